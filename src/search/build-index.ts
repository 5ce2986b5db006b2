// Dataset → index. It takes about a millisecond per hundred texts, so the build makes it for bundled datasets.

import { at, valueOf } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { fold, foldWithMap } from "../model/fold.ts";
import { getOrAdd } from "../model/groups.ts";
import { knownFor, questionsFor } from "./attribute-words.ts";
import { collectLinks, type Links } from "./collect-links.ts";
import { type Affixes, createLexis, type Lexis } from "./folded-languages.ts";
import { openIndex, textsOfRecords } from "./open-index.ts";
import {
  hasLanguage,
  kindOfOwner,
  markWord,
  numberOwners,
  questionKey,
  andKey,
  deedKey,
  definitionKey,
  firstKey,
  GAP,
  sameKey,
  storyKey,
  timeKey,
  TIME_SIDES,
  whetherKey,
  voiceKey,
  type IndexTables,
  type OwnerNumbers,
  type SearchIndex,
} from "./search-index.ts";
import { findSoundKeys } from "./sounds.ts";
import { findStems } from "./stems.ts";
import { createListTable, createStringTable, numberAt, type Numbers } from "./string-table.ts";
import { type OwnedText, type OwnerKind, type Slot, SLOTS, textsOfRecord } from "./texts.ts";
import { isFigure, tokenize, type Token } from "./tokens.ts";

/** Builds the index of a dataset. */
export function createSearchIndex(dataset: Dataset): SearchIndex {
  const lexis = createLexis(dataset.languages);
  const owners = numberOwners(dataset);
  const links = collectLinks(dataset, owners);
  const gathered = gatherTexts(dataset, lexis, owners, links);
  const languages = dataset.languages.map(({ code }) => lexis.of(code));
  const { sorted, ...vocabulary } = sortVocabulary(gathered);
  const tables: IndexTables = {
    ...vocabulary,
    ...relateWords(sorted, vocabulary.wordMarks, languages),
    textOwners: Int32Array.from(gathered.owners),
    textSlots: Int32Array.from(gathered.places),
    textLengths: Int32Array.from(gathered.lengths),
    claimLinks: links.claimLinks,
    ownerClaims: links.ownerClaims,
    claimEvents: links.claimEvents,
    ...collectHints(dataset),
  };
  return openIndex(tables, dataset, knownFor(dataset));
}

interface Gathered {
  /** For each text: its owner, its slot, and how many of its words carry weight. */
  readonly owners: number[];
  readonly places: number[];
  readonly lengths: number[];
  /** The languages of the dataset, then others in which it has texts. */
  readonly languages: string[];
  /** For each word: the texts that contain it, and its marks. */
  readonly words: Map<string, { readonly texts: number[]; marks: number }>;
}

/** Numbers every text of a dataset. */
function gatherTexts(dataset: Dataset, lexis: Lexis, owners: OwnerNumbers, { values }: Links): Gathered {
  const languages = dataset.languages.map(({ code }) => code);
  const gathering: Gathered = { owners: [], places: [], lengths: [], languages, words: new Map() };
  const add = (owner: number, texts: readonly OwnedText[]): void => {
    for (const text of texts) addText(gathering, lexis, owner, kindOfOwner(owners, owner), text);
  };
  const records = textsOfRecords(dataset, knownFor(dataset));
  for (let owner = 0; owner < owners.value; owner += 1) {
    const kind = kindOfOwner(owners, owner);
    if (kind !== "value") add(owner, records[kind](owner - owners[kind]));
  }
  values.forEach((texts, at) => add(owners.value + at, texts));
  return gathering;
}

function addText(
  gathering: Gathered,
  lexis: Lexis,
  owner: number,
  kind: OwnerKind,
  { slot, lang, text }: OwnedText,
): void {
  const { owners, places, lengths, languages, words } = gathering;
  const known = languages.indexOf(lang);
  const language = known === -1 ? languages.push(lang) - 1 : known;
  const number = owners.push(owner) - 1;
  places.push(SLOTS.indexOf(slot));
  const { stopWords, numbers } = lexis.of(lang);
  const nameOf = nameIn(kind, slot, text);
  let length = 0;
  for (const token of tokenize(fold(text), numbers)) {
    const isStopWord = stopWords.has(token.word);
    if (!token.isExtra && (!isStopWord || isQuestion(kind))) length += 1;
    if (!isStopWord) addWord(words, token.word, number, markWord(language, nameOf(token)));
  }
  lengths.push(length);
}

/** Attributes may have questions as names ("how did he die"), whose question words must also match. */
const isQuestion = (kind: OwnerKind): boolean => kind === "attribute";

function addWord(words: Gathered["words"], word: string, text: number, marks: number): void {
  const known = words.get(word);
  if (known === undefined) {
    words.set(word, { texts: [text], marks });
    return;
  }
  if (known.texts.at(-1) !== text) known.texts.push(text);
  known.marks |= marks;
}

