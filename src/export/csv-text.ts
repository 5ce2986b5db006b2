// Cells and lines of CSV (RFC 4180), safe to open in a spreadsheet and read back as they were.

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

// Escape sequences and overrides of direction would act on the terminal that shows the file.
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Without control characters, with one kind of line end, and quoted where needed. What a spreadsheet would run as a formula gets an apostrophe before it, and so does what already
 * looks so guarded, so that taking one apostrophe away gives the cell again; see import/read-csv.ts.
 */
function csvCell(written: string): string {
  const text = written.replace(/\r\n?/g, "\n").replace(CONTROLS, "");
  const guarded = /^'*[=+\-@\t\r\n]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",;|\r\n\t]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One record, ended by CR LF. Null is an empty cell. */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map((cell) => (cell === null ? "" : csvCell(String(cell)))).join(",")}\r\n`;
