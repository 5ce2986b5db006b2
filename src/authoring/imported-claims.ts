// Which claims came from which table: kept beside an imported dataset, so that the next import of the table can distinguish
// its claims from those that were made or changed by hand.

import { DataError } from "../platform/errors.ts";
import { isRecord } from "../model/is-record.ts";

export const IMPORTED_FILE = "imported.json";

export interface ImportedTable {
  /** Name of the file that was imported. */
  readonly name: string;
  /** File beside the dataset with the settings of the import. */
  readonly mapping: string;
  /** Hashes of what each of its claims said when it was imported. */
  readonly claims: readonly string[];
}

const COMMENT = "Which claims came from which table. rashomon import --update needs it; do not edit it.";
const MANY = 10_000;

/** The file, in pieces: a table may have given a million claims. */
export function* importedText(tables: readonly ImportedTable[]): Iterable<string> {
  yield `{\n  "//": ${JSON.stringify(COMMENT)},\n  "tables": [\n`;
  for (const [index, { name, mapping, claims }] of tables.entries()) {
    yield `    {"name": ${JSON.stringify(name)}, "mapping": ${JSON.stringify(mapping)}, "claims": "`;
    for (let start = 0; start < claims.length; start += MANY)
      yield `${start === 0 ? "" : " "}${claims.slice(start, start + MANY).join(" ")}`;
    yield `"}${index < tables.length - 1 ? "," : ""}\n`;
  }
  yield "  ]\n}\n";
}

/** Reads the file. Throws `DataError` if import did not write it. */
export function parseImported(text: string, file: string): readonly ImportedTable[] {
  const tables = parseTables(text);
  if (tables !== null) return tables;
  throw new DataError(`"${file}" was not written by rashomon import`, [
    "restore it from a copy, or import again into another folder",
  ]);
}

function parseTables(text: string): readonly ImportedTable[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const tables = isRecord(value) && Array.isArray(value["tables"]) ? value["tables"] : null;
    return tables?.every(isTable) === true
      ? tables.map(({ name, mapping, claims }) => ({
          name,
          mapping,
          claims: claims.split(" ").filter((sum) => sum !== ""),
        }))
      : null;
  } catch {
    return null;
  }
}

const isTable = (
  value: unknown,
): value is { readonly name: string; readonly mapping: string; readonly claims: string } =>
  isRecord(value) && ["name", "mapping", "claims"].every((key) => typeof value[key] === "string");
