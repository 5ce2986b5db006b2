// The dataset format: the members of every record, written once. The types of the model, reading, `validate`, `schema`, `edit` and
// writing come of it.

import {
  idOf,
  idsOf,
  lists,
  localized,
  type Member,
  type Members,
  optional,
  ownId,
  path,
  paths,
  recordsOf,
  type Read,
  type Referred,
  required,
  requiredIdOf,
  text,
  texts,
} from "./member.ts";
import { MOODS } from "./mood.ts";
import {
  ANYTHING,
  BASIS,
  from,
  FROM_ONE,
  listOf,
  LOCALIZED,
  LOCATOR,
  mapOf,
  NUMBER,
  oneOf,
  pairOf,
  STATED,
  STRING,
  TEXTS,
  WHOLE,
} from "./shape.ts";
import { attributeKindNames } from "./values/index.ts";

/** The version of the format that this program reads and writes. */
export const FORMAT = "rashomon/1";

const WORD_LISTS = mapOf(
  TEXTS,
  'kinds of value with lists of words, such as {"count": ["how many"]}',
  attributeKindNames,
);

const words = {
  synonyms: lists("Other names and spellings of the same thing"),
  keywords: lists("Words that lead a search to it without being its name, such as warship for a ship"),
};
const labelled = {
  id: ownId("Unique among its kind"),
  label: localized("What people call it; its id where there is none"),
  ...words,
};

const attribute = {
  ...labelled,
  kind: optional(oneOf(attributeKindNames), "text", "Kind of its values"),
  unit: localized("What is counted"),
  cardinality: optional(
    oneOf(["exclusive", "many"]),
    null,
    "One true value (a date, a death toll), or a list of them (demands)",
  ),
  nature: optional(oneOf(["fact", "framing"]), null, "What happened, or how it is explained or judged"),
  importance: optional(oneOf(["key", "ordinary", "minor"]), null, "Weighs the level of a discrepancy"),
  vocabulary: {
    ...text("Of the kind term: whose terms it takes; its own id where it does not say"),
    refersTo: "attribute" as const,
  },
  dates: optional(oneOf(["whole", "start", "end"]), null, "Of the kind date: which part of its event it dates"),
  tolerance: optional(from(0, NUMBER), null, "Greatest difference that is the same figure; of dates in days"),
};

const language = {
  code: required({ ...STRING, schema: { type: "string", minLength: 1 } }, "", "BCP 47 tag, such as en"),
  label: text("What it calls itself"),
  direction: optional(oneOf(["ltr", "rtl"]), "ltr", "Direction of writing"),
  stopWords: texts("Words that carry no weight in a search; left out: those that rashomon knows"),
  numbers: optional(mapOf(NUMBER, 'words with figures, such as {"six": 6}'), {}, 'Number words: {"six": 6}'),
  prefixes: texts("Letters that a word may wear before it"),
  suffixes: texts("Letters that a word may wear after it"),
  questions: optional(WORD_LISTS, {}, 'Words that ask for a kind of value: {"count": ["how many"]}'),
};

/** A scope nests: a part never exceeds its whole. */
const scope = { ...labelled, partOf: idOf("scope", "the scope that it is a part of") };

const term = {
  ...labelled,
  vocabulary: {
    ...optional(STRING, "", "Whose term it is: an attribute's id, or a name that attributes share"),
    refersTo: "attribute" as const,
  },
  broader: idOf("term", "a wider term"),
  excludes: idsOf("term", "terms that cannot be true with it"),
};

const entity = {
  ...labelled,
  type: optional(STRING, "thing", "person, organisation, place, ship, agreement …"),
  partOf: idOf("entity", "the entity that it is a part of"),
};

const event = {
  id: ownId("Unique among its kind"),
  title: localized("What people call it; its id where there is none"),
  ...words,
  kind: optional(oneOf(["point", "span", "topic"]), "point", "A moment, a stretch of time, or a subject"),
  partOf: idOf("event", "the event that it is a part of"),
  possiblySameAs: idsOf("event", "events that may be this one"),
};

const source = {
  ...labelled,
  language: text("BCP 47 tag"),
  derivedFrom: idsOf("source", "sources that it copies or draws on; those of a common origin count once"),
  description: localized("What it is"),
  publisher: text("Who published it"),
  published: text("When"),
  url: text("Where it can be read"),
  sha256: text("SHA-256 of its file, for verify: 64 hexadecimal digits"),
  file: text("Its text, under the folder that verify --texts is given"),
  sentences: optional(
    listOf(FROM_ONE, "a list of whole numbers from 1"),
    null,
    "How many sentences each paragraph has",
  ),
  furniture: optional(
    listOf(pairOf(FROM_ONE), "a list of pairs of whole numbers from 1"),
    [],
    "[paragraph, sentence] without a statement of fact",
  ),
  segments: optional(
    listOf(pairOf(from(0, WHOLE)), "a list of pairs of whole numbers from 0"),
    null,
    "[start, end) of each sentence in the text, in order and in code points",
  ),
};

