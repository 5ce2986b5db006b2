// The values of a finding on a page: sources side by side.

import type { Finding, Position } from "../../verdicts/types.ts";
import type { Claim } from "../../model/dataset.ts";
import type { Labels } from "../../model/labels.ts";
import { isDisagreement } from "../../model/verdict.ts";
import { displayWidth, pad, stripControls } from "../../render/text.ts";
import { type Line, line, span, type Tone } from "../../render/view.ts";
import type { Session } from "../../present/session.ts";
import { absenceText, createMatrix, type MatrixCell } from "../../present/matrix.ts";
import {
  type MatrixSource,
  attributeTitle,
  holders,
  verdictGloss,
  verdictLabel,
  verdictSign,
  verdictTone,
  placeSpans,
  sourceSpan,
} from "../../present/discrepancy-text.ts";
import { type Entry, type EntryLine, indented, labelled, type SideCell, linked } from "../page.ts";
import { linkTo } from "../state.ts";
import { ofSource, positionText, softeners } from "../../present/held-value.ts";
import { joinRuns } from "../../questions/runs.ts";

/** A claim in a sentence after its source, linked to its own page. */
export const claimEntry = (claim: Claim, { dataset, labels }: Session): Entry =>
  linked(
    linkTo("claims", claim.id),
    indented(
      line(
        sourceSpan(claim.source, dataset, labels.source(claim.source)),
        "  ",
        labels.statement(claim),
        ...placeSpans([claim]),
      ),
    ),
  );

/** A finding under its headline, linked to its own page. */
export function findingEntry(finding: Finding, session: Session): Entry {
  return {
    lines: [
      { line: findingHead(finding, session), hang: 2 },
      ...sourceRows(finding, session, MOST_VALUES),
      ...failures(finding, session),
    ],
    link: linkTo("discrepancies", finding.id),
    differs: isDisagreement(finding.verdict),
  };
}

/** At most this many values are shown; the finding's own page has all. */
const MOST_VALUES = 3;

/** How a source contradicts itself. */
export const failures = ({ checks }: Finding, { dataset, labels }: Session): readonly EntryLine[] =>
  checks
    .filter(({ outcome }) => outcome === "failed")
    .map(({ source, reason }) =>
      indented(line(sourceSpan(source, dataset, labels.source(source)), ": ", labels.reason(reason))),
    );

/** "≠ deaths  conflict, major: both cannot be true" */
function findingHead(finding: Finding, { labels }: Session): Line {
  const { verdict, level } = finding;
  const tone = verdictTone(verdict);
  return line(
    span(`${verdictSign(verdict)} `, tone),
    span(attributeTitle(finding, labels), "strong"),
    span(`  ${verdictLabel(finding, labels)}`, tone),
    span(
      `${level === null || level === "omission" ? "" : `${labels.phrases.comma}${labels.phrases.levels[level]}`}: ${verdictGloss(finding, labels)}`,
      "dim",
    ),
  );
}

/** Up to this many sources get a column each; with more, sources that say the same share a row. */
const MOST_COLUMNS = 4;

/** What each source says, and which of the sources that cover the event are silent. */
export function sourceRows(finding: Finding, session: Session, most = Infinity): readonly EntryLine[] {
  const matrix = createMatrix(session.dataset, session.labels);
  const row = matrix.row(finding);
  if (matrix.sources.length > MOST_COLUMNS) return positionRows(finding, row.silent, most, session);
  return [{ cells: matrix.sources.map((source) => toSideCell(row.cellOf(source.id), source, finding, most, session)) }];
}

/** The names of the sources, above the columns of `sourceRows`; none if there are no columns. */
export function sourceHeads(session: Session): readonly EntryLine[] {
  const { sources } = createMatrix(session.dataset, session.labels);
  if (sources.length > MOST_COLUMNS) return [];
  return [{ cells: sources.map((source) => ({ head: headOf(source), text: [] })), isHead: true }];
}

const headOf = ({ label, tone }: MatrixSource): Line => line(span(label, tone));

