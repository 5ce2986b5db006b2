// The days that a source itself gives for an event: from its dates, its start and end, and its length.

import { at } from "../model/at.ts";
import type { Attribute, Claim, Dataset, EventKind } from "../model/dataset.ts";
import { least } from "../model/extremes.ts";
import { writeMoment, writeOnDay } from "../model/values/clock-time.ts";
import { type Bounds, isProblem } from "../model/values/contract.ts";
import { date, type DateValue } from "../model/values/date.ts";
import { rangeOf } from "../model/values/index.ts";
import { dateBetween } from "../model/values/relative-date.ts";
import { DAY_SECONDS } from "../model/values/times.ts";
import { type Chronology, type SourceDate, spanOf, toSourceDate } from "./chronology.ts";

type Part = NonNullable<Attribute["dates"]>;

/** When an event may have begun and when it may have ended; infinite if the source does not say. */
export interface OwnExtent {
  readonly start: Bounds;
  readonly end: Bounds;
  readonly isSpan: boolean;
  /** The date as written. */
  readonly value: DateValue;
  /** The part of the event that the dates are of. */
  readonly part: Part;
  readonly basis: SourceDate["basis"] | "duration";
  readonly claims: readonly Claim[];
}

type Registry = Pick<Dataset, "attributes">;

/**
 * When an event was according to one source's facts. Stated dates come before inferred ones, and those before dates counted from
 * another event. Dates that exclude each other give several extents.
 */
export function ownExtents(
  claims: readonly Claim[],
  kind: EventKind,
  chronology: Chronology,
  registry: Registry,
): readonly OwnExtent[] {
  const dates = (part: Part): readonly SourceDate[] => bestDates(claims, part, chronology, registry);
  const [wholes, starts, ends] = [dates("whole"), dates("start"), dates("end")];
  const whole = wholes.map((found) => fromWhole(found, kind));
  const bySides = fromSides(starts, ends);
  const found =
    whole.length === 1 && bySides.length === 1 ? meet(at(whole, 0), at(bySides, 0)) : [...whole, ...bySides];
  const lasted = lengthOf(claims, chronology);
  return lasted === null ? found : found.map((extent) => last(extent, lasted));
}

/** The best-founded dates that a source gives for one part of an event, without those that contain another. */
function bestDates(
  claims: readonly Claim[],
  part: Part,
  chronology: Chronology,
  { attributes }: Registry,
): readonly SourceDate[] {
  const ofPart = claims.filter(({ attribute }) => attributes.get(attribute)?.dates === part);
  const found = ofPart.flatMap((claim) => {
    // "After X" by itself is an order, which only fills in what no date says.
    if (claim.value.kind === "relative-date" && claim.value.amount === null) return [];
    return toSourceDate(claim, chronology.resolve) ?? [];
  });
  const best = least(found.map(rankOf));
  const kept = found.filter((each) => rankOf(each) === best);
  const clock = ofPart.find(({ value }) => value.kind === "clock-time");
  return groupEqual(kept.filter(({ value }) => !kept.some((other) => isInside(other.value, value)))).map((each) =>
    clock === undefined ? each : withClock(each, clock),
  );
}

const RANKS: readonly SourceDate["basis"][] = ["stated", "inferred", "relative"];

/** Dates of the whole event before those of a part of it; stated ones first. */
const rankOf = ({ basis, claims }: SourceDate): number =>
  (claims.some(({ scope }) => scope !== null) ? RANKS.length : 0) + RANKS.indexOf(basis);

const isInside = (inner: DateValue, outer: DateValue): boolean =>
  inner.min >= outer.min &&
  inner.max <= outer.max &&
  (inner.min > outer.min || inner.max < outer.max || (inner.moments !== undefined && outer.moments === undefined));

/** One entry for each date, with all its claims. */
function groupEqual(dates: readonly SourceDate[]): readonly SourceDate[] {
  const groups = new Map<string, SourceDate>();
  for (const found of dates) {
    const known = groups.get(found.value.edtf);
    groups.set(found.value.edtf, known ? { ...known, claims: [...known.claims, ...found.claims] } : found);
  }
  return [...groups.values()];
}

/** A day combined with the time of day that the same source gives. */
function withClock(found: SourceDate, claim: Claim): SourceDate {
  if (found.value.precision !== "day" || found.value.moments || claim.value.kind !== "clock-time") return found;
  const value = date.parse(writeOnDay(found.value.edtf, claim.value));
  return isProblem(value) ? found : { ...found, value, claims: [...found.claims, claim] };
}

const OPEN: Bounds = { min: -Infinity, max: Infinity };

function fromWhole(
  { value, basis, claims }: Pick<OwnExtent, "value" | "basis" | "claims">,
  kind: EventKind,
): OwnExtent {
  const isOpen = !Number.isFinite(value.min) || !Number.isFinite(value.max);
  const isSpan = value.precision === "span" && !(isOpen && kind === "point");
  const same = { value, part: "whole" as const, basis, claims };
  if (!isSpan) return { ...same, start: value, end: value, isSpan };
  const ends = value.edtf.split("/");
  const start = Number.isFinite(value.min) ? parseEnd(at(ends, 0), value) : OPEN;
  const end = Number.isFinite(value.max) ? parseEnd(at(ends, 1), value) : OPEN;
  return { ...same, start, end, isSpan };
}

