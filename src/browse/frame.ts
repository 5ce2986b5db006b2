// A frame: the lines of the screen and the position of the cursor. Pure data, before colour.

import { cleanLine, lineWidth, padLine, truncateLine } from "../render/spans.ts";
import { displayWidth } from "../render/text.ts";
import type { Line, Span } from "../render/view.ts";
import { span } from "../render/view.ts";

/** A span of the screen; the chosen line of the focused side is highlighted. */
interface FrameSpan extends Span {
  readonly isChosen?: boolean;
}

export type FrameLine = readonly FrameSpan[];

export interface Frame {
  readonly lines: readonly FrameLine[];
  /** Counted from 0; null to hide the cursor. */
  readonly cursor: { readonly row: number; readonly column: number } | null;
}

/** Exactly `width` columns. */
export const fit = (line: Line, width: number): Line => padLine(truncateLine(line, width), width);

export const choose = (line: Line): FrameLine => line.map((part) => ({ ...part, isChosen: true }));

/** `left` and `right` at the two ends of `width` columns; if space is short, the right one is dropped, then the left one cut. */
export function spread(left: Line, right: Line, width: number): Line {
  const clean = truncateLine(left, width);
  const gap = width - lineWidth(clean) - lineWidth(right);
  return gap < 1 ? fit(clean, width) : [...clean, span(" ".repeat(gap)), ...cleanLine(right)];
}

/** As many of the parts as fit in `width` columns, in order, with gaps between them. */
export function joinFitting(parts: readonly Line[], gap: string, width: number): Line {
  const joined: Span[] = [];
  let used = 0;
  for (const part of parts) {
    const columns = lineWidth(part) + (used === 0 ? 0 : displayWidth(gap));
    if (used + columns > width) continue;
    if (used > 0) joined.push(span(gap));
    joined.push(...part);
    used += columns;
  }
  return joined;
}
