// Recognises the language of a text: by its script, and within a script by its most common words. Pure.

import { knownWords } from "../dataset/languages.ts";
import { fold } from "../model/fold.ts";
import { draftingLanguages } from "./drafting-words.ts";

/** How much of a text is examined. */
const SAMPLE = 20_000;

/** Scripts that identify a language, or the one most often written in them. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u067e\u0686\u0698\u06af\u06cc]/u, "fa"],
  [/\p{Script=Arabic}/u, "ar"],
  [/[\u0456\u0457\u0454\u0491]/u, "uk"],
  [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Hebrew}/u, "he"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Devanagari}/u, "hi"],
  [/\p{Script=Thai}/u, "th"],
];

/** The share of words that must be common ones of a language. */
const LEAST = 0.08;

/** The tag of the language; "und" if it is not recognised. */
export function recogniseLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return latin * 2 >= letters.length ? byWords(sample) : byScript(letters);
}

/** If two languages share a script, one with letters of its own gets a bonus of a hundredth of the text. */
function byScript(letters: readonly string[]): string {
  const found = SCRIPTS.find(([form]) => letters.filter((letter) => form.test(letter)).length * 100 > letters.length);
  return found?.[1] ?? "und";
}

function byWords(sample: string): string {
  const words = (sample.match(/\p{L}+/gu) ?? []).map(fold);
  const scored = draftingLanguages.map((language) => {
    const common = new Set(knownWords(language).stopWords.map(fold));
    return { language, share: words.filter((word) => common.has(word)).length / Math.max(1, words.length) };
  });
  const [best] = scored.toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share >= LEAST ? best.language : "und";
}
