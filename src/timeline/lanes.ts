// A timeline with one lane for each source: its marks with the titles beside them, on as few lines as possible.

import { valueOf } from "../model/at.ts";
import { getOrAdd } from "../model/groups.ts";
import { packMarks } from "./place-labels.ts";
import type { TimelineDate, TimelineRow } from "./layout.ts";
import { type Line, line, span } from "../render/view.ts";
import { drawAxis } from "./axis.ts";
import { type Canvas, markPieces, spaced } from "./drawing.ts";
import { composeLine, type Piece, shortenLine, widthOf } from "./line.ts";
import { type Sheet, titleLine } from "./timeline-model.ts";
import { sourceTone } from "../present/source-tone.ts";

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
  const tone = sourceTone([...sheet.letters.keys()].indexOf(source));
  const letter = sheet.letters.size > 1 ? `${valueOf(sheet.letters, source)} ` : "";
  const words = line(
    span(`${canvas.signs.rule.repeat(2)} `, "dim"),
    span(`${letter}${source}`, tone),
    span(`  ${text}`, "dim"),
  );
  const heading = shortenLine(words, canvas.scale.width, canvas.signs.ellipsis);
  const blank = composeLine([], canvas.background, canvas.scale.width);
  return [heading, ...laneLines(source, sheet, canvas), blank];
}

interface LaneItem {
  readonly found: TimelineDate;
  readonly words: Line;
}

function laneLines(source: string, sheet: Sheet, canvas: Canvas): readonly Line[] {
  const { scale, signs } = canvas;
  const widest = Math.min(WIDEST_LABEL, Math.floor(scale.width / 2) - 2);
  const items = datesOf(source, sheet.timeline.rows).map(({ row, found }) => {
    const words = shortenTitle(titleLine(row, sheet, signs.disputed), widest, signs.ellipsis);
    return { item: { found, words }, mark: found.mark, wanted: widthOf(words) };
  });
  const pieces = new Map<number, Piece[]>();
  const add = (at: number, ...more: readonly Piece[]): unknown => getOrAdd(pieces, at, () => []).push(...more);
  for (const { item, line: at, label } of packMarks<LaneItem>(items, scale.width, 1)) {
    const { mark } = item.found;
    const sign = {
      text: sheet.letters.size > 1 ? valueOf(sheet.letters, source) : signs.point,
      tone: sourceTone([...sheet.letters.keys()].indexOf(source)),
    };
    add(at, ...markPieces(mark, sign, canvas, null));
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

const datesOf = (
  source: string,
  rows: readonly TimelineRow[],
): readonly { readonly row: TimelineRow; readonly found: TimelineDate }[] =>
  rows.flatMap((row) => row.dates.filter(({ sources }) => sources.includes(source)).map((found) => ({ row, found })));
