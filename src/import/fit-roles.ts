// The roles of columns by their values, and the layout that follows. A column gets the role that its name suggests only if its
// values fit: "population" with figures is not a scope, "certainty" with percentages no hedge, "units" with figures no unit.

import { at, must } from "../model/at.ts";
import { tally, getOrAdd } from "../model/groups.ts";
import { isValueKindName } from "../model/values/index.ts";
import { languageTagOf, UNKNOWN_STYLE } from "./human-values/reading.ts";
import {
  cellText,
  FACT_ROLES,
  type FactOptions,
  freeColumns,
  hasRole,
  isMissing,
  type Layout,
  listColumns,
  NEEDED,
  type Role,
  type RoleColumns,
  type Table,
  type Say,
  quoteName,
} from "./table.ts";
import { UsageError } from "../platform/errors.ts";
import { readDate } from "./human-values/date.ts";
import { readCount } from "./human-values/count.ts";

/** How many different texts of a column are looked at. */
const SAMPLE = 500;

/** Texts that are not empty, with the number of rows of each; at most `SAMPLE` of them. */
export type Column = Readonly<{ counts: ReadonlyMap<string, number>; filled: number }>;

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
export function shareOf({ counts }: Column, isSuch: (text: string) => boolean): number {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const such = [...counts].reduce((sum, [text, count]) => sum + (isSuch(text) ? count : 0), 0);
  return total === 0 ? 1 : such / total;
}

const isDate = (text: string): boolean => readDate(text, UNKNOWN_STYLE) !== null;
const isFigure = (text: string): boolean => readCount(text, UNKNOWN_STYLE) !== null;
const isMeasured = (text: string): boolean => isFigure(text) || isDate(text);
const HALF = 0.5;

export const areWords = (column: Column): boolean => column.filled === 0 || shareOf(column, isMeasured) < HALF;
export const areFigures = (column: Column): boolean => column.filled > 0 && shareOf(column, isFigure) >= HALF;
const areMeasured = (column: Column): boolean => shareOf(column, isMeasured) >= HALF;
const areWhole = (column: Column): boolean => shareOf(column, (text) => /^\d{1,9}$/.test(text)) >= HALF;
const comesBack = ({ counts }: Column): boolean => [...counts.values()].some((times) => times > 1);
const isShort = (text: string): boolean => text.length <= 24 && !/^[\p{N}\s.,-]*$/u.test(text);

/** What the values of a column must be for each role that its name suggests. */
const FITS: Partial<Readonly<Record<Role, (column: Column, place: Place) => boolean>>> = {
  attribute: areWords,
  scope: areWords,
  hedge: areWords,
  mood: areWords,
  attributedTo: areWords,
  low: areMeasured,
  high: areMeasured,
  unit: (column) => shareOf(column, isShort) > HALF,
  kind: (column) => shareOf(column, isValueKindName) > HALF,
  paragraph: areWhole,
  sentence: areWhole,
  id: (column) => !comesBack(column),
  asOf: fitsAsOf,
  // A language belongs to a source and a title to an event; if they differ from row to row, they are values.
  language: (column, place) =>
    shareOf(column, (text) => languageTagOf(text) !== null) > HALF && !isVarying(place, "source"),
  eventTitle: (_, place) => place.roles.has("value") || !isVarying(place, "event"),
};

/** Where a column is, and the parts that the others may play. */
type Place = Readonly<{ table: Table; index: number; roles: RoleColumns; say: Say }>;

/** Whether a column has several texts for one and the same owner, too often for it to be a mistake. */
function isVarying({ table, index, roles }: Place, role: Role): boolean {
  const owner = roles.get(role);
  if (owner === undefined) return false;
  const texts = new Map<string, Set<string>>();
  for (const { cells } of table.rows) {
    const text = cellText(cells[index]);
    if (text !== "") getOrAdd(texts, cellText(cells[owner]), () => new Set()).add(text);
  }
  return [...texts.values()].filter((set) => set.size > 1).length > texts.size * MOST_VARYING;
}

const MOST_VARYING = 0.2;

/** The roles whose columns have fitting values. What the user said about a column stays. */
export const fitRoles = (
  table: Table,
  roles: RoleColumns,
  given: ReadonlyMap<Role, string>,
  say: Say,
): Map<Role, number> =>
  new Map(
    [...roles].filter(
      ([role, index]) => given.has(role) || (FITS[role]?.(lookAt(table, index), { table, index, roles, say }) ?? true),
    ),
  );

function fitsAsOf(column: Column, { table, index, say }: Place): boolean {
  if (shareOf(column, isDate) >= HALF) return true;
  const name = at(table.columns, index);
  // Unreadable values under a name that always means an as-of date are reported.
  if (!/^as[\s_-]?(?:of|at)$/i.test(name.trim())) return false;
  const example = must([...column.counts.keys()].find((text) => !isDate(text)));
  say(
    `column “${name}”: most of its dates cannot be read, such as “${example}”, and are kept as notes, so figures of different dates are compared with each other`,
  );
  return true;
}

/** What a claim is about: rows that share it say the same thing about the same event. */
export const KEYS: readonly Role[] = ["source", "event", "attribute", "scope"];

/** How many rows differ in some columns. */
export const countDifferent = ({ rows }: Table, columns: readonly number[]): number =>
  new Set(rows.map(({ cells }) => columns.map((index) => cellText(cells[index])).join("\0"))).size;

/** The share of rows with the same source and event from which on something else must distinguish them, and from which on it is said. */
export const OFTEN = 0.1;
const SELDOM = 0.01;

/**
 * A table may have a row for each year, or for each part of what it calls the event, so that rows of one source and event repeat.
 * A column of dates that distinguishes them is the as-of date; a column of words is reported, since it may belong to the event.
 */
