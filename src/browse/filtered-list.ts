// Typed words → what a list shows: the things whose texts contain them; else what search finds, then things that contain nearly these
// words; else everything, if a question may begin so; else what the words before the last one find. So a list that has something
// stays filled while a word is typed. Pure.

import type { Claim } from "../model/dataset.ts";
import { getOrAdd } from "../model/groups.ts";
import type { Phrases } from "../model/phrases/en.ts";
import type { Found } from "./finder.ts";
import { listIds, type Lookups, pickFound } from "./lookups.ts";
import type { Mode, Question } from "./state.ts";
import { type FilterText, filterTexts, narrow, narrowNearly } from "./text-filter.ts";

/** What is listed, and the words that are left out, since with them nothing would be; null for none. */
interface FilteredList {
  readonly ids: readonly string[];
  readonly without: string | null;
}

const EMPTY: FilteredList = { ids: [], without: null };

const NO_TEXT: FilterText = { title: "", marks: [], names: "", rest: "" };

/** A phrase in quotes, an excluded word, or an operator such as "source:": only search understands them. */
const OPERATORS = /["“”„«»]|(?:^|\s)(?:-\S|[A-Za-z]+:\S)/u;

const withoutOperators =
  (filterIds: typeof narrow): typeof narrow =>
  (ids, query, textOf) =>
    OPERATORS.test(query) ? [] : filterIds(ids, query, textOf);

/** `results` are what search found, by the words that were looked up so far. */
export function createFilteredLists(results: ReadonlyMap<string, Found>, lookups: Lookups) {
  const texts = remember((mode: Mode) => filterTexts(mode, lookups));
  const textOf = (mode: Mode, id: string): FilterText => texts(mode).get(id) ?? NO_TEXT;
  const listed = remember(({ mode, filter }: Omit<Question, "query">) => listIds(mode, filter, lookups));
  const filterBy = (filterIds: typeof narrow) =>
    remember(({ mode, query, filter }: Question) =>
      filterIds(listed({ mode, filter }), query, (id) => textOf(mode, id)),
    );
  const [narrowed, nearly] = [filterBy(withoutOperators(narrow)), filterBy(withoutOperators(narrowNearly))];
  const listFor = ({ mode, query, filter }: Question): FilteredList => {
    const kept = narrowed({ mode, query, filter });
    const found = results.get(query);
    if (kept.length > 0 || found === undefined) return { ids: kept, without: null };
    const picked = pickFound(mode, listed({ mode, filter }), found, lookups);
    const near = nearly({ mode, query, filter });
    const all = found.without === null ? [...new Set([...picked, ...near])] : near;
    if (all.length > 0) return { ids: all, without: null };
    if (picked.length > 0) return { ids: picked, without: found.without };
    if (found.isBeginning) return { ids: listed({ mode, filter }), without: null };
    return listShorter({ mode, query, filter }, listFor);
  };
  const isKnown = ({ mode, query, filter }: Question): boolean =>
    results.has(query) || query.trim() === "" || narrowed({ mode, query, filter }).length > 0;
  /** The claims of an event that were searched for; none if its title was. */
  const claimsFor = (query: string, event: string): readonly Claim[] => {
    const isTitle = narrow([event], query, (id) => ({ ...NO_TEXT, title: textOf("events", id).title })).length > 0;
    if (query.trim() === "" || isTitle) return [];
    const own = lookups.claimsOf(event).map(({ id }) => id);
    const kept = new Set(narrow(own, query, (id) => textOf("claims", id)));
    const found = kept.size > 0 ? kept : new Set(results.get(query)?.claims);
    return lookups.claimsOf(event).filter(({ id }) => found.has(id));
  };
  return { listFor, isKnown, claimsFor };
}

/** The list without the last word, which is left out. */
function listShorter(question: Question, listFor: (question: Question) => FilteredList): FilteredList {
  const query = withoutLast(question.query);
  const { ids, without } = query === "" ? EMPTY : listFor({ ...question, query });
  const last = question.query.slice(query.length).trim();
  return ids.length === 0 ? EMPTY : { ids, without: without === null ? last : `${without} ${last}` };
}

export const withoutLast = (query: string): string => query.trimEnd().replace(/\S+$/, "").trimEnd();

/** What is left out of typed words or, if they find nothing, why, or what may be meant. */
export function hintFor(
  { ids, without }: FilteredList,
  found: Found | undefined,
  words: Phrases["search"],
): string | null {
  if (ids.length > 0) return without === null ? null : words.apart(without);
  if (found === undefined || found.suggestions.length === 0) return found?.problem ?? null;
  return `${words.near}${found.suggestions.join(", ")}`;
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
