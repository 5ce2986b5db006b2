// Marks and words of a timeline as shapes of a picture.

import type { Shape } from "../render/picture.ts";
import type { Line, Tone } from "../render/view.ts";
import type { Columns, Mark } from "./marks.ts";

export interface Disc {
  readonly letter: string | null;
  readonly tone: Tone;
  readonly isHollow: boolean;
}

/** A mark with its disc; `y` is the middle of its line. */
export function markShapes(mark: Mark, disc: Disc, left: number, y: number): readonly Shape[] {
  const { tone } = disc;
  const shapes: Shape[] = [];
  if (mark.shape !== "day" && mark.to > mark.from) {
    const width = mark.to - mark.from + 1;
    const isSure = mark.firm !== null && mark.firm.from === mark.from && mark.firm.to === mark.to;
    if (!isSure)
      shapes.push({ type: "bar", x: left + mark.from, y, width, tone, look: mark.approximate ? "dashed" : "soft" });
    if (mark.firm !== null)
      shapes.push({
        type: "bar",
        x: left + mark.firm.from,
        y,
        width: mark.firm.to - mark.firm.from + 1,
        tone,
        look: "firm",
      });
    if (mark.shape === "span" && mark.firm !== null && mark.right === "closed")
      shapes.push({ type: "cap", x: left + mark.firm.to, y, tone });
  }
  if (mark.left !== "closed")
    shapes.push({ type: "arrow", x: left + mark.from, y, to: "left", tone, isHollow: mark.left === "open" });
  if (mark.right !== "closed")
    shapes.push({ type: "arrow", x: left + mark.to + 1, y, to: "right", tone, isHollow: mark.right === "open" });
  const isOutside = mark.from === mark.to && (mark.left === "cut" || mark.right === "cut");
  return isOutside ? shapes : [...shapes, { type: "disc", x: left + mark.anchor, y, ...disc }];
}

/** The sign of an axis break, around a point of the rule. */
export const breakShapes = (x: number, y: number): readonly Shape[] =>
  [-3, 3].map((shift): Shape => ({ type: "line", x: x + shift - 4, y: y + 6, toX: x + shift + 4, toY: y - 6 }));

/** Words as one text: in a picture they need no tones; only a gap stays pale. */
export function spansToShapes(spans: Line, x: number, y: number, anchor: "start" | "end"): readonly Shape[] {
  const isPale = spans[0]?.tone === "silence";
  return [
    {
      type: "text",
      x,
      y,
      text: spans.map(({ text }) => text).join(""),
      small: true,
      anchor,
      ...(isPale ? { tone: "silence" } : {}),
    },
  ];
}

/** Width of a letter, a little more than most letters take. */
export const LETTER = 7;
export const BREAK = 24;
export const WIDTH = 1040;
export const MARGIN = 16;
export const LINE = 17;
export const ROW_GAP = 6;
/** How far a disc extends beyond its column. */
export const DISC = 7;

/** A part of the picture, and its height. */
export interface Part {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

/** The space that a mark takes with its disc. */
export const outline = ({ from, to, anchor }: Mark): Columns => ({
  from: Math.min(from, anchor - DISC),
  to: Math.max(to, anchor + DISC),
});
