// `man`: the manual page, generated from the commands.

import { version } from "../../package.json";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { writeText } from "../cli/output.ts";
import { defineCommand } from "../cli/context.ts";
import { HELP_TOPICS } from "../cli/help-topics.ts";
import { loadCommands, writeManPage, writeMarkdownReference } from "../cli/manual.ts";

export const createCommand = defineCommand({
  description:
    "Prints the manual page, to read with man or to install with a package; with --format md, the reference of all commands as Markdown.",
  examples: [
    ["rashomon man | man -l -", "Read it"],
    ["rashomon man > rashomon.1", "Save it"],
    ["rashomon man --format md", "As Markdown"],
  ],
  parameters: {},
  async run(_, context) {
    const { format } = context.global;
    if (format !== null && format !== "md")
      throw new UsageError(`the manual cannot be printed as ${format}`, ["rashomon man", "rashomon man --format md"]);
    const commands = await loadCommands(context.commands);
    await writeText(
      format === "md" ? writeMarkdownReference(commands) : writeManPage(commands, version, HELP_TOPICS),
      context,
    );
    return ExitCode.done;
  },
});
