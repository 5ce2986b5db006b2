// The reference of the commands as Markdown, for docs/commands.md.

import type { Reference, Term } from "./reference.ts";

/** The whole reference; ends in a line break. */
export function writeMarkdownReference({ commands, globalFlags }: Reference): string {
  const groups = [...new Set(commands.map(({ group }) => group))];
  const contents = groups.flatMap((group) => [
    `**${group}**`,
    "",
    ...commands
      .filter((command) => command.group === group)
      .map(({ name, summary }) => `- [\`${name}\`](#${name}): ${escape(summary)}`),
    "",
  ]);
  return [
    "# Commands",
    "",
    "Made from the program by `npm run docs`; `rashomon help <command>` says the same.",
    "",
    "`rashomon [words...]` without a command searches. Flags stand before or after the command.",
    "",
    ...contents,
    ...commands.flatMap((command) => [
      `## ${command.name}`,
      "",
      escape(command.description),
      "",
      "```console",
      `$ rashomon ${command.usage}`,
      "```",
      "",
      ...terms("Arguments", command.arguments),
      ...terms("Flags", command.flags),
      ...examples(command.examples),
    ]),
    "## Flags of every command",
    "",
    ...table(globalFlags),
  ].join("\n");
}

const terms = (heading: string, list: readonly Term[]): readonly string[] =>
  list.length === 0 ? [] : [`### ${heading}`, "", ...table(list)];

function table(list: readonly Term[]): readonly string[] {
  const rows = list.map(({ usage, text }) => `| \`${usage.replaceAll("|", "\\|")}\` | ${escape(text)} |`);
  return ["| | |", "|---|---|", ...rows, ""];
}

function examples(list: readonly { readonly command: string; readonly text: string }[]): readonly string[] {
  if (list.length === 0) return [];
  return [
    "### Examples",
    "",
    "```console",
    ...list.flatMap(({ command, text }) => [`# ${text}`, `$ ${command}`]),
    "```",
    "",
  ];
}

/** Text in a table or a paragraph; what stands between backticks stays. */
const escape = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll("|", "\\|") : part.replaceAll(/[\\*_[\]<>|]/g, "\\$&")))
    .join("");
