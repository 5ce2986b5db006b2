// Words typed without the space between them: newyork, stonehenge. A cut counts only if some text of the dataset has all
// the parts.

import type { SearchIndex } from "./search-index.ts";
import { indexOfWord, listAt } from "./string-table.ts";

const SHORTEST_PART = 3;
const SHORTEST = 7;
const MOST_PARTS = 3;

/** The parts of a word that is two or three words of one text; none where it is not. */
export function splitWord(index: SearchIndex, word: string): readonly string[] {
  if (word.length < SHORTEST || /\d/.test(word)) return [];
  return splitAfter(index, word, null, MOST_PARTS) ?? [];
}

function splitAfter(
  index: SearchIndex,
  rest: string,
  shared: ReadonlySet<number> | null,
  parts: number,
): readonly string[] | null {
  if (shared !== null) {
    const texts = textsWith(index, rest, shared);
    if (texts !== null) return [rest];
  }
  if (parts < 2) return null;
  for (let cut = rest.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
    const head = rest.slice(0, cut);
    const texts = textsWith(index, head, shared);
    const tail = texts === null ? null : splitAfter(index, rest.slice(cut), texts, parts - 1);
    if (tail !== null) return [head, ...tail];
  }
  return null;
}

/** Texts of a set that have a word; all of its texts where there is no set; null where none has it. */
function textsWith(index: SearchIndex, word: string, among: ReadonlySet<number> | null): ReadonlySet<number> | null {
  const at = indexOfWord(index.words, word);
  if (at === -1) return null;
  const texts = new Set<number>();
  for (const text of listAt(index.postings, at)) if (among === null || among.has(text)) texts.add(text);
  return texts.size > 0 ? texts : null;
}
