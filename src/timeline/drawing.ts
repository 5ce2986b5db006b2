// A timeline in characters: for each event its title and its marks, side by side or, if space is short, one below the other.

import type { Labels } from "../model/labels.ts";
import { placeLabel } from "./place-labels.ts";
import type { Columns, Mark } from "./marks.ts";
import type { Scale } from "./scale.ts";
import type { TimelineDate, TimelineRow } from "./layout.ts";
import { padLine, wrapLine } from "../render/spans.ts";
import { displayWidth } from "../render/text.ts";
import { type Line, type Span, span, type Tone } from "../render/view.ts";
import { type Axis, axisBackground, breakColumns, drawAxis, layoutAxis } from "./axis.ts";
import { composeLine, type Piece, shortenLine, widthOf } from "./line.ts";
import { chooseWords, dateTone, dateWords, letterOf, type Sheet, titleLine } from "./timeline-model.ts";
import type { Signs } from "./signs.ts";

/** A scale with its axis, drawn once for all lines. */
export interface Canvas {
  readonly scale: Scale;
  readonly axis: Axis;
  readonly signs: Signs;
  readonly background: ReadonlyMap<number, Span>;
}

/** How the width is divided: titles are left of the chart, or above it if `titleWidth` is 0. */
export interface Frame {
  readonly titleWidth: number;
  readonly chartWidth: number;
}

const GAP = 2;
/** If the chart would get fewer columns than this beside its titles, it goes below them. */
const LEAST_CHART = 46;
const WIDEST_TITLE = 44;
/** A drawing with more rows than this repeats its axis at the end. */
const TALL = 24;

/** How much of the width the titles get; `widest` is the width of the longest. */
export function frameOf(width: number, widest: number, isRightToLeft: boolean): Frame {
  const titleWidth = Math.min(widest, Math.floor(width * 0.36), WIDEST_TITLE);
  const chartWidth = width - titleWidth - GAP;
  return isRightToLeft || chartWidth < LEAST_CHART ? { titleWidth: 0, chartWidth: width } : { titleWidth, chartWidth };
}

export function createCanvas(scale: Scale, labels: Labels, signs: Signs): Canvas {
  const axis = layoutAxis(scale, labels, 1, displayWidth);
  return { scale, axis, signs, background: axisBackground(scale, axis, signs) };
}

/** The whole drawing: the axis, one or more lines for each event, and the axis again if the drawing is long. */
export function drawTimeline(sheet: Sheet, canvas: Canvas, titleWidth: number): readonly Line[] {
  const shift = (lines: readonly Line[]): readonly Line[] =>
    titleWidth === 0 ? lines : lines.map((part) => [span(" ".repeat(titleWidth + GAP)), ...part]);
  const axis = shift(drawAxis(canvas.scale, canvas.axis, canvas.signs));
  const rows = sheet.timeline.rows.flatMap((row) => drawRow(row, sheet, canvas, titleWidth));
  return [...axis, ...rows, ...(rows.length > TALL ? axis.toReversed() : [])];
}

function drawRow(row: TimelineRow, sheet: Sheet, canvas: Canvas, titleWidth: number): readonly Line[] {
  const chart = row.dates.flatMap((found) => drawDate(found, row, sheet, canvas));
  const title = titleLine(row, sheet, canvas.signs.disputed);
  if (titleWidth === 0) return [shortenLine(title, canvas.scale.width, canvas.signs.ellipsis), ...chart];
  const titles = wrapTitle(title, titleWidth, canvas.signs);
  const blank = composeLine([], canvas.background, canvas.scale.width);
  return Array.from({ length: Math.max(titles.length, chart.length) }, (_, index) => [
    ...padLine(titles[index] ?? [], titleWidth),
    span(" ".repeat(GAP)),
    ...(chart[index] ?? blank),
  ]);
}

const MOST_TITLE_LINES = 3;

