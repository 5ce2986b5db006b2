// Which attributes a question asks for: "when" for the date, "how many ships" for their number, "why did it fail" for
// the cause of the failure. By the names that the dataset gives its attributes; they may hold question words.

import { fold } from "../../model/fold.ts";
import { kindOfOwner, readText, type SearchIndex } from "./search-index.ts";
import { indexOfWord, listAt } from "./string-table.ts";
import { tokenize } from "./tokens.ts";
import type { Grid, Understood } from "./types.ts";

/** Attribute → how many words of the question name it. */
export type AskedAttributes = ReadonlyMap<number, number>;

const LONGEST_NAME = 5;

/** Attributes that have a name with a question word in it which some run of the words spells. */
export function findNamedAttributes(index: SearchIndex, words: readonly string[]): AskedAttributes {
  const { stopWords } = index.lexis.any;
  const found = new Map<number, number>();
  words.forEach((_, start) => {
    for (let stop = start + 1; stop <= Math.min(words.length, start + LONGEST_NAME); stop += 1) {
      const name = words.slice(start, stop);
      const at = name.some((word) => stopWords.has(word)) ? indexOfWord(index.hints, name.join(" ")) : -1;
      if (at === -1) continue;
      for (const attribute of listAt(index.hintAttributes, at)) raise(found, attribute, name.length);
    }
  });
  return found;
}

function raise(found: Map<number, number>, attribute: number, words: number): void {
  found.set(attribute, Math.max(words, found.get(attribute) ?? 0));
}

/** The same, and attributes of whose name the words are in the question, in any form and with others between them. */
export function findAskedAttributes(index: SearchIndex, { words }: Understood, texts: Grid): AskedAttributes {
  const found = new Map(findNamedAttributes(index, words));
  const { stopWords } = index.lexis.any;
  const typed = new Set(words.filter((word) => stopWords.has(word)));
  if (typed.size === 0) return found;
  for (const text of texts.rows) {
    const owner = index.textOwners[text] ?? 0;
    if (kindOfOwner(index.owners, owner) !== "attribute") continue;
    const count = countAsked(index, text, typed, countConcepts(texts, text));
    if (count > 1) raise(found, owner - index.owners.attribute, count);
  }
  return found;
}

const LEAST_SURE = 0.5;

function countConcepts({ width, values }: Grid, text: number): number {
  let count = 0;
  for (let concept = 0; concept < width; concept += 1)
    if ((values[text * width + concept] ?? 0) >= LEAST_SURE) count += 1;
  return count;
}

/** How many words of a name are in the question, where it has all that carry weight and half of the others; else 0. */
function countAsked(index: SearchIndex, text: number, typed: ReadonlySet<string>, matched: number): number {
  const { text: name, lang } = readText(index, text);
  const { stopWords, numbers } = index.lexis.of(lang);
  const words = tokenize(fold(name), numbers).filter(({ isExtra }) => !isExtra);
  const others = words.filter(({ word }) => stopWords.has(word));
  const asking = others.filter(({ word }) => typed.has(word)).length;
  const weighty = words.length - others.length;
  return asking > 0 && asking * 2 >= others.length && matched >= weighty ? asking + weighty : 0;
}
