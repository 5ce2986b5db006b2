// Events that may be one: how many of them each source distinguishes, details that sources give for different ones, and the
// total of each source's figures over all of them.

import { at, valueOf } from "../model/at.ts";
import type { Claim, Dataset, EventRecord } from "../model/dataset.ts";
import { rangeOf, relateValues, widenByHedge } from "../model/values/index.ts";
import { exactCount, inUnitOf } from "../model/values/count.ts";
import { addBounds } from "../model/values/bounds.ts";
import { byText } from "../model/text-order.ts";
import type { EventCoverage } from "./event-coverage.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import { itemId } from "./items.ts";
import { createRootOf, inherit } from "./scope-tree.ts";
import type { CompareContext } from "./relate-held.ts";
import type { Derived, Evidence, Item } from "./types.ts";

/** Events linked by `possiblySameAs`, directly or through others. */
export interface Cluster {
  /** Ids, sorted. */
  readonly events: readonly string[];
  /** The event that most sources cover: findings about the whole cluster are reported there. */
  readonly main: string;
  /** The items of all these events, by attribute. */
  readonly items: ReadonlyMap<string, readonly Item[]>;
}

/** With more events than this, details are not set beside each other. */
const MOST_EVENTS = 64;

/** Clusters of two or more events, by event. A link counts in both directions. */
export function findClusters(
  events: ReadonlyMap<string, EventRecord>,
  itemsOf: (event: string) => readonly Item[],
  coverage: EventCoverage,
): ReadonlyMap<string, Cluster> {
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string): unknown => getOrAdd(links, a, () => new Set<string>()).add(b);
  for (const event of events.values()) {
    for (const other of event.possiblySameAs)
      if (events.has(other)) {
        link(event.id, other);
        link(other, event.id);
      }
  }
  const clusters = new Map<string, Cluster>();
  for (const start of [...links.keys()].sort()) {
    if (clusters.has(start)) continue;
    const cluster = toCluster([...reach(start, links)].sort(), itemsOf, coverage);
    for (const id of cluster.events) clusters.set(id, cluster);
  }
  return clusters;
}

function reach(start: string, links: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const members = new Set([start]);
  for (const id of members) for (const next of valueOf(links, id)) members.add(next);
  return members;
}

function toCluster(
  events: readonly string[],
  itemsOf: (event: string) => readonly Item[],
  coverage: EventCoverage,
): Cluster {
  const byAttribute = groupBy(events.flatMap(itemsOf), (item) => item.attribute.id);
  const size = (id: string): number => coverage.sourcesOf(id).size;
  const main = events.reduce((best, id) => (size(id) > size(best) ? id : best));
  return { events, main, items: byAttribute };
}

const bySource = byText(([source]: readonly [string, unknown]) => source);

/** For each source, the events on which it has claims. */
export function eventsBySource(cluster: Cluster): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const items of cluster.items.values())
    for (const { claims } of items)
      for (const { source, event } of claims) getOrAdd(found, source, () => new Set<string>()).add(event);
  return new Map([...found].sort(bySource).map(([id, events]) => [id, [...events].sort()]));
}

/** Items of a cluster with the same attribute and scope, or in any scope; none if the cluster is too large. */
export const itemsElsewhere = (item: Item, cluster: Cluster, inAnyScope = false): readonly Item[] =>
  cluster.events.length > MOST_EVENTS
    ? []
    : valueOf(cluster.items, item.attribute.id).filter(({ scope }) => inAnyScope || scope === item.scope);

const SAME_DETAIL = "another source says the same about an event that may be this one";

/**
 * Evidence that one source gives for this event what another source gives for another event of the cluster: the same attribute and
 * scope, a fitting value, and no claim of the other source here.
 */
