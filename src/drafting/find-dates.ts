// Dates in running text: days, months, years, parts of them, ranges, eras. What is found is rewritten in English and passed to
// the reader of `import`, so that both read the same value.

import { at } from "../model/at.ts";
import { ENGLISH_MONTHS } from "../model/values/calendar.ts";
import { readDate } from "../import/human-values/date.ts";
import { isTrouble, type WritingStyle } from "../import/human-values/reading.ts";
import { type DateParts, dayAlone, partsAt } from "./date-parts-at.ts";
import type { DraftingWords } from "./drafting-words.ts";
import { findEach, found, type Found } from "./found.ts";
import {
  foldAt,
  isAmong,
  isClose,
  phraseAt,
  phraseBefore,
  type Sentence,
  type Word,
  wordAt,
} from "./sentence-words.ts";

/** What the surrounding text says about the dates of a sentence. */
export interface DateContext {
  /** The year of a day and month, or of a month, for which the text gives a full date somewhere: "11-4" → 1979. */
  readonly yearOf: (month: number, day: number | null) => number | null;
  /** The last year named before this place; before any, the year of publication. */
  readonly lastYear: number | null;
}

export const NO_CONTEXT: DateContext = { yearOf: () => null, lastYear: null };

const STYLE: WritingStyle = { dateOrder: "day-first", decimal: null, century: null };
export const findDates = (sentence: Sentence, context: DateContext): readonly Found[] =>
  findEach(sentence.words.length, (at) => dateAt(sentence, at, context));

type Finder = (sentence: Sentence, at: number, context: DateContext) => Found | null;

const dateAt: Finder = (sentence, at, context) =>
  !mayBegin(sentence.words[at], sentence.language)
    ? null
    : (numericAt(sentence, at, context) ??
      decadeAt(sentence, at, context) ??
      rangeAt(sentence, at, context) ??
      singleAt(sentence, at, context));

/** Whether a date can begin here: with a figure, a month or an ordinal word. */
const mayBegin = (word: Word | undefined, { months, ordinals }: DraftingWords): boolean =>
  word !== undefined &&
  (/^\d/.test(word.fold) || ordinals.has(word.fold) || word.forms.some((form) => months.starts.has(form)));

/** 1980-04-24, 24/04/1980, 24.04.1980 */
const numericAt: Finder = ({ text: whole, words }, at) => {
  const start = wordAt(words, at).start;
  const [text] = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d|[-/]\d)/.exec(whole.slice(start, start + 12)) ?? [];
  if (text === undefined || !/\d{4}/.test(text)) return null;
  const to = words.findIndex((word) => word.start >= start + text.length);
  return finish(text, at, to === -1 ? words.length : to, null);
};

