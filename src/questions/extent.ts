// Compares extents with ranges of days and with each other: what overlaps, and how certainly.

import type { Bounds } from "../model/values/contract.ts";
import type { Extent } from "../verdicts/extents.ts";

export type Match = "certain" | "ongoing" | "possible" | "outside";

type Days = Pick<Extent, "start" | "end">;

/** First and last day that the extent may touch; infinite if open. */
export const outerBounds = ({ start, end }: Days): Bounds => ({
  min: Math.min(start.min, end.min),
  max: Math.max(start.max, end.max),
});

const isInside = (inner: Bounds, outer: Bounds): boolean => inner.min >= outer.min && inner.max <= outer.max;
const touches = (a: Bounds, b: Bounds): boolean => a.min <= b.max && b.min <= a.max;

/**
 * How an extent matches a range. `certain`: wholly inside. `ongoing`: it began before or ended after, and was certainly under way in the
 * range. `possible`: it may touch the range. `outside`: no day in common.
 */
export function matchExtent(extent: Days, range: Bounds | null): Match {
  if (range === null) return "certain";
  const outer = outerBounds(extent);
  if (!touches(outer, range)) return "outside";
  if (isInside(outer, range)) return "certain";
  return isSurelyIn(extent, range) ? "ongoing" : "possible";
}

/** Whether part of it was certainly in the range: its beginning, its end, or a day in between. */
function isSurelyIn({ start, end }: Days, range: Bounds): boolean {
  const between = { min: start.max, max: end.min };
  return isInside(start, range) || isInside(end, range) || (between.min <= between.max && touches(between, range));
}

/**
 * How an event falls into a range by the extents that count: those of dates, or, where no source dates it, those of an order. It is
 * certain, or ongoing, where all of them say so and none at all puts it elsewhere, and possible where any may touch the range.
 */
export function matchEvent(extents: readonly (Pick<Extent, "basis"> & { readonly match: Match })[]): Match {
  if (extents.every(({ match }) => match === "outside")) return "outside";
  if (extents.some(({ match }) => match === "outside")) return "possible";
  const counted = countedOf(extents);
  if (counted.every(({ match }) => match === "certain")) return "certain";
  return counted.every(({ match }) => match === "certain" || match === "ongoing") ? "ongoing" : "possible";
}

/** The extents that date an event; those that rest only on an order count if there are no others. */
export function countedOf<E extends Pick<Extent, "basis">>(extents: readonly E[]): readonly E[] {
  const dated = extents.filter(({ basis }) => basis !== "order");
  return dated.length > 0 ? dated : extents;
}

/** The extents worth showing: those that date an event, and those from an order that exclude some of these days. */
export function notableOf<E extends Days & Pick<Extent, "basis">>(extents: readonly E[]): readonly E[] {
  const counted = countedOf(extents).map(outerBounds);
  return extents.filter(
    (extent) =>
      extent.basis !== "order" ||
      counted.length === extents.length ||
      !counted.every((days) => isInside(days, outerBounds(extent))),
  );
}

/** If an extent is longer than this, time inside it may be left out of the drawing. */
const SOLID_DAYS = { span: 3 * 366, day: 3 * 366, loose: 12 * 366 } as const;

/** The days that a drawing must keep: the whole extent, or only its ends if it is long. Empty if both sides are open. */
export function solidBounds(extent: Days & Pick<Extent, "shape">): readonly Bounds[] {
  const ends = [extent.start.min, extent.start.max, extent.end.min, extent.end.max].filter(Number.isFinite);
  if (ends.length === 0) return [];
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  return max - min <= SOLID_DAYS[extent.shape]
    ? [{ min, max }]
    : [...new Set(ends)].map((day) => ({ min: day, max: day }));
}
