// The level of a finding. The rule is documented in docs/verdicts.md; change both together.

import type { Attribute, Claim } from "../model/dataset.ts";
import { isHedgedValue, type Value, rangeOf } from "../model/values/index.ts";
import { isDisagreement, type Level, type Verdict } from "../model/verdict.ts";
import type { Doubt } from "./types.ts";

const WEIGHT: Readonly<Partial<Record<Verdict, number>>> = {
  conflict: 3,
  "self-conflict": 3,
  identity: 2,
  scope: 2,
  framing: 1,
  partial: 1,
};
const IMPORTANCE = { key: 1, ordinary: 0, minor: -1 } as const;

/** How many events there are (of no attribute) is a key question; a detail by which it shows, an ordinary one. */
export function importanceOf(verdict: Verdict, attribute: Attribute | null): Attribute["importance"] {
  if (attribute === null) return "key";
  return verdict === "identity" ? "ordinary" : attribute.importance;
}

/** Whether a claim is in doubt: hedged, or inferred. */
const isSoft = (claim: Claim): boolean =>
  claim.hedge !== null || claim.basis.type === "inferred" || isHedgedValue(claim.value);

/**
 * Level of a disagreement: the verdict's weight (conflict and self-conflict 3, identity and scope 2, framing and partial 1),
 * one more for a key attribute, one less for a minor one, one less where every pair that gives the verdict has a hedged or
 * inferred claim, one less where all are figures within a twentieth of each other, which a key attribute does not make up for. 3
 * and more is major, 2 moderate, less minor.
 * Precision, rounding and overlap are always minor.
 */
export function levelOf(verdict: Verdict, importance: Attribute["importance"], lowered: Lowered): Level | null {
  if (!isDisagreement(verdict)) return null;
  const score = weighVerdict(verdict, importance, lowered)?.score ?? 0;
  return score >= 3 ? "major" : score === 2 ? "moderate" : "minor";
}

interface Lowered {
  readonly doubt: Doubt;
  /** Whether the figures are close. */
  readonly close: boolean;
}

/** What the level is made of; null for verdicts that are always minor. */
export function weighVerdict(
  verdict: Verdict,
  importance: Attribute["importance"],
  { doubt, close }: Lowered,
): { readonly weight: number; readonly importance: number; readonly score: number } | null {
  const weight = WEIGHT[verdict];
  if (weight === undefined) return null;
  const more = close ? Math.min(IMPORTANCE[importance], 0) : IMPORTANCE[importance];
  return { weight, importance: more, score: weight + more - (doubt > 0 ? 1 : 0) - (close ? 1 : 0) };
}

const FIGURES: ReadonlySet<string> = new Set(["count", "measure", "duration"]);

/** Whether values are counts, measures or lengths, of which the greatest is at most a twentieth more than the least; ranges are taken at the ends that are nearest. */
export function isClose(values: Iterable<{ readonly value: Value }>): boolean {
  let [least, most] = [Infinity, -Infinity];
  for (const { value } of values) {
    if (!FIGURES.has(value.kind)) return false;
    const figure = rangeOf(value);
    [least, most] = [Math.min(least, figure.max), Math.max(most, figure.min)];
  }
  return least > 0 && most <= least * 1.05;
}

/** 2 where all claims are inferred, 1 where one of them is inferred or hedged, else 0. */
export function doubtOf(claims: readonly Claim[]): Doubt {
  if (claims.length > 0 && claims.every(({ basis }) => basis.type === "inferred")) return 2;
  return claims.some(isSoft) ? 1 : 0;
}
