// Selects the ranked events that a query is about, and those that matter beside the best one.

import { isNamed } from "./asked-attributes.ts";
import type { RankedEvent, Ranking } from "./rank.ts";
import type { Understood } from "./types.ts";

/** The share of the query's weight that a result must answer, and the share of the best score that it needs. */
const LEAST_COVERAGE = 0.5;
const LEAST_OF_BEST = 0.7;

/** If the best event lacks what the question names, an event that has it needs only this share of the minimum. */
const LEAST_OF_ANSWER = 0.85;

/** Minimum score: in a short query every word must match well; in a long one, words support each other. */
const leastScore = (words: number): number => (words >= 4 ? 0.18 : 0.225);

/**
 * The share of the best score if every word is common, or if the best event has a word, or has one in its names, that the other lacks:
 * only events nearly as good matter.
 */
const LEAST_OF_NEAR = 0.85;

/** Minimum score of an event that answers every known word if some words are unknown; if all are known, there is no minimum. */
const LEAST_OF_SOME = 0.12;

/** The share of words that must be known in any query. */
const MOSTLY_KNOWN = 0.6;

/** The share of words that must be known in a question that names an attribute. */
const LEAST_KNOWN = 0.5;

/** Of more than two words, so many must be surely meant: words that are only spelt like others are chance. */
const FEW_WORDS = 2;
const LEAST_SURE = 0.5;

export type Cut = Readonly<Record<"relevant" | "strong", readonly RankedEvent[]>>;

/**
 * The events that a query is about, and those that matter beside the best: if the best one has what the question asks for, only
 * those that have it too; if something is counted, only those that have its number; for yes or no, those that have what is named or
 * every word.
 */
export function cutWeak(
  { events, common, known, sure }: Ranking,
  words: number,
  asks: boolean,
  answering: ReadonlyMap<number, number>,
  { unit, asksWhether, asking }: Pick<Understood, "unit" | "asksWhether" | "asking">,
): Cut {
  const least = leastScore(words);
  const isRelevant = ({ coverage, score }: RankedEvent, isWhole: boolean): boolean => {
    if (coverage >= LEAST_COVERAGE && score >= least) return true;
    if (!isWhole || (words > FEW_WORDS && sure < LEAST_SURE)) return false;
    return (
      known === 1 ||
      (score >= LEAST_OF_SOME &&
        (coverage >= LEAST_COVERAGE || known >= MOSTLY_KNOWN || (asks && known >= LEAST_KNOWN)))
    );
  };
  const together = events.filter((event) => isRelevant(event, event.isWhole));
  const relevant = together.length > 0 ? together : events.filter((event) => isRelevant(event, event.isWholeApart));
  const [best] = relevant;
  const isCommon = common.length > 0 && !common.includes(false);
  const leastOf = ({ isWhole, isInNames }: RankedEvent): number => {
    const lacks = (best?.isWhole === true && !isWhole) || (best?.isInNames === true && !isInNames);
    return (best?.score ?? 0) * (isCommon || lacks ? LEAST_OF_NEAR : LEAST_OF_BEST);
  };
  const needsAnswer = best !== undefined && answering.has(best.event);
  const isStrong = (each: RankedEvent): boolean => {
    const { event, score } = each;
    const least = leastOf(each);
    return (
      (score >= least && (!needsAnswer || answering.has(event))) ||
      (!needsAnswer && score >= LEAST_OF_ANSWER * least && isNamed(answering.get(event) ?? 0))
    );
  };
  const has = ({ event }: RankedEvent): boolean => isNamed(answering.get(event) ?? 0);
  const named = havingFirst(relevant.filter(isStrong), ({ isInNames }) => isInNames);
  const strong = havingFirst(named, asking.attributes.size > 0 ? has : () => true);
  if ((unit === null && !asksWhether) || !strong.some(has)) return { relevant, strong };
  return { relevant, strong: strong.filter((each) => has(each) || (asksWhether && each.isWhole)) };
}

/** An event with at least this share of the best event's score is nearly as good. */
const AS_GOOD = 0.9;

/** If the best event lacks something, one that is nearly as good and has it comes first. */
function havingFirst(events: readonly RankedEvent[], has: (event: RankedEvent) => boolean): readonly RankedEvent[] {
  const [best] = events;
  if (best === undefined || has(best)) return events;
  const answer = events.find((each) => has(each) && each.score >= AS_GOOD * best.score);
  return answer === undefined ? events : [answer, ...events.filter((each) => each !== answer)];
}
