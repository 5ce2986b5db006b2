// Scores → ranked events. An event is worth its best combined evidence: its own names together with its best claim, not the sum
// over its claims, so that events with many claims do not win by their number.

import { at } from "../model/at.ts";
import { getOrAdd } from "../model/groups.ts";
import { compareText } from "../model/text-order.ts";
import { bestQuality, SURE } from "./find-words.ts";
import type { Scores } from "./score.ts";
import { type SearchIndex, sourceLink } from "./search-index.ts";
import { numberAt } from "./string-table.ts";
import { BOTH, FOCUS, hintFactor, placeShare, unknownWeight, VOICES } from "./weights.ts";
import { valueAt, type Concept } from "./types.ts";

export interface RankedEvent {
  readonly event: number;
  /** 0 to 1. */
  readonly score: number;
  /** Share of the query's weight that the event answers, from 0 to 1. */
  readonly coverage: number;
  /** Whether its names and one of its claims contain every word of the query that the dataset and any event have. */
  readonly isWhole: boolean;
  /** The same, whichever of its claims have them. */
  readonly isWholeApart: boolean;
  /** Whether its names alone have every word that is surely meant. */
  readonly isInNames: boolean;
}

/** What passes the filters. */
export interface Admission {
  readonly claim: (claim: number) => boolean;
  readonly event: (event: number) => boolean;
}

export interface Ranking {
  readonly events: readonly RankedEvent[];
  /** Weight of each concept: rare over common. */
  readonly weights: readonly number[];
  /** Whether each concept is in so many events that it does not distinguish them. */
  readonly common: readonly boolean[];
  /** Share of the query's words that any event answers, from 0 to 1. */
  readonly known: number;
  /** The same of those that are surely meant, and not only spelt like another. */
  readonly sure: number;
}

/** The highest value that a text can reach, so that scores end at 1. */
const TOP = 1.6;

/** A concept with less weight than this is in so many events that it does not distinguish them. */
const COMMON = 0.4;

/** How one event answers the query. */
interface Evidence {
  readonly event: number;
  /** The claims that match any concept. */
  readonly claims: readonly number[];
  /** The best value of each concept, wherever it occurs. */
  readonly best: readonly number[];
}

/** Ranks the events that match any concept. Equal scores are ordered by event id. */
export function rankEvents(
  index: SearchIndex,
  concepts: readonly Concept[],
  scores: Scores,
  admission: Admission,
  hinted: ReadonlyMap<number, number>,
): Ranking {
  const evidence = gatherEvidence(index, scores, admission, concepts.length);
  const weights = weighConcepts(index, concepts, scores.damping, evidence);
  const known = concepts.map((_, concept) => evidence.some(({ best }) => at(best, concept) > 0));
  const isSure = concepts.map(({ matches }, concept) => known[concept] === true && bestQuality(matches) >= SURE);
  const isMeant = isSure.includes(true) ? isSure : known;
  const sizes = countClaims(index);
  const ranked = evidence
    .filter(({ event }) => admission.event(event))
    .map((each) => {
      const { event, best } = each;
      const { score, coverage } = rateEvent(index, scores, each, weights, at(sizes, event));
      const isWholeApart = best.every((value, concept) => value > 0 || !isMeant[concept]);
      const isWhole = isWholeApart && isWholeBy(scores, each, isMeant);
      const isInNames = isMeant.every((meant, concept) => !meant || valueAt(scores.events, event, concept) > 0);
      return { event, coverage, isWhole, isWholeApart, isInNames, score: score * hintFactor(hinted.get(event) ?? 0) };
    });
  const common = weights.map(
    (weight, concept) => weight < COMMON * at(concepts, concept).share * at(scores.damping, concept),
  );
  return {
    weights,
    common,
    known: shareKnown(concepts, known),
    sure: shareKnown(concepts, isSure),
    events: ranked.toSorted((a, b) => b.score - a.score || compareIds(index, a, b)),
  };
}

const compareIds = ({ events }: SearchIndex, a: RankedEvent, b: RankedEvent): number =>
  compareText(at(events, a.event).id, at(events, b.event).id);

function shareKnown(concepts: readonly Concept[], known: readonly boolean[]): number {
  const whole = sum(concepts.map(({ share }) => share));
  return sum(concepts.map(({ share }, concept) => (known[concept] === true ? share : 0))) / Math.max(1e-9, whole);
}

/** For a query without words, every event that passes the filters; if it asks for an attribute, only events that have it. */
export function listEvents(index: SearchIndex, admission: Admission, hinted: ReadonlyMap<number, number>): Ranking {
  const events = [...index.events.keys()].filter(
    (event) => admission.event(event) && (hinted.size === 0 || hinted.has(event)),
  );
  const ranked = events.map((event) => ({
    event,
    score: 1,
    coverage: 1,
    isWhole: true,
    isWholeApart: true,
    isInNames: true,
  }));
  return {
    weights: [],
    common: [],
    known: 1,
    sure: 1,
    events: ranked.toSorted((a, b) => compareIds(index, a, b)),
  };
}

