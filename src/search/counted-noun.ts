// "How many soldiers died" counts soldiers: a figure that is not about soldiers answers another question.

import { fold } from "../model/fold.ts";
import { questionKey } from "./asked-attributes.ts";
import type { SearchIndex } from "./search-index.ts";
import { indexOfWord, listAt } from "./string-table.ts";
import { valueAt, type Grid, type Understood } from "./types.ts";

const LONGEST_QUESTION = 3;

/** The concept that a question counts: the word after "how many", in any language of the dataset; null if it counts none. */
export function findCounted(index: SearchIndex, { words, concepts }: Understood): number | null {
  const start = words.findIndex((_, at) => countLength(index, words.slice(at)) > 0);
  if (start === -1) return null;
  const length = countLength(index, words.slice(start));
  if (hasNoun(index, words.slice(start, start + length))) return null;
  const next = words.slice(start + length).find((word) => !isEmpty(index, word));
  const at = concepts.findIndex(({ word }) => word === next);
  return at === -1 || isUnit(index, concepts[at]?.word) ? null : at;
}

/** The places of "people" in "how many people", of whom the rest of the question says what is counted. */
export function findCountedPeople(index: SearchIndex, words: readonly string[]): ReadonlySet<number> {
  const start = words.findIndex((_, at) => countLength(index, words.slice(at)) > 0);
  const end = start === -1 ? -1 : start + countLength(index, words.slice(start));
  const places = words.map((_, place) => place);
  return new Set(
    places.filter((place) => (place >= start && place < end) || (place === end && isUnit(index, words[place]))),
  );
}

/** Whether a question says itself what it counts: "how many people". */
const hasNoun = (index: SearchIndex, question: readonly string[]): boolean =>
  question.some((word) => !isEmpty(index, word));

/** The number of words of the longest question for a number that begins here. */
function countLength(index: SearchIndex, words: readonly string[]): number {
  const lengths = Array.from({ length: LONGEST_QUESTION }, (_, at) => LONGEST_QUESTION - at);
  const asking = lengths.find((length) => hintOf(index, words.slice(0, length)) !== -1) ?? 0;
  return asking > 0 && asksForCount(index, hintOf(index, words.slice(0, asking))) ? asking : 0;
}

const hintOf = ({ hints }: SearchIndex, words: readonly string[]): number =>
  indexOfWord(hints, questionKey(words.join(" ")));

function asksForCount({ hintAttributes, dataset }: SearchIndex, hint: number): boolean {
  const attributes = [...dataset.attributes.values()];
  return Array.from(listAt(hintAttributes, hint)).some((attribute) => attributes[attribute]?.kind === "count");
}

const isEmpty = ({ lexis }: SearchIndex, word: string): boolean => lexis.any.stopWords.has(word);

/** "How many people" asks for any count of people. */
const isUnit = ({ dataset }: SearchIndex, word: string | undefined): boolean =>
  [...dataset.attributes.values()].some(({ unit }) => Object.values(unit ?? {}).some((name) => fold(name) === word));

/** Whether any of the claims mentions a concept. */
export const isSaidOf = (values: Grid, concept: number, claims: readonly number[]): boolean =>
  claims.some((claim) => valueAt(values, claim, concept) > 0);
