// What the question words of a query ask for: "when" a date, "how many soldiers" a number that is about soldiers, "what happened"
// a story. They are among the index's hints: names of attributes, and words that ask for a kind of value.

import { at } from "../model/at.ts";
import { fold } from "../model/fold.ts";
import { countErrors } from "../model/nearest.ts";
import {
  deedKey,
  definitionKey,
  firstKey,
  GAP,
  questionKey,
  sameKey,
  type SearchIndex,
  voiceKey,
} from "./search-index.ts";
import { indexesOfBeginning, indexOfWord, listAt, sizeOf, wordAt } from "./string-table.ts";
import type { Asking } from "./types.ts";

const LONGEST_NAME = 5;

/** The certainty that an attribute is asked for, in words of its name, if it is only one of those that the words may ask for. */
export const SOME = 0.5;

/**
 * A question word after the subject of the question joins two clauses, "who was president when they were freed"; at the end it is a
 * second question, "where did he die, and when".
 */
export function readQuestion(index: SearchIndex, words: readonly string[]): Asking {
  const asking: Asking = {
    attributes: new Map(),
    questions: [],
    ofKind: new Set(),
    byQuestion: new Map(),
    who: new Set(),
    joined: new Set(),
    first: new Set(),
  };
  const { stopWords } = index.lexis.any;
  let end = -1;
  words.forEach((_, start) => {
    const isLast = start === words.length - 1;
    const isBehind = !isLast && end !== -1 && words.slice(end, start).some((word) => !stopWords.has(word));
    // Arabic "from", which is also "who", asks only at the beginning.
    const isInside = start > 0 && indexOfWord(index.hints, firstKey(at(words, start))) !== -1;
    const { named, length, who } = readRuns(
      index,
      words.slice(start, start + LONGEST_NAME),
      isBehind || isInside ? 2 : 1,
      asking,
    );
    // "When and how did he die", "where did he die, and when", "where did he die and how old was he": both are asked.
    const isSecond = named.length > 0 && end !== -1 && (isLast || isBehind || start === end || start === end + 1);
    if (start > 0 && (length > 1 || isLast || isSecond)) for (const attribute of named) asking.joined.add(attribute);
    if (isSecond) for (const attribute of asking.first) asking.joined.add(attribute);
    if (end === -1) for (const attribute of named) asking.first.add(attribute);
    if (length > 0) end = Math.max(end, start + length);
    for (let place = start; place < start + who; place += 1) asking.who.add(place);
  });
  return asking;
}

/** Reads what begins where the words do: the longest name, and the kind that the longest question asks for. */
function readRuns(
  index: SearchIndex,
  words: readonly string[],
  shortest: number,
  asking: Asking,
): { readonly named: readonly number[]; readonly length: number; readonly who: number } {
  const { attributes, questions, ofKind, byQuestion } = asking;
  const { stopWords } = index.lexis.any;
  let named: readonly number[] = [];
  let kind: readonly number[] = [];
  let length = 0;
  let who = 0;
  for (let end = shortest; end <= words.length; end += 1) {
    const run = words.slice(0, end);
    if (!run.some((word) => stopWords.has(word))) continue;
    const isQuestion = stopWords.has(at(run, 0));
    const names = attributesOf(index, run.join(" ")).filter(
      (attribute) => isQuestion || at(index.attributes, attribute).kind !== "count",
    );
    const asked = attributesOf(index, questionKey(run.join(" ")));
    if (asked.length > 0) kind = asked;
    for (const attribute of asked) if (names.includes(attribute)) raise(byQuestion, attribute, end);
    if (names.length > 0 || asked.length > 0) [named, length] = [names, end];
    if (asked.some((attribute) => at(index.attributes, attribute).kind === "entity")) who = end;
    if (length === end && end > 1) questions.push({ words: run, kind });
  }
  for (const attribute of kind) raise(attributes, attribute, SOME);
  for (const attribute of kind) ofKind.add(attribute);
  for (const attribute of named) raise(attributes, attribute, length);
  return { named, length, who };
}

/** Whether a word in a question only says which people are meant, as behind a noun in "where did the men who fled hide". */
export function isRelative(index: SearchIndex, words: readonly string[], place: number): boolean {
  const { stopWords } = index.lexis.any;
  const isQuestion = (word: string): boolean =>
    stopWords.has(word) && [word, questionKey(word)].some((name) => attributesOf(index, name).length > 0);
  const isWho = attributesOf(index, questionKey(at(words, place))).some(
    (attribute) => at(index.attributes, attribute).kind === "entity",
  );
  const isBehindNoun = place > 0 && place < words.length - 1 && !stopWords.has(at(words, place - 1));
  return isWho && isBehindNoun && words.slice(0, place).some(isQuestion);
}

function attributesOf({ hints, hintAttributes }: SearchIndex, name: string): readonly number[] {
  const at = indexOfWord(hints, name);
  return at === -1 ? [] : Array.from(listAt(hintAttributes, at));
}

/** Keeps the most words by which an attribute is named. */
export function raise(found: Map<number, number>, attribute: number, words: number): void {
  found.set(attribute, Math.max(words, found.get(attribute) ?? 0));
}

/** The places of the words that are together among the hints under a kind of key. */
export function placesOf(
  { hints }: SearchIndex,
  words: readonly string[],
  keyOf: (words: string) => string,
): ReadonlySet<number> {
  const places = new Set<number>();
  words.forEach((_, start) => {
    for (let end = start + 1; end <= start + LONGEST_HINT; end += 1)
      if (indexOfWord(hints, keyOf(words.slice(start, end).join(" "))) !== -1)
        for (let place = start; place < end; place += 1) places.add(place);
  });
  return places;
}

