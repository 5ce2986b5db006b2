// Raw records → Dataset. Pure. Everything has a default except what a claim says. Every problem is reported, and none stops the rest.

import type { Dataset, Language, Source } from "../model/dataset.ts";
import { FORMAT, type ReadRecord, type RecordKind } from "../model/format.ts";
import { createKindGuesses, createListFinder, isOpen, withLists } from "./attribute-defaults.ts";
import { decodeClaims } from "./decode-claims.ts";
import {
  attributeByName,
  decodeAttribute,
  decodeCheck,
  decodeEvent,
  decodeLabelled,
  decodeLanguage,
  decodeSource,
} from "./decode-records.ts";
import { type Report, say } from "./problem.ts";
import type { RawDataset, RawRecord } from "./raw.ts";
import { complain, DUPLICATE_ID, type ReadContext, readRecord, undeclared } from "./read-record.ts";

/** Decodes a whole dataset. Records that claims name but no file declares are made from their ids. */
export function decodeDataset({ head, parts, sha256 }: RawDataset, report: Report): Dataset {
  const inEnglish = readRecord("dataset", head, { language: "en", report: () => {} });
  const context: ReadContext = { language: inEnglish.defaultLanguage, report };
  const declared = readRecord("dataset", head, context);
  checkFormat(declared, head, context);
  const records = decodeRecords(head, declared, parts, context);
  const finder = createListFinder((id) => isOpenIn(records.attributes, id));
  if ([...records.attributes.values()].some(isOpen)) finder.add(parts.claims);
  const attributes = withLists(records.attributes, finder.lists);
  const languages = inHead(declared.languages, head).map((record) => decodeLanguage(record, context));
  const { id, title, description, version, licence, defaultLanguage } = declared;
  return {
    id,
    title: title ?? { [defaultLanguage]: id },
    description,
    version,
    licence,
    sha256,
    defaultLanguage,
    ...records,
    attributes,
    languages: decodeLanguages(languages, records.sources, defaultLanguage),
    claims: decodeClaims(parts.claims, { ...context, attributes }),
    checks: parts.checks.map((record) => decodeCheck(record, context)).filter((check) => check !== null),
    notes: parts.notes.map((record) => readRecord("note", record, context)),
  };
}

function isOpenIn(attributes: Dataset["attributes"], id: string): boolean {
  const attribute = attributes.get(id);
  return attribute !== undefined && isOpen(attribute);
}

function checkFormat({ format }: ReadRecord<"dataset">, head: RawRecord, context: ReadContext): void {
  if (format === null || format === FORMAT) return;
  const hint = `use a newer rashomon, or write ${FORMAT}, which this one reads`;
  complain("dataset", head, context, say("format", `"format" is "${format}"`, hint), "format");
}

type Records = Pick<Dataset, "sources" | "attributes" | "scopes" | "events" | "terms" | "entities">;

/** Records by id; undeclared ones that claims name come last. */
function decodeRecords(
  head: RawRecord,
  declared: ReadRecord<"dataset">,
  { claims, ...parts }: RawDataset["parts"],
  context: ReadContext,
): Records {
  const read = <T extends Identified>(kind: RecordKind, records: readonly RawRecord[], decode: Decode<T>) =>
    byId(kind, records, decode, context);
  const attributes = read("attribute", inHead(declared.attributes, head), decodeAttribute);
  const sources = read("source", parts.sources, decodeSource);
  const events = read("event", parts.events, decodeEvent);
  const decodeScope = decodeLabelled("scope");
  const scopes = read("scope", inHead(declared.scopes, head), decodeScope);
  const kinds = createKindGuesses((id) => !attributes.has(id));
  kinds.add(claims);
  for (const [id, guess] of kinds.guesses) attributes.set(id, attributeByName(id, guess, context));
  const named = collectNames(claims);
  declareMissing(named.source, sources, (record) => decodeSource(record, context));
  declareMissing(named.event, events, (record) => decodeEvent(record, context));
  declareMissing(named.scope, scopes, (record) => decodeScope(record, context));
  const terms = read("term", inHead(declared.terms, head), decodeLabelled("term"));
  const entities = read("entity", parts.entities, decodeLabelled("entity"));
  return { sources, attributes, scopes, events, terms, entities };
}

const inHead = (list: readonly RawRecord["data"][], { file }: RawRecord): readonly RawRecord[] =>
  list.map((data) => ({ file, line: null, data }));

interface Identified {
  readonly id: string;
}
type Decode<T> = (record: RawRecord, context: ReadContext) => T;

function byId<T extends Identified>(
  kind: RecordKind,
  records: readonly RawRecord[],
  decode: Decode<T>,
  context: ReadContext,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const raw of records) {
    const record = decode(raw, context);
    if (map.has(record.id)) complain(kind, raw, context, DUPLICATE_ID, "id");
    else if (record.id !== "") map.set(record.id, record);
  }
  return map;
}

/** The ids that claims name, each once, in their order. */
function collectNames(
  claims: readonly RawRecord[],
): Readonly<Record<"source" | "event" | "scope", ReadonlySet<unknown>>> {
  const [sources, events, scopes] = [new Set(), new Set(), new Set()];
  for (const {
    data: { source, event, scope },
  } of claims) {
    sources.add(source);
    events.add(event);
    scopes.add(scope);
  }
  return { source: sources, event: events, scope: scopes };
}

function declareMissing<T>(
  named: ReadonlySet<unknown>,
  declared: Map<string, T>,
  make: (record: RawRecord) => T,
): void {
  for (const id of named)
    if (typeof id === "string" && id !== "" && !declared.has(id)) declared.set(id, make(undeclared({ id })));
}

/** Declared languages, then those of the sources, then the default one; each with the words that we ship for it. */
function decodeLanguages(
  declared: readonly Language[],
  sources: ReadonlyMap<string, Source>,
  language: string,
): readonly Language[] {
  const codes = new Set([language, ...[...sources.values()].map((source) => source.language)]);
  for (const { code } of declared) codes.delete(code);
  const plain = Array.from(codes, (code) => decodeLanguage(undeclared({ code }), { language, report: () => {} }));
  return [...declared, ...plain];
}
