// A date in the program's form, and the pattern of plain dates, which are most common.

import type { Bounds } from "./contract.ts";

/** First and last second, and whether they are in universal time or local time. */
export interface Moments extends Bounds {
  readonly isZoned: boolean;
}

export interface DateValue {
  readonly kind: "date";
  readonly edtf: string;
  /** Earliest and latest day, in days since 1970-01-01; infinite if open. */
  readonly min: number;
  readonly max: number;
  /** `~`: approximate. The bounds are already widened. */
  readonly approximate: boolean;
  /** `?`: the source doubts it. */
  readonly uncertain: boolean;
  /** How many days it may differ from another date, if it was counted from an event in whole weeks, months or years. */
  readonly slack?: number;
  /** `day`, `month`, `year`: its precision. `span`: it lasted from … to. `range`: some time within. */
  readonly precision: "day" | "month" | "year" | "span" | "range";
  /** First and last second since 1970-01-01, if a time of day is given; the bounds remain those of the days. */
  readonly moments?: Moments;
}

/** A date of these days; what its text says of doubt follows from its signs. */
export function makeDate(
  edtf: string,
  { min, max }: Bounds,
  precision: DateValue["precision"],
  moments: Moments | null = null,
): DateValue {
  const [approximate, uncertain] = [/[~%]/.test(edtf), /[?%]/.test(edtf)];
  return { kind: "date", edtf, min, max, approximate, uncertain, precision, ...(moments === null ? {} : { moments }) };
}

/** A day with or without its time, a month or a year, and a qualifier. */
export const PLAIN =
  /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[-+]\d\d:[0-5]\d)?))?)?)?([~?%]?)$/;
