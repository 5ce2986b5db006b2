// The protocol that every kind of value implements. No code outside a kind compares its values.

import type { Rule } from "../rules.ts";
import type { ValueWords } from "./value-words.ts";

/**
 * How value a relates to value b, refining the vocabulary of data fusion (Bleiholder & Naumann 2008: contradiction and uncertainty).
 * `different`: not the same, but both can be true.
 */
export type Relation =
  | "same"
  | "spelling"
  | "contains"
  | "within"
  | "rounding"
  | "overlap"
  | "different"
  | "excluding"
  | "unknown";

/** Units, or currencies, of which none converts into the other. */
export interface UnitsApart {
  readonly say: "moneyApart" | "unitsApart";
  readonly units: readonly string[];
}

/** A relation and the rule that gave it. */
export interface Related {
  readonly relation: Relation;
  readonly rule: Rule | UnitsApart;
}

/** Lower and upper end on the kind's own scale, such as people or days since 1970-01-01. Ends may be infinite. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What a kind may ask the dataset while it relates two values. */
export interface RelateContext {
  /** Largest difference at which two values count as the same, on the scale of the kind's bounds. */
  readonly tolerance: number;
  /** Whether two names belong to one entity or event. */
  sameNamed(a: string, b: string): boolean;
  /** Whether two names are known and belong to different entities or events. */
  otherNamed(a: string, b: string): boolean;
  /** All names of the record that has a name; none if the name is not known. */
  namesOf(name: string): readonly string[];
  /** Whether two folded words are the same word, with one shortened or written in figures. */
  isSameWord(a: string, b: string): boolean;
  /** Whether an entity is, at any depth, part of another. */
  isPartOf(part: string, whole: string): boolean;
  /** Whether a term is, at any depth, narrower than another. */
  isNarrower(term: string, than: string): boolean;
  /** Whether the dataset says that two terms cannot both be true. */
  excludes(a: string, b: string): boolean;
}

/** For values outside a dataset: no names, no hierarchies, no tolerance. */
export const NOTHING_KNOWN: RelateContext = {
  tolerance: 0,
  sameNamed: () => false,
  otherNamed: () => false,
  namesOf: () => [],
  isSameWord: () => false,
  isPartOf: () => false,
  isNarrower: () => false,
  excludes: () => false,
};

/** What a kind may ask while it writes a value for people. */
export interface DisplayContext {
  readonly lang: string;
  /** The program's own words in that language, or in English. */
  readonly phrases: ValueWords;
  readonly labelOf: (type: "entity" | "term" | "event", id: string) => string;
}

/** Why a raw value cannot be read. */
export interface Problem {
  readonly problem: string;
  /** How to write it. */
  readonly hint?: string;
}

/** Both in one text. */
export const problemText = ({ problem, hint }: Problem): string =>
  hint === undefined ? problem : `${problem}; ${hint}`;

export interface ValueKind<V> {
  /** Reads a raw JSON value or CSV text. Never throws. */
  parse(raw: unknown): V | Problem;
  /** The value as a dataset writes it: `parse(canonical(v))` equals v. */
  canonical(value: V): string | number | boolean;
  /** The range of the value on its scale; null for kinds without one. */
  bounds(value: V): Bounds | null;
  /** Symmetric: `relate(b, a)` swaps `contains` and `within` and is otherwise the same. */
  relate(a: V, b: V, context: RelateContext): Related;
  display(value: V, context: DisplayContext): string;
  /** Whether the value itself is hedged (about, at least, some time in …). */
  isHedged(value: V): boolean;
}

export const isProblem = (value: object): value is { readonly problem: string } => "problem" in value;

/** The relation from the other side. */
export function mirror(related: Related): Related {
  if (related.relation === "contains") return { relation: "within", rule: related.rule };
  if (related.relation === "within") return { relation: "contains", rule: related.rule };
  return related;
}
