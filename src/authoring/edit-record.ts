// Sets and removes members of one record, with values as people type them. Pure.

import { UsageError } from "../platform/errors.ts";
import { must } from "../model/at.ts";
import { nearest } from "../model/nearest.ts";
import { type Data, isRecord } from "../model/is-record.ts";
import type { RawRecord } from "../dataset/raw.ts";
import { RECORDS } from "../model/format.ts";
import type { Members } from "../model/member.ts";
import { claimIds } from "../dataset/claim-id.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import { recordsOf } from "./edit-dataset.ts";
import { LIST_OF, type RecordKind } from "./references.ts";

/** The member that a path such as `title.ar` begins with. Throws `UsageError` if records of this kind have no such member. */
export function requireMember(kind: RecordKind, path: string): string {
  const [member = ""] = path.split(".");
  const known = Object.keys(RECORDS[kind]);
  if (known.includes(member)) return member;
  throw new UsageError(
    `${kind === "event" || kind === "entity" || kind === "attribute" ? "an" : "a"} ${kind} has no "${member}"`,
    [...nearest(member, known), `it has ${known.join(", ")}`],
  );
}

/** A typed value: JSON if it looks like JSON, a list of words separated by commas if the member is a list, else text. */
export function readMember(kind: RecordKind, path: string, text: string): unknown {
  const member = requireMember(kind, path);
  if (/^\s*[[{]/.test(text)) return readJson(path, text);
  const members: Members = RECORDS[kind];
  const { typedAs } = must(members[member]);
  if (typedAs === "list")
    return text
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
  if (typedAs === "number") return Number(text);
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

/** The record with a member set, or removed if the value is undefined; `title.ar` is one language of a text. */
export function withMember(record: Data, path: string, value: unknown, language: string): Data {
  const [member = "", key] = path.split(".");
  const old = record[member];
  if (key === undefined) return { ...record, [member]: value };
  const byLanguage = isRecord(old) ? old : old === undefined || old === null ? {} : { [language]: old };
  return { ...record, [member]: { ...byLanguage, [key]: value } };
}

/** Place of a record in its list; null if no record has the id. */
export function indexOfRecord(texts: DatasetTexts, kind: RecordKind, id: string): number | null {
  const records = recordsOf(texts, LIST_OF[kind]);
  const ids = kind === "claim" ? claimIds(records.map(toRaw)) : records.map((record) => record["id"]);
  const index = ids.indexOf(id);
  return index === -1 ? null : index;
}

const toRaw = (data: Data): RawRecord => ({ file: "", line: null, data });
