// Counts what happens to the values of each attribute, for the report.

import type { AttributePlan } from "./infer.ts";
import type { Held } from "./read-value.ts";

const EXAMPLES = 3;

export interface Tally {
  claims: number;
  reported: number;
  assumed: number;
  readonly examples: Map<string, string>;
  /** Values by the texts that could mean something else too. */
  readonly assumedTexts: Map<string, string>;
  remarked: number;
  remarkedExample: string | null;
  bare: number;
  bareExample: string | null;
}

export interface Tallies {
  readonly of: (plan: AttributePlan) => Tally;
  readonly claim: (plan: AttributePlan, text: string, held: Held) => void;
  readonly refuse: (plan: AttributePlan) => void;
}

const emptyTally = (): Tally => ({
  claims: 0,
  reported: 0,
  assumed: 0,
  examples: new Map(),
  assumedTexts: new Map(),
  remarked: 0,
  remarkedExample: null,
  bare: 0,
  bareExample: null,
});

export function createTallies(): Tallies {
  const tallies = new Map<AttributePlan, Tally>();
  const of = (plan: AttributePlan): Tally => {
    const tally = tallies.get(plan) ?? emptyTally();
    tallies.set(plan, tally);
    return tally;
  };
  return {
    of,
    claim(plan, text, held) {
      const tally = of(plan);
      tally.claims += 1;
      noteDoubts(tally, text, held);
      noteExample(tally, text, String(held.value));
    },
    refuse(plan) {
      of(plan).reported += 1;
    },
  };
}

function noteDoubts(tally: Tally, text: string, { value, assumed, bare, remarked }: Held): void {
  if (assumed) {
    tally.assumed += 1;
    tally.assumedTexts.set(text, String(value));
  }
  if (remarked) {
    tally.remarked += 1;
    tally.remarkedExample ??= text;
  }
  if (bare) {
    tally.bare += 1;
    tally.bareExample ??= text;
  }
}

/** The first few, and of those that are written otherwise than they are kept some more. */
function noteExample({ examples }: Tally, text: string, value: string): void {
  if (examples.has(text)) return;
  const changed = value !== text;
  if (examples.size < EXAMPLES * (changed ? 2 : 1)) examples.set(text, changed ? `${text} → ${value}` : text);
}
