// The mapping file of an import: it is written with what was guessed, and every mistake is reported when it is read.

import { isRecord } from "../model/is-record.ts";
import { at, ownOf } from "../model/at.ts";
import { DataError } from "../platform/errors.ts";

import { nearest } from "../model/nearest.ts";
import { attributeKindNames } from "../model/values/index.ts";
import { DATE_ORDERS, DECIMAL_MARKS } from "./human-values/reading.ts";
import type { JsonObject } from "../authoring/draft.ts";
import { type FactOptions, LAYOUTS, type Layout } from "./layouts.ts";
import { ROLES } from "./columns.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import { slim } from "./declare.ts";
import { DEFAULT_LANGUAGE, type ImportSettings } from "./settings.ts";
import type { Table } from "./table.ts";

/** The required shape of each member of a mapping. */
type Rule =
  | { readonly is: "text" | "number" | "flag" | "texts" | "values" }
  | { readonly is: "one of"; readonly words: readonly string[] }
  | { readonly is: "record"; readonly members: Readonly<Record<string, Rule>> }
  | { readonly is: "records"; readonly member: Rule; readonly keys?: readonly string[] };

const TEXT: Rule = { is: "text" };
const oneOf = (words: readonly string[]): Rule => ({ is: "one of", words });

const ATTRIBUTE: Rule = {
  is: "record",
  members: {
    kind: oneOf(attributeKindNames),
    label: TEXT,
    cardinality: oneOf(["exclusive", "many"]),
    nature: oneOf(["fact", "framing"]),
    importance: oneOf(["key", "ordinary", "minor"]),
    dates: oneOf(["whole", "start", "end"]),
    unit: TEXT,
    tolerance: { is: "number" },
    separator: TEXT,
    values: { is: "values" },
    ignore: { is: "flag" },
  },
};

const MAPPING: Rule = {
  is: "record",
  members: {
    layout: oneOf(LAYOUTS),
    columns: { is: "records", member: TEXT, keys: ROLES },
    set: { is: "records", member: TEXT, keys: ROLES },
    ignore: { is: "texts" },
    fillDown: { is: "flag" },
    dates: oneOf(DATE_ORDERS),
    decimal: oneOf(DECIMAL_MARKS),
    century: { is: "number" },
    missing: { is: "texts" },
    id: TEXT,
    title: TEXT,
    language: TEXT,
    titles: TEXT,
    attributes: { is: "records", member: ATTRIBUTE },
    sources: {
      is: "records",
      member: { is: "record", members: { label: TEXT, language: TEXT, derivedFrom: { is: "texts" } } },
    },
    scopes: { is: "records", member: { is: "record", members: { label: TEXT, partOf: TEXT } } },
  },
};

/** Checks the parsed JSON of a mapping file. Throws a `DataError` that lists everything wrong. */
export function checkMapping(data: unknown, file: string): JsonObject {
  const problems: string[] = [];
  check(data, MAPPING, "", problems);
  if (problems.length > 0)
    throw new DataError(
      `the mapping file "${file}" has mistakes:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
      ["rashomon import FILE --dry-run --json prints a valid one, under “mapping”"],
    );
  return data as JsonObject;
}

function check(value: unknown, rule: Rule, path: string, problems: string[]): void {
  const wrong = (wanted: string): unknown => problems.push(`${path === "" ? "it" : path}: must be ${wanted}`);
  switch (rule.is) {
    case "text":
      return void (typeof value === "string" || wrong("text"));
    case "number":
      return void ((typeof value === "number" && Number.isFinite(value)) || wrong("a number"));
    case "flag":
      return void (typeof value === "boolean" || wrong("true or false"));
    case "texts":
      return void (
        (Array.isArray(value) && value.every((text) => typeof text === "string")) ||
        wrong("a list of texts")
      );
    case "one of":
      return void (rule.words.includes(String(value)) || wrong(`one of ${rule.words.join(", ")}`));
    case "values":
      return void (
        (isRecord(value) && Object.values(value).every((held) => held === null || typeof held !== "object")) ||
        wrong('an object such as {"none": 0, "n.k.": null}')
      );
    case "record":
      return isRecord(value) ? checkMembers(value, rule.members, path, problems) : void wrong("an object");
    case "records":
      return isRecord(value)
        ? checkEach(value, rule.member, rule.keys ?? null, path, problems)
        : void wrong("an object");
  }
}

function checkMembers(
  record: JsonObject,
  members: Readonly<Record<string, Rule>>,
  path: string,
  problems: string[],
): void {
  for (const [key, value] of Object.entries(record)) {
    const rule = ownOf(members, key);
    if (rule !== undefined) check(value, rule, join(path, key), problems);
    else if (!key.startsWith("//"))
      problems.push(`${join(path, key)}: there is no such setting${suggest(key, Object.keys(members))}`);
  }
}

function checkEach(
  record: JsonObject,
  member: Rule,
  keys: readonly string[] | null,
  path: string,
  problems: string[],
): void {
  for (const [key, value] of Object.entries(record)) {
    if (keys !== null && !keys.includes(key))
      problems.push(`${join(path, key)}: there is no such part of a claim${suggest(key, keys)}`);
    else check(value, member, join(path, key), problems);
  }
}

const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

function suggest(key: string, known: readonly string[]): string {
  const [near] = nearest(key, known);
  return near === undefined ? `; there is ${known.join(", ")}` : `; did you mean ${near}?`;
}

// The settings of an import as a mapping file: what was guessed, ready to be edited and passed with --mapping.

export function writeMapping(
  layout: Layout,
  plans: readonly AttributePlan[],
  table: Table,
  { roles, constants }: FactOptions,
  settings: ImportSettings,
): JsonObject {
  const { style } = settings;
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
      ...[...settings.attributes].filter(([, { ignore }]) => ignore).map(([name]) => [name, { ignore: true }] as const),
    ]),
    sources: Object.fromEntries(
      [...settings.sources].map(([id, { label, language, derivedFrom }]) => [
        id,
        slim({ label, language, derivedFrom }),
      ]),
    ),
    scopes: Object.fromEntries([...settings.scopes].map(([id, { label, partOf }]) => [id, slim({ label, partOf })])),
  });
}

function attributeMapping(
  { attribute, kind, cardinality, nature, dates, separator }: AttributePlan,
  { attributes }: ImportSettings,
): JsonObject {
  const said = attributes.get(attribute);
  return slim({
    kind,
    cardinality,
    nature: nature === "framing" ? nature : null,
    dates,
    separator,
    label: said?.label,
    importance: said?.importance,
    unit: said?.unit,
    tolerance: said?.tolerance,
    values: said === undefined || said.values.size === 0 ? null : Object.fromEntries(said.values),
  });
}
