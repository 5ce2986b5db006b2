// A timeline as a picture: the same rows, marks and words as in characters, in pixels.

import { packMarks, placeLabel } from "../analysis/timeline-labels.ts";
import type { Columns, Mark } from "../analysis/timeline-marks.ts";
import type { Scale } from "../analysis/timeline-scale.ts";
import type { TimelineDate, TimelineRow } from "../analysis/timeline.ts";
import { displayWidth } from "../render/text.ts";
import type { Picture, Shape } from "../render/svg.ts";
import { wrapText } from "../render/wrap.ts";
import { type Axis, layoutAxis } from "./timeline-axis.ts";
import { shortenLine, widthOf } from "./timeline-line.ts";
import type { LaneNote } from "./timeline-lanes.ts";
import { dateTone, dateWords, letterOf, type Sheet, titleLine } from "./timeline-sheet.ts";
import { usedSigns } from "./timeline-view.ts";
import { SHARED_TONE, sourceTone } from "./timeline-signs.ts";
import { markShapes, spansToShapes } from "./timeline-shapes.ts";

/** Width of a letter as it is set, a little more than it mostly takes. */
export const LETTER = 7;
export const BREAK = 24;
const MARGIN = 16;
const LINE = 17;
const ROW_GAP = 6;
/** How far a disc stands out of the column it marks. */
const DISC = 7;

export interface PictureFrame {
  readonly titleWidth: number;
  readonly chartWidth: number;
}

const WIDTH = 1040;
const WIDEST_TITLE = 290;

/** How the width is shared between titles and chart; `widest`: columns of the longest title. */
export function pictureFrame(widest: number, isLanes: boolean): PictureFrame {
  const titleWidth = isLanes ? 0 : Math.min(widest * LETTER, WIDEST_TITLE) + MARGIN;
  return { titleWidth, chartWidth: WIDTH - 2 * MARGIN - titleWidth - DISC };
}

