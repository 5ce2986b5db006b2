// A timeline as a picture: the same rows, marks and words as in characters, but in pixels.

import { lineShape, type Picture, type Shape } from "../render/picture.ts";
import { textOf } from "../render/spans.ts";
import { displayWidth, wrapText } from "../render/text.ts";
import { type Axis, layoutAxis } from "./axis.ts";
import type { LaneNote } from "./drawing.ts";
import type { TimelineDate, TimelineRow } from "./layout.ts";
import { shortenLine, widthOf } from "./line.ts";
import {
  headShapes,
  breakShapes,
  DISC,
  LETTER,
  LINE,
  MARGIN,
  markShapes,
  outline,
  type Part,
  ROW_GAP,
  WIDTH,
  labelShape,
} from "./picture-shapes.ts";
import { packMarks, placeLabel } from "./place-labels.ts";
import type { Scale } from "./scale.ts";
import {
  dateWords,
  describeRow,
  type Sheet,
  signOfDate,
  signOfSource,
  titleLine,
  placeWords,
  datesOf,
} from "./timeline-model.ts";

const WIDEST_TITLE = 290;

/** How the width is divided between titles and chart; `widest`: columns of the longest title. */
export function pictureFrame(widest: number, isLanes: boolean, width: number = WIDTH) {
  const titleWidth = isLanes ? 0 : Math.min(widest * LETTER, WIDEST_TITLE) + MARGIN;
  return { width, titleWidth, chartWidth: width - 2 * MARGIN - titleWidth - DISC };
}

export function pictureOf(
  sheet: Sheet,
  { width, titleWidth, chartWidth }: ReturnType<typeof pictureFrame>,
  words: { readonly title: string; readonly description: string; readonly lanes: readonly LaneNote[] | null },
): Picture {
  const scale = sheet.timeline.scale ?? { width: chartWidth, stretches: [], breaks: [] };
  const axis = layoutAxis(scale, sheet.labels, LETTER, (text) => displayWidth(text) * LETTER);
  const left = MARGIN + titleWidth;
  const head = headShapes(words.title, sheet, width);
  const top = head.height + LINE * axis.rows.length + 8;
  const body =
    words.lanes === null ? rowShapes(sheet, scale, left, top) : laneShapes(words.lanes, sheet, scale, left, top);
  const bottom = top + body.height;
  return {
    width,
    height: Math.ceil(bottom + MARGIN),
    title: words.title,
    description: words.description,
    lang: sheet.labels.lang,
    shapes: [...head.shapes, ...gridShapes(scale, axis, left, top, bottom), ...body.shapes],
  };
}

const SLIDE = 16 / 9;

/**
 * A picture with the proportions of a slide: drawn again, wider each time, until it fits, then centred vertically. `draw` lays it
 * out in a width.
 */
export function fitSlide(draw: (width: number) => Picture): Picture {
  let picture = draw(SMALLEST_SLIDE);
  for (let tries = 0; tries < MOST_TRIES && picture.height * SLIDE > picture.width + 1; tries += 1)
    picture = draw(Math.ceil(picture.height * SLIDE));
  const height = Math.max(picture.height, Math.round(picture.width / SLIDE));
  const down = (height - picture.height) / 2;
  return { ...picture, width: Math.max(picture.width, Math.round(height * SLIDE)), height, down };
}

/** With few events, the drawing is enlarged. */
const SMALLEST_SLIDE = 800;
const MOST_TRIES = 4;

/** Names of years and months, the rule with its ticks, lines through the rows, and breaks. */
function gridShapes(scale: Scale, axis: Axis, left: number, top: number, bottom: number): readonly Shape[] {
  const labels = axis.rows.flatMap((row, index) =>
    row.map(({ column, text }): Shape => ({
      type: "text",
      x: left + column,
      y: top - 8 - LINE * (axis.rows.length - 1 - index),
      text,
      tone: "dim",
      small: true,
    })),
  );
  const down = (column: number, to: number) => lineShape(left + column, top - 4, left + column, to);
  const rules = scale.stretches.map(({ column, width }) => lineShape(left + column, top, left + column + width, top));
  const ticks = axis.minors.map((column) => down(column, top));
  const lines = axis.majors.map((column): Shape => ({ ...down(column, bottom), isFaint: true }));
  const breaks = scale.breaks.flatMap(({ column, width }) => breakShapes(left + column + width / 2, top));
  return [...labels, ...rules, ...ticks, ...lines, ...breaks];
}