/**
 * Whether a word is part of a name: that of an entity, a value that is a name, or a capitalised word in an event's title; in a
 * script without capitals, any word of a title may be one.
 */
function nameIn(kind: OwnerKind, slot: Slot, text: string): (token: Token) => "entity" | "other" | null {
  if (slot !== "label" && slot !== "synonym") return () => null;
  if (kind === "entity") return () => "entity";
  if (kind === "value") return () => "other";
  if (kind !== "event") return () => null;
  const { at: places } = foldWithMap(text);
  return ({ from }) => {
    const letter = text.charAt(at(places, from));
    return (from > 0 && /\p{Lu}/u.test(letter)) || /\p{Lo}/u.test(letter) ? "other" : null;
  };
}

type Vocabulary = Pick<IndexTables, "words" | "postings" | "wordMarks">;

function sortVocabulary({ words }: Gathered): Vocabulary & { readonly sorted: readonly string[] } {
  const sorted = [...words.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return {
    sorted,
    words: createStringTable(sorted),
    postings: createListTable(sorted.map((word) => valueOf(words, word).texts)),
    wordMarks: Int32Array.from(sorted, (word) => valueOf(words, word).marks),
  };
}

/** Tables from stems and sounds to the words that have them. */
function relateWords(
  sorted: readonly string[],
  wordMarks: Numbers,
  languages: readonly Affixes[],
): Pick<IndexTables, "stems" | "stemWords" | "sounds" | "soundWords"> {
  const stems = new Map<string, number[]>();
  const sounds = new Map<string, number[]>();
  sorted.forEach((word, number) => {
    if (isFigure(word)) return;
    const affixes = languages.filter((_, bit) => hasLanguage(numberAt(wordMarks, number), bit));
    for (const key of new Set(affixes.flatMap((language) => findStems(word, language).map((stem) => stem.key))))
      getOrAdd(stems, key, () => []).push(number);
    for (const key of findSoundKeys(word)) getOrAdd(sounds, key, () => []).push(number);
  });
  const [stemKeys, stemLists] = sortTable(stems);
  const [soundKeys, soundLists] = sortTable(sounds);
  return {
    stems: createStringTable(stemKeys),
    stemWords: createListTable(stemLists),
    sounds: createStringTable(soundKeys),
    soundWords: createListTable(soundLists),
  };
}

function sortTable(table: ReadonlyMap<string, Iterable<number>>): readonly [readonly string[], readonly number[][]] {
  const keys = [...table.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return [keys, keys.map((key) => [...valueOf(table, key)])];
}

/** Names of attributes as whole phrases, including question words ("how many ships", "kapan"), and what these ask for. */
function collectHints(dataset: Dataset): Pick<IndexTables, "hints" | "hintAttributes"> {
  const known = knownFor(dataset);
  const attributes = [...dataset.attributes.values()];
  const hints = new Map<string, Set<number>>();
  const ofKey = (key: string): Set<number> => getOrAdd(hints, key, () => new Set());
  attributes.forEach((attribute, number) => {
    for (const { slot, text } of [...textsOfRecord(attribute), ...known.textsOf(attribute)])
      if (slot !== "keyword") ofKey(fold(text)).add(number);
  });
  for (const {
    voice = [],
    story = [],
    deed = [],
    whether = [],
    definition = [],
    first = [],
    and = [],
    ...kinds
  } of questionsFor(dataset)) {
    for (const [kind, words] of Object.entries(kinds))
      for (const word of words)
        attributes.forEach((attribute, number) => {
          if (attribute.kind === kind) ofKey(questionKey(fold(word))).add(number);
        });
    for (const side of TIME_SIDES) for (const words of kinds[side] ?? []) ofKey(timeKey(side, foldParts(words)));
    for (const pair of kinds["same"] ?? []) {
      const [words = "", meant = ""] = pair.split(" = ").map(fold);
      ofKey(sameKey(words) + meant);
    }
    for (const words of voice) ofKey(voiceKey(fold(words)));
    for (const words of definition) ofKey(definitionKey(fold(words)));
    for (const word of and) ofKey(andKey(fold(word)));
    for (const word of first) ofKey(firstKey(fold(word)));
    for (const words of whether) ofKey(whetherKey(fold(words)));
    for (const words of story) ofKey(storyKey(fold(words)));
    for (const words of deed) ofKey(deedKey(foldParts(words)));
  }
  const [keys, lists] = sortTable(hints);
  return { hints: createStringTable(keys), hintAttributes: createListTable(lists) };
}

/** Words with a gap between them, each side folded. */
const foldParts = (words: string): string => words.split(GAP).map(fold).join(` ${GAP} `).trim();
