// The value of a row of a long table: its own cell, or the range that two more cells give it.

import { readExact } from "./human-values/count.ts";
import { isMissing } from "./profile.ts";
import { cellText } from "./table.ts";

/** Texts of the cells that a value is made of; "" where there is nothing. */
export interface ValueCells {
  readonly value: unknown;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
}

interface RowValue {
  readonly value: unknown;
  /** What the value's own cell says beside a range; null where there is no range, or nothing beside it. */
  readonly beside: string | null;
}

/** The cell says that there is no such end: the range is open there. */
const endOf = (text: string): string => (isMissing(text, true) ? "" : text);

/** The value itself, or the range that stands for it; a unit of its own column goes with a figure. */
export function readRowValue(cells: ValueCells): RowValue {
  const own = cellText(cells.value);
  const [low, high] = [endOf(cells.low), endOf(cells.high)];
  const withUnit = (text: string): string => (cells.unit === "" ? text : `${text} ${cells.unit}`);
  if (low !== "" || high !== "") {
    const range = low === "" ? `<=${high}` : high === "" ? `>=${low}` : low === high ? low : `${low}..${high}`;
    return { value: withUnit(range), beside: own === "" || own === range ? null : own };
  }
  if (own !== "") return { value: cells.unit === "" ? cells.value : withUnit(own), beside: null };
  return { value: cells.low || cells.high || cells.value, beside: null };
}

/** Why a value and its range cannot both be so; null where they can. */
export function faultOfRange({ value, low, high }: ValueCells): string | null {
  const [own, from, to] = [cellText(value), low, high].map(readExact);
  const isOutside = own !== null && own !== undefined && ((from ?? own) > own || (to ?? own) < own);
  return isOutside ? `the value ${own} lies outside its range, ${low || "open"} to ${high || "open"}` : null;
}
