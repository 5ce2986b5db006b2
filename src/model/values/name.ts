// Names as sources write them. They are equal if they are names of one entity in any language, and similar by letters, word order
// or punctuation; a fuller name contains a shorter one. Names that are not similar differ, which excludes nothing.

import { at } from "../at.ts";
import { fold } from "../fold.ts";
import { countErrors } from "../nearest.ts";
import { once } from "../once.ts";
import type { RelateContext, Related, ValueKind } from "./contract.ts";

export interface NameValue {
  readonly kind: "name";
  readonly text: string;
}

export const name: ValueKind<NameValue> = {
  parse: (raw) =>
    typeof raw === "string" && raw.trim() !== ""
      ? { kind: "name", text: raw.trim() }
      : { problem: "is not a name", hint: "write some text" },
  canonical: (value) => value.text,
  bounds: () => null,
  relate(a, b, context) {
    if (a.text === b.text) return SAME;
    const left = fold(a.text);
    const right = fold(b.text);
    if (left === right || left.replaceAll(" ", "") === right.replaceAll(" ", "")) return PUNCTUATION;
    if (context.sameNamed(a.text, b.text)) return ALIAS;
    if (context.otherNamed(a.text, b.text)) return OTHER;
    return inOtherScripts(left, right)
      ? relateTranslated(a.text, b.text, context)
      : relateWords(wordsOf(a.text, left), wordsOf(b.text, right), context);
  },
  display: (value) => value.text,
  isHedged: () => false,
};

/** Folded words, with "&" as a separate word, which a language may spell out. */
const wordsOf = (text: string, folded: string): readonly string[] =>
  (text.includes("&") ? text.split("&").map(fold).join(" & ") : folded).split(" ").filter(Boolean);

const SAME: Related = { relation: "same", rule: "the names are equal" };
const PUNCTUATION: Related = {
  relation: "spelling",
  rule: "the names differ only in case, accents, spacing or punctuation",
};
const ALIAS: Related = { relation: "spelling", rule: "the dataset lists both as names of the same thing" };
const OTHER: Related = { relation: "different", rule: "the dataset lists them as names of different things" };
const ORDER: Related = { relation: "spelling", rule: "the names have the same words in another order" };
const LETTERS: Related = { relation: "spelling", rule: "the names differ by a letter or two" };
const FULLER: Related = { relation: "contains", rule: "one name is part of the other" };
const SHORTER: Related = { relation: "within", rule: FULLER.rule };
const SHORTENED: Related = {
  relation: "spelling",
  rule: "the names have the same words, of which some are shortened, translated or written in figures",
};
const INITIAL_OF_LEFT: Related = { relation: "contains", rule: "one name has initials for words of the other" };
const INITIAL_OF_RIGHT: Related = { relation: "within", rule: INITIAL_OF_LEFT.rule };
const INITIALS_OF_BOTH: Related = { relation: "overlap", rule: "each name has initials for words of the other" };
const DIFFERENT: Related = {
  relation: "different",
  rule: "the names have different words, and nothing says that they name the same thing",
};

const SCRIPTS: Related = {
  relation: "unknown",
  rule: "the names are written in different scripts, and nothing says whether they name the same thing",
};

/** Made only when names in two scripts are compared, which is rare: making them costs more than most look-ups of a name. */
const lettersOf = once((): readonly RegExp[] =>
  "Latin Arabic Cyrillic Greek Hebrew Han Hiragana Katakana Hangul Devanagari Thai Armenian Georgian"
    .split(" ")
    .map((script) => new RegExp(`\\p{Script=${script}}`, "u")),
);

/** Whether both names have letters, and share no script. */
function inOtherScripts(left: string, right: string): boolean {
  if (/[a-z]/.test(left) && /[a-z]/.test(right)) return false;
  const scripts = (text: string): readonly RegExp[] => lettersOf().filter((pattern) => pattern.test(text));
  const [here, there] = [scripts(left), scripts(right)];
  return here.length > 0 && there.length > 0 && !here.some((pattern) => there.includes(pattern));
}

