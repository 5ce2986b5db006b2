// The one engine of verdicts. Every command asks it, so that no two can differ.

import type { Attribute, Claim, Dataset } from "../../model/dataset.ts";
import { createLexicon } from "../../model/lexicon.ts";
import { byText } from "../../model/text-order.ts";
import { canonicalValue } from "../../model/values/index.ts";
import { LEVELS, strengthOf, strongest, type Verdict } from "../../model/verdict.ts";
import { runChecks } from "./checks.ts";
import { createChronology, type Chronology } from "./chronology.ts";
import { compareItem, type CompareContext } from "./compare.ts";
import { deriveTotals, findClusters, findSharedDetails, tellings, type Cluster } from "./identity.ts";
import { getOrAdd, groupItems, itemId } from "./items.ts";
import { isOmission, levelOf } from "./level.ts";
import { createOrigins, type Origins } from "./origins.ts";
import { compareScopes, deriveWholes } from "./scopes.ts";
import { spreadOf } from "./spread.ts";
import { restoreFindings, type StoredFindings } from "./stored.ts";
import type { CheckResult, Evidence, Finding, Item, Position, Silence } from "./types.ts";

export interface Judge {
  /** Findings of one event, in the order of the attribute registry; only those with certain verdicts where that is said. */
  readonly ofEvent: (event: string, accepts?: Accepts) => readonly Finding[];
  /** Findings of every event, major first; passed and undetermined checks last. */
  readonly all: (accepts?: Accepts) => readonly Finding[];
  readonly byId: (id: string) => Finding | null;
  readonly chronology: Chronology;
  readonly origins: Origins;
}

/** Which verdicts are wanted. Asked before a stored finding is restored, so that a run pays for what it shows. */
export type Accepts = (verdict: Verdict) => boolean;

interface Bench {
  readonly dataset: Dataset;
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly chronology: Chronology;
  readonly origins: Origins;
  /** Sources that tell of an event, by event. */
  readonly tellers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly checks: ReadonlyMap<string, readonly CheckResult[]>;
  contextOf(attribute: Attribute): CompareContext;
}

/** The verdicts of a dataset. Events are judged when first asked for, or restored where the build has judged them. */
export function createJudge(dataset: Dataset, fetchStored: () => StoredFindings | null = () => null): Judge {
  const chronology = createChronology(dataset);
  const origins = createOrigins(dataset);
  let bench: Bench | null = null;
  const judge = (event: string): readonly Finding[] =>
    judgeEvent(event, (bench ??= prepare(dataset, chronology, origins)));
  const judged = new Map<string, readonly Finding[]>();
  const judgeOnce = (event: string): readonly Finding[] => getOrAdd(judged, event, () => judge(event));
  let fetched: { readonly stored: StoredFindings | null } | null = null;
  const ofEvent: Judge["ofEvent"] = (event, accepts = () => true) => {
    const { stored } = (fetched ??= { stored: fetchStored() });
    return stored === null
      ? judgeOnce(event).filter((finding) => accepts(finding.verdict))
      : restoreFindings(stored, event, accepts, dataset, origins);
  };
  const events = (): readonly string[] => [...new Set(dataset.claims.map((claim) => claim.event))].sort();
  const all: Judge["all"] = (accepts) =>
    events()
      .flatMap((event) => ofEvent(event, accepts))
      .sort(compareFindings);
  const byId: Judge["byId"] = (id) => ofEvent(id.split("/")[0] ?? "").find((finding) => finding.id === id) ?? null;
  return { ofEvent, all, byId, chronology, origins };
}

