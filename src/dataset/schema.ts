// The dataset format as JSON Schema 2020-12, for the single-file form and for each file of a folder.

import { PART_RECORDS, type Part, PARTS, type RecordKind, RECORDS } from "../model/format.ts";
import type { Member, Members } from "../model/member.ts";
import { type Schema, SHARED_SHAPES } from "../model/shape.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** What `schema` can print: the whole dataset, its head, one of its parts, or one claim (a line of claims.ndjson). */
export const SCHEMA_NAMES = ["dataset", "head", ...PARTS, "claim"] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** The schema of the single-file form, or of one part of it. */
export function createSchema(name: SchemaName): Schema {
  const about = { $schema: DRAFT, title: `rashomon dataset${name === "dataset" ? "" : `: ${name}`}` };
  const { dataset: _, ...records } = RECORDS;
  const definitions = Object.entries(records).map(([kind, members]) => [kind, schemaOf(members)]);
  return { ...about, ...bodyOf(name), $defs: { ...SHARED_SHAPES, ...Object.fromEntries(definitions) } };
}

function bodyOf(name: SchemaName): Schema {
  if (name === "claim") return { $ref: "#/$defs/claim" };
  if (name === "head") return schemaOf(RECORDS.dataset);
  if (name !== "dataset") return listOf(name);
  return schemaOf(RECORDS.dataset, Object.fromEntries(PARTS.map((part) => [part, orNull(listOf(part))])));
}

const listOf = (part: Part): Schema => ({ type: "array", items: { $ref: `#/$defs/${PART_RECORDS[part]}` } });

/** An object with only these members, and with comments: members whose names begin with two slashes. */
function schemaOf(members: Members, more: Readonly<Record<string, Schema>> = {}): Schema {
  const described = Object.entries(members);
  return {
    type: "object",
    required: described.filter(([, { isRequired }]) => isRequired).map(([name]) => name),
    properties: { ...Object.fromEntries(described.map(([name, member]) => [name, schemaOfMember(member)])), ...more },
    patternProperties: { "^//": true },
    additionalProperties: false,
  };
}

const schemaOfMember = ({ schema, isRequired, description }: Member<unknown>): Schema => ({
  ...(isRequired ? schema : orNull(schema)),
  description,
});

/** An absent member and null mean the same. */
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });

/** Names of the members that a kind of record may have. */
export const knownFields = (kind: RecordKind): readonly string[] => [
  ...Object.keys(RECORDS[kind]),
  ...(kind === "dataset" ? PARTS : []),
];
