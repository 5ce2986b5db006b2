// The claims of one item against each other → evidence. Within a source: does it contradict itself? Between two sources:
// the mildest way in which any of their values go together, since a source that contradicts itself is reported as such.

import type { Attribute, Claim } from "../model/dataset.ts";
import type { RelateContext, Related, Relation } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";
import { boundsOf, canonicalValue, relateValues, type Value } from "../model/values/index.ts";
import { strengthOf, type Verdict } from "../model/verdict.ts";
import { groupBySource } from "./items.ts";
import type { Evidence, Item } from "./types.ts";

export interface CompareContext extends RelateContext {
  readonly effective: (claim: Claim) => Value;
}

/** A pair of claims that could be compared, and how they relate. */
interface Pair {
  readonly a: Claim;
  readonly b: Claim;
  readonly related: Related;
}

const SERIES: Evidence["rule"] = "the values held at different times";

/** Everything that can be said of how the claims of an item go together, one entry a source and a pair of sources. */
export function compareItem(item: Item, context: CompareContext): readonly Evidence[] {
  const groups = [...groupBySource(item.claims)];
  const evidence: Evidence[] = [];
  for (const [, claims] of groups) evidence.push(...contradictItself(claims, item.attribute, context));
  for (let i = 0; i < groups.length; i++) {
    for (let j = i + 1; j < groups.length; j++) {
      const [a, b] = [groups[i]?.[1] ?? [], groups[j]?.[1] ?? []];
      evidence.push(
        item.attribute.cardinality === "many"
          ? compareLists(a, b, item.attribute, context)
          : compareValues(a, b, context),
      );
    }
  }
  return evidence;
}

/** Values of two claims at one time, as told where they are told alike; null where they held at different times. */
function relate(a: Claim, b: Claim, context: CompareContext): Pair | null {
  if (!isSameTime(a, b)) return null;
  const told =
    a.value.kind === "relative-date" && b.value.kind === "relative-date"
      ? relateValues(a.value, b.value, context)
      : null;
  const [placedA, placedB] = [context.effective(a), context.effective(b)];
  const isPlaced = placedA.kind !== "relative-date" && placedB.kind !== "relative-date";
  const related =
    told === null || (isPlaced && told.relation !== "same") ? relateValues(placedA, placedB, context) : told;
  return { a, b, related };
}

function isSameTime(a: Claim, b: Claim): boolean {
  if (a.asOf === null || b.asOf === null || a.asOf === b.asOf) return true;
  const [left, right] = [date.parse(a.asOf), date.parse(b.asOf)];
  return "problem" in left || "problem" in right || (left.min <= right.max && right.min <= left.max);
}

/** A source contradicts itself where one voice gives two values that cannot both be true. */
function contradictItself(
  claims: readonly Claim[],
  attribute: Attribute,
  context: CompareContext,
): readonly Evidence[] {
  const spoken = withoutCheckedDates(claims);
  const evidence: Evidence[] = [];
  for (let i = 0; i < spoken.length; i++) {
    for (let j = i + 1; j < spoken.length; j++) {
      const [a, b] = [spoken[i], spoken[j]];
      if (!a || !b || a.attributedTo !== b.attributedTo) continue;
      const relation = relate(a, b, context)?.related;
      const contradicts =
        attribute.cardinality === "exclusive"
          ? relation?.relation === "excluding" || relation?.relation === "different"
          : excludesInList(relation, a);
      if (relation && contradicts) evidence.push({ verdict: "self-conflict", rule: relation.rule, claims: [a, b] });
    }
  }
  return evidence;
}

/** In a list, another figure or date stands beside the first; only terms, flags and orders exclude each other. */
const excludesInList = (related: Related | undefined, { value }: Claim): boolean =>
  related?.relation === "excluding" && boundsOf(value) === null && value.kind !== "relative-date";

/** A relative date beside a direct one of the same source is checked against it, not compared with other sources. */
function withoutCheckedDates(claims: readonly Claim[]): readonly Claim[] {
  const direct = claims.filter((claim) => claim.value.kind !== "relative-date");
  return direct.length > 0 ? direct : claims;
}

