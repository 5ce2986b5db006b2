// Dataset → index. It takes about a millisecond per hundred texts, so the build makes it for bundled datasets.

import { valueOf } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { getOrAdd } from "../model/groups.ts";
import { questionKey, storyKey, voiceKey } from "./asked-attributes.ts";
import { knownFor, questionsFor } from "./attribute-words.ts";
import { collectLinks } from "./collect-links.ts";
import { gatherTexts, type Gathered } from "./gather-texts.ts";
import { type Affixes, createLexis, foldLanguage } from "./folded-languages.ts";
import { openIndex } from "./open-index.ts";
import { hasLanguage, numberOwners, type IndexTables, type SearchIndex } from "./search-index.ts";
import { findSoundKeys } from "./sounds.ts";
import { findStems } from "./stems.ts";
import { createListTable, createStringTable, numberAt, type Numbers } from "./string-table.ts";
import { textsOfRecord } from "./texts.ts";
import { isFigure } from "./tokens.ts";

/** Builds the index of a dataset. */
export function createSearchIndex(dataset: Dataset): SearchIndex {
  const languages = dataset.languages.map(foldLanguage);
  const owners = numberOwners(dataset);
  const links = collectLinks(dataset, owners);
  const gathered = gatherTexts(dataset, createLexis(languages), owners, links);
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

function sortTable(table: ReadonlyMap<string, number[]>): readonly [readonly string[], readonly number[][]] {
  const keys = [...table.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return [keys, keys.map((key) => valueOf(table, key))];
}

/** Names of attributes as whole phrases, including question words ("how many ships", "kapan"), and what these ask for. */
function collectHints(dataset: Dataset): Pick<IndexTables, "hints" | "hintAttributes"> {
  const known = knownFor(dataset);
  const attributes = [...dataset.attributes.values()];
  const names = attributes.flatMap((attribute, number) => {
    const texts = [...textsOfRecord(attribute), ...known.textsOf(attribute)].filter(({ slot }) => slot !== "keyword");
    return [...new Set(texts.map(({ text }) => fold(text)))].map((name) => [name, number] as const);
  });
  const questions = questionsFor(dataset).flatMap((asking) =>
    Object.entries(asking).flatMap(([kind, words]) => words.map((word) => [questionKey(fold(word)), kind])),
  );
  const hints = new Map<string, number[]>();
  for (const [name, number] of names) getOrAdd(hints, name, () => []).push(number);
  for (const [key = "", kind] of new Map(
    questions.map(([key = "", kind = ""]) => [`${key} ${kind}`, [key, kind]]),
  ).values())
    attributes.forEach((attribute, number) => {
      if (attribute.kind === kind) getOrAdd(hints, key, () => []).push(number);
    });
  for (const { voice = [], story = [] } of questionsFor(dataset)) {
    for (const word of voice) hints.set(voiceKey(fold(word)), []);
    for (const words of story) hints.set(storyKey(fold(words)), []);
  }
  const [keys, lists] = sortTable(hints);
  return { hints: createStringTable(keys), hintAttributes: createListTable(lists) };
}
