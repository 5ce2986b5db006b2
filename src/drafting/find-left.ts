// Finds what no claim cites yet: sentences with a figure, a date or a name, and how far each text is covered. Pure.

import { groupBy } from "../model/groups.ts";
import type { Claim } from "../model/dataset.ts";
import type { Candidate } from "./candidates.ts";
import type { DraftedPassage } from "./draft-texts.ts";

export interface LeftPassage {
  readonly passage: DraftedPassage;
  /** Candidates whose words no claim on the sentence quotes. */
  readonly candidates: readonly Candidate[];
  /** Whether any claim cites the sentence. */
  readonly isCited: boolean;
}

/** Sentences with uncited candidates, in order. */
export function findLeft(passages: readonly DraftedPassage[], claims: readonly Claim[]): readonly LeftPassage[] {
  const cited = groupBy(claims, ({ source, locator }) => (locator === null ? null : keyOf(source, locator)));
  return passages
    .filter(({ candidates }) => candidates.length > 0)
    .map((passage) => {
      const own = cited.get(keyOf(passage.source, passage.locator)) ?? [];
      return {
        passage,
        candidates: passage.candidates.filter((candidate) => !isStated(candidate, own)),
        isCited: own.length > 0,
      };
    })
    .filter(({ isCited }) => !isCited);
}

const keyOf = (source: string, { paragraph, sentence }: DraftedPassage["locator"]): string =>
  `${source} ${paragraph}.${sentence}`;

const isStated = ({ stated }: Candidate, claims: readonly Claim[]): boolean =>
  claims.some((claim) => claim.stated !== null && (claim.stated.includes(stated) || stated.includes(claim.stated)));
