// Filters claims and events by operators, exclusions and exact phrases.

import { at, valueOf } from "../model/at.ts";
import { fold } from "../model/fold.ts";
import type { Claim } from "../model/dataset.ts";
import { createHierarchy } from "../model/hierarchy.ts";
import { findSameWords } from "./find-words.ts";
import type { Query } from "./parse-query.ts";
import type { Admission } from "./rank.ts";
import { claimsOf, readText, type SearchIndex } from "./search-index.ts";
import { datesOfEvents } from "./time-clause.ts";
import { listAt, numberAt } from "./string-table.ts";
import { tokenize } from "./tokens.ts";
import type { Filters, QueryProblem } from "./operators.ts";

/**
 * Turns a query's conditions into tests on claims and events, by number. A phrase that is in no text is a condition, unless it is quoted
 * in a question: there, its words are words of the question.
 */
export function createAdmission(index: SearchIndex, query: Query, isQuoted: boolean): Admission {
  const claimTests = [...claimFilters(index, query.filters)];
  const eventTests = [...eventFilters(index, query.filters)];
  for (const text of query.excluded) {
    const { events, claims } = reach(index, textsWithPhrase(index, text));
    claimTests.push((claim) => !claims.has(claim) && !events.has(numberAt(index.claimEvents, claim)));
    eventTests.push((event) => !events.has(event));
  }
  for (const phrase of query.phrases) {
    const texts = textsWithPhrase(index, phrase);
    if (texts.length === 0 && isQuoted) continue;
    const { events, claims } = reach(index, texts);
    const eventsOfClaims = new Set(Array.from(claims, (claim) => numberAt(index.claimEvents, claim)));
    claimTests.push((claim) => claims.has(claim) || events.has(numberAt(index.claimEvents, claim)));
    eventTests.push((event) => events.has(event) || eventsOfClaims.has(event));
  }
  if (claimTests.length > 0) eventTests.push(hasSomeClaim(index, claimTests));
  return {
    claim: (claim) => claimTests.every((test) => test(claim)),
    event: (event) => eventTests.every((test) => test(event)),
  };
}

/** A word to leave out that is in no text: flags written together with a mistake, such as `-la`, look like one. Null if there is none. */
export function excludedInVain(index: SearchIndex, { excluded }: Query): QueryProblem | null {
  const word = excluded.find((text) => textsWithPhrase(index, text).length === 0);
  if (word === undefined) return null;
  return {
    problem: `nothing to leave out: no source has "${word}"`,
    suggestions: ["search without it", "rashomon search --help"],
  };
}

type Test = (number: number) => boolean;

function* claimFilters({ dataset }: SearchIndex, { source, attribute, lang }: Filters): Generator<Test> {
  const claimAt = (number: number): Claim => at(dataset.claims, number);
  if (source.length > 0) yield (number) => source.includes(claimAt(number).source);
  if (attribute.length > 0) yield (number) => attribute.includes(claimAt(number).attribute);
  if (lang.length > 0) yield (number) => lang.includes(valueOf(dataset.sources, claimAt(number).source).language);
}

function* eventFilters(index: SearchIndex, { event: events, from, to }: Filters): Generator<Test> {
  if (events.length > 0) {
    const { isUnder } = createHierarchy(index.dataset.events, ({ partOf }) => partOf);
    const isWanted = (id: string): boolean => events.some((event) => id === event || isUnder(id, event));
    yield (number) => isWanted(at(index.events, number).id);
  }
  if (from === null && to === null) return;
  const dated = datedEvents(index, from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY);
  yield (number) => dated.has(number);
}

/** Events for which some source gives a date that touches the range of days. */
function datedEvents(index: SearchIndex, from: number, to: number): ReadonlySet<number> {
  const dated = [...datesOfEvents(index)].filter(([, dates]) => dates.some(({ min, max }) => min <= to && max >= from));
  return new Set(dated.map(([event]) => event));
}

function hasSomeClaim(index: SearchIndex, tests: readonly Test[]): Test {
  const events = new Set<number>();
  index.claimEvents.forEach((event, claim) => {
    if (tests.every((test) => test(claim))) events.add(event);
  });
  return (event) => events.has(event);
}

/** Texts that contain a phrase word for word; for a single word, any of its forms. */
function textsWithPhrase(index: SearchIndex, phrase: string): readonly number[] {
  const folded = fold(phrase);
  const { stopWords, numbers } = index.lexis.any;
  const words = tokenize(folded, numbers)
    .filter(({ isExtra, word }) => !isExtra && !stopWords.has(word))
    .map(({ word }) => word);
  const having = words.map(
    (word) => new Set([...findSameWords(index, word).keys()].flatMap((number) => [...listAt(index.postings, number)])),
  );
  const [first, ...others] = having;
  const found = [...(first ?? index.textOwners.keys())].filter((text) => others.every((texts) => texts.has(text)));
  return folded.includes(" ") || first === undefined
    ? found.filter((text) => ` ${fold(readText(index, text).text)} `.includes(` ${folded} `))
    : found;
}

/** Events and claims that the owners of texts lead to. */
function reach(
  index: SearchIndex,
  texts: readonly number[],
): { readonly events: ReadonlySet<number>; readonly claims: ReadonlySet<number> } {
  const events = new Set<number>();
  const claims = new Set<number>();
  for (const owner of new Set(texts.map((text) => numberAt(index.textOwners, text)))) {
    if (owner < index.owners.claim) events.add(owner);
    else if (owner < index.owners.attribute) claims.add(owner - index.owners.claim);
    else for (const claim of claimsOf(index, owner)) claims.add(claim);
  }
  return { events, claims };
}
