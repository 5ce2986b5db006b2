// What the tests of readers share: an outcome in one line.

import { isTrouble, type Outcome } from "../../src/import/human-values/reading.ts";

/** The value, and behind it unit, hedge and "taken" where there are some; the trouble; null. */
export function sayOutcome(outcome: Outcome): unknown {
  if (outcome === null) return null;
  if (isTrouble(outcome)) return `trouble: ${outcome.trouble}`;
  const { value, unit, hedge, taken } = outcome;
  const more = [unit, hedge, taken && "taken"].filter((part) => typeof part === "string");
  return more.length === 0 ? value : [value, ...more].join(" | ");
}
