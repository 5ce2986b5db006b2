// Reads a raw record as the format defines it. A wrong member is reported and gets its default.

import type { Data } from "../model/is-record.ts";
import type { LanguageTag } from "../model/dataset.ts";
import { type ReadRecord, type RecordKind, RECORDS } from "../model/format.ts";
import type { Member, Members } from "../model/member.ts";
import { type Report, type Said, say } from "./problem.ts";
import type { RawRecord } from "./raw.ts";

export interface ReadContext {
  /** The language of plain texts. */
  readonly language: LanguageTag;
  readonly report: Report;
}

/** A kind of record: its members, the required ones, and the defaults of the others. */
interface Table {
  readonly members: ReadonlyMap<string, Member<unknown>>;
  readonly required: readonly string[];
  readonly absent: Data;
}

const TABLES = Object.fromEntries(
  Object.entries<Members>(RECORDS).map(([kind, members]) => [kind, toTable(Object.entries(members))]),
) as Readonly<Record<RecordKind, Table>>;

function toTable(members: readonly (readonly [string, Member<unknown>])[]): Table {
  return {
    members: new Map(members),
    required: members.filter(([, { isRequired }]) => isRequired).map(([key]) => key),
    // V8 copies an object that it parsed four times as fast as one that was built member by member.
    absent: JSON.parse(
      JSON.stringify(Object.fromEntries(members.map(([key, { absent }]) => [key, absent]))),
    ) as object as Table["absent"],
  };
}

/** An empty record of a kind. */
export const emptyRecord = <K extends RecordKind>(kind: K): ReadRecord<K> => TABLES[kind].absent as ReadRecord<K>;

/** The members of a record. Wrong members are reported before missing ones. */
export function readRecord<K extends RecordKind>(kind: K, record: RawRecord, context: ReadContext): ReadRecord<K> {
  const { data } = record;
  const { members, required, absent } = TABLES[kind];
  const read: Record<string, unknown> = { ...absent };
  // Only the members that a record has cost time: most claims leave out most members.
  for (const key in data) {
    const member = members.get(key);
    const value = data[key];
    if (member === undefined || isNothing(value, member)) continue;
    const taken = member.take(value, context.language);
    if (taken === undefined) complain(kind, record, context, wrong(key, value, member), key);
    else read[key] = taken;
  }
  for (const key of required) {
    if (isNothing(data[key], members.get(key))) complain(kind, record, context, missing(key), key);
  }
  return read as ReadRecord<K>;
}

const isNothing = (value: unknown, member: Member<unknown> | undefined): boolean =>
  value === undefined || value === null || (value === "" && member?.isText === true);

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

/** An undeclared record, made from what is known about it. */
export const undeclared = (data: RawRecord["data"]): RawRecord => ({ file: "claims.ndjson", line: null, data });

/** A value, described in words. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "an object";
}
