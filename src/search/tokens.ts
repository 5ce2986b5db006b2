// Folded text → words. Besides splitting at spaces: number words give their figure, letters and digits that belong together are
// also one word (F-14, C130), a repeated word counts once, and scripts without spaces are cut into pairs of characters.

import { codeAt, at } from "../model/at.ts";
import { readNumber, type NumberWords } from "./numbers.ts";

export interface Token {
  readonly word: string;
  /** Start and end in units of the folded text; the end is exclusive. */
  readonly from: number;
  readonly to: number;
  /** A further reading of words that also count by themselves. */
  readonly isExtra: boolean;
}

/** Han, kana, Thai, Lao, Burmese, Khmer. */
const SPACELESS =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud8bf][\udc00-\udfff]/;
const DIGITS = /^\d+$/;
/** A folded word has letters and digits only. */
const MIXED = /\d\D|\D\d/;

/** Words of a folded text, in order; extra readings follow the word at which they begin. */
export function tokenize(folded: string, numbers: NumberWords): readonly Token[] {
  const spans = splitAtSpaces(folded);
  const words = spans.map(({ word }) => word);
  const tokens: Token[] = [];
  spans.forEach((span, index) => {
    if (index > 0 && span.word === words[index - 1] && !DIGITS.test(span.word)) return;
    if (SPACELESS.test(span.word)) tokens.push(...splitRuns(span));
    else tokens.push(span, ...readExtras(spans, words, index, numbers));
  });
  return tokens;
}

function splitAtSpaces(folded: string): readonly Token[] {
  const spans: Token[] = [];
  let from = 0;
  while (from < folded.length) {
    const space = folded.indexOf(" ", from);
    const to = space === -1 ? folded.length : space;
    spans.push({ word: withoutLeadingZeros(folded.slice(from, to)), from, to, isExtra: false });
    from = to + 1;
  }
  return spans;
}

const withoutLeadingZeros = (word: string): string =>
  word.startsWith("0") && DIGITS.test(word) ? String(Number(word)) : word;

function readExtras(
  spans: readonly Token[],
  words: readonly string[],
  index: number,
  numbers: NumberWords,
): readonly Token[] {
  const { word, from, to } = at(spans, index);
  const extras: Token[] = [];
  const number = numbers.values.size > 0 ? readNumber(words, index, numbers) : null;
  if (number !== null)
    extras.push({ word: String(number.value), from, to: at(spans, index + number.length - 1).to, isExtra: true });
  if (MIXED.test(word))
    for (const [digits] of word.matchAll(/\d{2,}|^\d(?=\D+$)/g)) extras.push({ word: digits, from, to, isExtra: true });
  const next = spans[index + 1];
  if (next !== undefined && word.length <= 3 && DIGITS.test(next.word) && !/\d/.test(word)) {
    extras.push({ word: word + next.word, from, to: next.to, isExtra: true });
  }
  return extras;
}

type Script = "han" | "hiragana" | "katakana" | "other" | "plain";

function scriptOf(character: string): Script {
  const code = codeAt(character, 0);
  if (code === 0x30fc || (code >= 0x30a0 && code <= 0x30ff)) return "katakana";
  if (code >= 0x3040 && code <= 0x309f) return "hiragana";
  if (code === 0x3005 || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000)
    return "han";
  return SPACELESS.test(character) ? "other" : "plain";
}

/** Runs of one script: katakana and letters are words, anything else is cut into pairs of characters. */
function splitRuns(span: Token): readonly Token[] {
  const tokens: Token[] = [];
  const characters = Array.from(span.word);
  let from = span.from;
  for (let start = 0; start < characters.length;) {
    const script = scriptOf(at(characters, start));
    let stop = start + 1;
    while (stop < characters.length && scriptOf(at(characters, stop)) === script) stop += 1;
    const run = characters.slice(start, stop);
    tokens.push(...(script === "katakana" || script === "plain" ? [toToken(run, from)] : toPairs(run, from)));
    from += run.join("").length;
    start = stop;
  }
  return tokens;
}

const toToken = (characters: readonly string[], from: number): Token => {
  const word = characters.join("");
  return { word, from, to: from + word.length, isExtra: false };
};

function toPairs(run: readonly string[], from: number): readonly Token[] {
  if (run.length < 2) return [toToken(run, from)];
  let start = from;
  return run.slice(1).map((character, before) => {
    const token = toToken([at(run, before), character], start);
    start += at(run, before).length;
    return token;
  });
}

/** Whether a word is one or two hiragana: grammar rather than content. */
export const isGrammar = (word: string): boolean => /^[\u3040-\u309f]{1,2}$/.test(word);

/** Whether a word is in a script without spaces. */
export const isSpaceless = (word: string): boolean => SPACELESS.test(word);

/** Whether it is a pair of characters rather than a word. */
export const isPair = (word: string): boolean =>
  isSpaceless(word) && !/^[\u30a0-\u30ff]+$/.test(word) && Array.from(word).length <= 2;

export const isFigure = (word: string): boolean => DIGITS.test(word);
