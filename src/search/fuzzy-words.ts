// The last rung of the ladder: words with a wrong letter or two, where a word is found on no other rung.

import { countErrors } from "../model/nearest.ts";
import { addMatch, findSameWords, type WordMatches } from "./find-words.ts";
import { nameOf, type SearchIndex } from "./search-index.ts";
import { findStems, isAbjad } from "./stems.ts";
import { lengthAt, numberAt, sizeOf, unitsAt, wordAt, type StringTable } from "./string-table.ts";
import { isPair } from "./tokens.ts";

/** How sure a word is that has so many errors, from none. */
const QUALITY = [0.9, 0.8, 0.64] as const;

/**
 * Errors that may lie between a word typed and the word meant: one where it has five letters (four where vowels are not
 * written), two where it has eight. The article is no letter of the word, but there is room in it for an error. Two
 * letters swapped are an error that a shorter word may have too.
 */
function errorsAllowed(typed: string, meant: string): number {
  const longest = Math.max(typed.length, meant.length);
  const letters = lettersIn(meant);
  if (longest >= 9 || (longest >= 8 && letters >= 7)) return 2;
  return longest >= 6 || letters >= (isAbjad(meant) ? 4 : 5) ? 1 : 0;
}

const lettersIn = (word: string): number => (word.startsWith("ال") ? word.length - 2 : word.length);

/** A stem with an error is less sure than a word with one. */
const STEM = 0.9;

/** Adds the words that differ by no more errors than allowed from a word, and their other forms; where there are none, from its stems. */
export function addFuzzy(index: SearchIndex, word: string, matches: WordMatches): void {
  const known = matches.size;
  addNear(index, word, 1, matches);
  if (matches.size > known) {
    preferSameScript(index, word, matches);
    return;
  }
  const stems = new Set(findStems(word, index.lexis.any).map(({ key }) => key.replace("~", "")));
  for (const stem of stems) if (stem.length >= 5) addNear(index, stem, STEM, matches);
}

/** Where one letter is wrong, a word of another script that only sounds like it is less likely meant. */
function preferSameScript(index: SearchIndex, word: string, matches: WordMatches): void {
  const isAcross = (number: number): boolean => isAbjad(wordAt(index.words, number)) !== isAbjad(word);
  if (![...matches].some(([number, quality]) => quality >= QUALITY[1] && !isAcross(number))) return;
  for (const [number, quality] of matches) if (isAcross(number)) matches.set(number, quality * ACROSS);
}

const ACROSS = 0.85;

function addNear(index: SearchIndex, word: string, factor: number, matches: WordMatches): void {
  if (word.length < SHORTEST || /\d/.test(word) || isPair(word)) return;
  for (const number of candidatesFor(index, word)) {
    const other = wordAt(index.words, number);
    const isSwap = word.length === other.length && lettersOf(word) === lettersOf(other);
    const errors = countErrors(word, other, Math.max(errorsAllowed(word, other), isSwap ? 1 : 0));
    const sure = factor * (QUALITY[errors] ?? 0);
    if (sure > 0) for (const [form, quality] of findSameWords(index, other)) addMatch(matches, form, sure * quality);
  }
}

const SHORTEST = 4;
const MOST_ERRORS = 2;

/** Most words that are compared; those nearest by their letters are kept. */
const MOST_CANDIDATES = 200;

/** People seldom mistake a word's first letter, though they drop it or swap it; in a long word the rest is enough. */
function hasLikelyStart(word: string, other: string): boolean {
  if (word.length >= 8 || word[0] === other[0] || word === other.slice(1) || other === word.slice(1)) return true;
  return word[0] === other[1] && word[1] === other[0];
}

/** In a word of four letters one wrong letter is a quarter: only longer words and names are meant. */
const isTrustworthy = (index: SearchIndex, word: string, number: number): boolean =>
  word.length > 4 || lengthAt(index.words, number) > 4 || nameOf(numberAt(index.wordMarks, number)) !== null;

/** Words that can lie within the bounds: by length, by the letters that they do not share, and by their beginning. */
function candidatesFor(index: SearchIndex, word: string): readonly number[] {
  const found: { readonly number: number; readonly strange: number }[] = [];
  const letters = lettersOf(word);
  for (let number = 0; number < sizeOf(index.words); number += 1) {
    if (Math.abs(lengthAt(index.words, number) - word.length) > MOST_ERRORS) continue;
    const strange = strangeLetters(letters, index.words, number);
    if (strange > 2 * MOST_ERRORS) continue;
    const other = wordAt(index.words, number);
    const allowed = errorsAllowed(word, other);
    const isNear = strange <= 2 * allowed && Math.abs(other.length - word.length) <= allowed;
    if (isNear && hasLikelyStart(word, other) && (strange === 0 || isTrustworthy(index, word, number)))
      found.push({ number, strange });
  }
  return found
    .toSorted((a, b) => a.strange - b.strange || a.number - b.number)
    .slice(0, MOST_CANDIDATES)
    .map(({ number }) => number);
}

/** How many letters, hashed into 31 bits, only one of two words has: two at most for each error. */
export const strangeLetters = (letters: number, table: StringTable, number: number): number =>
  countBits(letters ^ lettersAt(table, number));

/** Which letters a word has, hashed into 31 bits. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}

/** The same of a word in a table, without making it a string. */
function lettersAt(table: StringTable, number: number): number {
  let letters = 0;
  for (const unit of unitsAt(table, number)) letters |= 1 << (unit % 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
