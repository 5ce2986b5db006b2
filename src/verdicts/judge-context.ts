// What the engine has at hand while it judges: the claims in items, who tells of what, checks and clusters.

import type { Attribute, Dataset } from "../model/dataset.ts";
import { createLexicon } from "../model/lexicon.ts";
import { runChecks } from "./checks.ts";
import type { Chronology } from "./chronology.ts";
import type { CompareContext } from "./compare.ts";
import type { EventCoverage } from "./event-coverage.ts";
import { findClusters, type Cluster } from "./identity.ts";
import { getOrAdd, groupItems } from "./items.ts";
import type { Origins } from "./origins.ts";
import type { CheckResult, Item } from "./types.ts";

export interface Bench {
  readonly dataset: Dataset;
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly chronology: Chronology;
  readonly origins: Origins;
  readonly coverage: EventCoverage;
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly checks: ReadonlyMap<string, readonly CheckResult[]>;
  readonly contextOf: (attribute: Attribute) => CompareContext;
}

/** Prepares the judging of a dataset. */
export function prepareBench(
  dataset: Dataset,
  chronology: Chronology,
  origins: Origins,
  coverage: EventCoverage,
): Bench {
  const lexicon = createLexicon(dataset);
  const contexts = new Map<string, CompareContext>();
  const checks = new Map<string, CheckResult[]>();
  for (const check of runChecks({ dataset, chronology })) getOrAdd(checks, check.event, () => []).push(check);
  return {
    dataset,
    chronology,
    origins,
    coverage,
    checks,
    items: groupItems(dataset),
    clusters: new Map(findClusters(dataset.events).flatMap((cluster) => cluster.map((id) => [id, cluster] as const))),
    contextOf: (attribute) =>
      getOrAdd(contexts, attribute.id, () => ({
        ...lexicon,
        tolerance: attribute.tolerance ?? 0,
        effective: chronology.effective,
      })),
  };
}
