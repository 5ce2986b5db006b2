// Times of day, beside the days of dates.

import type { Related } from "./contract.ts";
import type { DateValue } from "./date-value.ts";

const MINUTES = 1440;
/** Minutes by which an approximate time of day may differ. */
const ABOUT = 60;

const SAME: Related = { relation: "same", rule: "the dates are equal" };
const CONTAINS: Related = { relation: "contains", rule: "one gives the day, the other the time too" };
const WITHIN: Related = { relation: "within", rule: CONTAINS.rule };
const ABOUT_THEN: Related = {
  relation: "overlap",
  rule: "one time of day is approximate, and they are within an hour",
};
const UNKNOWN: Related = { relation: "unknown", rule: "the zone of one of the times of day is not told" };
const EXCLUDING: Related = { relation: "excluding", rule: "the times of day differ" };

/** Without seconds that are none; "Z" for the zone of Greenwich. */
export const tidyTime = (time: string): string =>
  time.replace(/^(\d\d:\d\d):00(?!\d)/, "$1").replace(/[-+]00:00$/, "Z");

/** Two days of which at least one has a time of day; null where the days alone tell. */
export function relateTimes(a: DateValue, b: DateValue): Related | null {
  if ((a.time ?? b.time) === undefined || a.precision !== "day" || b.precision !== "day") return null;
  if (a.time === undefined || b.time === undefined) {
    if (a.min !== b.min) return null;
    return a.time === undefined ? CONTAINS : WITHIN;
  }
  const [left, right] = [momentOf(a), momentOf(b)];
  if (left.isZoned !== right.isZoned) return Math.abs(left.minutes - right.minutes) <= MINUTES ? UNKNOWN : EXCLUDING;
  const apart = Math.abs(left.minutes - right.minutes);
  if (apart === 0) return SAME;
  return (a.approximate || b.approximate) && apart <= ABOUT ? ABOUT_THEN : EXCLUDING;
}

/** Minutes since 1970: in universal time where the zone is told, else by the clock of the place. */
function momentOf({ min, time = "" }: DateValue): { readonly minutes: number; readonly isZoned: boolean } {
  const [, hours, minutes, seconds, zone, sign, ahead, more] =
    /^(\d\d):(\d\d)(?::(\d\d))?(Z|([-+])(\d\d):(\d\d))?$/.exec(time) ?? [];
  const offset = (sign === "-" ? -1 : 1) * (Number(ahead ?? 0) * 60 + Number(more ?? 0));
  const local = min * MINUTES + Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60;
  return { minutes: local - offset, isZoned: zone !== undefined };
}
