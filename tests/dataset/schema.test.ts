// The JSON Schema accepts what the program reads, and no more than it reads.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { PARTS } from "../../src/model/format.ts";
import { readDataset } from "../../src/dataset/read.ts";
import { createSchema, SCHEMA_NAMES } from "../../src/dataset/schema.ts";
import { validateTexts } from "../../src/dataset/validate.ts";
import { createSkeleton } from "../../src/authoring/skeleton.ts";

const ROOT = join(import.meta.dirname, "../..");
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const isValid = ajv.compile(createSchema("dataset"));

/** The single-file form of a folder. */
function pack(folder: string): Record<string, unknown> {
  const { head, parts } = readDataset(folder);
  return { ...head.data, ...Object.fromEntries(PARTS.map((part) => [part, parts[part].map(({ data }) => data)])) };
}

const FOLDERS = ["data", "tests/fixtures"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(ROOT, folder, entry.name)).includes("dataset.json"))
    .map(({ name }) => join(folder, name)),
);

test.each(FOLDERS)("%s keeps to the schema", (folder) => {
  isValid(pack(join(ROOT, folder)));
  expect(isValid.errors ?? []).toEqual([]);
});

test.each(SCHEMA_NAMES)("the schema of %s is a schema", (name) => {
  const schema = createSchema(name);
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
});

test("each file of a skeleton keeps to the schema of its part", () => {
  const files = createSkeleton("fires", "Fires");
  const parse = (name: string): unknown => JSON.parse(files.get(name) ?? "");
  expect(ajv.validate(createSchema("head"), parse("dataset.json"))).toBe(true);
  expect(ajv.validate(createSchema("sources"), parse("sources.json"))).toBe(true);
  expect(ajv.validate(createSchema("events"), parse("events.json"))).toBe(true);
  for (const line of (files.get("claims.ndjson") ?? "").trim().split("\n"))
    expect(ajv.validate(createSchema("claim"), JSON.parse(line))).toBe(true);
});

const SMALL = {
  format: "rashomon/1",
  id: "fires",
  title: { en: "Fires" },
  languages: [{ code: "en", numbers: { six: 6 } }],
  attributes: [{ id: "deaths", kind: "count", tolerance: 1 }],
  scopes: [{ id: "men", partOf: null }],
  terms: [{ id: "arson", vocabulary: "cause", excludes: [] }],
  sources: [{ id: "gazette", sentences: [1, 2], furniture: [[1, 1]], segments: [[0, 4]] }],
  entities: [{ id: "mayor", type: "person" }],
  events: [{ id: "mill", kind: "point", synonyms: { en: ["the mill"] } }],
  claims: [
    {
      id: "g1",
      source: "gazette",
      event: "mill",
      attribute: "deaths",
      scope: "men",
      value: 8,
      statement: "Eight died.",
      locator: { paragraph: 1, sentence: 1 },
      basis: { inferred: "by sum" },
      mentions: ["mayor"],
    },
  ],
  checks: [{ id: "sum", event: "mill", total: "mill/deaths", parts: ["mill/deaths/men"] }],
  notes: [{ discrepancy: "mill/deaths", text: "Nobody counted." }],
};

test("what the schema rejects, validate rejects or warns of; what validate accepts silently, the schema accepts", async () => {
  const paths = pathsOf(SMALL, []);
  const junk = fc.oneof(
    fc.constantFrom(null, "", "x", "../x", 0, -1, 1.5, true, [], {}, [1], { en: 1 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), junk, async (path, value) => {
      const changed = structuredClone(SMALL);
      assign(changed, path, value);
      const text = JSON.stringify(changed);
      const { problems } = await validateTexts({ isFolder: false, texts: new Map([["fires.json", text]]) });
      const isSilent = problems.every(
        ({ severity, message }) => severity === "warning" && !/is not a field of|is empty/.test(message),
      );
      expect({ path, value, isSilent: isSilent && !isValid(JSON.parse(text)) }).toEqual({
        path,
        value,
        isSilent: false,
      });
    }),
    { numRuns: 400 },
  );
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    ...(path.length === 0 ? [] : [path]),
    ...Object.entries(value).flatMap(([key, member]) =>
      pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function assign(target: unknown, path: Path, value: unknown): void {
  const [last] = path.slice(-1);
  const owner = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], target);
  if (last !== undefined) (owner as Record<string | number, unknown>)[last] = value;
}
