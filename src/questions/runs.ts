// Joins the positions of a series for readers: one value at consecutive dates is one line.

import type { Claim } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { canonicalValue } from "../model/values/index.ts";
import { groupBySource } from "../verdicts/items.ts";
import type { Position } from "../verdicts/types.ts";

/**
 * Positions in order of time; those with the same value are joined if none of their sources gives another value in between. A joined
 * position has the date of its first claim.
 */
export function joinRuns(positions: readonly Position[]): readonly Position[] {
  if (positions.every(({ asOf }) => asOf === null)) return positions;
  const joined: Position[] = [];
  const open = new Map<string, number>();
  const lastOf = new Map<string, string>();
  for (const position of positions) {
    const { subject, key } = keysOf(position);
    const place = open.get(key);
    const before = place === undefined ? undefined : joined[place];
    const heldOn = position.sources.every((source) => (lastOf.get(`${subject}\0${source}`) ?? key) === key);
    if (before !== undefined && place !== undefined && heldOn) joined[place] = join(before, position);
    else {
      if (position.asOf !== null) open.set(key, joined.length);
      joined.push(position);
    }
    if (position.asOf !== null) for (const source of position.sources) lastOf.set(`${subject}\0${source}`, key);
  }
  return joined;
}

/** The key of a position: what it is about, its value and its marks. A value without a date is not joined. */
function keysOf({ event, scope, mood, value, asOf, claims }: Position): {
  readonly subject: string;
  readonly key: string;
} {
  const subject = [event, scope, mood].join("\0");
  const held = claims.map(({ hedge, basis, attributedTo }) => JSON.stringify([hedge, basis.type, attributedTo]));
  return {
    subject,
    key: [subject, String(canonicalValue(value)), asOf === null, ...new Set(held.toSorted())].join("\0"),
  };
}

const join = (run: Position, next: Position): Position => ({
  ...run,
  sources: [...new Set([...run.sources, ...next.sources])].sort(),
  claims: [...run.claims, ...next.claims],
});

/** The dates of claims, each once, in their order. */
export const datesOf = (claims: readonly Claim[]): readonly string[] => [
  ...new Set(claims.flatMap(({ asOf }) => asOf ?? [])),
];

/** The claims of a joined position: each by itself, or those of one source together if they have several dates. */
export const claimsByRun = ({ claims }: Position): readonly (readonly Claim[])[] =>
  datesOf(claims).length < 2 ? claims.map((claim) => [claim]) : [...groupBySource(claims).values()];

/** Up to this many dates are named; the others are counted. */
const MOST_NAMED = 2;

/** "as of 1850", "as of 1850 and 1851", "as of 1850 to 1860, 11 dates" */
export function asOfText(dates: readonly string[], { phrases, date }: Labels): string {
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  return dates.length <= MOST_NAMED
    ? phrases.asOf(phrases.and(dates.map(date)))
    : phrases.matrix.asOfRun(date(first), date(last), dates.length);
}
