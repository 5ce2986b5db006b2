// What the words of a query name: people, places, terms, and the scope that is asked for, such as one office among all.

import { at } from "../model/at.ts";
import type { Claim } from "../model/dataset.ts";
import { SURE } from "./find-words.ts";
import { claimsOf, kindOfOwner, linkedNumber, linkedRole, type SearchIndex, slotOf } from "./search-index.ts";
import { listAt, numberAt } from "./string-table.ts";
import type { OwnerKind, Slot } from "./texts.ts";
import { valueAt, type Grid } from "./types.ts";

/** How many concepts a text contains with at least a certainty. */
export function countSure(texts: Grid, text: number, least = SURE): number {
  let count = 0;
  for (let concept = 0; concept < texts.width; concept += 1) if (valueAt(texts, text, concept) >= least) count += 1;
  return count;
}

/** Whether every word of a text that carries weight is in the query. */
export const isWhole = (index: SearchIndex, texts: Grid, text: number): boolean =>
  countSure(texts, text) >= numberAt(index.textLengths, text);

/** Whether a concept occurs in the names of some owners, other than those of a kind. */
export const isWordOf = (
  index: SearchIndex,
  texts: Grid,
  concept: number,
  owners: ReadonlySet<number>,
  except?: Slot,
): boolean =>
  texts.rows.some(
    (text) =>
      valueAt(texts, text, concept) >= SURE &&
      owners.has(numberAt(index.textOwners, text)) &&
      (except === undefined || slotOf(index, text) !== except),
  );

/** The texts of some kinds of owners that match, each with its owner. */
function textsOf(index: SearchIndex, texts: Grid, kinds: readonly OwnerKind[]): readonly (readonly [number, number])[] {
  return texts.rows
    .map((text) => [text, numberAt(index.textOwners, text)] as const)
    .filter(([, owner]) => kinds.includes(kindOfOwner(index.owners, owner)));
}

/**
 * The entities and terms whose whole name is in the query. What a question itself says is not what it asks for: "which country
 * invaded Iran" already has Iran.
 */
export const findGiven = (index: SearchIndex, texts: Grid): ReadonlySet<number> =>
  new Set(
    textsOf(index, texts, ["entity", "term"])
      .filter(([text]) => slotOf(index, text) !== "keyword" && isWhole(index, texts, text))
      .map(([, owner]) => owner),
  );

/** Of what the query names and what passes a test, that which it names first. */
function findFirst(index: SearchIndex, texts: Grid, isMeant: (owner: number) => boolean): readonly number[] {
  const meant = [...findGiven(index, texts)].filter(isMeant);
  for (let concept = 0; concept < texts.width; concept += 1) {
    const first = meant.filter((owner) => isWordOf(index, texts, concept, new Set([owner])));
    if (first.length > 0) return first;
  }
  return [];
}

/** Somebody, with their parts: "the role of Canada in helping the six" is Canada's. */
export function findDoers(index: SearchIndex, texts: Grid): ReadonlySet<number> {
  const first = new Set(findFirst(index, texts, (owner) => kindOfOwner(index.owners, owner) === "entity"));
  return new Set([...first, ...partsOf(index, first)]);
}

/** The parts of some entities, and the parts of these. */
function partsOf(index: SearchIndex, wholes: ReadonlySet<number>): ReadonlySet<number> {
  const { entities } = index.dataset;
  const first = index.owners.entity;
  const ids = new Set([...entities.keys()].filter((_, number) => wholes.has(first + number)));
  const isPart = (id: string): boolean => {
    const whole = entities.get(id)?.partOf ?? null;
    return whole !== null && (ids.has(whole) || isPart(whole));
  };
  return new Set([...entities.keys()].flatMap((id, number) => (isPart(id) ? [first + number] : [])));
}

/** Whether a claim is about any of these, as its value, by name or as what they say. */
export const isAbout = (index: SearchIndex, owners: ReadonlySet<number>, claim: number): boolean =>
  listAt(index.claimLinks, claim).some((link) => owners.has(linkedNumber(link)));

