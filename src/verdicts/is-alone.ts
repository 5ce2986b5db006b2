// Whether one source alone says something, and what goes without saying.

import type { Attribute, Claim } from "../model/dataset.ts";
import type { Item, Position } from "./types.ts";

/** Whether no other source speaks here, in any mood and on any event that may be the same. */
export const isAlone = ({ positions }: { readonly positions: readonly Pick<Position, "sources">[] }): boolean =>
  new Set(positions.flatMap(({ sources }) => sources)).size <= 1;

/** A plain yes: that something happened. */
const isYes = ({ attribute, claims }: Pick<Item, "attribute" | "claims">): boolean =>
  attribute.kind === "flag" && claims.every(({ value, mood }) => value.kind === "flag" && value.yes && mood === "fact");

/** A nought: that nobody, or nothing, was counted. */
export const saysNone = ({ claims }: Pick<Item, "claims">): boolean =>
  claims.every(({ value }) => value.kind === "count" && value.min === 0 && value.max === 0);

/** A date, a place, an outcome: facts that a source gives only of what happened. */
const presupposes = ({ kind, nature }: Attribute): boolean =>
  nature === "fact" && kind !== "flag" && kind !== "order" && kind !== "name" && kind !== "text";

/** Sources that need not say a yes, since they state other facts of the event or of its parts. */
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