function toSideCell(
  cell: MatrixCell,
  source: MatrixSource,
  finding: Finding,
  most: number,
  { labels }: Session,
): SideCell {
  const { pages, steps } = labels.phrases;
  const head = headOf(source);
  if (cell.state === "not-covering") return { head, text: [line(span("", "silence"))] };
  if (cell.state !== "speaks") return { head, text: [line(span(absenceText(cell.state, labels.phrases), "silence"))] };
  const values = cell.values.map(({ text, marks, claims }) =>
    valueLine(text, marks.map((mark) => mark.text).join(steps.semicolon), claims, finding),
  );
  const sums = cell.totals.map(({ text }) => line(span(text, "dim")));
  const rest = values.length > most ? [line(span(pages.more(values.length - most), "dim"))] : [];
  return { head, text: [...values.slice(0, most), ...rest, ...sums] };
}

/** One row for each value, those that most sources give first. */
function positionRows(
  finding: Finding,
  silent: readonly string[],
  most: number,
  { labels }: Session,
): readonly EntryLine[] {
  const { pages, comma } = labels.phrases;
  const rows = joinRuns(finding.positions)
    .toSorted((a, b) => b.sources.length - a.sources.length)
    .map((position) => heldLine(position, finding, "strong", labels));
  const silence = line(span(`${pages.nothingOfIt}${silent.map(labels.source).join(comma)}`, "silence"));
  const shown = most + MOST_COLUMNS;
  const more = rows.length > shown ? [line(span(pages.more(rows.length - shown), "dim"))] : [];
  return [...rows.slice(0, shown), ...more, ...(silent.length === 0 ? [] : [silence])].map(indented);
}

/** "66  Gazette §1.4 (inferred)" */
export const heldLine = (position: Position, finding: Finding, tone: Tone, labels: Labels): Line =>
  line(span(positionText(position, finding, labels), tone), span(`  ${holders(position, labels)}`, "accent"));

/** The values that one source gives, each with its place and marks. */
export function valuesOf(finding: Finding, source: string, session: Session): readonly Line[] {
  const { labels } = session;
  return joinRuns(finding.positions.flatMap((position) => ofSource(source, position))).map((position) => {
    const soft = softeners(position.claims, labels);
    return valueLine(positionText(position, finding, labels), soft, position.claims, finding);
  });
}

/** "66 §1.4 (inferred)" */
const valueLine = (text: string, soft: string, claims: readonly Claim[], { verdict }: Finding): Line =>
  line(
    span(text, isDisagreement(verdict) ? "strong" : undefined),
    ...placeSpans(claims),
    ...(soft === "" ? [] : [span(` (${soft})`, "dim")]),
  );

/** Values of a finding after its title, linked to its page. The titles of the findings `among` which it is listed are equally wide. */
export function titledEntry(
  finding: Finding,
  values: readonly Line[],
  among: readonly Finding[],
  labels: Labels,
): Entry {
  const title = (each: Finding): string => attributeTitle(each, labels);
  return linked(
    linkTo("discrepancies", finding.id),
    ...labelledValues(title(finding), values, labelWidth(among.map(title))),
  );
}

/** Several values under one label; a long label gets its own line, so that values stay aligned. */
export function labelledValues(
  label: string,
  values: readonly Line[],
  width: number,
  indent = 2,
): readonly EntryLine[] {
  const text = stripControls(label);
  const write = (head: string, value: Line): EntryLine =>
    labelled(line(span(pad(head, width), "dim")), value, width, indent);
  if (displayWidth(text) <= width) return values.map((value, index) => write(index === 0 ? text : "", value));
  return [{ line: line(span(text, "dim")), indent, hang: 2 }, ...values.map((value) => write("", value))];
}

const WIDEST_LABEL = 18;

export const labelWidth = (texts: readonly string[]): number =>
  Math.min(WIDEST_LABEL, Math.max(0, ...texts.map((text) => displayWidth(stripControls(text)))));
