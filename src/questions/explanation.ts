// How a verdict came about, step by step, in plain English.

import { isAlone } from "../verdicts/is-alone.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { formatBound } from "../model/values/date.ts";
import { boundsOf, canonicalValue, isHedgedValue } from "../model/values/index.ts";
import { isDisagreement, strengthOf, VERDICTS, type Verdict } from "../model/verdict.ts";
import { createLabels, type Labels } from "../model/labels.ts";
import { weighVerdict } from "../verdicts/level.ts";
import type { Derived, Evidence, Finding, Position } from "../verdicts/types.ts";

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

/** Of more claims of one value, of more comparisons or of more sources, the first are named and the others counted. */
const MOST_CLAIMS = 20;
const MOST_COMPARED = 30;
const MOST_NAMED = 6;

function explainFinding(finding: Finding, dataset: Dataset, labels: Labels): readonly Step[] {
  return [
    ...finding.positions.flatMap((position) => describePosition(position, labels)),
    ...finding.positions.flatMap(({ claims }) => claims.slice(0, MOST_CLAIMS)).flatMap(normalise),
    ...describeTolerance(finding, dataset),
    ...describeCompared(finding, labels),
    ...finding.checks
      .filter((check) => check.outcome !== "failed" && check.id !== finding.id)
      .map((check): Step => ({ step: "check", text: check.text, claims: idsOf(check.claims) })),
    describeRule(finding),
    ...describeRuledOut(finding),
    ...describeOrigins(finding),
    ...describeSilence(finding, labels),
    ...finding.derived.map((derived) => describeDerived(derived, labels)),
    ...describeLevel(finding),
  ];
}

const idsOf = (claims: readonly Claim[]): readonly string[] => claims.map((claim) => claim.id);

