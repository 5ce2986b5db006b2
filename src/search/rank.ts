// Scores → ranked events. An event is worth its best joint evidence: its own names together with its best claim, not the
// sum over its claims, so that events of many claims do not win by their number.

import { at } from "../model/at.ts";
import { compareText } from "../model/text-order.ts";
import { bestQuality, SURE } from "./find-words.ts";
import type { Scores } from "./score.ts";
import type { SearchIndex } from "./search-index.ts";
import { BOTH, ELSEWHERE, FOCUS, hintFactor, IDLE, placeShare, unknownWeight, VOICES } from "./weights.ts";
import type { Concept, Grid } from "./types.ts";

export interface RankedEvent {
  readonly event: number;
  /** 0 to 1. */
  readonly score: number;
  /** Share of the query's weight that the event answers, 0 to 1. */
  readonly coverage: number;
  /** Whether it answers every word of the query that is one of the dataset and that any event answers. */
  readonly isWhole: boolean;
}

/** What filters let through. */
export interface Admission {
  readonly claim: (claim: number) => boolean;
  readonly event: (event: number) => boolean;
}

export interface Ranking {
  readonly events: readonly RankedEvent[];
  /** Weight of each concept: rare over common. */
  readonly weights: readonly number[];
  /** Whether no word of the query distinguishes events. */
  readonly isCommon: boolean;
  /** Share of the query's words that some event answers, 0 to 1. */
  readonly known: number;
}

/** Highest value that a text of the highest weight can reach, so that scores end at 1. */
const TOP = 1.6;

/** From here on a word is one of the dataset, rather than one that is like it. */
const KNOWN = 0.9;

/** A concept of less weight than this is in so many events that it distinguishes none. */
const COMMON = 0.4;

/** What one event has to say to the query. */
interface Evidence {
  readonly event: number;
  /** The claims that some concept touches. */
  readonly claims: readonly number[];
  /** The best value of each concept, wherever it stands. */
  readonly best: readonly number[];
}

/** Ranks the events that some concept touches. Equal scores are in the order of event ids. */
export function rankEvents(
  index: SearchIndex,
  concepts: readonly Concept[],
  scores: Scores,
  admission: Admission,
  hinted: ReadonlyMap<number, number>,
): Ranking {
  const evidence = gatherEvidence(index, scores, admission, concepts.length);
  const weights = weighConcepts(index, concepts, scores.damping, evidence);
  const known = concepts.map((_, concept) => evidence.some(({ best }) => (best[concept] ?? 0) > 0));
  const isSure = concepts.map(({ matches }, concept) => known[concept] === true && bestQuality(matches) >= SURE);
  const isMeant = isSure.includes(true) ? isSure : known;
  const sureness = concepts.map(({ matches }) => Math.min(1, bestQuality(matches) / SURE));
  const sizes = countClaims(index);
  const ids = [...index.dataset.events.keys()];
  const ranked = evidence
    .filter(({ event }) => admission.event(event))
    .map((each) => {
      const ranking = rankEvent(index, scores, each, weights, sureness, sizes[each.event] ?? 0);
      const isWhole = each.best.every((value, concept) => value > 0 || !isMeant[concept]);
      return { ...ranking, isWhole, score: ranking.score * hintFactor(hinted.get(each.event) ?? 0) };
    });
  const isCommon = weights.every(
    (weight, concept) => weight < COMMON * (concepts[concept]?.share ?? 1) * (scores.damping[concept] ?? 1),
  );
  return {
    weights,
    isCommon,
    known: shareKnown(concepts, known),
    events: ranked.toSorted((a, b) => b.score - a.score || compareText(at(ids, a.event), at(ids, b.event))),
  };
}

function shareKnown(concepts: readonly Concept[], known: readonly boolean[]): number {
  const whole = sum(concepts.map(({ share }) => share));
  return sum(concepts.map(({ share }, concept) => (known[concept] === true ? share : 0))) / Math.max(1e-9, whole);
}

/** Every event let through, for a query without words: those that tell of what it asks for, where it asks for something. */
export function listEvents(index: SearchIndex, admission: Admission, hinted: ReadonlyMap<number, number>): Ranking {
  const ids = [...index.dataset.events.keys()];
  const events = ids
    .map((_, event) => event)
    .filter((event) => admission.event(event) && (hinted.size === 0 || hinted.has(event)));
  const ranked = events.map((event) => ({ event, score: 1, coverage: 1, isWhole: true }));
  return {
    weights: [],
    isCommon: false,
    known: 1,
    events: ranked.toSorted((a, b) => compareText(at(ids, a.event), at(ids, b.event))),
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
    const event = index.claimEvents[claim] ?? -1;
    if (event === -1 || !admission.claim(claim)) continue;
    const list = claimsOf.get(event);
    if (list) list.push(claim);
    else claimsOf.set(event, [claim]);
  }
  return Array.from(claimsOf, ([event, list]) => {
    const best = Array.from({ length: width }, (_, concept) => valueAt(events, event, concept));
    for (const claim of list)
      for (let concept = 0; concept < width; concept += 1)
        best[concept] = Math.max(best[concept] ?? 0, valueAt(claims, claim, concept));
    return { event, claims: list, best };
  });
}

