// A report on its way out: which format, how wide, through the pager or not. The only caller of the renderers.

import type { Context } from "./context.ts";
import { ExitCode } from "./exit-codes.ts";
import { type FormatName, renderReport } from "./render/index.ts";
import type { RenderOptions, Report } from "./render/report.ts";

/**
 * Renders a report as the global options say and writes it; the exit code is "done", for commands that have no other.
 * Warnings go to stderr where the format has no room for them.
 */
export async function writeReport(report: Report, context: Context): Promise<ExitCode> {
  const format = context.global.format ?? (context.terminal.isTerminal ? "table" : "list");
  await writeText(await renderReport(format, report, renderOptions(format, report, context)), context);
  if (format !== "json") for (const text of report.warnings) context.streams.stderr.write(`warning: ${text}\n`);
  return ExitCode.done;
}

/** Writes text to stdout; on a terminal that it does not fit, through the pager. */
export async function writeText(text: string, { streams, terminal, global, env }: Context): Promise<void> {
  const pager = pagerOf(env);
  const isLong = terminal.isTerminal && text.split("\n").length > terminal.rows;
  const paged = isLong && global.pager && pager !== null && (await streams.page(pager, text));
  if (!paged) streams.stdout.write(text);
}

/** A screen shows as many items as it has lines, less a frame, and never fewer than these. */
const FRAME = 6;
const FEWEST = 10;
const ALL = 0;

function renderOptions(format: FormatName, report: Report, { global, terminal, env }: Context): RenderOptions {
  const { isTerminal, columns, rows, colorLevel } = terminal;
  const isScreen = report.cutToScreen && isTerminal && (format === "table" || format === "list");
  const isWrapped = isTerminal || format === "table" || env["COLUMNS"] !== undefined;
  return {
    width: isWrapped ? columns : Infinity,
    terminal: isTerminal,
    colorLevel,
    limit: global.limit ?? (isScreen ? Math.max(FEWEST, rows - FRAME) : ALL),
    fields: global.fields,
    bidi: global.bidi,
  };
}

/** RASHOMON_PAGER, else PAGER, else less without a word where it is not installed; null for none. */
function pagerOf(env: Context["env"]): string | null {
  const usual = env["OS"] === "Windows_NT" ? "" : "less -FRX 2>/dev/null";
  const pager = (env["RASHOMON_PAGER"] ?? env["PAGER"] ?? usual).trim();
  return pager === "" || pager === "cat" ? null : pager;
}
