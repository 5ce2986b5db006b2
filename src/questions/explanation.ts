// How a verdict was reached, step by step, in the language of the labels.

import { at } from "../model/at.ts";
import { isAlone } from "../verdicts/is-alone.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { formatBound } from "../model/values/date.ts";
import { boundsOf, isHedgedValue } from "../model/values/index.ts";
import { isAgreement, isDisagreement, strengthOf, VERDICTS } from "../model/verdict.ts";
import type { Phrases } from "../model/phrases/en.ts";
import type { Labels } from "../model/labels.ts";
import { writeSum } from "../model/reason.ts";
import { weighVerdict } from "../verdicts/level.ts";
import type { Derived, Evidence, Finding, Position } from "../verdicts/types.ts";
import { isAllUnconfirmed, isUnconfirmed } from "../verdicts/unconfirmed.ts";
import { asOfText } from "./runs.ts";

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

export type Step = {
  readonly step: StepName;
  readonly text: string;
  /** Ids of the claims that the step is about. */
  readonly claims: readonly string[];
};

/** Explains findings of a dataset: returns the steps of a finding, in order. */
export function createExplainer(dataset: Dataset, labels: Labels): (finding: Finding) => readonly Step[] {
  return (finding) => explainFinding(finding, dataset, labels);
}

/** At most this many claims of a value, comparisons or sources are named; the others are counted. */
const MOST_CLAIMS = 20;
const MOST_COMPARED = 30;
const MOST_NAMED = 6;

function explainFinding(finding: Finding, dataset: Dataset, labels: Labels): readonly Step[] {
  const claims = finding.positions.flatMap((position) => position.claims.slice(0, MOST_CLAIMS));
  return [
    ...finding.positions.flatMap((position) => describePosition(position, labels)),
    ...claims.flatMap((claim) => normalise(claim, labels)),
    ...describeTolerance(finding, dataset, labels),
    ...describeCompared(finding, labels),
    ...finding.checks
      .filter((check) => check.outcome !== "failed" && check.id !== finding.id)
      .map((check) => toStep("check", labels.reason(check.reason), check.claims)),
    describeRule(finding, labels),
    ...describeRuledOut(finding, labels),
    ...describeOrigins(finding, labels),
    ...describeSilence(finding, labels),
    ...finding.derived.map((derived) => describeDerived(derived, labels)),
    ...describeLevel(finding, labels),
  ];
}

const toStep = (step: StepName, text: string, claims: readonly Claim[] = []): Step => ({
  step,
  text,
  claims: claims.map((claim) => claim.id),
});

/** The names of sources, or of the first few and the number of the others. */
function nameSome(sources: readonly string[], { source, phrases }: Labels): string {
  const more = sources.length - MOST_NAMED;
  return more > 1
    ? phrases.steps.moreSources(sources.slice(0, MOST_NAMED).map(source).join(phrases.comma), more)
    : phrases.and(sources.map(source));
}

function describePosition({ claims, mood }: Position, labels: Labels): readonly Step[] {
  const described = claims.slice(0, MOST_CLAIMS).map((claim) => describeClaim(claim, labels));
  const more = claims.length - MOST_CLAIMS;
  if (more <= 0) return described;
  const value = labels.value(at(claims, 0).value);
  const how = mood === "fact" ? "" : ` (${labels.phrases.moods[mood]})`;
  return [...described, toStep("value", labels.phrases.steps.sameValue(more, `${value}${how}`))];
}

/** "Gazette of Batavia, paragraph 15 sentence 3: 8 people". */
function describeClaim(claim: Claim, labels: Labels): Step {
  const { phrases } = labels;
  const { steps } = phrases;
  const { locator } = claim;
  const place = locator ? `${phrases.comma}${steps.place(locator.paragraph, locator.sentence)}` : "";
  const scope = claim.scope === null ? "" : ` (${labels.scope(claim.scope)})`;
  const details = [
    claim.stated === null ? null : steps.quoted(claim.stated),
    claim.mood === "fact" ? null : steps.notAFact(phrases.moods[claim.mood]),
    claim.hedge === null ? null : steps.hedged(labels.hedge(claim.hedge)),
    claim.attributedTo === null ? null : phrases.accordingTo(labels.entity(claim.attributedTo)),
    claim.asOf === null ? null : phrases.asOf(labels.date(claim.asOf)),
    claim.basis.type === "inferred" ? steps.inferred(labels.anyRemark(claim.basis.reason)) : null,
  ].filter((detail) => detail !== null);
  const more = details.length > 0 ? ` (${details.join(steps.semicolon)})` : "";
  return toStep("value", `${labels.source(claim.source)}${place}: ${labels.value(claim.value)}${scope}${more}.`, [
    claim,
  ]);
}

