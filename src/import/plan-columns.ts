// The role of each column of a table, by its values and its name, and the layout that follows.

import { getOrAdd } from "../model/groups.ts";
import { at, codeAt, must } from "../model/at.ts";
import { DataError, UsageError } from "../platform/errors.ts";
import type { Reported } from "../authoring/draft.ts";
import {
  assignRoles,
  cellText,
  findColumns,
  type FactOptions,
  findSpareColumns,
  freeColumns,
  hasRole,
  type Layout,
  type Role,
  type Table,
  without,
  type Say,
  type RoleColumns,
} from "./table.ts";
import {
  areFigures,
  areWords,
  findSeries,
  fitRoles,
  guessLayout,
  lookAt,
  requireRoles,
  KEYS,
  countDifferent,
  OFTEN,
} from "./fit-roles.ts";
import { attachUnits, isUnitName, joinColumns } from "./join-columns.ts";
import type { ImportSettings } from "./settings.ts";
import { firstOf } from "../model/phrases/en-count.ts";

export interface ColumnPlan {
  /** The table, including joined columns. */
  readonly table: Table;
  readonly layout: Layout;
  readonly options: FactOptions;
  /** Columns that are reported as part of another. */
  readonly parts: ReadonlySet<string>;
}

/** Throws `UsageError` if columns or layout are not clear, and `DataError` if there are no rows. */
export function planColumns(whole: Table, given: ImportSettings): ColumnPlan {
  if (whole.rows.length === 0 && whole.reported.length === 0)
    throw new DataError("the table has no rows under its header", ["give a table with at least one row"]);
  const { table, columns, parts } = joinColumns(reportControls(whole), given);
  const remarks: string[] = [];
  const say: Say = (remark) => void remarks.push(remark);
  const left = new Set([...findColumns(table.columns, given.ignored), ...parts]);
  const assigned = assign(table, { ...given, columns }, left, say);
  const yearly = { ...assigned, series: findYearColumns(table, assigned, given) };
  const options = addOnlySource(table, addWideEvent(table, yearly, given, say), given, say);
  const layout = given.layout ?? guessLayout(table, options);
  requireRoles(layout, table, options);
  const dated = layout === "wide" ? options : findSeries(table, options, say);
  const full = keepOwnColumns(layout, dated, columns);
  const units = layout === "records" ? findUnits(table, full) : [];
  const joined = attachUnits(table, units, findFigures(table, full, units), say);
  return {
    table: { ...joined, remarks: [...joined.remarks, ...remarks] },
    layout,
    options: {
      ...full,
      roles: columns.has("unit") || layout !== "records" ? full.roles : without(full.roles, ["unit"]),
      ignored: new Set([...full.ignored, ...units]),
    },
    parts: new Set([...parts, ...units].map((index) => at(table.columns, index))),
  };
}

/** The parts of columns that their names and values suggest. */
function assign(
  table: Table,
  { columns, constants, fillDown }: ImportSettings,
  left: ReadonlySet<number>,
  say: Say,
): FactOptions {
  const assigned = assignRoles(table.columns, columns, left, constants);
  const roles = fitRoles(table, assigned, columns, say);
  const id = assigned.get("id");
  // Repeated ids are not those of claims: if no column is the event, they are the events; else they are ignored.
  const repeated = id === undefined || roles.has("id") ? [] : [id];
  if (!hasRole({ roles, constants }, "event")) for (const index of repeated) roles.set("event", index);
  const named = new Set(roles.values());
  const unused = [...findSpareColumns(table), ...repeated].filter((index) => !named.has(index));
  return { roles, constants, fillDown, ignored: new Set([...left, ...unused]), series: new Map() };
}

/**
 * A table with a column of attributes and one for each source, but no column named “event”: a column before the attributes holds the
 * events; without one, the whole table is about one event.
 */
function addWideEvent(table: Table, options: FactOptions, { id, layout }: ImportSettings, say: Say): FactOptions {
  const { roles, constants, series } = options;
  const has = (role: Role): boolean => hasRole(options, role);
  const attribute = roles.get("attribute");
  const isWide = layout === "wide" || (layout === undefined && !has("source") && !has("value") && series.size === 0);
  if (!isWide || attribute === undefined || has("event")) return options;
  const before = freeColumns(table, options).find((index) => index < attribute);
  if (before === undefined) {
    say(`all rows are assumed to be about one event, “${id}”; to change that, use --set event=NAME`);
    return { ...options, constants: new Map(constants).set("event", id) };
  }
  say(`column “${at(table.columns, before)}” is read as the event, since it comes before the attributes`);
  return { ...options, roles: new Map(roles).set("event", before) };
}

/** A table with one row for each event, or for each event and date, and no column of sources is a source itself. */
function addOnlySource(
  table: Table,
  options: FactOptions,
  { tableName, layout }: ImportSettings,
  say: Say,
): FactOptions {
  const has = (role: Role): boolean => hasRole(options, role);
  const isOpen = layout !== "wide" && has("event") && !has("source") && has("attribute") === has("value");
  if (!isOpen) return options;
  const dated = findSeries(table, options, () => {});
  const mayBeSources = layout === undefined && !has("value") && areAlike(table, freeColumns(table, dated));
  if (mayBeSources || !isOneRowEach(table, dated.roles)) return options;
  say(
    `no column names the sources, so all rows are assumed to be from one source, “${tableName}”; to change that, use --set source=NAME or --column source=COLUMN`,
  );
  return { ...options, constants: new Map(options.constants).set("source", tableName) };
}

