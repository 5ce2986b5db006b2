// The help shown by `?`: the keys and the signs, in lines.

import type { Labels } from "../model/labels.ts";
import type { KeyRow } from "../model/phrases/en-browse.ts";
import type { Size } from "../platform/streams.ts";
import { wrapHanging } from "../render/spans.ts";
import { pad } from "../render/text.ts";
import { type Line, line, span } from "../render/view.ts";

const KEYS = 14;
const LEAST_TEXT = 24;

/** The help in lines of at most `columns`. */
export function helpLines(columns: number, { phrases }: Labels): readonly Line[] {
  const width = Math.max(2, columns - 2);
  return phrases.browse.help.flatMap(({ title, rows }, index) => [
    ...(index === 0 ? [] : [[]]),
    line(span(` ${title}`, "title")),
    ...rows.flatMap((row) => rowLines(row, width)).map((part): Line => [span("  "), ...part]),
  ]);
}

function rowLines({ keys, text }: KeyRow, width: number): readonly Line[] {
  const hang = width - KEYS < LEAST_TEXT ? 2 : KEYS;
  return wrapHanging(
    line(span(hang === 2 ? `${keys}  ` : pad(keys, KEYS), "command"), text),
    width,
    Math.min(hang, width - 2),
  );
}

/** All lines except the one that says how to go back. */
export const helpRows = ({ rows }: Size): number => Math.max(1, rows - 1);
