// The ladder from a typed word to words of the vocabulary, best first: the word itself, its stem, its beginning, its
// sound. Fuzzy matching, the last rung, is in `fuzzy-words`, because it needs a package.

import { editDistance } from "../../model/nearest.ts";
import type { Affixes } from "./lexis.ts";
import { nameOf, type SearchIndex } from "./search-index.ts";
import { findSoundKeys, soundDistance } from "./sounds.ts";
import { findStems, isAbjad, MELTING, type Stem } from "./stems.ts";
import { indexOfWord, listAt, lowerBound, sizeOf, wordAt, type ListTable, type StringTable } from "./string-table.ts";
import { isFigure, isSpaceless } from "./tokens.ts";

/** Word of the vocabulary → how sure it is that it was meant, 0 to 1. */
export type WordMatches = Map<number, number>;

/** From here on a match is as good as typed, and lower rungs are not climbed down to. */
export const SURE = 0.8;

const QUALITY = { stemIsWord: 0.92, wordIsStem: 0.9, melted: 0.86, bothStems: 0.8, prefix: 0.5, prefixSpan: 0.38, derived: 0.66, sound: 0.9, soundStep: 0.16 } as const;

/** Most words that share a beginning; a beginning of more says nothing. */
const MOST_PREFIXED = 80;

/** Climbs down the ladder for a folded word. */
export function findWords(index: SearchIndex, word: string): WordMatches {
  const matches: WordMatches = new Map();
  const exact = indexOfWord(index.words, word);
  if (exact !== -1) matches.set(exact, 1);
  if (isFigure(word)) return matches;
  addStems(index, word, matches);
  const isKnown = bestQuality(matches) >= SURE;
  addPrefixed(index, word, isKnown, matches);
  addSounds(index, word, exact !== -1, matches);
  if (bestQuality(matches) < SURE) addDerived(index, word, matches);
  return matches;
}

/** Only the rungs on which the word itself is meant; for exclusions. */
export function findSameWords(index: SearchIndex, word: string): WordMatches {
  const matches: WordMatches = new Map();
  const exact = indexOfWord(index.words, word);
  if (exact !== -1) matches.set(exact, 1);
  if (!isFigure(word)) addStems(index, word, matches);
  return matches;
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
  addListed(index.stems, index.stemWords, word, QUALITY.wordIsStem, matches);
  if (MELTING.some((letter) => word.startsWith(letter)) && /^.[aeiou]/.test(word)) addListed(index.stems, index.stemWords, `~${word.slice(1)}`, QUALITY.melted, matches);
  const affixes: Affixes = index.lexis.any;
  for (const stem of findStems(word, affixes)) addStem(index, stem, matches);
}

function addStem(index: SearchIndex, { key, hasPrefix, hasSuffix }: Stem, matches: WordMatches): void {
  if (key.startsWith("~")) {
    for (const letter of MELTING) addMatch(matches, indexOfWord(index.words, letter + key.slice(1)), QUALITY.melted);
    if (key.length > 4) addListed(index.stems, index.stemWords, key, QUALITY.bothStems, matches);
    return;
  }
  const itself = indexOfWord(index.words, key);
  addMatch(matches, itself, hasPrefix && hasSuffix ? QUALITY.wordIsStem : QUALITY.stemIsWord);
  const shortest = hasPrefix && !isAbjad(key) ? 5 : 4;
  if (itself !== -1 || key.length >= shortest) addListed(index.stems, index.stemWords, key, QUALITY.bothStems, matches);
}

function addListed(keys: StringTable, lists: ListTable, key: string, quality: number, matches: WordMatches): void {
  const at = indexOfWord(keys, key);
  if (at !== -1) for (const word of listAt(lists, at)) addMatch(matches, word, quality);
}

/** Words that begin with the word. Under three letters only characters that are words by themselves count. */
function addPrefixed(index: SearchIndex, word: string, isKnown: boolean, matches: WordMatches): void {
  const isShort = word.length < 3;
  if ((isShort && !isSpaceless(word)) || (isKnown && word.length < 4)) return;
  const found = rangeOf(index.words, word);
  if (found.length > MOST_PREFIXED) return;
  for (const number of found) {
    const span = word.length / wordAt(index.words, number).length;
    addMatch(matches, number, QUALITY.prefix + QUALITY.prefixSpan * span - (isKnown ? 0.15 : 0));
  }
}

/** Numbers of the words that begin so. */
function rangeOf(table: StringTable, beginning: string): readonly number[] {
  const numbers: number[] = [];
  for (let at = lowerBound(table, beginning); at < sizeOf(table) && wordAt(table, at).startsWith(beginning); at += 1) numbers.push(at);
  return numbers;
}

/** Words that sound alike. In the word's own script only if it is not in the vocabulary as typed. */
function addSounds(index: SearchIndex, word: string, isKnown: boolean, matches: WordMatches): void {
  for (const key of findSoundKeys(word)) {
    const at = indexOfWord(index.sounds, key);
    if (at === -1) continue;
    const consonants = key.startsWith("A") ? key.length - 1 : key.length;
    for (const number of listAt(index.soundWords, at)) {
      const other = wordAt(index.words, number);
      const isAcross = scriptOf(other) !== scriptOf(word);
      if (isAcross ? !mayBeName(index, number, consonants) : isKnown || !(mayBeName(index, number, consonants) || isNearlyWritten(word, other))) continue;
      const distance = soundDistance(word, other);
      if (distance <= farthestSound(consonants, isAcross)) addMatch(matches, number, QUALITY.sound - QUALITY.soundStep * distance);
    }
  }
}

/** Sound carries names from one spelling to another. Two consonants are too few unless an entity has the name. */
const mayBeName = (index: SearchIndex, word: number, consonants: number): boolean => {
  const name = nameOf(index.wordMarks[word] ?? 0);
  return name === "entity" || (name === "other" && consonants >= 3);
};

/** Any other word must also be written nearly alike. */
function isNearlyWritten(word: string, other: string): boolean {
  const most = word.length < 5 ? 1 : 2;
  return word[0] === other[0] && editDistance(word, other, most) <= most;
}

/** The fewer consonants two words share, the less their vowels may differ. */
function farthestSound(consonants: number, isAcross: boolean): number {
  const within = consonants <= 2 ? 0.3 : consonants === 3 ? 0.6 : consonants === 4 ? 0.9 : 1.2;
  return isAcross ? within + 0.3 : within;
}

const scriptOf = (word: string): string => {
  const code = word.charCodeAt(0);
  return code < 0x370 ? "latin" : String(code >> 8);
};

const LONGEST_TAIL = 3;
const LONGEST_OTHER_TAIL = 5;

/** Words with another ending: resigned and resignation, mediates and mediator. */
function addDerived(index: SearchIndex, word: string, matches: WordMatches): void {
  if (word.length < 6) return;
  for (const number of rangeOf(index.words, word.slice(0, Math.max(5, word.length - LONGEST_TAIL)))) {
    const other = wordAt(index.words, number);
    const shared = sharedBeginning(word, other);
    const isNear = word.length - shared <= LONGEST_TAIL && other.length - shared <= LONGEST_OTHER_TAIL && shared >= 5;
    if (isNear) addMatch(matches, number, QUALITY.derived + 0.02 * Math.min(5, shared - 5));
  }
}

function sharedBeginning(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
