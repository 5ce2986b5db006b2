// The language in which a query is typed, so that it is answered in that language. It is recognised by words that only one of
// the dataset's languages has.

import { localeTag } from "../model/locale-tag.ts";
import { tally } from "../model/groups.ts";
import { fold } from "../model/fold.ts";
import type { LanguageTag } from "../model/dataset.ts";
import { hasLanguage, type SearchIndex } from "./search-index.ts";
import { indexOfWord, numberAt } from "./string-table.ts";
import { tokenize } from "./tokens.ts";

/** The language of most words of a query; null if there is none, or on a tie. Names do not count. */
export function languageOfQuery(index: SearchIndex, words: string): LanguageTag | null {
  const codes = index.dataset.languages.map(({ code }) => code);
  const counts = new Map<LanguageTag, number>();
  for (const { word } of tokenize(fold(words), index.lexis.any.numbers)) {
    const [only, ...others] = languagesOf(index, word, codes);
    if (only !== undefined && others.length === 0) tally(counts, only);
  }
  const [best, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] === second?.[1] ? null : best[0];
}

/** The languages that have a word: among those without weight, or in some text; of a word that none has, those of its script. */
function languagesOf(index: SearchIndex, word: string, codes: readonly LanguageTag[]): readonly LanguageTag[] {
  const number = indexOfWord(index.words, word);
  const marks = number === -1 ? 0 : numberAt(index.wordMarks, number);
  const having = codes.filter((code, bit) => index.lexis.of(code).stopWords.has(word) || hasLanguage(marks, bit));
  return having.length > 0 || /[a-z0-9]/.test(word) ? having : codes.filter((code) => isOfScript(word, code));
}

function isOfScript(word: string, code: LanguageTag): boolean {
  const script = new Intl.Locale(localeTag(code)).maximize().script ?? "Latn";
  // Chinese, Japanese and Korean are written in several scripts at once.
  return (
    /^[A-Z][a-z]{3}$/.test(script) &&
    !/^(?:Han[st]|Jpan|Kore)$/.test(script) &&
    new RegExp(`\\p{Script=${script}}`, "u").test(word)
  );
}
