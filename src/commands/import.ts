// `import`: the user's table → a dataset, with a report of how each column was read.

import { existsSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { readTextFile } from "../dataset/files.ts";
import { parseJson } from "../dataset/parse.ts";
import { readTexts, REGISTRY_FILES } from "../dataset/read.ts";
import { recover, storeOf } from "../dataset/store.ts";
import { DataError, isOurs, mapSuggestions, UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import type { Imported } from "../authoring/draft.ts";
import {
  guessFormat,
  type ImportFormat,
  importInput,
  type Input,
  inputFileOf,
  printImport,
  readInputBytes,
  saveImport,
  toInput,
} from "../import/index.ts";
import { knownNamesOf, toSlug } from "../import/ids.ts";
import { checkMapping, type ImportNames, type Mapping, mergeSettings } from "../import/settings.ts";
import { requireFree, requireWritable } from "../authoring/write-files.ts";
import { writeReport, writeText } from "../cli/output.ts";
import { STDOUT } from "../cli/parameter.ts";
import { tellOfInput } from "../cli/progress.ts";
import { formats, renderReport } from "../render/index.ts";
import { type Context, defineCommand } from "../cli/context.ts";
import { commandOf, flagsOf, IMPORT_PARAMETERS, type ImportOptions } from "../cli/import-options.ts";
import { importReport } from "../cli/import-report.ts";
import { isFurther, mappingOf, mappingsBefore, readTables, type Tables, updateDataset } from "../cli/import-update.ts";
import { must } from "../model/at.ts";

export const createCommand = defineCommand({
  description:
    "Makes a dataset from a table: one row for each claim (source, event, attribute, value), one column for each source, or one column for each attribute. It reads CSV, TSV, Excel workbooks, JSON, NDJSON, Frictionless Data Packages, and the entity JSON of Wikidata, whose references become the sources. The report says how each column and attribute was read, and which rows did not become claims and why. It never guesses between two readings of a date or a figure.",
  examples: [
    ["rashomon import claims.csv --out ./mine", "Make a dataset in a folder"],
    ["rashomon import claims.csv --dry-run", "Only report what would be made"],
    [
      "rashomon import sheet.csv --out ./mine --column event=Incident --set attribute=deaths",
      "Say what the columns are",
    ],
    ["rashomon import Q42.json --out ./mine", "What Wikidata's references say about an item"],
    ["cat claims.ndjson | rashomon import - --out ./mine", "From a pipe"],
    ["rashomon import claims.csv --out ./mine --update", "Import the same table again after it has changed"],
    ["rashomon import more.csv --out ./mine --append", "Add another table"],
    [
      "rashomon import claims.csv --out ./mine --mapping mine/import.json --force",
      "From the start, with an edited mapping",
    ],
  ],
  parameters: IMPORT_PARAMETERS,
  async run(options, context) {
    if (options.out === null && !options.dryRun)
      throw new UsageError("missing --out", ["--out DIR writes the dataset to a folder", "--dry-run only reports"]);
    checkUpdate(options);
    const isMerge = options.append || (options.update && options.out !== null && existsSync(options.out));
    if (options.out !== null && !options.dryRun && !isMerge) requirePlace(options.out, options.force, context);
    const input = readInput(options, context);
    const tables = isMerge && options.out !== null ? readTables(options.out, input.name, options) : null;
    const format = options.from ?? guessFormat(input);
    const mapping = options.mapping ?? (tables === null ? null : mappingOf(must(options.out), tables));
    const settings = mergeSettings(
      flagsOf(options, context.global.lang),
      readMapping(mapping),
      namesOf(options, input, tables),
    );
    tellOfInput(context.streams.progress, `Reading ${input.name}`, input.text.length);
    const read = await withWholeCommands(options, () =>
      importInput(
        input,
        format,
        {
          delimiter: readDelimiter(options.delimiter),
          hasHeader: !options.noHeader,
          quotes: !options.noQuotes,
          sheet: options.sheet,
        },
        settings,
      ),
    );
    const imported =
      options.texts === null ? read : (await import("../cli/gate-claims.ts")).gateImport(read, options.texts);
    if (tables !== null && options.out !== null)
      return updateDataset(options.out, imported, tables, input.name, options, context);
    if (options.out !== null)
      tellOfInput(context.streams.progress, `Checking and writing ${options.out}`, input.text.length);
    const sha256 = options.out === null || options.dryRun ? "" : await save(options.out, imported, input.name, context);
    await report(imported, { ...options, from: format }, { input: input.name, sha256, id: settings.id }, context);
    return ExitCode.done;
  },
});

/** Throws `UsageError` if a new dataset cannot be written there. */
function requirePlace(out: string, force: boolean, { global: { format } }: Context): void {
  if (out !== STDOUT) return (out.endsWith(".json") ? requireFree : requireWritable)(out, force);
  if (format !== null && formats[format].machine)
    throw new UsageError("standard output cannot hold the dataset and the report", [`leave --format ${format} out`]);
}

/** Returns the hash of what is written. */
async function save(out: string, imported: Imported, input: string, context: Context): Promise<string> {
  if (out !== STDOUT) return saveImport(out, imported, input);
  await writeText(printImport(imported), context);
  return "";
}

/** Where a flag is needed, the message gives the whole command. */
async function withWholeCommands<T>(options: ImportOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isOurs(error)) throw error;
    throw mapSuggestions(error, (text) => (/^--[a-z-]+ \S/.test(text) ? `${commandOf(options)} ${text}` : text));
  }
}

