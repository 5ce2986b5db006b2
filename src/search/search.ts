// Look-up: a query and an index → events, with the claims that answer it and why they matched. Pure.

import type { LanguageTag } from "../model/dataset.ts";
import { describer, type SearchResult } from "./describe-result.ts";
import { createAdmission } from "./query-filters.ts";
import { isQuestion, understand } from "./concepts.ts";
import { findRanges, wordsOfConcepts, type TextRange } from "./explain-matches.ts";
import { bestQuality, isWordOfSources, SURE } from "./find-words.ts";
import { languageOfQuery } from "./query-language.ts";
import type { Query } from "./parse-query.ts";
import { findEvents, withoutNames } from "./find-events.ts";
import type { Found } from "./rank-claims.ts";
import type { Admission } from "./rank.ts";
import type { SearchIndex } from "./search-index.ts";
import { splitQuestions } from "./two-questions.ts";
import { asWritten, suggestWords } from "./suggest.ts";
import { findInTime } from "./find-in-time.ts";
import type { Concept, Understood } from "./types.ts";
import { once } from "../model/once.ts";

export interface SearchOutcome {
  readonly results: readonly SearchResult[];
  /** Weaker matches that are left out; `all` includes them. */
  readonly weaker: readonly SearchResult[];
  /** Words of the query that nothing matched. */
  readonly unmatched: readonly string[];
  /** If nothing is found: the nearest words of the dataset. */
  readonly suggestions: readonly string[];
  /** If nothing is found: what some of the words would find, or null. */
  readonly fewer: FewerWords | null;
  /** The language in which the query is typed, or null. */
  readonly language: () => LanguageTag | null;
  /** Where the query's words occur in a text of a language, to mark them. */
  readonly mark: (text: string, lang: LanguageTag) => readonly TextRange[];
}

/** The words that find something, the words or conditions left out, and the results, best first. */
interface FewerWords {
  readonly words: readonly string[];
  readonly without: readonly string[];
  /** Whether what is left out is in the dataset, but never together with the rest. */
  readonly isKnown: boolean;
  readonly results: readonly SearchResult[];
}

export interface SearchOptions {
  /** Whether to include weaker results. */
  readonly all?: boolean;
}

/** Searches an index. Results are ordered by score, then by event id; of two questions in one, by question first. */
export function search(index: SearchIndex, query: Query, options: SearchOptions = {}): SearchOutcome {
  const two = splitQuestions(index, query.words);
  if (two === null) return searchOne(index, query, options);
  const [first, second] = two.map((words) => searchOne(index, { ...query, words }, options));
  const [best, other] = [first?.results[0], second?.results[0]];
  // Of one event, both questions together find more.
  const isBoth = best !== undefined && other !== undefined && best.event !== other.event;
  return first && second && isBoth ? joinOutcomes(first, second) : searchOne(index, query, options);
}

/** What either question finds, each event once. */
function joinOutcomes(first: SearchOutcome, second: SearchOutcome): SearchOutcome {
  const known = new Set(first.results.map(({ event }) => event.id));
  const results = [...first.results, ...second.results.filter(({ event }) => !known.has(event.id))];
  const shown = new Set(results.map(({ event }) => event.id));
  return {
    ...first,
    results,
    weaker: first.weaker.filter(({ event }) => !shown.has(event.id)),
    unmatched: [...new Set([...first.unmatched, ...second.unmatched])],
  };
}

