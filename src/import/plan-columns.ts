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
  type RoleColumns,
  type Table,
  without,
  withRemarks,
} from "./table.ts";
import {
  areAlike,
  areFigures,
  areWords,
  findSeries,
  fitRoles,
  guessLayout,
  isOneRowEach,
  lookAt,
  requireRoles,
} from "./fit-roles.ts";
import { attachUnits, isUnitName, joinColumns } from "./join-columns.ts";
import type { ImportSettings } from "./settings.ts";

export interface ColumnPlan {
  /** The table, including joined columns. */
  readonly table: Table;
  readonly layout: Layout;
  readonly options: FactOptions;
  /** Columns that are reported as part of another. */
  readonly parts: ReadonlySet<string>;
}

type Planned = Omit<ColumnPlan, "parts">;

/** The roles of a table with one more, and what the user should know about it. */
type Completed = Pick<Planned, "options"> & { readonly remarks: readonly string[] };

/** Throws `UsageError` if columns or layout are not clear, and `DataError` if there are no rows. */
export function planColumns(whole: Table, given: ImportSettings): ColumnPlan {
  if (whole.rows.length === 0 && whole.reported.length === 0)
    throw new DataError("the table has no rows under its header", ["give a table with at least one row"]);
  const { table, columns, parts } = joinColumns(reportControls(whole), given);
  const ignored = new Set([...findColumns(table.columns, given.ignored), ...parts]);
  const assigned = assignRoles(table.columns, columns, ignored, given.constants);
  const { roles, remarks } = fitRoles(table, assigned, columns);
  const dropped = settleIds(assigned, withoutVariants(table, roles, columns), given);
  const named = new Set(dropped.roles.values());
  const spare = [...findSpareColumns(table), ...dropped.unused].filter((index) => !named.has(index));
  const { constants, fillDown } = given;
  const base = { constants, fillDown, ignored: new Set([...ignored, ...spare]), roles: dropped.roles };
  const options = { ...base, series: findYearColumns(table, base, given) };
  const event = findWideEvent(table, options, given);
  const only = findOnlySource(table, event.options, given);
  const layout = given.layout ?? guessLayout(table, only.options);
  const remarked = withRemarks(table, [...remarks, ...event.remarks, ...only.remarks]);
  const plan = finish({ table: remarked, layout, options: only.options }, columns);
  requireRoles(layout, plan.table, plan.options);
  const units = table.columns.filter(
    (name, index) => isUnitName(name) && plan.options.ignored.has(index) && !ignored.has(index),
  );
  return { ...plan, parts: new Set([...parts].map((index) => at(table.columns, index)).concat(units)) };
}

/**
 * A table with a column of attributes and one for each source, but no column named “event”: a column before the attributes holds the
 * events; without one, the whole table is about one event.
 */
function findWideEvent(table: Table, options: FactOptions, { id, layout }: ImportSettings): Completed {
  const { roles, constants, series } = options;
  const has = (role: Role): boolean => hasRole(options, role);
  const attribute = roles.get("attribute");
  const isWide = layout === "wide" || (layout === undefined && !has("source") && !has("value") && series.size === 0);
  if (!isWide || attribute === undefined || has("event")) return { options, remarks: [] };
  const before = freeColumns(table, options).find((index) => index < attribute);
  if (before !== undefined)
    return {
      options: { ...options, roles: new Map(roles).set("event", before) },
      remarks: [`column “${at(table.columns, before)}” is read as the event, since it comes before the attributes`],
    };
  return {
    options: { ...options, constants: new Map(constants).set("event", id) },
    remarks: [`all rows are assumed to be about one event, “${id}”; to change that, use --set event=NAME`],
  };
}

/** A table with one row for each event, or for each event and date, and no column of sources is a source itself. */
function findOnlySource(table: Table, options: FactOptions, { tableName, layout }: ImportSettings): Completed {
  const { roles, constants } = options;
  const has = (role: Role): boolean => hasRole(options, role);
  const isOpen = layout !== "wide" && has("event") && !has("source") && has("attribute") === has("value");
  if (!isOpen) return { options, remarks: [] };
  const dated = findSeries(table, roles, freeColumns(table, options)).roles;
  const mayBeSources =
    layout === undefined && !has("value") && areAlike(table, freeColumns(table, { ...options, roles: dated }));
  if (mayBeSources || !isOneRowEach(table, dated)) return { options, remarks: [] };
  return {
    options: { ...options, constants: new Map(constants).set("source", tableName) },
    remarks: [
      `no column names the sources, so all rows are assumed to be from one source, “${tableName}”; to change that, use --set source=NAME or --column source=COLUMN`,
    ],
  };
}

