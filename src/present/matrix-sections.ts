// The rows of a matrix under their levels: their headings, and which of them a screen shows if there is no room for all.

import { at } from "../model/at.ts";
import type { Labels } from "../model/labels.ts";
import type { Fit, Line, Tone } from "../render/view.ts";
import { line, span } from "../render/view.ts";
import { isAlone } from "../verdicts/is-alone.ts";
import { isAllUnconfirmed } from "../verdicts/unconfirmed.ts";
import { levelTone, verdictTone } from "./discrepancy-text.ts";
import type { MatrixRow } from "./matrix.ts";

interface Heading {
  readonly head: string;
  readonly tone: Tone;
}

/** The heading of a row: its level, or that sources agree, that only one says it, or that they were not compared. */
export function headingOf({ finding, verdict, level }: MatrixRow, { phrases }: Labels): Heading {
  if (level !== null) return { head: phrases.levels[level].toUpperCase(), tone: levelTone(level) };
  const { agreeing, single, notCompared, unconfirmed } = phrases.matrix;
  const tone = verdictTone(verdict);
  return {
    head: (tone === "agreement"
      ? agreeing
      : verdict === "single" && isAlone(finding)
        ? single
        : isAllUnconfirmed(finding)
          ? unconfirmed
          : notCompared
    ).toUpperCase(),
    tone,
  };
}

type Section = { readonly row: MatrixRow } | { readonly line: Line };

/** The rows, with each heading before its first row; the first heading is in the head of the table. */
export function withSections(rows: readonly MatrixRow[], labels: Labels): readonly Section[] {
  let before: string | null = null;
  return rows.flatMap((row): readonly Section[] => {
    const { head, tone } = headingOf(row, labels);
    const isNew = before !== null && head !== before;
    before = head;
    return isNew ? [{ line: line(span(head, tone)) }, { row }] : [{ row }];
  });
}

/** At least this many rows of the first level come before the first row of the next. */
const FIRST_ROWS = 3;

/**
 * What fits: the first rows of the first level, then the first row of the next level, then the others in order. So the screen shows
 * that there are others, and what most sources differ on is not pushed off it by a long list of what few do.
 */
export function fitSections(
  sections: readonly Section[],
  height: number,
  rest: (left: readonly MatrixRow[]) => readonly Line[],
): Fit {
  const isRow = (index: number): boolean => "row" in at(sections, index);
  // A heading goes with the row below it.
  const parts = [...sections.keys()]
    .filter(isRow)
    .map((index) => (index > 0 && !isRow(index - 1) ? [index - 1, index] : [index]));
  const next = parts.findIndex((part) => part.length > 1);
  const level = parts.slice(0, next === -1 ? parts.length : next);
  const wanted = [
    ...level.slice(0, FIRST_ROWS),
    ...parts.slice(level.length, level.length + 1),
    ...level.slice(FIRST_ROWS),
    ...parts.slice(level.length + 1),
  ];
  return {
    height,
    choose(heights, room) {
      const shown: number[] = [];
      let left = room;
      for (const part of wanted) {
        const lines = part.reduce((sum, index) => sum + at(heights, index), 0);
        if (lines <= left || shown.length === 0) {
          shown.push(...part);
          left -= lines;
        } else if (part !== parts[next]) break;
      }
      return shown.sort((a, b) => a - b);
    },
    rest: (shown) =>
      rest(sections.flatMap((section, index) => ("row" in section && !shown.has(index) ? [section.row] : []))),
  };
}
