// How a verdict came about, step by step, in plain English.

import type { Claim, Dataset } from "../model/dataset.ts";
import { formatBound } from "../model/values/date.ts";
import { boundsOf, canonicalValue, isHedgedValue, widenByHedge } from "../model/values/index.ts";
import { isDisagreement, strengthOf, VERDICTS, type Verdict } from "../model/verdict.ts";
import { createLabels, type Labels } from "../model/labels.ts";
import { importanceOf, isClose, weighVerdict } from "../verdicts/level.ts";
import type { Evidence, Finding } from "../verdicts/types.ts";

export type StepName =
  | "value"
  | "normalised"
  | "tolerance"
  | "compared"
  | "check"
  | "rule"
  | "not-fired"
  | "origins"
  | "silence"
  | "derived"
  | "level";

export interface Step {
  readonly step: StepName;
  readonly text: string;
  /** Ids of the claims that the step is about. */
  readonly claims: readonly string[];
}

/** Explains findings of a dataset: the steps of one, in the order in which they were taken. */
export function createExplainer(dataset: Dataset): (finding: Finding) => readonly Step[] {
  const labels = createLabels(dataset, "en");
  return (finding) => explainFinding(finding, dataset, labels);
}

function explainFinding(finding: Finding, dataset: Dataset, labels: Labels): readonly Step[] {
  const claims = finding.positions.flatMap((position) => position.claims);
  return [
    ...claims.map((claim) => describeClaim(claim, labels)),
    ...claims.flatMap(normalise),
    ...describeTolerance(finding, dataset),
    ...finding.evidence.map((entry) => describeEvidence(entry)),
    ...finding.checks
      .filter((check) => check.outcome !== "failed" && check.id !== finding.id)
      .map((check): Step => ({ step: "check", text: check.text, claims: idsOf(check.claims) })),
    describeRule(finding),
    ...describeUnfired(finding),
    ...describeOrigins(finding),
    ...describeSilence(finding, labels),
    ...finding.derived.map((derived): Step => ({
      step: "derived",
      text: `Derived, stated by no source: ${derived.source}'s ${labels.attribute(derived.claims[0]?.attribute ?? "")} come to ${derived.value} (${derived.rule}).`,
      claims: idsOf(derived.claims),
    })),
    ...describeLevel(finding, dataset),
  ];
}

const idsOf = (claims: readonly Claim[]): readonly string[] => claims.map((claim) => claim.id);

/** "english, paragraph 15 sentence 3: 8 people". */
function describeClaim(claim: Claim, labels: Labels): Step {
  const place = claim.locator ? `, paragraph ${claim.locator.paragraph} sentence ${claim.locator.sentence}` : "";
  const scope = claim.scope === null ? "" : ` (${labels.scope(claim.scope)})`;
  const details = [
    claim.stated === null ? null : `in its words “${claim.stated}”`,
    claim.hedge === null ? null : `hedged: ${labels.hedge(claim.hedge)}`,
    claim.attributedTo === null ? null : `said by ${labels.entity(claim.attributedTo)}`,
    claim.asOf === null ? null : `as of ${claim.asOf}`,
    claim.basis.type === "inferred" ? `inferred: ${claim.basis.reason}` : null,
  ].filter((detail) => detail !== null);
  return {
    step: "value",
    text: `${claim.source}${place}: ${labels.value(claim.value)}${scope}${details.length > 0 ? ` (${details.join("; ")})` : ""}.`,
    claims: [claim.id],
  };
}

/** What a value stands for where that is more than itself. */
function normalise(claim: Claim): readonly Step[] {
  const bounds = boundsOf(claim.value);
  if (bounds === null || (bounds.min === bounds.max && !isHedgedValue(claim.value))) return [];
  const isDate = claim.value.kind === "date";
  const write = (end: number): string =>
    isDate ? formatBound(end) : Number.isFinite(end) ? String(Math.round(end * 100) / 100) : "any number";
  const unit = claim.value.kind === "duration" ? " days" : "";
  return [
    {
      step: "normalised",
      text: `${claim.source}'s ${canonicalValue(claim.value)} stands for ${write(bounds.min)} to ${write(bounds.max)}${unit}.`,
      claims: [claim.id],
    },
  ];
}

