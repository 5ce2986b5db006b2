// Datasets that others publish → a draft: a Frictionless Data Package, as it was where `export` wrote it, else by the table that
// holds claims; Wikidata's entity JSON, where an item is an event, and what its statements say is said by their references.

import type { Draft, Imported, JsonObject } from "../authoring/draft.ts";
import { at, ownOf } from "../model/at.ts";
import { isRecord } from "../model/is-record.ts";
import type { ValueKindName } from "../model/values/index.ts";
import { DataError, UsageError } from "../platform/errors.ts";
import { assignRoles } from "./columns.ts";
import { slim } from "./declare.ts";
import { importTable } from "./import-table.ts";
import { memberOf, objectsOf, parseJsonText, textOf } from "./inputs/read-json.ts";
import { type PackageTable, readPackage } from "./inputs/read-package.ts";
import { readObjects } from "./inputs/read-records.ts";
import { restorePackage } from "./inputs/restore-dataset.ts";
import { propertyName, readStatements, type Statements, WIKIDATA_COLUMNS } from "./inputs/wikidata-rows.ts";
import { guessLayout } from "./layouts.ts";
import { type ImportSettings, NO_ATTRIBUTE_SETTING } from "./settings.ts";
import { cellText, type Table } from "./table.ts";

/** Imports a package by the text of its descriptor. Throws `DataError` and `UsageError`. */
export function importPackage(text: string, folder: string | null, settings: ImportSettings): Imported {
  const descriptor = parseJsonText(text);
  if (!isRecord(descriptor))
    throw new DataError("the data package is not a JSON object", ["give the path of its datapackage.json"]);
  const tables = readPackage(descriptor, folder);
  if (isRecord(descriptor["rashomon"])) return restorePackage(descriptor, descriptor["rashomon"], tables, settings);
  const { chosen, remarks } = chooseTable(tables, settings);
  const table = withoutMissing(chosen.table(), chosen.schema.missingIn);
  return importTable(
    { ...table, remarks: [...remarks, ...describeSchema(chosen, table), ...table.remarks] },
    withSchema(settings, chosen),
  );
}

/** Cells that the field's own schema declares as missing are empty. */
function withoutMissing(table: Table, missingIn: PackageTable["schema"]["missingIn"]): Table {
  const missing = table.columns.map((name) => missingIn.get(name) ?? new Set<string>());
  if (missing.every(({ size }) => size === 0)) return table;
  const isMissing = (cell: unknown, index: number): boolean => missing[index]?.has(cellText(cell)) === true;
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, index) => (isMissing(cell, index) ? "" : cell)),
  }));
  return { ...table, rows };
}

interface Choice {
  readonly chosen: PackageTable;
  /** Which other tables cannot be read, and why. */
  readonly remarks: readonly string[];
}

function describeSchema({ schema }: PackageTable, { columns }: Table): readonly string[] {
  const lacking = [...schema.types.keys()].filter((name) => !columns.includes(name));
  const names = lacking.map((name) => `“${name}”`).join(", ");
  return [
    ...(lacking.length === 0 ? [] : [`the schema has fields that the table has no column for: ${names}`]),
    ...schema.remarks,
  ];
}

function chooseTable(tables: readonly PackageTable[], settings: ImportSettings): Choice {
  const list = `the resources are: ${tables.map(({ name }) => name).join(", ")}`;
  if (settings.resource !== null) {
    const named = tables.find(({ name }) => name === settings.resource);
    if (named === undefined) throw new UsageError(`no resource "${settings.resource}"`, [list]);
    return { chosen: named, remarks: [] };
  }
  const faults: string[] = [];
  const [first, second] = tables.length === 1 ? tables : tables.filter((table) => hasClaims(table, settings, faults));
  if (first === undefined) {
    const suggestions = [list, "name one: --resource NAME, and say what its columns are: --column source=…", ...faults];
    throw new UsageError("no resource of the package has recognisable columns of claims", suggestions);
  }
  if (second !== undefined)
    throw new UsageError("several resources of the package may hold claims", [
      ...[first, second].map(({ name }) => `--resource ${name}`),
      list,
    ]);
  return { chosen: first, remarks: faults };
}

/** If one resource cannot be read, the others are still tried, and the problem is reported. */
function hasClaims({ table }: PackageTable, { columns, constants }: ImportSettings, faults: string[]): boolean {
  try {
    const read = table();
    guessLayout(read, {
      roles: assignRoles(read.columns, columns, new Set(), constants),
      constants,
      ignored: new Set(),
      fillDown: false,
      series: new Map(),
    });
    return true;
  } catch (error) {
    if (error instanceof DataError) faults.push(`${error.message}; it is skipped`);
    else if (!(error instanceof UsageError)) throw error;
    return false;
  }
}

const KINDS: Readonly<Record<string, ValueKindName>> = {
  integer: "count",
  number: "count",
  date: "date",
  datetime: "date",
  year: "date",
  yearmonth: "date",
  boolean: "flag",
  duration: "duration",
};

