// Dates in EDTF (ISO 8601-2:2019), compared by bounds: the earliest day they may begin, the latest they may end.
// Days, months, years, their qualifiers, intervals and one-of sets are read here; everything else by the `edtf`
// package, which costs too much to load for every run and is fetched by `loadEdtf` when a dataset needs it.

import { localeTag } from "../locale-tag.ts";
import { relateBounds, type RangeRules } from "./bounds.ts";
import { daysInMonth, ENGLISH_MONTHS, formatDay, toDayNumber } from "./calendar.ts";
import type { Phrases } from "../phrases/contract.ts";
import type { Bounds, DisplayContext, Problem, ValueKind } from "./contract.ts";

export interface DateValue {
  readonly kind: "date";
  readonly edtf: string;
  /** Earliest and latest day, in days since 1970-01-01; infinite where the date is open. */
  readonly min: number;
  readonly max: number;
  /** `~`: about then. The bounds are already widened by one unit of its precision either way. */
  readonly approximate: boolean;
  /** `?`: the source doubts it. */
  readonly uncertain: boolean;
  /** `day`, `month`, `year`: known to. `span`: it lasted from … to. `range`: some time in. */
  readonly precision: "day" | "month" | "year" | "span" | "range";
}

export const date: ValueKind<DateValue> = {
  parse: (raw) => (typeof raw === "string" ? parseDate(raw.trim()) : NOT_A_DATE),
  canonical: (value) => value.edtf,
  bounds: (value) => value,
  relate: (a, b, context) => (a.edtf === b.edtf ? RULES.same : relateBounds(a, b, context.tolerance, RULES)),
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

const NOT_A_DATE = {
  problem: 'is not an EDTF date; write "1980-04-24", "1980-04", "1980", "1979-11-04/1981-01-20" or "1980-01~"',
};

const PLAIN = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([~?%]?)$/;

/** Reads a date. Forms beyond the plain ones need `loadEdtf()` to have been awaited. */
function parseDate(text: string): DateValue | Problem {
  return parsePlain(text) ?? parseInterval(text) ?? parseOneOf(text) ?? parseByPackage(text) ?? NOT_A_DATE;
}

function parsePlain(text: string): DateValue | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, y = "", m, d, qualifier] = match;
  const year = Number(y);
  const month = m === undefined ? null : Number(m);
  const day = d === undefined ? null : Number(d);
  if (month !== null && day !== null && day > daysInMonth(year, month)) return null;
  const approximate = qualifier === "~" || qualifier === "%";
  const precision = day !== null ? "day" : month !== null ? "month" : "year";
  const first = { year, month: month ?? 1, day: day ?? 1 };
  const last = { year, month: month ?? 12, day: day ?? daysInMonth(year, month ?? 12) };
  const min = toDayNumber(first);
  const max = toDayNumber(last);
  const widen = approximate ? { day: 1, month: 31, year: 366 }[precision] : 0;
  return {
    kind: "date",
    edtf: text,
    min: min - widen,
    max: max + widen,
    approximate,
    uncertain: qualifier === "?" || qualifier === "%",
    precision,
  };
}

/** `A/B`: it lasted from A to B; an end may be open (`..`) or unknown (empty). */
function parseInterval(text: string): DateValue | null {
  const ends = text.split("/");
  if (ends.length !== 2) return null;
  return joinEnds(text, ends[0] ?? "", ends[1] ?? "", "span");
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
  return {
    kind: "date",
    edtf: text,
    min: Math.min(...known.map((m) => m.min)),
    max: Math.max(...known.map((m) => m.max)),
    approximate: known.some((m) => m.approximate),
    uncertain: known.some((m) => m.uncertain),
    precision: "range",
  };
}

function parseMember(text: string): DateValue | null {
  const ends = text.split("..");
  return ends.length === 2 ? joinEnds(text, ends[0] ?? "", ends[1] ?? "", "range") : parseEnd(text);
}

/** A day, month or year, or what the package makes of it. */
const parseEnd = (text: string): DateValue | null =>
  parsePlain(text) ?? (/[[\]{}/]/.test(text) ? null : parseByPackage(text));

function joinEnds(text: string, from: string, to: string, precision: "span" | "range"): DateValue | null {
  const isOpen = (end: string): boolean => end === "" || end === "..";
  const start = isOpen(from) ? null : parseEnd(from);
  const end = isOpen(to) ? null : parseEnd(to);
  if ((start === null && !isOpen(from)) || (end === null && !isOpen(to)) || (start === null && end === null))
    return null;
  const min = start?.min ?? -Infinity;
  const max = end?.max ?? Infinity;
  if (min > max) return null;
  return {
    kind: "date",
    edtf: text,
    min,
    max,
    approximate: (start?.approximate ?? false) || (end?.approximate ?? false),
    uncertain: (start?.uncertain ?? false) || (end?.uncertain ?? false),
    precision,
  };
}