function searchOne(index: SearchIndex, query: Query, options: SearchOptions): SearchOutcome {
  const understood = understand(index, query.words);
  const admission = createAdmission(index, query, isQuestion(index, understood));
  const { concepts } = understood;
  const whole = findInTime(index, understood, admission);
  const without = whole.strong.length > 0 ? null : findWithoutOne(index, understood, admission);
  const found = without?.found ?? whole;
  const shown = options.all === true ? found.relevant : found.strong;
  const words = once(() => wordsOfConcepts(index, concepts));
  const fewer = shown.length > 0 ? null : findFewer(index, query, understood, admission);
  const describe = describer(found, words);
  return {
    results: shown.map(describe),
    weaker: found.relevant.filter((event) => !shown.includes(event)).map(describe),
    unmatched: concepts
      .filter((concept) => concept.matches.size === 0 || concept === without?.left)
      .map(({ word }) => asWritten(query.words, word)),
    suggestions: shown.length > 0 ? [] : suggestWords(index, concepts),
    fewer,
    language: () => languageOfQuery(index, query.words, concepts),
    mark: (text, lang) => findRanges(index, { text, lang }, words()),
  };
}

/** If a question finds nothing because of one unknown word: what its other words find, if enough are left. */
function findWithoutOne(
  index: SearchIndex,
  understood: Understood,
  admission: Admission,
): { readonly found: Found; readonly left: Concept } | null {
  const { concepts } = understood;
  const [left, ...more] = concepts.filter(({ matches }) => bestQuality(matches) < SURE);
  if (!isQuestion(index, understood) || left === undefined || more.length > 0 || concepts.length <= LEAST_LEFT)
    return null;
  const rest = concepts.filter((concept) => concept !== left);
  if (!rest.every(({ word }) => isWordOfSources(index, word))) return null;
  const found = findInTime(index, { ...understood, concepts: rest }, admission);
  return found.strong.length > 0 ? { found, left } : null;
}

/** So many words must be left of a question. */
const LEAST_LEFT = 2;

/** What the words find without the conditions or, if that is nothing, what some of the words find. */
function findFewer(index: SearchIndex, query: Query, understood: Understood, admission: Admission): FewerWords | null {
  const { concepts } = understood;
  if (query.conditions.length > 0 && concepts.length > 0) {
    const found = findEvents(index, understood, OPEN);
    if (found.strong.length > 0) return toFewer(concepts, { without: query.conditions, isKnown: true }, found);
  }
  return findFewerWords(index, query, understood, admission);
}

const OPEN: Admission = { claim: () => true, event: () => true };

function toFewer(
  concepts: readonly Concept[],
  left: Pick<FewerWords, "without" | "isKnown">,
  found: Found,
): FewerWords {
  const words = once(() => wordsOfConcepts(found.index, concepts));
  return { ...left, words: concepts.map(({ word }) => word), results: found.strong.map(describer(found, words)) };
}

/** What the known words find without the others; or, if all are known but never together, what the best of them find. */
function findFewerWords(
  index: SearchIndex,
  query: Query,
  understood: Understood,
  admission: Admission,
): FewerWords | null {
  const { concepts } = understood;
  const known = concepts.filter(({ matches }) => bestQuality(matches) >= SURE);
  // Beside a word that is in no source, one that is only spelt like another is hardly meant: "world cup", not "world coup".
  const sure = known.length < concepts.length ? known.filter(({ word }) => isWordOfSources(index, word)) : known;
  if (sure.length * 2 < concepts.length || concepts.length > MOST_TRIED) return null;
  const tries = known.length < concepts.length ? [known] : known.map((concept) => [concept]);
  const [best] = tries
    .map((tried) => ({ tried, found: findEvents(index, { ...understood, concepts: tried }, admission) }))
    .toSorted((a, b) => worthOf(b.found) - worthOf(a.found));
  if (best === undefined || best.found.strong.length === 0 || best.tried.length === concepts.length) return null;
  const left = concepts.filter((concept) => !best.tried.includes(concept));
  const without = left.map(({ word }) => asWritten(query.words, word));
  return toFewer(best.tried, { without, isKnown: known.length === concepts.length }, best.found);
}

/** Words that name an attribute say what is asked, not which event. */
function worthOf({ index, understood, strong, asked, scores }: Found): number {
  const rest = withoutNames(index, understood.concepts, scores, asked.keys());
  return (strong[0]?.score ?? 0) - (rest.length > 0 ? 0 : 1);
}

/** With more words than this, fewer words are not tried. */
const MOST_TRIED = 8;
