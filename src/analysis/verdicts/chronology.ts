// When each source puts each event: its own dates, with relative ones placed by its own date of the anchor.

import type { Claim, Dataset } from "../../model/dataset.ts";
import { byText } from "../../model/text-order.ts";
import { date, type DateValue } from "../../model/values/date.ts";
import type { Bounds } from "../../model/values/contract.ts";
import { resolveRelativeDate } from "../../model/values/relative-date.ts";
import { type Value, widenByHedge } from "../../model/values/index.ts";
import { getOrAdd } from "./items.ts";

/** A date that a source gives an event, with the claims it rests on. */
export interface SourceDate {
  readonly source: string;
  readonly value: DateValue;
  readonly basis: "stated" | "inferred" | "relative";
  readonly claims: readonly Claim[];
}

export interface Chronology {
  /** The dates that one source gives one event; a start and an end make one span. */
  readonly datesOf: (source: string, event: string) => readonly SourceDate[];
  /** A claim's value as it is compared: a relative date placed where its anchor is dated, a hedged figure as a range. */
  readonly effective: (claim: Claim) => Value;
  /** Where a relative date falls; null when the source does not date its anchor. */
  readonly resolve: (claim: Claim) => DateValue | null;
}

export function createChronology(dataset: Pick<Dataset, "claims" | "attributes">): Chronology {
  const dating = indexDating(dataset);
  const claimsOf = (source: string, event: string): readonly Claim[] => dating.get(`${source}\0${event}`) ?? [];
  const known = new Map<string, DateValue | null>();
  const datesOf = (source: string, event: string): readonly SourceDate[] =>
    joinParts(claimsOf(source, event), dataset, resolve);
  const resolve = (claim: Claim): DateValue | null => {
    if (claim.value.kind === "date") return claim.value;
    if (claim.value.kind !== "relative-date") return null;
    const { anchor: event, direction } = claim.value;
    const found = known.get(claim.id);
    if (found !== undefined) return found;
    const independent = claimsOf(claim.source, event).filter((other) => !restsOn(other, claim, claimsOf));
    const anchor = outerBounds(joinParts(independent, dataset, resolve), direction);
    const placed = anchor === null ? null : resolveRelativeDate(claim.value, anchor);
    known.set(claim.id, placed);
    return placed;
  };
  return {
    datesOf,
    resolve,
    effective: (claim) =>
      claim.value.kind === "relative-date" ? (resolve(claim) ?? claim.value) : widenByHedge(claim.value, claim.hedge),
  };
}

/** Whether the values of two claims may have held at one time; one without an as-of is of any. */
export function isSameTime({ asOf: a }: Claim, { asOf: b }: Claim): boolean {
  if (a === null || b === null || a === b) return true;
  const [left, right] = [date.parse(a), date.parse(b)];
  return "problem" in left || "problem" in right || (left.min <= right.max && right.min <= left.max);
}

/** Whether a date is, over any number of others, told against what a claim dates: it cannot tell where that claim falls. */
function restsOn(other: Claim, claim: Claim, claimsOf: (source: string, event: string) => readonly Claim[]): boolean {
  const seen = new Set<string>();
  const open = [other];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.value.kind !== "relative-date" || seen.has(next.id)) continue;
    if (next.id === claim.id) return true;
    seen.add(next.id);
    open.push(...claimsOf(next.source, next.value.anchor));
  }
  return false;
}

/** Claims that date their event, by source and event, in the order of their ids. */
function indexDating(dataset: Pick<Dataset, "claims" | "attributes">): ReadonlyMap<string, readonly Claim[]> {
  const index = new Map<string, Claim[]>();
  for (const claim of dataset.claims) {
    if (dataset.attributes.get(claim.attribute)?.dates)
      getOrAdd(index, `${claim.source}\0${claim.event}`, () => []).push(claim);
  }
  for (const claims of index.values()) if (claims.length > 1) claims.sort(byText((claim) => claim.id));
  return index;
}

/** One counts on from the end of a span and back from its start; stated dates come before relative ones. */
function outerBounds(dates: readonly SourceDate[], direction: "after" | "before"): Bounds | null {
  const stated = dates.filter((found) => found.basis !== "relative");
  const [first] = stated.length > 0 ? stated : dates;
  if (!first) return null;
  if (first.value.precision !== "span") return first.value;
  const end = direction === "after" ? first.value.max : first.value.min;
  return { min: end, max: end };
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
    const value = resolve(claim);
    if (value === null) continue;
    const basis = claim.value.kind === "relative-date" ? "relative" : claim.basis.type;
    const found: SourceDate = { source: claim.source, value, basis, claims: [claim] };
    const part = dataset.attributes.get(claim.attribute)?.dates;
    (part === "start" ? starts : part === "end" ? ends : whole).push(found);
  }
  return [...whole, ...joinSpan(starts[0], ends[0]), ...starts.slice(1), ...ends.slice(1)];
}

function joinSpan(start: SourceDate | undefined, end: SourceDate | undefined): readonly SourceDate[] {
  if (!start || !end) return [start, end].filter((part) => part !== undefined);
  if (start.value.min > end.value.max) return [start, end];
  if (start.value.edtf === end.value.edtf) return [{ ...start, claims: [...start.claims, ...end.claims] }];
  const joined = date.parse(`${start.value.edtf}/${end.value.edtf}`);
  const value: DateValue = "problem" in joined ? { ...start.value, max: end.value.max, precision: "span" } : joined;
  return [
    {
      source: start.source,
      value,
      basis: start.basis === "stated" ? end.basis : start.basis,
      claims: [...start.claims, ...end.claims],
    },
  ];
}
