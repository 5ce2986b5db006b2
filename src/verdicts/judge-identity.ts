// Findings on events that may be one.

import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import type { Bench } from "./judge-context.ts";
import type { CompareContext } from "./compare.ts";
import { deriveTotals, findSharedDetails, tellings, type Cluster } from "./identity.ts";
import { getOrAdd, itemId } from "./items.ts";
import { doubtOf, importanceOf, levelOf } from "./level.ts";
import { silencesOf, sourcesIn, speakersOf } from "./members.ts";
import type { Evidence, Finding, Item } from "./types.ts";

/** How many events of a cluster each source tells. Reported once, at the event that most sources tell. */
export function judgeIdentity(event: string, bench: Bench): readonly Finding[] {
  const cluster = bench.clusters.get(event);
  if (!cluster || mostTold(cluster, bench) !== event) return [];
  const items = cluster.flatMap((id) => bench.items.get(id) ?? []);
  const claims = items.flatMap((item) => item.claims);
  const told = tellings(cluster, claims);
  const shapes = new Map<string, string[]>();
  for (const [source, events] of told) getOrAdd(shapes, events.join(", "), () => []).push(source);
  if (shapes.size < 2) return [];
  const evidence: Evidence[] = [
    { verdict: "identity", rule: describeTellings(told, bench.dataset), claims: namesOf(claims, bench.dataset) },
    ...items.flatMap((item) => sharedDetails(item, bench.contextOf(item.attribute), bench)),
  ];
  const doubt = doubtOf("identity", evidence);
  return [
    {
      id: itemId(event, "identity", null),
      event,
      attribute: "identity",
      scope: null,
      verdict: "identity",
      level: levelOf("identity", importanceOf("identity", null), { doubt, close: false }),
      doubt,
      positions: [...shapes].map(([events, sources]) => ({
        value: { kind: "text", text: events },
        scope: null,
        event,
        sources,
        claims: namesOf(claims, bench.dataset).filter((claim) => sources.includes(claim.source)),
      })),
      silences: silencesOf(event, claims, bench),
      ...speakersOf(told.keys(), bench),
      spread: null,
      derived: deriveTotals(items, bench.dataset),
      evidence,
      checks: [],
    },
  ];
}

const namesOf = (claims: readonly Claim[], dataset: Dataset): readonly Claim[] =>
  claims.filter((claim) => dataset.attributes.get(claim.attribute)?.kind === "name");

function describeTellings(told: ReadonlyMap<string, Cluster>, dataset: Dataset): string {
  const parts = [...told].map(
    ([source, events]) =>
      `${source} tells ${events.length === 1 ? "one" : events.length}: ${events.map((id) => dataset.events.get(id)?.label["en"] ?? id).join(" and ")}`,
  );
  return `the sources do not tell the same events (${parts.join("; ")})`;
}

/**
 * Claims of other sources on the same matter of an event that may be this one. Each pair is reported once: at the event that
 * most sources tell, or, where several sources speak there already, at the other.
 */
export function sharedDetails(item: Item, context: CompareContext, bench: Bench): readonly Evidence[] {
  const cluster = bench.clusters.get(item.event);
  if (!cluster || !isDetail(item.attribute)) return [];
  const main = mostTold(cluster, bench);
  const others = cluster.filter((id) => id !== item.event).flatMap((id) => bench.items.get(id) ?? []);
  const matching = others.filter((other) => other.attribute.id === item.attribute.id && other.scope === item.scope);
  const unreported = matching.filter(
    (other) => item.event === main || other.event !== main || sourcesIn(other.claims).size > 1,
  );
  return findSharedDetails(item, unreported, context);
}

/** Whether sharing a value tells events apart: a figure, a date, a name, an agent; not that both were carried out. */
const isDetail = ({ cardinality, kind }: Attribute): boolean =>
  (cardinality === "exclusive" || kind === "name") && kind !== "flag" && kind !== "order" && kind !== "text";

function mostTold(cluster: Cluster, bench: Bench): string | undefined {
  const size = (id: string): number => bench.coverage.sourcesOf(id).size;
  return cluster.toSorted((a, b) => size(b) - size(a) || (a < b ? -1 : 1))[0];
}
