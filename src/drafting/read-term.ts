// Reads the values in a few words of a text, like candidates of that text: for the gate.

import type { ReadTerm } from "../authoring/gate.ts";
import { draftingWords } from "./drafting-words.ts";
import { findDates } from "./find-dates.ts";
import { findCounts, findNumbers } from "./find-figures.ts";
import { findLengths } from "./find-lengths.ts";
import { findTimes } from "./find-times.ts";
import { touches } from "./found.ts";
import { phraseAt, splitSentence } from "./sentence-words.ts";

/** A reader of quoted words in a language. Await `loadEdtf` before. */
export function createTermReader(language: string): ReadTerm {
  const known = draftingWords(language);
  return (term, year) => {
    const words = splitSentence(term);
    const sentence = { text: term, words, language: known };
    const dates = findDates(sentence, { yearOf: () => year, lastYear: year });
    const figures = findNumbers(sentence);
    const lengths = findLengths(sentence, figures);
    const times = findTimes(sentence);
    const measures = findCounts(sentence, figures).filter(({ kind }) => kind === "measure");
    const counts = figures
      .filter((figure) => !dates.some((date) => touches(date, figure)))
      .map(({ value }) => ({ kind: "count" as const, value }));
    const found = [...dates, ...lengths, ...times, ...measures].map(({ kind, value }) => ({ kind, value }));
    const isOne = counts.length === 0 && words.some((_, at) => phraseAt(words, at, known.singulars) !== null);
    const single = isOne ? [{ kind: "count" as const, value: 1 }] : [];
    return [...found, ...counts, ...single].flatMap(({ kind, value }) => (kind === "name" ? [] : [{ kind, value }]));
  };
}
