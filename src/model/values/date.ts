// Dates in EDTF (ISO 8601-2:2019), compared by bounds: the earliest day they may begin, the latest they may end.
// Days, months, years, seasons, their qualifiers, intervals and one-of sets are read here. The `edtf` package reads everything
// else; loading it in every run would cost too much, so `loadEdtf` loads it when a dataset needs it.

import { at } from "../at.ts";
import { relateBounds, type RangeRules } from "./bounds.ts";
import { daysInMonth, formatDay, toDayNumber } from "./calendar.ts";
import type { Bounds, Problem, Related, ValueKind } from "./contract.ts";
import { type DateValue, makeDate, PLAIN } from "./date-value.ts";
import { parseSeason } from "./seasons.ts";
import { displayDate } from "./show-date.ts";
import { joinMoments, momentsOf, momentsOn, relateTimes } from "./times.ts";

export type { DateValue } from "./date-value.ts";

export const date: ValueKind<DateValue> = {
  parse: (raw) => (typeof raw === "string" && raw.length <= LONGEST ? parseDate(raw.trim()) : NOT_A_DATE),
  canonical: (value) => value.edtf,
  bounds: (value) => value,
  relate: (a, b, context) =>
    a.edtf === b.edtf ? RULES.same : (relateSpans(a, b, context.tolerance) ?? relateMoments(a, b, context.tolerance)),
  display: displayDate,
  isHedged: (value) => value.approximate || value.uncertain,
};

const RULES: RangeRules = {
  same: { relation: "same", rule: "the dates are equal" },
  near: { relation: "same", rule: "the dates differ by no more than the attribute's tolerance" },
  contains: { relation: "contains", rule: "one date lies inside the other" },
  within: { relation: "within", rule: "one date lies inside the other" },
  overlap: { relation: "overlap", rule: "the dates overlap" },
  excluding: { relation: "excluding", rule: "the dates have no day in common" },
};

/** Relates dates by their times of day if they have any, else by their days. */
function relateMoments(a: DateValue, b: DateValue, tolerance: number): Related {
  const related = relateTimes(a, b) ?? relateBounds(a, b, tolerance, RULES);
  return related.relation === "excluding" && missesByLessThanUnit(a, b) ? ROUNDED : related;
}

const ROUNDED: Related = {
  relation: "rounding",
  rule: "one date is counted from an event in whole units, and differs from the other by less than one unit",
};

/** Whether a date counted in whole weeks, months or years ("four months later") differs from another by less than one unit. */
export function missesByLessThanUnit(a: DateValue, b: DateValue): boolean {
  const gap = Math.max(a.min - b.max, b.min - a.max);
  return gap > 0 && gap < Math.max(a.slack ?? 0, b.slack ?? 0);
}

const OTHER_ENDS: Related = {
  relation: "overlap",
  rule: "they share days or hours, but begin or end on different ones",
};

/**
 * If spans certainly begin or end on different days, further apart than the tolerance, they overlap or exclude each other, and neither
 * is more exact. Null if the bounds decide.
 */
function relateSpans(a: DateValue, b: DateValue, tolerance: number): Related | null {
  if (a.precision !== "span" || b.precision !== "span") return null;
  const [ofA, ofB] = [endsOf(a), endsOf(b)];
  const differs = ofA.some((end, at) => {
    const other = ofB[at];
    return end && other && relateMoments(end, other, tolerance).relation === "excluding";
  });
  if (!differs) return null;
  const related = relateMoments(a, b, 0);
  return related.relation === "excluding" ? related : OTHER_ENDS;
}

/** First and last date of a span; null if it is open. */
const endsOf = ({ edtf }: DateValue): readonly (DateValue | null)[] => edtf.split("/").map((end) => parseEnd(end));

const NOT_A_DATE = {
  problem: "is not a date",
  hint: 'write "1980-04-24", "1980-04", "1980", "1979-11-04/1981-01-20" or "1980-01~"',
};

const LONGEST = 1000; // enough for a set of many days; the time of the package grows with the square of the text

/** The only text in the form of a date that is not a date: a day that its month does not have. */
const NO_SUCH_DAY = { problem: "is not a day: that month is shorter" };

/** Reads a date. Forms beyond the plain ones need `loadEdtf()` to have been awaited. */
function parseDate(text: string): DateValue | Problem {
  return (
    parsePlain(text) ??
    parseSeason(text) ??
    parseInterval(text) ??
    parseOneOf(text) ??
    parseByPackage(text) ??
    (PLAIN.test(text) ? NO_SUCH_DAY : NOT_A_DATE)
  );
}

function parsePlain(text: string): DateValue | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, y = "", m, d, time, qualifier] = match;
  const year = Number(y);
  const month = m === undefined ? null : Number(m);
  const day = d === undefined ? null : Number(d);
  const lastDay = daysInMonth(year, month ?? 12);
  if (day !== null && day > lastDay) return null;
  const approximate = qualifier === "~" || qualifier === "%";
  const precision = day !== null ? "day" : month !== null ? "month" : "year";
  const first = { year, month: month ?? 1, day: day ?? 1 };
  const last = { year, month: month ?? 12, day: day ?? lastDay };
  const min = toDayNumber(first);
  const max = toDayNumber(last);
  const widen = approximate && time === undefined ? { day: 1, month: 31, year: aboutYear(year) }[precision] : 0;
  const moments = time === undefined ? null : momentsOn(min, time, approximate);
  return makeDate(text, { min: min - widen, max: max + widen }, precision, moments);
}

