// The dataset format as JSON Schema 2020-12: of the single-file form, and of each file of a folder, for editors.

import { PARTS, type Part } from "./raw.ts";
import { HEAD, RECORDS, type Schema, SHARED } from "./schema-parts.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** What `schema` can print: the whole, the head, one of its parts, or one claim (a line of claims.ndjson). */
export const SCHEMA_NAMES = ["dataset", "head", ...PARTS, "claim"] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** Kind of the records of a part. */
export const RECORD_OF: Readonly<Record<Part, keyof typeof RECORDS>> = {
  sources: "source",
  entities: "entity",
  events: "event",
  claims: "claim",
  checks: "check",
  notes: "note",
};

/** The schema of the single-file form, or of one part of it. */
export function createSchema(name: SchemaName): Schema {
  const about = { $schema: DRAFT, title: `rashomon dataset${name === "dataset" ? "" : `: ${name}`}` };
  return { ...about, ...bodyOf(name), $defs: { ...SHARED, ...RECORDS } };
}

function bodyOf(name: SchemaName): Schema {
  if (name === "claim") return { $ref: "#/$defs/claim" };
  if (name === "head") return headSchema({});
  if (name !== "dataset") return listOf(name);
  return headSchema(Object.fromEntries(PARTS.map((part) => [part, { anyOf: [listOf(part), { type: "null" }] }])));
}

const listOf = (part: Part): Schema => ({ type: "array", items: { $ref: `#/$defs/${RECORD_OF[part]}` } });

const headSchema = (parts: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  required: ["id"],
  properties: { ...HEAD, ...parts },
  patternProperties: { "^//": true },
  additionalProperties: false,
});

/** Names of the members that a record of a kind may have. */
export function knownFields(kind: keyof typeof RECORDS | "dataset"): readonly string[] {
  if (kind === "dataset") return [...Object.keys(HEAD), ...PARTS];
  return Object.keys(RECORDS[kind].properties);
}
