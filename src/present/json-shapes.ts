// The JSON shapes that scripts rely on. Field names are a contract, repeated on purpose in tests/contract.

import { groupBy } from "../model/groups.ts";
import { createExplainer } from "../questions/explanation.ts";
import type { Labels } from "../model/labels.ts";
import type { ListedEvent } from "../questions/listing.ts";
import type { SourceDate } from "../verdicts/chronology.ts";
import type { Extent } from "../verdicts/extents.ts";
import type { CheckResult, Finding, Position } from "../verdicts/types.ts";
import type { Claim, Dataset, EventRecord } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { formatDay } from "../model/values/calendar.ts";
import { canonicalValue } from "../model/values/index.ts";
import type { Json, JsonRecord } from "../render/report.ts";
import { asOfText, datesOf, joinRuns } from "../questions/runs.ts";
import { positionText } from "./held-value.ts";
import { must, valueOf } from "../model/at.ts";

/** `{id, source, event, attribute, scope, value, display, stated, statement, locator, hedge, mood, attributedTo, basis, …}` */
export function claimShape(claim: Claim, dataset: Dataset, labels: Labels): JsonRecord {
  return {
    id: claim.id,
    source: claim.source,
    event: claim.event,
    attribute: claim.attribute,
    scope: claim.scope,
    kind: claim.value.kind,
    value: canonicalValue(claim.value),
    display: labels.value(claim.value),
    unit: unitOf(claim, dataset, labels),
    stated: claim.stated,
    statement: labels.statement(claim),
    locator: claim.locator && { paragraph: claim.locator.paragraph, sentence: claim.locator.sentence },
    hedge: claim.hedge,
    mood: claim.mood,
    attributedTo: claim.attributedTo,
    basis: claim.basis.type === "stated" ? "stated" : { inferred: labels.anyRemark(claim.basis.reason) },
    asOf: claim.asOf,
    mentions: claim.mentions,
    note: claim.note === null ? null : labels.anyRemark(claim.note),
  };
}

function unitOf({ attribute }: Claim, { attributes }: Dataset, labels: Labels): string | null {
  const { unit } = valueOf(attributes, attribute);
  return unit && labels.text(unit);
}

export const eventShape = (event: EventRecord, labels: Labels): JsonRecord => ({
  id: event.id,
  title: labels.event(event.id),
});

/** First and last day as ISO dates; null if open. */
const dayOrNull = (day: number): string | null => (Number.isFinite(day) ? formatDay(day) : null);

export function dateShape({ source, value, basis, claims }: SourceDate, labels: Labels): JsonRecord {
  return {
    source,
    edtf: value.edtf,
    display: labels.value(value),
    earliest: dayOrNull(value.min),
    latest: dayOrNull(value.max),
    basis,
    claims: claims.map((claim) => claim.id),
  };
}

/** `{source, edtf, display, start: {earliest, latest}, end: {earliest, latest}, basis, claims}`; null for an open bound. */
export const extentShape = ({ source, value, start, end, basis, claims }: Extent, labels: Labels): JsonRecord => ({
  source,
  edtf: value.edtf,
  display: labels.value(value),
  start: { earliest: dayOrNull(start.min), latest: dayOrNull(start.max) },
  end: { earliest: dayOrNull(end.min), latest: dayOrNull(end.max) },
  basis,
  claims: claims.map((claim) => claim.id),
});

/** `{id, title, kind, match, disputed, basis, extents: […], dates: [{source, edtf, earliest, latest, basis, claims}]}` */
export function listedShape(listed: ListedEvent, labels: Labels): JsonRecord {
  return {
    ...eventShape(listed.event, labels),
    kind: listed.event.kind,
    match: listed.match,
    disputed: listed.disputed,
    basis: basisOf(listed),
    earliest: dayOrNull(listed.bounds.min),
    latest: dayOrNull(listed.bounds.max),
    extents: listed.extents.map((extent) => ({ ...extentShape(extent, labels), match: extent.match })),
    dates: listed.dates.map((date) => ({ ...dateShape(date, labels), match: date.match })),
  };
}

