// The texts of `help <topic>`, from data/help.json. Its lists come from the registry they describe, or are keyed by it, so none can be
// incomplete.

import words from "../../data/help.json" with { type: "json" };
import { must } from "../model/at.ts";
import { fill } from "../model/fill.ts";
import { LEVELS, VERDICTS } from "../model/verdict.ts";
import { EXIT_CODE_MEANINGS } from "../platform/exit-codes.ts";
import { DEFAULT_MAX_MB } from "../platform/read-bytes.ts";
import { formatNames, formats } from "../render/index.ts";
import type { Entry, HelpTopic, Section } from "./help-text.ts";

/** A paragraph, a list, or the name of one of `LISTS`. */
type Written = string | { readonly entries?: readonly (readonly string[])[]; readonly list?: string };

const TOPICS: Readonly<Record<HelpTopic, readonly Written[]>> = words.topics;

const LISTS: Readonly<Record<string, readonly Entry[]>> = {
  formats: formatNames.map((name) => [name, formats[name].summary]),
  verdicts: VERDICTS.map((name) => [name, words.verdicts[name]]),
  levels: LEVELS.map((name) => [name, words.levels[name]]),
  exitCodes: Object.entries(EXIT_CODE_MEANINGS),
};

/** What stands for the names in braces. */
const FACTS = {
  machineFormats: formatNames.filter((name) => formats[name].machine).join(", "),
  megabytes: DEFAULT_MAX_MB,
};

function toSection(written: Written): Section {
  if (typeof written === "string") return fill(written, FACTS);
  const { entries = [], list } = written;
  return {
    entries:
      list === undefined ? entries.map(([term = "", text = ""]) => [term, fill(text, FACTS)]) : must(LISTS[list]),
  };
}

export const HELP_TOPICS: ReadonlyMap<string, readonly Section[]> = new Map(
  Object.entries(TOPICS).map(([topic, sections]) => [topic, sections.map(toSection)]),
);
