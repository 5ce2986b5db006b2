// What a value in a dataset's files can be: its type, how it is read, how messages describe it, and its JSON Schema.
// docs/decisions/0090-the-format-in-one-table.md says why no library does it.

import { isRecord } from "./is-record.ts";

/** JSON Schema 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

/** BCP 47 language tag, as written in the dataset ("en", "id", "ar", "el", "zh-Hant"). */
export type LanguageTag = string;
/** One text per language. Keys are language tags; never empty. */
export type LocalizedText = Readonly<Record<LanguageTag, string>>;
/** Several texts per language, such as synonyms. */
export type LocalizedList = Readonly<Record<LanguageTag, readonly string[]>>;

/** What a value can be. */
export interface Shape<T> {
  readonly schema: Schema;
  /** What it must be, in words. */
  readonly wanted: string;
  /** The value in the program's form; undefined if it has another shape. A plain text is in the given language. */
  readonly take: (value: unknown, language: LanguageTag) => T | undefined;
  /** Whether an empty text counts as missing. */
  readonly isText?: boolean;
  /** How it is typed on a command line, if it is not text. */
  readonly typedAs?: "list" | "number";
}

export const STRING: Shape<string> = {
  schema: { type: "string" },
  wanted: "text",
  take: (value) => (typeof value === "string" ? value : undefined),
  isText: true,
};

export const NUMBER: Shape<number> = {
  schema: { type: "number" },
  wanted: "a number",
  take: (value) => (typeof value === "number" && Number.isFinite(value) ? value : undefined),
  typedAs: "number",
};

/** A number that is not less than another. */
export const from = (least: number, { schema, wanted, take }: Shape<number>): Shape<number> => ({
  schema: { ...schema, minimum: least },
  wanted: `${wanted} from ${least}`,
  take: (value, language) => {
    const number = take(value, language);
    return number === undefined || number < least ? undefined : number;
  },
  typedAs: "number",
});

