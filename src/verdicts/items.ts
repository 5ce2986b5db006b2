// Claims → items, per event. Order of files and claims leaves no trace: everything is sorted by id.

import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import type { Item } from "./types.ts";

/** Items of every event, by event id; items in the order of the attribute registry, then by id. */
export function groupItems(
  dataset: Pick<Dataset, "claims" | "attributes">,
  rank: ReadonlyMap<string, number> = rankAttributes(dataset),
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Map<string, Claim[]>>();
  let [event, items]: [string | null, Map<string, Claim[]>] = [null, new Map()];
  for (const claim of dataset.claims) {
    // Claims of one event mostly stand together.
    if (claim.event !== event) {
      event = claim.event;
      items = getOrAdd(groups, event, () => new Map<string, Claim[]>());
    }
    const key = claim.scope === null ? claim.attribute : `${claim.attribute}/${claim.scope}`;
    const group = items.get(key);
    if (group === undefined) items.set(key, [claim]);
    else group.push(claim);
  }
  const rankOf = (item: Item): number => rank.get(item.attribute.id) ?? rank.size;
  const order = (a: Item, b: Item): number => rankOf(a) - rankOf(b) || compareText(a.id, b.id);
  const sorted = new Map<string, readonly Item[]>();
  for (const id of [...groups.keys()].sort()) {
    const own: Item[] = [];
    for (const [key, claims] of groups.get(id) ?? []) {
      const item = toItem(`${id}/${key}`, claims, dataset.attributes);
      if (item !== null) own.push(item);
    }
    sorted.set(id, own.sort(order));
  }
  return sorted;
}

/** The place of each attribute in its registry. */
export const rankAttributes = ({ attributes }: Pick<Dataset, "attributes">): ReadonlyMap<string, number> =>
  new Map([...attributes.keys()].map((id, index) => [id, index]));

/** The stable id of an item, and of what is found at it. */
export const itemId = (event: string, attribute: string, scope: string | null): string =>
  scope === null ? `${event}/${attribute}` : `${event}/${attribute}/${scope}`;

function toItem(id: string, claims: readonly Claim[], attributes: ReadonlyMap<string, Attribute>): Item | null {
  const [first] = claims;
  const attribute = first && attributes.get(first.attribute);
  if (!first || !attribute) return null;
  const { event, scope } = first;
  return { id, event, attribute, scope, claims: isSorted(claims) ? claims : [...claims].sort(bySource) };
}

/** By source, then by id. */
const bySource = (a: Claim, b: Claim): number => compareText(a.source, b.source) || compareText(a.id, b.id);

function isSorted(claims: readonly Claim[]): boolean {
  for (let i = 1; i < claims.length; i++) if (bySource(claims[i - 1] as Claim, claims[i] as Claim) > 0) return false;
  return true;
}

export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Claims by source, in the order given. */
export function groupBySource(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) getOrAdd(groups, claim.source, () => []).push(claim);
  return groups;
}
