// What the dataset that a table is added to has already: a thing that the table calls by a known id, label or title is that thing.

import type { DatasetTexts } from "../dataset/read.ts";
import type { JsonObject } from "../authoring/draft.ts";
import { recordsOf } from "../authoring/edit-dataset.ts";
import { isValueKindName } from "../model/values/index.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import { attributeKey, nameKey } from "./ids.ts";

/** Ids by the keys of what a table may call them. */
export type KnownIds = ReadonlyMap<string, string>;

export interface KnownNames {
  readonly sources: KnownIds;
  readonly events: KnownIds;
  readonly attributes: KnownIds;
  readonly scopes: KnownIds;
  readonly entities: KnownIds;
  /** By vocabulary. */
  readonly terms: ReadonlyMap<string, KnownIds>;
  /** How the values of an attribute are read, by its id. */
  readonly plans: ReadonlyMap<string, Partial<AttributePlan>>;
  /** Vocabulary of an attribute, by its id, where that is not its own. */
  readonly vocabularies: ReadonlyMap<string, string>;
}

/** The names in the files of a dataset. Pure. */
export function knownNamesOf(texts: DatasetTexts): KnownNames {
  const attributes = recordsOf(texts, "attributes");
  const terms = new Map<string, JsonObject[]>();
  for (const term of recordsOf(texts, "terms")) {
    const vocabulary = String(term["vocabulary"]);
    terms.set(vocabulary, [...(terms.get(vocabulary) ?? []), term]);
  }
  return {
    sources: idsOf(recordsOf(texts, "sources")),
    events: idsOf(recordsOf(texts, "events")),
    attributes: idsOf(attributes, attributeKey),
    scopes: idsOf(recordsOf(texts, "scopes")),
    entities: idsOf(recordsOf(texts, "entities")),
    terms: new Map([...terms].map(([vocabulary, records]) => [vocabulary, idsOf(records)])),
    plans: new Map(attributes.map((record) => [String(record["id"]), planOf(record)])),
    vocabularies: new Map(
      attributes.flatMap(({ id, vocabulary }) =>
        typeof vocabulary === "string" ? [[String(id), vocabulary] as const] : [],
      ),
    ),
  };
}

/** Members that hold what a thing is called, as one text or in several languages. */
const NAMES = ["label", "title", "aliases"] as const;

/** An id goes before a label of another thing, and the first label before the same one further down. */
function idsOf(records: readonly JsonObject[], keyOf = nameKey): KnownIds {
  const ids = new Map<string, string>();
  const put = (name: string, id: string): void => {
    if (!ids.has(keyOf(name))) ids.set(keyOf(name), id);
  };
  for (const { id } of records) put(String(id), String(id));
  for (const record of records)
    for (const member of NAMES) for (const name of textsIn(record[member])) put(name, String(record["id"]));
  return ids;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function planOf({ kind, cardinality }: JsonObject): Partial<AttributePlan> {
  return {
    ...(typeof kind === "string" && isValueKindName(kind) ? { kind } : {}),
    ...(cardinality === "many" || cardinality === "exclusive" ? { cardinality } : {}),
  };
}
