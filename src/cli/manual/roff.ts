// The manual as a man page: roff with the macros of man(7), for groff and mandoc.

import type { Section } from "../help-section.ts";
import type { CommandReference, Reference, Term } from "./reference.ts";

export interface ManualFacts {
  readonly version: string;
  readonly topics: readonly { readonly title: string; readonly sections: readonly Section[] }[];
}

/** The page; ends in a line break. */
export function writeManPage({ commands, globalFlags }: Reference, { version, topics }: ManualFacts): string {
  return [
    `.TH RASHOMON 1 "" "rashomon ${escape(version)}" "User Commands"`,
    ...INTRODUCTION,
    ...[...new Set(commands.map(({ group }) => group))].flatMap((group) => [
      `.SS ${quote(group)}`,
      ...commands
        .filter((command) => command.group === group)
        .flatMap(({ name, summary }) => definition(name, summary)),
    ]),
    ".SH COMMANDS",
    ...commands.flatMap(commandSection),
    ".SH FLAGS OF EVERY COMMAND",
    ...definitions(globalFlags),
    ...topics.flatMap(({ title, sections }) => [`.SH ${quote(title)}`, ...sections.flatMap(sectionOf)]),
    "",
  ].join("\n");
}

const bold = (words: string): string => `\\fB${escape(words)}\\fR`;
const italic = (words: string): string => `\\fI${escape(words)}\\fR`;

/** Backslashes and hyphens as such: a plain hyphen may become a dash that cannot be typed. */
const escape = (words: string): string => words.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("`", "\\(ga");

const quote = (words: string): string => `"${escape(words).replaceAll('"', "\\(dq")}"`;

/** A line of text, escaped if it begins like a request. */
const text = (words: string): string => escape(words).replace(/^[.']/, "\\&$&");

const definition = (term: string, meaning: string): readonly string[] => [".TP", bold(term), text(meaning)];

const definitions = (terms: readonly Term[]): readonly string[] =>
  terms.flatMap(({ usage, help, choices }) =>
    definition(usage, choices.length > 0 ? `${help}: ${choices.join(", ")}` : help),
  );

/** Lines to type, set apart from the text. */
const typed = (words: string): readonly string[] => [".PP", ".RS 4", ".nf", text(words), ".fi", ".RE"];

const INTRODUCTION: readonly string[] = [
  ".SH NAME",
  "rashomon \\- one event, several sources: what each source says, and where they disagree",
  ".SH SYNOPSIS",
  ".nf",
  `${bold("rashomon")} [${italic("words")}...]`,
  `${bold("rashomon")} ${italic("command")} [${italic("flags")}]`,
  ".fi",
  ".SH DESCRIPTION",
  text(
    "Looks up what sources say about events: who says what, where exactly, and where and why they disagree. It never says who is right. Words without a command are searched for.",
  ),
];

const commandSection = (command: CommandReference): readonly string[] => [
  `.SS ${quote(`rashomon ${command.usage}`)}`,
  text(command.description),
  ...definitions([...command.arguments, ...command.flags]),
  ...command.examples.flatMap((example) => [".PP", text(`${example.text}:`), ...typed(example.command)]),
];

function sectionOf(section: Section): readonly string[] {
  if (typeof section === "string") return [".PP", text(section)];
  const { heading, entries } = section;
  const terms = entries.flatMap(([usage, meaning]) => (meaning === "" ? typed(usage) : definition(usage, meaning)));
  return heading === undefined ? terms : [".PP", text(`${heading}:`), ...terms];
}
