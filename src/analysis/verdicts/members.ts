// The members that every finding has: who speaks, who is silent, which values there are.

import type { Claim } from "../../model/dataset.ts";
import { canonicalValue } from "../../model/values/index.ts";
import type { Bench } from "./bench.ts";
import { getOrAdd } from "./items.ts";
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
  const tellers = bench.tellers.get(event);
  const silent = [...bench.dataset.sources.keys()].filter((source) => !speaking.has(source)).sort();
  return silent.map((source) => ({ source, tellsEvent: tellers?.has(source) ?? false }));
}

/** Distinct values with their claims, in the order of the values' first claim. */
export function toPositions(claims: readonly Claim[]): readonly Position[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims)
    getOrAdd(groups, `${claim.event}\0${claim.scope ?? ""}\0${String(canonicalValue(claim.value))}`, () => []).push(
      claim,
    );
  return [...groups.values()].flatMap((held) => {
    const [first] = held;
    return first
      ? [
          {
            value: first.value,
            scope: first.scope,
            event: first.event,
            sources: [...new Set(held.map((claim) => claim.source))].sort(),
            claims: held,
          },
        ]
      : [];
  });
}
