// Which of the ranked events a query is about, and which of these matter beside the best.

import { isNamed } from "./asked-attributes.ts";
import type { RankedEvent, Ranking } from "./rank.ts";

/** Least share of the query's weight that a result must answer, and least share of the best score. */
const LEAST_COVERAGE = 0.5;
const LEAST_OF_BEST = 0.7;

/** Where the best event does not have what the question names, one that has it needs this share of the least. */
const LEAST_OF_ANSWER = 0.85;

/** Least score: of few words each must be met well; many words lend each other sense. */
const leastScore = (words: number): number => (words >= 4 ? 0.18 : 0.225);

/** The same where every word is common, or the best has a word that the other lacks: only what is nearly as good matters. */
const LEAST_OF_NEAR = 0.85;

/** Least score of an event that answers every known word, where others are not known; where all are, none is asked for. */
const LEAST_OF_SOME = 0.12;

/** Of any query so many of the words must be known. */
const MOSTLY_KNOWN = 0.6;

/** Of a question that names an attribute so many of the words must be known. */
const LEAST_KNOWN = 0.5;

export type Cut = Readonly<Record<"relevant" | "strong", readonly RankedEvent[]>>;

/**
 * The events that a query of so many words is about, and of these the ones that matter beside the best: where that one has
 * what the question asks for, those that have it, too.
 */
export function cutWeak(
  { events, isCommon, known }: Ranking,
  words: number,
  asks: boolean,
  answering: ReadonlyMap<number, number>,
): Cut {
  const least = leastScore(words);
  const isRelevant = ({ coverage, score }: RankedEvent, isWhole: boolean): boolean => {
    if (coverage >= LEAST_COVERAGE && score >= least) return true;
    if (!isWhole) return false;
    return (
      known === 1 ||
      (score >= LEAST_OF_SOME &&
        (coverage >= LEAST_COVERAGE || known >= MOSTLY_KNOWN || (asks && known >= LEAST_KNOWN)))
    );
  };
  const together = events.filter((event) => isRelevant(event, event.isWhole));
  const relevant = together.length > 0 ? together : events.filter((event) => isRelevant(event, event.isWholeApart));
  const [best] = relevant;
  const leastOf = ({ isWhole }: RankedEvent): number =>
    (best?.score ?? 0) * (isCommon || (best?.isWhole === true && !isWhole) ? LEAST_OF_NEAR : LEAST_OF_BEST);
  const needsAnswer = best !== undefined && answering.has(best.event);
  const isStrong = (each: RankedEvent): boolean => {
    const { event, score } = each;
    const least = leastOf(each);
    return (
      (score >= least && (!needsAnswer || answering.has(event))) ||
      (!needsAnswer && score >= LEAST_OF_ANSWER * least && isNamed(answering.get(event) ?? 0))
    );
  };
  return { relevant, strong: relevant.filter(isStrong) };
}
