// A table as it was read: columns, and rows with the line on which each begins; and the roles that columns have by their
// names. data/tables/words.json has the words: names of columns and attributes, and codes for no value.

import type { Reported } from "../authoring/draft.ts";
import { fold } from "../model/fold.ts";
import { nearest } from "../model/nearest.ts";
import { UsageError } from "../platform/errors.ts";
import words from "../../data/tables/words.json" with { type: "json" };
import { firstOf } from "../model/phrases/en-count.ts";

export const TABLE_WORDS = words;

/** Names in quotation marks, for a sentence. */
export const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

export const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => fold(word) || word));

/** "beginYear" is two words. */
const splitCamel = (name: string): string => name.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2");

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

/** Takes a remark for the user. */
export type Say = (remark: string) => void;

export const withRemarks = (table: Table, remarks: readonly string[]): Table => ({
  ...table,
  remarks: [...table.remarks, ...remarks],
});

/** A cell as text: "" if empty, JSON if it is a list or an object. */
export function cellText(cell: unknown): string {
  if (cell === undefined || cell === null) return "";
  return typeof cell === "string" ? cell.trim() : JSON.stringify(cell);
}

// Cells that take their text from the one above: merged cells, and ditto marks.

const DITTO: ReadonlySet<string> = new Set(TABLE_WORDS.ditto);

export const isDitto = (text: string): boolean => DITTO.has(text.toLowerCase());

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

/** Whether a text means that there is no value. In attributes of words, "none" and "unknown" may be values. */
export function isMissing(text: string, asksForFigure: boolean, more?: ReadonlySet<string>): boolean {
  const word = text.trim().toLowerCase();
  return NEVER.has(word) || more?.has(word) === true || (asksForFigure && NO_FIGURE.has(word));
}

// Roles of columns, given by their names or by the user.

/** The roles of columns, each with the names that suggest it. The first four make a claim. */
const NAMES = TABLE_WORDS.roles;

export type Role = keyof typeof NAMES;
export const ROLES = Object.keys(NAMES) as readonly Role[];

export const isRole = (word: string): word is Role => Object.hasOwn(NAMES, word);

/** The column of each role, by index. */
export type RoleColumns = ReadonlyMap<Role, number>;

export const without = (roles: RoleColumns, left: readonly Role[]): RoleColumns =>
  new Map([...roles].filter(([role]) => !left.includes(role)));

/** The roles that the user gives, then guesses for the remaining columns. Throws `UsageError` for an unknown column. */
export function assignRoles(
  columns: readonly string[],
  given: ReadonlyMap<Role, string>,
  ignored: ReadonlySet<number>,
  constants: ReadonlyMap<Role, string>,
): RoleColumns {
  const roles = new Map<Role, number>();
  for (const [role, name] of given) roles.set(role, findColumn(columns, name));
  const taken = new Set([...roles.values(), ...ignored]);
  const folded = columns.map((column) => fold(splitCamel(column)));
  for (const role of ROLES) {
    const index = roles.has(role) ? -1 : findByName(NAMES[role], folded, taken);
    if (index === -1) continue;
    roles.set(role, index);
    taken.add(index);
  }
  if (roles.has("event") || constants.has("event")) return roles;
  // "Treaty" or "ship" is the event if no column is named "event".
  const index = findByName(TABLE_WORDS.kindsOfEvent, folded, taken);
  if (index !== -1) return roles.set("event", index);
  // If nothing else names the events, their titles do.
  const titles = given.has("eventTitle") ? undefined : roles.get("eventTitle");
  return titles === undefined ? roles : new Map(without(roles, ["eventTitle"])).set("event", titles);
}

function findByName(names: readonly string[], folded: readonly string[], taken: ReadonlySet<number>): number {
  for (const name of names) {
    const index = folded.findIndex((column, at) => column === name && !taken.has(at));
    if (index !== -1) return index;
  }
  return -1;
}

/** Index of a column by its name as written, or folded. Throws `UsageError`. */
function findColumn(columns: readonly string[], name: string): number {
  const index = indexOfColumn(columns, name);
  if (index !== -1) return index;
  throw new UsageError(`no column "${name}"`, [...nearest(name, columns), listColumns(columns)]);
}

const MOST_SHOWN = 12;

export function listColumns(columns: readonly string[]): string {
  const names = columns.map((name) => (name.includes(",") ? `"${name}"` : name));
  return `the columns are: ${firstOf(names, MOST_SHOWN)}`;
}

