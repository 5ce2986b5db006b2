// `rashomon help`: explains a command or a topic. Every command file has these parts: the command, its view, helpers.

import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { formatCommandHelp, formatCommandList, formatFlagList, formatRootHelp, layOut } from "../cli/help-text.ts";
import { formats } from "../render/index.ts";
import { inAnyCase } from "../model/any-case.ts";
import { nearest } from "../model/nearest.ts";
import { writeText } from "../cli/output.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { HELP_TOPICS } from "../cli/help-topics.ts";
import { asText, optionalArgument, type OptionsOf } from "../cli/parameter.ts";

const PARAMETERS = {
  topic: optionalArgument(
    "[topic]",
    `A command, or a topic: ${["commands", "flags", ...HELP_TOPICS.keys()].join(", ")}`,
    asText,
  ),
};

export type HelpOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description: "Explains a command or a topic; without either, lists the commands.",
  examples: [
    ["rashomon help formatting", "the output formats, and how to choose one"],
    ["rashomon help exit-codes", "what each exit code means"],
  ],
  parameters: PARAMETERS,
  run: runHelp,
});

export async function runHelp({ topic }: HelpOptions, context: Context): Promise<ExitCode> {
  const { format } = context.global;
  if (format !== null && formats[format].machine)
    throw new UsageError(`help is text, not ${format}`, ["leave the format out", "rashomon man --format md"]);
  await writeText(await viewHelp(topic, context), context);
  return ExitCode.done;
}

/** Commands come first: a topic never hides one. Throws `UsageError` for a word that is neither. */
async function viewHelp(asked: string | null, { commands, terminal }: Context): Promise<string> {
  const names = [...commands.map(({ name }) => name), "commands", "flags", ...HELP_TOPICS.keys()];
  const topic = asked === null ? null : (inAnyCase(names, asked) ?? asked);
  if (topic === null) return formatRootHelp(commands, terminal.columns);
  if (topic === "commands") return formatCommandList(commands, terminal.columns);
  if (topic === "flags") return formatFlagList(terminal.columns);
  const command = commands.find(({ name }) => name === topic);
  if (command !== undefined) return formatCommandHelp(topic, await command.load(), terminal.columns);
  const sections = HELP_TOPICS.get(topic);
  if (sections !== undefined) return layOut(terminal.columns, sections);
  throw new UsageError(`no command or topic "${topic}"`, [...nearest(topic, names), "rashomon help"]);
}
