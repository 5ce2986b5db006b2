// What is known of a date, as a drawing needs it: when it may have begun, when it may have ended, and where that is open.

import type { EventKind } from "../model/dataset.ts";
import type { Bounds } from "../model/values/contract.ts";
import { date, type DateValue } from "../model/values/date.ts";
import type { ListedDate } from "./listing.ts";

export interface Extent {
  /** `day`: one day. `loose`: some day or days in a range. `span`: it lasted. */
  readonly shape: "day" | "loose" | "span";
  /** When it may have begun and when it may have ended, in days since 1970-01-01; the same for what did not last. */
  readonly start: Bounds;
  readonly end: Bounds;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const OPEN_START: Bounds = { min: -Infinity, max: -Infinity };
const OPEN_END: Bounds = { min: Infinity, max: Infinity };

/**
 * The extent of a source's date. A date that says only when something began or ended is a span with an open side; an
 * interval with an open side is some time before or after, when the event is a point.
 */
export function extentOf({ value, part }: Pick<ListedDate, "value" | "part">, kind: EventKind): Extent {
  const { approximate, uncertain } = value;
  const isOpen = !Number.isFinite(value.min) || !Number.isFinite(value.max);
  if (value.precision === "span" && !(isOpen && kind === "point"))
    return { shape: "span", ...endsOf(value), approximate, uncertain };
  if (part === "start" && !isOpen) return { shape: "span", start: value, end: OPEN_END, approximate, uncertain };
  if (part === "end" && !isOpen) return { shape: "span", start: OPEN_START, end: value, approximate, uncertain };
  return {
    shape: value.precision === "day" && !approximate ? "day" : "loose",
    start: value,
    end: value,
    approximate,
    uncertain,
  };
}

/** Both ends of `A/B`, each as loose as it is given. */
function endsOf({ edtf, min, max }: DateValue): Pick<Extent, "start" | "end"> {
  const [from = "", to = ""] = edtf.split("/");
  const start = parseEnd(from) ?? { min, max: min };
  const end = parseEnd(to) ?? { min: max, max };
  return { start: Number.isFinite(min) ? start : OPEN_START, end: Number.isFinite(max) ? end : OPEN_END };
}

function parseEnd(text: string): Bounds | null {
  const parsed = date.parse(text);
  return "problem" in parsed ? null : parsed;
}

/** First and last day that the extent may touch; infinite where it is open. */
export const outerBounds = ({ start, end }: Extent): Bounds => ({
  min: Math.min(start.min, end.min),
  max: Math.max(start.max, end.max),
});

/** Time inside a span that is longer than this may be left out of the drawing; inside a loose date, where it is longer than ten years and a bit. */
const SOLID_DAYS = { span: 3 * 366, day: 3 * 366, loose: 12 * 366 } as const;

/** The days that a drawing must keep: the whole extent, or its ends where it is long. Empty when both sides are open. */
export function solidBounds(extent: Extent): readonly Bounds[] {
  const ends = [extent.start.min, extent.start.max, extent.end.min, extent.end.max].filter(Number.isFinite);
  if (ends.length === 0) return [];
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  return max - min <= SOLID_DAYS[extent.shape]
    ? [{ min, max }]
    : [...new Set(ends)].map((day) => ({ min: day, max: day }));
}
