// The catalogues by language; all but the English one are loaded on demand.

import { languagePart } from "../locale-tag.ts";
import { inEnglish, type Phrases } from "./en.ts";

const CATALOGUES: Readonly<Record<string, () => Promise<Phrases>>> = {
  ar: async () => (await import("./ar.ts")).inArabic,
  id: async () => (await import("./id.ts")).inIndonesian,
};

/** The words of a language, by the first part of its tag; English if it has no catalogue. */
export async function loadPhrases(lang: string): Promise<Phrases> {
  const language = languagePart(lang);
  return (Object.hasOwn(CATALOGUES, language) ? await CATALOGUES[language]?.() : null) ?? inEnglish;
}
