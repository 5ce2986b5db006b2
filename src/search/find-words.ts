// The ladder from a typed word to words of the vocabulary, best first: the word itself, its stem, its beginning, its
// sound. Fuzzy matching, the last rung, is in `fuzzy-words`, because it needs a package.

import { rateSound } from "./sounds.ts";
import { nameOf, shareLanguage, type SearchIndex } from "./search-index.ts";
import { findSoundKeys } from "./sounds.ts";
import { findStems, isAbjad, type Stem } from "./stems.ts";
import { indexesOfBeginning, indexOfWord, lengthAt, listAt, numberAt, wordAt } from "./string-table.ts";
import { isFigure, isSpaceless } from "./tokens.ts";

/** Word of the vocabulary → how certain it is that it was meant, from 0 to 1. */
export type WordMatches = Map<number, number>;

/** From this certainty on, a match is as good as typed, and lower rungs are not tried. */
export const SURE = 0.75;

const QUALITY = {
  stemIsWord: 0.94,
  wordIsStem: 0.94,
  bothStems: 0.82,
  affixLetter: 0.02,
  prefix: 0.5,
  prefixSpan: 0.38,
} as const;

/** A beginning that more words than this share says nothing. */
const MOST_PREFIXED = 80;

/** The upper rungs, where the word itself is meant: as typed, and in its other forms. */
export function findSameWords(index: SearchIndex, word: string): WordMatches {
  const matches: WordMatches = new Map();
  const itself = indexOfWord(index.words, word);
  addMatch(matches, itself, 1);
  if (!isFigure(word)) addStems(index, word, matches);
  if (itself !== -1) doubtForeign(index, itself, matches);
  return matches;
}

/** Whether a word is in some text, in any of its forms. */
export const isWordOfSources = (index: SearchIndex, word: string): boolean =>
  bestQuality(findSameWords(index, word)) >= SURE;

/** A word of one language is rarely a form of a word that only other languages have: English "sand", Indonesian "sandi". */
function doubtForeign({ wordMarks }: SearchIndex, itself: number, matches: WordMatches): void {
  for (const [number, quality] of matches)
    if (!shareLanguage(numberAt(wordMarks, itself), numberAt(wordMarks, number)))
      matches.set(number, quality * FOREIGN);
}

const FOREIGN = 0.6;

/** The lower rungs: words that begin or sound like it; for an unknown word, also those with its beginning. */
export function addLikeWords(index: SearchIndex, word: string, matches: WordMatches): void {
  if (isFigure(word)) return;
  const isKnown = bestQuality(matches) >= SURE;
  addPrefixed(index, word, isKnown, matches);
  if (indexOfWord(index.words, word) === -1) addSounds(index, word, matches);
}

export function bestQuality(matches: WordMatches): number {
  let best = 0;
  for (const quality of matches.values()) best = Math.max(best, quality);
  return best;
}

export function addMatch(matches: WordMatches, word: number, quality: number): void {
  if (word !== -1 && quality > (matches.get(word) ?? 0)) matches.set(word, quality);
}

function addStems(index: SearchIndex, word: string, matches: WordMatches): void {
  addListed(index, word, word, QUALITY.wordIsStem, matches);
  // An "e" may be lost before a suffix, but "planes" are no plans where both "plan" and "plane" are words.
  const isOther = indexOfWord(index.words, word) !== -1 && indexOfWord(index.words, `${word}e`) !== -1;
  if (isOther)
    for (const other of matches.keys()) if (wordAt(index.words, other).startsWith(`${word}e`)) matches.delete(other);
  for (const stem of findStems(word, index.lexis.any))
    if (shareOf(stem.key, word) >= LEAST_STEM) addStem(index, word, stem, matches);
}

/** A stem that is a smaller share of its word than this is no evidence. */
const LEAST_STEM = 0.6;

/** In scripts that write few vowels, a written one may belong to the form of a word and not to its root: the root of يخططون is خطط. */
function shareOf(stem: string, word: string): number {
  const bare = (letters: string): number => letters.replaceAll(/[اوي]/g, "").length;
  return Math.max(stem.length / word.length, isAbjad(word) ? bare(stem) / Math.max(1, bare(word)) : 0);
}

function addStem(index: SearchIndex, word: string, { key, hasPrefix, hasSuffix }: Stem, matches: WordMatches): void {
  const itself = indexOfWord(index.words, key);
  addMatch(
    matches,
    itself,
    (hasPrefix && hasSuffix ? QUALITY.wordIsStem : QUALITY.stemIsWord) - affixCost(word, key.length),
  );
  const shortest = hasPrefix && !isAbjad(key) ? 5 : 4;
  if (itself !== -1 || key.length >= shortest) addListed(index, key, word, QUALITY.bothStems, matches);
}

function addListed(index: SearchIndex, key: string, word: string, quality: number, matches: WordMatches): void {
  const at = indexOfWord(index.stems, key);
  if (at === -1) return;
  for (const number of listAt(index.stemWords, at))
    addMatch(matches, number, quality - affixCost(word, lengthAt(index.words, number)));
}

/** The more two words differ in length, the less certain it is that they mean the same. */
const affixCost = (word: string, length: number): number => QUALITY.affixLetter * Math.abs(word.length - length);

/** Words that begin with the word. With fewer than three letters, only characters that are words by themselves count. */
function addPrefixed(index: SearchIndex, word: string, isKnown: boolean, matches: WordMatches): void {
  const isShort = word.length < 3;
  if ((isShort && !isSpaceless(word)) || (isKnown && word.length < 4)) return;
  const found = indexesOfBeginning(index.words, word);
  if (found.length > MOST_PREFIXED) return;
  for (const number of found) {
    const span = word.length / lengthAt(index.words, number);
    addMatch(matches, number, QUALITY.prefix + QUALITY.prefixSpan * span - (isKnown ? 0.15 : 0));
  }
}

/** Words that sound like an unknown word. */
function addSounds(index: SearchIndex, word: string, matches: WordMatches): void {
  for (const key of findSoundKeys(word)) {
    const at = indexOfWord(index.sounds, key);
    if (at === -1) continue;
    for (const number of listAt(index.soundWords, at)) {
      const other = wordAt(index.words, number);
      const quality = rateSound(word, other, key, nameOf(numberAt(index.wordMarks, number)));
      if (quality !== null) addMatch(matches, number, quality);
    }
  }
}
