// Dataset → index. Costs about a millisecond per hundred texts, which is why the build ships it ready-made.

import type { Dataset } from "../../model/dataset.ts";
import { fold, foldWithMap } from "../../model/fold.ts";
import { displayValue } from "../../model/values/index.ts";
import { date } from "../../model/values/date.ts";
import { isProblem } from "../../model/values/contract.ts";
import { collectLinks, type Links } from "./collect-links.ts";
import { collectEchoes } from "./echoes.ts";
import { createLexis, foldLanguages, type Affixes, type LanguageWords, type Lexis } from "./lexis.ts";
import {
  hasLanguage,
  kindOfOwner,
  markWord,
  numberOwners,
  packPlace,
  type IndexTables,
  type OwnerNumbers,
  type SearchIndex,
} from "./search-index.ts";
import { findSoundKeys } from "./sounds.ts";
import { findStems } from "./stems.ts";
import { createListTable, createStringTable, type Numbers } from "./string-table.ts";
import {
  textsOfAttribute,
  textsOfClaim,
  textsOfRecord,
  textsOfSource,
  type OwnedText,
  type OwnerKind,
  type Slot,
} from "./texts.ts";
import { isFigure, tokenize, type Token } from "./tokens.ts";

/** Builds the index of a dataset. */
export function createSearchIndex(dataset: Dataset): SearchIndex {
  const languages = dataset.languages.map((language) => foldLanguages(language.code, [language]));
  const anyLanguage = foldLanguages("", dataset.languages);
  const lexis = createLexis(languages, anyLanguage);
  const owners = numberOwners(dataset);
  const links = collectLinks(dataset, owners);
  const gathered = gatherTexts(dataset, lexis, owners, links);
  const { sorted, ...vocabulary } = sortVocabulary(gathered);
  const tables: IndexTables = {
    ...vocabulary,
    ...relateWords(sorted, vocabulary.wordMarks, languages),
    textOwners: Int32Array.from(gathered.owners),
    textPlaces: Int32Array.from(gathered.places),
    textLengths: Int32Array.from(gathered.lengths),
    claimLinks: links.claimLinks,
    ownerClaims: links.ownerClaims,
    claimEvents: links.claimEvents,
    ...collectHints(dataset),
    textLanguages: gathered.languages,
    languages,
    anyLanguage,
    months: monthNames(dataset.defaultLanguage),
  };
  return { ...tables, dataset, lexis, owners, text: (number) => gathered.texts[number] ?? "" };
}

interface Gathered {
  readonly words: Map<string, { readonly texts: number[]; marks: number }>;
  readonly texts: string[];
  readonly owners: number[];
  readonly places: number[];
  readonly lengths: number[];
  readonly languages: string[];
  readonly kinds: (owner: number) => OwnerKind;
}

/** Whose name a word is part of, where it is: an entity's, a value's that is a name, or one that an event's title writes with a capital. */
function nameIn(kind: OwnerKind, slot: Slot, text: string): (token: Token) => "entity" | "other" | null {
  if (slot !== "label" && slot !== "synonym") return () => null;
  if (kind === "entity") return () => "entity";
  if (kind === "value") return () => "other";
  if (kind !== "event") return () => null;
  const { at } = foldWithMap(text);
  return ({ from }) => (from > 0 && /\p{Lu}/u.test(text.charAt(at[from] ?? 0)) ? "other" : null);
}

function gatherTexts(dataset: Dataset, lexis: Lexis, owners: OwnerNumbers, { values }: Links): Gathered {
  const gathered: Gathered = {
    words: new Map(),
    texts: [],
    owners: [],
    places: [],
    lengths: [],
    languages: dataset.languages.map(({ code }) => code),
    kinds: (owner) => kindOfOwner(owners, owner),
  };
  const add = (owner: number, texts: readonly OwnedText[]): void => {
    for (const text of texts) addText(gathered, lexis, owner, text);
  };
  [...dataset.events.values()].forEach((record, at) => add(owners.event + at, textsOfRecord(record)));
  dataset.claims.forEach((claim, at) => add(owners.claim + at, textsOfClaim(claim, dataset)));
  [...dataset.attributes.values()].forEach((record, at) => add(owners.attribute + at, textsOfAttribute(record)));
  [...dataset.scopes.values()].forEach((record, at) => add(owners.scope + at, textsOfRecord(record)));
  [...dataset.terms.values()].forEach((record, at) => add(owners.term + at, textsOfRecord(record)));
  [...dataset.entities.values()].forEach((record, at) => add(owners.entity + at, textsOfRecord(record)));
  [...dataset.sources.values()].forEach((source, at) => add(owners.source + at, textsOfSource(source)));
  values.forEach((texts, at) => add(owners.value + at, texts));
  return gathered;
}

