// Single records of a dataset → the model. Every field has a default but the id.

import type {
  Attribute,
  Check,
  ClaimReference,
  Dates,
  Entity,
  EventRecord,
  Language,
  LanguageTag,
  Nature,
  Note,
  Source,
  Term,
} from "../model/dataset.ts";
import { attributeKindNames } from "../model/values/index.ts";
import { cardinalityByKind, importanceByName, natureByName } from "./attribute-defaults.ts";
import { type FieldReader, readFields, readLabelled } from "./fields.ts";
import { say } from "./problem.ts";
import type { KindGuess } from "./infer-kind.ts";
import { isRecord } from "./raw.ts";

export const bare = (id: string, language: LanguageTag) => ({
  id,
  label: { [language]: id },
  synonyms: {},
  keywords: {},
});

export function decodeLanguage(fields: FieldReader): Language {
  const code = fields.required("code");
  const numbers = ownOf(fields, "numbers") ?? {};
  const pairs = isRecord(numbers) ? Object.entries(numbers) : [["", null]];
  const words = pairs.filter((pair): pair is [string, number] => typeof pair[1] === "number");
  if (words.length < pairs.length)
    fields.problem(say("type", '"numbers" must be words with figures, such as {"six": 6}'), "numbers");
  return {
    code,
    label: fields.text("label") ?? code,
    direction: fields.oneOf("direction", ["ltr", "rtl"], "ltr"),
    stopWords: fields.texts("stopWords"),
    numbers: Object.fromEntries(words),
    prefixes: fields.texts("prefixes"),
    suffixes: fields.texts("suffixes"),
    questions: readQuestions(fields),
  };
}

/** Question words by the kind of value that they ask for. */
function readQuestions(fields: FieldReader): Language["questions"] {
  const given = ownOf(fields, "questions") ?? {};
  const lists = isRecord(given) ? Object.entries(given) : [["", null]];
  const sound = lists.filter(
    (entry): entry is [string, readonly string[]] =>
      attributeKindNames.some((kind) => kind === entry[0]) &&
      Array.isArray(entry[1]) &&
      entry[1].every((word) => typeof word === "string"),
  );
  if (sound.length < lists.length)
    fields.problem(
      say("type", '"questions" must be kinds of value with lists of words, such as {"count": ["how many"]}'),
      "questions",
    );
  return Object.fromEntries(sound);
}

function readTolerance(fields: FieldReader): number | null {
  const tolerance = fields.number("tolerance");
  if (tolerance === null || tolerance >= 0) return tolerance;
  fields.problem(say("type", `"tolerance" is ${tolerance}`, "it must be 0 or more"), "tolerance");
  return null;
}

export function decodeAttribute(fields: FieldReader, language: LanguageTag): Attribute {
  const labelled = readLabelled(fields, language);
  const kind = fields.oneOf("kind", attributeKindNames, "text");
  const names = [labelled.id, ...Object.values(labelled.label)];
  const nature = fields.oneOf<Nature>("nature", ["fact", "framing"], natureByName(names, kind));
  return {
    ...labelled,
    kind,
    unit: fields.localized("unit"),
    cardinality: fields.oneOf("cardinality", ["exclusive", "many"], cardinalityByKind(kind, nature, names)),
    isCardinalityDeclared: fields.text("cardinality") !== null,
    nature,
    importance: fields.oneOf("importance", ["key", "ordinary", "minor"], importanceByName(names)),
    vocabulary: kind === "term" ? (fields.text("vocabulary") ?? labelled.id) : null,
    dates: fields.text("dates") === null ? null : fields.oneOf<Dates>("dates", ["whole", "start", "end"], "whole"),
    tolerance: readTolerance(fields),
  };
}

/** An attribute that nobody declared: its kind is read off its values, which part of the event it dates off its name. */
export function attributeByName(id: string, values: KindGuess, language: LanguageTag): Attribute {
  // A year is a figure, too: what is called a date is one where it can be.
  const kind = NAMED_DATE.test(id) && values.isDate() ? "date" : values.kind();
  const nature = natureByName([id], kind);
  return {
    ...bare(id, language),
    kind,
    unit: null,
    cardinality: cardinalityByKind(kind, nature, [id]),
    isCardinalityDeclared: false,
    nature,
    importance: importanceByName([id]),
    vocabulary: null,
    dates: kind === "date" ? datesByName(id) : null,
    tolerance: null,
  };
}

