// Flat records: CSV for spreadsheets and databases, TSV for cut and awk.

import { cellText, eachReturned } from "./selection.ts";
import { valueAt } from "./fields.ts";
import type { RenderOptions, Report } from "./report.ts";
import { stripControls, stripInvisible } from "./text.ts";

/** What a spreadsheet would run, and what already looks so guarded. */
const formula = /^'*[=+\-@\t\r\n]/;
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A carriage return by itself would let a cell write over the line before it. */
const BREAKS = /\r\n?|[\v\f\x85\u2028\u2029]/g;

/**
 * Without characters that nobody sees, with one kind of line end, and quoted per RFC 4180 where needed. What a spreadsheet would
 * run as a formula gets an apostrophe, and so does what looks so guarded, so that taking one away gives the cell again (see
 * import/inputs/read-csv.ts); numbers do not.
 */
export function csvCell(text: string): string {
  const clean = stripInvisible(text).replace(BREAKS, "\n");
  const guarded = formula.test(clean) && !plainNumber.test(clean) ? `'${clean}` : clean;
  return /[",;|\r\n\t]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One record, ended by CR LF. Null is an empty cell. */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map((cell) => (cell === null ? "" : csvCell(String(cell)))).join(",")}\r\n`;

function* rowsOf(report: Report, options: RenderOptions): Generator<readonly string[]> {
  const columns = options.fields ?? report.columns;
  yield columns;
  for (const item of eachReturned(report, options)) yield columns.map((column) => cellText(valueAt(item, column)));
}

/** A header and a record for each item, lines ended by CR LF as RFC 4180 has it. Control characters are left out. */
export function* writeCsv(report: Report, options: RenderOptions): Generator<string> {
  for (const row of rowsOf(report, options)) yield csvLine(row);
}

/** The same with tabs, lines ended by LF, nothing quoted or guarded: tabs and line breaks in a cell become spaces. */
export function* writeTsv(report: Report, options: RenderOptions): Generator<string> {
  for (const row of rowsOf(report, options)) yield `${row.map(stripControls).join("\t")}\n`;
}
