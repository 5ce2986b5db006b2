// A table → a draft dataset: roles, layout, facts, kinds, styles, claims, declarations.

import { createBooks, type Books } from "./books.ts";
import { type Claims, makeClaims } from "./claims.ts";
import { declareAttributes, declareEntities, declareEvents, declareScopes, declareSources, declareTerms } from "./declare.ts";
import type { Draft, Imported, ImportedAttribute } from "./draft.ts";
import { type Fact, type FactOptions, gatherFacts, guessLayout, type Layout } from "./facts.ts";
import { type AttributePlan, planAttribute } from "./infer.ts";
import { describeAssumptions } from "./assumptions.ts";
import { groupByAttribute, profileOf } from "./profile.ts";
import { assignRoles, findColumn } from "./roles.ts";
import { type ImportSettings, NO_ATTRIBUTE_SETTING } from "./settings.ts";
import { findStyles } from "./styles.ts";
import type { Reported, Table } from "./table.ts";
import { createTallies, type Tallies } from "./tally.ts";
import { findUnit } from "./units.ts";
import { writeMapping } from "./write-mapping.ts";

/** Imports a table. Throws `UsageError` where columns or layout are not clear. Await `loadEdtf` before. */
export function importTable(table: Table, settings: ImportSettings): Imported {
  const options: FactOptions = {
    roles: assignRoles(table.columns, settings.columns, settings.ignored), constants: settings.constants,
    ignored: new Set(settings.ignored.map((name) => findColumn(table.columns, name))),
  };
  const layout = settings.layout ?? guessLayout(table, options);
  const found = gatherFacts(table, layout, options);
  const groups = groupByAttribute(found.facts);
  const kept = [...groups].filter(([attribute]) => !isIgnored(attribute, settings));
  const plans = new Map(kept.map(([attribute, facts]) => [planAttribute(attribute, facts, saidOf(attribute, settings)), facts] as const));
  const work = makeWork(plans, settings);
  const facts = found.facts.filter((fact) => work.plansByName.has(fact.attribute));
  for (const fact of facts) for (const [book, written] of [[work.books.sources, fact.source], [work.books.events, fact.event]] as const) book.idOf(written);
  const made = makeClaims(facts, { ...work, planOf: (name) => work.plansByName.get(name) as AttributePlan, options, settings });
  const left = leftOut(groups, settings);
  return {
    draft: toDraft(facts, made, [...plans.keys()], work, options, settings),
    attributes: [...plans.keys()].map((plan) => toAttribute(plan, work)),
    reported: [...found.reported, ...left, ...made.reported].toSorted((a, b) => a.line - b.line),
    unit: layout === "long" ? "row" : "cell", read: found.read, gave: made.gave, empty: found.empty, layout,
    columns: columnsOf(table, layout, options), unused: found.unused,
    assumptions: [...describeAssumptions(work.styles, work.tallies, plans, work.books), ...work.warnings()],
    mapping: writeMapping(layout, [...plans.keys()], table, options, settings),
  };
}

const isIgnored = (attribute: string, { attributes }: ImportSettings): boolean => attributes.get(attribute)?.ignore === true;

function leftOut(groups: ReadonlyMap<string, readonly Fact[]>, settings: ImportSettings): readonly Reported[] {
  return [...groups].filter(([attribute]) => isIgnored(attribute, settings)).flatMap(([attribute, facts]) =>
    facts.map(({ row, value }): Reported => ({ line: row.line, column: attribute, value: String(value), reason: "the mapping leaves this attribute out" })),
  );
}

/** What the user says of an attribute, without what is left open. */
function saidOf(attribute: string, { attributes }: ImportSettings): Partial<AttributePlan> {
  const { kind, cardinality, nature, dates, separator } = attributes.get(attribute) ?? NO_ATTRIBUTE_SETTING;
  const said = { kind, cardinality, nature, dates, separator };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as Partial<AttributePlan>;
}

