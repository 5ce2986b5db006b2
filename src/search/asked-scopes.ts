// Finds the scope of an attribute that a question is about: of all offices, the one that it names.

import { at } from "../model/at.ts";
import type { Claim } from "../model/dataset.ts";
import { countSure } from "./given-values.ts";
import type { SearchIndex } from "./search-index.ts";
import { numberAt } from "./string-table.ts";
import type { Grid } from "./types.ts";

/** A whole name is more than as many words of a longer one. */
const WHOLE = 0.5;

/** Scope → how many words of the query are in one of its names. */
export function countScopeWords(
  { dataset, owners, textOwners, textLengths }: SearchIndex,
  texts: Grid,
): ReadonlyMap<string, number> {
  const scopes = [...dataset.scopes.keys()];
  const counts = new Map<string, number>();
  for (const text of texts.rows) {
    const owner = numberAt(textOwners, text);
    if (owner < owners.scope || owner >= owners.term) continue;
    const scope = at(scopes, owner - owners.scope);
    const count = countSure(texts, text);
    const bonus = count >= numberAt(textLengths, text) ? WHOLE : 0;
    counts.set(scope, Math.max(counts.get(scope) ?? 0, count + bonus));
  }
  return counts;
}

/** The scopes whose whole name is in the query. */
export function findNamedScopes(
  { dataset, owners, textOwners, textLengths }: SearchIndex,
  texts: Grid,
): ReadonlySet<string> {
  const scopes = [...dataset.scopes.keys()];
  return new Set(
    texts.rows.flatMap((text) => {
      const owner = numberAt(textOwners, text);
      const isScope = owner >= owners.scope && owner < owners.term;
      return isScope && countSure(texts, text) >= numberAt(textLengths, text) ? [at(scopes, owner - owners.scope)] : [];
    }),
  );
}

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
