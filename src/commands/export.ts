// `export`: a dataset in the formats of others.

import type { Context } from "../cli/context.ts";
import { writeTextFile } from "../dataset/files.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { type ExportFormat, EXPORTERS } from "../export/index.ts";
import { oneText, requireFree, requireWritable, writeFolder } from "../authoring/write-files.ts";
import type { FormatName } from "../render/index.ts";
import { writeText } from "../cli/output.ts";
import { type Command, defineCommand, type Run } from "../cli/command.ts";
import { writeMarkdownReport } from "../cli/export-report.ts";
import { asText, choiceFlag, switchFlag, valueFlag } from "../cli/parameter.ts";

type Target = ExportFormat | "markdown";

interface ExportOptions {
  readonly to: Target | null;
  readonly out: string | null;
  readonly force: boolean;
}

const TARGETS: readonly Target[] = [...(Object.keys(EXPORTERS) as ExportFormat[]), "markdown"];

export const createExportCommand = (run: Run<ExportOptions> = runExport): Command =>
  defineCommand({
    description: `Writes the dataset in a format that other tools read: ${[...Object.entries(EXPORTERS).map(([name, { summary }]) => `${name} (${summary})`), "markdown (a report for people)"].join("; ")}. To standard output, or to a file or folder.`,
    examples: [
      { command: "rashomon export --to csv", text: "Every claim, for a spreadsheet" },
      { command: "rashomon export --to json --out mine.json", text: "The whole dataset in one file" },
      { command: "rashomon export --to frictionless --out ./package", text: "A data package in a folder" },
      { command: "rashomon export --to markdown --out report.md", text: "A report for people" },
    ],
    parameters: {
      to: choiceFlag("--to <format>", "The format; else what --format says, else json", TARGETS),
      out: valueFlag("--out <path>", "File or folder to write to", asText),
      force: switchFlag("--force", "Replace what is there already"),
    },
    run,
  });

/** The formats of every other command, as what they come nearest to. */
const OF_FORMAT: Readonly<Partial<Record<FormatName, Target>>> = {
  json: "json",
  ndjson: "ndjson",
  csv: "csv",
  md: "markdown",
};

async function runExport({ to, out, force }: ExportOptions, context: Context): Promise<ExitCode> {
  const target = to ?? targetOf(context.global.format);
  if (target === "markdown") return writeOne(await writeMarkdownReport(context), out, force, context);
  const exporter = EXPORTERS[target];
  if (!exporter.isFolder) return writeOne(exporter.write(await context.dataset()).get("") ?? "", out, force, context);
  if (out === null)
    throw new UsageError(`The format ${target} is of several files`, ["--out DIR names a folder for them"]);
  requireWritable(out, force);
  const files = exporter.write(await context.dataset());
  await writeFolder(out, { put: new Map([...files].map(([name, text]) => [name, oneText(text)])), remove: [] }, null);
  return ExitCode.done;
}

function targetOf(format: FormatName | null): Target {
  if (format === null) return "json";
  const target = OF_FORMAT[format];
  if (target !== undefined) return target;
  throw new UsageError(
    `A dataset cannot be exported as ${format}`,
    TARGETS.map((name) => `--to ${name}`),
  );
}

async function writeOne(text: string, out: string | null, force: boolean, context: Context): Promise<ExitCode> {
  if (out === null) {
    await writeText(text, context);
    return ExitCode.done;
  }
  requireFree(out, force);
  writeTextFile(out, text);
  return ExitCode.done;
}
