// Decades, centuries, seasons and parts of them, and dates counted on.

import { addMonths, daysInMonth, formatDay, toDayNumber } from "../../model/values/calendar.ts";
import { formatYear, isNextYear, readEra } from "./years.ts";
import type { Trouble } from "./reading.ts";

const two = (n: number): string => String(n).padStart(2, "0");
const PLAIN = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** The next day, month or year, by how exact the date is, or the one before. */
export function neighbourOf(edtf: string, step: 1 | -1): string {
  const [, y, month, day] = PLAIN.exec(edtf) ?? [];
  const year = Number(y);
  if (y === undefined) return edtf;
  if (day !== undefined) return formatDay(toDayNumber({ year, month: Number(month), day: Number(day) }) + step);
  if (month === undefined) return formatYear(year + step);
  const next = addMonths({ year, month: Number(month), day: 1 }, step);
  return `${formatYear(next.year)}-${two(next.month)}`;
}

/** The first, second or last third of a year, a month, or of years in EDTF ("[1980..1989]"), as EDTF; null of anything else. */
export function thirdOf(edtf: string, third: 0 | 1 | 2): string | null {
  const [, from, to] = /^\[(-?\d{4})\.\.(-?\d{4})\]$/.exec(edtf) ?? [];
  if (from !== undefined) return within(Number(from), Number(to), third, formatYear);
  const [, year, month, day] = PLAIN.exec(edtf) ?? [];
  if (year === undefined || day !== undefined || Number(month) > 12) return null;
  if (month === undefined) return within(1, 12, third, (n) => `${year}-${two(n)}`);
  return within(1, daysInMonth(Number(year), Number(month)), third, (n) => `${year}-${month}-${two(n)}`);
}

function within(first: number, last: number, third: 0 | 1 | 2, write: (n: number) => string): string {
  const cut = (part: number): number => first + Math.round(((last - first + 1) * part) / 3);
  return `[${write(cut(third))}..${write(cut(third + 1) - 1)}]`;
}

// Decades, centuries, seasons and parts of them: some time in.

const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** EDTF of "1980s", "19th century", "spring 1980", "1980 ± 2"; null where the text is none of these. */
export function readPeriod(text: string): string | Trouble | null {
  return readDecade(text) ?? readCentury(text) ?? readSeason(text) ?? readGiveOrTake(text);
}

function readDecade(text: string): string | Trouble | null {
  const decade = /^(?:the\s+)?(\d{3})0['’]?s$/iu.exec(text)?.[1];
  if (decade === undefined) return null;
  if (!decade.endsWith("0")) return `[${decade}0..${decade}9]`;
  const century = decade.slice(0, 2);
  return {
    trouble: `it may be ten years or a hundred; write [${century}00..${century}09] or [${century}00..${century}99]`,
  };
}

function readCentury(text: string): string | null {
  const era = readEra(text);
  const digits = /^(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\s+c(?:ent(?:ury)?)?\.?$/iu.exec(era?.text ?? text)?.[1];
  const number = Number(digits);
  if (era?.isBefore === true)
    return number >= 1 ? `[${formatYear(1 - number * 100)}..${formatYear(100 - number * 100)}]` : null;
  return number >= 1 && number <= 21 ? `[${formatYear(number * 100 - 99)}..${formatYear(number * 100)}]` : null;
}

/** "1565 ± 2" */
function readGiveOrTake(text: string): string | null {
  const era = readEra(text);
  const parts = /^(\d{3,4})\s?(?:±|\+\/?-)\s?(\d{1,4})(?:\s?(?:years?|yrs?\.?))?$/iu.exec(era?.text ?? text);
  if (parts === null) return null;
  const [year, more] = [Number(parts[1]), Number(parts[2])];
  const middle = era?.isBefore === true ? 1 - year : year;
  return `[${formatYear(middle - more)}..${formatYear(middle + more)}]`;
}

const SEASON =
  /^(?:in\s+)?(?:the\s+)?(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})(?:\s?[/–-]\s?(\d{1,4}))?$/iu;

/** Whether a text names a season, of which nobody says on which half of the earth. */
export const isSeason = (text: string): boolean => SEASON.test(readEra(text)?.text ?? text);

export const NORTHERN =
  "a season is taken as that of the north, spring from March to June and winter from December to March";

/** "Spring 1945", "winter 1944/45". Only a winter has two years, and then the year in which it begins is reported. */
function readSeason(text: string): string | Trouble | null {
  const era = readEra(text);
  const [, name = "", digits = "", next] = SEASON.exec(era?.text ?? text) ?? [];
  const season = SEASONS[name.toLowerCase()];
  if (season === undefined) return null;
  const year = era?.isBefore === true ? 1 - Number(digits) : Number(digits);
  if (next === undefined) return `${formatYear(year)}-${season}`;
  if (season !== SEASONS["winter"] || era !== null || !isNextYear(Number(digits), next))
    return {
      trouble: "a season of two years is a winter, from one year to the next; write each season in a row of its own",
    };
  return `[${formatYear(year)}-12..${formatYear(year + 1)}-03]`;
}
