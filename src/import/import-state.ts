// What the steps of one import share; and the records that its claims name: attributes, scopes, terms, sources, events, entities.

import type { Data } from "../model/is-record.ts";
import { firstOf } from "../model/phrases/en-count.ts";
import { must, valueOf } from "../model/at.ts";
import { getOrAdd, mostFrequent, tally } from "../model/groups.ts";
import { type Books, createBooks } from "./ids.ts";
import { slim } from "../authoring/draft.ts";
import { cellText, type FactOptions } from "./table.ts";
import { type Fact, textOf } from "./table-cells.ts";
import type { AttributePlan, Held } from "./plan-attribute.ts";
import type { ImportSettings } from "./settings.ts";
import { languageTagOf } from "./human-values/reading.ts";
import { type AttributeTraits, findStyles, findTraits, settledTexts, type Styles } from "./attribute-traits.ts";
import { CODED } from "./infer-measured.ts";

/** What the steps of one import share. */
export interface Work {
  readonly settings: ImportSettings;
  readonly options: FactOptions;
  /** Column of the as-of dates. */
  readonly asOfColumn: string | null;
  readonly books: Books;
  readonly styles: Styles;
  /** Plans by each name that the table has for an attribute. */
  readonly plansByName: ReadonlyMap<string, AttributePlan>;
  readonly traitsOf: (plan: AttributePlan) => AttributeTraits;
  readonly tallyOf: (plan: AttributePlan) => Tally;
  readonly warn: (warning: string, line: number) => void;
  /** Warnings about single rows, each once, with its lines. */
  readonly warnings: () => readonly string[];
}

/** What became of the values of one attribute. */
export interface Tally {
  claims: number;
  reported: number;
  readonly examples: Map<string, string>;
  assumed: number;
  /** Values by the texts that could also mean something else. */
  readonly assumedTexts: Map<string, string>;
}

export type Plans = ReadonlyMap<AttributePlan, readonly Fact[]>;

/** `isCoded`: the table declares the kinds of its values, which are then written as in a dataset. */
export function makeWork(
  plans: Plans,
  { settings, options, asOfColumn }: Pick<Work, "settings" | "options" | "asOfColumn">,
  isCoded: boolean,
): Work {
  const traits = new Map(
    [...plans].map(([plan, facts]) => [plan, findTraits(plan, facts, settledTexts(plan.attribute, settings), isCoded)]),
  );
  const tallies = new Map<AttributePlan, Tally>();
  const warned = new Map<string, number[]>();
  return {
    settings,
    options,
    asOfColumn,
    books: createBooks(settings.known),
    styles: findStyles(plans, isCoded ? { ...settings.style, habits: CODED } : settings.style, settings.columnStyles),
    plansByName: new Map([...plans].flatMap(([plan, facts]) => namesIn(facts).map((name) => [name, plan]))),
    traitsOf: (plan) => valueOf(traits, plan),
    tallyOf: (plan) =>
      getOrAdd(tallies, plan, () => ({
        claims: 0,
        reported: 0,
        examples: new Map(),
        assumed: 0,
        assumedTexts: new Map(),
      })),
    warn: (warning, line) => void getOrAdd(warned, warning, () => []).push(line),
    warnings: () => [...warned].map(([warning, lines]) => `${warning} (line ${firstOf(lines.map(String), 5)})`),
  };
}

/** Beyond this many, only examples that are stored differently from how they were written are kept, up to twice as many. */
const EXAMPLES = 3;

/** Counts a claim. */
export function countClaim(tally: Tally, text: string, { value, assumed }: Held): void {
  tally.claims += 1;
  if (assumed) {
    tally.assumed += 1;
    tally.assumedTexts.set(text, String(value));
  }
  if (tally.examples.has(text)) return;
  const changed = String(value) !== text;
  if (tally.examples.size < EXAMPLES * (changed ? 2 : 1))
    tally.examples.set(text, changed ? `${text} → ${String(value)}` : text);
}

/** The names that a table has for one attribute: they may differ in case. */
export const namesIn = (facts: readonly Fact[]): readonly string[] => [
  ...new Set(facts.map(({ attribute }) => attribute)),
];

// The records that the claims name.

const labelled = (id: string, label: string): Data => (label === id ? { id } : { id, label });

