// Compares the claims of one item. Within a source: does it contradict itself? Between camps of sources: the mildest relation
// between any of their values counts, since a source that contradicts itself is reported separately.

import { at, valueOf } from "../model/at.ts";
import type { Reason } from "../model/reason.ts";
import type { Claim } from "../model/dataset.ts";
import { isAgreement, strengthOf, type Verdict } from "../model/verdict.ts";
import { compareLists, excludesInList } from "./compare-lists.ts";
import { type Camp, type HeldValue, holdValues } from "./held-values.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import {
  type CompareContext,
  createItemComparer,
  doubtOfValues,
  EXCLUSIVE,
  type ItemComparer,
  type Link,
  linkOfPair,
  relateHeld,
  type Pair,
  SERIES,
  withoutCheckedDates,
} from "./relate-held.ts";
import type { Doubt, Evidence, Item } from "./types.ts";
import { isUnconfirmed } from "./unconfirmed.ts";

/** How the claims of an item relate. */
export interface Comparison {
  /** The strongest relation; null if there is nothing to compare. */
  readonly verdict: Verdict | null;
  readonly doubt: Doubt;
  /** The evidence, in the order of the sources: for each verdict, as much as a person may want to read. */
  readonly evidence: () => readonly Evidence[];
  /** The values that were compared. */
  readonly values: readonly HeldValue[];
}

const NO_FACT = "no source states it as a fact, and only facts are compared";

/** The limit for comparing one item, in units of one comparison of two figures: a few seconds. */
const MOST_WORK = 3_000_000;

/** How many entries of one verdict are kept as evidence. */
const MOST_KEPT = 20_000;

const NOTHING: Comparison = { verdict: null, doubt: 0, evidence: () => [], values: [] };

/** Compares the facts of an item. What a source only wishes, plans or denies is shown beside them. */
export function compareItem({ claims, attribute }: Item, context: CompareContext): Comparison {
  const facts = claims.every(isFact) ? claims : claims.filter(isFact);
  const [first] = facts;
  if (first === undefined)
    return claims.length === 0 ? NOTHING : { ...NOTHING, ...alone("undetermined", NO_FACT, claims) };
  const camps = holdValues(facts, attribute.cardinality === "exclusive", context.effective);
  const [camp] = camps as readonly [Camp, ...Camp[]];
  if (camps.length === 1 && camp.values.length === 1) return compareAlike(camp, context);
  const values = valuesOf(camps);
  const walk = (take: (link: Link) => boolean): boolean =>
    compareCamps(camps, createItemComparer(attribute, camps, context), take);
  let [verdict, doubt]: [Verdict | null, Doubt] = [null, 0];
  const pairs = { agreeing: 0, unknown: 0 };
  const isComplete = walk((link) => {
    if (isAgreement(link.verdict)) pairs.agreeing += countSources(link);
    else if (link.verdict === "undetermined" && !isUnconfirmed(link)) pairs.unknown += countSources(link);
    if (verdict === null || strengthOf(link.verdict) < strengthOf(verdict))
      [verdict, doubt] = [link.verdict, link.doubt];
    else if (link.verdict === verdict && link.doubt < doubt) doubt = link.doubt;
    return verdict !== "conflict" || doubt > 0;
  });
  if (!isComplete && verdict !== "conflict") {
    const rule: Reason = { say: "tooMany", count: values.length };
    return { ...NOTHING, ...alone("undetermined", rule, [first]), values };
  }
  // If most sources cannot be compared, only a few agree.
  const isUnknown = verdict !== null && isAgreement(verdict) && pairs.unknown > pairs.agreeing;
  return { verdict: isUnknown ? "undetermined" : verdict, doubt, values, evidence: () => collectEvidence(walk) };
}

const isFact = ({ mood }: Claim): boolean => mood === "fact";

