// Raw records → Dataset. Pure. Everything has a default but what a claim says; every problem is reported, none stops the rest.

import type { Dataset, EventRecord, Language, LanguageTag, Scope, Source } from "../model/dataset.ts";
import { decodeClaims, type ClaimContext } from "./decode-claims.ts";
import {
  attributeByName,
  bare,
  decodeAttribute,
  decodeCheck,
  decodeEntity,
  decodeEvent,
  decodeLanguage,
  decodeNote,
  decodeSource,
  decodeTerm,
  sourceByName,
} from "./decode-records.ts";
import { createListFinder, isOpen, withLists } from "./attribute-defaults.ts";
import { createKindGuess, type KindGuess } from "./infer-kind.ts";
import { readFields, readLabelled, type FieldReader } from "./fields.ts";
import { FORMAT } from "./format.ts";
import { completeLanguage } from "./languages.ts";
import { type Report, say } from "./problem.ts";
import { isRecord, type RawDataset, type RawRecord } from "./raw.ts";

/** Decodes a whole dataset. What claims name but nothing declares is made from its id. */
export function decodeDataset(raw: RawDataset, report: Report): Dataset {
  const head = decodeHead(raw, report);
  const { defaultLanguage: language } = head;
  const records = decodeRecords(raw, language, report);
  const finder = createListFinder((id) => isOpenIn(records.attributes, id));
  finder.add(raw.parts.claims.map(({ data }) => data));
  const attributes = withLists(records.attributes, finder.lists);
  const context: ClaimContext = { language, attributes, report };
  const every = <T>(list: readonly RawRecord[], kind: string, make: (fields: FieldReader) => T): readonly T[] =>
    list.map((record) => make(readFields(kind, record, language, report)));
  const languages = every(listIn(raw.head, "languages", report), "language", decodeLanguage);
  return {
    ...head,
    ...records,
    attributes,
    languages: decodeLanguages(languages, records.sources, language),
    claims: decodeClaims(raw.parts.claims, context),
    checks: every(raw.parts.checks, "check", (f) => decodeCheck(f, language)).filter((check) => check !== null),
    notes: every(raw.parts.notes, "note", decodeNote),
  };
}

function isOpenIn(attributes: Dataset["attributes"], id: string): boolean {
  const attribute = attributes.get(id);
  return attribute !== undefined && isOpen(attribute);
}

type Head = Pick<Dataset, "id" | "title" | "description" | "version" | "licence" | "sha256" | "defaultLanguage">;

function decodeHead(raw: RawDataset, report: Report): Head {
  const head = readFields("dataset", raw.head, "en", report);
  const defaultLanguage = head.text("defaultLanguage") ?? "en";
  const format = head.text("format") ?? FORMAT;
  if (format !== FORMAT)
    head.problem(
      say("format", `"format" is "${format}"`, `use a newer rashomon, or write ${FORMAT}, which this one reads`),
      "format",
    );
  const { required, localized, text } = readFields("dataset", raw.head, defaultLanguage, report);
  const id = required("id");
  return {
    id,
    title: localized("title") ?? { [defaultLanguage]: id },
    description: localized("description"),
    version: text("version") ?? "0",
    licence: text("licence"),
    sha256: raw.sha256,
    defaultLanguage,
  };
}

type Records = Pick<Dataset, "sources" | "attributes" | "scopes" | "events" | "terms" | "entities">;

/** Records by id; those that claims name and nothing declares come after the others. */
function decodeRecords({ head, parts }: RawDataset, language: LanguageTag, report: Report): Records {
  const decode = <T extends { readonly id: string }>(
    records: readonly RawRecord[],
    kind: string,
    make: (fields: FieldReader, language: LanguageTag) => T,
  ): Map<string, T> => byId(records, (record) => readFields(kind, record, language, report), language, make);
  const inHead = (key: string): readonly RawRecord[] => listIn(head, key, report);
  const attributes = decode(inHead("attributes"), "attribute", decodeAttribute);
  const sources = decode(parts.sources, "source", decodeSource);
  const events = decode(parts.events, "event", decodeEvent);
  const scopes = decode(inHead("scopes"), "scope", decodeScope);
  const { claims } = parts;
  const eventByName = (id: string): EventRecord =>
    decodeEvent(readFields("event", madeUp(id), language, report), language);
  const guesses = guessKinds(claims, attributes);
  for (const [id, guess] of guesses) attributes.set(id, attributeByName(id, guess, language));
  declareMissing(claims, "source", sources, (id) => sourceByName(id, language));
  declareMissing(claims, "event", events, eventByName);
  declareMissing(claims, "scope", scopes, (id) => ({ ...bare(id, language), partOf: null }));
  const terms = decode(inHead("terms"), "term", decodeTerm);
  return { sources, attributes, scopes, events, terms, entities: decode(parts.entities, "entity", decodeEntity) };
}

const decodeScope = (fields: FieldReader, language: LanguageTag): Scope => ({
  ...readLabelled(fields, language),
  partOf: fields.text("partOf"),
});

const madeUp = (id: string): RawRecord => ({ file: "claims.ndjson", line: null, data: { id } });

function listIn(head: RawRecord, key: string, report: Report): readonly RawRecord[] {
  const list = Object.hasOwn(head.data, key) ? head.data[key] : [];
  if (Array.isArray(list) && list.every(isRecord)) return list.map((data) => ({ file: head.file, line: null, data }));
  const message = `"${key}" must be a list of objects`;
  report({
    file: head.file,
    line: null,
    record: null,
    ...say("shape", message, "write [{…}, {…}]"),
    at: head.data,
    field: key,
  });
  return [];
}

function byId<T extends { readonly id: string }>(
  records: readonly RawRecord[],
  read: (record: RawRecord) => FieldReader,
  language: LanguageTag,
  make: (fields: FieldReader, language: LanguageTag) => T,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const raw of records) {
    const fields = read(raw);
    const record = make(fields, language);
    if (map.has(record.id))
      fields.problem(say("duplicate-id", "its id is used twice", "give one of them another id, or remove it"), "id");
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

/** What the values of attributes that nothing declares are taken for, in the order of the claims. */
function guessKinds(claims: readonly RawRecord[], declared: ReadonlyMap<string, unknown>): Map<string, KindGuess> {
  const guesses = new Map<string, KindGuess>();
  for (const { data } of claims) {
    const id = Object.hasOwn(data, "attribute") ? data["attribute"] : null;
    if (typeof id !== "string" || id === "" || declared.has(id)) continue;
    const guess = guesses.get(id) ?? createKindGuess();
    guesses.set(id, guess);
    guess.add(data["value"]);
  }
  return guesses;
}

/** Declared languages, then those that sources are written in, then the default one; each with what is known of it. */
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
    questions: {},
  });
  return [...declared, ...[...codes].map(plain)].map(completeLanguage);
}
