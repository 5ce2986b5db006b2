// Ids for what a table names in its own words. A valid id stays as it is; any other text is turned into one and becomes its
// label. What the dataset already has keeps its id, whether the table calls it by id, label or title.

import type { Data } from "../model/is-record.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import { recordsOf } from "../authoring/edit-dataset.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import { fold } from "../model/fold.ts";
import type { Cardinality } from "../model/dataset.ts";
import { isId, isReservedAttribute } from "../model/id.ts";
import { isValueKindName, type ValueKindName } from "../model/values/index.ts";

interface IdBook {
  /** The id for a text, the same for spellings that differ only in case, spaces or the kind of quotation mark. */
  readonly idOf: (written: string) => string;
  /** Whether the id is in use, here or already in the dataset. */
  readonly has: (id: string) => boolean;
  /** The first spelling for each id, in order of appearance. */
  readonly labels: ReadonlyMap<string, string>;
  /** Ids with more than one spelling. */
  readonly spellings: () => ReadonlyMap<string, readonly string[]>;
}

/**
 * A book of ids. A text without letters gets an id that begins with the given word. `given` has existing ids by the key of their name;
 * ids in `taken` are never given.
 */
function createIdBook(
  word: string,
  given: KnownIds | undefined,
  taken: (id: string) => boolean = () => false,
  keyOf: (name: string) => string = nameKey,
): IdBook {
  const known = new Map<string, string>();
  const byKey = new Map(given);
  const givenIds = new Set(byKey.values());
  const labels = new Map<string, string>();
  const spellings = new Map<string, string[]>();
  const lastNumbers = new Map<string, number>();
  const isFree = (id: string): boolean => !labels.has(id) && !givenIds.has(id) && !taken(id);
  const register = (written: string): string => {
    const id = getOrAdd(byKey, keyOf(written), () => firstFree(toSlug(written, word), isFree, lastNumbers));
    if (!labels.has(id)) labels.set(id, written);
    getOrAdd(spellings, id, () => []).push(written);
    return id;
  };
  return {
    idOf: (written) => getOrAdd(known, written, () => register(written)),
    has: (id) => labels.has(id) || givenIds.has(id),
    labels,
    spellings: () => new Map([...spellings].filter(([, list]) => list.length > 1)),
  };
}

