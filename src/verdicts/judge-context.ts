// What the engine needs while it judges: the claims in items, the coverage, checks and clusters.

import { valueOf } from "../model/at.ts";
import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames, createLexicon } from "../model/lexicon.ts";
import { once } from "../model/once.ts";
import type { RelateContext } from "../model/values/contract.ts";
import type { Value } from "../model/values/index.ts";
import { createChecks } from "./checks.ts";
import type { Chronology } from "./chronology.ts";
import type { EventCoverage } from "./event-coverage.ts";
import { findClusters, type Cluster } from "./identity.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import { countHabits, type Habits } from "./habits.ts";
import { groupByEvent, itemsOfEvent, rankAttributes } from "./items.ts";
import type { Origins } from "./origins.ts";
import type { CompareContext } from "./relate-held.ts";
import type { CheckResult, Item } from "./types.ts";

export interface JudgeContext {
  readonly dataset: Dataset;
  readonly itemsOf: (event: string) => readonly Item[];
  /** The items of an event and of its parts at any depth. */
  readonly itemsWithin: (event: string) => readonly Item[];
  readonly chronology: Chronology;
  readonly origins: Origins;
  readonly coverage: EventCoverage;
  /** Sources that cover an event, or one that may be the same. */
  readonly coveringOf: (event: string) => ReadonlySet<string>;
  /** Events that may be one, by event. */
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly checksOf: (event: string) => EventChecks;
  readonly contextOf: (attribute: Attribute) => CompareContext;
  /** Whether a source that does not give an attribute for an event usually gives it for others. */
  readonly usuallyGives: (source: string, attribute: Attribute, event: string) => boolean;
}

/** The checks of one event: all of them in order, and those of each item. */
interface EventChecks {
  readonly all: readonly CheckResult[];
  readonly byItem: ReadonlyMap<string, readonly CheckResult[]>;
}

/** What does not depend on the claims: names, and the order of the attributes. */
export interface Vocabulary {
  readonly relatingOf: (attribute: Attribute) => RelateContext;
  readonly rank: ReadonlyMap<string, number>;
}

export function createVocabulary(dataset: Dataset): Vocabulary {
  const lexicon = createLexicon(dataset);
  const known = new Map<string, RelateContext>();
  return {
    relatingOf: (attribute) =>
      getOrAdd(known, attribute.id, () => ({ ...lexicon, tolerance: attribute.tolerance ?? 0 })),
    rank: rankAttributes(dataset),
  };
}

/** Prepares the judging of a dataset. For events that are not asked for, it reads only what their claims are about. */
export function prepareJudging(
  dataset: Dataset,
  chronology: Chronology,
  origins: Origins,
  coverage: EventCoverage,
  vocabulary: Vocabulary = createVocabulary(dataset),
  known: Habits | null = null,
): JudgeContext {
  const claims = groupByEvent(dataset.claims);
  const habits = once(() => known ?? countHabits(claims.values()));
  const claimsOf = (event: string): readonly Claim[] => claims.get(event) ?? NO_CLAIMS;
  const [items, checks] = [new Map<string, readonly Item[]>(), new Map<string, EventChecks>()];
  const itemsOf = (event: string): readonly Item[] =>
    getOrAdd(items, event, () => itemsOfEvent(claimsOf(event), dataset.attributes, vocabulary.rank));
  const runChecks = createChecks(dataset, chronology, claimsOf);
  const clusters = findClusters(dataset.events, itemsOf, coverage);
  const nameOneEvent = createNaming(dataset, clusters);
  const { effective } = chronology;
  const { areIndependent } = origins;
  const covering = new Map<Cluster, ReadonlySet<string>>();
  return {
    dataset,
    chronology,
    origins,
    coverage,
    checksOf: (event) => getOrAdd(checks, event, () => groupChecks(runChecks(event))),
    itemsOf,
    itemsWithin: createItemsWithin(dataset.events, itemsOf),
    clusters,
    coveringOf: (event) => {
      const cluster = clusters.get(event);
      return cluster === undefined
        ? coverage.sourcesOf(event)
        : getOrAdd(covering, cluster, () => new Set(cluster.events.flatMap((id) => [...coverage.sourcesOf(id)])));
    },
    contextOf: (attribute) => ({ relating: vocabulary.relatingOf(attribute), effective, nameOneEvent, areIndependent }),
    usuallyGives: (source, { id }, event) => habits().usuallyGives(source, id, speaksOf(source, claimsOf(event))),
  };
}

const NO_CLAIMS: readonly Claim[] = [];

const speaksOf = (source: string, claims: readonly Claim[]): boolean => claims.some((claim) => claim.source === source);

function groupChecks(all: readonly CheckResult[]): EventChecks {
  return { all, byItem: groupBy(all, ({ item }) => item) };
}

function createItemsWithin(events: Dataset["events"], itemsOf: JudgeContext["itemsOf"]): JudgeContext["itemsWithin"] {
  const parts = once(() => groupBy(events.values(), ({ partOf }) => partOf));
  return (event) => {
    const within = new Set([event]);
    for (const id of within) for (const part of parts().get(id) ?? []) within.add(part.id);
    return [...within].flatMap(itemsOf);
  };
}

/** Whether two names, or two entities by their names, belong to events that may be one. */
function createNaming(
  { events, entities }: Dataset,
  clusters: ReadonlyMap<string, Cluster>,
): CompareContext["nameOneEvent"] {
  if (clusters.size === 0) return () => false;
  const named = once(() => {
    const found = new Map<string, Cluster>();
    for (const [id, cluster] of clusters)
      for (const name of allNames(valueOf(events, id))) found.set(fold(name), cluster);
    return found;
  });
  const clusterOf = (value: Value): Cluster | undefined => {
    const entity = value.kind === "entity" ? entities.get(value.id) : undefined;
    const names = entity ? allNames(entity) : value.kind === "name" ? [value.text] : [];
    return names.map((name) => named().get(fold(name))).find((cluster) => cluster !== undefined);
  };
  return (a, b) => {
    const cluster = clusterOf(a);
    return cluster !== undefined && cluster === clusterOf(b);
  };
}
