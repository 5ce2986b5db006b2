// Relations that must hold inside one source: relative dates, durations, sums, nested scopes, orders. Only sums and durations
// across events need to be declared.

import type { Claim, Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { byText } from "../model/text-order.ts";
import { type CheckContext, type ClaimIndex, indexClaims, indexSources } from "./check-context.ts";
import { checkClaim } from "./check-dates.ts";
import { checkDeclared, checkParts } from "./check-sums.ts";
import type { Chronology } from "./chronology.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import type { CheckResult } from "./types.ts";

/** Kinds of value that are checked against others of their source; among dates, only those of an end. */
const CHECKED: ReadonlySet<string> = new Set(["relative-date", "duration", "order"]);

/** Every check on an event that its claims and the declarations of the dataset allow, sorted by id. */
export function createChecks(
  dataset: Dataset,
  chronology: Chronology,
  claimsOf: (event: string) => readonly Claim[],
): (event: string) => readonly CheckResult[] {
  const indexes = new Map<string, ClaimIndex>();
  const context: CheckContext = {
    dataset,
    chronology,
    index: (event) => getOrAdd(indexes, event, () => indexClaims(claimsOf(event))),
    sourcesOn: once(() => indexSources(dataset.claims)),
  };
  const isChecked = ({ value: { kind }, attribute }: Claim): boolean =>
    kind === "date" ? dataset.attributes.get(attribute)?.dates === "end" : CHECKED.has(kind);
  const declared = once(() =>
    groupBy(
      dataset.checks.flatMap((check) => checkDeclared(check, context)),
      ({ event }) => event,
    ),
  );
  return (event) => {
    const claims = claimsOf(event);
    const found: CheckResult[] = [];
    let hasScopes = false;
    for (const claim of claims) {
      if (claim.scope !== null) hasScopes = true;
      if (isChecked(claim)) found.push(...checkClaim(claim, context));
    }
    if (hasScopes) for (const check of checkParts(event, context)) found.push(check);
    for (const check of declared().get(event) ?? []) found.push(check);
    return found.length === 0 ? NONE : found.map(doubtInferred).sort(byText((result) => result.id));
  };
}

const NONE: readonly CheckResult[] = [];

/** An inferred value may have been inferred from the very sum, date or order that it would confirm. */
function doubtInferred(result: CheckResult): CheckResult {
  return result.outcome === "passed" && result.claims.some(({ basis }) => basis.type === "inferred")
    ? {
        ...result,
        outcome: "undetermined",
        reason: { say: "inferredFigure", of: result.reason },
      }
    : result;
}
