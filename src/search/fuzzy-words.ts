// The last rung of the ladder: words with a wrong letter or two, if a word is found on no other rung.

import { countErrors } from "../model/nearest.ts";
import { addMatch, findSameWords, type WordMatches } from "./find-words.ts";
import { nameOf, type SearchIndex } from "./search-index.ts";
import { findStems, isAbjad } from "./stems.ts";
import { lengthAt, numberAt, sizeOf, unitsAt, wordAt, type StringTable } from "./string-table.ts";
import { isPair } from "./tokens.ts";

/** The certainty of a word, by its number of errors, from none. */
const QUALITY = [0.9, 0.8, 0.64] as const;

/**
 * How many errors a typed word may have: one if it has five letters (four in scripts without vowels), two if it has eight. The
 * article does not count towards the length, but an error may be in it. Shorter words may have two swapped letters.
 */
function errorsAllowed(typed: string, meant: string): number {
  const longest = Math.max(typed.length, meant.length);
  const letters = lettersIn(meant);
  if (longest >= 9 || (longest >= 8 && letters >= 7)) return 2;
  return longest >= 6 || letters >= (isAbjad(meant) ? 4 : 5) ? 1 : 0;
}

const lettersIn = (word: string): number => (word.startsWith("ال") ? word.length - 2 : word.length);

/** A stem with an error is less certain than a word with one. */
const STEM = 0.9;

/** Adds the words within the allowed errors of a word, and their other forms; if there are none, those within the errors of its stems. */
export function addFuzzy(index: SearchIndex, word: string, matches: WordMatches): void {
  const known = matches.size;
  addNear(index, word, 1, matches);
  if (matches.size > known) {
    preferSameScript(index, word, matches);
    return;
  }
  const stems = new Set(findStems(word, index.lexis.any).map(({ key }) => key));
  for (const stem of stems) if (stem.length >= 5) addNear(index, stem, STEM, matches);
}

/** If a word with one wrong letter is found, a word in another script that only sounds like it is less likely. */
function preferSameScript(index: SearchIndex, word: string, matches: WordMatches): void {
  const isAcross = (number: number): boolean => isAbjad(wordAt(index.words, number)) !== isAbjad(word);
  if (![...matches].some(([number, quality]) => quality >= QUALITY[1] && !isAcross(number))) return;
  for (const [number, quality] of matches) if (isAcross(number)) matches.set(number, quality * ACROSS);
}

const ACROSS = 0.85;

function addNear(index: SearchIndex, word: string, factor: number, matches: WordMatches): void {
  if (word.length < SHORTEST || /\d/.test(word) || isPair(word)) return;
  for (const { other, strange } of candidatesFor(index, word)) {
    const isSwap = word.length === other.length && strange === 0;
    const errors = countErrors(word, other, Math.max(errorsAllowed(word, other), isSwap ? 1 : 0));
    const sure = factor * (QUALITY[errors] ?? 0);
    if (sure > 0) for (const [form, quality] of findSameWords(index, other)) addMatch(matches, form, sure * quality);
  }
}

const SHORTEST = 4;
const MOST_ERRORS = 2;

/** At most this many words are compared: those with the most letters in common. */
const MOST_CANDIDATES = 200;

/** People rarely get a word's first letter wrong, though they drop or swap it; in a long word the rest is enough. */
function hasLikelyStart(word: string, other: string): boolean {
  if (word.length >= 8 || word[0] === other[0] || word === other.slice(1) || other === word.slice(1)) return true;
  return word[0] === other[1] && word[1] === other[0];
}

/** In a word of four letters, one wrong letter is a quarter, so only longer words and names are considered. */
const isTrustworthy = (index: SearchIndex, word: string, number: number): boolean =>
  word.length > 4 || lengthAt(index.words, number) > 4 || nameOf(numberAt(index.wordMarks, number)) !== null;

/** Words that can be within the bounds, judging by length, by letters that they do not share, and by their beginning. */
function candidatesFor(index: SearchIndex, word: string): readonly LikeWord[] {
  return wordsLike(index, word)
    .filter(({ number, other, strange }) => {
      const allowed = errorsAllowed(word, other);
      const isNear = strange <= 2 * allowed && Math.abs(other.length - word.length) <= allowed;
      return isNear && hasLikelyStart(word, other) && (strange === 0 || isTrustworthy(index, word, number));
    })
    .toSorted((a, b) => a.strange - b.strange || a.number - b.number)
    .slice(0, MOST_CANDIDATES);
}

interface LikeWord {
  readonly number: number;
  readonly other: string;
  /** How many letters, hashed into 31 bits, only one of the two words has: at most two for each error. */
  readonly strange: number;
}

/** The words of the dataset that may be within two errors of a word, by their lengths and letters. */
export function wordsLike({ words }: SearchIndex, word: string): readonly LikeWord[] {
  const found: LikeWord[] = [];
  const letters = lettersOf(word);
  for (let number = 0; number < sizeOf(words); number += 1) {
    if (Math.abs(lengthAt(words, number) - word.length) > MOST_ERRORS) continue;
    const strange = countBits(letters ^ lettersAt(words, number));
    if (strange <= 2 * MOST_ERRORS) found.push({ number, other: wordAt(words, number), strange });
  }
  return found;
}

/** Which letters a word has, hashed into 31 bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}

/** The same for a word in a table, without turning it into a string. */
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
