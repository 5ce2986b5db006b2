// Defaults for an undeclared attribute: its importance follows from its name; its kind, and whether it has one true value, from
// its claims.

import type { Attribute, Cardinality, Dataset, Importance, Nature } from "../model/dataset.ts";
import { getOrAdd } from "../model/groups.ts";
import { isProblem } from "../model/values/contract.ts";
import { type AttributeKindName, parseValue, type ValueKindName } from "../model/values/index.ts";
import { conceptsNamed } from "./languages.ts";
import type { RawRecord } from "./raw.ts";

/** Kinds of which a source may give a list. Two figures or dates from one source are a contradiction, not a list. */
const LISTED: ReadonlySet<ValueKindName> = new Set(["name", "term", "entity"]);

/** What people ask first about any event: these are key attributes, unless the dataset says otherwise. */
const KEY_CONCEPTS: ReadonlySet<string> = new Set(["deaths", "injured", "date", "captives"]);

const isCalled = (names: readonly string[], concepts: ReadonlySet<string>): boolean =>
  names.some((name) => conceptsNamed(name.replaceAll(/[-_.]+/g, " ")).some((concept) => concepts.has(concept)));

/** `key` for deaths, injured, dates and numbers held, under any of their names in a known language. */
export const importanceByName = (names: readonly string[]): Importance =>
  isCalled(names, KEY_CONCEPTS) ? "key" : "ordinary";

/** Sources give several of these that do not exclude each other. */
const FRAMED_CONCEPTS: ReadonlySet<string> = new Set(["cause", "motive"]);

/** `framing` for causes and motives, under any of their names. */
export const natureByName = (names: readonly string[], kind: ValueKindName): Nature =>
  (LISTED.has(kind) || kind === "text") && isCalled(names, FRAMED_CONCEPTS) ? "framing" : "fact";

const NAME: ReadonlySet<string> = new Set(["name"]);

/** The cardinality before any claims are known. */
export function cardinalityByKind(kind: ValueKindName, nature: Nature, names: readonly string[]): Cardinality {
  if (kind === "text" || (LISTED.has(kind) && nature === "framing")) return "many";
  return kind === "name" && isCalled(names, NAME) ? "many" : "exclusive";
}

/** Whether the claims decide if an attribute has one true value: its kind allows lists, and nothing else decides. */
export const isOpen = ({ isCardinalityDeclared, kind, cardinality }: Attribute): boolean =>
  !isCardinalityDeclared && LISTED.has(kind) && cardinality === "exclusive";

type RawClaim = Pick<RawRecord, "data">;

/**
 * Collects the undeclared attributes that are lists: some source gives two values for the same event, scope, time and speaker.
 * It is given all claims at once, or all claims of one event at a time.
 */
export function createListFinder(isWanted: (attribute: string) => boolean): {
  readonly add: (claims: Iterable<RawClaim>) => void;
  readonly lists: ReadonlySet<string>;
} {
  const lists = new Set<string>();
  const add = (claims: Iterable<RawClaim>): void => {
    const first = new Map<string, string>();
    for (const { data } of claims) {
      const { source, event, attribute, value, scope, asOf, attributedTo, mood } = data;
      if (typeof attribute !== "string" || lists.has(attribute) || !isWanted(attribute)) continue;
      const plain = `${String(source)}\0${String(event)}\0${attribute}`;
      const isPlain = (scope ?? asOf ?? attributedTo ?? mood ?? null) === null;
      const key = isPlain ? plain : `${plain}\0${JSON.stringify([scope, asOf, attributedTo, mood])}`;
      const text = String(value).trim();
      const known = first.get(key);
      if (known === undefined) first.set(key, text);
      else if (known !== text) lists.add(attribute);
    }
  };
  return { add, lists };
}

/** The attributes with those that are lists declared so. */
export function withLists(attributes: Dataset["attributes"], lists: ReadonlySet<string>): Dataset["attributes"] {
  if (lists.size === 0) return attributes;
  return new Map(
    Array.from(attributes, ([id, attribute]) => [
      id,
      lists.has(id) && isOpen(attribute) ? { ...attribute, cardinality: "many" as const } : attribute,
    ]),
  );
}

const TRIED: readonly AttributeKindName[] = ["count", "flag", "date", "duration"];

/** Whether a raw value can be read as a value of a kind. */
export const canBe = (kind: AttributeKindName, value: unknown): boolean => !isProblem(parseValue(kind, value));

/** Is given one value after another, and infers their kind. */
export interface KindGuess {
  readonly add: (value: unknown) => void;
  /** The first kind that every value can be read as, or most if some cannot be names; `name` if none fits. */
  readonly kind: () => AttributeKindName;
  /** Whether there are values, and each of them can be a date. */
  readonly isDate: () => boolean;
}

export function createKindGuess(): KindGuess {
  const fitting = new Map<AttributeKindName, number>();
  let [total, names] = [0, 0];
  const count = (kind: AttributeKindName): number => fitting.get(kind) ?? 0;
  const kind = (): AttributeKindName => {
    if (total === 0) return "text";
    const whole = TRIED.find((tried) => count(tried) === total);
    if (whole !== undefined) return whole;
    return (names === total ? null : TRIED.find((tried) => count(tried) * 2 >= total)) ?? "name";
  };
  return {
    add: (value) => {
      total++;
      if (canBe("name", value)) names++;
      for (const tried of TRIED) if (canBe(tried, value)) fitting.set(tried, count(tried) + 1);
    },
    kind,
    isDate: () => total > 0 && count("date") === total,
  };
}

/** Guesses the kinds of attributes, in the order of the claims that it is given. */
export function createKindGuesses(isWanted: (attribute: string) => boolean): {
  readonly add: (claims: Iterable<RawClaim>) => void;
  readonly guesses: ReadonlyMap<string, KindGuess>;
} {
  const guesses = new Map<string, KindGuess>();
  const add = (claims: Iterable<RawClaim>): void => {
    for (const { data } of claims) {
      const { attribute, value } = data;
      if (typeof attribute === "string" && attribute !== "" && isWanted(attribute))
        getOrAdd(guesses, attribute, createKindGuess).add(value);
    }
  };
  return { add, guesses };
}

/** The kind that most values can be read as, if some cannot; null if there is none. */
export function findNearKind(values: readonly unknown[]): AttributeKindName | null {
  const fitting = (kind: AttributeKindName): number => values.filter((value) => canBe(kind, value)).length;
  return TRIED.find((kind) => fitting(kind) * 2 >= values.length && fitting(kind) < values.length) ?? null;
}
