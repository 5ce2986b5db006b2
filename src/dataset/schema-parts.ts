// The records of a dataset as JSON Schema (2020-12), one object for each. The members named here are the ones that exist;
// `validate` takes its list of known fields from them.

import { MOODS } from "../model/mood.ts";
import { attributeKindNames } from "../model/values/index.ts";
import { FORMAT } from "./format.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** An absent member and null mean the same. */
const optional = (schema: Schema, description: string): Schema => ({ anyOf: [schema, { type: "null" }], description });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const words = (choices: readonly string[], description: string): Schema => optional({ enum: choices }, description);
const text = (description: string): Schema => optional({ type: "string" }, description);
const idOf = (what: string): Schema => optional(ref("id"), `Id of ${what}`);
const idsOf = (what: string): Schema => optional({ type: "array", items: ref("id") }, `Ids of ${what}`);

/** An object with these members and no others, but for comments: members that begin with two slashes. */
const record = (required: readonly string[], properties: Readonly<Record<string, Schema>>) => ({
  type: "object",
  required,
  properties,
  patternProperties: { "^//": true },
  additionalProperties: false,
});

const id = { $ref: "#/$defs/id", description: "Unique among its kind" };
const count = (least: number): Schema => ({ type: "integer", minimum: least });
const pair = (least: number): Schema => ({ type: "array", items: count(least), minItems: 2, maxItems: 2 });

const labels = (label: string): Readonly<Record<string, Schema>> => ({
  [label]: optional(ref("localized"), "What people call it; its id where there is none"),
  synonyms: optional(ref("lists"), "Other names of the same thing"),
  keywords: optional(ref("lists"), "Words that lead a search to it without being its name"),
});

const attribute = record(["id"], {
  id,
  ...labels("label"),
  kind: words(attributeKindNames, "Kind of its values"),
  cardinality: words(["exclusive", "many"], "One true value, or a list of them"),
  nature: words(["fact", "framing"], "What happened, or how it is explained or judged"),
  importance: words(["key", "ordinary", "minor"], "Weighs the level of a discrepancy"),
  dates: words(["whole", "start", "end"], "Which part of its event a date dates"),
  vocabulary: text("Whose terms it takes; its own id where it does not say"),
  unit: optional(ref("localized"), "What is counted"),
  tolerance: optional({ type: "number", minimum: 0 }, "Greatest difference that is the same figure; of dates in days"),
});

const language = record(["code"], {
  code: { type: "string", minLength: 1, description: "BCP 47 tag, such as en" },
  label: text("What it calls itself"),
  direction: words(["ltr", "rtl"], "Direction of writing"),
  stopWords: optional(ref("texts"), "Words that carry no weight in a search; left out: those that rashomon knows"),
  numbers: optional({ type: "object", additionalProperties: { type: "number" } }, 'Number words: {"six": 6}'),
  prefixes: optional(ref("texts"), "Letters that a word may wear before it"),
  suffixes: optional(ref("texts"), "Letters that a word may wear after it"),
  questions: optional(
    { type: "object", additionalProperties: { $ref: "#/$defs/texts" } },
    'Words that ask for a kind of value: {"count": ["how many"]}',
  ),
});

const claim = record(["source", "event", "attribute", "value"], {
  id: text("Unique in the dataset; made from what it says where there is none"),
  source: { $ref: "#/$defs/id", description: "Who says it" },
  event: { $ref: "#/$defs/id", description: "Of what" },
  attribute: { $ref: "#/$defs/id", description: "What about it" },
  scope: idOf("the part of the attribute that the value is about"),
  value: { type: ["number", "string", "boolean"], description: "As its attribute's kind is written" },
  stated: text("At most six words of the source that carry the value, exactly as they stand"),
  statement: optional(ref("localized"), "The claim in a sentence of your own"),
  locator: optional(ref("locator"), "Where in the source"),
  hedge: text("How the source hedges: about, at-least, likely …"),
  mood: words(MOODS, "How the source states it; fact where it is absent"),
  attributedTo: idOf("the entity that the source lets say it"),
  basis: optional(ref("basis"), "Said by the source, or read from it: then why"),
  asOf: text("EDTF date at which the value held"),
  mentions: idsOf("entities that the claim names beside its value"),
  note: text("Why it is encoded so"),
});

