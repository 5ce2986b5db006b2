// Help as text, from the same data as the parser; examples come first.

import { type Command, COMMAND_GROUPS, type CommandEntry, type Example } from "./context.ts";
import { fillExamples } from "./example-words.ts";
import { GLOBAL_FLAGS } from "./options.ts";
import type { Parameter } from "./parameter.ts";
import { wrapText } from "../render/text.ts";

const PROGRAM = "rashomon";
const WIDEST = 100;

/** Names only: the texts are loaded when they are asked for. */
const TOPICS = ["formatting", "dates", "values", "verdicts", "exit-codes", "environment", "dataset"] as const;

export type HelpTopic = (typeof TOPICS)[number];

/** A term and its meaning, or just a command line. */
export type Entry = readonly [term: string, text: string];

/** A paragraph, or a list of terms with an optional heading. */
export type Section = string | { readonly heading?: string; readonly entries: readonly Entry[] };

const ROOT_EXAMPLES: readonly Example[] = [
  [`${PROGRAM} <words>`, "search, in any language of the dataset"],
  [`${PROGRAM} show <event>`, "one event, source by source"],
  [`${PROGRAM} discrepancies`, "where the sources disagree"],
];

const HELP_FLAG: Entry = ["-h, --help", "Show help"];
const VERSION_FLAG: Entry = ["-V, --version", "Show the version"];

/** Help for the whole program on one screen of 24 lines: the commands by name, without loading any. */
export function formatRootHelp(entries: readonly CommandEntry[], columns: number): string {
  const groups = COMMAND_GROUPS.map((group): Entry => {
    const names = entries.filter((entry) => entry.group === group).map(({ name }) => name);
    return [group, names.join(", ")];
  });
  return layOut(columns, [
    `${PROGRAM}: one event, several sources. Look up what each one says, and where they disagree.`,
    {
      heading: "Usage",
      entries: [
        [`${PROGRAM} [words...]`, "Search"],
        [`${PROGRAM} <command> [flags]`, "Run a command"],
      ],
    },
    { heading: "Examples", entries: fillExamples(ROOT_EXAMPLES) },
    { heading: "Commands", entries: groups },
    `More: ${PROGRAM} help <command>, ${PROGRAM} help commands, ${PROGRAM} help flags; topics: ${TOPICS.join(", ")}.`,
  ]);
}

export function formatCommandList(entries: readonly CommandEntry[], columns: number): string {
  const longest = Math.max(...entries.map(({ name }) => name.length));
  return layOut(
    columns,
    COMMAND_GROUPS.map((group) => ({
      heading: group,
      entries: entries
        .filter((entry) => entry.group === group)
        .map(({ name, summary }): Entry => [name.padEnd(longest), summary]),
    })),
  );
}

export const formatFlagList = (columns: number): string =>
  layOut(columns, [
    {
      heading: "Flags of every command, before or after it; words after -- are never flags",
      entries: [...Object.values<Parameter<unknown>>(GLOBAL_FLAGS).map(describe), HELP_FLAG, VERSION_FLAG],
    },
  ]);

export function formatCommandHelp(name: string, command: Command, columns: number): string {
  const { args, flags } = splitParameters(command.parameters);
  return layOut(columns, [
    command.description,
    { heading: "Examples", entries: fillExamples(command.examples) },
    { heading: "Usage", entries: [[usageOf(name, command.parameters), ""]] },
    { heading: "Arguments", entries: args.map(describe) },
    { heading: "Flags", entries: flags.map(describe) },
    `Flags of every command: ${PROGRAM} help flags.`,
  ]);
}

/** "search <words...> [flags]" */
export function usageOf(name: string, parameters: Command["parameters"]): string {
  const { args, flags } = splitParameters(parameters);
  return [PROGRAM, name, ...args.map(({ usage }) => usage), ...(flags.length > 0 ? ["[flags]"] : [])].join(" ");
}

export function splitParameters(parameters: Command["parameters"]) {
  const all = Object.values(parameters);
  return { args: all.filter(({ kind }) => kind === "argument"), flags: all.filter(({ kind }) => kind === "flag") };
}

const describe = (parameter: Parameter<unknown>): Entry => [
  parameter.short === undefined ? parameter.usage : `${parameter.short}, ${parameter.usage}`,
  meaningOf(parameter),
];

/** What a parameter means, with the words that it accepts. */
export const meaningOf = ({ help, choices }: Parameter<unknown>): string =>
  choices.length > 0 ? `${help}: ${choices.join(", ")}` : help;

/** Sections as text, at most 100 columns wide; empty lists are left out. Ends with a line break. */
export function layOut(columns: number, sections: readonly Section[]): string {
  const width = Math.min(columns, WIDEST);
  const shown = sections.filter((section) => typeof section === "string" || section.entries.length > 0);
  return `${shown.map((section) => formatSection(section, width)).join("\n\n")}\n`;
}

function formatSection(section: Section, width: number): string {
  if (typeof section === "string") return wrapText(section, width).join("\n");
  const { heading, entries } = section;
  const widest = Math.max(...entries.map(([term]) => term.length));
  const lines = entries.flatMap((entry) => formatEntry(entry, widest, width));
  return [...(heading === undefined ? [] : [`${heading}:`]), ...lines].join("\n");
}

/** `  term   text`, the text wrapped in its column; on narrow screens under the term. */
function formatEntry([term, text]: Entry, widest: number, width: number): readonly string[] {
  if (text === "") return [`  ${term}`];
  const column = widest + 4;
  const room = width - column;
  if (room < 24) return [`  ${term}`, ...wrapText(text, width - 6).map((line) => `      ${line}`)];
  const lines = wrapText(text, room);
  return lines.map((line, index) => `${(index === 0 ? `  ${term}` : "").padEnd(column)}${line}`);
}
