// A query's words → concepts: what each asks for, as words of the vocabulary with their certainty. Number words become figures,
// words typed apart or together are tried the other way, and stop words are set aside.

import { at, codeAt } from "../model/at.ts";
import { fold } from "../model/fold.ts";
import { countErrors } from "../model/nearest.ts";
import { addLikeWords, addMatch, bestQuality, findSameWords, SURE, type WordMatches } from "./find-words.ts";
import { addFuzzy } from "./fuzzy-words.ts";
import { isNamed } from "./asked-attributes.ts";
import {
  asksVoice,
  deedPlacesOf,
  isRelative,
  placesOf,
  readCounting,
  readQuestion,
  readQuestionWord,
  writeInFull,
} from "./question-words.ts";
import { definitionKey, type SearchIndex, storyKey, whetherKey } from "./search-index.ts";
import { splitWord } from "./split-word.ts";
import { indexesOfBeginning, indexOfWord, wordAt } from "./string-table.ts";
import { isFigure, isGrammar, isPair, isSpaceless, tokenize, type Token } from "./tokens.ts";
import { readEarlier, readTimeClause, type TimeClause } from "./time-clause.ts";
import type { Asking, Concept, Understood } from "./types.ts";

/** Reads the words of a query. Stop words count only if there is nothing else and they ask for no attribute. */
export function understand(index: SearchIndex, text: string): Understood {
  const { stopWords, numbers } = index.lexis.any;
  const tokens = tokenize(writeInFull(index, fold(writeDates(text, index.months))), numbers);
  const plain = withoutRelatives(index, tokens);
  const words = plain.map(({ word }) => readQuestionWord(index, word));
  const asking = readQuestion(index, words);
  const { who } = asking;
  const isWeighty = (word: string): boolean => !stopWords.has(word) && !isArticle(word);
  const deed = deedPlacesOf(index, words);
  const story = new Set([...placesOf(index, words, storyKey), ...deed]);
  const clause = readTimeClause(index, words);
  const earlier = readEarlier(index, words);
  const isUnknown = (place: number): boolean => indexOfWord(index.words, at(words, place)) === -1;
  const isSetAside = (place: number): boolean =>
    who.has(place) || story.has(place) || (earlier.includes(place) && isUnknown(place));
  const naming = plain.filter((_, place) => isWeighty(at(words, place)) && !isSetAside(place));
  const asksFate = (story.size > 0 && deed.size === 0) || asksWhere(index, asking);
  const named = clause === null ? naming : withoutClause(naming, plain, clause, asksFate);
  const date = clause?.date ?? null;
  const counting = readCounting(index, words);
  const counted = named.filter((token) => !counting.places.has(plain.indexOf(token)));
  const weighty = counted.length > 0 ? counted : named;
  const content = weighty.length > 0 ? weighty : asking.attributes.size > 0 || date !== null ? [] : plain;
  return {
    concepts: readConcepts(index, content, tokens),
    whole: date === null && named !== naming ? readConcepts(index, naming, tokens) : null,
    words,
    asking,
    counted: counting.noun,
    unit: counting.unit,
    asksWho: who.size > 0,
    asksVoice: asksVoice(index, words),
    asksStory: story.size > 0 && (named.length > 0 || date !== null),
    asksDeed: deed.size > 0,
    asksDefinition: placesOf(index, words, definitionKey).size > 0,
    asksWhether: placesOf(index, words, whetherKey).has(0),
    clause,
    asksEarlier: earlier.length > 0,
  };
}

/** The words as they are typed, without those that ask for nothing. */
function withoutRelatives(index: SearchIndex, tokens: readonly Token[]): readonly Token[] {
  const plain = tokens.filter(({ isExtra }) => !isExtra);
  const words = plain.map(({ word }) => word);
  return plain.filter((_, place) => !isRelative(index, words, place));
}

function readConcepts(index: SearchIndex, content: readonly Token[], tokens: readonly Token[]): readonly Concept[] {
  const readings = readNumbers(content, tokens).slice(0, MOST_CONCEPTS);
  const concepts = readings.flatMap((reading) => toConcepts(index, reading));
  joinNeighbours(index, concepts);
  return shareRuns(concepts.slice(0, MOST_CONCEPTS));
}

/** Whether a question word asks for a place. */
const asksWhere = ({ attributes }: SearchIndex, { attributes: asked, who }: Asking): boolean =>
  who.size === 0 && [...asked].some(([number, words]) => isNamed(words) && at(attributes, number).kind === "entity");

/** The words besides a date that limits the events; without a date, those before the clause, if it is asked what became of them. */
function withoutClause(
  naming: readonly Token[],
  plain: readonly Token[],
  { from, to, date }: TimeClause,
  asksFate: boolean,
): readonly Token[] {
  const rest = naming.filter((token) => {
    const place = plain.indexOf(token);
    return place < from || place >= to;
  });
  return date !== null || (asksFate && rest.length > 0) ? rest : naming;
}

/** If a whole text is pasted, its beginning is enough. */
const MOST_CONCEPTS = 32;

/** The article of Arabic names in Latin letters. */
const isArticle = (word: string): boolean => word === "al" || word === "el";

