// Relations that must hold inside one source: relative dates, durations, sums, nested scopes, orders.
// Found without being declared, but for sums and durations across events.

import type { Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { byText } from "../model/text-order.ts";
import { type CheckContext, indexClaims, indexSources } from "./check-context.ts";
import { checkClaim } from "./check-dates.ts";
import { checkDeclared, checkParts } from "./check-sums.ts";
import type { Chronology } from "./chronology.ts";
import type { CheckResult } from "./types.ts";

/** Kinds of value that are checked against others of their source. */
const CHECKED: ReadonlySet<string> = new Set(["relative-date", "duration", "date", "order"]);

/** Every check that the claims and the dataset's declarations allow, sorted by id. */
export function runChecks({
  dataset,
  chronology,
}: {
  readonly dataset: Dataset;
  readonly chronology: Chronology;
}): readonly CheckResult[] {
  const { claims, checks } = dataset;
  const context: CheckContext = {
    dataset,
    chronology,
    index: once(() => indexClaims(claims)),
    sourcesOn: once(() => indexSources(claims)),
  };
  const found: CheckResult[] = [];
  for (const claim of claims) if (CHECKED.has(claim.value.kind)) found.push(...checkClaim(claim, context));
  if (claims.some(({ scope }) => scope !== null)) found.push(...checkParts(context));
  found.push(...checks.flatMap((check) => checkDeclared(check, context)));
  return found.map(doubtInferred).sort(byText((result) => result.id));
}

/** What the source does not state may have been inferred from the very sum, date or order that it would confirm. */
function doubtInferred(result: CheckResult): CheckResult {
  return result.outcome === "passed" && result.claims.some(({ basis }) => basis.type === "inferred")
    ? {
        ...result,
        outcome: "undetermined",
        reason: { say: "inferredFigure", of: result.reason },
      }
    : result;
}
