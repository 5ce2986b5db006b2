// Events that may be one: how many of them each source tells, and details told of one by one source and of another by another.

import type { Claim, Dataset, EventRecord } from "../model/dataset.ts";
import { boundsOf, relateValues, widenByHedge } from "../model/values/index.ts";
import { addBounds } from "./add-bounds.ts";
import type { CompareContext } from "./compare.ts";
import type { Derived, Evidence, Item } from "./types.ts";

/** Events linked by `possiblySameAs`, directly or through others. Ids sorted. */
export type Cluster = readonly string[];

/** Clusters of two or more events. A link counts both ways. */
export function findClusters(events: ReadonlyMap<string, EventRecord>): readonly Cluster[] {
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string): unknown => links.set(a, (links.get(a) ?? new Set()).add(b));
  for (const event of events.values()) {
    for (const other of event.possiblySameAs)
      if (events.has(other) && other !== event.id) {
        link(event.id, other);
        link(other, event.id);
      }
  }
  const seen = new Set<string>();
  const clusters: Cluster[] = [];
  for (const start of [...links.keys()].sort()) {
    if (seen.has(start)) continue;
    const members = reach(start, links);
    for (const id of members) seen.add(id);
    clusters.push([...members].sort());
  }
  return clusters;
}

function reach(start: string, links: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const members = new Set([start]);
  for (const id of members) for (const next of links.get(id) ?? []) members.add(next);
  return members;
}

/** Which events of a cluster each source tells of, by source. */
export function tellings(cluster: Cluster, claims: readonly Claim[]): ReadonlyMap<string, Cluster> {
  const told = new Map<string, Set<string>>();
  for (const { source, event } of claims)
    if (cluster.includes(event)) told.set(source, (told.get(source) ?? new Set()).add(event));
  return new Map(
    [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([source, events]) => [source, [...events].sort()]),
  );
}

const SAME_DETAIL = "another source tells the same of an event that may be this one";

/**
 * Evidence that an item which one source tells of this event is told by another source of another event of the cluster:
 * the same attribute and scope, a value that fits, and silence of the other source here.
 */
export function findSharedDetails(item: Item, others: readonly Item[], context: CompareContext): readonly Evidence[] {
  const here = new Set(item.claims.map((claim) => claim.source));
  const evidence: Evidence[] = [];
  for (const other of others) {
    for (const there of other.claims) {
      if (here.has(there.source)) continue;
      const match = item.claims.find((claim) => fits(claim, there, context));
      if (match) evidence.push({ verdict: "identity", rule: SAME_DETAIL, claims: [match, there] });
    }
  }
  return evidence;
}

function fits(a: Claim, b: Claim, context: CompareContext): boolean {
  const { relation } = relateValues(context.effective(a), context.effective(b), context);
  return relation === "same" || relation === "spelling";
}

/** What the counts of one source come to if the events it tells are really several. Never stated by it. */
export function deriveTotals(items: readonly Item[], dataset: Pick<Dataset, "attributes">): readonly Derived[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of items.flatMap((item) => item.claims)) {
    if (dataset.attributes.get(claim.attribute)?.kind !== "count") continue;
    const key = [claim.source, claim.attribute, claim.scope, claim.asOf, claim.attributedTo].join("\0");
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((claims) => {
    const [first] = claims;
    const figures = claims.flatMap(({ value, hedge }) => boundsOf(widenByHedge(value, hedge)) ?? []);
    const exact = figures.every(({ min, max }) => min === max);
    const isOnePerEvent = new Set(claims.map((claim) => claim.event)).size === claims.length;
    if (!first || !exact || !isOnePerEvent || claims.length < 2) return [];
    const { min: value } = addBounds(figures);
    return [{ source: first.source, value, rule: "sum over the events, if they are not one", claims }];
  });
}
