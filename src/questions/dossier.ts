// All that is known of one event: its findings, its place among other events, and who tells of it.

import type { Claim, Dataset, EventRecord } from "../model/dataset.ts";
import { listEvents } from "./listing.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Judge } from "../verdicts/judge.ts";

export interface Dossier {
  readonly event: EventRecord;
  readonly claims: readonly Claim[];
  /** Findings on attributes; checks that hold are apart. */
  readonly findings: readonly Finding[];
  readonly passed: readonly Finding[];
  readonly tellers: readonly string[];
  readonly silent: readonly string[];
  readonly partOf: EventRecord | null;
  readonly parts: readonly EventRecord[];
  readonly possiblySameAs: readonly EventRecord[];
  /** The dated events just before and after it; null at the ends and for an undated event. */
  readonly previous: EventRecord | null;
  readonly next: EventRecord | null;
}

export function compileDossier(dataset: Dataset, judge: Judge, event: EventRecord): Dossier {
  const claims = dataset.claims.filter((claim) => claim.event === event.id);
  const findings = judge.ofEvent(event.id);
  const covering = judge.coverage.sourcesOf(event.id);
  const sources = [...dataset.sources.keys()];
  const { dated } = listEvents(dataset, judge, { range: null, sources: null, toldBy: [] });
  const at = dated.findIndex((listed) => listed.event.id === event.id);
  const own = dated[at];
  const events = [...dataset.events.values()];
  return {
    event,
    claims,
    findings: findings.filter(
      (finding) =>
        finding.verdict !== "passed" &&
        finding.checks.every((check) => check.outcome !== "undetermined" || check.id !== finding.id),
    ),
    passed: findings.filter((finding) => finding.verdict === "passed"),
    tellers: sources.filter((source) => covering.has(source)),
    silent: sources.filter((source) => !covering.has(source)),
    partOf: dataset.events.get(event.partOf ?? "") ?? null,
    parts: events.filter((other) => other.partOf === event.id),
    possiblySameAs: events.filter(
      (other) =>
        other.id !== event.id && (other.possiblySameAs.includes(event.id) || event.possiblySameAs.includes(other.id)),
    ),
    previous:
      own === undefined ? null : (dated.slice(0, at).findLast((other) => other.when.max < own.when.min)?.event ?? null),
    next:
      own === undefined ? null : (dated.slice(at + 1).find((other) => other.when.min > own.when.max)?.event ?? null),
  };
}