function parseEnd(text: string, whole: Bounds): Bounds {
  const parsed = date.parse(text);
  return isProblem(parsed) ? { min: whole.min, max: whole.max } : { min: parsed.min, max: parsed.max };
}

/** Pairs the first start with the first end; others stay alone. */
function fromSides(starts: readonly SourceDate[], ends: readonly SourceDate[]): readonly OwnExtent[] {
  const [start, end] = [starts[0], ends[0]];
  const joined = start && end ? joinSides(start, end) : null;
  if (joined === null) return [...starts.map(fromSide("start")), ...ends.map(fromSide("end"))];
  return [joined, ...starts.slice(1).map(fromSide("start")), ...ends.slice(1).map(fromSide("end"))];
}

function joinSides(start: SourceDate, end: SourceDate): OwnExtent | null {
  const [began, ended] = [start.value.moments, end.value.moments];
  const isTurned = began && ended && began.isZoned === ended.isZoned && began.min > ended.max;
  if (start.value.min > end.value.max || isTurned) return null;
  const isDay = start.value.edtf === end.value.edtf && start.value.precision === "day";
  const value = isDay ? start.value : (spanOf(start.value, end.value) ?? dateBetween(start.value.min, end.value.max));
  return {
    start: start.value,
    end: { min: Math.max(start.value.min, end.value.min), max: end.value.max },
    isSpan: !isDay,
    value,
    part: "whole",
    basis: start.basis === "stated" ? end.basis : start.basis,
    claims: [...start.claims, ...end.claims],
  };
}

/** A beginning or an end alone; the other side is open. */
const fromSide =
  (part: "start" | "end") =>
  ({ value, basis, claims }: SourceDate): OwnExtent => {
    return { start: OPEN, end: OPEN, [part]: value, isSpan: true, value, part, basis, claims };
  };

const common = (a: Bounds, b: Bounds): Bounds => ({ min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) });
const isSome = ({ min, max }: Bounds): boolean => min <= max;

/** Combines a date of the whole event with one of its beginning or end; keeps both if they exclude each other. */
function meet(whole: OwnExtent, side: OwnExtent): readonly OwnExtent[] {
  const [start, end] = [common(whole.start, side.start), common(whole.end, side.end)];
  if (!isSome(start) || !isSome(end)) return [whole, side];
  return [{ ...fromBounds(start, end), basis: whole.basis, claims: [...new Set([...whole.claims, ...side.claims])] }];
}

interface Length extends Bounds {
  readonly claim: Claim;
}

/** How long the event lasted according to the source, in days: a stated length before an inferred one. */
function lengthOf(claims: readonly Claim[], { effective }: Chronology): Length | null {
  const lengths = claims.filter(({ scope, value }) => scope === null && value.kind === "duration");
  const claim = lengths.find(({ basis }) => basis.type === "stated") ?? lengths[0];
  return claim === undefined ? null : { ...rangeOf(effective(claim)), claim };
}

/** Days from the first day to the last of something of this length: a length in days counts both. */
const afterFirst = (days: number): number => Math.max(0, Math.ceil(days) - 1);

/** Fills in one side of an extent from the other and the length. A single day shorter than the length is the beginning. */
function last(extent: OwnExtent, length: Length): OwnExtent {
  const { start, end, value, isSpan } = extent;
  const isFirstDay = !isSpan && value.max - value.min + 1 < length.min;
  const claims = [...extent.claims, length.claim];
  const moments = lastMoments(value, length);
  if (moments !== null && extent.part !== "end")
    return fromWhole({ value: moments, basis: "duration", claims }, "span");
  if (Number.isFinite(start.min) && Number.isFinite(start.max) && (end.max === Infinity || isFirstDay)) {
    const ended = { min: start.min + afterFirst(length.min), max: start.max + afterFirst(length.max) };
    return { ...fromBounds(start, ended), basis: "duration", claims };
  }
  if (Number.isFinite(end.min) && Number.isFinite(end.max) && start.min === -Infinity) {
    const began = { min: end.min - afterFirst(length.max), max: end.max - afterFirst(length.min) };
    return { ...fromBounds(began, end), basis: "duration", claims };
  }
  return extent;
}

/** From a beginning to an end; what begins and ends on one day did not last. */
function fromBounds(start: Bounds, end: Bounds): Omit<OwnExtent, "basis" | "claims"> {
  const isSpan = start.min !== end.max;
  const span = isSpan ? spanOf(dateBetween(start.min, start.max), dateBetween(end.min, end.max)) : null;
  return { start, end, isSpan, value: span ?? dateBetween(start.min, end.max), part: "whole" };
}

/** From a time of day on, for a number of minutes or hours; null if the data are less exact. */
function lastMoments({ moments, edtf, approximate }: DateValue, { min, max }: Bounds): DateValue | null {
  if (!moments || approximate || min !== max || min > 2 || moments.isZoned) return null;
  const value = date.parse(`${edtf}/${writeMoment(moments.min + Math.round(min * DAY_SECONDS))}`);
  return isProblem(value) ? null : value;
}
