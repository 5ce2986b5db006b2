// Relations that must hold inside one source's telling: relative dates, durations, sums, nested scopes, orders.
// Found without being declared, but for sums and durations across events.

import type { Check, Claim, ClaimReference, Dataset } from "../../model/dataset.ts";
import { localize } from "../../model/lexicon.ts";
import { byText } from "../../model/text-order.ts";
import { displayDate, type DateValue } from "../../model/values/date.ts";
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
    ...claims.flatMap((claim) => checkClaim(claim, context)),
    ...checkParts(context, index),
    ...checks.flatMap((check) => checkDeclared(check, context, index)),
  ];
  return found.sort(byText((result) => result.id));
}

const keyOf = (source: string, event: string, attribute: string): string => `${source}\0${event}\0${attribute}`;

function indexClaims(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const index = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim.source, claim.event, claim.attribute);
    index.set(key, [...(index.get(key) ?? []), claim]);
  }
  return index;
}

function checkClaim(claim: Claim, context: CheckContext): readonly CheckResult[] {
  switch (claim.value.kind) {
    case "relative-date": return checkRelativeDate(claim, context);
    case "duration": return checkDuration(claim, context);
    case "order": return checkOrder(claim, claim.value.direction, claim.value.event, context);
    default: return [];
  }
}

const touches = (a: DateValue, b: DateValue): boolean => a.min <= b.max && b.min <= a.max;
const outcomeOf = (holds: boolean): Outcome => (holds ? "passed" : "failed");

function result(claim: Claim, name: string, outcome: Outcome, text: string, claims: readonly Claim[]): CheckResult {
  const { event, attribute, source, scope } = claim;
  return { id: `${event}/check/${name}`, event, item: itemId(event, attribute, scope), attribute, source, outcome, text, claims };
}

/** "Four months after X" against the same source's own date of the event. */
function checkRelativeDate(claim: Claim, { dataset, chronology }: CheckContext): readonly CheckResult[] {
  if (claim.value.kind !== "relative-date") return [];
  const told = displayIn(dataset, claim);
  const anchor = chronology.datesOf(claim.source, claim.value.anchor);
  const resolved = chronology.resolve(claim);
  const own = chronology.datesOf(claim.source, claim.event).filter((found) => found.basis !== "relative");
  const name = `relative-date-${claim.id}`;
  const title = titleOf(dataset, claim.value.anchor);
  if (resolved === null) return [result(claim, name, "undetermined", `${told} cannot be placed: the source does not date “${title}”.`, [claim])];
  const placed = `${told} is ${displayDate(resolved, "en")}, counted from ${dates(anchor)}`;
  if (own.length === 0) return [result(claim, name, "undetermined", `${placed}; the source gives no other date to check it against.`, [claim])];
  const holds = own.some((found) => touches(found.value, resolved));
  const basis = [claim, ...anchor.flatMap((found) => found.claims), ...own.flatMap((found) => found.claims)];
  return [result(claim, name, outcomeOf(holds), `${placed}; the source's own date is ${dates(own)}. ${holds ? "They agree." : "They do not meet."}`, unique(basis))];
}

/** A duration against the start and the end that the same source gives the event. */
function checkDuration(claim: Claim, { dataset, chronology }: CheckContext): readonly CheckResult[] {
  const [span] = chronology.datesOf(claim.source, claim.event).filter((found) => found.value.precision === "span");
  if (!span || !Number.isFinite(span.value.min) || !Number.isFinite(span.value.max)) return [];
  return [compareLength(claim, `duration-${claim.id}`, displayIn(dataset, claim), daysBetween(span), [claim, ...span.claims])];
}

const daysBetween = ({ value }: SourceDate): { min: number; max: number } => ({ min: value.max - value.min, max: value.max - value.min });

function compareLength(claim: Claim, name: string, told: string, days: { readonly min: number; readonly max: number }, claims: readonly Claim[]): CheckResult {
  const length = boundsOf(claim.value) ?? days;
  const touching = length.min <= days.max + 1 && days.min <= length.max;
  const holds = touching || countsTheSameDays(length, days);
  const range = days.min === days.max ? `${days.min} days, or ${days.max + 1} with the last day counted` : `${days.min} to ${days.max + 1} days`;
  return result(claim, name, outcomeOf(holds), `${told}: the source's own dates give ${range}. ${holds ? "They agree." : "They do not agree."}`, unique(claims));
}

/** "After X" against the dates that the same source gives the two events. */
function checkOrder(claim: Claim, direction: "before" | "after", other: string, { dataset, chronology }: CheckContext): readonly CheckResult[] {
  const [own] = chronology.datesOf(claim.source, claim.event);
  const [theirs] = chronology.datesOf(claim.source, other);
  const told = displayIn(dataset, claim);
  const name = `order-${claim.id}`;
  if (!own || !theirs) return [result(claim, name, "undetermined", `${told} cannot be checked: the source does not date both events.`, [claim])];
  const [earlier, later] = direction === "after" ? [theirs, own] : [own, theirs];
  const holds = earlier.value.min <= later.value.max;
  const text = `${told}: the source dates the earlier event ${dates([earlier])}, the later one ${dates([later])}. ${holds ? "That order is possible." : "That is the other order."}`;
  return [result(claim, name, outcomeOf(holds), text, unique([claim, ...own.claims, ...theirs.claims]))];
}

