// Names as sources write them. Equal through an entity's aliases in any language; alike by letters, word order or
// punctuation; a fuller name contains a shorter one. Two names that are not alike differ, which excludes nothing.

import { fold } from "../fold.ts";
import { countErrors } from "../nearest.ts";
import type { Related, ValueKind } from "./contract.ts";

export interface NameValue {
  readonly kind: "name";
  readonly text: string;
}

export const name: ValueKind<NameValue> = {
  parse: (raw) =>
    typeof raw === "string" && raw.trim() !== ""
      ? { kind: "name", text: raw.trim() }
      : { problem: "is not a name; write some text" },
  canonical: (value) => value.text,
  bounds: () => null,
  relate(a, b, context) {
    if (a.text === b.text) return SAME;
    const left = fold(a.text);
    const right = fold(b.text);
    if (left === right) return PUNCTUATION;
    if (context.sameNamed(a.text, b.text)) return ALIAS;
    if (context.otherNamed(a.text, b.text)) return OTHER;
    return inOtherScripts(left, right) ? SCRIPTS : relateWords(left.split(" "), right.split(" "));
  },
  display: (value) => value.text,
  isHedged: () => false,
};

const SAME: Related = { relation: "same", rule: "the names are equal" };
const PUNCTUATION: Related = {
  relation: "spelling",
  rule: "the names differ only in case, accents, spacing or punctuation",
};
const ALIAS: Related = { relation: "spelling", rule: "the dataset lists both as names of one thing" };
const OTHER: Related = { relation: "different", rule: "the dataset lists them as names of two things" };
const ORDER: Related = { relation: "spelling", rule: "the names have the same words in another order" };
const LETTERS: Related = { relation: "spelling", rule: "the names differ by a letter or two" };
const FULLER: Related = { relation: "contains", rule: "one name is part of the other" };
const SHORTER: Related = { relation: "within", rule: FULLER.rule };
const DIFFERENT: Related = {
  relation: "different",
  rule: "the names have different words, and nothing says that they name one thing",
};

const SCRIPTS: Related = {
  relation: "unknown",
  rule: "the names are written in different scripts, and nothing says whether they name one thing",
};

const SCRIPT_NAMES = [
  "Latin",
  "Arabic",
  "Cyrillic",
  "Greek",
  "Hebrew",
  "Han",
  "Hiragana",
  "Katakana",
  "Hangul",
  "Devanagari",
  "Thai",
  "Armenian",
  "Georgian",
];

let letters: readonly RegExp[] | null = null;

/** Made when names in two scripts meet, which is seldom: making them costs more than most look-ups of a name. */
const lettersOf = (): readonly RegExp[] =>
  (letters ??= SCRIPT_NAMES.map((script) => new RegExp(`\\p{Script=${script}}`, "u")));

/** Whether each name has letters, and no script is in both. */
function inOtherScripts(left: string, right: string): boolean {
  if (/[a-z]/.test(left) && /[a-z]/.test(right)) return false;
  const scripts = (text: string): readonly RegExp[] => lettersOf().filter((pattern) => pattern.test(text));
  const [here, there] = [scripts(left), scripts(right)];
  return here.length > 0 && there.length > 0 && !here.some((pattern) => there.includes(pattern));
}

function relateWords(left: readonly string[], right: readonly string[]): Related {
  const missingRight = leftOver(left, right);
  const missingLeft = leftOver(right, left);
  if (missingRight.length === 0 && missingLeft.length === 0) return ORDER;
  if (missingRight.length === 0) return SHORTER;
  if (missingLeft.length === 0) return FULLER;
  const alike =
    missingRight.length === missingLeft.length &&
    missingRight.every((word, index) => isNearWord(word, missingLeft[index] ?? ""));
  return alike ? LETTERS : DIFFERENT;
}

/** Words of the first list that the second does not have, each used once; sorted. */
function leftOver(words: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  const left: string[] = [];
  for (const word of words) {
    const index = rest.indexOf(word);
    if (index === -1) left.push(word);
    else rest.splice(index, 1);
  }
  return left.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Words that a letter or two turn into another of their kind: sixth and sixty, fifteenth and sixteenth, north-east and south-east. */
const ONE_OF_A_ROW =
  /^(?:thir|four|for|fif|six|seven|eigh|nine?|twen)(?:th|ty|tieth|teen|teenth)$|^(?:north|south)(?:east|west)/;

/** One letter apart in words of five letters or more, two in words of nine; figures, number words and compass points must be equal. */
function isNearWord(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 5 || /\d/.test(a) || /\d/.test(b) || (ONE_OF_A_ROW.test(a) && ONE_OF_A_ROW.test(b))) return false;
  const most = length >= 9 ? 2 : 1;
  return countErrors(a, b, most) <= most;
}
