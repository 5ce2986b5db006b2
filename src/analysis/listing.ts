// Events in the order of their dates, and how surely each falls into a range.

import type { Dataset, EventRecord } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import type { Bounds } from "../model/values/contract.ts";
import type { DateValue } from "../model/values/date.ts";
import { isContradiction } from "../model/verdict.ts";
import type { SourceDate } from "./verdicts/chronology.ts";
import type { Judge } from "./verdicts/judge.ts";

/** `certain`: wholly inside the range. `possible`: it reaches beyond, or is known too loosely. `outside`: no day in common. */
export type Match = "certain" | "possible" | "outside";

export interface Selection {
  /** Days since 1970-01-01, ends included; null for no limit. */
  readonly range: Bounds | null;
  /** Only these sources' dates count; null for all. */
  readonly sources: readonly string[] | null;
  /** Only events that each of these sources tells of. */
  readonly toldBy: readonly string[];
}

export interface ListedDate extends SourceDate {
  readonly match: Match;
}

export interface ListedEvent {
  readonly event: EventRecord;
  readonly match: Exclude<Match, "outside">;
  /** Whether sources, or one source with itself, contradict each other on when it was. */
  readonly disputed: boolean;
  readonly dates: readonly ListedDate[];
  /** Earliest and latest day that any counted source gives, in days since 1970-01-01; a date only told against another event does not count beside its source's own. */
  readonly bounds: Bounds;
}

export interface Listing {
  readonly dated: readonly ListedEvent[];
  /** Events that no counted source dates, in the order of the dataset. */
  readonly undated: readonly EventRecord[];
}

/**
 * Lists events by date. Inside a range an event is certain when a source dates it wholly inside and none puts it
 * elsewhere; possible when a date only reaches into the range, or when sources put it inside and outside. A date told
 * against another event is a check on its source where that dates the event itself, as it is for the verdicts.
 */
export function listEvents(dataset: Dataset, judge: Judge, selection: Selection): Listing {
  const sources = selection.sources ?? [...dataset.sources.keys()];
  const dated: ListedEvent[] = [];
  const undated: EventRecord[] = [];
  for (const event of dataset.events.values()) {
    if (!isToldBy(event.id, dataset, selection.toldBy)) continue;
    const dates = sources
      .flatMap((source) => judge.chronology.datesOf(source, event.id))
      .map((found) => ({ ...found, match: matchOf(found.value, selection.range) }));
    if (dates.length === 0) undated.push(event);
    else dated.push(...toListed(event, dates, judge));
  }
  return { dated: dated.sort(compareListed), undated };
}

/** Whether every one of the sources has a claim on the event. */
function isToldBy(event: string, dataset: Dataset, sources: readonly string[]): boolean {
  return sources.every((source) => dataset.claims.some((claim) => claim.event === event && claim.source === source));
}

export function matchOf(date: DateValue, range: Bounds | null): Match {
  if (range === null) return "certain";
  if (date.min >= range.min && date.max <= range.max) return "certain";
  return date.min <= range.max && date.max >= range.min ? "possible" : "outside";
}

function toListed(event: EventRecord, dates: readonly ListedDate[], judge: Judge): readonly ListedEvent[] {
  const direct = new Set(dates.filter(({ basis }) => basis !== "relative").map(({ source }) => source));
  const counted = dates.filter(({ basis, source }) => basis !== "relative" || !direct.has(source));
  if (counted.every((found) => found.match === "outside")) return [];
  const certain =
    counted.some((found) => found.match === "certain") && !counted.some((found) => found.match === "outside");
  return [
    {
      event,
      dates,
      match: certain ? "certain" : "possible",
      disputed: judge
        .ofEvent(event.id, isContradiction)
        .some((finding) =>
          finding.positions.some(({ value }) => value.kind === "date" || value.kind === "relative-date"),
        ),
      bounds: {
        min: Math.min(...counted.map((found) => found.value.min)),
        max: Math.max(...counted.map((found) => found.value.max)),
      },
    },
  ];
}

/** By first day, then by last, then by id; an open beginning is placed by its end. */
export function compareListed(a: ListedEvent, b: ListedEvent): number {
  const start = ({ bounds }: ListedEvent): number => (Number.isFinite(bounds.min) ? bounds.min : bounds.max);
  return start(a) - start(b) || a.bounds.max - b.bounds.max || compareText(a.event.id, b.event.id);
}
