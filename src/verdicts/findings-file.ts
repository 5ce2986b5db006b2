// Findings of a bundled dataset as the build writes them, so that a run need not judge again. The same engine made them; a
// test holds what is restored against what is computed.

import { toExactJson } from "../dataset/exact-json.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import type { Verdict } from "../model/verdict.ts";
import type { Finding } from "./types.ts";

/** A finding in which each list of claims is one of places in `dataset.claims`. */
type Stored<T> = T extends readonly Claim[]
  ? readonly number[]
  : T extends readonly (infer Each)[]
    ? readonly Stored<Each>[]
    : T extends object
      ? { readonly [Member in keyof T]: Stored<T[Member]> }
      : T;

/** Findings by event. */
export type StoredFindings = Readonly<Record<string, readonly Stored<Finding>[]>>;

/** A finding with all its members made, in the order in which they are written. */
export const wholeFinding = (finding: Finding): Finding => ({
  id: finding.id,
  event: finding.event,
  attribute: finding.attribute,
  scope: finding.scope,
  verdict: finding.verdict,
  level: finding.level,
  importance: finding.importance,
  doubt: finding.doubt,
  close: finding.close,
  positions: finding.positions,
  silent: finding.silent,
  implying: finding.implying,
  speakers: finding.speakers,
  sources: finding.sources,
  spread: finding.spread,
  derived: finding.derived,
  evidence: finding.evidence,
  checks: finding.checks,
});

/** The text of the findings of each event; parsed, it is `StoredFindings`. */
export function writeFindings({ claims }: Dataset, findings: ReadonlyMap<string, readonly Finding[]>): string {
  const whole = Array.from(findings, ([event, list]) => [event, list.map(wholeFinding)]);
  const placeOf = new Map(claims.map((claim, place) => [claim.id, place]));
  return toExactJson(Object.fromEntries(whole), (key, value) =>
    key === "claims" ? (value as readonly Claim[]).map(({ id }) => placeOf.get(id)) : value,
  );
}

/** The findings of one event whose verdicts are wanted, over the claims of a dataset. */
export function restoreFindings(
  stored: StoredFindings,
  event: string,
  accepts: (verdict: Verdict) => boolean,
  { claims }: Pick<Dataset, "claims">,
): readonly Finding[] {
  const wanted = Object.hasOwn(stored, event) ? (stored[event] ?? []) : [];
  const withClaims = <T extends { readonly claims: readonly number[] }>(record: T) => ({
    ...record,
    claims: record.claims.map((place) => claims[place]),
  });
  return wanted
    .filter(({ verdict }) => accepts(verdict))
    .map(
      (finding) =>
        ({
          ...finding,
          positions: finding.positions.map(withClaims),
          derived: finding.derived.map(withClaims),
          evidence: finding.evidence.map(withClaims),
          checks: finding.checks.map(withClaims),
        }) as Finding,
    );
}
