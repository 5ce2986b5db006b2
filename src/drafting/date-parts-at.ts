// Reads the parts of one date in running text: day, month, year and era, in any order that a language uses.

import { must } from "../model/at.ts";
import { fold } from "../model/fold.ts";
import type { DraftingWords } from "./drafting-words.ts";
import { foldAt, isClose, phraseAt, type Sentence, type Word, wordAt } from "./sentence-words.ts";

/** The parts of one date, as written. */
export interface DateParts {
  readonly from: number;
  readonly to: number;
  readonly day: string | null;
  readonly month: number | null;
  readonly year: string | null;
  readonly era: string;
  readonly isSameYear: boolean;
}

const DAY = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?$/;
const YEAR = /^\d{4}$/;
const ERA =
  /^\s*(?:BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE|v\.\s?Chr\.|n\.\s?Chr\.|av\.\s?J\.-?C\.|SM|ق\.م|قبل الميلاد)(?![\p{L}])/u;
const BEFORE_CHRIST = /^\s*(?:BCE?|B\.C\.|v\.|av\.|SM|ق|قبل)/u;

/** A day without its month, as at the beginning of a range. */
export const dayAlone = (words: readonly Word[], at: number): DateParts | null => {
  const day = DAY.exec(foldAt(words, at))?.[1];
  return day === undefined || Number(day) > 31 || Number(day) === 0
    ? null
    : { from: at, to: at + 1, day, month: null, year: null, era: "", isSameYear: false };
};

/** Adjacent day, month and year, in any order that a language uses. */
export const partsAt = (sentence: Sentence, at: number): DateParts | null =>
  dayFirst(sentence, at) ?? monthFirst(sentence, at) ?? yearAlone(sentence, at);

/** "24 April 1980", "20 كانون الثاني (يناير) 1981", "the 4th of November" */
function dayFirst(sentence: Sentence, at: number): DateParts | null {
  const { words, language } = sentence;
  const day = DAY.exec(foldAt(words, at))?.[1] ?? ordinalDay(words, at, language);
  if (day === null || Number(day) > 31 || Number(day) === 0) return null;
  const middle = skip(words, at + 1, language, 2);
  const month = monthAt(words, middle, language) ?? (middle === at + 1 ? null : monthAt(words, at + 1, language));
  if (month === null || !/^[\s.,\u00a0]*$/.test(wordAt(words, month.from).gap)) return null;
  return withYear(sentence, { from: at, to: month.to, day, month: month.value });
}

/** "the fourth of November" */
function ordinalDay(words: readonly Word[], at: number, { numbers, ordinals, inDates }: DraftingWords): string | null {
  const word = foldAt(words, at);
  const value = ordinals.has(word) ? numbers.values.get(word) : undefined;
  return value !== undefined && inDates.has(foldAt(words, at + 1)) ? String(value) : null;
}

/** "April 24, 1980", "April of 1980", "April" */
function monthFirst(sentence: Sentence, at: number): DateParts | null {
  const { words, language } = sentence;
  const month = monthAt(words, at, language);
  if (month === null) return null;
  const digits = DAY.exec(foldAt(words, month.to))?.[1];
  const isDay = digits !== undefined && Number(digits) >= 1 && Number(digits) <= 31 && isClose(words[month.to]);
  const to = month.to + (isDay ? 1 : 0);
  return withYear(sentence, { from: at, to, day: isDay ? digits : null, month: month.value });
}

function yearAlone({ text, words }: Sentence, at: number): DateParts | null {
  const word = words[at];
  if (word === undefined || !/^\d{1,4}$/.test(word.fold)) return null;
  const era = eraAfter(text, word.end);
  if (!YEAR.test(word.fold) && !(era !== "" && /^\d{1,4}$/.test(word.fold))) return null;
  if (!/^\d{1,4}$/.test(word.text.replaceAll(/\p{Nd}/gu, "0")) || /[-/]$/.test(word.gap)) return null;
  const to = at + 1 + eraWords(words, at, era, text);
  return { from: at, to, day: null, month: null, year: word.fold, era, isSameYear: false };
}

function eraAfter(sentence: string, end: number): string {
  const [text = ""] = ERA.exec(sentence.slice(end, end + 16)) ?? [];
  return text === "" ? "" : BEFORE_CHRIST.test(text) ? " BC" : " AD";
}

function eraWords(words: readonly Word[], at: number, era: string, sentence: string): number {
  if (era === "") return 0;
  const { end } = wordAt(words, at);
  const [text] = must(ERA.exec(sentence.slice(end, end + 16)));
  return words.slice(at + 1).filter((word) => word.start < end + text.length).length;
}

/** English and German capitalise months: "may" and "march" are not months. */
function monthAt(words: readonly Word[], at: number, language: DraftingWords) {
  const month = phraseAt(words, at, language.months);
  if (month === null || month.value === 0) return null;
  if (/^(?:en|de)$/.test(language.language) && !/^\p{Lu}/u.test(wordAt(words, at).text)) return null;
  const again = phraseAt(words, at + month.length, language.months);
  const isBracketed = again !== null && words[at + month.length]?.gap.endsWith("(") === true;
  return { value: month.value, from: at, to: at + month.length + (isBracketed ? again.length : 0) };
}

type Dated = Pick<DateParts, "from" | "to" | "day"> & { readonly month: number };

/** The year after a month, or a reference to the year named before. */
function withYear(sentence: Sentence, dated: Dated): DateParts {
  const { words, language } = sentence;
  const none: DateParts = { ...dated, year: null, era: "", isSameYear: false };
  const same = sameYearAt(words, dated.to, language);
  if (same !== null) return { ...none, to: same, isSameYear: true };
  const at = skip(words, dated.to, language, 2);
  const word = words[at];
  if (word === undefined || !/^[\s,.)\u00a0]*$/.test(word.gap)) return none;
  const year = yearAlone(sentence, at);
  return year === null ? none : { ...dated, year: year.year, to: year.to, era: year.era, isSameYear: false };
}

function sameYearAt(words: readonly Word[], at: number, language: DraftingWords): number | null {
  for (const start of [at, at + 1, at + 2]) {
    const same = phraseAt(words, start, language.sameYear);
    if (same !== null && words.slice(at, start).every((word) => language.inDates.has(word.fold)))
      return start + same.length;
  }
  return null;
}

/** Skips words that may occur inside a date, up to a limit. */
function skip(words: readonly Word[], at: number, { inDates }: DraftingWords, most: number): number {
  let next = at;
  while (next < at + most && inDates.has(foldAt(words, next))) next += 1;
  return next;
}

/** Whether a word is the name of a month or a weekday in the language, and so not a name. */
export const isMonth = (word: string, { months }: DraftingWords): boolean => months.values.has(fold(word));
