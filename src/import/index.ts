// The entry to imports: the bytes of an input → text or workbook, its format, and the importer of that format.

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { decodeTable } from "../dataset/texts-decode.ts";
import { readBytes } from "../platform/read-bytes.ts";
import { fileError, systemCode } from "../platform/system-errors.ts";
import { loadEdtf } from "../model/values/date.ts";
import { DataError } from "../platform/errors.ts";
import type { Imported } from "../authoring/draft.ts";
import { FORMAT } from "../model/format.ts";
import { importTable } from "./import-table.ts";
import { type CsvOptions, readCsv, toTable } from "./inputs/read-csv.ts";
import { findJsonFault, memberOf, parseJsonText, readObjects, readRecords } from "./inputs/read-json.ts";
import { importPackage, isDescriptor } from "./inputs/read-package.ts";
import { importWikidata, isWikidata } from "./inputs/read-wikidata.ts";
import { restoreNative } from "./inputs/restore-dataset.ts";
import type { ImportSettings } from "./settings.ts";
import type { Table } from "./table.ts";

const DESCRIPTOR = "datapackage.json";

/** Whether a file has the name of a data package's descriptor. */
const isDescriptorName = (path: string): boolean => basename(path) === DESCRIPTOR;

/** The file that a path means: for the folder of a data package, its descriptor. */
export function inputFileOf(path: string): string {
  const descriptor = join(path, DESCRIPTOR);
  return existsSync(descriptor) ? descriptor : path;
}

/** An input as it was read. */
export interface Input {
  /** Empty for a workbook. */
  readonly text: string;
  /** An Excel workbook, packed; null for text. */
  readonly workbook: Uint8Array | null;
  /** Its name in messages: a file name, or "standard input". */
  readonly name: string;
  /** Folder of the file, for packages of several; null for standard input. */
  readonly folder: string | null;
}

/** Reads bytes as a workbook or as text. Throws `DataError` for any other kind of file, and for another encoding. */
export function toInput(bytes: Uint8Array, place: Pick<Input, "name" | "folder">, encoding: string | null): Input {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString("latin1");
  if (isWorkbook(bytes)) return { ...place, text: "", workbook: bytes };
  const found = encoding === null ? OTHER_FILES.find(([start]) => latin.startsWith(start)) : undefined;
  if (found !== undefined) throw new DataError(`${place.name} is ${found[1]}`, [found[2]]);
  return { ...place, text: decodeTable(bytes, place.name, encoding), workbook: null };
}

/** A workbook is a zip file that contains a part with this name. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("xl/workbook.xml");

/** Files that are not texts, by how they begin: what they are, and what to do. */
const OTHER_FILES: readonly (readonly [string, string, string])[] = [
  ["\x1f\x8b", "compressed with gzip", "unpack it first: gunzip -k FILE.gz"],
  ["BZh", "compressed with bzip2", "unpack it first: bunzip2 -k FILE.bz2"],
  ["\xfd7zXZ", "compressed with xz", "unpack it first: unxz -k FILE.xz"],
  ["\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it first: unzstd FILE.zst"],
  [
    "PK\x03\x04",
    "a zip file without an Excel workbook",
    "unpack it and give the table in it; save any other spreadsheet as CSV UTF-8",
  ],
  ["\xd0\xcf\x11\xe0", "an old Excel or Word file", "save it as an Excel workbook (.xlsx) or as CSV UTF-8"],
  ["%PDF", "a PDF", "copy its table into a spreadsheet, and save that"],
  ["PAR1", "a Parquet file", "write it as CSV first, for instance with DuckDB: COPY 'FILE' TO 'FILE.csv'"],
  [
    "SQLite format 3",
    "an SQLite database",
    "write one table of it as CSV: sqlite3 -csv -header FILE 'SELECT * FROM TABLE'",
  ],
];