/** The values of camps, each once. */
function valuesOf(camps: readonly Camp[]): readonly HeldValue[] {
  const found = new Set<HeldValue>();
  for (const { values } of camps) for (const value of values) found.add(value);
  return [...found];
}

/** How many pairs of sources a link represents. */
const countSources = ({ left, right }: Link): number =>
  left === right ? (left.sources.length * (left.sources.length - 1)) / 2 : left.sources.length * right.sources.length;

/** All sources give one value, as in most items. */
function compareAlike(camp: Camp, context: CompareContext): Comparison {
  const { values } = camp;
  const [value] = values as readonly [HeldValue];
  if (camp.sources.length === 1) return { ...NOTHING, values };
  const related = relateHeld(value, value, context);
  const link = linkOfPair(EXCLUSIVE[related.relation], { a: value, b: value, related }, camp, camp, context);
  return { verdict: link.verdict, doubt: link.doubt, values, evidence: () => [describeLink(link, null)] };
}

/** A piece of evidence that does not come from a pair of sources. */
const alone = (verdict: Verdict, rule: Reason, claims: readonly Claim[]) => ({
  verdict,
  evidence: () => [{ verdict, rule, claims, between: null, asOf: null }],
});

/**
 * Compares every source with itself, every camp with itself, and every pair of camps, until `take` has enough. Returns false if it
 * stopped before the end.
 */
function compareCamps(camps: readonly Camp[], comparer: ItemComparer, take: (link: Link) => boolean): boolean {
  const goesOn = (): boolean => comparer.work() <= MOST_WORK;
  const takePair = comparer.attribute.cardinality === "many" ? takeLists : takeValues;
  // A pair of camps that would take too long by itself is not begun.
  const compare: typeof takePair = (left, right, ...rest) =>
    comparer.work() + (left.values.length > MANY_VALUES ? countPairs(left, right, comparer) : 0) <= MOST_WORK &&
    takePair(left, right, ...rest);
  for (const camp of camps) if (camp.values.length > 1 && !contradictItself(camp, comparer, take, goesOn)) return false;
  for (let i = 0; i < camps.length; i++) {
    const a = camps[i] as Camp;
    if (a.sources.length > 1 && !compare(a, a, comparer, take)) return false;
    for (let j = i + 1; j < camps.length; j++)
      if (!compare(a, camps[j] as Camp, comparer, take) || !goesOn()) return false;
  }
  return true;
}

/** From this many values on, it is worth estimating the number of comparisons between two camps. */
const MANY_VALUES = 100;

function countPairs(left: Camp, right: Camp, { partnersOf }: ItemComparer): number {
  return left.values.reduce((sum, value) => sum + partnersOf(value, right).length, 0);
}

/** A source contradicts itself if two of its values, attributed to the same speaker, cannot both be true. */
function contradictItself(
  camp: Camp,
  { attribute, relate, partnersOf }: ItemComparer,
  take: (link: Link) => boolean,
  goesOn: () => boolean,
): boolean {
  const given = { ...camp, values: withoutCheckedDates(camp.values) };
  const places = new Map(given.values.map((value, place) => [value, place]));
  for (const [a, place] of places) {
    for (const b of partnersOf(a, given)) {
      if (valueOf(places, b) <= place || a.attributedTo !== b.attributedTo) continue;
      const related = relate(a, b);
      const contradicts =
        attribute.cardinality === "exclusive"
          ? related.relation === "excluding" || related.relation === "different"
          : excludesInList(related, a);
      const { rule } = related;
      const values = [a, b];
      const doubt = doubtOfValues(values);
      const asOf = a.asOf ?? b.asOf;
      if (
        contradicts &&
        !take({ verdict: "self-conflict", rule, left: camp, right: camp, isWithin: true, values, doubt, asOf })
      )
        return false;
    }
    if (!goesOn()) return false;
  }
  return true;
}

const takeLists = (left: Camp, right: Camp, comparer: ItemComparer, take: (link: Link) => boolean): boolean =>
  take(compareLists(left, right, comparer));

