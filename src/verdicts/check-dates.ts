// Checks on when: relative dates, durations and orders against the same source's own dates.

import type { Claim } from "../model/dataset.ts";
import { type Bounds, isProblem } from "../model/values/contract.ts";
import { date, type DateValue, missesByLessThanUnit } from "../model/values/date.ts";
import { countsTheSameDays } from "../model/values/duration.ts";
import type { Direction } from "../model/values/order.ts";
import { boundsOf, widenByHedge } from "../model/values/index.ts";
import type { Labels } from "../model/labels.ts";
import { type CheckContext, keyOf, outcomeOf, result, unique, writeDates } from "./check-context.ts";
import type { Placement, SourceDate } from "./chronology.ts";
import type { CheckResult } from "./types.ts";

/** The checks that one claim calls for by its kind. */
export function checkClaim(claim: Claim, context: CheckContext): readonly CheckResult[] {
  if (claim.mood !== "fact") return [];
  switch (claim.value.kind) {
    case "relative-date":
      return [...checkRelativeDate(claim, context), ...checkEnd(claim, context)];
    case "duration":
      return checkDuration(claim, context);
    case "date":
      return checkEnd(claim, context);
    case "order":
      return checkOrder(claim, claim.value.direction, claim.value.event, context);
    default:
      return [];
  }
}

const touches = (a: DateValue, b: DateValue): boolean => a.min <= b.max && b.min <= a.max;

/** "Four months after X" against the same source's own date of the event, by each date that it gives X. */
function checkRelativeDate(claim: Claim, context: CheckContext): readonly CheckResult[] {
  const { chronology, labels } = context;
  if (claim.value.kind !== "relative-date") return [];
  const told = labels.value(claim.value);
  const placements = chronology.placementsOf(claim);
  const own = ownDates(claim, context);
  const name = `relative-date-${claim.id}`;
  const title = labels.event(claim.value.anchor);
  if (placements.length === 0)
    return [
      result(claim, name, "undetermined", `${told} cannot be placed: the source does not date “${title}”.`, [claim]),
    ];
  const anchors = placements.map(({ from }) => from);
  const places = placements.map(({ value, from }) => ({ ...from, value }));
  const placed = `${told} is ${writeDates(places, labels)}, counted from ${writeDates(anchors, labels)}`;
  if (own.length === 0)
    return [
      result(claim, name, "undetermined", `${placed}; the source gives no other date to check it against.`, [claim]),
    ];
  const { outcome, isRounding, words } = meet(placements, own);
  const text = `${placed}; the source's own date is ${writeDates(own, labels)}. ${words}`;
  const basis = [claim, ...[...anchors, ...own].flatMap((found) => found.claims)];
  return [{ ...result(claim, name, outcome, text, unique(basis)), isRounding }];
}

/** How a date meets the source's own; undetermined where that hangs on which date of the anchor it is counted from. */
function meet(
  placements: readonly Placement[],
  own: readonly SourceDate[],
): { readonly outcome: CheckResult["outcome"]; readonly isRounding: boolean; readonly words: string } {
  const meets = (test: (a: DateValue, b: DateValue) => boolean): readonly boolean[] =>
    placements.map(({ value }) => own.some((found) => test(found.value, value)));
  const holds = meets(touches);
  if (!holds.includes(false)) return { outcome: "passed", isRounding: false, words: "They agree." };
  if (holds.includes(true))
    return { outcome: "undetermined", isRounding: false, words: "They agree by one of these, and not by another." };
  const isRounding = meets(missesByLessThanUnit).includes(true);
  return { outcome: "failed", isRounding, words: isRounding ? "They differ by less than the unit." : "No overlap." };
}

/** What a source says outright of the matter that it dates by another event: the same attribute, else the event's own date. */
function ownDates(claim: Claim, { dataset, chronology, index }: CheckContext): readonly SourceDate[] {
  const beside = (index.get(keyOf(claim.source, claim.event, claim.attribute)) ?? []).filter(
    (other) => other.scope === claim.scope,
  );
  const direct = beside.flatMap((other): SourceDate[] => {
    const value = other.value.kind === "date" ? chronology.resolve(other) : null;
    return value === null ? [] : [{ source: other.source, value, basis: other.basis.type, claims: [other] }];
  });
  if (direct.length > 0 || !dataset.attributes.get(claim.attribute)?.dates) return direct;
  return chronology
    .datesOf(claim.source, claim.event)
    .filter((found) => found.basis !== "relative" && isOfScope(found, claim));
}

const isOfScope = (found: SourceDate, { scope }: Claim): boolean =>
  found.claims.every((claim) => claim.scope === scope);

/** A start and an end of one day are a span, too. */
const isSpan = ({ value, claims }: SourceDate): boolean => value.precision === "span" || claims.length > 1;

/** A duration against the start and the end that the same source gives the event. */
function checkDuration(claim: Claim, { chronology, labels }: CheckContext): readonly CheckResult[] {
  const [span] = chronology
    .datesOf(claim.source, claim.event)
    .filter((found) => isSpan(found) && isOfScope(found, claim));
  if (!span || !Number.isFinite(span.value.min) || !Number.isFinite(span.value.max)) return [];
  if (span.value.moments) return [compareMinutes(claim, span, span.value.moments, labels)];
  return [
    compareLength(claim, `duration-${claim.id}`, labels, daysBetween(span.value, span.value), [claim, ...span.claims]),
  ];
}

