// The things to browse, computed once, when first asked for, and then kept: events by date, findings by importance, claims and
// sources; and which of them a list shows, by its filters and by what a search found.

import { valueOf } from "../model/at.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import { type Coverage, measureCoverage } from "../questions/coverage.ts";
import { EVERYTHING, type ListedEvent, listEvents } from "../questions/listing.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Claim, EventRecord } from "../model/dataset.ts";
import type { Session } from "../present/session.ts";
import { once } from "../model/once.ts";
import { isDisagreement, isLevel, type Level, type Verdict } from "../model/verdict.ts";
import type { Found } from "./finder.ts";
import { entitiesOf } from "./pages/finding.ts";
import { type Filter, type Mode, type Question, NO_FILTER } from "./state.ts";
import type { IsMeant } from "./typed-words.ts";

export interface Lookups extends Session {
  /** By date; undated ones come last. */
  readonly events: () => readonly EventRecord[];
  /** The dated events, with whether their dates are disputed. */
  readonly timeline: () => readonly ListedEvent[];
  /** Dates of an event, without whether they are disputed; null if no source dates it. */
  readonly listed: (event: string) => ListedEvent | null;
  /** Major first. */
  readonly findings: () => readonly Finding[];
  readonly finding: (id: string) => Finding;
  readonly claim: (id: string) => Claim;
  readonly claimsOf: (event: string) => readonly Claim[];
  readonly coverage: (source: string) => Coverage;
}

export function createLookups(session: Session): Lookups {
  const { dataset, judge } = session;
  const listing = once(() => listEvents(dataset, withoutVerdicts(judge), EVERYTHING));
  const findings = once(() => judge.all());
  const listedById = once(() => new Map(listing().dated.map((listed) => [listed.event.id, listed])));
  const findingById = once(() => new Map(findings().map((finding) => [finding.id, finding])));
  const claimById = once(() => new Map(dataset.claims.map((claim) => [claim.id, claim])));
  const coverages = once(
    () => new Map(measureCoverage(dataset, judge).map((coverage) => [coverage.source.id, coverage])),
  );
  const claimsByEvent = once(() => groupBy(dataset.claims, ({ event }) => event));
  return {
    ...session,
    findings,
    events: once(() => [...listing().dated.map(({ event }) => event), ...listing().undated]),
    timeline: once(() => listEvents(dataset, judge, EVERYTHING).dated),
    listed: (event) => listedById().get(event) ?? null,
    finding: (id) => valueOf(findingById(), id),
    claim: (id) => valueOf(claimById(), id),
    claimsOf: (event) => claimsByEvent().get(event) ?? [],
    coverage: (source) => valueOf(coverages(), source),
  };
}

/** A judge that caches the findings of each event, since restoring them makes new ones at every call. */
export function keepFindings(judge: Judge): Judge {
  const kept = new Map<string, readonly Finding[]>();
  const ofEvent = (event: string): readonly Finding[] => getOrAdd(kept, event, () => judge.ofEvent(event));
  return { ...judge, ofEvent: (event, accepts) => (accepts ? judge.ofEvent(event, accepts) : ofEvent(event)) };
}

/** For views that need only dates, since judging every event takes longer than drawing the first screen. */
export const withoutVerdicts = (judge: Judge, event?: string): Judge => ({
  ...judge,
  ofEvent: (id) => (id === event ? judge.ofEvent(id) : []),
});

/** Ids in the order of the list: by date, by importance or as in the dataset; only for findings that are meant, if some are. */
export function listIds(
  mode: Mode,
  filter: Filter,
  lookups: Lookups,
  isMeant: IsMeant | null = null,
): readonly string[] {
  const { verdict } = filter;
  const isWanted: IsMeant | null =
    verdict === null ? isMeant : (finding) => isOf(finding, verdict) && (isMeant === null || isMeant(finding));
  switch (mode) {
    case "events":
      return lookups
        .events()
        .filter(({ id }) => passesEvent(id, filter, isWanted, lookups))
        .map(({ id }) => id);
    case "discrepancies":
      return selectFindings(filter, isWanted, lookups).map(({ id }) => id);
    case "claims":
      return selectClaims(filter, isWanted, lookups).map(({ id }) => id);
    case "sources":
      return [...lookups.dataset.sources.keys()].filter((id) => filter.source === null || filter.source === id);
  }
}

