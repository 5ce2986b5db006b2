// A Frictionless Data Package → a draft: the original dataset if `export` wrote it, else from the table of claims. Only
// files in the folder of the descriptor are read; nothing is downloaded.

import type { Imported } from "../../authoring/draft.ts";
import { readUnder } from "../../dataset/texts.ts";
import { decodeTable } from "../../dataset/texts-decode.ts";
import { ownOf } from "../../model/at.ts";
import { type Data, isRecord } from "../../model/is-record.ts";
import { once } from "../../model/once.ts";
import type { AttributeKindName } from "../../model/values/index.ts";
import { DataError, UsageError } from "../../platform/errors.ts";
import { assignRoles, cellText, quoted, type Table } from "../table.ts";
import type { ColumnStyle } from "../human-values/reading.ts";
import { importTable } from "../import-table.ts";
import { guessLayout, requireRoles } from "../fit-roles.ts";
import type { ImportSettings } from "../settings.ts";
import { readCsv } from "./read-csv.ts";
import { memberOf, objectsOf, parseJsonText, textOf, tableIn } from "./read-json.ts";
import { restorePackage } from "./restore-dataset.ts";

/** Imports a package by the text of its descriptor. Throws `DataError` and `UsageError`. */
export function importPackage(text: string, folder: string | null, settings: ImportSettings): Imported {
  const descriptor = parseJsonText(text);
  if (!isRecord(descriptor))
    throw new DataError("the data package is not a JSON object", ["give the path of its datapackage.json"]);
  const tables = readPackage(descriptor, folder);
  const own = descriptor["rashomon"];
  if (isRecord(own)) {
    const tableOf = (name: string): Table | undefined => tables.find((table) => table.name === name)?.table();
    return restorePackage(descriptor, own, tableOf, settings.attributes.size > 0);
  }
  const { chosen, remarks } = chooseTable(tables, settings);
  const table = withoutMissing(chosen.table(), chosen.schema);
  return importTable(
    { ...table, remarks: [...remarks, ...describeSchema(chosen, table), ...table.remarks] },
    withSchema(settings, chosen),
  );
}

/** Cells that the field's own schema declares as missing are empty. */
function withoutMissing(table: Table, { fields }: TableSchema): Table {
  if (fields.every(({ missing }) => missing.size === 0)) return table;
  const missing = table.columns.map((column) => fields.find(({ name }) => name === column)?.missing);
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, index) => (missing[index]?.has(cellText(cell)) === true ? "" : cell)),
  }));
  return { ...table, rows };
}

function describeSchema({ schema }: PackageTable, { columns }: Table): readonly string[] {
  const lacking = schema.fields.filter(({ name }) => !columns.includes(name));
  if (lacking.length === 0) return schema.remarks;
  const names = quoted(lacking.map(({ name }) => name));
  return [`the schema has fields that the table has no column for: ${names}`, ...schema.remarks];
}

/** The table to read; and which others cannot be read, and why. */
function chooseTable(
  tables: readonly PackageTable[],
  settings: ImportSettings,
): { readonly chosen: PackageTable; readonly remarks: readonly string[] } {
  const list = `the resources are: ${tables.map(({ name }) => name).join(", ")}`;
  if (settings.resource !== null) {
    const named = tables.find(({ name }) => name === settings.resource);
    if (named === undefined) throw new UsageError(`no resource "${settings.resource}"`, [list]);
    return { chosen: named, remarks: [] };
  }
  const faults: string[] = [];
  const [first, second] = tables.length === 1 ? tables : tables.filter((table) => hasClaims(table, settings, faults));
  if (first === undefined) {
    const advice = "name one: --resource NAME, and say what its columns are: --column source=…";
    throw new UsageError("no resource of the package has recognisable columns of claims", [list, advice, ...faults]);
  }
  if (second !== undefined)
    throw new UsageError("several resources of the package may hold claims", [
      ...[first, second].map(({ name }) => `--resource ${name}`),
      list,
    ]);
  return { chosen: first, remarks: faults };
}

/** If one resource cannot be read, the others are still tried, and the problem is reported. */
function hasClaims({ table }: PackageTable, { columns, constants }: ImportSettings, faults: string[]): boolean {
  try {
    const read = table();
    const roles = assignRoles(read.columns, columns, new Set(), constants);
    const options = { roles, constants, ignored: new Set<number>(), fillDown: false, series: new Map() };
    requireRoles(guessLayout(read, options), read, options);
    return true;
  } catch (error) {
    if (error instanceof DataError) faults.push(`${error.message}; it is skipped`);
    else if (!(error instanceof UsageError)) throw error;
    return false;
  }
}

const KINDS: Readonly<Record<string, AttributeKindName>> = {
  integer: "count",
  number: "count",
  date: "date",
  datetime: "date",
  year: "date",
  yearmonth: "date",
  boolean: "flag",
  duration: "duration",
};

/** What the schema says about the column of an attribute is used instead of a guess; what the user says takes precedence. */
function withSchema(settings: ImportSettings, { schema }: PackageTable): ImportSettings {
  const attributes = new Map(settings.attributes);
  const columnStyles = new Map<string, ColumnStyle>();
  for (const { name, type, style } of schema.fields) {
    const kind = ownOf(KINDS, type);
    if (kind !== undefined && !attributes.has(name)) attributes.set(name, { kind, isHint: true });
    columnStyles.set(name, style);
  }
  const words = schema.missing.filter((word) => word !== "").map((word) => word.toLowerCase());
  return { ...settings, attributes, columnStyles, missing: new Set([...settings.missing, ...words]) };
}