/** The key that spellings of one name share: it ignores case, spaces and the kind of quotation mark. */
const nameKey = (written: string): string =>
  written
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_]+/g, " ")
    .replaceAll(/[‘’ʼ`]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .trim();

/** "beginYear", "begin-year" and "Begin year" are one attribute. */
export const attributeKey = (written: string): string => nameKey(written).replaceAll(/[\s-]/g, "");

const LONGEST = 60;
/** "Union" is a word and becomes "union"; "US" and "VA005" are codes and stay. */
const PLAIN_WORD = /^\p{Lu}\p{Ll}+$/u;

/** The text itself if it is a valid id; else turned into one: "Battle of Day's Gap" → "battle-of-days-gap". */
export function toSlug(written: string, word: string): string {
  if (isId(written) && !PLAIN_WORD.test(written)) return written;
  const slug = fold(written.replaceAll("%", " percent "))
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replaceAll(/^[-\p{M}]+|-+$/gu, "");
  const short = [...slug].slice(0, LONGEST).join("").replace(/-+$/, "");
  return isId(short) ? short : word;
}

/** Gives each text its own id, in lower case, that is not in `taken`. */
export function createSlugs(word: string, taken: ReadonlySet<string>): (written: string) => string {
  const used = new Set(taken);
  const lastNumbers = new Map<string, number>();
  return (written) => {
    const id = firstFree(toSlug(written.toLowerCase(), word), (free) => !used.has(free), lastNumbers);
    used.add(id);
    return id;
  };
}

/** The id itself, or with the next free number after it. */
function firstFree(id: string, isFree: (id: string) => boolean, lastNumbers: Map<string, number>): string {
  if (isFree(id)) return id;
  let number = lastNumbers.get(id) ?? 1;
  do number += 1;
  while (!isFree(`${id}-${number}`));
  lastNumbers.set(id, number);
  return `${id}-${number}`;
}

// The ids that an import gives, one book for each kind of record.

export interface Books {
  readonly sources: IdBook;
  readonly events: IdBook;
  readonly attributes: IdBook;
  readonly scopes: IdBook;
  readonly entities: IdBook;
  /** Terms of an attribute, by its id; each id belongs to one term only, whatever its vocabulary. */
  readonly termsOf: (attribute: string) => IdBook;
  readonly vocabularies: ReadonlyMap<string, IdBook>;
}

/** `known` are the names of the dataset that the table is added to. */
export function createBooks(known: KnownNames | null): Books {
  const vocabularies = new Map<string, IdBook>();
  const otherTerms = new Set([...(known?.terms.values() ?? [])].flatMap((ids) => [...ids.values()]));
  const isTaken = (id: string): boolean =>
    otherTerms.has(id) || [...vocabularies.values()].some((book) => book.labels.has(id));
  return {
    sources: createIdBook("source", known?.sources),
    events: createIdBook("event", known?.events),
    attributes: createIdBook("attribute", known?.attributes, isReservedAttribute, attributeKey),
    scopes: createIdBook("scope", known?.scopes),
    entities: createIdBook("entity", known?.entities),
    vocabularies,
    termsOf(attribute) {
      const vocabulary = known?.vocabularies.get(attribute) ?? attribute;
      return getOrAdd(vocabularies, vocabulary, () => createIdBook("term", known?.terms.get(vocabulary), isTaken));
    },
  };
}

/** Ids by the keys of the names that a table may use. */
type KnownIds = ReadonlyMap<string, string>;

interface KnownPlan {
  readonly kind?: ValueKindName;
  readonly cardinality?: Cardinality;
  /** Null if cells hold one value each. */
  readonly separator?: string | null;
}

/** What a mapping file says about attributes. */
interface Mapped {
  readonly attributes?: Readonly<Record<string, { readonly separator?: string }>>;
}

export interface KnownNames {
  readonly sources: KnownIds;
  readonly events: KnownIds;
  readonly attributes: KnownIds;
  readonly scopes: KnownIds;
  readonly entities: KnownIds;
  /** By vocabulary. */
  readonly terms: ReadonlyMap<string, KnownIds>;
  /** How the values of an attribute are read, by its id. */
  readonly plans: ReadonlyMap<string, KnownPlan>;
  /** Vocabulary of an attribute, by its id, if it is not the attribute's own. */
  readonly vocabularies: ReadonlyMap<string, string>;
}

/** The names in the files of a dataset that was made from tables with these mappings. Pure. */
export function knownNamesOf(texts: DatasetTexts, mappings: readonly Mapped[]): KnownNames {
  const attributes = recordsOf(texts, "attributes");
  const attributeIds = idsOf(attributes, attributeKey);
  const separators = new Map(
    mappings
      .flatMap((mapping) => Object.entries(mapping.attributes ?? {}))
      .map(([name, { separator = null }]) => [attributeIds.get(attributeKey(name)), separator]),
  );
  const terms = groupBy(recordsOf(texts, "terms"), ({ vocabulary }) => String(vocabulary));
  return {
    sources: idsOf(recordsOf(texts, "sources")),
    events: idsOf(recordsOf(texts, "events")),
    attributes: attributeIds,
    scopes: idsOf(recordsOf(texts, "scopes")),
    entities: idsOf(recordsOf(texts, "entities")),
    terms: new Map([...terms].map(([vocabulary, records]) => [vocabulary, idsOf(records)])),
    plans: new Map(attributes.map((record) => [String(record["id"]), planOf(record, separators)])),
    vocabularies: new Map(
      attributes.flatMap(({ id, vocabulary }) => (typeof vocabulary === "string" ? [[String(id), vocabulary]] : [])),
    ),
  };
}

/** Members with names, as one text or in several languages. */
const NAMES = ["label", "title", "aliases"] as const;

/** An id takes precedence over a label of another record, and a label over the same label further down. */
function idsOf(records: readonly Data[], keyOf = nameKey): KnownIds {
  const named = (names: (record: Data) => readonly string[]) =>
    records.flatMap((record) => names(record).map((name) => [keyOf(name), String(record["id"])] as const));
  const labels = named((record) => NAMES.flatMap((member) => textsIn(record[member])));
  // Of two under one key, a map keeps the last.
  return new Map([...named(({ id }) => [String(id)]), ...labels].toReversed());
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** How the cells of further tables are read: by the same rule as the existing ones. One true value is not a list. */
function planOf({ id, kind, cardinality }: Data, separators: ReadonlyMap<unknown, string | null>): KnownPlan {
  const isOne = cardinality === "exclusive";
  return {
    ...(isOne || separators.has(id) ? { separator: separators.get(id) ?? null } : {}),
    ...(isValueKindName(kind) ? { kind } : {}),
    ...(cardinality === "many" || isOne ? { cardinality } : {}),
  };
}
