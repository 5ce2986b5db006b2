// Relations that must hold inside one source: relative dates, durations, sums, nested scopes, orders. Only sums and durations
// across events need to be declared.

import type { Claim, Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { byText } from "../model/text-order.ts";
import { type CheckContext, type ClaimIndex, indexClaims, indexSources } from "./check-context.ts";
import { checkFor } from "./check-dates.ts";
import { checkDeclared, checkParts } from "./check-sums.ts";
import type { Chronology } from "./chronology.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import type { CheckResult } from "./types.ts";

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
  const declared = once(() =>
    groupBy(
      dataset.checks.flatMap((check) => checkDeclared(check, context)),
      ({ event }) => event,
    ),
  );
  return (event) => {
    const claims = claimsOf(event);
    const found: CheckResult[] = [];
    for (const claim of claims) {
      const check = checkFor(claim);
      if (check !== null) found.push(...check(claim, claim.value, context));
    }
    if (claims.some(({ scope }) => scope !== null)) found.push(...checkParts(event, context));
    found.push(...(declared().get(event) ?? []));
    return found.map(doubtInferred).sort(byText((result) => result.id));
  };
}

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
