// Where lines break: at spaces, or inside a word that is longer than a line. It works with offsets, so that the tones of a line can be
// kept.

import { clusterAt, displayWidth, fittingEnd } from "./text.ts";

export interface Range {
  readonly start: number;
  readonly end: number;
}

const joints = /[-/_.,:;?&=|]/;

/** End of the piece of a long word that starts at `start`: after a joint such as "/" in its later half, if there is one. */
function pieceEnd(text: string, start: number, end: number, width: number): number {
  const limit = Math.max(fittingEnd(text, start, width), clusterAt(text, start).end);
  if (limit >= end) return end;
  for (let at = limit; at > start + (limit - start) / 2; at -= 1) {
    if (joints.test(text.charAt(at - 1))) return at;
  }
  return limit;
}

/**
 * Lines of `text` as offsets, without the spaces at breaks; at least one line. The first is at most `width` columns wide, the others at
 * most `rest`. Both must be at least 2, since a wide character takes two columns.
 */
export function wrapRanges(text: string, width: number, rest: number = width): readonly Range[] {
  if (width === Infinity || displayWidth(text) <= width) return [{ start: 0, end: text.trimEnd().length }];
  const lines: Range[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  const room = (): number => (lines.length === 0 ? width : rest);
  for (const word of text.matchAll(/[^ ]+/g)) {
    const wordEnd = word.index + word[0].length;
    const columns = word.index - end + displayWidth(word[0]);
    if (used + columns <= room()) {
      used += columns;
    } else {
      if (end > start) lines.push({ start, end });
      start = word.index;
      for (let stop = pieceEnd(text, start, wordEnd, room()); stop < wordEnd;) {
        lines.push({ start, end: stop });
        start = stop;
        stop = pieceEnd(text, start, wordEnd, room());
      }
      used = displayWidth(text.slice(start, wordEnd));
    }
    end = wordEnd;
  }
  lines.push({ start, end });
  return lines;
}

/** `text` as lines of at most `width` columns. */
export const wrapText = (text: string, width: number): readonly string[] =>
  wrapRanges(text, width).map((range) => text.slice(range.start, range.end));
