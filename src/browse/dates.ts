// Short dates for lists, and the time between two dates.

import { must } from "../model/at.ts";
import { greatest } from "../model/extremes.ts";
import type { ListedEvent, ListedExtent } from "../questions/listing.ts";
import { formatDay, toCivilDate } from "../model/values/calendar.ts";
import type { DateValue } from "../model/values/date.ts";
import type { Labels } from "../model/labels.ts";
import type { LengthUnit } from "../model/values/value-words.ts";
import { displayWidth, truncate } from "../render/text.ts";
import { monthNames } from "../model/locale-tag.ts";

/** How wide a column of short dates is: `wide` has days, such as "24 Apr 1980" and "from Nov 1979", `narrow` months. */
export type DateColumn = "wide" | "narrow";

const ANY_YEAR = " 0000";

export function dateWidth({ lang, phrases }: Labels, column: DateColumn): number {
  const month = greatest(monthNames(lang, "short").map((name) => displayWidth(name))) + ANY_YEAR.length;
  const { from, by } = phrases.browse;
  const marked = (text: string): number => Math.max(displayWidth(from(text)), displayWidth(by(text)));
  return column === "wide"
    ? Math.max("24 ".length + month, marked("m".repeat(month)))
    : Math.max(month, marked(ANY_YEAR.trim()));
}

/**
 * When it began, by the most exact source if they agree, else by the earliest: "24 Apr 1980", "Apr 1980", "~1953"; "from Nov 1979" and
 * "by 1953" if it may have been later or earlier. As exact as fits in the width; empty if unknown.
 */
export function writeShortDate(listed: ListedEvent, labels: Labels, width = Infinity): string {
  const { start, value } = beginningOf(listed);
  const { phrases } = labels;
  const isAfter = Number.isFinite(start.min);
  const day = isAfter ? start.min : start.max;
  if (!Number.isFinite(day)) return "";
  const [, text = formatDay(day).slice(0, LENGTHS[value.precision]), qualifier = ""] =
    (isAfter ? START : END).exec(value.edtf) ?? [];
  const write = (part: string): string => {
    const written = writePlain(part, labels);
    if (!isAfter) return phrases.browse.by(written);
    if (qualifier !== "") return `${"~%".includes(qualifier) ? "~" : ""}${written}${qualifier === "?" ? "?" : ""}`;
    return formatDay(start.max).startsWith(part) ? written : phrases.browse.from(written);
  };
  const texts = [text, text.slice(0, 7), text.slice(0, 4)].map(write);
  return texts.find((written) => displayWidth(written) <= width) ?? truncate(must(texts.at(-1)), width);
}

/** The extent that gives the beginning; of several, the one that gives it most exactly. */
const beginningOf = ({ extents, first }: ListedEvent): ListedExtent =>
  must(
    extents
      .filter(({ start }) => start.min === first.min)
      .toSorted((a, b) => a.start.max - b.start.max)
      .at(0),
  );

const LENGTHS: Readonly<Record<DateValue["precision"], number>> = { day: 10, month: 7, year: 4, span: 10, range: 10 };

function writePlain(text: string, { lang, phrases }: Labels): string {
  const [year = "", month, day] = text.split("-");
  const named = [day === undefined ? "" : String(Number(day)), monthNames(lang, "short")[Number(month) - 1] ?? ""];
  return [...named, phrases.year(Number(year))].filter((part) => part !== "").join(" ");
}

/** The first plain date in an EDTF text, with its qualifier. */
const START = /^[[{]?(\d{4}(?:-\d{2}){0,2})([~?%]?)/;
/** The last. */
const END = /(\d{4}(?:-\d{2}){0,2})[~?%]?[\]}]?$/;

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
  const [, start = ""] = START.exec(beginningOf(listed).value.edtf) ?? [];
  return start.length === 4 ? YEAR : start.length === 7 ? 30.44 : 1;
}
