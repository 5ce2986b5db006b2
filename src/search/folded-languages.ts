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
  const folded = new Map(languages.map((language) => [language.code, foldLanguage(language)]));
  const any = lookUpsIn([...folded.values()]);
  const made = new Map<LanguageTag, LanguageWords>();
  const make = (lang: LanguageTag): LanguageWords => {
    const own = folded.get(lang);
    return own === undefined ? any : lookUpsIn([own]);
  };
  return { any, of: (lang) => getOrAdd(made, lang, () => make(lang)) };
}

interface FoldedLanguage extends Affixes {
  readonly stopWords: readonly string[];
  readonly numbers: readonly (readonly [word: string, value: number])[];
}

const foldLanguage = ({ stopWords, numbers, prefixes, suffixes }: Language): FoldedLanguage => ({
  stopWords: stopWords.map(fold),
  numbers: Object.entries(numbers).map(([word, value]) => [fold(word), value]),
  prefixes: prefixes.map(fold),
  suffixes: suffixes.map(fold),
});

/** The words of several languages combined. */
function lookUpsIn(languages: readonly FoldedLanguage[]): LanguageWords {
  const stopWords = new Set(languages.flatMap((language) => language.stopWords));
  const values = new Map(languages.flatMap(({ numbers }) => numbers));
  return {
    stopWords,
    numbers: {
      values,
      longest: Math.max(1, ...Array.from(values.keys(), (word) => word.split(" ").length)),
      joiners: [...stopWords].filter((word) => !values.has(word) && word.length <= 4),
    },
    prefixes: longestFirst(languages.flatMap(({ prefixes }) => prefixes)),
    suffixes: longestFirst(languages.flatMap(({ suffixes }) => suffixes)),
  };
}

/** Without repetitions, longest first. */
function longestFirst(affixes: readonly string[]): readonly string[] {
  const distinct = [...new Set(affixes)].filter((affix) => affix !== "");
  return distinct.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
