// What claims share: attributes, entities, terms, scopes, sources, and values with the same text.

import { getOrAdd } from "../model/groups.ts";
import { valueOf } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";
import type { Value } from "../model/values/index.ts";
import { linkedNumber, packLink, turnLink, type OwnerNumbers, type Role } from "./search-index.ts";
import { createListTable, type ListTable } from "./string-table.ts";
import { textsOfValue, valueKey, type OwnedText } from "./texts.ts";

export interface Links {
  readonly claimLinks: ListTable;
  readonly ownerClaims: ListTable;
  readonly claimEvents: Int32Array;
  /** Texts of each distinct value, in the order of their numbers. */
  readonly values: readonly (readonly OwnedText[])[];
}

/** Finds what each claim is linked to. */
export function collectLinks(dataset: Dataset, owners: OwnerNumbers): Links {
  const values: (readonly OwnedText[])[] = [];
  const numbers = new Map<string, number>();
  const numberValue = (value: Value, claim: Claim): number | null => {
    const lang = valueOf(dataset.sources, claim.source).language;
    const key = valueKey(value, lang);
    if (key === null) return null;
    return getOrAdd(numbers, key, () => owners.value + values.push(textsOfValue(value, lang, dataset)) - 1);
  };
  const find = findersOf(dataset, owners);
  const lists = dataset.claims.map((claim) => linksOf(claim, find, numberValue));
  const eventNumbers = new Map(Array.from(dataset.events.keys(), (id, position) => [id, position]));
  return {
    claimLinks: createListTable(lists),
    ownerClaims: invert(lists, owners.value + values.length),
    claimEvents: Int32Array.from(dataset.claims, (claim) => valueOf(eventNumbers, claim.event)),
    values,
  };
}

type Find = (kind: "attribute" | "scope" | "term" | "entity" | "source", id: string) => number | null;

function findersOf({ attributes, scopes, terms, entities, sources }: Dataset, owners: OwnerNumbers): Find {
  const tables = { attribute: attributes, scope: scopes, term: terms, entity: entities, source: sources };
  const numbers = new Map(
    (["attribute", "scope", "term", "entity", "source"] as const).flatMap((kind) =>
      Array.from(tables[kind].keys(), (id, position) => [`${kind} ${id}`, owners[kind] + position] as const),
    ),
  );
  return (kind, id) => numbers.get(`${kind} ${id}`) ?? null;
}

function linksOf(
  claim: Claim,
  find: Find,
  numberValue: (value: Value, claim: Claim) => number | null,
): readonly number[] {
  const links: number[] = [];
  const add = (owner: number | null, role: Role): void => {
    if (owner !== null) links.push(packLink(owner, role));
  };
  add(find("attribute", claim.attribute), "attribute");
  add(find("source", claim.source), "source");
  if (claim.scope !== null) add(find("scope", claim.scope), "scope");
  if (claim.value.kind === "entity" || claim.value.kind === "term")
    add(find(claim.value.kind, claim.value.id), "value");
  else add(numberValue(claim.value, claim), "figure");
  if (claim.attributedTo !== null) add(find("entity", claim.attributedTo), "voice");
  for (const id of claim.mentions) add(find("entity", id), "mention");
  const asOf = claim.asOf === null ? null : date.parse(claim.asOf);
  if (asOf !== null && !isProblem(asOf)) add(numberValue(asOf, claim), "asOf");
  return links;
}

/** Turns claim → owners into owner → claims. */
function invert(lists: readonly (readonly number[])[], size: number): ListTable {
  const inverted: number[][] = Array.from({ length: size }, () => []);
  lists.forEach((links, claim) => {
    for (const link of links) inverted[linkedNumber(link)]?.push(turnLink(link, claim));
  });
  return createListTable(inverted);
}
