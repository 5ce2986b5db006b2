// Claims of one item → its distinct values, and the camps of sources that give the same ones. Equal values are grouped before
// anything is compared, so that the work grows with the number of values, not of pairs of sources.

import { at } from "../model/at.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import type { Claim } from "../model/dataset.ts";
import { canonicalValue, isHedgedValue, type Value } from "../model/values/index.ts";
import type { Doubt } from "./types.ts";

/** One value for comparison, with the time, speaker, hedge and basis that all its claims share. */
export interface HeldValue {
  /** The value to compare: a relative date is placed, a hedged figure is a range. */
  readonly value: Value;
  /** The value as the sources give it. */
  readonly given: Value;
  readonly asOf: string | null;
  readonly attributedTo: string | null;
  readonly hedge: string | null;
  /** 2 if it is inferred, 1 if it is hedged, else 0. */
  readonly doubt: Doubt;
  /** In the order of their sources. */
  readonly claims: readonly Claim[];
}

/** Sources that give exactly the same values. */
export interface Camp {
  readonly values: readonly HeldValue[];
  readonly sources: readonly string[];
}

type Growing = HeldValue & { readonly claims: Claim[] };

/**
 * The camps of claims, which must be sorted by source. If the attribute has one true value, a source's stated value replaces its
 * inferred one for the same time and speaker.
 */
export function holdValues(
  claims: readonly Claim[],
  isExclusive: boolean,
  valueOf: (claim: Claim) => Value,
): readonly Camp[] {
  const isOneEach = claims.every(({ source }, place) => place === 0 || source !== at(claims, place - 1).source);
  const first = at(claims, 0);
  if (isOneEach && areAlike(first, claims))
    return [{ values: [hold(first, valueOf(first), claims)], sources: sourcesOf(claims) }];
  const all: Growing[] = [];
  const byText = new Map<string | number, Growing[]>();
  const holdOne = (claim: Claim): HeldValue => {
    const value = valueOf(claim);
    const alike = getOrAdd(byText, canonicalValue(value), () => []);
    let held = alike.find((other) => isSame(other, claim));
    if (held === undefined) {
      held = hold<Claim[]>(claim, value, []);
      alike.push(held);
      all.push(held);
    }
    held.claims.push(claim);
    return held;
  };
  if (isOneEach) {
    claims.forEach(holdOne);
    return all.map((held) => ({ values: [held], sources: sourcesOf(held.claims) }));
  }
  const camps = new Map<string, Camp & { readonly sources: string[] }>();
  const places = new Map<HeldValue, number>();
  for (const [source, own] of groupBy(claims, (claim) => claim.source)) {
    const values = [...new Set((isExclusive ? preferStated(own) : own).map(holdOne))];
    const key = values
      .map((held) => getOrAdd(places, held, () => places.size))
      .sort((a, b) => a - b)
      .join();
    getOrAdd(camps, key, () => ({ values, sources: [] })).sources.push(source);
  }
  return [...camps.values()];
}

const sourcesOf = (claims: readonly Claim[]): readonly string[] => claims.map(({ source }) => source);

/** Whether all claims give one value in the same way, as in most items; false if they may not. */
const areAlike = (first: Claim, claims: readonly Claim[]): boolean =>
  first.value.kind !== "relative-date" &&
  claims.every((claim) => claim.value === first.value && isGivenAlike(first, claim));

/** Whether two claims share the time, speaker, hedge and basis of their values. */
const isGivenAlike = (a: Claim, b: Claim): boolean =>
  a.asOf === b.asOf && a.attributedTo === b.attributedTo && a.hedge === b.hedge && a.basis.type === b.basis.type;

/** Whether a claim has a held value whose text is the same. A date that is counted from an event must be given in the same words, too. */
const isSame = ({ given, claims }: HeldValue, claim: Claim): boolean =>
  isGivenAlike(at(claims, 0), claim) && canonicalValue(given) === canonicalValue(claim.value);

/** Claims of one item, without inferred ones whose source states a value for the same time and speaker. */
export function preferStated(claims: readonly Claim[]): readonly Claim[] {
  const voiceOf = ({ source, asOf, attributedTo }: Claim): string => [source, asOf, attributedTo].join("\0");
  const stated = new Set(claims.filter(({ basis }) => basis.type === "stated").map(voiceOf));
  return claims.filter((claim) => claim.basis.type === "stated" || !stated.has(voiceOf(claim)));
}

function hold<C extends readonly Claim[]>(claim: Claim, value: Value, claims: C): HeldValue & { readonly claims: C } {
  const { asOf, attributedTo, hedge, basis } = claim;
  const doubt = basis.type === "inferred" ? 2 : hedge !== null || isHedgedValue(claim.value) ? 1 : 0;
  return { value, given: claim.value, asOf, attributedTo, hedge, doubt, claims };
}
