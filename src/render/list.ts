// Plain structured text for pipes and narrow screens: headings, items, and the rows of tables as labels and values.

import { layoutView, layoutFacts, type DrawnTable, type TableBlock } from "./layout.ts";
import { inkOf, paintLines } from "./paint.ts";
import type { RenderOptions } from "./report.ts";
import type { Theme } from "./theme.ts";
import { type View, type Cell, type Line, line, span } from "./view.ts";
import { indentLine, isBlankCell, withTone, wrapCell } from "./spans.ts";

export function renderList(view: View, options: RenderOptions, theme: Theme): string {
  const lines = layoutView(view, { width: options.width, hints: options.terminal, drawTable: listRows });
  return paintLines(lines, inkOf(options, theme));
}

const indent = 2;

const factsOf = (table: TableBlock, row: readonly Cell[]) =>
  table.columns
    .map((column, index) => ({ label: line(span(column.head, column.tone ?? "dim")), value: row[index] ?? [] }))
    .filter((fact) => !isBlankCell(fact.value));

/** Whether a row has only its first cell: it is the heading of those below it. */
const isHeading = (table: TableBlock, index: number): boolean =>
  table.columns.length > 1 && table.rows[index]?.length === 1;

/** The rows with a blank line between them, but none after a heading, unless each has one line. */
const separated = (table: TableBlock, rows: readonly (readonly Line[])[]): readonly (readonly Line[])[] =>
  rows.every((row) => row.length === 1)
    ? rows
    : rows.map((row, index) => (index === 0 || isHeading(table, index - 1) ? row : [[], ...row]));

/** Each row as a block of labels and values. Without a frame the first cell leads them. */
export const flipRows = (table: TableBlock, width: number): DrawnTable =>
  table.frame === "none"
    ? listRows(table, width)
    : {
        head: [],
        rows: separated(
          table,
          table.rows.map((row) => layoutFacts(factsOf(table, row), width)),
        ),
        foot: [],
      };

/** Each row with its first cell as the lead, the others below it. */
export function listRows(table: TableBlock, width: number): DrawnTable {
  const [first] = table.columns;
  const rest: TableBlock = { ...table, columns: table.columns.slice(1) };
  const rows = table.rows.map((row) => {
    const lead = wrapCell(
      (row[0] ?? []).map((part) => withTone(part, "strong")),
      width,
    );
    const facts = layoutFacts(factsOf(rest, row.slice(1)), width - indent);
    return [...lead, ...facts.map((part) => indentLine(part, indent))];
  });
  const head = table.frame === "none" && first !== undefined && first.head !== "";
  return { head: head ? [line(span(first.head, first.tone ?? "strong"))] : [], rows: separated(table, rows), foot: [] };
}