export const WHOLE: Shape<number> = {
  schema: { type: "integer" },
  wanted: "a whole number",
  take: (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
};

/** One of a few words. */
export const oneOf = <const W extends string>(words: readonly W[]): Shape<W> => ({
  schema: { enum: words },
  wanted: `one of ${words.join(", ")}`,
  take: (value) => words.find((word) => word === value),
  isText: true,
});

export const listOf = <T>(item: Shape<T>, wanted: string, more: Schema = {}): Shape<readonly T[]> => ({
  schema: { type: "array", items: item.schema, ...more },
  wanted,
  take: (value, language) => {
    if (!Array.isArray(value)) return undefined;
    const taken = value.map((each: unknown) => item.take(each, language));
    return taken.includes(undefined) ? undefined : (taken as readonly T[]);
  },
  typedAs: "list",
});

/** A list of two values. */
export const pairOf = <T>(item: Shape<T>): Shape<readonly [T, T]> => {
  const { schema, take } = listOf(item, "", { minItems: 2, maxItems: 2 });
  return {
    schema,
    wanted: "a pair",
    take: (value, language) => {
      const taken = take(value, language);
      return taken?.length === 2 ? (taken as readonly [T, T]) : undefined;
    },
  };
};

/** An object whose members, with any names or with these, all have one shape. */
export const mapOf = <T>(
  item: Shape<T>,
  wanted: string,
  names?: readonly string[],
): Shape<Readonly<Record<string, T>>> => ({
  schema: { type: "object", additionalProperties: item.schema, ...(names && { propertyNames: { enum: names } }) },
  wanted,
  take: (value, language) => {
    if (!isRecord(value)) return undefined;
    let isAsItIs = true;
    for (const name of Object.keys(value)) {
      const taken = item.take(value[name], language);
      if (taken === undefined || names?.includes(name) === false) return undefined;
      if (taken !== value[name]) isAsItIs = false;
    }
    if (isAsItIs) return value as Readonly<Record<string, T>>; // Copying each of a million claims would cost more than reading them.
    const entries = Object.entries(value).map(([name, each]) => [name, item.take(each, language)]);
    return Object.fromEntries(entries) as Readonly<Record<string, T>>;
  },
});

/** The place of shapes that all records share. */
const ref = (name: keyof typeof SHARED_SHAPES): Schema => ({ $ref: `#/$defs/${name}` });

const PLAIN_TEXTS = listOf(STRING, "a list of texts");
export const TEXTS = { ...PLAIN_TEXTS, schema: { $ref: "#/$defs/texts" } };
const TEXT_BY_LANGUAGE = mapOf(STRING, 'text, or {"language": "text"}');
const LIST_BY_LANGUAGE = mapOf(TEXTS, 'a list of texts, or {"language": ["text"]}');

/** Their JSON Schemas. */
export const SHARED_SHAPES = {
  id: { ...STRING.schema, maxLength: 80, pattern: String.raw`^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$` },
  texts: PLAIN_TEXTS.schema,
  localized: {
    anyOf: [
      { ...STRING.schema, description: "In the dataset's default language" },
      { ...TEXT_BY_LANGUAGE.schema, minProperties: 1, description: "By language" },
    ],
  },
  lists: { anyOf: [TEXTS.schema, LIST_BY_LANGUAGE.schema] },
} as const satisfies Readonly<Record<string, Schema>>;

export const ID: Shape<string> = { ...STRING, schema: ref("id") };

export const LOCALIZED: Shape<LocalizedText> = {
  schema: ref("localized"),
  wanted: TEXT_BY_LANGUAGE.wanted,
  take: (value, language) => {
    if (typeof value === "string") return { [language]: value };
    const taken = TEXT_BY_LANGUAGE.take(value, language);
    return taken === undefined || Object.keys(taken).length === 0 ? undefined : taken;
  },
  isText: true,
};

/** A text in the dataset's own language, or one for each language. */
export type Remark = string | LocalizedText;

export const REMARK: Shape<Remark> = {
  ...LOCALIZED,
  take: (value, language) => STRING.take(value, language) ?? LOCALIZED.take(value, language),
};

export const LISTS: Shape<LocalizedList> = {
  schema: ref("lists"),
  wanted: LIST_BY_LANGUAGE.wanted,
  take: (value, language) => {
    const list = TEXTS.take(value, language);
    return list === undefined ? LIST_BY_LANGUAGE.take(value, language) : { [language]: list };
  },
  typedAs: "list",
};

export const FROM_ONE = from(1, WHOLE);

/** Paragraph and sentence of a source, both from 1. */
export interface Locator {
  readonly paragraph: number;
  readonly sentence: number;
}

export const LOCATOR: Shape<Locator> = {
  schema: {
    type: "object",
    required: ["paragraph", "sentence"],
    properties: { paragraph: FROM_ONE.schema, sentence: FROM_ONE.schema },
  },
  wanted: '{"paragraph": n, "sentence": n}, both from 1',
  take: (value, language) => {
    if (!isRecord(value)) return undefined;
    const paragraph = FROM_ONE.take(value["paragraph"], language);
    const sentence = FROM_ONE.take(value["sentence"], language);
    return paragraph === undefined || sentence === undefined ? undefined : { paragraph, sentence };
  },
};

/** Whether the source states it, or it is inferred from what the source says, with the reason. */
export type Basis = { readonly type: "stated" } | { readonly type: "inferred"; readonly reason: Remark };

export const STATED: Basis = { type: "stated" };
export const BASIS: Shape<Basis> = {
  schema: {
    anyOf: [{ const: "stated" }, { type: "object", required: ["inferred"], properties: { inferred: REMARK.schema } }],
  },
  wanted: '"stated" or {"inferred": "why"}',
  take: (value, language) => {
    if (value === "stated") return STATED;
    const reason = isRecord(value) ? REMARK.take(value["inferred"], language) : undefined;
    return reason === undefined ? undefined : { type: "inferred", reason };
  },
};

/** The value of a claim; the kind of its attribute reads it. */
export const ANYTHING: Shape<unknown> = {
  schema: { type: ["number", "string", "boolean"] },
  wanted: "a value",
  take: (value) => value,
};
