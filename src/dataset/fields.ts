// Reads single fields of a raw record, with defaults. A field of the wrong type is reported and takes its default.

import type { Labelled, LocalizedList, LocalizedText } from "../model/dataset.ts";
import type { Report } from "./problem.ts";
import { isRecord, type RawRecord } from "./raw.ts";

export interface FieldReader {
  readonly record: RawRecord;
  readonly name: string;
  /** Reports a problem of the record, or of one of its fields. */
  problem(message: string, field?: string): void;
  text(key: string): string | null;
  /** An id that must be there; "" when it is not, and reported. */
  required(key: string): string;
  oneOf<T extends string>(key: string, allowed: readonly T[], fallback: T): T;
  number(key: string): number | null;
  texts(key: string): readonly string[];
  localized(key: string): LocalizedText | null;
  lists(key: string): LocalizedList;
}

/** A reader over one record; `kind` names it in messages. */
export function readFields(kind: string, record: RawRecord, language: string, report: Report): FieldReader {
  const { data } = record;
  const id = typeof data["id"] === "string" ? ` "${data["id"]}"` : "";
  const name = `${kind}${id}`;
  const get = (key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);
  const problem = (message: string, field?: string): void =>
    report({
      file: record.file,
      line: record.line,
      record: name,
      message,
      at: data,
      ...(field === undefined ? {} : { field }),
    });
  const wrong = (key: string, wanted: string): null => {
    problem(`"${key}" is ${describe(get(key))}; it must be ${wanted}`, key);
    return null;
  };
  const text = (key: string): string | null => {
    const value = get(key);
    if (value === undefined || value === null || value === "") return null;
    return typeof value === "string" ? value : wrong(key, "text");
  };
  return {
    record,
    name,
    problem,
    text,
    required(key) {
      const value = text(key);
      if (value === null && (get(key) === undefined || get(key) === null || get(key) === ""))
        problem(`"${key}" is missing`, key);
      return value ?? "";
    },
    oneOf(key, allowed, fallback) {
      const value = text(key);
      if (value === null) return fallback;
      const found = allowed.find((word) => word === value);
      if (found === undefined) problem(`"${key}" is "${value}"; it must be one of ${allowed.join(", ")}`, key);
      return found ?? fallback;
    },
    number(key) {
      const value = get(key);
      if (value === undefined || value === null) return null;
      return typeof value === "number" && Number.isFinite(value) ? value : wrong(key, "a number");
    },
    texts(key) {
      const value = get(key);
      if (value === undefined || value === null) return [];
      return isTextList(value) ? value : (wrong(key, "a list of texts") ?? []);
    },
    localized(key) {
      const value = get(key);
      if (value === undefined || value === null || value === "") return null;
      return toLocalized(value, language) ?? wrong(key, 'text, or {"language": "text"}');
    },
    lists(key) {
      const value = get(key);
      if (value === undefined || value === null) return {};
      return toLists(value, language) ?? wrong(key, 'a list of texts, or {"language": ["text"]}') ?? {};
    },
  };
}

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
  return typeof value === "object" ? "an object" : String(value);
}
