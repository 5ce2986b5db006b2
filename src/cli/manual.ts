// The manual: what `--help` says of every command and topic, on one page, as Markdown and as a page for `man`.

import introduction from "../../data/templates/manual.roff?raw";
import { COMMAND_GROUPS, type CommandEntry, type Command } from "./context.ts";
import { fillExamples } from "./example-words.ts";
import { GLOBAL_FLAGS } from "./options.ts";
import type { Parameter } from "./parameter.ts";
import { type Section, usageOf, splitParameters, meaningOf } from "./help-text.ts";

/** A command as it is listed: in the order of help, without the hidden ones. */
export type ListedCommand = Pick<
  CommandEntry & Command,
  "name" | "summary" | "group" | "description" | "examples" | "parameters"
>;

export function loadCommands(entries: readonly CommandEntry[]): Promise<readonly ListedCommand[]> {
  const listed = COMMAND_GROUPS.flatMap((group) => entries.filter((entry) => entry.group === group));
  return Promise.all(
    listed.map(async ({ load, ...entry }) => {
      const { description, examples, parameters } = await load();
      return { ...entry, description, examples: fillExamples(examples), parameters };
    }),
  );
}

type Terms = readonly Parameter<unknown>[];

const GLOBALS: Terms = Object.values<Parameter<unknown>>(GLOBAL_FLAGS);

/** The whole reference; ends in a line break. */
export function writeMarkdownReference(commands: readonly ListedCommand[]): string {
  const parts = [
    "# Commands",
    "<!-- Generated from the commands: do not edit. `npm run docs` rewrites it. -->",
    "`rashomon [words...]` without a command searches. `rashomon help <topic>` explains formats, dates, verdicts and more.",
    ...commands.map(formatCommand),
    "## Flags of every command",
    "They can be given before or after the command.",
    formatTerms(GLOBALS),
  ];
  return `${parts.join("\n\n")}\n`;
}

function formatCommand({ name, summary, description, examples, parameters }: ListedCommand): string {
  const { args, flags } = splitParameters(parameters);
  const usage = ["rashomon", name, ...args.map((argument) => argument.usage)].join(" ");
  const parts = [
    `## \`${usage}\``,
    `**${summary}.** ${escapeMarkdown(description)}`,
    examples.map(([command, text]) => `- \`${command}\`: ${escapeMarkdown(text)}`).join("\n"),
    formatTerms([...args, ...flags]),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function formatTerms(terms: Terms): string {
  if (terms.length === 0) return "";
  const rows = terms.map(({ usage, help, choices }) => {
    const words = choices.length > 0 ? `: ${choices.map((choice) => `\`${choice}\``).join(", ")}` : "";
    return `| \`${usage.replaceAll("|", "\\|")}\` | ${escapeMarkdown(help)}${words} |`;
  });
  return ["| | |", "|---|---|", ...rows].join("\n");
}

/** Text as Markdown; code between backticks is kept, except for characters that would end a cell. */
const escapeMarkdown = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll("|", "\\|") : part.replaceAll(/[\\*_[\]<>|]/g, "\\$&")))
    .join("");

/** The page; ends in a line break. */
export function writeManPage(
  commands: readonly ListedCommand[],
  version: string,
  topics: ReadonlyMap<string, readonly Section[]>,
): string {
  const topicSection = ([name, sections]: readonly [string, readonly Section[]]): readonly string[] => [
    `.SH ${quote(HEADINGS[name] ?? name.toUpperCase())}`,
    ...sections.flatMap(sectionOf),
  ];
  return [
    `.TH RASHOMON 1 "" "rashomon ${escapeRoff(version)}" "User Commands"`,
    introduction.trimEnd(),
    ...COMMAND_GROUPS.flatMap((group) => [
      `.SS ${quote(group)}`,
      ...commands
        .filter((command) => command.group === group)
        .flatMap(({ name, summary }) => definition(name, summary)),
    ]),
    ".SH COMMANDS",
    ...commands.flatMap(commandSection),
    ".SH FLAGS OF EVERY COMMAND",
    ...definitions(GLOBALS),
    ...[...topics].flatMap(topicSection),
    "",
  ].join("\n");
}

/** Topics for which manual pages have a standard name. */
const HEADINGS: Readonly<Record<string, string>> = { "exit-codes": "EXIT STATUS" };

const bold = (words: string): string => `\\fB${escapeRoff(words)}\\fR`;

/** Backslashes and hyphens as such: a plain hyphen may become a dash that cannot be typed. */
const escapeRoff = (words: string): string =>
  words.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("`", "\\(ga");

const quote = (words: string): string => `"${escapeRoff(words).replaceAll('"', "\\(dq")}"`;

/** A line of text, escaped if it begins like a request. */
const text = (words: string): string => escapeRoff(words).replace(/^[.']/, "\\&$&");

const definition = (term: string, meaning: string): readonly string[] => [".TP", bold(term), text(meaning)];

const definitions = (terms: Terms): readonly string[] =>
  terms.flatMap((term) => definition(term.usage, meaningOf(term)));

/** Lines to type, set apart from the text. */
const typed = (words: string): readonly string[] => [".PP", ".RS 4", ".nf", text(words), ".fi", ".RE"];

function commandSection({ name, description, parameters, examples }: ListedCommand): readonly string[] {
  const { args, flags } = splitParameters(parameters);
  return [
    `.SS ${quote(usageOf(name, parameters))}`,
    text(description),
    ...definitions([...args, ...flags]),
    ...examples.flatMap(([command, shown]) => [".PP", text(`${shown}:`), ...typed(command)]),
  ];
}

function sectionOf(section: Section): readonly string[] {
  if (typeof section === "string") return [".PP", text(section)];
  const { heading, entries } = section;
  const terms = entries.flatMap(([usage, meaning]) => (meaning === "" ? typed(usage) : definition(usage, meaning)));
  return heading === undefined ? terms : [".PP", text(`${heading}:`), ...terms];
}