const claim = {
  id: text("Unique in the dataset; made from what it says where there is none"),
  source: requiredIdOf("source", "Who says it"),
  event: requiredIdOf("event", "Of what"),
  attribute: requiredIdOf("attribute", "What about it"),
  scope: idOf("scope", "the part of the attribute that the value is about"),
  value: required(ANYTHING, null, "As its attribute's kind is written"),
  stated: text("At most six words of the source that carry the value, exactly as they stand"),
  statement: optional(LOCALIZED, {}, "The claim in a sentence of your own"),
  locator: optional(LOCATOR, null, "Where in the source"),
  hedge: text("How the source hedges the value: about, at-least, likely …"),
  mood: optional(oneOf(MOODS), "fact", "How the source states it: as a fact, or as wished, planned, denied …"),
  attributedTo: idOf("entity", "the entity that the source lets say it; the narrator says what has none"),
  basis: optional(BASIS, STATED, "Said by the source, or read from it: then why"),
  asOf: text("EDTF date at which the value held; other times make a series, not a conflict"),
  mentions: idsOf("entity", "entities that the claim names beside its value"),
  note: text("Why it is encoded so, where the source is ambiguous"),
};

const check = {
  id: required({ ...STRING, schema: { type: "string", minLength: 1 } }, "", "Unique among the checks"),
  event: requiredIdOf("event", "Where it is reported"),
  label: localized("What it checks"),
  type: optional(oneOf(["sum", "duration"]), "sum", "total = parts, or duration = from … to"),
  total: path("event/attribute[/scope][@as-of]"),
  parts: paths("What the total is the sum of"),
  duration: path("event/attribute of a duration"),
  from: path("event/attribute of the date that it counts from"),
  to: path("event/attribute of the date that it counts to"),
};

const note = {
  discrepancy: { ...required(STRING, "", "event/attribute or event/attribute/scope"), refersTo: "path" as const },
  text: required(LOCALIZED, {}, "What there is to say of it"),
  author: text("Who says so"),
};

/** dataset.json. */
const dataset = {
  $schema: text("For editors"),
  format: { ...text("Version of this format"), schema: { const: FORMAT } },
  id: ownId("Id of the dataset"),
  title: localized("What people call it"),
  description: localized("What it is about, and what it is made of"),
  version: optional(STRING, "0", "Your own version of the data"),
  licence: text("SPDX expression, such as CC0-1.0"),
  defaultLanguage: optional(STRING, "en", "Language of plain texts"),
  sha256: text("Of the folder that a single file was made from"),
  languages: recordsOf("language", "How search reads each language"),
  attributes: recordsOf("attribute", "What is said about events"),
  scopes: recordsOf("scope", "What part of an attribute a value may be about"),
  terms: recordsOf("term", "Controlled vocabularies"),
};

/** The members of every kind of record. */
export const RECORDS = {
  dataset,
  language,
  attribute,
  scope,
  term,
  source,
  entity,
  event,
  claim,
  check,
  note,
} as const satisfies Readonly<Record<RecordKind, Members>>;

export type RecordKind = "dataset" | "language" | Referred | "claim" | "check" | "note";

/** A record of a kind, as it is read. */
export type ReadRecord<K extends RecordKind> = Read<(typeof RECORDS)[K]>;

/** The lists of dataset.json, and what they hold. */
export const HEAD_LISTS = { languages: "language", attributes: "attribute", scopes: "scope", terms: "term" } as const;

/** The parts of a dataset that are files of their own in a folder, and what they hold. */
export const PART_RECORDS = {
  sources: "source",
  entities: "entity",
  events: "event",
  claims: "claim",
  checks: "check",
  notes: "note",
} as const;
export type Part = keyof typeof PART_RECORDS;
export const PARTS = Object.keys(PART_RECORDS) as readonly Part[];

/** Names of the members of a record that hold an id of a kind, or ids. */
export const membersThatReferTo = (referred: Referred | "path", kind: RecordKind): readonly string[] =>
  Object.entries<Member<unknown>>(RECORDS[kind])
    .filter(([, { refersTo }]) => refersTo === referred)
    .map(([name]) => name);