/** Names, or the first of them and how many more there are: "annals, chronicle and 12 more sources". */
function nameSome(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  if (more > 1) return `${names.slice(0, MOST_NAMED).join(", ")} and ${more} more sources`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

function describePosition({ claims, mood }: Position, labels: Labels): readonly Step[] {
  const described = claims.slice(0, MOST_CLAIMS).map((claim) => describeClaim(claim, labels));
  const more = claims.length - MOST_CLAIMS;
  if (more <= 0) return described;
  const value = claims[0] ? labels.value(claims[0].value) : "";
  const how = mood === "fact" ? "" : ` (${labels.phrases.moods[mood]})`;
  return [...described, { step: "value", text: `${more} more claims say the same: ${value}${how}.`, claims: [] }];
}

/** "english, paragraph 15 sentence 3: 8 people". */
function describeClaim(claim: Claim, labels: Labels): Step {
  const place = claim.locator ? `, paragraph ${claim.locator.paragraph} sentence ${claim.locator.sentence}` : "";
  const scope = claim.scope === null ? "" : ` (${labels.scope(claim.scope)})`;
  const details = [
    claim.stated === null ? null : `quoted: “${claim.stated}”`,
    claim.mood === "fact" ? null : `${labels.phrases.moods[claim.mood]}, not stated as a fact, so not compared`,
    claim.hedge === null ? null : `hedged: ${labels.hedge(claim.hedge)}`,
    claim.attributedTo === null ? null : `according to ${labels.entity(claim.attributedTo)}`,
    claim.asOf === null ? null : `as of ${claim.asOf}`,
    claim.basis.type === "inferred" ? `inferred: ${claim.basis.reason}` : null,
  ].filter((detail) => detail !== null);
  return {
    step: "value",
    text: `${claim.source}${place}: ${labels.value(claim.value)}${scope}${details.length > 0 ? ` (${details.join("; ")})` : ""}.`,
    claims: [claim.id],
  };
}

/** The range that a value stands for, where it is more than one figure or day. */
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
      text: `${claim.source}: ${canonicalValue(claim.value)} means ${write(bounds.min)} to ${write(bounds.max)}${unit}.`,
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

/** The strongest comparisons; the others are counted. */
function describeCompared({ evidence }: Finding, labels: Labels): readonly Step[] {
  const steps = evidence.slice(0, MOST_COMPARED).map((entry) => describeEvidence(entry, labels));
  const more = evidence.length - MOST_COMPARED;
  if (more <= 0) return steps;
  return [...steps, { step: "compared", text: `${more} or more further comparisons are not listed.`, claims: [] }];
}

/** "annals and chronicle: conflict as of 1850 (0 against 400), because the figures differ." */
function describeEvidence({ verdict, rule, claims, between, asOf }: Evidence, labels: Labels): Step {
  const named = between === null ? claims.map((claim) => claim.source) : between.flat();
  const sources = [...new Set(named)];
  const who = sources.length === 0 ? "all sources" : nameSome(sources);
  const values = [...new Set(claims.map(({ value }) => labels.value(value)))];
  const when = asOf === null ? "" : ` as of ${asOf}${values.length === 2 ? ` (${values.join(" against ")})` : ""}`;
  return {
    step: "compared",
    text: `${who}: ${verdict}${when}, because ${lowerFirst(rule)}${rule.endsWith(".") ? "" : "."}`,
    claims: idsOf(claims),
  };
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}` : text;

function describeRule(finding: Finding): Step {
  const { verdict, evidence } = finding;
  if (verdict === "single" && !isAlone(finding))
    return {
      step: "rule",
      text: "Only one source states this as a fact of this event; what the others say is shown, not compared: single.",
      claims: [],
    };
  if (verdict === "single")
    return { step: "rule", text: "Only one source states this, so there is nothing to compare: single.", claims: [] };
  if (verdict === "passed")
    return { step: "rule", text: "The figures or dates of this source fit each other.", claims: [] };
  const deciding = evidence.filter((entry) => entry.verdict === verdict).slice(0, MOST_COMPARED);
  return {
    step: "rule",
    text: `Strongest relation: ${verdict}.`,
    claims: [...new Set(idsOf(deciding.flatMap((entry) => entry.claims)))],
  };
}

/** The stronger verdicts, so that a reader sees that they were considered. */
function describeRuledOut({ verdict }: Finding): readonly Step[] {
  const stronger = VERDICTS.filter(
    (other: Verdict) => strengthOf(other) < strengthOf(verdict) && isDisagreement(other),
  );
  return stronger.length === 0 || verdict === "passed"
    ? []
    : [{ step: "not-fired", text: `Ruled out: ${stronger.join(", ")}.`, claims: [] }];
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

/** Sources that cover the event and say nothing here. */
function describeSilence({ silent: all, implying }: Finding, labels: Labels): readonly Step[] {
  const silent = all.filter((source) => !implying.includes(source));
  const taken = implying.slice(0, MOST_NAMED).map((source): Step => ({
    step: "silence",
    text: `${labels.source(source)} does not say so outright, but states other facts of the event.`,
    claims: [],
  }));
  const names = silent.slice(0, MOST_NAMED).map((source) => labels.source(source));
  const more = silent.length - names.length;
  if (more <= 0)
    return [
      ...taken,
      ...names.map((name): Step => ({
        step: "silence",
        text: `${name} covers the event but says nothing on this.`,
        claims: [],
      })),
    ];
  const text = `${silent.length} sources cover the event but say nothing on this: ${names.join(", ")} and ${more} more.`;
  return [...taken, { step: "silence", text, claims: [] }];
}

/** "arabic, deaths: 9 (our sum of 8 + 1: …)" */
function describeDerived({ source, value, rule, claims }: Derived, labels: Labels): Step {
  const parts = claims.map((claim) => labels.value(claim.value)).join(" + ");
  return {
    step: "derived",
    text: `${source}, ${labels.attribute(claims[0]?.attribute ?? "")}: ${value} (our sum of ${parts}; no source states it: ${rule}).`,
    claims: idsOf(claims),
  };
}

function describeLevel(finding: Finding): readonly Step[] {
  if (finding.level === null) return [];
  if (finding.level === "omission")
    return [
      { step: "level", text: "Omission: another source covers this event and had reason to mention it.", claims: [] },
    ];
  return [{ step: "level", text: `Level ${finding.level}: ${addUpLevel(finding)}.`, claims: [] }];
}

/** "scope 2 + key 1 = 3; −1: rests on …; 3 and more is major, 2 moderate" */
function addUpLevel({ verdict, importance, doubt, close }: Finding): string {
  const weighed = weighVerdict(verdict, importance, { doubt, close });
  if (weighed === null) return `${verdict} is always minor`;
  const more = weighed.importance;
  const parts = [
    `${verdict} ${weighed.weight}`,
    ...(more === 0 ? [] : [`${more > 0 ? "+" : "−"} ${importance} ${Math.abs(more)}`]),
    ...(doubt === 0 ? [] : [`− ${doubt} (rests on ${doubt === 1 ? "hedged or inferred" : "inferred"} claims)`]),
    ...(close ? ["− 1 (the figures are close)"] : []),
  ];
  return `${parts.join(" ")}${parts.length > 1 ? ` = ${weighed.score}` : ""}; 3 or more is major, 2 moderate`;
}
