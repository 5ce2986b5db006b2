// Raw records → Dataset. Pure. Everything has a default but what a claim says; every problem is reported, none stops the rest.

import type {
  Attribute,
  Check,
  ClaimReference,
  Dataset,
  Dates,
  Entity,
  EventRecord,
  Language,
  LanguageTag,
  Note,
  Scope,
  Source,
  Term,
} from "../model/dataset.ts";
import { valueKindNames, type ValueKindName } from "../model/values/index.ts";
import { decodeClaims, type ClaimContext } from "./decode-claims.ts";
import { readFields, readLabelled, type FieldReader } from "./fields.ts";
import { inferKind } from "./infer-kind.ts";
import type { Report } from "./problem.ts";
import { isRecord, type RawDataset, type RawRecord } from "./raw.ts";

/** Decodes a whole dataset. What claims name but nothing declares is made from its id. */
export function decodeDataset(raw: RawDataset, report: Report): Dataset {
  const head = readFields("dataset", raw.head, "en", report);
  const language = head.text("defaultLanguage") ?? "en";
  const each = <T>(records: readonly RawRecord[], kind: string, make: (fields: FieldReader) => T): readonly T[] =>
    records.map((record) => make(readFields(kind, record, language, report)));
  const inHead = (key: string): readonly RawRecord[] => listIn(raw.head, key, report);
  const attributes = byId(
    each(inHead("attributes"), "attribute", (f) => decodeAttribute(f, language)),
    "attribute",
    report,
    raw.head.file,
  );
  declareMissing(raw.parts.claims, "attribute", attributes, (id) =>
    undeclaredAttribute(id, raw.parts.claims, language),
  );
  const context: ClaimContext = { language, attributes, report };
  const sources = byId(
    each(raw.parts.sources, "source", (f) => decodeSource(f, language)),
    "source",
    report,
    "sources.json",
  );
  declareMissing(raw.parts.claims, "source", sources, (id) =>
    decodeSource(readFields("source", madeUp(id), language, report), language),
  );
  const events = byId(
    each(raw.parts.events, "event", (f) => decodeEvent(f, language)),
    "event",
    report,
    "events.json",
  );
  declareMissing(raw.parts.claims, "event", events, (id) =>
    decodeEvent(readFields("event", madeUp(id), language, report), language),
  );
  const scopes = byId(
    each(inHead("scopes"), "scope", (f): Scope => ({ ...readLabelled(f, language), partOf: f.text("partOf") })),
    "scope",
    report,
    raw.head.file,
  );
  declareMissing(raw.parts.claims, "scope", scopes, (id): Scope => ({ ...bare(id, language), partOf: null }));
  const title = head.localized("title");
  const id = head.required("id");
  return {
    id,
    title: title ?? { [language]: id },
    description: head.localized("description"),
    version: head.text("version") ?? "0",
    licence: head.text("licence"),
    sha256: raw.sha256,
    defaultLanguage: language,
    languages: decodeLanguages(each(inHead("languages"), "language", decodeLanguage), sources, language),
    sources,
    attributes,
    scopes,
    events,
    terms: byId(
      each(inHead("terms"), "term", (f) => decodeTerm(f, language)),
      "term",
      report,
      raw.head.file,
    ),
    entities: byId(
      each(raw.parts.entities, "entity", (f) => decodeEntity(f, language)),
      "entity",
      report,
      "entities.json",
    ),
    claims: decodeClaims(raw.parts.claims, context),
    checks: each(raw.parts.checks, "check", (f) => decodeCheck(f, language)).filter((check) => check !== null),
    notes: each(raw.parts.notes, "note", decodeNote),
  };
}

const madeUp = (id: string): RawRecord => ({ file: "claims.ndjson", line: null, data: { id } });
const bare = (id: string, language: LanguageTag) => ({ id, label: { [language]: id }, synonyms: {}, keywords: {} });

function listIn(head: RawRecord, key: string, report: Report): readonly RawRecord[] {
  const list = Object.hasOwn(head.data, key) ? head.data[key] : [];
  if (Array.isArray(list) && list.every(isRecord)) return list.map((data) => ({ file: head.file, line: null, data }));
  report({ file: head.file, line: null, record: null, message: `"${key}" must be a list of objects` });
  return [];
}

function byId<T extends { readonly id: string }>(
  records: readonly T[],
  kind: string,
  report: Report,
  file: string,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const record of records) {
    if (map.has(record.id))
      report({ file, line: null, record: `${kind} "${record.id}"`, message: "its id is used twice" });
    else if (record.id !== "") map.set(record.id, record);
  }
  return map;
}

function declareMissing<T>(
  claims: readonly RawRecord[],
  key: string,
  declared: Map<string, T>,
  make: (id: string) => T,
): void {
  for (const { data } of claims) {
    const id = Object.hasOwn(data, key) ? data[key] : null;
    if (typeof id === "string" && id !== "" && !declared.has(id)) declared.set(id, make(id));
  }
}

function decodeLanguage(fields: FieldReader): Language {
  const code = fields.required("code");
  const numbers = Object.hasOwn(fields.record.data, "numbers") ? fields.record.data["numbers"] : {};
  const pairs = isRecord(numbers)
    ? Object.entries(numbers).filter((pair): pair is [string, number] => typeof pair[1] === "number")
    : [];
  return {
    code,
    label: fields.text("label") ?? code,
    direction: fields.oneOf("direction", ["ltr", "rtl"], "ltr"),
    stopWords: fields.texts("stopWords"),
    numbers: Object.fromEntries(pairs),
    prefixes: fields.texts("prefixes"),
    suffixes: fields.texts("suffixes"),
  };
}

