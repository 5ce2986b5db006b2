// Everything that is known about one event: its findings, its place among other events, and the sources that cover it.

import type { Claim, Dataset, EventRecord } from "../model/dataset.ts";
import { createHierarchy } from "../model/hierarchy.ts";
import { EVERYTHING, type ListedEvent, listEvents } from "./listing.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Judge } from "../verdicts/judge.ts";

export interface Dossier {
  readonly event: EventRecord;
  readonly claims: readonly Claim[];
  /** Findings on attributes, without checks that hold. */
  readonly findings: readonly Finding[];
  readonly passed: readonly Finding[];
  readonly covering: readonly string[];
  readonly silent: readonly string[];
  readonly partOf: EventRecord | null;
  readonly parts: readonly EventRecord[];
  readonly possiblySameAs: readonly EventRecord[];
  /** The dated events that ended just before it and began just after it; null at the ends and for an undated event. */
  readonly previous: EventRecord | null;
  readonly next: EventRecord | null;
  /** Events during it or throughout it, except its wholes and parts. */
  readonly during: readonly EventRecord[];
}

export function compileDossier(dataset: Dataset, judge: Judge, event: EventRecord): Dossier {
  const claims = dataset.claims.filter((claim) => claim.event === event.id);
  const findings = judge.ofEvent(event.id);
  const covering = judge.coverage.sourcesOf(event.id);
  const sources = [...dataset.sources.keys()];
  const { dated } = listEvents(dataset, judge, EVERYTHING);
  const own = dated.find((listed) => listed.event.id === event.id);
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
    covering: sources.filter((source) => covering.has(source)),
    silent: sources.filter((source) => !covering.has(source)),
    partOf: dataset.events.get(event.partOf ?? "") ?? null,
    parts: events.filter((other) => other.partOf === event.id),
    possiblySameAs: events.filter(
      (other) =>
        other.id !== event.id && (other.possiblySameAs.includes(event.id) || event.possiblySameAs.includes(other.id)),
    ),
    ...(own === undefined ? NO_NEIGHBOURS : neighboursOf(own, dated, dataset)),
  };
}

type Neighbours = Pick<Dossier, "previous" | "next" | "during">;

const NO_NEIGHBOURS: Neighbours = { previous: null, next: null, during: [] };

function neighboursOf(own: ListedEvent, dated: readonly ListedEvent[], { events }: Dataset): Neighbours {
  const before = dated.filter((other) => other.last.max < own.first.min);
  const { isUnder } = createHierarchy(events, ({ partOf }) => partOf);
  const isFamily = ({ id }: EventRecord): boolean =>
    id === own.event.id || isUnder(id, own.event.id) || isUnder(own.event.id, id);
  const during = dated.filter((other) => !isFamily(other.event) && (isDuring(other, own) || isThrough(other, own)));
  return {
    previous:
      before.reduce<ListedEvent | null>(
        (latest, other) => (latest && latest.last.max > other.last.max ? latest : other),
        null,
      )?.event ?? null,
    next: dated.find((other) => other.first.min > own.last.max)?.event ?? null,
    during: during.map((other) => other.event),
  };
}

/** Whether it lies wholly within the other, which lasted. */
const isDuring = ({ bounds }: ListedEvent, { first, last }: ListedEvent): boolean =>
  first.max < last.min && bounds.min >= first.max && bounds.max <= last.min;

/** Whether it began before the other and ended after it. */
const isThrough = ({ first, last }: ListedEvent, { bounds }: ListedEvent): boolean =>
  first.max < last.min && first.max <= bounds.min && last.min >= bounds.max;
