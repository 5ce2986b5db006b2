// The matrix of the page: rows of items with a cell for each source.

import { type Level, LEVELS } from "../../model/verdict.ts";
import { placesOf } from "../../present/discrepancy-text.ts";
import { absenceText, type MatrixCell, type MatrixRow } from "../../present/matrix.ts";
import type { Finding } from "../../verdicts/types.ts";
import { type ContentEvent, isOnlyReport } from "../select-content.ts";
import { nameSources, type ReportContext } from "../verdict-reasons.ts";
import { type RowContext, viewQuote, viewReasons } from "./reasons-view.ts";

/** Up to this many sources have columns; with more, they are listed beside their values. */
export const MOST_COLUMNS = 6;
/** How many claims are quoted in a cell. */
const MOST_QUOTES = 2;

/** The rows of one event, without their details. */
export type ViewRows = ReturnType<typeof createMatrixView>["viewRows"];

export function createMatrixView(report: ReportContext) {
  const { content, matrix } = report;
  const isNarrow = matrix.sources.length > MOST_COLUMNS;
  const columns = isNarrow ? [] : matrix.sources.map(({ id, label }) => ({ id, text: label }));
  const frame = { isNarrow, columns, layout: isNarrow ? "narrow" : `cols-${columns.length}` };
  const listed = new Set(content.discrepancies.map(({ id }) => id));
  const context = { ...report, isNarrow, listed };
  const groupOf = (findings: readonly Finding[], group: Level) => {
    const rows = findings.filter(({ level }) => level === group).map((finding) => openRow(finding, context));
    return { group, heading: content.labels.phrases.levels[group], count: rows.length, rows };
  };
  const viewMatrix = (findings: readonly Finding[]) => ({
    ...frame,
    groups: LEVELS.map((level) => groupOf(findings, level)).filter(({ count }) => count > 0),
  });
  const viewRows = ({ findings }: ContentEvent) => ({
    ...frame,
    rows: findings.filter((finding) => !isOnlyReport(finding)).map((finding) => shortRow(finding, context)),
  });
  return { viewMatrix, viewRows };
}

const KINDS: Readonly<Record<string, string>> = {
  conflict: "contradict",
  caution: "differ",
  agreement: "agree",
};

/** A row of an event; a link if it is in the table of discrepancies. */
function shortRow(finding: Finding, context: RowContext) {
  const row = context.matrix.row(finding);
  const base = baseRow(row, context);
  if (!context.listed.has(row.id)) return { ...base, isPositions: context.isNarrow };
  return { ...base, href: row.id, cells: [], positions: [] };
}

function openRow(finding: Finding, context: RowContext) {
  const row = context.matrix.row(finding);
  const base = baseRow(row, context);
  return {
    ...base,
    ...viewReasons(row, context),
    span: base.span + 1,
    verdict: row.verdict,
    verdictLabel: row.verdictLabel,
    origins: row.origins,
    /** Null if all sources say something. */
    speakers: finding.speakers.length === context.matrix.sources.length ? null : finding.speakers.join(" "),
    held: heldBy(row),
  };
}

function baseRow(row: MatrixRow, context: RowContext) {
  return {
    /** The id of the row in the table of discrepancies; null if it is not there. */
    href: null,
    span: context.isNarrow ? 1 : context.matrix.sources.length,
    gloss: row.gloss,
    isPositions: false,
    id: row.id,
    /** The CSS class for contradicting, differing or agreeing. */
    kind: KINDS[row.tone] ?? null,
    event: row.finding.event,
    eventTitle: row.eventTitle,
    attribute: row.attributeTitle,
    cells: context.isNarrow ? [] : context.matrix.sources.map(({ id }) => viewCell(row.cellOf(id), context)),
    positions: context.isNarrow ? viewPositions(row, context) : [],
  };
}

/** Types of marks in the row, for the filter. */
function heldBy({ speaking }: MatrixRow): string {
  const types = speaking.flatMap(({ values, totals }) => [
    ...values.flatMap(({ marks }) => marks.map(({ type }) => type as string)),
    ...(totals.length > 0 ? ["sum"] : []),
  ]);
  return [...new Set(types)].join(" ");
}

function viewCell({ state, values, totals }: MatrixCell, context: RowContext) {
  return {
    /** The text if the source says nothing, else null. */
    silence: state === "speaks" ? null : absenceText(state, context.content.labels.phrases),
    values: values.map(({ text, marks, claims }) => ({
      text,
      marks,
      quotes: claims.slice(0, MOST_QUOTES).map((claim) => viewQuote(claim, context)),
      places: placesOf(claims),
    })),
    totals: totals.map(({ text }) => text),
  };
}

const viewPositions = ({ groups }: MatrixRow, { content }: RowContext) =>
  groups.map(({ text, marks, sources }) => ({ text, marks, sources: nameSources(sources, content) }));
