// What the build has judged of a bundled dataset, so that a run need not judge again: findings, a line for each event, and when
// each source puts each event. The same engine made it; a test holds what is restored against what is computed.

import { at } from "../model/at.ts";
import { toExactJson } from "../dataset/exact-json.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { createEventCoverage } from "./event-coverage.ts";
import { compareFindings } from "./finding-order.ts";
import type { Extent } from "./extents.ts";
import type { SourceDate } from "./chronology.ts";
import type { Judge } from "./judge.ts";
import { getOrAdd } from "../model/groups.ts";
import { createOrigins } from "./origins.ts";
import type { Finding } from "./types.ts";

/** The texts that the build writes. */
export interface JudgedTexts {
  readonly findings: string;
  readonly datings: string;
}

/** When each source puts an event. */
interface Dating {
  readonly extents: readonly Extent[];
  readonly dates: readonly SourceDate[];
  readonly isDisputed: boolean;
}

/** A record in which each list of claims is one of places in `dataset.claims`. */
type Stored<T> = T extends readonly Claim[]
  ? readonly number[]
  : T extends readonly (infer Each)[]
    ? readonly Stored<Each>[]
    : T extends object
      ? { readonly [Member in keyof T]: Stored<T[Member]> }
      : T;

/** A finding with all its members made, in the order in which they are written. */
export const wholeFinding = (finding: Finding): Finding => ({
  id: finding.id,
  event: finding.event,
  attribute: finding.attribute,
  scope: finding.scope,
  verdict: finding.verdict,
  level: finding.level,
  importance: finding.importance,
  doubt: finding.doubt,
  close: finding.close,
  positions: finding.positions,
  silent: finding.silent,
  implying: finding.implying,
  speakers: finding.speakers,
  sources: finding.sources,
  spread: finding.spread,
  derived: finding.derived,
  evidence: finding.evidence,
  checks: finding.checks,
});

/** What a judge says of every event of a dataset, in the order of its events. */
export function writeJudged({ claims, events }: Dataset, judge: Judge): JudgedTexts {
  const placeOf = new Map(claims.map((claim, place) => [claim.id, place]));
  const write = (value: unknown): string =>
    toExactJson(value, (key, member) =>
      key === "claims" ? (member as readonly Claim[]).map(({ id }) => placeOf.get(id)) : member,
    );
  const ids = [...events.keys()];
  return {
    findings: ids.map((id) => write(judge.ofEvent(id).map(wholeFinding))).join("\n"),
    datings: write(
      ids.map((id): Dating => ({
        extents: judge.extentsOf(id),
        dates: judge.datesOf(id),
        isDisputed: judge.isDisputed(id),
      })),
    ),
  };
}

/** The judge of a dataset that the build has judged. Texts are read when they are first asked for, and only the lines in question. */
export function restoreJudge(dataset: Dataset, read: { readonly [Name in keyof JudgedTexts]: () => string }): Judge {
  const ids = [...dataset.events.keys()];
  const places = new Map(ids.map((id, place) => [id, place]));
  const lines = once(() => read.findings().split("\n"));
  const datings = once(() => JSON.parse(read.datings()) as readonly Stored<Dating>[]);
  const datingOf = (event: string): Stored<Dating> | undefined => datings()[places.get(event) ?? -1];
  const restored = new Map<string, readonly Finding[]>();
  const ofEvent: Judge["ofEvent"] = (event, accepts) => {
    const findings = getOrAdd(restored, event, () =>
      restoreFindings(lines()[places.get(event) ?? -1] ?? "[]", dataset),
    );
    return accepts === undefined ? findings : findings.filter(({ verdict }) => accepts(verdict));
  };
  return {
    ofEvent,
    events: () => ids,
    all: (accepts) => ids.flatMap((event) => ofEvent(event, accepts)).sort(compareFindings),
    byId: (id) => ofEvent(at(id.split("/"), 0)).find((finding) => finding.id === id) ?? null,
    compare: compareFindings,
    origins: createOrigins(dataset),
    coverage: createEventCoverage(dataset),
    extentsOf: (event) => withClaims(datingOf(event)?.extents ?? [], dataset) as readonly Extent[],
    datesOf: (event) => withClaims(datingOf(event)?.dates ?? [], dataset) as readonly SourceDate[],
    isDisputed: (event) => datingOf(event)?.isDisputed ?? false,
  };
}

function restoreFindings(line: string, dataset: Dataset): readonly Finding[] {
  const stored = JSON.parse(line) as readonly Stored<Finding>[];
  return stored.map(
    (finding) =>
      ({
        ...finding,
        positions: withClaims(finding.positions, dataset),
        derived: withClaims(finding.derived, dataset),
        evidence: withClaims(finding.evidence, dataset),
        checks: withClaims(finding.checks, dataset),
      }) as Finding,
  );
}

const withClaims = <T extends { readonly claims: readonly number[] }>(
  records: readonly T[],
  { claims }: Dataset,
): readonly (Omit<T, "claims"> & { readonly claims: readonly (Claim | undefined)[] })[] =>
  records.map((record) => ({ ...record, claims: record.claims.map((place) => claims[place]) }));
