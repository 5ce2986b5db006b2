// Lines of toned spans, laid out for a terminal. A line is cleaned once, when it is wrapped or measured; everything after that can
// trust it.

import { at } from "../model/at.ts";
import { displayWidth, stripControls, truncate, type Range, wrapRanges } from "./text.ts";
import { type Cell, type Line, type Span, type Tone, span, withText } from "./view.ts";

export function textOf(line: Line): string {
  let text = "";
  for (const part of line) text += part.text;
  return text;
}

const isClean = (part: Span): boolean => part.text !== "" && stripControls(part.text) === part.text;

/** The line without control characters and empty spans. */
export const cleanLine = (line: Line): Line =>
  line.every(isClean)
    ? line
    : line.map((part) => withText(part, stripControls(part.text))).filter((part) => part.text !== "");

export const lineWidth = (line: Line): number => displayWidth(textOf(cleanLine(line)));

/** Spans without a tone get `tone`. */
export const withTone = (line: Line, tone: Tone): Line => line.map((part) => ({ ...part, tone: part.tone ?? tone }));

/** Part of a line, by offsets into its text. */
function sliceLine(line: Line, range: Range): Line {
  if (line.length === 1 && line[0] !== undefined)
    return [withText(line[0], line[0].text.slice(range.start, range.end))];
  const parts: Span[] = [];
  let at = 0;
  for (const part of line) {
    const text = part.text.slice(Math.max(0, range.start - at), Math.max(0, range.end - at));
    if (text !== "") parts.push(withText(part, text));
    at += part.text.length;
  }
  return parts;
}

/** The line in pieces of at most `width` columns; pieces after the first have at most `rest`. */
export function wrapLine(line: Line, width: number, rest: number = width): readonly Line[] {
  const clean = cleanLine(line);
  const text = textOf(clean);
  return wrapRanges(text, width, rest).map((range) =>
    range.start === 0 && range.end === text.length ? clean : sliceLine(clean, range),
  );
}

/** The line cut to `width` columns, with an ellipsis if anything was cut. */
export function truncateLine(line: Line, width: number): Line {
  const clean = cleanLine(line);
  const text = textOf(clean);
  const cut = truncate(text, width);
  return cut === text
    ? clean
    : [...sliceLine(clean, { start: 0, end: Math.max(0, cut.length - 1) }), span(cut.slice(-1))];
}

export function padLine(line: Line, width: number): Line {
  const missing = width - displayWidth(textOf(line));
  return missing <= 0 ? line : [...line, span(" ".repeat(missing))];
}

export const indentLine = (line: Line, columns: number): Line =>
  columns > 0 && line.length > 0 ? [span(" ".repeat(columns)), ...line] : line;

/** A wrapped line whose continuation is indented by `hang`. */
export const wrapHanging = (line: Line, width: number, hang: number): readonly Line[] =>
  wrapLine(line, width, width - hang).map((piece, index) => (index === 0 ? piece : indentLine(piece, hang)));

export const wrapCell = (cell: Cell, width: number): readonly Line[] =>
  cell.flatMap((line) => {
    const [first] = line;
    return first?.hangs === true ? wrapHanging(line, width, lineWidth([first])) : wrapLine(line, width);
  });

export const isBlankCell = (cell: Cell): boolean =>
  cell.every((line) => line.every((part) => stripControls(part.text).trim() === ""));

const SPACE = "   ";

/** Items side by side, on as many lines as they need; no item is split. */
export function flow(items: readonly Span[], width: number): readonly Line[] {
  const lines: Span[][] = [];
  let used = Infinity;
  for (const item of items) {
    const needs = displayWidth(item.text);
    if (used + SPACE.length + needs > width) lines.push([]);
    const current = at(lines, lines.length - 1);
    used = current.length === 0 ? needs : used + SPACE.length + needs;
    current.push(...(current.length === 0 ? [] : [span(SPACE)]), item);
  }
  return lines;
}
