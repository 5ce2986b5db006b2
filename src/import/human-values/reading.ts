// What every reader of written values needs: its possible results, the tidied text (plain digits, spaces and dashes, no
// footnote marks), and the words and signs that hedge: "c. 50", "at least 50", "c. April 1980", "1980?"; and the readers of single
// words: yes, no, and names of languages.

import table from "../../../data/tables/values.json" with { type: "json" };
import { codeAt } from "../../model/at.ts";
import { languageName } from "../../model/locale-tag.ts";
import { once } from "../../model/once.ts";

/** How the author of a table writes numbers and dates; null if unknown. */
export interface WritingStyle {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalMark | null;
  /** First year of the century of two-digit years, such as 1900. */
  readonly century: number | null;
  /** Known only if a whole column was looked at. */
  readonly habits?: DateHabits;
}

/** How the values of a column are written, as far as it is known. */
export type ColumnStyle = Partial<WritingStyle>;

/** How the dates of one column are written. */
export interface DateHabits {
  /** What a year with a minus means: "-44" is 44 BC, or 45 BC with a year 0 as in EDTF, or unknown. */
  readonly minus: "historical" | "astronomical" | "unclear";
  /** Whether it has certain pairs of years, "1898-99", so that "1904-05" may be one too. */
  readonly pairs: boolean;
  /** Whether it has certain months, "1979-11", so that "1980-1" may be one too. */
  readonly months: boolean;
  /** Whether years of one or two digits are complete, as "14" beside "AD 9" or "117". */
  readonly fullYears: boolean;
  /** Whether some months have two-digit years, as "Apr-80" does, so that "May-12" may not be a day. */
  readonly monthYears: boolean;
}

/** No figure, date or name that a person writes is longer; longer texts are refused before any reader runs. */
export const LONGEST_VALUE = 300;

export const DATE_ORDERS = ["day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DECIMAL_MARKS = ["point", "comma"] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

export const UNKNOWN_STYLE: WritingStyle = { dateOrder: null, decimal: null, century: null };

/** A value as a dataset writes it, and the hedge that the value itself cannot express. */
export interface Reading {
  readonly value: string | number | boolean;
  readonly hedge: string | null;
  readonly unit: string | null;
  /** An assumption that a person should check. */
  readonly taken?: string;
}

/** The text is of the kind, but ambiguous: why, and what would decide it. */
export interface Trouble {
  readonly trouble: string;
}

export const trouble = (reason: string): Trouble => ({ trouble: reason });

/** Null if the text is not of the kind at all. */
export type Outcome = Reading | Trouble | null;

export const isTrouble = (outcome: unknown): outcome is Trouble =>
  typeof outcome === "object" && outcome !== null && "trouble" in outcome;

export const reading = (value: Reading["value"], hedge: string | null = null, unit: string | null = null): Reading => ({
  value,
  hedge,
  unit,
});

/** The figure of an exact count: a number, or one whose decimals are zeros. */
export const exactOf = ({ value }: Reading): number | null =>
  typeof value === "number" || (typeof value === "string" && /^-?\d+\.\d+$/.test(value)) ? Number(value) : null;

/** With at least two digits, as in dates and times. */
export const two = (n: number): string => String(n).padStart(2, "0");

const ZERO_DIGITS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xff10,
];

const FOOTNOTES = /\s*\[(?:[a-z]|\d{1,3}|(?:note|nb|n|ref)\.?\s?\d{1,3}|citation needed|update|sic)\]/giu;
/** A bracketed figure with as many digits as the one before it is a correction, "787 [789]", not a footnote mark. */
const isCorrection = (mark: string, before: string): boolean => {
  const [digits = "", own = ""] = [/\d+/.exec(mark)?.[0], /\d+$/.exec(before)?.[0]];
  return /^\s*\[\d/.test(mark) && digits.length > 1 && digits.length === own.length;
};
/** After a figure, a word or a space; the "²" of "km²" is part of a unit. */
const DAGGERS = /(?<=[\p{N}\p{L}).])(?<!\b[kcm]?m)\s*[*†‡§¹²³⁴⁵]+$/u;
/** "5 × 10¹²", which is not a footnote mark. */
const POWERS = /([×x*·]\s?10)\s?([⁻⁺]?[⁰¹²³⁴-⁹]{1,3})/gu;
const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"].map((sign, index) => [sign, "0123456789-+".charAt(index)]),
);
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The text with ASCII digits, one kind of space, "–" for every long dash, and without footnote marks. */
export function tidy(text: string): string {
  return toAsciiDigits(text)
    .replace(INVISIBLE, "")
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, " ")
    .replace(/[\u2012\u2014\u2015\u2e3a]/g, "–")
    .replace(/[\u2010\u2011\u2212\ufe63\uff0d]/g, "-")
    .replace(FOOTNOTES, (mark: string, at: number, whole: string) =>
      isCorrection(mark, whole.slice(0, at)) ? mark : "",
    )
    .trim()
    .replace(
      POWERS,
      (_, base: string, power: string) => `${base}^${[...power].map((sign) => SUPERSCRIPTS[sign] ?? sign).join("")}`,
    )
    .replace(DAGGERS, "");
}