function describeTolerance(finding: Finding, dataset: Dataset): readonly Step[] {
  const tolerance = dataset.attributes.get(finding.attribute)?.tolerance ?? 0;
  return tolerance === 0
    ? []
    : [
        {
          step: "tolerance",
          text: `Differences of up to ${tolerance} count as the same value for this attribute.`,
          claims: [],
        },
      ];
}

function describeEvidence({ verdict, rule, claims }: Evidence): Step {
  const sources = [...new Set(claims.map((claim) => claim.source))];
  return {
    step: "compared",
    text: `${sources.length === 0 ? "All sources" : sources.join(" and ")}: ${verdict}, because ${lowerFirst(rule)}${rule.endsWith(".") ? "" : "."}`,
    claims: idsOf(claims),
  };
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}` : text;

function describeRule({ verdict, evidence }: Finding): Step {
  if (verdict === "single")
    return { step: "rule", text: "One source alone says this, so there is nothing to compare: single.", claims: [] };
  if (verdict === "passed") return { step: "rule", text: "The check was made, and it holds.", claims: [] };
  const deciding = evidence.filter((entry) => entry.verdict === verdict);
  const among = evidence.length > deciding.length ? "the strongest of these is" : "that gives";
  return {
    step: "rule",
    text: `The verdict is the strongest relation found: ${among} ${verdict}.`,
    claims: idsOf(deciding.flatMap((entry) => entry.claims)),
  };
}

/** The stronger verdicts that nothing called for, so that a reader sees they were looked at. */
function describeUnfired({ verdict }: Finding): readonly Step[] {
  const stronger = VERDICTS.filter(
    (other: Verdict) => strengthOf(other) < strengthOf(verdict) && isDisagreement(other),
  );
  return stronger.length === 0 || verdict === "passed"
    ? []
    : [{ step: "not-fired", text: `Nothing called for ${stronger.join(", ")}.`, claims: [] }];
}

function describeOrigins({ sources }: Finding): readonly Step[] {
  return sources.raw === sources.independent
    ? []
    : [
        {
          step: "origins",
          text: `${sources.raw} sources, ${sources.independent} ${sources.independent === 1 ? "origin" : "origins"}: sources with a common origin count once.`,
          claims: [],
        },
      ];
}

function describeSilence({ silences }: Finding, labels: Labels): readonly Step[] {
  return silences.map(({ source, coversEvent }): Step => ({
    step: "silence",
    text: coversEvent
      ? `${labels.source(source)} tells of the event but says nothing on this.`
      : `${labels.source(source)} does not tell of the event.`,
    claims: [],
  }));
}

const withArticle = (word: string): string => `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;

function describeLevel(finding: Finding, dataset: Dataset): readonly Step[] {
  if (finding.level === null) return [];
  if (finding.level === "omission")
    return [
      { step: "level", text: "Omission: another source tells of this event and had reason to mention it.", claims: [] },
    ];
  return [{ step: "level", text: `Level ${finding.level}: ${reckonLevel(finding, dataset)}.`, claims: [] }];
}

/** "a conflict weighs 3, a key attribute 1 more, which makes 4 (3 and more is major, 2 moderate)" */
function reckonLevel(finding: Finding, dataset: Dataset): string {
  const { verdict, doubt } = finding;
  const importance = importanceOf(verdict, dataset.attributes.get(finding.attribute) ?? null);
  const told = finding.positions.flatMap(({ claims }) => claims);
  const close = verdict === "conflict" && isClose(told.map(({ value, hedge }) => widenByHedge(value, hedge)));
  const weighed = weighVerdict(verdict, importance, { doubt, close });
  if (weighed === null) return `${verdict} is always minor`;
  const parts = [
    `${verdict} weighs ${weighed.weight}`,
    ...(weighed.importance === 0
      ? []
      : [`${withArticle(importance)} attribute ${weighed.importance > 0 ? "1 more" : "1 less"}`]),
    ...(doubt === 1
      ? ["1 less because every pair that gives it has a claim that is hedged or inferred, or placed by one"]
      : []),
    ...(doubt === 2 ? ["2 less because all that gives it is inferred"] : []),
    ...(close ? ["1 less because the figures are close"] : []),
  ];
  return `${parts.join(", ")}${parts.length > 1 ? `, which makes ${weighed.score}` : ""} (3 and more is major, 2 moderate)`;
}
