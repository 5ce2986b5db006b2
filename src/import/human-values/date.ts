// Dates as people write them → EDTF: days, months, years, ranges, hedges, decades, seasons. Await `loadEdtf` before.

import table from "../../../data/tables/values.json" with { type: "json" };
import { isSeason, NORTHERN, readDualYear, readEra, readMinusYears, readPeriod, thirdOf } from "./years.ts";
import { isProblem } from "../../model/values/contract.ts";
import { clockTime, writeOnDay } from "../../model/values/clock-time.ts";
import { date } from "../../model/values/date.ts";
import { findTimeFault, listTimedDays } from "./time.ts";
import { readOpen, readRange, readSingle, readStyleMark, readTwoDates } from "./date-ranges.ts";
import {
  formsOf,
  isTrouble,
  LONGEST_VALUE,
  type Outcome,
  reading,
  takeHedges,
  tidy,
  type Trouble,
  trouble,
  type WritingStyle,
} from "./reading.ts";
import { must } from "../../model/at.ts";

/** Cataloguers put a date that is not on the object itself in brackets: "[1850]", "[c. 1850]"; an EDTF set has dots or commas. */
const IN_BRACKETS = /^\[((?:(?!\.\.)[^[\],])+)\]$/u;

/** Reads a date. Null if the text is not one; trouble if it may mean two days, or no day. */
export function readDate(text: string, given: WritingStyle): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const habits = given.habits;
  const style = habits?.fullYears === true && given.century === null ? { ...given, century: 0 } : given;
  const whole = tidy(text).replaceAll("_", " ");
  const gedcom = readGedcom(whole);
  if (isTrouble(gedcom)) return gedcom;
  const tidied = lengthenYears(gedcom.replace(/(?<!\.)\.$/, "").replace(IN_BRACKETS, "$1"), style);
  const read = (other: string): Outcome => readTimed(other, style);
  const asEdtf = (other: string): Outcome => readEdtf(other, style);
  const minus = style.habits?.minus ?? "unclear";
  return (
    findNoDate(tidied) ??
    findLostFigure(tidied) ??
    findTimeFault(tidied) ??
    findShortEnd(tidied) ??
    readStyleMark(tidied, read) ??
    readMinusYears(tidied, minus, read, asEdtf) ??
    asEdtf(tidied) ??
    readDualYear(tidied, read) ??
    read(tidied)
  );
}

/** Years of one or two digits, if the column writes years that way or the century is given: "14" beside "AD 9", "68" with 1900. */
function lengthenYears(text: string, { century, habits }: WritingStyle): string {
  if (century === null) return text;
  if (habits?.fullYears === true)
    return text.replace(
      /^((?:c(?:a|irca)?\.?|about|~)?\s*)(\d{1,3})((?:\s*[–-]\s*\d{1,3})?)(?=$)/iu,
      (_, sign: string, first: string, rest: string) =>
        `${sign}${first.padStart(4, "0")}${rest.replace(/\d+/, (last) => last.padStart(4, "0")).replace("-", "–")}`,
    );
  return /^\d{2}$/.test(text) ? String(century + Number(text)).padStart(4, "0") : text;
}

/** What databases and spreadsheets write for a missing date. */
const NO_DATE =
  /^(?:0000(?:-00(?:-00)?)?|0?0[/.-]0?0[/.-]0{2,4}|0001-01-01|9999(?:-12-31)?|31[/.]12[/.]9999|12\/31\/9999|1900-01-00|0)(?:[T ]00:00(?::00)?)?$/;

function findNoDate(text: string): Trouble | null {
  const word = /\s/.test(text) ? `"${text}"` : text;
  const fault = `“${text}” is what databases write for a missing date; add --missing ${word}`;
  return NO_DATE.test(text) ? trouble(fault) : null;
}

/** "198?" is a decade in older EDTF and in many catalogues, but could be the year 198; "787?" can only be the year. */
function findLostFigure(text: string): Trouble | null {
  const digits = /^\D*?(\d{2,3})\s?(?:\?|\(\?\)|\[\?\])$/u.exec(text)?.[1];
  if (digits === undefined || readEra(text.replace(/\W+$/u, "")) !== null) return null;
  const year = `“${digits.padStart(4, "0")}?”`;
  if (digits.length === 2)
    return trouble(
      `it may be an uncertain year ${digits}, or a year without its century; write ${year} or all four digits`,
    );
  if (Number(digits) > LAST_DECADE) return null;
  return trouble(`it may be an uncertain year ${digits}, or one of the ${digits}0s; write ${year} or “${digits}X”`);
}

/** "1969-07/08" may end with a month or with a day. */
function findShortEnd(text: string): Trouble | null {
  const [, year, month, end] = /^(\d{4})-(\d{2})\/(\d{2})$/.exec(text) ?? [];
  if (year === undefined || Number(end) > 12) return null;
  return trouble(
    `it may end with a month or with a day; write “${year}-${month}/${year}-${end}” or “${year}-${month}-01/${year}-${month}-${end}”`,
  );
}

/** The decades that a table may mean: up to the 2090s. */
const LAST_DECADE = 209;

/** A day, alone or with a time of day before or after it: "the morning of 24 April 1980". Spreadsheets add midnight to days. */
function readTimed(text: string, style: WritingStyle): Outcome {
  let found = readDay(text, style);
  if (found !== null) return found;
  for (const { day, time, isMidnight } of listTimedDays(text)) {
    const outcome = readDay(day, style);
    if (outcome === null) continue;
    const clock = clockTime.parse(time);
    const isOneDay = !isTrouble(outcome) && /^-?\d{4}-\d\d-\d\d$/.test(String(outcome.value));
    if (isMidnight || isTrouble(outcome)) found ??= outcome;
    else if (!isOneDay) found ??= trouble("it has a time of day but no single day");
    else if (!isProblem(clock)) return { ...outcome, value: writeOnDay(String(outcome.value), clock) };
  }
  return found;
}

