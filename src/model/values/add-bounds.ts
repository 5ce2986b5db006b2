// Adds up figures without floating-point errors.

import type { Bounds } from "./contract.ts";

/** Decimal places to keep: more than figures in sources have. */
const DIGITS = 12;

/** 0.1 + 0.2 as 0.3; whole numbers stay as they are. */
const roundOff = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));

/** Smallest and largest sum of figures. */
export function addBounds(figures: readonly Bounds[]): Bounds {
  const sum = (end: keyof Bounds): number => roundOff(figures.reduce((total, figure) => total + figure[end], 0));
  return { min: sum("min"), max: sum("max") };
}
