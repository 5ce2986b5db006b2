// The matrix as a table for people: a column for each source if they fit, else a column of values with the sources of each.
// What a cell says is decided in matrix.ts.

import { at, valueOf } from "../model/at.ts";
import type { Claim } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { NARROW, OPEN_GAP, widthsIn } from "../render/columns.ts";
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
import { fitSections, headingOf, type Section, withSections } from "./matrix-sections.ts";
import { areLettered, MOST_LETTERED } from "./source-marks.ts";

interface MatrixTable {
  readonly matrix: Matrix;
  readonly labels: Labels;
  /** Columns of the terminal; infinite if nothing is wrapped. */
  readonly width: number;
  /** The title of a row: with its event, or only the attribute. */
  readonly title: "event-and-attribute" | "attribute";
  /** Whether each value is followed by its places. */
  readonly withPlaces?: boolean;
  /** If only the rows that fit are shown: the lines of the screen, and the note on the other rows. */
  readonly fit?: { readonly height: number; readonly rest: (left: readonly MatrixRow[]) => readonly Line[] };
}

const TITLE_WIDTH = 20;
/** The columns of sources are at least this wide, so that a date takes two lines at most; a little wider where there is room. */
const SOURCE_WIDTH = { least: 12, wanted: 14 };
/** In a pipe, and on a screen too narrow for a table, up to this many sources have their own cells. */
const FEW_SOURCES = 4;

/** Rows under the name of their level, and whether letters stand for sources in them. */
export function matrixTable(
  rows: readonly MatrixRow[],
  given: MatrixTable,
): { readonly block: TableBlock; readonly hasLetters: boolean } {
  const { labels, fit, width, matrix } = given;
  const sections = withSections(rows, labels);
  const inColumns = tableInColumns(rows, sections, given);
  const hasLetters = inColumns === null && width !== Infinity && areLettered(matrix.sources);
  const block = inColumns ?? tableOfValues(sections, createHolders(hasLetters, given), given);
  const fitting = fit === undefined ? {} : { fit: fitSections(sections, fit.height, fit.rest) };
  return { block: { ...block, ...fitting }, hasLetters };
}

type TableBlock = Extract<Block, { type: "table" }>;

/** A column for each source that speaks; null if there is no room for their words. */
function tableInColumns(
  rows: readonly MatrixRow[],
  sections: readonly Section[],
  given: MatrixTable,
): TableBlock | null {
  const { matrix, width } = given;
  const speaking = new Set(rows.flatMap(({ finding }) => finding.positions.flatMap(({ sources }) => sources)));
  const sources = matrix.sources.filter(({ id }) => speaking.has(id));
  const isDrawn = width !== Infinity && width >= NARROW;
  const room = isDrawn ? Math.floor((width - TITLE_WIDTH) / sources.length) - OPEN_GAP : SOURCE_WIDTH.wanted;
  if (isDrawn ? room < SOURCE_WIDTH.least : sources.length > FEW_SOURCES) return null;
  const min = Math.min(room, SOURCE_WIDTH.wanted);
  const columns = sources.map(({ label, tone }): Column => ({ head: label, tone, min, grow: 0 }));
  const block = sectionsTable(sections, columns, given, (row) =>
    sources.map(({ id }): Cell => [cellLine(row.cellOf(id), given)]),
  );
  return !isDrawn || widthsIn(block, width - OPEN_GAP * sources.length) !== null ? block : null;
}

/** One column of values for all sources. */
const tableOfValues = (sections: readonly Section[], holders: Holders, given: MatrixTable): TableBlock =>
  sectionsTable(sections, [{ head: given.labels.phrases.matrix.values, min: 24, grow: 0 }], given, (row) => [
    [valuesLine(row, holders, given)],
  ]);

function sectionsTable(
  sections: readonly Section[],
  columns: readonly Column[],
  { labels, title }: MatrixTable,
  cellsOf: (row: MatrixRow) => readonly Cell[],
): TableBlock {
  const [first] = sections;
  const heading = first !== undefined && "row" in first ? headingOf(first.row, labels) : { head: "" };
  const lines = sections.map((section) =>
    "row" in section ? [titleCell(section.row, title), ...cellsOf(section.row)] : [[section.line]],
  );
  return { ...table([{ ...heading, min: TITLE_WIDTH, grow: 0 }, ...columns], lines), frame: "none" };
}

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

/** Who holds a value: letters, names, or only how many there are; with the places of their claims if wanted. */
type Holders = (ids: readonly string[], claims?: readonly Claim[]) => readonly Span[];

function createHolders(isLettered: boolean, { matrix, labels, withPlaces = false }: MatrixTable): Holders {
  const places = new Map(matrix.sources.map(({ id }, place) => [id, place]));
  const most = areLettered(matrix.sources) ? MOST_LETTERED : FEW_NAMED;
  return (ids, claims = []) => {
    if (ids.length > most) return [span(labels.phrases.matrix.sources(ids.length))];
    const sources = ids
      .map((id) => valueOf(places, id))
      .sort((a, b) => a - b)
      .map((place) => at(matrix.sources, place));
    const placed = sources.map((source) => [
      isLettered ? letterSpan(source) : nameSpan(source),
      ...(withPlaces ? placeSpans(claims.filter((claim) => claim.source === source.id)) : []),
    ]);
    return isLettered && placed.every((spans) => spans.length === 1)
      ? placed.flat()
      : joinSpans(placed, labels.phrases.comma);
  };
}

/** "36,417 (GAP) · 36,000 (L; inferred) · A = 72,417 (our sum) · silent: R · not covered: TX" */
function valuesLine(row: MatrixRow, holders: Holders, { labels: { phrases }, title }: MatrixTable): Line {
  const groups = row.groups.map(({ text, sources, marks, claims }): readonly Span[] => [
    span(text),
    span(" (", "dim"),
    ...holders(sources, claims),
    span(`${marks.map((mark) => `${phrases.steps.semicolon}${mark.text}`).join("")})`, "dim"),
  ]);
  const totals = row.speaking.flatMap(({ source, totals: own }) =>
    own.map(({ text }): readonly Span[] => [...holders([source]), span(` = ${text}`, "dim")]),
  );
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
      ...totals,
      ...absent(phrases.silent, row.silent, row.silent.length),
      ...absent(`${phrases.matrix.notCovering}: `, first, count),
    ],
    " · ",
  );
}
