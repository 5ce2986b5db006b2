// Figures that differ because they count different things, and parts that exceed their wholes.

import type { Reason } from "../model/reason.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { at } from "../model/at.ts";
import { once } from "../model/once.ts";
import { boundsOf, isHedgedValue, type Value, widenByHedge } from "../model/values/index.ts";
import { addValues, scaleOf } from "../model/values/add.ts";
import { preferStated } from "./held-values.ts";
import { getOrAdd } from "../model/groups.ts";
import { createRootOf, inherit } from "./scope-tree.ts";
import type { Derived, Evidence, Item } from "./types.ts";

/** Kinds whose values are quantities, so that different scopes have different values. */
const MEASURES = new Set(["count", "duration", "measure"]);

/** With up to this many sets of scopes, the explanation says how they differ. */
const MOST_SETS = 40;

const DIFFERENT_SCOPES = "the figures count different things, so they are shown side by side and not compared";
const EXCEEDS = "a part is greater than the whole that it belongs to";

/** The value of a claim, widened by its hedge. */
const givenBy = ({ value, hedge }: Claim): Value => widenByHedge(value, hedge);

/** Evidence across the scopes of one attribute of one event. Only facts count. The items of the whole event show which scopes are unconnected. */
export function compareScopes(
  items: readonly Item[],
  scopes: Dataset["scopes"],
  ofEvent: readonly Item[],
): readonly Evidence[] {
  const [first] = items;
  if (!first || items.length < 2 || !MEASURES.has(first.attribute.kind)) return [];
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

const lowOf = (claim: Claim): number => boundsOf(givenBy(claim))?.min ?? -Infinity;
const highOf = (claim: Claim): number => boundsOf(givenBy(claim))?.max ?? Infinity;

/**
 * A part cannot exceed its whole: within a source that is a self-conflict, between two sources a conflict. A figure without a scope
 * is the whole only in its own source; what it counts in another is unknown. Each scope is compared once with those above it.
 */
function exceeding(claims: readonly Claim[], scopes: Dataset["scopes"]): readonly Evidence[] {
  const within = new Map<string, Map<string, Extremes>>();
  const between = new Map<string, Map<string, Extremes>>();
  for (const claim of claims) {
    const time = `${claim.asOf ?? ""}\0${scaleOf(claim.value) ?? ""}`;
    const voice = `${claim.source}\0${claim.attributedTo ?? ""}\0${time}`;
    const key = claim.scope ?? "";
    widen(
      getOrAdd(within, voice, () => new Map()),
      key,
      claim,
    );
    if (claim.scope !== null)
      widen(
        getOrAdd(between, time, () => new Map()),
        key,
        claim,
      );
  }
  const evidence: Evidence[] = [];
  for (const extremes of within.values()) {
    if (extremes.size < 2) continue;
    const leastAbove = leastWhole(scopes, (id) => extremes.get(id), extremes.get("")?.least);
    for (const [scope, { most }] of extremes) {
      const whole = scope === "" ? undefined : leastAbove(scope);
      if (whole && exceeds(most, whole)) evidence.push(toEvidence("self-conflict", [most, whole]));
    }
  }
  for (const extremes of between.values()) {
    const leastAbove = leastWhole(scopes, (id) => extremes.get(id));
    for (const [scope, { most }] of extremes) {
      const whole = leastAbove(scope);
      if (whole && whole.source !== most.source && exceeds(most, whole))
        evidence.push(toEvidence("conflict", [most, whole]));
    }
  }
  return evidence;
}

function widen(extremes: Map<string, Extremes>, key: string, claim: Claim): void {
  const known = extremes.get(key);
  extremes.set(key, {
    most: known === undefined || lowOf(claim) > lowOf(known.most) ? claim : known.most,
    least: known === undefined || highOf(claim) < highOf(known.least) ? claim : known.least,
  });
}

/** Among the wholes above a scope, the claim with the smallest upper end: if a part does not exceed it, it exceeds none. */
const leastWhole = (scopes: Dataset["scopes"], find: (id: string) => Extremes | undefined, top?: Claim) =>
  inherit<Claim | undefined>(scopes, top, (above, least) => {
    const own = find(above)?.least;
    return own === undefined || (least !== undefined && highOf(least) < highOf(own)) ? least : own;
  });

const exceeds = (part: Claim, whole: Claim): boolean => lowOf(part) > highOf(whole);

const toEvidence = (verdict: "conflict" | "self-conflict", claims: readonly [Claim, Claim]): Evidence => ({
  verdict,
  rule: EXCEEDS,
  claims,
  asOf: claims[0].asOf,
  between: verdict === "conflict" ? [[claims[0].source], [claims[1].source]] : null,
});

/** Sources that give figures for the same scopes, "" for the whole, and the figures of one of them. */
interface ScopeSet {
  readonly sources: string[];
  readonly scopes: ReadonlySet<string>;
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
  const bySource = new Map<string, Map<string, Claim>>();
  for (const claim of claims) {
    const own = getOrAdd(bySource, claim.source, () => new Map<string, Claim>());
    if (!own.has(claim.scope ?? "")) own.set(claim.scope ?? "", claim);
  }
  const groups = new Map<string, ScopeSet>();
  for (const [source, own] of [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = [...own.keys()].sort().join("\0");
    getOrAdd(groups, key, () => ({ sources: [], scopes: new Set(own.keys()), claims: [...own.values()] })).sources.push(
      source,
    );
  }
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

/** Each set of scopes for which some source gives facts about one attribute. */
function scopesGivenTogether(items: readonly Item[]): readonly ReadonlySet<string>[] {
  const bySource = new Map<string, Set<string>>();
  for (const { attribute, scope, claims } of items)
    for (const { source, mood } of claims)
      if (mood === "fact") getOrAdd(bySource, `${attribute.id}\0${source}`, () => new Set<string>()).add(scope ?? "");
  return [...new Map([...bySource.values()].map((own) => [[...own].sort().join("\0"), own])).values()];
}

/** Whether a source gives figures of both sides and the two are unrelated: then they are not different counts of one thing. */
function givesBoth(
  own: ReadonlySet<string>,
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  rootOf: (scope: string) => string,
): boolean {
  const rootsIn = (side: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...side].filter((scope) => own.has(scope)).map(rootOf));
  const [here, there] = [rootsIn(left), rootsIn(right)];
  return here.size > 0 && there.size > 0 && !there.has("") && ![...here].some((root) => root === "" || there.has(root));
}

/** The scopes that only these sources count, among those that the others might be expected to count; null for the whole. */
function moreOf(
  { sources, scopes: own }: ScopeSet,
  other: ReadonlySet<string>,
  scopes: Dataset["scopes"],
  rootOf: (scope: string) => string,
): { readonly sources: readonly string[]; readonly scopes: readonly (string | null)[] } {
  const roots = new Set([...other].map(rootOf));
  const isCommon = (scope: string): boolean => own.has(scope) && other.has(scope);
  const isWithinCommon = inherit(scopes, isCommon(""), (above, isWithin) => isWithin || isCommon(above));
  const counts = (scope: string): boolean =>
    !other.has(scope) && (scope === "" || (!isWithinCommon(scope) && roots.has(rootOf(scope))));
  return { sources, scopes: [...own].filter(counts).map((scope) => (scope === "" ? null : scope)) };
}

/** The sum of the parts that one source states, if it does not state the whole. The source never states this sum. */
export function deriveWholes(items: readonly Item[], scopes: Dataset["scopes"]): readonly Derived[] {
  const groups = new Map<string, Claim[]>();
  const claims = items.flatMap((item) => item.claims).filter(({ mood }) => mood === "fact");
  for (const claim of claims) {
    const whole = scopes.get(claim.scope ?? "")?.partOf ?? null;
    const scale = scaleOf(claim.value);
    if (whole !== null && scale !== null)
      getOrAdd(groups, [claim.source, whole, claim.asOf ?? "", scale].join("\0"), () => []).push(claim);
  }
  const stated = new Set(claims.map((claim) => `${claim.source}\0${claim.scope ?? ""}`));
  return [...groups].flatMap(([key, parts]) => {
    const [source = "", whole = ""] = key.split("\0");
    const distinct = new Set(parts.map((part) => part.scope)).size === parts.length;
    if (
      parts.length < 2 ||
      !distinct ||
      stated.has(`${source}\0${whole}`) ||
      new Set(parts.map((part) => part.attributedTo)).size > 1 ||
      parts.some((part) => isHedgedValue(givenBy(part)))
    )
      return [];
    const value = addValues(
      parts.map((part) => part.value),
      at(parts, 0).value,
    );
    return value === null ? [] : [{ source, value, rule: "sum of the parts that it states", claims: parts }];
  });
}
