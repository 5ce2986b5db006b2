// Marks and words of a timeline as shapes of a picture, and its head: the title, the letters of the sources, what the marks mean.

import { lineShape, type Shape } from "../render/picture.ts";
import type { Line } from "../render/view.ts";
import type { Columns, Mark } from "./marks.ts";
import { displayWidth } from "../render/text.ts";
import type { Sheet, SourceSign } from "./timeline-model.ts";
import { SHARED_TONE, SIGN_MEANINGS } from "./signs.ts";
import { usedSigns } from "./view.ts";
import type { Label } from "./place-labels.ts";
import { textOf } from "../render/spans.ts";

/** A mark with its disc; `y` is the middle of its line. */
export function markShapes(mark: Mark, disc: SourceSign, left: number, y: number): readonly Shape[] {
  const { tone } = disc;
  const shapes: Shape[] = [];
  if (mark.shape !== "day" && mark.to > mark.from) {
    const bar = ({ from, to }: Columns, look: "dashed" | "soft" | "firm"): Shape => ({
      type: "bar",
      x: left + from,
      y,
      width: to - from + 1,
      tone,
      look,
    });
    const isSure = mark.firm !== null && mark.firm.from === mark.from && mark.firm.to === mark.to;
    if (!isSure) shapes.push(bar(mark, mark.approximate ? "dashed" : "soft"));
    if (mark.firm !== null) shapes.push(bar(mark.firm, "firm"));
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
  [-3, 3].map((shift) => lineShape(x + shift - 4, y + 6, x + shift + 4, y - 6));

/** The words beside a mark as one text: in a picture they need no tones; only a gap stays pale. `y`: the middle of their line. */
export function labelShape(spans: Line, { side, column, width }: Label, left: number, y: number): Shape {
  const isLeft = side === "left";
  return {
    type: "text",
    x: left + column + (isLeft ? width : 0),
    y: y + 4,
    text: textOf(spans),
    small: true,
    anchor: isLeft ? "end" : "start",
    ...(spans[0]?.tone === "silence" ? { tone: "silence" } : {}),
  };
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

/** The title, the letters of the sources, and what the marks mean. */
export function headShapes(title: string, sheet: Sheet, pictureWidth: number): Part {
  const used = usedSigns(sheet);
  const sources =
    sheet.marks.size > 1
      ? [...sheet.marks].map(([source, { letter, tone }]): Key => ({
          text: sheet.labels.source(source),
          sign: (x, y) => [{ type: "disc", x: x + DISC, y, letter, tone }],
        }))
      : [];
  const signs = (Object.keys(SIGN_SHAPES) as Sign[])
    .filter((name) => used[name] && (name !== "shared" || sources.length > 0))
    .map((name): Key => ({ text: sheet.labels.phrases.timeline[SIGN_MEANINGS[name]], sign: SIGN_SHAPES[name] }));
  const shapes: Shape[] = [{ type: "text", x: MARGIN, y: MARGIN + 12, text: title, tone: "title" }];
  let x = MARGIN;
  let y = MARGIN + 12 + LINE;
  for (const { text, sign } of [...sources, ...signs]) {
    const width = KEY_WIDTH + displayWidth(text) * LETTER + 2 * DISC;
    if (x + width > pictureWidth - MARGIN) [x, y] = [MARGIN, y + LINE];
    shapes.push(...sign(x, y), { type: "text", x: x + KEY_WIDTH, y: y + 4, text, small: true });
    x += width;
  }
  return { shapes, height: y + LINE };
}

/** An entry of the legend: a sign within `KEY_WIDTH` from x, and its meaning. */
interface Key {
  readonly text: string;
  readonly sign: (x: number, y: number) => readonly Shape[];
}

type Sign = keyof typeof SIGN_MEANINGS;

const KEY_WIDTH = 26;
const BAR_WIDTH = 20;
const PLAIN = { tone: "dim" } as const;

/** Each sign as the legend draws it, in this order. */
const SIGN_SHAPES: Readonly<Record<Sign, Key["sign"]>> = {
  shared: (x, y) => [{ type: "disc", x: x + DISC, y, letter: null, tone: SHARED_TONE }],
  gap: (x, y) => [{ type: "disc", x: x + DISC, y, letter: null, tone: "silence", isHollow: true }],
  loose: (x, y) => [{ type: "bar", x, y, width: BAR_WIDTH, look: "soft", ...PLAIN }],
  approximate: (x, y) => [{ type: "bar", x, y, width: BAR_WIDTH, look: "dashed", ...PLAIN }],
  span: (x, y) => [
    { type: "bar", x, y, width: BAR_WIDTH, look: "firm", ...PLAIN },
    { type: "cap", x: x + BAR_WIDTH - 1, y, ...PLAIN },
  ],
  open: (x, y) => [{ type: "arrow", x: x + 16, y, to: "right", isHollow: true, ...PLAIN }],
  cut: (x, y) => [{ type: "arrow", x: x + 16, y, to: "right", isHollow: false, ...PLAIN }],
  break: (x, y) => breakShapes(x + 12, y),
  disputed: (x, y) => [{ type: "text", x: x + 8, y: y + 4, text: "≠" }],
};
