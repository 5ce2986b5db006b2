// The manual as a man page: roff with the macros of man(7), which groff and mandoc read.

import type { Reference, Term } from "./reference.ts";

export interface ManualFacts {
  readonly version: string;
  /** Headings and texts of the help topics, as plain text. */
  readonly topics: readonly { readonly title: string; readonly text: string }[];
  readonly exitCodes: readonly Term[];
}

/** The page; ends in a line break. */
export function writeManPage({ commands, globalFlags }: Reference, { version, topics, exitCodes }: ManualFacts): string {
  const groups = [...new Set(commands.map(({ group }) => group))];
  return [
    `.TH RASHOMON 1 "" "rashomon ${escape(version)}" "User Commands"`,
    ".SH NAME",
    "rashomon \\- one event, several accounts: what each source says, and where they disagree",
    ".SH SYNOPSIS",
    ".nf",
    `${bold("rashomon")} [${italic("words")}...]`,
    `${bold("rashomon")} ${italic("command")} [${italic("flags")}]`,
    ".fi",
    ".SH DESCRIPTION",
    text("Looks up what accounts of events say: who says what, where exactly, how far the accounts agree, and why. It never says who is right. Without a command, the words are searched for."),
    ...groups.flatMap((group) => [`.SS ${quote(group)}`, ...definitions(commands.filter((command) => command.group === group).map(({ name, summary }) => ({ usage: name, text: summary })))]),
    ".SH COMMANDS",
    ...commands.flatMap((command) => [
      `.SS ${quote(`rashomon ${command.usage}`)}`,
      text(command.description),
      ...definitions([...command.arguments, ...command.flags]),
      ...command.examples.flatMap((example) => [".PP", text(`${example.text}:`), ".PP", ".RS 4", ".nf", text(example.command), ".fi", ".RE"]),
    ]),
    ".SH FLAGS OF EVERY COMMAND",
    ...definitions(globalFlags),
    ...topics.flatMap((topic) => [`.SH ${quote(topic.title)}`, ".nf", ...topic.text.split("\n").map(text), ".fi"]),
    ".SH EXIT STATUS",
    ...definitions(exitCodes),
    "",
  ].join("\n");
}

const definitions = (list: readonly Term[]): readonly string[] => list.flatMap((term) => [".TP", bold(term.usage), text(term.text)]);

const bold = (words: string): string => `\\fB${escape(words)}\\fR`;
const italic = (words: string): string => `\\fI${escape(words)}\\fR`;
const quote = (words: string): string => `"${escape(words).replaceAll('"', "\\(dq")}"`;

/** Backslashes and hyphens as such: a plain hyphen may become a dash that cannot be typed. */
const escape = (words: string): string => words.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("`", "\\(ga");

/** A line of text; one that begins like a request does not become one. */
const text = (words: string): string => escape(words).replace(/^[.']/, "\\&$&");
