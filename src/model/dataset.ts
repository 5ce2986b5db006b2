// What a dataset is made of, as the rest of the program sees it: the records of the format with what they leave out filled in.
// Types only. What each member means stands in `format.ts`.

import type { ReadRecord, RecordKind } from "./format.ts";
import type { LocalizedList, LocalizedText } from "./shape.ts";
import type { Value } from "./values/index.ts";

export type { LanguageTag, LocalizedList, LocalizedText, Locator } from "./shape.ts";

/** A record as files hold it, with some members more certain than there, and without others. */
type Filled<K extends RecordKind, Known, Without extends string = never> = Omit<ReadRecord<K>, keyof Known | Without> &
  Known;

/** Anything with a name that people search by. */
export interface Labelled {
  readonly id: string;
  readonly label: LocalizedText;
  readonly synonyms: LocalizedList;
  readonly keywords: LocalizedList;
}

/** How search reads a language: words without weight, number words, affixes to strip. */
export interface Language extends Filled<"language", { readonly label: string }> {
  /** Pairs of words that are one word, shortened or in figures, or mean one thing: "st" and "saint", "inconclusive" and "indecisive". Known by language. */
  readonly spellings?: readonly (readonly string[])[];
}

export interface Attribute extends Filled<"attribute", Labelled & AttributeNature> {
  /** Whether the dataset says if it has one true value; else that is read off the claims. */
  readonly isCardinalityDeclared: boolean;
}

/** What a file may leave open, and the program fills in by the attribute's name and kind. */
type AttributeNature = {
  readonly [K in "cardinality" | "nature" | "importance"]: NonNullable<ReadRecord<"attribute">[K]>;
};
export type Cardinality = Attribute["cardinality"];
export type Nature = Attribute["nature"];
export type Importance = Attribute["importance"];
export type Dates = NonNullable<Attribute["dates"]>;

export type Scope = Filled<"scope", Labelled>;
export type Term = Filled<"term", Labelled>;
export type Entity = Filled<"entity", Labelled>;
export type EventRecord = Filled<"event", Labelled, "title">;
export type EventKind = EventRecord["kind"];
export type Source = Filled<"source", Labelled & { readonly language: string }>;

/** One source says one value of one attribute of one event, at a place in its text. */
export type Claim = Filled<"claim", { readonly id: string; readonly value: Value }>;

/** Points at the claims of one source: event, attribute and, where given, scope and as-of date. */
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
export type Note = ReadRecord<"note">;

/** A dataset with everything that it declares, and what only its claims name. */
export interface Dataset extends Filled<
  "dataset",
  {
    readonly title: LocalizedText;
    /** Hex SHA-256 of the files it was read from. */
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
