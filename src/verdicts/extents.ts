// The extent of each event according to each source: from its dates, start and end, stated length, else its dated parts, else the
// source's own order of events. Everything that needs to know "when" asks here.

import { valueOf } from "../model/at.ts";
import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import { greatest, least } from "../model/extremes.ts";
import { createHierarchy, type Hierarchy } from "../model/hierarchy.ts";
import type { Bounds } from "../model/values/contract.ts";
import type { DateValue } from "../model/values/date.ts";
import { dateBetween, type RelativeDateValue } from "../model/values/relative-date.ts";
import { byText } from "../model/text-order.ts";
import { type Chronology, spanOf } from "./chronology.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import {
  type Found,
  type Inequality,
  type Moment,
  type Sides,
  orderOf,
  ownOrder,
  solveOrder,
} from "./order-network.ts";
import { type OwnExtent, ownExtents } from "./own-extent.ts";

export interface Extent {
  readonly source: string;
  /** `day`: one day. `loose`: some day or days in a range. `span`: it lasted. */
  readonly shape: "day" | "loose" | "span";
  /** When it may have begun and when it may have ended, in days since 1970-01-01; both are the same if it did not last. */
  readonly start: Bounds;
  readonly end: Bounds;
  /** The date as written, and the part of the event that it dates. */
  readonly value: DateValue;
  readonly part: NonNullable<Attribute["dates"]>;
  /** `duration`: one end follows from the length. `parts`: the days of its parts. `order`: the source only orders it among others. */
  readonly basis: OwnExtent["basis"] | "parts" | "order";
  readonly claims: readonly Claim[];
}

/** When an event took place according to one source that covers it; several extents if the source contradicts itself. */
export function createExtents(
  dataset: Dataset,
  chronology: Chronology,
): (source: string, event: string) => readonly Extent[] {
  const hierarchy = createHierarchy(dataset.events, ({ partOf }) => partOf);
  const bySource = groupBy(dataset.claims, (claim) => claim.source);
  const solved = new Map<string, ReadonlyMap<string, readonly Extent[]>>();
  return (source, event) => {
    const place = { dataset, chronology, hierarchy };
    return valueOf(
      getOrAdd(solved, source, () => placeEvents(source, byEvent(valueOf(bySource, source)), place)),
      event,
    );
  };
}

type ByEvent = ReadonlyMap<string, readonly Claim[]>;

const byEvent = (claims: readonly Claim[]): ByEvent =>
  groupBy(claims.toSorted(byText(({ id }) => id)), ({ event }) => event);

/** Events and everything that they are part of, at any depth. */
function withWholes(ids: Iterable<string>, events: Dataset["events"]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const start of ids)
    for (let id: string | null = start; id !== null && !found.has(id); id = valueOf(events, id).partOf) found.add(id);
  return found;
}

interface Place {
  readonly dataset: Dataset;
  readonly chronology: Chronology;
  readonly hierarchy: Hierarchy;
}

/** The extents of all events that one source covers. */
function placeEvents(source: string, claims: ByEvent, place: Place): ReadonlyMap<string, readonly Extent[]> {
  const { dataset, chronology } = place;
  const facts = new Map([...claims].map(([event, all]) => [event, all.filter(({ mood }) => mood === "fact")]));
  const own = new Map<string, readonly OwnExtent[]>();
  for (const [id, ofEvent] of facts) {
    const kind = valueOf(dataset.events, id).kind;
    const found = ownExtents(ofEvent, kind, chronology, dataset);
    if (found.length > 0) own.set(id, found);
  }
  const given = new Map([...own].map(([id, found]) => [id, hullOf(found)]));
  const ids = withWholes(claims.keys(), dataset.events);
  const solve = solveOrder(given, listInequalities(ids, facts, own, dataset));
  const dated = new Map(
    Array.from(own, ([id, all]) => [id, all.map((extent) => complete(extent, source, solve(id)))] as const),
  );
  const parts = collectParts(ids, dated, place);
  const placed = new Map<string, readonly Extent[]>();
  for (const id of ids) {
    const ofOrder = (): readonly Extent[] => (claims.has(id) ? fromOrder(source, solve(id)) : []);
    placed.set(id, dated.get(id) ?? fromParts(source, valueOf(parts, id)) ?? ofOrder());
  }
  return placed;
}

/** From the earliest beginning to the latest end of several extents. */
function hullOf(extents: readonly Pick<Extent, "start" | "end" | "claims">[]): {
  readonly start: Found;
  readonly end: Found;
} {
  const side = (bounds: readonly Bounds[]): Bounds => ({
    min: least(bounds.map(({ min }) => min)),
    max: greatest(bounds.map(({ max }) => max)),
  });
  const claims = extents.flatMap((extent) => extent.claims);
  const start = side(extents.map((extent) => extent.start));
  const end = side(extents.map((extent) => extent.end));
  return { start: { ...start, claims }, end: { ...end, claims } };
}

