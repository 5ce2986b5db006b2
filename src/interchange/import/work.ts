// What the steps of one import share while they work.

import { type Books, createBooks } from "./books.ts";
import type { Fact } from "./facts.ts";
import type { AttributePlan } from "./infer.ts";
import { profileOf } from "./profile.ts";
import type { ImportSettings } from "./settings.ts";
import { findStyles, type Styles } from "./styles.ts";
import { createTallies, type Tallies } from "./tally.ts";
import { findUnit } from "./units.ts";

export interface Work {
  readonly books: Books;
  readonly styles: Styles;
  readonly tallies: Tallies;
  readonly plansByName: ReadonlyMap<string, AttributePlan>;
  readonly unitOf: (plan: AttributePlan) => string | null;
  readonly warn: (warning: string, line: number) => void;
  readonly warnings: () => readonly string[];
}

export function makeWork(plans: ReadonlyMap<AttributePlan, readonly Fact[]>, settings: ImportSettings): Work {
  const units = new Map(
    [...plans].map(([plan, facts]) => [
      plan,
      plan.kind === "count" ? findUnit(profileOf(plan.attribute, facts)) : null,
    ]),
  );
  const warned = new Map<string, number[]>();
  const names = [...plans].flatMap(([plan, facts]) =>
    [...new Set(facts.map((fact) => fact.attribute))].map((name) => [name, plan] as const),
  );
  return {
    books: createBooks(),
    styles: findStyles(plans, settings.style),
    tallies: createTallies(),
    plansByName: new Map(names),
    unitOf: (plan) => units.get(plan) ?? null,
    warn(warning, line) {
      const lines = warned.get(warning);
      if (lines === undefined) warned.set(warning, [line]);
      else lines.push(line);
    },
    warnings: () =>
      [...warned].map(
        ([warning, lines]) =>
          `${warning} (line ${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ` and ${lines.length - 5} more` : ""})`,
      ),
  };
}
