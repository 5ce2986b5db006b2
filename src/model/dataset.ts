// The parts of a dataset as the program uses them: the records of the format, with missing members filled in. Types only;
// `format.ts` says what each member means.

import type { ReadRecord, RecordKind } from "./format.ts";
import type { LocalizedList, LocalizedText } from "./shape.ts";
import type { Value } from "./values/index.ts";

export type { LanguageTag, LocalizedList, LocalizedText, Locator } from "./shape.ts";

/** A record as in the files, with narrower types for some members, and without others. */
type Filled<K extends RecordKind, Known, Without extends string = never> = Omit<ReadRecord<K>, keyof Known | Without> &
  Known;

/** Anything with a name that people search by. */
export interface Labelled {
  readonly id: string;
  readonly label: LocalizedText;
  readonly synonyms: LocalizedList;
  readonly keywords: LocalizedList;
}

/** How search reads a language: stop words, number words, affixes to strip. */
export interface Language extends Filled<"language", { readonly label: string }> {
  /** Pairs of words that are one word, shortened or in figures, or that mean the same: "st" and "saint", "inconclusive" and "indecisive". By language. */
  readonly spellings: readonly (readonly [string, string])[];
}

export interface Attribute extends Filled<"attribute", Labelled & AttributeNature> {
  /** Whether the dataset declares if it has one true value; if not, the claims decide. */
  readonly isCardinalityDeclared: boolean;
}

/** Members that a file may leave out; the program fills them in from the attribute's name and kind. */
type AttributeNature = {
  readonly [K in "cardinality" | "nature" | "importance"]: NonNullable<ReadRecord<"attribute">[K]>;
};
export type Cardinality = Attribute["cardinality"];
export type Nature = Attribute["nature"];
export type Importance = Attribute["importance"];
export type Dates = NonNullable<Attribute["dates"]>;

type Scope = Filled<"scope", Labelled>;
type Term = Filled<"term", Labelled>;
export type Entity = Filled<"entity", Labelled>;
export type EventRecord = Filled<"event", Labelled, "title">;
export type EventKind = EventRecord["kind"];
export type Source = Filled<"source", Labelled & { readonly language: string }>;

/** One source says one value of one attribute of one event, at a place in its text. */
export type Claim = Filled<"claim", { readonly id: string; readonly value: Value }>;

/** Refers to claims of a source: event, attribute and, if given, scope and as-of date. */
export interface ClaimReference {
  readonly event: string;
  readonly attribute: string;
  readonly scope: string | null;
  readonly asOf: string | null;
}

/**
 * A relation between figures or dates that must hold inside one source. `sum`: total = sum
 * of the parts. `duration`: the duration = from the first date to the second.
 */
export type Check = Filled<
  "check",
  { readonly label: LocalizedText },
  "type" | "total" | "parts" | "duration" | "from" | "to"
> &
  (
    | { readonly type: "sum"; readonly total: ClaimReference; readonly parts: readonly ClaimReference[] }
    | {
        readonly type: "duration";
        readonly duration: ClaimReference;
        readonly from: ClaimReference;
        readonly to: ClaimReference;
      }
  );

/** A curator's remark on a discrepancy. Not from the sources; never changes a verdict. */
type Note = ReadRecord<"note">;

/** A dataset with everything that it declares, and with the records that only its claims name. */
export interface Dataset extends Filled<
  "dataset",
  {
    readonly title: LocalizedText;
    /** Hexadecimal SHA-256 of the files that it was read from. */
    readonly sha256: string;
  },
  "$schema" | "format" | "languages" | "attributes" | "scopes" | "terms"
> {
  readonly languages: readonly Language[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly events: ReadonlyMap<string, EventRecord>;
  readonly claims: readonly Claim[];
  readonly checks: readonly Check[];
  readonly notes: readonly Note[];
}
