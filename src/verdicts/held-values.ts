// Claims of one item → its distinct values, and the camps of sources that give the same ones. Equal values are grouped before
// anything is compared, so that the work grows with the number of values, not of pairs of sources.

import { getOrAdd } from "../model/groups.ts";
import { once } from "../model/once.ts";
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

/** Up to this many values are searched one by one; more are found by a key. */
const FEW = 12;

/**
 * The camps of claims, which must be sorted by source. If the attribute has one true value, a source's stated value replaces its
 * inferred one for the same time and speaker.
 */
export function holdValues(
  claims: readonly Claim[],
  isExclusive: boolean,
  valueOf: (claim: Claim) => Value,
): readonly Camp[] {
  if (!hasOneEach(claims)) return holdSeveral(claims, isExclusive, createFinder(), valueOf);
  return holdAlike(claims, valueOf) ?? holdOneEach(claims, createFinder(), valueOf);
}

type Find = (claim: Claim, value: Value) => Growing;

function hasOneEach(claims: readonly Claim[]): boolean {
  for (let at = 1; at < claims.length; at++) if (claims[at]?.source === claims[at - 1]?.source) return false;
  return true;
}

/** The only camp, if all claims give one value in the same way; null if there may be others. */
function holdAlike(claims: readonly Claim[], valueOf: (claim: Claim) => Value): readonly Camp[] | null {
  const [first] = claims;
  if (first === undefined) return [];
  const { value: given, asOf, attributedTo, hedge, basis } = first;
  for (const claim of claims)
    if (
      claim.value !== given ||
      claim.asOf !== asOf ||
      claim.attributedTo !== attributedTo ||
      claim.hedge !== hedge ||
      claim.basis.type !== basis.type
    )
      return null;
  const value = valueOf(first);
  if (value.kind === "relative-date" || given.kind === "relative-date") return null;
  return [{ values: [hold(first, value, claims)], sources: claims.map(({ source }) => source) }];
}

/** The camps if each source has one claim: one for each value. */
function holdOneEach(claims: readonly Claim[], find: Find, valueOf: (claim: Claim) => Value): readonly Camp[] {
  const values: Growing[] = [];
  for (const claim of claims) {
    const held = find(claim, valueOf(claim));
    if (held.claims.push(claim) === 1) values.push(held);
  }
  return values.map((held) => ({ values: [held], sources: held.claims.map(({ source }) => source) }));
}

function holdSeveral(
  claims: readonly Claim[],
  isExclusive: boolean,
  find: Find,
  valueOf: (claim: Claim) => Value,
): readonly Camp[] {
  const camps = new Map<string, { readonly values: readonly HeldValue[]; readonly sources: string[] }>();
  const places = new Map<HeldValue, number>();
  for (let start = 0; start < claims.length;) {
    const { source } = claims[start] as Claim;
    let end = start + 1;
    while (end < claims.length && claims[end]?.source === source) end++;
    const own = new Map<Growing, number>();
    for (const claim of chooseBasis(claims, start, end, isExclusive)) {
      const held = find(claim, valueOf(claim));
      held.claims.push(claim);
      own.set(
        held,
        getOrAdd(places, held, () => places.size),
      );
    }
    const key = [...own.values()].sort((a, b) => a - b).join();
    getOrAdd(camps, key, () => ({ values: [...own.keys()], sources: [] })).sources.push(source);
    start = end;
  }
  return [...camps.values()];
}

/** Finds the value of a claim among the known ones, or adds it. */
function createFinder(): Find {
  const values: Growing[] = [];
  const byKey = once(() => new Map<string, Growing>());
  const add = (held: Growing, claim: Claim): void => {
    values.push(held);
    if (values.length > FEW) byKey().set(keyOf(claim, held.value), held);
    if (values.length === FEW + 1)
      for (const known of values) byKey().set(keyOf(known.claims[0] ?? claim, known.value), known);
  };
  return (claim, value) => {
    if (values.length > FEW) {
      const known = byKey().get(keyOf(claim, value));
      if (known !== undefined) return known;
    } else for (const held of values) if (isSame(held, claim, value)) return held;
    const made = hold<Claim[]>(claim, value, []);
    add(made, claim);
    return made;
  };
}

/** One source's claims, without an inferred one if the source states a value for the same time and speaker. */
function chooseBasis(claims: readonly Claim[], start: number, end: number, isExclusive: boolean): readonly Claim[] {
  const own = start === 0 && end === claims.length ? claims : claims.slice(start, end);
  return !isExclusive || own.length < 2 ? own : preferStated(own);
}

/** Claims of one item, without inferred ones whose source states a value for the same time and speaker. */
export function preferStated(claims: readonly Claim[]): readonly Claim[] {
  if (claims.every(({ basis }) => basis.type === "stated")) return claims;
  const voiceOf = ({ source, asOf, attributedTo }: Claim): string => [source, asOf, attributedTo].join("\0");
  const stated = new Set(claims.filter(({ basis }) => basis.type === "stated").map(voiceOf));
  return claims.filter((claim) => claim.basis.type === "stated" || !stated.has(voiceOf(claim)));
}

function hold<C extends readonly Claim[]>(claim: Claim, value: Value, claims: C): HeldValue & { readonly claims: C } {
  const { asOf, attributedTo, hedge, basis } = claim;
  const doubt = basis.type === "inferred" ? 2 : hedge !== null || isHedgedValue(claim.value) ? 1 : 0;
  return { value, given: claim.value, asOf, attributedTo, hedge, doubt, claims };
}

const isSame = (held: HeldValue, claim: Claim, value: Value): boolean =>
  (held.value === value || isEqual(held.value, value)) &&
  (held.given === claim.value || isEqual(held.given, claim.value)) &&
  held.asOf === claim.asOf &&
  held.attributedTo === claim.attributedTo &&
  held.hedge === claim.hedge &&
  (held.doubt === 2) === (claim.basis.type === "inferred");

const isEqual = (a: Value, b: Value): boolean => a.kind === b.kind && canonicalValue(a) === canonicalValue(b);

const keyOf = ({ value: given, asOf, attributedTo, hedge, basis }: Claim, value: Value): string =>
  [value.kind, canonicalValue(value), given.kind, canonicalValue(given), asOf, attributedTo, hedge, basis.type].join(
    "\0",
  );
