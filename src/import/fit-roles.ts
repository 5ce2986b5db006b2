// Values before names: a column gets the role that its name suggests only if its values fit. A column "population" with figures
// is not a scope, "certainty" with percentages is not a hedge, and "units" with figures is not a unit.

import values from "../../data/tables/values.json" with { type: "json" };
import { at, must } from "../model/at.ts";
import { tally } from "../model/groups.ts";
import { once } from "../model/once.ts";
import { isValueKindName } from "../model/values/index.ts";
import { READERS } from "./human-values/index.ts";
import { UNKNOWN_STYLE } from "./human-values/reading.ts";
import { cellText, isMissing, type Role, type RoleColumns, type Table } from "./table.ts";

/** How many different texts of a column are looked at. */
const SAMPLE = 500;

export interface Column {
  /** Texts that are not empty, with the number of rows of each; at most `SAMPLE` of them. */
  readonly counts: ReadonlyMap<string, number>;
  readonly filled: number;
}

export function lookAt({ rows }: Table, index: number): Column {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const { cells } of rows) {
    const text = cellText(cells[index]);
    if (isMissing(text, true)) continue;
    filled += 1;
    if (counts.has(text) || counts.size < SAMPLE) tally(counts, text);
  }
  return { counts, filled };
}

/** The share of a column that fits, from 0 to 1; 1 if the column is empty. */
function shareOf({ counts }: Column, isSuch: (text: string) => boolean): number {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const such = [...counts].reduce((sum, [text, count]) => sum + (isSuch(text) ? count : 0), 0);
  return total === 0 ? 1 : such / total;
}

const isDate = (text: string): boolean => READERS.date(text, UNKNOWN_STYLE) !== null;
const isFigure = (text: string): boolean => READERS.count(text, UNKNOWN_STYLE) !== null;
const isMeasured = (text: string): boolean => isFigure(text) || isDate(text);
const isWhole = (text: string): boolean => /^\d{1,9}$/.test(text);
const HALF = 0.5;

export const areWords = (column: Column): boolean => column.filled === 0 || shareOf(column, isMeasured) < HALF;
export const areFigures = (column: Column): boolean => column.filled > 0 && shareOf(column, isFigure) >= HALF;
const areMeasured = (column: Column): boolean => shareOf(column, isMeasured) >= HALF;
export const comesBack = ({ counts }: Column): boolean => [...counts.values()].some((times) => times > 1);
const isShort = (text: string): boolean => text.length <= 24 && !/^[\p{N}\s.,-]*$/u.test(text);

/** What the values of a column must be for each role that its name suggests. */
const FITS: Partial<Readonly<Record<Role, (column: Column) => boolean>>> = {
  attribute: areWords,
  scope: areWords,
  hedge: areWords,
  mood: areWords,
  attributedTo: areWords,
  low: areMeasured,
  high: areMeasured,
  unit: (column) => shareOf(column, isShort) > HALF,
  kind: (column) => shareOf(column, isValueKindName) > HALF,
  paragraph: (column) => shareOf(column, isWhole) >= HALF,
  sentence: (column) => shareOf(column, isWhole) >= HALF,
  id: (column) => !comesBack(column),
  language: (column) => shareOf(column, (text) => languageTagOf(text) !== null) > HALF,
};

/** Names that always mean an as-of date, so that unreadable values under them are reported. */
const AS_OF = /^as[\s_-]?(?:of|at)$/i;

/** Whether several columns hold values of the same sort, as columns of sources do. */
export const areAlike = (table: Table, columns: readonly number[]): boolean =>
  columns.length > 1 && new Set(columns.map((index) => areWords(lookAt(table, index)))).size === 1;

export interface Fitted {
  readonly roles: RoleColumns;
  readonly remarks: readonly string[];
}

/** The roles whose columns have fitting values. What the user said about a column stays. */
export function fitRoles(table: Table, roles: RoleColumns, given: ReadonlyMap<Role, string>): Fitted {
  const remarks: string[] = [];
  const left = [...roles].filter(([role, index]) => {
    const fits = FITS[role];
    if (given.has(role)) return true;
    if (role === "asOf") return fitsAsOf(table, index, remarks);
    return fits === undefined || fits(lookAt(table, index));
  });
  return { roles: new Map(left), remarks };
}

function fitsAsOf(table: Table, index: number, remarks: string[]): boolean {
  const column = lookAt(table, index);
  if (shareOf(column, isDate) >= HALF) return true;
  const name = at(table.columns, index);
  if (!AS_OF.test(name.trim())) return false;
  const example = must([...column.counts.keys()].find((text) => !isDate(text)));
  remarks.push(
    `column “${name}”: most of its dates cannot be read, such as “${example}”, and are kept as notes, so figures of different dates are compared with each other`,
  );
  return true;
}

