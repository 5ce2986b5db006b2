// Dates short enough for a list, and the time between two.

import type { ListedEvent } from "../questions/listing.ts";
import { formatDay, toCivilDate } from "../model/values/calendar.ts";
import type { DateValue } from "../model/values/date.ts";
import type { Labels } from "../model/labels.ts";
import type { LengthUnit } from "../model/phrases/contract.ts";

/** Columns of a short date: "1979-11-04…". */
export const DATE_WIDTH = 11;

const LENGTHS: Readonly<Record<DateValue["precision"], number>> = { day: 10, month: 7, year: 4, span: 10, range: 10 };

/** When it began, by the account that is most exact of those that agree, else by the earliest: "1980-04-24", "1980-04", "~1953"; "…" where there is more to say. */
export function writeShortDate({ extents, first: began }: ListedEvent): string {
  const first = (extents.find(({ start }) => start.min === began.min) ?? extents[0])?.value;
  if (!first) return "";
  const isOne =
    extents.every(({ value }) => value.edtf === first.edtf) &&
    first.precision !== "span" &&
    first.precision !== "range";
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

/**
 * Time from one event to the next in its largest unit; null where there is none to speak of, or where their dates overlap. A date known to the year is not
 * weeks before one that is known to the day, so the unit is no finer than either date.
 */
export function writeGap(from: ListedEvent, to: ListedEvent, { phrases }: Labels): string | null {
  const days = to.first.min - from.first.min;
  if (!Number.isFinite(days) || days < 1 || to.first.min <= from.last.max) return null;
  const finest = Math.max(finestDays(from), finestDays(to));
  const found = UNITS.find(([, length]) => days >= length * 2 && length >= finest);
  const [unit, length] = found ?? (finest === 1 ? DAY : [null, 1]);
  // From 1660 to September 1666 it is six years, whatever the day.
  const count = finest === YEAR && unit === "year" ? yearOf(to) - yearOf(from) : Math.round(days / length);
  return unit && phrases.length([{ count, unit }], false);
}

const YEAR = 365.25;
const yearOf = ({ first }: ListedEvent): number => toCivilDate(first.min).year;
const DAY: readonly [LengthUnit, number] = ["day", 1];
const UNITS: readonly (readonly [LengthUnit, number])[] = [
  ["year", YEAR],
  ["month", 30.44],
  ["week", 7],
];

/** Days in the unit to which it is known when something began. */
function finestDays({ extents, first }: ListedEvent): number {
  const began = extents.find(({ start }) => start.min === first.min)?.value;
  const [, start = ""] = START.exec(began?.edtf ?? "") ?? [];
  return start.length === 4 ? YEAR : start.length === 7 ? 30.44 : 1;
}
