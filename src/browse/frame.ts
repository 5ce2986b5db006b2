// A frame: the lines of the screen and the position of the cursor; and its output: only the lines that changed, in one piece that the
// terminal shows at once.

import { cleanLine, lineWidth, padLine, truncateLine } from "../render/spans.ts";
import { displayWidth } from "../render/text.ts";
import { type Line, type Span, span } from "../render/view.ts";
import { type Ink, paintSpan, paintSpans, trimEnd } from "../render/paint.ts";
import type { Screen } from "../platform/streams.ts";

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

export const fit = (line: Line, width: number): Line => padLine(truncateLine(line, width), width);

export const choose = (line: Line): FrameLine => line.map((part) => ({ ...part, isChosen: true }));

/** `left` and `right` at the two ends of `width` columns; if space is short, the right one is dropped, then the left one cut. */
export function spread(left: Line, right: Line, width: number): Line {
  const clean = truncateLine(left, width);
  const gap = width - lineWidth(clean) - lineWidth(right);
  return gap < 1 ? fit(clean, width) : [...clean, span(" ".repeat(gap)), ...cleanLine(right)];
}

/** As many of the parts as fit in `width` columns, in order, with gaps between them. */
export const joinFitting = (parts: readonly Line[], gap: string, width: number): Line =>
  splitFitting(parts, gap, width).joined;

/** The same, with the parts that do not fit. */
export function splitFitting(parts: readonly Line[], gap: string, width: number) {
  const joined: Span[] = [];
  const rest: Line[] = [];
  let used = 0;
  for (const part of parts) {
    const columns = lineWidth(part) + (used === 0 ? 0 : displayWidth(gap));
    if (used + columns > width) {
      rest.push(part);
      continue;
    }
    if (used > 0) joined.push(span(gap));
    joined.push(...part);
    used += columns;
  }
  return { joined, rest };
}

export interface Paint extends Ink {
  /** Whether the chosen line may be highlighted, besides its pointer. */
  readonly inverse: boolean;
}

/** The alternate screen, without a cursor or line wrapping, with bracketed paste. */
export const ENTER = "\x1b[?1049h\x1b[?25l";
const TERMINAL_MODES = "\x1b[?7l\x1b[?2004h";
/** What the mouse sends: the wheel arrow keys, so that dragging selects text; or every button with its place. */
export const MOUSE = { arrows: "\x1b[?1007h", places: "\x1b[?1000h\x1b[?1006h" } as const;
/** It is emptied before it is left: after a change of size, tmux would show lines of it in the shell. */
export const LEAVE =
  "\x1b[0m\x1b[2J\x1b[?2026l\x1b[?1006l\x1b[?1000l\x1b[?1007l\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l";

const BEGIN = "\x1b[?2026h\x1b[?25l";
const END = "\x1b[?2026l";
// The line is cleared before it is written: after a full line, clearing would erase the last column.
const CLEAR_LINE = "\x1b[2K";
const CLEAR_ALL = "\x1b[0m\x1b[2J";
const CLEAR_BELOW = "\x1b[J";

export const paintFrame = ({ lines }: Frame, paint: Paint): readonly string[] =>
  lines.map((line) => paintLine(line, paint));

/** A chosen line is highlighted up to its last column. */
const paintLine = (line: FrameLine, paint: Paint): string =>
  paintSpans(line.at(-1)?.isChosen ? line : trimEnd(line), paint, (part) =>
    part.isChosen && paint.inverse ? `\x1b[7m${paintSpan(part, paint)}\x1b[27m` : paintSpan(part, paint),
  );

/** The output that turns a screen with `before` into one with `after`; the whole frame if the contents are unknown. */
function writeChanges(
  before: readonly string[] | null,
  after: readonly string[],
  { cursor }: Frame,
  mouse: string,
): string {
  const changed = after.flatMap((text, row) =>
    before?.[row] === text ? [] : [`${moveTo(row, 0)}${CLEAR_LINE}${text}`],
  );
  const isShorter = before !== null && before.length > after.length;
  const rest = isShorter ? `${moveTo(after.length, 0)}${CLEAR_BELOW}` : "";
  const place = cursor === null ? "" : `${moveTo(cursor.row, cursor.column)}\x1b[?25h`;
  return `${BEGIN}${before === null ? `${TERMINAL_MODES}${mouse}${CLEAR_ALL}` : ""}${changed.join("")}${rest}${place}${END}`;
}

const moveTo = (row: number, column: number): string => `\x1b[${row + 1};${column + 1}H`;

/** Draws frames on the screen, writing only what differs from the previous frame. */
export function createFrameView(screen: Screen, paint: Paint, mouse: string) {
  let shown: readonly string[] | null = null;
  const write = (frame: Frame): string => {
    const after = paintFrame(frame, paint);
    const changes = writeChanges(shown, after, frame, mouse);
    shown = after;
    return changes;
  };
  return {
    /** The text that would draw it, for writing later. */
    write,
    draw: (frame: Frame): void => screen.write(write(frame)),
    /** Call this if the screen has been overwritten. */
    forget: (): void => void (shown = null),
  };
}
