// Checks on how many: parts against wholes, and the sums and spans that the dataset declares.

import type { Check, Claim, ClaimReference } from "../../model/dataset.ts";
import { isUnder, localize } from "../../model/lexicon.ts";
import { boundsOf } from "../../model/values/index.ts";
import { type CheckContext, keyOf, outcomeOf, result } from "./check-context.ts";
import { compareLength, daysBetween } from "./check-dates.ts";
import type { SourceDate } from "./chronology.ts";
import type { CheckResult } from "./types.ts";

/** Parts against the whole that one source gives beside them. */
export function checkParts({ dataset, index, labels }: CheckContext): readonly CheckResult[] {
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
          const text = `${labels.value(part.value)} of a part, ${labels.value(whole.value)} of the whole. ${holds ? "The part fits." : "The part is greater than the whole."}`;
          return result(part, `part-${part.id}-${whole.id}`, outcomeOf(holds), text, [part, whole]);
        }),
    ),
  );
}

/** A declared check, once for each source that tells all of its figures. */
export function checkDeclared(check: Check, context: CheckContext): readonly CheckResult[] {
  const { dataset, index } = context;
  return [...dataset.sources.keys()].sort().flatMap((source) => {
    const find = (reference: ClaimReference): Claim | null =>
      findClaim(index.get(keyOf(source, reference.event, reference.attribute)) ?? [], reference);
    const found = check.type === "sum" ? checkSum(check, find, context) : checkSpan(check, find, context, source);
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
  { dataset, labels }: CheckContext,
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
  const written = known.map((part) => labels.value(part.value)).join(" + ");
  const text = `${localize(check.label, "en", dataset.defaultLanguage)}: ${written} ${holds ? "=" : "is not"} ${labels.value(total.value)}.`;
  return result(total, check.id, outcomeOf(holds), text, [total, ...known]);
}

function checkSpan(
  check: Extract<Check, { type: "duration" }>,
  find: (reference: ClaimReference) => Claim | null,
  { chronology, labels }: CheckContext,
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
      `${labels.value(claim.value)} cannot be checked: the source does not date both ends.`,
      [claim],
    );
  const days = daysBetween(from.value, to.value);
  if (!Number.isFinite(days.min) || !Number.isFinite(days.max)) return null;
  return compareLength(claim, check.id, labels.value(claim.value), days, [claim, ...from.claims, ...to.claims]);
}
