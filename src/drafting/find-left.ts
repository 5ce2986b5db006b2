// Finds what no claim cites yet: sentences with a figure, a date or a name. Pure.

import type { Claim } from "../model/dataset.ts";
import type { DraftedPassage } from "./draft-texts.ts";

/** Sentences with candidates that no claim cites, in order. */
export function findLeft(passages: readonly DraftedPassage[], claims: readonly Claim[]): readonly DraftedPassage[] {
  const keyOf = (source: string, { paragraph, sentence }: DraftedPassage["locator"]): string =>
    `${source} ${paragraph}.${sentence}`;
  const cited = new Set(claims.flatMap(({ source, locator }) => (locator === null ? [] : [keyOf(source, locator)])));
  return passages.filter(
    ({ source, locator, candidates }) => candidates.length > 0 && !cited.has(keyOf(source, locator)),
  );
}