export function findSharedDetails(item: Item, others: readonly Item[], context: CompareContext): readonly Evidence[] {
  const here = new Set(item.claims.map((claim) => claim.source));
  const evidence: Evidence[] = [];
  for (const other of others) {
    for (const there of other.claims) {
      if (here.has(there.source) || there.mood !== "fact") continue;
      const match = item.claims.find((claim) => claim.mood === "fact" && fits(claim, there, context));
      if (match)
        evidence.push({
          verdict: "identity",
          rule: SAME_DETAIL,
          claims: [match, there],
          between: [[match.source], [there.source]],
          asOf: null,
        });
    }
  }
  return evidence;
}

function fits(a: Claim, b: Claim, context: CompareContext): boolean {
  const { relation } = relateValues(context.effective(a), context.effective(b), context.relating);
  return relation === "same" || relation === "spelling";
}

/** The total of one source's figures over the events of a cluster, if there are several. */
interface Total {
  readonly source: string;
  readonly value: number;
  readonly claims: readonly Claim[];
}

/**
 * The total of each source over the items of one attribute: for each event its figure without a scope, else the figures of scopes
 * that are parts of one whole. Only if the figures are exact, from one speaker, for one time, and each given once.
 */
export function totalsOf(items: readonly Item[], scopes: Dataset["scopes"]): readonly Total[] {
  const rootOf = createRootOf(scopes);
  const facts = items.flatMap((item) => item.claims).filter(({ mood }) => mood === "fact");
  return [...groupBy(facts, ({ source }) => source)].sort(bySource).flatMap(([source, claims]) => {
    const parts = outermost(claims, scopes);
    const isOne = (of: (claim: Claim) => string | null): boolean => new Set(parts.map(of)).size === 1;
    const isOnce = new Set(parts.map(({ event, scope }) => itemId(event, "", scope))).size === parts.length;
    const bounds = parts.map(({ value, hedge }) => rangeOf(widenByHedge(value, hedge)));
    const isExact = bounds.every(({ min, max }) => min === max);
    const isOfOne = isOne(({ scope }) => rootOf(scope)) && isOne((c) => c.attributedTo) && isOne((c) => c.asOf);
    if (!isOnce || !isExact || !isOfOne) return [];
    return [{ source, value: addBounds(bounds).min, claims: parts }];
  });
}

/** Claims whose scope is not part of another scope with a figure for the same event. */
function outermost(claims: readonly Claim[], scopes: Dataset["scopes"]): readonly Claim[] {
  return [...groupBy(claims, ({ event }) => event).values()].flatMap((own) => {
    const stated = new Set(own.map(({ scope }) => scope));
    const isWithin = inherit(scopes, stated.has(null), (above, isBelow) => isBelow || stated.has(above));
    return own.filter(({ scope }) => scope === null || !isWithin(scope));
  });
}

const isOfSeveral = ({ claims }: Total): boolean => new Set(claims.map(({ event }) => event)).size > 1;

/** Totals that no source states. */
export const toDerived = (totals: readonly Total[]): readonly Derived[] =>
  totals.filter(isOfSeveral).map(({ source, value: sum, claims }) => {
    const { value } = at(claims, 0);
    return {
      source,
      value: value.kind === "count" ? inUnitOf(exactCount(sum), value) : exactCount(sum),
      rule: "sum over the events, if they are different events",
      claims,
    };
  });

/** The figures of exact claims, the largest first. */
const figuresOf = (claims: readonly Claim[]): readonly number[] =>
  claims.map(({ value }) => rangeOf(value).min).sort((a, b) => b - a);

/** Evidence that the totals of sources differ because they have different numbers of events, or null. */
export function compareTotals(totals: readonly Total[]): Evidence | null {
  if (!totals.some(isOfSeveral) || new Set(totals.map(({ value }) => value)).size < 2) return null;
  return {
    verdict: "identity",
    rule: {
      say: "totals",
      totals: totals.map(({ source, value, claims }) => ({ source, figures: figuresOf(claims), total: value })),
    },
    claims: totals.flatMap(({ claims }) => claims),
    between: null,
    asOf: null,
  };
}
