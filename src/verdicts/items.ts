// Claims → items, one event at a time. Everything is sorted by id, so the order of files and claims does not matter.

import { valueOf } from "../model/at.ts";
import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import { groupBy } from "../model/groups.ts";
import { compareText } from "../model/text-order.ts";
import type { Item } from "./types.ts";

/** Claims by event, in the order given. */
export const groupByEvent = (claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> =>
  groupBy(claims, ({ event }) => event);

/** The items from the claims of one event, in the order of the attribute registry, then by id. */
export function itemsOfEvent(
  claims: readonly Claim[],
  attributes: Dataset["attributes"],
  rank: ReadonlyMap<string, number> = rankAttributes({ attributes }),
): readonly Item[] {
  const groups = groupBy(claims, ({ attribute, scope }) => (scope === null ? attribute : `${attribute}/${scope}`));
  const items = Array.from(groups.values(), (group) => toItem(group, attributes));
  const rankOf = (item: Item): number => valueOf(rank, item.attribute.id);
  return inOrder(items, (a, b) => rankOf(a) - rankOf(b) || compareText(a.id, b.id));
}

/** The place of each attribute in its registry. */
export const rankAttributes = ({ attributes }: Pick<Dataset, "attributes">): ReadonlyMap<string, number> =>
  new Map([...attributes.keys()].map((id, index) => [id, index]));

/** The stable id of an item and of its finding. */
export const itemId = (event: string, attribute: string, scope: string | null): string =>
  scope === null ? `${event}/${attribute}` : `${event}/${attribute}/${scope}`;

function toItem(claims: readonly [Claim, ...Claim[]], attributes: ReadonlyMap<string, Attribute>): Item {
  const [{ event, scope, attribute: id }] = claims;
  const attribute = valueOf(attributes, id);
  return { id: itemId(event, id, scope), event, attribute, scope, claims: inOrder(claims, bySource) };
}

/** By source, then by id. */
const bySource = (a: Claim, b: Claim): number => compareText(a.source, b.source) || compareText(a.id, b.id);

/** A sorted list; itself where it is sorted already, as most are. */
function inOrder<T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let i = 1; i < list.length; i++) if (compare(list[i - 1] as T, list[i] as T) > 0) return list.toSorted(compare);
  return list;
}

/** Claims by source, in the order given. */
export const groupBySource = (claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> =>
  groupBy(claims, ({ source }) => source);
