// CSV and TSV text → table. The only importer of papaparse. Only lines without a filled cell are skipped: a row with more cells
// than the header, or that repeats the header, is reported. A quote that is never closed is an error, since it would swallow
// everything after it.

import { at, must } from "../../model/at.ts";
import { firstOf } from "../../model/phrases/en-count.ts";
import type { Reported } from "../../authoring/draft.ts";
import Papa from "papaparse";
import { DataError } from "../../platform/errors.ts";
import { cellText, type Row, type Table } from "../table.ts";

export interface CsvOptions {
  /** Null: detected from the text. */
  readonly delimiter: string | null;
  /** Whether the first row names the columns; otherwise they are named 1, 2, 3 … */
  readonly hasHeader: boolean;
  /** Whether quotes enclose cells. */
  readonly quotes: boolean;
}

const NAMES: Readonly<Record<string, string>> = { ",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars" };

/** Reads CSV (RFC 4180) with any of the usual delimiters. Throws `DataError`. */
export function readCsv(text: string, options: CsvOptions): Table {
  const nul = text.indexOf("\0");
  if (nul !== -1) throw notText(text.slice(0, nul));
  const lines = text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  const said = EXCEL_DELIMITER.exec(lines)?.[1];
  const body = said === undefined ? lines : lines.slice(lines.indexOf("\n"));
  const delimiter = options.delimiter ?? said ?? guessDelimiter(body);
  const quoteChar = options.quotes ? '"' : "\0";
  const parsed = Papa.parse(body, { delimiter, newline: "\n", quoteChar });
  const rows = withLines(parsed.data);
  const broken = parsed.errors.find(({ code }) => code === "MissingQuotes" || code === "InvalidQuotes");
  if (broken) throw brokenQuotes(at(rows, must(broken.row)).line);
  const table = asTable(rows, options.hasHeader);
  if (options.delimiter !== null || delimiter === ",") return table;
  return {
    ...table,
    delimiter,
    remarks: [`the cells are separated by ${NAMES[delimiter] ?? `“${delimiter}”`}`, ...table.remarks],
  };
}

/** Rows of cells as a table; lines are numbered as rows. */
export const toTable = (rows: readonly (readonly string[])[], hasHeader: boolean): Table =>
  asTable(
    rows.map((cells, index): Row => ({ line: index + 1, cells })),
    hasHeader,
  );

function asTable(rows: readonly Row[], hasHeader: boolean): Table {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cellText(cell) !== ""));
  return hasHeader ? withHeader(filled) : withoutHeader(filled);
}

const DELIMITERS = [",", "\t", ";", "|"];
/** How many lines are looked at to find the delimiter. */
const LINES_LOOKED_AT = 100;

/** The character that splits the header and most lines into equally many cells; of several, the one that makes the most cells. */
function guessDelimiter(text: string): string {
  let end = -1;
  for (let line = 0; line < LINES_LOOKED_AT && (line === 0 || end !== -1); line++) end = text.indexOf("\n", end + 1);
  const head = end === -1 ? text : text.slice(0, end);
  const counts = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse(head, { delimiter, newline: "\n", quoteChar: '"' });
    const widths = data.filter((cells) => cells.length > 1 || cells[0] !== "").map((cells) => cells.length);
    const [width = 1] = widths;
    const alike = widths.filter((other) => other === width).length / Math.max(1, widths.length);
    return { delimiter, score: width === 1 ? 0 : alike * Math.min(width, MOST_TELLING) };
  });
  const best = counts.reduce((most, each) => (each.score > most.score ? each : most));
  return best.score === 0 ? "," : best.delimiter;
}

/** Wider rows are no better evidence than this many cells. */
const MOST_TELLING = 4;

/** The first line, in which Excel names the cell separator; its line break stays, so that line numbers stay right. */
const EXCEL_DELIMITER = /^"?sep=([^\n"])"?[,;\t|]*(?=\n)/iu;

/** Text with two bytes per character and no byte-order mark is full of NUL. */
function notText(before: string): DataError {
  return new DataError(`line ${before.split(/\r\n?|\n/).length}: NUL character; this is not plain text`, [
    "remove it",
    "or name the encoding, such as --encoding utf-16le",
  ]);
}

function brokenQuotes(line: number): DataError {
  return new DataError(`line ${line}: a quote is never closed`, [
    'double the quotes inside a cell ("")',
    "or read quotes as ordinary characters: --no-quotes",
  ]);
}