const valueAt = (grid: Grid, row: number, concept: number): number => grid.values[row * grid.width + concept] ?? 0;

function countClaims(index: SearchIndex): Int32Array {
  const counts = new Int32Array(index.dataset.events.size);
  for (const event of index.claimEvents) if (event !== -1) counts[event] = (counts[event] ?? 0) + 1;
  return counts;
}

/**
 * Rare over common: the fewer events a concept leads to, and the more weakly, the more it tells; a name tells more than a
 * word of prose. A concept that leads nowhere tells most.
 */
function weighConcepts(
  index: SearchIndex,
  concepts: readonly Concept[],
  damping: readonly number[],
  evidence: readonly Evidence[],
): readonly number[] {
  const total = index.dataset.events.size;
  const known = concepts.filter(({ matches }) => bestQuality(matches) >= KNOWN).length;
  return concepts.map(({ word, share, matches }, concept) => {
    const values = evidence.map(({ best }) => best[concept] ?? 0);
    const highest = Math.max(0, ...values);
    if (highest === 0) return share * (matches.size > 0 ? IDLE : unknownWeight(word, known));
    const spread = values.reduce((sum, value) => sum + value / highest, 0);
    return (
      share *
      (damping[concept] ?? 1) *
      placeShare(highest) *
      (Math.log(1 + total / Math.max(1, spread)) / Math.log(1 + total))
    );
  });
}

function rankEvent(
  index: SearchIndex,
  scores: Scores,
  evidence: Evidence,
  weights: readonly number[],
  sureness: readonly number[],
  size: number,
): Omit<RankedEvent, "isWhole"> {
  const { event, claims } = evidence;
  const whole = Math.max(1e-9, sum(weights));
  const values = joinEvidence(scores, evidence, weights);
  let coverage = 0;
  for (const [concept, value] of values.entries())
    if (value > 0) coverage += (weights[concept] ?? 0) * (sureness[concept] ?? 0);
  const worth = claims.map((claim) => weigh(scores.claims.values, claim * weights.length, weights) / whole);
  const focus = sum(worth) / (size + 2);
  const share = 0.5 + (0.5 * coverage) / whole;
  const score =
    (weigh(values, 0, weights) / whole / TOP) * share + FOCUS * focus + VOICES * countVoices(index, claims, worth);
  return { event, score: withoutNoise(score), coverage: coverage / whole };
}

/** Sums differ in the last digits by the order of claims; scores that are equal but for that are equal. */
const withoutNoise = (score: number): number => Math.round(score * 1e6) / 1e6;

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Values from a place on, weighed and summed. */
function weigh(values: ArrayLike<number>, from: number, weights: readonly number[]): number {
  let total = 0;
  for (let concept = 0; concept < weights.length; concept += 1)
    total += (weights[concept] ?? 0) * (values[from + concept] ?? 0);
  return total;
}

/** The event's own values joined with the claim that adds most to them; what only other claims have counts for less. */
function joinEvidence({ events, claims }: Scores, evidence: Evidence, weights: readonly number[]): readonly number[] {
  const named = weights.map((_, concept) => valueAt(events, evidence.event, concept));
  let joint = named;
  let highest = weigh(named, 0, weights);
  for (const claim of evidence.claims) {
    const both = named.map((value, concept) => {
      const told = valueAt(claims, claim, concept);
      return Math.max(value, told) + BOTH * Math.min(value, told);
    });
    const worth = weigh(both, 0, weights);
    if (worth > highest) [joint, highest] = [both, worth];
  }
  return joint.map((value, concept) => Math.max(value, ELSEWHERE * (evidence.best[concept] ?? 0)));
}

/** How many sources beyond the first have a claim nearly as good as the best. */
function countVoices(index: SearchIndex, claims: readonly number[], worth: readonly number[]): number {
  const least = Math.max(0, ...worth) * 0.8;
  const sources = new Set(
    claims
      .filter((_, at) => (worth[at] ?? 0) >= least && (worth[at] ?? 0) > 0)
      .map((claim) => index.dataset.claims[claim]?.source),
  );
  return Math.max(0, sources.size - 1);
}
