// Imports a table again into a dataset that people have worked on since. What came from the table follows the table; what was
// made or changed by hand stays as it is. Pure.

import { groupBy, tally } from "../model/groups.ts";
import { at } from "../model/at.ts";
import { claimHash, claimIds, claimKey, IDENTITY, keyOfHash } from "../dataset/claim-id.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import type { Draft } from "./draft.ts";
import { appendRecords, editRecords, type ListName, recordsOf } from "./edit-dataset.ts";
import type { Data } from "../model/is-record.ts";

export interface MergedImport {
  readonly texts: DatasetTexts;
  readonly added: number;
  readonly changed: number;
  /** Ids of claims whose rows are gone; they are removed on request. */
  readonly gone: readonly string[];
  /** Hashes of the claims that stay. */
  readonly stale: readonly string[];
  /** Claims of the table that were changed or removed by hand, and stay that way. */
  readonly keptByHand: number;
  /** What the table now says about claims that changed both there and by hand; the manual changes stay. */
  readonly disputed: readonly Data[];
}

/**
 * Merges what a table gives now. `known` is what it gave when it was last imported, as hashes; it is empty for a new table.
 * `prunes` removes claims whose rows are gone.
 */
export function mergeImport(
  texts: DatasetTexts,
  draft: Draft,
  known: readonly string[],
  prunes: boolean,
): MergedImport {
  const old = recordsOf(texts, "claims");
  const { fresh, gone, keptByHand, disputed } = matchClaims(old, draft.claims, known);
  const pairs = new Map([...pairById(old, fresh, gone), ...pairChanged(old, fresh, gone)]);
  const paired = new Set(pairs.values());
  const added = fresh.filter((claim) => !paired.has(claim));
  const left = gone.filter((index) => !pairs.has(index));
  const ids = claimIds(old.map((data) => ({ file: "", line: null, data })));
  const removed = new Set(prunes ? left : []);
  const merged = editRecords(texts, "claims", (record, index) => {
    const made = pairs.get(index);
    if (made !== undefined) return withValue(record, made, at(ids, index));
    return removed.has(index) ? null : record;
  });
  return {
    texts: declareNew(appendRecords(merged, "claims", added), draft, [...added, ...pairs.values()]),
    added: added.length,
    changed: pairs.size,
    gone: left.map((index) => at(ids, index)),
    stale: prunes ? [] : left.map((index) => claimHash(at(old, index))),
    keptByHand,
    disputed,
  };
}

/**
 * Claims that say the same are the same claim; repetitions are matched one to one. `fresh` are those of the table that are new to the
 * dataset, `gone` the places of those that it gave before and no longer gives.
 */
function matchClaims(old: readonly Data[], made: readonly Data[], known: readonly string[]) {
  const places: ReadonlyMap<string, number[]> = groupBy(old.keys(), (index) => claimHash(at(old, index)));
  const before = count(known);
  const unmatched = made.filter((claim) => {
    const sum = claimHash(claim);
    const isThere = places.get(sum)?.shift() !== undefined;
    if (isThere) take(before, sum);
    return !isThere;
  });
  // If the table still gives a claim and the dataset no longer has it, it was changed or removed by hand.
  const come = unmatched.filter((claim) => !take(before, claimHash(claim)));
  const gone = [...places].flatMap(([sum, indices]) => indices.filter(() => take(before, sum)));
  // If neither has it any more, and the table says something new about the same thing, it changed in both.
  const changedTwice = new Set([...before].filter(([, left]) => left > 0).map(([sum]) => keyOfHash(sum)));
  const [ids, goneIds] = [new Set(old.map(idOf)), new Set(gone.map((index) => idOf(at(old, index))))];
  const isTaken = (id: unknown): boolean => id !== undefined && ids.has(id) && !goneIds.has(id);
  const disputed = come.filter((claim) => changedTwice.has(keyOfHash(claimHash(claim))) || isTaken(idOf(claim)));
  return {
    fresh: come.filter((claim) => !disputed.includes(claim)),
    gone: gone.toSorted((a, b) => a - b),
    keptByHand: unmatched.length - come.length,
    disputed,
  };
}

const idOf = ({ id }: Data): unknown => id;

function count(sums: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sum of sums) tally(counts, sum);
  return counts;
}

/** Takes one of a kind, if there is one. */
function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

/** A row with the same id in the table, whatever else changed. */
function pairById(old: readonly Data[], fresh: readonly Data[], gone: readonly number[]): ReadonlyMap<number, Data> {
  const byId = new Map(fresh.filter(({ id }) => id !== undefined).map((claim) => [claim["id"], claim]));
  const pairs = gone.map((index) => [index, byId.get(at(old, index)["id"])] as const);
  return new Map(pairs.filter((pair): pair is [number, Data] => pair[1] !== undefined));
}

/** A changed cell: one claim was removed and one added about the same thing. */
function pairChanged(old: readonly Data[], fresh: readonly Data[], gone: readonly number[]): ReadonlyMap<number, Data> {
  const come = groupBy(fresh, claimKey);
  const went = count(gone.map((index) => claimKey(at(old, index))));
  const pairs = new Map<number, Data>();
  for (const index of gone) {
    const key = claimKey(at(old, index));
    const [claim, ...more] = come.get(key) ?? [];
    if (claim !== undefined && more.length === 0 && went.get(key) === 1) pairs.set(index, claim);
  }
  return pairs;
}

const FROM_TABLE = [...IDENTITY, "locator", "value", "hedge"] as const;

/** Notes that import itself writes about how a value was written. */
const OWN_NOTE = /^in the table: [^;]*$/;

/** The claim as the table has it now, with what was added by hand; its id is written into it, so that it stays. */
function withValue(record: Data, made: Data, id: string): Data {
  const names = new Set<string>([...Object.keys(record), ...FROM_TABLE]);
  const changed: Record<string, unknown> = {};
  for (const name of names) {
    const old = record[name];
    const isFromTable =
      FROM_TABLE.some((member) => member === name) ||
      (name === "note" && typeof old === "string" && OWN_NOTE.test(old));
    const value = isFromTable ? made[name] : old;
    if (value !== undefined) changed[name] = value;
  }
  return changed["id"] === undefined ? { ...changed, id } : changed;
}

const LISTS = ["sources", "entities", "events", "attributes", "scopes", "terms"] as const satisfies readonly ListName[];

/** Adds the records that only the new claims need. Records that were removed by hand and are not needed stay removed. */
function declareNew(texts: DatasetTexts, draft: Draft, claims: readonly Data[]): DatasetTexts {
  const lists = LISTS.map((list) => {
    const known = new Set(recordsOf(texts, list).map(({ id }) => id));
    const records = listOf(draft, list).filter(({ id }) => !known.has(id));
    return { list, records: new Map(records.map((record) => [record["id"], record])) };
  });
  const needed = new Set<unknown>();
  const need = (record: Data): void => {
    for (const id of Object.values(record).flat()) {
      if (typeof id !== "string" || needed.has(id)) continue;
      needed.add(id);
      for (const { records } of lists) {
        const found = records.get(id);
        if (found !== undefined) need(found);
      }
    }
  };
  claims.forEach(need);
  return lists.reduce(
    (made, { list, records }) =>
      appendRecords(
        made,
        list,
        [...records.values()].filter(({ id }) => needed.has(id)),
      ),
    texts,
  );
}

function listOf(draft: Draft, list: (typeof LISTS)[number]): readonly Data[] {
  if (list === "sources" || list === "entities" || list === "events") return draft[list];
  const records = draft.head[list];
  return Array.isArray(records) ? (records as readonly Data[]) : [];
}
