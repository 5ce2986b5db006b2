// `man`: the manual, made from the commands themselves.

import { version } from "../../package.json";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT_CODE_MEANINGS, ExitCode } from "../exit-codes.ts";
import { writeText } from "../output.ts";
import { type Command, defineCommand, type Run } from "./command.ts";
import { HELP_TOPICS } from "./help-topics.ts";
import { writeMarkdownReference } from "./manual/markdown.ts";
import { collectReference, type Reference } from "./manual/reference.ts";
import { writeManPage } from "./manual/roff.ts";

type ManOptions = Record<never, never>;

export const createManCommand = (run: Run<ManOptions> = runMan): Command =>
  defineCommand<ManOptions>({
    description: "Prints the manual page, for man to show or a package to install; with --format md, the reference of the commands as Markdown.",
    examples: [
      { command: "rashomon man | man -l -", text: "Read it" },
      { command: "rashomon man > rashomon.1", text: "Keep it" },
      { command: "rashomon man --format md", text: "As Markdown" },
    ],
    parameters: {},
    run,
  });

async function runMan(_: ManOptions, context: Context): Promise<ExitCode> {
  const { format } = context.global;
  if (format !== null && format !== "md") throw new UsageError(`The manual is not printed as ${format}`, ["rashomon man", "rashomon man --format md"]);
  const reference = await collectReference(context.commands);
  await writeText(format === "md" ? writeMarkdownReference(reference) : manPage(reference), context);
  return ExitCode.done;
}

/** Topics that have a section of their own in the page. */
const OWN_SECTION: ReadonlySet<string> = new Set(["exit-codes"]);

function manPage(reference: Reference): string {
  const topics = [...HELP_TOPICS].filter(([name]) => !OWN_SECTION.has(name)).map(([, write]) => {
    const [title = "", , ...body] = write().split("\n");
    return { title, text: body.join("\n") };
  });
  const exitCodes = Object.entries(EXIT_CODE_MEANINGS).map(([code, meaning]) => ({ usage: code, text: meaning }));
  return writeManPage(reference, { version, topics, exitCodes });
}
