// Checks of dates: relative dates, durations and orders against the same source's own dates.

import { at, must, valueOf } from "../model/at.ts";
import type { Claim } from "../model/dataset.ts";
import { type Bounds, isProblem } from "../model/values/contract.ts";
import { date, type DateValue, missesByLessThanUnit } from "../model/values/date.ts";
import { countsTheSameDays } from "../model/values/duration.ts";
import type { Direction } from "../model/values/value-words.ts";
import { widenByHedge, rangeOf, type Value, type ValueKindName } from "../model/values/index.ts";
import type { DateOutcome, Reason } from "../model/reason.ts";
import { type CheckContext, keyOf, outcomeOf, result, unique, datesIn } from "./check-context.ts";
import { type Placement, type SourceDate, toSourceDate } from "./chronology.ts";
import type { RelativeDateValue } from "../model/values/relative-date.ts";
import type { CheckResult } from "./types.ts";

type Check<V extends Value = Value> = (claim: Claim, value: V, context: CheckContext) => readonly CheckResult[];

/** By kind of value. Most claims are of other kinds, and none of those is checked by itself. */
const CHECKS: { readonly [K in ValueKindName]?: Check<Extract<Value, { kind: K }>> } = {
  "relative-date": (claim, value, context) => [checkRelativeDate(claim, value, context), ...checkEnd(claim, context)],
  duration: (claim, _, context) => checkDuration(claim, context),
  date: (claim, _, context) => checkEnd(claim, context),
  order: (claim, { direction, event }, context) => checkOrder(claim, direction, event, context),
};

/** How a claim is checked by itself; null if it is not. */
export const checkFor = ({ value, mood }: Claim): Check | null =>
  mood === "fact" ? ((CHECKS[value.kind] as Check | undefined) ?? null) : null;

const touches = (a: DateValue, b: DateValue): boolean => a.min <= b.max && b.min <= a.max;

/** Checks "four months after X" against the same source's own date of the event, with each date that it gives for X. */
function checkRelativeDate(claim: Claim, value: RelativeDateValue, context: CheckContext): CheckResult {
  const { chronology } = context;
  const placements = preferStated(chronology.placementsOf(claim), ({ from }) => from);
  const own = preferStated(ownDates(claim, context), itself);
  const name = `relative-date-${claim.id}`;
  if (placements.length === 0)
    return result(claim, name, "undetermined", { say: "unplaced", value, event: value.anchor }, [claim]);
  const anchors = placements.map(({ from }) => from);
  const places = placements.map((placement) => placement.value);
  const from = datesIn(anchors);
  if (own.length === 0) return result(claim, name, "undetermined", { say: "placedOnly", value, places, from }, [claim]);
  const how = meet(placements, own);
  const reason: Reason = { say: "placed", value, places, from, own: datesIn(own), outcome: how };
  const basis = [claim, ...[...anchors, ...own].flatMap((found) => found.claims)];
  return { ...result(claim, name, OUTCOMES[how], reason, unique(basis)), isRounding: how === "less-than-unit" };
}

const OUTCOMES: Readonly<Record<DateOutcome, CheckResult["outcome"]>> = {
  agree: "passed",
  "one-of-these": "undetermined",
  "less-than-unit": "failed",
  apart: "failed",
};

/** How a date agrees with the source's own; undetermined if that depends on which date of the anchor is used. */
function meet(placements: readonly Placement[], own: readonly SourceDate[]): DateOutcome {
  const meets = (test: (a: DateValue, b: DateValue) => boolean): readonly boolean[] =>
    placements.map(({ value }) => own.some((found) => test(found.value, value)));
  const holds = meets(touches);
  if (!holds.includes(false)) return "agree";
  if (holds.includes(true)) return "one-of-these";
  return meets(missesByLessThanUnit).includes(true) ? "less-than-unit" : "apart";
}

/** The source's direct date for what it also dates by another event: the same attribute, else the event's own date. */
function ownDates(claim: Claim, { dataset, chronology, index }: CheckContext): readonly SourceDate[] {
  const beside = valueOf(index(claim.event), keyOf(claim.source, claim.attribute));
  const direct = beside
    .filter(({ scope, value }) => scope === claim.scope && value.kind === "date")
    .map((other) => must(toSourceDate(other, chronology.resolve)));
  if (direct.length > 0 || !dataset.attributes.get(claim.attribute)?.dates) return direct;
  return chronology
    .datesOf(claim.source, claim.event)
    .filter((found) => found.basis !== "relative" && isOfScope(found, claim));
}

/** Leaves out results that rest on an inferred date, if there are others. */
function preferStated<T>(found: readonly T[], dateOf: (each: T) => SourceDate): readonly T[] {
  const stated = found.filter((each) => dateOf(each).basis !== "inferred");
  return stated.length > 0 ? stated : found;
}

const itself = (found: SourceDate): SourceDate => found;

const isOfScope = (found: SourceDate, { scope }: Claim): boolean =>
  found.claims.every((claim) => claim.scope === scope);

/** A start and an end on one day also make a span. */
const isSpan = ({ value, claims }: SourceDate): boolean => value.precision === "span" || claims.length > 1;

