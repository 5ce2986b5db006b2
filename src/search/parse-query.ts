// What a person typed → a query: words, "exact phrases", -exclusions and operators. It returns what is wrong, and never throws.

import type { Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { isProblem } from "../model/values/contract.ts";
import { applyOperator, isOperator, NO_FILTERS, type Filters, type QueryProblem } from "./operators.ts";

export interface Query {
  /** As typed. */
  readonly text: string;
  /** The words to find, phrases included, in the order typed. */
  readonly words: string;
  /** Phrases that must occur word for word. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not occur. */
  readonly excluded: readonly string[];
  readonly filters: Filters;
  /** The conditions besides the words, as typed; `"…"` for phrases. */
  readonly conditions: readonly string[];
}

const PIECE = /(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"?|(\S*))/gu;
const CURLY = /[“”„«»]/g;

/**
 * Reads a query for a dataset, since operators name its ids. Returns a `QueryProblem` for an unknown operator, a value that the
 * dataset does not have, a date that cannot be read, and an empty query.
 */
export function parseQuery(text: string, dataset: Dataset): Query | QueryProblem {
  if (text.length > MOST_LETTERS) return tooLong(text.length);
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const conditions: string[] = [];
  let filters = NO_FILTERS;
  for (const { 0: whole, 1: minus, 2: operator, 3: phrase, 4: word = "" } of text
    .replaceAll(CURLY, '"')
    .matchAll(PIECE)) {
    if (whole === "") continue;
    if (whole === "OR") return NO_OR;
    if (operator !== undefined && (isOperator(operator) || (phrase ?? word) !== "")) {
      const next = minus === "-" ? notNegated(operator) : applyOperator(filters, operator, phrase ?? word, dataset);
      if (isProblem(next)) return next;
      filters = next;
      conditions.push(whole);
    } else if (minus === "-" && (phrase ?? word) !== "") {
      if (/^\p{Nd}+$/u.test(word)) return limitOrExclusion(word);
      excluded.push(phrase ?? word);
      conditions.push(whole);
    } else {
      words.push(operator ?? phrase ?? word);
      if (phrase !== undefined && phrase.trim() !== "") phrases.push(phrase);
    }
  }
  if (excluded.length + phrases.length > MOST_CONDITIONS) return tooMany(excluded.length + phrases.length);
  if (phrases.length > 0) conditions.push('"…"');
  const query = { text, words: words.join(" ").trim(), phrases, excluded, filters, conditions };
  return fold(query.words) === "" && filters === NO_FILTERS ? NOTHING : query;
}

/** No look-up needs more; without a limit, a pasted book would take minutes. */
export const MOST_LETTERS = 2000;
const MOST_CONDITIONS = 50;

const tooLong = (letters: number): QueryProblem => ({
  problem: `the query has ${letters} characters; at most ${MOST_LETTERS} are searched for`,
  suggestions: ["search for a few of its words"],
});

const tooMany = (conditions: number): QueryProblem => ({
  problem: `the query has ${conditions} phrases and exclusions; at most ${MOST_CONDITIONS} are possible`,
  suggestions: ["leave some of them out"],
});

const notNegated = (operator: string): QueryProblem => ({
  problem: `"-${operator}:" is not possible; only words and phrases can be excluded`,
  suggestions: [`-word, or ${operator}: with the values to keep`],
});

/** Whoever writes a number behind a hyphen may mean a limit, and would not see what is left out. */
const limitOrExclusion = (number: string): QueryProblem => ({
  problem: `"-${number}" could be a limit, or a number to leave out`,
  suggestions: [`-n ${number} for at most ${number} results`, `'-"${number}"' to leave out what has ${number}`],
});

const NO_OR: QueryProblem = {
  problem: "OR is not an operator: events that match more of the words rank higher",
  suggestions: ["leave OR out", "search for one phrase after the other", '"OR" in quotes to search for the word'],
};

const NOTHING: QueryProblem = {
  problem: "nothing to search for; give at least one word",
  suggestions: ["rashomon search <words…>"],
};
