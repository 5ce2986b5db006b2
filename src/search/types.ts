// What passes between the steps of a search.

import type { WordMatches } from "./find-words.ts";

export interface Concept {
  /** The folded word. */
  readonly word: string;
  /** How much of a word it is: pairs of characters share one. */
  readonly share: number;
  readonly matches: WordMatches;
}

export interface Understood {
  readonly concepts: readonly Concept[];
  /** Every folded word, stop words included. */
  readonly words: readonly string[];
}

/** Values by row and concept: `values[row * width + concept]`, 0 to about 1.5. */
export interface Grid {
  readonly width: number;
  readonly values: Float32Array;
  /** Rows with some value, in the order they were first met. */
  readonly rows: readonly number[];
}
