// A Frictionless Data Package → a draft dataset: one that `export` wrote as it was, any other by the table that holds claims.

import { isRecord } from "../model/is-record.ts";
import { DataError, UsageError } from "../platform/errors.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { Imported } from "../authoring/draft.ts";
import { guessLayout } from "./layouts.ts";
import { importTable } from "./import-table.ts";
import { parseJsonText } from "./inputs/read-json.ts";
import { type PackageTable, readPackage } from "./inputs/read-package.ts";
import { restorePackage } from "./inputs/restore-dataset.ts";
import { assignRoles } from "./columns.ts";
import { cellText, type Table } from "./table.ts";
import { type ImportSettings, NO_ATTRIBUTE_SETTING } from "./settings.ts";

/** Imports a package by the text of its descriptor. Throws `DataError` and `UsageError`. */
export function importPackage(text: string, folder: string | null, settings: ImportSettings): Imported {
  const descriptor = parseJsonText(text);
  if (!isRecord(descriptor))
    throw new DataError("the data package is not a JSON object", ["give the path of its datapackage.json"]);
  const tables = readPackage(descriptor, folder);
  if (isRecord(descriptor["rashomon"])) return restorePackage(descriptor, descriptor["rashomon"], tables, settings);
  const { chosen, remarks } = chooseTable(tables, settings);
  const table = withoutMissing(chosen.table(), chosen.schema.missingIn);
  return importTable(
    { ...table, remarks: [...remarks, ...describeSchema(chosen, table), ...table.remarks] },
    withSchema(settings, chosen),
  );
}

/** Cells that their own field says are no value are empty. */
function withoutMissing(table: Table, missingIn: PackageTable["schema"]["missingIn"]): Table {
  const missing = table.columns.map((name) => missingIn.get(name) ?? new Set<string>());
  if (missing.every(({ size }) => size === 0)) return table;
  const isMissing = (cell: unknown, index: number): boolean => missing[index]?.has(cellText(cell)) === true;
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, index) => (isMissing(cell, index) ? "" : cell)),
  }));
  return { ...table, rows };
}

interface Choice {
  readonly chosen: PackageTable;
  /** Which other tables cannot be read, and why. */
  readonly remarks: readonly string[];
}

function describeSchema({ schema }: PackageTable, { columns }: Table): readonly string[] {
  const lacking = [...schema.types.keys()].filter((name) => !columns.includes(name));
  const names = lacking.map((name) => `“${name}”`).join(", ");
  return [
    ...(lacking.length === 0 ? [] : [`the schema has what the table has no column for: ${names}`]),
    ...schema.remarks,
  ];
}

function chooseTable(tables: readonly PackageTable[], settings: ImportSettings): Choice {
  const list = `the resources are: ${tables.map(({ name }) => name).join(", ")}`;
  if (settings.resource !== null) {
    const named = tables.find(({ name }) => name === settings.resource);
    if (named === undefined) throw new UsageError(`no resource "${settings.resource}"`, [list]);
    return { chosen: named, remarks: [] };
  }
  const faults: string[] = [];
  const [first, second] = tables.length === 1 ? tables : tables.filter((table) => hasClaims(table, settings, faults));
  if (first === undefined) {
    const suggestions = [list, "name one: --resource NAME, and say what its columns are: --column source=…", ...faults];
    throw new UsageError("no resource of the package has recognisable columns of claims", suggestions);
  }
  if (second !== undefined)
    throw new UsageError("several resources of the package may hold claims", [
      ...[first, second].map(({ name }) => `--resource ${name}`),
      list,
    ]);
  return { chosen: first, remarks: faults };
}

/** A resource that cannot be read is no reason to refuse another; what is wrong with it is reported. */
function hasClaims({ table }: PackageTable, { columns, constants }: ImportSettings, faults: string[]): boolean {
  try {
    const read = table();
    guessLayout(read, {
      roles: assignRoles(read.columns, columns, new Set(), constants),
      constants,
      ignored: new Set(),
      fillDown: false,
      series: new Map(),
    });
    return true;
  } catch (error) {
    if (error instanceof DataError) faults.push(`${error.message}; it is passed over`);
    else if (!(error instanceof UsageError)) throw error;
    return false;
  }
}

const KINDS: Readonly<Record<string, ValueKindName>> = {
  integer: "count",
  number: "count",
  date: "date",
  datetime: "date",
  year: "date",
  yearmonth: "date",
  boolean: "flag",
  duration: "duration",
};

/** What the schema says of a column that is an attribute is not guessed; what the user says outweighs it. */
function withSchema(settings: ImportSettings, { schema }: PackageTable): ImportSettings {
  const { types, styles, missing } = schema;
  const attributes = new Map(settings.attributes);
  for (const [column, type] of types) {
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
    if (kind !== undefined && !attributes.has(column))
      attributes.set(column, { ...NO_ATTRIBUTE_SETTING, kind, isHint: true });
  }
  const words = missing.filter((word) => word !== "").map((word) => word.toLowerCase());
  return { ...settings, attributes, columnStyles: styles, missing: new Set([...settings.missing, ...words]) };
}

/** Whether a text is the descriptor of a package. */
export const isDescriptor = (value: unknown): boolean => isRecord(value) && Array.isArray(value["resources"]);
