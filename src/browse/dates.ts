// Short dates for lists, and the time between two dates.

import { must } from "../model/at.ts";
import type { ListedEvent } from "../questions/listing.ts";
import { formatDay, toCivilDate } from "../model/values/calendar.ts";
import type { DateValue } from "../model/values/date.ts";
import type { Labels } from "../model/labels.ts";
import type { LengthUnit } from "../model/values/value-words.ts";
import { displayWidth } from "../render/text.ts";
import { monthNames } from "../model/locale-tag.ts";

/** Width of a short date in a language: "24 Apr 1980". */
export const dateWidth = ({ lang }: Pick<Labels, "lang">): number =>
  Math.max(...monthNames(lang, "short").map((name) => displayWidth(name))) + "24 ".length + " 1980".length;

/** When it began, by the most exact source if they agree, else by the earliest: "24 Apr 1980", "Apr 1980", "~1953"; empty if unknown. */
export function writeShortDate(listed: ListedEvent, labels: Labels): string {
  const value = beginningOf(listed);
  const { phrases } = labels;
  if (!Number.isFinite(value.min))
    return Number.isFinite(value.max) ? phrases.by(phrases.year(toCivilDate(value.max).year)) : "";
  if (value.precision === "range" && isOneYear(value)) return writePlain(formatDay(value.min).slice(0, -6), labels);
  const [, start = formatDay(value.min).slice(0, LENGTHS[value.precision]), qualifier = ""] =
    START.exec(value.edtf) ?? [];
  const mark = qualifier === "~" || qualifier === "%" ? "~" : "";
  return `${mark}${writePlain(start, labels)}${qualifier === "?" ? "?" : ""}`;
}

const beginningOf = ({ extents, first }: ListedEvent): DateValue =>
  must(extents.find(({ start }) => start.min === first.min)).value;

const isOneYear = ({ min, max }: DateValue): boolean => toCivilDate(min).year === toCivilDate(max).year;

const LENGTHS: Readonly<Record<DateValue["precision"], number>> = { day: 10, month: 7, year: 4, span: 10, range: 10 };

function writePlain(text: string, { lang, phrases }: Labels): string {
  const [year = "", month, day] = text.split("-");
  const named = [day === undefined ? "" : String(Number(day)), monthNames(lang, "short")[Number(month) - 1] ?? ""];
  return [...named, phrases.year(Number(year))].filter((part) => part !== "").join(" ");
}

/** The first plain date in an EDTF text, with its qualifier. */
const START = /^[[{]?(\d{4}(?:-\d{2}){0,2})([~?%]?)/;

/**
 * Time from one event to the next, in the largest unit; null if there is hardly any, or if the dates overlap. The unit is no finer than
 * either date, since a date known to the year cannot be weeks before one known to the day.
 */
export function writeGap(from: ListedEvent, to: ListedEvent, { phrases }: Labels): string | null {
  const days = to.first.min - from.first.min;
  if (!Number.isFinite(days) || days < 1 || to.first.min <= from.last.max) return null;
  const finest = Math.max(finestDays(from), finestDays(to));
  const found = UNITS.find(([, length]) => days >= length * 2 && length >= finest);
  const [unit, length] = found ?? (finest === 1 ? DAY : [null, 1]);
  // From 1660 to September 1666 is six years, whatever the day.
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

/** The precision of a beginning, in days. */
function finestDays(listed: ListedEvent): number {
  const [, start = ""] = START.exec(beginningOf(listed).edtf) ?? [];
  return start.length === 4 ? YEAR : start.length === 7 ? 30.44 : 1;
}
