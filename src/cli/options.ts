// The flags that every command takes, and the typed record that they make.

import { COLOR_CHOICES, type ColorChoice, LINK_CHOICES, type LinkChoice } from "../platform/terminal-abilities.ts";
import { UsageError } from "../platform/errors.ts";
import { parseFields } from "../render/fields.ts";
import { formatNames, type FormatName } from "../render/index.ts";
import type { RenderOptions } from "../render/report.ts";
import {
  asCount,
  asPath,
  asText,
  choiceFlag,
  listFlag,
  type Parameters,
  switchFlag,
  valueFlag,
  withDefault,
} from "./parameter.ts";

export interface GlobalOptions {
  /** Id or path; null for the one that the environment names, or else the bundled one. */
  readonly dataset: string | null;
  /** Null: a table on a terminal, a list elsewhere. */
  readonly format: FormatName | null;
  /** Dotted paths into an item; null for all. */
  readonly fields: readonly string[] | null;
  /** Language of titles and labels; null for the dataset's own. */
  readonly lang: string | null;
  /** 0: all. Null: as many as fit on a terminal, and all elsewhere. */
  readonly limit: number | null;
  readonly color: ColorChoice;
  readonly pager: boolean;
  /** No progress, warnings or hints on stderr. */
  readonly quiet: boolean;
  readonly bidi: RenderOptions["bidi"];
  /** Null to follow the environment. */
  readonly links: LinkChoice | null;
}

/** The flags as typed: `--json` is short for a format, and `--no-pager` negates one. */
interface GlobalFlags extends Omit<GlobalOptions, "pager" | "fields"> {
  readonly json: boolean;
  readonly fields: readonly string[];
  readonly noPager: boolean;
}

const BIDI_MODES: readonly RenderOptions["bidi"][] = ["auto", "marks", "off"];

export const GLOBAL_FLAGS: Parameters<GlobalFlags> = {
  dataset: valueFlag("--dataset <id|path>", "Which dataset: the id of a bundled one, a folder or a file", asPath),
  format: { ...choiceFlag("--format <name>", "Output format", formatNames), short: "-f" },
  json: { ...switchFlag("--json", "Short for --format json"), short: "-j" },
  fields: listFlag("--fields <a,b.c>", "Only these fields of each item", asText),
  lang: valueFlag("--lang <tag>", "Language of titles, labels and values, such as en", asText),
  limit: { ...valueFlag("--limit <n>", "At most this many items; 0 for all", asCount), short: "-n" },
  color: withDefault(choiceFlag("--color <when>", "Colour", COLOR_CHOICES), "auto"),
  quiet: { ...switchFlag("--quiet", "No progress, warnings or hints on stderr"), short: "-q" },
  noPager: switchFlag("--no-pager", "Print long output without a pager"),
  bidi: withDefault(choiceFlag("--bidi <mode>", "Marks that keep right-to-left text in place", BIDI_MODES), "auto"),
  links: choiceFlag("--links <when>", "Links that a terminal can open", LINK_CHOICES),
};

/** Throws `UsageError` if two flags contradict each other. */
export function toGlobalOptions({ json, format, fields, noPager, ...rest }: GlobalFlags): GlobalOptions {
  if (json && format !== null && format !== "json") {
    throw new UsageError(`--json and --format ${format} contradict each other`, ["leave one of them out"]);
  }
  return {
    ...rest,
    format: json ? "json" : format,
    fields: fields.length > 0 ? parseFields(fields) : null,
    pager: !noPager,
  };
}