/** The range that a value means, if it is more than one figure or day. */
function normalise(claim: Claim, labels: Labels): readonly Step[] {
  const { value } = claim;
  const bounds = boundsOf(value);
  if (bounds === null || (bounds.min === bounds.max && !isHedgedValue(value))) return [];
  const { steps } = labels.phrases;
  const write = (end: number): string => {
    if (!Number.isFinite(end)) return steps.anyNumber;
    if (value.kind === "date") return labels.date(formatBound(end));
    const figure = labels.count(Math.round(end * 100) / 100);
    return value.kind === "duration" ? steps.days(figure) : figure;
  };
  const text = steps.means(labels.value(value), write(bounds.min), write(bounds.max));
  return [toStep("normalised", `${labels.source(claim.source)}: ${text}`, [claim])];
}

function describeTolerance(finding: Finding, dataset: Dataset, labels: Labels): readonly Step[] {
  const tolerance = dataset.attributes.get(finding.attribute)?.tolerance ?? 0;
  return tolerance === 0 ? [] : [toStep("tolerance", labels.phrases.steps.tolerance(labels.count(tolerance)))];
}

/** The strongest comparisons; equal results at several dates are one entry, and the others are counted. */
function describeCompared({ evidence }: Finding, labels: Labels): readonly Step[] {
  const groups = new Map<string, [Evidence, ...Evidence[]]>();
  let more = 0;
  for (const entry of evidence) {
    const key = entry.asOf === null ? String(groups.size) : outcomeOf(entry, labels);
    const group = groups.get(key);
    if (group !== undefined) group.push(entry);
    else if (groups.size < MOST_COMPARED) groups.set(key, [entry]);
    else more++;
  }
  const steps = [...groups.values()].map((group) => describeEvidence(group, labels));
  return more === 0 ? steps : [...steps, toStep("compared", labels.phrases.steps.unlisted(more))];
}

/** What two comparisons at different dates must share to be one entry. Each source is on one side only, so its claims identify the side. */
const outcomeOf = (entry: Evidence, labels: Labels): string =>
  [
    entry.verdict,
    JSON.stringify(entry.rule),
    ...entry.claims.map(({ source }) => source),
    ...valuesIn(entry, labels),
  ].join("\0");

const valuesIn = ({ claims }: Evidence, labels: Labels): readonly string[] => [
  ...new Set(claims.map(({ value }) => labels.value(value))),
];

/** "Annals and Chronicle: conflict, as of 1850 (0 against 400), because the figures differ." */
function describeEvidence(group: readonly [Evidence, ...Evidence[]], labels: Labels): Step {
  const { phrases } = labels;
  const [{ rule, between }] = group;
  const claims = group.flatMap((entry) => entry.claims);
  const sources = [...new Set(between === null ? claims.map((claim) => claim.source) : between.flat())];
  const who = sources.length === 0 ? phrases.steps.allSources : nameSome(sources, labels);
  const dates = group.flatMap(({ asOf }) => asOf ?? []);
  const when = dates.length === 0 ? "" : ` ${asOfText(dates, labels)}${describeAgainst(group[0], labels)}`;
  const reason = labels.reason(rule);
  const text = phrases.steps.compared(who, `${wordOf(group[0], phrases)}${when}`, reason);
  return toStep("compared", `${text}${reason.endsWith(".") ? "" : "."}`, claims);
}

const wordOf = (entry: Pick<Evidence, "verdict" | "rule">, { verdicts, matrix }: Phrases): string =>
  isUnconfirmed(entry) ? matrix.unconfirmed : verdicts[entry.verdict];

function describeAgainst(entry: Evidence, labels: Labels): string {
  const values = valuesIn(entry, labels);
  return values.length === 2 ? ` (${labels.phrases.steps.against(values)})` : "";
}

