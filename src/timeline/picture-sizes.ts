// Sizes of a picture of a timeline, in pixels, and what its parts hand to each other.

import type { Columns, Mark } from "./marks.ts";
import type { Shape } from "../render/picture.ts";

/** Width of a letter as it is set, a little more than it mostly takes. */
export const LETTER = 7;
export const BREAK = 24;
export const WIDTH = 1040;
export const MARGIN = 16;
export const LINE = 17;
export const ROW_GAP = 6;
/** How far a disc stands out of the column it marks. */
export const DISC = 7;

/** A part of the picture, and how high it is. */
export interface Part {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

/** The space that a mark takes with its disc. */
export const outline = ({ from, to, anchor }: Mark): Columns => ({
  from: Math.min(from, anchor - DISC),
  to: Math.max(to, anchor + DISC),
});
