// The entry to imports: the bytes of an input → text or workbook, its format, and the importer of that format; and the files that
// an import writes.

import otherFiles from "../../data/tables/other-files.json" with { type: "json" };
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { claimHash } from "../dataset/claim-id.ts";
import { decodeTable } from "../dataset/texts-decode.ts";
import { readBytes, readPieces } from "../platform/read-bytes.ts";
import { fileError, systemCode } from "../platform/system-errors.ts";
import { loadEdtf } from "../model/values/date.ts";
import { DataError } from "../platform/errors.ts";
import type { Draft, Imported } from "../authoring/draft.ts";
import { FORMAT } from "../model/format.ts";
import { importTable } from "./import-table.ts";
import { type CsvOptions, readCsv, toTable } from "./inputs/read-csv.ts";
import { findJsonFault, memberOf, parseJsonText, readObjects, readRecords } from "./inputs/read-json.ts";
import { importPackage, isDescriptor } from "./inputs/read-package.ts";
import { importWikidata, isWikidata } from "./inputs/read-wikidata.ts";
import { restoreNative } from "./inputs/restore-dataset.ts";
import type { ImportSettings } from "./settings.ts";
import type { Table } from "./table.ts";
import { toDatasetFiles, toSingleFile } from "../authoring/dataset-files.ts";
import { writeTextFile } from "../dataset/files.ts";
import { hashFiles } from "../dataset/read.ts";
import { IMPORTED_FILE, type ImportedTable, importedText } from "../authoring/imported-claims.ts";
import { type FileText, writeFolder } from "../authoring/write-files.ts";
import { checkDraft } from "../authoring/check-draft.ts";
import { csvLine } from "../render/csv.ts";
import { at } from "../model/at.ts";
import { listProblems } from "../dataset/problem.ts";

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
  // Files that are not texts: how they begin, what they are, and what to do.
  const other = encoding === null ? otherFiles.find((each) => latin.startsWith(at(each, 0))) : undefined;
  const [, what, ...advice] = other ?? [];
  if (what !== undefined) throw new DataError(`${place.name} is ${what}`, advice);
  return { ...place, text: decodeTable(bytes, place.name, encoding), workbook: null };
}

/** A workbook is a zip file that contains a part with this name. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("xl/workbook.xml");

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

// The files of an import: the dataset, after checking that it is valid, the rows that were reported, and the mapping.

/** The dataset as one file. */
export const printImport = (imported: Imported): string => toSingleFile(requireValid(imported));

/** Writes the dataset and, in a folder, the mapping, the reported rows and a README. Returns its hash. */
export async function saveImport(out: string, imported: Imported, input: string): Promise<string> {
  const draft = requireValid(imported);
  if (out.endsWith(".json")) {
    const [text, refused] = [toSingleFile(draft), refusedLines(imported)];
    writeTextFile(out, text);
    if (refused !== "") writeTextFile(refusedFile(out), refused);
    return hashFiles(new Map([[out, [text]]]));
  }
  const files = new Map(toDatasetFiles(draft));
  const table = { name: basename(input), mapping: "import.json", claims: draft.claims.map(claimHash) };
  const beside = filesBeside(imported, [table], "import.json");
  const put = new Map([...beside, ["README.md", readme(imported, input)], ...files]);
  const remove = [REPORTED_FILE, REFUSED_FILE].filter((name) => !beside.has(name));
  await writeFolder(out, { put, remove }, "import --force");
  // Reading a million claims again costs less than writing them twice.
  return hashFiles(new Map([...files.keys()].map((name) => [name, readPieces(join(out, name))])));
}

function requireValid({ draft }: Imported): Draft {
  const problems = checkDraft(draft);
  if (problems.length === 0) return draft;
  throw new DataError(`the imported data is not a valid dataset:\n${listProblems(problems)}`, [
    "change it with --kind, --column or --mapping",
  ]);
}

/**
 * Files beside those of the dataset: what its tables gave, the settings of this import under the name `mapping`, to be edited and
 * passed to the next one, and what did not become a claim, if there is any.
 */
export function filesBeside(imported: Imported, tables: readonly ImportedTable[], mapping: string | null) {
  const [reported, refused] = [reportedLines(imported), refusedLines(imported)];
  return new Map<string, FileText>([
    [IMPORTED_FILE, () => importedText(tables)],
    ...(mapping === null ? [] : [[mapping, `${JSON.stringify(imported.mapping, null, 2)}\n`] as const]),
    ...(reported === "" ? [] : [[REPORTED_FILE, `${csvLine(REPORTED)}${reported}`] as const]),
    ...(refused === "" ? [] : [[REFUSED_FILE, refused] as const]),
  ]);
}

const REPORTED = ["line", "column", "value", "why"];
const REPORTED_FILE = "reported.csv";

const reportedLines = ({ reported }: Imported): string =>
  reported.map(({ line, column, value, reason }) => csvLine([line, column, value, reason])).join("");

export const REFUSED_FILE = "refused.ndjson";

/** The file for claims that the gate refused: in the folder of the dataset, or beside its file. */
export const refusedFile = (out: string): string =>
  out.endsWith(".json") ? out.replace(/\.json$/, ".refused.ndjson") : join(out, REFUSED_FILE);

/** A sentence that names the file. */
export const refusedText = (count: number, file: string): string =>
  count === 1
    ? `1 claim was refused and is kept in ${file}: correct it there, and import that file`
    : `${count} claims were refused and are kept in ${file}: correct them there, and import that file`;

/** The claims that the gate refused, one per line, each with the reason and the nearest place. Once edited, they can be imported again. */
const refusedLines = ({ refused = [] }: Imported): string =>
  refused.map(({ claim, reason, nearest }) => `${JSON.stringify({ ...claim, refused: reason, nearest })}\n`).join("");

function readme({ draft, account: { unit, read, gave }, reported, attributes }: Imported, input: string): string {
  const rows = attributes.map(({ id, kind, cardinality, claims }) => `| ${id} | ${kind}, ${cardinality} | ${claims} |`);
  return `# ${String(draft.head["title"] ?? draft.head["id"])}

Imported by rashomon from ${input}: ${read} ${unit}s, of which ${gave} gave ${draft.claims.length} claims and ${reported.length} are in \`reported.csv\`.
\`import.json\` says how each column was read. To import the table again after it has changed, run \`rashomon import TABLE --out FOLDER --update\`: your own changes here are kept.

Say here where the table comes from, and under which licence.

| attribute | kind | claims |
|---|---|---|
${rows.join("\n")}
`;
}
