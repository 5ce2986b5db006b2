// Dotted paths into items, for `--fields` and the columns of CSV. A path goes through every item of a list. Only own members count, so
// a path such as "__proto__" finds nothing outside the data.

import { ownOf } from "../model/at.ts";
import { nearest } from "../model/nearest.ts";
import { isRecord } from "../model/is-record.ts";
import type { Json, JsonRecord, Report } from "./report.ts";

type Fielded = Pick<Report, "items" | "columns">;

interface Tree extends ReadonlyMap<string, Tree | null> {}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The paths that `--fields` names, each once. */
export const parseFields = (fields: readonly string[]): readonly string[] => [
  ...new Set(fields.map((field) => field.trim()).filter((field) => field !== "")),
];

function collectFields(value: Json, prefix: string, found: Set<string>): void {
  if (isList(value)) {
    for (const element of value) collectFields(element, prefix, found);
  } else if (isRecord(value)) {
    for (const [key, member] of Object.entries(value)) {
      const path = prefix === "" ? key : `${prefix}.${key}`;
      found.add(path);
      collectFields(member, path, found);
    }
  }
}

/** How many items are looked at. */
const SAMPLE = 10_000;

function* sampleOf(items: Fielded["items"]): Generator<JsonRecord> {
  let count = 0;
  for (const item of items) {
    if (count++ >= SAMPLE) return;
    yield item;
  }
}

/** Every path in an item of the report or in its CSV header, in order of appearance. */
export function listFields({ items, columns }: Fielded): ReadonlySet<string> {
  const found = new Set<string>();
  for (const item of sampleOf(items)) collectFields(item, "", found);
  for (const column of columns) found.add(column);
  return found;
}

/** The first field that no item has, with suggestions; null if all are known, or cannot be checked. */
export function findUnknownField(fields: readonly string[], { items, columns }: Fielded) {
  const known = new Set(columns);
  const seen: JsonRecord[] = [];
  for (const item of sampleOf(items)) {
    seen.push(item);
    collectFields(item, "", known);
    if (fields.every((field) => known.has(field))) return null;
  }
  const field = fields.find((path) => !known.has(path) && !isUndecided(path, known, seen));
  return field === undefined || seen.length === 0 ? null : { field, suggestions: nearest(field, known) };
}

/** Whether a field is inside something that is null or empty in every item, so that it cannot be checked. */
function isUndecided(field: string, known: ReadonlySet<string>, items: readonly JsonRecord[]): boolean {
  const parts = field.split(".");
  const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
  return above.some((path) => known.has(path) && items.every((item) => isEmpty(valueAt(item, path))));
}

const isEmpty = (value: Json): boolean => value === null || (isList(value) && value.every(isEmpty));

const memberOf = (record: JsonRecord, key: string): Json => ownOf(record, key) ?? null;

function follow(value: Json, keys: readonly string[]): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (isList(value)) return value.map((element) => follow(element, keys)).flat();
  return isRecord(value) ? follow(memberOf(value, key), rest) : null;
}

/** The value at a dotted path, or null. A path through a list gives a flat list. */
export const valueAt = (item: JsonRecord, path: string): Json => follow(item, path.split("."));

function grow(tree: Map<string, Tree | null>, [key = "", ...rest]: readonly string[]): void {
  const branch = tree.get(key);
  if (rest.length === 0) tree.set(key, null);
  else if (branch !== null) {
    const next = new Map(branch);
    grow(next, rest);
    tree.set(key, next);
  }
}

function pruneRecord(record: JsonRecord, tree: Tree): JsonRecord {
  const pruned: Record<string, Json> = {};
  for (const [key, branch] of tree) {
    const member = memberOf(record, key);
    const value = branch === null ? member : prune(member, branch);
    if (key === "__proto__") Object.defineProperty(pruned, key, { value, enumerable: true });
    else pruned[key] = value;
  }
  return pruned;
}

function prune(value: Json, tree: Tree): Json {
  if (isList(value)) return value.map((element) => prune(element, tree));
  return isRecord(value) ? pruneRecord(value, tree) : null;
}

/**
 * Makes items with only the named members, in the given order, nested as before. A missing member is null, and so is one inside
 * something without members.
 */
export function createProjection(fields: readonly string[]): (item: JsonRecord) => JsonRecord {
  const tree = new Map<string, Tree | null>();
  for (const field of fields) grow(tree, field.split("."));
  return (item) => pruneRecord(item, tree);
}
