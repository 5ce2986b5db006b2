// A Frictionless Data Package → its tables. Files are read in the folder of the descriptor only; nothing is downloaded.

import { readUnder } from "../dataset/texts.ts";
import { DataError } from "../platform/errors.ts";
import type { JsonObject } from "../authoring/draft.ts";
import { isObject, memberOf, objectsOf, textOf } from "./json-values.ts";
import { readCsv } from "./read-csv.ts";
import { decodeText } from "./read-input.ts";
import type { Row, Table } from "./table.ts";
import { readSchema, type TableSchema } from "./table-schema.ts";

export interface PackageTable {
  readonly name: string;
  /** Read when it is asked for: a package may hold large tables that nobody wants. */
  readonly table: () => Table;
  readonly schema: TableSchema;
}

/** The tables of a descriptor. Throws `DataError`, also when a table is asked for. */
export function readPackage(descriptor: JsonObject, folder: string | null): readonly PackageTable[] {
  const { resources } = descriptor;
  if (!Array.isArray(resources) || !resources.every(isObject))
    throw new DataError('The data package has no list of "resources"', ["give its datapackage.json"]);
  if (resources.length === 0)
    throw new DataError("The data package has no resources", ['its "resources" list the tables, each with its path']);
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
  if (first === undefined) throw new DataError(`The resource "${name}" has neither "path" nor "data"`, ["give it one"]);
  return {
    ...first,
    rows: [first, ...others].flatMap(({ rows }) => rows),
    reported: [first, ...others].flatMap(({ reported }) => reported),
  };
}

function readFile(file: string, resource: JsonObject, name: string, folder: string | null): Table {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file)) {
    const suggestions = ["download it, and let its path name the file"];
    throw new DataError(`The resource "${name}" is on the net, and nothing is downloaded: ${file}`, suggestions);
  }
  if (folder === null) {
    const suggestions = ["give the descriptor by its path, not through a pipe"];
    throw new DataError(`The resource "${name}" is in a file beside the descriptor`, suggestions);
  }
  const bytes = readUnder(folder, file, "package");
  if (!(bytes instanceof Uint8Array)) {
    const suggestions = ["paths must lie in the folder of the descriptor"];
    throw new DataError(`The resource "${name}": ${bytes.reason}`, suggestions);
  }
  const { dialect } = resource;
  const delimiter = textOf(memberOf(dialect, "delimiter")) ?? (/\.tsv$/i.test(file) ? "\t" : null);
  const hasHeader = memberOf(dialect, "header") !== false;
  return readCsv(decodeText(bytes, file, textOf(resource["encoding"])), { delimiter, hasHeader, quotes: true });
}

/** Rows as lists, the first of them names; or as objects. */
function readInline(data: unknown, name: string): Table {
  if (!Array.isArray(data)) {
    throw new DataError(`The data of the resource "${name}" is no list of rows`, [
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
