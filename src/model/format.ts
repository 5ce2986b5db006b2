// The dataset format: the members of every record, defined once. The types of the model, reading, `validate`, `schema`, `edit` and
// writing all follow from it.

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
  REMARK,
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
  keywords: lists("Words by which search finds it that are not its name, such as warship for a ship"),
};
const labelled = {
  id: ownId("Unique within its kind of record"),
  label: localized("Its name; its id if not given"),
  ...words,
};

const attribute = {
  ...labelled,
  kind: optional(oneOf(attributeKindNames), "text", "Kind of its values"),
  unit: localized("What is counted"),
  cardinality: optional(
    oneOf(["exclusive", "many"]),
    null,
    "One true value (a date, a death toll) or a list of values (demands)",
  ),
  nature: optional(oneOf(["fact", "framing"]), null, "fact: what happened; framing: how it is explained or judged"),
  importance: optional(oneOf(["key", "ordinary", "minor"]), null, "Raises or lowers the level of a discrepancy"),
  vocabulary: {
    ...text("For kind term: the vocabulary of its terms; its own id if not given"),
    refersTo: "attribute" as const,
  },
  dates: optional(oneOf(["whole", "start", "end"]), null, "For kind date: which part of its event it dates"),
  tolerance: optional(
    from(0, NUMBER),
    null,
    "Greatest difference at which two values count as the same; for dates, in days",
  ),
};

const language = {
  code: required({ ...STRING, schema: { type: "string", minLength: 1 } }, "", "BCP 47 tag, such as en"),
  label: text("Name of the language in that language"),
  direction: optional(oneOf(["ltr", "rtl"]), "ltr", "Direction of writing"),
  stopWords: texts("Words that carry no weight in a search; if not given, those that rashomon has"),
  numbers: optional(mapOf(NUMBER, 'words with figures, such as {"six": 6}'), {}, 'Number words: {"six": 6}'),
  prefixes: texts("Prefixes to strip"),
  suffixes: texts("Suffixes to strip"),
  questions: optional(WORD_LISTS, {}, 'Words that ask for a kind of value: {"count": ["how many"]}'),
};

/** Scopes nest: a part never exceeds its whole. */
const scope = { ...labelled, partOf: idOf("scope", "the scope that it is a part of") };

const term = {
  ...labelled,
  vocabulary: {
    ...optional(STRING, "", "Vocabulary of the term: an attribute's id, or a name that attributes share"),
    refersTo: "attribute" as const,
  },
  broader: idOf("term", "a wider term"),
  excludes: idsOf("term", "terms that cannot be true at the same time"),
};

const entity = {
  ...labelled,
  type: optional(STRING, "thing", "person, organisation, place, ship, agreement …"),
  partOf: idOf("entity", "the entity that it is a part of"),
};

const event = {
  id: ownId("Unique within its kind of record"),
  title: localized("Its name; its id if not given"),
  ...words,
  kind: optional(oneOf(["point", "span", "topic"]), "point", "A moment, a stretch of time, or a subject"),
  partOf: idOf("event", "the event that it is a part of"),
  possiblySameAs: idsOf("event", "events that may be this one"),
};

const source = {
  ...labelled,
  language: text("BCP 47 tag"),
  derivedFrom: idsOf("source", "sources that it copies or draws on; sources with a common origin count once"),
  description: localized("What the source is"),
  publisher: text("Who published it"),
  published: text("When"),
  url: text("Where it can be read"),
  sha256: text("SHA-256 of its file, for verify: 64 hexadecimal digits"),
  file: text("Its text, relative to the folder given to verify --texts"),
  sentences: optional(
    listOf(FROM_ONE, "a list of whole numbers from 1"),
    null,
    "How many sentences each paragraph has",
  ),
  furniture: optional(
    listOf(pairOf(FROM_ONE), "a list of pairs of whole numbers from 1"),
    [],
    "[paragraph, sentence] of sentences that state no fact",
  ),
  segments: optional(
    listOf(pairOf(from(0, WHOLE)), "a list of pairs of whole numbers from 0"),
    null,
    "[start, end) of each sentence in the text, in order, in code points",
  ),
};

const claim = {
  id: text("Unique in the dataset; if not given, made from the content of the claim"),
  source: requiredIdOf("source", "The source that says it"),
  event: requiredIdOf("event", "Of what"),
  attribute: requiredIdOf("attribute", "The attribute of the event"),
  scope: idOf("scope", "the part of the attribute that the value is about"),
  value: required(ANYTHING, null, "Written as the kind of the attribute requires"),
  stated: text("At most six words of the source that give the value, exactly as written"),
  statement: optional(LOCALIZED, {}, "The claim in a sentence of your own"),
  locator: optional(LOCATOR, null, "Place in the source"),
  hedge: text("How the source hedges the value: about, at-least, likely …"),
  mood: optional(
    oneOf(MOODS),
    "fact",
    "How the source states it: as a fact, or as something wished, planned, denied …",
  ),
  attributedTo: idOf("entity", "the entity to which the source attributes it; none if the source itself says it"),
  basis: optional(BASIS, STATED, "Whether the source states it, or it is inferred, with the reason"),
  asOf: text("EDTF date at which the value held; values of different dates make a series, not a conflict"),
  mentions: idsOf("entity", "entities that the claim names besides its value"),
  note: optional(REMARK, null, "Why it is encoded this way, if the source is ambiguous"),
};

const check = {
  id: required({ ...STRING, schema: { type: "string", minLength: 1 } }, "", "Unique among the checks"),
  event: requiredIdOf("event", "The event at which the check is reported"),
  label: localized("What it checks"),
  type: optional(oneOf(["sum", "duration"]), "sum", "total = parts, or duration = from … to"),
  total: path("event/attribute[/scope][@as-of]"),
  parts: paths("The parts of the sum"),
  duration: path("event/attribute of a duration"),
  from: path("event/attribute of the first date"),
  to: path("event/attribute of the last date"),
};

const note = {
  discrepancy: { ...required(STRING, "", "event/attribute or event/attribute/scope"), refersTo: "path" as const },
  text: required(LOCALIZED, {}, "The remark"),
  author: text("Who wrote it"),
};

/** dataset.json. */
const dataset = {
  $schema: text("For editors"),
  format: { ...text("Version of this format"), schema: { const: FORMAT } },
  id: ownId("Id of the dataset"),
  title: localized("Its name"),
  description: localized("What it is about, and where it comes from"),
  version: optional(STRING, "0", "Your own version of the data"),
  licence: text("SPDX expression, such as CC0-1.0"),
  defaultLanguage: optional(STRING, "en", "Language of plain texts"),
  sha256: text("SHA-256 of the folder that a single file was made from"),
  languages: recordsOf("language", "How search reads each language"),
  attributes: recordsOf("attribute", "The attributes of events"),
  scopes: recordsOf("scope", "The parts of an attribute that a value may be about"),
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

/** A record of a kind after reading. */
export type ReadRecord<K extends RecordKind> = Read<(typeof RECORDS)[K]>;

/** The lists in dataset.json, with their kinds of record. */
export const HEAD_LISTS = { languages: "language", attributes: "attribute", scopes: "scope", terms: "term" } as const;

/** The parts of a dataset that are separate files in a folder, with their kinds of record. */
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

/** Names of the members of a record that hold ids of a kind. */
export const membersThatReferTo = (referred: RecordKind | "path", kind: RecordKind): readonly string[] =>
  Object.entries<Member<unknown>>(RECORDS[kind])
    .filter(([, { refersTo }]) => refersTo === referred)
    .map(([name]) => name);
