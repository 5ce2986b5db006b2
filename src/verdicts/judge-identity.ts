// Makes the findings on events that may be one.

import type { Reason } from "../model/reason.ts";
import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import { canonicalValue } from "../model/values/index.ts";
import { once } from "../model/once.ts";
import type { JudgeContext } from "./judge-context.ts";
import {
  type Cluster,
  compareTotals,
  eventsBySource,
  findSharedDetails,
  itemsElsewhere,
  toDerived,
  totalsOf,
} from "./identity.ts";
import { itemId } from "./items.ts";
import { getOrAdd } from "../model/groups.ts";
import { importanceOf, levelOf } from "./level.ts";
import { silentOn, sourcesIn, speakersOf } from "./members.ts";
import type { Derived, Evidence, Finding, Item, Position } from "./types.ts";

/** The finding on which events of a cluster each source has. It is reported once, at the event that most sources cover. */
export function judgeIdentity(event: string, context: JudgeContext): Finding | null {
  const cluster = context.clusters.get(event);
  if (!cluster || cluster.main !== event) return null;
  const found = eventsBySource(cluster);
  const shapes = new Map<string, string[]>();
  for (const [source, events] of found) getOrAdd(shapes, events.join(", "), () => []).push(source);
  if (shapes.size < 2) return null;
  const items = [...cluster.items.values()].flat();
  const claims = items.flatMap((item) => item.claims);
  const names = namesOf(claims, context.dataset);
  const rule = describeEvents(found);
  const own: Evidence = { verdict: "identity", rule, claims: names, between: null, asOf: null };
  const evidence = once(() => [
    own,
    ...eachPairOnce(items.flatMap((item) => sharedDetails(item, context))),
    ...countsOf(cluster).flatMap(({ items: group }) => compareTotals(totalsOf(group, context.dataset.scopes)) ?? []),
  ]);
  const importance = importanceOf("identity", null);
  return {
    id: itemId(event, "identity", null),
    event,
    attribute: "identity",
    scope: null,
    verdict: "identity",
    level: levelOf("identity", importance, { doubt: 0, isDate: false, close: 0 }),
    importance,
    doubt: 0,
    close: 0,
    positions: Array.from(shapes, ([events, sources]) => toPosition(event, events, sources, names)),
    silent: silentOn(event, claims, context),
    implying: [],
    ...speakersOf(found.keys(), context),
    spread: null,
    derived: countsOf(cluster).flatMap(({ items: group }) => toDerived(totalsOf(group, context.dataset.scopes))),
    get evidence() {
      return evidence();
    },
    checks: [],
  };
}

/** The events that some sources have, with the names that they give them. */
const toPosition = (event: string, events: string, sources: readonly string[], names: readonly Claim[]): Position => ({
  value: { kind: "text", text: events },
  scope: null,
  event,
  asOf: null,
  mood: "fact",
  sources,
  claims: names.filter((claim) => sources.includes(claim.source)),
});

const countsOf = ({ items }: Cluster): readonly { readonly attribute: Attribute; readonly items: readonly Item[] }[] =>
  [...items.values()].flatMap((group) => {
    const [first] = group;
    return first?.attribute.kind === "count" ? [{ attribute: first.attribute, items: group }] : [];
  });

/** Names of the events themselves; each name of a source once. */
function namesOf(claims: readonly Claim[], dataset: Dataset): readonly Claim[] {
  const named = new Map<string, Claim>();
  for (const claim of claims)
    if (dataset.attributes.get(claim.attribute)?.kind === "name") {
      const key = [claim.source, claim.event, claim.attribute, canonicalValue(claim.value)].join("\0");
      if (!named.has(key)) named.set(key, claim);
    }
  return [...named.values()];
}

/** The events of each group of sources. */
function describeEvents(found: ReadonlyMap<string, readonly string[]>): Reason {
  const groups = new Map<string, { readonly sources: string[]; readonly events: readonly string[] }>();
  for (const [source, events] of found)
    getOrAdd(groups, events.join("\0"), () => ({ sources: [], events })).sources.push(source);
  return { say: "otherEvents", groups: [...groups.values()] };
}

/** What the other events of a cluster add to an item. */
export interface Elsewhere {
  /** Claims on the same attribute and scope from sources that have none here. */
  readonly claims: readonly Claim[];
  /** Those that fit what one source alone gives here. */
  readonly shared: readonly Evidence[];
}

const NOWHERE: Elsewhere = { claims: [], shared: [] };

/** For an item, or for all scopes of its attribute if it has no claims itself and represents them. */
export function findElsewhere(item: Item, group: readonly Item[], context: JudgeContext): Elsewhere {
  const cluster = context.clusters.get(item.event);
  if (!cluster || !isDetail(item.attribute)) return NOWHERE;
  const isAcross = item.claims.length === 0;
  const here = sourcesIn(isAcross ? group.flatMap((member) => member.claims) : item.claims);
  const claims = itemsElsewhere(item, cluster, isAcross).flatMap((other) =>
    other.claims.filter(({ source }) => !here.has(source)),
  );
  return { claims, shared: here.size === 1 && !isAcross ? sharedDetails(item, context) : [] };
}

/** Keeps one entry for a pair of claims that is found from both events. */
const eachPairOnce = (evidence: readonly Evidence[]): readonly Evidence[] => [
  ...new Map(
    evidence.map((entry) => [
      entry.claims
        .map(({ id }) => id)
        .toSorted()
        .join("\0"),
      entry,
    ]),
  ).values(),
];

/** Values that one source gives here and another for an event that may be this one. */
function sharedDetails(item: Item, context: JudgeContext): readonly Evidence[] {
  const cluster = context.clusters.get(item.event);
  if (!cluster || !isComparable(item.attribute)) return [];
  return findSharedDetails(item, itemsElsewhere(item, cluster), context.contextOf(item.attribute));
}

/** Whether an attribute can be set beside the same one of another event: not whether both happened, nor in which order. */
const isDetail = ({ kind }: Attribute): boolean => kind !== "flag" && kind !== "order" && kind !== "text";

/** Whether a shared value suggests that events are one: a figure, a date, a name, an actor, but not one entry of a list. */
const isComparable = (attribute: Attribute): boolean =>
  isDetail(attribute) && (attribute.cardinality === "exclusive" || attribute.kind === "name");

/** The finding on the totals of each source over the cluster, at its main event. */
export function findTotals(
  event: string,
  attribute: Attribute,
  context: JudgeContext,
): { readonly evidence: readonly Evidence[]; readonly derived: readonly Derived[]; readonly claims: readonly Claim[] } {
  const cluster = context.clusters.get(event);
  if (cluster?.main !== event || attribute.kind !== "count") return NO_TOTALS;
  const totals = totalsOf(cluster.items.get(attribute.id) ?? [], context.dataset.scopes);
  const differing = compareTotals(totals);
  return differing === null
    ? NO_TOTALS
    : { evidence: [differing], derived: toDerived(totals), claims: differing.claims };
}

const NO_TOTALS = { evidence: [], derived: [], claims: [] };
