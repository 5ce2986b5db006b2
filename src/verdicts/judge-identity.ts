// Makes the findings on events that may be one.

import { at, valueOf } from "../model/at.ts";
import type { Reason } from "../model/reason.ts";
import type { Attribute, Claim } from "../model/dataset.ts";
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
import { getOrAdd, groupBy } from "../model/groups.ts";
import { importanceOf, levelOf } from "./level.ts";
import { silentOn, sourcesIn, speakersOf } from "./members.ts";
import type { Derived, Evidence, Finding, Item, Position } from "./types.ts";

/** The finding on which events of a cluster each source has. It is reported once, at the event that most sources cover. */
export function judgeIdentity(event: string, context: JudgeContext): Finding | null {
  const cluster = context.clusters.get(event);
  if (!cluster || cluster.main !== event) return null;
  const found = eventsBySource(cluster);
  const groups = groupEvents(found);
  if (groups.length < 2) return null;
  const items = [...cluster.items.values()].flat();
  const claims = items.flatMap((item) => item.claims);
  const names = namesOf(items);
  const rule: Reason = { say: "otherEvents", groups };
  const own: Evidence = { verdict: "identity", rule, claims: names, between: null, asOf: null };
  const totals = countsOf(cluster).map((group) => totalsOf(group, context.dataset.scopes));
  const evidence = once(() => [
    own,
    ...eachPairOnce(items.flatMap((item) => sharedDetails(item, cluster, context))),
    ...totals.flatMap((each) => compareTotals(each) ?? []),
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
    positions: groups.map((group) => toPosition(event, group, names)),
    silent: silentOn(event, claims, context),
    implying: [],
    ...speakersOf(found.keys(), context),
    spread: null,
    derived: totals.flatMap(toDerived),
    get evidence() {
      return evidence();
    },
    checks: [],
  };
}

const countsOf = ({ items }: Cluster): readonly (readonly Item[])[] =>
  [...items.values()].filter((group) => at(group, 0).attribute.kind === "count");

/** The events that some sources have, with the names that they give them. */
const toPosition = (event: string, { sources, events }: EventGroup, names: readonly Claim[]): Position => ({
  value: { kind: "text", text: events.join(", ") },
  scope: null,
  event,
  asOf: null,
  mood: "fact",
  sources,
  claims: names.filter((claim) => sources.includes(claim.source)),
});

/** Names of the events themselves; each name of a source once. */
function namesOf(items: readonly Item[]): readonly Claim[] {
  const claims = items.filter(({ attribute }) => attribute.kind === "name").flatMap((item) => item.claims);
  const keyOf = ({ source, event, attribute, value }: Claim): string =>
    [source, event, attribute, canonicalValue(value)].join("\0");
  return [...groupBy(claims, keyOf).values()].map(([first]) => first);
}

/** Sources that have the same events. */
interface EventGroup {
  readonly sources: string[];
  readonly events: readonly string[];
}

function groupEvents(found: ReadonlyMap<string, readonly string[]>): readonly EventGroup[] {
  const groups = new Map<string, EventGroup>();
  for (const [source, events] of found)
    getOrAdd(groups, events.join(), () => ({ sources: [], events })).sources.push(source);
  return [...groups.values()];
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
  return { claims, shared: here.size === 1 && !isAcross ? sharedDetails(item, cluster, context) : [] };
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
function sharedDetails(item: Item, cluster: Cluster, context: JudgeContext): readonly Evidence[] {
  if (!isComparable(item.attribute)) return [];
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
  const totals = totalsOf(valueOf(cluster.items, attribute.id), context.dataset.scopes);
  const differing = compareTotals(totals);
  return differing === null
    ? NO_TOTALS
    : { evidence: [differing], derived: toDerived(totals), claims: differing.claims };
}

const NO_TOTALS = { evidence: [], derived: [], claims: [] };
