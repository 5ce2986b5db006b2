// Table → facts: who says what about which event, still as written. A fact is one row of a long table, or one cell of the others.

import { at } from "../model/at.ts";
import { readExact } from "./human-values/count.ts";
import { LONGEST_VALUE } from "./human-values/reading.ts";
import type { Reported } from "../authoring/draft.ts";
import {
  cellText,
  FACT_ROLES,
  type FactOptions,
  fillDown,
  isBookkeeping,
  isMissing,
  isWhole,
  type Layout,
  meansAbove,
  NEEDED,
  reckonedOf,
  type Role,
  type Row,
  type Table,
} from "./table.ts";

export interface Fact {
  readonly row: Row;
  readonly source: string;
  readonly event: string;
  readonly attribute: string;
  readonly scope: string | null;
  /** The scope as written, if it is named "total" or similar and so is no scope. */
  readonly whole: string | null;
  readonly value: unknown;
  /** The column of the value. */
  readonly column: string | null;
  /** What the table gives besides a range that is the value, such as a best estimate. */
  readonly beside: string | null;
  /** The year, if the column is named after one. */
  readonly asOf: string | null;
}

export interface Facts {
  readonly facts: readonly Fact[];
  readonly reported: readonly Reported[];
  /** Rows of a long table, or filled cells of the others: each becomes a fact or is reported. */
  readonly read: number;
  /** Empty cells of a wide or records table: silences. */
  readonly empty: number;
  /** Columns that are each a source or an attribute. */
  readonly columns: readonly string[];
  /** Columns that are not used. */
  readonly unused: readonly string[];
}

/** The facts of a table in a layout, which has the roles that it needs. */
export function gatherFacts(given: Table, layout: Layout, options: FactOptions): Facts {
  // These cells are often merged over several rows.
  const merged = new Set(FACT_ROLES.flatMap((role) => options.roles.get(role) ?? []));
  const table = options.fillDown ? fillDown(given, merged) : given;
  return layout === "long" ? gatherLong(table, options) : gatherCells(table, layout, options);
}

interface Fault {
  readonly role: Role;
  readonly reason: string;
}

/** Why a row cannot describe an event, or null. */
function faultOf(row: Row, layout: Layout, options: FactOptions): Fault | null {
  const texts = NEEDED[layout].map((role) => ({ role, text: textOf(role, row, options) }));
  for (const { role, text } of texts) {
    const reckoned = role === "attribute" ? null : reckonedOf(text);
    if (reckoned !== null) return { role, reason: `it seems to be a row of ${reckoned}; if it is not, rename it` };
  }
  const long = texts.find(({ text }) => text.length > LONGEST_VALUE);
  if (long !== undefined) {
    const length = long.text.length.toLocaleString("en");
    const limit = `and a name can have at most ${LONGEST_VALUE}; shorten it`;
    return { role: long.role, reason: `its ${long.role} has ${length} characters, ${limit}` };
  }
  const empty = texts.find(({ text }) => meansAbove(text));
  const hint = options.fillDown ? "" : "; --fill-down takes it from the row above";
  return empty === undefined ? null : { role: empty.role, reason: `the row has no ${empty.role}${hint}` };
}

/** Text of a role in a row: its cell or, if that is empty, the value set for every row. */
export function textOf(role: Role, row: Row, { roles, constants }: Pick<FactOptions, "roles" | "constants">): string {
  const index = roles.get(role);
  const text = index === undefined ? "" : cellText(row.cells[index]);
  return text === "" ? (constants.get(role) ?? "") : text;
}

function gatherLong(table: Table, options: FactOptions): Facts {
  const { roles } = options;
  const facts: Fact[] = [];
  const reported: Reported[] = [...table.reported];
  const column = nameOf(table, roles.get("value") ?? roles.get("low") ?? roles.get("high"));
  for (const row of table.rows) {
    const cells = valueCells(row, options);
    const fault = faultOf(row, "long", options) ?? faultOfRange(cells);
    if (fault === null) facts.push(toFact(row, readRowValue(cells), column, options));
    else {
      const place = nameOf(table, roles.get(fault.role));
      reported.push({ line: row.line, column: place, value: null, reason: fault.reason });
    }
  }
  const used = new Set(roles.values());
  const unused = table.columns.filter((_, index) => !used.has(index));
  return { facts, reported, read: table.rows.length + table.reported.length, empty: 0, columns: [], unused };
}

/** A table has many facts: all have the same members, so that reading one is quick. */
function toFact(row: Row, { value, beside }: RowValue, column: string | null, options: FactOptions): Fact {
  const scope = textOf("scope", row, options);
  const whole = isWhole(scope) ? scope : null;
  return {
    row,
    value,
    column,
    source: textOf("source", row, options),
    event: textOf("event", row, options),
    attribute: textOf("attribute", row, options),
    scope: scope === "" || whole !== null ? null : scope,
    whole,
    beside,
    asOf: null,
  };
}

