// The language in which a query is typed, so that it is answered in that language. It is recognised by words that one of the
// dataset's languages has alone, or far more often than the others.

import { localeTag } from "../model/locale-tag.ts";
import { tally } from "../model/groups.ts";
import { fold } from "../model/fold.ts";
import type { LanguageTag } from "../model/dataset.ts";
import { SURE } from "./find-words.ts";
import { hasLanguage, kindOfOwner, readText, type SearchIndex } from "./search-index.ts";
import { indexOfWord, listAt, numberAt, wordAt } from "./string-table.ts";
import { tokenize } from "./tokens.ts";
import type { Concept } from "./types.ts";

/** The language of most words of a query; null if there is none, or on a tie. Names do not count, and a misspelt word counts as the one it is like. */
export function languageOfQuery(index: SearchIndex, words: string, concepts: readonly Concept[]): LanguageTag | null {
  const codes = index.dataset.languages.map(({ code }) => code);
  const { stopWords, numbers } = index.lexis.any;
  const counts = new Map<LanguageTag, number>();
  for (const { word } of tokenize(fold(words), numbers)) {
    const isKnown = stopWords.has(word) || indexOfWord(index.words, word) !== -1;
    const meant = isKnown ? undefined : concepts.find((concept) => concept.word === word);
    const only = languageOf(index, meant === undefined ? word : bestWord(index, meant), codes);
    if (only !== null) tally(counts, only);
  }
  const [best, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] === second?.[1] ? null : best[0];
}

/** The word of the dataset that a word of the query is surely meant for, in the same script; the word itself if there is none. */
function bestWord({ words }: SearchIndex, { word, matches }: Concept): string {
  const isLatin = (text: string): boolean => /[a-z]/.test(text);
  const sure = [...matches].filter(([, quality]) => quality >= SURE).toSorted((a, b) => b[1] - a[1]);
  return sure.map(([other]) => wordAt(words, other)).find((other) => isLatin(other) === isLatin(word)) ?? word;
}

/** A word belongs to the language of at least this share of the texts that have it. */
const MOSTLY = 0.75;

/**
 * The only language that has a word; if several have it, the one that has it as a stop word, or else in most texts; if none has it, that
 * of its script.
 */
function languageOf(index: SearchIndex, word: string, codes: readonly LanguageTag[]): LanguageTag | null {
  const number = indexOfWord(index.words, word);
  const ofStopWords = codes.filter((code) => index.lexis.of(code).stopWords.has(word));
  const marks = number === -1 || isName(index, number) ? 0 : numberAt(index.wordMarks, number);
  const having = codes.filter((code, bit) => ofStopWords.includes(code) || hasLanguage(marks, bit));
  const mostly =
    having.length > 1 && ofStopWords.length === 0 ? having.filter(isLanguageOf(index, number)) : ofStopWords;
  const ofScript = having.length > 0 || /[a-z0-9]/.test(word) ? [] : codes.filter((code) => isOfScript(word, code));
  const [only, ...others] = [...(having.length > 1 ? mostly : having), ...ofScript];
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether a word is only in names of people, places and things, which are spelt alike in several languages. */
const isName = (index: SearchIndex, word: number): boolean =>
  listAt(index.postings, word).every(
    (text) => kindOfOwner(index.owners, numberAt(index.textOwners, text)) === "entity",
  );

/** Whether most texts that have a word are in a language. */
function isLanguageOf(index: SearchIndex, word: number): (code: LanguageTag) => boolean {
  const texts = Array.from(listAt(index.postings, word), (text) => readText(index, text).lang);
  return (code) => texts.filter((lang) => lang === code).length >= MOSTLY * texts.length;
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
