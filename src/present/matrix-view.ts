// The matrix as a table for people: a column for each source if they fit, else a column of values with the sources of each.
// What a cell says is decided in matrix.ts.

import { at, valueOf } from "../model/at.ts";
import type { Labels } from "../model/labels.ts";
import type { Block, Cell, Column, Line, Span } from "../render/view.ts";
import { line, span, table } from "../render/view.ts";
import { letterSpan, nameSpan, placeSpans } from "./discrepancy-text.ts";
import {
  cellText,
  heldText,
  isOneSum,
  type Matrix,
  type MatrixCell,
  FEW_NAMED,
  type MatrixGroup,
  type MatrixRow,
} from "./matrix.ts";
import { fitSections, headingOf, withSections } from "./matrix-sections.ts";
import { MOST_LETTERS } from "./source-marks.ts";

interface MatrixTable {
  readonly matrix: Matrix;
  readonly labels: Labels;
  /** Columns of the terminal; infinite if nothing is wrapped. */
  readonly width: number;
  /** The title of a row: with its event, or only the attribute. */
  readonly title: "event-and-attribute" | "attribute";
  /** Whether each value is followed by its places. */
  readonly withPlaces?: boolean;
  /** Lines of the screen, if only the rows that fit are shown. */
  readonly height?: number | null;
  /** The note on the rows that are not shown. */
  readonly rest?: (left: readonly MatrixRow[]) => readonly Line[];
}

const TITLE_WIDTH = 20;
const SOURCE_WIDTH = 16;
/** Up to this many sources always have their own columns, or lines if there is no room; more only if they fit. */
const FEW_SOURCES = 4;

/** The sources with columns, or null if values have one column for all sources. */
function columnSources(rows: readonly MatrixRow[], { matrix, width }: Pick<MatrixTable, "matrix" | "width">) {
  const speaking = new Set(rows.flatMap(({ finding }) => finding.positions.flatMap(({ sources }) => sources)));
  const sources = matrix.sources.filter(({ id }) => speaking.has(id));
  return sources.length <= Math.max(FEW_SOURCES, columnsFor(width)) ? sources : null;
}

/** Whether letters stand for the sources in the column of values: on a terminal, which is narrow, and if there are enough letters. */
export const hasLetters = (rows: readonly MatrixRow[], given: Pick<MatrixTable, "matrix" | "width">): boolean =>
  given.width !== Infinity && given.matrix.sources.length <= MOST_LETTERS && columnSources(rows, given) === null;

/** Rows under the name of their level. */
export function matrixTable(rows: readonly MatrixRow[], given: MatrixTable): Extract<Block, { type: "table" }> {
  const { labels, rest, height = null } = given;
  const sources = columnSources(rows, given);
  const [first] = rows;
  const columns: readonly Column[] = [
    { ...(first === undefined ? { head: "" } : headingOf(first, labels)), min: TITLE_WIDTH, grow: 0 },
    ...(sources === null
      ? [{ head: labels.phrases.matrix.values, min: 24, grow: 0 }]
      : sources.map(({ label, tone }): Column => ({ head: label, tone, min: SOURCE_WIDTH - 2, grow: 0 }))),
  ];
  const holders = createHolders(rows, given);
  const toCells = (row: MatrixRow): readonly Cell[] => [
    titleCell(row, given.title),
    ...(sources === null
      ? [[valuesLine(row, holders, given)]]
      : sources.map(({ id }): Cell => [cellLine(row.cellOf(id), given)])),
  ];
  const sections = withSections(rows, labels);
  const lines = sections.map((section) => ("row" in section ? toCells(section.row) : [[section.line]]));
  return {
    ...table(columns, lines),
    frame: "none",
    ...(height === null || rest === undefined ? {} : { fit: fitSections(sections, height, rest) }),
  };
}

/** How many sources can have columns in a width. Even if the width is infinite, a few columns are easier to read than many. */
const columnsFor = (width: number): number =>
  width === Infinity ? FEW_SOURCES : Math.floor((width - TITLE_WIDTH) / SOURCE_WIDTH);

