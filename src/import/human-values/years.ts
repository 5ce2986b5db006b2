// Years that are more than a figure: with an era or a minus, or in pairs with the later one shortened; decades, centuries,
// seasons and parts of them; neighbouring dates; and years that began in March.

import table from "../../../data/tables/values.json" with { type: "json" };
import { at } from "../../model/at.ts";
import { addMonths, daysInMonth, formatDay, toDayNumber } from "../../model/values/calendar.ts";
import { type DateHabits, isTrouble, type Outcome, type Trouble, trouble, two } from "./reading.ts";

/** "BC", "B.C.E.", "v. Chr.", "π.Χ."; and "AD", "n. Chr." */
const { beforeChrist, afterChrist } = table.dates;

const BEFORE = new RegExp(String.raw`\s*${beforeChrist}$|^b\.?\s?c\.?(?:\s?e\.?)?\s*(?=\d{1,4}$)`, "iu");
const AFTER = new RegExp(
  String.raw`(?<!\p{L})(?:a\.?\s?d\.?|c\.?\s?e\.?)\s+(?=\d{1,4}$)|(?<=\d|century|cent\.|c\.)\s*${afterChrist}$`,
  "iu",
);

export interface InEra {
  /** The date without its era; the year gets four digits, so that it is not read as a day. */
  readonly text: string;
  readonly isBefore: boolean;
}

/** Splits off the era of a date; null if there is none. */
export function readEra(text: string): InEra | null {
  const isBefore = BEFORE.test(text);
  const bare = text.replace(isBefore ? BEFORE : AFTER, "");
  if (bare === text) return null;
  return { text: bare.replace(/(?<!\d)\d{1,3}$/, (year) => year.padStart(4, "0")), isBefore };
}

const BARE_YEAR = /^\d{1,4}$/;

/**
 * Two years that share an era, each with its own: "500–490 BC", "AD 14–16". "AD 1914–18" is completed elsewhere; "27 BC–14"
 * may end before Christ or after.
 */
export function shareEra(from: string, to: string): readonly [string, string] | Trouble {
  const [first, last] = [readEra(from), readEra(to)];
  if (first?.isBefore === true && BARE_YEAR.test(first.text) && BARE_YEAR.test(to) && Number(to) < Number(first.text))
    return trouble(`it may end in ${to} BC or in AD ${to}; write which`);
  if (last && !first && BARE_YEAR.test(from) && BARE_YEAR.test(last.text))
    return [`${from} ${last.isBefore ? "BC" : "AD"}`, to];
  if (first && !first.isBefore && BARE_YEAR.test(to) && to.length >= String(Number(first.text)).length)
    return [from, `AD ${to}`];
  return [from, to];
}

