// An extent on a scale: its columns, its certain part, and how each side ends.

import type { Bounds } from "../model/values/contract.ts";
import { outerBounds } from "../questions/extent.ts";
import type { Extent } from "../verdicts/extents.ts";
import { domainOf, positionOf, type Scale } from "./scale.ts";

/** Columns, both included. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** `open`: no end is given. `cut`: it continues outside the axis. */
type Side = "closed" | "open" | "cut";

export interface Mark extends Columns {
  readonly shape: Extent["shape"];
  /** The certain part of a span; null if there is none. */
  readonly firm: Columns | null;
  readonly left: Side;
  readonly right: Side;
  /** The column of the source's sign. */
  readonly anchor: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** How far an open side is drawn, and the smallest widths of a loose date and of a span, in letters. */
const OPEN_LETTERS = 5;
const LEAST_LETTERS = { loose: 3, span: 2 } as const;

/** Puts an extent on the axis; every column is between 0 and the width, whatever its dates. `letter`: columns per letter. */
export function placeMark(extent: Extent, scale: Scale, letter: number): Mark {
  const { shape } = extent;
  const { approximate, uncertain } = extent.value;
  const domain = domainOf(scale);
  const { min, max } = outerBounds(extent);
  const left = sideOf(min, min < domain.min);
  const right = sideOf(max, max > domain.max);
  const shown = { min: Math.max(min, domain.min), max: Math.min(max, domain.max) };
  const certain = { shape, approximate, uncertain, left, right };
  if (shown.min > shown.max) return { ...certain, ...outside(min > domain.max, scale.width), firm: null };
  if (shape === "day") {
    const column = Math.min(scale.width - 1, Math.floor(positionOf(scale, min + 0.5)));
    return { ...certain, from: column, to: column, firm: null, anchor: column };
  }
  const full = columnsOf(shown, scale);
  const reach = OPEN_LETTERS * letter;
  const from =
    left === "open"
      ? Math.max(full.from, columnsOf({ min: knownDay(extent, domain), max: shown.max }, scale).from - reach)
      : full.from;
  const to =
    right === "open"
      ? Math.min(full.to, columnsOf({ min: shown.min, max: knownLast(extent, domain) }, scale).to + reach)
      : full.to;
  const columns = atLeastWide({ from, to }, LEAST_LETTERS[shape] * letter, scale.width);
  const isExact = extent.start.min === extent.start.max && extent.end.min === extent.end.max;
  const firm = shape !== "span" ? null : isExact ? columns : firmOf(extent, columns, scale, domain);
  return { ...certain, ...columns, firm, anchor: anchorOf(certain, columns, firm) };
}

const sideOf = (end: number, isBeyond: boolean): Side =>
  Number.isFinite(end) ? (isBeyond ? "cut" : "closed") : "open";

/** A date wholly before or after the axis: a mark at its edge. */
function outside(isAfter: boolean, width: number): Pick<Mark, "from" | "to" | "anchor" | "left" | "right"> {
  const column = isAfter ? width - 1 : 0;
  const sides = isAfter ? ({ left: "closed", right: "cut" } as const) : ({ left: "cut", right: "closed" } as const);
  return { from: column, to: column, anchor: column, ...sides };
}

/** The first known day of an extent that is open to the left, and the last of one that is open to the right. */
const knownDay = ({ start, end }: Extent, domain: Bounds): number =>
  clamp([Math.min(start.max, end.min), start.max, end.max].find(Number.isFinite) ?? domain.min, domain);
const knownLast = ({ start, end }: Extent, domain: Bounds): number =>
  clamp([Math.max(start.max, end.min), end.min, start.min].find(Number.isFinite) ?? domain.max, domain);

const clamp = (value: number, { min, max }: Bounds): number => Math.min(max, Math.max(min, value));

/** Columns that a range of days touches; at least one. */
function columnsOf({ min, max }: Bounds, scale: Scale): Columns {
  const from = Math.min(scale.width - 1, Math.floor(positionOf(scale, min)));
  return { from, to: Math.max(from, Math.ceil(positionOf(scale, max + 1)) - 1) };
}

function atLeastWide({ from, to }: Columns, least: number, width: number): Columns {
  const missing = Math.min(least, width) - (to - from + 1);
  if (missing <= 0) return { from, to };
  const start = Math.min(Math.max(0, from - Math.floor(missing / 2)), width - Math.min(least, width));
  return { from: start, to: start + Math.min(least, width) - 1 };
}

/** From the latest beginning to the earliest end; open sides count as certain, since the event was under way. */
function firmOf({ start, end }: Extent, columns: Columns, scale: Scale, domain: Bounds): Columns | null {
  const first = Number.isFinite(start.min) ? start.max : -Infinity;
  const last = Number.isFinite(end.max) ? end.min : Infinity;
  if (first > last || first > domain.max || last < domain.min) return null;
  const from = first <= domain.min ? columns.from : columnsOf({ min: first, max: first }, scale).from;
  const to = last >= domain.max ? columns.to : columnsOf({ min: last, max: last }, scale).to;
  return { from: Math.max(columns.from, Math.min(from, columns.to)), to: Math.min(columns.to, Math.max(from, to)) };
}

/** The sign of a span is where it certainly began, else where it ended; that of a loose date is in the middle. */
function anchorOf(
  { shape, left, right }: Pick<Mark, "shape" | "left" | "right">,
  columns: Columns,
  firm: Columns | null,
): number {
  if (shape === "span" && left === "closed") return firm?.from ?? columns.from;
  if (shape === "span" && right === "closed") return firm?.to ?? columns.to;
  if (left === "open" && right === "closed") return columns.to;
  if (right === "open" && left === "closed") return columns.from;
  return Math.floor((columns.from + columns.to) / 2);
}