/** "≠ Great Fire: deaths"; without the event, the kind of difference follows on the next line. */
function titleCell(row: MatrixRow, title: MatrixTable["title"]): Cell {
  const sign: Span = { ...span(`${row.sign} `, row.tone), hangs: true };
  if (title === "event-and-attribute")
    return [line(sign, span(`${row.eventTitle}: `), span(row.attributeTitle, "strong"))];
  const isPlain = row.verdict === "agreement" || row.verdict === "single" || row.verdict === "undetermined";
  const remarks = [...(isPlain ? [] : [row.verdictLabel]), ...(row.origins === null ? [] : [row.origins])];
  return [
    line(sign, span(row.attributeTitle, "strong")),
    ...remarks.map((remark) => line({ text: "  ", hangs: true }, span(remark, "dim"))),
  ];
}

/** "52 · 53 · 66 (inferred)", "8 + 1 = 9 (our sum)", or that the source is silent. */
function cellLine(cell: MatrixCell, { labels, withPlaces = false }: MatrixTable): Line {
  if (cell.state !== "speaks") return line(span(cellText(cell, labels), "silence"));
  const isSum = isOneSum(cell);
  const values = cell.values.map((value) => [
    ...heldSpans(value, labels),
    ...(withPlaces ? placeSpans(value.claims) : []),
  ]);
  const totals = cell.totals.map(({ text }): readonly Span[] => [span(text, "dim")]);
  return isSum ? joinSpans([joinSpans(values, " + "), ...totals], " = ") : joinSpans([...values, ...totals], " · ");
}

/** A value, followed by its marks in a paler tone. */
function heldSpans({ text, marks }: Pick<MatrixGroup, "text" | "marks">, labels: Labels): readonly Span[] {
  const held = heldText({ text, marks }, labels);
  return marks.length === 0 ? [span(text)] : [span(text), span(held.slice(text.length), "dim")];
}

const joinSpans = (parts: readonly (readonly Span[])[], by: string): readonly Span[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [span(by, "dim"), ...part]));

/** Who holds a value: letters, names, or only how many there are. */
type Holders = (ids: readonly string[]) => readonly Span[];

function createHolders(rows: readonly MatrixRow[], given: MatrixTable): Holders {
  const { matrix, labels } = given;
  const isLettered = hasLetters(rows, given);
  const places = new Map(matrix.sources.map(({ id }, place) => [id, place]));
  const most = matrix.sources.length <= MOST_LETTERS ? MOST_LETTERS : FEW_NAMED;
  return (ids) => {
    if (ids.length > most) return [span(labels.phrases.matrix.sources(ids.length))];
    const sources = ids
      .map((id) => valueOf(places, id))
      .sort((a, b) => a - b)
      .map((place) => at(matrix.sources, place));
    return isLettered
      ? sources.map(letterSpan)
      : joinSpans(
          sources.map((source) => [nameSpan(source)]),
          labels.phrases.comma,
        );
  };
}

/** "36,417 (GAP) · 36,000 (L; inferred) · silent: R · not covered: TX" */
function valuesLine(row: MatrixRow, holders: Holders, { labels: { phrases }, title }: MatrixTable): Line {
  const groups = row.groups.map(({ text, sources, marks }): readonly Span[] => [
    span(text),
    span(" (", "dim"),
    ...holders(sources),
    span(`${marks.map((mark) => `${phrases.steps.semicolon}${mark.text}`).join("")})`, "dim"),
  ]);
  const absent = (label: string, ids: readonly string[], count: number): readonly (readonly Span[])[] =>
    count === 0
      ? []
      : [
          [
            span(label, "silence"),
            ...(count > ids.length ? [span(phrases.matrix.sources(count), "silence")] : holders(ids)),
          ],
        ];
  // Where all rows are about one event, the sources that do not cover it are named once, above them.
  const { count, first } = title === "attribute" ? { count: 0, first: [] } : row.notCovering;
  return joinSpans(
    [
      ...groups,
      ...absent(phrases.silent, row.silent, row.silent.length),
      ...absent(`${phrases.matrix.notCovering}: `, first, count),
    ],
    " · ",
  );
}
