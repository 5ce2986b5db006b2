// A table where its columns do not fit or are not wanted: row after row, as labels and values.

import { layoutFacts } from "./facts.ts";
import { indentLine, isBlankCell, withTone, wrapCell } from "./spans.ts";
import type { TableBlock } from "./layout.ts";
import type { Cell, Line } from "./view.ts";
import { line } from "./view.ts";

const indent = 2;

const separate = (rows: readonly (readonly Line[])[]): readonly Line[] =>
  rows.flatMap((row, index) => (index === 0 ? row : [[], ...row]));

const factsOf = (table: TableBlock, row: readonly Cell[]) =>
  table.columns
    .map((column, index) => ({ label: line(column.head), value: row[index] ?? [] }))
    .filter((fact) => !isBlankCell(fact.value));

/** Each row as a block of labels and values. */
export const flipRows = (table: TableBlock, width: number): readonly Line[] =>
  separate(table.rows.map((row) => layoutFacts(factsOf(table, row), width)));

/** Each row led by its first cell, the others under it. */
export function listRows(table: TableBlock, width: number): readonly Line[] {
  const rest: TableBlock = { ...table, columns: table.columns.slice(1) };
  const rows = table.rows.map((row) => {
    const lead = wrapCell(
      (row[0] ?? []).map((part) => withTone(part, "strong")),
      width,
    );
    const facts = layoutFacts(factsOf(rest, row.slice(1)), width - indent);
    return [...lead, ...facts.map((part) => indentLine(part, indent))];
  });
  return rows.every((row) => row.length === 1) ? rows.flat() : separate(rows);
}
