// What the steps of one import share while they work.

import { type Books, createBooks } from "./id-registry.ts";
import type { DateHabits } from "./human-values/reading.ts";
import { CODED, findDateHabits } from "./date-habits.ts";
import type { Fact } from "./table-cells.ts";
import type { AttributePlan } from "./infer.ts";
import { profileOf } from "./profile.ts";
import type { ImportSettings } from "./settings.ts";
import { findStyles, type Styles } from "./styles.ts";
import { createTallies, type Tallies } from "./tally.ts";
import { findUnit } from "./units.ts";
import { findWholes, type Wholes } from "./missing-codes.ts";

export interface Work {
  readonly books: Books;
  readonly styles: Styles;
  readonly tallies: Tallies;
  readonly plansByName: ReadonlyMap<string, AttributePlan>;
  readonly unitOf: (plan: AttributePlan) => string | null;
  readonly habitsOf: (plan: AttributePlan) => DateHabits | null;
  readonly wholesOf: (plan: AttributePlan) => Wholes | null;
  readonly warn: (warning: string, line: number) => void;
  readonly warnings: () => readonly string[];
}

/** `isCoded` where the table says of what kind its values are, which are then written as a dataset writes them. */
export function makeWork(
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
  settings: ImportSettings,
  isCoded: boolean,
): Work {
  const habits = new Map(
    [...plans].map(([plan, facts]) => [plan, plan.kind === "date" ? (isCoded ? CODED : findDateHabits(facts)) : null]),
  );
  const counts = [...plans].filter(([{ kind }]) => kind === "count");
  const profiles = counts.map(([plan, facts]) => [plan, profileOf(plan.attribute, facts)] as const);
  const units = new Map(profiles.map(([plan, profile]) => [plan, findUnit(profile)]));
  const settledOf = ({ attribute }: AttributePlan): ReadonlySet<string> =>
    new Set([...settings.missing, ...(settings.attributes.get(attribute)?.values.keys() ?? [])]);
  const wholes = new Map(profiles.map(([plan, profile]) => [plan, findWholes(profile, settledOf(plan))]));
  const warned = new Map<string, number[]>();
  const names = [...plans].flatMap(([plan, facts]) =>
    [...new Set(facts.map((fact) => fact.attribute))].map((name) => [name, plan] as const),
  );
  return {
    books: createBooks(),
    styles: findStyles(plans, isCoded ? { ...settings.style, habits: CODED } : settings.style, settings.columnStyles),
    tallies: createTallies(),
    plansByName: new Map(names),
    unitOf: (plan) => units.get(plan) ?? null,
    habitsOf: (plan) => habits.get(plan) ?? null,
    wholesOf: (plan) => wholes.get(plan) ?? null,
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
