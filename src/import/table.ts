// A table as it was read: columns, and rows with the line that each began on. Only cells that mean "as above" are filled in here.
// The words that tables are written with stand in data/tables/words.json: names of columns and of attributes, and what stands for no value.

import { at, codeAt, must } from "../model/at.ts";
import words from "../../data/tables/words.json" with { type: "json" };
import type { Reported } from "../authoring/draft.ts";
import { fold } from "../model/fold.ts";

export const TABLE_WORDS = words;

/** Words as names are compared. */
export const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => fold(word) || word));

/** "beginYear" is two words. */
export const splitCamel = (name: string): string => name.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2");

/** The words of a name, folded; figures apart from letters, so that "year1" has the word "year". */
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
  /** What a person would want to know of the reading: "separated by semicolons". */
  readonly remarks: readonly string[];
  /** What parts its cells, where that is no comma. */
  readonly delimiter?: string;
  /** Whether its dates are EDTF, since a program wrote them. */
  readonly isCoded?: boolean;
}

/** A cell as text: "" where there is nothing, JSON where it is a list or an object. */
export function cellText(cell: unknown): string {
  if (cell === undefined || cell === null) return "";
  return typeof cell === "string" ? cell.trim() : JSON.stringify(cell);
}

// Controls that no text has: what is left where bytes were read in another encoding than they are written in.

/** C1, which is what a dash or a quote of another encoding comes out as. */
const CONTROL = /[\x80-\x9f]/u;

/** The table without the rows that have such a character in a cell; each is reported with the column, and so is a header that has one. */
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

// Marks that stand for the cell above.

const DITTO: ReadonlySet<string> = new Set(TABLE_WORDS.ditto);

export const isDitto = (text: string): boolean => DITTO.has(text.toLowerCase());

// What a cell leaves to the one above: merged cells, and dittos.

export const meansAbove = (text: string): boolean => text === "" || isDitto(text);

/** An empty cell of the `merged` columns is that above; an empty value is none, and a silence: only its ditto means the one above. */
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
