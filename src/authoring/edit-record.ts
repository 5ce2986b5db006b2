// Members of one record set and taken away, as somebody types them. Pure.

import { UsageError } from "../platform/errors.ts";
import { nearest } from "../model/nearest.ts";
import { isRecord, type RawRecord } from "../dataset/raw.ts";
import { knownFields } from "../dataset/schema.ts";
import { claimIds } from "../dataset/claim-id.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import { recordsOf } from "./edit-dataset.ts";
import type { JsonRecord } from "./edit-text.ts";
import { LIST_OF, type RecordKind } from "./references.ts";

/** Members that hold a list of words, which are typed with commas between them. */
const LISTS = new Set(["derivedFrom", "possiblySameAs", "excludes", "mentions", "synonyms", "keywords", "parts"]);
const NUMBERS = new Set(["tolerance"]);

/** The member that a path such as `title.ar` begins with. Throws `UsageError` for one that records of the kind do not have. */
export function requireMember(kind: RecordKind, path: string): string {
  const [member = ""] = path.split(".");
  const known = knownFields(kind);
  if (known.includes(member)) return member;
  throw new UsageError(
    `${kind === "event" || kind === "entity" || kind === "attribute" ? "An" : "A"} ${kind} has no "${member}"`,
    [...nearest(member, known), `it has ${known.join(", ")}`],
  );
}

/** A value as it is typed for a member: JSON where it begins so, a list where the member is one, else text. */
export function readMember(path: string, text: string): unknown {
  const [member = ""] = path.split(".");
  if (/^\s*[[{]/.test(text)) return readJson(path, text);
  if (LISTS.has(member))
    return text
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
  if (NUMBERS.has(member)) return Number(text);
  if (member === "locator") return readLocator(text);
  return text;
}

function readJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--set ${path}: "${text}" is not valid JSON`, [
      'a list: ["a", "b"]; an object: {"en": "text"}',
    ]);
  }
}

function readLocator(text: string): unknown {
  const [, paragraph, sentence] = /^§?(\d+)\.(\d+)$/.exec(text.trim()) ?? [];
  if (paragraph === undefined || sentence === undefined)
    throw new UsageError(`--set locator: "${text}" is not a locator`, ["write paragraph.sentence, such as 2.1"]);
  return { paragraph: Number(paragraph), sentence: Number(sentence) };
}

/** The record with a member set, or taken away where the value is undefined; `title.ar` is one language of a text. */
export function withMember(record: JsonRecord, path: string, value: unknown, language: string): JsonRecord {
  const [member = "", key] = path.split(".");
  const old = record[member];
  if (key === undefined) return { ...record, [member]: value };
  const byLanguage = isRecord(old) ? old : old === undefined || old === null ? {} : { [language]: old };
  return { ...record, [member]: { ...byLanguage, [key]: value } };
}

/** Place of a record in its list; null where no record has the id. */
export function indexOfRecord(texts: DatasetTexts, kind: RecordKind, id: string): number | null {
  const records = recordsOf(texts, LIST_OF[kind]);
  const ids = kind === "claim" ? claimIds(records.map(toRaw)) : records.map((record) => record["id"]);
  const index = ids.indexOf(id);
  return index === -1 ? null : index;
}

const toRaw = (data: JsonRecord): RawRecord => ({ file: "", line: null, data });
