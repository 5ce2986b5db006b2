// "How many soldiers died" counts soldiers: a figure that is not about soldiers answers another question.

import { fold } from "../model/fold.ts";
import { questionKey, type SearchIndex } from "./search-index.ts";
import { indexOfWord, listAt } from "./string-table.ts";

const LONGEST_QUESTION = 3;

/** What a question counts, in any language of the dataset. */
interface Counting {
  /** The places of "how many", and of "people" after it, where the rest of the question says which people are counted. */
  readonly places: ReadonlySet<number>;
  /** The word behind "how many", or null. */
  readonly unit: string | null;
  /** The word that is counted; null if there is none, or if it is "people" or in the question itself. */
  readonly noun: string | null;
}

/** Reads the first question for a number among the words. */
export function readCounting(index: SearchIndex, words: readonly string[]): Counting {
  const start = words.findIndex((_, at) => countLength(index, words.slice(at)) > 0);
  if (start === -1) return { places: new Set(), unit: null, noun: null };
  const end = start + countLength(index, words.slice(start));
  const isEmpty = (word: string): boolean => index.lexis.any.stopWords.has(word);
  const next = words.slice(start, end).every(isEmpty) ? words.slice(end).find((word) => !isEmpty(word)) : undefined;
  const last = isUnit(index, words[end]) ? end : end - 1;
  return {
    places: new Set(Array.from({ length: last - start + 1 }, (_, at) => start + at)),
    unit: next ?? null,
    noun: next === undefined || isUnit(index, next) ? null : next,
  };
}

/** The number of words of the longest question for a number that begins here. */
function countLength(index: SearchIndex, words: readonly string[]): number {
  const { hints, hintAttributes, attributes } = index;
  for (let length = LONGEST_QUESTION; length > 0; length -= 1) {
    const hint = indexOfWord(hints, questionKey(words.slice(0, length).join(" ")));
    if (hint === -1) continue;
    return listAt(hintAttributes, hint).some((attribute) => attributes[attribute]?.kind === "count") ? length : 0;
  }
  return 0;
}

/** "How many people" asks for any count of people. */
const isUnit = ({ attributes }: SearchIndex, word: string | undefined): boolean =>
  attributes.some(({ unit }) => Object.values(unit ?? {}).some((name) => fold(name) === word));
