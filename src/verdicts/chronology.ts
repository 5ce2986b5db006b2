// The dates that each source gives each event; relative dates are placed by the same source's date of the anchor.

import { valueOf } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import { date, type DateValue } from "../model/values/date.ts";
import { formatDay } from "../model/values/calendar.ts";
import { type Bounds, isProblem } from "../model/values/contract.ts";
import { type RelativeDateValue, resolveRelativeDate } from "../model/values/relative-date.ts";
import type { Direction } from "../model/values/value-words.ts";
import { once } from "../model/once.ts";
import { type Value, widenByHedge } from "../model/values/index.ts";
import { getOrAdd } from "../model/groups.ts";
import { numberCircles } from "./circles.ts";

/** A date that a source gives for an event, with the claims that it rests on. */
export interface SourceDate {
  readonly source: string;
  readonly value: DateValue;
  readonly basis: "stated" | "inferred" | "relative";
  readonly claims: readonly Claim[];
}

/** Where a relative date falls, and the date of its anchor from which it is counted. */
export interface Placement {
  readonly value: DateValue;
  readonly from: SourceDate;
}

export interface Chronology {
  /** The dates that one source gives for one event; a start and an end make one span. */
  readonly datesOf: (source: string, event: string) => readonly SourceDate[];
  /** A claim's value for comparison: a relative date is placed if its anchor is dated, and a hedged value becomes a range. */
  readonly effective: (claim: Claim) => Value;
  /** A date widened by its hedge, or the place of a relative date; null if the source does not date the anchor. */
  readonly resolve: (claim: Claim) => DateValue | null;
  /** The places of a relative date, one for each date that its source gives for the anchor; the first one counts. */
  readonly placementsOf: (claim: Claim) => readonly Placement[];
}

export function createChronology(dataset: Pick<Dataset, "claims" | "attributes">): Chronology {
  const facts = indexFacts(dataset);
  const datesOf = (source: string, event: string): readonly SourceDate[] =>
    joinParts(facts.at(keyOf(source, event)), dataset, resolve);
  const effective = (claim: Claim): Value =>
    claim.value.kind === "relative-date"
      ? (placementsOf(claim)[0]?.value ?? claim.value)
      : widenByHedge(claim.value, claim.hedge);
  const resolve = (claim: Claim): DateValue | null => {
    const value = effective(claim);
    return value.kind === "date" ? value : null;
  };
  const placementsOf = createPlacements(facts, dataset, resolve);
  return { datesOf, resolve, effective, placementsOf };
}

function createPlacements(
  facts: Facts,
  dataset: Pick<Dataset, "attributes">,
  resolve: Chronology["resolve"],
): Chronology["placementsOf"] {
  const circles = once(() => numberCircles(facts.keys(), (key) => facts.at(key).flatMap(anchorOf)));
  /** A date that is counted, directly or through others, from what a claim dates cannot place that claim. */
  const restsOn = (other: Claim, claim: Claim): boolean =>
    anchorOf(other).some((key) => circles().get(key) === circles().get(keyOf(claim.source, claim.event))) &&
    isDating(claim, dataset);
  const known = new Map<string, readonly Placement[]>();
  const placeClaim = (claim: Claim): void => {
    if (claim.value.kind !== "relative-date") return;
    const ofAnchor = facts.at(keyOf(claim.source, claim.value.anchor));
    const independent = ofAnchor.filter((other) => !restsOn(other, claim));
    known.set(claim.id, place(claim.value, claim.hedge, joinParts(independent, dataset, resolve)));
  };
  /** Anchors come before the dates counted from them: in a long chain, recursion would go too deep. */
  const placeAll = (): void => {
    for (const key of circles().keys()) for (const claim of facts.at(key)) placeClaim(claim);
  };
  let hasBegun = false;
  return (claim) => {
    if (!hasBegun) {
      hasBegun = true;
      placeAll();
    }
    if (!known.has(claim.id)) placeClaim(claim);
    return valueOf(known, claim.id);
  };
}

export type ReadTime = typeof date.parse;

/** A reader of times that reads each once, however many claims are of it. */
export function readTimes(): ReadTime {
  const known = new Map<unknown, ReturnType<ReadTime>>();
  return (asOf) => getOrAdd(known, asOf, () => date.parse(asOf));
}

/** Whether two values may have held at the same time; a value without an as-of date may have held at any time. */
export function isSameTime(
  { asOf: a }: Pick<Claim, "asOf">,
  { asOf: b }: Pick<Claim, "asOf">,
  read: ReadTime,
): boolean {
  if (a === null || b === null) return true;
  const [left, right] = [read(a), read(b)];
  return isProblem(left) || isProblem(right) || (left.min <= right.max && right.min <= left.max);
}

const keyOf = (source: string, event: string): string => `${source}\0${event}`;

/** The key of the anchor of a relative date; none for other values. */
const anchorOf = ({ source, value }: Claim): readonly string[] =>
  value.kind === "relative-date" ? [keyOf(source, value.anchor)] : [];

/** Stated claims come before inferred ones. */
const rankOf = ({ basis }: Claim): number => Number(basis.type !== "stated");

const NONE: readonly Claim[] = [];

