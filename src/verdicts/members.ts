// The members that every finding has: the sources with a claim, the silent sources, the values.

import { valueOf } from "../model/at.ts";
import { groupBy } from "../model/groups.ts";
import type { Claim } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";
import { canonicalValue, widenByHedge } from "../model/values/index.ts";
import type { JudgeContext } from "./judge-context.ts";
import type { Finding, Position } from "./types.ts";

export function speakersOf(
  sources: Iterable<string>,
  { origins }: JudgeContext,
): Pick<Finding, "speakers" | "sources"> {
  const speakers = [...new Set(sources)].sort();
  return { speakers, sources: origins.count(speakers) };
}

export const sourcesIn = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(claims.map((claim) => claim.source));

/** Sources that cover the event, or one that may be the same, and have none of these claims; sorted. */
export function silentOn(event: string, claims: readonly Claim[], context: JudgeContext): readonly string[] {
  const speaking = sourcesIn(claims);
  return [...context.coveringOf(event)].filter((source) => !speaking.has(source)).sort();
}

/** The hedge of a claim if it changes the value, as "about" does; "likely" only expresses doubt. */
const hedgeOf = ({ value, hedge }: Claim): string | null => (widenByHedge(value, hedge) === value ? null : hedge);

/**
 * Distinct values, moods and times with their claims. Values with different times are in order of time; else those that most sources
 * give come first, then by their first claim, and values that are not facts come last.
 */
export function toPositions(claims: readonly Claim[]): readonly Position[] {
  const groups = groupBy(claims, (claim) => {
    const { event, scope, value, mood, asOf } = claim;
    return [event, scope, String(canonicalValue(value)), hedgeOf(claim), mood, asOf].join("\0");
  });
  const positions = [...groups.values()].map((held): Position => {
    const [{ value, scope, event, asOf, mood }] = held;
    return { value, scope, event, asOf, mood, sources: [...sourcesIn(held)].sort(), claims: held };
  });
  const starts = new Map(positions.map((position) => [position, startOf(position)]));
  const startAt = (position: Position): number => valueOf(starts, position);
  const isFact = ({ mood }: Position): number => (mood === "fact" ? 0 : 1);
  return positions.sort(
    (a, b) => isFact(a) - isFact(b) || startAt(a) - startAt(b) || b.sources.length - a.sources.length,
  );
}

/** First day of the time at which a value held; values without a time come last. */
function startOf({ asOf }: Position): number {
  const read = date.parse(asOf);
  return isProblem(read) ? Number.MAX_VALUE : read.min;
}
