// How certain it is that a word means another one that sounds like it, in the same script or in another.

import { at } from "../model/at.ts";
import { countErrors } from "../model/nearest.ts";
import type { nameOf } from "./search-index.ts";
import { soundDistance } from "./sounds.ts";

type Name = ReturnType<typeof nameOf>;

const BEST = 0.89;
const STEP = 0.16;

/** In one script, the penalty for each differing letter after the first. */
const LETTER = 0.05;

/** If more letters than this differ, words in the same script are different words. */
const MOST_RESPELT = 4;

/** How certain it is that a word means another with the same sound key, from 0 to 1; null if it cannot. */
export function rateSound(word: string, other: string, key: string, name: Name): number | null {
  const consonants = key.startsWith("A") ? key.length - 1 : key.length;
  const isAcross = scriptOf(word) !== scriptOf(other);
  if (!mayBeName(name, consonants) && (isAcross || !isNearlyWritten(word, other))) return null;
  const distance = soundDistance(word, other);
  if (distance > farthestSound(consonants, isAcross)) return null;
  const respelt = isAcross ? 0 : countErrors(word, other, MOST_RESPELT);
  return respelt > MOST_RESPELT ? null : BEST - STEP * distance - LETTER * Math.max(0, respelt - 1);
}

/** Sound connects spellings of names. Two consonants are too few, unless an entity has the name. */
const mayBeName = (name: Name, consonants: number): boolean =>
  name === "entity" || (name === "other" && consonants >= 3);

/** Words other than names must also be spelled similarly. */
function isNearlyWritten(word: string, other: string): boolean {
  const most = word.length < 5 ? 1 : 2;
  return word[0] === other[0] && countErrors(word, other, most) <= most;
}

/** The fewer consonants two words share, the less their vowels may differ. */
function farthestSound(consonants: number, isAcross: boolean): number {
  const farthest = isAcross ? FARTHEST_ACROSS : FARTHEST;
  return at(farthest, Math.min(consonants, farthest.length - 1));
}

/** By number of consonants; the last value is for that many or more. */
const FARTHEST = [0, 0, 0.3, 0.6, 0.9, 1.2];
const FARTHEST_ACROSS = [0, 0, 0.35, 0.5, 0.8, 1.1];

/** All Latin letters are one script; other scripts are identified by their Unicode block. */
const scriptOf = (word: string): number => {
  const code = word.charCodeAt(0);
  return code < 0x370 ? 0 : code >> 8;
};
