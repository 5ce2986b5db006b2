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
  readonly titleWidth: number;
  readonly chartWidth: number;
}

const WIDEST_TITLE = 290;

/** How the width is shared between titles and chart; `widest`: columns of the longest title. */
export function pictureFrame(widest: number, isLanes: boolean): PictureFrame {
  const titleWidth = isLanes ? 0 : Math.min(widest * LETTER, WIDEST_TITLE) + MARGIN;
  return { titleWidth, chartWidth: WIDTH - 2 * MARGIN - titleWidth - DISC };
}

export function pictureOf(
  sheet: Sheet,
  { titleWidth, chartWidth }: PictureFrame,
  words: { readonly title: string; readonly description: string; readonly lanes: readonly LaneNote[] | null },
): Picture {
  const scale = sheet.timeline.scale ?? { width: chartWidth, stretches: [], breaks: [] };
  const axis = layoutAxis(scale, sheet.labels, LETTER, (text) => displayWidth(text) * LETTER);
  const left = MARGIN + titleWidth;
  const head = headShapes(words.title, sheet);
  const top = head.height + LINE * axis.rows.length + 8;
  const body =
    words.lanes === null ? rowShapes(sheet, scale, left, top) : laneShapes(words.lanes, sheet, scale, left, top);
  const bottom = top + body.height;
  return {
    width: WIDTH,
    height: Math.ceil(bottom + MARGIN),
    title: words.title,
    description: words.description,
    lang: sheet.labels.lang,
    shapes: [...head.shapes, ...gridShapes(scale, axis, left, top, bottom), ...body.shapes],
  };
}

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
