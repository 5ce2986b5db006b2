// Flat records: CSV for spreadsheets and databases, TSV for cut and awk.

import { cellText, eachReturned } from "./selection.ts";
import { valueAt } from "./fields.ts";
import type { RenderOptions, Report } from "./report.ts";
import { stripControls, stripInvisible } from "./text.ts";

/** Text that a spreadsheet would run, or that already looks guarded. */
const formula = /^'*[=+\-@\t\r\n]/;
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A lone carriage return, with which a cell could overwrite the line before it. */
const BREAKS = /\r\n?|[\v\f\x85\u2028\u2029]/g;

/**
 * A cell without invisible characters, with one kind of line end, quoted per RFC 4180 if needed. Text that a spreadsheet would run as
 * a formula gets an apostrophe, and so does text that already looks guarded, so that removing one gives the cell back (see
 * import/inputs/read-csv.ts); numbers do not.
 */
export function csvCell(text: string): string {
  const clean = stripInvisible(text).replace(BREAKS, "\n");
  const guarded = formula.test(clean) && !plainNumber.test(clean) ? `'${clean}` : clean;
  return /[",;|\r\n\t]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One record, ending in CR LF. Null is an empty cell. */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map((cell) => (cell === null ? "" : csvCell(String(cell)))).join(",")}\r\n`;

/** One record between tabs, ending in LF: tabs and line breaks in a cell become spaces. */
export const tsvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => stripControls(String(cell ?? ""))).join("\t")}\n`;

/** Items, with the columns that they have by default. */
type Table = Pick<Report, "items" | "total" | "columns">;
type Shown = Pick<RenderOptions, "fields" | "limit">;

function* rowsOf(report: Table, options: Shown): Generator<readonly string[]> {
  const columns = options.fields ?? report.columns;
  yield columns;
  for (const item of eachReturned(report, options)) yield columns.map((column) => cellText(valueAt(item, column)));
}

/** A header and a record for each item, with lines ending in CR LF as in RFC 4180. Control characters are left out. */
export function* writeCsv(report: Table, options: Shown): Generator<string> {
  for (const row of rowsOf(report, options)) yield csvLine(row);
}

/** The same as lines between tabs, without quoting or guarding. */
export function* writeTsv(report: Table, options: Shown): Generator<string> {
  for (const row of rowsOf(report, options)) yield tsvLine(row);
}
