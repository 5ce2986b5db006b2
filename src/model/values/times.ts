// Times of day, alone and in dates. A moment is a second, counted from midnight or from 1970; a time to the minute may be any of
// its sixty seconds.

import { must } from "../at.ts";
import { relateBounds, type RangeRules } from "./bounds.ts";
import type { Related } from "./contract.ts";
import type { DateValue, Moments } from "./date-value.ts";

export const DAY_SECONDS = 86_400;

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|([-+])(\d\d):([0-5]\d))?$/;

/** Reads "09:04", "09:04:35" and either with a zone; null if the text is not a time of day. */
export function readClock(text: string): (Moments & { readonly text: string }) | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds, zone, sign, ahead = "0", more = "0"] = match;
  const offset = (sign === "-" ? -1 : 1) * (Number(ahead) * 3600 + Number(more) * 60);
  const min = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) - offset;
  return { min, max: (seconds ?? "00") === "00" ? min + 59 : min, isZoned: zone !== undefined, text: tidyTime(text) };
}

/** Drops ":00" seconds, which spreadsheets add, and writes UTC as "Z". */
const tidyTime = (time: string): string => time.replace(/^(\d\d:\d\d):00(?!\d)/, "$1").replace(/[-+]00:00$/, "Z");

/** Tolerance of an approximate time in seconds, by how round it is; a part of the day counts as a full hour. */
export function slackOf(time: string): number {
  const [, minutes = "0", seconds] = /^\d\d:(\d\d)(:\d\d)?/.exec(time) ?? [];
  const minute = Number(minutes);
  if (seconds !== undefined && seconds !== ":00") return 60;
  const round = ROUND.find(([step]) => minute % step === 0);
  return (round?.[1] ?? 2) * 60;
}

/** Multiples of minutes, each with how many minutes such a time may be off: 9:00 by half an hour, 9:05 by five minutes. */
const ROUND: readonly (readonly [number, number])[] = [
  [60, 30],
  [30, 15],
  [15, 10],
  [5, 5],
];

/** The seconds of a date to the minute, `day` being that of 1970-01-01 on. */
export function momentsOn(day: number, time: string, isAbout: boolean): Moments {
  const clock = must(readClock(time));
  const slack = isAbout ? slackOf(time) : 0;
  const start = day * DAY_SECONDS;
  return { min: start + clock.min - slack, max: start + clock.max + slack, isZoned: clock.isZoned };
}

/** From the first second of some dates to the last, if any has a time of day; null if only some have a zone. */
export function momentsOf(dates: readonly DateValue[]): Moments | null {
  const [zoned, ...others] = new Set(dates.flatMap(({ moments }) => moments?.isZoned ?? []));
  if (zoned === undefined || others.length > 0) return null;
  return {
    min: Math.min(...dates.map(({ moments, min }) => moments?.min ?? min * DAY_SECONDS)),
    max: Math.max(...dates.map(({ moments, max }) => moments?.max ?? (max + 1) * DAY_SECONDS - 1)),
    isZoned: zoned,
  };
}

/** From the first second of the start to the last of the end, if either has a time of day. */
export function joinMoments(start: DateValue | null, end: DateValue | null): Moments | null {
  const known = start?.moments ?? end?.moments;
  if (known === undefined) return null;
  return {
    min: start === null ? -Infinity : (start.moments?.min ?? start.min * DAY_SECONDS),
    max: end === null ? Infinity : (end.moments?.max ?? (end.max + 1) * DAY_SECONDS - 1),
    isZoned: known.isZoned,
  };
}

export const TIME_RULES: RangeRules = {
  same: { relation: "same", rule: "the times of day are equal" },
  near: { relation: "same", rule: "the times of day differ by no more than the attribute's tolerance" },
  contains: { relation: "contains", rule: "one time of day lies inside the other" },
  within: { relation: "within", rule: "one time of day lies inside the other" },
  overlap: { relation: "overlap", rule: "the times of day overlap" },
  excluding: { relation: "excluding", rule: "the times of day differ" },
};
const CONTAINS: Related = { relation: "contains", rule: "one gives the day, the other the time too" };
const WITHIN: Related = { relation: "within", rule: CONTAINS.rule };
export const ZONE_UNKNOWN: Related = { relation: "unknown", rule: "the zone of one of the times of day is not given" };

/** Relates two dates if at least one has a time of day; null if the days alone decide. */
export function relateTimes(a: DateValue, b: DateValue): Related | null {
  if (!a.moments && !b.moments) return null;
  if (!a.moments || !b.moments) {
    if (a.min !== b.min || a.max !== b.max) return null;
    return a.moments ? WITHIN : CONTAINS;
  }
  if (a.moments.isZoned !== b.moments.isZoned)
    return a.moments.min <= b.moments.max + DAY_SECONDS && b.moments.min <= a.moments.max + DAY_SECONDS
      ? ZONE_UNKNOWN
      : TIME_RULES.excluding;
  return relateBounds(a.moments, b.moments, 0, TIME_RULES);
}
