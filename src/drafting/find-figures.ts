// Figures in running text, in digits and in words, with what each counts: "1,200 men", "lima puluh dua orang", "several hundred".

import { must } from "../model/at.ts";
import { readCount } from "../import/human-values/count.ts";
import { decimalEvidence } from "../import/human-values/number.ts";
import { exactOf, isTrouble, type WritingStyle } from "../import/human-values/reading.ts";
import { readNumber } from "../search/numbers.ts";
import { isProblem } from "../model/values/contract.ts";
import { measure } from "../model/values/measure.ts";
import type { DraftingWords } from "./drafting-words.ts";
import { findSingulars } from "./find-singulars.ts";
import { type FigureAt, findEach, found, type Found } from "./found.ts";
import {
  foldAt,
  foldOf,
  isAmong,
  isClose,
  phraseAt,
  phraseBefore,
  runLength,
  type Sentence,
  type Word,
  wordAt,
} from "./sentence-words.ts";

const DIGITS = /^\p{Sc}?\d/u;
const MULTIPLIERS = new Set([1e3, 1e6, 1e9]);
const COMMA_LANGUAGES = new Set(["de", "es", "fr", "id", "it", "nl", "pt", "tr", "ru"]);

/** The numbers of a sentence, in digits, in words or vague; a range counts as one. */
export const findNumbers = (sentence: Sentence): readonly FigureAt[] =>
  joinRanges(
    findEach(sentence.words.length, (at) => vagueAt(sentence, at) ?? numberAt(sentence, at)),
    sentence,
  );

function vagueAt({ words, language: { vague } }: Sentence, at: number): FigureAt | null {
  const phrase = phraseAt(words, at, vague);
  return phrase === null ? null : { from: at, to: at + phrase.length, value: phrase.value, isVague: true };
}

function numberAt(sentence: Sentence, at: number): FigureAt | null {
  const { words, language } = sentence;
  const word = wordAt(words, at);
  if (DIGITS.test(word.fold)) return digitsAt(sentence, at);
  if (
    language.ordinals.has(word.fold) ||
    language.ordinals.has(word.bare) ||
    [at, at - 1].some((start) => (phraseAt(words, start, language.noCount)?.length ?? 0) > at - start)
  )
    return null;
  const spelled = spelledAt(sentence, at);
  return spelled === null ? null : { from: at, to: at + spelled.length, value: spelled.value, isVague: false };
}

function digitsAt({ text, words, language }: Sentence, at: number): FigureAt | null {
  const word = wordAt(words, at);
  if (/\p{L}/u.test(word.text) || /[/:]$/.test(word.gap)) return null;
  if (word.gap.endsWith("-") && !/\d$/.test(foldAt(words, at - 1))) return null;
  const spaced = spacedAt(words, at);
  const digits = text.slice(word.start, words[spaced - 1]?.end).replace(/^\p{Sc}/u, "");
  if (/^[:/]\d/.test(text.slice(wordAt(words, spaced - 1).end))) return null;
  const decimal = decimalEvidence(digits) ?? (COMMA_LANGUAGES.has(language.language) ? "comma" : "point");
  const style: WritingStyle = { dateOrder: null, decimal, century: null };
  const outcome = readCount(digits, style);
  const value = outcome === null || isTrouble(outcome) ? null : exactOf(outcome);
  if (value === null) return null;
  const scale = language.numbers.values.get(foldAt(words, spaced));
  const isScaled = scale !== undefined && MULTIPLIERS.has(scale) && isClose(words[spaced]);
  return {
    from: at,
    to: spaced + (isScaled ? 1 : 0),
    value: isScaled ? Number((value * scale).toPrecision(12)) : value,
    isVague: false,
  };
}

/** "1 200 000": where the groups of thousands end. */
function spacedAt(words: readonly Word[], at: number): number {
  if (!/^\p{Sc}?\d{1,3}$/u.test(wordAt(words, at).text)) return at + 1;
  const isGroup = ({ text, gap }: Word): boolean => /^\d{3}$/.test(text) && /^[ \u00a0\u202f]$/.test(gap);
  return at + 1 + runLength(words, at + 1, Infinity, isGroup);
}

/** Number words; a word with hyphens counts as several. */
function spelledAt(
  { words, language: { numbers, numberStarts, ordinals } }: Sentence,
  at: number,
): { readonly value: number; readonly length: number } | null {
  if (!wordAt(words, at).forms.some((form) => numberStarts.has(form) || form.includes(" "))) return null;
  const parts: string[] = [];
  const ends: number[] = [];
  for (const [index, word] of words.slice(at, at + 10).entries()) {
    if (index > 0 && !/^[\s\u00a0-]*$/.test(word.gap)) break;
    if (index > 0 && ordinals.has(word.fold)) break;
    const own = index === 0 && !numbers.values.has(word.fold) && numbers.values.has(word.bare) ? word.bare : word.fold;
    for (const part of numbers.values.has(own) ? [own] : own.split(" ")) {
      parts.push(part);
      ends.push(index + 1);
    }
  }
  const run = readNumber(parts, 0, numbers);
  if (run === null) return null;
  const length = must(ends[run.length - 1]);
  return ends[run.length] === length ? null : { value: run.value, length };
}

/** "8–10", "8 to 10", "between 8 and 10" */
function joinRanges(figures: readonly FigureAt[], { words, language: { ranges } }: Sentence): readonly FigureAt[] {
  const joined: FigureAt[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    if (last !== undefined && isRange(last, figure, words, ranges))
      joined[joined.length - 1] = { ...last, to: figure.to, value: `${last.value}..${figure.value}` };
    else joined.push(figure);
  }
  return joined;
}

