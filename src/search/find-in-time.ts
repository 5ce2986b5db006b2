// "Before 1980", "after the revolution", "ever before": the events at the time that a question names.

import { at } from "../model/at.ts";
import type { Bounds } from "../model/values/contract.ts";
import { findEvents } from "./find-events.ts";
import type { Found } from "./rank-claims.ts";
import type { Admission, RankedEvent } from "./rank.ts";
import type { SearchIndex, TimeSide } from "./search-index.ts";
import { numberAt } from "./string-table.ts";
import { datesOfEvents, isOnSide } from "./time-clause.ts";
import type { Concept, Understood } from "./types.ts";

/** What the words find at the time that the question names; if that is nothing, at any time. */
export function findInTime(index: SearchIndex, understood: Understood, admission: Admission): Found {
  const { clause, whole, asksEarlier } = understood;
  const date = clause?.date ?? null;
  if (clause !== null && date !== null) {
    const mayBeThen = (): boolean => understood.concepts.length > 0;
    return findOnSide(index, understood, admission, { side: clause.side, date, mayBeThen });
  }
  if (clause !== null && whole !== null) return findBeside(index, understood, admission, [clause.side, whole]);
  const found = findEvents(index, understood, admission);
  return asksEarlier ? onlyEarlier(index, found) : found;
}

/** The events before or after the one that all words together name: those known to be on that side, then those not known to be on the other. */
function findBeside(
  index: SearchIndex,
  understood: Understood,
  admission: Admission,
  [side, whole]: readonly [TimeSide, readonly Concept[]],
): Found {
  const [meant] = findEvents(index, { ...understood, concepts: whole }, admission).strong;
  if (meant === undefined) return findEvents(index, understood, admission);
  const isBefore = side === "before";
  const dates = placeEvents(index);
  const span = spanOf(dates.get(meant.event) ?? []);
  const found = findOnSide(index, understood, admission, {
    side: isBefore ? "until" : "since",
    date: span,
    mayBeThen: (event) => at(index.events, event).kind === "point",
  });
  const { id } = at(index.events, meant.event);
  const ordered = eventsBeside(index, id, isBefore ? "before" : "after");
  const isKnown = ({ event }: RankedEvent): boolean =>
    ordered.has(event) ||
    dates.get(event)?.some((each) => isOnSide(isBefore ? "before" : "after", each, span)) === true;
  return { ...found, strong: [...found.strong.filter(isKnown), ...found.strong.filter((each) => !isKnown(each))] };
}

/** The events that some source puts before or after another. */
const eventsBeside = (
  { dataset, claimEvents }: SearchIndex,
  id: string,
  side: "before" | "after",
): ReadonlySet<number> =>
  new Set(
    dataset.claims.flatMap(({ value }, claim) =>
      value.kind === "order" && value.event === id && value.direction === side ? [numberAt(claimEvents, claim)] : [],
    ),
  );

/** The dates of events; of an event without one, those of what it is a part of, or all time before or after what a source puts it beside. */
function placeEvents(index: SearchIndex): ReadonlyMap<number, readonly Bounds[]> {
  const dated = datesOfEvents(index);
  const placed = new Map(dated);
  const numberOf = new Map(index.events.map(({ id }, event) => [id, event]));
  index.events.forEach(({ partOf }, event) => {
    for (
      let whole = partOf;
      whole !== null && !placed.has(event);
      whole = index.dataset.events.get(whole)?.partOf ?? null
    ) {
      const dates = dated.get(numberOf.get(whole) ?? -1);
      if (dates !== undefined) placed.set(event, dates);
    }
  });
  index.dataset.claims.forEach(({ value }, claim) => {
    const event = numberAt(index.claimEvents, claim);
    if (value.kind !== "order" || dated.has(event)) return;
    const { min, max } = spanOf(dated.get(numberOf.get(value.event) ?? -1) ?? []);
    if (value.direction === "before") placed.set(event, [{ min: Number.NEGATIVE_INFINITY, max }]);
    if (value.direction === "after") placed.set(event, [{ min, max: Number.POSITIVE_INFINITY }]);
  });
  return placed;
}

/** From the first day of some dates to the last; all time if there is none. */
const spanOf = (dates: readonly Bounds[]): Bounds =>
  dates.length === 0
    ? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }
    : { min: Math.min(...dates.map(({ min }) => min)), max: Math.max(...dates.map(({ max }) => max)) };

interface TimeLimit {
  readonly side: TimeSide;
  readonly date: Bounds;
  /** Whether an event that nothing dates is meant, too. */
  readonly mayBeThen: (event: number) => boolean;
}

/** An event is on a side of a date if some source dates it there. */
function findOnSide(
  index: SearchIndex,
  understood: Understood,
  admission: Admission,
  { side, date, mayBeThen }: TimeLimit,
): Found {
  const dates = placeEvents(index);
  const isInTime = (event: number): boolean =>
    dates.get(event)?.some((each) => isOnSide(side, each, date)) ?? mayBeThen(event);
  const event = (number: number): boolean => admission.event(number) && isInTime(number);
  const found = findEvents(index, understood, { ...admission, event });
  return found.strong.length > 0 ? found : findEvents(index, understood, admission);
}

/** An event worth this share of the best one may be the earlier one that is asked for. */
const LEAST_OF_BEST = 0.6;

/** The events earlier than the best one; all of them if there is none. */
function onlyEarlier(index: SearchIndex, found: Found): Found {
  const [best] = found.strong;
  if (best === undefined) return found;
  const dates = datesOfEvents(index);
  const known = spanOf(dates.get(best.event) ?? []);
  const earlier = found.relevant.filter(
    ({ event, score }) =>
      score >= LEAST_OF_BEST * best.score && dates.get(event)?.some((each) => isOnSide("earlier", each, known)),
  );
  return earlier.length > 0 ? { ...found, strong: earlier } : found;
}