/** Throws `UsageError` for flags that cannot be used together. */
function checkUpdate({ update, append, prune, force, out }: ImportOptions): void {
  if (prune && !update) throw new UsageError("--prune works only with --update", ["--update --prune"]);
  if (!update && !append) return;
  if (update && append)
    throw new UsageError("--update and --append cannot be used together", ["leave one of them out"]);
  if (force) throw new UsageError("--force replaces the dataset", ["leave --force out to keep what is there"]);
  if (out === null || out === STDOUT || out.endsWith(".json"))
    throw new UsageError(`--${update ? "update" : "append"} needs the folder of a dataset`, ["--out DIR"]);
}

function readInput({ file, encoding }: ImportOptions, { streams }: Context): Input {
  if (file !== "-") {
    const name = inputFileOf(file);
    recover(storeOf(dirname(name)));
    return toInput(readInputBytes(name), { name, folder: dirname(name) }, encoding);
  }
  if (streams.stdin.isTerminal) throw new UsageError("standard input is empty", ["give a file, or pipe one in"]);
  return toInput(streams.stdin.read(), { name: "standard input", folder: null }, encoding);
}

function readMapping(path: string | null): Mapping {
  if (path === null) return {};
  const text = readTextFile(path);
  if (text === null) throw new DataError(`no mapping file "${path}"`, ["--dry-run --json prints one, under “mapping”"]);
  return checkMapping(parseJson(text, path), path);
}

/** "tab" stands for a tab, which is hard to type. */
function readDelimiter(text: string | null): string | null {
  if (text === null) return null;
  const sign = text === "tab" || text === "\\t" ? "\t" : text;
  if ([...sign].length !== 1) throw new UsageError(`--delimiter: "${text}" is not one character`, [";", "|", "tab"]);
  return sign;
}

const namesOf = (options: ImportOptions, input: Input, tables: Tables | null): ImportNames => ({
  id: defaultId(options, input),
  tableName: tableName(input),
  resource: options.resource,
  known:
    options.out !== null && tables !== null && isFurther(tables)
      ? knownNamesOf(readTexts(options.out, REGISTRY_FILES), mappingsBefore(options.out, tables).map(readMapping))
      : null,
});

function defaultId({ out }: ImportOptions, input: Input): string {
  const name = out === null || out === STDOUT ? tableName(input) : basename(out, extname(out));
  return toSlug(name.toLowerCase(), "imported");
}

const tableName = ({ name, folder }: Input): string => (folder === null ? "imported" : basename(name, extname(name)));

/** Width of a report that goes to a file or a log. */
const WIDTH = 120;

/** People get it on stderr, since stdout is for data; a script gets it on stdout, in the format that it asks for. */
async function report(
  imported: Imported,
  options: ImportOptions & { readonly from: ImportFormat },
  done: { readonly input: string; readonly sha256: string; readonly id: string },
  context: Context,
): Promise<void> {
  const made = importReport(imported, options, done);
  const { format } = context.global;
  if (format !== null && formats[format].machine) return void (await writeReport(made, context));
  const { stderr } = context.streams;
  const text = await renderReport(format ?? "table", made, {
    width: stderr.isTerminal ? context.terminal.columns : WIDTH,
    terminal: stderr.isTerminal,
    colorLevel: stderr.isTerminal ? context.terminal.colorLevel : 0,
    limit: context.global.limit ?? 0,
    fields: context.global.fields,
    bidi: context.global.bidi,
  });
  stderr.write(text);
}
