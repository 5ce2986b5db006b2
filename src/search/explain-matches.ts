// Explains why a result matched: the texts, their language, and the letters to mark in them.

import { at } from "../model/at.ts";
import { fold, foldWithMap } from "../model/fold.ts";
import { groupBy } from "../model/groups.ts";
import type { Found } from "./rank-claims.ts";
import { linkedNumber, readText, type FoundText, type SearchIndex } from "./search-index.ts";
import { listAt, numberAt, wordAt } from "./string-table.ts";
import type { OwnerKind, Slot } from "./texts.ts";
import { tokenize } from "./tokens.ts";
import { valueAt, type Concept, type Grid } from "./types.ts";

/** The kind of text that matched, for people. */
type SearchField =
  | Exclude<OwnerKind, "event" | "claim">
  | Extract<Slot, "synonym" | "keyword" | "statement" | "stated" | "date">
  | "title";

/** Start and end in UTF-16 units of the text; the end is exclusive. */
export type TextRange = readonly [start: number, end: number];

export interface SearchMatch {
  readonly field: SearchField;
  readonly lang: string;
  /** The text as in the dataset. */
  readonly text: string;
  /** In order, not overlapping, never empty. */
  readonly ranges: readonly TextRange[];
}

export interface ExplainContext extends Pick<Found, "index" | "weights" | "scores"> {
  /** Words to mark. */
  readonly words: () => ReadonlySet<string>;
  /** Texts that matched, by owner. */
  readonly textsOfOwners: () => ReadonlyMap<number, readonly number[]>;
}

/** Groups the texts that matched by owner. */
export const groupByOwner = (index: SearchIndex, texts: Grid): ReadonlyMap<number, readonly number[]> =>
  groupBy(texts.rows, (text) => numberAt(index.textOwners, text));

const MOST_MATCHES = 6;

/** The matches of an event and of some of its claims, the best of each concept first, then the best of all. */
export function explainMatches(
  context: ExplainContext,
  event: number,
  claims: readonly number[],
): readonly SearchMatch[] {
  const { index, textsOfOwners } = context;
  const owners = new Set([event]);
  for (const claim of claims) {
    owners.add(index.owners.claim + claim);
    for (const link of listAt(index.claimLinks, claim)) owners.add(linkedNumber(link));
  }
  const texts = [...owners].flatMap((owner) => textsOfOwners().get(owner) ?? []);
  // Equal texts stay in this order, whatever the order of claims in the files.
  const ranked = texts
    .map((text) => ({ text, value: valueOf(context, text) }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ text }) => text);
  return chooseTexts(context, ranked)
    .map((text) => toMatch(context, text))
    .filter(({ ranges }) => ranges.length > 0)
    .filter(isFirst);
}

function valueOf({ scores: { texts, textWorth }, weights }: ExplainContext, text: number): number {
  const value = weights.reduce((sum, weight, concept) => sum + weight * valueAt(texts, text, concept), 0);
  return value * at(textWorth, text);
}

/** Texts that show a new concept come first, then the best of the others. */
function chooseTexts({ scores: { texts } }: ExplainContext, ranked: readonly number[]): readonly number[] {
  const shown = new Set<number>();
  const first = ranked.filter((text) => {
    const before = shown.size;
    for (let concept = 0; concept < texts.width; concept += 1)
      if (valueAt(texts, text, concept) > 0) shown.add(concept);
    return shown.size > before;
  });
  return [...first, ...ranked.filter((text) => !first.includes(text))].slice(0, MOST_MATCHES);
}

function isFirst(match: SearchMatch, at: number, all: readonly SearchMatch[]): boolean {
  return (
    all.findIndex(({ field, lang, text }) => field === match.field && lang === match.lang && text === match.text) === at
  );
}

function toMatch({ index, words }: ExplainContext, number: number): SearchMatch {
  const found = readText(index, number);
  return { field: fieldOf(found), lang: found.lang, text: found.text, ranges: findRanges(index, found, words()) };
}

/** Every word of the vocabulary that any concept may mean. */
export const wordsOfConcepts = (index: SearchIndex, concepts: readonly Concept[]): ReadonlySet<string> =>
  new Set(concepts.flatMap(({ matches }) => Array.from(matches.keys(), (word) => wordAt(index.words, word))));

/** The folded words of a text. */
export const wordsOf = (index: SearchIndex, { text, lang }: Pick<FoundText, "text" | "lang">): ReadonlySet<string> =>
  new Set(tokenize(fold(text), index.lexis.of(lang).numbers).map(({ word }) => word));

/** Where words of a set occur in a text. */
export function findRanges(
  index: SearchIndex,
  { text, lang }: Pick<FoundText, "text" | "lang">,
  words: ReadonlySet<string>,
): readonly TextRange[] {
  const folded = foldWithMap(text);
  const ranges = tokenize(folded.text, index.lexis.of(lang).numbers)
    .filter(({ word }) => words.has(word))
    .map(({ from, to }): TextRange => [at(folded.at, from), at(folded.end, to - 1)]);
  return mergeRanges(ranges);
}

function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else if (end > start) merged.push([start, end]);
  }
  return merged;
}

function fieldOf({ kind, slot }: FoundText): SearchField {
  switch (kind) {
    case "event":
      return slot === "label" ? "title" : slot === "synonym" ? "synonym" : "keyword";
    case "claim":
      return slot === "stated" ? "stated" : "statement";
    case "value":
      return slot === "date" ? "date" : "value";
    case "attribute":
    case "scope":
    case "term":
    case "entity":
    case "source":
      return kind;
  }
}
