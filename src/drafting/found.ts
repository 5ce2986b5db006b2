// What is found in a sentence, before it becomes a candidate.

import type { NameKind } from "./drafting-words.ts";

export type CandidateKind = "date" | "relative-date" | "duration" | "count" | "measure" | "clock-time" | "name";

/** A range of words in a sentence, from the first to the one after the last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A value and its words in a sentence. */
export interface Found extends Place {
  readonly kind: CandidateKind;
  /** As written in a dataset. A relative date lacks its event: "P2M after". */
  readonly value: string | number;
  readonly hedge: string | null;
  /** What a count counts, in the words of the source: "km", "soldiers". */
  readonly unit: string | null;
  /** The attribute that the words themselves name: a measure, an age, the start of something. */
  readonly attribute: string | null;
  readonly nameKind: NameKind | null;
  /** What was taken from elsewhere because the source does not say it here: the year. */
  readonly assumed: string | null;
}

/** A number with its place among the words. */
export interface FigureAt extends Place {
  /** A number, or a range or vague word as written in a dataset. */
  readonly value: number | string;
  readonly isVague: boolean;
}

export const found = (given: Pick<Found, "kind" | "from" | "to" | "value"> & Partial<Found>): Found => ({
  hedge: null,
  unit: null,
  attribute: null,
  nameKind: null,
  assumed: null,
  ...given,
});

/** What is found from word to word; the next begins after it. */
export function findEach<T extends { readonly to: number }>(
  words: number,
  findAt: (at: number) => T | null,
): readonly T[] {
  const finds: T[] = [];
  for (let at = 0; at < words;) {
    const find = findAt(at);
    if (find !== null) finds.push(find);
    at = find?.to ?? at + 1;
  }
  return finds;
}

/** Whether two places share a word. */
export const touches = (a: Place, b: Place): boolean => a.from < b.to && b.from < a.to;
