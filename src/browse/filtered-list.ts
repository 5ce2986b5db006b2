// Typed words → what a list shows. One word, while it is typed: the things whose texts contain it. More words: what search finds, the best
// first, then the things whose texts contain every word that counts. A word that is nowhere is left out; else the last one is. So a list
// that has something stays filled while further words are typed. Pure.

import type { Claim } from "../model/dataset.ts";
import { getOrAdd } from "../model/groups.ts";
import { inEnglish, type Phrases } from "../model/phrases/en.ts";
import type { Found } from "./finder.ts";
import { listIds, type Lookups, pickFound } from "./lookups.ts";
import type { Mode, Question } from "./state.ts";
import { type FilterText, filterTexts, narrow, narrowNearly } from "./text-filter.ts";
import { readVerdicts, wordsOf } from "./typed-words.ts";

/** What is listed, and the words that are left out, since with them nothing would be; null for none. */
interface FilteredList {
  readonly ids: readonly string[];
  readonly without: string | null;
}

const EMPTY: FilteredList = { ids: [], without: null };

const NOTHING_NEAR = { ids: [], left: [] };

const NO_TEXT: FilterText = { title: "", names: "", rest: "" };

/** A phrase in quotes, an excluded word, or an operator such as "source:": only search understands them. */
const OPERATORS = /["“”„«»]|(?:^|\s)(?:-\S|[A-Za-z]+:\S)/u;

/** One word that is still being typed: no space follows it. */
const isOneWord = (query: string): boolean => /^\S+$/.test(query.trimStart()) && !OPERATORS.test(query);

/** `results` are what search found, by the words that were looked up so far. */
export function createFilteredLists(results: ReadonlyMap<string, Found>, lookups: Lookups) {
  const texts = remember((mode: Mode) => filterTexts(mode, lookups));
  const textFor =
    (mode: Mode) =>
    (id: string): FilterText =>
      texts(mode).get(id) ?? NO_TEXT;
  const listed = remember(({ mode, filter }: Omit<Question, "query">) => listIds(mode, filter, lookups));
  /** What has the verdicts that the words name; else, of one word, what contains it. */
  const listAtOnce = remember(({ mode, query, filter }: Question): readonly string[] => {
    const withVerdicts = (begins: boolean): readonly string[] => {
      const isMeant = mode === "sources" ? null : readVerdicts(query, lookups.labels, begins);
      return isMeant === null ? [] : listIds(mode, filter, lookups, isMeant);
    };
    const named = withVerdicts(false);
    if (named.length > 0 || !isOneWord(query)) return named;
    const kept = narrow(listed({ mode, filter }), wordsOf(query), textFor(mode));
    return kept.length > 0 ? kept : withVerdicts(true);
  });
  const nearly = remember(({ mode, filter }: Omit<Question, "query">, words: readonly string[]) =>
    narrowNearly(listed({ mode, filter }), words, textFor(mode)),
  );
  const listFor = ({ mode, query, filter }: Question): FilteredList => {
    if (query.trim() === "") return { ids: listed({ mode, filter }), without: null };
    const atOnce = listAtOnce({ mode, query, filter });
    const found = results.get(query);
    if (atOnce.length > 0 || found === undefined) return { ids: atOnce, without: null };
    const picked = pickFound(mode, listed({ mode, filter }), found, lookups);
    const { ids: near, left } = OPERATORS.test(query) ? NOTHING_NEAR : nearly({ mode, filter }, found.counted);
    const isFound = picked.length > 0 && found.without === null;
    const ids = [...new Set([...picked, ...(isFound && left.length > 0 ? [] : near)])];
    if (ids.length === 0) return listShorter({ mode, query, filter }, listFor);
    const isLeft = !isFound && (left.length > 0 || near.length === 0);
    return { ids, without: isLeft ? (found.without ?? left.join(" ")) : null };
  };
  const isKnown = (question: Question): boolean =>
    results.has(question.query) || question.query.trim() === "" || listAtOnce(question).length > 0;
  return { listFor, isKnown, claimsFor: createClaimsFor(results, textFor, lookups) };
}

type TextFor = (mode: Mode) => (id: string) => FilterText;

/** The claims of an event that were searched for, those of several words as `search` shows them; none if its title was. */
const createClaimsFor =
  (results: ReadonlyMap<string, Found>, textFor: TextFor, { claimsOf }: Lookups) =>
  (query: string, event: string): readonly Claim[] => {
    const titleOf = (id: string): FilterText => ({ ...NO_TEXT, title: textFor("events")(id).title });
    if (query.trim() === "" || narrow([event], wordsOf(query), titleOf).length > 0) return [];
    const own = claimsOf(event).map(({ id }) => id);
    const found = results.get(query);
    const isOne = isOneWord(query);
    const words = isOne ? wordsOf(query) : (found?.counted ?? []);
    const kept = words.length === 0 ? [] : narrow(own, words, textFor("claims"));
    const searched = own.filter((id) => found?.claims.includes(id));
    const shown = new Set([isOne ? kept : searched, kept, searched].find((ids) => ids.length > 0));
    return claimsOf(event).filter(({ id }) => shown.has(id));
  };

/** The list without the last word, which is left out. */
function listShorter(question: Question, listFor: (question: Question) => FilteredList): FilteredList {
  const query = withoutLast(question.query);
  const { ids, without } = query === "" ? EMPTY : listFor({ ...question, query });
  const last = question.query.slice(query.length).trim();
  return ids.length === 0 ? EMPTY : { ids, without: without === null ? last : `${without} ${last}` };
}

export const withoutLast = (query: string): string => query.trimEnd().replace(/\S+$/, "").trimEnd();

/** What is left out of typed words or, if they find nothing, what may be meant, or why; the reasons are written in English only. */
export function hintFor({ ids, without }: FilteredList, found: Found | undefined, phrases: Phrases): string | null {
  const { apart, near, unknown } = phrases.search;
  if (ids.length > 0 && without !== null)
    return without === found?.without && !found.isKnown ? unknown(without) : apart(without);
  if (ids.length > 0 || found === undefined) return null;
  if (found.suggestions.length > 0) return `${near}${found.suggestions.join(phrases.comma)}`;
  return phrases === inEnglish ? found.problem : null;
}

/** Enough for what one user goes back to; a forgotten answer is computed again. */
const MOST_KEPT = 500;

/** Caches answers by question. Questions are small records of strings and numbers. */
export function remember<Q extends readonly unknown[], A>(answer: (...question: Q) => A): (...question: Q) => A {
  const known = new Map<string, A>();
  return (...question) => {
    if (known.size >= MOST_KEPT) known.clear();
    return getOrAdd(known, JSON.stringify(question), () => answer(...question));
  };
}