/** Declared languages, then those that sources are written in, then the default one. */
function decodeLanguages(
  declared: readonly Language[],
  sources: ReadonlyMap<string, Source>,
  language: LanguageTag,
): readonly Language[] {
  const codes = new Set([language, ...[...sources.values()].map((source) => source.language)]);
  for (const { code } of declared) codes.delete(code);
  const plain = (code: string): Language => ({
    code,
    label: code,
    direction: "ltr",
    stopWords: [],
    numbers: {},
    prefixes: [],
    suffixes: [],
  });
  return [...declared, ...[...codes].map(plain)];
}

const LISTED_KINDS: ReadonlySet<ValueKindName> = new Set(["name", "term", "text"]);

function decodeAttribute(fields: FieldReader, language: LanguageTag): Attribute {
  const labelled = readLabelled(fields, language);
  const kind = fields.oneOf("kind", valueKindNames, "text");
  return {
    ...labelled,
    kind,
    unit: fields.localized("unit"),
    cardinality: fields.oneOf("cardinality", ["exclusive", "many"], LISTED_KINDS.has(kind) ? "many" : "exclusive"),
    nature: fields.oneOf("nature", ["fact", "framing"], "fact"),
    importance: fields.oneOf("importance", ["key", "ordinary", "minor"], "ordinary"),
    vocabulary: kind === "term" ? (fields.text("vocabulary") ?? labelled.id) : null,
    dates: fields.text("dates") === null ? null : fields.oneOf<Dates>("dates", ["whole", "start", "end"], "whole"),
    tolerance: fields.number("tolerance"),
  };
}

function undeclaredAttribute(id: string, claims: readonly RawRecord[], language: LanguageTag): Attribute {
  const kind = inferKind(claims.filter(({ data }) => data["attribute"] === id).map(({ data }) => data["value"]));
  return {
    ...bare(id, language),
    kind,
    unit: null,
    cardinality: LISTED_KINDS.has(kind) ? "many" : "exclusive",
    nature: "fact",
    importance: "ordinary",
    vocabulary: null,
    dates: kind === "date" ? datesByName(id) : null,
    tolerance: null,
  };
}

const datesByName = (id: string): "whole" | "start" | "end" =>
  /(^|[-_.])(start|begin|began|from)([-_.]|$)/.test(id)
    ? "start"
    : /(^|[-_.])(end|ended|until|to)([-_.]|$)/.test(id)
      ? "end"
      : "whole";

function decodeTerm(fields: FieldReader, language: LanguageTag): Term {
  return {
    ...readLabelled(fields, language),
    vocabulary: fields.text("vocabulary") ?? "",
    broader: fields.text("broader"),
    excludes: fields.texts("excludes"),
  };
}

function decodeEntity(fields: FieldReader, language: LanguageTag): Entity {
  return { ...readLabelled(fields, language), type: fields.text("type") ?? "thing", partOf: fields.text("partOf") };
}

function decodeEvent(fields: FieldReader, language: LanguageTag): EventRecord {
  const labelled = readLabelled(fields, language, "title");
  return {
    ...labelled,
    kind: fields.oneOf("kind", ["point", "span", "topic"], "point"),
    partOf: fields.text("partOf"),
    possiblySameAs: fields.texts("possiblySameAs"),
  };
}

function decodeSource(fields: FieldReader, language: LanguageTag): Source {
  const { id, label } = readLabelled(fields, language);
  const { data } = fields.record;
  const sentences = Object.hasOwn(data, "sentences") ? data["sentences"] : null;
  const furniture = Object.hasOwn(data, "furniture") ? data["furniture"] : [];
  const isCounts = (list: unknown): list is number[] =>
    Array.isArray(list) && list.every((n) => Number.isSafeInteger(n));
  return {
    id,
    label,
    language: fields.text("language") ?? language,
    derivedFrom: fields.texts("derivedFrom"),
    description: fields.localized("description"),
    publisher: fields.text("publisher"),
    published: fields.text("published"),
    url: fields.text("url"),
    sha256: fields.text("sha256"),
    file: fields.text("file"),
    sentences: isCounts(sentences) ? sentences : null,
    furniture: Array.isArray(furniture)
      ? furniture.filter(isCounts).map(([paragraph = 0, sentence = 0]) => [paragraph, sentence] as const)
      : [],
  };
}

function decodeNote(fields: FieldReader): Note {
  return {
    discrepancy: fields.required("discrepancy"),
    text: fields.localized("text") ?? {},
    author: fields.text("author"),
  };
}

function decodeCheck(fields: FieldReader, language: LanguageTag): Check | null {
  const id = fields.required("id");
  const event = fields.required("event");
  const label = fields.localized("label") ?? { [language]: id };
  const refer = (key: string): ClaimReference => toReference(fields.required(key));
  if (fields.oneOf("type", ["sum", "duration"], "sum") === "duration") {
    return { id, event, label, type: "duration", duration: refer("duration"), from: refer("from"), to: refer("to") };
  }
  const parts = fields.texts("parts").map(toReference);
  if (parts.length === 0) fields.problem('"parts" must list at least one reference');
  return parts.length === 0 ? null : { id, event, label, type: "sum", total: refer("total"), parts };
}

/** Reads `event/attribute[/scope][@as-of]`. */
export function toReference(text: string): ClaimReference {
  const [path = "", asOf = null] = text.split("@");
  const [event = "", attribute = "", scope = null] = path.split("/");
  return { event, attribute, scope, asOf };
}
