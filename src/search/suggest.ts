// Suggestions when nothing is found: the words of the dataset that are nearest to those typed.

import { countErrors } from "../model/nearest.ts";
import { foldWithMap } from "../model/fold.ts";
import { compareText } from "../model/text-order.ts";
import { bestQuality, SURE } from "./find-words.ts";
import { wordsLike } from "./fuzzy-words.ts";
import { readText, type SearchIndex } from "./search-index.ts";
import type { Concept } from "./types.ts";
import { isAbjad } from "./stems.ts";
import { listAt } from "./string-table.ts";
import { tokenize } from "./tokens.ts";

const MOST = 3;

/** How much a suggested word may differ: a share of its letters, less among several words, since some may be like none. */
const NEAR = 0.34;
const NEAR_AMONG_OTHERS = 0.17;

/**
 * The words of the dataset nearest to the unknown words of the query, written as in a text. Nothing is suggested if most of
 * several words are unknown.
 */
export function suggestWords(index: SearchIndex, concepts: readonly Concept[]): readonly string[] {
  const unknown = concepts.filter(({ matches }) => bestQuality(matches) < SURE);
  const farthest = concepts.length > 1 ? NEAR_AMONG_OTHERS : NEAR;
  if (concepts.length > 1 && unknown.length * 2 > concepts.length) return [];
  const near = unknown
    .flatMap(({ word }) => nearestTo(index, word).filter(({ distance }) => distance <= farthest))
    .toSorted(byDistance);
  return [...new Set(near.map(({ number, word }) => asInText(index, number, word)))].slice(0, MOST);
}

interface Near {
  readonly number: number;
  readonly word: string;
  /** The share of letters that differ. */
  readonly distance: number;
}

function nearestTo(index: SearchIndex, word: string): readonly Near[] {
  return wordsLike(index, word)
    .filter(({ other }) => other.length >= SHORTEST && isAbjad(other) === isAbjad(word) && !/\d/.test(other))
    .flatMap(({ number, other }) => {
      const errors = countErrors(word, other, FARTHEST);
      return errors > FARTHEST ? [] : [{ number, word: other, distance: errors / Math.max(word.length, other.length) }];
    })
    .toSorted(byDistance)
    .slice(0, MOST);
}

const SHORTEST = 4;
const FARTHEST = 2;

const byDistance = (a: Near, b: Near): number => a.distance - b.distance || compareText(a.word, b.word);

/** The word as the first text that has it writes it. */
function asInText(index: SearchIndex, number: number, word: string): string {
  const text = listAt(index.postings, number)[0];
  return text === undefined ? word : asWritten(readText(index, text).text, word);
}

/** A folded word with its capitals and accents, as a text writes it; the word itself if the text does not have it. */
export function asWritten(text: string, word: string): string {
  const folded = foldWithMap(text);
  const token = tokenize(folded.text, { values: new Map(), longest: 1, joiners: [] }).find(
    (each) => each.word === word,
  );
  return token === undefined ? word : text.slice(folded.at[token.from], folded.end[token.to - 1]);
}