/** Compares two camps on an attribute with one true value: a link for each speaker and time for which both give it. */
function takeValues(left: Camp, right: Camp, comparer: ItemComparer, take: (link: Link) => boolean): boolean {
  if (left.values.length + right.values.length === 2) {
    const [a, b] = [at(left.values, 0), at(right.values, 0)];
    if (!comparer.isSameTime(a, b)) return take(seriesOf(left, right));
    const related = comparer.relate(a, b);
    return take(linkOfPair(EXCLUSIVE[related.relation], { a, b, related }, left, right, comparer));
  }
  const others = { ...right, values: withoutCheckedDates(right.values) };
  const pairs = withoutCheckedDates(left.values).flatMap((value) =>
    comparer
      .partnersOf(value, others)
      .map((other): Pair => ({ a: value, b: other, related: comparer.relate(value, other) })),
  );
  if (pairs.length === 0) return take(seriesOf(left, right));
  return groupByTelling(pairs).every((group) => {
    const pair = mildestOf(group);
    return take(linkOfPair(EXCLUSIVE[pair.related.relation], pair, left, right, comparer));
  });
}

function seriesOf(left: Camp, right: Camp): Link {
  const values = [...left.values, ...right.values];
  return { verdict: "series", rule: SERIES, left, right, isWithin: false, values, doubt: 0, asOf: null };
}

/** The pair that fits best, stated before inferred; a pair that can be compared takes precedence over one that cannot. */
function mildestOf(pairs: readonly [Pair, ...Pair[]]): Pair {
  const known = pairs.filter((pair) => pair.related.relation !== "unknown");
  const strength = ({ related }: Pair): number => strengthOf(EXCLUSIVE[related.relation]);
  return (known.length > 0 ? known : pairs).reduce((best, pair) => {
    const more = strength(pair) - strength(best);
    return more > 0 || (more === 0 && pair.a.doubt + pair.b.doubt < best.a.doubt + best.b.doubt) ? pair : best;
  });
}

/**
 * Groups pairs by speaker and as-of date: a figure that a source quotes does not excuse its own figure, nor one date another. Pairs
 * that match only loosely count if neither value has a closer counterpart.
 */
function groupByTelling(pairs: readonly Pair[]): readonly (readonly [Pair, ...Pair[]])[] {
  const isExact = ({ a, b }: Pair): boolean => a.asOf === b.asOf && a.attributedTo === b.attributedTo;
  const exact = pairs.filter(isExact);
  const [placedLeft, placedRight] = [new Set(exact.map(({ a }) => a)), new Set(exact.map(({ b }) => b))];
  const counting = pairs.filter((pair) => isExact(pair) || !(placedLeft.has(pair.a) || placedRight.has(pair.b)));
  const groups = groupBy(counting, (pair) => (isExact(pair) ? [pair.a.attributedTo, pair.a.asOf].join("\0") : null));
  return [...groups.values()];
}

/** The links as evidence for readers, with one claim for each value on each side. */
function collectEvidence(walk: (take: (link: Link) => boolean) => boolean): readonly Evidence[] {
  const kept = new Map<Verdict, Evidence[]>();
  walk((link) => {
    const entries = getOrAdd(kept, link.verdict, () => []);
    const sources = link.isWithin ? link.left.sources : [null];
    for (const source of sources) if (entries.length < MOST_KEPT) entries.push(describeLink(link, source));
    return true;
  });
  return [...kept.values()].flat();
}

function describeLink({ verdict, rule, left, right, values, asOf }: Link, source: string | null): Evidence {
  const sources = source === null ? [left.sources[0], left === right ? left.sources[1] : right.sources[0]] : [source];
  const claims = sources.flatMap((one) =>
    values.flatMap((value: HeldValue) => value.claims.find((claim) => claim.source === one) ?? []),
  );
  return { verdict, rule, claims, between: source === null ? [left.sources, right.sources] : null, asOf };
}
