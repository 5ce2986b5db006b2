// A timeline in characters: for each event its title and its marks, side by side or, if space is short, one below the other; or a lane
// for each source, with the titles beside its marks, on as few lines as possible.

import type { Labels } from "../model/labels.ts";
import { placeLabel, packMarks } from "./place-labels.ts";
import type { Columns, Mark } from "./marks.ts";
import type { Scale } from "./scale.ts";
import type { TimelineDate, TimelineRow } from "./layout.ts";
import { hasRightToLeft } from "../render/bidi.ts";
import { padLine, wrapLine } from "../render/spans.ts";
import { displayWidth } from "../render/text.ts";
import { type Line, type Span, span, line } from "../render/view.ts";
import { type Axis, axisBackground, breakColumns, drawAxis, layoutAxis } from "./axis.ts";
import { composeLine, type Piece, shortenLine, widthOf } from "./line.ts";
import { dateWords, type Sheet, type SourceSign, signOfDate, signOfSource, titleLine } from "./timeline-model.ts";
import { datesOf, placeWords } from "./timeline-model.ts";
import type { Signs } from "./signs.ts";
import { getOrAdd } from "../model/groups.ts";

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
  const words = dateWords(found, row, sheet);
  const { spans, label } = placeWords(words, 1, (wanted) => placeLabel(mark, wanted, width, 1, free));
  const text = spaced(label.column, shortenLine(spans, label.width, canvas.signs.ellipsis), width);
  const covered = label.side === "inside" ? { from: label.column - 1, to: label.column + label.width } : null;
  const marks = markPieces(mark, signOfDate(found, row, sheet), canvas, covered);
  if (label.side !== "below") return [composeLine([...marks, text], canvas.background, width)];
  return [composeLine(marks, canvas.background, width), composeLine([text], canvas.background, width)];
}

/** Words with a space on each side, so that no line of the background touches them. */
function spaced(column: number, spans: Line, width: number): Piece {
  const before = column > 0 ? [span(" ")] : [];
  const after = column + widthOf(spans) < width ? [span(" ")] : [];
  return { column: column - before.length, spans: [...before, ...spans, ...after] };
}

/** The part of a mark between its signs. */
function freePart({ from, to }: Columns, { anchor }: Mark): Columns {
  return anchor - from > to - anchor ? { from: from + 1, to: anchor - 1 } : { from: anchor + 1, to: to - 1 };
}

/** A mark as pieces: runs of one sign, without the part that a label covers. A right-to-left letter is alone, lest it turn the signs around. */
function markPieces(mark: Mark, sign: SourceSign, canvas: Canvas, covered: Columns | null): readonly Piece[] {
  const { signs } = canvas;
  const own = sign.letter ?? (sign.isHollow ? signs.gap : signs.point);
  const isRightToLeft = hasRightToLeft(own);
  const breaks = new Set(breakColumns(canvas.scale));
  const pieces: { readonly column: number; text: string; readonly kind: "sign" | "letter" | "break" }[] = [];
  for (let column = mark.from; column <= mark.to; column += 1) {
    if (covered !== null && column >= covered.from && column <= covered.to) continue;
    const isAnchor = column === mark.anchor;
    const kind = isAnchor && isRightToLeft ? "letter" : breaks.has(column) && !isAnchor ? "break" : "sign";
    const text = kind === "break" ? signs.break : signAt(column, mark, own, signs);
    const last = pieces.at(-1);
    if (last && last.kind === kind && last.column + last.text.length === column) last.text += text;
    else pieces.push({ column, text, kind });
  }
  return pieces.map(({ column, text, kind }) => ({
    column,
    spans: [span(text, kind === "break" ? "dim" : sign.tone)],
  }));
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

/** What a lane says about its source besides the marks. */
export interface LaneNote {
  readonly source: string;
  readonly text: string;
}

const WIDEST_LABEL = 34;

/** Axis, then for each source a heading and its marks. */
export function drawLanes(sheet: Sheet, canvas: Canvas, notes: readonly LaneNote[]): readonly Line[] {
  const axis = drawAxis(canvas.scale, canvas.axis, canvas.signs);
  const lanes = notes.flatMap((note) => drawLane(note, sheet, canvas));
  return [...axis, ...lanes];
}

function drawLane({ source, text }: LaneNote, sheet: Sheet, canvas: Canvas): readonly Line[] {
  const { letter, tone } = signOfSource(source, sheet);
  const title = sheet.labels.source(source);
  const name = span(letter === null ? title : `${letter} ${title}`, tone);
  const words = line(span(`${canvas.signs.rule.repeat(2)} `, "dim"), name, span(`  ${text}`, "dim"));
  const heading = shortenLine(words, canvas.scale.width, canvas.signs.ellipsis);
  const blank = composeLine([], canvas.background, canvas.scale.width);
  return [heading, ...laneLines(source, sheet, canvas), blank];
}

function laneLines(source: string, sheet: Sheet, canvas: Canvas): readonly Line[] {
  const { scale, signs } = canvas;
  const widest = Math.min(WIDEST_LABEL, Math.floor(scale.width / 2) - 2);
  const items = datesOf(source, sheet).map(({ row, found }) => {
    const words = shortenTitle(titleLine(row, sheet, signs.disputed), widest, signs.ellipsis);
    return { item: { found, words }, mark: found.mark, wanted: widthOf(words) };
  });
  const pieces = new Map<number, Piece[]>();
  const add = (at: number, ...more: readonly Piece[]): unknown => getOrAdd(pieces, at, () => []).push(...more);
  for (const { item, line: at, label } of packMarks(items, scale.width, 1)) {
    add(at, ...markPieces(item.found.mark, signOfSource(source, sheet), canvas, null));
    add(label.side === "below" ? at + 1 : at, spaced(label.column, item.words, scale.width));
  }
  const height = Math.max(0, ...[...pieces.keys()].map((at) => at + 1));
  return Array.from({ length: height }, (_, at) => composeLine(pieces.get(at) ?? [], canvas.background, scale.width));
}

/** The shortened title with its complete remarks, if there is room for both; else only the title. */
function shortenTitle([title = span(""), ...signs]: Line, width: number, ellipsis: string): Line {
  const room = width - widthOf(signs);
  return room < LEAST_TITLE
    ? shortenLine([title], width, ellipsis)
    : [...shortenLine([title], room, ellipsis), ...signs];
}

const LEAST_TITLE = 12;