function rowShapes(sheet: Sheet, scale: Scale, left: number, top: number): Part {
  const shapes: Shape[] = [];
  let y = top + ROW_GAP;
  for (const row of sheet.timeline.rows) {
    const { shapes: drawn, height } = oneRow(row, sheet, scale, left, y);
    shapes.push({ type: "group", title: describeRow(row, sheet), shapes: drawn, id: row.event.id });
    y += height + ROW_GAP;
  }
  return { shapes, height: y - top };
}

function oneRow(row: TimelineRow, sheet: Sheet, scale: Scale, left: number, y: number): Part {
  const lines = wrapText(textOf(titleLine(row, sheet, "≠")), Math.max(2, Math.floor((left - 2 * MARGIN) / LETTER)));
  const titles = lines.map((text, index): Shape => ({
    type: "text",
    x: sheet.isRightToLeft ? left - MARGIN : MARGIN,
    y: y + 13 + index * LINE,
    text,
    ...(row.status === "dated" ? {} : { tone: "silence" }),
    ...(sheet.isRightToLeft ? { isRightToLeft: true } : {}),
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

function oneDate(found: TimelineDate, row: TimelineRow, sheet: Sheet, scale: Scale, left: number, y: number): Part {
  const { mark } = found;
  const { spans, label } = placeWords(dateWords(found, row, sheet), LETTER, (wanted) =>
    placeLabel(outline(mark), wanted, scale.width, LETTER, null),
  );
  const isBelow = label.side === "below";
  const middle = y + LINE / 2;
  const text = labelShape(spans, label, left, middle + (isBelow ? LINE : 0));
  return {
    shapes: [...markShapes(mark, signOfDate(found, row, sheet), left, middle), text],
    height: isBelow ? 2 * LINE : LINE,
  };
}

function laneShapes(notes: readonly LaneNote[], sheet: Sheet, scale: Scale, left: number, top: number): Part {
  const shapes: Shape[] = [];
  let y = top + ROW_GAP;
  for (const { source, text } of notes) {
    const { tone } = signOfSource(source, sheet);
    const name = sheet.labels.source(source);
    shapes.push(
      { type: "text", x: left, y: y + 16, text: name, tone },
      { type: "text", x: left + displayWidth(name) * LETTER + 14, y: y + 16, text, tone: "dim", small: true },
    );
    const lane = oneLane(source, sheet, scale, left, y + LINE + ROW_GAP);
    shapes.push(...lane.shapes);
    y += LINE + lane.height + 3 * ROW_GAP;
  }
  return { shapes, height: y - top };
}

const WIDEST_LABEL = 40;

function oneLane(source: string, sheet: Sheet, scale: Scale, left: number, y: number): Part {
  const items = datesOf(source, sheet).map(({ row, found }) => {
    const words = shortenLine(titleLine(row, sheet, "≠"), WIDEST_LABEL, "…");
    return { item: { found, row, words }, mark: outline(found.mark), wanted: widthOf(words) * LETTER };
  });
  const packed = packMarks(items, scale.width, LETTER);
  const sign = signOfSource(source, sheet);
  const shapes = packed.map(({ item: { found, row, words }, line, label }): Shape => {
    const middle = y + line * (LINE + 2) + LINE / 2;
    return {
      type: "group",
      title: describeRow(row, sheet),
      id: row.event.id,
      shapes: [
        ...markShapes(found.mark, sign, left, middle),
        labelShape(words, label, left, middle + (label.side === "below" ? LINE + 2 : 0)),
      ],
    };
  });
  const lines = Math.max(0, ...packed.map(({ line, label }) => line + (label.side === "below" ? 2 : 1)));
  return { shapes, height: lines * (LINE + 2) };
}
