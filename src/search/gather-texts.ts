// Numbers every text of a dataset and collects its words: the first half of building an index.

import { at } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { fold, foldWithMap } from "../model/fold.ts";
import { knownFor } from "./attribute-words.ts";
import type { Links } from "./collect-links.ts";
import type { Lexis } from "./folded-languages.ts";
import { kindOfOwner, markWord, type OwnerNumbers } from "./search-index.ts";
import { textsOfRecords } from "./owner-texts.ts";
import { type OwnedText, type OwnerKind, type Slot, SLOTS } from "./texts.ts";
import { tokenize, type Token } from "./tokens.ts";

export interface Gathered {
  /** For each text: its owner, its slot, and how many of its words carry weight. */
  readonly owners: readonly number[];
  readonly places: readonly number[];
  readonly lengths: readonly number[];
  /** For each word: the texts that contain it, and its marks. */
  readonly words: ReadonlyMap<string, { readonly texts: readonly number[]; readonly marks: number }>;
}

interface Gathering extends Gathered {
  readonly owners: number[];
  readonly places: number[];
  readonly lengths: number[];
  readonly languages: string[];
  readonly words: Map<string, { readonly texts: number[]; marks: number }>;
}

/** Numbers every text of a dataset. */
export function gatherTexts(dataset: Dataset, lexis: Lexis, owners: OwnerNumbers, { values }: Links): Gathered {
  const languages = dataset.languages.map(({ code }) => code);
  const gathering: Gathering = { owners: [], places: [], lengths: [], languages, words: new Map() };
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
  gathering: Gathering,
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

function addWord(words: Gathering["words"], word: string, text: number, marks: number): void {
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
