// The sound of a word, by its consonants, in any script of `letters.ts`: Curie, Kuri and كوري have the key KR. Words with the same
// key may still differ; `rateSound` says how certain it is that one means the other.

import { at } from "../model/at.ts";
import { countErrors } from "../model/nearest.ts";
import { romanize } from "./letters.ts";
import type { nameOf } from "./search-index.ts";
import { isAbjad } from "./stems.ts";

/** The most keys of one word; each letter with two sounds doubles them. */
const MOST_KEYS = 4;

/** Classes of interchangeable consonants, and the letters of each; letters that have two sounds are under both, the likelier first. */
const LETTERS_BY_CLASS: Readonly<Record<string, string>> = {
  B: "b p",
  F: "f v ph",
  T: "t th",
  D: "d",
  "D S": "D dh",
  "S D": "Z",
  K: "k q g gh ck c",
  "K H": "kh",
  S: "s z sh sch",
  "S K": "ch",
  J: "j dj",
  "J S": "zh",
  "J K": "G",
  KS: "x",
  M: "m",
  N: "n",
  L: "l",
  R: "r",
  "R L": "R",
  H: "h",
};

const CLASSES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(LETTERS_BY_CLASS).flatMap(([classes, letters]) =>
    letters.split(" ").map((letter) => [letter, classes.split(" ")]),
  ),
);

const PIECE = /sch|[sckgpztd]h|ck|dj|[a-zA-Z]/g;
const VOWEL = /^[aeiouy]$/;

/** Keys of a folded word; none if it is too short, has digits or is in an unknown script. */
export function findSoundKeys(word: string): readonly string[] {
  const roman = romanize(withoutArticle(word));
  if (roman === null) return [];
  const keys = findRomanKeys(roman);
  if (!hasTaMarbuta(word)) return keys;
  return [...keys, ...keys.filter((key) => key.endsWith("H")).map((key) => `${key.slice(0, -1)}T`)];
}

/** Ta marbuta sounds "a", and "at" before another word: safara, safarat. Folding has turned it into a he. */
const hasTaMarbuta = (word: string): boolean => word.endsWith("ه");

/** The Arabic article is not part of a name's sound. */
const withoutArticle = (word: string): string => (word.length >= 5 && word.startsWith("ال") ? word.slice(2) : word);

function findRomanKeys(roman: string): readonly string[] {
  let keys: readonly string[] = [""];
  let last = "";
  for (const { 0: piece, index } of roman.matchAll(PIECE)) {
    const sounds = soundsOf(piece, index, roman);
    const isDouble = sounds.length === 1 && sounds[0] !== "" && sounds[0] === last;
    last = VOWEL.test(piece) || sounds.length > 1 ? "" : at(sounds, 0);
    if (!isDouble) keys = keys.flatMap((key) => sounds.map((sound) => key + sound)).slice(0, MOST_KEYS);
  }
  const withSilentEnd = keys.filter((key) => key.length >= 4 && key.endsWith("H")).map((key) => key.slice(0, -1));
  return [...new Set([...keys, ...withSilentEnd])].filter((key) => key.replace("A", "").length >= 2);
}

function soundsOf(piece: string, index: number, roman: string): readonly string[] {
  if (VOWEL.test(piece)) return [index === 0 ? "A" : ""];
  if (piece === "w") return [index === 0 ? "F" : ""];
  if (piece === "W") return index === 0 ? ["F"] : ["", "F"];
  const isSoft = /[eiy]/.test(roman.charAt(index + piece.length));
  if (piece === "c" && isSoft) return ["S"];
  if (piece === "g" && isSoft) return ["K", "J"];
  return CLASSES[piece] ?? [""];
}

/** The cost of leaving out or adding a letter. Consonant scripts usually leave out vowels. */
interface Costs {
  readonly vowel: number;
  readonly consonant: number;
}

const WITHIN: Costs = { vowel: 0.25, consonant: 1 };
const ACROSS: Costs = { vowel: 0.12, consonant: 1 };
const BREATH = 0.3;
const CONSONANTS_ALIKE = 0.1;
const VOWELS = 0.2;

/**
 * How much two folded words differ in sound: vowels weigh little, consonants of one class almost nothing. Infinity if a letter is in
 * an unknown script.
 */
