// Tables → an index that can be searched: parts that follow from the dataset are recomputed and need no space in a file. So are
// its texts: an index is smaller by half, and an index file from somebody else cannot show anything that the dataset does not say.

import { at, valueOf } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { once } from "../model/once.ts";
import { monthNames } from "../model/locale-tag.ts";
import { isProblem } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";
import type { Value } from "../model/values/index.ts";
import { createLexis, type Lexis } from "./folded-languages.ts";
import {
  type IndexTables,
  kindOfOwner,
  linkedNumber,
  linkedRole,
  numberOwners,
  type OwnerNumbers,
  type SearchIndex,
} from "./search-index.ts";
import { indexOfWord, listAt, numberAt } from "./string-table.ts";
import {
  type KnownTexts,
  type OwnedText,
  textsOfAttribute,
  textsOfClaim,
  textsOfRecord,
  textsOfSource,
  textsOfValue,
  type OwnerKind,
} from "./texts.ts";

export function openIndex(tables: IndexTables, dataset: Dataset, known: KnownTexts): SearchIndex {
  const owners = numberOwners(dataset);
  return {
    ...tables,
    dataset,
    events: [...dataset.events.values()],
    attributes: [...dataset.attributes.values()],
    scopes: [...dataset.scopes.values()],
    owners,
    lexis: withStopWords(createLexis(dataset.languages), tables, known),
    months: once(() => monthNames(dataset.defaultLanguage, "long").map(fold)),
    akin: known.akin,
    text: createTextReader(dataset, owners, tables, known),
  };
}

/** A query may be in another language: stop words of that language are ignored if no text contains them. */
function withStopWords(lexis: Lexis, { words }: IndexTables, known: KnownTexts): Lexis {
  const added = known.stopWords().filter((word) => indexOfWord(words, word) === -1);
  return added.length === 0
    ? lexis
    : { ...lexis, any: { ...lexis.any, stopWords: new Set([...lexis.any.stopWords, ...added]) } };
}

type TextsOf = Readonly<Record<Exclude<OwnerKind, "value">, (number: number) => readonly OwnedText[]>>;

/** The texts of each kind of record, by its position in the dataset. */
export function textsOfRecords(dataset: Dataset, known: KnownTexts): TextsOf {
  const { events, claims, attributes, scopes, terms, entities, sources } = dataset;
  const lazily = <T>(map: ReadonlyMap<string, T>, textsOf: (record: T) => readonly OwnedText[]): TextsOf["event"] => {
    const ids = [...map.keys()];
    return (number) => textsOf(valueOf(map, at(ids, number)));
  };
  return {
    event: lazily(events, textsOfRecord),
    claim: (number) => textsOfClaim(at(claims, number), dataset),
    attribute: lazily(attributes, (record) => [...textsOfAttribute(record), ...known.textsOf(record)]),
    scope: lazily(scopes, textsOfRecord),
    term: lazily(terms, textsOfRecord),
    entity: lazily(entities, textsOfRecord),
    source: lazily(sources, textsOfSource),
  };
}

type Tables = Pick<IndexTables, "textOwners" | "ownerClaims">;

/** A text by its number. The texts of an owner are consecutive, in the order of the dataset. */
function createTextReader(
  dataset: Dataset,
  owners: OwnerNumbers,
  tables: Tables,
  known: KnownTexts,
): (number: number) => OwnedText {
  const records = textsOfRecords(dataset, known);
  const made = new Map<number, readonly OwnedText[]>();
  const textsOf = (owner: number): readonly OwnedText[] => {
    const kind = kindOfOwner(owners, owner);
    return kind === "value" ? textsOfLinked(dataset, tables, owner) : records[kind](owner - owners[kind]);
  };
  return (number) => {
    const owner = numberAt(tables.textOwners, number);
    let first = number;
    while (first > 0 && tables.textOwners[first - 1] === owner) first -= 1;
    const texts = made.get(owner) ?? textsOf(owner);
    made.set(owner, texts);
    return at(texts, number - first);
  };
}

/** The texts of a claim's value, or of its as-of date. */
function textsOfLinked(dataset: Dataset, { ownerClaims }: Tables, owner: number): readonly OwnedText[] {
  const link = numberAt(listAt(ownerClaims, owner), 0);
  const claim = at(dataset.claims, linkedNumber(link));
  const asOf = linkedRole(link) === "asOf" && claim.asOf !== null ? date.parse(claim.asOf) : null;
  const value: Value = asOf === null || isProblem(asOf) ? claim.value : asOf;
  return textsOfValue(value, valueOf(dataset.sources, claim.source).language, dataset);
}
