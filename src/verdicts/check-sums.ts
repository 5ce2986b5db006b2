// Checks of figures: parts against wholes, and the sums and spans that the dataset declares.

import type { Check, Claim, ClaimReference } from "../model/dataset.ts";
import { greatest, least } from "../model/extremes.ts";
import { at, valueOf } from "../model/at.ts";
import type { Reason, SumOutcome } from "../model/reason.ts";
import { isProblem } from "../model/values/contract.ts";
import { isKnownUnit } from "../model/values/units.ts";
import { boundsOf, rangeOf } from "../model/values/index.ts";
import { compareSum, scaleOf } from "../model/values/add.ts";
import { addBounds } from "../model/values/bounds.ts";
import { type CheckContext, keyOf, outcomeOf, result } from "./check-context.ts";
import { compareLength, daysBetween } from "./check-dates.ts";
import { isSameTime, readTimes, type ReadTime, type SourceDate, toSourceDate } from "./chronology.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import { inherit, parentOf } from "./scope-tree.ts";
import type { CheckResult } from "./types.ts";

/** Checks the parts of one source against its own wholes, for one event: each part against the nearest whole, and the sum of all parts. */
export function checkParts(event: string, context: CheckContext): readonly CheckResult[] {
  return [...context.index(event).values()].flatMap((claims) => {
    const byVoice = new Map<string, Map<string | null, Claim>>();
    for (const claim of claims) {
      const scale = scaleOf(claim.value);
      if (scale === null || claim.mood !== "fact") continue;
      const figures = getOrAdd(byVoice, `${speakerAndTime(claim)}\0${scale}`, () => new Map<string | null, Claim>());
      if (!figures.has(claim.scope)) figures.set(claim.scope, claim);
    }
    return [...byVoice.values()].flatMap((figures) => checkFigures(figures, context));
  });
}

/** The figures of one source, attribute, speaker, time and kind of unit, by scope. */
function checkFigures(figures: ReadonlyMap<string | null, Claim>, context: CheckContext): readonly CheckResult[] {
  const parts = new Map<Claim, Claim[]>();
  /** The nearest whole above a scope for which there is a figure. */
  const findWhole = inherit(context.dataset.scopes, figures.get(null), (above, whole) => figures.get(above) ?? whole);
  for (const [scope, part] of figures) {
    const whole = scope === null ? undefined : findWhole(scope);
    if (whole !== undefined) getOrAdd(parts, whole, () => []).push(part);
  }
  return [...parts].flatMap(([whole, own]) => [
    ...own.map((part) => checkPart(part, whole, context)),
    ...[...groupBy(own, ({ scope }) => parentOf(context.dataset.scopes, scope))].flatMap(([parent, siblings]) =>
      checkOwnSum(whole, parent, siblings, context),
    ),
  ]);
}

function checkPart(part: Claim, whole: Claim, { chronology }: CheckContext): CheckResult {
  const [less, more] = [chronology.effective(part), chronology.effective(whole)];
  const holds = rangeOf(less).min <= rangeOf(more).max;
  const reason: Reason = { say: "part", part: less, whole: more, holds };
  return result(part, `part-${part.id}-${whole.id}`, outcomeOf(holds), reason, [part, whole]);
}

/** If the excess over the whole is less than this share of the smallest part, overlapping parts cannot explain it. */
const NEAR = 0.05;

/**
 * Adds up parts and compares the sum with their whole: it may be equal, but not more. If it is less, parts may be missing, which is
 * no contradiction. If no tree of scopes says that they are parts of one whole, people and things may be counted twice, like 80
 * civilians and 30 children of 100: then an excess decides nothing, unless it is too small for one part to be contained in
 * another.
 */
function checkOwnSum(
  whole: Claim,
  parent: string | null,
  parts: readonly Claim[],
  { chronology, dataset }: CheckContext,
): readonly CheckResult[] {
  const total = chronology.effective(whole);
  const compared = parts.length < 2 ? null : compareSum(parts.map(chronology.effective), total);
  if (compared === null) return [];
  const { sum } = compared;
  const smallest = least(parts.map((part) => rangeOf(chronology.effective(part)).min));
  const isNear = rangeOf(sum).min - rangeOf(total).max <= smallest * NEAR;
  const units = Object.values(valueOf(dataset.attributes, whole.attribute).unit ?? {});
  const areThings = total.kind === "count" && !units.some(isKnownUnit);
  const mayOverlap = parent === null && areThings && !isNear;
  const outcome: SumOutcome = compared.outcome === "more" && mayOverlap ? "overlap" : compared.outcome;
  const reason: Reason = { say: "ownSum", parts: parts.map(({ value }) => value), sum, total: whole.value, outcome };
  const name = parent === whole.scope ? `sum-${whole.id}` : `sum-${whole.id}-${parent}`;
  return [result(whole, name, OUTCOMES[outcome], reason, [whole, ...parts])];
}

const OUTCOMES: Readonly<Record<SumOutcome, CheckResult["outcome"]>> = {
  agree: "passed",
  rounded: "undetermined",
  less: "undetermined",
  overlap: "undetermined",
  more: "failed",
};

