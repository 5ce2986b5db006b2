// A file of lines that the build writes. A line becomes a text only when it is asked for, since a run needs few of them; the first
// line says how long each of the others is, so that nothing has to be looked through for their ends.

import { at } from "../model/at.ts";

/** The text of a line, by its place from 0. */
export type Lines = (place: number) => string;

/** The text of lines, which are ASCII; `openLines` reads it. */
export const writeLines = (lines: readonly string[]): string =>
  [JSON.stringify(lines.map(({ length }) => length)), ...lines].join("\n");

/** The lines in the bytes of such a text. */
export function openLines(bytes: Buffer): Lines {
  const first = bytes.indexOf("\n");
  const lengths = JSON.parse(bytes.toString("latin1", 0, first)) as readonly number[];
  let end = first;
  const starts = lengths.map((length) => {
    const start = end + 1;
    end = start + length;
    return start;
  });
  return (place) => bytes.toString("latin1", at(starts, place), at(starts, place) + at(lengths, place));
}
