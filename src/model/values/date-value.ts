// A date as it is held, and the plain form in which most are written.

import type { Moments } from "./times.ts";

export interface DateValue {
  readonly kind: "date";
  readonly edtf: string;
  /** Earliest and latest day, in days since 1970-01-01; infinite where the date is open. */
  readonly min: number;
  readonly max: number;
  /** `~`: about then. The bounds are already widened by one unit of its precision either way. */
  readonly approximate: boolean;
  /** `?`: the source doubts it. */
  readonly uncertain: boolean;
  /** Days that it may miss another date by: it was counted from an event in whole weeks, months or years. */
  readonly slack?: number;
  /** `day`, `month`, `year`: known to. `span`: it lasted from … to. `range`: some time in. */
  readonly precision: "day" | "month" | "year" | "span" | "range";
  /** First and last second since 1970-01-01, where a time of day is given; the bounds are still those of the days. */
  readonly moments?: Moments;
}

/** A day with or without its time, a month or a year, and a qualifier. */
export const PLAIN =
  /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[-+]\d\d:\d\d)?))?)?)?([~?%]?)$/;
