// How far the values of a finding lie apart.

import { formatDay } from "../model/values/calendar.ts";
import { boundsOf, type Value } from "../model/values/index.ts";
import type { Spread } from "./types.ts";

/** Spread of counts, dates or durations; null for other kinds, for one value, and where an end is open. */
export function spreadOf(values: readonly Value[]): Spread | null {
  const [first] = values;
  if (!first || values.length < 2 || values.some((value) => value.kind !== first.kind)) return null;
  const bounds = values.map(boundsOf);
  if (bounds.some((range) => range === null || !Number.isFinite(range.min) || !Number.isFinite(range.max))) return null;
  const min = Math.min(...bounds.map((range) => range?.min ?? 0));
  const max = Math.max(...bounds.map((range) => range?.max ?? 0));
  const isCount = first.kind === "count";
  const isDate = first.kind === "date";
  return {
    unit: isCount ? "count" : "days",
    min: isDate ? formatDay(min) : min,
    max: isDate ? formatDay(max) : max,
    difference: max - min,
    ratio: isCount && min > 0 ? Math.round((max / min) * 100) / 100 : null,
  };
}
