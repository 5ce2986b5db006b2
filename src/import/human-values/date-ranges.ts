// Dates made of dates: a single date, one end of an open period, ranges and choices, one day in two calendars.

import { at, must } from "../../model/at.ts";
import { type DateParts, readParts } from "./date-parts.ts";
import { formatYear, LAST_DUAL, neighbourOf, readLaterYear, shareEra, type Sign, TURN } from "./years.ts";
import {
  isTrouble,
  joinQualifiers,
  type Outcome,
  type Qualifier,
  takeHedges,
  type Trouble,
  trouble,
  two,
  type Unhedged,
  type WritingStyle,
} from "./reading.ts";
import { formatDay, fromJulian, toDayNumber } from "../../model/values/calendar.ts";

type Found = string | Trouble | null;

export function readSingle(text: string, style: WritingStyle, qualifier: string): Found {
  const parts = readParts(text, style);
  if (parts === null || isTrouble(parts)) return parts;
  const short = readMonthOfYear(text, parts, style);
  if (short !== null) return isTrouble(short) ? short : `${writeParts(short)}${qualifier}`;
  return isWhole(parts) ? `${writeParts(parts)}${qualifier}` : null;
}

/** "Apr-80", "Apr '80", "80-Apr": how spreadsheets show a month and its year. "24 April" is a day. */
const MONTH_OF_YEAR = /^(?:\p{L}[\p{L}\p{M}]*\.?(?:-|\s?['’]|\s)(\d{2})|(\d{2})-\p{L}[\p{L}\p{M}]*\.?)$/u;

function readMonthOfYear(
  text: string,
  { year, month, day }: DateParts,
  style: WritingStyle,
): DateParts | Trouble | null {
  const match = MONTH_OF_YEAR.exec(text);
  const digits = match?.[1] ?? match?.[2];
  if (digits === undefined || year !== null || month === null || day === null) return null;
  const isYear = Number(digits) > 31 || digits === "00" || /['’]/.test(text) || style.habits?.monthYears === true;
  const name = text.replaceAll(/[\d\s'’-]/g, "");
  if (!isYear && style.century === null)
    return /-/.test(text)
      ? trouble(
          `it may be ${Number(digits)} ${name} or a month of the year “${digits}”; write the year in full, or use --century 1900`,
        )
      : null;
  if (style.century === null) return trouble(`the year “${digits}” has no century; name it with --century 1900`);
  return { year: style.century + Number(digits), month, day: null };
}

/** At least a year, and no day without its month. */
const isWhole = ({ year, month, day }: DateParts): boolean => year !== null && (day === null || month !== null);

function writeParts({ year, month, day }: DateParts): string {
  return `${formatYear(must(year))}${month === null ? "" : `-${two(month)}`}${day === null ? "" : `-${two(day)}`}`;
}

type Write = (edtf: string, qualifier: string) => string;

/** "Until" and "from" say how long it lasted; the others mean some time on one side. "Before" and "after" exclude the date itself. */
const OPEN: readonly (readonly [RegExp, Write])[] = [
  [/^(?:until|till)\s+/iu, (edtf, hedge) => `../${edtf}${hedge}`],
  [/^(?:by|no(?:t)? later than|not after|on or before|up to)\s+/iu, (edtf, hedge) => `[..${edtf}${hedge}]`],
  [/^(?:before|prior to|ante|vor|avant|sebelum)\s+/iu, (edtf, hedge) => `[..${neighbourOf(edtf, -1)}${hedge}]`],
  [/^from\s+/iu, (edtf, hedge) => `${edtf}${hedge}/..`],
  [/^(?:since|no(?:t)? earlier than|not before|on or after)\s+/iu, (edtf, hedge) => `[${edtf}${hedge}..]`],
  [/^(?:after|post|nach|après|setelah)\s+/iu, (edtf, hedge) => `[${neighbourOf(edtf, 1)}${hedge}..]`],
];

/** "by 24 April 1980" is some time until that day, "before" it some time until the day before. */
export function readOpen(text: string, style: WritingStyle): Found {
  const found = OPEN.find(([each]) => each.test(text));
  if (found === undefined) return null;
  const [word, write] = found;
  const { text: bare, qualifier } = takeHedges(text.replace(word, ""));
  const single = readSingle(bare, style, "");
  return typeof single === "string" ? write(single, qualifier) : single;
}

// Ranges and choices, made of two dates.

/** "between 1979 and 1981", "28 or 29 April", "24 and 25 April": two dates and a word. */
export function readTwoDates(text: string, style: WritingStyle): Found {
  const between = /^between\s+(.+?)\s+(and)\s+(.+)$/iu.exec(text);
  const [, from = "", word = "", to = ""] = between ?? /^(.+?)\s+(or|and|&|und|et)\s+(.+)$/iu.exec(text) ?? [];
  if (word === "") return null;
  const hedged = [takeHedges(from), takeHedges(to)] as const;
  const isChoice = word.toLowerCase() === "or";
  const ends = completeEnds(hedged, style, null, isChoice);
  if (ends === null || isTrouble(ends)) return ends;
  const [first = "", last = ""] = ends.map((end, index) => `${writeParts(end)}${at(hedged, index).qualifier}`);
  if (between !== null) return `[${first}..${last}]`;
  if (isChoice) return `[${first},${last}]`;
  // Consecutive days are the time from the first to the last; other days are two dates, and a claim has one value.
  if (neighbourOf(first, 1) === last) return `${first}/${last}`;
  return trouble("it names two dates that do not follow each other; give each its own row");
}

const FROM_TO = /^(?:from|since|after)\s+(?=.*(?:–| (?:to|until|till|through) ))/iu;

/** The separator of two dates, and whether it may also separate a year from its month. */
const SEPARATORS: readonly (readonly [RegExp, Sign])[] = [
  [/\s*–\s*/u, null],
  [/\s+(?:to|until|till|through|thru|bis|hingga|sampai|au)\s+/iu, null],
  [/\s+-\s+/, null],
  [/\s*-\s*/, "-"],
  [/\s*\/\s*/, "/"],
];

/** "4–6 April 1980", "30 April – 2 May 1980", "1979–81": it lasted from … to. */
export function readRange(text: string, style: WritingStyle, qualifier: Qualifier): Found {
  const bare = text.replace(FROM_TO, "");
  const outer = bare === text ? qualifier : "";
  for (const [separator, sign] of SEPARATORS) {
    const [from = "", to = "", ...more] = bare.split(separator);
    if (to === "" || more.length > 0) continue;
    const [first, last] = [takeHedges(from), takeHedges(to)];
    const ends = completeEnds([first, last], style, sign);
    if (ends === null) continue;
    if (isTrouble(ends)) return ends;
    const [start = "", end = ""] = ends.map(writeParts);
    const double = sign === "/" ? findDoubleDay(...ends) : null;
    return double ?? `${start}${joinQualifiers(first.qualifier, outer)}/${end}${joinQualifiers(last.qualifier, outer)}`;
  }
  return null;
}

/** The year that "81" means in "1979–81"; null if it is not a year. */
function completeYear(from: string, digits: string, style: WritingStyle, sign: Sign): string | Trouble | null {
  if (!/^\d{1,2}$/.test(digits)) return null;
  const parts = readParts(from, style);
  if (parts === null || isTrouble(parts) || parts.year === null || parts.year < 1) return null;
  if (parts.month !== null)
    return /\d{3,4}$/.test(from)
      ? trouble(`“${digits}” after a whole date may be a day or a year; write both dates in full`)
      : null;
  const months = style.habits?.months ?? false;
  const later = readLaterYear({ year: parts.year, digits, sign, months });
  return later === null || isTrouble(later) ? later : String(later).padStart(4, "0");
}

type Ends = readonly [DateParts, DateParts] | Trouble | null;

/** Two dates that complete each other, or null; the later may be a shortened year. */
function completeEnds(
  [first, last]: readonly [Unhedged, Unhedged],
  style: WritingStyle,
  sign: Sign,
  isChoice = false,
): Ends {
  const later = completeYear(first.text, last.text, style, sign);
  if (isTrouble(later)) return later;
  const shared = shareEra(first.text, later ?? last.text);
  if (isTrouble(shared)) return shared;
  const [from, to] = shared.map((end) => readParts(end, style));
  if (from === null || to === null || from === undefined || to === undefined) return null;
  if (isTrouble(from)) return from;
  if (isTrouble(to)) return to;
  const start = complete(from, to);
  const end = complete(to, from);
  if (!isWhole(start) || !isWhole(end)) return null;
  if (isInOrder(start, end)) return [start, end];
  // A choice has no direction, so it is unknown in which year the other day is.
  const across = isChoice ? null : acrossNewYear(from, to, start, end);
  return across ?? trouble(`it runs from ${writeParts(start)} back to ${writeParts(end)}`);
}

/** A date completed with the year of the other and, if it is only a day, with its month. */
const complete = (date: DateParts, other: DateParts): DateParts => ({
  year: date.year ?? other.year,
  month: date.month ?? (date.day === null ? null : other.month),
  day: date.day,
});

/** How far the month of the end is before that of the start if no more than half a year is meant. */
const LEAST_ACROSS = 6;

/** "28 Dec 1979 – 3 Jan", "28 Dec – 3 Jan 1980": two dates on either side of a new year, with the year given only once. */
function acrossNewYear(
  from: DateParts,
  to: DateParts,
  start: DateParts,
  end: DateParts,
): readonly [DateParts, DateParts] | null {
  const isAcross =
    (from.year === null) !== (to.year === null) && (start.month ?? 0) - (end.month ?? 12) >= LEAST_ACROSS;
  if (!isAcross || start.year === null || end.year === null) return null;
  return from.year === null ? [{ ...start, year: start.year - 1 }, end] : [start, { ...end, year: end.year + 1 }];
}

/** Years BC count backwards. */
const isInOrder = (start: DateParts, end: DateParts): boolean =>
  start.year === end.year
    ? writeParts({ ...start, year: 0 }) <= writeParts({ ...end, year: 0 })
    : must(start.year) < must(end.year);

// Days of two calendars.

const STYLE_MARK =
  /(?<=\d),?\s*\(?(?:(o\.?\s?s\.?|old style|julian(?: calendar)?)|n\.?\s?s\.?|new style|gregorian(?: calendar)?)\)?$/iu;

/** "7 June 1576 (O.S.)": a mark of the new style is ignored; a mark of the old style is trouble, since it moves the day. */
export function readStyleMark(text: string, read: (text: string) => Outcome): Outcome {
  const [mark, old] = STYLE_MARK.exec(text) ?? [];
  if (mark === undefined) return null;
  const outcome = read(text.slice(0, -mark.length));
  if (old === undefined || outcome === null || isTrouble(outcome)) return outcome;
  return trouble(
    `it is marked as Old Style (Julian calendar), and dates are stored in the Gregorian; write that date${describeMoved(String(outcome.value))}, or leave out the mark`,
  );
}

/** The Gregorian date of a Julian day, which may be in the next year if the year began in March; "" for anything less than a day. */
function describeMoved(edtf: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)[~?%]?$/.exec(edtf) ?? [];
  if (year === undefined) return "";
  const [first = "", next = ""] = [0, 1].map((late) =>
    formatDay(fromJulian({ year: Number(year) + late, month: Number(month), day: Number(day) })),
  );
  const isBeforeTurn = Number(year) < LAST_DUAL && edtf.slice(5, 10) <= TURN;
  return isBeforeTurn ? `, ${first} or ${next} by when the year began` : `, ${first}`;
}

/** From here on, historians give one day as two: the calendars differ by ten days, and by more from 1700. */
const FIRST_DOUBLE = 1500;

/** "7/17 June 1576" may be one day in both calendars; null if the two days differ by another number of days. */
function findDoubleDay(start: DateParts, end: DateParts): Trouble | null {
  const [from, to] = [start, end].map(({ year, month, day }) =>
    year === null || month === null || day === null ? null : { year, month, day },
  );
  if (!from || !to || from.year < FIRST_DOUBLE) return null;
  // Before the English new year, the year given may be the previous one.
  const isDouble = [0, 1].some(
    (late) => fromJulian({ ...from, year: from.year + late }) === toDayNumber({ ...to, year: to.year + late }),
  );
  if (!isDouble) return null;
  return trouble(
    `it may be one day in both the Julian and the Gregorian calendar, or the time from one day to the other; write ${formatDay(toDayNumber(to))}, or the two days with a dash`,
  );
}
