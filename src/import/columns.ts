// The roles of a table's columns, given by their names or by the user, and the columns that are not data.

import { UsageError } from "../platform/errors.ts";
import { fold } from "../model/fold.ts";
import { cellText, folded, splitCamel, type Table, TABLE_WORDS } from "./table.ts";
import { nearest } from "../model/nearest.ts";

/** The roles of columns, each with the names that suggest it. The first four make a claim. */
const NAMES = TABLE_WORDS.roles;

/** Words for kinds of events: such a column is the event if no column is named “event”. */
const KINDS_OF_EVENT = TABLE_WORDS.kindsOfEvent;

export type Role = keyof typeof NAMES;
export const ROLES = Object.keys(NAMES) as readonly Role[];

export const isRole = (word: string): word is Role => Object.hasOwn(NAMES, word);

/** The column of each role, by index. */
export type RoleColumns = ReadonlyMap<Role, number>;

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
  const index = findByName(KINDS_OF_EVENT, folded, taken);
  return index === -1 ? withTitlesAsEvents(roles, given) : roles.set("event", index);
}

/** If nothing else names the events, their titles do. */
function withTitlesAsEvents(roles: ReadonlyMap<Role, number>, given: ReadonlyMap<Role, string>): RoleColumns {
  const index = roles.get("eventTitle");
  if (index === undefined || given.has("eventTitle")) return roles;
  return new Map([...roles].filter(([role]) => role !== "eventTitle")).set("event", index);
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
  const shown = columns.slice(0, MOST_SHOWN).map((name) => (name.includes(",") ? `"${name}"` : name));
  return `the columns are: ${shown.join(", ")}${columns.length > MOST_SHOWN ? " …" : ""}`;
}

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

const KEPT = folded(TABLE_WORDS.bookkeeping);

/** Whether a column has the name of a running number: "Page", "Rank", "#". */
export const isBookkeeping = (name: string): boolean => /^[#№]$/u.test(name) || KEPT.has(fold(name));
