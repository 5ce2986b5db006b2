// A Frictionless Data Package → its tables and their schemas. Files are read in the folder of the descriptor only.

import { isRecord } from "../../model/is-record.ts";
import type { WritingStyle } from "../human-values/reading.ts";
import type { JsonObject } from "../../authoring/draft.ts";
import { memberOf, objectsOf, textOf } from "./read-json.ts";
import { readUnder } from "../../dataset/texts.ts";
import { DataError } from "../../platform/errors.ts";
import { readCsv } from "./read-csv.ts";
import { decodeText } from "./read-input.ts";
import type { Row, Table } from "../table.ts";

export type ColumnStyle = Partial<WritingStyle>;

interface TableSchema {
  /** Type of each column. */
  readonly types: ReadonlyMap<string, string>;
  /** How the figures and dates of a column are written, if the schema says so. */
  readonly styles: ReadonlyMap<string, ColumnStyle>;
  /** Texts that mean no value. */
  readonly missing: readonly string[];
  /** Texts that mean no value in one column. */
  readonly missingIn: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the schema says that is not supported. */
  readonly remarks: readonly string[];
}

function readSchema(schema: unknown): TableSchema {
  const fields = objectsOf(memberOf(schema, "fields"));
  const styles = new Map(fields.map((field) => [nameOf(field), styleOf(field)]));
  return {
    types: new Map(fields.map((field) => [nameOf(field), textOf(field["type"]) ?? "any"])),
    styles: new Map([...styles].filter((entry): entry is [string, ColumnStyle] => typeof entry[1] === "object")),
    missing: textsIn(memberOf(schema, "missingValues")),
    missingIn: new Map(fields.map((field) => [nameOf(field), new Set(textsIn(field["missingValues"]))])),
    remarks: [
      ...(typeof schema === "string" ? [`the schema is in a separate file, ${schema}, and is not read`] : []),
      ...[...styles].flatMap(([name, style]) =>
        typeof style === "string"
          ? [`for “${name}”, the schema declares something that is not supported: ${style}`]
          : [],
      ),
    ],
  };
}

/** Texts, or objects with a value and a label. */
const textsIn = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.flatMap((each) => textOf(each) ?? textOf(memberOf(each, "value")) ?? []) : [];

const nameOf = (field: JsonObject): string => textOf(field["name"]) ?? "";

/** The style of a field; or, if it is not supported, what the schema says, in words. */
function styleOf(field: JsonObject): ColumnStyle | string {
  const type = textOf(field["type"]) ?? "any";
  if (type === "number" || type === "integer") return styleOfFigures(field);
  return type === "date" || type === "datetime" ? styleOfDates(textOf(field["format"]) ?? "default") : {};
}

/** Spaces and apostrophes always separate thousands; if a point does, the comma is the decimal mark, and the other way round. */
function styleOfFigures(field: JsonObject): ColumnStyle | string {
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

// A Frictionless Data Package → its tables. Files are read in the folder of the descriptor only; nothing is downloaded.

export interface PackageTable {
  readonly name: string;
  /** Read only when asked for, since a package may hold large tables that are not needed. */
  readonly table: () => Table;
  readonly schema: TableSchema;
}

/** The tables of a descriptor. Throws `DataError`, also when a table is asked for. */
export function readPackage(descriptor: JsonObject, folder: string | null): readonly PackageTable[] {
  const { resources } = descriptor;
  if (!Array.isArray(resources) || !resources.every(isRecord))
    throw new DataError('the data package has no list of "resources"', ["give the path of its datapackage.json"]);
  if (resources.length === 0)
    throw new DataError("the data package has no resources", ['list the tables under "resources", each with its path']);
  return resources.map((resource, index) => readResource(resource, index, folder));
}

function readResource(resource: JsonObject, index: number, folder: string | null): PackageTable {
  const name = textOf(resource["name"]) ?? String(index + 1);
  let table: Table | null = null;
  return {
    name,
    table: () => (table ??= readTable(resource, name, folder)),
    schema: readSchema(resource["schema"]),
  };
}

function readTable(resource: JsonObject, name: string, folder: string | null): Table {
  const { data, path } = resource;
  if (data !== undefined) return readInline(data, name);
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

function readFile(file: string, resource: JsonObject, name: string, folder: string | null): Table {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file)) {
    const suggestions = ["download it, and set its path to the file"];
    throw new DataError(
      `the resource "${name}" is on the web, and rashomon does not download files: ${file}`,
      suggestions,
    );
  }
  if (folder === null) {
    const suggestions = ["give the descriptor by its path, not through a pipe"];
    throw new DataError(`the resource "${name}" is in a separate file`, suggestions);
  }
  const bytes = readUnder(folder, file, "package");
  if (!(bytes instanceof Uint8Array)) {
    const suggestions = ["paths must be in the folder of the descriptor"];
    throw new DataError(`the resource "${name}": ${bytes.reason}`, suggestions);
  }
  const { dialect } = resource;
  const delimiter = textOf(memberOf(dialect, "delimiter")) ?? (/\.tsv$/i.test(file) ? "\t" : null);
  const hasHeader = memberOf(dialect, "header") !== false;
  return readCsv(decodeText(bytes, file, textOf(resource["encoding"])), { delimiter, hasHeader, quotes: true });
}

/** Rows as lists, the first with the names; or as objects. */
function readInline(data: unknown, name: string): Table {
  if (!Array.isArray(data)) {
    throw new DataError(`the data of the resource "${name}" is not a list of rows`, [
      "give a list of lists, or of objects",
    ]);
  }
  const [first, ...rest] = data as readonly unknown[];
  if (Array.isArray(first)) {
    return { columns: first.map(String), rows: rest.map(toRow), reported: [], remarks: [] };
  }
  const columns = [...new Set(objectsOf(data).flatMap(Object.keys))];
  const rows = (data as readonly unknown[]).map((row) => columns.map((column) => memberOf(row, column)));
  return { columns, rows: rows.map(toRow), reported: [], remarks: [] };
}

const toRow = (cells: unknown, index: number): Row => ({
  line: index + 1,
  cells: Array.isArray(cells) ? (cells as readonly unknown[]) : [],
});
