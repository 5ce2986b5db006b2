// Findings of a dataset as the package ships them, so that a run need not judge what the build has judged. The same engine
// made them; a test holds the two against each other.

import type { Claim, Dataset } from "../../model/dataset.ts";
import type { Value } from "../../model/values/index.ts";
import type { CheckResult, Evidence, Finding, Position } from "./types.ts";

type ClaimIndexes = readonly number[];
interface StoredPosition extends Omit<Position, "claims" | "value"> {
  /** Null: that of the first claim. */
  readonly value: Value | null;
  readonly claims: ClaimIndexes;
}
type Indexed<T> = Omit<T, "claims"> & { readonly claims: ClaimIndexes };

interface StoredFinding extends Omit<Finding, "positions" | "evidence" | "checks" | "derived"> {
  readonly positions: readonly StoredPosition[];
  readonly evidence: readonly (Omit<Indexed<Evidence>, "rule"> & { readonly rule: number })[];
  readonly checks: readonly Indexed<CheckResult>[];
  readonly derived: readonly Indexed<Finding["derived"][number]>[];
}

export interface StoredFindings {
  readonly rules: readonly string[];
  readonly events: Readonly<Record<string, readonly StoredFinding[]>>;
}

/** Findings with each claim as its place in `dataset.claims` and each rule as its place in a list. */
export function storeFindings(dataset: Dataset, findings: ReadonlyMap<string, readonly Finding[]>): StoredFindings {
  const place = new Map(dataset.claims.map((claim, index) => [claim.id, index]));
  const rules = new Map<string, number>();
  const indexes = (claims: readonly Claim[]): ClaimIndexes => claims.map((claim) => place.get(claim.id) ?? -1);
  const indexed = <T extends { readonly claims: readonly Claim[] }>(record: T): Indexed<T> => ({ ...record, claims: indexes(record.claims) });
  const ruleOf = (rule: string): number => rules.get(rule) ?? (rules.set(rule, rules.size).size - 1);
  const store = (finding: Finding): StoredFinding => ({
    ...finding,
    positions: finding.positions.map((position) => ({ ...position, value: position.value === position.claims[0]?.value ? null : position.value, claims: indexes(position.claims) })),
    evidence: finding.evidence.map((entry) => ({ verdict: entry.verdict, rule: ruleOf(entry.rule), claims: indexes(entry.claims) })),
    checks: finding.checks.map(indexed),
    derived: finding.derived.map(indexed),
  });
  const events = Object.fromEntries([...findings].map(([event, found]) => [event, found.map(store)]));
  return { rules: [...rules.keys()], events };
}

/** The findings of one event, over the claims of a dataset. */
export function restoreFindings({ rules, events }: StoredFindings, event: string, { claims }: Pick<Dataset, "claims">): readonly Finding[] {
  const at = (indexes: ClaimIndexes): readonly Claim[] => indexes.map((index) => claims[index]).filter((claim) => claim !== undefined);
  const restore = (stored: StoredFinding): Finding => ({
    ...stored,
    positions: stored.positions.map((position) => {
      const held = at(position.claims);
      return { ...position, value: position.value ?? held[0]?.value ?? { kind: "text", text: "" }, claims: held };
    }),
    evidence: stored.evidence.map((entry) => ({ verdict: entry.verdict, rule: rules[entry.rule] ?? "", claims: at(entry.claims) })),
    checks: stored.checks.map((check) => ({ ...check, claims: at(check.claims) })),
    derived: stored.derived.map((derived) => ({ ...derived, claims: at(derived.claims) })),
  });
  return (Object.hasOwn(events, event) ? (events[event] ?? []) : []).map(restore);
}