/** What the schema says about the column of an attribute is used instead of a guess; what the user says takes precedence. */
function withSchema(settings: ImportSettings, { schema }: PackageTable): ImportSettings {
  const { types, styles, missing } = schema;
  const attributes = new Map(settings.attributes);
  for (const [column, type] of types) {
    const kind = ownOf(KINDS, type);
    if (kind !== undefined && !attributes.has(column))
      attributes.set(column, { ...NO_ATTRIBUTE_SETTING, kind, isHint: true });
  }
  const words = missing.filter((word) => word !== "").map((word) => word.toLowerCase());
  return { ...settings, attributes, columnStyles: styles, missing: new Set([...settings.missing, ...words]) };
}

/** Whether a text is the descriptor of a package. */
export const isDescriptor = (value: unknown): boolean => isRecord(value) && Array.isArray(value["resources"]);

/** Imports an entity, a list of them, or the answer of Special:EntityData. Throws `DataError`. */
export function importWikidata(text: string, settings: ImportSettings): Imported {
  const entities = readObjects(text).flatMap(entitiesOf);
  if (entities.length === 0)
    throw new DataError("the input has no Wikidata entity", ["give the JSON of Special:EntityData, or of one entity"]);
  const statements = readStatements(entities);
  const { rows, reported, count, julian } = statements;
  const remarks = [
    `${count} statements have ${rows.length} sources: a statement with several references becomes a claim of each`,
    ...describeJulian(julian),
  ];
  const table: Table = { columns: WIKIDATA_COLUMNS, rows, reported, remarks, isCoded: true };
  const imported = importTable(table, { ...withKinds(settings, statements), layout: "long" });
  return {
    ...imported,
    layout: "entities",
    draft: withLabels(imported.draft, entities),
    account: { ...imported.account, unit: "reference" },
  };
}

/** Wikidata displays a Julian day as it is, so a reader who compares finds a different day. */
function describeJulian(days: readonly string[]): readonly string[] {
  if (days.length === 0) return [];
  const are =
    days.length === 1 ? "1 date of the Julian calendar is" : `${days.length} dates of the Julian calendar are`;
  return [
    `${are} converted to the Gregorian one, which gives another day (${at(days, 0)}); the note of each claim has the day that Wikidata gives`,
  ];
}

/** Whether a parsed text holds entities. */
export const isWikidata = (value: unknown): boolean => entitiesOf(value).length > 0;

function entitiesOf(value: unknown): readonly JsonObject[] {
  const entities = memberOf(value, "entities");
  const list = isRecord(entities)
    ? Object.values(entities)
    : Array.isArray(value)
      ? (value as readonly unknown[])
      : [value];
  return objectsOf(list).filter(
    (entity) =>
      /^[QPL]\d+$/.test(textOf(entity["id"]) ?? "") && (isRecord(entity["claims"]) || isRecord(entity["labels"])),
  );
}

function withKinds(settings: ImportSettings, { kinds }: Statements): ImportSettings {
  const attributes = new Map(settings.attributes);
  const properties = new Map(
    WIKIDATA_EVENTS.map((property) => [propertyName(property).attribute, propertyName(property)]),
  );
  for (const [attribute, kind] of kinds) {
    const { dates = null, nature = null } = properties.get(attribute) ?? {};
    const cardinality = kind === "entity" || kind === "name" || kind === "text" ? "many" : "exclusive";
    if (!attributes.has(attribute))
      attributes.set(attribute, { ...NO_ATTRIBUTE_SETTING, kind, dates, nature, cardinality, isHint: true });
  }
  return { ...settings, attributes };
}

const WIKIDATA_EVENTS = ["P585", "P580", "P582", "P828", "P1478", "P1479", "P1542"];

/** Names in every language of the entities, for events and for everything else that they name. */
function withLabels(draft: Draft, entities: readonly JsonObject[]): Draft {
  const known = new Map(entities.map((entity) => [textOf(entity["id"]), entity]));
  const named = (record: JsonObject, key: "label" | "title"): JsonObject => {
    const entity = known.get(textOf(record["id"]));
    if (entity === undefined) return record;
    const labels = textsOf(entity["labels"]);
    return slim({
      ...record,
      [key]: Object.keys(labels).length === 0 ? record[key] : labels,
      synonyms: key === "title" ? aliasesOf(entity["aliases"]) : record["synonyms"],
    });
  };
  return {
    ...draft,
    events: draft.events.map((event) => named(event, "title")),
    entities: draft.entities.map((entity) => named(entity, "label")),
    sources: draft.sources.map((source) =>
      source["id"] === "wikidata" ? { ...source, label: "Wikidata, without a reference" } : named(source, "label"),
    ),
  };
}

function textsOf(labels: unknown): Readonly<Record<string, string>> {
  const pairs = Object.entries(isRecord(labels) ? labels : {}).map(
    ([language, label]) => [language, textOf(memberOf(label, "value"))] as const,
  );
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null));
}

function aliasesOf(aliases: unknown): JsonObject | null {
  const lists = Object.entries(isRecord(aliases) ? aliases : {}).map(
    ([language, list]) => [language, objectsOf(list).flatMap((alias) => textOf(alias["value"]) ?? [])] as const,
  );
  const filled = lists.filter(([, list]) => list.length > 0);
  return filled.length === 0 ? null : Object.fromEntries(filled);
}
