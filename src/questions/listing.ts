// Events in the order of their extents, and how certainly each is in a range.

import type { Attribute, Dataset, EventRecord } from "../model/dataset.ts";
import { greatest, least } from "../model/extremes.ts";
import { compareText } from "../model/text-order.ts";
import type { Bounds } from "../model/values/contract.ts";
import type { SourceDate } from "../verdicts/chronology.ts";
import type { Extent } from "../verdicts/extents.ts";
import type { Judge } from "../verdicts/judge.ts";
import { countedOf, type Match, matchEvent, matchExtent, outerBounds, notableOf } from "./extent.ts";

export interface Selection {
  /** Days since 1970-01-01, ends included; null for no limit. */
  readonly range: Bounds | null;
  /** Only these sources' dates count; null for all. */
  readonly sources: readonly string[] | null;
  /** Only events that each of these sources covers. */
  readonly coveredBy: readonly string[];
}

export const EVERYTHING: Selection = { range: null, sources: null, coveredBy: [] };

/** A date as its source gives it, before start, end and length are combined. */
interface ListedDate extends SourceDate {
  readonly match: Match;
  /** Which part of the event it dates; a start and an end together date the whole. */
  readonly part: Part;
}

export interface ListedExtent extends Extent {
  readonly match: Match;
}

type Part = NonNullable<Attribute["dates"]>;

export interface ListedEvent {
  readonly event: EventRecord;
  readonly match: Exclude<Match, "outside">;
  /** Whether sources contradict each other, or one contradicts itself, on when it was. */
  readonly disputed: boolean;
  readonly dates: readonly ListedDate[];
  readonly extents: readonly ListedExtent[];
  /** Earliest and latest day according to the extents that count, in days since 1970-01-01. */
  readonly bounds: Bounds;
  /** When it began, as all of them allow, or else as any of them says; events are ordered by this. */
  readonly first: Bounds;
  /** When it ended, in the same way. */
  readonly last: Bounds;
}

export interface Listing {
  readonly dated: readonly ListedEvent[];
  /** Events that no counted source dates, in the order of the dataset. */
  readonly undated: readonly EventRecord[];
}

/** Lists events by their extents; `matchEvent` says how each matches the range. */
export function listEvents(dataset: Dataset, judge: Judge, selection: Selection): Listing {
  const wanted = selection.sources === null ? null : new Set(selection.sources);
  const dated: ListedEvent[] = [];
  const undated: EventRecord[] = [];
  for (const event of dataset.events.values()) {
    if (!selection.coveredBy.every((source) => judge.coverage.covers(source, event.id))) continue;
    const extents = judge
      .extentsOf(event.id)
      .filter(({ source }) => wanted === null || wanted.has(source))
      .map((extent): ListedExtent => ({ ...extent, match: matchExtent(extent, selection.range) }));
    const match = matchEvent(notableOf(extents));
    if (extents.length === 0) undated.push(event);
    else if (match !== "outside") dated.push({ ...toListed(event, extents, selection.range, dataset, judge), match });
  }
  return { dated: dated.sort(compareListed), undated };
}

function toListed(
  event: EventRecord,
  extents: readonly ListedExtent[],
  range: Bounds | null,
  dataset: Dataset,
  judge: Judge,
): Omit<ListedEvent, "match"> {
  const counted = countedOf(extents);
  const outer = counted.map(outerBounds);
  const sources = new Set(extents.map(({ source }) => source));
  return {
    event,
    extents,
    dates: judge
      .datesOf(event.id)
      .filter(({ source }) => sources.has(source))
      .map((found) => ({
        ...found,
        part: partOf(found, dataset),
        match: matchExtent({ start: found.value, end: found.value }, range),
      })),
    disputed: judge.isDisputed(event.id),
    bounds: hull(outer),
    first: shared(counted.map(({ start }) => start)),
    last: shared(counted.map(({ end }) => end)),
  };
}

const hull = (all: readonly Bounds[]): Bounds => ({
  min: least(all.map(({ min }) => min)),
  max: greatest(all.map(({ max }) => max)),
});

/** The days that all of them allow; if there are none, the days that any of them allows. */
function shared(all: readonly Bounds[]): Bounds {
  const min = greatest(all.map((bounds) => bounds.min));
  const max = least(all.map((bounds) => bounds.max));
  return min <= max ? { min, max } : hull(all);
}

/** Which part of its event a date dates. */
function partOf({ claims }: SourceDate, { attributes }: Dataset): Part {
  const parts = new Set(claims.map((claim) => attributes.get(claim.attribute)?.dates ?? "whole"));
  return [...parts].find(() => parts.size === 1) ?? "whole";
}

/** By first day, then by last, then by id; an open beginning is placed by its end. */
export function compareListed(a: ListedEvent, b: ListedEvent): number {
  const start = ({ first, last }: ListedEvent): number => [first.min, first.max, last.max].find(Number.isFinite) ?? 0;
  return start(a) - start(b) || a.last.max - b.last.max || compareText(a.event.id, b.event.id);
}
