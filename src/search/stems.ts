// Light stemming: strips the affixes that a language declares. A stem counts only if it equals the stem of another word, so a
// wrong cut finds nothing; `find-words` decides how much an equal stem means.

import type { Affixes } from "./folded-languages.ts";

/** What is left of a word. */
export interface Stem {
  readonly key: string;
  readonly hasPrefix: boolean;
  readonly hasSuffix: boolean;
}

/** In scripts that write only consonants, fewer letters say more. */
const ABJAD = /[\u0590-\u08ff]/;
const VOWEL = /^[aeiou]/;

export const isAbjad = (word: string): boolean => ABJAD.test(word);
const shortestOf = (word: string): number => (isAbjad(word) ? 3 : 4);

/** Every stem of a word except the word itself, without repetitions. */
export function findStems(word: string, affixes: Affixes): readonly Stem[] {
  if (/\d/.test(word) || word.length < 4) return [];
  const stems = new Map<string, Stem>();
  const add = (body: string, prefix: string, hasSuffix: boolean): void => {
    const hasPrefix = prefix !== "";
    const verb = verbOf(body);
    if (verb !== null && !stems.has(verb)) stems.set(verb, { key: verb, hasPrefix, hasSuffix: true });
    const key = hasPrefix || hasSuffix || body.endsWith("e") ? normalizeEnd(body) : body;
    if (key !== word && !stems.has(key)) stems.set(key, { key, hasPrefix, hasSuffix });
  };
  for (const [body, prefix] of withoutPrefix(word, affixes.prefixes)) {
    const whole = VOWEL.test(body) ? [body, ...mergedLetter(prefix).map((letter) => letter + body)] : [body];
    for (const stem of whole) {
      add(stem, prefix, false);
      for (const rest of withoutSuffixes(stem, affixes.suffixes)) add(rest, prefix, true);
    }
  }
  return [...stems.values()];
}

/** The verb of an Arabic verbal noun: احتلال → احتل (a doubled end is written once), تسليم → سلم, مغادرة → غادر; else null. */
function verbOf(word: string): string | null {
  // Without this check, words in other scripts would also wait until the sets of letters are built.
  if (!isAbjad(word)) return null;
  if (/^ا\p{Script=Arabic}{2,4}ا\p{Script=Arabic}$/u.test(word))
    return `${word.slice(0, -2)}${word.at(-1)}`.replace(/(.)\1$/, "$1");
  const [, first = "", last = ""] = TAFIL.exec(word) ?? MUFAALA.exec(word) ?? [];
  return first === "" ? null : first + last;
}

/** The forms تفعيل and مفاعلة, the second in the plural, too. */
const TAFIL = /^ت(\p{Script=Arabic}{2})ي(\p{Script=Arabic})$/u;
const MUFAALA = /^م(\p{Script=Arabic}ا)(\p{Script=Arabic}{2})(?:ه|ات)$/u;

function withoutPrefix(word: string, prefixes: readonly string[]): readonly (readonly [string, string])[] {
  const bodies: (readonly [string, string])[] = [[word, ""]];
  for (const prefix of prefixes) {
    if (word.length - prefix.length >= shortestOf(word) && word.startsWith(prefix))
      bodies.push([word.slice(prefix.length), prefix]);
  }
  return bodies;
}

/** The word without one suffix, and without two. */
function withoutSuffixes(word: string, suffixes: readonly string[]): readonly string[] {
  const once = withoutSuffix(word, suffixes);
  return [...once, ...once.flatMap((rest) => withoutSuffix(rest, suffixes))];
}

/** The vowel of a suffix may also belong to the stem: di(e)d, releas(e)d. */
function withoutSuffix(word: string, suffixes: readonly string[]): readonly string[] {
  const rests: string[] = [];
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    if (rest.length >= 3) rests.push(rest);
    if (rest.length >= 2 && suffix.length > 1 && VOWEL.test(suffix)) rests.push(rest + suffix.charAt(0));
  }
  return rests;
}

/** Endings change before a suffix: release + ed, stop + ing. */
function normalizeEnd(stem: string): string {
  if (stem.length >= 5 && stem.endsWith("e")) return stem.slice(0, -1);
  return stem.length >= 4 && /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** The letter of a stem that is not written behind a prefix with this nasal: pen- + tulis → penulis, meny- + serang → menyerang. */
const MERGED = [
  ["ny", "s"],
  ["ng", "k"],
  ["m", "p"],
  ["n", "t"],
] as const;

const mergedLetter = (prefix: string): readonly string[] =>
  MERGED.filter(([nasal]) => prefix.endsWith(nasal)).map(([, letter]) => letter);
