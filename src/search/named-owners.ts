// What the words of a query name: people, places, terms, and the scope that is asked for, such as one office among all.

import { at } from "../model/at.ts";
import type { Claim } from "../model/dataset.ts";
import { SURE } from "./find-words.ts";
import { claimsOf, kindOfOwner, linkedNumber, linkedRole, type SearchIndex, slotOf } from "./search-index.ts";
import { listAt, numberAt } from "./string-table.ts";
import type { OwnerKind } from "./texts.ts";
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

/** Whether a concept occurs in the names of some owners. */
export const isWordOf = (
  { textOwners }: SearchIndex,
  texts: Grid,
  concept: number,
  owners: ReadonlySet<number>,
): boolean =>
  texts.rows.some((text) => valueAt(texts, text, concept) >= SURE && owners.has(numberAt(textOwners, text)));

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

/** The claims attributed to somebody whom the query names. */
export const findVoiced = (index: SearchIndex, texts: Grid): ReadonlySet<number> =>
  new Set([...findGiven(index, texts)].flatMap((owner) => claimsOf(index, owner, "voice")));

/** Whether the value of a claim is one of those. */
export const isGiven = (index: SearchIndex, given: ReadonlySet<number>, claim: number): boolean =>
  listAt(index.claimLinks, claim).some((link) => linkedRole(link) === "value" && given.has(linkedNumber(link)));

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
