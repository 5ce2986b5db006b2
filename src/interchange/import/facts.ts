// Table → facts: who says what of which event, still as written. A fact is one row of a long table, one cell of the others.

import { UsageError } from "../../errors.ts";
import { type Role, type RoleColumns, ROLES } from "./roles.ts";
import { cellText, type Reported, type Row, type Table } from "./table.ts";

/**
 * `long`: a row is a claim. `wide`: a row is a matter, with one column for each source. `records`: a row is what one source
 * says of one event, with one column for each attribute.
 */
export const LAYOUTS = ["long", "wide", "records"] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface Fact {
  readonly row: Row;
  readonly source: string;
  readonly event: string;
  readonly attribute: string;
  readonly scope: string | null;
  readonly value: unknown;
}

export interface Facts {
  readonly facts: readonly Fact[];
  readonly reported: readonly Reported[];
  /** Rows of a long table, filled cells of the others: each became a fact or is reported. */
  readonly read: number;
  /** Cells of a wide or records table with nothing in them: silences. */
  readonly empty: number;
  /** Columns that play no part. */
  readonly unused: readonly string[];
}

export interface FactOptions {
  readonly roles: RoleColumns;
  /** What is the same for every row. */
  readonly constants: ReadonlyMap<Role, string>;
  readonly ignored: ReadonlySet<number>;
}

const FACT_ROLES = ["source", "event", "attribute"] as const;

/** Which layout a table has. Throws `UsageError` that says what is missing. */
export function guessLayout(table: Table, { roles, constants, ignored }: FactOptions): Layout {
  const has = (role: Role): boolean => roles.has(role) || constants.has(role);
  const hasValue = has("value") || (has("low") && has("high"));
  const free = table.columns.filter((_, index) => ![...roles.values()].includes(index) && !ignored.has(index));
  if (hasValue && FACT_ROLES.every(has)) return "long";
  if (!hasValue && has("event") && has("attribute") && !has("source") && free.length > 0) return "wide";
  if (!hasValue && has("event") && has("source") && !has("attribute") && free.length > 0) return "records";
  const missing = [...FACT_ROLES.filter((role) => !has(role)), ...(hasValue ? [] : ["value"])];
  throw new UsageError(`It is not clear which column is the ${missing.join(", which the ")}`, [
    `the columns are: ${table.columns.slice(0, 12).join(", ")}${table.columns.length > 12 ? " …" : ""}`,
    `name them, such as --column ${missing[0] ?? "value"}=NAME, or give what is the same everywhere: --set event=NAME`,
    "one column a source: --layout wide; one column an attribute: --layout records",
  ]);
}

/** The facts of a table in a layout. Throws `UsageError` where the layout lacks a column that it needs. */
export function gatherFacts(table: Table, layout: Layout, options: FactOptions): Facts {
  const needed: Readonly<Record<Layout, readonly Role[]>> = {
    long: FACT_ROLES,
    wide: ["event", "attribute"],
    records: ["source", "event"],
  };
  for (const role of needed[layout]) {
    if (options.roles.has(role) || options.constants.has(role)) continue;
    throw new UsageError(`A ${layout} table needs the ${role}`, [
      `--column ${role}=NAME names its column`,
      `--set ${role}=NAME gives the same to every row`,
    ]);
  }
  return layout === "long" ? gatherLong(table, options) : gatherCells(table, layout, options);
}

/** Text of a role in a row: its cell, or what is the same for every row where the cell is empty. */
export function textOf(role: Role, row: Row, { roles, constants }: Pick<FactOptions, "roles" | "constants">): string {
  const index = roles.get(role);
  const text = index === undefined ? "" : cellText(row.cells[index]);
  return text === "" ? (constants.get(role) ?? "") : text;
}

function gatherLong(table: Table, options: FactOptions): Facts {
  const { roles } = options;
  const facts: Fact[] = [];
  const reported: Reported[] = [...table.reported];
  for (const row of table.rows) {
    const missing = FACT_ROLES.find((role) => textOf(role, row, options) === "");
    if (missing !== undefined)
      reported.push({
        line: row.line,
        column: nameOf(table, roles.get(missing)),
        value: null,
        reason: `the row has no ${missing}`,
      });
    else facts.push(toFact(row, valueOf(row, options), options));
  }
  const used = new Set(roles.values());
  const unused = table.columns.filter((_, index) => !used.has(index));
  return { facts, reported, read: table.rows.length + table.reported.length, empty: 0, unused };
}

function toFact(row: Row, value: unknown, options: FactOptions): Fact {
  const scope = textOf("scope", row, options);
  return {
    row,
    value,
    source: textOf("source", row, options),
    event: textOf("event", row, options),
    attribute: textOf("attribute", row, options),
    scope: scope === "" ? null : scope,
  };
}

/** The value itself, or a range of two columns; a unit of its own column goes with a figure. */
function valueOf(row: Row, options: FactOptions): unknown {
  const index = options.roles.get("value");
  const value = index === undefined ? options.constants.get("value") : row.cells[index];
  const unit = textOf("unit", row, options);
  if (cellText(value) !== "") return unit === "" ? value : `${cellText(value)} ${unit}`;
  const [low, high] = [textOf("low", row, options), textOf("high", row, options)];
  if (low === "" && high === "") return value;
  return low === "" ? `<=${high}` : high === "" ? `>=${low}` : low === high ? low : `${low}..${high}`;
}

const nameOf = (table: Table, index: number | undefined): string | null =>
  index === undefined ? null : (table.columns[index] ?? null);

/** Every cell outside the columns with a role is a fact: of the source, or on the attribute, that its column names. */
function gatherCells(table: Table, layout: "wide" | "records", options: FactOptions): Facts {
  const used = new Set(
    [...options.roles.entries()].filter(([role]) => !isTellerOf(layout, role)).map(([, index]) => index),
  );
  const columns = table.columns
    .map((name, index) => ({ name, index }))
    .filter(({ index }) => !used.has(index) && !options.ignored.has(index));
  const needed = layout === "wide" ? (["event", "attribute"] as const) : (["source", "event"] as const);
  const facts: Fact[] = [];
  const reported: Reported[] = [...table.reported];
  let empty = 0;
  let filled = table.reported.length;
  for (const row of table.rows) {
    const missing = needed.find((role) => textOf(role, row, options) === "");
    for (const { name, index } of columns) {
      const value = row.cells[index];
      if (cellText(value) === "") empty += 1;
      else {
        filled += 1;
        if (missing !== undefined)
          reported.push({ line: row.line, column: name, value: cellText(value), reason: `the row has no ${missing}` });
        else facts.push({ ...toFact(row, value, options), [layout === "wide" ? "source" : "attribute"]: name });
      }
    }
  }
  return {
    facts,
    reported,
    read: filled,
    empty,
    unused: table.columns.filter((_, index) => options.ignored.has(index)),
  };
}

/** In a wide table no column is "the value", and a column called "author" is a source as any other. */
const isTellerOf = (layout: "wide" | "records", role: Role): boolean =>
  (layout === "wide" ? ["source", "value", "low", "high"] : ["attribute", "value", "low", "high"]).includes(role) &&
  ROLES.includes(role);