/** A cell may contain line breaks, so lines are counted, not rows. */
function withLines(data: readonly (readonly string[])[]): readonly Row[] {
  let line = 1;
  return data.map((cells) => {
    const row: Row = { line, cells: cells.some(isGuarded) ? cells.map(withoutGuard) : cells };
    line += 1;
    for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    return row;
  });
}

/** Exports put an apostrophe before text that a spreadsheet would run; see export/csv.ts. */
const withoutGuard = (cell: string): string => (isGuarded(cell) ? cell.slice(1) : cell);
const isGuarded = (cell: string): boolean => cell.startsWith("'") && /^'+[=+\-@\t\n]/.test(cell);

type Body = Omit<Table, "columns">;

function withHeader([header, ...rows]: readonly Row[]): Table {
  if (!header) throw noRows();
  const names = header.cells.map(cellText);
  refuseTitle(header, rows);
  const columns = nameColumns(names);
  const key = keyOf(names);
  const first = names.findIndex((name) => name !== "");
  const isRepeated = ({ cells }: Row): boolean =>
    cellText(cells[first]).toLowerCase() === names[first]?.toLowerCase() && keyOf(cells.map(cellText)) === key;
  const repeated = rows.filter(isRepeated);
  const left = repeated.length === 0 ? rows : rows.filter((row) => !isRepeated(row));
  const body = fitRows(left, columns.length);
  const again = repeated.map(({ line }) => reportRow(line, "it repeats the header"));
  const remarks = [...body.remarks, ...describeRepeated(names, columns)];
  return { columns, ...body, reported: [...body.reported, ...again], remarks };
}

const keyOf = (cells: readonly string[]): string => cells.join("\0").toLowerCase().replace(/\0+$/, "");

function withoutHeader(rows: readonly Row[]): Table {
  const [first] = rows;
  if (!first) throw noRows();
  return { columns: first.cells.map((_, index) => String(index + 1)), ...fitRows(rows, first.cells.length) };
}

const noRows = (): DataError =>
  new DataError("the table has no rows", ["give a table with a header line and at least one row"]);

/** How many rows are checked to distinguish a title from a header. */
const LOOKED_AT = 100;

/** A title above a table is not a header: most rows have far more cells. */
function refuseTitle(header: Row, rows: readonly Row[]): void {
  const named = filledCells(header);
  const looked = rows.slice(0, LOOKED_AT);
  const fuller = looked.filter((row) => filledCells(row) >= Math.max(3, named * 2));
  const [first] = fuller;
  if (!first || fuller.length * 2 <= looked.length) return;
  throw new DataError(
    `line ${header.line} is not a header: ${named} of its cells ${named === 1 ? "is" : "are"} filled, and ${filledCells(first)} of line ${first.line}`,
    ["remove the lines above the header", "if there is no header: --no-header"],
  );
}

const filledCells = ({ cells }: Row): number => cells.filter((cell) => cellText(cell) !== "").length;

/** Unique names of columns; an empty or repeated name gets its number. */
function nameColumns(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((written, index) => {
    let name = written === "" ? String(index + 1) : written;
    for (let number = index + 1; seen.has(name); number += 1) name = `${written} ${number}`.trim();
    seen.add(name);
    return name;
  });
}

const describeRepeated = (names: readonly string[], columns: readonly string[]): readonly string[] =>
  columns.flatMap((name, index) =>
    names[index] === "" || names[index] === name
      ? []
      : [`column ${index + 1} has the same name as another, “${at(names, index)}”, and is read as “${name}”`],
  );

function fitRows(rows: readonly Row[], width: number): Body {
  const isFitting = ({ cells }: Row): boolean =>
    cells.length <= width || cells.slice(width).every((cell) => cellText(cell) === "");
  const reported = rows
    .filter((row) => !isFitting(row))
    .map(({ line, cells }) =>
      reportRow(
        line,
        `the row has ${cells.length} cells, the header ${width}; put quotes around cells that contain a separator`,
      ),
    );
  // The missing cells of a short row are read as empty, but a cell in the middle may have been lost; a program cannot know.
  const short = rows.flatMap(({ cells, line }) => (cells.length < width ? [String(line)] : []));
  const remark = `the last columns of a row with fewer cells than the header, which has ${width}, are assumed to be empty (line ${firstOf(short, MOST_SHOWN)})`;
  return {
    rows: reported.length === 0 ? rows : rows.filter(isFitting),
    reported,
    remarks: short.length === 0 ? [] : [remark],
  };
}

const MOST_SHOWN = 5;

const reportRow = (line: number, reason: string): Reported => ({ line, column: null, value: null, reason });