/** Parts against the whole that one source gives beside them. */
function checkParts({ dataset }: CheckContext, index: ReadonlyMap<string, readonly Claim[]>): readonly CheckResult[] {
  const isPart = (part: Claim, whole: Claim): boolean =>
    part.scope !== null && (whole.scope === null || isUnder(part.scope, whole.scope, (id) => dataset.scopes.get(id)?.partOf ?? null));
  return [...index.values()].flatMap((claims) =>
    claims.flatMap((part) =>
      claims.filter((whole) => part.value.kind === "count" && whole.value.kind === "count" && isPart(part, whole) && part.asOf === whole.asOf).map((whole) => {
        const holds = (boundsOf(part.value)?.min ?? 0) <= (boundsOf(whole.value)?.max ?? 0);
        const text = `${displayIn(dataset, part)} of a part, ${displayIn(dataset, whole)} of the whole. ${holds ? "The part fits." : "The part is greater than the whole."}`;
        return result(part, `part-${part.id}-${whole.id}`, outcomeOf(holds), text, [part, whole]);
      }),
    ),
  );
}

function checkDeclared(check: Check, context: CheckContext, index: ReadonlyMap<string, readonly Claim[]>): readonly CheckResult[] {
  const { dataset } = context;
  return [...dataset.sources.keys()].sort().flatMap((source) => {
    const find = (reference: ClaimReference): Claim | null => findClaim(index.get(keyOf(source, reference.event, reference.attribute)) ?? [], reference);
    const found = check.type === "sum" ? checkSum(check, find, dataset) : checkSpan(check, find, context, source);
    return found === null ? [] : [{ ...found, id: `${check.event}/check/${check.id}-${source}`, event: check.event }];
  });
}

function findClaim(claims: readonly Claim[], { scope, asOf }: ClaimReference): Claim | null {
  return claims.find((claim) => claim.scope === scope && (asOf === null || claim.asOf === asOf)) ?? null;
}

function checkSum(check: Extract<Check, { type: "sum" }>, find: (reference: ClaimReference) => Claim | null, dataset: Dataset): CheckResult | null {
  const total = find(check.total);
  const parts = check.parts.map(find);
  if (total === null || parts.some((part) => part === null)) return null;
  const known = parts.filter((part) => part !== null);
  const sum = known.reduce((sums, part) => ({ min: sums.min + (boundsOf(part.value)?.min ?? 0), max: sums.max + (boundsOf(part.value)?.max ?? 0) }), { min: 0, max: 0 });
  const whole = boundsOf(total.value) ?? sum;
  const holds = sum.min <= whole.max && whole.min <= sum.max;
  const written = known.map((part) => displayIn(dataset, part)).join(" + ");
  const text = `${localize(check.label, "en", dataset.defaultLanguage)}: ${written} ${holds ? "=" : "is not"} ${displayIn(dataset, total)}.`;
  return result(total, check.id, outcomeOf(holds), text, [total, ...known]);
}

function checkSpan(check: Extract<Check, { type: "duration" }>, find: (reference: ClaimReference) => Claim | null, { dataset, chronology }: CheckContext, source: string): CheckResult | null {
  const claim = find(check.duration);
  const [from] = chronology.datesOf(source, check.from.event);
  const [to] = chronology.datesOf(source, check.to.event);
  if (claim === null) return null;
  if (!from || !to) return result(claim, check.id, "undetermined", `${displayIn(dataset, claim)} cannot be checked: the source does not date both ends.`, [claim]);
  const days = { min: to.value.min - from.value.max, max: to.value.max - from.value.min };
  if (!Number.isFinite(days.min) || !Number.isFinite(days.max)) return null;
  return compareLength(claim, check.id, displayIn(dataset, claim), days, [claim, ...from.claims, ...to.claims]);
}

const titleOf = (dataset: Dataset, event: string): string => localize(dataset.events.get(event)?.label ?? { en: event }, "en", dataset.defaultLanguage);

const dates = (found: readonly SourceDate[]): string => [...new Set(found.map(({ value }) => displayDate(value, "en")))].join(" or ");

const unique = (claims: readonly Claim[]): readonly Claim[] => [...new Set(claims)];

function displayIn(dataset: Dataset, claim: Claim): string {
  return displayValue(claim.value, { lang: "en", labelOf: (type, id) => labelIn(dataset, type, id) });
}

function labelIn(dataset: Dataset, type: "entity" | "term" | "event", id: string): string {
  const record = { entity: dataset.entities, term: dataset.terms, event: dataset.events }[type].get(id);
  return record ? localize(record.label, "en", dataset.defaultLanguage) : id;
}
