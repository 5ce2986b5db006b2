// Verdicts for a stream of claims sorted by event: runs the engine on one event after another, with only one in memory.

import type { Claim, Dataset } from "../model/dataset.ts";
import { createChronology } from "./chronology.ts";
import { createEventCoverage } from "./event-coverage.ts";
import { createHabits, type Habits } from "./habits.ts";
import { createVocabulary, prepareJudging } from "./judge-context.ts";
import { type Accepts, judgeEvent } from "./judge-event.ts";
import { createOrigins } from "./origins.ts";
import type { Finding } from "./types.ts";

/**
 * Judges the claims of one event after another. What depends on other events (the anchor of a relative date, a part of the
 * event, one that may be the same) is judged only in a whole dataset. What sources usually give, which decides what is an
 * omission, may be counted beforehand.
 */
export function createStreamJudge(
  registry: Dataset,
  accepts: Accepts,
  habits: Habits = createHabits(),
): (event: string, claims: readonly Claim[]) => readonly Finding[] {
  let vocabulary = createVocabulary(registry);
  const origins = createOrigins(registry);
  return (event, claims) => {
    // Undeclared attributes are added as they appear.
    if (vocabulary.rank.size < registry.attributes.size) vocabulary = createVocabulary(registry);
    const record = registry.events.get(event);
    const events = new Map(record && [[event, record]]);
    const dataset: Dataset = { ...registry, events, claims, checks: [] };
    const coverage = createEventCoverage(dataset);
    const context = prepareJudging(dataset, createChronology(dataset), origins, coverage, vocabulary, habits);
    return judgeEvent(event, context, accepts);
  };
}
