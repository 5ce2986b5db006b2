// A text → its candidates for claims, with their places, values and proposed attributes. A candidate is never a claim by itself.

import type { Locator } from "../model/dataset.ts";
import type { Segment } from "../dataset/texts-segments.ts";
import { draftingWords, type DraftingWords, type NameKind } from "./drafting-words.ts";
import { type DateContext, findDates, NO_CONTEXT } from "./find-dates.ts";
import { findCounts, findNumbers } from "./find-figures.ts";
import { findLengths } from "./find-lengths.ts";
import { findNames, learnNouns, learnSpelling, type Spelling } from "./find-names.ts";
import { findUncasedNames, type SoundsLikeName } from "./find-uncased-names.ts";
import { findTimes } from "./find-times.ts";
import { type CandidateKind, type Found, type Place, touches } from "./found.ts";
import { proposeAttribute } from "./propose-attribute.ts";
import { phraseAt, type Sentence, splitSentence, type Word, wordAt } from "./sentence-words.ts";

export interface Candidate {
  readonly locator: Locator;
  readonly kind: CandidateKind;
  /** Exactly as written: at most six words. */
  readonly stated: string;
  /** UTF-16 offsets of the stated words in the sentence. */
  readonly range: readonly [number, number];
  readonly value: string | number;
  readonly unit: string | null;
  readonly hedge: string | null;
  readonly nameKind: NameKind | null;
  /** A concept such as "deaths", or null where no word suggests one. */
  readonly attribute: string | null;
  /** What was taken from elsewhere because the source does not say it here. */
  readonly assumed: string | null;
}

/** A sentence with what was found in it. */
export interface Passage {
  readonly locator: Locator;
  readonly text: string;
  readonly words: readonly Word[];
  readonly candidates: readonly Candidate[];
}

/** Anything longer is not a sentence, but a table, a list, or a text without full stops. */
const LONGEST_SENTENCE = 4000;
const MOST_WORDS = 6;

/** Words of each sentence, and how the text capitalises them. */
export interface SplitText {
  readonly sentences: readonly { readonly segment: Segment; readonly text: string; readonly words: readonly Word[] }[];
  readonly spelling: Omit<Spelling, "nouns">;
}

export function splitText(text: string, segments: readonly Segment[]): SplitText {
  const sentences = segments
    .filter(({ start, end }) => end - start <= LONGEST_SENTENCE)
    .map((segment) => {
      const sentence = text.slice(segment.start, segment.end);
      return { segment, text: sentence, words: splitSentence(sentence) };
    });
  return { sentences, spelling: learnSpelling(sentences.map(({ words }) => words)) };
}

/** The passages of a text, in order; `publishedYear` is for dates before any other year is named. Await `loadEdtf` before. */
export function findPassages(
  { sentences, spelling }: SplitText,
  language: string,
  publishedYear: number | null,
  soundsLikeName: SoundsLikeName,
): readonly Passage[] {
  const words = draftingWords(language);
  const allWords = sentences.map((sentence) => sentence.words);
  const nouns = learnNouns(allWords, words);
  const full = collectDates(sentences, words);
  let lastYear = publishedYear;
  return sentences.map((sentence) => {
    const context: DateContext = { yearOf: full, lastYear };
    const read: Sentence = { text: sentence.text, words: sentence.words, language: words };
    const finds = findAll(read, { ...spelling, nouns }, soundsLikeName, context);
    lastYear = lastYearOf(finds) ?? lastYear;
    const { paragraph, sentence: number } = sentence.segment;
    const locator = { paragraph, sentence: number };
    const candidates = distinct(finds.map((find) => toCandidate(find, read, locator, finds)));
    return { locator, text: sentence.text, words: sentence.words, candidates };
  });
}

function findAll(
  sentence: Sentence,
  spelling: Spelling,
  sounds: SoundsLikeName,
  context: DateContext,
): readonly Found[] {
  const { text, words, language } = sentence;
  const dates = findDates(sentence, context);
  const isFree = (among: readonly Place[]) => (one: Place) => !among.some((other) => touches(other, one));
  const figures = findNumbers(sentence).filter(isFree(dates));
  const times = findTimes(sentence);
  const others = [...findLengths(sentence, figures).filter(isFree([...dates, ...times])), ...times];
  const left = figures.filter(isFree(others));
  const counts = findCounts(sentence, left);
  const measured = [...dates, ...others, ...counts];
  const numbers = [...dates, ...others, ...left];
  const taken = (at: number): boolean => numbers.some(({ from, to }) => from <= at && at < to);
  const names = isUncased(words)
    ? findUncasedNames({ words, language, sounds, taken })
    : findNames(text, { words, language, spelling, taken });
  return [...measured, ...names].toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** Whether most letters are in a script without capitals. */
const isUncased = (words: readonly Word[]): boolean =>
  words.filter(({ text }) => /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u.test(text)).length * 2 >
  words.length;

/** The year of a day or a month, if the text gives the full date anywhere; the first if it gives several. */
function collectDates(sentences: SplitText["sentences"], language: DraftingWords): DateContext["yearOf"] {
  const years = new Map<string, number>();
  for (const { text, words } of sentences) {
    for (const { value } of findDates({ text, words, language }, NO_CONTEXT)) {
      const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(String(value)) ?? [];
      if (year === undefined) continue;
      for (const key of [`${Number(month)}`, ...(day === undefined ? [] : [`${Number(month)}-${Number(day)}`])])
        if (!years.has(key)) years.set(key, Number(year));
    }
  }
  return (month, day) => years.get(day === null ? `${month}` : `${month}-${day}`) ?? null;
}

function lastYearOf(finds: readonly Found[]): number | null {
  const years = finds.flatMap(({ kind, value }) => (kind === "date" ? (/\d{4}/.exec(String(value))?.[0] ?? []) : []));
  const last = years.at(-1);
  return last === undefined ? null : Number(last);
}

function toCandidate(find: Found, sentence: Sentence, locator: Locator, finds: readonly Found[]): Candidate {
  const { text, words } = sentence;
  const to = Math.min(find.to, find.from + MOST_WORDS);
  const start = wordAt(words, find.from).start;
  const end = trimPossessive(find, words[to - 1]);
  return {
    locator,
    kind: find.kind,
    stated: text.slice(start, end),
    range: [start, end],
    value: find.value,
    unit: find.unit,
    hedge: find.hedge ?? softenerOf(find, sentence),
    nameKind: find.nameKind,
    attribute: proposeAttribute(find, sentence, finds),
    assumed: find.assumed,
  };
}

const trimPossessive = ({ kind }: Found, word: Word | undefined): number =>
  word === undefined ? 0 : kind === "name" && /['’]s$/u.test(word.text) ? word.end - 2 : word.end;

/** A hedge shortly before the value that it softens. */
function softenerOf({ from }: Found, { words, language: { softeners } }: Sentence): string | null {
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const softener = phraseAt(words, at, softeners);
    if (softener !== null) return softener.value;
  }
  return null;
}

/** A value repeated in one sentence is one candidate. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ kind, value, attribute, nameKind }) => {
    const key = JSON.stringify([kind, value, kind === "name" ? nameKind : attribute]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