const EXCLUSIVE: Readonly<Record<Relation, Verdict>> = {
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

/** Two sources on an attribute with one true value. */
function compareValues(left: readonly Claim[], right: readonly Claim[], context: CompareContext): Evidence {
  const [a, b] = [left[0], right[0]];
  const only = a && b && left.length + right.length === 2 ? relate(a, b, context) : null;
  if (only) return { verdict: verdictOf(only), rule: only.related.rule, claims: [only.a, only.b] };
  const pairs = withoutCheckedDates(left).flatMap((a) => withoutCheckedDates(right).map((b) => relate(a, b, context)));
  const comparable = pairs.filter((pair) => pair !== null);
  const perTelling = groupByTelling(comparable)
    .map(mildestOf)
    .toSorted((p, q) => strengthOf(verdictOf(p)) - strengthOf(verdictOf(q)));
  const [pair] = perTelling;
  if (!pair) return { verdict: "series", rule: SERIES, claims: [...left, ...right] };
  return { verdict: verdictOf(pair), rule: pair.related.rule, claims: [pair.a, pair.b] };
}

const verdictOf = (pair: Pair): Verdict => EXCLUSIVE[pair.related.relation];

/** The pair that goes together best; what cannot be compared gives way to what can. */
function mildestOf(pairs: readonly [Pair, ...Pair[]]): Pair {
  const known = pairs.filter((pair) => pair.related.relation !== "unknown");
  return (known.length > 0 ? known : pairs).reduce((best, pair) =>
    strengthOf(verdictOf(pair)) > strengthOf(verdictOf(best)) ? pair : best,
  );
}

/**
 * Pairs told by like voices as of one date, a group for each: a source's own figure is not excused by another that it
 * quotes, nor one time by another. Pairs that match loosely count where neither claim has a closer counterpart.
 */
function groupByTelling(pairs: readonly Pair[]): readonly (readonly [Pair, ...Pair[]])[] {
  const isExact = ({ a, b }: Pair): boolean => a.asOf === b.asOf && a.attributedTo === b.attributedTo;
  const placed = new Set(pairs.filter(isExact).flatMap((pair) => [pair.a, pair.b]));
  const groups = new Map<string, [Pair, ...Pair[]]>();
  for (const pair of pairs) {
    if (!isExact(pair) && (placed.has(pair.a) || placed.has(pair.b))) continue;
    const key = isExact(pair) ? `${pair.a.attributedTo ?? ""} as of ${pair.a.asOf ?? ""}` : "loosely";
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()];
}

/** Two sources on an attribute that takes a list. */
function compareLists(
  left: readonly Claim[],
  right: readonly Claim[],
  attribute: Attribute,
  context: CompareContext,
): Evidence {
  const pairs = left.flatMap((a) => right.map((b) => relate(a, b, context))).filter((pair) => pair !== null);
  if (pairs.length === 0) return { verdict: "series", rule: SERIES, claims: [...left, ...right] };
  const matches = pairs.filter((pair) => isMatch(pair.related.relation));
  const matched = new Set(matches.flatMap((pair) => [pair.a.id, pair.b.id]));
  const excluding = pairs.find(
    (pair) => excludesInList(pair.related, pair.a) && !(matched.has(pair.a.id) && matched.has(pair.b.id)),
  );
  if (excluding) return { verdict: "conflict", rule: excluding.related.rule, claims: [excluding.a, excluding.b] };
  const all = [...left, ...right];
  if (matches.length === 0) return unmatched(pairs, all, attribute);
  const isShared = matches.some(({ related }) => related.relation !== "contains" && related.relation !== "within");
  if (all.some((claim) => !matched.has(claim.id)))
    return isShared
      ? { verdict: "partial", rule: "the lists share some values, and one has others besides", claims: all }
      : { verdict: verdictOfDifferent(attribute), rule: describeBroader(matches), claims: all };
  return compareVoices(matches, attribute) ?? mildestMatch(matches, all);
}

/** Which values take in which, where none stands in both lists. */
function describeBroader(matches: readonly Pair[]): string {
  const pairs = matches.map(({ a, b, related }) => {
    const [broad, narrow] = related.relation === "contains" ? [a, b] : [b, a];
    return `“${String(canonicalValue(broad.value))}” takes in “${String(canonicalValue(narrow.value))}”`;
  });
  return `no value stands in both lists, though ${[...new Set(pairs)].join(", ")}`;
}

const isMatch = (relation: Relation): boolean =>
  relation !== "different" && relation !== "excluding" && relation !== "unknown";

function unmatched(pairs: readonly Pair[], claims: readonly Claim[], attribute: Attribute): Evidence {
  const unknown = pairs.find((pair) => pair.related.relation === "unknown");
  if (unknown) return { verdict: "undetermined", rule: unknown.related.rule, claims };
  const verdict = verdictOfDifferent(attribute);
  if (verdict === "partial") return { verdict, rule: "the lists share nothing, without excluding each other", claims };
  const isName = attribute.nature !== "framing";
  return {
    verdict,
    rule: isName ? (pairs[0]?.related.rule ?? "") : "each tells it differently, without excluding the other",
    claims,
  };
}

/** Lists that share nothing: told otherwise where it is a matter of words, incomplete where it is one of facts. */
const verdictOfDifferent = ({ nature, kind }: Attribute): Verdict =>
  nature === "framing" || kind === "name" ? "framing" : "partial";

/** Kinds of which a list may hold several values: see `excludesInList`. */
const MEASURED: ReadonlySet<string> = new Set(["count", "date", "duration", "relative-date"]);

/** The verdict of two sources that say one thing each, in the narrator's voice and of the same time. */
export function verdictOfOne(relation: Relation, attribute: Attribute): Verdict {
  const isBeside = relation === "different" || (relation === "excluding" && MEASURED.has(attribute.kind));
  return isBeside && attribute.cardinality === "many" ? verdictOfDifferent(attribute) : EXCLUSIVE[relation];
}

/** The same framing voiced by different parties is told differently. */
function compareVoices(matches: readonly Pair[], attribute: Attribute): Evidence | null {
  if (attribute.nature !== "framing") return null;
  const voiced = (claim: Claim): boolean =>
    matches.some((m) => (m.a === claim || m.b === claim) && m.a.attributedTo === m.b.attributedTo);
  const other = matches.find((match) => !voiced(match.a) || !voiced(match.b));
  return other
    ? { verdict: "framing", rule: "the same is said, but by different parties", claims: [other.a, other.b] }
    : null;
}

/** Every value has its counterpart: the verdict of the counterpart that fits worst. */
function mildestMatch(matches: readonly Pair[], all: readonly Claim[]): Evidence {
  let worst: { readonly verdict: Verdict; readonly pair: Pair } | null = null;
  for (const claim of all) {
    const [best] = matches
      .filter((match) => match.a === claim || match.b === claim)
      .map((pair) => ({ verdict: EXCLUSIVE[pair.related.relation], pair }))
      .toSorted((p, q) => strengthOf(q.verdict) - strengthOf(p.verdict));
    if (best && (worst === null || strengthOf(best.verdict) < strengthOf(worst.verdict))) worst = best;
  }
  return {
    verdict: worst?.verdict ?? "agreement",
    rule: worst?.pair.related.rule ?? "",
    claims: worst ? [worst.pair.a, worst.pair.b] : all,
  };
}
