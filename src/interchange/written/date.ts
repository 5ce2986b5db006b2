// Dates as people write them → EDTF: days, months, years, ranges, hedges, decades, seasons. Await `loadEdtf` before.

import { isProblem } from "../../model/values/contract.ts";
import { date } from "../../model/values/date.ts";
import { type DateParts, readParts } from "./date-parts.ts";
import { formatYear, shareEra } from "./eras.ts";
import { neighbourOf, thirdOf } from "./parts-of-time.ts";
import { splitTime } from "./times.ts";
import { readPeriod } from "./period.ts";
import { isTrouble, type Outcome, reading, type Trouble, type WritingStyle } from "./reading.ts";
import { tidy } from "./tidy.ts";

const ABOUT =
  /^(?:~|≈|ca?\.?(?= ?\d)|c\. |ca\.?\s|circa|approx\.?|approximately|about|around|roughly|est\.?|um|vers|sekitar|حوالي)\s*/iu;
const ABOUT_AFTER = /\s*\(?(?:approx\.?|approximately|est\.?|circa|ca?\.|ca)\)?$/iu;
const DOUBT = /\s*\(?\?\)?$/u;
const DOUBTING = /^(?:perhaps|possibly|maybe|probably|likely|presumably)\s+/iu;
const UNTIL = /^(?:by|until|till|no later than|not after|up to)\s+/iu;
const BEFORE = /^(?:before|prior to|ante|vor|avant|sebelum)\s+/iu;
const SINCE = /^(?:since|from|no earlier than|not before)\s+/iu;
const AFTER = /^(?:after|post|nach|après|setelah)\s+/iu;

/** Cataloguers write a date that the thing itself does not bear as "[1850]", "[c. 1850]"; a set has dots or commas. */
const IN_BRACKETS = /^\[((?:(?!\.\.)[^[\],])+)\]$/u;

/** Reads a date. Null where the text is none; trouble where it is one that may mean two days, or no day. */
export function readDate(text: string, style: WritingStyle): Outcome {
  const tidied = tidy(text)
    .replace(/(?<!\.)\.$/, "")
    .replace(IN_BRACKETS, "$1");
  const edtf = readEdtf(tidied);
  if (edtf !== null) return edtf;
  const { day, time } = splitTime(tidied);
  const outcome = readDay(day, style);
  const isDay = outcome !== null && !isTrouble(outcome) && /^-?\d{4}-\d\d-\d\d$/.test(String(outcome.value));
  return isDay && time !== null ? { ...outcome, value: `${String(outcome.value)}T${time}` } : outcome;
}

function readDay(text: string, style: WritingStyle): Outcome {
  const doubted = text.replace(DOUBT, "").replace(DOUBTING, "");
  const bare = doubted.replace(ABOUT, "").replace(ABOUT_AFTER, "");
  const qualifier = `${doubted === text ? "" : "?"}${bare === doubted ? "" : "~"}`.replace("?~", "%");
  const found =
    readBounded(bare, style) ??
    readPeriod(bare) ??
    readRange(bare, style, qualifier) ??
    readSingle(bare, style, qualifier);
  const edtf = found ?? readPart(bare, style);
  return typeof edtf === "string" ? finish(edtf, qualifier) : edtf;
}

const PART = /^(?:the\s+)?(early|beginning|start|mid|middle|late|end)(?:\s+(?:of|in))?[\s-]+(?=\S)/iu;
const THIRDS: Readonly<Record<string, 0 | 1 | 2>> = {
  early: 0,
  beginning: 0,
  start: 0,
  mid: 1,
  middle: 1,
  late: 2,
  end: 2,
};

/** "late May 1964", "early 19th century", "mid-1915": some time in a third of the whole, since nobody says which days are meant. */
function readPart(text: string, style: WritingStyle): string | Trouble | null {
  const word = PART.exec(text)?.[1]?.toLowerCase() ?? "";
  const third = THIRDS[word];
  if (third === undefined) return null;
  const whole = text.replace(PART, "");
  const found = readPeriod(whole) ?? readSingle(whole, style, "");
  if (found === null || typeof found !== "string") return found;
  const part = thirdOf(found, third);
  return part ?? { trouble: `of what “${word}” is a part cannot be told` };
}

/** "1939-40" is EDTF for a semester, and far more often two years; "1980-21" is spring. */
const TWO_YEARS = /^\d{2}(\d{2})-(\d{2})$/;

/** "1850/51" is the winter of two years, and not the beginning of the 52nd century, which EDTF may write "51". */
const SHORT_YEAR = /^\d{1,3}\/|\/\d{1,3}$/;