/** A name as a shell reads it. */
export const quoteName = (name: string): string =>
  /^[\p{L}\p{N}_.,-]+$/u.test(name) ? name : `"${name.replaceAll(/["\\$`]/g, "\\$&")}"`;

/** Index of a column by its name as written, or folded; -1 if there is none. */
export function indexOfColumn(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name);
  return exact === -1 ? columns.findIndex((column) => fold(column) === fold(name)) : exact;
}

/** Indices of columns by their names, or by several names separated by commas. Throws `UsageError`. */
export const findColumns = (columns: readonly string[], names: readonly string[]): readonly number[] =>
  names
    .flatMap((name) => (indexOfColumn(columns, name) === -1 ? name.split(",").map((part) => part.trim()) : [name]))
    .map((name) => findColumn(columns, name));

// Columns that a spreadsheet or a program adds: empty ones without a name, and row numbers.

/** Names that programs give to the column of row numbers that they add. */
const ADDED: ReadonlySet<string> = new Set(TABLE_WORDS.rowNumbers);

/** Indices of the columns that say nothing about events. */
export function findSpareColumns({ columns, rows }: Table): ReadonlySet<number> {
  const isNameless = (index: number): boolean => columns[index] === String(index + 1);
  const isEmpty = (index: number): boolean => rows.every(({ cells }) => cellText(cells[index]) === "");
  const counts = (index: number): boolean => {
    const first = Number(cellText(rows[0]?.cells[index]) || "NaN");
    return (first === 0 || first === 1) && rows.every(({ cells }, at) => cellText(cells[index]) === String(first + at));
  };
  const isSpare = (name: string, index: number): boolean =>
    (isNameless(index) && isEmpty(index)) ||
    (index === 0 && rows.length > 1 && (isNameless(0) || ADDED.has(fold(name)) || isBookkeeping(name)) && counts(0));
  return new Set(columns.flatMap((name, index) => (isSpare(name, index) ? [index] : [])));
}

// Rows and columns about the table itself: sums and means of the others, ranks, page numbers. None of them is a source.

const RECKONED: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE_WORDS.reckoned).flatMap(([what, words]) => words.map((word) => [word, what] as const)),
);

/** What a column of that name computes from the sources, in the plural; null if it computes nothing. */
export const reckonedOf = (name: string): string | null => RECKONED.get(fold(name)) ?? null;

const WHOLES = folded(TABLE_WORDS.wholes);

/** Whether a scope is named "total" or similar: that is the whole, which has no scope. */
export const isWhole = (scope: string): boolean => WHOLES.has(fold(scope));

const KEPT = folded(TABLE_WORDS.bookkeeping);

/** Whether a column has the name of a running number: "Page", "Rank", "#". */
export const isBookkeeping = (name: string): boolean => /^[#№]$/u.test(name) || KEPT.has(fold(name));

// The layouts of tables.

/**
 * `long`: a row is a claim. `wide`: a row is an attribute of an event, with one column for each source. `records`: a row is what one
 * source says about one event, with one column for each attribute.
 */
export const LAYOUTS = ["long", "wide", "records"] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface FactOptions {
  readonly roles: RoleColumns;
  /** Values that hold for every row. */
  readonly constants: ReadonlyMap<Role, string>;
  readonly ignored: ReadonlySet<number>;
  /** Whether an empty source, event or attribute means the one in the row above, as in merged cells. */
  readonly fillDown: boolean;
  /** Columns of single years, by index: the attribute of their figures, null if the row gives it, and the year. */
  readonly series: ReadonlyMap<number, { readonly attribute: string | null; readonly asOf: string }>;
}

/** Columns without a role that are not left out. */
export function freeColumns(
  { columns }: Table,
  { roles, ignored }: Pick<FactOptions, "roles" | "ignored">,
): readonly number[] {
  const used = new Set(roles.values());
  return [...columns.keys()].filter((index) => !used.has(index) && !ignored.has(index));
}

/** Whether a column has the role, or one value of it holds for every row. */
export const hasRole = ({ roles, constants }: Pick<FactOptions, "roles" | "constants">, role: Role): boolean =>
  roles.has(role) || constants.has(role);

export const FACT_ROLES = ["source", "event", "attribute"] as const;

/** The roles that each layout needs. */
export const NEEDED: Readonly<Record<Layout, readonly Role[]>> = {
  long: FACT_ROLES,
  wide: ["event", "attribute"],
  records: ["source", "event"],
};
