// Decides how wide the columns of a table are.

import { at } from "../model/at.ts";
import { greatest } from "../model/extremes.ts";
import { cleanLine, textOf } from "./spans.ts";
import { displayWidth } from "./text.ts";
import type { Block, Cell, Column } from "./view.ts";
import { line } from "./view.ts";

/** A narrower screen gets no table. */
export const NARROW = 50;
/** Columns between the cells of a table without a frame, unless it says otherwise. */
export const OPEN_GAP = 2;

/** The widths that a column needs, in terminal columns. */
export interface ColumnNeed {
  /** Its longest line, unwrapped. */
  readonly natural: number;
  /** Its longest word. */
  readonly word: number;
  readonly min: number;
  readonly grow: number;
}

// A longer word may be broken; prose narrower than this would have one word per line.
const readableWord = 16;
const proseFrom = 60;
const readableProse = 18;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const defaultMin = 6;

/** The widths that a column needs for its head and its cells. */
export function needOf(column: Column, cells: readonly Cell[]): ColumnNeed {
  const lines = [line(column.head), ...cells.flat()];
  const texts = lines.map((part) => textOf(cleanLine(part)).trimEnd());
  const natural = greatest([1, ...texts.map(displayWidth)]);
  const word = greatest([1, ...texts.flatMap((text) => text.split(" ").map(displayWidth))]);
  return { natural, word, min: column.min ?? Math.min(defaultMin, natural), grow: column.grow ?? 1 };
}

/** Whole-number shares of `total` in proportion to `weights`; they add up to it unless all weights are 0. */
function share(total: number, weights: readonly number[]): readonly number[] {
  const whole = sum(weights);
  if (whole <= 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / whole));
  const remainder = (index: number): number => (total * at(weights, index)) / whole - at(shares, index);
  const order = weights.map((_, index) => index).toSorted((a, b) => remainder(b) - remainder(a) || a - b);
  const luckyOnes = new Set(order.slice(0, total - sum(shares)));
  return shares.map((part, index) => part + (luckyOnes.has(index) ? 1 : 0));
}

/** Grows `start` by `spare` towards `full`, for which there is not enough room. */
function growTowards(
  start: readonly number[],
  full: readonly number[],
  needs: readonly ColumnNeed[],
  spare: number,
): readonly number[] {
  let widths = start;
  for (let rest = spare; rest > 0; rest = spare - (sum(widths) - sum(start))) {
    const missing = widths.map((width, index) => at(full, index) - width);
    const weights = missing.map((columns, index) => columns * (at(needs, index).grow || 1));
    const shares = share(rest, weights);
    if (sum(shares) === 0) break;
    widths = widths.map((width, index) => width + Math.min(at(shares, index), at(missing, index)));
  }
  return widths;
}

/**
 * Widths that fill `available`, or null if the columns would be unreadable. Columns with `grow` 0 keep their content as long as the
 * others stay readable; if no column grows, or the width is infinite, nothing is filled.
 */
export function fitColumns(needs: readonly ColumnNeed[], available: number): readonly number[] | null {
  const full = needs.map((need) => Math.max(need.natural, need.min));
  const spare = available - sum(full);
  if (spare === Number.POSITIVE_INFINITY) return full;
  if (spare >= 0) {
    const shares = share(
      spare,
      needs.map((need) => need.grow),
    );
    return full.map((width, index) => width + at(shares, index));
  }
  const floors = needs.map((need, index) =>
    Math.min(
      at(full, index),
      Math.max(need.min, Math.min(need.word, readableWord), need.natural > proseFrom ? readableProse : 0),
    ),
  );
  const kept = needs.map((need, index) => at(need.grow === 0 ? full : floors, index));
  const start = sum(kept) <= available ? kept : floors;
  return sum(start) <= available ? growTowards(start, full, needs, available - sum(start)) : null;
}

type TableBlock = Extract<Block, { type: "table" }>;

/** The widths of the columns of a table if their cells have `available` columns in all; null if they would be unreadable. */
export const widthsIn = (
  { columns, rows, beside = [] }: Pick<TableBlock, "columns" | "rows" | "beside">,
  available: number,
): readonly number[] | null =>
  fitColumns(
    columns.map((column, index) =>
      needOf(
        column,
        [...rows, ...beside].map((row) => row[index] ?? []),
      ),
    ),
    available,
  );
