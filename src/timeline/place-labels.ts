// Places labels beside their marks, so that none covers a mark or another label. Pure geometry in columns.

import type { Columns } from "./marks.ts";

export interface Label {
  readonly side: "right" | "left" | "inside" | "below";
  readonly column: number;
  /** The width; smaller than wanted only for `below`. */
  readonly width: number;
}

/** Free columns between a mark and its label. */
const GAP = 1;

/**
 * The place of a label of `wanted` columns: right of its mark, else left, else inside it if allowed, else on the next line.
 * `letter` is the width of a letter, `inside` the part of the mark that may be covered.
 */
export function placeLabel(
  mark: Columns,
  wanted: number,
  width: number,
  letter: number,
  inside: Columns | null,
): Label {
  const gap = GAP * letter;
  if (mark.to + 1 + gap + wanted <= width) return { side: "right", column: mark.to + 1 + gap, width: wanted };
  if (mark.from - gap - wanted >= 0) return { side: "left", column: mark.from - gap - wanted, width: wanted };
  if (inside !== null && inside.to - inside.from + 1 >= wanted + 2 * gap) {
    return {
      side: "inside",
      column: inside.from + Math.floor((inside.to - inside.from + 1 - wanted) / 2),
      width: wanted,
    };
  }
  const room = Math.min(wanted, width);
  return { side: "below", column: Math.max(0, Math.min(mark.from, width - room)), width: room };
}

/**
 * Marks with their labels on as few lines as possible, each on the first free line; a label that fits on neither side of its mark
 * takes the line below. No two on one line overlap, and neighbours are a gap apart. `line` is counted from 0.
 */
export function packMarks<T>(
  items: readonly { readonly item: T; readonly mark: Columns; readonly wanted: number }[],
  width: number,
  letter: number,
) {
  const taken: Columns[][] = [];
  const isFree = (line: number, { from, to }: Columns): boolean =>
    (taken[line] ?? []).every((other) => to + letter < other.from || from - letter > other.to);
  const take = (line: number, columns: Columns): void => void (taken[line] ??= []).push(columns);
  return items.map(({ item, mark, wanted }) => {
    for (let line = 0; ; line += 1) {
      for (const label of labelsFor(mark, wanted, width, letter)) {
        const beside =
          label.side === "below"
            ? mark
            : { from: Math.min(mark.from, label.column), to: Math.max(mark.to, label.column + label.width - 1) };
        const under = { from: label.column, to: label.column + label.width - 1 };
        if (!isFree(line, beside) || (label.side === "below" && !isFree(line + 1, under))) continue;
        take(line, beside);
        if (label.side === "below") take(line + 1, under);
        return { item, line, label };
      }
    }
  });
}

/** Every possible place for a label, best first; `below` only if there is no other. */
function labelsFor(mark: Columns, wanted: number, width: number, letter: number): readonly Label[] {
  const right = placeLabel(mark, wanted, width, letter, null);
  if (right.side !== "right") return [right];
  const left = mark.from - GAP * letter - wanted;
  return left < 0 ? [right] : [right, { side: "left", column: left, width: wanted }];
}
