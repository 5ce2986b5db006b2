// Who held an office on a day: the claims whose as-of date has a day in common with an event, or with a year.

import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import { type Bounds, isProblem } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";
import type { AskedTime } from "../search/asked-holders.ts";
import type { Judge } from "../verdicts/judge.ts";

/**
 * The claims that hold in a year, or at the first of some events at which any holds; all claims if none holds, or if nothing
 * is dated.
 */
export function heldOn(claims: readonly Claim[], when: AskedTime, judge: Judge): readonly Claim[] {
  const times =
    typeof when === "string" ? [daysOfYear(when)] : when.events.map(({ id }) => daysOf(id, when.part, judge));
  const held = times.map((daysBy) =>
    claims.filter(({ asOf, source }) => {
      const span = asOf === null ? null : boundsOf(asOf);
      return span !== null && daysBy(source).some(({ min, max }) => min <= span.max && span.min <= max);
    }),
  );
  return held.find((some) => some.length > 0) ?? claims;
}

type DaysBySource = (source: string) => readonly Bounds[];

function daysOfYear(year: string): DaysBySource {
  const days = boundsOf(year);
  return () => (days === null ? [] : [days]);
}

/** When an event took place, or began or ended, according to a source, or to the others if that source does not say. */
function daysOf(event: string, part: Attribute["dates"], judge: Judge): DaysBySource {
  const extents = judge.extentsOf(event);
  return (source) => {
    const own = extents.filter((extent) => extent.source === source);
    return (own.length > 0 ? own : extents).map(({ start, end }) => ({
      min: part === "end" ? end.min : start.min,
      max: part === "start" ? start.max : end.max,
    }));
  };
}

function boundsOf(edtf: string): Bounds | null {
  const value = date.parse(edtf);
  return isProblem(value) ? null : date.bounds(value);
}

/** The dataset with no other claims than these on their attributes. */
export function withOnly(
  dataset: Dataset,
  { attributes }: { readonly attributes: readonly string[] },
  only: readonly Claim[],
): Dataset {
  const events = new Set(only.map(({ event }) => event));
  const isLeftOut = (claim: Claim): boolean =>
    events.has(claim.event) && attributes.includes(claim.attribute) && !only.includes(claim);
  return { ...dataset, claims: dataset.claims.filter((claim) => !isLeftOut(claim)) };
}