/** Makes a declared check, once for each source that states all of its figures. */
export function checkDeclared(check: Check, context: CheckContext): readonly CheckResult[] {
  const { index, sourcesOn } = context;
  const { event, attribute } = check.type === "sum" ? check.total : check.duration;
  return [...(sourcesOn().get(event)?.get(attribute) ?? [])].flatMap((source) => {
    const find: Find = (reference) =>
      (index(reference.event).get(keyOf(source, reference.attribute)) ?? []).filter(
        ({ scope, asOf }) => scope === reference.scope && (reference.asOf === null || asOf === reference.asOf),
      );
    const found = check.type === "sum" ? checkSum(check, find, context) : checkSpan(check, find, context, source);
    if (found === null) return [];
    const isHere = found.outcome !== "failed" && sourcesOn().has(check.event);
    const place = isHere ? check.event : found.event;
    return [{ ...found, id: `${place}/check/${check.id}-${source}`, event: place }];
  });
}

/** All claims of one source that a reference in a declared check may mean. */
type Find = (reference: ClaimReference) => readonly Claim[];

type SumCheck = Extract<Check, { type: "sum" }>;

/**
 * Checks the sum with figures from one speaker and one time. A total fails if no set of figures makes it hold; a failed total takes
 * precedence over one that holds.
 */
function checkSum(check: SumCheck, find: Find, context: CheckContext): CheckResult | null {
  const made = new Map<Claim, CheckResult>();
  for (const chosen of figureSetsOf([check.total, ...check.parts].map(find))) {
    const known = made.get(chosen[0]);
    if (known === undefined || known.outcome === "failed") made.set(chosen[0], checkFigureSet(check, chosen, context));
  }
  const results = [...made.values()];
  return results.find(({ outcome }) => outcome === "failed") ?? results[0] ?? null;
}

type FigureSet = readonly [total: Claim, ...parts: Claim[]];

/** For each speaker and as-of date, one claim for each figure: from that speaker, with overlapping times. */
function figureSetsOf(figures: readonly (readonly Claim[])[]): readonly FigureSet[] {
  const anchors = new Map(figures.flat().map((claim) => [speakerAndTime(claim), claim]));
  const read = readTimes();
  const finders = figures.map((claims) => finderOf(claims, read));
  const sets = new Map<string, FigureSet>();
  for (const anchor of anchors.values()) {
    const [total, ...parts] = finders.map((find) => find(anchor));
    const known = parts.filter((part) => part !== undefined);
    if (total === undefined || known.length < parts.length) continue;
    const chosen: FigureSet = [total, ...known];
    if (isOfOneTime(chosen, read)) sets.set(chosen.map(({ id }) => id).join(), chosen);
  }
  return [...sets.values()];
}

const speakerAndTime = ({ attributedTo, asOf }: Claim): string => [attributedTo, asOf].join("\0");

/** Among the claims of one figure, that of another claim's speaker and time, or else the first of its speaker that may be of its time. */
function finderOf(claims: readonly Claim[], read: ReadTime): (anchor: Claim) => Claim | undefined {
  const exact = new Map(claims.toReversed().map((claim) => [speakerAndTime(claim), claim]));
  const bySpeaker = groupBy(claims, ({ attributedTo }) => attributedTo);
  return (anchor) =>
    exact.get(speakerAndTime(anchor)) ??
    bySpeaker.get(anchor.attributedTo)?.find((claim) => isSameTime(claim, anchor, read));
}

/** Whether all claims may be of one time: each pair overlaps where the latest beginning is not after the earliest end. */
function isOfOneTime(chosen: FigureSet, read: ReadTime): boolean {
  const times = chosen.flatMap(({ asOf }) => {
    const time = read(asOf);
    return isProblem(time) ? [] : [time];
  });
  return greatest(times.map(({ min }) => min)) <= least(times.map(({ max }) => max));
}

function checkFigureSet({ id, label: title }: SumCheck, chosen: FigureSet, { chronology }: CheckContext): CheckResult {
  const [total] = chosen;
  const values = chosen.map(chronology.effective);
  const bounds = values.map(boundsOf).filter((figure) => figure !== null);
  if (bounds.length < chosen.length) return result(total, id, "undetermined", { say: "noFigures", title }, chosen);
  const [whole, sum] = [addBounds(bounds.slice(0, 1)), addBounds(bounds.slice(1))];
  const holds = sum.min <= whole.max && whole.min <= sum.max;
  const isExact = [whole, sum].every(({ min, max }) => min === max);
  const isVague = values.some((value) => value.kind === "count" && value.hedge === "vague");
  const sign = isVague ? "vague" : !holds ? "unequal" : isExact ? "equal" : "possible";
  const reason: Reason = { say: "declaredSum", title, parts: values.slice(1), sign, total: at(values, 0) };
  return result(total, id, isVague ? "undetermined" : outcomeOf(holds), reason, chosen);
}

function checkSpan(
  check: Extract<Check, { type: "duration" }>,
  find: Find,
  { chronology }: CheckContext,
  source: string,
): CheckResult | null {
  const [claim] = find(check.duration);
  const datesAt = (reference: ClaimReference): SourceDate | undefined => {
    const [dated] = find(reference);
    return (dated && toSourceDate(dated, chronology.resolve)) ?? chronology.datesOf(source, reference.event)[0];
  };
  const [from, to] = [datesAt(check.from), datesAt(check.to)];
  if (claim === undefined) return null;
  if (!from || !to) return result(claim, check.id, "undetermined", { say: "endsUndated", value: claim.value }, [claim]);
  const days = daysBetween(from.value, to.value);
  if (days.max === Infinity) return null;
  return compareLength(claim, check.id, days, [claim, ...from.claims, ...to.claims]);
}
