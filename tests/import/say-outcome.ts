// What the tests of readers share: an outcome in one line.

import { isTrouble, type Outcome } from "../../src/import/human-values/reading.ts";

/** An outcome as text: the value, then its unit, hedge and "taken" if it has them; or the trouble; or null. */
export function sayOutcome(outcome: Outcome): unknown {
  if (outcome === null) return null;
  if (isTrouble(outcome)) return `trouble: ${outcome.trouble}`;
  const { value, unit, hedge, taken } = outcome;
  const more = [unit, hedge, taken && "taken"].filter((part) => typeof part === "string");
  return more.length === 0 ? value : [value, ...more].join(" | ");
}