/** Where the next shapes go, and what has been drawn. */
interface Drawn {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

export function pictureOf(sheet: Sheet, { titleWidth, chartWidth }: PictureFrame, words: { readonly title: string; readonly description: string; readonly lanes: readonly LaneNote[] | null }): Picture {
  const scale = sheet.timeline.scale ?? { width: chartWidth, stretches: [], breaks: [] };
  const axis = layoutAxis(scale, sheet.labels.lang, LETTER, (text) => displayWidth(text) * LETTER);
  const left = MARGIN + titleWidth;
  const head = headShapes(words.title, sheet);
  const top = head.height + LINE * axis.rows.length + 8;
  const body = words.lanes === null ? rowShapes(sheet, scale, left, top) : laneShapes(words.lanes, sheet, scale, left, top);
  const bottom = top + body.height;
  return {
    width: WIDTH, height: Math.ceil(bottom + MARGIN), title: words.title, description: words.description, lang: sheet.labels.lang,
    shapes: [...head.shapes, ...gridShapes(scale, axis, left, top, bottom), ...body.shapes],
  };
}

/** The title, who is who, and what the marks mean. */
function headShapes(title: string, sheet: Sheet): Drawn {
  const used = usedSigns(sheet.timeline, sheet.story !== null);
  const sources = sheet.letters.size > 1 ? [...sheet.letters].map(([source, letter], index): Key => ({ text: source, sign: (x, y) => [{ type: "disc", x: x + DISC, y, letter, tone: sourceTone(index) }] })) : [];
  const keys = [...sources, ...SIGN_KEYS.filter(({ when }) => used[when] && (when !== "shared" || sources.length > 0))];
  const shapes: Shape[] = [{ type: "text", x: MARGIN, y: MARGIN + 12, text: title, tone: "title" }];
  let x = MARGIN;
  let y = MARGIN + 12 + LINE;
  for (const { text, sign } of keys) {
    const width = KEY_WIDTH + displayWidth(text) * LETTER + 2 * DISC;
    if (x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + LINE];
    shapes.push(...sign(x, y), { type: "text", x: x + KEY_WIDTH, y: y + 4, text, small: true });
    x += width;
  }
  return { shapes, height: y + LINE };
}

/** An entry of the legend: a sign in the room of `KEY_WIDTH` from x, and what it means. */
interface Key {
  readonly text: string;
  readonly sign: (x: number, y: number) => readonly Shape[];
}

const KEY_WIDTH = 26;
const PLAIN = { tone: "dim" } as const;

const SIGN_KEYS: readonly (Key & { readonly when: keyof ReturnType<typeof usedSigns> })[] = [
  { when: "shared", text: "several", sign: (x, y) => [{ type: "disc", x: x + DISC, y, letter: null, tone: SHARED_TONE }] },
  { when: "gap", text: "a gap, placed by other accounts", sign: (x, y) => [{ type: "disc", x: x + DISC, y, letter: null, tone: "silence", isHollow: true }] },
  { when: "loose", text: "some time in it", sign: (x, y) => [{ type: "bar", x, y, width: 20, look: "soft", ...PLAIN }] },
  { when: "approximate", text: "about then", sign: (x, y) => [{ type: "bar", x, y, width: 20, look: "dashed", ...PLAIN }] },
  { when: "span", text: "lasted", sign: (x, y) => [{ type: "bar", x, y, width: 20, look: "firm", ...PLAIN }, { type: "cap", x: x + 19, y, ...PLAIN }] },
  { when: "open", text: "no end told", sign: (x, y) => [{ type: "arrow", x: x + 16, y, to: "right", isHollow: true, ...PLAIN }] },
  { when: "cut", text: "goes on outside", sign: (x, y) => [{ type: "arrow", x: x + 16, y, to: "right", isHollow: false, ...PLAIN }] },
  { when: "break", text: "time left out", sign: (x, y) => [-3, 3].map((shift): Shape => ({ type: "line", x: x + 8 + shift, y: y + 6, toX: x + 16 + shift, toY: y - 6 })) },
  { when: "disputed", text: "dates contradict", sign: (x, y) => [{ type: "text", x: x + 8, y: y + 4, text: "≠" }] },
];

/** Names of years and months, the rule with its ticks, lines through the rows, and breaks. */
function gridShapes(scale: Scale, axis: Axis, left: number, top: number, bottom: number): readonly Shape[] {
  const labels = axis.rows.flatMap((row, index) => row.map(({ column, text }): Shape => ({ type: "text", x: left + column, y: top - 8 - LINE * (axis.rows.length - 1 - index), text, tone: "dim", small: true })));
  const rules = scale.stretches.map(({ column, width }): Shape => ({ type: "line", x: left + column, y: top, toX: left + column + width, toY: top }));
  const ticks = axis.minors.map((column): Shape => ({ type: "line", x: left + column, y: top - 4, toX: left + column, toY: top }));
  const lines = axis.majors.map((column): Shape => ({ type: "line", x: left + column, y: top - 4, toX: left + column, toY: bottom, isFaint: true }));
  const breaks = scale.breaks.flatMap(({ column, width }) => [-3, 3].map((shift): Shape => {
    const middle = left + column + width / 2 + shift;
    return { type: "line", x: middle - 4, y: top + 6, toX: middle + 4, toY: top - 6 };
  }));
  return [...labels, ...rules, ...ticks, ...lines, ...breaks];
}

function rowShapes(sheet: Sheet, scale: Scale, left: number, top: number): Drawn {
  const shapes: Shape[] = [];
  let y = top + ROW_GAP;
  for (const row of sheet.timeline.rows) {
    const { shapes: drawn, height } = oneRow(row, sheet, scale, left, y);
    shapes.push({ type: "group", title: describeRow(row, sheet), shapes: drawn });
    y += height + ROW_GAP;
  }
  return { shapes, height: y - top };
}

function oneRow(row: TimelineRow, sheet: Sheet, scale: Scale, left: number, y: number): Drawn {
  const title = titleLine(row, sheet, "≠").map(({ text }) => text).join("");
  const lines = wrapText(title, Math.max(2, Math.floor((left - 2 * MARGIN) / LETTER)));
  const titles = lines.map((text, index): Shape => ({
    type: "text", x: sheet.isRightToLeft ? left - MARGIN : MARGIN, y: y + 13 + index * LINE, text,
    ...(row.telling === "told" ? {} : { tone: "silence" }), ...(sheet.isRightToLeft ? { isRightToLeft: true } : {}),
  }));
  const shapes: Shape[] = [...titles];
  let height = 0;
  for (const found of row.dates) {
    const drawn = oneDate(found, row, sheet, scale, left, y + height);
    shapes.push(...drawn.shapes);
    height += drawn.height;
  }
  return { shapes, height: Math.max(height, lines.length * LINE) };
}

/** The space that a mark takes with its disc. */
const outline = ({ from, to, anchor }: Mark): Columns => ({ from: Math.min(from, anchor - DISC), to: Math.max(to, anchor + DISC) });

function oneDate(found: TimelineDate, row: TimelineRow, sheet: Sheet, scale: Scale, left: number, y: number): Drawn {
  const { mark } = found;
  const words = dateWords(found, row, sheet).map((spans) => ({ spans, label: placeLabel(outline(mark), widthOf(spans) * LETTER, scale.width, LETTER, null) }));
  const chosen = words.find(({ label }) => label.side !== "below") ?? words.at(-1);
  if (!chosen) return { shapes: [], height: 0 };
  const { label, spans } = chosen;
  const isBelow = label.side === "below";
  const middle = y + LINE / 2;
  const sign = row.telling === "told" ? { letter: letterOf(found, sheet), tone: dateTone(found, sheet), isHollow: false } : { letter: null, tone: "silence" as const, isHollow: true };
  const text = spansToShapes(spans, left + label.column + (label.side === "left" ? label.width : 0), middle + 4 + (isBelow ? LINE : 0), label.side === "left" ? "end" : "start");
  return { shapes: [...markShapes(mark, sign, left, middle), ...text], height: isBelow ? 2 * LINE : LINE };
}

function laneShapes(notes: readonly LaneNote[], sheet: Sheet, scale: Scale, left: number, top: number): Drawn {
  const shapes: Shape[] = [];
  let y = top + ROW_GAP;
  for (const { source, text } of notes) {
    const tone = sourceTone([...sheet.letters.keys()].indexOf(source));
    shapes.push({ type: "text", x: left, y: y + 16, text: source, tone }, { type: "text", x: left + displayWidth(source) * LETTER + 14, y: y + 16, text, tone: "dim", small: true });
    const lane = oneLane(source, sheet, scale, left, y + LINE + ROW_GAP);
    shapes.push(...lane.shapes);
    y += LINE + lane.height + 3 * ROW_GAP;
  }
  return { shapes, height: y - top };
}

const WIDEST_LABEL = 40;

function oneLane(source: string, sheet: Sheet, scale: Scale, left: number, y: number): Drawn {
  const items = sheet.timeline.rows.flatMap((row) =>
    row.dates.filter(({ sources }) => sources.includes(source)).map((found) => {
      const words = shortenLine(titleLine(row, sheet, "≠"), WIDEST_LABEL, "…");
      return { item: { found, row, words }, mark: outline(found.mark), wanted: widthOf(words) * LETTER };
    }),
  );
  const packed = packMarks(items, scale.width, LETTER);
  const sign = { letter: sheet.letters.size > 1 ? (sheet.letters.get(source) ?? null) : null, tone: sourceTone([...sheet.letters.keys()].indexOf(source)), isHollow: false };
  const shapes = packed.map(({ item: { found, row, words }, line, label }): Shape => {
    const middle = y + line * (LINE + 2) + LINE / 2;
    const below = label.side === "below" ? LINE + 2 : 0;
    const text = spansToShapes(words, left + label.column + (label.side === "left" ? label.width : 0), middle + 4 + below, label.side === "left" ? "end" : "start");
    return { type: "group", title: describeRow(row, sheet), shapes: [...markShapes(found.mark, sign, left, middle), ...text] };
  });
  const lines = Math.max(0, ...packed.map(({ line, label }) => line + (label.side === "below" ? 2 : 1)));
  return { shapes, height: lines * (LINE + 2) };
}

/** "Coup of 1953: 1953 (indonesian, english)" */
export function describeRow(row: TimelineRow, { labels }: Sheet): string {
  const dates = row.dates.map(({ value, sources }) => `${labels.value(value)} (${sources.join(", ")})`);
  return `${labels.event(row.event.id)}: ${dates.join("; ")}`;
}
