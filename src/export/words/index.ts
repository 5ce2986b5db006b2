// The words of the page and the report by language.

import { ownOf } from "../../model/at.ts";
import { arabicReport } from "./ar.ts";
import { englishReport, type ReportWords } from "./en.ts";
import { indonesianReport } from "./id.ts";

const CATALOGUES: Readonly<Record<string, ReportWords>> = { ar: arabicReport, en: englishReport, id: indonesianReport };

/** The words of a language, by the first part of its tag; English if it has no catalogue. */
export function reportWords(lang: string): ReportWords {
  const [language = ""] = lang.toLowerCase().split("-");
  return ownOf(CATALOGUES, language) ?? englishReport;
}
