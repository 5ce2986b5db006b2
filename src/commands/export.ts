// `export`: a dataset in the formats of other programs.

import { valueOf, must } from "../model/at.ts";
import { writeTextFile, readTextFile } from "../dataset/files.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { countInvisible, type ExportFormat, EXPORTERS } from "../export/index.ts";
import type { Dataset } from "../model/dataset.ts";
import { requireFree, requireWritable, writeFolder } from "../authoring/write-files.ts";
import type { FormatName } from "../render/index.ts";
import { writeText } from "../cli/output.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { viewReport } from "../export/markdown-report.ts";
import { renderMarkdown } from "../render/markdown.ts";
import type { Session } from "../present/session.ts";
import { openSession, requireEvent, requireId } from "../cli/open-session.ts";
import {
  asPath,
  asText,
  choiceFlag,
  choicesFlag,
  listFlag,
  STDOUT,
  switchFlag,
  valueFlag,
  type OptionsOf,
} from "../cli/parameter.ts";
import { type ContentSelection, selectContent, type Content } from "../export/select-content.ts";
import { LEVELS } from "../model/verdict.ts";
import { version } from "../../package.json";
import { PAGE_PARTS } from "../bundled-data.ts";
import { viewPage } from "../export/html/page-view.ts";
import { type PageParts, writePage } from "../export/html/write-page.ts";
import { embedSvg } from "../render/svg.ts";
import { selectTimeline, drawPicture } from "../cli/select-timeline.ts";

type Target = ExportFormat | "html" | "markdown";

const TARGETS: readonly Target[] = ["html", "markdown", ...(Object.keys(EXPORTERS) as ExportFormat[])];

const PARAMETERS = {
  to: choiceFlag("--to <format>", "Format; if not given, that of --format, or else json", TARGETS),
  event: listFlag("--event <id>", "Page and report: only these events and their parts", asText),
  source: listFlag("--source <id>", "Page and report: only these sources", asText),
  level: choicesFlag("--level <name>", "Page and report: only discrepancies of these levels", LEVELS),
  out: { ...valueFlag("--out <path>", "File or folder to write to; - for standard output", asPath), short: "-o" },
  force: switchFlag("--force", "Replace what is already there"),
};

type ExportOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description: `Writes the dataset in a format that other tools read: ${[...Object.entries(EXPORTERS).map(([name, { summary }]) => `${name} (${summary})`), "html (a page to send: one file that opens offline)", "markdown (a report for an editor)"].join("; ")}. It writes to standard output, or with --out to a file or folder. --event, --source and --level choose what goes into the page and the report, --lang their language; with fewer sources, verdicts are computed anew.`,
  examples: [
    ["rashomon export --to html > page.html", "A page to send, for any browser"],
    ["rashomon export --to html --lang ar --level major > page.html", "In Arabic, the major discrepancies only"],
    ["rashomon export --to csv", "Every claim, for a spreadsheet"],
    ["rashomon export --to json --out mine.json", "The whole dataset in one file"],
    ["rashomon export --to frictionless --out ./package", "A data package in a folder"],
    ["rashomon export --to markdown --out report.md", "A report for an editor"],
  ],
  parameters: PARAMETERS,
  async run(options, context) {
    const { to, out, force } = options;
    const { format } = context.global;
    const target = to ?? targetOf(format);
    if (format === "json" && to !== null && !to.startsWith("json"))
      throw new UsageError(`--to ${to} is not JSON`, ["leave the format out", "--to json"]);
    if (target === "html" || target === "markdown")
      return writeOne(await writeForReaders(target, options, context), out, force, context);
    for (const flag of ["event", "source", "level"] as const)
      if (options[flag].length > 0)
        throw new UsageError(`--${flag} works only with --to html and --to markdown`, ["--to html"]);
    const exporter = EXPORTERS[target];
    tellOfInvisible(target, await context.dataset(), context);
    if (!exporter.isFolder) return writeOne(valueOf(exporter.write(await context.dataset()), ""), out, force, context);
    if (out === null || out === STDOUT)
      throw new UsageError(`the format ${target} writes several files`, ["--out DIR names a folder for them"]);
    requireWritable(out, force);
    await writeFolder(out, { put: exporter.write(await context.dataset()), remove: [] }, null);
    return ExitCode.done;
  },
});

