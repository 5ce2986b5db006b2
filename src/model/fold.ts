// Folding: reduces spellings of a word to what they share. It removes differences of case, diacritics, Arabic vowel signs,
// tatweel, alef/hamza, ta marbuta, alef maqsura, digits of other scripts, thousands separators, apostrophes, hyphens and
// punctuation. Signs that carry meaning in their script (Devanagari vowel signs, Japanese voicing) stay.

import { codeAt } from "./at.ts";

/** Folded text, with the place in the original of each of its UTF-16 units. */
export interface Folded {
  readonly text: string;
  /** Index of the original's first unit. */
  readonly at: readonly number[];
  /** Index after the original's last unit, including marks over the letter. */
  readonly end: readonly number[];
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ک: "ك",
  ی: "ي",
  ۀ: "ه",
  ہ: "ه",
  ھ: "ه",
};

const ZERO_DIGITS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const APOSTROPHES = new Set(["'", "’", "‘", "ʻ", "ʼ", "ʿ", "ʾ", "`", "´", "′"]);

/** Marks over a letter that may be left out. */
const OPTIONAL_MARK =
  /[\ufe00-\ufe0f]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\xad\ufff9-\ufffb\u{e0000}-\u{e01ef}]/u;

/** Signs between words. */
const SEPARATOR =
  /[\0-/:-@[-`{-\xa9\xab-\xb1\xbb\xbf\u037e\u0387\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2010-\u205f\u3000-\u3004\u3008-\u3020\u30fb]/;

function digitOf(code: number): string | null {
  for (const zero of ZERO_DIGITS) if (code >= zero && code < zero + 10) return String(code - zero);
  return null;
}

const memo = new Map<string, string>();

/** One character of the original, folded: "" if it is dropped, " " if it separates words. */
function foldCharacter(character: string): string {
  const known = memo.get(character);
  if (known !== undefined) return known;
  const folded = computeFold(character);
  if (memo.size < 20_000) memo.set(character, folded);
  return folded;
}

function computeFold(character: string): string {
  if (APOSTROPHES.has(character)) return "";
  const first = character.charCodeAt(0);
  if (first < 0x80 && character.length === 1) return SEPARATOR.test(character) ? " " : character.toLowerCase();
  let out = "";
  for (const part of character.normalize("NFKD").toLowerCase()) {
    const code = codeAt(part, 0);
    if (OPTIONAL_MARK.test(part) || APOSTROPHES.has(part)) continue;
    out += digitOf(code) ?? LETTERS[part] ?? (SEPARATOR.test(part) ? " " : part);
  }
  return out.normalize("NFC");
}

/** "1,629" and "1.629" are one number: a separator between a digit and exactly three digits is dropped. */
const THOUSANDS = /(?<=[0-9٠-٩۰-۹])[.,٬](?=[0-9٠-٩۰-۹]{3}(?![0-9٠-٩۰-۹]))/gu;
const THOUSANDS_AT = /[0-9٠-٩۰-۹][.,٬][0-9٠-٩۰-۹]/;

/** Folds with an index map, so that what was found in the folded text can be marked in the original. */
export function foldWithMap(text: string): Folded {
  const folding: Folding = { text: "", last: "", at: [], end: [] };
  const separators = THOUSANDS_AT.test(text)
    ? new Set(Array.from(text.matchAll(THOUSANDS), (match) => match.index))
    : NONE;
  const mayJoin = MAY_JOIN.test(text);
  for (let index = 0; index < text.length;) {
    const character = codeAt(text, index);
    const next = index + (character > 0xffff ? 2 : 1);
    const after = mayJoin ? endOfLetter(text, next) : next;
    const isPlain = !mayJoin && ((character >= A && character <= Z) || (character >= ZERO && character <= NINE));
    if (isPlain) addUnit(folding, text.charAt(index), index, after);
    else if (!separators.has(index)) addFolded(folding, text.slice(index, after), index, after);
    index = after;
  }
  const { at, end } = folding;
  if (!folding.text.endsWith(" ")) return { text: folding.text, at, end };
  return { text: folding.text.slice(0, -1), at: at.slice(0, -1), end: end.slice(0, -1) };
}

/** Signs that combine with the letter before them in decomposed text: kana voicing, Hangul jamo. */
const isJoining = (code: number): boolean => code === 0x3099 || code === 0x309a || (code >= 0x1160 && code <= 0x11ff);

/** Kana, Hangul and what folds to them: only texts that contain these have such signs. */
const MAY_JOIN = /[\u1100-\u11ff\u3000-\uffff]/;

/** At most this many units after a letter are examined, so that a text that consists only of marks takes no longer than another. */
const MOST_MARKS = 16;

/** Where a letter with such signs ends; dropped characters do not separate the signs from it. */
function endOfLetter(text: string, after: number): number {
  let end = after;
  for (let at = after; at < Math.min(text.length, after + MOST_MARKS); at += 1) {
    const folded = foldCharacter(text.charAt(at));
    if (isJoining(folded.charCodeAt(0))) end = at + 1;
    else if (folded !== "") break;
  }
  return end;
}

interface Folding {
  text: string;
  /** The last unit of the text, kept separately because reading from a growing string costs as much as copying it. */
  last: string;
  readonly at: number[];
  readonly end: number[];
}

const NONE: ReadonlySet<number> = new Set();

function addFolded(folding: Folding, character: string, index: number, after: number): void {
  const units = foldCharacter(character);
  if (units === "" && folding.end.at(-1) === index && OPTIONAL_MARK.test(character))
    folding.end[folding.end.length - 1] = after;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charAt(at);
    if (unit === " " && (folding.last === "" || folding.last === " ")) continue;
    addUnit(folding, unit, index, after);
  }
}

function addUnit(folding: Folding, unit: string, index: number, after: number): void {
  folding.text += unit;
  folding.last = unit;
  folding.at.push(index);
  folding.end.push(after);
}

/** The letters and digits that are most of a text, and stay as they are. */
const [A, Z, ZERO, NINE] = [0x61, 0x7a, 0x30, 0x39];

/** Letters of Latin and Arabic that folding leaves as they are. */
const PLAIN_WORD = "[a-z0-9\\u0621\\u0627\\u0628\\u062a-\\u063a\\u0641-\\u0648\\u064a]+";
const PLAIN = new RegExp(`^${PLAIN_WORD}(?: ${PLAIN_WORD})*$`);
const LETTERS_AND_STOPS = /^[A-Za-z0-9 .,:;!?"()/-]*$/;

/** Only the folded text: single spaces between words, none at the ends. Folding twice changes nothing. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  if (!LETTERS_AND_STOPS.test(text)) return foldWithMap(text).text;
  return text
    .replaceAll(THOUSANDS, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}
