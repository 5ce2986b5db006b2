// The index as search uses it: words → texts → owners → claims → events, all by number. `build-index` builds it, and `index-file`
// writes and reads it.

import { at } from "../model/at.ts";
import type { Attribute, Dataset, EventRecord, Labelled } from "../model/dataset.ts";
import type { Lexis } from "./folded-languages.ts";
import { listAt, numberAt, type ListTable, type Numbers, type StringTable } from "./string-table.ts";
import { type OwnedText, OWNER_KINDS, SLOTS, type OwnerKind, type Slot } from "./texts.ts";

/** The parts of an index that are stored in a file. */
export interface IndexTables {
  /** The vocabulary: every folded word of every text, except stop words of the text's own language. */
  readonly words: StringTable;
  /** Word → texts. */
  readonly postings: ListTable;
  /** Word → the languages of its texts, as bits in the order of the dataset's languages, and the names that contain it. */
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
  /** Claim → owners, and owner → claims; each packed with the role of the owner. */
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
  /** Records of the dataset by their numbers. */
  readonly events: readonly EventRecord[];
  readonly attributes: readonly Attribute[];
  readonly scopes: readonly Labelled[];
  readonly lexis: Lexis;
  readonly owners: OwnerNumbers;
  /** Folded month names in the dataset's own language. */
  readonly months: () => readonly string[];
  /** Words of any language for the same kind of event, folded; none if the dataset has its own words. */
  readonly akin: (word: string) => readonly string[];
  /** A text by its number, as in the dataset. */
  readonly text: (number: number) => OwnedText;
}

/** The role of an owner in a claim. */
const ROLES = ["value", "mention", "voice", "attribute", "scope", "source", "figure", "asOf"] as const;
export type Role = (typeof ROLES)[number];

const ROLE_BITS = 3;
const ROLE_MASK = 7;

export const packLink = (number: number, role: Role): number => (number << ROLE_BITS) | ROLES.indexOf(role);
/** The largest number of a link. */
export const lastLink = (count: number): number => count * 2 ** ROLE_BITS - 1;
/** The same link from the other side. */
export const turnLink = (link: number, number: number): number => (number << ROLE_BITS) | (link & ROLE_MASK);

export const linkedNumber = (link: number): number => link >> ROLE_BITS;
export const linkedRole = (link: number): Role => at(ROLES, link & ROLE_MASK);

/** The claims that an owner has, in one role or in any. */
export const claimsOf = ({ ownerClaims }: IndexTables, owner: number, role?: Role): readonly number[] =>
  Array.from(listAt(ownerClaims, owner))
    .filter((link) => role === undefined || linkedRole(link) === role)
    .map(linkedNumber);

/** What links a claim to its source, the same for all its claims; the claim itself need not be read. */
export const sourceLink = ({ claimLinks }: IndexTables, claim: number): number | undefined =>
  listAt(claimLinks, claim).find((link) => linkedRole(link) === "source");

/** The keys under which words that ask for a kind of value, what somebody says, what happened, what somebody did, what something was or whether something is so are among the hints. */
export const questionKey = (words: string): string => `?${words}`;
export const voiceKey = (words: string): string => `!${words}`;
export const storyKey = (words: string): string => `~${words}`;
export const deedKey = (words: string): string => `^${words}`;
export const definitionKey = (words: string): string => `=${words}`;
export const andKey = (word: string): string => `&${word}`;
export const firstKey = (word: string): string => `>${word}`;
export const whetherKey = (words: string): string => `+${words}`;

/** On which side of a time something is: `since` and `until` include it, `earlier` says it of a time that is not named. */
export type TimeSide = "before" | "after" | "since" | "until" | "earlier";
export const TIME_SIDES: readonly TimeSide[] = ["before", "after", "since", "until", "earlier"];
export const timeKey = (side: TimeSide, words: string): string => `@${side} ${words}`;

/** The key of a word that means another, "knp = kenapa": what it begins with, so that the other can be read from it. */
export const sameKey = (words: string): string => `=${words}=`;

/** Stands in a hint for the words between its beginning and its end: "what did … do". */
export const GAP = "…";

const MOST_LANGUAGES = 28;
const ENTITY_NAME = 1 << 29;
const OTHER_NAME = 1 << 28;

