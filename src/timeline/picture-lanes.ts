// The lanes of a picture of a timeline: for each source its marks with the titles beside them.

import { valueOf } from "../model/at.ts";
import { packMarks } from "./place-labels.ts";
import type { Scale } from "./scale.ts";
import type { Shape } from "../render/picture.ts";
import { displayWidth } from "../render/text.ts";
import type { LaneNote } from "./lanes.ts";
import { shortenLine, widthOf } from "./line.ts";
import { LETTER, LINE, outline, type Part, ROW_GAP } from "./picture-sizes.ts";
import { markShapes, spansToShapes } from "./picture-shapes.ts";
import { describeRow, type Sheet, titleLine } from "./timeline-model.ts";
import { sourceTone } from "../present/source-tone.ts";

export function laneShapes(notes: readonly LaneNote[], sheet: Sheet, scale: Scale, left: number, top: number): Part {
  const shapes: Shape[] = [];
  let y = top + ROW_GAP;
  for (const { source, text } of notes) {
    const tone = sourceTone([...sheet.letters.keys()].indexOf(source));
    shapes.push(
      { type: "text", x: left, y: y + 16, text: source, tone },
      { type: "text", x: left + displayWidth(source) * LETTER + 14, y: y + 16, text, tone: "dim", small: true },
    );
    const lane = oneLane(source, sheet, scale, left, y + LINE + ROW_GAP);
    shapes.push(...lane.shapes);
    y += LINE + lane.height + 3 * ROW_GAP;
  }
  return { shapes, height: y - top };
}

const WIDEST_LABEL = 40;

function oneLane(source: string, sheet: Sheet, scale: Scale, left: number, y: number): Part {
  const items = sheet.timeline.rows.flatMap((row) =>
    row.dates
      .filter(({ sources }) => sources.includes(source))
      .map((found) => {
        const words = shortenLine(titleLine(row, sheet, "≠"), WIDEST_LABEL, "…");
        return { item: { found, row, words }, mark: outline(found.mark), wanted: widthOf(words) * LETTER };
      }),
  );
  const packed = packMarks(items, scale.width, LETTER);
  const sign = {
    letter: sheet.letters.size > 1 ? valueOf(sheet.letters, source) : null,
    tone: sourceTone([...sheet.letters.keys()].indexOf(source)),
    isHollow: false,
  };
  const shapes = packed.map(({ item: { found, row, words }, line, label }): Shape => {
    const middle = y + line * (LINE + 2) + LINE / 2;
    const below = label.side === "below" ? LINE + 2 : 0;
    const text = spansToShapes(
      words,
      left + label.column + (label.side === "left" ? label.width : 0),
      middle + 4 + below,
      label.side === "left" ? "end" : "start",
    );
    return {
      type: "group",
      title: describeRow(row, sheet),
      id: row.event.id,
      shapes: [...markShapes(found.mark, sign, left, middle), ...text],
    };
  });
  const lines = Math.max(0, ...packed.map(({ line, label }) => line + (label.side === "below" ? 2 : 1)));
  return { shapes, height: lines * (LINE + 2) };
}
