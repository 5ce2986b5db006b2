// Which words of the vocabulary sound like which in another script. Found when the index is built, because most words of
// a query are known and then need no more than a look at this table.

import { editDistance } from "../model/nearest.ts";
import { nameOf } from "./search-index.ts";
import { soundDistance } from "./sounds.ts";
import { createListTable, type ListTable, type Numbers } from "./string-table.ts";

type Name = ReturnType<typeof nameOf>;

const BEST = 0.89;
const STEP = 0.16;

/** In one script, each letter more than one that is written otherwise. */
const LETTER = 0.05;

/** How sure it is that a word which has a sound key in common with another means it, 0 to 1; null where it cannot be. */
export function rateSound(word: string, other: string, key: string, name: Name): number | null {
  const consonants = key.startsWith("A") ? key.length - 1 : key.length;
  const isAcross = scriptOf(word) !== scriptOf(other);
  if (!mayBeName(name, consonants) && (isAcross || !isNearlyWritten(word, other))) return null;
  const distance = soundDistance(word, other);
  if (distance > farthestSound(consonants, isAcross)) return null;
  const respelt = isAcross ? 0 : Math.max(0, editDistance(word, other) - 1);
  return BEST - STEP * distance - LETTER * respelt;
}

/** Sound carries names from one spelling to another. Two consonants are too few unless an entity has the name. */
const mayBeName = (name: Name, consonants: number): boolean =>
  name === "entity" || (name === "other" && consonants >= 3);

/** Any other word must also be written nearly alike. */
function isNearlyWritten(word: string, other: string): boolean {
  const most = word.length < 5 ? 1 : 2;
  return word[0] === other[0] && editDistance(word, other, most) <= most;
}

/** The fewer consonants two words share, the less their vowels may differ. */
function farthestSound(consonants: number, isAcross: boolean): number {
  const farthest = isAcross ? FARTHEST_ACROSS : FARTHEST;
  return farthest[Math.min(consonants, farthest.length - 1)] ?? 0;
}

/** By number of consonants; the last for that many or more. */
const FARTHEST = [0, 0, 0.3, 0.6, 0.9, 1.2];
const FARTHEST_ACROSS = [0, 0, 0.35, 0.5, 0.8, 1.1];

/** Latin with all its letters is one script; of others the block tells. */
const scriptOf = (word: string): number => {
  const code = word.charCodeAt(0);
  return code < 0x370 ? 0 : code >> 8;
};

/** An echo packs the number of a word with how sure it is. */
export const ECHO_BITS = 7;
export const ECHO_MASK = 127;

/** Sounds that more words share than this carry no names. */
const MOST_ALIKE = 150;

/** Word → names that sound like it in another script. */
export function collectEchoes(
  words: readonly string[],
  marks: Numbers,
  sounds: ReadonlyMap<string, readonly number[]>,
): ListTable {
  const echoes: number[][] = words.map(() => []);
  for (const [key, numbers] of sounds) {
    if (numbers.length > MOST_ALIKE) continue;
    const names = numbers.filter((number) => nameOf(marks[number] ?? 0) !== null);
    for (const number of numbers) for (const name of names) addEcho(echoes, words, marks, key, number, name);
  }
  return createListTable(echoes.map((list) => list.toSorted((a, b) => a - b)));
}

function addEcho(
  echoes: readonly number[][],
  words: readonly string[],
  marks: Numbers,
  key: string,
  number: number,
  name: number,
): void {
  const [word = "", other = ""] = [words[number], words[name]];
  if (scriptOf(word) === scriptOf(other)) return;
  const quality = rateSound(word, other, key, nameOf(marks[name] ?? 0));
  if (quality !== null) echoes[number]?.push((name << ECHO_BITS) | Math.round(quality * ECHO_MASK));
}
