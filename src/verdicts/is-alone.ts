// Whether only one source says something, and what goes without saying.

import type { Attribute, Claim } from "../model/dataset.ts";
import type { Item, Position } from "./types.ts";

/** Whether no other source says anything here, in any mood or on any event that may be the same. */
export const isAlone = ({ positions }: { readonly positions: readonly Pick<Position, "sources">[] }): boolean =>
  new Set(positions.flatMap(({ sources }) => sources)).size <= 1;

/** A plain yes: something happened. */
const isYes = ({ attribute, claims }: Pick<Item, "attribute" | "claims">): boolean =>
  attribute.kind === "flag" && claims.every(({ value, mood }) => value.kind === "flag" && value.yes && mood === "fact");

/** A count of 0. */
export const saysNone = ({ claims }: Pick<Item, "claims">): boolean =>
  claims.every(({ value }) => value.kind === "count" && value.min === 0 && value.max === 0);

/** A date, a place, an outcome: facts that imply that the event happened. */
const presupposes = ({ kind, nature }: Attribute): boolean =>
  nature === "fact" && kind !== "flag" && kind !== "order" && kind !== "name" && kind !== "text";

/** Sources that need not say that it happened, since they state other facts about the event or its parts. */
export function sourcesImplying(
  item: Pick<Item, "event" | "attribute" | "claims">,
  itemsWithin: (event: string) => readonly Item[],
): ReadonlySet<string> {
  if (!isYes(item)) return NONE;
  const isFact = ({ mood }: Claim): boolean => mood === "fact";
  return new Set(
    itemsWithin(item.event)
      .filter(({ attribute }) => presupposes(attribute))
      .flatMap(({ claims }) => claims.filter(isFact).map(({ source }) => source)),
  );
}

const NONE: ReadonlySet<string> = new Set();
