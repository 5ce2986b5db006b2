// Tables → an index that can be searched: parts that follow from the dataset are recomputed and need no space in a file.

import type { Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { once } from "../model/once.ts";
import { inEnglish } from "../model/phrases/en.ts";
import { isProblem } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";
import { displayValue } from "../model/values/index.ts";
import { createLexis, foldLanguage, type Lexis } from "./folded-languages.ts";
import { createTextReader } from "./owner-texts.ts";
import { type IndexTables, numberOwners, type SearchIndex } from "./search-index.ts";
import { indexOfWord } from "./string-table.ts";
import type { KnownTexts } from "./texts.ts";

export function openIndex(tables: IndexTables, dataset: Dataset, known: KnownTexts): SearchIndex {
  const owners = numberOwners(dataset);
  return {
    ...tables,
    dataset,
    owners,
    lexis: withStopWords(createLexis(dataset.languages.map(foldLanguage)), tables, known),
    months: once(() => monthNames(dataset.defaultLanguage)),
    akin: known.akin,
    text: createTextReader(dataset, owners, tables, known),
  };
}

/** A query may be in another language: stop words of that language are ignored if no text contains them. */
function withStopWords(lexis: Lexis, { words }: IndexTables, known: KnownTexts): Lexis {
  const added = known.stopWords().filter((word) => indexOfWord(words, word) === -1);
  return added.length === 0
    ? lexis
    : { ...lexis, any: { ...lexis.any, stopWords: new Set([...lexis.any.stopWords, ...added]) } };
}

/** Month names, so that a date in figures finds a date in words. */
function monthNames(lang: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = date.parse(`2001-${String(index + 1).padStart(2, "0")}`);
    return isProblem(month)
      ? ""
      : fold(displayValue(month, { lang, phrases: inEnglish, labelOf: () => "" })).replace(/ ?2001 ?/, "");
  });
}