function prepare(dataset: Dataset, chronology: Chronology, origins: Origins): Bench {
  const lexicon = createLexicon(dataset);
  const contexts = new Map<string, CompareContext>();
  const tellers = new Map<string, Set<string>>();
  for (const claim of dataset.claims) getOrAdd(tellers, claim.event, () => new Set<string>()).add(claim.source);
  const checks = new Map<string, CheckResult[]>();
  for (const check of runChecks({ dataset, chronology })) getOrAdd(checks, check.event, () => []).push(check);
  return {
    dataset,
    chronology,
    origins,
    tellers,
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

/** Major first, then by strength of verdict, then by id. */
export function compareFindings(a: Finding, b: Finding): number {
  const rank = ({ level }: Finding): number => (level === null ? LEVELS.length : LEVELS.indexOf(level));
  return (
    rank(a) - rank(b) || strengthOf(a.verdict) - strengthOf(b.verdict) || byText((finding: Finding) => finding.id)(a, b)
  );
}

function judgeEvent(event: string, bench: Bench): readonly Finding[] {
  const items = bench.items.get(event) ?? [];
  const groups = new Map<string, Item[]>();
  for (const item of items) getOrAdd(groups, item.attribute.id, () => []).push(item);
  const findings = [...groups.values()].flatMap((group) => judgeAttribute(group, bench));
  return [...findings, ...judgeIdentity(event, bench), ...judgeChecks(event, bench)];
}

/** All scopes of one attribute of one event: each on its own, and together where figures count different things. */
function judgeAttribute(group: readonly Item[], bench: Bench): readonly Finding[] {
  const [first] = group;
  if (!first) return [];
  const across = compareScopes(group, bench.dataset.scopes);
  const unscoped = group.find((item) => item.scope === null);
  const findings = group.map((item) =>
    judgeItem(item, group, item === unscoped ? across : [], across.length > 0, bench),
  );
  if (unscoped || across.length === 0) return findings;
  const whole: Item = {
    id: itemId(first.event, first.attribute.id, null),
    event: first.event,
    attribute: first.attribute,
    scope: null,
    claims: [],
  };
  return [judgeItem(whole, group, across, true, bench), ...findings];
}

function judgeItem(
  item: Item,
  group: readonly Item[],
  across: readonly Evidence[],
  hasScopes: boolean,
  bench: Bench,
): Finding {
  const context = bench.contextOf(item.attribute);
  const checks = (bench.checks.get(item.event) ?? []).filter((check) => check.item === item.id);
  const own = [
    ...compareItem(item, context),
    ...checks.filter((check) => check.outcome === "failed").map(toEvidence),
    ...across,
  ];
  const shared = sourcesIn(item.claims).size === 1 ? sharedDetails(item, context, bench) : [];
  const evidence = [...own, ...shared].sort((a, b) => strengthOf(a.verdict) - strengthOf(b.verdict));
  const verdict = strongest(evidence.map((entry) => entry.verdict)) ?? "single";
  const spansScopes = item.claims.length === 0 || across.some((entry) => entry.verdict === verdict);
  const claims = spansScopes ? group.flatMap((member) => member.claims) : item.claims;
  const told = [...claims, ...shared.flatMap((entry) => entry.claims.slice(1))];
  const silences = silencesOf(item.event, told, bench);
  const elsewhere = new Set(
    group.filter((member) => member !== item).flatMap((member) => member.claims.map((claim) => claim.source)),
  );
  const omitted =
    verdict === "single" && !hasScopes && isOmission(item.attribute, silences, (source) => elsewhere.has(source));
  return {
    id: item.id,
    event: item.event,
    attribute: item.attribute.id,
    scope: item.scope,
    verdict,
    level: omitted
      ? "omission"
      : levelOf(verdict, verdict === "identity" ? "ordinary" : item.attribute.importance, evidence),
    positions: toPositions(told),
    silences,
    ...speakersOf(sourcesIn(claims), bench),
    spread: spreadOf(claims.map(context.effective)),
    derived: verdict === "scope" ? deriveWholes(group, bench.dataset.scopes) : [],
    evidence,
    checks,
  };
}

const toEvidence = (check: CheckResult): Evidence => ({
  verdict: "self-conflict",
  rule: check.text,
  claims: check.claims,
});

/**
 * Claims of other sources on the same matter of an event that may be this one. Each pair is reported once: at the event that
 * most sources tell, or, where several sources speak there already, at the other.
 */
function sharedDetails(item: Item, context: CompareContext, bench: Bench): readonly Evidence[] {
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

function speakersOf(sources: Iterable<string>, { origins }: Bench): Pick<Finding, "speakers" | "sources"> {
  const speakers = [...sources].sort();
  return { speakers, sources: origins.count(speakers) };
}

const sourcesIn = (claims: readonly Claim[]): ReadonlySet<string> => new Set(claims.map((claim) => claim.source));

/** Whether sharing a value tells events apart: a figure, a date, a name, an agent; not that both were carried out. */
const isDetail = ({ cardinality, kind }: Attribute): boolean =>
  (cardinality === "exclusive" || kind === "name") && kind !== "flag" && kind !== "order" && kind !== "text";

function silencesOf(event: string, claims: readonly Claim[], bench: Bench): readonly Silence[] {
  const speaking = new Set(claims.map((claim) => claim.source));
  const tellers = bench.tellers.get(event);
  const silent = [...bench.dataset.sources.keys()].filter((source) => !speaking.has(source)).sort();
  return silent.map((source) => ({ source, tellsEvent: tellers?.has(source) ?? false }));
}

/** Distinct values with their claims, in the order of the values' first claim. */
function toPositions(claims: readonly Claim[]): readonly Position[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims)
    getOrAdd(groups, `${claim.event}\0${claim.scope ?? ""}\0${String(canonicalValue(claim.value))}`, () => []).push(
      claim,
    );
  return [...groups.values()].flatMap((held) => {
    const [first] = held;
    return first
      ? [
          {
            value: first.value,
            scope: first.scope,
            event: first.event,
            sources: [...new Set(held.map((claim) => claim.source))].sort(),
            claims: held,
          },
        ]
      : [];
  });
}

/** How many events of a cluster each source tells. Reported once, at the event that most sources tell. */
function judgeIdentity(event: string, bench: Bench): readonly Finding[] {
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
  return [
    {
      id: itemId(event, "identity", null),
      event,
      attribute: "identity",
      scope: null,
      verdict: "identity",
      level: levelOf("identity", "key", evidence),
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

function mostTold(cluster: Cluster, bench: Bench): string | undefined {
  const size = (id: string): number => bench.tellers.get(id)?.size ?? 0;
  return cluster.toSorted((a, b) => size(b) - size(a) || (a < b ? -1 : 1))[0];
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

/** Checks that hold, or that could not be made. Those that fail are at the item that they are about. */
function judgeChecks(event: string, bench: Bench): readonly Finding[] {
  return (bench.checks.get(event) ?? [])
    .filter((check) => check.outcome !== "failed")
    .map((check): Finding => {
      const verdict: Verdict = check.outcome === "passed" ? "passed" : "undetermined";
      return {
        id: check.id,
        event,
        attribute: check.attribute,
        scope: null,
        verdict,
        level: null,
        positions: toPositions(check.claims),
        silences: [],
        ...speakersOf([check.source], bench),
        spread: null,
        derived: [],
        evidence: [{ verdict, rule: check.text, claims: check.claims }],
        checks: [check],
      };
    });
}
