// Names in scripts without capitals: known places, nations after a word for an organisation or an event, words after a title, and words
// that sound like a name in another text.

import type { DraftingWords, NameKind } from "./drafting-words.ts";
import { findEach, found, type Found } from "./found.ts";
import { foldAt, isAmong, isClose, phraseAt, runLength, type Word, wordAt } from "./sentence-words.ts";

/** Whether a word sounds like a name in another text with capitals. */
export type SoundsLikeName = (word: Word) => boolean;

const LONGEST = 6;

/** A sentence, and what is known about its words. */
interface Reading {
  readonly words: readonly Word[];
  readonly language: DraftingWords;
  readonly sounds: SoundsLikeName;
  /** Whether a word is part of a date or a figure. */
  readonly taken: (at: number) => boolean;
}

export const findUncasedNames = (reading: Reading): readonly Found[] =>
  findEach(reading.words.length, (at) =>
    reading.taken(at)
      ? null
      : (bodyAt(at, reading) ?? titledAt(at, reading) ?? placeAt(at, reading) ?? soundingAt(at, reading)),
  );

/** Whether the first word of a name, in some form, is the known name. */
type IsKnown = (form: string) => boolean;

function make(words: readonly Word[], from: number, to: number, nameKind: NameKind, isKnown: IsKnown): Found {
  const first = wordAt(words, from);
  const start = isKnown(first.fold) ? first.text : first.text.replace(WRITTEN_ON, "");
  const rest = words.slice(from + 1, to).map(({ text }) => text);
  return found({ kind: "name", from, to, value: [start, ...rest].join(" "), nameKind });
}

/** "And", "in", "to": prefixes that are attached to a name but not part of it. */
const WRITTEN_ON = /^[وف]?(?:ب|ل(?!ل)|ك)?(?=.{3})/u;

const isIn =
  (
    phrases: DraftingWords["kinds"] | DraftingWords["places"],
    words: readonly Word[],
    at: number,
    length: number,
  ): IsKnown =>
  (form) =>
    phrases.values.has([form, ...words.slice(at + 1, at + length).map((word) => word.fold)].join(" "));

function placeAt(at: number, { words, language: { places } }: Reading): Found | null {
  const place = phraseAt(words, at, places);
  return place === null || !words.slice(at + 1, at + place.length).every(isClose)
    ? null
    : make(words, at, at + place.length, "place", isIn(places, words, at, place.length));
}

/** "الحرب الإيرانية العراقية", "اتفاقية فيينا", "السفارة الأمريكية": a word for an organisation or an event, then nations, places or names. */
function bodyAt(at: number, reading: Reading): Found | null {
  const { words, language, sounds, taken } = reading;
  const kind = phraseAt(words, at, language.kinds);
  if (kind === null) return null;
  let to = at + kind.length;
  for (let next = words[to]; next !== undefined && isClose(next) && !taken(to); next = words[to]) {
    const isNamed = isAmongNations(next, language) || sounds(next);
    const length = phraseAt(words, to, language.places)?.length ?? (isNamed ? 1 : 0);
    if (length === 0 || to + length - at > LONGEST) break;
    to += length;
  }
  const isKnown = isIn(language.kinds, words, at, kind.length);
  const first = wordAt(words, at);
  const isConstruct = kind.value === "organisation" && !isDefinite(isKnown(first.fold) ? first.fold : first.bare);
  if (isConstruct) to += definiteWords(to, reading, at + 3 - to);
  if (to === at + kind.length && (kind.value === "operation" || kind.value === "ship")) to += loose(to, reading);
  return to === at + kind.length ? null : make(words, at, to, kind.value, isKnown);
}

/** A word with its article. */
const isDefinite = (folded: string): boolean => folded.startsWith("ال");
const isDefiniteAt = (words: readonly Word[], at: number): boolean => isDefinite(foldAt(words, at));

/** How many consecutive words have an article, up to a limit: "وكالة المخابرات المركزية". */
const definiteWords = (at: number, { words, taken }: Reading, most: number): number =>
  runLength(words, at, most, (word, place) => isClose(word) && isDefinite(word.fold) && !taken(place));

/** How many words after "operation" or a ship's prefix can be its name: two at the most. */
const loose = (at: number, { words, language: { stopWords }, taken }: Reading): number =>
  runLength(
    words,
    at,
    2,
    (word, place) => isClose(word) && !taken(place) && !stopWords.has(word.fold) && !word.fold.startsWith("و"),
  );

/** Endings of adjectives of nations: masculine, feminine, plural, dual. */
const isAmongNations = (word: Word, { nations, places }: DraftingWords): boolean => {
  for (const form of word.forms) {
    const stem = form.replace(/^ال/u, "").replace(/(?:تين|تان|ين|ون|ان|ات|ه|ا)$/u, "");
    if ([form, stem, `${stem}ه`].some((each) => nations.has(each) || nations.has(each.replace(/^ال/u, ""))))
      return true;
    const country = /^(.{3,})ي$/u.exec(stem)?.[1];
    if (country !== undefined && [country, `${country}ا`, `ال${country}`].some((each) => places.values.has(each)))
      return true;
  }
  return false;
};

/** A title, its adjectives, then one to three words that sound like a name elsewhere, or else two words. */
function titledAt(at: number, reading: Reading): Found | null {
  const { words, language, sounds } = reading;
  const title = phraseAt(words, at, language.titles);
  if (title === null) return null;
  const isAdded = (word: Word, place: number): boolean =>
    isDefinite(word.fold) ||
    isAmongNations(word, language) ||
    phraseAt(words, place, language.titles) !== null ||
    phraseAt(words, place, language.places) !== null;
  const behind = at + title.length;
  const from =
    behind +
    runLength(words, behind, Infinity, (word, place) => isClose(word) && isAdded(word, place) && !sounds(word));
  const known = soundingLength(from, reading);
  const length = known > 0 ? known : personLength(from, reading);
  return length === 0 ? null : make(words, from, from + length, "person", () => true);
}

/** A given name with a family name, or one made of two words: "روح الله الخميني". */
function personLength(at: number, reading: Reading): number {
  const { words, language } = reading;
  if (loose(at, reading) < 2 || isDefiniteAt(words, at)) return 0;
  if (!language.joining.has(foldAt(words, at + 1))) return isDefiniteAt(words, at + 1) ? 0 : 2;
  return isDefiniteAt(words, at + 2) && isClose(words[at + 2]) ? 3 : 2;
}

const soundingLength = (at: number, { words, sounds, taken }: Reading): number =>
  runLength(words, at, LONGEST, (word, place) => (place === at || isClose(word)) && !taken(place) && sounds(word));

function soundingAt(at: number, reading: Reading): Found | null {
  const { words, language, sounds } = reading;
  if (isAmong(words[at], language.stopWords)) return null;
  const length = soundingLength(at, reading);
  return length === 0
    ? null
    : make(words, at, at + length, "person", (form) => sounds({ ...wordAt(words, at), fold: form, bare: form }));
}
