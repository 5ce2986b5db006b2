// The words of the page by language.

import { arabicPage } from "./ar.ts";
import type { PageWords } from "./contract.ts";
import { englishPage } from "./en.ts";
import { indonesianPage } from "./id.ts";

const CATALOGUES: Readonly<Record<string, PageWords>> = { ar: arabicPage, en: englishPage, id: indonesianPage };

/** The words of a language, by the first part of its tag; English for one without a catalogue. */
export function pageWords(lang: string): PageWords {
  const [language = ""] = lang.toLowerCase().split("-");
  return (Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : null) ?? englishPage;
}