const NAMED_DATE = /(^|[-_.])(date|when|year|start|begin|began|end|ended)([-_.]|$)/;

const datesByName = (id: string): "whole" | "start" | "end" =>
  /(^|[-_.])(start|begin|began|from)([-_.]|$)/.test(id)
    ? "start"
    : /(^|[-_.])(end|ended|until|to)([-_.]|$)/.test(id)
      ? "end"
      : "whole";

export function decodeTerm(fields: FieldReader, language: LanguageTag): Term {
  return {
    ...readLabelled(fields, language),
    vocabulary: fields.text("vocabulary") ?? "",
    broader: fields.text("broader"),
    excludes: fields.texts("excludes"),
  };
}

export function decodeEntity(fields: FieldReader, language: LanguageTag): Entity {
  return { ...readLabelled(fields, language), type: fields.text("type") ?? "thing", partOf: fields.text("partOf") };
}

export function decodeEvent(fields: FieldReader, language: LanguageTag): EventRecord {
  const labelled = readLabelled(fields, language, "title");
  return {
    ...labelled,
    kind: fields.oneOf("kind", ["point", "span", "topic"], "point"),
    partOf: fields.text("partOf"),
    possiblySameAs: fields.texts("possiblySameAs"),
  };
}

/** A source that nobody declared. */
export const sourceByName = (id: string, language: LanguageTag): Source =>
  decodeSource(
    readFields("source", { file: "claims.ndjson", line: null, data: { id } }, language, () => {}),
    language,
  );

export function decodeSource(fields: FieldReader, language: LanguageTag): Source {
  const { id, label } = readLabelled(fields, language);
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
    sentences: readSentences(fields),
    furniture: readPairs(fields, "furniture", 1) ?? [],
    segments: readPairs(fields, "segments", 0),
  };
}

/** A member of the record itself, not of what objects inherit. */
const ownOf = ({ record }: FieldReader, key: string): unknown =>
  Object.hasOwn(record.data, key) ? (record.data[key] ?? null) : null;

const isCount = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

function readSentences(fields: FieldReader): readonly number[] | null {
  const sentences = ownOf(fields, "sentences");
  if (sentences === null) return null;
  if (Array.isArray(sentences) && sentences.every((count) => isCount(count, 1))) return sentences;
  fields.problem(
    say("type", '"sentences" must be a list of whole numbers: how many sentences each paragraph has'),
    "sentences",
  );
  return null;
}

/** A list of pairs of whole numbers; null where it is not there, or wrong. */
function readPairs(fields: FieldReader, key: string, least: number): readonly (readonly [number, number])[] | null {
  const pairs = ownOf(fields, key);
  if (pairs === null) return null;
  const isPair = (pair: unknown): pair is readonly [number, number] =>
    Array.isArray(pair) && pair.length === 2 && pair.every((count) => isCount(count, least));
  if (Array.isArray(pairs) && pairs.every(isPair)) return pairs;
  fields.problem(say("type", `"${key}" must be a list of pairs of whole numbers from ${least}`), key);
  return null;
}

export function decodeNote(fields: FieldReader): Note {
  const text = fields.localized("text");
  if (text === null && (ownOf(fields, "text") ?? "") === "")
    fields.problem(say("missing", '"text" is missing', 'add a member "text"'), "text");
  return { discrepancy: fields.required("discrepancy"), text: text ?? {}, author: fields.text("author") };
}

export function decodeCheck(fields: FieldReader, language: LanguageTag): Check | null {
  const id = fields.required("id");
  const event = fields.required("event");
  const label = fields.localized("label") ?? { [language]: id };
  const refer = (key: string): ClaimReference => toReference(fields.required(key));
  if (fields.oneOf("type", ["sum", "duration"], "sum") === "duration") {
    return { id, event, label, type: "duration", duration: refer("duration"), from: refer("from"), to: refer("to") };
  }
  const parts = fields.texts("parts").map(toReference);
  if (parts.length === 0) fields.problem(say("type", '"parts" must list at least one reference'), "parts");
  return parts.length === 0 ? null : { id, event, label, type: "sum", total: refer("total"), parts };
}

/** Reads `event/attribute[/scope][@as-of]`. */
export function toReference(text: string): ClaimReference {
  const [path = "", asOf = null] = text.split("@");
  const [event = "", attribute = "", scope = null] = path.split("/");
  return { event, attribute, scope, asOf };
}
