// Several words typed as one: "newyork", "route66".

import type { SearchIndex } from "./search-index.ts";
import { indexOfWord, listAt } from "./string-table.ts";

const SHORTEST_PART = 3;
const SHORTEST_STOP_WORD = 2;
const SHORTEST = 5;
const MOST_PARTS = 3;

/** Texts that contain every part so far; all texts if no part carries weight. */
type Shared = ReadonlySet<number> | null;

/**
 * The parts of several words typed as one, newyork, inparis, route66, without stop words; none if it is one word. A cut between
 * letters counts only if some text of the dataset has all the parts that carry weight.
 */
export function splitWord(index: SearchIndex, word: string): readonly string[] {
  if (/\d/.test(word)) return splitAtDigits(word);
  if (word.length < SHORTEST) return [];
  const parts = splitAfter(index, word, null, MOST_PARTS) ?? [];
  return parts.filter((part) => !isStopWord(index, part));
}

/** Letters and digits: "route66" is two words, "1870s" only the figure. */
function splitAtDigits(word: string): readonly string[] {
  const runs = word.match(/\d+|\D+/g) ?? [];
  return runs.length > 1 ? runs.filter((run) => run.length >= (/\d/.test(run) ? 2 : SHORTEST_PART)) : [];
}

function splitAfter(index: SearchIndex, rest: string, shared: Shared, parts: number): readonly string[] | null {
  for (let cut = rest.length - SHORTEST_STOP_WORD; cut >= SHORTEST_STOP_WORD; cut -= 1) {
    const head = narrow(index, rest.slice(0, cut), shared);
    if (head === undefined) continue;
    const tail = rest.slice(cut);
    const all = narrow(index, tail, head);
    if (all !== undefined && all !== null) return [rest.slice(0, cut), tail];
    const others = parts > 2 ? splitAfter(index, tail, head, parts - 1) : null;
    if (others !== null) return [rest.slice(0, cut), ...others];
  }
  return null;
}

/** Those of the texts that also contain a part; undefined if none does, or if the part is not a word. */
function narrow(index: SearchIndex, part: string, shared: Shared): Shared | undefined {
  if (isStopWord(index, part)) return shared;
  const at = part.length >= SHORTEST_PART ? indexOfWord(index.words, part) : -1;
  if (at === -1) return undefined;
  const texts = new Set<number>();
  for (const text of listAt(index.postings, at)) if (shared === null || shared.has(text)) texts.add(text);
  return texts.size > 0 ? texts : undefined;
}

const isStopWord = (index: SearchIndex, part: string): boolean =>
  part.length >= SHORTEST_STOP_WORD && index.lexis.any.stopWords.has(part);