/** Those of `ids` that a search found, the best first; of discrepancies those of its claims or, if there are none, of its events. */
export function pickFound(mode: Mode, ids: readonly string[], found: Found, lookups: Lookups): readonly string[] {
  if (mode === "sources") return [];
  const known = new Set(ids);
  if (mode !== "discrepancies") return (mode === "events" ? found.events : found.claims).filter((id) => known.has(id));
  const [events, claims] = [placesIn(found.events), placesIn(found.claims)];
  const findings = ids.map((id) => lookups.finding(id));
  const ofClaims = inOrder(findings, (finding) => Math.min(...claimsOf(finding).map(({ id }) => claims(id))));
  return ofClaims.length > 0 ? ofClaims : inOrder(findings, ({ event }) => events(event));
}

function placesIn(ids: readonly string[]): (id: string) => number {
  const places = new Map(ids.map((id, place) => [id, place]));
  return (id) => places.get(id) ?? Infinity;
}

/** The ids of findings that have a place, the first first. */
const inOrder = (findings: readonly Finding[], placeOf: (finding: Finding) => number): readonly string[] =>
  findings
    .map((finding) => ({ id: finding.id, place: placeOf(finding) }))
    .filter(({ place }) => place !== Infinity)
    .toSorted((a, b) => a.place - b.place)
    .map(({ id }) => id);

/** How many there are before words and filters are applied. */
export const countAll = ({ mode, filter }: Question, lookups: Lookups): number =>
  mode === "discrepancies"
    ? lookups.findings().filter((finding) => isCounted(finding, filter.verdict)).length
    : listIds(mode, NO_FILTER, lookups).length;

function passesEvent(id: string, { source, entity }: Filter, isWanted: IsMeant | null, lookups: Lookups): boolean {
  if (isWanted !== null && !lookups.judge.ofEvent(id).some(isWanted)) return false;
  return (
    (source === null && entity === null) ||
    lookups.claimsOf(id).some((claim) => passesClaim(claim, source, entity, lookups))
  );
}

const passesClaim = (claim: Claim, source: string | null, entity: string | null, lookups: Lookups): boolean =>
  (source === null || claim.source === source) && (entity === null || entitiesOf(claim, lookups).includes(entity));

function selectFindings({ source, entity }: Filter, isWanted: IsMeant | null, lookups: Lookups): readonly Finding[] {
  const listed = lookups.findings().filter(isWanted ?? (({ verdict }) => isDisagreement(verdict)));
  if (source === null && entity === null) return listed;
  return listed.filter((finding) => claimsOf(finding).some((claim) => passesClaim(claim, source, entity, lookups)));
}

const isOf = ({ verdict, level }: Pick<Finding, "verdict" | "level">, wanted: Verdict | Level): boolean =>
  isLevel(wanted) ? level === wanted : verdict === wanted;

/** Discrepancies, or findings with a chosen verdict or level that no discrepancy has. */
function isCounted(finding: Finding, wanted: Verdict | Level | null): boolean {
  const isAny = wanted === null || (isLevel(wanted) ? wanted !== "omission" : isDisagreement(wanted));
  return isAny ? isDisagreement(finding.verdict) || (wanted !== null && isOf(finding, wanted)) : isOf(finding, wanted);
}

const claimsOf = ({ positions }: Finding): readonly Claim[] => positions.flatMap(({ claims }) => claims);

function selectClaims({ source, entity }: Filter, isWanted: IsMeant | null, lookups: Lookups): readonly Claim[] {
  const weighed = isWanted && new Set(lookups.findings().filter(isWanted).flatMap(claimsOf));
  return lookups.dataset.claims.filter(
    (claim) => passesClaim(claim, source, entity, lookups) && (weighed === null || weighed.has(claim)),
  );
}