/** What a claim is about: rows that share it say the same thing about the same event. */
const KEYS: readonly Role[] = ["source", "event", "attribute", "scope"];

/** How many rows differ in some columns. */
export const countDifferent = ({ rows }: Table, columns: readonly number[]): number =>
  new Set(rows.map(({ cells }) => columns.map((index) => cellText(cells[index])).join("\0"))).size;

/** Whether nearly every row is about something new: another event, attribute, scope or date. */
export function isOneRowEach(table: Table, roles: RoleColumns): boolean {
  const keys = [...KEYS, "asOf" as const].flatMap((role) => roles.get(role) ?? []);
  return countDifferent(table, keys) > table.rows.length * (1 - OFTEN);
}

/** The share of rows with the same source and event from which on something else must distinguish them, and from which on it is said. */
const [OFTEN, SELDOM] = [0.1, 0.01];

/**
 * A table may have a row for each year, or for each part of what it calls the event, so that rows of one source and event repeat.
 * A column of dates that distinguishes them is the as-of date; a column of words is reported, since it may belong to the event.
 */
export function findSeries(table: Table, roles: RoleColumns, columns: readonly number[]): Fitted {
  if (roles.has("asOf") || table.rows.length < 2) return { roles, remarks: [] };
  const keys = KEYS.flatMap((role) => roles.get(role) ?? []);
  const differentWith = (more: readonly number[]): number => countDifferent(table, [...keys, ...more]);
  const { length } = table.rows;
  const repeated = length - differentWith([]);
  const isOften = repeated >= length * OFTEN;
  if (repeated < length * SELDOM || repeated === 0 || keys.length === 0) return { roles, remarks: [] };
  const apart = columns.filter((index) => length - differentWith([index]) <= repeated * (isOften ? OFTEN : HALF));
  const named = (index: number): string => at(table.columns, index);
  const dated =
    isOften && !roles.has("id") ? apart.find((index) => isSeriesOf(lookAt(table, index), repeated)) : undefined;
  if (dated !== undefined)
    return {
      roles: new Map(roles).set("asOf", dated),
      remarks: [
        `column “${named(dated)}” is read as the as-of date of the figures, since rows of one source and event differ in it`,
      ],
    };
  const event = roles.get("event");
  const worded = apart.find((index) => isAmongWords(lookAt(table, index)));
  if (worded === undefined || event === undefined) return { roles, remarks: [] };
  return {
    roles,
    remarks: [
      `${isOften ? "rows" : `${repeated} of ${length} rows`} of one source and event differ in “${named(worded)}”; if each is a separate event, use --column event="${named(event)},${named(worded)}"`,
    ],
  };
}

/** Whether most rows repeat, and so do their dates, or nearly all rows are about few events. Two dates of one event are no series. */
function isSeriesOf(column: Column, repeated: number): boolean {
  const { counts, filled } = column;
  const areDates = shareOf(column, isYearOrDate) > 1 - OFTEN;
  const comeBack = counts.size <= filled * 0.6 && repeated >= filled * 0.4;
  return areDates && filled >= FEWEST && (comeBack || repeated >= filled * 0.8);
}

/** Fewer rows than this are not a series. */
const FEWEST = 4;

/** A year alone counts as a date here; any other figure does not. */
const isYearOrDate = (text: string): boolean => (/^\d+$/.test(text) ? /^[12]\d{3}$/.test(text) : isDate(text));
const isAmongWords = (column: Column): boolean =>
  areWords(column) && [...column.counts.keys()].every((text) => text.length <= 60);

// The language of a source as tables write it, "fr", "French", "français" → its tag.

/** Tags by English names and by each language's own name; any tag may be written, but not any name. */
const languagesByName = once((): ReadonlyMap<string, string> => {
  const inEnglish = new Intl.DisplayNames(["en"], { type: "language" });
  const named = values.languages.flatMap((tag) =>
    [inEnglish, new Intl.DisplayNames([tag], { type: "language" })].map(
      (names) => [(names.of(tag) ?? tag).toLowerCase(), tag] as const,
    ),
  );
  return new Map(named);
});

/** The tag of a language; null if the text is neither a tag nor a known name. */
export function languageTagOf(text: string): string | null {
  const tag = text.trim().replaceAll("_", "-");
  const named = languagesByName().get(tag.toLowerCase());
  if (named !== undefined) return named;
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag.replace(/^[^-]+/, (primary) => primary.toLowerCase()) : null;
}
