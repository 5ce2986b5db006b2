// The rows of a matrix under their levels: their headings, and which of them a screen shows if there is no room for all.

import { at } from "../model/at.ts";
import type { Labels } from "../model/labels.ts";
import type { Fit, Line, Span, Tone } from "../render/view.ts";
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

/** The same as the heading of blocks. */
export const headingSpan =
  (labels: Labels) =>
  (row: MatrixRow): Span => {
    const { head, tone } = headingOf(row, labels);
    return span(head, tone);
  };

export type Section = { readonly row: MatrixRow } | { readonly line: Line };

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

/** A row with the place of its heading; null for the heading in the head of the table. */
interface Placed {
  readonly index: number;
  readonly row: MatrixRow;
  readonly heading: number | null;
}

function placeRows(sections: readonly Section[]): readonly Placed[] {
  let heading: number | null = null;
  return sections.flatMap((section, index): readonly Placed[] => {
    if ("row" in section) return [{ index, row: section.row, heading }];
    heading = index;
    return [];
  });
}

/** At least this many rows come before one that is raised. */
const FIRST_ROWS = 3;

/**
 * The first moderate row on a key attribute comes before the major rows that fewer sources give, but not among the first rows: what
 * most sources differ on must not be pushed off the screen by what few do.
 */
function raiseKey(rows: readonly Placed[]): { readonly wanted: readonly Placed[]; readonly raised: Placed | null } {
  const key = rows.find(({ row: { level, finding } }) => level === "moderate" && finding.importance === "key");
  const reach = ({ row }: Placed): number => row.finding.speakers.length;
  const place =
    key === undefined
      ? -1
      : rows.findIndex((each, index) => index >= FIRST_ROWS && each.row.level === "major" && reach(each) < reach(key));
  if (key === undefined || place === -1) return { wanted: rows, raised: null };
  return { wanted: rows.filter((each) => each !== key).toSpliced(place, 0, key), raised: key };
}

/** The same for two rows with the same claims, as an item has them at each of two events that may be one. */
const contentOf = ({ finding: { attribute, scope, positions } }: MatrixRow): string =>
  JSON.stringify([attribute, scope, positions.flatMap(({ claims }) => claims.map(({ id }) => id)).sort()]);

/** The rows that fit, each with its heading, without rows that repeat the claims of a row above. */
export function fitSections(
  sections: readonly Section[],
  height: number,
  rest: (left: readonly MatrixRow[]) => readonly Line[],
): Fit {
  const { wanted, raised } = raiseKey(placeRows(sections));
  return {
    height,
    choose(heights, room) {
      const shown = new Set<number>();
      const contents = new Set<string>();
      let left = room;
      for (const each of wanted) {
        const content = contentOf(each.row);
        if (contents.has(content)) continue;
        const { index, heading } = each;
        const added = heading === null || shown.has(heading) ? [index] : [heading, index];
        const lines = added.reduce((sum, part) => sum + at(heights, part), 0);
        if (lines <= left || shown.size === 0) {
          for (const part of added) shown.add(part);
          contents.add(content);
          left -= lines;
        } else if (each !== raised) break;
      }
      return [...shown].sort((a, b) => a - b);
    },
    rest: (shown) =>
      rest(sections.flatMap((section, index) => ("row" in section && !shown.has(index) ? [section.row] : []))),
  };
}
