// The command reference, docs/commands.md, made from the commands themselves.

import { type Command, COMMAND_GROUPS, type CommandEntry } from "../../src/commands/command.ts";
import { GLOBAL_FLAGS } from "../../src/commands/options.ts";
import type { Parameter } from "../../src/commands/parameter.ts";

export async function formatReference(entries: readonly CommandEntry[]): Promise<string> {
  const ordered = COMMAND_GROUPS.flatMap((group) => entries.filter((entry) => entry.group === group));
  const commands = await Promise.all(ordered.map(async (entry) => formatCommand(entry, await entry.load())));
  return [
    "# Commands",
    "<!-- Made from the commands by tests/docs/commands.test.ts: do not edit. UPDATE_GOLDEN=1 npm test rewrites it. -->",
    "`rashomon [words...]` without a command searches. `rashomon help <topic>` explains formats, dates, verdicts and more.",
    ...commands,
    "## Flags of every command",
    "They stand before or after the command.",
    formatParameters(Object.values(GLOBAL_FLAGS)),
  ]
    .join("\n\n")
    .concat("\n");
}

function formatCommand({ name, summary }: CommandEntry, { description, examples, parameters }: Command): string {
  const list = Object.values(parameters);
  const usage = ["rashomon", name, ...list.filter(({ kind }) => kind === "argument").map((one) => one.usage)].join(" ");
  const parts = [
    `## \`${usage}\``,
    `**${summary}.** ${description}`,
    examples.map(({ command, text }) => `- \`${command}\`: ${text}`).join("\n"),
    formatParameters(list),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function formatParameters(parameters: readonly Parameter<unknown>[]): string {
  if (parameters.length === 0) return "";
  const rows = parameters.map(({ usage, help, choices }) => {
    const words = choices.length > 0 ? `: ${choices.map((choice) => `\`${choice}\``).join(", ")}` : "";
    return `| \`${usage.replaceAll("|", "\\|")}\` | ${help}${words} |`;
  });
  return ["| | |", "|---|---|", ...rows].join("\n");
}
