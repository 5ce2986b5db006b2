// Relations that must hold inside one source's telling: relative dates, durations, sums, nested scopes, orders.
// Found without being declared, but for sums and durations across events.

import type { Check, Claim, ClaimReference, Dataset } from "../../model/dataset.ts";
import { localize } from "../../model/lexicon.ts";
import { byText } from "../../model/text-order.ts";
import { isProblem, type Bounds } from "../../model/values/contract.ts";
import { date, displayDate, type DateValue } from "../../model/values/date.ts";
import { countsTheSameDays } from "../../model/values/duration.ts";
import { boundsOf, displayValue } from "../../model/values/index.ts";
import { isUnder } from "../../model/lexicon.ts";
import type { Chronology, SourceDate } from "./chronology.ts";
import { itemId } from "./items.ts";
import type { CheckResult } from "./types.ts";

export interface CheckContext {
  readonly dataset: Dataset;
  readonly chronology: Chronology;
}

type Outcome = CheckResult["outcome"];

/** Every check that the claims and the dataset's declarations allow, sorted by id. */
export function runChecks(context: CheckContext): readonly CheckResult[] {
  const { claims, checks } = context.dataset;
  const index = indexClaims(claims);
  const found = [
    ...claims.flatMap((claim) => checkClaim(claim, context, index)),
    ...checkParts(context, index),
    ...checks.flatMap((check) => checkDeclared(check, context, index)),
  ];
  return found.sort(byText((result) => result.id));
}

const keyOf = (source: string, event: string, attribute: string): string => `${source}\0${event}\0${attribute}`;

/** Claims by source, event and attribute, in the order of their ids. */
type ClaimIndex = ReadonlyMap<string, readonly Claim[]>;

function indexClaims(claims: readonly Claim[]): ClaimIndex {
  const index = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim.source, claim.event, claim.attribute);
    index.set(key, [...(index.get(key) ?? []), claim]);
  }
  for (const [key, group] of index) if (group.length > 1) index.set(key, group.toSorted(byText((claim) => claim.id)));
  return index;
}

function checkClaim(claim: Claim, context: CheckContext, index: ClaimIndex): readonly CheckResult[] {
  switch (claim.value.kind) {
    case "relative-date":
      return checkRelativeDate(claim, context, index);
    case "duration":
      return checkDuration(claim, context);
    case "order":
      return checkOrder(claim, claim.value.direction, claim.value.event, context);
    default:
      return [];
  }
}

const touches = (a: DateValue, b: DateValue): boolean => a.min <= b.max && b.min <= a.max;
const outcomeOf = (holds: boolean): Outcome => (holds ? "passed" : "failed");

function result(claim: Claim, name: string, outcome: Outcome, text: string, claims: readonly Claim[]): CheckResult {
  const { event, attribute, source, scope } = claim;
  return {
    id: `${event}/check/${name}`,
    event,
    item: itemId(event, attribute, scope),
    attribute,
    source,
    outcome,
    text,
    claims,
  };
}

/** "Four months after X" against the same source's own date of the event. */
function checkRelativeDate(claim: Claim, context: CheckContext, index: ClaimIndex): readonly CheckResult[] {
  const { dataset, chronology } = context;
  if (claim.value.kind !== "relative-date") return [];
  const told = displayIn(dataset, claim);
  const anchor = chronology.datesOf(claim.source, claim.value.anchor);
  const resolved = chronology.resolve(claim);
  const own = ownDates(claim, context, index);
  const name = `relative-date-${claim.id}`;
  const title = titleOf(dataset, claim.value.anchor);
  if (resolved === null)
    return [
      result(claim, name, "undetermined", `${told} cannot be placed: the source does not date “${title}”.`, [claim]),
    ];
  const placed = `${told} is ${displayDate(resolved, "en")}, counted from ${dates(anchor)}`;
  if (own.length === 0)
    return [
      result(claim, name, "undetermined", `${placed}; the source gives no other date to check it against.`, [claim]),
    ];
  const holds = own.some((found) => touches(found.value, resolved));
  const basis = [claim, ...anchor.flatMap((found) => found.claims), ...own.flatMap((found) => found.claims)];
  return [
    result(
      claim,
      name,
      outcomeOf(holds),
      `${placed}; the source's own date is ${dates(own)}. ${holds ? "They agree." : "They do not meet."}`,
      unique(basis),
    ),
  ];
}