const source = record(["id"], {
  id,
  label: optional(ref("localized"), "What people call it"),
  language: text("BCP 47 tag"),
  derivedFrom: idsOf("sources that it copies or draws on"),
  description: optional(ref("localized"), "What it is"),
  publisher: text("Who published it"),
  published: text("When"),
  url: text("Where it can be read"),
  file: text("Its text, under the folder that verify --texts is given"),
  sha256: text("SHA-256 of that file: 64 hexadecimal digits"),
  sentences: optional({ type: "array", items: count(1) }, "How many sentences each paragraph has"),
  furniture: optional({ type: "array", items: pair(1) }, "[paragraph, sentence] without a statement of fact"),
  segments: optional({ type: "array", items: pair(0) }, "[start, end) of each sentence in the text, in code points"),
  synonyms: optional(ref("lists"), "Other names of it"),
  keywords: optional(ref("lists"), "Words that lead to it"),
});

const check = record(["id", "event"], {
  id: { type: "string", minLength: 1, description: "Unique among the checks" },
  event: { $ref: "#/$defs/id", description: "Where it is reported" },
  label: optional(ref("localized"), "What it checks"),
  type: words(["sum", "duration"], "total = parts, or duration = from … to"),
  total: text("event/attribute[/scope][@as-of]"),
  parts: optional({ type: "array", items: { type: "string" }, minItems: 1 }, "What the total is the sum of"),
  duration: text("event/attribute of a duration"),
  from: text("event/attribute of the date that it counts from"),
  to: text("event/attribute of the date that it counts to"),
});

/** Schemas of single records, by the kind of record. */
export const RECORDS = {
  attribute,
  language,
  scope: record(["id"], { id, ...labels("label"), partOf: idOf("the scope that it is a part of") }),
  term: record(["id"], {
    id,
    vocabulary: text("Whose term it is: an attribute's id, or a name that attributes share"),
    ...labels("label"),
    broader: idOf("a wider term"),
    excludes: idsOf("terms that cannot be true with it"),
  }),
  source,
  entity: record(["id"], {
    id,
    type: text("person, organisation, place, ship, agreement …"),
    ...labels("label"),
    partOf: idOf("the entity that it is a part of"),
  }),
  event: record(["id"], {
    id,
    kind: words(["point", "span", "topic"], "A moment, a stretch of time, or a subject"),
    ...labels("title"),
    partOf: idOf("the event that it is a part of"),
    possiblySameAs: idsOf("events that may be this one"),
  }),
  claim,
  check,
  note: record(["discrepancy", "text"], {
    discrepancy: { type: "string", description: "event/attribute or event/attribute/scope" },
    text: ref("localized"),
    author: text("Who says so"),
  }),
} as const;

/** What the records share. */
export const SHARED: Readonly<Record<string, Schema>> = {
  id: { type: "string", maxLength: 80, pattern: String.raw`^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$` },
  texts: { type: "array", items: { type: "string" } },
  localized: {
    anyOf: [
      { type: "string", description: "In the dataset's default language" },
      { type: "object", minProperties: 1, additionalProperties: { type: "string" }, description: "By language" },
    ],
  },
  lists: { anyOf: [ref("texts"), { type: "object", additionalProperties: ref("texts") }] },
  locator: {
    type: "object",
    required: ["paragraph", "sentence"],
    properties: { paragraph: count(1), sentence: count(1) },
  },
  basis: {
    anyOf: [
      { const: "stated" },
      { type: "object", required: ["inferred"], properties: { inferred: { type: "string" } } },
    ],
  },
};

/** Members of the head. */
export const HEAD: Readonly<Record<string, Schema>> = {
  $schema: { type: "string", description: "For editors" },
  format: optional({ const: FORMAT }, "Version of this format"),
  id: { $ref: "#/$defs/id", description: "Id of the dataset" },
  title: optional(ref("localized"), "What people call it"),
  description: optional(ref("localized"), "What it is about, and what it is made of"),
  version: text("Your own version of the data"),
  licence: text("SPDX expression, such as CC0-1.0"),
  defaultLanguage: text("Language of plain texts; en where it does not say"),
  sha256: text("Of the folder that a single file was made from"),
  languages: optional({ type: "array", items: ref("language") }, "How search reads each language"),
  attributes: optional({ type: "array", items: ref("attribute") }, "What is said about events"),
  scopes: optional({ type: "array", items: ref("scope") }, "What part of an attribute a value may be about"),
  terms: optional({ type: "array", items: ref("term") }, "Controlled vocabularies"),
};
