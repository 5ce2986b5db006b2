// Selects the findings that a person asks for, and those that are new since a baseline.

import { isDisagreement, type Level, type Verdict } from "../model/verdict.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Evidence, Finding } from "../verdicts/types.ts";

export interface VerdictFilter {
  /** Empty: `conflict` to `overlap`. */
  readonly verdicts: readonly Verdict[];
  readonly allVerdicts: boolean;
  readonly levels: readonly Level[];
}

export interface FindingFilter extends VerdictFilter {
  /** Empty: every event. */
  readonly events: readonly string[];
  /** The id of the only finding to include. */
  readonly discrepancy: string | null;
  readonly attributes: readonly string[];
  /** Findings in which each of these sources has a claim. */
  readonly sources: readonly string[];
  /** Findings whose verdict these two sources contribute to. */
  readonly between: readonly [string, string] | null;
  /** Findings on which some source that covers the event is silent. */
  readonly silence: boolean;
}

/** Every discrepancy. */
export const ANYTHING: FindingFilter = {
  events: [],
  discrepancy: null,
  verdicts: [],
  allVerdicts: false,
  levels: [],
  attributes: [],
  sources: [],
  between: null,
  silence: false,
};

/** Findings that pass the filter, major first. */
export const findDiscrepancies = (judge: Judge, filter: FindingFilter): readonly Finding[] =>
  filterFindings(judge, filter).toSorted(judge.compare);

/** The same by event, unsorted, for counts. */
export function filterFindings(judge: Judge, filter: FindingFilter): readonly Finding[] {
  const accepts = (verdict: Verdict): boolean => mayPass(verdict, filter);
  const events = filter.events.length === 0 ? judge.events() : filter.events;
  return events.flatMap((event) => judge.ofEvent(event, accepts).filter((finding) => passes(finding, filter)));
}

export function passes(finding: Finding, filter: FindingFilter): boolean {
  return (
    (filter.discrepancy === null || finding.id === filter.discrepancy) &&
    hasVerdict(finding, filter) &&
    (filter.levels.length === 0 || (finding.level !== null && filter.levels.includes(finding.level))) &&
    (filter.attributes.length === 0 || isOn(filter.attributes, finding)) &&
    filter.sources.every((source) => speaksIn(finding, source)) &&
    (filter.between === null || isBetween(finding, filter.between)) &&
    (!filter.silence || finding.silent.length > 0)
  );
}

/** Whether a finding is about one of the attributes; an identity finding is also about the names of the events. */
const isOn = (attributes: readonly string[], { attribute, positions }: Finding): boolean =>
  attributes.includes(attribute) ||
  (attribute === "identity" &&
    positions.some(({ claims }) => claims.some((claim) => attributes.includes(claim.attribute))));

/** Whether a finding is selected, as far as its verdict decides. */
export function mayPass(verdict: Verdict, { allVerdicts, verdicts, levels, silence }: FindingFilter): boolean {
  return (
    allVerdicts ||
    (verdicts.length > 0
      ? verdicts.includes(verdict) || (verdict === "conflict" && verdicts.includes("self-conflict"))
      : isDisagreement(verdict) || (verdict === "single" && (silence || levels.includes("omission"))))
  );
}

/** Asking for a level or for silence includes the verdicts that can have it. */
function hasVerdict(finding: Finding, { allVerdicts, verdicts, levels, silence }: FindingFilter): boolean {
  if (allVerdicts) return true;
  if (verdicts.length > 0)
    return (
      verdicts.includes(finding.verdict) || (verdicts.includes("self-conflict") && contradictionsIn(finding).length > 0)
    );
  return (
    isDisagreement(finding.verdict) ||
    (levels.includes("omission") && finding.level === "omission") ||
    (silence && finding.verdict === "single")
  );
}

/** Findings in which a source contradicts itself, even if the verdict is a conflict between sources. */
export const contradictionsIn = ({ evidence }: Finding): readonly Evidence[] =>
  evidence.filter(({ verdict }) => verdict === "self-conflict");

const speaksIn = (finding: Finding, source: string): boolean =>
  finding.positions.some((position) => position.sources.includes(source));

/** Whether the verdict comes from these two sources. */
function isBetween(finding: Finding, [a, b]: readonly [string, string]): boolean {
  return finding.evidence.some((entry) => {
    if (entry.verdict !== finding.verdict) return false;
    const [left, right] = entry.between ?? [null, null];
    if (left !== null) return (left.includes(a) && right.includes(b)) || (left.includes(b) && right.includes(a));
    const sources = new Set(entry.claims.map((claim) => claim.source));
    return sources.has(a) && sources.has(b);
  });
}

/** What a baseline stores about a finding: its id, verdict and values. If any of these changes, the finding is new. */
export const fingerprint = (finding: Finding): string =>
  [
    finding.id,
    finding.verdict,
    ...finding.positions
      .map(
        (position) =>
          `${position.sources.join("+")}=${position.claims.map((claim) => JSON.stringify(claim.value)).join("+")}`,
      )
      .sort(),
  ].join(" ");
