// Dates short enough for a list, and the time between two.

import type { ListedEvent } from "../analysis/listing.ts";
import { formatDay } from "../model/values/calendar.ts";
import type { DateValue } from "../model/values/date.ts";
import type { Labels } from "../analysis/labels.ts";
import type { LengthUnit } from "../model/phrases/contract.ts";

/** Columns of a short date: "1979-11-04…". */
export const DATE_WIDTH = 11;

const LENGTHS: Readonly<Record<DateValue["precision"], number>> = { day: 10, month: 7, year: 4, span: 10, range: 10 };

/** When it began, by the earliest account: "1980-04-24", "1980-04", "~1953"; "…" where there is more to say. */
export function writeShortDate({ dates, bounds }: ListedEvent): string {
  const first = dates.find(({ value }) => value.min === bounds.min)?.value;
  if (!first) return "";
  const isOne =
    dates.every(({ value }) => value.edtf === first.edtf) && first.precision !== "span" && first.precision !== "range";
  return `${writeStart(first)}${isOne ? "" : "…"}`;
}

function writeStart(value: DateValue): string {
  if (!Number.isFinite(value.min)) return Number.isFinite(value.max) ? `by ${formatDay(value.max).slice(0, 4)}` : "";
  const [, start = "", qualifier = ""] = START.exec(value.edtf) ?? [];
  const text = start === "" ? formatDay(value.min).slice(0, LENGTHS[value.precision]) : start;
  return `${qualifier === "~" || qualifier === "%" ? "~" : ""}${text}${qualifier === "?" ? "?" : ""}`;
}

/** The first plain date in an EDTF text, with its qualifier. */
const START = /^[[{]?(\d{4}(?:-\d{2}){0,2})([~?%]?)/;

/** Time from one day to another in its largest unit; null where there is none to speak of. */
export function writeGap(from: number, to: number, { phrases }: Labels): string | null {
  const days = to - from;
  if (!Number.isFinite(days) || days < 1) return null;
  const [unit, length]: readonly [LengthUnit, number] = UNITS.find(([, length]) => days >= length * 2) ?? ["day", 1];
  return phrases.length([{ count: Math.round(days / length), unit }], false);
}

const UNITS: readonly (readonly [LengthUnit, number])[] = [
  ["year", 365.25],
  ["month", 30.44],
  ["week", 7],
];
