// The tables of a data package that hold records, one column per member; they follow from the format.

import { RECORDS } from "../model/format.ts";
import { LIST_OF, type Member, type Referred } from "../model/member.ts";

const KINDS = Object.keys(LIST_OF) as readonly Referred[];

/** The members of a kind of record, without its id and label, which have columns of their own. */
export const membersOf = (kind: Referred): readonly (readonly [string, Member<unknown>])[] =>
  Object.entries<Member<unknown>>(RECORDS[kind]).filter(([name]) => !["id", "label", "title"].includes(name));

/** Whether a member holds the id of one other record. */
export const isReference = ({ schema }: Member<unknown>): boolean => schema["$ref"] === "#/$defs/id";

const isPlain = (member: Member<unknown>): boolean =>
  isReference(member) || "enum" in member.schema || ["string", "number"].includes(String(member.schema["type"]));

/** Columns whose cells are JSON, since they hold lists and objects; `labels` has the name in every language. */
export const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "labels",
  ...KINDS.flatMap(membersOf).flatMap(([name, member]) => (isPlain(member) ? [] : [name])),
]);
