// What a dataset need not say of languages that many accounts are told in: stop words, number words, affixes and question
// words. A list that the dataset gives itself counts instead.

import ar from "../../data/languages/ar.json" with { type: "json" };
import de from "../../data/languages/de.json" with { type: "json" };
import en from "../../data/languages/en.json" with { type: "json" };
import es from "../../data/languages/es.json" with { type: "json" };
import fr from "../../data/languages/fr.json" with { type: "json" };
import id from "../../data/languages/id.json" with { type: "json" };
import it from "../../data/languages/it.json" with { type: "json" };
import nl from "../../data/languages/nl.json" with { type: "json" };
import pt from "../../data/languages/pt.json" with { type: "json" };
import tr from "../../data/languages/tr.json" with { type: "json" };
import type { Language, LanguageTag } from "../model/dataset.ts";

/** What search knows of a language. */
export type Words = Pick<Language, "stopWords" | "numbers" | "prefixes" | "suffixes" | "questions">;

const NONE: Words = { stopWords: [], numbers: {}, prefixes: [], suffixes: [], questions: {} };
const KNOWN: ReadonlyMap<LanguageTag, Words> = new Map(Object.entries({ ar, de, en, es, fr, id, it, nl, pt, tr }));

/** The words of a language, by its tag without region and script; empty lists for one that is not known. */
export const knownWords = (code: LanguageTag): Words => KNOWN.get(code.split(/[-_]/)[0] ?? "") ?? NONE;

/** The language with the lists that it leaves out, where they are known. */
export function completeLanguage(language: Language): Language {
  const known = knownWords(language.code);
  const { stopWords, numbers, prefixes, suffixes, questions } = language;
  return {
    ...language,
    stopWords: stopWords.length > 0 ? stopWords : known.stopWords,
    numbers: Object.keys(numbers).length > 0 ? numbers : known.numbers,
    prefixes: prefixes.length > 0 ? prefixes : known.prefixes,
    suffixes: suffixes.length > 0 ? suffixes : known.suffixes,
    questions: Object.keys(questions).length > 0 ? questions : known.questions,
  };
}
