// The texts of an index by their number. They are made from the dataset again rather than kept: an index is smaller by
// half, and a file of it that somebody else wrote can show nothing that the dataset does not say.

import type { Dataset } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";
import type { Value } from "../model/values/index.ts";
import { kindOfOwner, linkedNumber, linkedRole, type OwnerNumbers, ROLES } from "./search-index.ts";
import { type ListTable, listAt, type Numbers } from "./string-table.ts";
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

type TextsOf = Readonly<Record<Exclude<OwnerKind, "value">, (at: number) => readonly OwnedText[]>>;

/** The texts of each kind of record, by its place in the dataset. */
export function textsOfRecords(dataset: Dataset, known: KnownTexts): TextsOf {
  const { events, claims, attributes, scopes, terms, entities, sources } = dataset;
  const lazily = <T>(
    map: ReadonlyMap<string, T>,
    textsOf: (record: T) => readonly OwnedText[],
  ): ((at: number) => readonly OwnedText[]) => {
    const records = [...map.values()];
    return (at) => pick(records, at, textsOf);
  };
  return {
    event: lazily(events, textsOfRecord),
    claim: (at) => pick(claims, at, (claim) => textsOfClaim(claim, dataset)),
    attribute: lazily(attributes, (record) => [...textsOfAttribute(record), ...known.textsOf(record)]),
    scope: lazily(scopes, textsOfRecord),
    term: lazily(terms, textsOfRecord),
    entity: lazily(entities, textsOfRecord),
    source: lazily(sources, textsOfSource),
  };
}

function pick<T>(
  records: readonly T[],
  at: number,
  textsOf: (record: T) => readonly OwnedText[],
): readonly OwnedText[] {
  const record = records[at];
  return record === undefined ? [] : textsOf(record);
}

interface Tables {
  readonly textOwners: Numbers;
  readonly ownerClaims: ListTable;
}

const NO_TEXT: OwnedText = { slot: "label", lang: "", text: "" };

/** A text by its number. The texts of an owner follow one another in the order in which the dataset has them. */
export function createTextReader(
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
    const owner = tables.textOwners[number] ?? -1;
    let first = number;
    while (first > 0 && tables.textOwners[first - 1] === owner) first -= 1;
    const texts = made.get(owner) ?? textsOf(owner);
    made.set(owner, texts);
    return texts[number - first] ?? NO_TEXT;
  };
}

/** The texts of the value that a claim gives, or of the date as of which it does. */
function textsOfLinked(dataset: Dataset, { ownerClaims }: Tables, owner: number): readonly OwnedText[] {
  const [link] = listAt(ownerClaims, owner);
  const claim = link === undefined ? undefined : dataset.claims[linkedNumber(link)];
  if (link === undefined || claim === undefined) return [];
  const asOf = ROLES[linkedRole(link)] === "asOf" && claim.asOf !== null ? date.parse(claim.asOf) : null;
  const value: Value = asOf === null || isProblem(asOf) ? claim.value : asOf;
  return textsOfValue(value, dataset.sources.get(claim.source)?.language ?? dataset.defaultLanguage, dataset);
}
