// How two values relate, and what follows for their camps.

import { at, valueOf } from "../model/at.ts";
import type { Reason } from "../model/reason.ts";
import type { Attribute, Claim } from "../model/dataset.ts";
import type { RelateContext, Related, Relation } from "../model/values/contract.ts";
import { relateValues, type Value } from "../model/values/index.ts";
import { once } from "../model/once.ts";
import { isAgreement, type Verdict } from "../model/verdict.ts";
import { isSameTime, readTimes, type ReadTime } from "./chronology.ts";
import { getOrAdd } from "../model/groups.ts";
import type { Camp, HeldValue } from "./held-values.ts";
import type { Doubt } from "./types.ts";
import { INFERRED_AGREEMENT, ONE_ORIGIN } from "./unconfirmed.ts";

export interface CompareContext {
  readonly relating: RelateContext;
  readonly effective: (claim: Claim) => Value;
  /** Whether two values name events that may be one. */
  readonly nameOneEvent: (a: Value, b: Value) => boolean;
  /** Whether any of these sources share no origin with the others. */
  readonly areIndependent: (...sources: readonly (readonly string[])[]) => boolean;
}

/** Two comparable values, and how they relate. */
export interface Pair {
  readonly a: HeldValue;
  readonly b: HeldValue;
  readonly related: Related;
}

/** The result for two camps, or for one with itself: a verdict, and the values that decide it. */
export interface Link {
  readonly verdict: Verdict;
  readonly rule: Reason;
  readonly left: Camp;
  readonly right: Camp;
  /** Whether each source of the camp has both values, and so contradicts itself. */
  readonly isWithin: boolean;
  readonly values: readonly HeldValue[];
  readonly doubt: Doubt;
  /** The as-of date of both values; null for none. */
  readonly asOf: string | null;
}

/** The means to compare one item: its attribute, how its values relate, and which of them held at the same time. */
export interface ItemComparer {
  readonly attribute: Attribute;
  readonly relate: (a: HeldValue, b: HeldValue) => Related;
  readonly isSameTime: (a: HeldValue, b: HeldValue) => boolean;
  /** The values of a camp for the same time as a given value. */
  readonly partnersOf: (value: HeldValue, camp: Camp) => readonly HeldValue[];
  readonly areIndependent: CompareContext["areIndependent"];
  /** The work done so far, in units of one comparison of two figures. */
  readonly work: () => number;
}

/** The verdict for two sources with one value each, if only one value can be true. */
export const EXCLUSIVE: Readonly<Record<Relation, Verdict>> = {
  same: "agreement",
  spelling: "spelling",
  contains: "precision",
  within: "precision",
  rounding: "rounding",
  overlap: "overlap",
  different: "conflict",
  excluding: "conflict",
  unknown: "undetermined",
};

export const SERIES = "the values held at different times";

/** How much longer it takes to compare two values of a kind than two figures. */
const WORK: Readonly<Partial<Record<Value["kind"], number>>> = { name: 10, text: 5, entity: 2, term: 2 };

/** From this many values on, those of one time are found with an index. */
const MANY = 8;

export function createItemComparer(
  attribute: Attribute,
  camps: readonly Camp[],
  context: CompareContext,
): ItemComparer {
  let work = 0;
  const cost = WORK[attribute.kind] ?? 1;
  const known = camps.length > 2 && camps.some(({ values }) => values.length > 1) ? new Map() : null;
  const relateNow = (a: HeldValue, b: HeldValue): Related => {
    work += cost;
    return relateHeld(a, b, context);
  };
  const relate = (a: HeldValue, b: HeldValue): Related => {
    if (known === null) return relateNow(a, b);
    const ofA = getOrAdd(known as Map<HeldValue, Map<HeldValue, Related>>, a, () => new Map());
    return getOrAdd(ofA, b, () => relateNow(a, b));
  };
  const times = once(() => createTimes(camps));
  const indexes = once(() => new Map<Camp, Map<string | null, HeldValue[]>>());
  const areOfOneTime = (a: HeldValue, b: HeldValue): boolean => isSameTime(a, b, (asOf) => times().read(asOf));
  const partnersOf = (value: HeldValue, camp: Camp): readonly HeldValue[] => {
    work++;
    if (camp.values.length <= MANY) return camp.values.filter((other) => areOfOneTime(value, other));
    if (value.asOf === null) return camp.values;
    const index = getOrAdd(indexes(), camp, () => indexByTime(camp.values));
    return [value.asOf, null, ...times().overlapping(value.asOf)].flatMap((asOf) => index.get(asOf) ?? []);
  };
  const { areIndependent } = context;
  return { attribute, relate, partnersOf, isSameTime: areOfOneTime, areIndependent, work: () => work };
}