function wrapTitle(title: Line, width: number, signs: Signs): readonly Line[] {
  const lines = wrapLine(title, width);
  if (lines.length <= MOST_TITLE_LINES) return lines;
  const last = lines.slice(MOST_TITLE_LINES - 1).flatMap((part, index) => (index === 0 ? part : [span(" "), ...part]));
  return [...lines.slice(0, MOST_TITLE_LINES - 1), shortenLine(last, width, signs.ellipsis)];
}

/** One date: its mark with its words beside or inside it, or on a second line. */
function drawDate(found: TimelineDate, row: TimelineRow, sheet: Sheet, canvas: Canvas): readonly Line[] {
  const { width } = canvas.scale;
  const { mark } = found;
  const inside = mark.shape === "span" ? mark.firm : mark;
  const free = inside && freePart(inside, mark);
  const words = dateWords(found, row, sheet).map((spans) => {
    const wanted = widthOf(spans);
    return { spans, wanted, label: placeLabel(mark, wanted, width, 1, free) };
  });
  const chosen = chooseWords(words);
  if (!chosen) return [];
  const { label } = chosen;
  const text = spaced(label.column, shortenLine(chosen.spans, label.width, canvas.signs.ellipsis), width);
  const covered = label.side === "inside" ? { from: label.column - 1, to: label.column + label.width } : null;
  const marks = markPieces(mark, signOf(found, row, sheet, canvas), canvas, covered);
  if (label.side !== "below") return [composeLine([...marks, text], canvas.background, width)];
  return [composeLine(marks, canvas.background, width), composeLine([text], canvas.background, width)];
}

/** Words with a space on each side, so that no line of the background touches them. */
export function spaced(column: number, spans: Line, width: number): Piece {
  const before = column > 0 ? [span(" ")] : [];
  const after = column + widthOf(spans) < width ? [span(" ")] : [];
  return { column: column - before.length, spans: [...before, ...spans, ...after] };
}

/** The part of a mark between its signs. */
function freePart({ from, to }: Columns, { anchor }: Mark): Columns {
  return anchor - from > to - anchor ? { from: from + 1, to: anchor - 1 } : { from: anchor + 1, to: to - 1 };
}

interface Sign {
  readonly text: string;
  readonly tone: Tone;
}

function signOf(found: TimelineDate, row: TimelineRow, sheet: Sheet, { signs }: Canvas): Sign {
  if (row.status !== "dated") return { text: signs.gap, tone: "silence" };
  return { text: letterOf(found, sheet) ?? signs.point, tone: dateTone(found, sheet) };
}

/** A mark as pieces: runs of one sign, without the part that a label covers. */
export function markPieces(mark: Mark, sign: Sign, canvas: Canvas, covered: Columns | null): readonly Piece[] {
  const breaks = new Set(breakColumns(canvas.scale));
  const pieces: { readonly column: number; text: string; readonly isBreak: boolean }[] = [];
  for (let column = mark.from; column <= mark.to; column += 1) {
    if (covered !== null && column >= covered.from && column <= covered.to) continue;
    const isBreak = breaks.has(column) && column !== mark.anchor;
    const text = isBreak ? canvas.signs.break : signAt(column, mark, sign.text, canvas.signs);
    const last = pieces.at(-1);
    if (last && last.isBreak === isBreak && last.column + last.text.length === column) last.text += text;
    else pieces.push({ column, text, isBreak });
  }
  return pieces.map(({ column, text, isBreak }) => ({ column, spans: [span(text, isBreak ? "dim" : sign.tone)] }));
}

function signAt(column: number, mark: Mark, sign: string, signs: Signs): string {
  const { from, to, firm, left, right, shape, approximate, anchor } = mark;
  if (column === anchor && from === to) return left === "cut" ? signs.cutLeft : right === "cut" ? signs.cutRight : sign;
  if (column === anchor) return sign;
  if (column === from && left !== "closed") return left === "open" ? signs.openLeft : signs.cutLeft;
  if (column === to && right !== "closed") return right === "open" ? signs.openRight : signs.cutRight;
  const isFirm = firm !== null && column >= firm.from && column <= firm.to;
  if (isFirm) return column === firm.to && right === "closed" && shape === "span" ? signs.end : signs.firm;
  return approximate ? signs.about : signs.loose;
}
