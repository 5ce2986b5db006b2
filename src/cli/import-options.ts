// The flags of `import`, and the settings that they make.

import { shellWord } from "./suggested-command.ts";
import { UsageError } from "../platform/errors.ts";
import { groupBy } from "../model/groups.ts";
import { nearest } from "../model/nearest.ts";
import { type AttributeKindName, attributeKindNames } from "../model/values/index.ts";
import { isRole, LAYOUTS, type Role, ROLES } from "../import/table.ts";
import type { Mapping } from "../import/settings.ts";
import { IMPORT_FORMATS } from "../import/index.ts";
import { DATE_ORDERS, DECIMAL_MARKS } from "../import/human-values/reading.ts";
import {
  asCount,
  asPath,
  asText,
  choiceFlag,
  listFlag,
  type OptionsOf,
  pairsFlag,
  repeatedFlag,
  requiredArgument,
  switchFlag,
  valueFlag,
} from "./parameter.ts";
import { at } from "../model/at.ts";

export const IMPORT_PARAMETERS = {
  file: requiredArgument("<file>", "The table; - for standard input", asPath),
  out: {
    ...valueFlag(
      "--out <dir>",
      "Folder to write the dataset to, or a single file if the name ends in .json; - for standard output",
      asPath,
    ),
    short: "-o",
  },
  texts: valueFlag(
    "--texts <dir>",
    "Folder with the texts of the sources: a claim whose words are not in its text is refused and kept in refused.ndjson",
    asPath,
  ),
  force: switchFlag("--force", "Replace the dataset that is already there"),
  update: switchFlag("--update", "Merge a changed table into the dataset made from it; manual changes stay"),
  append: switchFlag("--append", "Add another table to the dataset"),
  prune: switchFlag("--prune", "With --update: remove claims whose rows are gone"),
  dryRun: switchFlag("--dry-run", "Write nothing; only report"),
  from: choiceFlag("--from <format>", "Format of the input, if its name does not show it", IMPORT_FORMATS),
  layout: choiceFlag(
    "--layout <name>",
    "long: one row for each claim; wide: one column for each source; records: one column for each attribute",
    LAYOUTS,
  ),
  column: pairsFlag("--column <part=name>", `Which column holds which part of a claim; parts are ${ROLES.join(", ")}`),
  set: pairsFlag("--set <part=text>", "A value for every row, such as event=great-fire"),
  /** Commas separate names unless a column's own name contains one. */
  ignore: repeatedFlag("--ignore <column>", "Columns to leave out", asText),
  fillDown: switchFlag(
    "--fill-down",
    "Fill empty sources, events and attributes, and ditto marks, from the row above, as in merged cells",
  ),
  kind: pairsFlag(
    "--kind <attribute=kind>",
    "Kind of an attribute: count, date, duration, name, entity, term, flag, order, text",
  ),
  mapping: valueFlag(
    "--mapping <file>",
    "A file with all these settings and more; every import writes one, import.json",
    asPath,
  ),
  derivedFrom: pairsFlag(
    "--derived-from <source=origin>",
    "A source that draws on another, such as cws2=cwsac: the two count once",
  ),
  dates: choiceFlag("--dates <order>", "How to read 04/05/1980", DATE_ORDERS),
  decimal: choiceFlag("--decimal <mark>", "How to read 1.200", DECIMAL_MARKS),
  century: valueFlag("--century <year>", "First year of the century of two-digit years, such as 1900", asCount),
  missing: listFlag("--missing <word>", "Another word that means “no value”", asText),
  titles: valueFlag("--titles <attribute>", "Title each event with the most common value of this attribute", asText),
  resource: valueFlag("--resource <name>", "Which table of a data package, or list of a JSON file", asText),
  sheet: valueFlag("--sheet <name>", "Which sheet of an Excel workbook", asText),
  id: valueFlag("--id <id>", "Id of the dataset; if not given, the name of the folder", asText),
  title: valueFlag("--title <text>", "Title of the dataset", asText),
  delimiter: valueFlag("--delimiter <sign>", "Cell separator, if it cannot be detected: ; or | or tab", asText),
  encoding: valueFlag("--encoding <name>", "Encoding, if not UTF-8, such as windows-1252", asText),
  noHeader: switchFlag("--no-header", "The first row is data; columns are named 1, 2, 3 …"),
  noQuotes: switchFlag("--no-quotes", "Read quotes as ordinary characters"),
};

export type ImportOptions = OptionsOf<typeof IMPORT_PARAMETERS>;

/** The command as it was given, so that a flag can be added to it. */
export function commandOf(options: ImportOptions): string {
  const words = Object.entries(IMPORT_PARAMETERS).flatMap(([key, { kind, usage }]) =>
    kind === "argument" ? [] : wordsOf(at(usage.split(" "), 0), options[key as keyof ImportOptions]),
  );
  return [`rashomon import ${shellWord(options.file)}`, ...words].join(" ");
}

function wordsOf(flag: string, given: ImportOptions[keyof ImportOptions]): readonly string[] {
  if (given === null || given === false) return [];
  if (given === true) return [flag];
  if (!Array.isArray(given)) return [`${flag}${String(given).startsWith("-") ? "=" : " "}${shellWord(String(given))}`];
  return given.flatMap((each) => wordsOf(flag, typeof each === "string" ? each : each.join("=")));
}

/** What the flags say, as a mapping file would. Throws `UsageError` for an unknown part or kind. */
export function flagsOf(options: ImportOptions, language: string | null): Mapping {
  const { layout, dates, decimal, century, titles, id, title } = options;
  const given = { layout, dates, decimal, century, titles, id, title, language };
  const origins = groupBy(options.derivedFrom, ([source]) => source);
  return {
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Mapping),
    ...(options.fillDown ? { fillDown: true } : {}),
    columns: Object.fromEntries(options.column.map(([role, name]) => [toRole("--column", role), name])),
    set: Object.fromEntries(options.set.map(([role, text]) => [toRole("--set", role), text])),
    ignore: options.ignore,
    missing: options.missing,
    attributes: Object.fromEntries(options.kind.map(([attribute, kind]) => [attribute, { kind: toKind(kind) }])),
    sources: Object.fromEntries(
      [...origins].map(([source, pairs]) => [source, { derivedFrom: [...new Set(pairs.map(([, origin]) => origin))] }]),
    ),
  };
}

function toRole(flag: string, word: string): Role {
  if (isRole(word)) return word;
  throw new UsageError(`${flag}: "${word}" is not a part of a claim`, [
    ...nearest(word, ROLES),
    `one of ${ROLES.join(", ")}`,
  ]);
}

function toKind(word: string): AttributeKindName {
  const kind = attributeKindNames.find((name) => name === word);
  if (kind !== undefined) return kind;
  throw new UsageError(`--kind: "${word}" is not a kind of value`, nearest(word, attributeKindNames));
}
