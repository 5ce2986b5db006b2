// Number words → figures, using the words that a language declares: "six", "lima puluh dua", "أربعة وأربعون".

import { at } from "../model/at.ts";

/** Folded number words of one language or of several. */
export interface NumberWords {
  readonly values: ReadonlyMap<string, number>;
  /** The largest number of words in one entry ("dua belas": 2). */
  readonly longest: number;
  /** Folded stop words that may join two numbers: a word after hundreds ("and"), or one letter before a number ("و"). */
  readonly joiners: readonly string[];
}

interface NumberRun {
  readonly value: number;
  /** How many words it has. */
  readonly length: number;
}

/** Reads the longest number that begins at a word; null if there is none. */
export function readNumber(words: readonly string[], start: number, numbers: NumberWords): NumberRun | null {
  const first = readEntry(words, start, numbers);
  if (first === null) return null;
  let sum: Sum = { total: 0, current: first.value };
  let at = start + first.length;
  for (;;) {
    const next = readEntry(words, at, numbers) ?? readJoined(words, at, sum, numbers);
    const joined = next === null ? null : combine(sum, next.value);
    if (next === null || joined === null) return { value: sum.total + sum.current, length: at - start };
    sum = joined;
    at += next.length;
  }
}

function readEntry(words: readonly string[], start: number, { values, longest }: NumberWords): NumberRun | null {
  for (let length = Math.min(longest, words.length - start); length > 0; length -= 1) {
    const value = values.get(length === 1 ? at(words, start) : words.slice(start, start + length).join(" "));
    if (value !== undefined) return { value, length };
  }
  return null;
}

/** A number after a joiner: after a word following hundreds ("one hundred and six"), or after a letter anywhere ("وخمسون"). */
function readJoined(words: readonly string[], start: number, sum: Sum, numbers: NumberWords): NumberRun | null {
  const word = words[start] ?? "";
  if (sum.current >= 100 && sum.current % 100 === 0 && numbers.joiners.includes(word)) {
    const next = readEntry(words, start + 1, numbers);
    return next === null ? null : { value: next.value, length: next.length + 1 };
  }
  const value = numbers.joiners.includes(word.charAt(0)) ? numbers.values.get(word.slice(1)) : undefined;
  return value === undefined ? null : { value, length: 1 };
}

interface Sum {
  readonly total: number;
  readonly current: number;
}

/** Hundreds and thousands multiply what precedes them; figures with different decimal places add up; anything else ends the number. */
function combine({ total, current }: Sum, next: number): Sum | null {
  if (next >= 1000 && current > 0 && current < 1000) return { total: total + current * next, current: 0 };
  if (next === 100 && current > 0 && current < 10) return { total, current: current * 100 };
  return next < 1000 && haveOtherPlaces(current, next) ? { total, current: current + next } : null;
}

/** Whether no decimal place is used by both: 40 and 4, 400 and 44, but not 19 and 70. */
function haveOtherPlaces(a: number, b: number): boolean {
  for (let place = 1; place <= a || place <= b; place *= 10) {
    if (Math.floor(a / place) % 10 > 0 && Math.floor(b / place) % 10 > 0) return false;
  }
  return true;
}
