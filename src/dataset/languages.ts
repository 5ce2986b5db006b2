// What rashomon knows about languages, so that a dataset need not say it: stop words, number words, affixes, question words,
// and words for attributes. A list in the dataset replaces ours.

import { getOrAdd } from "../model/groups.ts";
import { at } from "../model/at.ts";
import { readFileSync } from "node:fs";
import { LANGUAGES } from "../bundled-data.ts";
import type { Language, LanguageTag } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { once } from "../model/once.ts";
import type { Data } from "../model/is-record.ts";
import { languageName } from "../model/locale-tag.ts";

/** What search knows about a language. */
type Words = Pick<Language, "stopWords" | "numbers" | "prefixes" | "suffixes" | "questions" | "spellings">;

/** By concept (`deaths`, `cause`, `place` …), the words for it in column headers and in questions. */
type AttributeWords = Readonly<Record<string, readonly string[]>>;

interface KnownLanguage extends Words {
  readonly attributes: AttributeWords;
  /** By kind of event (`fire`, `siege` …), the words for it. */
  readonly events: AttributeWords;
}

const NONE: KnownLanguage = {
  stopWords: [],
  numbers: {},
  prefixes: [],
  suffixes: [],
  questions: {},
  spellings: [],
  attributes: {},
  events: {},
};

/** Read when first asked for: most runs on a bundled dataset need none of it. */
const known = once(
  (): ReadonlyMap<LanguageTag, KnownLanguage> =>
    new Map(Object.entries(JSON.parse(readFileSync(LANGUAGES, "utf8")) as Record<string, KnownLanguage>)),
);

/** The words of a language, by its tag without region and script; empty lists for an unknown language. */
export const knownWords = (code: LanguageTag): KnownLanguage => known().get(at(code.split(/[-_]/), 0)) ?? NONE;

export const isKnownLanguage = (code: LanguageTag): boolean => knownWords(code) !== NONE;

/** Every language that we ship words for. */
export const knownLanguages = once((): readonly (KnownLanguage & { readonly code: LanguageTag })[] =>
  Array.from(known(), ([code, words]) => ({ code, ...words })),
);

/** The concepts, the same in every language. */
export const conceptNames = once((): readonly string[] => [
  ...new Set([...known().values()].flatMap(({ attributes }) => Object.keys(attributes))),
]);

/** The kinds of events, the same in every language. */
export const eventConcepts = once((): readonly string[] => [
  ...new Set([...known().values()].flatMap(({ events }) => Object.keys(events))),
]);

/** The concepts that a name stands for in any known language: "Killed" for `deaths`; none if the name is not known. */
export const conceptsNamed = (name: string): readonly string[] => concepts().get(fold(name)) ?? [];

const concepts = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>();
  const add = (name: string, concept: string): void => {
    const key = fold(name);
    getOrAdd(found, key, () => new Set()).add(concept);
  };
  for (const concept of conceptNames()) add(concept, concept);
  for (const { attributes } of known().values())
    for (const [concept, names] of Object.entries(attributes)) for (const name of names) add(name, concept);
  return new Map(Array.from(found, ([name, set]) => [name, [...set]]));
});

/** The language, with missing lists filled in if we have them. */
export function completeLanguage(language: Omit<Language, "spellings">): Language {
  const known = knownWords(language.code);
  const { stopWords, numbers, prefixes, suffixes, questions } = language;
  return {
    ...language,
    spellings: known.spellings,
    stopWords: stopWords.length > 0 ? stopWords : known.stopWords,
    numbers: Object.keys(numbers).length > 0 ? numbers : known.numbers,
    prefixes: prefixes.length > 0 ? prefixes : known.prefixes,
    suffixes: suffixes.length > 0 ? suffixes : known.suffixes,
    questions: Object.keys(questions).length > 0 ? questions : known.questions,
  };
}

/** The language of texts is not examined, so an assumed language is reported, and so is one for which search has no word list. */
export function describeLanguage(sources: readonly Data[], said?: string): readonly string[] {
  const tags = sources.flatMap(({ language }) => (typeof language === "string" ? [language] : []));
  const isAssumed = said === undefined && tags.length < sources.length;
  const unknown = [...new Set(said === undefined ? tags : [...tags, said])].filter((tag) => !isKnownLanguage(tag));
  return [
    ...(isAssumed ? ["the sources are assumed to be in English; use --lang if they are not"] : []),
    ...unknown.map(
      (tag) =>
        `search has no word list for ${languageName(tag, "en")} (${tag}), so it treats its words for “the” and “of” like any others; you can give "stopWords" under "languages" in dataset.json`,
    ),
  ];
}
