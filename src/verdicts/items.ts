// Claims → items, one event at a time. Everything is sorted by id, so the order of files and claims does not matter.

import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import { compareText } from "../model/text-order.ts";
import type { Item } from "./types.ts";

/** Claims by event, in the order given. */
export function groupByEvent(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  let [event, group]: [string | null, Claim[]] = [null, []];
  for (const claim of claims) {
    // Claims of one event are usually together.
    if (claim.event !== event) {
      event = claim.event;
      group = getOrAdd(groups, event, () => []);
    }
    group.push(claim);
  }
  return groups;
}

/** The items from the claims of one event, in the order of the attribute registry, then by id. */
export function itemsOfEvent(
  claims: readonly Claim[],
  attributes: Dataset["attributes"],
  rank: ReadonlyMap<string, number> = rankAttributes({ attributes }),
): readonly Item[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = claim.scope === null ? claim.attribute : `${claim.attribute}/${claim.scope}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  const items: Item[] = [];
  for (const group of groups.values()) {
    const item = toItem(group, attributes);
    if (item !== null) items.push(item);
  }
  const rankOf = (item: Item): number => rank.get(item.attribute.id) ?? rank.size;
  return items.sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.id, b.id));
}

/** The place of each attribute in its registry. */
export const rankAttributes = ({ attributes }: Pick<Dataset, "attributes">): ReadonlyMap<string, number> =>
  new Map([...attributes.keys()].map((id, index) => [id, index]));

/** The stable id of an item and of its finding. */
export const itemId = (event: string, attribute: string, scope: string | null): string =>
  scope === null ? `${event}/${attribute}` : `${event}/${attribute}/${scope}`;

function toItem(claims: readonly Claim[], attributes: ReadonlyMap<string, Attribute>): Item | null {
  const [first] = claims;
  const attribute = first && attributes.get(first.attribute);
  if (!first || !attribute) return null;
  const { event, scope } = first;
  const id = itemId(event, attribute.id, scope);
  return { id, event, attribute, scope, claims: isSorted(claims) ? claims : [...claims].sort(bySource) };
}

/** By source, then by id. */
const bySource = (a: Claim, b: Claim): number => compareText(a.source, b.source) || compareText(a.id, b.id);

function isSorted(claims: readonly Claim[]): boolean {
  for (let i = 1; i < claims.length; i++) if (bySource(claims[i - 1] as Claim, claims[i] as Claim) > 0) return false;
  return true;
}

/** Claims by source, in the order given. */
export const groupBySource = (claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> =>
  groupBy(claims, ({ source }) => source);
