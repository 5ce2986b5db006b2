// The verdicts on a bundled dataset, stored by the build so that a run need not judge again: a line with the verdicts of
// each event, a line for each finding, and the dates that each source gives each event. The same engine makes them; a test
// compares what is restored with what is computed.

import { at, valueOf } from "../model/at.ts";
import { openLines, writeLines } from "../dataset/compiled-lines.ts";
import { toExactJson } from "../dataset/exact-json.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import type { Verdict } from "../model/verdict.ts";
import { createEventCoverage } from "./event-coverage.ts";
import { compareFindings } from "./finding-order.ts";
import type { Extent } from "./extents.ts";
import type { SourceDate } from "./chronology.ts";
import type { Judge } from "./judge.ts";
import { createOrigins } from "./origins.ts";
import type { Finding } from "./types.ts";

/** The texts that the build writes. */
export interface JudgedTexts {
  readonly findings: string;
  readonly datings: string;
}

/** The dates that each source gives for an event. */
interface Dating {
  readonly extents: readonly Extent[];
  readonly dates: readonly SourceDate[];
  readonly isDisputed: boolean;
}

/** A record in which claims are given as positions in `dataset.claims`. */
type Stored<T> = T extends readonly Claim[]
  ? readonly number[]
  : T extends readonly (infer Each)[]
    ? readonly Stored<Each>[]
    : T extends object
      ? { readonly [Member in keyof T]: Stored<T[Member]> }
      : T;

/** A finding with all its members computed, in the order in which they are written. */
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

/** Everything that a judge says about the events of a dataset, in their order. */
export function writeJudged({ claims, events }: Dataset, judge: Judge): JudgedTexts {
  const placeOf = new Map(claims.map((claim, place) => [claim.id, place]));
  const write = (value: unknown): string =>
    toExactJson(value, (key, member) =>
      key === "claims" ? (member as readonly Claim[]).map(({ id }) => valueOf(placeOf, id)) : member,
    );
  const ids = [...events.keys()];
  return {
    findings: writeLines(
      JSON.stringify(ids.map((id) => judge.ofEvent(id).map(({ verdict }) => verdict))),
      ids.flatMap((id) => judge.ofEvent(id).map((finding) => write(wholeFinding(finding)))),
    ),
    datings: write(
      ids.map((id): Dating => ({
        extents: judge.extentsOf(id),
        dates: judge.datesOf(id),
        isDisputed: judge.isDisputed(id),
      })),
    ),
  };
}

/** The judge for a dataset that the build has judged. It reads a text when it is first needed, and only the lines in question. */
export function restoreJudge(dataset: Dataset, read: { readonly [Name in keyof JudgedTexts]: () => Buffer }): Judge {
  const ids = [...dataset.events.keys()];
  const places = new Map(ids.map((id, place) => [id, place]));
  const findings = once(() => openFindings(read.findings(), dataset));
  const datings = once(() => JSON.parse(read.datings().toString("latin1")) as readonly Stored<Dating>[]);
  const datingOf = (event: string): Stored<Dating> => {
    const place = places.get(event);
    return place === undefined ? UNDATED : at(datings(), place);
  };
  const ofEvent: Judge["ofEvent"] = (event, accepts = () => true) => {
    const place = places.get(event);
    return place === undefined ? [] : findings()(place, accepts);
  };
  return {
    ofEvent,
    events: () => ids,
    all: (accepts) => ids.flatMap((event) => ofEvent(event, accepts)).sort(compareFindings),
    byId: (id) => ofEvent(at(id.split("/"), 0)).find((finding) => finding.id === id) ?? null,
    compare: compareFindings,
    origins: createOrigins(dataset),
    coverage: createEventCoverage(dataset),
    extentsOf: (event) => withClaims(datingOf(event).extents, dataset),
    datesOf: (event) => withClaims(datingOf(event).dates, dataset),
    isDisputed: (event) => datingOf(event).isDisputed,
  };
}

const UNDATED: Stored<Dating> = { extents: [], dates: [], isDisputed: false };

/** Reads the findings of an event; lines with other verdicts than those wanted are not even parsed. */
function openFindings(
  bytes: Buffer,
  dataset: Dataset,
): (place: number, accepts: (verdict: Verdict) => boolean) => readonly Finding[] {
  const { head: verdictsOf, read } = openLines<readonly (readonly Verdict[])[]>(bytes);
  const startOf: number[] = [];
  for (let place = 0, start = 0; place < verdictsOf.length; start += at(verdictsOf, place++).length)
    startOf.push(start);
  const restored: Finding[] = [];
  return (place, accepts) =>
    at(verdictsOf, place).flatMap((verdict, index) => {
      if (!accepts(verdict)) return [];
      const line = at(startOf, place) + index;
      return [(restored[line] ??= restoreFinding(read(line) as Stored<Finding>, dataset))];
    });
}

function restoreFinding(stored: Stored<Finding>, dataset: Dataset): Finding {
  return {
    ...stored,
    positions: withClaims(stored.positions, dataset),
    derived: withClaims(stored.derived, dataset),
    evidence: withClaims(stored.evidence, dataset),
    checks: withClaims(stored.checks, dataset),
  } as Finding;
}

const withClaims = <T extends { readonly claims: readonly number[] }>(
  records: readonly T[],
  { claims }: Dataset,
): readonly (Omit<T, "claims"> & { readonly claims: readonly Claim[] })[] =>
  records.map((record) => ({ ...record, claims: record.claims.map((place) => at(claims, place)) }));