/** What a source says outright of the matter that it dates by another event: the same attribute, else the event's own date. */
function ownDates(claim: Claim, { dataset, chronology }: CheckContext, index: ClaimIndex): readonly SourceDate[] {
  const beside = (index.get(keyOf(claim.source, claim.event, claim.attribute)) ?? []).filter(
    (other) => other.scope === claim.scope,
  );
  const direct = beside.flatMap((other): SourceDate[] =>
    other.value.kind === "date"
      ? [{ source: other.source, value: other.value, basis: other.basis.type, claims: [other] }]
      : [],
  );
  if (direct.length > 0 || !dataset.attributes.get(claim.attribute)?.dates) return direct;
  return chronology
    .datesOf(claim.source, claim.event)
    .filter((found) => found.basis !== "relative" && isOfScope(found, claim));
}

const isOfScope = (found: SourceDate, { scope }: Claim): boolean =>
  found.claims.every((claim) => claim.scope === scope);

/** A duration against the start and the end that the same source gives the event. */
function checkDuration(claim: Claim, { dataset, chronology }: CheckContext): readonly CheckResult[] {
  const [span] = chronology
    .datesOf(claim.source, claim.event)
    .filter((found) => found.value.precision === "span" && isOfScope(found, claim));
  if (!span || !Number.isFinite(span.value.min) || !Number.isFinite(span.value.max)) return [];
  return [
    compareLength(claim, `duration-${claim.id}`, displayIn(dataset, claim), daysBetween(span.value, span.value), [
      claim,
      ...span.claims,
    ]),
  ];
}

/** Shortest and longest time from the start of one date to the end of another: an end that is a month may be any of its days. */
function daysBetween(first: DateValue, last: DateValue): Bounds {
  const [from, to] = [endOf(first, 0), endOf(last, 1)];
  const max = to.max - from.min;
  return { min: Math.min(max, Math.max(0, to.min - from.max)), max };
}

function endOf(value: DateValue, index: 0 | 1): Bounds {
  const end = value.precision === "span" ? date.parse(value.edtf.split("/")[index] ?? "") : value;
  return isProblem(end) ? value : end;
}

function compareLength(claim: Claim, name: string, told: string, days: Bounds, claims: readonly Claim[]): CheckResult {
  const length = boundsOf(claim.value) ?? days;
  const touching = length.min <= days.max + 1 && days.min <= length.max;
  const holds = touching || countsTheSameDays(length, days);
  const range =
    days.min === days.max
      ? `${days.min} days, or ${days.max + 1} with the last day counted`
      : `${days.min} to ${days.max + 1} days`;
  return result(
    claim,
    name,
    outcomeOf(holds),
    `${told}: the source's own dates give ${range}. ${holds ? "They agree." : "They do not agree."}`,
    unique(claims),
  );
}

/** "After X" against the dates that the same source gives the two events. */
function checkOrder(
  claim: Claim,
  direction: "before" | "after",
  other: string,
  { dataset, chronology }: CheckContext,
): readonly CheckResult[] {
  const own = chronology.datesOf(claim.source, claim.event);
  const theirs = chronology.datesOf(claim.source, other);
  const told = displayIn(dataset, claim);
  const name = `order-${claim.id}`;
  if (own.length === 0 || theirs.length === 0)
    return [
      result(claim, name, "undetermined", `${told} cannot be checked: the source does not date both events.`, [claim]),
    ];
  const [earlier, later] = direction === "after" ? [theirs, own] : [own, theirs];
  const holds = earlier.some((first) => later.some((second) => first.value.min <= second.value.max));
  const text = `${told}: the source dates the earlier event ${dates(earlier)}, the later one ${dates(later)}. ${holds ? "That order is possible." : "That is the other order."}`;
  return [
    result(
      claim,
      name,
      outcomeOf(holds),
      text,
      unique([claim, ...[...own, ...theirs].flatMap((found) => found.claims)]),
    ),
  ];
}

/** Parts against the whole that one source gives beside them. */
function checkParts({ dataset }: CheckContext, index: ClaimIndex): readonly CheckResult[] {
  const isPart = (part: Claim, whole: Claim): boolean =>
    part.scope !== null &&
    part.attributedTo === whole.attributedTo &&
    (whole.scope === null || isUnder(part.scope, whole.scope, (id) => dataset.scopes.get(id)?.partOf ?? null));
  return [...index.values()].flatMap((claims) =>
    claims.flatMap((part) =>
      claims
        .filter(
          (whole) =>
            part.value.kind === "count" &&
            whole.value.kind === "count" &&
            isPart(part, whole) &&
            part.asOf === whole.asOf,
        )
        .map((whole) => {
          const holds = (boundsOf(part.value)?.min ?? 0) <= (boundsOf(whole.value)?.max ?? 0);
          const text = `${displayIn(dataset, part)} of a part, ${displayIn(dataset, whole)} of the whole. ${holds ? "The part fits." : "The part is greater than the whole."}`;
          return result(part, `part-${part.id}-${whole.id}`, outcomeOf(holds), text, [part, whole]);
        }),
    ),
  );
}

