// Dates of the times when two calendars were in use, and two days on which the year began; and dates as genealogists exchange
// them (GEDCOM 5.5.1 and 7): "ABT 1745", "BET 1795 AND 1800", "@#DJULIAN@ 5 JAN 1701", "INT 1850 (census)".

import { at, must } from "../../model/at.ts";
import { formatDay, fromJulian, toDayNumber } from "../../model/values/calendar.ts";
import type { DateParts } from "./date-parts.ts";
import { isTrouble, type Outcome, type Trouble } from "./reading.ts";
import { isNextYear } from "./years.ts";

const DUAL_YEAR = /(?<![\d/-])(\d{4})\s?\/\s?(\d{1,4})(?![\d/.-])/gu;

/** England began the year on 25 March until 1751, so the days before it can be given in either of two years. */
const LAST_DUAL = 1752;
const TURN = "03-24";

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
  return {
    trouble: `the year is given in two styles, as “${at(at(years, 0), 0)}”, and that is one day only from 1 January to 24 March, in two years that follow each other, until ${LAST_DUAL}; write one year`,
  };
}

const STYLE_MARK =
  /(?<=\d),?\s*\(?(?:(o\.?\s?s\.?|old style|julian(?: calendar)?)|n\.?\s?s\.?|new style|gregorian(?: calendar)?)\)?$/iu;

/** "7 June 1576 (O.S.)": a mark of the new style is ignored; a mark of the old style is trouble, since it moves the day. */
export function readStyleMark(text: string, read: (text: string) => Outcome): Outcome {
  const [mark, old] = STYLE_MARK.exec(text) ?? [];
  if (mark === undefined) return null;
  const outcome = read(text.slice(0, -mark.length));
  if (old === undefined || outcome === null || isTrouble(outcome)) return outcome;
  return {
    trouble: `it is marked as Old Style (Julian calendar), and dates are stored in the Gregorian; write that date${describeMoved(String(outcome.value))}, or leave out the mark`,
  };
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
export function findDoubleDay(start: DateParts, end: DateParts): Trouble | null {
  const [from, to] = [start, end].map(({ year, month, day }) =>
    year === null || month === null || day === null ? null : { year, month, day },
  );
  if (!from || !to || from.year < FIRST_DOUBLE) return null;
  // Before the English new year, the year given may be the previous one.
  const isDouble = [0, 1].some(
    (late) => fromJulian({ ...from, year: from.year + late }) === toDayNumber({ ...to, year: to.year + late }),
  );
  if (!isDouble) return null;
  return {
    trouble: `it may be one day in both the Julian and the Gregorian calendar, or the time from one day to the other; write ${formatDay(toDayNumber(to))}, or the two days with a dash`,
  };
}

/** Keywords, always in capitals, with the words that other dates use. */
const KEYWORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ABT|CAL)\.? /, "about "],
  [/^BEF\.? /, "before "],
  [/^AFT\.? /, "after "],
  [/^BET\.? (?=.+ AND )/, "between "],
  [/^INT (.+?)(?: \(.*\))?$/, "$1"],
];

/** The calendar before a date, in 5.5.1 or 7; without it, the date is Gregorian. */
const CALENDAR =
  /@#D(\w+)(?: R)?@ ?|(?<=^|(?:about|before|after|between|AND|FROM|TO) )(JULIAN|GREGORIAN|HEBREW|FRENCH_R) (?=\d|\p{L})/gu;

/** The text without what only GEDCOM writes; a Julian date is marked as other writers mark it. */
export function readGedcom(text: string): string | Trouble {
  const [form, word] = KEYWORDS.find(([each]) => each.test(text)) ?? [];
  const worded = form === undefined || word === undefined ? text : text.replace(form, word);
  const calendars = [...worded.matchAll(CALENDAR)].map(([, old, name]) => must(old ?? name));
  if (calendars.some((name) => name !== "JULIAN" && name !== "GREGORIAN"))
    return {
      trouble: "it is in another calendar; write the Gregorian date",
    };
  return `${worded.replaceAll(CALENDAR, "")}${calendars.includes("JULIAN") ? " (O.S.)" : ""}`;
}
