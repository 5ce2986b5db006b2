// Reads a raw record as the format says. A member that is wrong is reported, and what stands for an absent one stands for it.

import type { LanguageTag } from "../model/dataset.ts";
import { type ReadRecord, type RecordKind, RECORDS } from "../model/format.ts";
import type { Member } from "../model/member.ts";
import { type Report, type Said, say } from "./problem.ts";
import type { RawRecord } from "./raw.ts";

export interface ReadContext {
  /** Of plain texts. */
  readonly language: LanguageTag;
  readonly report: Report;
}

/** Lists, since a million claims are read by them. */
const MEMBERS = Object.fromEntries(
  Object.entries(RECORDS).map(([kind, members]) => [kind, Object.entries<Member<unknown>>(members)]),
);

/** The members of a record of a kind. */
export function readRecord<K extends RecordKind>(kind: K, record: RawRecord, context: ReadContext): ReadRecord<K> {
  const { data } = record;
  const read: Record<string, unknown> = {};
  for (const [key, member] of MEMBERS[kind] ?? []) {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    const isNothing = value === undefined || value === null || (value === "" && member.isText === true);
    const taken = isNothing ? undefined : member.take(value, context.language);
    read[key] = taken === undefined ? member.absent : taken;
    if (taken === undefined && (!isNothing || member.isRequired))
      complain(kind, record, context, isNothing ? missing(key) : wrong(key, value, member), key);
  }
  return read as ReadRecord<K>;
}

/** Reports a problem of a record, or of one of its members. */
export function complain(
  kind: RecordKind,
  { file, line, data }: RawRecord,
  { report }: ReadContext,
  said: Said,
  field: string,
): void {
  const record = typeof data["id"] === "string" ? `${kind} "${data["id"]}"` : kind;
  report({ file, line, record, ...said, at: data, field });
}

export const missing = (key: string): Said => say("missing", `"${key}" is missing`, `add a member "${key}"`);

const wrong = (key: string, value: unknown, { wanted }: Member<unknown>): Said =>
  say("type", `"${key}" is ${describe(value)}`, `it must be ${wanted}`);

export const DUPLICATE_ID = say("duplicate-id", "its id is used twice", "give one of them another id, or remove it");

/** A record that nothing declares, of what is known about it. */
export const undeclared = (data: RawRecord["data"]): RawRecord => ({ file: "claims.ndjson", line: null, data });

/** A value as people say it. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "an object";
}