/** Whether several columns hold values of the same sort, as columns of sources do. */
const areAlike = (table: Table, columns: readonly number[]): boolean =>
  columns.length > 1 && new Set(columns.map((index) => areWords(lookAt(table, index)))).size === 1;

/** Whether nearly every row is about something new: another event, attribute, scope or date. */
function isOneRowEach(table: Table, roles: RoleColumns): boolean {
  const keys = [...KEYS, "asOf" as const].flatMap((role) => roles.get(role) ?? []);
  return countDifferent(table, keys) > table.rows.length * (1 - OFTEN);
}

/**
 * The parts that columns of a layout can play. In a wide table no column is "the value", a column named "author" is a source like
 * any other, and a title, language or address belongs to one of several sources, so it is ignored unless the user names it.
 */
function keepOwnColumns(layout: Layout, options: FactOptions, given: ReadonlyMap<Role, string>): FactOptions {
  const { roles, ignored, series } = options;
  if (layout === "records") return series.size > 0 ? options : { ...options, roles: without(roles, NOT_IN_RECORDS) };
  if (layout === "long") return options;
  const left = OF_A_SOURCE.filter((role) => !given.has(role));
  return {
    ...options,
    roles: without(roles, [...NOT_IN_WIDE, ...left]),
    ignored: new Set([...ignored, ...left.flatMap((role) => roles.get(role) ?? [])]),
    series: new Map(),
  };
}

const OF_A_SOURCE: readonly Role[] = ["sourceLabel", "language", "url"];
const NOT_IN_WIDE: readonly Role[] = ["source", "value", "low", "high"];
const NOT_IN_RECORDS: readonly Role[] = ["attribute", "value", "low", "high"];

/** "1990", "population 1990", "pop_1990": figures of one source for several years, by index of the column. */
function findYearColumns(
  table: Table,
  options: Omit<FactOptions, "series">,
  { constants, layout, attributes }: ImportSettings,
): FactOptions["series"] {
  const groups = new Map<string, (readonly [number, string])[]>();
  for (const index of layout === undefined || layout === "records" ? freeColumns(table, options) : []) {
    const name = at(table.columns, index);
    const [, prefix = "", year] = /^(.*?)[\s_-]*(?<!\d)((?:1[5-9]|20)\d\d)$/.exec(name) ?? [];
    if (year === undefined || attributes.has(name)) continue;
    getOrAdd(groups, prefix, () => []).push([index, year]);
  }
  const several = [...groups].filter(([, columns]) => columns.length > 1);
  const nameless = several.find(([prefix]) => prefix === "")?.[1];
  if (nameless !== undefined && !constants.has("attribute") && !options.roles.has("attribute"))
    throw new UsageError(
      `some columns are named after years (${firstOf(
        nameless.map(([, year]) => year),
        3,
      )}), but nothing says what their figures count`,
      ["--set attribute=population", "--layout wide --set attribute=population"],
    );
  return new Map(
    several.flatMap(([prefix, columns]) =>
      columns.map(([index, year]) => [index, { attribute: prefix === "" ? null : prefix, asOf: year }] as const),
    ),
  );
}

/** Columns of units, each of which belongs to the figures beside it. */
function findUnits(table: Table, options: FactOptions): readonly number[] {
  const isUnit = (index: number): boolean => isUnitName(at(table.columns, index)) && areWords(lookAt(table, index));
  return [...freeColumns(table, options).filter(isUnit), ...[options.roles.get("unit") ?? []].flat()];
}

const findFigures = (table: Table, options: FactOptions, units: readonly number[]): readonly number[] =>
  units.length === 0
    ? []
    : freeColumns(table, options).filter((index) => !units.includes(index) && areFigures(lookAt(table, index)));

// Control characters that no text has: a sign that bytes were read in the wrong encoding.

/** C1 controls, which dashes and quotes become in the wrong encoding. */
const CONTROL = /[\x80-\x9f]/u;

/** The table without the rows that contain such a character; each is reported with its column, and so is a header that has one. */
function reportControls(table: Table): Table {
  const faultOf = ({ cells, line }: Table["rows"][number]): Reported | null => {
    const index = cells.findIndex((cell) => CONTROL.test(cellText(cell)));
    if (index === -1) return null;
    const value = cellText(cells[index]);
    return { line, column: at(table.columns, index), value, reason: describeControl("row", value) };
  };
  const faults = table.rows.map(faultOf);
  const reported = faults.filter((fault) => fault !== null);
  const remarks = table.columns.flatMap((name) =>
    CONTROL.test(name) ? [`column “${name}”: ${describeControl("header", name)}`] : [],
  );
  if (reported.length + remarks.length === 0) return table;
  return {
    ...table,
    remarks: [...table.remarks, ...remarks],
    rows: table.rows.filter((_, index) => faults[index] === null),
    reported: [...table.reported, ...reported],
  };
}

function describeControl(place: string, text: string): string {
  const code = codeAt(at(must(CONTROL.exec(text)), 0), 0)
    .toString(16)
    .padStart(4, "0")
    .toUpperCase();
  return `the ${place} has the character U+${code}, which is not text; is the file in another encoding, such as --encoding windows-1252?`;
}