/** Marks of a word in a text of a language, and in a name of an entity or of anything else. */
export const markWord = (language: number, name: "entity" | "other" | null): number =>
  (1 << Math.min(language, MOST_LANGUAGES - 1)) | (name === "entity" ? ENTITY_NAME : name === "other" ? OTHER_NAME : 0);

export const hasLanguage = (marks: number, language: number): boolean =>
  (marks & (1 << Math.min(language, MOST_LANGUAGES - 1))) !== 0;

const LANGUAGES = OTHER_NAME - 1;
/** Whether two words have a language in common. */
export const shareLanguage = (marks: number, others: number): boolean => (marks & others & LANGUAGES) !== 0;

export const nameOf = (marks: number): "entity" | "other" | null =>
  (marks & ENTITY_NAME) !== 0 ? "entity" : (marks & OTHER_NAME) !== 0 ? "other" : null;

/** The role of a text for its owner, by number. */
export const slotOf = (index: Pick<IndexTables, "textSlots">, text: number): Slot =>
  at(SLOTS, numberAt(index.textSlots, text));

/** First number of each kind of owner, in the order of `OWNER_KINDS`. */
export type OwnerNumbers = Readonly<Record<OwnerKind, number>>;

export const numberOwners = (dataset: Dataset): OwnerNumbers => numbersOf(sizesOf(dataset));

/** How many of each kind of owner a dataset has, in the order of `OWNER_KINDS`; values are numbered by the index. */
export function sizesOf(dataset: Dataset): readonly number[] {
  const { events, claims, attributes, scopes, terms, entities, sources } = dataset;
  return [events.size, claims.length, attributes.size, scopes.size, terms.size, entities.size, sources.size, 0];
}

function numbersOf(sizes: readonly number[]): OwnerNumbers {
  const first: Partial<Record<OwnerKind, number>> = {};
  let next = 0;
  OWNER_KINDS.forEach((kind, at) => {
    first[kind] = next;
    next += sizes[at] ?? 0;
  });
  return first as OwnerNumbers;
}

/** Kinds in reverse order, so that the first whose numbers begin before an owner is its kind. */
const LAST_FIRST = OWNER_KINDS.toReversed();

export const kindOfOwner = (owners: OwnerNumbers, owner: number): OwnerKind =>
  LAST_FIRST.find((kind) => owner >= owners[kind]) ?? "event";

export interface FoundText extends OwnedText {
  readonly kind: OwnerKind;
}

/** A text and its role, by its number. */
export const readText = (index: SearchIndex, number: number): FoundText => ({
  kind: kindOfOwner(index.owners, numberAt(index.textOwners, number)),
  ...index.text(number),
});

type Id = (place: number) => string | null;

/**
 * How many claims a dataset has, and the ids of what each is about, by its position. Null if the tables belong to a dataset that
 * declares something else.
 */
export function knownClaims(
  { tables, sizes }: { readonly tables: IndexTables; readonly sizes: readonly number[] },
  registry: Dataset,
): { readonly count: number; readonly about: Readonly<Record<"event" | "source" | "attribute" | "scope", Id>> } | null {
  const declared = sizesOf(registry);
  if (OWNER_KINDS.some((kind, at) => kind !== "claim" && declared[at] !== sizes[at])) return null;
  const owners = numbersOf(sizes);
  const linked = (role: "source" | "attribute" | "scope", ids: readonly string[]): Id => {
    const { data, ends } = tables.claimLinks;
    return (place) => {
      for (let at = place === 0 ? 0 : (ends[place - 1] ?? 0); at < (ends[place] ?? 0); at += 1) {
        const link = data[at] ?? 0;
        if (linkedRole(link) === role) return ids[linkedNumber(link) - owners[role]] ?? null;
      }
      return null;
    };
  };
  const events = [...registry.events.keys()];
  return {
    count: tables.claimEvents.length,
    about: {
      event: (place) => events[tables.claimEvents[place] ?? -1] ?? null,
      source: linked("source", [...registry.sources.keys()]),
      attribute: linked("attribute", [...registry.attributes.keys()]),
      scope: linked("scope", [...registry.scopes.keys()]),
    },
  };
}