export function soundDistance(a: string, b: string): number {
  const left = romanBeside(a, b);
  const right = romanBeside(b, a);
  if (left === null || right === null) return Number.POSITIVE_INFINITY;
  const costs = isAbjad(a) === isAbjad(b) ? WITHIN : ACROSS;
  let row = [0];
  for (const [before, letter] of [...right].entries()) row.push(at(row, before) + dropCost(letter, costs));
  for (const x of left) {
    const next = [at(row, 0) + dropCost(x, costs)];
    for (const [before, y] of [...right].entries()) {
      const change = at(row, before) + changeCost(x, y);
      next.push(Math.min(change, at(row, before + 1) + dropCost(x, costs), at(next, before) + dropCost(y, costs)));
    }
    row = next;
  }
  return at(row, right.length);
}

/** One letter for each sound: no doubled letters, and no h that only modifies the letter before it. */
const romanOf = (word: string): string | null =>
  romanize(withoutArticle(word))
    ?.replaceAll(/([sckgptdz])h/g, "$1")
    .replaceAll("'", "")
    .replace(/(?<=[aeiou])h$/, "")
    .replace(/(?<=..)h$/, "a")
    .replaceAll(/(.)\1/g, "$1") ?? null;

/** Removes the t that may be a ta marbuta in the other word. */
const romanBeside = (word: string, other: string): string | null =>
  (hasTaMarbuta(other) ? romanOf(word)?.replace(/(?<=[ae])t$/, "") : romanOf(word)) ?? null;

const isVowelLike = (letter: string): boolean => VOWEL.test(letter) || letter === "w" || letter === "W";
const dropCost = (letter: string, costs: Costs): number =>
  isVowelLike(letter) ? costs.vowel : letter === "h" ? BREATH : costs.consonant;

function changeCost(x: string, y: string): number {
  if (x === y || (x + y).toLowerCase() === "ww") return 0;
  if (isVowelLike(x) && isVowelLike(y)) return VOWELS;
  const left = CLASSES[x] ?? [];
  const isAlike =
    CLASSES[y]?.some((sound) => left.includes(sound)) === true ||
    isHalfVowel(x, y) ||
    isHalfVowel(y, x) ||
    isSoftC(x, y) ||
    isSoftC(y, x);
  return isAlike ? CONSONANTS_ALIKE : 1;
}

const isHalfVowel = (x: string, y: string): boolean => (x === "w" || x === "W") && (y === "v" || y === "f");
const isSoftC = (x: string, y: string): boolean => x === "c" && (y === "s" || y === "z");

const BEST = 0.89;
const STEP = 0.16;

/** In one script, the penalty for each differing letter after the first. */
const LETTER = 0.05;

/** If more letters than this differ, words in the same script are different words. */
const MOST_RESPELT = 4;

/** How certain it is that a word means another with the same sound key, from 0 to 1; null if it cannot. */
export function rateSound(word: string, other: string, key: string, name: ReturnType<typeof nameOf>): number | null {
  const consonants = key.startsWith("A") ? key.length - 1 : key.length;
  const isAcross = scriptOf(word) !== scriptOf(other);
  // Where few vowels are written, many words sound alike, so only the names of an entity are known by their sound.
  const isName = !isAcross && isAbjad(word) ? name === "entity" : mayBeName(name, consonants);
  if (!isName && (isAcross || !isNearlyWritten(word, other))) return null;
  const distance = soundDistance(word, other);
  if (distance > farthestSound(consonants, isAcross)) return null;
  const respelt = isAcross ? 0 : countErrors(word, other, MOST_RESPELT);
  return respelt > MOST_RESPELT ? null : BEST - STEP * distance - LETTER * Math.max(0, respelt - 1);
}

/** Sound connects spellings of names. Two consonants are too few, unless an entity has the name. */
const mayBeName = (name: ReturnType<typeof nameOf>, consonants: number): boolean =>
  name === "entity" || (name === "other" && consonants >= 3);

/** Words other than names must also be spelled similarly. */
function isNearlyWritten(word: string, other: string): boolean {
  const most = word.length < 5 ? 1 : 2;
  return word[0] === other[0] && countErrors(word, other, most) <= most;
}

/** The fewer consonants two words share, the less their vowels may differ. */
const farthestSound = (consonants: number, isAcross: boolean): number =>
  at(isAcross ? FARTHEST_ACROSS : FARTHEST, Math.min(consonants, FARTHEST.length - 1));

/** By number of consonants; the last value is for that many or more. */
const FARTHEST = [0, 0, 0.3, 0.6, 0.9, 1.2];
const FARTHEST_ACROSS = [0, 0, 0.35, 0.5, 0.8, 1.1];

/** All Latin letters are one script; other scripts are identified by their Unicode block. */
const scriptOf = (word: string): number => {
  const code = word.charCodeAt(0);
  return code < 0x370 ? 0 : code >> 8;
};
