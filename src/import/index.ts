// The door to other formats: tables and packages in.

import { loadEdtf } from "../model/values/date.ts";
import { DataError } from "../platform/errors.ts";
import type { Imported } from "../authoring/draft.ts";
import { FORMAT } from "../dataset/format.ts";
import { importPackage, isDescriptor } from "./import-package.ts";
import { isDescriptorName } from "./read-input.ts";
import { importTable } from "./import-table.ts";
import { readCsv } from "./read-csv.ts";
import { readNdjson } from "./read-json.ts";
import { importWikidata, isWikidata } from "./import-wikidata.ts";
import { findJsonFault } from "./read-json.ts";
import { memberOf, parseJsonText } from "./read-json.ts";
import { restoreNative } from "./restore-dataset.ts";
import type { ImportSettings } from "./settings.ts";

/** An input as it was read. */
export interface Input {
  readonly text: string;
  /** As it is named to people: a file name, or "standard input". */
  readonly name: string;
  /** Folder of the file, for packages of several; null for standard input. */
  readonly folder: string | null;
}

export interface InputOptions {
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
  readonly quotes: boolean;
}

type Importer = (input: Input, options: InputOptions, settings: ImportSettings) => Imported | Promise<Imported>;

const IMPORTERS = {
  csv: ({ text }, options, settings) => importTable(readCsv(text, options), settings),
  tsv: ({ text }, options, settings) => importTable(readCsv(text, { ...options, delimiter: "\t" }), settings),
  ndjson: ({ text }, _, settings) => importTable(readNdjson(text), settings),
  frictionless: ({ text, folder }, _, settings) => importPackage(text, folder, settings),
  wikidata: ({ text }, _, settings) => importWikidata(text, settings),
  rashomon: ({ text, name }) => restoreNative(text, name),
} as const satisfies Readonly<Record<string, Importer>>;

export type ImportFormat = keyof typeof IMPORTERS;
export const IMPORT_FORMATS = Object.keys(IMPORTERS) as readonly ImportFormat[];

/** Imports an input. Throws `DataError` and `UsageError`. */
export async function importInput(
  input: Input,
  format: ImportFormat,
  options: InputOptions,
  settings: ImportSettings,
): Promise<Imported> {
  if (input.text.trim() === "")
    throw new DataError(`There is nothing in ${input.name}`, ["give a table with a header line and at least one row"]);
  if (/^\s*[[{]/.test(input.text.slice(0, 1000)) && format !== "csv" && format !== "tsv") requireSound(input);
  await loadEdtf();
  const importer: Importer = IMPORTERS[format];
  return importer(input, options, settings);
}

/** Throws `DataError` where one JSON text would be read otherwise than it is written. Lines are looked at one by one. */
function requireSound({ text, name }: Input): void {
  const value = parseJsonText(text);
  const fault = value === undefined ? null : findJsonFault(text, value);
  if (fault !== null) throw new DataError(`${name}:${fault.line}: ${fault.message}`, ["mend the file and try again"]);
}

/** What an input is, by the end of its name, else by what it holds. */
export function guessFormat({ name, text }: Input): ImportFormat {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (extension === "tsv" || extension === "tab") return "tsv";
  if (extension === "csv") return "csv";
  if (extension === "ndjson" || extension === "jsonl") return "ndjson";
  if (isDescriptorName(name)) return "frictionless";
  return /^\s*[[{]/.test(text.slice(0, 1000)) ? guessJson(parseJsonText(text)) : "csv";
}

function guessJson(value: unknown): ImportFormat {
  if (isDescriptor(value)) return "frictionless";
  if (isWikidata(value)) return "wikidata";
  return memberOf(value, "format") === FORMAT ? "rashomon" : "ndjson";
}
