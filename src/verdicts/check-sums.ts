// Checks on how many: parts against wholes, and the sums and spans that the dataset declares.

import type { Check, Claim, ClaimReference } from "../model/dataset.ts";
import { isUnder, localize } from "../model/lexicon.ts";
import { boundsOf } from "../model/values/index.ts";
import { addBounds } from "./add-bounds.ts";
import { type CheckContext, keyOf, outcomeOf, result } from "./check-context.ts";
import { compareLength, daysBetween } from "./check-dates.ts";
import { isSameTime, type SourceDate } from "./chronology.ts";
import type { CheckResult } from "./types.ts";

/** Parts against the whole that one source gives beside them. */
export function checkParts({ dataset, index, labels, chronology }: CheckContext): readonly CheckResult[] {
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
          const [less, more] = [chronology.effective(part), chronology.effective(whole)];
          const holds = (boundsOf(less)?.min ?? 0) <= (boundsOf(more)?.max ?? 0);
          const text = `${labels.value(less)} of a part, ${labels.value(more)} of the whole. ${holds ? "The part fits." : "The part is greater than the whole."}`;
          return result(part, `part-${part.id}-${whole.id}`, outcomeOf(holds), text, [part, whole]);
        }),
    ),
  );
}

/** A declared check, once for each source that tells all of its figures. */
export function checkDeclared(check: Check, context: CheckContext): readonly CheckResult[] {
  const { dataset, index } = context;
  return [...dataset.sources.keys()].sort().flatMap((source) => {
    const find: Find = (reference) =>
      (index.get(keyOf(source, reference.event, reference.attribute)) ?? []).filter(
        ({ scope, asOf }) => scope === reference.scope && (reference.asOf === null || asOf === reference.asOf),
      );
    const found = check.type === "sum" ? checkSum(check, find, context) : checkSpan(check, find, context, source);
    if (found === null) return [];
    const isHere = found.outcome !== "failed" && dataset.claims.some((claim) => claim.event === check.event);
    const event = isHere ? check.event : found.event;
    return [{ ...found, id: `${event}/check/${check.id}-${source}`, event }];
  });
}

/** Every claim of one source that a declared check may mean. */
type Find = (reference: ClaimReference) => readonly Claim[];

type SumCheck = Extract<Check, { type: "sum" }>;

/**
 * The sum as one voice tells it of one time. A total fails where no telling of it holds, and a total that fails counts before
 * one that holds.
 */
function checkSum(check: SumCheck, find: Find, context: CheckContext): CheckResult | null {
  const made = new Map<Claim, CheckResult>();
  for (const telling of tellingsOf([check.total, ...check.parts].map(find))) {
    const known = made.get(telling[0]);
    if (known === undefined || known.outcome === "failed") made.set(telling[0], checkTelling(check, telling, context));
  }
  const results = [...made.values()];
  return results.find(({ outcome }) => outcome === "failed") ?? results[0] ?? null;
}

type Telling = readonly [total: Claim, ...parts: Claim[]];

/** For each voice and as-of among the claims, one claim a figure: of that voice, and of times that overlap. */
function tellingsOf(figures: readonly (readonly Claim[])[]): readonly Telling[] {
  const tellings = new Map<string, Telling>();
  for (const anchor of figures.flat()) {
    const [total, ...parts] = figures.map((claims) => {
      const fitting = claims.filter((claim) => claim.attributedTo === anchor.attributedTo && isSameTime(claim, anchor));
      return fitting.find((claim) => claim.asOf === anchor.asOf) ?? fitting[0];
    });
    const known = parts.filter((part) => part !== undefined);
    if (total === undefined || known.length < parts.length) continue;
    const telling: Telling = [total, ...known];
    const isOfOneTime = telling.every((a) => telling.every((b) => isSameTime(a, b)));
    if (isOfOneTime) tellings.set(telling.map(({ id }) => id).join(" "), telling);
  }
  return [...tellings.values()];
}

function checkTelling(
  { id, label }: SumCheck,
  telling: Telling,
  { dataset, labels, chronology }: CheckContext,
): CheckResult {
  const [total] = telling;
  const title = localize(label, "en", dataset.defaultLanguage);
  const values = telling.map(chronology.effective);
  const bounds = values.map(boundsOf).filter((figure) => figure !== null);
  if (bounds.length < telling.length)
    return result(total, id, "undetermined", `${title}: not all of these are figures.`, telling);
  const [whole, sum] = [addBounds(bounds.slice(0, 1)), addBounds(bounds.slice(1))];
  const holds = sum.min <= whole.max && whole.min <= sum.max;
  const isExact = [whole, sum].every(({ min, max }) => min === max);
  const isVague = values.some((value) => value.kind === "count" && value.hedge === "vague");
  const sign = isVague ? "cannot be checked against" : !holds ? "is not" : isExact ? "=" : "can be";
  const [written = "", ...parts] = values.map((value) => labels.value(value));
  const text = `${title}: ${parts.join(" + ")} ${sign} ${written}.`;
  return result(total, id, isVague ? "undetermined" : outcomeOf(holds), text, telling);
}

function checkSpan(
  check: Extract<Check, { type: "duration" }>,
  find: Find,
  { chronology, labels }: CheckContext,
  source: string,
): CheckResult | null {
  const [claim] = find(check.duration);
  const datesAt = (reference: ClaimReference): SourceDate | undefined => {
    const [told] = find(reference);
    const value = told && chronology.resolve(told);
    return told && value
      ? { source, value, basis: told.basis.type, claims: [told] }
      : chronology.datesOf(source, reference.event)[0];
  };
  const [from, to] = [datesAt(check.from), datesAt(check.to)];
  if (claim === undefined) return null;
  if (!from || !to)
    return result(
      claim,
      check.id,
      "undetermined",
      `${labels.value(claim.value)} cannot be checked: the source does not date both ends.`,
      [claim],
    );
  const days = daysBetween(from.value, to.value);
  if (!Number.isFinite(days.min) || !Number.isFinite(days.max)) return null;
  return compareLength(claim, check.id, labels, days, [claim, ...from.claims, ...to.claims]);
}
