// Claims and events in the form that extents need: by source and event, with the wholes of events.

import type { Claim, Dataset } from "../model/dataset.ts";
import { byText } from "../model/text-order.ts";
import { getOrAdd } from "../model/groups.ts";

export type ByEvent = ReadonlyMap<string, readonly Claim[]>;

/** Claims by source and event, in the order of the dataset's sources, then by id. */
export function groupClaims({ claims, sources }: Dataset): ReadonlyMap<string, ByEvent> {
  const groups = new Map<string, Map<string, Claim[]>>(
    Array.from(sources.keys(), (source) => [source, new Map<string, Claim[]>()] as const),
  );
  for (const claim of claims) {
    const events = getOrAdd(groups, claim.source, () => new Map<string, Claim[]>());
    getOrAdd(events, claim.event, () => []).push(claim);
  }
  for (const events of groups.values()) for (const group of events.values()) group.sort(byText(({ id }) => id));
  return groups;
}

/** Events and everything that they are part of, at any depth. */
export function withWholes(ids: Iterable<string>, events: Dataset["events"]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const start of ids)
    for (let id: string | null = start; id !== null && !found.has(id); id = events.get(id)?.partOf ?? null)
      found.add(id);
  return found;
}
