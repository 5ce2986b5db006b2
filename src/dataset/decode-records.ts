// Single records of a dataset → the model: missing members are filled in from the record's id, name and kind.

import type {
  Attribute,
  Check,
  ClaimReference,
  EventRecord,
  Language,
  LocalizedText,
  Source,
} from "../model/dataset.ts";
import { cardinalityByKind, importanceByName, type KindGuess, natureByName } from "./attribute-defaults.ts";
import { completeLanguage } from "./languages.ts";
import { say } from "./problem.ts";
import type { RawRecord } from "./raw.ts";
import { complain, missing, type ReadContext, readRecord, undeclared } from "./read-record.ts";

/** The id replaces a missing label. */
const withLabel = <R extends { readonly id: string; readonly label: LocalizedText | null }>(
  record: R,
  { language }: ReadContext,
): R & { readonly label: LocalizedText } => ({ ...record, label: record.label ?? { [language]: record.id } });

export function decodeLanguage(record: RawRecord, context: ReadContext): Language {
  const language = readRecord("language", record, context);
  return completeLanguage({ ...language, label: language.label ?? language.code });
}

export function decodeAttribute(record: RawRecord, context: ReadContext): Attribute {
  const attribute = withLabel(readRecord("attribute", record, context), context);
  const { id, label, kind, cardinality, vocabulary } = attribute;
  const names = [id, ...Object.values(label)];
  const nature = attribute.nature ?? natureByName(names, kind);
  return {
    ...attribute,
    cardinality: cardinality ?? cardinalityByKind(kind, nature, names),
    isCardinalityDeclared: cardinality !== null,
    nature,
    importance: attribute.importance ?? importanceByName(names),
    vocabulary: kind === "term" ? (vocabulary ?? id) : null,
  };
}

/** An undeclared attribute: its kind follows from its values, and which part of the event it dates from its name. */
export function attributeByName(id: string, values: KindGuess, context: ReadContext): Attribute {
  // A year is also a figure: an attribute named like a date is one if all its values can be dates.
  const kind = NAMED_DATE.test(id) && values.isDate() ? "date" : values.kind();
  return decodeAttribute(undeclared({ id, kind, dates: kind === "date" ? datesByName(id) : null }), context);
}

const NAMED_DATE = /(^|[-_.])(date|when|year|start|begin|began|end|ended)([-_.]|$)/;

const datesByName = (id: string): "whole" | "start" | "end" =>
  /(^|[-_.])(start|begin|began|from)([-_.]|$)/.test(id)
    ? "start"
    : /(^|[-_.])(end|ended|until|to)([-_.]|$)/.test(id)
      ? "end"
      : "whole";

/** Decodes records of which only the label may have to be filled in. */
export const decodeLabelled =
  <K extends "scope" | "term" | "entity">(kind: K) =>
  (record: RawRecord, context: ReadContext) =>
    withLabel(readRecord(kind, record, context), context);

export function decodeEvent(record: RawRecord, context: ReadContext): EventRecord {
  const { id, title, ...event } = readRecord("event", record, context);
  return { ...withLabel({ id, label: title }, context), ...event };
}

export function decodeSource(record: RawRecord, context: ReadContext): Source {
  const source = withLabel(readRecord("source", record, context), context);
  return { ...source, language: source.language ?? context.language };
}

/** A check; null if it lacks what it should compare, which is reported. */
export function decodeCheck(record: RawRecord, context: ReadContext): Check | null {
  const { id, event, label, type, parts, ...paths } = readRecord("check", record, context);
  const refer = (key: keyof typeof paths): ClaimReference | null => {
    const path = paths[key];
    if (path !== null) return toReference(path);
    if ((record.data[key] ?? "") === "") complain("check", record, context, missing(key), key);
    return null;
  };
  const common = { id, event, label: label ?? { [context.language]: id } };
  if (type === "duration") {
    const [duration, from, to] = [refer("duration"), refer("from"), refer("to")];
    return duration && from && to && { ...common, type, duration, from, to };
  }
  const total = refer("total");
  if (parts.length === 0)
    complain("check", record, context, say("missing", '"parts" must list at least one reference'), "parts");
  return total && parts.length > 0 ? { ...common, type, total, parts: parts.map(toReference) } : null;
}

/** Reads `event/attribute[/scope][@as-of]`. */
export function toReference(text: string): ClaimReference {
  const [path = "", asOf = null] = text.split("@");
  const [event = "", attribute = "", scope = null] = path.split("/");
  return { event, attribute, scope, asOf };
}
