// The flags that every command takes, and the typed record that they make.

import { COLOR_CHOICES, LINK_CHOICES } from "../platform/terminal-abilities.ts";
import { UsageError } from "../platform/errors.ts";
import { parseFields } from "../render/fields.ts";
import { formatNames } from "../render/index.ts";
import type { RenderOptions } from "../render/report.ts";
import {
  asCount,
  asPath,
  asText,
  choiceFlag,
  listFlag,
  type OptionsOf,
  switchFlag,
  valueFlag,
  withDefault,
} from "./parameter.ts";

const BIDI_MODES: readonly RenderOptions["bidi"][] = ["auto", "marks", "off"];

export const GLOBAL_FLAGS = {
  /** Null for the one that the environment names, or else the bundled one. */
  dataset: valueFlag("--dataset <id|path>", "Which dataset: the id of a bundled one, a folder or a file", asPath),
  /** Null: a table on a terminal, a list elsewhere. */
  format: { ...choiceFlag("--format <name>", "Output format", formatNames), short: "-f" },
  json: { ...switchFlag("--json", "Short for --format json"), short: "-j" },
  fields: listFlag("--fields <a,b.c>", "Only these fields of each item", asText),
  /** Null for the dataset's own. */
  lang: valueFlag("--lang <tag>", "Language of titles, labels and values, such as en", asText),
  /** 0: all. Null: as many as fit on a terminal, and all elsewhere. */
  limit: { ...valueFlag("--limit <n>", "At most this many items; 0 for all", asCount), short: "-n" },
  color: withDefault(choiceFlag("--color <when>", "Colour", COLOR_CHOICES), "auto"),
  quiet: { ...switchFlag("--quiet", "No progress, warnings or hints on stderr"), short: "-q" },
  noPager: switchFlag("--no-pager", "Print long output without a pager"),
  bidi: withDefault(choiceFlag("--bidi <mode>", "Marks that keep right-to-left text in place", BIDI_MODES), "auto"),
  /** Null to follow the environment. */
  links: choiceFlag("--links <when>", "Links that a terminal can open", LINK_CHOICES),
};

type GlobalFlags = OptionsOf<typeof GLOBAL_FLAGS>;

/** The flags with their meaning: `--json` is short for a format, and `--no-pager` negates one. */
export interface GlobalOptions extends Omit<GlobalFlags, "json" | "fields" | "noPager"> {
  /** Dotted paths into an item; null for all. */
  readonly fields: readonly string[] | null;
  readonly pager: boolean;
}

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