/**
 * How many days an approximate year may be off: half of the round number that it is a multiple of, as people count years (500 BC is
 * round, although it is -0499 in EDTF). About 1853 is a year either way, about 1850 five, about 1800 fifty.
 */
function aboutYear(year: number): number {
  const counted = year > 0 ? year : 1 - year;
  return (counted % 100 === 0 ? 50 : counted % 10 === 0 ? 5 : 1) * 366;
}

/** `A/B`: it lasted from A to B; an end may be open (`..`) or unknown (empty). */
function parseInterval(text: string): DateValue | null {
  const ends = text.split("/");
  return ends.length === 2 ? joinEnds(text, at(ends, 0), at(ends, 1), "span") : null;
}

/** `[A..B]`, `[A,B]`: one day among these. (The package gives such sets wrong bounds, so it only reads their members.) */
function parseOneOf(text: string): DateValue | null {
  if (!text.startsWith("[") || !text.endsWith("]")) return null;
  const members = text
    .slice(1, -1)
    .split(",")
    .map((member) => parseMember(member.trim()));
  if (members.some((member) => member === null)) return null;
  const known = members.filter((member) => member !== null);
  const bounds = { min: Math.min(...known.map((m) => m.min)), max: Math.max(...known.map((m) => m.max)) };
  return makeDate(text, bounds, "range", momentsOf(known));
}

function parseMember(text: string): DateValue | null {
  const ends = text.split("..");
  return ends.length === 2 ? joinEnds(text, at(ends, 0), at(ends, 1), "range") : parseEnd(text);
}

/** A day, month, year or season, or else the reading of the package. */
const parseEnd = (text: string): DateValue | null =>
  parsePlain(text) ?? parseSeason(text) ?? (/[[\]{}/]/.test(text) ? null : parseByPackage(text));

function joinEnds(text: string, from: string, to: string, precision: "span" | "range"): DateValue | null {
  const isOpen = (end: string): boolean => end === "" || end === "..";
  const start = isOpen(from) ? null : parseEnd(from);
  const end = isOpen(to) ? null : parseEnd(to);
  if ((start === null && !isOpen(from)) || (end === null && !isOpen(to)) || (start === null && end === null))
    return null;
  const min = start?.min ?? -Infinity;
  const max = end?.max ?? Infinity;
  if (start?.moments && end?.moments && start.moments.isZoned !== end.moments.isZoned) return null;
  const moments = joinMoments(start, end);
  if (min > max || (moments && moments.min > moments.max)) return null;
  return makeDate(text, { min, max }, precision, moments);
}

let readEdtf: ((text: string) => Bounds) | null = null;

/** Whether a text may be a date that only the `edtf` package can read. */
export function needsEdtf(text: string): boolean {
  return readEdtf === null && /^\s*[-\d{[Y~?%]/.test(text) && !isPlainDate(text);
}

/** Whether a text is a date that can be read without the `edtf` package. */
export const isPlainDate = (text: string): boolean =>
  parsePlain(text) !== null || parseSeason(text) !== null || parseInterval(text) !== null || parseOneOf(text) !== null;

/** Loads the `edtf` package, once. Await it before reading dates for which `needsEdtf` is true. */
export async function loadEdtf(): Promise<void> {
  if (readEdtf !== null) return;
  ({ readEdtf } = await import("./edtf.ts"));
}

/** What the package wrongly accepts: sets (with wrong bounds), 29 February of any year, a bare number as milliseconds, two or three digits as a century or a decade ("-44", "198?"). */
function isMisread(text: string): boolean {
  return (
    text.startsWith("[") ||
    /^-?\d{5,}$/.test(text) ||
    /(?:^|[{,.])\s*-?\d{1,3}[~?%]?\s*(?:$|[},.])/.test(text) ||
    [...text.matchAll(/(?<!\d)\d{4}-\d\d-\d\d/g)].some(([day]) => parsePlain(day) === null)
  );
}

/** Characters that no EDTF text has except intervals, whose ends are read separately. Checked first, since the package is slow to refuse. */
const FOREIGN = /[^\dESTXYZ.,:[\]{}~?%+\-\u2212 ]/;

function parseByPackage(text: string): DateValue | null {
  if (readEdtf === null || FOREIGN.test(text) || isMisread(text)) return null;
  try {
    const { min, max } = readEdtf(text);
    if (!(min <= max) || (min === -Infinity && max === Infinity)) return null;
    return makeDate(text, { min, max }, "range");
  } catch {
    return null;
  }
}

/** A bound as a day, or a word if it is open. */
export function formatBound(day: number): string {
  return Number.isFinite(day) ? formatDay(day) : "open";
}