/** "the 1980s", "années 1980", "tahun 1980-an" */
const decadeAt: Finder = ({ text, words, language: { decades, parts } }, at) => {
  const word = wordAt(words, at);
  const digits = /^(\d{3}0)s$/.exec(word.fold)?.[1];
  const year = /^\d{3}0$/.test(word.fold) ? word.fold : null;
  const isBehind = year !== null && decades.has(foldAt(words, at + 1)) && words[at + 1]?.gap === "-";
  const isAhead = year !== null && isAmong(words[at - 1], decades);
  const apostrophe = year !== null && /^['’]s\b/.test(text.slice(word.end, word.end + 3));
  const whole = digits ?? (isBehind || isAhead || apostrophe ? year : null);
  if (whole === null) return null;
  const part = phraseBefore(words, at - (isAhead ? 1 : 0), parts);
  const from = at - (isAhead ? 1 : 0) - (part?.length ?? 0);
  return finish(`${part === null ? "" : `${part.value} `}${whole}s`, from, at + (isBehind ? 2 : 1), null);
};

/** "4–6 April 1980", "from 1979 to 1981", "30 April – 2 May 1980", "1979–81" */
const rangeAt: Finder = (sentence, at, context) => {
  const { words, language } = sentence;
  const first = partsAt(sentence, at) ?? dayAlone(words, at);
  if (first === null) return null;
  const joint = jointAt(words, first.to, language);
  if (joint === null) return null;
  const last = partsAt(sentence, first.to + joint) ?? shortYear(words, first, joint);
  if (last === null || (first.year === null && first.month === null && last.month === null)) return null;
  if (first.day !== null && first.month === null && last.day === null) return null;
  const [from, to] = [write(first, null), write(last, null)];
  const around = last.month === null ? null : context.yearOf(last.month, null);
  const year = last.year ?? first.year ?? around;
  if (year === null) return null;
  const text = last.year === null && first.year === null ? `${from} – ${to} ${year}` : `${from} – ${to}`;
  return finish(text, first.from, last.to, null);
};

/** How many words separate two dates of a range: none for a dash, one for "to"; null if they are not a range. */
function jointAt(words: readonly Word[], at: number, { ranges, bounds }: DraftingWords): number | null {
  const next = words[at];
  if (next === undefined) return null;
  if (/^\s?[–—-]\s?$/.test(next.gap)) return 0;
  const isJoint = isClose(next) && (ranges.has(next.fold) || bounds.values.get(next.fold) === "until");
  return isJoint && next.fold !== "and" && next.fold !== "et" && next.fold !== "dan" && next.fold !== "و" ? 1 : null;
}

/** The "81" of "1979–81". */
function shortYear(words: readonly Word[], first: DateParts, joint: number): DateParts | null {
  const word = words[first.to + joint];
  if (word === undefined || joint !== 0 || first.year === null || first.month !== null) return null;
  return /^\d{2}$/.test(word.fold) && Number(word.fold) > Number(first.year.slice(2))
    ? { ...first, from: first.to, to: first.to + 1, year: word.fold }
    : null;
}

/** One date, with the part of it that is meant; a missing year is taken from the surrounding text. */
const singleAt: Finder = (sentence, at, context) => {
  const { words, language } = sentence;
  const date = partsAt(sentence, at);
  if (date === null) return null;
  const part = phraseBefore(words, at, language.parts);
  const hasPart = part !== null && date.day === null;
  const from = hasPart ? at - part.length : at;
  const before = hasPart ? `${part.value} ` : "";
  if (date.year !== null)
    return isYear(sentence, date, from) ? finish(before + write(date, null), from, date.to, null) : null;
  if (date.month === null) return null;
  if (date.day === null && !date.isSameYear && !hasPart && !isAmong(words[at - 1], language.beforeMonth)) return null;
  const year =
    (date.isSameYear ? context.lastYear : null) ??
    context.yearOf(date.month, date.day === null ? null : Number(date.day)) ??
    context.lastYear;
  if (year === null) return null;
  const assumed = `the year ${year} is taken from the surrounding text`;
  return finish(before + write(date, String(year)), from, date.to, assumed);
};

/** Whether a bare figure of four digits is a year: because of the word before it, or because nothing countable follows. */
function isYear({ words, language }: Sentence, { from, to, month, era }: DateParts, start: number): boolean {
  if (month !== null || era !== "" || start !== from) return true;
  const [before, word, next] = [words[from - 1], wordAt(words, from), words[to]];
  const year = Number(word.fold);
  if (year < 1000 || year > 2100 || /[$€£¥%]|\p{Sc}/u.test(word.text)) return false;
  const isCounted =
    isClose(next) &&
    (isAmong(next, language.people) ||
      isAmong(next, language.money) ||
      phraseAt(words, to, language.measures) !== null ||
      phraseAt(words, to, language.units) !== null);
  if (isAmong(before, language.beforeYear)) return !isCounted;
  return !isCounted && year >= 1400;
}

function write({ day, month, year, era }: DateParts, otherYear: string | null): string {
  const name = month === null ? null : at(ENGLISH_MONTHS, month - 1);
  const written = year ?? otherYear;
  return [day, name, written].filter((part) => part !== null).join(" ") + era;
}

function finish(text: string, from: number, to: number, assumed: string | null): Found | null {
  const outcome = readDate(text, STYLE);
  if (outcome === null || isTrouble(outcome)) return null;
  return found({ kind: "date", from, to, value: String(outcome.value), hedge: outcome.hedge, assumed });
}
