// One date, whole or in part, as people write it: "24 April 1980", "Apr. 24th, 1980", "24/04/1980", "April 1980", "24".

import table from "../../../data/tables/values.json" with { type: "json" };
import { at, must } from "../../model/at.ts";
import { daysInMonth, ENGLISH_MONTHS, formatDay, fromJulian } from "../../model/values/calendar.ts";
import { fold } from "../../model/fold.ts";
import { once } from "../../model/once.ts";
import { readEra } from "./years.ts";
import { type Trouble, trouble, type WritingStyle } from "./reading.ts";

/** The parts of a date that a text gives; null for a part that it leaves open. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Words that come before a date or a part of it, never after: "500 am" is not a year AD. */
const FILLERS: ReadonlySet<string> = new Set(table.dates.fillers);
/** Words that come before a day: "AM 5508" is a year of the world, "am 24. April 1980" a day. */
const BEFORE_DAY: ReadonlySet<string> = new Set(table.dates.beforeDay);
const AFTER_YEAR: ReadonlySet<string> = new Set(table.dates.afterYear);

/** Reads one date or a part of one. Null if the text is not a date. */
export function readParts(text: string, style: WritingStyle): DateParts | Trouble | null {
  const era = readEra(text);
  if (era !== null) {
    const parts = readParts(era.text, style);
    if (parts === null || "trouble" in parts || parts.year === null || !era.isBefore) return parts;
    if (parts.year < 0) return null;
    return parts.year === 0 ? trouble("there is no year 0") : { ...parts, year: 1 - parts.year };
  }
  const found = readYearFirst(text) ?? readRoman(text) ?? readNumeric(text, style) ?? readWorded(text, style);
  return found === null || "trouble" in found ? found : checkDay(found);
}

/** 1980-04-24, 1980/4/24, 1980.04, 19800424, 1980年4月24日, 1980. */
function readYearFirst(text: string): DateParts | null {
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})[-/](\d{1,2})$/.exec(text) ??
    /^(\d{4})\.(\d{2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{3,4})$/.exec(text) ??
    /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/u.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  return { year: Number(year), month: toNumber(month), day: toNumber(day) };
}

const toNumber = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

const ROMAN_MONTHS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** 14.x.1066, as historians write it. */
function readRoman(text: string): DateParts | null {
  const [, day, month = "", year] = /^(\d{1,2})[-./ ]\s?([ivx]+)[-./ ]\s?(\d{4})$/iu.exec(text) ?? [];
  const number = ROMAN_MONTHS.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : { year: toNumber(year), month: number, day: toNumber(day) };
}

const NUMERIC = /^(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{2,4})$/;

/** 24/04/1980 and 4/24/1980. If both readings are possible, the style must decide. */
function readNumeric(text: string, style: WritingStyle): DateParts | Trouble | null {
  const ofMonth = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (ofMonth && Number(ofMonth[1]) >= 1 && Number(ofMonth[1]) <= 12)
    return { year: Number(ofMonth[2]), month: Number(ofMonth[1]), day: null };
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const order = orderOf(first, second) ?? style.dateOrder;
  if (order === "none") return trouble("no month has that number");
  if (order === null)
    return trouble(
      `it may be ${describe(first, second)} or ${describe(second, first)}; decide with --dates day-first or month-first`,
    );
  const [day, month] = order === "month-first" ? [second, first] : [first, second];
  return withYear({ month, day }, at(match, 4), style);
}

const describe = (day: number, month: number): string => `${day} ${at(ENGLISH_MONTHS, month - 1)}`;

/** The only order in which two figures can be day and month; null if both are possible. The same figure twice needs no order. */
function orderOf(first: number, second: number): "day-first" | "month-first" | "none" | null {
  if (first < 1 || second < 1 || (first > 12 && second > 12)) return "none";
  if (first > 12 || first === second) return "day-first";
  return second > 12 ? "month-first" : null;
}

/** The order in which a numeric date must have been written; null if both are possible. */
export function dateOrderEvidence(text: string): "day-first" | "month-first" | null {
  const match = NUMERIC.exec(text.replace(/,?\s.*:.*$/, ""));
  const order = match && match[1] !== match[3] ? orderOf(Number(match[1]), Number(match[3])) : null;
  return order === "none" ? null : order;
}

function withYear(
  rest: { readonly month: number | null; readonly day: number | null },
  digits: string,
  { century }: WritingStyle,
): DateParts | Trouble {
  if (digits.length > 2) return { year: Number(digits), ...rest };
  if (century === null) return trouble(`the year “${digits}” has no century; name it with --century 1900`);
  return { year: century + Number(digits), ...rest };
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|e|º|ª|o|a)?$/;

/** Only plain separators: a minus before a year, or brackets, would make it a different date. */
const WORDED = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s,.'’/-]*[\p{L}\p{M}\p{N}.]$|^[\p{L}\p{N}]$/u;

/** A separator between two figures makes them a range, so it is not skipped. */
const RANGE_OF_FIGURES = /\d\s?[/–-]\s?\d/u;