export function findSeries(table: Table, options: FactOptions, say: Say): FactOptions {
  const { roles } = options;
  const keys = KEYS.flatMap((role) => roles.get(role) ?? []);
  const { length } = table.rows;
  if (roles.has("asOf") || length < 2 || keys.length === 0) return options;
  const repeatedWith = (more: readonly number[]): number => length - countDifferent(table, [...keys, ...more]);
  const repeated = repeatedWith([]);
  const isOften = repeated >= length * OFTEN;
  if (repeated < length * SELDOM || repeated === 0) return options;
  const most = repeated * (isOften ? OFTEN : HALF);
  const apart = freeColumns(table, options).filter((index) => repeatedWith([index]) <= most);
  const named = (index: number): string => at(table.columns, index);
  const dated =
    isOften && !roles.has("id") ? apart.find((index) => isSeriesOf(lookAt(table, index), repeated)) : undefined;
  if (dated !== undefined) {
    say(
      `column “${named(dated)}” is read as the as-of date of the figures, since rows of one source and event differ in it`,
    );
    return { ...options, roles: new Map(roles).set("asOf", dated) };
  }
  const event = roles.get("event");
  const worded = apart.find((index) => isAmongWords(lookAt(table, index)));
  if (worded !== undefined && event !== undefined)
    say(
      `${isOften ? "rows" : `${repeated} of ${length} rows`} of one source and event differ in “${named(worded)}”; if each is a separate event, use --column event="${named(event)},${named(worded)}"`,
    );
  return options;
}

/** Whether most rows repeat, and so do their dates, or nearly all rows are about few events. Two dates of one event are no series. */
function isSeriesOf(column: Column, repeated: number): boolean {
  const { counts, filled } = column;
  // A year alone counts as a date here; any other figure does not.
  const isYearOrDate = (text: string): boolean => (/^\d+$/.test(text) ? /^[12]\d{3}$/.test(text) : isDate(text));
  const areDates = shareOf(column, isYearOrDate) > 1 - OFTEN;
  const comeBack = counts.size <= filled * 0.6 && repeated >= filled * 0.4;
  return areDates && filled >= FEWEST && (comeBack || repeated >= filled * 0.8);
}

/** Fewer rows than this are not a series. */
const FEWEST = 4;

const isAmongWords = (column: Column): boolean =>
  areWords(column) && [...column.counts.keys()].every((text) => text.length <= 60);

// The layout that follows from the roles.

/** The layout of a table. Throws a `UsageError` if several are possible. */
export function guessLayout(table: Table, options: FactOptions): Layout {
  const has = (role: Role): boolean => hasRole(options, role);
  const hasValue = has("value") || (has("low") && has("high"));
  if (hasValue && FACT_ROLES.every(has)) return "long";
  if (options.series.size > 0) return "records";
  const isLikeCells = !hasValue && freeColumns(table, options).length > 0;
  if (isLikeCells && has("attribute") && !has("source")) return "wide";
  if (isLikeCells && !has("attribute") && (has("event") || has("source"))) return "records";
  const missing = [...FACT_ROLES.filter((role) => !has(role)), ...(hasValue ? [] : ["value"])];
  throw new UsageError(`it is not clear which column is the ${missing.join(", which the ")}`, [
    ...(has("event") ? [] : suggestColumn("event", table, options)),
    `--layout wide --set attribute=value ${has("event") ? "" : "--set event=event"}`.trim(),
    listColumns(table.columns),
  ]);
}

/** The column, or the two columns, most likely to hold the events or the sources. */
function suggestColumn(role: Role, table: Table, options: FactOptions): readonly string[] {
  const free = freeColumns(table, options);
  // A source says several things, so its name is repeated.
  const isSource = (column: Column): boolean => areWords(column) && comesBack(column);
  const sources = free.filter((index) => isSource(lookAt(table, index))).slice(0, 1);
  const found = role === "event" ? findRowNames(table, free) : sources;
  const names = found.map((index) => at(table.columns, index)).join(",");
  return names === "" ? [] : [`--column ${role}=${quoteName(names)}`];
}

/** The first column of words that distinguishes all rows, else the first two that do so together, else the first. */
function findRowNames(table: Table, free: readonly number[]): readonly number[] {
  const namesRows = (columns: readonly number[]): boolean => countDifferent(table, columns) === table.rows.length;
  const worded = free.filter((index) => areWords(lookAt(table, index))).slice(0, MOST_TRIED);
  const pairs = worded.flatMap((first) =>
    free.slice(0, MOST_TRIED).flatMap((second) => (second === first ? [] : [[first, second]])),
  );
  return [...worded.map((index) => [index]), ...pairs].find(namesRows) ?? [...worded, ...free].slice(0, 1);
}

/** In wide tables, not every pair of columns is tried. */
const MOST_TRIED = 8;

const LOOKS: Readonly<Record<Layout, string>> = {
  long: "one claim per row",
  wide: "one column for each source",
  records: "one column for each attribute",
};

/** Throws a `UsageError` with flags that decide it if a layout lacks something. */
export function requireRoles(layout: Layout, table: Table, options: FactOptions): void {
  const missing = NEEDED[layout].find((role) => !hasRole(options, role));
  if (missing === undefined) return;
  const byColumn = missing === "attribute" ? [] : suggestColumn(missing, table, options);
  const forAll = `--set ${missing}=${missing === "attribute" ? "value" : missing}`;
  throw new UsageError(`a table with ${LOOKS[layout]} (${layout}) needs the ${missing}`, [
    ...(missing === "source" ? [forAll, ...byColumn] : [...byColumn, forAll]),
    ...(layout === "records" && missing === "source" ? ["--layout wide --set attribute=value"] : []),
    listColumns(table.columns),
  ]);
}
