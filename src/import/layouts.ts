// How a table says things: a claim a row, a column for each source, or a column for each attribute; and what each way needs.

import { UsageError } from "../platform/errors.ts";
import { listColumns, type Role, type RoleColumns } from "./columns.ts";
import type { Table } from "./table.ts";

/**
 * `long`: a row is a claim. `wide`: a row is an attribute of an event, with one column for each source. `records`: a row is what one source
 * says of one event, with one column for each attribute.
 */
export const LAYOUTS = ["long", "wide", "records"] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface FactOptions {
  readonly roles: RoleColumns;
  /** What is the same for every row. */
  readonly constants: ReadonlyMap<Role, string>;
  readonly ignored: ReadonlySet<number>;
  /** Whether an empty source, event or attribute means that of the row above, as in merged cells. */
  readonly fillDown: boolean;
  /** Columns of single years, by index: what their figures are, null where the row says it, and of which year. */
  readonly series: ReadonlyMap<number, { readonly attribute: string | null; readonly asOf: string }>;
}

export const FACT_ROLES = ["source", "event", "attribute"] as const;

/** Which layout a table has. Throws `UsageError` that says what is missing. */
export function guessLayout(table: Table, options: FactOptions): Layout {
  const { roles, constants, ignored } = options;
  const has = (role: Role): boolean => roles.has(role) || constants.has(role);
  const hasValue = has("value") || (has("low") && has("high"));
  const free = table.columns.filter((_, index) => ![...roles.values()].includes(index) && !ignored.has(index));
  if (hasValue && FACT_ROLES.every(has)) return "long";
  if (options.series.size > 0) return withRoles("records", table, options);
  const isLikeCells = !hasValue && free.length > 0;
  if (isLikeCells && has("attribute") && !has("source")) return withRoles("wide", table, options);
  if (isLikeCells && (has("event") || has("source")) && !has("attribute")) return withRoles("records", table, options);
  const missing = [...FACT_ROLES.filter((role) => !has(role)), ...(hasValue ? [] : ["value"])];
  throw new UsageError(`it is not clear which column is the ${missing.join(", which the ")}`, [
    ...(has("event") ? [] : suggestColumn("event", table, options)),
    `--layout wide --set attribute=value ${has("event") ? "" : "--set event=event"}`.trim(),
    listColumns(table.columns),
  ]);
}

/** The column that is most like one of events or sources: the first that plays no other part. */
function suggestColumn(role: Role, { columns }: Table, { roles, ignored }: FactOptions): readonly string[] {
  const used = new Set(roles.values());
  const name = columns.find((_, index) => !used.has(index) && !ignored.has(index));
  return name === undefined ? [] : [`--column ${role}=${quoteName(name)}`];
}

const quoteName = (name: string): string =>
  /^[\p{L}\p{N}_.-]+$/u.test(name) ? name : `"${name.replaceAll(/["\\$`]/g, "\\$&")}"`;

export const NEEDED: Readonly<Record<Layout, readonly Role[]>> = {
  long: FACT_ROLES,
  wide: ["event", "attribute"],
  records: ["source", "event"],
};
const LOOKS: Readonly<Record<Layout, string>> = {
  long: "a claim a row",
  wide: "one column for each source",
  records: "one column for each attribute",
};

/** The layout, if everything that it needs is there. Throws `UsageError` with flags that settle it. */
export function withRoles(layout: Layout, table: Table, options: FactOptions): Layout {
  const { roles, constants } = options;
  const missing = NEEDED[layout].find((role) => !roles.has(role) && !constants.has(role));
  if (missing === undefined) return layout;
  const byColumn = missing === "attribute" ? [] : suggestColumn(missing, table, options);
  const forAll = `--set ${missing}=${missing === "attribute" ? "value" : missing}`;
  throw new UsageError(`a table with ${LOOKS[layout]} (${layout}) needs the ${missing}`, [
    ...(missing === "source" ? [forAll, ...byColumn] : [...byColumn, forAll]),
    ...(layout === "records" && missing === "source" ? ["--layout wide --set attribute=value"] : []),
    listColumns(table.columns),
  ]);
}
