// Tables in a box, as wide as the terminal; the only importer of cli-table3. It draws the frame from the
// widths of the columns, and the words are set into that afterwards: it counts Arabic vowel signs
// as columns, and its time grows with the square of the rows.

import Table from "cli-table3";

import type { ColumnNeed } from "./columns.ts";
import { fitColumns, largest } from "./columns.ts";
import type { TableBlock, TableDrawer } from "./layout.ts";
import { layoutView } from "./layout.ts";
import { inkOf, paintLines } from "./paint.ts";
import type { RenderOptions } from "./report.ts";
import { flipRows, listRows } from "./rows.ts";
import { cleanLine, padLine, textOf, withTone, wrapCell } from "./spans.ts";
import { displayWidth } from "./text.ts";
import type { Theme } from "./theme.ts";
import type { Cell, Column, Line, View } from "./view.ts";
import { line, span } from "./view.ts";

const narrow = 50;
const defaultMin = 6;

type Options = NonNullable<ConstructorParameters<typeof Table>[0]>;
type Chars = NonNullable<Options["chars"]>;

const light: Chars = { "top-left": "╭", "top-right": "╮", "bottom-left": "╰", "bottom-right": "╯" };
const lightRule: Chars = { mid: "╌" };
// Outside a terminal: a grid table as reStructuredText has it, in characters that any program can show.
const ascii: Chars = {
  top: "-",
  "top-mid": "+",
  "top-left": "+",
  "top-right": "+",
  bottom: "-",
  "bottom-mid": "+",
  "bottom-left": "+",
  "bottom-right": "+",
  left: "|",
  "left-mid": "+",
  mid: "=",
  "mid-mid": "+",
  right: "|",
  "right-mid": "+",
  middle: "|",
};
const asciiRule: Chars = { mid: "-" };

interface Frame {
  readonly top: Line;
  readonly headRule: Line;
  readonly rowRule: Line;
  readonly bottom: Line;
  /** What stands left of each cell, and right of the last. */
  readonly edges: readonly string[];
}

function drawFrame(widths: readonly number[], terminal: boolean): Frame {
  const blank = widths.map(() => "");
  const table = new Table({
    head: blank,
    colWidths: widths.map((width) => width + 2),
    chars: terminal ? light : ascii,
    style: { head: [], border: [] },
  });
  table.push(
    blank,
    widths.map(() => ({ content: "", chars: terminal ? lightRule : asciiRule })),
  );
  const [top = "", head = "", headRule = "", , rowRule = "", , bottom = ""] = table.toString().split("\n");
  return {
    top: line(span(top, "dim")),
    headRule: line(span(headRule, "dim")),
    rowRule: line(span(rowRule, "dim")),
    bottom: line(span(bottom, "dim")),
    edges: head
      .split(/ +/)
      .map((edge, index) => (index === 0 ? `${edge} ` : index === widths.length ? ` ${edge}` : ` ${edge} `)),
  };
}

function needOf(column: Column, cells: readonly Cell[]): ColumnNeed {
  const lines = [line(column.head), ...cells.flat()];
  const texts = lines.map((part) => textOf(cleanLine(part)).trimEnd());
  const natural = largest(texts.map(displayWidth), 1);
  const word = largest(
    texts.flatMap((text) => text.split(" ").map(displayWidth)),
    1,
  );
  return { natural, word, min: column.min ?? Math.min(defaultMin, natural), grow: column.grow ?? 1 };
}

/** The lines of one row, each with its edges, all cells padded to their column. */
function setRow(cells: readonly Cell[], table: TableBlock, widths: readonly number[], frame: Frame): readonly Line[] {
  const wrapped = widths.map((width, index) => wrapCell(cells[index] ?? [], width));
  const height = Math.max(...wrapped.map((lines) => lines.length), 1);
  return Array.from({ length: height }, (_, row) => [
    ...widths.flatMap((width, index) => [
      span(frame.edges[index] ?? "", "dim"),
      ...padLine(wrapped[index]?.[row] ?? [], width, table.columns[index]?.align),
    ]),
    span(frame.edges[widths.length] ?? "", "dim"),
  ]);
}

function boxTable(table: TableBlock, widths: readonly number[], terminal: boolean): readonly Line[] {
  const frame = drawFrame(widths, terminal);
  const head = table.columns.map((column) => [withTone(line(column.head), "strong")]);
  const rows = table.rows.map((row) => setRow(row, table, widths, frame));
  const isTall = rows.some((row) => row.length > 1);
  return [
    frame.top,
    ...setRow(head, table, widths, frame),
    frame.headRule,
    ...rows.flatMap((row, index) => (isTall && index > 0 ? [frame.rowRule, ...row] : row)),
    frame.bottom,
  ];
}

/** A box where the columns can be read in the width, else labels and values, else a list. */
const drawTable =
  (terminal: boolean): TableDrawer =>
  (table, width) => {
    if (table.rows.length === 0 || table.columns.length === 0) return [];
    if (width < narrow) return listRows(table, width);
    const needs = table.columns.map((column, index) =>
      needOf(
        column,
        table.rows.map((row) => row[index] ?? []),
      ),
    );
    const widths = fitColumns(needs, width - 3 * needs.length - 1);
    return widths === null ? flipRows(table, width) : boxTable(table, widths, terminal);
  };

/** The view with its tables drawn. */
export function renderTable(view: View, options: RenderOptions, theme: Theme): string {
  const drawn = layoutView(view, {
    width: options.width,
    hints: options.terminal,
    drawTable: drawTable(options.terminal),
  });
  return paintLines(drawn, inkOf(options, theme));
}
