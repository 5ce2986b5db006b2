// The matrix as a table for people: a column for each source if they fit, else a column of values with the sources of each.
// What a cell says is decided in matrix.ts.

import { isAlone } from "../verdicts/is-alone.ts";
import { isAllUnconfirmed } from "../verdicts/unconfirmed.ts";
import type { Labels } from "../model/labels.ts";
import type { Block, Cell, Column, Fit, Line, Span, Tone } from "../render/view.ts";
import { line, span, table } from "../render/view.ts";
import { levelTone, verdictTone, placeSpans } from "./discrepancy-text.ts";
import {
  cellText,
  heldText,
  namesOf,
  isOneSum,
  type Matrix,
  type MatrixCell,
  type MatrixGroup,
  type MatrixRow,
} from "./matrix.ts";

interface MatrixTable {
  readonly matrix: Matrix;
  readonly labels: Labels;
  /** Columns of the terminal; infinite if nothing is wrapped. */
  readonly width: number;
  /** The title of a row: with its event, or only the attribute. */
  readonly title: "event-and-attribute" | "attribute";
  /** Whether each value is followed by its places. */
  readonly withPlaces?: boolean;
  readonly fit?: Fit;
}

const TITLE_WIDTH = 20;
const SOURCE_WIDTH = 16;
/** Up to this many sources always have their own columns, or lines if there is no room; more only if they fit. */
const FEW_SOURCES = 4;

/** Rows under the name of their level. */
export function matrixTable(rows: readonly MatrixRow[], given: MatrixTable): Extract<Block, { type: "table" }> {
  const { matrix, labels, fit } = given;
  const speaking = new Set(rows.flatMap(({ finding }) => finding.positions.flatMap(({ sources }) => sources)));
  const sources = matrix.sources.filter(({ id }) => speaking.has(id));
  const isWide = sources.length <= Math.max(FEW_SOURCES, columnsFor(given.width));
  const [first] = rows;
  const columns: readonly Column[] = [
    { ...(first === undefined ? { head: "" } : headingOf(first, labels)), min: TITLE_WIDTH, grow: 0 },
    ...(isWide
      ? sources.map(({ label, tone }): Column => ({ head: label, tone, min: SOURCE_WIDTH - 2, grow: 0 }))
      : [{ head: labels.phrases.matrix.values, min: 24, grow: 0 }]),
  ];
  const toCells = (row: MatrixRow): readonly Cell[] => [
    titleCell(row, given.title),
    ...(isWide ? sources.map(({ id }): Cell => [cellLine(row.cellOf(id), given)]) : [[valuesLine(row, labels)]]),
  ];
  const sections = withSections(rows, labels);
  const lines = sections.map((section) => ("row" in section ? toCells(section.row) : [[section.line]]));
  return {
    ...table(columns, lines),
    frame: "none",
    ...(fit === undefined ? {} : { fit: countingRows(fit, sections) }),
  };
}

/** How many sources can have columns in a width. Even if the width is infinite, a few columns are easier to read than many. */
const columnsFor = (width: number): number =>
  width === Infinity ? FEW_SOURCES : Math.floor((width - TITLE_WIDTH) / SOURCE_WIDTH);

interface Heading {
  readonly head: string;
  readonly tone: Tone;
}

/** The heading of a row: its level, or that sources agree, that only one says it, or that they were not compared. */
function headingOf({ finding, verdict, level }: MatrixRow, { phrases }: Labels): Heading {
  if (level !== null) return { head: phrases.levels[level].toUpperCase(), tone: levelTone(level) };
  const { agreeing, single, notCompared, unconfirmed } = phrases.matrix;
  const tone = verdictTone(verdict);
  return {
    head: (tone === "agreement"
      ? agreeing
      : verdict === "single" && isAlone(finding)
        ? single
        : isAllUnconfirmed(finding)
          ? unconfirmed
          : notCompared
    ).toUpperCase(),
    tone,
  };
}

type Section = { readonly row: MatrixRow } | { readonly line: Line };

/** The rows, with each heading before its first row; the first heading is in the head of the table. */
function withSections(rows: readonly MatrixRow[], labels: Labels): readonly Section[] {
  let before: string | null = null;
  return rows.flatMap((row): readonly Section[] => {
    const { head, tone } = headingOf(row, labels);
    const isNew = before !== null && head !== before;
    before = head;
    return isNew ? [{ line: line(span(head, tone)) }, { row }] : [{ row }];
  });
}

/** The caller counts discrepancies; the table has names of levels among its rows. */
const countingRows = ({ height, rest }: Fit, sections: readonly Section[]): Fit => ({
  height,
  rest: (shown) => rest(sections.slice(0, shown).filter((section) => "row" in section).length),
});

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

/** "36,417 (9 sources) · 36,000 (Gazette, Almanac) · silent: 1" */
function valuesLine(row: MatrixRow, labels: Labels): Line {
  const { phrases } = labels;
  const groups = row.groups.map((group): readonly Span[] => [
    span(group.text),
    span(
      ` (${[namesOf(group.sources, labels), ...group.marks.map(({ text }) => text)].join(phrases.steps.semicolon)})`,
      "dim",
    ),
  ]);
  const silent = row.silent.length === 0 ? [] : [[span(`${phrases.silent}${namesOf(row.silent, labels)}`, "silence")]];
  return joinSpans([...groups, ...silent], " · ");
}