type ReadEdtf = (
  text: string,
) => Bounds & { readonly approximate: boolean; readonly uncertain: boolean; readonly span: boolean };

let readEdtf: ReadEdtf | null = null;

/** Whether a text may be a date that only the `edtf` package reads. */
export function needsEdtf(text: string): boolean {
  return readEdtf === null && /^\s*[-\d{[Y~?%]/.test(text) && !isPlainDate(text);
}

/** Whether a text is a date that is read without the `edtf` package. */
export const isPlainDate = (text: string): boolean =>
  parsePlain(text) !== null || parseInterval(text) !== null || parseOneOf(text) !== null;

/** Loads the `edtf` package, once. Await it before reading dates of which `needsEdtf` is true. */
export async function loadEdtf(): Promise<void> {
  if (readEdtf !== null) return;
  const { readEdtf: read } = await import("./edtf.ts");
  readEdtf = read;
}

/** What the package takes though it is no date: a set (wrong bounds), 29 February of any year, a bare number as milliseconds. */
function isMisread(text: string): boolean {
  return (
    text.startsWith("[") ||
    /^-?\d{5,}$/.test(text) ||
    [...text.matchAll(/(?<!\d)\d{4}-\d\d-\d\d/g)].some(([day]) => parsePlain(day) === null)
  );
}

function parseByPackage(text: string): DateValue | null {
  if (readEdtf === null || isMisread(text)) return null;
  try {
    const { min, max, approximate, uncertain, span } = readEdtf(text);
    if (!(min <= max) || (min === -Infinity && max === Infinity)) return null;
    return { kind: "date", edtf: text, min, max, approximate, uncertain, precision: span ? "span" : "range" };
  } catch {
    return null;
  }
}

const months = new Map<string, readonly string[]>();

/** Month names of a language, from the runtime's locale data. */
function monthNames(lang: string): readonly string[] {
  const known = months.get(lang);
  if (known) return known;
  const format = new Intl.DateTimeFormat(`${localeTag(lang)}-u-ca-gregory-nu-latn`, { month: "long", timeZone: "UTC" });
  const names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2001, index, 15)));
  months.set(lang, names);
  return names;
}

/** "24 April 1980", "April 1980", "about 1980", "4 November 1979 – 20 January 1981", "by 1953". */
function displayDate(value: DateValue, { lang, phrases }: DisplayContext): string {
  const text = displayBare(value, lang, phrases);
  return `${value.approximate ? phrases.about(text) : text}${value.uncertain ? " (?)" : ""}`;
}

function displayBare({ edtf, precision, min, max }: DateValue, lang: string, phrases: Phrases): string {
  const text = edtf.replaceAll(/[~?%[\]]/g, "");
  if (precision !== "span" && precision !== "range") return displayPlain(text, lang, phrases);
  const members = precision === "range" ? text.split(",").map((member) => member.trim()) : [];
  if (members.length > 1 && members.every((member) => PLAIN.test(member)))
    return phrases.or(members.map((member) => displayPlain(member, lang, phrases)));
  const ends = text.split(precision === "span" ? "/" : "..");
  const [from = "", to = ""] =
    ends.length === 2 ? ends.map((end) => (end === ".." ? "" : end)) : formatBounds(min, max);
  if (from === "") return phrases.by(displayPlain(to, lang, phrases));
  if (to === "") return phrases.from(displayPlain(from, lang, phrases));
  const [first, last] = [displayPlain(from, lang, phrases), displayPlain(to, lang, phrases)];
  return precision === "span" ? `${first} – ${last}` : phrases.between(first, last);
}

/** First and last day in EDTF, or month or year where they begin and end one; empty where open. */
function formatBounds(min: number, max: number): readonly [string, string] {
  const [from, to] = [min, max].map((day) => (Number.isFinite(day) ? formatDay(day) : ""));
  const isYears = (from ?? "").endsWith("-01-01") && (to ?? "").endsWith("-12-31");
  return isYears ? [(from ?? "").slice(0, -6), (to ?? "").slice(0, -6)] : [from ?? "", to ?? ""];
}

function displayPlain(text: string, lang: string, phrases: Phrases): string {
  const match = PLAIN.exec(text);
  if (!match) return text;
  const [, year = "", month, day] = match;
  const yearName = phrases.year(Number(year));
  if (month === undefined) return yearName;
  const names = lang === "en" ? ENGLISH_MONTHS : monthNames(lang);
  const named = `${names[Number(month) - 1] ?? month} ${yearName}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}

/** A bound as a day, or a word where it is open. */
export function formatBound(day: number): string {
  return Number.isFinite(day) ? formatDay(day) : "open";
}
