// The words of the page and the report by language. data/languages/page/ has the fixed ones (in `shown`, {n} and {all} stand
// for numbers of rows, in `near` {words} for those searched for); those with numbers of things are here. A language that lacks a word
// does not compile.

import ar from "../../data/languages/page/ar.json" with { type: "json" };
import en from "../../data/languages/page/en.json" with { type: "json" };
import id from "../../data/languages/page/id.json" with { type: "json" };
import { ownOf } from "../model/at.ts";
import { counted as countedInArabic, noun } from "../model/phrases/ar-count.ts";
import { counted } from "../model/phrases/en-count.ts";

const ITEM = noun("بند واحد", "بندان", "بندين", "بنود", "بندًا", "بند");

const inEnglish = {
  ...en,
  counts: (sources: number, events: number, claims: number) =>
    `${counted(sources, "source")} · ${counted(events, "event")} · ${counted(claims, "claim")}`,
  onlyCount: (claims: number) => counted(claims, "item"),
};

/** What every language must provide. */
export type ReportWords = typeof inEnglish;

const CATALOGUES: Readonly<Record<string, ReportWords>> = {
  ar: {
    ...ar,
    counts: (sources, events, claims) => `المصادر: ${sources} · الأحداث: ${events} · الأقوال: ${claims}`,
    onlyCount: (claims) => countedInArabic(claims, ITEM),
  },
  id: {
    ...id,
    counts: (sources, events, claims) => `${sources} sumber · ${events} peristiwa · ${claims} klaim`,
    onlyCount: (claims) => `${claims} butir`,
  },
};

/** The words of a language, by the first part of its tag; English if it has no catalogue. */
export function reportWords(lang: string): ReportWords {
  const [language = ""] = lang.toLowerCase().split("-");
  return ownOf(CATALOGUES, language) ?? inEnglish;
}