/** The values of --format, each with the nearest export format. */
const OF_FORMAT: Readonly<Partial<Record<FormatName, Target>>> = {
  json: "json",
  ndjson: "ndjson",
  csv: "csv",
  md: "markdown",
};

/** Formats with cells leave out invisible characters; JSON escapes them. */
const OF_CELLS: readonly Target[] = ["csv", "frictionless"];

/** Whatever is left out is reported. */
function tellOfInvisible(target: Target, dataset: Dataset, { streams }: Context): void {
  const count = OF_CELLS.includes(target) ? countInvisible(dataset) : 0;
  if (count === 0) return;
  const texts = `${count} ${count === 1 ? "text has" : "texts have"}`;
  streams.stderr.write(
    `warning: ${texts} invisible characters, which are left out; --to json keeps them, and rashomon validate lists them\n`,
  );
}

async function writeForReaders(target: "html" | "markdown", options: ExportOptions, context: Context): Promise<string> {
  const session = await openSession(context);
  const content = selectContent(session, toSelection(options, session));
  return target === "html" ? exportPage(content, session) : renderMarkdown(viewReport(content));
}

/** Throws `UsageError` for an id that the dataset does not have. */
const toSelection = ({ event, source, level }: ExportOptions, { dataset }: Session): ContentSelection => ({
  events: event.map((id) => requireEvent(dataset, id)),
  sources: source.map((id) => requireId("source", dataset.sources, id)),
  levels: level,
});

function targetOf(format: FormatName | null): Target {
  if (format === null) return "json";
  const target = OF_FORMAT[format];
  if (target !== undefined) return target;
  throw new UsageError(
    `a dataset cannot be exported as ${format}`,
    TARGETS.map((name) => `--to ${name}`),
  );
}

async function writeOne(text: string, out: string | null, force: boolean, context: Context): Promise<ExitCode> {
  if (out === null || out === STDOUT) {
    await writeText(text, context);
    return ExitCode.done;
  }
  requireFree(out, force);
  writeTextFile(out, text);
  return ExitCode.done;
}

/** Throws `UsageError` for a page that is too large for browsers. */
export async function exportPage(content: Content, session: Session): Promise<string> {
  requireFewEnough(content);
  const parts = JSON.parse(must(readTextFile(PAGE_PARTS))) as PageParts;
  return writePage(viewPage(content, await drawTimeline(content, session), version), parts);
}

/** The limit for events, their items and sources on one page: together about 30 megabytes. */
const MOST_PARTS = 60_000;

function requireFewEnough({ dataset, events }: Content): void {
  const parts = events.reduce((sum, { findings }) => sum + 1 + findings.length, dataset.sources.size);
  if (parts <= MOST_PARTS) return;
  throw new UsageError(`${events.length} events and ${dataset.sources.size} sources are too many for one page`, [
    "choose with --event, --source or --level",
    "--to markdown",
  ]);
}

/** With more events than this, the drawing would be longer than the list below it. */
const MOST_DRAWN = 200;

async function drawTimeline(content: Content, session: Session): Promise<string | null> {
  const shown = new Set(content.events.filter(({ listed }) => listed !== null).map(({ event }) => event.id));
  if (shown.size === 0 || shown.size > MOST_DRAWN) return null;
  const own: Session = { ...session, dataset: content.dataset, judge: content.judge };
  const whole = { from: null, to: null, on: null, source: [], coveredBy: [], lanes: false };
  const selected = await selectTimeline(whole, own);
  const dated = selected.listing.dated.filter(({ event }) => shown.has(event.id));
  const drawn = { ...selected, listing: { dated, undated: [] } };
  return embedSvg(drawPicture({ lanes: false, title: null, slide: false }, drawn, own));
}
