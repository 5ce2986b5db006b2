// The search of the page: finds texts that contain every word of a query. An unknown word is replaced by similar words. The folding is
// the program's own, so spellings, digits and vowel signs are treated the same way.

import { fold } from "../../../model/fold.ts";
import { countErrors } from "../../../model/nearest.ts";

export interface Found {
  /** Positions of the texts. */
  readonly at: ReadonlySet<number>;
  /** What was searched for instead of unknown words; null if every word was found. */
  readonly near: string | null;
}

const MOST_NEAR = 3;
/** A shorter word has too many neighbours. */
const SHORTEST = 4;

/** `texts` are folded; `vocabulary` has each of their words once. */
export function findTexts(question: string, texts: readonly string[], vocabulary: () => readonly string[]): Found {
  let at = new Set(texts.keys());
  const used: string[] = [];
  let isNear = false;
  for (const word of wordsOf(fold(question))) {
    const exact = having([word], texts, at);
    const isKnown = exact.size > 0 || texts.some((text) => text.includes(word));
    const near = isKnown ? [] : nearWords(word, vocabulary());
    isNear ||= near.length > 0;
    used.push(near.length > 0 ? near.join(" / ") : word);
    at = isKnown ? exact : having(near, texts, at);
  }
  return { at, near: isNear ? used.join(" ") : null };
}

export const wordsOf = (folded: string): readonly string[] => folded.split(/\s+/).filter((word) => word !== "");

function having(words: readonly string[], texts: readonly string[], among: ReadonlySet<number>): Set<number> {
  return new Set([...among].filter((index) => words.some((word) => texts[index]?.includes(word) === true)));
}

/** The words with the fewest wrong letters, by fuse.js: at most one from four letters on, two from eight. */
function nearWords(word: string, vocabulary: readonly string[]): readonly string[] {
  if (word.length < SHORTEST) return [];
  const allowed = word.length >= 8 ? 2 : 1;
  return vocabulary
    .filter((other) => Math.abs(other.length - word.length) <= allowed)
    .map((other) => ({ other, errors: countErrors(word, other, allowed) }))
    .filter(({ errors }) => errors <= allowed)
    .sort((a, b) => a.errors - b.errors)
    .slice(0, MOST_NEAR)
    .map(({ other }) => other);
}
