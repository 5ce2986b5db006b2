// The index as searching sees it: words → texts → owners → claims → events, all by number. Built by `build-index`,
// written and read by `index-file`. Texts themselves stay in the dataset, but for those that only display gives.

import type { Attribute, Dataset, Labelled, LanguageTag, Source } from "../../model/dataset.ts";
import type { Lexis } from "./lexis.ts";
import type { ListTable, StringTable } from "./string-table.ts";
import { OWNER_KINDS, SLOTS, type OwnerKind, type Slot } from "./texts.ts";

/** The parts of an index that a file keeps. */
export interface IndexTables {
  /** Vocabulary: every folded word of every text, stop words of the text's own language left out. */
  readonly words: StringTable;
  /** Word → texts. */
  readonly postings: ListTable;
  /** Word → languages whose texts have it, as bits in the order of the dataset's languages, and whose name it is part of. */
  readonly wordMarks: Int32Array;
  /** Stem → words. */
  readonly stems: StringTable;
  readonly stemWords: ListTable;
  /** Sound key → words. */
  readonly sounds: StringTable;
  readonly soundWords: ListTable;
  /** Text → owner; packed slot, language and place; number of words that carry weight. */
  readonly textOwners: Int32Array;
  readonly textPlaces: Int32Array;
  readonly textLengths: Int32Array;
  /** Claim → owners, and owner → claims; each packed with the role in which they meet. */
  readonly claimLinks: ListTable;
  readonly ownerClaims: ListTable;
  /** Claim → event. */
  readonly claimEvents: Int32Array;
  /** Folded names of attributes → attributes. */
  readonly hints: StringTable;
  readonly hintAttributes: ListTable;
  /** Texts that only display gives, by text number less `firstShown`. */
  readonly shown: readonly string[];
  readonly firstShown: number;
  /** Languages of texts, beside the dataset's own. */
  readonly languages: readonly LanguageTag[];
  /** Folded month names in the dataset's own language. */
  readonly months: readonly string[];
}

export interface SearchIndex extends IndexTables {
  readonly dataset: Dataset;
  readonly lexis: Lexis;
  readonly owners: OwnerNumbers;
}

/** How a claim and something that it shares with others meet. */
export const ROLES = ["value", "mention", "voice", "attribute", "scope", "source", "figure", "asOf"] as const;
export type Role = (typeof ROLES)[number];

const ROLE_BITS = 3;
const ROLE_MASK = 7;

export const packLink = (number: number, role: Role): number => (number << ROLE_BITS) | ROLES.indexOf(role);
export const linkedNumber = (link: number): number => link >> ROLE_BITS;
export const linkedRole = (link: number): Role => ROLES[link & ROLE_MASK] ?? "value";

const MOST_LANGUAGES = 28;
const ENTITY_NAME = 1 << 29;
const OTHER_NAME = 1 << 28;

/** Marks of a word that stands in a text of a language, and in a name of an entity or of anything else. */
export const markWord = (language: number, name: "entity" | "other" | null): number =>
  (1 << Math.min(language, MOST_LANGUAGES - 1)) | (name === "entity" ? ENTITY_NAME : name === "other" ? OTHER_NAME : 0);

export const hasLanguage = (marks: number, language: number): boolean => (marks & (1 << Math.min(language, MOST_LANGUAGES - 1))) !== 0;

export const nameOf = (marks: number): "entity" | "other" | null => ((marks & ENTITY_NAME) !== 0 ? "entity" : (marks & OTHER_NAME) !== 0 ? "other" : null);

const SLOT_BITS = 3;
const LANG_BITS = 8;

/** Packs where a text stands in its owner. Places beyond 2^20 do not occur. */
export const packPlace = (slot: Slot, lang: number, place: number): number => (((place << LANG_BITS) | lang) << SLOT_BITS) | SLOTS.indexOf(slot);
export const slotOf = (packed: number): Slot => SLOTS[packed & ((1 << SLOT_BITS) - 1)] ?? "label";
const langOf = (packed: number): number => (packed >> SLOT_BITS) & ((1 << LANG_BITS) - 1);
const placeOf = (packed: number): number => packed >> (SLOT_BITS + LANG_BITS);

/** First number of each kind of owner; kinds follow each other in the order of `OWNER_KINDS`. */
export type OwnerNumbers = Readonly<Record<OwnerKind, number>>;

export function numberOwners(dataset: Dataset): OwnerNumbers {
  const sizes: Readonly<Record<OwnerKind, number>> = {
    event: dataset.events.size, claim: dataset.claims.length, attribute: dataset.attributes.size, scope: dataset.scopes.size,
    term: dataset.terms.size, entity: dataset.entities.size, source: dataset.sources.size, value: 0,
  };
  const first: Partial<Record<OwnerKind, number>> = {};
  let next = 0;
  for (const kind of OWNER_KINDS) {
    first[kind] = next;
    next += sizes[kind];
  }
  return first as OwnerNumbers;
}

export function kindOfOwner(owners: OwnerNumbers, owner: number): OwnerKind {
  let found: OwnerKind = "event";
  for (const kind of OWNER_KINDS) if (owner >= owners[kind]) found = kind;
  return found;
}

export interface FoundText {
  readonly kind: OwnerKind;
  readonly slot: Slot;
  readonly lang: LanguageTag;
  readonly text: string;
}

/** A text of the dataset, by its number. */
export function readText(index: SearchIndex, text: number): FoundText {
  const owner = index.textOwners[text] ?? 0;
  const packed = index.textPlaces[text] ?? 0;
  const kind = kindOfOwner(index.owners, owner);
  const slot = slotOf(packed);
  const lang = index.languages[langOf(packed)] ?? index.dataset.defaultLanguage;
  const words = text >= index.firstShown ? index.shown[text - index.firstShown] : fromOwner(index, kind, owner - index.owners[kind], slot, lang, placeOf(packed));
  return { kind, slot, lang, text: words ?? "" };
}

function fromOwner(index: SearchIndex, kind: OwnerKind, position: number, slot: Slot, lang: LanguageTag, place: number): string | undefined {
  if (kind === "claim") {
    const claim = index.dataset.claims[position];
    return slot === "stated" ? (claim?.stated ?? undefined) : claim?.statement[lang];
  }
  const record = recordAt(index.dataset, kind, position);
  if (record === undefined) return undefined;
  if (slot === "label") return record.label[lang];
  if (slot === "unit") return "unit" in record ? (record as Attribute).unit?.[lang] : undefined;
  const list = "synonyms" in record ? (record as Labelled)[slot === "synonym" ? "synonyms" : "keywords"][lang] : undefined;
  return list?.[place];
}

/** The n-th record of a kind, in the dataset's order. */
export function recordAt(dataset: Dataset, kind: Exclude<OwnerKind, "claim">, position: number): Labelled | Source | undefined {
  const records: Readonly<Record<Exclude<OwnerKind, "claim">, ReadonlyMap<string, Labelled | Source>>> = {
    event: dataset.events, attribute: dataset.attributes, scope: dataset.scopes, term: dataset.terms, entity: dataset.entities, source: dataset.sources, value: new Map(),
  };
  let at = 0;
  for (const record of records[kind].values()) {
    if (at === position) return record;
    at += 1;
  }
  return undefined;
}
