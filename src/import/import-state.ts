// What the steps of one import share, and the counts for its report.

import type { AttributePlan } from "./plan-attribute.ts";
import type { Held } from "./read-value.ts";
import { type Books, createBooks } from "./ids.ts";
import type { DateHabits } from "./human-values/reading.ts";
import { CODED, findDateHabits } from "./human-values/date-habits.ts";
import { type Styles, findStyles } from "./styles.ts";
import type { Fact } from "./table-cells.ts";
import { profileOf } from "./profile.ts";
import { cellText } from "./table.ts";
import type { ImportSettings } from "./settings.ts";
import { type Wholes, findUnit, findWholes, findDateCodes } from "./figure-columns.ts";

const EXAMPLES = 3;

export interface Tally {
  claims: number;
  reported: number;
  assumed: number;
  readonly examples: Map<string, string>;
  /** Values by the texts that could also mean something else. */
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

function createTallies(): Tallies {
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

/** The first few examples, and some more of those that are stored differently from how they were written. */
function noteExample({ examples }: Tally, text: string, value: string): void {
  if (examples.has(text)) return;
  const changed = value !== text;
  if (examples.size < EXAMPLES * (changed ? 2 : 1)) examples.set(text, changed ? `${text} → ${value}` : text);
}

// What the steps of one import share.

export interface Work {
  readonly books: Books;
  readonly styles: Styles;
  readonly tallies: Tallies;
  readonly plansByName: ReadonlyMap<string, AttributePlan>;
  readonly unitOf: (plan: AttributePlan) => string | null;
  readonly habitsOf: (plan: AttributePlan) => DateHabits | null;
  readonly wholesOf: (plan: AttributePlan) => Wholes | null;
  /** Texts of a date attribute that are usual codes for no value. */
  readonly codesOf: (plan: AttributePlan) => ReadonlySet<string>;
  readonly warn: (warning: string, line: number) => void;
  readonly warnings: () => readonly string[];
}

const NO_CODES: ReadonlySet<string> = new Set();

/** Texts of an attribute whose meaning the user gives, or that the user says have no value. */
export const settledTexts = (
  { attribute }: AttributePlan,
  { missing, attributes }: ImportSettings,
): ReadonlySet<string> => new Set([...missing, ...(attributes.get(attribute)?.values.keys() ?? [])]);

/** `isCoded`: the table declares the kinds of its values, which are then written as in a dataset. */
export function makeWork(
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
  settings: ImportSettings,
  isCoded: boolean,
): Work {
  const names = [...plans].flatMap(([plan, facts]) =>
    [...new Set(facts.map((fact) => fact.attribute))].map((name) => [name, plan] as const),
  );
  return {
    books: createBooks(settings.known),
    styles: findStyles(plans, isCoded ? { ...settings.style, habits: CODED } : settings.style, settings.columnStyles),
    tallies: createTallies(),
    plansByName: new Map(names),
    ...lookAtColumns(plans, settings, isCoded),
    ...collectWarnings(),
  };
}

/** What the values of each attribute have in common. */
function lookAtColumns(
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
  settings: ImportSettings,
  isCoded: boolean,
): Pick<Work, "unitOf" | "habitsOf" | "wholesOf" | "codesOf"> {
  const dates = [...plans]
    .filter(([{ kind }]) => kind === "date")
    .map(([plan, facts]) => [plan, [...new Set(facts.map(({ value }) => cellText(value)))]] as const);
  const habits = new Map(dates.map(([plan, texts]) => [plan, isCoded ? CODED : findDateHabits(texts)]));
  const counts = [...plans].filter(([{ kind }]) => kind === "count");
  const profiles = counts.map(([plan, facts]) => [plan, profileOf(plan.attribute, facts)] as const);
  const units = new Map(profiles.map(([plan, profile]) => [plan, findUnit(profile)]));
  const settledOf = (plan: AttributePlan): ReadonlySet<string> => settledTexts(plan, settings);
  const wholes = new Map(profiles.map(([plan, profile]) => [plan, findWholes(profile, settledOf(plan))]));
  const codes = new Map(
    dates.map(([plan, texts]) => [plan, isCoded ? NO_CODES : findDateCodes(texts, settledOf(plan))]),
  );
  return {
    unitOf: (plan) => units.get(plan) ?? null,
    habitsOf: (plan) => habits.get(plan) ?? null,
    wholesOf: (plan) => wholes.get(plan) ?? null,
    codesOf: (plan) => codes.get(plan) ?? NO_CODES,
  };
}

/** Warnings about single rows, each once, with its lines. */
function collectWarnings(): Pick<Work, "warn" | "warnings"> {
  const warned = new Map<string, number[]>();
  return {
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
