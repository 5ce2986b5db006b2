// A scale of hours and minutes: if everything drawn lies within a few days and something has a time of day, columns count minutes
// since 1970-01-01 instead of days.

import { greatest, least } from "../model/extremes.ts";
import type { Bounds } from "../model/values/contract.ts";
import { isProblem } from "../model/values/contract.ts";
import { date, type DateValue } from "../model/values/date.ts";
import { outerBounds } from "../questions/extent.ts";
import type { Extent } from "../verdicts/extents.ts";

/** With more days than this, there is no room for hours. */
const MOST_DAYS = 3;
export const DAY_MINUTES = 1440;

export interface Clock {
  readonly extentOf: (extent: Extent) => Extent;
  readonly range: Bounds | null;
}

/** The clock for the drawing; null if days are enough. */
export function clockOf(extents: readonly Extent[], range: Bounds | null): Clock | null {
  const drawn = extents.map((extent) => clip(outerBounds(extent), range)).filter(({ min, max }) => min <= max);
  const ends = drawn.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
  const isShort = ends.length > 0 && greatest(ends) - least(ends) < MOST_DAYS;
  if (!isShort || !extents.some(({ value }) => value.moments)) return null;
  return { extentOf: inMinutes, range: range && ofDays(range) };
}

const clip = ({ min, max }: Bounds, range: Bounds | null): Bounds =>
  range === null ? { min, max } : { min: Math.max(min, range.min), max: Math.min(max, range.max) };

/** From the first minute of the first day to the last of the last. */
const ofDays = ({ min, max }: Bounds): Bounds => ({ min: min * DAY_MINUTES, max: (max + 1) * DAY_MINUTES - 1 });

const ofMoments = ({ moments, min, max }: DateValue): Bounds =>
  moments ? { min: Math.floor(moments.min / 60), max: Math.floor(moments.max / 60) } : ofDays({ min, max });

function inMinutes(extent: Extent): Extent {
  const { value, shape } = extent;
  if (!value.moments) {
    const [start, end] = [ofDays(extent.start), ofDays(extent.end)];
    return { ...extent, start, end, shape: shape === "day" ? "loose" : shape };
  }
  if (shape === "span" && value.precision === "span") {
    const [start, end] = value.edtf.split("/").map((text) => date.parse(text));
    if (start && end && !isProblem(start) && !isProblem(end))
      return { ...extent, start: ofMoments(start), end: ofMoments(end) };
  }
  const minutes = ofMoments(value);
  const isMoment = minutes.min === minutes.max;
  if (extent.part === "start")
    return { ...extent, start: minutes, end: { min: minutes.min, max: ofDays(extent.end).max } };
  if (extent.part === "end")
    return { ...extent, start: { min: ofDays(extent.start).min, max: minutes.max }, end: minutes };
  return { ...extent, start: minutes, end: minutes, shape: isMoment ? "day" : "loose" };
}