/** The claims attributed to the one whom the query names first, of those who say something. */
export function findVoiced(index: SearchIndex, texts: Grid): ReadonlySet<number> {
  const saidBy = (owner: number): readonly number[] => claimsOf(index, owner, "voice");
  return new Set(findFirst(index, texts, (owner) => saidBy(owner).length > 0).flatMap(saidBy));
}

/** Whether the value of a claim is one of those. */
export const isGiven = (index: SearchIndex, given: ReadonlySet<number>, claim: number): boolean =>
  listAt(index.claimLinks, claim).some((link) => linkedRole(link) === "value" && given.has(linkedNumber(link)));

/** The attributes that, in some claims, name a part of what is given, which is not given itself: who the students were, by the name of their group. */
export function namingOf(
  index: SearchIndex,
  given: ReadonlySet<number>,
  claims: readonly number[],
): ReadonlySet<string> {
  const parts = new Set([...partsOf(index, given)].filter((part) => !given.has(part)));
  return new Set(
    claims.filter((claim) => isGiven(index, parts, claim)).map((claim) => at(index.dataset.claims, claim).attribute),
  );
}

/**
 * Of claims that give terms, those about somebody or something that the question names, with the word: "the effect on Holt" asks for
 * the terms with "Holt" in them, and for what mentions him. Null if no word tells them apart.
 */
export function findAbout(
  index: SearchIndex,
  { texts, concepts }: { readonly texts: Grid; readonly concepts: readonly number[] },
  claims: readonly number[],
): { readonly concept: number; readonly claims: readonly number[] } | null {
  const isOwn = (owner: number): boolean => claims.some((claim) => isGiven(index, new Set([owner]), claim));
  // A term counts only if it is one of these values: that the rescue failed does not ask for "failed changes to the aircraft".
  const given = new Set(
    [...findGiven(index, texts)].filter((owner) => kindOfOwner(index.owners, owner) === "entity" || isOwn(owner)),
  );
  for (const concept of concepts) {
    if (!isWordOf(index, texts, concept, given)) continue;
    const named = textsOf(index, texts, ["term"]).filter(
      ([text]) => slotOf(index, text) !== "keyword" && valueAt(texts, text, concept) >= SURE,
    );
    const terms = new Set(named.map(([, owner]) => owner));
    const meant = new Set([...given].filter((owner) => isWordOf(index, texts, concept, new Set([owner]))));
    const about = claims.filter((claim) => isGiven(index, terms, claim) || isAbout(index, meant, claim));
    const isNamed = about.some((claim) => isGiven(index, terms, claim));
    if (isNamed && about.length < claims.length) return { concept, claims: about };
  }
  return null;
}

/** A whole name is more than as many words of a longer one. */
const WHOLE = 0.5;

/** Scope → how many words of the query are in one of its names. */
export function countScopeWords(index: SearchIndex, texts: Grid): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [text, owner] of textsOf(index, texts, ["scope"])) {
    const scope = scopeOf(index, owner);
    const count = countSure(texts, text) + (isWhole(index, texts, text) ? WHOLE : 0);
    counts.set(scope, Math.max(counts.get(scope) ?? 0, count));
  }
  return counts;
}

/** The scopes whose whole name is in the query. */
export const findNamedScopes = (index: SearchIndex, texts: Grid): ReadonlySet<string> =>
  new Set(
    textsOf(index, texts, ["scope"])
      .filter(([text]) => isWhole(index, texts, text))
      .map(([, owner]) => scopeOf(index, owner)),
  );

const scopeOf = ({ scopes, owners }: SearchIndex, owner: number): string => at(scopes, owner - owners.scope).id;

/** The scopes, among those of some claims, with the most words of the query; none if all have equally many. */
export function findAskedScopes(
  counts: ReadonlyMap<string, number>,
  claims: readonly Pick<Claim, "scope">[],
): ReadonlySet<string> {
  const scopes = [...new Set(claims.flatMap(({ scope }) => scope ?? []))];
  const most = Math.max(0, ...scopes.map((scope) => counts.get(scope) ?? 0));
  const asked = scopes.filter((scope) => (counts.get(scope) ?? 0) === most);
  return new Set(most === 0 || asked.length === scopes.length ? [] : asked);
}
