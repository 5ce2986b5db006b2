// The word lists of the dataset's languages, folded for look-ups: stop words, number words, affixes.

import { getOrAdd } from "../model/groups.ts";
import type { Language, LanguageTag } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import type { NumberWords } from "./numbers.ts";

export interface Affixes {
  /** Folded, longest first. */
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
}

interface LanguageWords extends Affixes {
  readonly stopWords: ReadonlySet<string>;
  readonly numbers: NumberWords;
}

export interface Lexis {
  /** The words of one language, or of all languages if the dataset does not declare it. */
  readonly of: (lang: LanguageTag) => LanguageWords;
  /** All languages together, for queries, whose language is not given. */
  readonly any: LanguageWords;
}

/** Look-ups in the words of languages, each made when first asked for. */
export function createLexis(languages: readonly Language[]): Lexis {
  const any = foldLanguages(languages);
  const made = new Map<LanguageTag, LanguageWords>();
  const make = (lang: LanguageTag): LanguageWords => {
    const own = languages.find(({ code }) => code === lang);
    return own === undefined ? any : foldLanguages([own]);
  };
  return { any, of: (lang) => getOrAdd(made, lang, () => make(lang)) };
}

/** The words of several languages, folded and combined. */
function foldLanguages(languages: readonly Language[]): LanguageWords {
  const stopWords = new Set(languages.flatMap((language) => language.stopWords.map(fold)));
  const numbers = languages.flatMap((language) => Object.entries(language.numbers));
  const values = new Map(numbers.map(([word, value]) => [fold(word), value]));
  return {
    stopWords,
    numbers: {
      values,
      longest: Math.max(1, ...Array.from(values.keys(), (word) => word.split(" ").length)),
      joiners: [...stopWords].filter((word) => !values.has(word) && word.length <= 4),
    },
    prefixes: foldAffixes(languages.flatMap(({ prefixes }) => prefixes)),
    suffixes: foldAffixes(languages.flatMap(({ suffixes }) => suffixes)),
  };
}

/** Without repetitions, longest first. */
function foldAffixes(affixes: readonly string[]): readonly string[] {
  const distinct = [...new Set(affixes.map(fold))].filter((affix) => affix !== "");
  return distinct.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
