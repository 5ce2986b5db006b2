// A sentence → its words, each with its folded form and its place; and finding phrases among them.

import { at } from "../model/at.ts";
import { fold } from "../model/fold.ts";
import type { DraftingWords, Phrases } from "./drafting-words.ts";

export interface Word {
  readonly text: string;
  readonly fold: string;
  /** Without attached prefixes, such as "and", "in" and "the" in Arabic. */
  readonly bare: string;
  /** As written, without its prefixes, and with an article instead: "والعراق", "عراق", "العراق". */
  readonly forms: readonly string[];
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  /** The text between the previous word and this one. */
  readonly gap: string;
}

/** A sentence, its words, and the words of its language. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly language: DraftingWords;
}

const WORD = /\p{Sc}?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L})|[.,٬٫](?=\p{Nd})|(?<=\p{L})-(?=[\p{L}\p{N}]))*/gu;
/** Letters that Arabic attaches to a word: و ف ب ل ك, then the article. */
const WRITTEN_ON = /^(?:[وف]?(?:ال|لل)|[وف]?[بكل](?:ال)?|[وف])(?=..)/u;

export function splitSentence(sentence: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const { 0: text, index } of sentence.matchAll(WORD)) {
    const folded = fold(text);
    const isArabic = /^[\u0600-\u06ff]/.test(folded);
    const bare = isArabic ? folded.replace(WRITTEN_ON, "") : folded;
    words.push({
      text,
      fold: folded,
      bare,
      forms: formsOf(folded, bare),
      start: index,
      end: index + text.length,
      gap: sentence.slice(last, index),
    });
    last = index + text.length;
  }
  return words;
}

export interface PhraseAt<T> {
  readonly value: T;
  /** How many words it has. */
  readonly length: number;
}

/** The longest phrase that begins at a word, which may have prefixes; null if there is none. */
export function phraseAt<T>(
  words: readonly Word[],
  at: number,
  { values, longest, starts }: Phrases<T>,
): PhraseAt<T> | null {
  const first = words[at];
  if (first === undefined || !first.forms.some((form) => starts.has(form))) return null;
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const rest = words.slice(at + 1, at + length).map((word) => word.fold);
    for (const start of first.forms) {
      const value = values.get(rest.length === 0 ? start : [start, ...rest].join(" "));
      if (value !== undefined) return { value, length };
    }
  }
  return null;
}

/** The longest phrase that ends just before a word. */
export function phraseBefore<T>(words: readonly Word[], at: number, phrases: Phrases<T>): PhraseAt<T> | null {
  for (let length = Math.min(phrases.longest, at); length > 0; length -= 1) {
    const found = phraseAt(words, at - length, phrases);
    if (found?.length === length) return found;
  }
  return null;
}

function formsOf(folded: string, bare: string): readonly string[] {
  if (bare === folded) return folded.includes("-") ? [folded, folded.replaceAll("-", " ")] : [folded];
  const light = folded.replace(/^[وفبكل]/u, "");
  return [...new Set([folded, light, bare, `ال${bare}`])];
}

/** Whether a word is in a set, as written or without its prefixes. */
export const isAmong = (word: Word | undefined, set: ReadonlySet<string>): boolean =>
  word !== undefined && word.forms.some((form) => set.has(form));

/** Whether words follow each other with only blanks between them. */
export const isClose = (word: Word | undefined): boolean => word !== undefined && /^[\s\u00a0]*$/.test(word.gap);

/** How many consecutive words from a position on satisfy a test, up to a limit. */
export function runLength(
  words: readonly Word[],
  from: number,
  most: number,
  isSuch: (word: Word, place: number) => boolean,
): number {
  const run = words.slice(from, from + most);
  const end = run.findIndex((word, index) => !isSuch(word, from + index));
  return end === -1 ? run.length : end;
}

export const wordAt = (words: readonly Word[], place: number): Word => at(words, place);

/** A word without case and accents, for look-ups; beyond the ends of the sentence it is empty. */
export const foldOf = (word: Word | undefined): string => word?.fold ?? "";
export const foldAt = (words: readonly Word[], place: number): string => foldOf(words[place]);
