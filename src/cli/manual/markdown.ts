// The reference of the commands as Markdown: docs/commands.md.

import type { CommandReference, Reference, Term } from "./reference.ts";

/** The whole reference; ends in a line break. */
export function writeMarkdownReference({ commands, globalFlags }: Reference): string {
  const parts = [
    "# Commands",
    "<!-- Generated from the commands: do not edit. `npm run docs` rewrites it. -->",
    "`rashomon [words...]` without a command searches. `rashomon help <topic>` explains formats, dates, verdicts and more.",
    ...commands.map(formatCommand),
    "## Flags of every command",
    "They can be given before or after the command.",
    formatTerms(globalFlags),
  ];
  return `${parts.join("\n\n")}\n`;
}

function formatCommand({ name, summary, description, examples, ...taken }: CommandReference): string {
  const usage = ["rashomon", name, ...taken.arguments.map((argument) => argument.usage)].join(" ");
  const parts = [
    `## \`${usage}\``,
    `**${summary}.** ${escape(description)}`,
    examples.map(({ command, text }) => `- \`${command}\`: ${escape(text)}`).join("\n"),
    formatTerms([...taken.arguments, ...taken.flags]),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function formatTerms(terms: readonly Term[]): string {
  if (terms.length === 0) return "";
  const rows = terms.map(({ usage, help, choices }) => {
    const words = choices.length > 0 ? `: ${choices.map((choice) => `\`${choice}\``).join(", ")}` : "";
    return `| \`${usage.replaceAll("|", "\\|")}\` | ${escape(help)}${words} |`;
  });
  return ["| | |", "|---|---|", ...rows].join("\n");
}

/** Text as Markdown; code between backticks is kept, except for characters that would end a cell. */
const escape = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll("|", "\\|") : part.replaceAll(/[\\*_[\]<>|]/g, "\\$&")))
    .join("");
