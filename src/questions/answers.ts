// The items that answer a question, of each event that it finds.

import { must } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { once } from "../model/once.ts";
import { isContradiction, isDisagreement } from "../model/verdict.ts";
import type { SearchResult } from "../search/describe-result.ts";
import type { SearchOutcome } from "../search/search.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Finding } from "../verdicts/types.ts";
import { heldOn, withOnly } from "./held-on.ts";
import {
  akinOf,
  claimsOf,
  contradictionsOf,
  flagsOf,
  orderOf,
  isAffirmed,
  isCheck,
  isDate,
  isFlag,
  itemsOf,
} from "./items-of-attributes.ts";
import { smallWordsOf } from "./small-words.ts";
import { tellStory } from "./tell-story.ts";

interface Asked {
  readonly dataset: Dataset;
  readonly judge: Judge;
  /** Judges some claims by themselves, which the build has not done; null if no answer needs it. */
  readonly judgeAnew: ((dataset: Dataset) => Judge) | null;
}

/** The answers of each result, which are asked for several times: to find what is repeated, to show them, and to point to one. */
const known = new WeakMap<SearchResult, readonly Finding[]>();

export function findAnswers(result: SearchResult, asked: Asked): readonly Finding[] {
  const found = known.get(result) ?? computeAnswers(result, asked);
  known.set(result, found);
  return found;
}

function computeAnswers(result: SearchResult, { dataset, judge, judgeAnew }: Asked): readonly Finding[] {
  const { event, answering, claims, stories, whether } = result;
  if (stories > 0) return contradictionsOf(event.id, tellStory(result, dataset), judge);
  const { only } = answering;
  if (only !== null) {
    const held = only.when === null ? only.claims : heldOn(only.claims, only.when, judge);
    return itemsOf(event.id, answering, held[0], must(judgeAnew)(withOnly(dataset, answering, held)));
  }
  const items = itemsOf(event.id, answering, claims[0], judge);
  if (whether !== null) {
    const flags = flagsOf(event.id, answering.attributes, dataset, judge).filter(
      (flag) => !isAffirmed(flag, dataset) || (whether === "event" && answering.isAsked),
    );
    return [...new Set([...flags, ...(answering.isAsked ? items : items.slice(0, 1))])];
  }
  if (!answering.isAsked) return items.slice(0, 1);
  const [best] = items;
  const isFirst = ({ attribute }: Finding): boolean => attribute === best?.attribute;
  const akin = akinOf(best, dataset, judge);
  const order = best !== undefined && isContradiction(best.verdict) && isDate(best) ? orderOf(event.id, judge) : [];
  // Where one source denies what another affirms, an answer about the event is incomplete without that.
  const denials = flagsOf(event.id, answering.attributes, dataset, judge).filter(({ verdict }) =>
    isContradiction(verdict),
  );
  return [...new Set([...items.filter(isFirst), ...order, ...akin, ...items, ...denials])];
}

/**
 * Answers are shown as items if the query asks for an attribute, or if the sources differ on the best claim; for what the
 * query itself says, only if they contradict each other.
 */
export function shownAnswers(result: SearchResult, asked: Asked): readonly Finding[] {
  const answers = findAnswers(result, asked);
  const { isAsked, isGiven } = result.answering;
  if (result.stories > 0) return answers;
  if (result.isSaid) return answers.filter(({ verdict }) => isContradiction(verdict));
  if (isAsked) return answers.filter((answer) => result.whether === "event" || !isAffirmed(answer, asked.dataset));
  if (result.whether !== null) return answers.filter((answer) => isFlag(answer) || isContradiction(answer.verdict));
  return answers.filter(({ verdict }) => (isGiven ? isContradiction(verdict) : isDisagreement(verdict)));
}

/** The results without those that add no claim to the earlier ones. */
export function withoutRepeated(results: readonly SearchResult[], asked: Asked): readonly SearchResult[] {
  const seen = new Set<Claim>();
  return results.filter((result) => {
    const items = shownAnswers(result, asked).flatMap(({ positions }) =>
      positions.flatMap((position) => position.claims),
    );
    const claims = [...items, ...tellStory(result, asked.dataset)];
    const isNew = claims.length === 0 || claims.some((claim) => !seen.has(claim));
    for (const claim of claims) seen.add(claim);
    return isNew;
  });
}

/** The figure that is asked for, of other events of the same whole: those let go early, and one let go later. */
export function figuresElsewhere(shown: readonly SearchResult[], asked: Asked): readonly Finding[] {
  const { dataset, judge } = asked;
  const [first] = shown;
  const answers = first?.answering.isAsked ? shownAnswers(first, asked) : [];
  const [answer] = answers;
  if (first === undefined || dataset.attributes.get(answer?.attribute ?? "")?.kind !== "count") return [];
  const said = new Set(answers.flatMap(claimsOf));
  const isOther = (finding: Finding): boolean =>
    finding.attribute === answer?.attribute && !isCheck(finding) && !claimsOf(finding).some((claim) => said.has(claim));
  return [...dataset.events.values()]
    .filter(({ partOf }) => partOf !== null && partOf === first.event.partOf)
    .filter(({ id }) => shown.every(({ event }) => event.id !== id))
    .flatMap(({ id }) => judge.ofEvent(id).filter(isOther).slice(0, 1))
    .slice(0, MOST_FIGURES);
}

const MOST_FIGURES = 3;

/** A match of at least this share of the best one's score is about what is asked. */
const LEAST_OF_BEST = 0.5;

/**
 * An answer also needs a weaker match if sources contradict each other on it, the words name its subject, and no better
 * match has that.
 */
export function withConflicts(text: string, outcome: SearchOutcome, session: Omit<Asked, "judgeAnew">): SearchOutcome {
  const least = LEAST_OF_BEST * (outcome.results[0]?.score ?? 1);
  const isNamed = once(() => namedIn(text, session.dataset));
  const answered = once(() => new Set(outcome.results.flatMap((result) => result.answering.attributes)));
  const isMissing = (attribute: string): boolean => isNamed()(attribute) && !answered().has(attribute);
  const conflicts = outcome.weaker.filter((result) => {
    if (result.score < least) return false;
    const { only, isAsked, attributes } = result.answering;
    // Unless more is asked for, nothing else than these is an answer.
    const mayAnswer = isAsked || result.whether !== null || attributes.some(isMissing);
    if (only !== null || !mayAnswer) return false;
    return findAnswers(result, { ...session, judgeAnew: null }).some(
      ({ verdict, attribute }) => isContradiction(verdict) && isMissing(attribute),
    );
  });
  if (conflicts.length === 0) return outcome;
  return {
    ...outcome,
    results: [...outcome.results, ...conflicts],
    weaker: outcome.weaker.filter((result) => !conflicts.includes(result)),
  };
}

/** Tells whether a text holds a name of an attribute, other than one made of small words only. */
function namedIn(text: string, dataset: Dataset): (attribute: string) => boolean {
  const words = ` ${fold(text)} `;
  const small = once(() => smallWordsOf(dataset));
  const isIn = (name: string): boolean =>
    words.includes(` ${name} `) && !name.split(" ").every((word) => small().has(word));
  return (attribute) => {
    const declared = dataset.attributes.get(attribute);
    return declared !== undefined && allNames(declared).some((name) => isIn(fold(name)));
  };
}