function checkDeclared(check: Check, context: CheckContext, index: ClaimIndex): readonly CheckResult[] {
  const { dataset } = context;
  return [...dataset.sources.keys()].sort().flatMap((source) => {
    const find = (reference: ClaimReference): Claim | null =>
      findClaim(index.get(keyOf(source, reference.event, reference.attribute)) ?? [], reference);
    const found = check.type === "sum" ? checkSum(check, find, dataset) : checkSpan(check, find, context, source);
    if (found === null) return [];
    const isHere = found.outcome !== "failed" && dataset.claims.some((claim) => claim.event === check.event);
    const event = isHere ? check.event : found.event;
    return [{ ...found, id: `${event}/check/${check.id}-${source}`, event }];
  });
}

function findClaim(claims: readonly Claim[], { scope, asOf }: ClaimReference): Claim | null {
  return claims.find((claim) => claim.scope === scope && (asOf === null || claim.asOf === asOf)) ?? null;
}

function checkSum(
  check: Extract<Check, { type: "sum" }>,
  find: (reference: ClaimReference) => Claim | null,
  dataset: Dataset,
): CheckResult | null {
  const total = find(check.total);
  const parts = check.parts.map(find);
  if (total === null || parts.some((part) => part === null)) return null;
  const known = parts.filter((part) => part !== null);
  if ([total, ...known].some((claim) => boundsOf(claim.value) === null)) {
    return result(
      total,
      check.id,
      "undetermined",
      `${localize(check.label, "en", dataset.defaultLanguage)}: not all of these are figures.`,
      [total, ...known],
    );
  }
  const sum = known.reduce(
    (sums, part) => ({
      min: sums.min + (boundsOf(part.value)?.min ?? 0),
      max: sums.max + (boundsOf(part.value)?.max ?? 0),
    }),
    { min: 0, max: 0 },
  );
  const whole = boundsOf(total.value) ?? sum;
  const holds = sum.min <= whole.max && whole.min <= sum.max;
  const written = known.map((part) => displayIn(dataset, part)).join(" + ");
  const text = `${localize(check.label, "en", dataset.defaultLanguage)}: ${written} ${holds ? "=" : "is not"} ${displayIn(dataset, total)}.`;
  return result(total, check.id, outcomeOf(holds), text, [total, ...known]);
}

function checkSpan(
  check: Extract<Check, { type: "duration" }>,
  find: (reference: ClaimReference) => Claim | null,
  { dataset, chronology }: CheckContext,
  source: string,
): CheckResult | null {
  const claim = find(check.duration);
  const datesAt = (reference: ClaimReference): SourceDate | undefined => {
    const told = find(reference);
    const value = told && chronology.resolve(told);
    return told && value
      ? { source, value, basis: told.basis.type, claims: [told] }
      : chronology.datesOf(source, reference.event)[0];
  };
  const [from, to] = [datesAt(check.from), datesAt(check.to)];
  if (claim === null) return null;
  if (!from || !to)
    return result(
      claim,
      check.id,
      "undetermined",
      `${displayIn(dataset, claim)} cannot be checked: the source does not date both ends.`,
      [claim],
    );
  const days = daysBetween(from.value, to.value);
  if (!Number.isFinite(days.min) || !Number.isFinite(days.max)) return null;
  return compareLength(claim, check.id, displayIn(dataset, claim), days, [claim, ...from.claims, ...to.claims]);
}

const titleOf = (dataset: Dataset, event: string): string =>
  localize(dataset.events.get(event)?.label ?? { en: event }, "en", dataset.defaultLanguage);

const dates = (found: readonly SourceDate[]): string =>
  [...new Set(found.map(({ value }) => displayDate(value, "en")))].join(" or ");

const unique = (claims: readonly Claim[]): readonly Claim[] => [...new Set(claims)];

function displayIn(dataset: Dataset, claim: Claim): string {
  return displayValue(claim.value, { lang: "en", labelOf: (type, id) => labelIn(dataset, type, id) });
}

function labelIn(dataset: Dataset, type: "entity" | "term" | "event", id: string): string {
  const record = { entity: dataset.entities, term: dataset.terms, event: dataset.events }[type].get(id);
  return record ? localize(record.label, "en", dataset.defaultLanguage) : id;
}
