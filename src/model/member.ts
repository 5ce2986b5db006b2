// Members of records: what they hold, and whether they are required.

import { type Data, isRecord } from "./is-record.ts";
import { ID, LISTS, listOf, LOCALIZED, type Shape, STRING, TEXTS } from "./shape.ts";

/** The kinds of record that others refer to by id. */
export type Referred = keyof typeof LIST_OF;

/** The list of a dataset that holds the records of each. */
export const LIST_OF = {
  source: "sources",
  event: "events",
  entity: "entities",
  attribute: "attributes",
  scope: "scopes",
  term: "terms",
} as const;

/** One member of a record. */
export interface Member<T> extends Shape<T> {
  readonly description: string;
  readonly isRequired: boolean;
  /** Its value if it is missing or wrong. */
  readonly absent: T;
  /** The kind of record whose id or ids it holds; `path` for event, attribute and scope in one text. */
  readonly refersTo?: Referred | "path";
}

export type Members = Readonly<Record<string, Member<unknown>>>;

/** The type of a record with these members. */
export type Read<M extends Members> = { readonly [K in keyof M]: M[K]["absent"] };

/** A member that may be left out, with its default. */
export function optional<T>(shape: Shape<T>, absent: null, description: string): Member<T | null>;
export function optional<T>(shape: Shape<T>, absent: NoInfer<T>, description: string): Member<T>;
export function optional<T>(shape: Shape<T>, absent: T, description: string): Member<T> {
  return { ...shape, description, isRequired: false, absent };
}

/** A required member. */
export const required = <T>(shape: Shape<T>, absent: T, description: string): Member<T> => ({
  ...shape,
  description,
  isRequired: true,
  absent,
});

export const text = (description: string) => optional(STRING, null, description);
export const texts = (description: string) => optional(TEXTS, [], description);
export const localized = (description: string) => optional(LOCALIZED, null, description);
export const lists = (description: string) => optional(LISTS, {}, description);

/** The id of the record itself. */
export const ownId = (description: string) => required(ID, "", description);

/** The id of another record. */
export const idOf = (refersTo: Referred, description: string) => ({
  ...optional(ID, null, `Id of ${description}`),
  refersTo,
});
export const requiredIdOf = (refersTo: Referred, description: string) => ({
  ...required(ID, "", description),
  refersTo,
});

/** Ids of other records. */
export const idsOf = (refersTo: Referred, description: string) => ({
  ...optional(listOf(ID, TEXTS.wanted), [], `Ids of ${description}`),
  refersTo,
});

/** `event/attribute[/scope][@as-of]`. */
export const path = (description: string) => ({ ...text(description), refersTo: "path" as const });

/** A list of such paths. */
export const paths = (description: string) => ({
  ...optional(listOf(STRING, TEXTS.wanted, { minItems: 1 }), [], description),
  refersTo: "path" as const,
});

/** A list of records of a kind. */
export const recordsOf = (kind: string, description: string): Member<readonly Data[]> => {
  const record: Shape<Data> = {
    schema: { $ref: `#/$defs/${kind}` },
    wanted: "an object",
    take: (value) => (isRecord(value) ? value : undefined),
  };
  return optional(listOf(record, "a list of objects"), [], description);
};