/** What the cells of a row say about its value and its range. */
function valueCells(row: Row, options: FactOptions): ValueCells {
  const index = options.roles.get("value");
  const value = index === undefined ? options.constants.get("value") : row.cells[index];
  const text = (role: Role): string => textOf(role, row, options);
  return { value, low: text("low"), high: text("high"), unit: text("unit") };
}

export const nameOf = (table: Table, index: number | undefined): string | null =>
  index === undefined ? null : at(table.columns, index);

/** Why a column of a wide table is not a source; an attribute may be a total. */
function faultOfColumn(layout: Layout, name: string): string | null {
  const reckoned = layout === "wide" ? reckonedOf(name) : null;
  return reckoned && `it seems to be a column of ${reckoned}, not a source; if it is a source, rename it`;
}

/** Every cell outside the columns with a role is a fact, from the source or about the attribute that its column names. */
function gatherCells(table: Table, layout: "wide" | "records", options: FactOptions): Facts {
  const used = new Set(options.roles.values());
  const isUnused = (name: string, index: number): boolean =>
    options.ignored.has(index) || (layout === "wide" && !used.has(index) && isBookkeeping(name));
  const columns = table.columns
    .map((name, index) => ({ name, index, wrong: faultOfColumn(layout, name) }))
    .filter(({ name, index }) => !used.has(index) && !isUnused(name, index));
  const facts: Fact[] = [];
  const reported: Reported[] = [...table.reported];
  let empty = 0;
  let filled = table.reported.length;
  for (const row of table.rows) {
    const fault = faultOf(row, layout, options);
    let ofRow: Fact | null = null;
    for (const { name, index, wrong } of columns) {
      const value = row.cells[index];
      const reason = wrong ?? fault?.reason ?? null;
      if (cellText(value) === "") empty += wrong === null ? 1 : 0;
      else {
        filled += 1;
        if (reason !== null) reported.push({ line: row.line, column: name, value: cellText(value), reason });
        else facts.push(toCellFact((ofRow ??= toFact(row, NO_VALUE, null, options)), { name, index }, layout, options));
      }
    }
  }
  return {
    facts,
    reported,
    read: filled,
    empty,
    columns: columns.filter(({ wrong }) => wrong === null).map(({ name }) => name),
    unused: table.columns.filter(isUnused),
  };
}

/** The fact in a cell, with what its row says about all cells. */
function toCellFact(
  ofRow: Fact,
  { name, index }: { readonly name: string; readonly index: number },
  layout: "wide" | "records",
  options: FactOptions,
): Fact {
  const fact = { ...ofRow, value: ofRow.row.cells[index], column: name };
  if (layout === "wide") return { ...fact, source: name };
  const year = options.series.get(index);
  if (year === undefined) return { ...fact, attribute: name };
  return { ...fact, attribute: year.attribute ?? fact.attribute, asOf: year.asOf };
}

// The value of a row in a long table: its own cell, or the range in two more cells.

/** Texts of the cells that make a value; "" if empty. */
interface ValueCells {
  readonly value: unknown;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
}

type RowValue = Pick<Fact, "value" | "beside">;
const NO_VALUE: RowValue = { value: null, beside: null };

/** The cell says that there is no such end, so the range is open there. */
const endOf = (text: string): string => (isMissing(text, true) ? "" : text);

/** The value itself, or its range and what the value's own cell says beside that; a unit from a separate column is added to a figure. */
function readRowValue(cells: ValueCells): RowValue {
  const own = cellText(cells.value);
  const [low, high] = [endOf(cells.low), endOf(cells.high)];
  const withUnit = (text: string): string => (cells.unit === "" ? text : `${text} ${cells.unit}`);
  if (low !== "" || high !== "") {
    const range = low === "" ? `<=${high}` : high === "" ? `>=${low}` : low === high ? low : `${low}..${high}`;
    return { value: withUnit(range), beside: own === "" || own === range ? null : own };
  }
  if (own !== "") return { value: cells.unit === "" ? cells.value : withUnit(own), beside: null };
  return { value: cells.low || cells.high || cells.value, beside: null };
}

/** Why a value and its range contradict each other, or null. */
function faultOfRange({ value, low, high }: ValueCells): Fault | null {
  if (low === "" && high === "") return null;
  const [own = null, from = null, to = null] = [cellText(value), low, high].map(readExact);
  if (own === null || ((from ?? own) <= own && (to ?? own) >= own)) return null;
  const reason = `the value ${own} is outside its range, ${low || "open"} to ${high || "open"}`;
  return { role: "value", reason };
}
