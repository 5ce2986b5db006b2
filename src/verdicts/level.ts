// The level of a finding. docs/verdicts.md documents the rule; change both together.

import type { Attribute, Claim } from "../model/dataset.ts";
import { greatest, least } from "../model/extremes.ts";
import { isHedgedValue, type Value, rangeOf } from "../model/values/index.ts";
import { isDisagreement, type Level, type Verdict } from "../model/verdict.ts";
import type { JudgeContext } from "./judge-context.ts";
import type { DatedValue } from "./spread.ts";
import type { Closeness, Doubt, Item } from "./types.ts";

const WEIGHT: Readonly<Partial<Record<Verdict, number>>> = {
  conflict: 3,
  "self-conflict": 3,
  identity: 2,
  scope: 2,
  framing: 1,
  partial: 1,
};
/** By how much the importance of an attribute raises a level. */
export const IMPORTANCE = { key: 1, ordinary: 0, minor: -1 } as const;

/** The importance of identity: how many events there are is a key question, a single detail an ordinary one. */
export function importanceOf(verdict: Verdict, attribute: Attribute | null): Attribute["importance"] {
  if (attribute === null) return "key";
  return verdict === "identity" ? "ordinary" : attribute.importance;
}

/** Whether a claim is in doubt: hedged, or inferred. */
const isSoft = (claim: Claim): boolean =>
  claim.hedge !== null || claim.basis.type === "inferred" || isHedgedValue(claim.value);

/**
 * Level of a disagreement: the verdict's weight (conflict and self-conflict 3, identity and scope 2, framing and partial 1), one
 * more for a key attribute, one less for a minor one, less what lowers it. 3 and more is major, 2 moderate, less minor. Precision,
 * rounding and overlap are always minor.
 */
export function levelOf(verdict: Verdict, importance: Attribute["importance"], lowered: Lowered): Level | null {
  if (!isDisagreement(verdict)) return null;
  const score = weighVerdict(verdict, importance, lowered)?.score ?? 0;
  return score >= 3 ? "major" : score === 2 ? "moderate" : "minor";
}

interface Lowered {
  readonly doubt: Doubt;
  /** For dates: if both sides are only inferred, they say little. A figure that nobody states is counted from what each source describes. */
  readonly isDate: boolean;
  readonly close: Closeness;
}

/** The parts of the calculation; null for verdicts that are always minor. */
export function weighVerdict(
  verdict: Verdict,
  importance: Attribute["importance"],
  { doubt, isDate, close }: Lowered,
): { readonly weight: number; readonly importance: number; readonly doubt: number; readonly score: number } | null {
  const weight = WEIGHT[verdict];
  if (weight === undefined) return null;
  // Close values are close for a key attribute too.
  const more = close > 0 ? Math.min(IMPORTANCE[importance], 0) : IMPORTANCE[importance];
  const less = doubt === 2 && !isDate ? 1 : doubt;
  return { weight, importance: more, doubt: less, score: weight + more - less - close };
}

const FIGURES: ReadonlySet<string> = new Set(["count", "measure", "duration"]);

/**
 * How close values are: 1 where all are counts, measures or lengths of one sign, of which the greatest is at most a twentieth more
 * than the least; 2 where it is a hundredth, or a thousandth of figures with fractions. Ranges are taken at the ends that are nearest.
 */
export function closenessOf(values: Iterable<{ readonly value: Value }>): Closeness {
  let [low, high] = [Infinity, -Infinity];
  for (const { value } of values) {
    if (!FIGURES.has(value.kind)) return 0;
    const figure = rangeOf(value);
    [low, high] = [Math.min(low, figure.max), Math.max(high, figure.min)];
  }
  if (Math.sign(low) !== Math.sign(high)) return 0;
  const ratio = Math.max(low / high, high / low);
  const isWhole = Number.isInteger(low) && Number.isInteger(high);
  return ratio <= (isWhole ? 1.01 : 1.001) ? 2 : ratio <= 1.05 ? 1 : 0;
}

/** How many days apart ends may be. */
const MOST_DAYS = 3;

/**
 * Whether sources that begin or end an event on different days still mean the same days, since one may include the day before or
 * after: beginnings or ends are at most three days apart, and some day is within the dates that each source gives for the event.
 */
export function haveCloseEnds(
  { event, attribute }: Item,
  claims: readonly Claim[],
  values: readonly DatedValue[],
  { chronology }: JudgeContext,
): boolean {
  if (attribute.dates !== "start" && attribute.dates !== "end") return false;
  if (values.some(({ value }) => value.kind !== "date")) return false;
  const ends = values.map(({ value }) => rangeOf(value));
  const apart = greatest(ends.map(({ min }) => min)) - least(ends.map(({ max }) => max));
  if (apart > MOST_DAYS) return false;
  const spans = Array.from(new Set(claims.map(({ source }) => source)), (source) =>
    chronology.datesOf(source, event).map(({ value }) => value),
  );
  const first = greatest(spans.map((dates) => least(dates.map(({ min }) => min))));
  const last = least(spans.map((dates) => greatest(dates.map(({ max }) => max))));
  return first <= last;
}

/** 2 if all claims are inferred, 1 if any of them is inferred or hedged, else 0. */
export function doubtOf(claims: readonly Claim[]): Doubt {
  if (claims.every(({ basis }) => basis.type === "inferred")) return 2;
  return claims.some(isSoft) ? 1 : 0;
}