function addText(gathered: Gathered, lexis: Lexis, owner: number, { slot, lang, text }: OwnedText): void {
  const number = gathered.texts.push(text) - 1;
  const known = gathered.languages.indexOf(lang);
  const language = known === -1 ? gathered.languages.push(lang) - 1 : known;
  gathered.owners.push(owner);
  gathered.places.push(packPlace(slot, language));
  const nameOf = nameIn(gathered.kinds(owner), slot, text);
  gathered.lengths.push(addWords(gathered, number, lexis.of(lang), (token) => markWord(language, nameOf(token)), text));
}

/** Enters the words of a text; gives how many of them carry weight. */
function addWords(
  gathered: Gathered,
  number: number,
  { stopWords, numbers }: LanguageWords,
  markOf: (token: Token) => number,
  text: string,
): number {
  let length = 0;
  for (const token of tokenize(fold(text), numbers)) {
    const { word } = token;
    if (stopWords.has(word)) continue;
    if (!token.isExtra) length += 1;
    const entry = gathered.words.get(word) ?? { texts: [], marks: 0 };
    if (entry.texts.length === 0) gathered.words.set(word, entry);
    if (entry.texts.at(-1) !== number) entry.texts.push(number);
    entry.marks |= markOf(token);
  }
  return length;
}

type Vocabulary = Pick<IndexTables, "words" | "postings" | "wordMarks">;

function sortVocabulary({ words }: Gathered): Vocabulary & { readonly sorted: readonly string[] } {
  const sorted = [...words.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return {
    sorted,
    words: createStringTable(sorted),
    postings: createListTable(sorted.map((word) => words.get(word)?.texts ?? [])),
    wordMarks: Int32Array.from(sorted, (word) => words.get(word)?.marks ?? 0),
  };
}

/** Tables from stems and from sounds to the words that have them. */
function relateWords(
  sorted: readonly string[],
  wordMarks: Numbers,
  languages: readonly Affixes[],
): Pick<IndexTables, "stems" | "stemWords" | "sounds" | "soundWords" | "echoes"> {
  const stems = new Map<string, number[]>();
  const sounds = new Map<string, number[]>();
  sorted.forEach((word, number) => {
    if (isFigure(word)) return;
    const affixes = languages.filter((_, bit) => hasLanguage(wordMarks[number] ?? 0, bit));
    for (const key of new Set(affixes.flatMap((language) => findStems(word, language).map((stem) => stem.key))))
      enter(stems, key, number);
    for (const key of findSoundKeys(word)) enter(sounds, key, number);
  });
  const [stemKeys, stemLists] = sortTable(stems);
  const [soundKeys, soundLists] = sortTable(sounds);
  return {
    stems: createStringTable(stemKeys),
    stemWords: createListTable(stemLists),
    sounds: createStringTable(soundKeys),
    soundWords: createListTable(soundLists),
    echoes: collectEchoes(sorted, wordMarks, sounds),
  };
}

function enter(table: Map<string, number[]>, key: string, number: number): void {
  const list = table.get(key);
  if (list) list.push(number);
  else table.set(key, [number]);
}

function sortTable(table: ReadonlyMap<string, number[]>): readonly [readonly string[], readonly number[][]] {
  const keys = [...table.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return [keys, keys.map((key) => table.get(key) ?? [])];
}

/** Names of attributes as whole phrases, question words included ("how many hostages", "kapan"). */
function collectHints(dataset: Dataset): Pick<IndexTables, "hints" | "hintAttributes"> {
  const hints = new Map<string, number[]>();
  [...dataset.attributes.values()].forEach((attribute, number) => {
    const names = textsOfRecord(attribute)
      .filter(({ slot }) => slot !== "keyword")
      .map(({ text }) => fold(text));
    for (const name of new Set(names)) enter(hints, name, number);
  });
  const [keys, lists] = sortTable(hints);
  return { hints: createStringTable(keys), hintAttributes: createListTable(lists) };
}

/** Month names, so that a date in figures finds a date in words. */
function monthNames(lang: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = date.parse(`2001-${String(index + 1).padStart(2, "0")}`);
    return isProblem(month) ? "" : fold(displayValue(month, { lang, labelOf: () => "" })).replace(/ ?2001 ?/, "");
  });
}
