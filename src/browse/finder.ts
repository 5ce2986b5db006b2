// The link to search: what the command `search` finds, as ids. Loaded when the first word is typed.

import { parseQuery } from "../search/parse-query.ts";
import {
  deedKey,
  definitionKey,
  questionKey,
  type SearchIndex,
  storyKey,
  voiceKey,
  whetherKey,
} from "../search/search-index.ts";
import { indexesOfBeginning } from "../search/string-table.ts";
import { fold } from "../model/fold.ts";
import { search } from "../search/search.ts";
import { isProblem } from "../model/values/contract.ts";
import { wordsOf } from "./typed-words.ts";

export interface Found {
  /** Ids of events, best first. */
  readonly events: readonly string[];
  /** Ids of claims, by event, best first. */
  readonly claims: readonly string[];
  /** The words that count, folded: none of a question, such as "how m", which says nothing yet. */
  readonly counted: readonly string[];
  /** The words that are left out, since with them nothing is found; null for none. */
  readonly without: string | null;
  /** Whether the dataset has what is left out. */
  readonly isKnown: boolean;
  /** If nothing is found: why; null if that is not known. */
  readonly problem: string | null;
  /** If nothing is found: words that may be meant. */
  readonly suggestions: readonly string[];
}

export type Find = (query: string) => Promise<Found>;

const NOTHING: Found = {
  events: [],
  claims: [],
  counted: [],
  without: null,
  isKnown: false,
  problem: null,
  suggestions: [],
};

const QUESTIONS = [questionKey, voiceKey, storyKey, deedKey, definitionKey, whetherKey];

const beginsQuestion = ({ hints }: SearchIndex, words: string): boolean =>
  QUESTIONS.some((keyOf) => indexesOfBeginning(hints, keyOf(fold(words))).length > 0);

/** Typed words without stop words, and without a last one that may still become a stop word: "how many s". */
function countedWords(index: SearchIndex, typed: string): readonly string[] {
  if (beginsQuestion(index, typed)) return [];
  const { stopWords } = index.lexis.any;
  const words = wordsOf(typed);
  const isBegun = (word: string): boolean => [...stopWords].some((known) => known.startsWith(word));
  const isOpen = words.length > 1 && !/\s$/.test(typed);
  return words.filter((word, place) => !(isOpen && place === words.length - 1 ? isBegun(word) : stopWords.has(word)));
}

/** Searches an index as `search` does. A query that cannot be read (or not yet) finds nothing, with the reason. */
export const createFind =
  (index: SearchIndex): Find =>
  async (text) => {
    const query = parseQuery(text, index.dataset);
    if (isProblem(query)) return { ...NOTHING, problem: query.problem };
    const { results, suggestions, fewer, unmatched } = search(index, query);
    const found = fewer?.results ?? results;
    const without = fewer?.without ?? (results.length > 0 ? unmatched : []);
    return {
      events: found.map(({ event }) => event.id),
      claims: found.flatMap(({ claims }) => claims.map(({ id }) => id)),
      counted: countedWords(index, text),
      without: without.length > 0 ? without.join(" ") : null,
      isKnown: fewer?.isKnown ?? false,
      problem: null,
      suggestions,
    };
  };