const LONGEST_HINT = 6;

/** "Tell me about it" asks for a definition, and not for what somebody tells. */
export function asksVoice(index: SearchIndex, words: readonly string[]): boolean {
  const definition = placesOf(index, words, definitionKey);
  return [...placesOf(index, words, voiceKey)].some((place) => !definition.has(place));
}

/** The places of the words that ask what somebody did: "role of", "what did … do". */
export function deedPlacesOf(index: SearchIndex, words: readonly string[]): ReadonlySet<number> {
  const places = new Set(placesOf(index, words, deedKey));
  for (let end = 1; end <= LONGEST_BEGINNING; end += 1) {
    const beginning = words.slice(0, end);
    const last = words.findIndex(
      (word, place) => place > end && indexOfWord(index.hints, deedKey(`${beginning.join(" ")} ${GAP} ${word}`)) !== -1,
    );
    if (last !== -1) for (const place of [...beginning.keys(), last]) places.add(place);
  }
  return places;
}

const LONGEST_BEGINNING = 3;

/** What a question counts, in any language of the dataset: a figure that is not about soldiers answers another question. */
interface Counting {
  /** The places of "how many", and of "people" after it, where the rest of the question says which people are counted. */
  readonly places: ReadonlySet<number>;
  /** The word behind "how many", or null. */
  readonly unit: string | null;
  /** The word that is counted; null if there is none, or if it is "people" or in the question itself. */
  readonly noun: string | null;
}

/** Reads the first question for a number among the words. */
export function readCounting(index: SearchIndex, words: readonly string[]): Counting {
  const start = words.findIndex((_, at) => countLength(index, words.slice(at)) > 0);
  if (start === -1) return { places: new Set(), unit: null, noun: null };
  const end = start + countLength(index, words.slice(start));
  const isEmpty = (word: string): boolean => index.lexis.any.stopWords.has(word);
  const next = words.slice(start, end).every(isEmpty) ? words.slice(end).find((word) => !isEmpty(word)) : undefined;
  const last = isUnit(index, words[end]) ? end : end - 1;
  return {
    places: new Set(Array.from({ length: last - start + 1 }, (_, at) => start + at)),
    unit: next ?? null,
    noun: next === undefined || isUnit(index, next) ? null : next,
  };
}

const LONGEST_QUESTION = 3;

/** The number of words of the longest question for a number that begins here. */
function countLength(index: SearchIndex, words: readonly string[]): number {
  const { hints, hintAttributes, attributes } = index;
  for (let length = LONGEST_QUESTION; length > 0; length -= 1) {
    const hint = indexOfWord(hints, questionKey(words.slice(0, length).join(" ")));
    if (hint === -1) continue;
    return listAt(hintAttributes, hint).some((attribute) => attributes[attribute]?.kind === "count") ? length : 0;
  }
  return 0;
}

/** "How many people" asks for any count of people. */
const isUnit = ({ attributes }: SearchIndex, word: string | undefined): boolean =>
  attributes.some(({ unit }) => Object.values(unit ?? {}).some((name) => fold(name) === word));

/** A folded question with everyday question words written in full: "knp" as "kenapa", "how come" as "why". */
export function writeInFull({ hints, words }: SearchIndex, text: string): string {
  const typed = text.split(" ");
  const written: string[] = [];
  for (let start = 0; start < typed.length;) {
    const length = [3, 2, 1].find((run) => {
      const phrase = typed.slice(start, start + run).join(" ");
      const isKnown = run === 1 && indexOfWord(words, phrase) !== -1;
      return start + run <= typed.length && !isKnown && indexesOfBeginning(hints, sameKey(phrase)).length > 0;
    });
    const phrase = typed.slice(start, start + (length ?? 1)).join(" ");
    const [meant] = length === undefined ? [] : indexesOfBeginning(hints, sameKey(phrase));
    written.push(meant === undefined ? phrase : wordAt(hints, meant).slice(sameKey(phrase).length));
    start += length ?? 1;
  }
  return written.join(" ");
}

/** A word that is in no text and differs by one letter, or a prefix, from a question word is that word: "whree", "brapa lama", "وكم". */
export function readQuestionWord({ words, hints, lexis }: SearchIndex, word: string): string {
  const { stopWords, prefixes } = lexis.any;
  const joined = prefixes.map((prefix) => (word.startsWith(prefix) ? word.slice(prefix.length) : ""));
  const asks = (rest: string): boolean =>
    indexOfWord(hints, questionKey(rest)) !== -1 || (stopWords.has(rest) && indexOfWord(hints, rest) !== -1);
  const bare = indexOfWord(words, word) === -1 && !stopWords.has(word) && joined.find(asks);
  if (bare) return bare;
  if (word.length < SHORTEST_QUESTION || stopWords.has(word) || indexOfWord(words, word) !== -1) return word;
  if (indexOfWord(hints, deedKey(word)) !== -1) return word;
  for (let hint = 0; hint < sizeOf(hints); hint += 1)
    for (const known of wordAt(hints, hint).replace("?", "").split(" "))
      if (known.length >= SHORTEST_QUESTION && stopWords.has(known) && countErrors(word, known, 1) <= 1) return known;
  return word;
}

const SHORTEST_QUESTION = 4;
