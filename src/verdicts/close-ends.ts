// Whether sources that begin or end an event on different days still mean the same days: one may include the day before or after.

import type { Claim } from "../model/dataset.ts";
import { rangeOf } from "../model/values/index.ts";
import type { JudgeContext } from "./judge-context.ts";
import type { DatedValue } from "./spread.ts";
import type { Item } from "./types.ts";

/** How many days apart ends may be. */
const MOST_DAYS = 3;

/** Whether beginnings or ends are at most three days apart, and some day is within the dates that each source gives for the event. */
export function haveCloseEnds(
  {
    item,
    claims,
    values,
  }: { readonly item: Item; readonly claims: readonly Claim[]; readonly values: readonly DatedValue[] },
  { chronology }: Pick<JudgeContext, "chronology">,
): boolean {
  const { event, attribute } = item;
  if (attribute.dates !== "start" && attribute.dates !== "end") return false;
  if (values.some(({ value }) => value.kind !== "date")) return false;
  const ends = values.map(({ value }) => rangeOf(value));
  const apart = Math.max(...ends.map(({ min }) => min)) - Math.min(...ends.map(({ max }) => max));
  if (apart > MOST_DAYS) return false;
  const spans = Array.from(new Set(claims.map(({ source }) => source)), (source) =>
    chronology.datesOf(source, event).map(({ value }) => value),
  );
  const first = Math.max(...spans.map((dates) => Math.min(...dates.map(({ min }) => min))));
  const last = Math.min(...spans.map((dates) => Math.max(...dates.map(({ max }) => max))));
  return first <= last;
}