export function readInputBytes(path: string): Buffer {
  try {
    return readBytes(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT") throw new DataError(`no file "${path}"`, ["check the path; - stands for standard input"]);
    if (code === "EISDIR") throw new DataError(`"${path}" is a folder`, ["give the file in it"]);
    throw fileError("read", path, error);
  }
}

// The importers.

interface InputOptions extends CsvOptions {
  /** Which sheet of a workbook; null for the only one. */
  readonly sheet: string | null;
}

type Importer = (input: Input, options: InputOptions, settings: ImportSettings) => Imported | Promise<Imported>;

const IMPORTERS = {
  csv: ({ text }, options, settings) => importTable(readCsv(text, options), settings),
  tsv: ({ text }, options, settings) => importTable(readCsv(text, { ...options, delimiter: "\t" }), settings),
  ndjson: ({ text }, _, settings) => {
    const table = readRecords(text, settings.resource);
    return importTable(table, { ...settings, columnStyles: stylesOfNumbers(table) });
  },
  frictionless: ({ text, folder }, _, settings) => importPackage(text, folder, settings),
  wikidata: ({ text }, _, settings) => importWikidata(text, settings),
  rashomon: ({ text, name }) => restoreNative(text, name),
  excel: async ({ workbook, name }, { hasHeader, sheet }, settings) => {
    if (workbook === null) throw new DataError(`${name} is not an Excel workbook`, ["leave out --from excel"]);
    const { readWorkbook } = await import("./inputs/read-workbook.ts");
    return importTable(toTable(readWorkbook(workbook, name, sheet), hasHeader), settings);
  },
} as const satisfies Readonly<Record<string, Importer>>;

/** Numbers in JSON always have a decimal point, so none is ambiguous. */
const stylesOfNumbers = ({ columns, rows }: Table): ImportSettings["columnStyles"] =>
  new Map(
    columns
      .filter((_, index) => rows.every(({ cells }) => typeof (cells[index] ?? 0) === "number"))
      .map((name) => [name, { decimal: "point" }]),
  );

export type ImportFormat = keyof typeof IMPORTERS;
export const IMPORT_FORMATS = Object.keys(IMPORTERS) as readonly ImportFormat[];

/** Imports an input. Throws `DataError` and `UsageError`. */
export async function importInput(
  input: Input,
  format: ImportFormat,
  options: InputOptions,
  settings: ImportSettings,
): Promise<Imported> {
  if (input.workbook === null && /^\s*$/.test(input.text))
    throw new DataError(`nothing in ${input.name}`, ["give a table with a header line and at least one row"]);
  if (input.workbook !== null && format !== "excel")
    throw new DataError(`${input.name} is an Excel workbook, not ${format}`, ["leave out --from"]);
  if (JSON_FORMATS.has(format)) requireSound(input);
  await loadEdtf();
  const importer: Importer = IMPORTERS[format];
  return importer(input, options, settings);
}

/** Throws `DataError` if a JSON text would not be read as it is written. Lines of NDJSON are checked one by one. */
function requireSound({ text, name }: Input): void {
  const value = parseJsonText(text);
  const fault = value === undefined ? null : findJsonFault(text, value);
  if (fault !== null) throw new DataError(`${name}:${fault.line}: ${fault.message}`, ["fix the file and try again"]);
}

const JSON_FORMATS: ReadonlySet<ImportFormat> = new Set(["ndjson", "frictionless", "wikidata", "rashomon"]);

/** The format of an input, by the ending of its name, else by its content. */
export function guessFormat({ name, text, workbook }: Input): ImportFormat {
  if (workbook !== null) return "excel";
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (extension === "tsv" || extension === "tab") return "tsv";
  if (extension === "csv") return "csv";
  if (isDescriptorName(name)) return "frictionless";
  return JSON_EXTENSIONS.has(extension) || /^\s*[[{]/.test(text.slice(0, 1000)) ? guessJson(text) : "csv";
}

const JSON_EXTENSIONS: ReadonlySet<string> = new Set(["json", "jsonc", "geojson", "ndjson", "jsonl", "jsonlines"]);

function guessJson(text: string): ImportFormat {
  const value = parseJsonText(text);
  if (value === undefined) return isWikidata(readObjects(text)[0]) ? "wikidata" : "ndjson";
  if (isDescriptor(value)) return "frictionless";
  if (isWikidata(value)) return "wikidata";
  return memberOf(value, "format") === FORMAT ? "rashomon" : "ndjson";
}
