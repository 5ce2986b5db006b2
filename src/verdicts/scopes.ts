// Figures that differ because they count different things, and parts that exceed their wholes.

import type { Reason } from "../model/reason.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { at } from "../model/at.ts";
import { once } from "../model/once.ts";
import { isHedgedValue, rangeOf, type Value, widenByHedge } from "../model/values/index.ts";
import { addValues, scaleOf } from "../model/values/add.ts";
import { preferStated } from "./held-values.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import { byText } from "../model/text-order.ts";
import { createRootOf, inherit, parentOf } from "./scope-tree.ts";
import type { Derived, Evidence, Item } from "./types.ts";

/** Kinds whose values are quantities, so that different scopes have different values. */
const MEASURES = new Set(["count", "duration", "measure"]);

/** With up to this many sets of scopes, the explanation says how they differ. */
const MOST_SETS = 40;

const DIFFERENT_SCOPES = "the figures count different things, so they are shown side by side and not compared";
const EXCEEDS = "a part is greater than the whole that it belongs to";

/** The value of a claim, widened by its hedge. */
const givenBy = ({ value, hedge }: Claim): Value => widenByHedge(value, hedge);

/**
 * Evidence across the scopes of one attribute of one event, from at least one item. Only facts count. The items of the whole event
 * show which scopes are unconnected.
 */
export function compareScopes(
  items: readonly Item[],
  scopes: Dataset["scopes"],
  ofEvent: readonly Item[],
): readonly Evidence[] {
  if (!MEASURES.has(at(items, 0).attribute.kind)) return [];
  const claims = items.flatMap((item) => preferStated(item.claims.filter(({ mood }) => mood === "fact")));
  return [...exceeding(claims, scopes), ...countingOtherThings(claims, scopes, ofEvent)];
}

/** The claims that give the narrowest bounds for one scope and time. */
interface Extremes {
  /** Largest lower end. */
  readonly most: Claim;
  /** Smallest upper end. */
  readonly least: Claim;
}

const lowOf = (claim: Claim): number => rangeOf(givenBy(claim)).min;
const highOf = (claim: Claim): number => rangeOf(givenBy(claim)).max;

/**
 * A part cannot exceed its whole: within a source that is a self-conflict, between two sources a conflict. A figure without a scope
 * is the whole only in its own source; what it counts in another is unknown. Each scope is compared once with those above it.
 */
function exceeding(claims: readonly Claim[], scopes: Dataset["scopes"]): readonly Evidence[] {
  const timeOf = ({ asOf, value }: Claim): string => [asOf, scaleOf(value)].join("\0");
  const byTime = groupBy(claims, timeOf);
  const byVoice = groupBy(claims, (claim) => [claim.source, claim.attributedTo, timeOf(claim)].join("\0"));
  const within = [...byVoice.values()].flatMap((told) => exceededWholes(told, scopes, true));
  const between = [...byTime.values()]
    .flatMap((told) => exceededWholes(told, scopes, false))
    .filter(([part, whole]) => part.source !== whole.source);
  return [
    ...within.map((claims): Evidence => {
      return { verdict: "self-conflict", rule: EXCEEDS, claims, asOf: claims[0].asOf, between: null };
    }),
    ...between.map((claims): Evidence => {
      const [part, whole] = claims;
      return { verdict: "conflict", rule: EXCEEDS, claims, asOf: part.asOf, between: [[part.source], [whole.source]] };
    }),
  ];
}

/** Each part that exceeds a whole, with that whole: the one with the smallest upper end, since what does not exceed it exceeds none. */
function exceededWholes(
  claims: readonly Claim[],
  scopes: Dataset["scopes"],
  isOneSource: boolean,
): readonly (readonly [part: Claim, whole: Claim])[] {
  const byScope = new Map<string | null, Extremes>();
  for (const claim of claims) {
    const { most, least } = byScope.get(claim.scope) ?? { most: claim, least: claim };
    byScope.set(claim.scope, {
      most: lowOf(claim) > lowOf(most) ? claim : most,
      least: highOf(claim) < highOf(least) ? claim : least,
    });
  }
  const top = isOneSource ? byScope.get(null)?.least : undefined;
  const leastAbove = inherit(scopes, top, (above, least) => {
    const own = byScope.get(above)?.least;
    return own === undefined || (least !== undefined && highOf(least) < highOf(own)) ? least : own;
  });
  return [...byScope].flatMap(([scope, { most }]) => {
    const whole = scope === null ? undefined : leastAbove(scope);
    return whole && lowOf(most) > highOf(whole) ? [[most, whole] as const] : [];
  });
}

/** Sources that give figures for the same scopes, null for the whole, and the figures of one of them. */
interface ScopeSet {
  readonly sources: string[];
  readonly scopes: ReadonlySet<string | null>;
  readonly claims: readonly Claim[];
}

/**
 * Sources whose figures count different things; sources with the same scopes are grouped. A further figure is not a different count
 * if it only divides a figure that both give, or is unrelated to it: the other source is silent on that. Nor are two scopes different
 * counts of one thing if a source gives both, for this or for another attribute.
 */