interface Work {
  readonly books: Books;
  readonly styles: ReturnType<typeof findStyles>;
  readonly tallies: Tallies;
  readonly plansByName: ReadonlyMap<string, AttributePlan>;
  readonly unitOf: (plan: AttributePlan) => string | null;
  readonly warn: (warning: string, line: number) => void;
  readonly warnings: () => readonly string[];
}

function makeWork(plans: ReadonlyMap<AttributePlan, readonly Fact[]>, settings: ImportSettings): Work {
  const units = new Map([...plans].map(([plan, facts]) => [plan, plan.kind === "count" ? findUnit(profileOf(plan.attribute, facts)) : null]));
  const warned = new Map<string, number[]>();
  const names = [...plans].flatMap(([plan, facts]) => [...new Set(facts.map((fact) => fact.attribute))].map((name) => [name, plan] as const));
  return {
    books: createBooks(), styles: findStyles(plans, settings.style), tallies: createTallies(), plansByName: new Map(names),
    unitOf: (plan) => units.get(plan) ?? null,
    warn(warning, line) {
      const lines = warned.get(warning);
      if (lines === undefined) warned.set(warning, [line]);
      else lines.push(line);
    },
    warnings: () => [...warned].map(([warning, lines]) => `${warning} (line ${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ` and ${lines.length - 5} more` : ""})`),
  };
}

function toDraft(facts: readonly Fact[], made: Claims, plans: readonly AttributePlan[], work: Work, options: FactOptions, settings: ImportSettings): Draft {
  const { books } = work;
  const sources = declareSources(books, facts, options, settings);
  const attributes = declareAttributes(plans, books, settings, work.unitOf);
  const head = {
    format: "rashomon/1", id: settings.id, title: settings.title ?? settings.id, version: "1.0.0", defaultLanguage: settings.language,
    attributes, scopes: declareScopes(books, settings), terms: declareTerms(books),
  };
  const events = declareEvents(books, facts, options, settings, findSpans(made, plans, books));
  return { head, sources, entities: declareEntities(books), events, claims: made.claims, checks: [], notes: [] };
}

/** Events that some source lets last from one day to another. */
function findSpans({ claims }: Claims, plans: readonly AttributePlan[], books: Books): (id: string) => boolean {
  const dating = new Map(plans.filter(({ dates }) => dates !== null).map((plan) => [books.attributes.idOf(plan.attribute), plan.dates]));
  const starts = new Map<string, unknown>();
  const spans = new Set<string>();
  for (const { source, event, attribute, value } of claims) {
    const dates = dating.get(String(attribute));
    const key = `${String(source)}\0${String(event)}`;
    if (dates === undefined) continue;
    if (dates === "whole" && String(value).includes("/")) spans.add(String(event));
    if (dates === "start" || dates === "end") {
      if (starts.has(key) && starts.get(key) !== value) spans.add(String(event));
      starts.set(key, value);
    }
  }
  return (id) => spans.has(id);
}

function toAttribute(plan: AttributePlan, { tallies, books, unitOf }: Work): ImportedAttribute {
  const { claims, reported, examples } = tallies.of(plan);
  const { attribute, kind, cardinality, nature, dates, separator, why } = plan;
  return { id: books.attributes.idOf(attribute), label: attribute, kind, cardinality, nature, dates, unit: unitOf(plan), separator, why, claims, reported, examples: [...examples.values()] };
}

function columnsOf(table: Table, layout: Layout, { roles, ignored }: FactOptions): Imported["columns"] {
  const byIndex = new Map([...roles].map(([role, index]) => [index, role]));
  const free = layout === "wide" ? "source" : "attribute";
  return table.columns.flatMap((column, index) => {
    const role = byIndex.get(index) ?? (layout === "long" || ignored.has(index) ? null : `${free} of its own`);
    return role === null ? [] : [{ column, role }];
  });
}