function listInequalities(
  ids: ReadonlySet<string>,
  facts: ByEvent,
  own: ReadonlyMap<string, readonly OwnExtent[]>,
  { events, attributes }: Dataset,
): readonly Inequality[] {
  const found: Inequality[] = [];
  for (const id of [...ids].sort()) {
    const { kind, partOf } = valueOf(events, id);
    const isSpan = own.get(id)?.some((extent) => extent.isSpan) ?? kind !== "point";
    found.push(...ownOrder(id, !isSpan));
    if (partOf !== null && valueOf(events, partOf).kind !== "topic") found.push(...orderOf(id, "during", partOf, null));
    for (const claim of facts.get(id) ?? []) {
      const { value } = claim;
      if (value.kind === "order") found.push(...orderOf(id, value.direction, value.event, claim));
      else if (value.kind === "relative-date" && value.amount === null)
        found.push(...orderOfPart(claim, value, valueOf(attributes, claim.attribute).dates));
    }
  }
  return found;
}

/** "After X" for a beginning says nothing about the end, and the other way round. */
function orderOfPart(
  claim: Claim,
  { direction, anchor }: RelativeDateValue,
  part: Attribute["dates"],
): readonly Inequality[] {
  if (part === null) return [];
  const order = orderOf(claim.event, direction, anchor, claim);
  if (part === "whole" || direction === "throughout") return order;
  const toPart = (moment: Moment): Moment => (moment.event === claim.event ? { ...moment, side: part } : moment);
  return order.map(({ before, after }) => ({ before: toPart(before), after: toPart(after), claim }));
}

/** A source's own extent, with open sides filled in from its orders. */
function complete(extent: OwnExtent, source: string, { start, end }: Sides): Extent {
  const narrow = (own: Bounds, found: Found): Bounds => ({
    min: Number.isFinite(own.min) ? own.min : Math.min(found.min, own.max),
    max: Number.isFinite(own.max) ? own.max : Math.max(found.max, own.min),
  });
  const narrowed = inOrder(narrow(extent.start, start), narrow(extent.end, end));
  // If several dates exclude each other, one of them may contradict the order.
  const sides = narrowed.start.min <= narrowed.end.max ? narrowed : inOrder(extent.start, extent.end);
  const isNarrower = sides.start.min > extent.start.min || sides.end.max < extent.end.max;
  const orders = isNarrower ? [...start.claims, ...end.claims] : [];
  return {
    source,
    ...sides,
    shape: shapeOf(extent),
    value: isNarrower && !extent.isSpan ? dateBetween(sides.start.min, sides.end.max) : extent.value,
    part: extent.part,
    basis: extent.basis,
    claims: [...new Set([...extent.claims, ...orders])],
  };
}

/** Nothing begins after it ends. */
const inOrder = (start: Bounds, end: Bounds): { readonly start: Bounds; readonly end: Bounds } => ({
  start: { min: start.min, max: Math.min(start.max, end.max) },
  end: { min: Math.max(start.min, end.min), max: end.max },
});

function shapeOf({ isSpan, value }: OwnExtent): Extent["shape"] {
  if (isSpan) return "span";
  return value.precision === "day" && !value.approximate ? "day" : "loose";
}

/** From the first day of its dated parts to the last; null if it has none. */
function fromParts(source: string, parts: readonly Extent[]): readonly Extent[] | null {
  if (parts.length === 0) return null;
  const { start, end } = hullOf(parts);
  const first = { min: start.min, max: least(parts.map((part) => part.start.max)) };
  const latest = { min: greatest(parts.map((part) => part.end.min)), max: end.max };
  return [toExtent(source, "parts", { ...first, claims: start.claims }, { ...latest, claims: [] })];
}

/** For each event without a date, the extents of the nearest dated parts; the deepest events come first. */
function collectParts(
  ids: ReadonlySet<string>,
  dated: ReadonlyMap<string, readonly Extent[]>,
  { dataset, hierarchy: { placeOf } }: Place,
): ReadonlyMap<string, readonly Extent[]> {
  const inOrder = [...ids].sort((a, b) => placeOf(a) - placeOf(b));
  const children = groupBy(inOrder, (id) => valueOf(dataset.events, id).partOf);
  const found = new Map<string, readonly Extent[]>();
  for (const id of inOrder.toReversed())
    found.set(id, dated.get(id) ?? (children.get(id) ?? []).flatMap((part) => valueOf(found, part)));
  return found;
}

/** The extent of an event that the source only orders among others; none if both sides stay open. */
const fromOrder = (source: string, { start, end }: Sides): readonly Extent[] =>
  Number.isFinite(start.min) || Number.isFinite(end.max) ? [toExtent(source, "order", start, end)] : [];

function toExtent(source: string, basis: "parts" | "order", start: Found, end: Found): Extent {
  const { start: from, end: to } = inOrder(start, end);
  const isSpan = from.max < to.min;
  const span = isSpan ? spanOf(dateBetween(from.min, from.max), dateBetween(to.min, to.max)) : null;
  return {
    source,
    start: from,
    end: to,
    shape: isSpan ? "span" : from.min === to.max ? "day" : "loose",
    value: span ?? dateBetween(from.min, to.max),
    part: "whole",
    basis,
    claims: [...new Set([...start.claims, ...end.claims])],
  };
}