function finish({ table, layout, options }: Planned, given: ReadonlyMap<Role, string>): Planned {
  if (layout === "wide")
    return { table, layout, options: withoutSourceDetails({ ...options, series: new Map() }, given) };
  const { roles, remarks } = findSeries(table, options.roles, freeColumns(table, options));
  const remarked = withRemarks(table, remarks);
  return layout === "records"
    ? withUnits(remarked, { ...options, roles }, given)
    : { table: remarked, layout, options: { ...options, roles } };
}

/** Repeated ids are not those of claims: if no column is the event, they are the events; else they are ignored. */
function settleIds(
  assigned: RoleColumns,
  roles: RoleColumns,
  { constants }: ImportSettings,
): { readonly roles: RoleColumns; readonly unused: readonly number[] } {
  const id = assigned.get("id");
  if (id === undefined || roles.has("id")) return { roles, unused: [] };
  if (roles.has("event") || constants.has("event")) return { roles, unused: [id] };
  return { roles: new Map(roles).set("event", id), unused: [] };
}

const OF_A_SOURCE: readonly Role[] = ["sourceLabel", "language", "url"];

/** A title, language or address belongs to one source; in a row with several sources it is ignored, unless the user names the column. */
function withoutSourceDetails(options: FactOptions, given: ReadonlyMap<Role, string>): FactOptions {
  const left = OF_A_SOURCE.filter((role) => !given.has(role));
  const ignored = left.flatMap((role) => options.roles.get(role) ?? []);
  return { ...options, roles: without(options.roles, left), ignored: new Set([...options.ignored, ...ignored]) };
}

/** A language belongs to a source and a title to an event; if they differ from row to row, they are values. */
function withoutVariants(table: Table, roles: RoleColumns, given: ReadonlyMap<Role, string>): RoleColumns {
  const varies = (role: Role, owner: Role): boolean =>
    !given.has(role) && isVarying(table, roles.get(role), roles.get(owner));
  return without(roles, [
    ...(varies("language", "source") ? ["language" as const] : []),
    ...(!roles.has("value") && varies("eventTitle", "event") ? ["eventTitle" as const] : []),
  ]);
}

function isVarying({ rows }: Table, index: number | undefined, owner: number | undefined): boolean {
  if (index === undefined || owner === undefined) return false;
  const texts = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    const [key, text] = [cellText(cells[owner]), cellText(cells[index])];
    if (text !== "") getOrAdd(texts, key, () => new Set()).add(text);
  }
  const varying = [...texts.values()].filter((set) => set.size > 1).length;
  return varying > texts.size * MOST_VARYING;
}

const MOST_VARYING = 0.2;

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
      `some columns are named after years (${nameless
        .slice(0, 3)
        .map(([, year]) => year)
        .join(", ")}${nameless.length > 3 ? " …" : ""}), but nothing says what their figures count`,
      ["--set attribute=population", "--layout wide --set attribute=population"],
    );
  return new Map(
    several.flatMap(([prefix, columns]) =>
      columns.map(([index, year]) => [index, { attribute: prefix === "" ? null : prefix, asOf: year }] as const),
    ),
  );
}

/** A column of units belongs to the figures beside it. */
function withUnits(table: Table, options: FactOptions, given: ReadonlyMap<Role, string>): Planned {
  const free = freeColumns(table, options);
  const role = options.roles.get("unit");
  const units = [
    ...free.filter((index) => isUnitName(at(table.columns, index)) && areWords(lookAt(table, index))),
    ...(role === undefined ? [] : [role]),
  ];
  if (units.length === 0) return { table, layout: "records", options };
  const figures = free.filter((index) => !units.includes(index) && areFigures(lookAt(table, index)));
  const roles = given.has("unit") ? options.roles : without(options.roles, ["unit"]);
  const ignored = new Set([...options.ignored, ...units]);
  return { table: attachUnits(table, units, figures), layout: "records", options: { ...options, roles, ignored } };
}

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