function isRange(low: FigureAt, high: FigureAt, words: readonly Word[], ranges: DraftingWords["ranges"]): boolean {
  if (typeof low.value !== "number" || typeof high.value !== "number") return false;
  if (low.value >= high.value || high.value > low.value * 10) return false;
  const [joint, figure] = [wordAt(words, low.to), wordAt(words, high.from)];
  if (low.to === high.from) return /^\s?[–—-]\s?$/.test(figure.gap);
  if (low.to + 1 !== high.from || !isClose(joint) || !isClose(figure)) return false;
  return ranges.has(joint.fold) && !/^(?:and|et|dan|و|y|e|und|en|ve|и)$/.test(joint.fold);
}

export const findCounts = (sentence: Sentence, figures: readonly FigureAt[]): readonly Found[] => [
  ...figures.flatMap((figure) => countOf(sentence, figure) ?? []),
  ...findSingulars(sentence, figures, nounAfter),
];

const LONGEST = 6;

function countOf(sentence: Sentence, figure: FigureAt): Found | null {
  const { text, words, language } = sentence;
  const { from, to, value, isVague } = figure;
  const money = moneyOf(sentence, figure);
  const size = isClose(words[to]) ? phraseAt(words, to, language.measures) : null;
  const percent = /^\s?%/.test(text.slice(wordAt(words, to - 1).end));
  const noun = nounAfter(sentence, to);
  const isDigits = /\d/.test(foldAt(words, from));
  if (money === null && size === null && !percent && noun === 0)
    if (isDigits ? isNumbering(sentence, from) : !isAlone(sentence, figure)) return null;
  const sign = phraseBefore(words, from, language.hedges);
  const hedged = sign !== null && !isVague && typeof value === "number" ? `${sign.value}${value}` : value;
  const end = money?.to ?? to + (size?.length ?? noun);
  const unit = unitText(text, words, to, end);
  const place = { from, to: Math.min(end, from + LONGEST) };
  const attribute = money === null ? (size?.value ?? (percent ? "share" : null)) : "cost";
  const measured = money === null && size === null ? null : toMeasure(hedged, money?.unit ?? unit);
  return measured === null
    ? found({ kind: "count", ...place, value: hedged, unit: unit || (percent ? "%" : null), attribute })
    : found({ kind: "measure", ...place, value: measured, unit, attribute });
}

/** "Pit 10", "article 5": a figure that is part of a name. */
function isNumbering({ words, language }: Sentence, from: number): boolean {
  const before = words[from - 1];
  if (before === undefined || !isClose(words[from]) || /\d/.test(before.fold)) return false;
  if (language.stopWords.has(before.fold) || phraseAt(words, from - 1, language.concepts) !== null) return false;
  return phraseBefore(words, from, language.hedges) === null;
}

/** A figure with its unit as written in a dataset; null if it is not a measure. */
function toMeasure(figure: number | string, unit: string): string | null {
  const value = measure.parse(`${figure} ${unit}`);
  return isProblem(value) ? null : String(measure.canonical(value));
}

function moneyOf(
  { text, words, language: { money } }: Sentence,
  { from, to }: FigureAt,
): { readonly to: number; readonly unit: string } | null {
  const { start } = wordAt(words, from);
  const before = text.slice(Math.max(0, start - 6), start + 1);
  const sign = /(?:Rp\.?|(?:US|A|C)?\p{Sc}|USD|EUR|GBP)(?=\s?.?$)/u.exec(before)?.[0];
  if (sign !== undefined) return { to, unit: sign };
  const behind = /^\s?(\p{Sc})/u.exec(text.slice(wordAt(words, to - 1).end))?.[1];
  if (behind !== undefined) return { to, unit: behind };
  const at = [to, to + 1].find((place) => isAmong(words[place], money) && isClose(words[place]));
  return at === undefined ? null : { to: at + 1, unit: wordAt(words, at).text };
}

/** Languages that put adjectives before nouns. */
const NOUN_LAST = /^(?:en|de|nl|tr|ru)$/;

/** How many words after a figure say what it counts: one, or two if the first may be an adjective. */
function nounAfter({ words, language }: Sentence, at: number): number {
  if (!isNoun(words[at], language)) return 0;
  const isFirst =
    NOUN_LAST.test(language.language) && !(language.language === "en" && /[^su]s$/.test(foldAt(words, at)));
  const isWhole = !isFirst || isAmong(words[at], language.people) || phraseAt(words, at, language.concepts) !== null;
  const next = words[at + 1];
  return isWhole || !isNoun(next, language) || language.beforeYear.has(foldOf(next)) ? 1 : 2;
}

const isNoun = (word: Word | undefined, { stopWords, after, bounds }: DraftingWords): boolean =>
  word !== undefined &&
  isClose(word) &&
  !/\d/.test(word.fold) &&
  !stopWords.has(word.fold) &&
  !after.values.has(word.fold) &&
  !bounds.values.has(word.fold);

/** A number word with no counted noun after it: "the six were flown out", "save one who". "One" by itself usually counts nothing. */
function isAlone({ words, language: { stopWords } }: Sentence, { from, to, value }: FigureAt): boolean {
  // "une cinquantaine ont été sauvés": a word for an approximate number always counts something.
  if (typeof value === "string") return value.startsWith("~");
  if (value < 1) return false;
  const [before, next] = [words[from - 1], words[to]];
  if (value === 1) return next !== undefined && isClose(next) && /^(?:who|whom|qui|yang|que|der|die)$/.test(next.fold);
  return before !== undefined && isClose(before) && stopWords.has(before.fold);
}

const unitText = (text: string, words: readonly Word[], from: number, to: number): string =>
  to > from ? text.slice(wordAt(words, from).start, wordAt(words, to - 1).end) : "";
