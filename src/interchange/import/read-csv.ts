// CSV and TSV text → table. The only importer of papaparse. Nothing is skipped but blank lines: a row that has more cells
// than the header is reported, and a quote that is never closed ends the import, since it would swallow all that follows.

import Papa from "papaparse";
import { DataError } from "../../errors.ts";
import type { Reported, Row, Table } from "./table.ts";

export interface CsvOptions {
  /** Null: found out from the text. */
  readonly delimiter: string | null;
  /** Whether the first row names the columns; otherwise they are called 1, 2, 3 … */
  readonly hasHeader: boolean;
  /** Whether quotes hold cells together. */
  readonly quotes: boolean;
}

const DELIMITERS = [",", "\t", ";", "|"];
/** A first line that says which, for Excel alone; its end is left, so that lines are counted. */
const EXCEL_DELIMITER = /^sep=(.)(?=\n)/i;
const NAMES: Readonly<Record<string, string>> = { ",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars" };

/** Reads CSV (RFC 4180) with any of the usual delimiters. Throws `DataError`. */
export function readCsv(text: string, options: CsvOptions): Table {
  const nul = text.indexOf("\0");
  if (nul !== -1) throw notText(text.slice(0, nul));
  const lines = text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  const [said = "", sign] = EXCEL_DELIMITER.exec(lines) ?? [];
  const parsed = Papa.parse(lines.slice(said.length), {
    delimiter: options.delimiter ?? sign ?? "",
    delimitersToGuess: DELIMITERS,
    newline: "\n",
    quoteChar: options.quotes ? '"' : "\0",
  });
  const rows = withLines(parsed.data);
  const broken = parsed.errors.find(({ code }) => code === "MissingQuotes" || code === "InvalidQuotes");
  if (broken) throw brokenQuotes(rows[broken.row ?? 0]?.line ?? 1);
  const filled = rows.filter(({ cells }) => cells.length > 1 || cells[0] !== "");
  const [first] = filled;
  if (!first) throw new DataError("There are no rows", ["give a table with a header line and at least one row"]);
  const columns = options.hasHeader
    ? nameColumns(first.cells.map(String))
    : first.cells.map((_, index) => String(index + 1));
  const body = options.hasHeader ? filled.slice(1) : filled;
  const isUsual = options.delimiter !== null || parsed.meta.delimiter === ",";
  return {
    columns,
    ...fitRows(body, columns.length, options.hasHeader ? first.cells : []),
    remarks: isUsual ? [] : [`the cells are separated by ${NAMES[parsed.meta.delimiter] ?? ""}`],
  };
}

/** Text in two bytes a character, without its mark, is full of these. */
function notText(before: string): DataError {
  return new DataError(`Line ${before.split(/\r\n?|\n/).length}: there is a NUL character, so it is no plain text`, [
    "take it out",
    "or say what it is, such as --encoding utf-16le",
  ]);
}

function brokenQuotes(line: number): DataError {
  return new DataError(`Line ${line}: a quote is opened and not closed, so nothing after it can be told apart`, [
    'double the quotes inside a cell ("")',
    "or read quotes as they stand: --no-quotes",
  ]);
}

/** A cell may hold line breaks, so lines are counted and not rows. */
function withLines(data: readonly (readonly string[])[]): readonly Row[] {
  let line = 1;
  return data.map((cells) => {
    const row: Row = { line, cells: cells.some(isGuarded) ? cells.map(withoutGuard) : cells };
    line += 1;
    for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    return row;
  });
}

/** Exports put an apostrophe before what a spreadsheet would run; see export/csv.ts. */
const withoutGuard = (cell: string): string => (isGuarded(cell) ? cell.slice(1) : cell);
const isGuarded = (cell: string): boolean => cell.startsWith("'") && /^'+[=+\-@\t\n]/.test(cell);

/** Names without spaces around; an empty or repeated one gets its number. */
function nameColumns(cells: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const trimmed = cell.trim();
    const name = trimmed === "" ? String(index + 1) : seen.has(trimmed) ? `${trimmed} ${index + 1}` : trimmed;
    seen.add(name);
    return name;
  });
}

function fitRows(
  rows: readonly Row[],
  width: number,
  header: readonly unknown[],
): { readonly rows: readonly Row[]; readonly reported: readonly Reported[] } {
  const reported: Reported[] = [];
  const fitting = rows.filter(({ line, cells }) => {
    const reason = faultOf(cells, width, header);
    if (reason !== null) reported.push({ line, column: null, value: null, reason });
    return reason === null;
  });
  return { rows: fitting, reported };
}

function faultOf(cells: readonly unknown[], width: number, header: readonly unknown[]): string | null {
  if (cells.length > width && cells.slice(width).some((cell) => cell !== ""))
    return `the row has ${cells.length} cells, the header ${width}; is a cell with a separator in it not quoted?`;
  const isHeader = cells.length === header.length && cells.every((cell, index) => cell === header[index]);
  return isHeader ? "it is the header again" : null;
}