/** A word, with its figure if it is a number word. */
interface Reading {
  readonly word: string;
  readonly figure: string | null;
}

/** Replaces number words by their figure. */
function readNumbers(plain: readonly Token[], tokens: readonly Token[]): readonly Reading[] {
  const figures = tokens.filter(({ isExtra, word }) => isExtra && isFigure(word));
  const readings: Reading[] = [];
  let covered = -1;
  for (const { word, from, to } of plain) {
    if (from < covered) continue;
    const figure = /^\d*$|\D\d/.test(word) ? undefined : figures.find((token) => token.from === from);
    readings.push({ word, figure: figure?.word ?? null });
    covered = figure?.to ?? to;
  }
  return readings;
}

function toConcepts(index: SearchIndex, { word, figure }: Reading): readonly Concept[] {
  const matches = findSameWords(index, word);
  if (figure !== null) addMatch(matches, indexOfWord(index.words, figure), 1);
  const isKnown = bestQuality(matches) >= SURE;
  const parts = isKnown ? [] : splitWord(index, word);
  if (parts.length > 1 || (parts.length === 1 && !isMisspelt(index, word)))
    return parts.flatMap((part) => toConcepts(index, { word: part, figure: null }));
  addLikeWords(index, word, matches);
  if (!isKnown && !addAkin(index, word, matches)) addFuzzy(index, word, matches);
  return [{ word, share: 1, matches }];
}

/** Adds words of other languages for an unknown word; returns whether there are any. */
function addAkin(index: SearchIndex, word: string, matches: WordMatches): boolean {
  const found = index.akin(word).flatMap((akin) => [...findSameWords(index, akin)]);
  for (const [number, quality] of found) addMatch(matches, number, AKIN * quality);
  return found.length > 0;
}

const AKIN = 0.85;

/** Whether a word is one letter away from a word of the dataset; then it is not split. */
function isMisspelt(index: SearchIndex, word: string): boolean {
  const like: WordMatches = new Map();
  addFuzzy(index, word, like);
  return [...like.keys()].some((known) => countErrors(word, wordAt(index.words, known), 1) <= 1);
}

const JOINED = 0.97;

/** Words typed apart that the vocabulary writes as one count for both: "sepak bola", "C 130". */
function joinNeighbours(index: SearchIndex, concepts: readonly Concept[]): void {
  concepts.slice(1).forEach((second, at) => {
    const first = concepts[at];
    if (first === undefined || isSpaceless(second.word)) return;
    const joined = indexOfWord(index.words, first.word + second.word);
    addMatch(first.matches, joined, JOINED);
    addMatch(second.matches, joined, JOINED);
  });
}

/** Pairs of characters from one run share its weight; pairs in no text, and grammatical ones, are cut in the wrong place. */
function shareRuns(concepts: readonly Concept[]): readonly Concept[] {
  const pairs = concepts.filter(({ word }) => isPair(word));
  const found = pairs.filter(({ word, matches }) => matches.size > 0 && !isGrammar(word));
  if (pairs.length < 2) return concepts;
  const missing = pairs.length - found.length;
  const share = (1 + Math.log2(Math.max(1, found.length))) / Math.max(1, found.length + missing / 2);
  return concepts.flatMap((concept) => {
    if (!isPair(concept.word)) return [concept];
    return isGrammar(concept.word) && found.length > 0 ? [] : [{ ...concept, share }];
  });
}

const ISO_DATE = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** Dates typed in figures as texts have them, so that "1871-03-12" and "12/3/1871" find "12 March 1871"; `months` are the names of the months. */
export function writeDates(text: string, months: () => readonly string[]): string {
  if (!/[\d٠-٩۰-۹][./-][\d٠-٩۰-۹]/.test(text)) return text;
  return text
    .split(/\s+/)
    .map((word) => writeDate(toEuropeanDigits(word), months()) ?? word)
    .join(" ");
}

const toEuropeanDigits = (word: string): string =>
  word.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(codeAt(digit, 0) & 0xf));

function writeDate(word: string, months: readonly string[]): string | null {
  const iso = ISO_DATE.exec(word);
  if (iso) return join(iso[3], iso[2], iso[1], months);
  const written = DAY_FIRST.exec(word);
  if (!written) return null;
  const isMonthFirst = Number(written[2]) > 12;
  return join(written[isMonthFirst ? 2 : 1], written[isMonthFirst ? 1 : 2], written[3], months);
}

function join(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  months: readonly string[],
): string | null {
  const name = months[Number(month) - 1];
  return name === undefined ? null : [day === undefined ? "" : String(Number(day)), name, year ?? ""].join(" ").trim();
}

/** Whether the words ask for something, rather than name it; "what did they promise" begins as "what is" does. */
export function isQuestion(
  { hints, lexis }: SearchIndex,
  { asking, asksStory, asksVoice, asksWhether, words: [first = ""] }: Understood,
): boolean {
  if (asksStory || asksVoice || asksWhether || asking.attributes.size > 0 || asking.questions.length > 0) return true;
  return lexis.any.stopWords.has(first) && indexesOfBeginning(hints, definitionKey(`${first} `)).length > 0;
}
