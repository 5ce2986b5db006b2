// Reads single fields of a raw record, with defaults. A field of the wrong type is reported and takes its default.

import type { Labelled, LocalizedList, LocalizedText } from "../model/dataset.ts";
import { type Report, type Said, say } from "./problem.ts";
import { isRecord, type RawRecord } from "./raw.ts";

export interface FieldReader {
  readonly record: RawRecord;
  readonly name: string;
  /** Reports a problem of the record, or of one of its fields. */
  readonly problem: (said: Said, field?: string) => void;
  readonly text: (key: string) => string | null;
  /** An id that must be there; "" when it is not, and reported. */
  readonly required: (key: string) => string;
  readonly oneOf: <T extends string>(key: string, allowed: readonly T[], fallback: T) => T;
  readonly number: (key: string) => number | null;
  readonly texts: (key: string) => readonly string[];
  readonly localized: (key: string) => LocalizedText | null;
  readonly lists: (key: string) => LocalizedList;
}

/** A reader over one record; `kind` names it in messages. */
export function readFields(kind: string, record: RawRecord, language: string, report: Report): FieldReader {
  const { data, file, line } = record;
  const id = typeof data["id"] === "string" ? ` "${data["id"]}"` : "";
  const name = `${kind}${id}`;
  const problem = (said: Said, field?: string): void =>
    report({ file, line, record: name, ...said, at: data, ...(field === undefined ? {} : { field }) });
  return { record, name, problem, ...readersOf(data, language, problem) };
}

/** A value that is not there: null, absent, or an empty text where one is asked for. */
const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

function readersOf(
  data: RawRecord["data"],
  language: string,
  problem: FieldReader["problem"],
): Omit<FieldReader, "record" | "name" | "problem"> {
  const get = (key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);
  const wrong = (key: string, wanted: string): null => {
    problem(say("type", `"${key}" is ${describe(get(key))}`, `it must be ${wanted}`), key);
    return null;
  };
  /** Takes what is there as something, or says what it must be. */
  const read = <T>(key: string, take: (value: unknown) => T | null, wanted: string, isNothing = isAbsent): T | null => {
    const value = get(key);
    return isNothing(value) ? null : (take(value) ?? wrong(key, wanted));
  };
  const text = (key: string): string | null => read(key, asText, "text", isEmpty);
  return {
    text,
    required(key) {
      if (isEmpty(get(key))) problem(say("missing", `"${key}" is missing`, `add a member "${key}"`), key);
      return text(key) ?? "";
    },
    oneOf(key, allowed, fallback) {
      const value = text(key);
      const found = allowed.find((word) => word === value);
      if (found === undefined && value !== null) wrong(key, `one of ${allowed.join(", ")}`);
      return found ?? fallback;
    },
    number: (key) => read(key, asNumber, "a number"),
    texts: (key) => read(key, asTexts, "a list of texts") ?? [],
    localized: (key) => read(key, (value) => toLocalized(value, language), 'text, or {"language": "text"}', isEmpty),
    lists: (key) => read(key, (value) => toLists(value, language), 'a list of texts, or {"language": ["text"]}') ?? {},
  };
}

const isEmpty = (value: unknown): value is null | undefined => isAbsent(value) || value === "";
const asText = (value: unknown): string | null => (typeof value === "string" ? value : null);
const asNumber = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;
const asTexts = (value: unknown): readonly string[] | null => (isTextList(value) ? value : null);

/** Id, label, synonyms and keywords of a record. The id stands in for a missing label. */
export function readLabelled(fields: FieldReader, language: string, labelKey = "label"): Labelled {
  const id = fields.required("id");
  return {
    id,
    label: fields.localized(labelKey) ?? { [language]: id },
    synonyms: fields.lists("synonyms"),
    keywords: fields.lists("keywords"),
  };
}

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

function toLocalized(value: unknown, language: string): LocalizedText | null {
  if (typeof value === "string") return { [language]: value };
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([, text]) => typeof text === "string")
    ? (Object.fromEntries(entries) as LocalizedText)
    : null;
}

function toLists(value: unknown, language: string): LocalizedList | null {
  if (isTextList(value)) return { [language]: value };
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  return entries.every(([, list]) => isTextList(list)) ? (Object.fromEntries(entries) as LocalizedList) : null;
}

export function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "an object";
}
