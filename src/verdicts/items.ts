// Claims → items, per event. Order of files and claims leaves no trace: everything is sorted by id.

import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import { byText } from "../model/text-order.ts";
import type { Item } from "./types.ts";

/** Items of every event, by event id; items in the order of the attribute registry, then by id. */
export function groupItems(dataset: Pick<Dataset, "claims" | "attributes">): ReadonlyMap<string, readonly Item[]> {
  const rank = new Map([...dataset.attributes.keys()].map((id, index) => [id, index]));
  const groups = new Map<string, Map<string, Claim[]>>();
  for (const claim of dataset.claims) {
    const items = getOrAdd(groups, claim.event, () => new Map<string, Claim[]>());
    getOrAdd(items, itemId(claim.event, claim.attribute, claim.scope), () => []).push(claim);
  }
  const sorted = new Map<string, readonly Item[]>();
  for (const event of [...groups.keys()].sort()) {
    const items = [...(groups.get(event) ?? [])].flatMap(([id, claims]) => toItem(id, claims, dataset.attributes));
    sorted.set(
      event,
      items.sort(
        (a, b) => (rank.get(a.attribute.id) ?? 0) - (rank.get(b.attribute.id) ?? 0) || byText((i: Item) => i.id)(a, b),
      ),
    );
  }
  return sorted;
}

/** The stable id of an item, and of what is found at it. */
export const itemId = (event: string, attribute: string, scope: string | null): string =>
  scope === null ? `${event}/${attribute}` : `${event}/${attribute}/${scope}`;

function toItem(id: string, claims: readonly Claim[], attributes: ReadonlyMap<string, Attribute>): readonly Item[] {
  const [first] = claims;
  const attribute = first && attributes.get(first.attribute);
  if (!first || !attribute) return [];
  const bySource = byText((claim: Claim) => `${claim.source}\0${claim.id}`);
  return [
    {
      id,
      event: first.event,
      attribute,
      scope: first.scope,
      claims: claims.length > 1 ? [...claims].sort(bySource) : claims,
    },
  ];
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
