// A Frictionless Data Package → its tables. Files are read in the folder of the descriptor only; nothing is downloaded.

import { DataError } from "../../errors.ts";
import { readUnder } from "../../dataset/texts.ts";
import type { JsonObject } from "./draft.ts";
import { readCsv } from "./read-csv.ts";
import { decodeText } from "./read-input.ts";
import type { Row, Table } from "./table.ts";

export interface PackageTable {
  readonly name: string;
  readonly table: Table;
  /** Type of each column, as the table's schema has it. */
  readonly types: ReadonlyMap<string, string>;
  /** Texts that stand for no value. */
  readonly missing: readonly string[];
}

export interface Package {
  readonly descriptor: JsonObject;
  readonly tables: readonly PackageTable[];
}

const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Reads the tables of a descriptor. Throws `DataError`. */
export function readPackage(descriptor: JsonObject, folder: string | null): Package {
  const { resources } = descriptor;
  if (!Array.isArray(resources) || !resources.every(isObject)) throw new DataError('The data package has no list of "resources"', ["give its datapackage.json"]);
  return { descriptor, tables: resources.map((resource, index) => readResource(resource, index, folder)) };
}

function readResource(resource: JsonObject, index: number, folder: string | null): PackageTable {
  const name = textOf(resource["name"]) ?? String(index + 1);
  const schema = isObject(resource["schema"]) ? resource["schema"] : {};
  const fields = Array.isArray(schema["fields"]) ? schema["fields"].filter(isObject) : [];
  const missing = Array.isArray(schema["missingValues"]) ? schema["missingValues"].filter((text) => typeof text === "string") : [];
  const types = fields.flatMap((field) => (textOf(field["name"]) === null ? [] : [[textOf(field["name"]) ?? "", textOf(field["type"]) ?? "any"] as const]));
  return { name, table: readTable(resource, name, folder), types: new Map(types), missing };
}

function readTable(resource: JsonObject, name: string, folder: string | null): Table {
  const { data, path } = resource;
  if (data !== undefined) return readInline(data, name);
  const paths = typeof path === "string" ? [path] : Array.isArray(path) ? path.map(String) : [];
  const [first, ...others] = paths.map((file) => readFile(file, resource, name, folder));
  if (first === undefined) throw new DataError(`The resource "${name}" has neither "path" nor "data"`, ["give it one of them"]);
  return others.reduce((table, { rows, reported }) => ({ ...table, rows: [...table.rows, ...rows], reported: [...table.reported, ...reported] }), first);
}

function readFile(file: string, resource: JsonObject, name: string, folder: string | null): Table {
  if (/^[a-z]+:\/\//i.test(file)) throw new DataError(`The resource "${name}" is on the net, and nothing is downloaded: ${file}`, ["download it, and let its path name the file"]);
  if (folder === null) throw new DataError(`The resource "${name}" is in a file beside the descriptor`, ["give the descriptor by its path, not through a pipe"]);
  const bytes = readUnder(folder, file);
  if (!(bytes instanceof Uint8Array)) throw new DataError(`The resource "${name}": ${bytes.reason}`, ["paths must lie in the folder of the descriptor"]);
  const dialect = isObject(resource["dialect"]) ? resource["dialect"] : {};
  const delimiter = textOf(dialect["delimiter"]) ?? (/\.tsv$/i.test(file) ? "\t" : null);
  return readCsv(decodeText(bytes, file, textOf(resource["encoding"])), { delimiter, hasHeader: dialect["header"] !== false, quotes: true });
}

/** Rows as lists, the first of them names; or as objects. */
function readInline(data: unknown, name: string): Table {
  if (!Array.isArray(data)) throw new DataError(`The data of the resource "${name}" is no list of rows`, ["give a list of lists, or of objects"]);
  const rows = data as readonly unknown[];
  const [first] = rows;
  const columns = Array.isArray(first) ? first.map(String) : [...new Set(rows.filter(isObject).flatMap((row) => Object.keys(row)))];
  const body = Array.isArray(first) ? rows.slice(1) : rows;
  const cellsOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? (row as unknown[]) : isObject(row) ? columns.map((column) => (Object.hasOwn(row, column) ? row[column] : null)) : []);
  return { columns, rows: body.map((row, index): Row => ({ line: index + 1, cells: cellsOf(row) })), reported: [], remarks: [] };
}