/** Whether a text is the descriptor of a package. */
export const isDescriptor = (value: unknown): boolean => isRecord(value) && Array.isArray(value["resources"]);

interface PackageTable {
  readonly name: string;
  /** Read only when asked for, since a package may hold large tables that are not needed. Throws `DataError`. */
  readonly table: () => Table;
  readonly schema: TableSchema;
}

/** The tables of a descriptor. Throws `DataError`. */
function readPackage({ resources }: Data, folder: string | null): readonly PackageTable[] {
  if (!Array.isArray(resources) || !resources.every(isRecord))
    throw new DataError('the data package has no list of "resources"', ["give the path of its datapackage.json"]);
  if (resources.length === 0)
    throw new DataError("the data package has no resources", ['list the tables under "resources", each with its path']);
  return resources.map((resource, index) => {
    const name = textOf(resource["name"]) ?? String(index + 1);
    return { name, table: once(() => readTable(resource, name, folder)), schema: readSchema(resource["schema"]) };
  });
}

function readTable(resource: Data, name: string, folder: string | null): Table {
  const { data, path } = resource;
  if (data !== undefined) {
    const table = tableIn(data);
    if (table !== null) return table;
    throw new DataError(`the data of the resource "${name}" is not a list of rows`, [
      "give a list of lists, or of objects",
    ]);
  }
  const paths = [path].flat().filter((file) => typeof file === "string");
  const [first, ...others] = paths.map((file) => readFile(file, resource, name, folder));
  if (first === undefined)
    throw new DataError(`the resource "${name}" has neither "path" nor "data"`, ["add one of them"]);
  return {
    ...first,
    rows: [first, ...others].flatMap(({ rows }) => rows),
    reported: [first, ...others].flatMap(({ reported }) => reported),
  };
}

function readFile(file: string, resource: Data, name: string, folder: string | null): Table {
  const fault = (message: string, hint: string): DataError => new DataError(`the resource "${name}"${message}`, [hint]);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file))
    throw fault(
      ` is on the web, and rashomon does not download files: ${file}`,
      "download it, and set its path to the file",
    );
  if (folder === null) throw fault(" is in a separate file", "give the descriptor by its path, not through a pipe");
  const bytes = readUnder(folder, file, "package");
  if (!(bytes instanceof Uint8Array)) throw fault(`: ${bytes.reason}`, "paths must be in the folder of the descriptor");
  const { dialect } = resource;
  const delimiter = textOf(memberOf(dialect, "delimiter")) ?? (/\.tsv$/i.test(file) ? "\t" : null);
  const hasHeader = memberOf(dialect, "header") !== false;
  return readCsv(decodeTable(bytes, file, textOf(resource["encoding"])), { delimiter, hasHeader, quotes: true });
}

// The schema of a table.

interface TableSchema {
  readonly fields: readonly Field[];
  /** Texts that mean no value in every column. */
  readonly missing: readonly string[];
  readonly remarks: readonly string[];
}

/** What the schema says about a column: how its figures and dates are written, and texts that mean no value in it. */
type Field = Readonly<{ name: string; type: string; style: ColumnStyle; missing: ReadonlySet<string> }>;

function readSchema(schema: unknown): TableSchema {
  const remarks = typeof schema === "string" ? [`the schema is in a separate file, ${schema}, and is not read`] : [];
  const fields = objectsOf(memberOf(schema, "fields")).map((field): Field => {
    const [name, type] = [textOf(field["name"]) ?? "", textOf(field["type"]) ?? "any"];
    const style = styleOf(field, type);
    if (typeof style === "string")
      remarks.push(`for “${name}”, the schema declares something that is not supported: ${style}`);
    const missing = new Set(textsIn(field["missingValues"]));
    return { name, type, style: typeof style === "string" ? {} : style, missing };
  });
  return { fields, missing: textsIn(memberOf(schema, "missingValues")), remarks };
}

/** Texts, or objects with a value and a label. */
const textsIn = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.flatMap((each) => textOf(each) ?? textOf(memberOf(each, "value")) ?? []) : [];

/** How a column is written; or, if that is not supported, what the schema says, in words. */
function styleOf(field: Data, type: string): ColumnStyle | string {
  if (type === "number" || type === "integer") return styleOfFigures(field);
  return type === "date" || type === "datetime" ? styleOfDates(textOf(field["format"]) ?? "default") : {};
}

/** Spaces and apostrophes always separate thousands; if a point does, the comma is the decimal mark, and the other way round. */
function styleOfFigures(field: Data): ColumnStyle | string {
  const [decimal, group] = [textOf(field["decimalChar"]), textOf(field["groupChar"])];
  if (decimal !== null && !/^[.,]$/.test(decimal)) return `decimalChar “${decimal}”`;
  if (group !== null && !/^[.,'’\s]?$/.test(group)) return `groupChar “${group}”`;
  if (decimal === "," || (decimal === null && group === ".")) return { decimal: "comma" };
  return decimal === "." || group === "," ? { decimal: "point" } : {};
}

/** Formats of strptime; only the order of day and month matters. */
function styleOfDates(format: string): ColumnStyle | string {
  const [day, month, year] = ["d", "m", "Y"].map((letter) => format.search(new RegExp(`%-?${letter}`, "i")));
  if (day === undefined || month === undefined || year === undefined || day === -1 || month === -1) return {};
  if (year !== -1 && year < day && year < month) return month < day ? {} : `format “${format}”`;
  return { dateOrder: day < month ? "day-first" : "month-first" };
}
