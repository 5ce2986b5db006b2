// What the dataset's languages say about words, folded and ready for look-ups: stop words, number words, affixes.

import type { Dataset, Language, LanguageTag } from "../../model/dataset.ts";
import { fold } from "../../model/fold.ts";
import type { NumberWords } from "./numbers.ts";

export interface Affixes {
  /** Folded, longest first. */
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
}

export interface LanguageWords extends Affixes {
  readonly stopWords: ReadonlySet<string>;
  readonly numbers: NumberWords;
}

export interface Lexis {
  readonly codes: readonly LanguageTag[];
  readonly languages: ReadonlyMap<LanguageTag, LanguageWords>;
  /** All languages together: how a query is read, whose language nobody states. */
  readonly any: LanguageWords;
}

/** Compiles the languages of a dataset. */
export function createLexis({ languages }: Pick<Dataset, "languages">): Lexis {
  return {
    codes: languages.map(({ code }) => code),
    languages: new Map(languages.map((language) => [language.code, compile([language])])),
    any: compile(languages),
  };
}

/** The words of one language; of all, where the dataset does not declare it. */
export const wordsOf = (lexis: Lexis, lang: LanguageTag): LanguageWords => lexis.languages.get(lang) ?? lexis.any;

function compile(languages: readonly Language[]): LanguageWords {
  const stopWords = new Set(languages.flatMap((language) => language.stopWords.map(fold)));
  const values = new Map(languages.flatMap(({ numbers }) => Object.entries(numbers).map(([word, value]) => [fold(word), value] as const)));
  const prefixes = longestFirst(languages.flatMap((language) => language.prefixes));
  const longest = Math.max(1, ...Array.from(values.keys(), (word) => word.split(" ").length));
  const joiners = [...stopWords].filter((word) => !values.has(word) && word.length <= 4);
  return { stopWords, prefixes, suffixes: longestFirst(languages.flatMap((language) => language.suffixes)), numbers: { values, longest, joiners } };
}

function longestFirst(affixes: readonly string[]): readonly string[] {
  return [...new Set(affixes.map(fold))].filter((affix) => affix !== "").toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
