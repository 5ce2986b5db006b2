// How far apart the values of a finding are.

import { groupBy } from "../model/groups.ts";
import { formatDay } from "../model/values/calendar.ts";
import { rangeOf, type Value } from "../model/values/index.ts";
import type { Spread } from "./types.ts";

/** A value and its as-of date. */
export interface DatedValue {
  readonly value: Value;
  readonly asOf: string | null;
}

/**
 * Spread of counts, dates, durations, or measures in one unit, for values of one time; if there are several times, for the one at
 * which they are farthest apart. Null for other kinds, for a single value, and for an open end.
 */
export function spreadOf(values: readonly DatedValue[]): Spread | null {
  const byTime = groupBy(values, ({ asOf }) => asOf);
  const undated = byTime.get(null) ?? [];
  if (byTime.size > 1) byTime.delete(null);
  let widest: Spread | null = null;
  for (const [asOf, held] of byTime) {
    const spread = spreadAt(asOf, asOf === null ? held : [...held, ...undated]);
    if (spread !== null && (widest === null || spread.difference > widest.difference)) widest = spread;
  }
  return widest;
}

/** The unit of the spread; null if there is none, and for measures in several units. */
function unitOf(values: readonly Value[]): string | null {
  const units = new Set(values.map((value) => (value.kind === "measure" ? value.unit.id : UNITS[value.kind])));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

const UNITS: Readonly<Partial<Record<Value["kind"], string>>> = { count: "count", date: "days", duration: "days" };

function spreadAt(asOf: string | null, held: readonly DatedValue[]): Spread | null {
  const values = held.map(({ value }) => value);
  const [first] = values;
  if (!first || values.length < 2) return null;
  const unit = unitOf(values);
  if (unit === null) return null;
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    const bounds = value.kind === "measure" ? value.amount : rangeOf(value);
    if (!Number.isFinite(bounds.min) || !Number.isFinite(bounds.max)) return null;
    [min, max] = [Math.min(min, bounds.min), Math.max(max, bounds.max)];
  }
  const isCount = first.kind === "count" || first.kind === "measure";
  const isDate = first.kind === "date";
  return {
    unit,
    min: isDate ? formatDay(min) : min,
    max: isDate ? formatDay(max) : max,
    difference: max - min,
    ratio: isCount && min > 0 ? Math.round((max / min) * 100) / 100 : null,
    asOf,
  };
}