function describeRule(finding: Finding, { phrases }: Labels): Step {
  const { verdict, evidence } = finding;
  if (verdict === "single")
    return toStep("rule", isAlone(finding) ? phrases.steps.onlyOne : phrases.steps.onlyOneAsFact);
  if (verdict === "passed") return toStep("rule", phrases.steps.fits);
  const deciding = evidence.filter((entry) => entry.verdict === verdict).slice(0, MOST_COMPARED);
  const claims = [...new Set(deciding.flatMap((entry) => entry.claims))];
  const isOutvoted = verdict === "undetermined" && evidence.some((entry) => isAgreement(entry.verdict));
  const label = isAllUnconfirmed(finding) ? phrases.matrix.unconfirmed : phrases.verdicts[verdict];
  return toStep("rule", isOutvoted ? phrases.steps.mostUnknown(label) : phrases.steps.strongest(label), claims);
}

/** The stronger verdicts, to show that they were considered. */
function describeRuledOut({ verdict }: Finding, { phrases }: Labels): readonly Step[] {
  const stronger = VERDICTS.filter((other) => strengthOf(other) < strengthOf(verdict) && isDisagreement(other));
  if (stronger.length === 0 || verdict === "passed") return [];
  return [
    toStep("not-fired", phrases.steps.ruledOut(stronger.map((other) => phrases.verdicts[other]).join(phrases.comma))),
  ];
}

const describeOrigins = ({ sources: { raw, independent } }: Finding, { phrases }: Labels): readonly Step[] =>
  raw === independent ? [] : [toStep("origins", phrases.steps.origins(raw, independent))];

/** Sources that cover the event but say nothing here. */
function describeSilence({ silent: all, implying }: Finding, { source, phrases }: Labels): readonly Step[] {
  const { steps } = phrases;
  const silent = all.filter((id) => !implying.includes(id));
  const names = silent.slice(0, MOST_NAMED).map(source);
  const more = silent.length - names.length;
  const texts =
    more === 0 ? names.map(steps.silent) : [steps.silentMany(silent.length, names.join(phrases.comma), more)];
  const taken = implying.slice(0, MOST_NAMED).map((id) => steps.implying(source(id)));
  return [...taken, ...texts].map((text) => toStep("silence", text));
}

/** "Gazette, deaths: 9 (our sum of 8 + 1: …)" */
function describeDerived({ source, value, rule, claims }: Derived, labels: Labels): Step {
  const parts = writeSum(claims, (claim) => labels.value(claim.value));
  const attribute = labels.attribute(at(claims, 0).attribute);
  const { steps } = labels.phrases;
  const text = steps.derived(labels.source(source), attribute, labels.value(value), parts, labels.reason(rule));
  return toStep("derived", text, claims);
}

function describeLevel(finding: Finding, { phrases }: Labels): readonly Step[] {
  const { level } = finding;
  if (level === null) return [];
  if (level === "omission") return [toStep("level", phrases.steps.omission)];
  return [toStep("level", phrases.steps.level(phrases.levels[level], addUpLevel(finding, phrases)))];
}

/** "scope 2 + key 1 − 1 (rests on hedged or inferred claims) = 2; 3 or more is major, 2 moderate" */
function addUpLevel({ verdict, importance, doubt, close, positions }: Finding, { steps, verdicts }: Phrases): string {
  const isDate = positions.some(({ value: { kind } }) => kind === "date" || kind === "relative-date");
  const weighed = weighVerdict(verdict, importance, { doubt, isDate, close });
  if (weighed === null) return steps.alwaysMinor(verdicts[verdict]);
  const more = weighed.importance;
  const parts = [
    `${verdicts[verdict]} ${weighed.weight}`,
    ...(more === 0 ? [] : [`${more > 0 ? "+" : "−"} ${steps.importance[importance]} ${Math.abs(more)}`]),
    ...(doubt === 0 ? [] : [`− ${weighed.doubt} (${steps.doubt(doubt)})`]),
    ...(close === 0 ? [] : [`− ${close} (${isDate ? steps.sharedDays : steps.close})`]),
  ];
  return `${parts.join(" ")}${parts.length > 1 ? ` = ${weighed.score}` : ""}${steps.semicolon}${steps.threshold}`;
}
