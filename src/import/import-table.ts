// A table → a draft dataset: roles, layout, facts, kinds, styles, claims, declarations.

import { type Claims, makeClaims } from "./make-claims.ts";
import {
  declareAttributes,
  declareEntities,
  declareEvents,
  declareScopes,
  declareSources,
  declareTerms,
} from "./declare.ts";
import { reportControls } from "./table.ts";
import { DataError } from "../platform/errors.ts";
import { isValueKindName } from "../model/values/index.ts";
import type { Draft, Imported, ImportedAttribute, Reported } from "../authoring/draft.ts";
import { describeDoubts } from "./column-warnings.ts";
import { type Fact, type FactOptions, gatherFacts, guessLayout, type Layout } from "./table-cells.ts";
import { type AttributePlan, dateEvents, planAttribute } from "./plan-attribute.ts";
import { READERS } from "./human-values/index.ts";
import { describeAssumptions, describeLanguage } from "./import-warnings.ts";
import { describeOddColumns } from "./column-warnings.ts";
import { UNKNOWN_STYLE } from "./human-values/reading.ts";
import { matchSettings } from "./settings.ts";
import { groupByAttribute } from "./profile.ts";
import { assignRoles, findColumns, type Role, type RoleColumns } from "./columns.ts";
import { DEFAULT_LANGUAGE, type ImportSettings, NO_ATTRIBUTE_SETTING } from "./settings.ts";
import { cellText, type Table } from "./table.ts";
import { findSpareColumns } from "./columns.ts";
import { findSpans } from "./declare.ts";
import { makeWork, type Work } from "./import-state.ts";
import { writeMapping } from "./mapping-file.ts";

/** Imports a table. Throws `UsageError` where columns or layout are not clear. Await `loadEdtf` before. */
export function importTable(whole: Table, given: ImportSettings): Imported {
  const table = reportControls(whole);
  const guessed = optionsOf(table, given);
  const layout = given.layout ?? guessLayout(table, guessed);
  const options = layout === "wide" ? withoutTellers(guessed, given) : guessed;
  const found = gatherFacts(table, layout, options);
  const groups = groupByAttribute(found.facts);
  const { settings, warnings } = matchSettings(given, [...groups.keys()], found.facts);
  const plans = planAll(groups, settings, options);
  const work = makeWork(plans, settings, table.isCoded === true || options.roles.has("kind"));
  const facts = found.facts.filter((fact) => work.plansByName.has(fact.attribute));
  registerAll(facts, work);
  const asOfColumn = table.columns[options.roles.get("asOf") ?? -1] ?? null;
  const made = makeClaims(facts, { ...work, options, settings, asOfColumn });
  const draft = toDraft(facts, made, [...plans.keys()], work, options, settings);
  const reported = [...found.reported, ...leftOut(groups, settings), ...made.reported];
  return {
    version: FIRST_VERSION,
    draft,
    attributes: [...plans.keys()].map((plan) => toAttribute(plan, work)),
    reported: reported.toSorted((a, b) => a.line - b.line),
    account: { unit: layout === "long" ? "row" : "cell", read: found.read, gave: made.gave, empty: found.empty },
    layout,
    columns: columnsOf(table, layout, options, found.columns),
    unused: found.unused,
    assumptions: [
      ...warnings,
      ...table.remarks,
      ...describeDoubts(found.columns, plans),
      ...describeOddColumns(layout, table.columns, found.columns, plans),
      ...describeAssumptions(work, plans),
      ...describeLanguage(draft.sources, settings.language),
      ...work.warnings(),
    ],
    mapping: writeMapping(layout, [...plans.keys()], table, options, settings),
  };
}

function optionsOf(table: Table, { columns, constants, ignored, fillDown }: ImportSettings): FactOptions {
  if (table.rows.length === 0 && table.reported.length === 0)
    throw new DataError("There are no rows under the header", ["give a table with at least one row"]);
  const left = new Set(findColumns(table.columns, ignored));
  const roles = withDates(assignRoles(table.columns, columns, left, constants), columns, table);
  const named = new Set(roles.values());
  const spare = [...findSpareColumns(table)].filter((index) => !named.has(index));
  return { roles, constants, ignored: new Set([...left, ...spare]), fillDown };
}

/** A column that is only called like one for as-of dates is one where most of its cells are dates. */
function withDates(roles: RoleColumns, given: ImportSettings["columns"], { rows }: Table): RoleColumns {
  const index = given.has("asOf") ? undefined : roles.get("asOf");
  if (index === undefined) return roles;
  const texts = rows.map(({ cells }) => cellText(cells[index])).filter((text) => text !== "");
  const dates = texts.filter((text) => READERS.date(text, UNKNOWN_STYLE) !== null);
  return dates.length * 2 >= texts.length ? roles : new Map([...roles].filter(([role]) => role !== "asOf"));
}