/** Checks a duration against the start and end that the same source gives. */
function checkDuration(claim: Claim, { chronology }: CheckContext): readonly CheckResult[] {
  const [span] = chronology
    .datesOf(claim.source, claim.event)
    .filter((found) => isSpan(found) && isOfScope(found, claim));
  if (!span || !Number.isFinite(span.value.min) || !Number.isFinite(span.value.max)) return [];
  if (span.value.moments) return [compareMinutes(claim, span, span.value.moments)];
  return [compareLength(claim, `duration-${claim.id}`, daysBetween(span.value, span.value), [claim, ...span.claims])];
}

/** Finds an end before every start that the same speaker gives. */
function checkEnd(claim: Claim, context: CheckContext): readonly CheckResult[] {
  const { dataset, chronology } = context;
  const end = dataset.attributes.get(claim.attribute)?.dates === "end" ? chronology.resolve(claim) : null;
  if (end === null) return [];
  const { index } = context;
  const starts = [...dataset.attributes.values()]
    .filter(({ dates }) => dates === "start")
    .flatMap(({ id }) => index(claim.event).get(keyOf(claim.source, id)) ?? [])
    .filter(({ scope, attributedTo }) => scope === claim.scope && attributedTo === claim.attributedTo)
    .flatMap((start) => {
      const value = chronology.resolve(start);
      return value === null ? [] : [{ value, start }];
    });
  if (starts.length === 0 || starts.some(({ value }) => !isAfter(value, end))) return [];
  const reason: Reason = { say: "endFirst", end, starts: starts.map(({ value }) => value) };
  return [result(claim, `end-${claim.id}`, "failed", reason, [claim, ...starts.map(({ start }) => start)])];
}

/** How far a length may differ from that between two times of day, as a share: lengths in hours are usually rounded. */
const ROUGHLY = 0.1;

/** Checks a stated length against the times of day at its start and end. */
function compareMinutes(claim: Claim, span: SourceDate, { min, max }: Bounds): CheckResult {
  const length = rangeOf(widenByHedge(claim.value, claim.hedge));
  const minutes = Math.round((max - min - MINUTE) / MINUTE);
  const slack = 1 + minutes * ROUGHLY;
  const holds = length.min * DAY_MINUTES <= minutes + slack && length.max * DAY_MINUTES >= minutes - slack;
  const reason: Reason = { say: "minutes", value: claim.value, minutes, holds };
  return result(claim, `duration-${claim.id}`, outcomeOf(holds), reason, unique([claim, ...span.claims]));
}

const MINUTE = 60;
const DAY_MINUTES = 1440;

/** Whether a start is after an end; by the clock if both have a time of day. */
const isAfter = (start: DateValue, end: DateValue): boolean =>
  start.moments && end.moments && start.moments.isZoned === end.moments.isZoned
    ? start.moments.min > end.moments.max
    : start.min > end.max;

/** Shortest and longest time from the start of one date to the end of another: an end that is a month may be any of its days. */
export function daysBetween(first: DateValue, last: DateValue): Bounds {
  const [from, to] = [endOf(first, 0), endOf(last, 1)];
  const max = to.max - from.min;
  return { min: Math.min(max, Math.max(0, to.min - from.max)), max };
}

function endOf(value: DateValue, index: 0 | 1): Bounds {
  const end = value.precision === "span" ? date.parse(at(value.edtf.split("/"), index)) : value;
  return isProblem(end) ? value : end;
}

/** Compares a stated length, widened by its hedge, with the one from dates; counting the last day or not makes no difference. */
export function compareLength(claim: Claim, name: string, days: Bounds, claims: readonly Claim[]): CheckResult {
  const length = rangeOf(widenByHedge(claim.value, claim.hedge));
  const touching = length.min <= days.max + 1 && days.min <= length.max;
  const holds = touching || countsTheSameDays(length, days);
  const { value, hedge } = claim;
  return result(claim, name, outcomeOf(holds), { say: "days", value, hedge, ...days, holds }, unique(claims));
}

/** Checks "after X" against the dates that the same source gives for the two events. */
function checkOrder(
  claim: Claim,
  direction: Direction,
  other: string,
  { chronology }: CheckContext,
): readonly CheckResult[] {
  const own = preferStated(chronology.datesOf(claim.source, claim.event), itself);
  const theirs = preferStated(chronology.datesOf(claim.source, other), itself);
  const { value } = claim;
  const name = `order-${claim.id}`;
  if (own.length === 0 || theirs.length === 0)
    return [result(claim, name, "undetermined", { say: "orderUndated", value }, [claim])];
  const claims = unique([claim, ...[...own, ...theirs].flatMap((found) => found.claims)]);
  const holds = isPossible(direction, own, theirs);
  const reason: Reason = { say: "order", value, own: datesIn(own), event: other, theirs: datesIn(theirs), holds };
  return [result(claim, name, outcomeOf(holds), reason, claims)];
}

function isPossible(direction: Direction, own: readonly SourceDate[], theirs: readonly SourceDate[]): boolean {
  const some = (test: (mine: DateValue, their: DateValue) => boolean): boolean =>
    own.some((mine) => theirs.some((their) => test(mine.value, their.value)));
  if (direction === "after") return some((mine, their) => !isAfter(their, mine));
  return direction === "before" ? some((mine, their) => !isAfter(mine, their)) : some(touches);
}
