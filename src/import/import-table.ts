// A table → a draft dataset: roles, layout, facts, kinds, styles, claims, declarations.

import type { Data } from "../model/is-record.ts";
import { type Draft, type Imported, type ImportedAttribute, type Reported, slim } from "../authoring/draft.ts";
import { at } from "../model/at.ts";
import { FORMAT } from "../model/format.ts";
import { isValueKindName } from "../model/values/index.ts";
import { UsageError } from "../platform/errors.ts";
import {
  declareAttributes,
  declareEntities,
  declareEvents,
  declareScopes,
  declareSources,
  declareTerms,
  findSpans,
  makeWork,
  type Plans,
  type Tally,
  type Work,
} from "./import-state.ts";
import { attributeKey } from "./ids.ts";
import { describeAssumptions } from "./import-warnings.ts";
import { describeLanguage } from "../dataset/languages.ts";
import { cellText, type FactOptions, type Layout, type Table, type Say } from "./table.ts";
import { makeClaims, reportFact } from "./make-claims.ts";
import { type AttributePlan, planAttribute } from "./plan-attribute.ts";
import { planColumns } from "./plan-columns.ts";
import { groupByAttribute, mayDateEvent } from "./profile.ts";
import { type AttributeSetting, DEFAULT_LANGUAGE, type ImportSettings, matchSettings } from "./settings.ts";
import { findDecimalComma } from "./attribute-traits.ts";
import { type Fact, gatherFacts, nameOf } from "./table-cells.ts";

/** Imports a table. Throws `UsageError` if columns or layout are not clear. Await `loadEdtf` before. */
export function importTable(whole: Table, given: ImportSettings): Imported {
  const { table, layout, options, parts } = planColumns(whole, given);
  const found = gatherFacts(table, layout, options);
  if (found.read === 0) throw nothingToRead(table, options);
  const groups = groupByAttribute(found.facts);
  const delimiter = layout === "wide" ? undefined : table.delimiter;
  const remarks: string[] = [];
  const say: Say = (remark) => void remarks.push(remark);
  const matched = matchSettings(given, [...groups.keys()], found.facts, say);
  const plans = planAll(groups, matched, options);
  const settings = settleDecimal(matched, plans, delimiter, say);
  const isCoded = table.isCoded === true || options.roles.has("kind");
  const asOfColumn = nameOf(table, options.roles.get("asOf"));
  const work = makeWork(plans, { settings, options, asOfColumn }, isCoded);
  const facts = found.facts.filter((fact) => work.plansByName.has(fact.attribute));
  registerAll(facts, work);
  const made = makeClaims(facts, work);
  const draft = toDraft(facts, made.claims, [...plans.keys()], work);
  const reported = [...found.reported, ...leftOut(groups, settings), ...made.reported];
  return {
    version: FIRST_VERSION,
    draft,
    attributes: [...plans.keys()].map((plan) =>
      toAttribute(plan, work.tallyOf(plan), work.books.attributes.idOf(plan.attribute), work.traitsOf(plan).unitName),
    ),
    reported: reported.toSorted((a, b) => a.line - b.line),
    account: { unit: layout === "long" ? "row" : "cell", read: found.read, gave: made.gave, empty: found.empty },
    layout,
    columns: columnsOf(table, layout, options, found.columns),
    unused: found.unused.filter((name) => !parts.has(name)),
    assumptions: [
      ...remarks,
      ...table.remarks,
      ...describeAssumptions(work, plans, layout, table.columns, found.columns),
      ...describeLanguage(draft.sources, settings.language),
      ...work.warnings(),
    ],
    mapping: writeMapping(layout, [...plans.keys()], table, options, settings),
  };
}

/** An error for a table in which every column has another role, so that none is left for the values. */
function nothingToRead({ columns }: Table, { roles }: FactOptions): UsageError {
  const parts = [...roles].map(([role, index]) => `${at(columns, index)} (${role})`).join(", ");
  return new UsageError(`no column is left for the values; the parts are: ${parts}`, [
    "rename the column with the values, so that it is not read as something else",
    "--layout long, if each row is a claim",
  ]);
}

const FIRST_VERSION = "1.0.0";
type Groups = ReadonlyMap<string, readonly Fact[]>;

/** In a table with semicolons between cells, commas may be decimal commas. */
function settleDecimal(
  settings: ImportSettings,
  plans: Plans,
  delimiter: string | undefined,
  say: Say,
): ImportSettings {
  const comma = settings.style.decimal === null ? findDecimalComma(plans, delimiter) : null;
  if (comma === null) return settings;
  say(`figures are read with a decimal comma, as in “${comma}”; if that is wrong, use --decimal point`);
  return { ...settings, style: { ...settings.style, decimal: "comma" } };
}

function planAll(groups: Groups, settings: ImportSettings, options: FactOptions): Plans {
  const kept = [...groups].filter(([attribute]) => !isIgnored(attribute, settings));
  const plans = kept.map(([attribute, facts]) =>
    planAttribute(attribute, facts, {
      ...kindInColumn(facts, options),
      ...knownPlanOf(attribute, settings),
      ...pick(settings.attributes.get(attribute) ?? {}),
    }),
  );
  return new Map(dateEvents(plans).map((plan, index) => [plan, at(kept, index)[1]]));
}

