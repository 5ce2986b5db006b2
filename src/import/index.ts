// The entry to imports: reads the input, finds its format, and imports it.

import { loadEdtf } from "../model/values/date.ts";
import { DataError } from "../platform/errors.ts";
import type { Imported } from "../authoring/draft.ts";
import { FORMAT } from "../model/format.ts";
import { type Input, isDescriptorName } from "./inputs/read-input.ts";
import { importTable } from "./import-table.ts";
import { readCsv, toTable } from "./inputs/read-csv.ts";
import { findJsonFault, memberOf, parseJsonText } from "./inputs/read-json.ts";
import { readObjects, readRecords } from "./inputs/read-records.ts";
import { importPackage, isDescriptor } from "./inputs/read-package.ts";
import { importWikidata, isWikidata } from "./inputs/read-wikidata.ts";
import { restoreNative } from "./inputs/restore-dataset.ts";
import type { ImportSettings } from "./settings.ts";
import type { Table } from "./table.ts";

export interface InputOptions {
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
  readonly quotes: boolean;
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
