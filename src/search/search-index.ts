// The index as searching sees it: words → texts → owners → claims → events, all by number. Built by `build-index`,
// written and read by `index-file`.

import { at } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Lexis } from "./folded-languages.ts";
import { numberAt, type ListTable, type Numbers, type StringTable } from "./string-table.ts";
import { type OwnedText, OWNER_KINDS, SLOTS, type OwnerKind, type Slot } from "./texts.ts";

/** The parts of an index that a file keeps. */
export interface IndexTables {
  /** Vocabulary: every folded word of every text, stop words of the text's own language left out. */
  readonly words: StringTable;
  /** Word → texts. */
  readonly postings: ListTable;
  /** Word → languages whose texts have it, as bits in the order of the dataset's languages, and whose name it is part of. */
  readonly wordMarks: Numbers;
  /** Stem → words. */
  readonly stems: StringTable;
  readonly stemWords: ListTable;
  /** Sound key → words. */
  readonly sounds: StringTable;
  readonly soundWords: ListTable;
  /** Text → owner; place of its slot in `SLOTS`; number of words that carry weight. */
  readonly textOwners: Numbers;
  readonly textSlots: Numbers;
  readonly textLengths: Numbers;
  /** Claim → owners, and owner → claims; each packed with the role in which they meet. */
  readonly claimLinks: ListTable;
  readonly ownerClaims: ListTable;
  /** Claim → event. */
  readonly claimEvents: Numbers;
  /** Folded names of attributes → attributes. */
  readonly hints: StringTable;
  readonly hintAttributes: ListTable;
}

export interface SearchIndex extends IndexTables {
  readonly dataset: Dataset;
  readonly lexis: Lexis;
  readonly owners: OwnerNumbers;
  /** Folded month names in the dataset's own language. */
  readonly months: () => readonly string[];
  /** Words of any language for the same kind of event, folded; none where the dataset has words of its own. */
  readonly akin: (word: string) => readonly string[];
  /** A text by its number, as the dataset has it. */
  readonly text: (number: number) => OwnedText;
}

/** How a claim and something that it shares with others meet. */
const ROLES = ["value", "mention", "voice", "attribute", "scope", "source", "figure", "asOf"] as const;
export type Role = (typeof ROLES)[number];

const ROLE_BITS = 3;
const ROLE_MASK = 7;

export const packLink = (number: number, role: Role): number => (number << ROLE_BITS) | ROLES.indexOf(role);
/** The greatest number of a link to one of so many. */
export const lastLink = (count: number): number => count * 2 ** ROLE_BITS - 1;
/** The same link seen from the other side. */
export const turnLink = (link: number, number: number): number => (number << ROLE_BITS) | (link & ROLE_MASK);

export const linkedNumber = (link: number): number => link >> ROLE_BITS;
export const linkedRole = (link: number): Role => at(ROLES, link & ROLE_MASK);

const MOST_LANGUAGES = 28;
const ENTITY_NAME = 1 << 29;
const OTHER_NAME = 1 << 28;

/** Marks of a word that stands in a text of a language, and in a name of an entity or of anything else. */
export const markWord = (language: number, name: "entity" | "other" | null): number =>
  (1 << Math.min(language, MOST_LANGUAGES - 1)) | (name === "entity" ? ENTITY_NAME : name === "other" ? OTHER_NAME : 0);

export const hasLanguage = (marks: number, language: number): boolean =>
  (marks & (1 << Math.min(language, MOST_LANGUAGES - 1))) !== 0;

const LANGUAGES = OTHER_NAME - 1;
/** Whether two words have a language in common. */
export const shareLanguage = (marks: number, others: number): boolean => (marks & others & LANGUAGES) !== 0;

export const nameOf = (marks: number): "entity" | "other" | null =>
  (marks & ENTITY_NAME) !== 0 ? "entity" : (marks & OTHER_NAME) !== 0 ? "other" : null;

/** What a text is to its owner, by its number. */
export const slotOf = (index: Pick<IndexTables, "textSlots">, text: number): Slot =>
  at(SLOTS, numberAt(index.textSlots, text));

/** First number of each kind of owner; kinds follow each other in the order of `OWNER_KINDS`. */
export type OwnerNumbers = Readonly<Record<OwnerKind, number>>;

export const numberOwners = (dataset: Dataset): OwnerNumbers => numbersOf(sizesOf(dataset));

/** How many of each kind of owner a dataset has, in the order of `OWNER_KINDS`; values are numbered by the index. */
export const sizesOf = ({
  events,
  claims,
  attributes,
  scopes,
  terms,
  entities,
  sources,
}: Dataset): readonly number[] => [
  events.size,
  claims.length,
  attributes.size,
  scopes.size,
  terms.size,
  entities.size,
  sources.size,
  0,
];

export function numbersOf(sizes: readonly number[]): OwnerNumbers {
  const first: Partial<Record<OwnerKind, number>> = {};
  let next = 0;
  OWNER_KINDS.forEach((kind, at) => {
    first[kind] = next;
    next += sizes[at] ?? 0;
  });
  return first as OwnerNumbers;
}

/** Kinds in the opposite order, so that the first whose numbers begin before an owner is its own. */
const LAST_FIRST = OWNER_KINDS.toReversed();

export const kindOfOwner = (owners: OwnerNumbers, owner: number): OwnerKind =>
  LAST_FIRST.find((kind) => owner >= owners[kind]) ?? "event";

export interface FoundText extends OwnedText {
  readonly kind: OwnerKind;
}

/** A text with what it is, by its number. */
export const readText = (index: SearchIndex, number: number): FoundText => ({
  kind: kindOfOwner(index.owners, numberAt(index.textOwners, number)),
  ...index.text(number),
});
