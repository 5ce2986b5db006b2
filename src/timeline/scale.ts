// The scale of a timeline: days → columns. Long empty stretches are left out, and each remaining stretch gets the width that its
// events need. Pure; columns may be characters or pixels, depending on the metrics.

import { at } from "../model/at.ts";
import type { Bounds } from "../model/values/contract.ts";
import { type Fitted, fitToUnit } from "./ticks.ts";

/** Sizes of the drawing in columns. */
export interface Metrics {
  readonly width: number;
  /** Width of one letter of a label. */
  readonly letter: number;
  /** Width of the mark of an axis break. */
  readonly breakWidth: number;
}

/** Days that are drawn with one scale. */
export interface Stretch extends Fitted {
  readonly column: number;
  readonly width: number;
}

export interface Scale {
  readonly width: number;
  readonly stretches: readonly Stretch[];
  /** Where time is left out. */
  readonly breaks: readonly Pick<Stretch, "column" | "width">[];
}

/** A gap is left out if it takes more than this share of the drawing … */
const LARGE_GAP = 0.2;
const MOST_BREAKS = 4;
/** … and as long as more than this share of the events is too close to the previous one. */
const CROWDED = 0.2;
const LEAST_LETTERS = 9;
const LEAST_DAYS = 10;

/** A scale for all the days, or minutes if it is a clock; null if there are none. */
export function buildScale(days: readonly Bounds[], metrics: Metrics, isClock = false): Scale | null {
  const solid = mergeBounds(days);
  if (solid.length === 0) return null;
  const parts = cutAtGaps(solid, days, metrics);
  const breakWidth = parts.length > 1 ? metrics.breakWidth : 0;
  const widths = shareWidth(
    parts.map((part) => weigh(part, days)),
    metrics.width - breakWidth * (parts.length - 1),
    LEAST_LETTERS * metrics.letter,
  );
  let column = 0;
  const stretches = parts.map((part, index) => {
    const width = at(widths, index);
    const fitted = fitToUnit(atLeast(part, LEAST_DAYS), width / metrics.letter, isClock);
    const stretch = {
      ...keepApart(fitted, part, parts[index - 1], parts[index + 1]),
      unit: fitted.unit,
      column,
      width,
    };
    column += width + breakWidth;
    return stretch;
  });
  const breaks = stretches
    .slice(0, -1)
    .map((stretch) => ({ column: stretch.column + stretch.width, width: breakWidth }));
  return { width: metrics.width, stretches, breaks };
}

/** Ranges in order, joined if they touch. */
function mergeBounds(bounds: readonly Bounds[]): readonly Bounds[] {
  const merged: Bounds[] = [];
  for (const next of [...bounds].sort((a, b) => a.min - b.min || a.max - b.max)) {
    const last = merged.at(-1);
    if (last && next.min <= last.max + 1)
      merged[merged.length - 1] = { min: last.min, max: Math.max(last.max, next.max) };
    else merged.push(next);
  }
  return merged;
}

/** The stretches that remain when gaps are left out, the largest gap first, as long as the rest is crowded. */
function cutAtGaps(
  solid: readonly Bounds[],
  days: readonly Bounds[],
  { width, letter, breakWidth }: Metrics,
): readonly Bounds[] {
  const gaps = solid.slice(1).map((next, index) => ({ before: index, days: next.min - at(solid, index).max - 1 }));
  const least = LEAST_LETTERS * letter;
  const most = Math.min(MOST_BREAKS, Math.floor((width - least) / (least + breakWidth)));
  let visible = at(solid, solid.length - 1).max - at(solid, 0).min + 1;
  const cuts = new Set<number>();
  for (const gap of gaps.sort((a, b) => b.days - a.days || a.before - b.before)) {
    if (cuts.size >= most || gap.days < visible * LARGE_GAP || !isCrowded(days, width / letter / visible)) break;
    cuts.add(gap.before);
    visible -= gap.days;
  }
  return joinBetween(solid, cuts);
}

/** Whether more than a few of the days on which something begins are too close together to be distinguished. */
function isCrowded(days: readonly Bounds[], lettersPerDay: number): boolean {
  const starts = [...new Set(days.map(({ min }) => min))].sort((a, b) => a - b);
  const near = starts.filter((start, index) => (start - (starts[index - 1] ?? -Infinity)) * lettersPerDay < 2);
  return near.length > starts.length * CROWDED;
}

function joinBetween(solid: readonly Bounds[], cuts: ReadonlySet<number>): readonly Bounds[] {
  const parts: Bounds[] = [];
  let start: number | null = null;
  for (const [index, { min, max }] of solid.entries()) {
    start ??= min;
    if (index < solid.length - 1 && !cuts.has(index)) continue;
    parts.push({ min: start, max });
    start = null;
  }
  return parts;
}

/** How much happens in a stretch: the number of days on which something begins or ends. */
const weigh = (part: Bounds, days: readonly Bounds[]): number =>
  new Set(days.flatMap(({ min, max }) => [min, max]).filter((day) => day >= part.min && day <= part.max)).size;

/** Whole columns in proportion to the weights, but each at least `least`; they add up to `width`. */
function shareWidth(weights: readonly number[], width: number, least: number): readonly number[] {
  const fixed = new Set<number>();
  const floor = Math.min(least, Math.floor(width / weights.length));
  /** What is left for the others, and the sum of their weights. */
  const left = () => ({
    room: width - floor * fixed.size,
    total: weights.reduce((sum, weight, index) => (fixed.has(index) ? sum : sum + weight), 0),
  });
  for (let grown = true; grown;) {
    const { room, total } = left();
    const small = weights.findIndex((weight, index) => !fixed.has(index) && (room * weight) / total < floor);
    grown = small !== -1;
    if (grown) fixed.add(small);
  }
  const { room, total } = left();
  let given = 0;
  let passed = 0;
  return weights.map((weight, index) => {
    if (fixed.has(index)) return floor;
    passed += weight;
    const share = Math.round((room * passed) / total) - given;
    given += share;
    return share;
  });
}

function atLeast({ min, max }: Bounds, days: number): Bounds {
  const missing = Math.max(0, days - (max - min + 1));
  return { min: min - Math.floor(missing / 2), max: max + Math.ceil(missing / 2) };
}

/** A stretch may expand into at most a third of the time left out beside it. */
function keepApart(
  { from, to }: Fitted,
  part: Bounds,
  before: Bounds | undefined,
  after: Bounds | undefined,
): Omit<Fitted, "unit"> {
  const first = before === undefined ? -Infinity : part.min - Math.floor((part.min - before.max) / 3);
  const last = after === undefined ? Infinity : part.max + Math.floor((after.min - part.max) / 3);
  return { from: Math.max(from, first), to: Math.min(to, last) };
}

/** The column of a moment, from the left end; days count from midnight. Between 0 and the width. */
export function positionOf(scale: Scale, moment: number): number {
  let end = 0;
  let endDay = -Infinity;
  for (const { from, to, column, width } of scale.stretches) {
    if (moment < from) return endDay === -Infinity ? 0 : end + ((column - end) * (moment - endDay)) / (from - endDay);
    if (moment <= to + 1) return column + (width * (moment - from)) / (to + 1 - from);
    end = column + width;
    endDay = to + 1;
  }
  return end;
}

/** First and last day on the axis. */
export const domainOf = ({ stretches }: Scale): Bounds => ({
  min: at(stretches, 0).from,
  max: at(stretches, stretches.length - 1).to,
});