function toAsciiDigits(text: string): string {
  return text
    .replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitOf(codeAt(digit, 0)) ?? digit))
    .replaceAll("٬", ",")
    .replaceAll("٫", ".");
}

function digitOf(code: number): number | null {
  const zero = ZERO_DIGITS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? null : code - zero;
}

/** "?" is a doubt, which the figure itself cannot express. */
export type Sign = "~" | "~<" | "~>" | ">=" | ">" | "<=" | "<" | "?";

type Forms<T> = readonly (readonly [RegExp, T])[];

/** Regular expressions with what each means. */
export const formsOf = (list: readonly (readonly string[])[]): Forms<string> =>
  list.map(([form = "", meaning = ""]) => [new RegExp(form, "iu"), meaning]);

/** Words and signs before an approximate figure, date or length of time. */
export const ABOUT = new RegExp(table.about, "iu");

/** Words before or after a figure, with the sign that they mean. A longer word comes before a shorter one with the same beginning. */
export const HEDGES = [[ABOUT, "~"], ...formsOf(table.hedges)] as Forms<Sign>;

/** A word after a figure is a hedge rather than a unit: "50 approx". */
export const isHedgedBehind = (text: string): boolean =>
  HEDGES.some(([form]) => form.source.endsWith("$") && form.test(text));

// Words and signs of doubt around a date.

/** Words with this meaning only before dates: "c. April 1980", "um 1850". */
const ABOUT_A_DATE = /^(?:ca?\.?\s|on or (?=about|around)|um\s|vers\s)\s*/iu;
const ABOUT_AFTER = /\s*\(?(?:approx\.?|approximately|est\.?|circa|ca?\.|ca|or so)\)?$|~$/iu;
const DOUBT = /\s*(?:\(\?\)|\[\?\]|\?)$/u;
const DOUBTING = /^(?:perhaps|possibly|maybe|probably|likely|presumably)\s+/iu;

/** As EDTF writes it after a date: "~" about, "?" in doubt, "%" both. */
export type Qualifier = "" | "~" | "?" | "%";

export interface Unhedged {
  readonly text: string;
  readonly qualifier: Qualifier;
}

export function takeHedges(text: string): Unhedged {
  const sure = text.replace(DOUBT, "").replace(DOUBTING, "");
  const bare = sure.replace(ABOUT_A_DATE, "").replace(ABOUT, "").replace(ABOUT_AFTER, "");
  return { text: bare, qualifier: joinQualifiers(sure === text ? "" : "?", bare === sure ? "" : "~") };
}

/** Two qualifiers combined. */
export function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === "" || a === b) return b;
  return b === "" ? a : "%";
}

// Yes and no.

const YES: ReadonlySet<string> = new Set(table.yes);
const NO: ReadonlySet<string> = new Set(table.no);

/** Null if the text is neither. */
export function readFlag(text: string): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const word = tidy(text).toLowerCase();
  return YES.has(word) ? reading(true) : NO.has(word) ? reading(false) : null;
}

// The language of a source as tables write it, "fr", "French", "français" → its tag.

/** Tags by English names and by each language's own name; any tag may be written, but not any name. */
const languagesByName = once((): ReadonlyMap<string, string> => {
  const named = table.languages.flatMap((tag) => ["en", tag].map((lang) => [languageName(tag, lang), tag] as const));
  return new Map(named.map(([name, tag]) => [name.toLowerCase(), tag]));
});

/** The tag of a language; null if the text is neither a tag nor a known name. */
export function languageTagOf(text: string): string | null {
  const tag = text.trim().replaceAll("_", "-");
  const named = languagesByName().get(tag.toLowerCase());
  if (named !== undefined) return named;
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag.replace(/^[^-]+/, (primary) => primary.toLowerCase()) : null;
}