const isDating = ({ mood, attribute }: Claim, { attributes }: Pick<Dataset, "attributes">): boolean =>
  mood === "fact" && Boolean(attributes.get(attribute)?.dates);

/** Facts that date an event, by the key of a source and event. */
interface Facts {
  readonly keys: () => Iterable<string>;
  readonly at: (key: string) => readonly Claim[];
}

function indexFacts(dataset: Pick<Dataset, "claims" | "attributes">): Facts {
  const index = once(() => indexDating(dataset));
  const sorted = new Map<string, readonly Claim[]>();
  return {
    keys: () => index().keys(),
    at: (key) => {
      const claims = index().get(key);
      return claims === undefined ? NONE : getOrAdd(sorted, key, () => sortFacts(claims));
    },
  };
}

/** Claims that date their event, by the key of source and event. */
function indexDating(dataset: Pick<Dataset, "claims" | "attributes">): ReadonlyMap<string, readonly Claim[]> {
  const index = new Map<string, Claim[]>();
  for (const claim of dataset.claims) {
    if (dataset.attributes.get(claim.attribute)?.dates)
      getOrAdd(index, keyOf(claim.source, claim.event), () => []).push(claim);
  }
  return index;
}

/** The facts among claims: stated ones first, then by id. */
function sortFacts(claims: readonly Claim[]): readonly Claim[] {
  const facts = claims.filter(({ mood }) => mood === "fact");
  return facts.sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.id, b.id));
}

/** Places a relative date by each date of its anchor, or only by the stated ones if there are any. */
function place(
  relative: RelativeDateValue,
  hedge: Claim["hedge"],
  anchors: readonly SourceDate[],
): readonly Placement[] {
  const stated = anchors.filter((found) => found.basis !== "relative");
  return (stated.length > 0 ? stated : anchors).flatMap((from) => {
    const placed = resolveRelativeDate(relative, outerBounds(from.value, relative.direction));
    const value = placed && widenByHedge(placed, hedge);
    return value?.kind === "date" ? [{ value: { ...placed, ...value }, from }] : [];
  });
}

/** "After" counts from the end of a span, "before" from its start. */
function outerBounds(value: DateValue, direction: Direction): Bounds {
  if (value.precision !== "span" || direction === "during" || direction === "throughout") return value;
  const end = direction === "after" ? value.max : value.min;
  return { min: end, max: end };
}

/** The date that a claim gives; null if it cannot be placed. */
export function toSourceDate(claim: Claim, resolve: Chronology["resolve"]): SourceDate | null {
  const value = resolve(claim);
  const basis = claim.value.kind === "relative-date" ? "relative" : claim.basis.type;
  return value && { source: claim.source, value, basis, claims: [claim] };
}

function joinParts(
  claims: readonly Claim[],
  dataset: Pick<Dataset, "attributes">,
  resolve: (claim: Claim) => DateValue | null,
): readonly SourceDate[] {
  const whole: SourceDate[] = [];
  const starts: SourceDate[] = [];
  const ends: SourceDate[] = [];
  for (const claim of claims) {
    const found = toSourceDate(claim, resolve);
    if (found === null) continue;
    const part = dataset.attributes.get(claim.attribute)?.dates;
    (part === "start" ? starts : part === "end" ? ends : whole).push(found);
  }
  return [...whole, ...joinSpan(starts[0], ends[0]), ...starts.slice(1), ...ends.slice(1)];
}

function joinSpan(start: SourceDate | undefined, end: SourceDate | undefined): readonly SourceDate[] {
  if (!start || !end) return [start, end].filter((part) => part !== undefined);
  if (start.value.edtf === end.value.edtf) return [{ ...start, claims: [...start.claims, ...end.claims] }];
  const value = spanOf(start.value, end.value);
  if (value === null) return [start, end];
  return [
    {
      source: start.source,
      value,
      basis: start.basis === "stated" ? end.basis : start.basis,
      claims: [...start.claims, ...end.claims],
    },
  ];
}

/** The span from one date to another; null if EDTF cannot write it, since an end must be a day, a month or a year, or open. */
export function spanOf(start: DateValue, end: DateValue): DateValue | null {
  const [from, to] = [asEnd(start, "min"), asEnd(end, "max")];
  if (from === null || to === null) return null;
  const joined = date.parse(`${from}/${to}`);
  return isProblem(joined) ? null : joined;
}

/** The most days that an end of a span may cover: a year, and a year either way. */
const WIDEST_END = 4 * 366;

/** A date as an end of a span: several days become the month, the year or the approximate year that contains them all. */
function asEnd({ edtf, min, max }: DateValue, outer: keyof Bounds): string | null {
  if (!/[[\]{}/]/.test(edtf)) return edtf;
  if (!Number.isFinite(outer === "min" ? min : max)) return "..";
  const day = Number.isFinite(min) ? formatDay(min) : "";
  const year = day.slice(0, -"-MM-DD".length);
  const isWider = (text: string): boolean => {
    const read = date.parse(text);
    return !isProblem(read) && read.max >= max && read.max - read.min < WIDEST_END;
  };
  return [day.slice(0, -"-DD".length), year, `${year}~`].find(isWider) ?? null;
}
