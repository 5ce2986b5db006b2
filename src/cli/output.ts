// Writes a report: chooses the format, the width, and whether to use the pager. The only caller of the renderers.

import { again } from "./suggested-command.ts";
import { inAnyCase } from "../model/any-case.ts";
import type { Context } from "./context.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { wantsHyperlinks, colorLevel } from "../platform/terminal-abilities.ts";
import { findUnknownField, listFields } from "../render/fields.ts";
import { type FormatName, formats, isFlat, type Renderer } from "../render/index.ts";
import type { JsonRecord, RenderOptions, Report } from "../render/report.ts";
import type { Paint } from "../browse/frame.ts";

/**
 * Renders a report as the global options say and writes it. Returns the exit code "done", for commands that have no other.
 * Warnings go to stderr if the format has no room for them. Throws `UsageError` for a field that no item has.
 */
export async function writeReport(given: Report, context: Context): Promise<ExitCode> {
  const format = context.global.format ?? (context.terminal.isTerminal ? "table" : "list");
  const shaped = isFlat(format) && given.rows !== undefined ? withRows(given, [...given.rows]) : given;
  const fields = context.global.fields && requireFields(context.global.fields, shaped);
  const options = { ...renderOptions(format, shaped, context), fields };
  const renderer = await formats[format].load(options);
  const pieces = (renderer as Renderer).pieces;
  if (pieces === undefined || context.terminal.isTerminal) await writeText(await renderer.render(shaped), context);
  else writePieces(pieces(shaped), context);
  if (format !== "json") await writeWarnings(shaped.warnings ?? [], context);
  return ExitCode.done;
}

const withRows = (report: Report, items: readonly JsonRecord[]): Report => ({ ...report, total: items.length, items });

/** Text is written in pieces of about this many characters. */
const PIECE = 1 << 16;

/** Writes text as it is produced, so that memory does not grow with it. */
export function writePieces(pieces: Iterable<string>, { streams }: Pick<Context, "streams">): void {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    streams.stdout.write(text);
    text = "";
  }
  if (text !== "") streams.stdout.write(text);
}

/** Warnings may quote a dataset, so they are cleaned like anything else sent to a terminal. */
async function writeWarnings(warnings: readonly string[], { streams, global }: Context): Promise<void> {
  if (warnings.length === 0 || global.quiet) return;
  const { stripControls } = await import("../render/text.ts");
  for (const text of warnings) streams.stderr.write(`warning: ${stripControls(text)}\n`);
}

/** The fields as items have them. */
function requireFields(given: readonly string[], report: Report): readonly string[] {
  if (findUnknownField(given, report) === null) return given;
  const all = listFields(report);
  const fields = given.map((field) => inAnyCase(all, field) ?? field);
  const unknown = findUnknownField(fields, report);
  if (unknown === null) return fields;
  const known = [...all].filter((field) => !field.includes("."));
  const near = unknown.suggestions.length > 0 ? unknown.suggestions : [`fields: ${known.join(", ")}`];
  throw new UsageError(`--fields: ${report.kind} has no field "${unknown.field}"`, near);
}

/** Writes text to stdout, through the pager if it does not fit on the terminal and the terminal can scroll. */
export async function writeText(text: string, { streams, terminal, global, env }: Context): Promise<void> {
  const pager = env["TERM"] === "dumb" ? null : pagerOf(env);
  const isLong = terminal.isTerminal && text.split("\n").length > terminal.rows;
  const paged = isLong && global.pager && pager !== null && (await streams.page(pager, text));
  if (!paged) streams.stdout.write(text);
}

/** The space for a view: columns, infinite if nothing is wrapped, and lines, null if the length is not limited. */
export function screenOf(context: Context): { readonly width: number; readonly height: number | null } {
  const { terminal, global } = context;
  const format = global.format ?? (terminal.isTerminal ? "table" : "list");
  return {
    width: isWrapped(format, context) && format !== "md" ? terminal.columns : Infinity,
    height: terminal.isTerminal && (format === "table" || format === "list") ? terminal.rows - 1 : null,
  };
}

const isWrapped = (format: FormatName, { terminal, env }: Context): boolean =>
  terminal.isTerminal || format === "table" || env["COLUMNS"] !== undefined;

/** A screen shows as many items as it has lines, less a frame, but never fewer than this. */
const FRAME = 6;
const FEWEST = 10;
const ALL = 0;

function renderOptions(format: FormatName, report: Report, context: Context): Omit<RenderOptions, "fields"> {
  const { global, terminal, env } = context;
  const { isTerminal, columns, rows, colorLevel } = terminal;
  const isScreen = report.cutToScreen === true && isTerminal && (format === "table" || format === "list");
  return {
    width: isWrapped(format, context) ? columns : Infinity,
    terminal: isTerminal,
    colorLevel,
    limit: global.limit ?? (isScreen ? Math.max(FEWEST, rows - FRAME) : ALL),
    bidi: global.bidi,
    links: wantsHyperlinks(global.links, env, isTerminal),
    suggest: (command) => again(command, global),
  };
}

/** RASHOMON_PAGER, else PAGER, else less, with no message if it is not installed; null for no pager. */
function pagerOf(env: Context["env"]): string | null {
  const usual = env["OS"] === "Windows_NT" ? "" : "less -FRX 2>/dev/null";
  const pager = (env["RASHOMON_PAGER"] ?? env["PAGER"] ?? usual).trim();
  return pager === "" || pager === "cat" ? null : pager;
}

/** Throws `UsageError` if a command without machine-readable output is asked for it. */
export function refuseMachineFormat(command: string, is: string, { global: { format } }: Context): void {
  if (format !== null && formats[format].machine)
    throw new UsageError(`${command} is ${is}, not ${format}`, ["leave the format out"]);
}

/** Whether what is shown is read aloud, or the terminal cannot be drawn on: then lines are written one after another. */
export const isSpoken = (env: Context["env"]): boolean =>
  env["TERM"] === "dumb" || !["", "0", undefined].includes(env["ACCESSIBLE"]);

/** How an interactive screen is painted. */
export async function openPaint({ env, global }: Context): Promise<Paint> {
  const { createTheme } = await import("../render/theme.ts");
  const level = colorLevel(global.color, env, true);
  const links = wantsHyperlinks(global.links, env, true);
  return { theme: await createTheme(level), marks: global.bidi !== "off", links, inverse: level !== 0 };
}