function gatherEvidence(
  index: SearchIndex,
  { events, claims }: Scores,
  admission: Admission,
  width: number,
): readonly Evidence[] {
  const claimsOf = new Map<number, number[]>(events.rows.map((event) => [event, []]));
  for (const claim of claims.rows) {
    if (admission.claim(claim)) getOrAdd(claimsOf, numberAt(index.claimEvents, claim), () => []).push(claim);
  }
  return Array.from(claimsOf, ([event, list]) => {
    const best = Array.from({ length: width }, (_, concept) =>
      list.reduce(
        (highest, claim) => Math.max(highest, valueAt(claims, claim, concept)),
        valueAt(events, event, concept),
      ),
    );
    return { event, claims: list, best };
  });
}

/** How many claims each event has. */
function countClaims({ claimEvents, dataset }: SearchIndex): readonly number[] {
  const counts = Array.from({ length: dataset.events.size }, () => 0);
  for (const event of claimEvents) counts[event] = at(counts, event) + 1;
  return counts;
}

/**
 * Rare over common: the fewer events a concept leads to, and the more weakly, the more it weighs; a name weighs more than a word of
 * prose. A concept that leads nowhere weighs most.
 */
function weighConcepts(
  index: SearchIndex,
  concepts: readonly Concept[],
  damping: readonly number[],
  evidence: readonly Evidence[],
): readonly number[] {
  const total = index.dataset.events.size;
  return concepts.map(({ word, share }, concept) => {
    const values = evidence.map(({ best }) => at(best, concept));
    const highest = Math.max(0, ...values);
    if (highest === 0) return share * unknownWeight(word);
    const spread = values.reduce((sum, value) => sum + value / highest, 0);
    return (
      share *
      at(damping, concept) *
      placeShare(highest) *
      (Math.log(1 + total / Math.max(1, spread)) / Math.log(1 + total))
    );
  });
}

function rateEvent(
  index: SearchIndex,
  scores: Scores,
  evidence: Evidence,
  weights: readonly number[],
  size: number,
): Pick<RankedEvent, "score" | "coverage"> {
  const { claims } = evidence;
  const whole = Math.max(1e-9, sum(weights));
  const values = joinEvidence(scores, evidence, weights);
  const coverage = sum(weights.filter((_, concept) => at(values, concept) > 0));
  const worth = claims.map((claim) => weigh(weights, (concept) => valueAt(scores.claims, claim, concept)) / whole);
  const focus = sum(worth) / (size + 2);
  const share = 0.5 + (0.5 * coverage) / whole;
  const score =
    (weigh(weights, (concept) => at(values, concept)) / whole / TOP) * share +
    FOCUS * focus +
    VOICES * countVoices(index, claims, worth);
  return { score: withoutNoise(score), coverage: coverage / whole };
}

/** Whether the event's names and one of its claims contain every word that is meant. */
function isWholeBy({ events, claims }: Scores, { event, claims: own }: Evidence, isMeant: readonly boolean[]): boolean {
  const missing = isMeant.flatMap((meant, concept) =>
    meant && valueAt(events, event, concept) === 0 ? [concept] : [],
  );
  return missing.length === 0 || own.some((claim) => missing.every((concept) => valueAt(claims, claim, concept) > 0));
}

/** The order of claims changes the last digits of sums, so scores that differ only there count as equal. */
const withoutNoise = (score: number): number => Math.round(score * 1e6) / 1e6;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The weighted sum of the values of all concepts. */
const weigh = (weights: readonly number[], valueOf: (concept: number) => number): number =>
  weights.reduce((total, weight, concept) => total + weight * valueOf(concept), 0);

/** The event's own values combined with the claim that adds most to them. */
function joinEvidence({ events, claims }: Scores, evidence: Evidence, weights: readonly number[]): readonly number[] {
  const named = weights.map((_, concept) => valueAt(events, evidence.event, concept));
  let joint = named;
  let highest = weigh(weights, (concept) => at(named, concept));
  for (const claim of evidence.claims) {
    const both = named.map((value, concept) => {
      const claimed = valueAt(claims, claim, concept);
      return Math.max(value, claimed) + BOTH * Math.min(value, claimed);
    });
    const worth = weigh(weights, (concept) => at(both, concept));
    if (worth > highest) [joint, highest] = [both, worth];
  }
  return joint;
}

/** How many sources beyond the first have a claim nearly as good as the best. */
function countVoices(index: SearchIndex, claims: readonly number[], worth: readonly number[]): number {
  const least = Math.max(0, ...worth) * 0.8;
  const best = claims.filter((_, place) => at(worth, place) > 0 && at(worth, place) >= least);
  const sources = new Set(best.map((claim) => sourceLink(index, claim)));
  return Math.max(0, sources.size - 1);
}
