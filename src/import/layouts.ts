// The layouts of tables: one claim per row, a column for each source, or a column for each attribute; and what each needs.

import { UsageError } from "../platform/errors.ts";
import { at } from "../model/at.ts";
import { listColumns, type Role, type RoleColumns, type Table } from "./table.ts";
import { areWords, comesBack, countDifferent, lookAt } from "./fit-roles.ts";

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

/** The layout of a table. Throws a `UsageError` that says what is missing. */
export function guessLayout(table: Table, options: FactOptions): Layout {
  const has = (role: Role): boolean => hasRole(options, role);
  const hasValue = has("value") || (has("low") && has("high"));
  if (hasValue && FACT_ROLES.every(has)) return "long";
  if (options.series.size > 0) return requireRoles("records", table, options);
  const isLikeCells = !hasValue && freeColumns(table, options).length > 0;
  if (isLikeCells && has("attribute") && !has("source")) return requireRoles("wide", table, options);
  if (isLikeCells && (has("event") || has("source")) && !has("attribute"))
    return requireRoles("records", table, options);
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
  const found = role === "event" ? findRowNames(table, free) : findRepeatedWords(table, free);
  const names = found.map((index) => at(table.columns, index)).join(",");
  return names === "" ? [] : [`--column ${role}=${quoteName(names)}`];
}

/** The first column of words that distinguishes all rows, else the first two that do so together, else the one with the most different words. */
function findRowNames(table: Table, free: readonly number[]): readonly number[] {
  const namesRows = (columns: readonly number[]): boolean => countDifferent(table, columns) === table.rows.length;
  const worded = free.filter((index) => areWords(lookAt(table, index))).slice(0, MOST_TRIED);
  const pairs = worded.flatMap((first) =>
    free.slice(0, MOST_TRIED).flatMap((second) => (second === first ? [] : [[first, second]])),
  );
  const mostDifferent = worded.toSorted((a, b) => countDifferent(table, [b]) - countDifferent(table, [a]));
  return [...worded.map((index) => [index]), ...pairs].find(namesRows) ?? [...mostDifferent, ...free].slice(0, 1);
}

/** In wide tables, not every pair of columns is tried. */
const MOST_TRIED = 8;

/** A source says several things, so its name is repeated. */
const findRepeatedWords = (table: Table, free: readonly number[]): readonly number[] =>
  free
    .filter((index) => {
      const column = lookAt(table, index);
      return areWords(column) && comesBack(column);
    })
    .slice(0, 1);

const quoteName = (name: string): string =>
  /^[\p{L}\p{N}_.,-]+$/u.test(name) ? name : `"${name.replaceAll(/["\\$`]/g, "\\$&")}"`;

export const NEEDED: Readonly<Record<Layout, readonly Role[]>> = {
  long: FACT_ROLES,
  wide: ["event", "attribute"],
  records: ["source", "event"],
};
const LOOKS: Readonly<Record<Layout, string>> = {
  long: "one claim per row",
  wide: "one column for each source",
  records: "one column for each attribute",
};

/** The layout, if everything that it needs is there. Throws a `UsageError` with flags that decide it. */
export function requireRoles(layout: Layout, table: Table, options: FactOptions): Layout {
  const missing = NEEDED[layout].find((role) => !hasRole(options, role));
  if (missing === undefined) return layout;
  const byColumn = missing === "attribute" ? [] : suggestColumn(missing, table, options);
  const forAll = `--set ${missing}=${missing === "attribute" ? "value" : missing}`;
  throw new UsageError(`a table with ${LOOKS[layout]} (${layout}) needs the ${missing}`, [
    ...(missing === "source" ? [forAll, ...byColumn] : [...byColumn, forAll]),
    ...(layout === "records" && missing === "source" ? ["--layout wide --set attribute=value"] : []),
    listColumns(table.columns),
  ]);
}
