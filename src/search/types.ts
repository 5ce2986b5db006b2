// The data passed between the steps of a search.

import type { WordMatches } from "./find-words.ts";
import type { TimeClause } from "./time-clause.ts";

export interface Concept {
  /** The folded word. */
  readonly word: string;
  /** Its share of a word: pairs of characters share one. */
  readonly share: number;
  readonly matches: WordMatches;
}

/** What the question words of a query ask for. */
export interface Asking {
  /** Attribute → how many words of the question name it; see `AskedAttributes`. */
  readonly attributes: Map<number, number>;
  /** Words that belong together, "how", "many", and the attributes of the kind that they ask for. */
  readonly questions: { readonly words: readonly string[]; readonly kind: readonly number[] }[];
  /** Attributes of the kind of value that the question asks for; none if it asks for no kind. */
  readonly ofKind: Set<number>;
  /** Attributes that a question word itself names, with its words: "who" for the actor. */
  readonly byQuestion: Map<number, number>;
  /** Places of the words that ask for somebody or something: "who", "which country". */
  readonly who: Set<number>;
  /** Attributes that a second question names: "how did he die, and how old was he". */
  readonly joined: Set<number>;
  /** Attributes that the first question word names: "where" for the place. */
  readonly first: Set<number>;
}

export interface Understood {
  readonly concepts: readonly Concept[];
  /** The concepts with those of a clause of time that is left out; null if none is. */
  readonly whole: readonly Concept[] | null;
  /** Every folded word, stop words included. */
  readonly words: readonly string[];
  readonly asking: Asking;
  /** The word that the question counts: "soldiers" in "how many soldiers died"; null if it counts none. */
  readonly counted: string | null;
  /** The same, if it is a word like "people" too. */
  readonly unit: string | null;
  /** Whether it asks for somebody or something: "who", "which country". */
  readonly asksWho: boolean;
  /** Whether it asks what somebody says. */
  readonly asksVoice: boolean;
  /** Whether it asks what happened to something, or at some time. */
  readonly asksStory: boolean;
  /** Whether only what somebody did in it is asked for. */
  readonly asksDeed: boolean;
  /** Whether it asks what something was, "what was the coup". */
  readonly asksDefinition: boolean;
  /** Whether it asks if something is so, "did they escape", to be answered by yes or no. */
  readonly asksWhether: boolean;
  /** A clause of time among the words, or null. */
  readonly clause: TimeClause | null;
  /** Whether it ends with "earlier" or "before". */
  readonly asksEarlier: boolean;
}

/** Values by row and concept, 0 to about 1.5. */
export interface Grid {
  /** How many concepts there are. */
  readonly width: number;
  /** Row after row. */
  readonly values: Float32Array;
  /** Rows with any value, in order of appearance. */
  readonly rows: readonly number[];
}

export function valueAt({ values, width }: Grid, row: number, concept: number): number {
  const value = values[row * width + concept];
  if (value === undefined) throw new RangeError(`no value of concept ${concept} in row ${row}`);
  return value;
}
