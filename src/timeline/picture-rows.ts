// The rows of a picture of a timeline: for each event its title and its dates.

import { placeLabel } from "./place-labels.ts";
import type { Scale } from "./scale.ts";
import type { TimelineDate, TimelineRow } from "./layout.ts";
import type { Shape } from "../render/picture.ts";
import { wrapText } from "../render/wrap.ts";
import { widthOf } from "./line.ts";
import { LETTER, LINE, MARGIN, outline, type Part, ROW_GAP } from "./picture-sizes.ts";
import { markShapes, spansToShapes } from "./picture-shapes.ts";
import { chooseWords, dateTone, dateWords, describeRow, letterOf, type Sheet, titleLine } from "./timeline-model.ts";

export function rowShapes(sheet: Sheet, scale: Scale, left: number, top: number): Part {
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
  const title = titleLine(row, sheet, "≠")
    .map(({ text }) => text)
    .join("");
  const lines = wrapText(title, Math.max(2, Math.floor((left - 2 * MARGIN) / LETTER)));
  const titles = lines.map((text, index): Shape => ({
    type: "text",
    x: sheet.isRightToLeft ? left - MARGIN : MARGIN,
    y: y + 13 + index * LINE,
    text,
    ...(row.telling === "told" ? {} : { tone: "silence" }),
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
  const words = dateWords(found, row, sheet).map((spans) => {
    const wanted = widthOf(spans) * LETTER;
    return { spans, wanted, label: placeLabel(outline(mark), wanted, scale.width, LETTER, null) };
  });
  const chosen = chooseWords(words);
  if (!chosen) return { shapes: [], height: 0 };
  const { label, spans } = chosen;
  const isBelow = label.side === "below";
  const middle = y + LINE / 2;
  const sign =
    row.telling === "told"
      ? { letter: letterOf(found, sheet), tone: dateTone(found, sheet), isHollow: false }
      : { letter: null, tone: "silence" as const, isHollow: true };
  const text = spansToShapes(
    spans,
    left + label.column + (label.side === "left" ? label.width : 0),
    middle + 4 + (isBelow ? LINE : 0),
    label.side === "left" ? "end" : "start",
  );
  return { shapes: [...markShapes(mark, sign, left, middle), ...text], height: isBelow ? 2 * LINE : LINE };
}
