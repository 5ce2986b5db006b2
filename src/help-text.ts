// Help as text, from the same data that the parser reads: examples first. Pure.

import { type Command, COMMAND_GROUPS, type CommandEntry, type Example } from "./commands/command.ts";
import { GLOBAL_FLAGS } from "./commands/options.ts";
import type { Parameter } from "./commands/parameter.ts";

const PROGRAM = "rashomon";
const WIDEST = 100;

/** A term and what it means. */
type Entry = readonly [term: string, text: string];

const ROOT_EXAMPLES: readonly Example[] = [
  { command: `${PROGRAM} embassy`, text: "search, in any of the languages" },
  { command: `${PROGRAM} show <event>`, text: "one event, as each source tells it" },
  { command: `${PROGRAM} discrepancies`, text: "where the sources disagree" },
];

const HELP_FLAG: Entry = ["-h, --help", "Show help"];
const VERSION_FLAG: Entry = ["-V, --version", "Show the version"];

/** Help of the whole program, from the light entries alone. */
export function formatRootHelp(entries: readonly CommandEntry[], columns: number): string {
  const groups = COMMAND_GROUPS.map((group): [string, readonly Entry[]] => [
    group,
    entries.filter((entry) => entry.group === group).map(({ name, summary }): Entry => [name, summary]),
  ]);
  const flags = [...globalEntries(), HELP_FLAG, VERSION_FLAG];
  return layOut(columns, [
    `${PROGRAM}: one event, several accounts. Look up what each source says, and where they disagree.`,
    ["Examples", ROOT_EXAMPLES.map(toEntry)],
    ["Usage", [[`${PROGRAM} [words...]`, "Search"], [`${PROGRAM} <command> [flags]`, "Run a command"]]],
    ...groups,
    ["Flags, before or after the command", flags],
    `"${PROGRAM} help <command>" and "${PROGRAM} help <topic>" tell more.`,
  ]);
}

/** Help of one command. */
export function formatCommandHelp(name: string, command: Command, columns: number): string {
  const parameters = Object.values(command.parameters);
  const argumentsOf = parameters.filter(({ kind }) => kind === "argument");
  const flags = parameters.filter(({ kind }) => kind === "flag");
  const usage = [PROGRAM, name, ...argumentsOf.map((argument) => argument.usage), "[flags]"].join(" ");
  return layOut(columns, [
    command.description,
    ["Examples", command.examples.map(toEntry)],
    ["Usage", [[usage, ""]]],
    ["Arguments", argumentsOf.map(describe)],
    ["Flags", flags.map(describe)],
    ["Flags of every command", [...globalEntries(), HELP_FLAG]],
  ]);
}

const globalEntries = (): readonly Entry[] => Object.values<Parameter<unknown>>(GLOBAL_FLAGS).map(describe);
const toEntry = ({ command, text }: Example): Entry => [command, text];

const describe = ({ usage, help, choices }: Parameter<unknown>): Entry => [
  usage,
  choices.length > 0 ? `${help}: ${choices.join(", ")}` : help,
];

type Section = string | readonly [heading: string, entries: readonly Entry[]];

/** Paragraphs and lists of terms; empty lists are left out. All lists share one column for the texts. */
function layOut(columns: number, sections: readonly Section[]): string {
  const width = Math.min(columns, WIDEST);
  const shown = sections.filter((section) => typeof section === "string" || section[1].length > 0);
  return `${shown.map((section) => formatSection(section, width)).join("\n\n")}\n`;
}

function formatSection(section: Section, width: number): string {
  if (typeof section === "string") return wrap(section, width).join("\n");
  const [heading, entries] = section;
  const term = Math.max(...entries.map(([text]) => text.length));
  const lines = entries.flatMap((entry) => formatEntry(entry, term, width));
  return [`${heading}:`, ...lines].join("\n");
}

/** `  term   text`, the text wrapped in its column; on narrow screens under the term. */
function formatEntry([term, text]: Entry, widest: number, width: number): readonly string[] {
  if (text === "") return [`  ${term}`];
  const column = widest + 4;
  const room = width - column;
  if (room < 24) return [`  ${term}`, ...wrap(text, width - 6).map((line) => `      ${line}`)];
  const lines = wrap(text, room);
  return lines.map((line, index) => `${(index === 0 ? `  ${term}` : "").padEnd(column)}${line}`);
}

/** Breaks at spaces; a word longer than the line stays whole. Line breaks in the text are kept. */
function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}
