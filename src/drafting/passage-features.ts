// The features that passages may share: names (also by their sound in another script), dates, figures and words. They are numbers, so
// that a million passages fit into memory.

import { findSoundKeys } from "../search/sounds.ts";
import type { Passage } from "./candidates.ts";
import { draftingWords } from "./drafting-words.ts";
import { type DateContext, findDates } from "./find-dates.ts";
import type { Sentence, Word } from "./sentence-words.ts";

/** A number for the feature, and a factor on its rarity. */
export interface Feature {
  readonly key: number;
  readonly boost: number;
}

const SHORTEST_WORD = 5;
const SHORTEST_SOUND = 3;

/** The features of a sentence's words, before anything is found in it. */
export function wordKeys(words: readonly Word[], language: string, withSounds: boolean): ReadonlySet<number> {
  const { stopWords } = draftingWords(language);
  const keys = new Set<number>();
  for (const word of words) {
    if (stopWords.has(word.fold) || stopWords.has(word.bare)) continue;
    if (/^\d+$/.test(word.fold)) keys.add(hash(`n:${word.fold}`));
    else if (word.bare.length >= SHORTEST_WORD || isMarked(word)) keys.add(hash(`w:${stemOf(word)}`));
    if (withSounds && isMarked(word)) for (const key of soundsOf(word)) keys.add(hash(`s:${key}`));
  }
  return keys;
}

/** Whether a word may be a name: it has a capital, or its script has none. */
const isMarked = ({ text }: Word): boolean => /^\p{Lu}/u.test(text) || /^\p{Lo}/u.test(text);

const stemOf = ({ bare }: Word): string => (bare.length > SHORTEST_WORD + 2 ? bare.slice(0, SHORTEST_WORD + 2) : bare);

const soundsOf = ({ bare }: Word): readonly string[] =>
  bare.length < 4 ? [] : findSoundKeys(bare).filter((key) => key.replace("A", "").length >= SHORTEST_SOUND);

/** The dates of a sentence, before it becomes a passage. Figures in digits are among its words. */
export const dateKeys = (sentence: Sentence, context: DateContext): readonly number[] =>
  findDates(sentence, context).map(({ value }) => hash(`d:${value}`));

/** The features of a passage: its words, its names by their sound, and its dates and figures as values, which all languages share. */
export function featuresOf({ words, candidates }: Passage, language: string): readonly Feature[] {
  const features = new Map<number, number>();
  for (const key of wordKeys(words, language, false)) features.set(key, WORD);
  for (const { kind, value, range } of candidates) {
    if (kind === "date") features.set(hash(`d:${value}`), boostOfDate(String(value)));
    else if (kind === "name") {
      for (const word of words)
        if (word.start >= range[0] && word.end <= range[1])
          for (const key of soundsOf(word)) features.set(hash(`s:${key}`), SOUND);
    } else if (kind !== "relative-date") features.set(hash(`n:${String(value).replace(/^(?:~|[<>]=?)/, "")}`), FIGURE);
  }
  return [...features].map(([key, boost]) => ({ key, boost }));
}

const WORD = 0.8;
const SOUND = 0.6;
const FIGURE = 1;

const boostOfDate = (value: string): number =>
  /^\d{4}-\d\d-\d\d$/.test(value) ? 1.6 : /^\d{4}-\d\d$/.test(value) ? 1.1 : 0.6;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    sum ^= text.charCodeAt(at);
    sum = Math.imul(sum, 0x01000193);
  }
  return sum >>> 0;
}
