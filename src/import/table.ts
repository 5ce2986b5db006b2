// A table as it was read: columns, and rows with the line on which each begins. Only cells that mean "as above" are filled in here.
// The words that tables are written with stand in data/tables/words.json: names of columns and of attributes, and what stands for no value.

import { at, codeAt, must } from "../model/at.ts";
import words from "../../data/tables/words.json" with { type: "json" };
import type { Reported } from "../authoring/draft.ts";
import { fold } from "../model/fold.ts";

export const TABLE_WORDS = words;

/** Words in the form in which names are compared. */
export const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => fold(word) || word));

/** "beginYear" is two words. */
export const splitCamel = (name: string): string => name.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2");

/** The words of a name, folded, with digits separated from letters, so that "year1" contains the word "year". */
export const wordsOf = (name: string): readonly string[] =>
  fold(splitCamel(name).replaceAll(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ")).split(" ");

export interface Row {
  /** Line of the input that the row begins on, from 1. */
  readonly line: number;
  /** In the order of the columns. Text from CSV; any JSON value from NDJSON. */
  readonly cells: readonly unknown[];
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Rows that cannot be read at all. */
  readonly reported: readonly Reported[];
  /** What a person should know about how the table was read: "separated by semicolons". */
  readonly remarks: readonly string[];
  /** The cell separator, if it is not a comma. */
  readonly delimiter?: string;
  /** Whether its dates are EDTF because a program wrote them. */
  readonly isCoded?: boolean;
}

/** A cell as text: "" if empty, JSON if it is a list or an object. */
export function cellText(cell: unknown): string {
  if (cell === undefined || cell === null) return "";
  return typeof cell === "string" ? cell.trim() : JSON.stringify(cell);
}

// Control characters that no text has: a sign that bytes were read in the wrong encoding.

/** C1 controls, which dashes and quotes become in the wrong encoding. */
const CONTROL = /[\x80-\x9f]/u;

/** The table without the rows that contain such a character; each is reported with its column, and so is a header that has one. */
export function reportControls(table: Table): Table {
  const faultOf = ({ cells, line }: Table["rows"][number]): Reported | null => {
    const index = cells.findIndex((cell) => CONTROL.test(cellText(cell)));
    if (index === -1) return null;
    const value = cellText(cells[index]);
    return { line, column: at(table.columns, index), value, reason: describe("row", value) };
  };
  const faults = table.rows.map(faultOf);
  const reported = faults.filter((fault) => fault !== null);
  const remarks = table.columns.flatMap((name) =>
    CONTROL.test(name) ? [`column “${name}”: ${describe("header", name)}`] : [],
  );
  if (reported.length + remarks.length === 0) return table;
  return {
    ...table,
    remarks: [...table.remarks, ...remarks],
    rows: table.rows.filter((_, index) => faults[index] === null),
    reported: [...table.reported, ...reported],
  };
}

function describe(place: string, text: string): string {
  const code = codeAt(at(must(CONTROL.exec(text)), 0), 0)
    .toString(16)
    .padStart(4, "0")
    .toUpperCase();
  return `the ${place} has the character U+${code}, which is not text; is the file in another encoding, such as --encoding windows-1252?`;
}

// Marks that mean the cell above.

const DITTO: ReadonlySet<string> = new Set(TABLE_WORDS.ditto);

export const isDitto = (text: string): boolean => DITTO.has(text.toLowerCase());

// Cells that take their text from the one above: merged cells, and ditto marks.

export const meansAbove = (text: string): boolean => text === "" || isDitto(text);

/** An empty cell in the `merged` columns means the one above. An empty value is a silence; only a ditto mark means the value above. */
export function fillDown(table: Table, merged: ReadonlySet<number>): Table {
  const above = new Map<number, unknown>();
  const rows = table.rows.map(({ line, cells }) => {
    const filled = [...cells];
    for (const index of table.columns.keys()) {
      const text = cellText(filled[index]);
      if (isDitto(text) || (text === "" && merged.has(index))) filled[index] = above.get(index);
      else above.set(index, filled[index]);
    }
    return { line, cells: filled };
  });
  return { ...table, rows };
}

const NEVER: ReadonlySet<string> = new Set(TABLE_WORDS.missing.always);
const NO_FIGURE: ReadonlySet<string> = new Set(TABLE_WORDS.missing.figures);

const NOTHING: ReadonlySet<string> = new Set();

/** Whether a text means that there is no value. In attributes of words, "none" and "unknown" may be values. */
export function isMissing(text: string, asksForFigure: boolean, more: ReadonlySet<string> = NOTHING): boolean {
  const word = text.trim().toLowerCase();
  return NEVER.has(word) || more.has(word) || (asksForFigure && NO_FIGURE.has(word));
}