function countingOtherThings(
  claims: readonly Claim[],
  scopes: Dataset["scopes"],
  ofEvent: readonly Item[],
): readonly Evidence[] {
  const bySource = new Map<string, Map<string | null, Claim>>();
  for (const claim of claims) {
    const own = getOrAdd(bySource, claim.source, () => new Map<string | null, Claim>());
    if (!own.has(claim.scope)) own.set(claim.scope, claim);
  }
  const groups = new Map<string, ScopeSet>();
  for (const [source, own] of [...bySource].sort(byText(([id]) => id)))
    getOrAdd(groups, [...own.keys()].join(), () => ({
      sources: [],
      scopes: new Set(own.keys()),
      claims: [...own.values()],
    })).sources.push(source);
  const sets = [...groups.values()].slice(0, MOST_SETS);
  const together = once(() => scopesGivenTogether(ofEvent));
  const rootOf = createRootOf(scopes);
  return sets.flatMap((a, index) =>
    sets.slice(index + 1).flatMap((b): readonly Evidence[] => {
      const hasCommon = [...a.scopes].some((scope) => b.scopes.has(scope));
      const more = [moreOf(a, b.scopes, scopes, rootOf), moreOf(b, a.scopes, scopes, rootOf)].filter(
        (each) => each.scopes.length > 0,
      );
      const areApart = !hasCommon && together().some((own) => givesBoth(own, a.scopes, b.scopes, rootOf));
      if (areApart || (hasCommon && more.length === 0)) return [];
      const rule: Reason = hasCommon ? { say: "moreScopes", more } : DIFFERENT_SCOPES;
      const claimsOfBoth = [...a.claims, ...b.claims];
      return [{ verdict: "scope", rule, claims: claimsOfBoth, between: [a.sources, b.sources], asOf: null }];
    }),
  );
}

type RootOf = (scope: string | null) => string | null;

/** Each set of scopes for which some source gives facts about one attribute. */
function scopesGivenTogether(items: readonly Item[]): readonly ReadonlySet<string | null>[] {
  const bySource = new Map<string, Set<string | null>>();
  for (const { attribute, scope, claims } of items)
    for (const { source, mood } of claims)
      if (mood === "fact") getOrAdd(bySource, `${attribute.id}\0${source}`, () => new Set<string | null>()).add(scope);
  return [...new Map([...bySource.values()].map((own) => [[...own].join(), own])).values()];
}

/** Whether a source gives figures of both sides and the two are unrelated: then they are not different counts of one thing. */
function givesBoth(
  own: ReadonlySet<string | null>,
  left: ReadonlySet<string | null>,
  right: ReadonlySet<string | null>,
  rootOf: RootOf,
): boolean {
  const rootsIn = (side: ReadonlySet<string | null>): ReadonlySet<string | null> =>
    new Set([...side].filter((scope) => own.has(scope)).map(rootOf));
  const [here, there] = [rootsIn(left), rootsIn(right)];
  return (
    here.size > 0 && there.size > 0 && !there.has(null) && ![...here].some((root) => root === null || there.has(root))
  );
}

/** The scopes that only these sources count, among those that the others might be expected to count; null for the whole. */
function moreOf(
  { sources, scopes: own }: ScopeSet,
  other: ReadonlySet<string | null>,
  scopes: Dataset["scopes"],
  rootOf: RootOf,
): { readonly sources: readonly string[]; readonly scopes: readonly (string | null)[] } {
  const roots = new Set([...other].map(rootOf));
  const isCommon = (scope: string | null): boolean => own.has(scope) && other.has(scope);
  const isWithinCommon = inherit(scopes, isCommon(null), (above, isWithin) => isWithin || isCommon(above));
  const counts = (scope: string | null): boolean =>
    !other.has(scope) && (scope === null || (!isWithinCommon(scope) && roots.has(rootOf(scope))));
  return { sources, scopes: [...own].filter(counts) };
}

/** The sum of the parts that one source states, if it does not state the whole. The source never states this sum. */
export function deriveWholes(items: readonly Item[], scopes: Dataset["scopes"]): readonly Derived[] {
  const claims = items.flatMap((item) => item.claims).filter(({ mood }) => mood === "fact");
  const wholeOf = ({ scope }: Claim): string | null => parentOf(scopes, scope);
  const groups = groupBy(
    claims.filter((claim) => wholeOf(claim) !== null),
    (claim) => [claim.source, wholeOf(claim), claim.asOf, scaleOf(claim.value)].join("\0"),
  );
  const keyOf = (source: string, scope: string | null): string => `${source}\0${scope}`;
  const stated = new Set(claims.map(({ source, scope }) => keyOf(source, scope)));
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    if (
      parts.length < 2 ||
      new Set(parts.map((part) => part.scope)).size < parts.length ||
      stated.has(keyOf(first.source, wholeOf(first))) ||
      new Set(parts.map((part) => part.attributedTo)).size > 1 ||
      parts.some((part) => isHedgedValue(givenBy(part)))
    )
      return [];
    const value = addValues(
      parts.map((part) => part.value),
      first.value,
    );
    return value === null
      ? []
      : [{ source: first.source, value, rule: "sum of the parts that it states", claims: parts }];
  });
}
