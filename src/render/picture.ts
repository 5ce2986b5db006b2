// A picture of a report, as shapes; svg.ts writes it. For languages that are written from right to left, it is mirrored.

import type { Tone } from "./view.ts";

/** Lengths are in pixels, from the top left. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A shape without a tone has the colour of text. */
export type Shape =
  | (Point & {
      readonly type: "text";
      readonly text: string;
      readonly tone?: Tone;
      readonly anchor?: "start" | "middle" | "end";
      readonly small?: boolean;
      readonly big?: boolean;
      readonly bold?: boolean;
      readonly isRightToLeft?: boolean;
    })
  /** A letter on a filled disc; without a letter a smaller dot. */
  | (Point & {
      readonly type: "disc";
      readonly letter: string | null;
      readonly tone: Tone;
      readonly isHollow?: boolean;
    })
  /** `soft`: some time within it; `dashed`: the same with loose ends; `firm`: all of it; `share`: a share of a whole. */
  | (Point & {
      readonly type: "bar";
      readonly width: number;
      readonly tone: Tone;
      readonly look: "soft" | "dashed" | "firm" | "share";
    })
  | (Point & { readonly type: "cap"; readonly tone: Tone })
  | (Point & { readonly type: "arrow"; readonly to: "left" | "right"; readonly tone: Tone; readonly isHollow: boolean })
  | (Point & { readonly type: "line"; readonly toX: number; readonly toY: number; readonly isFaint?: boolean })
  /** Shapes that belong together, with the text shown when the pointer rests on them; `id`: the target of the link on a page. */
  | { readonly type: "group"; readonly title: string; readonly shapes: readonly Shape[]; readonly id?: string };

export const lineShape = (x: number, y: number, toX: number, toY: number): Extract<Shape, { type: "line" }> => ({
  type: "line",
  x,
  y,
  toX,
  toY,
});

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** How far down the shapes begin; 0 if absent. */
  readonly down?: number;
  /** A text alternative: a name, and the whole content in words. */
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly shapes: readonly Shape[];
}

export const mirrorShapes = (shapes: readonly Shape[], width: number): readonly Shape[] =>
  shapes.map((shape) => mirror(shape, width));

function mirror(shape: Shape, width: number): Shape {
  switch (shape.type) {
    case "text":
      return { ...shape, x: width - shape.x, isRightToLeft: true };
    case "bar":
      return { ...shape, x: width - shape.x - shape.width };
    case "arrow":
      return { ...shape, x: width - shape.x, to: shape.to === "left" ? "right" : "left" };
    case "line":
      return { ...shape, x: width - shape.x, toX: width - shape.toX };
    case "group":
      return { ...shape, shapes: mirrorShapes(shape.shapes, width) };
    default:
      return { ...shape, x: width - shape.x };
  }
}
