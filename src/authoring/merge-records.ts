// Merges two events or two entities into one, and two datasets. Pure.

import { isDeepStrictEqual } from "node:util";
import { UsageError } from "../platform/errors.ts";
import { claimHash } from "../dataset/claim-id.ts";
import { type Data, isRecord } from "../model/is-record.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import type { Dataset } from "../model/dataset.ts";
import { appendRecords, editRecords, LIST_NAMES, type ListName, recordsOf } from "./edit-dataset.ts";
import { LIST_OF, renameUses } from "./references.ts";

/** The texts with `other` merged into `kept`, which takes over its uses and its names. */
export function mergeRecords(
  texts: DatasetTexts,
  dataset: Dataset,
  kind: "event" | "entity",
  kept: string,
  other: string,
): DatasetTexts {
  const list = LIST_OF[kind];
  const records = recordsOf(texts, list);
  const gone = records.find((record) => record["id"] === other) ?? { id: other };
  const renamed = renameUses(texts, dataset, kind, other, kept);
  const without = editRecords(renamed, list, (record) => (record["id"] === other ? null : record));
  const declared = records.some((record) => record["id"] === kept)
    ? without
    : appendRecords(without, list, [{ id: kept }]);
  return editRecords(declared, list, (record) =>
    record["id"] === kept
      ? withNames(withoutSelf(record), gone, kind, dataset.defaultLanguage)
      : withoutRepeats(record),
  );
}

type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** The record with the names of another as synonyms, and its keywords. */
function withNames(record: Data, other: Data, kind: "event" | "entity", language: string): Data {
  const label = kind === "event" ? "title" : "label";
  const titles = byLanguage(other[label] ?? other["id"], language);
  const own = byLanguage(record[label], language);
  const listsOf = (from: Data, name: string): ByLanguage => byLanguage(from[name], language);
  const synonyms = joined(listsOf(record, "synonyms"), [titles, listsOf(other, "synonyms")], own);
  const keywords = joined(listsOf(record, "keywords"), [listsOf(other, "keywords")], {});
  return {
    ...record,
    ...(Object.keys(synonyms).length > 0 ? { synonyms: plain(synonyms, language, record["synonyms"]) } : {}),
    ...(Object.keys(keywords).length > 0 ? { keywords: plain(keywords, language, record["keywords"]) } : {}),
  };
}

function byLanguage(value: unknown, language: string): ByLanguage {
  if (typeof value === "string") return { [language]: [value] };
  if (Array.isArray(value)) return { [language]: value.filter((text) => typeof text === "string") };
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, texts]) => [key, [texts].flat().map(String)]));
}

function joined(first: ByLanguage, others: readonly ByLanguage[], known: ByLanguage): ByLanguage {
  const made = new Map(Object.entries(first));
  for (const [key, texts] of others.flatMap(Object.entries<readonly string[]>)) {
    const had = made.get(key) ?? [];
    const fresh = texts.filter((text) => !had.includes(text) && !(known[key] ?? []).includes(text));
    if (fresh.length > 0) made.set(key, [...had, ...fresh]);
  }
  return Object.fromEntries(made);
}

/** A plain list, if the record has a plain list or none and there is one language. */
function plain(lists: ByLanguage, language: string, old: unknown): ByLanguage | readonly string[] {
  const own = lists[language];
  return own !== undefined && Object.keys(lists).length === 1 && !isRecord(old) ? own : lists;
}

/** Removes a reference of a record to itself, as its whole or as possibly the same. */
function withoutSelf(record: Data): Data {
  const { partOf, ...rest } = record;
  return withoutRepeats(partOf === record["id"] ? rest : record);
}

function withoutRepeats(record: Data): Data {
  const ids = record["possiblySameAs"];
  if (!Array.isArray(ids)) return record;
  const others = [...new Set(ids)].filter((id) => id !== record["id"]);
  if (others.length === ids.length) return record;
  const { possiblySameAs: _, ...rest } = record;
  return others.length === 0 ? rest : { ...record, possiblySameAs: others };
}

/**
 * The first dataset with the records that it lacks, from the other, and the names of those that differ between the two: its own are
 * kept. Throws `UsageError` if both use an id for different claims.
 */
export function mergeDatasets(texts: DatasetTexts, other: DatasetTexts) {
  const differing: string[] = [];
  const merged = LIST_NAMES.reduce((made, list) => {
    const fresh = list === "claims" ? freshClaims(made, other) : freshRecords(made, other, list, differing);
    return appendRecords(made, list, fresh);
  }, texts);
  return { texts: merged, differing };
}

const keyOf = (list: ListName, record: Data): string =>
  list === "notes" ? JSON.stringify([record["discrepancy"], record["text"]]) : String(record["id"]);

function freshRecords(texts: DatasetTexts, other: DatasetTexts, list: ListName, differing: string[]): readonly Data[] {
  const own = new Map(recordsOf(texts, list).map((record) => [keyOf(list, record), record]));
  return recordsOf(other, list).filter((record) => {
    const same = own.get(keyOf(list, record));
    if (same !== undefined && !isDeepStrictEqual(same, record)) differing.push(`${list} ${String(record["id"])}`);
    return same === undefined;
  });
}

function freshClaims(texts: DatasetTexts, other: DatasetTexts): readonly Data[] {
  const own = recordsOf(texts, "claims");
  const hashes = new Set(own.map(claimHash));
  const ids = new Map(own.filter(({ id }) => id !== undefined).map((record) => [record["id"], record]));
  return recordsOf(other, "claims")
    .filter((record) => !hashes.has(claimHash(record)))
    .map((record) => {
      if (!ids.has(record["id"])) return record;
      throw new UsageError(`both datasets have a claim "${String(record["id"])}" and the two differ`, [
        `rashomon rename claim ${String(record["id"])} NEW in one of them`,
      ]);
    });
}