/** Text that is EDTF as it stands. */
function readEdtf(text: string): Outcome {
  if (
    !/^[\d[{Y.-][\dXY~?%.,/[\]{}S-]*$/u.test(text) ||
    !/^(?:\d{4}|\[|\{|Y|-\d{4}|\.\.|\d{2,3}X)/.test(text) ||
    /^\d{5,}/.test(text) ||
    SHORT_YEAR.test(text)
  )
    return null;
  const [, first, second] = TWO_YEARS.exec(text) ?? [];
  if (first !== undefined && Number(second) > 12) {
    const isSeason = Number(second) >= 21 && Number(second) <= 41;
    if (Number(second) > Number(first))
      return isSeason
        ? {
            trouble: `it may be a pair of years or a part of a year in EDTF; write “${text.slice(0, 4)}/${text.slice(0, 2)}${second ?? ""}” or another`,
          }
        : null;
    if (!isSeason) return { trouble: "there is no such month" };
  }
  return isProblem(date.parse(text)) ? null : reading(text);
}

/** A doubt that the date itself does not bear, as bounds and periods do not, is the claim's own hedge, and that is one word. */
function finish(edtf: string, qualifier: string): Outcome {
  if (isProblem(date.parse(edtf))) return { trouble: `it would be “${edtf}”, which is not a date` };
  if (qualifier === "" || edtf.includes(qualifier)) return reading(edtf);
  if (qualifier === "%")
    return { trouble: "it is both about then and in doubt, and a claim has one hedge; write one of them" };
  return reading(edtf, qualifier === "~" ? "about" : "uncertain");
}

function readSingle(text: string, style: WritingStyle, qualifier: string): string | Trouble | null {
  const parts = readParts(text, style);
  if (parts === null || isTrouble(parts)) return parts;
  return isWhole(parts) ? `${write(parts)}${qualifier}` : null;
}

/** A year at least, and no day without its month. */
const isWhole = ({ year, month, day }: DateParts): boolean => year !== null && (day === null || month !== null);

function write({ year, month, day }: DateParts): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${formatYear(year ?? 0)}${month === null ? "" : `-${two(month)}`}${day === null ? "" : `-${two(day)}`}`;
}

/** "by 24 April 1980" is some time until then, "before" it some time until the day before. */
function readBounded(text: string, style: WritingStyle): string | Trouble | null {
  const between = /^between\s+(.+?)\s+and\s+(.+)$/iu.exec(text) ?? /^(.+?)\s+or\s+(.+)$/iu.exec(text);
  if (between) {
    const ends = readEnds(between[1] ?? "", between[2] ?? "", style);
    const separator = /^between/iu.test(text) ? ".." : ",";
    return ends === null || isTrouble(ends) ? ends : `[${ends.map(write).join(separator)}]`;
  }
  const form = [UNTIL, BEFORE, SINCE, AFTER].find((each) => each.test(text));
  if (form === undefined) return null;
  const bare = text.replace(form, "");
  if ((form === SINCE || form === AFTER) && / (?:to|until|till|through) /iu.test(bare))
    return readRange(bare, style, "");
  const single = readSingle(bare, style, "");
  if (single === null || isTrouble(single)) return single;
  if (form === UNTIL || form === BEFORE) return `[..${form === BEFORE ? neighbourOf(single, -1) : single}]`;
  return `[${form === AFTER ? neighbourOf(single, 1) : single}..]`;
}

const SEPARATORS = [
  /\s*–\s*/u,
  /\s+(?:to|until|till|through|thru|bis|hingga|sampai|au)\s+/iu,
  /\s+-\s+/,
  /\s*-\s*/,
  /\s*\/\s*/,
];

/** "4–6 April 1980", "30 April – 2 May 1980", "1979–81": it lasted from … to. */
function readRange(text: string, style: WritingStyle, qualifier: string): string | Trouble | null {
  for (const separator of SEPARATORS) {
    const [from = "", to = "", ...more] = text.split(separator);
    if (to === "" || more.length > 0) continue;
    const ends = readEnds(from, to, style);
    if (ends !== null) return isTrouble(ends) ? ends : ends.map((end) => `${write(end)}${qualifier}`).join("/");
  }
  return null;
}

type End = ReturnType<typeof readParts>;

/** Two dates that complete each other. Null where they do not. */
function readEnds(
  fromText: string,
  toText: string,
  style: WritingStyle,
): readonly [DateParts, DateParts] | Trouble | null {
  const [from, rawTo] = shareEra(fromText, toText).map((end) => readParts(end, style)) as [End, End];
  if (from === null || rawTo === null) return null;
  if (isTrouble(from)) return from;
  if (isTrouble(rawTo)) return rawTo;
  const to = completeYear(from, rawTo);
  const start: DateParts = {
    year: from.year ?? to.year,
    month: from.month ?? (from.day === null ? null : to.month),
    day: from.day,
  };
  const end: DateParts = {
    year: to.year ?? from.year,
    month: to.month ?? (to.day === null ? null : from.month),
    day: to.day,
  };
  if (!isWhole(start) || !isWhole(end)) return null;
  return isInOrder(start, end) ? [start, end] : { trouble: `it runs from ${write(start)} back to ${write(end)}` };
}

/** Years before Christ count backwards as text. */
const isInOrder = (start: DateParts, end: DateParts): boolean =>
  start.year === end.year
    ? write({ ...start, year: 0 }) <= write({ ...end, year: 0 })
    : (start.year ?? 0) < (end.year ?? 0);

/** The "81" of "1979–81" is a year. */
function completeYear(from: DateParts, to: DateParts): DateParts {
  if (from.year === null || from.month !== null || to.year !== null || to.month !== null || to.day === null) return to;
  return { year: Math.floor(from.year / 100) * 100 + to.day, month: null, day: null };
}
