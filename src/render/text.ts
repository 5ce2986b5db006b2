// Text on a terminal: its width in columns, cutting, padding, wrapping, and characters that must never reach a screen.

import { codeAt } from "../model/at.ts";
import { codePointWidth, narrowWidth } from "./width-table.ts";

// CSI, OSC and other control strings, and short escapes, in seven-bit and C1 forms. A control string must be closed: an open one would
// swallow the rest of the text.
const escapes =
  // oxlint-disable-next-line no-control-regex -- these are what is removed
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)|[ -/]*[0-~])?|\x9b[0-?]*[ -/]*[@-~]|[\x90\x98\x9d-\x9f][^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)/g;

const breaks = /[\t\n\v\f\r\x85\u2028\u2029]+/g;

// C0, C1, soft hyphen, directional marks, overrides and isolates, invisible operators, annotations and
// tags. The joiners U+200C and U+200D stay: Persian and emoji are spelled with them.
const controls =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- as above
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

const loneSurrogates = /[\ud800-\udfff]/gu;

const plainAscii = /^[ -~]*$/;

/** Western letters, punctuation and signs: most lines consist of these, and need no cleaning. */
const harmless = /^[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff]*$/;

/** `text` without controls; line breaks and tabs stay, for formats that can quote them. */
export function stripInvisible(text: string): string {
  if (harmless.test(text)) return text;
  return text.replace(escapes, "").replace(controls, "").replace(loneSurrogates, "\ufffd");
}

/**
 * `text` fit for one line of a terminal: no control characters, escape sequences or directional
 * controls; a run of tabs and line breaks becomes one space.
 */
export function stripControls(text: string): string {
  return harmless.test(text) ? text : stripInvisible(text).replace(breaks, " ");
}

export interface Cluster {
  /** Offset after its last code unit. */
  readonly end: number;
  readonly width: number;
}

const zeroWidthJoiner = 0x200d;
const emojiSelector = 0xfe0f;

const isRegionalIndicator = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;
const isSkinTone = (code: number): boolean => code >= 0x1f3fb && code <= 0x1f3ff;
const isPictograph = (code: number): boolean => (code >= 0x1f000 ? code <= 0x1faff : code >= 0x203c && code <= 0x3299);
const isKeycap = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x23 || code === 0x2a;
const hasEmojiForm = (code: number): boolean => isPictograph(code) || isKeycap(code) || code === 0xa9 || code === 0xae;
const sizeOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** The character at `start` as readers see it: a base with its marks, or a joined emoji. */
export function clusterAt(text: string, start: number): Cluster {
  const base = codeAt(text, start);
  let end = start + sizeOf(base);
  let width: number = codePointWidth(base);
  if (isRegionalIndicator(base) && isRegionalIndicator(text.codePointAt(end) ?? 0)) {
    end += 2;
    width = 2;
  }
  for (let code = text.codePointAt(end); code !== undefined && code >= 0x300; code = text.codePointAt(end)) {
    const next = code === zeroWidthJoiner && isPictograph(base) ? (text.codePointAt(end + 1) ?? 0) : 0;
    if (isPictograph(next)) end += 1 + sizeOf(next);
    else if (codePointWidth(code) === 0 || (isSkinTone(code) && isPictograph(base))) end += sizeOf(code);
    else break;
    if (code === emojiSelector && hasEmojiForm(base)) width = 2;
  }
  return { end, width };
}

/** The width of `text` in terminal columns; it must not contain control characters. */
export function displayWidth(text: string): number {
  if (plainAscii.test(text)) return text.length;
  const narrow = narrowWidth(text);
  if (narrow >= 0) return narrow;
  let width = 0;
  for (let at = 0; at < text.length;) {
    const cluster = clusterAt(text, at);
    width += cluster.width;
    at = cluster.end;
  }
  return width;
}

/** Offset in `text` after as many whole characters as fit in `width` columns. */
export function fittingEnd(text: string, start: number, width: number): number {
  let used = 0;
  let at = start;
  while (at < text.length) {
    const cluster = clusterAt(text, at);
    used += cluster.width;
    if (used > width) break;
    at = cluster.end;
  }
  return at;
}

/** `text` in at most `width` columns; if it is cut, it ends in an ellipsis. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return width < 1 ? "" : `${text.slice(0, fittingEnd(text, 0, width - 1)).trimEnd()}…`;
}

/** `text` padded with spaces to `width` columns; longer text is unchanged. */
export const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - displayWidth(text)));

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
 * Lines of `text` as offsets, so that the tones of a line can be kept, without the spaces at breaks; at least one line. The first is at most `width` columns wide, the others at
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
