// The mapping file of an import: it is written with what was guessed, and every mistake is reported when it is read.

import { at, ownOf } from "../model/at.ts";
import { isRecord } from "../model/is-record.ts";
import { nearest } from "../model/nearest.ts";
import { mapOf, NUMBER, oneOf, type Shape, STRING, TEXTS } from "../model/shape.ts";
import { attributeKindNames } from "../model/values/index.ts";
import { type JsonObject, slim } from "../authoring/draft.ts";
import { DataError } from "../platform/errors.ts";
import { ROLES } from "./columns.ts";
import { DATE_ORDERS, DECIMAL_MARKS } from "./human-values/reading.ts";
import { type FactOptions, LAYOUTS, type Layout } from "./layouts.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import { DEFAULT_LANGUAGE, type ImportSettings, type Mapping } from "./settings.ts";
import type { Table } from "./table.ts";

/** What a member must be: a value, an object with these members, or an object whose members, with any names or these, are alike. */
type Rule =
  | Shape<unknown>
  | { readonly members: Readonly<Record<string, Rule>> }
  | { readonly each: Rule; readonly names?: readonly string[] };

const FLAG: Shape<boolean> = {
  schema: { type: "boolean" },
  wanted: "true or false",
  take: (value) => (typeof value === "boolean" ? value : undefined),
};
const PLAIN: Shape<unknown> = {
  schema: { type: ["string", "number", "boolean", "null"] },
  wanted: "a value",
  take: (value) => (value === null || typeof value !== "object" ? value : undefined),
};

const ATTRIBUTE: Rule = {
  members: {
    kind: oneOf(attributeKindNames),
    label: STRING,
    cardinality: oneOf(["exclusive", "many"]),
    nature: oneOf(["fact", "framing"]),
    importance: oneOf(["key", "ordinary", "minor"]),
    dates: oneOf(["whole", "start", "end"]),
    unit: STRING,
    tolerance: NUMBER,
    separator: STRING,
    values: mapOf(PLAIN, 'an object such as {"none": 0, "n.k.": null}'),
    ignore: FLAG,
  },
};

const MAPPING: Rule = {
  members: {
    layout: oneOf(LAYOUTS),
    columns: { each: STRING, names: ROLES },
    set: { each: STRING, names: ROLES },
    ignore: TEXTS,
    fillDown: FLAG,
    dates: oneOf(DATE_ORDERS),
    decimal: oneOf(DECIMAL_MARKS),
    century: NUMBER,
    missing: TEXTS,
    id: STRING,
    title: STRING,
    language: STRING,
    titles: STRING,
    attributes: { each: ATTRIBUTE },
    sources: { each: { members: { label: STRING, language: STRING, derivedFrom: TEXTS } } },
    scopes: { each: { members: { label: STRING, partOf: STRING } } },
  },
};

/** Checks the parsed JSON of a mapping file. Throws a `DataError` that lists everything wrong. */
export function checkMapping(data: unknown, file: string): Mapping {
  const problems = findProblems(data, MAPPING, "");
  if (problems.length > 0)
    throw new DataError(
      `the mapping file "${file}" has mistakes:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
      ["rashomon import FILE --dry-run --json prints a valid one, under “mapping”"],
    );
  return data as Mapping;
}

function findProblems(value: unknown, rule: Rule, path: string): readonly string[] {
  const mustBe = (wanted: string): readonly string[] => [`${path === "" ? "it" : path}: must be ${wanted}`];
  if ("take" in rule) return rule.take(value, "") === undefined ? mustBe(rule.wanted) : [];
  if (!isRecord(value)) return mustBe("an object");
  return Object.entries(value).flatMap(([name, member]) => {
    const place = path === "" ? name : `${path}.${name}`;
    if ("members" in rule) {
      const own = ownOf(rule.members, name);
      if (own !== undefined) return findProblems(member, own, place);
      return name.startsWith("//") ? [] : [describeUnknown(place, "setting", name, Object.keys(rule.members))];
    }
    return rule.names?.includes(name) === false
      ? [describeUnknown(place, "part of a claim", name, rule.names)]
      : findProblems(member, rule.each, place);
  });
}

function describeUnknown(place: string, what: string, name: string, known: readonly string[]): string {
  const [near] = nearest(name, known);
  const hint = near === undefined ? `there is ${known.join(", ")}` : `did you mean ${near}?`;
  return `${place}: there is no such ${what}; ${hint}`;
}

/** The settings of an import as a mapping file: what was guessed, ready to be edited and passed with --mapping. */
export function writeMapping(
  layout: Layout,
  plans: readonly AttributePlan[],
  table: Table,
  { roles, constants }: FactOptions,
  settings: ImportSettings,
): JsonObject {
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
): JsonObject {
  const { label, importance, unit, tolerance, values } = attributes.get(attribute) ?? {};
  const framing = nature === "framing" ? nature : null;
  return slim({ kind, cardinality, nature: framing, dates, separator, label, importance, unit, tolerance, values });
}