/** `{id, title, kind}` */
export const undatedShape = (event: EventRecord, labels: Labels): JsonRecord => ({
  ...eventShape(event, labels),
  kind: event.kind,
});

/** The strongest basis that any source has for the extent of an event. */
const basisOf = ({ extents }: ListedEvent): string =>
  must(BASES.find((basis) => extents.some((extent) => extent.basis === basis)));

const BASES: readonly Extent["basis"][] = ["stated", "inferred", "relative", "duration", "parts", "order"];

function positionShape(position: Position, labels: Labels): JsonRecord {
  return {
    display: labels.value(position.value),
    value: canonicalValue(position.value),
    scope: position.scope,
    event: position.event,
    asOf: position.asOf,
    mood: position.mood,
    sources: position.sources,
    claims: position.claims.map((claim) => claim.id),
  };
}

/** All positions in one text, for a single cell: "36,417: report; 36,000: gazette, almanac", "400 (as of 1850): atlas" */
const summarize = (finding: Finding, labels: Labels): string =>
  joinRuns(finding.positions)
    .map((position) => {
      const dates = datesOf(position.claims);
      const when = dates.length === 0 ? "" : ` (${asOfText(dates, labels)})`;
      return `${positionText(position, finding, labels)}${when}: ${position.sources.join(", ")}`;
    })
    .join("; ");

const checkShape = (check: CheckResult, labels: Labels): JsonRecord => ({
  id: check.id,
  source: check.source,
  outcome: check.outcome,
  text: labels.reason(check.reason),
  claims: check.claims.map((claim) => claim.id),
});

/** The header of findings in CSV and TSV. */
export const FINDING_COLUMNS = [
  "id",
  "event",
  "attribute",
  "scope",
  "verdict",
  "level",
  "summary",
  "silent",
  "sources.raw",
  "sources.independent",
] as const;

/** The members of a finding, each made only if it is wanted. */
function findingMembers(dataset: Dataset, labels: Labels): Readonly<Record<string, (finding: Finding) => Json>> {
  const explain = createExplainer(dataset, labels);
  const notes = once(() => groupBy(dataset.notes, ({ discrepancy }) => discrepancy));
  return {
    id: ({ id }) => id,
    event: ({ event }) => event,
    attribute: ({ attribute }) => attribute,
    scope: ({ scope }) => scope,
    verdict: ({ verdict }) => verdict,
    level: ({ level }) => level,
    summary: (finding) => summarize(finding, labels),
    positions: ({ positions }) => positions.map((position) => positionShape(position, labels)),
    silent: ({ silent }) => silent,
    sources: ({ sources: { raw, independent } }) => ({ raw, independent }),
    spread: ({ spread }) => spread && { ...spread },
    derived: ({ derived }) =>
      derived.map(({ source, value, rule, claims }) => ({
        source,
        value: canonicalValue(value),
        display: labels.value(value),
        rule,
        claims: claims.map(({ id }) => id),
      })),
    checks: ({ checks }) => checks.map((check) => checkShape(check, labels)),
    explanation: explain,
    notes: ({ id }) =>
      (notes().get(id) ?? []).map(({ text, author }) => ({
        text: labels.text(text),
        author,
        fromSources: false,
      })),
  };
}

/**
 * Shapes findings: `{id, event, attribute, scope, verdict, level, summary, positions, silent, sources, spread, checks, explanation,
 * notes, …}`; only some fields, if these are given.
 */
export function createFindingShape(
  dataset: Dataset,
  labels: Labels,
  fields: readonly string[] | null = null,
): (finding: Finding) => JsonRecord {
  const members = Object.entries(findingMembers(dataset, labels));
  const wanted = fields && new Set(fields.map((field) => field.split(".")[0]));
  const made = wanted === null ? members : members.filter(([name]) => wanted.has(name));
  return (finding) => {
    const shape: Record<string, Json> = {};
    for (const [name, make] of made) shape[name] = make(finding);
    return shape;
  };
}
