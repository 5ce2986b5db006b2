// The JSON that the reading commands print, as JSON Schema: a contract for programs, written down in data/output.json. A test
// checks that every answer obeys the schema and contains nothing that it does not describe.

import OUTPUT from "../../data/output.json" with { type: "json" };
import { at, valueOf } from "../model/at.ts";
import type { Schema } from "../model/shape.ts";
import { valueKindNames } from "../model/values/index.ts";
import { LEVELS, VERDICTS } from "../model/verdict.ts";

/** A schema in short: its name, a list of one, or its members. */
type Short = string | readonly Short[] | Members;
interface Members {
  readonly [name: string]: Short;
}

const MEMBERS = new Map<string, Members>(Object.entries(OUTPUT.members));
const SCHEMAS = new Map<string, Schema>([
  ...Object.entries(OUTPUT.schemas),
  ["kind", { enum: valueKindNames }],
  ["verdict", { enum: VERDICTS }],
  ["level", { enum: LEVELS }],
]);

function schemaOf(short: Short): Schema {
  if (typeof short !== "string")
    return isList(short) ? { type: "array", items: schemaOf(at(short, 0)) } : object(short);
  if (short.startsWith("=")) return { const: short.slice(1) };
  if (short.endsWith("?")) return { anyOf: [schemaOf(short.slice(0, -1)), { type: "null" }] };
  if (short in OUTPUT.records) return use(short);
  return SCHEMAS.get(short) ?? object(valueOf(MEMBERS, short));
}

const isList = (short: readonly Short[] | Members): short is readonly Short[] => Array.isArray(short);
const use = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** An object that always has all of these members; later versions may add more. */
function object({ "//": description, "*": any, ...members }: Members): Schema {
  if (any !== undefined) return { type: "object", additionalProperties: schemaOf(any) };
  const properties = schemasOf(members);
  return { type: "object", ...(description && { description }), properties, required: Object.keys(properties) };
}

const schemasOf = (members: Members): Readonly<Record<string, Schema>> =>
  Object.assign(
    {},
    ...Object.entries(members).map(([name, short]) =>
      name === "..." ? schemasOf(valueOf(MEMBERS, short as string)) : { [name]: schemaOf(short) },
    ),
  ) as Record<string, Schema>;

/** The whole contract: an answer of any of these commands, or an error. */
export function createOutputSchema(): Schema {
  const answers = Object.entries<Members>(OUTPUT.commands).map(([kind, members]) => [
    kind,
    { schemaVersion: "=1.0", kind: `=${kind}`, ...OUTPUT.envelope, ...members, warnings: ["text"] },
  ]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "What rashomon prints with --json; an item is also a line of --format ndjson",
    anyOf: [...Object.keys(OUTPUT.commands), "error"].map(use),
    $defs: schemasOf({ ...OUTPUT.records, ...Object.fromEntries(answers), error: OUTPUT.error }),
  };
}