/** At least four digits, with a minus for years up to 1 BC. */
export const formatYear = (year: number): string => `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;

// Years with a minus. Historians mean 44 BC by "-44"; EDTF and astronomers count a year 0, so for them it is 45 BC.

/** A minus is a sign at the beginning, after a separator, and after a word if the year ends the date. */
const MINUS_YEAR =
  /(?<=^|[/–(~]\s?|\d\s?-\s?|\p{L}\.?\s|c\.)-(\d{1,4})(?=[~?)\s]*(?:$|[/–-]|(?:to|and|or|until)\s))(?!-\d)/giu;

const TAKEN =
  "a year with a minus is read as a year BC: -44 is 44 BC (EDTF and astronomers, who count a year 0, would mean 45 BC)";

/** Reads a date that has years with a minus; null if it has none. Padded years, "-0043", are always EDTF. */
export function readMinusYears(
  text: string,
  minus: DateHabits["minus"],
  read: (text: string) => Outcome,
  readEdtf: (text: string) => Outcome,
): Outcome {
  const years = [...text.matchAll(MINUS_YEAR)].map(([, digits = ""]) => digits);
  if (years.length === 0 || readEra(text) !== null) return null;
  const isEdtf = years.every((digits) => digits.length === 4 && (minus === "astronomical" || digits.startsWith("0")));
  if (isEdtf) return readEdtf(text) ?? read(withEra(text, 1));
  const outcome = read(withEra(text, 0));
  if (outcome === null || isTrouble(outcome))
    return outcome ?? (readEdtf(text) === null ? null : describe(at(years, 0)));
  return minus === "historical" ? { ...outcome, taken: TAKEN } : describe(at(years, 0));
}

const withEra = (text: string, more: 0 | 1): string =>
  text.replaceAll(MINUS_YEAR, (_, digits: string) => `${Number(digits) + more} BC`);

function describe(digits: string): Outcome {
  const year = Number(digits);
  return trouble(`it may be ${year} BC or, with a year 0 as in EDTF, ${year + 1} BC; write the year with BC`);
}

// Two years, the second shortened: "1944/45", "1941-2", "1999/00".

/** The later year in full: after 1999, "00" is the next year; any other is in the same century or, with one digit, the same decade. */
function lengthenYear(year: number, digits: string): number {
  const scale = 10 ** digits.length;
  const later = Math.floor(year / scale) * scale + Number(digits);
  return later + scale === year + 1 ? year + 1 : later;
}

/** Whether the digits after a year, shortened or complete, mean the next year. */
const isNextYear = (year: number, digits: string): boolean => lengthenYear(year, digits) === year + 1;

/** The separator, if it can also separate a year from its month; null for a dash or a word. */
export type Sign = "-" | "/" | null;

interface Pair {
  readonly year: number;
  /** One or two digits. */
  readonly digits: string;
  readonly sign: Sign;
  /** Whether the column has months written like this. */
  readonly months: boolean;
}

/** The later of two years; trouble if it may also be a month; null if it cannot be a later year. */
export function readLaterYear({ year, digits, sign, months }: Pair): number | Trouble | null {
  const later = lengthenYear(year, digits);
  if (sign === null || Number(digits) < 1 || Number(digits) > 12) return later;
  if (later <= year) return null;
  const isWrittenAsMonth = months || (sign === "-" && digits.length === 2);
  if (later === year + 1 && !isWrittenAsMonth) return later;
  const month = digits.padStart(2, "0");
  return trouble(`it may be the years ${year} to ${later} or a month; write “${year}–${later}” or “${year}-${month}”`);
}

const PLAIN = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** The next or previous day, month or year, according to the precision of the date. */
export function neighbourOf(edtf: string, step: 1 | -1): string {
  const [, y, month, day] = PLAIN.exec(edtf) ?? [];
  const year = Number(y);
  if (y === undefined) return edtf;
  if (day !== undefined) return formatDay(toDayNumber({ year, month: Number(month), day: Number(day) }) + step);
  if (month === undefined) return formatYear(year + step);
  const next = addMonths({ year, month: Number(month), day: 1 }, step);
  return `${formatYear(next.year)}-${two(next.month)}`;
}

/** The first, second or last third (0, 1 or 2) of a year, a month, or a span of years in EDTF ("[1980..1989]"), as EDTF; null for anything else. */
export function thirdOf(edtf: string, third: number): string | null {
  const [, from, to] = /^\[(-?\d{4})\.\.(-?\d{4})\]$/.exec(edtf) ?? [];
  if (from !== undefined) return within(Number(from), Number(to), third, formatYear);
  const [, year, month, day] = PLAIN.exec(edtf) ?? [];
  if (year === undefined || day !== undefined || Number(month) > 12) return null;
  if (month === undefined) return within(1, 12, third, (n) => `${year}-${two(n)}`);
  return within(1, daysInMonth(Number(year), Number(month)), third, (n) => `${year}-${month}-${two(n)}`);
}

function within(first: number, last: number, third: number, write: (n: number) => string): string {
  const cut = (part: number): number => first + Math.round(((last - first + 1) * part) / 3);
  return `[${write(cut(third))}..${write(cut(third + 1) - 1)}]`;
}

// Some time within a decade, a century, a season or a part of one.

const SEASONS: Readonly<Record<string, number>> = table.dates.seasons;

/** EDTF of "1980s", "19th century", "spring 1980", "1980 ± 2"; null if the text is none of these. */
export function readPeriod(text: string): string | Trouble | null {
  const era = readEra(text) ?? { text, isBefore: false };
  return readDecade(text) ?? readCentury(era) ?? readSeason(text) ?? readGiveOrTake(era);
}

function readDecade(text: string): string | Trouble | null {
  const decade = /^(?:the\s+)?(\d{3})0['’]?s$/iu.exec(text)?.[1];
  if (decade === undefined) return null;
  if (!decade.endsWith("0")) return `[${decade}0..${decade}9]`;
  const century = decade.slice(0, 2);
  return trouble(
    `it may be ten years or a hundred; write [${century}00..${century}09] or [${century}00..${century}99]`,
  );
}

function readCentury({ text, isBefore }: InEra): string | null {
  const number = Number(/^(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\s+c(?:ent(?:ury)?)?\.?$/iu.exec(text)?.[1]);
  if (isBefore) return number >= 1 ? `[${formatYear(1 - number * 100)}..${formatYear(100 - number * 100)}]` : null;
  return number >= 1 && number <= 21 ? `[${formatYear(number * 100 - 99)}..${formatYear(number * 100)}]` : null;
}

/** "1565 ± 2" */
function readGiveOrTake({ text, isBefore }: InEra): string | null {
  const parts = /^(\d{3,4})\s?(?:±|\+\/?-)\s?(\d{1,4})(?:\s?(?:years?|yrs?\.?))?$/iu.exec(text);
  if (parts === null) return null;
  const [year, more] = [Number(parts[1]), Number(parts[2])];
  const middle = isBefore ? 1 - year : year;
  return `[${formatYear(middle - more)}..${formatYear(middle + more)}]`;
}

const SEASON =
  /^(?:in\s+)?(?:the\s+)?(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})(?:\s?[/–-]\s?(\d{1,4}))?$/iu;

/** Whether a text names a season, for which the hemisphere is not given. */
export const isSeason = (text: string): boolean => SEASON.test(readEra(text)?.text ?? text);

export const NORTHERN = "seasons are read as northern ones: spring is March to June, winter December to March";

/** "Spring 1945", "winter 1944/45". Only a winter has two years; its first year is reported. */
function readSeason(text: string): string | Trouble | null {
  const era = readEra(text);
  const [, name = "", digits = "", next] = SEASON.exec(era?.text ?? text) ?? [];
  const season = SEASONS[name.toLowerCase()];
  if (season === undefined) return null;
  const year = era?.isBefore === true ? 1 - Number(digits) : Number(digits);
  if (next === undefined) return `${formatYear(year)}-${season}`;
  if (season !== SEASONS["winter"] || era !== null || !isNextYear(Number(digits), next))
    return trouble(
      "a season of two years is a winter, from one year to the next; write each season in a row of its own",
    );
  return `[${formatYear(year)}-12..${formatYear(year + 1)}-03]`;
}

// Years that began in March.

const DUAL_YEAR = /(?<![\d/-])(\d{4})\s?\/\s?(\d{1,4})(?![\d/.-])/gu;

/** England began the year on 25 March until 1751, so the days before it can be given in either of two years. */
export const LAST_DUAL = 1752;
export const TURN = "03-24";

/**
 * Dual dating, "5 Feb 1610/11": 1610 by the count of the time, 1611 by ours; the result is 1611. Null if there is no month beside
 * the two years, which are then just years; trouble if the two years do not fit the time of the year.
 */
export function readDualYear(text: string, read: (text: string) => Outcome): Outcome {
  const years = [...text.matchAll(DUAL_YEAR)];
  const isSpan = ([, year, digits = ""]: RegExpExecArray): boolean =>
    digits.length === 4 && !isNextYear(Number(year), digits);
  if (years.length === 0 || years.some(isSpan)) return null;
  const outcome = read(text.replaceAll(DUAL_YEAR, (_, year: string) => String(Number(year) + 1)));
  if (outcome === null) return null;
  const days = isTrouble(outcome) ? [] : [...String(outcome.value).matchAll(/(\d{4})-((?:0\d|1[0-2])(?:-\d\d)?)/g)];
  if (days.length === 0) return null;
  const isSound = years.every(([, year, digits = ""]) => {
    const later = Number(year) + 1;
    const isBeforeTurn = days.every(([, of, day = ""]) => Number(of) !== later || day <= TURN);
    return isBeforeTurn && later <= LAST_DUAL && isNextYear(later - 1, digits);
  });
  if (isSound) return outcome;
  return trouble(
    `the year is given in two styles, as “${at(at(years, 0), 0)}”, and that is one day only from 1 January to 24 March, in two years that follow each other, until ${LAST_DUAL}; write one year`,
  );
}
