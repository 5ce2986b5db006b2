// Counts what happens to the values of each attribute, for the report.

import type { AttributePlan } from "./infer.ts";
import type { Held } from "./read-value.ts";

const EXAMPLES = 3;

export interface Tally {
  claims: number;
  reported: number;
  assumed: number;
  readonly examples: Map<string, string>;
  assumedExample: string | null;
  bare: number;
  bareExample: string | null;
}

export interface Tallies {
  readonly of: (plan: AttributePlan) => Tally;
  readonly claim: (plan: AttributePlan, text: string, held: Held) => void;
  readonly refuse: (plan: AttributePlan) => void;
}

export function createTallies(): Tallies {
  const tallies = new Map<AttributePlan, Tally>();
  const of = (plan: AttributePlan): Tally => {
    const tally = tallies.get(plan) ?? {
      claims: 0,
      reported: 0,
      assumed: 0,
      examples: new Map(),
      assumedExample: null,
      bare: 0,
      bareExample: null,
    };
    tallies.set(plan, tally);
    return tally;
  };
  return {
    of,
    claim(plan, text, { value, assumed, bare }) {
      const tally = of(plan);
      tally.claims += 1;
      if (assumed) {
        tally.assumed += 1;
        tally.assumedExample ??= text;
      }
      if (bare) {
        tally.bare += 1;
        tally.bareExample ??= text;
      }
      const changed = String(value) !== text;
      if (tally.examples.size < EXAMPLES && !tally.examples.has(text))
        tally.examples.set(text, changed ? `${text} → ${String(value)}` : text);
      else if (changed && !tally.examples.has(text) && tally.examples.size < EXAMPLES * 2)
        tally.examples.set(text, `${text} → ${String(value)}`);
    },
    refuse(plan) {
      of(plan).reported += 1;
    },
  };
}