export function declareAttributes(
  plans: readonly AttributePlan[],
  { books, settings, traitsOf }: Work,
): readonly Data[] {
  return plans.map((plan) => {
    const said = settings.attributes.get(plan.attribute) ?? {};
    const id = books.attributes.idOf(plan.attribute);
    const unit = said.unit ?? traitsOf(plan).unitName;
    return slim({
      ...labelled(id, said.label ?? plan.attribute.replaceAll("_", " ")),
      kind: plan.kind,
      cardinality: plan.cardinality,
      nature: plan.nature === "framing" ? "framing" : null,
      importance: said.importance,
      dates: plan.dates,
      unit: plan.kind === "count" ? unit : null,
      tolerance: said.tolerance,
    });
  });
}

export function declareScopes({ scopes }: Books, settings: ImportSettings): readonly Data[] {
  for (const { partOf } of settings.scopes.values()) if (partOf !== undefined) scopes.idOf(partOf);
  return [...scopes.labels].map(([id, label]) => {
    const said = settings.scopes.get(label) ?? settings.scopes.get(id) ?? {};
    const partOf = said.partOf === undefined ? null : scopes.idOf(said.partOf);
    return slim({ ...labelled(id, said.label ?? label), partOf });
  });
}

/** "Union (strategic)" is a narrower "Union", if both occur. */
export function declareTerms({ vocabularies }: Books): readonly Data[] {
  return [...vocabularies].flatMap(([vocabulary, book]) => {
    const ids = new Map([...book.labels].map(([id, label]) => [label, id]));
    return [...book.labels].map(([id, label]) => {
      const wider = ids.get(/^(.+?)\s*\(.+\)$/u.exec(label)?.[1] ?? "") ?? null;
      return slim({ ...labelled(id, label), vocabulary, broader: wider === id ? null : wider });
    });
  });
}

/** First non-empty text of one role for each value of another: the language of a source, the title of an event. */
function firstTexts(
  role: "sourceLabel" | "language" | "url" | "eventTitle",
  of: (fact: Fact) => string,
  facts: readonly Fact[],
  options: FactOptions,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!options.roles.has(role) && !options.constants.has(role)) return found;
  for (const fact of facts) {
    const key = of(fact);
    const text = found.has(key) ? "" : textOf(role, fact.row, options);
    if (text !== "") found.set(key, text);
  }
  return found;
}

export function declareSources(facts: readonly Fact[], { books, options, settings }: Work): readonly Data[] {
  const { sources } = books;
  const of = ({ source }: Fact): string => sources.idOf(source);
  const textsOf = (role: "sourceLabel" | "language" | "url"): ReadonlyMap<string, string> =>
    firstTexts(role, of, facts, options);
  const [labels, languages, urls] = [textsOf("sourceLabel"), textsOf("language"), textsOf("url")] as const;
  return [...sources.labels].map(([id, label]) => {
    const said = settings.sources.get(label) ?? settings.sources.get(id);
    return slim({
      ...labelled(id, said?.label ?? labels.get(id) ?? label),
      language: said?.language ?? languageTagOf(languages.get(id) ?? ""),
      derivedFrom: (said?.derivedFrom ?? []).map((other) => sources.idOf(other)),
      url: urls.get(id),
    });
  });
}

export function declareEvents(
  facts: readonly Fact[],
  isSpan: (id: string) => boolean,
  { books, options, settings }: Work,
): readonly Data[] {
  const { events } = books;
  const of = ({ event }: Fact): string => events.idOf(event);
  const titles = firstTexts("eventTitle", of, facts, options);
  const names = settings.titles === undefined ? null : commonestNames(facts, settings.titles, of);
  return [...events.labels].map(([id, label]) => {
    const title = titles.get(id) ?? names?.get(id) ?? label;
    return slim({ id, ...(title === id ? {} : { title }), kind: isSpan(id) ? "span" : null });
  });
}

/** The value of an attribute that most sources give, by event; on a tie, the first in code-point order. */
function commonestNames(
  facts: readonly Fact[],
  attribute: string,
  of: (fact: Fact) => string,
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const fact of facts) {
    if (fact.attribute !== attribute || cellText(fact.value) === "") continue;
    tally(
      getOrAdd(counts, of(fact), () => new Map()),
      cellText(fact.value),
    );
  }
  return new Map([...counts].map(([id, names]) => [id, must(mostFrequent(names))[0]]));
}

export const declareEntities = ({ entities }: Books): readonly Data[] =>
  [...entities.labels].map(([id, label]) => labelled(id, label));

// Which events last longer than a day.

/** Events that last from one day to another according to some source. */
export function findSpans(
  claims: readonly Data[],
  plans: readonly AttributePlan[],
  books: Books,
): (id: string) => boolean {
  const dating = new Map(
    plans.filter(({ dates }) => dates !== null).map((plan) => [books.attributes.idOf(plan.attribute), plan.dates]),
  );
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
