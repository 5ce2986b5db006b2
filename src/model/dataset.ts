// What a dataset is made of, as the rest of the program sees it. Types only: reading, decoding and
// checking live in `dataset/`, questions in `analysis/`.

import type { Mood } from "./mood.ts";
import type { Value, ValueKindName } from "./values/index.ts";

/** BCP 47 language tag, as the dataset writes it ("en", "id", "ar", "el", "zh-Hant"). */
export type LanguageTag = string;

/** One text per language. Keys are language tags; never empty. */
export type LocalizedText = Readonly<Record<LanguageTag, string>>;

/** Several texts per language, e.g. synonyms. */
export type LocalizedList = Readonly<Record<LanguageTag, readonly string[]>>;

/** How search reads a language: what carries no weight, number words, letters that a word may wear. */
export interface Language {
  readonly code: LanguageTag;
  readonly label: string;
  readonly direction: "ltr" | "rtl";
  readonly stopWords: readonly string[];
  /** Number words and what they count, e.g. `{"six": 6}`. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  /** By kind of value, the words that ask for one: `{"count": ["how many"]}`. */
  readonly questions: Readonly<Record<string, readonly string[]>>;
  /** Pairs of words that are one word, shortened or written in figures: "st" and "saint", "3rd" and "third". Known by language. */
  readonly spellings?: readonly (readonly string[])[];
}

/** Anything with a name that people search by. */
export interface Labelled {
  readonly id: string;
  readonly label: LocalizedText;
  /** Other names and spellings of the same thing. */
  readonly synonyms: LocalizedList;
  /** Words that lead to it without being its name ("warship" for a ship). Search only. */
  readonly keywords: LocalizedList;
}

/** Whether an attribute has one true value (a date, a death toll) or a list of them (demands). */
export type Cardinality = "exclusive" | "many";

/** What kind of question an attribute answers: what happened, or how a source presents and explains it. */
export type Nature = "fact" | "framing";

export type Importance = "key" | "ordinary" | "minor";

/** Which part of its event a date attribute dates. */
export type Dates = "whole" | "start" | "end";

export interface Attribute extends Labelled {
  readonly kind: ValueKindName;
  readonly unit: LocalizedText | null;
  readonly cardinality: Cardinality;
  /** Whether the dataset says so; else it is read off the claims. */
  readonly isCardinalityDeclared: boolean;
  readonly nature: Nature;
  readonly importance: Importance;
  /** Kind `term` only: the vocabulary its terms come from. */
  readonly vocabulary: string | null;
  /** Kind `date` only. */
  readonly dates: Dates | null;
  /** Count: greatest absolute difference that is still the same figure. Date and duration: days. */
  readonly tolerance: number | null;
}

/** What part of an attribute a value is about; `partOf` nests (a part never exceeds its whole). */
export interface Scope extends Labelled {
  readonly partOf: string | null;
}

export interface Term extends Labelled {
  readonly vocabulary: string;
  readonly broader: string | null;
  /** Ids of terms that cannot be true together with this one. */
  readonly excludes: readonly string[];
}

export interface Entity extends Labelled {
  /** What it is, in one word: person, organisation, place, ship, agreement … */
  readonly type: string;
  readonly partOf: string | null;
}

export type EventKind = "point" | "span" | "topic";

export interface EventRecord extends Labelled {
  readonly kind: EventKind;
  readonly partOf: string | null;
  readonly possiblySameAs: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly label: LocalizedText;
  readonly language: LanguageTag;
  /** Ids of sources that it copies or draws on; sources with a common origin count once. */
  readonly derivedFrom: readonly string[];
  readonly description: LocalizedText | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** SHA-256 of the text file, for `verify`. */
  readonly sha256: string | null;
  /** File name of the text under the folder that `verify --texts` is given. */
  readonly file: string | null;
  /** Number of sentences of each paragraph, so that a locator can be checked without the text. */
  readonly sentences: readonly number[] | null;
  /** `[paragraph, sentence]` of page furniture that no claim is drawn from. */
  readonly furniture: readonly (readonly [number, number])[];
  /** `[start, end)` of each sentence in the text, in order and in code points; absent or null where nobody says. */
  readonly segments?: readonly (readonly [number, number])[] | null;
}

/** Paragraph and sentence of a source, both from 1. */
export interface Locator {
  readonly paragraph: number;
  readonly sentence: number;
}

/** Whether the source says it, or we read it from what the source says (then: why). */
export type Basis = { readonly type: "stated" } | { readonly type: "inferred"; readonly reason: string };

/** One source says one value of one attribute of one event, at a place in its text. */
export interface Claim {
  readonly id: string;
  readonly source: string;
  readonly event: string;
  readonly attribute: string;
  readonly scope: string | null;
  readonly value: Value;
  /** At most six words of the source, in its language. */
  readonly stated: string | null;
  /** The claim in a sentence of our own, per language. */
  readonly statement: LocalizedText;
  readonly locator: Locator | null;
  /** How the source hedges the value: about, at-least, likely, perceived … */
  readonly hedge: string | null;
  /** Whether the source states it as a fact, or as wished, planned, denied … */
  readonly mood: Mood;
  /** Entity that the source lets say it; null when the narrator does. */
  readonly attributedTo: string | null;
  readonly basis: Basis;
  /** EDTF date at which the value held; other times make a series, not a conflict. */
  readonly asOf: string | null;
  /** Entities that the claim names beside its value. */
  readonly mentions: readonly string[];
  /** Why it is encoded so, where the source is ambiguous. */
  readonly note: string | null;
}

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
export type Check =
  | {
      readonly id: string;
      readonly event: string;
      readonly label: LocalizedText;
      readonly type: "sum";
      readonly total: ClaimReference;
      readonly parts: readonly ClaimReference[];
    }
  | {
      readonly id: string;
      readonly event: string;
      readonly label: LocalizedText;
      readonly type: "duration";
      readonly duration: ClaimReference;
      readonly from: ClaimReference;
      readonly to: ClaimReference;
    };

/** A curator's remark on a discrepancy. Not from the sources; never changes a verdict. */
export interface Note {
  readonly discrepancy: string;
  readonly text: LocalizedText;
  readonly author: string | null;
}

export interface Dataset {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText | null;
  readonly version: string;
  readonly licence: string | null;
  /** Hex SHA-256 of the files it was read from. */
  readonly sha256: string;
  readonly defaultLanguage: LanguageTag;
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