function indexByTime(values: readonly HeldValue[]): Map<string | null, HeldValue[]> {
  const index = new Map<string | null, HeldValue[]>();
  for (const value of values) getOrAdd(index, value.asOf, () => []).push(value);
  return index;
}

const ONE_EVENT: Related = { relation: "different", rule: "they name events that may be one" };

/** How one value relates to another: as given if both are counted from an event, else as they are placed. */
export function relateHeld(a: HeldValue, b: HeldValue, context: CompareContext): Related {
  const related = relatePlaced(a, b, context);
  return related.relation === "different" && context.nameOneEvent(a.value, b.value) ? ONE_EVENT : related;
}

/** The values as given if they are of the same form, else as they are placed. */
function relatePlaced(a: HeldValue, b: HeldValue, context: CompareContext): Related {
  if (a.given.kind !== "relative-date") return relateValues(a.value, b.value, context.relating);
  const given = relateValues(a.given, b.given, context.relating);
  const isPlaced = a.value.kind !== "relative-date" && b.value.kind !== "relative-date";
  return isPlaced && given.relation !== "same" ? relateValues(a.value, b.value, context.relating) : given;
}

interface Times {
  readonly read: ReadTime;
  /** Other dates of the item that share a day with a date, or that cannot be read. */
  readonly overlapping: (asOf: string) => readonly string[];
}

function createTimes(camps: readonly Camp[]): Times {
  const read = readTimes();
  const overlaps = once(() => {
    const dates = new Set(camps.flatMap(({ values }) => values.flatMap(({ asOf }) => asOf ?? [])));
    return findOverlaps(dates, read);
  });
  return { read, overlapping: (asOf) => valueOf(overlaps(), asOf) };
}

/** For each date, the others that overlap it, found by sorting by their beginnings. One that cannot be read overlaps all. */
function findOverlaps(dates: ReadonlySet<string>, read: Times["read"]): ReadonlyMap<string, readonly string[]> {
  const found = new Map([...dates].map((asOf): [string, string[]] => [asOf, []]));
  const spans = Array.from(dates, (asOf) => {
    const bounds = read(asOf);
    return "problem" in bounds ? { asOf, min: -Infinity, max: Infinity } : { asOf, min: bounds.min, max: bounds.max };
  }).sort((a, b) => a.min - b.min);
  spans.forEach((first, place) => {
    for (let next = place + 1; next < spans.length; next++) {
      const other = at(spans, next);
      if (other.min > first.max) break;
      valueOf(found, first.asOf).push(other.asOf);
      valueOf(found, other.asOf).push(first.asOf);
    }
  });
  return found;
}

/** 2 if all of them are inferred, 1 if some are in doubt, else 0. */
export function doubtOfValues(values: readonly HeldValue[]): Doubt {
  if (values.every(({ doubt }) => doubt === 2)) return 2;
  return values.some(({ doubt }) => doubt > 0) ? 1 : 0;
}

/** A relative date beside a direct one of the same source is checked against it, not compared with other sources. */
export function withoutCheckedDates(values: readonly HeldValue[]): readonly HeldValue[] {
  const direct = values.filter(({ given }) => given.kind !== "relative-date");
  return direct.length > 0 ? direct : values;
}

/**
 * The link of two values of two camps. If one value is inferred, or both camps go back to one origin, it is not an
 * agreement. If the values only name different events that may be one, it is not a second conflict.
 */
export function linkOfPair(
  verdict: Verdict,
  { a, b, related }: Pair,
  left: Camp,
  right: Camp,
  { areIndependent }: Pick<CompareContext, "areIndependent">,
): Link {
  const isAlike = isAgreement(verdict);
  const isWeak = isAlike && (a.doubt === 2 || b.doubt === 2);
  const isCopied = isAlike && !isWeak && !areIndependent(left.sources, right.sources);
  return {
    verdict: isWeak || isCopied ? "undetermined" : related === ONE_EVENT ? "identity" : verdict,
    rule: isWeak ? INFERRED_AGREEMENT : isCopied ? ONE_ORIGIN : related.rule,
    left,
    right,
    isWithin: false,
    values: a === b ? [a] : [a, b],
    doubt: doubtOfValues([a, b]),
    asOf: a.asOf ?? b.asOf,
  };
}
