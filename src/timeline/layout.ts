// Lays out a selection of events: an axis, and for each event its dates as marks on it. It decides only positions; the drawing
// decides what they look like.

import { groupBy } from "../model/groups.ts";
import type { EventRecord } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import { type Bounds, isProblem } from "../model/values/contract.ts";
import { type DateValue, date } from "../model/values/date.ts";
import type { ListedEvent, ListedExtent } from "../questions/listing.ts";
import { outerBounds, solidBounds, notableOf } from "../questions/extent.ts";
import type { Extent } from "../verdicts/extents.ts";
import { type Mark, placeMark } from "./marks.ts";
import { buildScale, type Metrics, type Scale } from "./scale.ts";
import { greatest, least } from "../model/extremes.ts";
import { DAY_MINUTES } from "./ticks.ts";

export interface TimelineDate {
  readonly sources: readonly string[];
  readonly value: DateValue;
  /** Not `stated` only if that holds for every source. */
  readonly basis: Extent["basis"];
  readonly mark: Mark;
}

/** `dated`: with the dates of the selected sources. `undated`, `not-covered`: a gap in one source, placed by the others' dates. */
type RowStatus = "dated" | "undated" | "not-covered";

/** One event; its dates by first day. */
export interface TimelineRow {
  readonly event: EventRecord;
  readonly match: ListedEvent["match"];
  readonly disputed: boolean;
  readonly status: RowStatus;
  readonly dates: readonly TimelineDate[];
}

export interface Timeline {
  /** Null if nothing has a place on it. */
  readonly scale: Scale | null;
  readonly rows: readonly TimelineRow[];
  /** Dated, but open on both sides, so that there is no place for a mark. */
  readonly unplaced: readonly EventRecord[];
}

export interface TimelineEntry {
  readonly listed: ListedEvent;
  readonly status: RowStatus;
}

/** Lays out the events in the given order. `range`: the limits of the axis, null for no limit. */
export function layoutTimeline(entries: readonly TimelineEntry[], range: Bounds | null, metrics: Metrics): Timeline {
  const byDays = entries.map((entry) => ({ ...entry, dates: groupDates(entry.listed) }));
  const isClock = needsHours(
    byDays.flatMap(({ dates }) => dates.map(({ extent }) => extent)),
    range,
  );
  const grouped = isClock ? byDays.map((entry) => ({ ...entry, dates: byClock(entry.dates) })) : byDays;
  const limits = isClock && range !== null ? ofDays(range) : range;
  const extents = grouped.flatMap(({ dates }) => dates.map((found) => found.extent));
  const days = extents.flatMap((extent) => solidBounds(extent).flatMap((bounds) => clip(bounds, limits)));
  const scale = buildScale(days.length > 0 || extents.length === 0 ? days : endsOf(limits), metrics, isClock);
  const placed = grouped.filter(({ dates }) => dates.length > 0 && scale !== null);
  const rows = placed.map(({ listed, status, dates }): TimelineRow => ({
    event: listed.event,
    match: listed.match,
    disputed: listed.disputed,
    status,
    dates:
      scale === null
        ? []
        : dates.map(({ extent, ...found }) => ({ ...found, mark: placeMark(extent, scale, metrics.letter) })),
  }));
  const isPlaced = new Set(rows.map((row) => row.event.id));
  return { scale, rows, unplaced: entries.map(({ listed }) => listed.event).filter(({ id }) => !isPlaced.has(id)) };
}

const byClock = (dates: readonly Grouped[]): readonly Grouped[] =>
  dates.map((found) => ({ ...found, extent: inMinutes(found.extent) })).sort(compareGroups);

const compareGroups = (a: Grouped, b: Grouped): number =>
  startOf(a.extent) - startOf(b.extent) || compareText(a.value.edtf, b.value.edtf);

type Grouped = Omit<TimelineDate, "mark"> & { readonly extent: Extent };

/** One entry for each different extent, with its sources in the order of the listing; extents without a known day are left out. */
function groupDates({ extents }: ListedEvent): readonly Grouped[] {
  const known = notableOf(extents).filter((found) => solidBounds(found).length > 0);
  const groups = groupBy(known, (found) => {
    const { min, max } = outerBounds(found);
    return `${found.value.edtf} ${min} ${max}`;
  });
  return [...groups.values()].map(toGroup).sort(compareGroups);
}

function toGroup(held: readonly [ListedExtent, ...ListedExtent[]]): Grouped {
  const [first] = held;
  const bases = new Set(held.map((found) => found.basis));
  const basis = bases.has("stated") || bases.size > 1 ? "stated" : first.basis;
  return { extent: first, sources: [...new Set(held.map((found) => found.source))], value: first.value, basis };
}

const startOf = (extent: Extent): number => {
  const { min, max } = outerBounds(extent);
  return Number.isFinite(min) ? min : max;
};

/** For spans that reach beyond the range on both sides: the range itself. */
const endsOf = (range: Bounds | null): readonly Bounds[] =>
  [range?.min, range?.max]
    .filter((day) => day !== undefined && Number.isFinite(day))
    .map((day = 0) => ({ min: day, max: day }));

/** The part within the range; nothing if it is wholly outside. */
function clip(bounds: Bounds, range: Bounds | null): readonly Bounds[] {
  const { min, max } = range ?? { min: -Infinity, max: Infinity };
  const inside = { min: Math.max(bounds.min, min), max: Math.min(bounds.max, max) };
  return inside.min <= inside.max ? [inside] : [];
}

/** With more days than this, there is no room for hours. */
const MOST_DAYS = 3;

/**
 * Whether the drawing is of hours: everything in it lies within a few days, and something has a time of day. Then columns count
 * minutes since 1970-01-01 instead of days.
 */
export function needsHours(extents: readonly Extent[], range: Bounds | null): boolean {
  const drawn = extents.flatMap((extent) => clip(outerBounds(extent), range));
  const ends = drawn.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
  const isShort = ends.length > 0 && greatest(ends) - least(ends) < MOST_DAYS;
  return isShort && extents.some(({ value }) => value.moments);
}

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
