// How ranges relate, and their sums, shared by the kinds that have a scale.

import type { Bounds, Related } from "./contract.ts";

export interface RangeRules {
  readonly same: Related;
  readonly near: Related;
  readonly contains: Related;
  readonly within: Related;
  readonly overlap: Related;
  readonly excluding: Related;
}

/** Relates two ranges by their ends. A gap of at most `tolerance` is no gap. */
export function relateBounds(a: Bounds, b: Bounds, tolerance: number, rules: RangeRules): Related {
  if (a.min === b.min && a.max === b.max) return rules.same;
  if (a.min <= b.min && a.max >= b.max) return rules.contains;
  if (b.min <= a.min && b.max >= a.max) return rules.within;
  if (a.min <= b.max && b.min <= a.max) return rules.overlap;
  const gap = a.min > b.max ? a.min - b.max : b.min - a.max;
  return gap <= tolerance ? rules.near : rules.excluding;
}

/** Decimal places to keep in a sum: more than figures in sources have. */
const DIGITS = 12;

/** 0.1 + 0.2 as 0.3; whole numbers stay as they are. */
const roundOff = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));

/** Smallest and largest sum of figures. */
export function addBounds(figures: readonly Bounds[]): Bounds {
  const sum = (end: keyof Bounds): number => roundOff(figures.reduce((total, figure) => total + figure[end], 0));
  return { min: sum("min"), max: sum("max") };
}
