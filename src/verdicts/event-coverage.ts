// Which sources cover an event: those with a claim on it or on any of its parts.

import type { Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { getOrAdd } from "../model/groups.ts";

export interface EventCoverage {
  /** Ids of the sources with a claim on the event or on a part of it, at any depth. */
  readonly sourcesOf: (event: string) => ReadonlySet<string>;
  readonly covers: (source: string, event: string) => boolean;
}

const NONE: ReadonlySet<string> = new Set();

export function createEventCoverage(dataset: Pick<Dataset, "claims" | "events">): EventCoverage {
  const covering = once(() => findCovering(dataset));
  const sourcesOf: EventCoverage["sourcesOf"] = (event) => covering().get(event) ?? NONE;
  return { sourcesOf, covers: (source, event) => sourcesOf(event).has(source) };
}

function findCovering({
  claims,
  events,
}: Pick<Dataset, "claims" | "events">): ReadonlyMap<string, ReadonlySet<string>> {
  const covering = new Map<string, Set<string>>();
  for (const { source, event } of claims) {
    // If an event already has the source, so has everything above it; this also ends circles.
    for (let at: string | null = event; at !== null; at = events.get(at)?.partOf ?? null) {
      const sources: Set<string> = getOrAdd(covering, at, () => new Set());
      if (sources.has(source)) break;
      sources.add(source);
    }
  }
  return covering;
}
