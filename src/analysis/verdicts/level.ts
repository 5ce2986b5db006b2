// How much a finding matters. The rule is documented in docs/verdicts.md; change both together.

import type { Attribute, Claim } from "../../model/dataset.ts";
import { isHedgedValue, type Value } from "../../model/values/index.ts";
import { isDisagreement, type Level, type Verdict } from "../../model/verdict.ts";
import type { Evidence, Silence } from "./types.ts";

const WEIGHT: Readonly<Partial<Record<Verdict, number>>> = {
  conflict: 3,
  "self-conflict": 3,
  identity: 2,
  scope: 2,
  framing: 1,
  partial: 1,
};
const IMPORTANCE = { key: 1, ordinary: 0, minor: -1 } as const;

/** Whether a claim is told with a doubt: hedged, or inferred. */
export const isSoft = (claim: Claim): boolean =>
  claim.hedge !== null || claim.basis.type === "inferred" || isHedgedValue(claim.value);

/**
 * Level of a disagreement: the verdict's weight (conflict and self-conflict 3, identity and scope 2, framing and partial 1),
 * one more for a key attribute, one less for a minor one, one less where every pair that gives the verdict has a hedged or
 * inferred claim, one less where all are counts within a twentieth of each other. 3 and more is major, 2 moderate, less minor. Precision, rounding and overlap are always minor.
 */
export function levelOf(
  verdict: Verdict,
  importance: Attribute["importance"],
  { soft, close }: { readonly soft: boolean; readonly close: boolean },
): Level | null {
  if (!isDisagreement(verdict)) return null;
  const weight = WEIGHT[verdict];
  if (weight === undefined) return "minor";
  const score = weight + IMPORTANCE[importance] - (soft ? 1 : 0) - (close ? 1 : 0);
  return score >= 3 ? "major" : score === 2 ? "moderate" : "minor";
}

/** Whether values are counts of which the greatest is at most a twentieth more than the least. */
export function isClose(values: readonly Value[]): boolean {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value.kind !== "count") return false;
    [min, max] = [Math.min(min, value.min), Math.max(max, value.max)];
  }
  return min > 0 && max <= min * 1.05;
}

/** Whether every pair that gives the verdict has a claim that is told with a doubt. */
export function isSoftlyTold(verdict: Verdict, evidence: readonly Evidence[]): boolean {
  const deciding = evidence.filter((entry) => entry.verdict === verdict);
  return deciding.length > 0 && deciding.every((entry) => entry.claims.some(isSoft));
}

/**
 * A value that one source alone tells is an omission where another source had reason to mention it: it tells of the event,
 * and the attribute is a key one, or no minor one and the source speaks of it in another scope.
 */
export function isOmission(
  attribute: Attribute,
  silences: readonly Silence[],
  speaksElsewhere: (source: string) => boolean,
): boolean {
  return silences.some(
    ({ source, tellsEvent }) =>
      tellsEvent &&
      (attribute.importance === "key" || (attribute.importance === "ordinary" && speaksElsewhere(source))),
  );
}
