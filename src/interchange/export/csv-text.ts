// Cells and lines of CSV (RFC 4180), safe to open in a spreadsheet and read back as they were.

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Quoted where needed. What a spreadsheet would run as a formula gets an apostrophe before it, and so does what already
 * looks so guarded, so that taking one apostrophe away gives the cell again; see import/read-csv.ts.
 */
export function csvCell(text: string): string {
  const guarded = /^'*[=+\-@\t\r\n]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",;|\r\n\t]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One record, ended by CR LF. Null is an empty cell. */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map((cell) => (cell === null ? "" : csvCell(String(cell)))).join(",")}\r\n`;
