// Names in scripts with capitals: persons, places, ships, operations, organisations. They consist of capitalised words (other than
// the first word of a sentence) and the small words that join them.

import { isWeekday } from "../import/human-values/date-parts.ts";
import type { DraftingWords, NameKind } from "./drafting-words.ts";
import { found, type Found } from "./found.ts";
import { isMonth } from "./date-parts-at.ts";
import { foldAt, phraseAt, phraseBefore, type Word, wordAt } from "./sentence-words.ts";

/** How a text writes its words: those in lower case, and those capitalised inside sentences. */
export interface Spelling {
  readonly small: ReadonlySet<string>;
  readonly inner: ReadonlySet<string>;
  /** Capitalised words that are not part of a name. */
  readonly nouns: ReadonlySet<string>;
}

const LONGEST = 6;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s$/u;

/** Collects the words of a text by their capitalisation. */
export function learnSpelling(sentences: readonly (readonly Word[])[]): Omit<Spelling, "nouns"> {
  const [small, inner] = [new Set<string>(), new Set<string>()];
  for (const words of sentences) {
    if (isTitleCase(words)) continue;
    for (const [index, word] of words.entries()) {
      if (/^\p{Ll}/u.test(word.text)) small.add(word.fold);
      else if (index > 0 && CAPITAL.test(word.text) && !/[.!?:«“"(]\s*$/.test(word.gap)) inner.add(bareFold(word));
    }
  }
  return { small, inner };
}

/**
 * In a language that capitalises every noun, the words that a text uses as nouns: after a figure, or after an article if no other
 * capitalised word follows, since that may be a name: "die Fähre lief aus" shows a noun, "die Fähre Morning Tern" does not.
 */
export function learnNouns(
  sentences: readonly (readonly Word[])[],
  { beforeNouns, numbers, kinds, places }: DraftingWords,
): ReadonlySet<string> {
  const nouns = new Set<string>();
  if (beforeNouns.size === 0) return nouns;
  const isFigure = ({ text, fold: folded }: Word): boolean => /^\d[\d.,]*$/.test(text) || numbers.values.has(folded);
  const isKept = (word: string): boolean => places.values.has(word) || NAMED_BY.has(kinds.values.get(word) ?? "other");
  for (const words of sentences)
    for (const [index, word] of words.entries()) {
      const [before, after] = [words[index - 1], words[index + 1]];
      if (before === undefined || !CAPITAL.test(word.text) || isKept(word.fold)) continue;
      const stands = after === undefined || !joins(after) || !CAPITAL.test(after.text);
      if (isFigure(before) || (stands && beforeNouns.has(before.fold))) nouns.add(word.fold);
    }
  return nouns;
}

/** Kinds whose word is part of the name: "Operation …", "Universität …". */
const NAMED_BY: ReadonlySet<NameKind> = new Set(["operation", "organisation", "event"]);

/** In a heading with nearly every word capitalised, capitals mean nothing. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length > 3);
  return long.length > 3 && long.filter(({ text }) => CAPITAL.test(text)).length > long.length * 0.7;
}

const bareFold = ({ fold: folded, text }: Word): string => (POSSESSIVE.test(text) ? folded.replace(/s$/, "") : folded);

/** The words of a sentence, and what is known about them. */
interface Reading {
  readonly words: readonly Word[];
  readonly language: DraftingWords;
  readonly spelling: Spelling;
  /** Whether a word is part of a date or a figure. */
  readonly taken: (at: number) => boolean;
}

export function findNames(sentence: string, given: Reading): readonly Found[] {
  const { words, language, spelling } = given;
  const taken = (at: number): boolean => given.taken(at) || spelling.nouns.has(foldAt(words, at));
  const reading: Reading = { ...given, taken };
  const names: Found[] = [];
  const isHeading = isTitleCase(words);
  for (let at = 0; at < words.length;) {
    const to = nameEnd(at, reading);
    if (to > at && isName(at, to, reading, isHeading)) names.push(nameOf(words, at, to, language));
    at = Math.max(to, at + 1);
  }
  return [...names, ...findQuoted(sentence, words, names)];
}

/** The end of the name that begins at a word; the word itself if there is none. */
function nameEnd(at: number, reading: Reading): number {
  const { words, language, spelling, taken } = reading;
  if (!isCapital(at, reading) || (isFirst(words, at) && isCommon(words[at], language, spelling))) return at;
  let to = at + 1;
  while (to < words.length && to - at < LONGEST && !POSSESSIVE.test(wordAt(words, to - 1).text)) {
    if (!joins(words[to])) break;
    if (isCapital(to, reading) || (/^(?:[IVX]+|\d{1,3})$/.test(wordAt(words, to).text) && !taken(to))) {
      to += 1;
      continue;
    }
    const small = joiningWords(to, reading);
    const isTitled = to - at > 1 && phraseAt(words, at, language.titles) !== null;
    if (small === 0 || isTitled || to + small - at >= LONGEST) break;
    to += small + 1;
  }
  return to;
}

const joins = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:[\s\u00a0]+|\.\s?|\s?-\s?|['’])$/.test(word.gap);

/** How many small words join a name to its next word: "of the", "de la"; none if no capital follows. */
function joiningWords(at: number, reading: Reading): number {
  const { words, language } = reading;
  let length = 0;
  while (length < 2 && language.joining.has(foldAt(words, at + length)) && joins(words[at + length])) length += 1;
  return length > 0 && joins(words[at + length]) && isCapital(at + length, reading) ? length : 0;
}

function isCapital(at: number, { words, language, taken }: Reading): boolean {
  const word = words[at];
  if (word === undefined || taken(at) || !CAPITAL.test(word.text)) return false;
  if (word.text === "I" || isMonth(word.text, language) || isWeekday(word.fold)) return false;
  return !(language.stopWords.has(word.fold) && !/^\p{Lu}{2,}$/u.test(word.text)) || isInitial(word);
}

const isInitial = ({ text }: Word): boolean => /^\p{Lu}$/u.test(text) && text !== "A" && text !== "I";

/** Whether a word begins a sentence, a quotation, or the text after a colon. */
const isFirst = (words: readonly Word[], at: number): boolean =>
  at === 0 || /[.!?:;•|–—]\s*$|[«“"'(]\s*$/u.test(wordAt(words, at).gap);

/** Whether a word at the beginning of a sentence is in lower case elsewhere, or only ever begins sentences. */
function isCommon(
  word: Word | undefined,
  { stopWords, openers, kinds, titles, softeners }: DraftingWords,
  { small, inner }: Spelling,
): boolean {
  if (word === undefined) return true;
  if (
    stopWords.has(word.fold) ||
    openers.has(word.fold) ||
    softeners.values.has(word.fold) ||
    (small.has(word.fold) && !inner.has(word.fold))
  )
    return true;
  if (kinds.values.has(word.fold) || titles.values.has(word.fold)) return false;
  return /^\p{Lu}{2,}$/u.test(word.text) ? false : !inner.has(bareFold(word)) && small.has(word.fold);
}

/** A single word at the beginning of a sentence is a name if the text also has it inside a sentence. */
function isName(at: number, to: number, { words, language, spelling }: Reading, isHeading: boolean): boolean {
  const { small, inner } = spelling;
  const word = wordAt(words, at);
  if (to - at === 1 && word.text.length < 2) return false;
  if (isHeading && to - at === 1) return inner.has(bareFold(word)) && !small.has(word.fold);
  if (to - at > 1) return true;
  if (isInitial(word)) return false;
  if (language.beforeNouns.size > 0 && !language.places.values.has(word.fold)) return false;
  return !isFirst(words, at) || (inner.has(bareFold(word)) && !language.stopWords.has(word.fold));
}

function nameOf(words: readonly Word[], from: number, to: number, language: DraftingWords): Found {
  const value = words
    .slice(from, to)
    .map(({ gap, text }, index) => (index === 0 ? text : gap.replaceAll(/\s+/g, " ") + text))
    .join("")
    .replace(POSSESSIVE, "");
  return found({ kind: "name", from, to, value, nameKind: kindOfName(words, from, to, language) });
}

/** The kind of thing that a name belongs to, by a word in it or before it. */
function kindOfName(words: readonly Word[], from: number, to: number, language: DraftingWords): NameKind {
  for (let at = to - 1; at >= from; at -= 1) {
    const inside = phraseAt(words, at, language.kinds);
    if (inside !== null) return inside.value;
  }
  for (const at of [from, from - 1]) if (phraseAt(words, at, language.titles) !== null) return "person";
  if (phraseAt(words, from, language.places)?.length === to - from) return "place";
  const before = phraseBefore(words, from, language.kinds);
  return before?.value ?? "other";
}

/** Text in quotation marks, of at most six words: a name or a term. */
function findQuoted(sentence: string, words: readonly Word[], names: readonly Found[]): readonly Found[] {
  const quoted: Found[] = [];
  for (const match of sentence.matchAll(/["“«„]\s?([^"“”«»„]{2,80})\s?["”»“]/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const from = words.findIndex((word) => word.start >= start);
    const to = words.findLastIndex((word) => word.end <= end) + 1;
    if (from === -1 || to <= from || to - from > LONGEST) continue;
    if (names.some((name) => name.from < to && from < name.to)) continue;
    const value = sentence.slice(wordAt(words, from).start, wordAt(words, to - 1).end);
    quoted.push(found({ kind: "name", from, to, value, nameKind: "other", attribute: "characterisation" }));
  }
  return quoted;
}