/** If nothing is named as the date of the event, and only one attribute has dates, it is that one. */
function dateEvents(plans: readonly AttributePlan[]): readonly AttributePlan[] {
  const dated = plans.filter(({ kind }) => kind === "date");
  const [sole] = dated.length === 1 ? dated : [];
  if (sole === undefined || sole.dates !== null || !mayDateEvent(sole.attribute)) return plans;
  return plans.map((plan) => (plan === sole ? { ...plan, dates: "whole" as const, isSoleDate: true } : plan));
}

/** What the user says about how the values of an attribute are read. */
const pick = ({ kind, cardinality, nature, dates, separator }: AttributeSetting): Partial<AttributePlan> =>
  slim({ kind, cardinality, nature, dates, separator });

/** The kind that a separate column gives for the values of an attribute, if it is always the same. */
function kindInColumn(facts: readonly Fact[], { roles }: FactOptions): Partial<AttributePlan> {
  const index = roles.get("kind");
  if (index === undefined) return {};
  const [kind, ...others] = new Set(facts.map(({ row }) => cellText(row.cells[index])));
  return isValueKindName(kind) && others.length === 0 ? { kind, separator: null } : {};
}

/** Events must be known first, since a date can be relative to one. */
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
    .flatMap(([, facts]) => facts.map((fact) => reportFact(fact, "the mapping leaves out this attribute")));
}

/** How the dataset that the table is added to already reads the attribute. */
const knownPlanOf = (attribute: string, { known }: ImportSettings): Partial<AttributePlan> =>
  known?.plans.get(known.attributes.get(attributeKey(attribute)) ?? attribute) ?? {};

function toDraft(facts: readonly Fact[], claims: readonly Data[], plans: readonly AttributePlan[], work: Work): Draft {
  const { books, settings } = work;
  const sources = declareSources(facts, work);
  const attributes = declareAttributes(plans, work);
  const head = {
    format: FORMAT,
    id: settings.id,
    title: settings.title ?? settings.id,
    version: FIRST_VERSION,
    defaultLanguage: settings.language ?? DEFAULT_LANGUAGE,
    attributes,
    scopes: declareScopes(books, settings),
    terms: declareTerms(books),
  };
  const events = declareEvents(facts, findSpans(claims, plans, books), work);
  return { head, sources, entities: declareEntities(books), events, claims, checks: [], notes: [] };
}

function toAttribute(
  { attribute, kind, cardinality, nature, dates, separator, why }: AttributePlan,
  { claims, reported, examples }: Tally,
  id: string,
  unit: string | null,
): ImportedAttribute {
  const reason = claims === 0 && reported > 0 ? `${why}, but none was imported; see below` : why;
  const read = { kind, cardinality, nature, dates, unit, separator, why: reason };
  return { id, label: attribute, ...read, claims, reported, examples: [...examples.values()] };
}

function columnsOf(table: Table, layout: Layout, { roles }: FactOptions, own: readonly string[]): Imported["columns"] {
  const byIndex = new Map([...roles].map(([role, index]) => [index, role]));
  const free = layout === "wide" ? "source" : "attribute";
  return table.columns.flatMap((column, index) => {
    const role = byIndex.get(index) ?? (own.includes(column) ? `${free} of its own` : null);
    return role === null ? [] : [{ column, role }];
  });
}

/** The settings of an import as a mapping file: what was guessed, ready to be edited and passed with --mapping. */
function writeMapping(
  layout: Layout,
  plans: readonly AttributePlan[],
  table: Table,
  { roles, constants }: FactOptions,
  settings: ImportSettings,
): Data {
  const { style, attributes } = settings;
  const ignored = [...attributes].filter(([, { ignore }]) => ignore);
  return slim({
    layout,
    columns: Object.fromEntries([...roles].map(([role, index]) => [role, at(table.columns, index)])),
    set: constants.size === 0 ? null : Object.fromEntries(constants),
    ignore: settings.ignored,
    fillDown: settings.fillDown ? true : null,
    dates: style.dateOrder,
    decimal: style.decimal,
    century: style.century,
    missing: [...settings.missing],
    id: settings.id,
    title: settings.title,
    language: settings.language ?? DEFAULT_LANGUAGE,
    titles: settings.titles,
    attributes: Object.fromEntries([
      ...plans.map((plan) => [plan.attribute, attributeMapping(plan, settings)] as const),
      ...ignored.map(([name]) => [name, { ignore: true }] as const),
    ]),
    sources: Object.fromEntries([...settings.sources].map(([id, said]) => [id, slim({ ...said })])),
    scopes: Object.fromEntries(settings.scopes),
  });
}

function attributeMapping(
  { attribute, kind, cardinality, nature, dates, separator }: AttributePlan,
  { attributes }: ImportSettings,
): Data {
  const { label, importance, unit, tolerance, values } = attributes.get(attribute) ?? {};
  const framing = nature === "framing" ? nature : null;
  return slim({ kind, cardinality, nature: framing, dates, separator, label, importance, unit, tolerance, values });
}
