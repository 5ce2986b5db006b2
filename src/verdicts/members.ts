// The members that every finding has: who speaks, who is silent, which values there are.

import type { Claim } from "../model/dataset.ts";
import { canonicalValue } from "../model/values/index.ts";
import type { Bench } from "./judge-context.ts";
import type { Finding, Position, Silence } from "./types.ts";

export function speakersOf(sources: Iterable<string>, { origins }: Bench): Pick<Finding, "speakers" | "sources"> {
  const speakers = [...sources].sort();
  return { speakers, sources: origins.count(speakers) };
}

export const sourcesIn = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(claims.map((claim) => claim.source));

/** Sources that say nothing here, and whether they tell of the event at all. */
export function silencesOf(event: string, claims: readonly Claim[], bench: Bench): readonly Silence[] {
  const speaking = new Set(claims.map((claim) => claim.source));
  const silent = [...bench.dataset.sources.keys()].filter((source) => !speaking.has(source)).sort();
  return silent.map((source) => ({ source, coversEvent: bench.coverage.covers(source, event) }));
}

/** Distinct values, hedges and times with their claims: those that most sources hold first, else in the order of their first claim. */
export function toPositions(claims: readonly Claim[]): readonly Position[] {
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const { event, scope, value, hedge, asOf } = claim;
    const key = [event, scope, String(canonicalValue(value)), hedge, asOf].join("\0");
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const positions = [...groups.values()].map((held): Position => {
    const [{ value, scope, event }] = held;
    return { value, scope, event, sources: [...sourcesIn(held)].sort(), claims: held };
  });
  return positions.sort((a, b) => b.sources.length - a.sources.length);
}