function readDay(text: string, style: WritingStyle): Outcome {
  const { text: bare, qualifier } = takeHedges(text);
  const found =
    readTwoDates(bare, style) ??
    readPeriod(bare) ??
    readRange(bare, style, qualifier) ??
    readOpen(bare, style) ??
    readSingle(bare, style, qualifier);
  const edtf = found ?? readPart(bare, style);
  const outcome = typeof edtf === "string" ? finish(edtf, qualifier) : edtf;
  return outcome === null || isTrouble(outcome) || !isSeason(bare) ? outcome : { ...outcome, taken: NORTHERN };
}

const PART = /^(?:the\s+)?(early|beginning|start|mid|middle|late|end)(?:\s+(?:of|in))?[\s-]+(?=\S)/iu;
const THIRDS: Readonly<Record<string, number>> = table.dates.thirds;

/** "late May 1964", "early 19th century", "mid-1915": some time in a third of the period, since the exact days are not given. */
function readPart(text: string, style: WritingStyle): string | Trouble | null {
  const word = PART.exec(text)?.[1]?.toLowerCase() ?? "";
  const third = THIRDS[word];
  if (third === undefined) return null;
  const whole = text.replace(PART, "");
  const found = readPeriod(whole) ?? readSingle(whole, style, "");
  if (found === null || typeof found !== "string") return found;
  const part = thirdOf(found, third);
  return part ?? trouble(`it is unclear what “${word}” is part of`);
}

/** "1939-40" is a semester in EDTF, but usually means two years; "1980-21" is spring. */
const TWO_YEARS = /^\d{2}(\d{2})-(\d{2})[~?%]?$/;

/** Two years with a hyphen, which EDTF would read as a part of the first; null for any other text, and if it certainly is that part. */
function findYearPair(text: string, mayBePair: boolean): Trouble | "pair" | null {
  const [, first, second] = TWO_YEARS.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [isLater, part] = [Number(second) > Number(first), Number(second)];
  const [year, later] = [text.slice(0, 4), `${text.slice(0, 2)}${second}`];
  if (part >= 1 && part <= 12)
    return isLater && mayBePair
      ? trouble(
          `it may be a month or, as others here, the years ${year} to ${later}; write “${year}/${later}” or the month’s name`,
        )
      : null;
  const isSeason = part >= 21 && part <= 41;
  if (isLater && isSeason)
    return trouble(`it may be two years, or a part of a year in EDTF; write “${year}/${later}” if it is two years`);
  if (isLater || part === 0) return "pair";
  return isSeason ? null : trouble(`there is no month ${second}`);
}

/** "1850/51" means two years, and not from 1850 to the 52nd century, which EDTF may write "51". */
const SHORT_YEAR = /^\d{1,3}\/|\/\d{1,3}$/;

/** Text that is EDTF as it stands. */
function readEdtf(text: string, { habits }: WritingStyle): Outcome {
  if (
    !/^[\d[{Y.-][\dXY~?%.,/[\]{}S-]*$/u.test(text) ||
    !/^(?:\d{4}|\[|\{|Y|-\d{4}|\.\.|\d{2,3}X)/.test(text) ||
    /^\d{5,}/.test(text) ||
    SHORT_YEAR.test(text)
  )
    return null;
  const pair = findYearPair(text, habits?.pairs ?? false);
  if (isTrouble(pair)) return pair;
  return pair === "pair" || isProblem(date.parse(text)) ? null : reading(text);
}

/** A doubt that the date itself cannot express, such as one about bounds or periods, becomes the claim's own hedge. */
function finish(edtf: string, qualifier: string): Outcome {
  if (isProblem(date.parse(edtf))) return trouble(`it would be “${edtf}”, which is not a date`);
  if (qualifier === "" || edtf.includes(qualifier)) return reading(edtf);
  if (qualifier === "%") return trouble("it is hedged in two ways; keep one");
  return reading(edtf, qualifier === "~" ? "about" : "uncertain");
}

// Why a text is not a date, if the reason is known.

const SEVERAL = "it contains several dates; give each its own row";

/** In the order in which they are looked for; "…" is replaced by what was found. */
const FAULTS = formsOf(table.dates.faults);

/** Why a text is not a date, and what to write; null if unknown. */
export function findDateFault(text: string): string | null {
  if (/\S\s*\n\s*\S/u.test(text)) return SEVERAL;
  const tidied = tidy(text);
  for (const [form, reason] of FAULTS) {
    const match = form.exec(tidied);
    if (match !== null) return reason.replace("…", match[1] ?? "");
  }
  return null;
}

// Dates as genealogists exchange them (GEDCOM 5.5.1 and 7): "ABT 1745", "@#DJULIAN@ 5 JAN 1701".

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
function readGedcom(text: string): string | Trouble {
  const keyword = KEYWORDS.find(([form]) => form.test(text));
  const worded = keyword === undefined ? text : text.replace(...keyword);
  const calendars = [...worded.matchAll(CALENDAR)].map(([, old, name]) => must(old ?? name));
  if (calendars.some((name) => name !== "JULIAN" && name !== "GREGORIAN"))
    return trouble("it is in another calendar; write the Gregorian date");
  return `${worded.replaceAll(CALENDAR, "")}${calendars.includes("JULIAN") ? " (O.S.)" : ""}`;
}
