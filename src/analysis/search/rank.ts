// Scores → ranked events. An event is worth its best joint evidence: its own names together with its best claim, not the
// sum over its claims, so that events of many claims do not win by their number.

import type { Concept } from "./concepts.ts";
import type { Grid, Scores } from "./score.ts";
import type { SearchIndex } from "./search-index.ts";
import { ELSEWHERE } from "./weights.ts";

export interface RankedEvent {
  readonly event: number;
  /** 0 to 1. */
  readonly score: number;
  /** Share of the query's weight that the event answers, 0 to 1. */
  readonly coverage: number;
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
}

/** Highest value that a text of the highest weight can reach, so that scores end at 1. */
const TOP = 1.48;

/** Ranks the events that some concept touches. Equal scores are in the order of event ids. */
export function rankEvents(index: SearchIndex, concepts: readonly Concept[], scores: Scores, admission: Admission, hinted: ReadonlySet<number>): Ranking {
  const width = concepts.length;
  const claimsOfEvents = gatherClaims(index, scores.claims, admission);
  const candidates = [...new Set([...scores.events.rows, ...claimsOfEvents.keys()])];
  const best = bestValues(scores, claimsOfEvents, candidates, width);
  const weights = weighConcepts(index, concepts, best, candidates);
  const ids = [...index.dataset.events.keys()];
  const ranked = candidates.filter(admission.event).map((event) => {
    const values = joinEvidence(scores, event, claimsOfEvents.get(event) ?? [], weights, best.get(event) ?? []);
    return toRanked(event, values, weights, hinted);
  });
  return { weights, events: ranked.toSorted((a, b) => b.score - a.score || ((ids[a.event] ?? "") < (ids[b.event] ?? "") ? -1 : 1)) };
}

/** Claims that some concept touches, by event. */
function gatherClaims(index: SearchIndex, claims: Grid, admission: Admission): ReadonlyMap<number, readonly number[]> {
  const byEvent = new Map<number, number[]>();
  for (const claim of claims.rows) {
    const event = index.claimEvents[claim] ?? -1;
    if (event === -1 || !admission.claim(claim)) continue;
    const list = byEvent.get(event);
    if (list) list.push(claim);
    else byEvent.set(event, [claim]);
  }
  return byEvent;
}

type ByEvent = ReadonlyMap<number, readonly number[]>;

/** The best value of each concept in each event, wherever it stands. */
function bestValues({ events, claims }: Scores, claimsOfEvents: ByEvent, candidates: readonly number[], width: number): ByEvent {
  return new Map(candidates.map((event) => {
    const values = Array.from({ length: width }, (_, concept) => events.values[event * width + concept] ?? 0);
    for (const claim of claimsOfEvents.get(event) ?? []) {
      for (let concept = 0; concept < width; concept += 1) values[concept] = Math.max(values[concept] ?? 0, claims.values[claim * width + concept] ?? 0);
    }
    return [event, values] as const;
  }));
}

/** Rare over common: the fewer events a concept leads to, and the more weakly, the more it tells. A concept that leads nowhere tells most. */
function weighConcepts(index: SearchIndex, concepts: readonly Concept[], best: ByEvent, candidates: readonly number[]): readonly number[] {
  const total = index.dataset.events.size;
  return concepts.map(({ share }, concept) => {
    const values = candidates.map((event) => best.get(event)?.[concept] ?? 0);
    const highest = Math.max(0, ...values);
    const spread = highest === 0 ? 0 : values.reduce((sum, value) => sum + value / highest, 0);
    return share * (Math.log(1 + total / Math.max(1, spread)) / Math.log(1 + total));
  });
}

/** The event's own values joined with the claim that adds most to them; what only other claims have counts for less. */
function joinEvidence({ events, claims }: Scores, event: number, own: readonly number[], weights: readonly number[], best: readonly number[]): readonly number[] {
  const width = weights.length;
  const named = weights.map((_, concept) => events.values[event * width + concept] ?? 0);
  let joint = named;
  let highest = -1;
  for (const claim of own) {
    const values = named.map((value, concept) => Math.max(value, claims.values[claim * width + concept] ?? 0));
    const sum = values.reduce((total, value, concept) => total + value * (weights[concept] ?? 0), 0);
    if (sum > highest) [joint, highest] = [values, sum];
  }
  return joint.map((value, concept) => Math.max(value, ELSEWHERE * (best[concept] ?? 0)));
}

function toRanked(event: number, values: readonly number[], weights: readonly number[], hinted: ReadonlySet<number>): RankedEvent {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const answered = weights.reduce((sum, weight, concept) => sum + ((values[concept] ?? 0) > 0 ? weight : 0), 0);
  const value = values.reduce((sum, each, concept) => sum + each * (weights[concept] ?? 0), 0);
  const coverage = whole === 0 ? 0 : answered / whole;
  const score = whole === 0 ? 0 : (value / whole / TOP) * (0.5 + 0.5 * coverage) * (hinted.has(event) ? 1.03 : 1);
  return { event, score, coverage };
}
