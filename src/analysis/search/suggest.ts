// What to offer when nothing is found: the words of the dataset that are nearest to those typed.

import { editDistance } from "../../model/nearest.ts";
import { foldWithMap } from "../../model/fold.ts";
import { readText, type SearchIndex } from "./search-index.ts";
import { isAbjad } from "./stems.ts";
import { lengthAt, listAt, sizeOf, wordAt } from "./string-table.ts";
import { tokenize } from "./tokens.ts";

const MOST = 3;

/** The nearest words of the vocabulary, written as a text has them, nearest first. */
export function suggestWords(index: SearchIndex, words: readonly string[]): readonly string[] {
  const found = words.flatMap((word) => nearestTo(index, word));
  const sorted = found.toSorted((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  return [...new Set(sorted.map(({ number, word }) => asWritten(index, number, word)))].slice(0, MOST);
}

interface Near {
  readonly number: number;
  readonly word: string;
  /** Share of the letters that differ. */
  readonly distance: number;
}

function nearestTo(index: SearchIndex, word: string): readonly Near[] {
  const near: Near[] = [];
  for (let number = 0; number < sizeOf(index.words); number += 1) {
    if (lengthAt(index.words, number) < 4 || Math.abs(lengthAt(index.words, number) - word.length) > 3) continue;
    const other = wordAt(index.words, number);
    if (isAbjad(other) !== isAbjad(word) || /\d/.test(other)) continue;
    near.push({ number, word: other, distance: editDistance(word, other) / Math.max(word.length, other.length) });
  }
  return near.toSorted((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1)).slice(0, MOST);
}

/** The word with its capitals and accents, from the first text that has it. */
function asWritten(index: SearchIndex, number: number, word: string): string {
  const text = listAt(index.postings, number)[0];
  if (text === undefined) return word;
  const original = readText(index, text).text;
  const folded = foldWithMap(original);
  const token = tokenize(folded.text, { values: new Map(), longest: 1, joiners: [] }).find((each) => each.word === word);
  return token === undefined ? word : original.slice(folded.at[token.from], folded.end[token.to - 1]);
}
