// The things to browse, computed once, when first asked for, and then kept: events by date, findings by importance, claims and
// sources.

import { valueOf } from "../model/at.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import { type Coverage, measureCoverage } from "../questions/coverage.ts";
import { type ListedEvent, listEvents, type Selection } from "../questions/listing.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Claim, EventRecord } from "../model/dataset.ts";
import type { Session } from "../present/session.ts";
import { once } from "../model/once.ts";

export interface Lookups {
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

const EVERYTHING: Selection = { range: null, sources: null, coveredBy: [] };

export function createLookups({ dataset, judge }: Pick<Session, "dataset" | "judge">): Lookups {
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