/** An end before every start that the same speaker gives. */
function checkEnd(claim: Claim, context: CheckContext): readonly CheckResult[] {
  const { dataset, chronology } = context;
  const end = dataset.attributes.get(claim.attribute)?.dates === "end" ? chronology.resolve(claim) : null;
  if (end === null) return [];
  const { labels, index } = context;
  const starts = [...dataset.attributes.values()]
    .filter(({ dates }) => dates === "start")
    .flatMap(({ id }) => index.get(keyOf(claim.source, claim.event, id)) ?? [])
    .filter(({ scope, attributedTo }) => scope === claim.scope && attributedTo === claim.attributedTo)
    .flatMap((start): SourceDate[] => {
      const value = chronology.resolve(start);
      return value === null ? [] : [{ source: start.source, value, basis: "stated", claims: [start] }];
    });
  if (starts.length === 0 || starts.some(({ value }) => !isAfter(value, end))) return [];
  const text = `It ends ${labels.value(end)} and starts ${writeDates(starts, labels)}. The end is before the start.`;
  return [result(claim, `end-${claim.id}`, "failed", text, [claim, ...starts.flatMap(({ claims }) => claims)])];
}

/** How far a length may be from that between two times of day, as a share of it: lengths in hours are usually rounded. */
const ROUGHLY = 0.1;

/** A stated length against the times of day that it lasted between. */
function compareMinutes(claim: Claim, span: SourceDate, { min, max }: Bounds, labels: Labels): CheckResult {
  const length = boundsOf(widenByHedge(claim.value, claim.hedge)) ?? { min: 0, max: 0 };
  const minutes = Math.round((max - min - MINUTE) / MINUTE);
  const slack = 1 + minutes * ROUGHLY;
  const holds = length.min * DAY_MINUTES <= minutes + slack && length.max * DAY_MINUTES >= minutes - slack;
  const words = `${labels.value(claim.value)}: the source's own times give ${minutes} minutes. ${holds ? "They agree." : "They do not agree."}`;
  return result(claim, `duration-${claim.id}`, outcomeOf(holds), words, unique([claim, ...span.claims]));
}

const MINUTE = 60;
const DAY_MINUTES = 1440;

/** Whether a start is after an end, by the clock where both have a time of day. */
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
  const end = value.precision === "span" ? date.parse(value.edtf.split("/")[index] ?? "") : value;
  return isProblem(end) ? value : end;
}

/** A stated length, as wide as its hedge makes it, against the one that dates give; counting the last day or not is no difference. */
export function compareLength(
  claim: Claim,
  name: string,
  labels: Labels,
  days: Bounds,
  claims: readonly Claim[],
): CheckResult {
  const length = boundsOf(widenByHedge(claim.value, claim.hedge)) ?? days;
  const touching = length.min <= days.max + 1 && days.min <= length.max;
  const holds = touching || countsTheSameDays(length, days);
  const range =
    days.min === days.max
      ? `${days.min} days, or ${days.max + 1} with the last day counted`
      : `${days.min} to ${days.max + 1} days`;
  const hedge = claim.hedge === null ? "" : `${labels.hedge(claim.hedge)} `;
  return result(
    claim,
    name,
    outcomeOf(holds),
    `${hedge}${labels.value(claim.value)}: the source's own dates give ${range}. ${holds ? "They agree." : "They do not agree."}`,
    unique(claims),
  );
}

/** "After X" against the dates that the same source gives the two events. */
function checkOrder(
  claim: Claim,
  direction: Direction,
  other: string,
  { chronology, labels }: CheckContext,
): readonly CheckResult[] {
  const own = chronology.datesOf(claim.source, claim.event);
  const theirs = chronology.datesOf(claim.source, other);
  const told = labels.value(claim.value);
  const name = `order-${claim.id}`;
  if (own.length === 0 || theirs.length === 0)
    return [
      result(claim, name, "undetermined", `${told} cannot be checked: the source does not date both events.`, [claim]),
    ];
  const claims = unique([claim, ...[...own, ...theirs].flatMap((found) => found.claims)]);
  const holds = isPossible(direction, own, theirs);
  const days = `the source dates it ${writeDates(own, labels)}, and “${labels.event(other)}” ${writeDates(theirs, labels)}`;
  const words = holds ? "That is possible." : "The dates run the other way.";
  return [result(claim, name, outcomeOf(holds), `${told}: ${days}. ${words}`, claims)];
}

function isPossible(direction: Direction, own: readonly SourceDate[], theirs: readonly SourceDate[]): boolean {
  const some = (test: (mine: DateValue, their: DateValue) => boolean): boolean =>
    own.some((mine) => theirs.some((their) => test(mine.value, their.value)));
  if (direction === "after") return some((mine, their) => !isAfter(their, mine));
  return direction === "before" ? some((mine, their) => !isAfter(mine, their)) : some(touches);
}