/** Words in any order: a month's name, at most one day and one year. */
function readWorded(text: string, style: WritingStyle): DateParts | Trouble | null {
  if (!WORDED.test(text) || RANGE_OF_FIGURES.test(text)) return null;
  const all = fold(text.replaceAll(",", " ")).split(" ");
  const words = all.filter((word, index) => !isFiller(word, index === all.length - 1));
  const dated = words.filter((word, index) => !isDayName(word, index));
  const found = placeWords(dated, style);
  return dated.length === words.length || found === null || "trouble" in found || isDay(found) ? found : null;
}

/** A day, but not a day in a year without a month. */
const isDay = ({ year, month, day }: DateParts): boolean => day !== null && (month !== null || year === null);

const isFiller = (word: string, isLast: boolean): boolean => AFTER_YEAR.has(word) || (!isLast && FILLERS.has(word));

/** A word before a day, or a weekday, in full or, before the date, shortened; after the date, eras have the same letters. */
const isDayName = (word: string, index: number): boolean =>
  BEFORE_DAY.has(word) || (isWeekday(word) && monthOf(word) === null && word.length > (index === 0 ? 1 : 3));

function placeWords(words: readonly string[], style: WritingStyle): DateParts | Trouble | null {
  let month: number | null = null;
  const figures: string[] = [];
  for (const word of words) {
    const named = monthOf(word);
    if (named !== null && month === null) month = named;
    else if (/^\d{3,4}$/.test(word) || ORDINAL.test(word)) figures.push(word);
    else return null;
  }
  return place(month, figures, words.length, style);
}

function place(
  month: number | null,
  figures: readonly string[],
  count: number,
  style: WritingStyle,
): DateParts | Trouble | null {
  const years = figures.filter((figure) => /^\d{3,4}$/.test(figure));
  const days = figures.filter((figure) => !years.includes(figure));
  if (count === 0 || years.length > 1 || days.length > 2 || (days.length === 2 && (years.length > 0 || month === null)))
    return null;
  const day = days[0] === undefined ? null : Number(ORDINAL.exec(days[0])?.[1]);
  if (day !== null && day < 1 && month === null) return null;
  if (days.length === 2) return withYear({ month, day }, at(days, 1), style);
  return { year: years[0] === undefined ? null : Number(years[0]), month, day };
}

/** 31 February does not exist. */
function checkDay(parts: DateParts): DateParts | Trouble {
  const { year, month, day } = parts;
  if (day === null || month === null || (year === null && (day > 31 || day < 1))) return parts;
  const most = daysInMonth(year ?? 2000, month);
  if (day >= 1 && day <= most) return parts;
  if (day === 29 && year !== null && year % 4 === 0)
    return trouble(
      `29 February ${year} exists only in the Julian calendar, and dates are stored in the Gregorian; write ${formatDay(fromJulian({ year, month, day }))} if that day is meant`,
    );
  return trouble(`there is no ${describe(day, month)}${year === null ? "" : ` ${year}`}: that month has ${most} days`);
}

// Names of months and weekdays, folded, in the languages of tables.

interface CalendarWords {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

const calendarWords = once(collectWords);

/** Month of a folded word, from 1; null if it names no month. No name means different months in two of the languages. */
const monthOf = (word: string): number | null => calendarWords().months.get(word) ?? null;

export const isWeekday = (word: string): boolean => calendarWords().weekdays.has(word);

/** Names of months in one language, folded, with the month from 1; empty for a language that the runtime does not know. */
export function monthNames(language: string): readonly (readonly [string, number])[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? monthsIn(language) : [];
  } catch {
    return [];
  }
}

function collectWords(): CalendarWords {
  const { languages } = table.dates;
  const weekdays = languages.flatMap((language) => namesIn(language, "weekday", 7, {}).map(([name]) => name));
  return { months: new Map(languages.flatMap(monthsIn)), weekdays: new Set(weekdays) };
}

/** Long and short names, alone and in the form that follows a day. One word only: "mai", "avril", "апреля". */
const monthsIn = (language: string): readonly (readonly [string, number])[] =>
  [...namesIn(language, "month", 12, {}), ...namesIn(language, "month", 12, { day: "numeric" })].filter(
    ([name]) => /^\p{L}/u.test(name) && !name.includes(" "),
  );

/** Names in a language, folded, each with its number from 1; 1 January 2001 is a Monday. */
function namesIn(language: string, part: "month" | "weekday", count: number, beside: Intl.DateTimeFormatOptions) {
  return (["long", "short"] as const).flatMap((length) => {
    const options = { [part]: length, ...beside, timeZone: "UTC" };
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, options);
    return Array.from({ length: count }, (_, index) => {
      const time = part === "month" ? Date.UTC(2001, index, 15) : Date.UTC(2001, 0, index + 1);
      return [fold(must(format.formatToParts(time).find(({ type }) => type === part)).value), index + 1] as const;
    });
  });
}