const OF_A_SOURCE: readonly Role[] = ["sourceLabel", "language", "url"];

/** What tells of one source tells nothing where a row has several; the user may know better. */
function withoutTellers({ roles, ignored, ...rest }: FactOptions, { columns }: ImportSettings): FactOptions {
  const left = [...roles].filter(([role]) => OF_A_SOURCE.includes(role) && !columns.has(role));
  return {
    ...rest,
    roles: new Map([...roles].filter(([role]) => !left.some(([other]) => other === role))),
    ignored: new Set([...ignored, ...left.map(([, index]) => index)]),
  };
}

const FIRST_VERSION = "1.0.0";

type Groups = ReadonlyMap<string, readonly Fact[]>;

function planAll(
  groups: Groups,
  settings: ImportSettings,
  options: FactOptions,
): ReadonlyMap<AttributePlan, readonly Fact[]> {
  const kept = [...groups].filter(([attribute]) => !isIgnored(attribute, settings));
  const plans = kept.map(([attribute, facts]) =>
    planAttribute(attribute, facts, { ...kindInColumn(facts, options), ...saidOf(attribute, settings) }),
  );
  return new Map(dateEvents(plans).map((plan, at) => [plan, kept[at]?.[1] ?? []]));
}

/** The kind that a column of its own gives the values of an attribute, if it is one and the same. */
function kindInColumn(facts: readonly Fact[], { roles }: FactOptions): Partial<AttributePlan> {
  const index = roles.get("kind");
  if (index === undefined) return {};
  const [kind, ...others] = new Set(facts.map(({ row }) => cellText(row.cells[index])));
  return isValueKindName(kind) && others.length === 0 ? { kind, separator: null } : {};
}

/** Events must be known before a date can be told against one. */
function registerAll(facts: readonly Fact[], { books }: Work): void {
  for (const { source, event } of facts) {
    books.sources.idOf(source);
    books.events.idOf(event);
  }
}

const isIgnored = (attribute: string, { attributes }: ImportSettings): boolean =>
  attributes.get(attribute)?.ignore === true;

function leftOut(groups: Groups, settings: ImportSettings): readonly Reported[] {
  return [...groups]
    .filter(([attribute]) => isIgnored(attribute, settings))
    .flatMap(([attribute, facts]) =>
      facts.map(({ row, value }): Reported => ({
        line: row.line,
        column: attribute,
        value: cellText(value),
        reason: "the mapping leaves this attribute out",
      })),
    );
}

/** What the user says of an attribute, without what is left open. */
function saidOf(attribute: string, { attributes }: ImportSettings): Partial<AttributePlan> {
  const { kind, cardinality, nature, dates, separator } = attributes.get(attribute) ?? NO_ATTRIBUTE_SETTING;
  const said = { kind, cardinality, nature, dates, separator };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

function toDraft(
  facts: readonly Fact[],
  made: Claims,
  plans: readonly AttributePlan[],
  work: Work,
  options: FactOptions,
  settings: ImportSettings,
): Draft {
  const { books } = work;
  const sources = declareSources(books, facts, options, settings);
  const attributes = declareAttributes(plans, books, settings, work.unitOf);
  const head = {
    format: "rashomon/1",
    id: settings.id,
    title: settings.title ?? settings.id,
    version: FIRST_VERSION,
    defaultLanguage: settings.language ?? DEFAULT_LANGUAGE,
    attributes,
    scopes: declareScopes(books, settings),
    terms: declareTerms(books),
  };
  const events = declareEvents(books, facts, options, settings, findSpans(made.claims, plans, books));
  return { head, sources, entities: declareEntities(books), events, claims: made.claims, checks: [], notes: [] };
}

function toAttribute(plan: AttributePlan, { tallies, books, unitOf }: Work): ImportedAttribute {
  const { claims, reported, examples } = tallies.of(plan);
  const { attribute, kind, cardinality, nature, dates, separator, why } = plan;
  return {
    id: books.attributes.idOf(attribute),
    label: attribute,
    kind,
    cardinality,
    nature,
    dates,
    unit: unitOf(plan),
    separator,
    why: claims === 0 && reported > 0 ? `${why}, but none could be kept: see what is not imported` : why,
    claims,
    reported,
    examples: [...examples.values()],
  };
}

function columnsOf(table: Table, layout: Layout, { roles }: FactOptions, own: readonly string[]): Imported["columns"] {
  const byIndex = new Map([...roles].map(([role, index]) => [index, role]));
  const free = layout === "wide" ? "source" : "attribute";
  return table.columns.flatMap((column, index) => {
    const role = byIndex.get(index) ?? (own.includes(column) ? `${free} of its own` : null);
    return role === null ? [] : [{ column, role }];
  });
}
