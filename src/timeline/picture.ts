// A timeline as a picture: the same rows, marks and words as in characters, in pixels.

import type { Scale } from "./scale.ts";
import type { Picture, Shape } from "../render/picture.ts";
import { displayWidth } from "../render/text.ts";
import { type Axis, layoutAxis } from "./axis.ts";
import type { LaneNote } from "./lanes.ts";
import { laneShapes } from "./picture-lanes.ts";
import { headShapes } from "./picture-legend.ts";
import { rowShapes } from "./picture-rows.ts";
import { DISC, LETTER, LINE, MARGIN, WIDTH } from "./picture-sizes.ts";
import { breakShapes } from "./picture-shapes.ts";
import type { Sheet } from "./timeline-model.ts";

export interface PictureFrame {
  readonly width: number;
  readonly titleWidth: number;
  readonly chartWidth: number;
}

const WIDEST_TITLE = 290;

/** How a width is shared between titles and chart; `widest`: columns of the longest title. */
export function pictureFrame(widest: number, isLanes: boolean, width: number = WIDTH): PictureFrame {
  const titleWidth = isLanes ? 0 : Math.min(widest * LETTER, WIDEST_TITLE) + MARGIN;
  return { width, titleWidth, chartWidth: width - 2 * MARGIN - titleWidth - DISC };
}

export function pictureOf(
  sheet: Sheet,
  { width, titleWidth, chartWidth }: PictureFrame,
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
 * A picture as wide as a slide is for its height: drawn again, wider, until it fits, then with room above and below.
 * `draw` lays it out in a width.
 */
export function fitSlide(draw: (width: number) => Picture): Picture {
  let picture = draw(SMALLEST_SLIDE);
  for (let tries = 0; tries < MOST_TRIES && picture.height * SLIDE > picture.width + 1; tries += 1)
    picture = draw(Math.ceil(picture.height * SLIDE));
  const height = Math.max(picture.height, Math.round(picture.width / SLIDE));
  const down = (height - picture.height) / 2;
  return { ...picture, width: Math.max(picture.width, Math.round(height * SLIDE)), height, down };
}

/** Few events are drawn large. */
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
  const rules = scale.stretches.map(({ column, width }): Shape => ({
    type: "line",
    x: left + column,
    y: top,
    toX: left + column + width,
    toY: top,
  }));
  const ticks = axis.minors.map((column): Shape => ({
    type: "line",
    x: left + column,
    y: top - 4,
    toX: left + column,
    toY: top,
  }));
  const lines = axis.majors.map((column): Shape => ({
    type: "line",
    x: left + column,
    y: top - 4,
    toX: left + column,
    toY: bottom,
    isFaint: true,
  }));
  const breaks = scale.breaks.flatMap(({ column, width }) => breakShapes(left + column + width / 2, top));
  return [...labels, ...rules, ...ticks, ...lines, ...breaks];
}
