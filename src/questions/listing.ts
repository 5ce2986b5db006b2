// Events in the order of their dates, and how surely each falls into a range.

import type { Attribute, Dataset, EventRecord } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import type { Bounds } from "../model/values/contract.ts";
import type { DateValue } from "../model/values/date.ts";
import { once } from "../model/once.ts";
import { isContradiction } from "../model/verdict.ts";
import type { SourceDate } from "../verdicts/chronology.ts";
import type { Judge } from "../verdicts/judge.ts";

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
  /** Which part of the event it dates; a start and an end together date the whole. */
  readonly part: Part;
}

type Part = NonNullable<Attribute["dates"]>;

export interface ListedEvent {
  readonly event: EventRecord;
  readonly match: Exclude<Match, "outside">;
  /** Whether sources, or one source with itself, contradict each other on when it was. */
  readonly disputed: boolean;
  readonly dates: readonly ListedDate[];
  /** Earliest and latest day that any counted source gives, in days since 1970-01-01; a date only told against another event does not count beside its source's own. */
  readonly bounds: Bounds;
  /** The days that all of these dates leave open, by which events are ordered; `bounds` where they have none in common. */
  readonly when: Bounds;
}

export interface Listing {
  readonly dated: readonly ListedEvent[];
  /** Events that no counted source dates, in the order of the dataset. */
  readonly undated: readonly EventRecord[];
}

/**
 * Lists events by date. Inside a range an event is certain when a source dates it wholly inside and none puts it
 * elsewhere; possible when a date only reaches into the range, or its beginning does by the length that the source gives it, or
 * when sources put it inside and outside. A date told
 * against another event is a check on its source where that dates the event itself, as it is for the verdicts.
 */
export function listEvents(dataset: Dataset, judge: Judge, selection: Selection): Listing {
  const sources = selection.sources ?? [...dataset.sources.keys()];
  const lengths = once(() => collectLengths(dataset));
  const dated: ListedEvent[] = [];
  const undated: EventRecord[] = [];
  for (const event of dataset.events.values()) {
    if (!selection.toldBy.every((source) => lengths().has(keyOf(source, event.id)))) continue;
    const dates = sources
      .flatMap((source) => judge.chronology.datesOf(source, event.id))
      .map((found): ListedDate => {
        const part = partOf(found, dataset);
        const length = (): number => (part === "start" ? (lengths().get(keyOf(found.source, event.id)) ?? 0) : 0);
        return { ...found, part, match: matchLasting(found.value, length, selection.range) };
      });
    if (dates.length === 0) undated.push(event);
    else dated.push(...toListed(event, dates, judge));
  }
  return { dated: dated.sort(compareListed), undated };
}

const keyOf = (source: string, event: string): string => `${source}\0${event}`;

/** By source and event that it tells of: how many days it says that the event lasted, at most; 0 where it does not say. */
function collectLengths({ claims }: Dataset): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const { source, event, scope, value } of claims) {
    const days = scope === null && value.kind === "duration" && Number.isFinite(value.max) ? value.max : 0;
    const key = keyOf(source, event);
    lengths.set(key, Math.max(days, lengths.get(key) ?? 0));
  }
  return lengths;
}

/** What began before the range, and by its told length goes on into it, possibly falls into it. */
function matchLasting(date: DateValue, length: () => number, range: Bounds | null): Match {
  const match = matchOf(date, range);
  const reaches = range !== null && date.max < range.min && date.max + length() >= range.min;
  return match === "outside" && reaches ? "possible" : match;
}

/** Which part of its event a date dates. */
export function partOf({ claims }: SourceDate, { attributes }: Dataset): Part {
  const parts = new Set(claims.map((claim) => attributes.get(claim.attribute)?.dates ?? "whole"));
  return [...parts].find(() => parts.size === 1) ?? "whole";
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
  const bounds = {
    min: Math.min(...counted.map((found) => found.value.min)),
    max: Math.max(...counted.map((found) => found.value.max)),
  };
  return [
    {
      event,
      dates,
      match: certain ? "certain" : "possible",
      disputed: isDisputed(event.id, judge),
      bounds,
      when: commonDays(counted) ?? bounds,
    },
  ];
}

/** Whether sources, or one source with itself, contradict each other on when an event was. */
export const isDisputed = (event: string, judge: Judge): boolean =>
  judge
    .ofEvent(event, isContradiction)
    .some((finding) => finding.positions.some(({ value }) => value.kind === "date" || value.kind === "relative-date"));

/** The days that every date allows; null where there are none, or where a date is that of an end or of a span, which has other days. */
function commonDays(dates: readonly ListedDate[]): Bounds | null {
  const min = Math.max(...dates.map(({ value }) => value.min));
  const max = Math.min(...dates.map(({ value }) => value.max));
  return min <= max && dates.every(({ part, value }) => part !== "end" && value.precision !== "span")
    ? { min, max }
    : null;
}

/** By first day, then by last, then by id; an open beginning is placed by its end. */
export function compareListed(a: ListedEvent, b: ListedEvent): number {
  const start = ({ when }: ListedEvent): number => (Number.isFinite(when.min) ? when.min : when.max);
  return start(a) - start(b) || a.when.max - b.when.max || compareText(a.event.id, b.event.id);
}