/** Relates names in two scripts through the names that the dataset has for either of them in the other's script. */
function relateTranslated(a: string, b: string, context: RelateContext): Related {
  const [left, right] = [fold(a), fold(b)];
  const namesIn = (name: string, script: string): readonly string[] =>
    context
      .namesOf(name)
      .map(fold)
      .filter((known) => !inOtherScripts(known, script));
  const found = [
    ...namesIn(a, right).map((known) => relateWords(known.split(" "), right.split(" "), context)),
    ...namesIn(b, left).map((known) => relateWords(left.split(" "), known.split(" "), context)),
  ];
  const alike = found.filter(({ relation }) => relation !== "different");
  const [first] = alike;
  if (first === undefined) return found.length === 0 ? SCRIPTS : DIFFERENT;
  const best = alike.find(({ relation }) => relation === "spelling") ?? first;
  return best.relation === "spelling" || alike.every(({ relation }) => relation === best.relation) ? best : SCRIPTS;
}

function relateWords(left: readonly string[], right: readonly string[], context: RelateContext): Related {
  const [onlyLeft, onlyRight] = leftOver(left, right, (a, b) => context.isSameWord(a, b));
  if (onlyLeft.length === 0 && onlyRight.length === 0)
    return left.every((word) => right.includes(word)) ? ORDER : SHORTENED;
  const initials = onlyLeft.length < left.length ? relateInitials(onlyLeft, onlyRight) : null;
  if (initials !== null) return initials;
  if (onlyLeft.length === 0) return SHORTER;
  if (onlyRight.length === 0) return FULLER;
  const alike =
    onlyLeft.length === onlyRight.length && onlyLeft.every((word, index) => isNearWord(word, at(onlyRight, index)));
  return alike ? LETTERS : DIFFERENT;
}

type Words = readonly string[];

/** The words of each list without a counterpart in the other, sorted. Equal words are paired before variants of one word. */
function leftOver(
  left: Words,
  right: Words,
  isSame: (a: string, b: string) => boolean,
): readonly [onlyLeft: Words, onlyRight: Words] {
  const rest = [...right];
  const take = (test: (word: string) => boolean): boolean => {
    const index = rest.findIndex(test);
    if (index !== -1) rest.splice(index, 1);
    return index !== -1;
  };
  const unequal = left.filter((word) => !take((other) => other === word));
  const only = unequal.filter((word) => !take((other) => isSame(word, other)));
  return [only.sort(), rest.sort()];
}

/**
 * Relates names if one gives an initial where the other gives the word: the fuller name contains the initial. Null if any word has no
 * counterpart.
 */
function relateInitials(left: Words, right: Words): Related | null {
  if (!left.some(isInitial) && !right.some(isInitial)) return null;
  const isWord = (word: string): boolean => !isInitial(word);
  const [shortLeft, shortRight] = [left.filter(isInitial), right.filter(isInitial)];
  if (!stand(shortRight, left.filter(isWord)) || !stand(shortLeft, right.filter(isWord))) return null;
  if (shortLeft.length > 0 && shortRight.length > 0) return INITIALS_OF_BOTH;
  return shortLeft.length > 0 ? INITIAL_OF_RIGHT : INITIAL_OF_LEFT;
}

/** A single letter, in a script that shortens names to one. */
const isInitial = (word: string): boolean => word.length === 1 && /^[a-zа-яёα-ω]$/u.test(word);

/** "I" is not an initial of "II", nor "V" of "VI". */
const areNumerals = (a: string, b: string): boolean => /^[ivxlcdm]+$/.test(a) && /^[ivxlcdm]+$/.test(b);

/** Whether every initial begins a word of its own, and no word of those is left; both are sorted. */
function stand(initials: Words, words: Words): boolean {
  const begins = (initial: string, word: string): boolean => word.startsWith(initial) && !areNumerals(initial, word);
  return initials.length === words.length && initials.every((initial, index) => begins(initial, at(words, index)));
}

/** Words that one or two letters turn into others: sixth and sixty, fifteenth and sixteenth, north-east and south-east. */
const ONE_OF_A_ROW =
  /^(?:thir|four|for|fif|six|seven|eigh|nine?|twen)(?:th|ty|tieth|teen|teenth)$|^(?:north|south)(?:east|west)/;

const withoutDoubles = (word: string): string => word.replaceAll(/(\p{L})\1+/gu, "$1");

/** One letter apart in words of five letters or more, two in words of nine, a plural or a doubled letter of shorter ones; figures, number words and compass points must be equal. */
function isNearWord(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length >= 3 && (a === `${b}s` || b === `${a}s`)) return true;
  if (length >= 4 && withoutDoubles(a) === withoutDoubles(b)) return true;
  if (length < 5 || /\d/.test(a) || /\d/.test(b) || (ONE_OF_A_ROW.test(a) && ONE_OF_A_ROW.test(b))) return false;
  const most = length >= 9 ? 2 : 1;
  return countErrors(a, b, most) <= most;
}
