// Wikidata's entity JSON → a draft dataset. An item is an event; what its statements say is said by their references.

import { isRecord } from "../model/is-record.ts";
import { at } from "../model/at.ts";
import { DataError } from "../platform/errors.ts";
import { slim } from "./declare.ts";
import type { Draft, Imported, JsonObject } from "../authoring/draft.ts";
import { importTable } from "./import-table.ts";
import { memberOf, objectsOf, textOf } from "./inputs/read-json.ts";
import { readObjects } from "./inputs/read-records.ts";
import { type ImportSettings, NO_ATTRIBUTE_SETTING } from "./settings.ts";
import type { Table } from "./table.ts";
import { propertyName } from "./inputs/wikidata-rows.ts";
import { readStatements, type Statements, WIKIDATA_COLUMNS } from "./inputs/wikidata-rows.ts";

/** Imports an entity, a list of them, or the answer of Special:EntityData. Throws `DataError`. */
export function importWikidata(text: string, settings: ImportSettings): Imported {
  const entities = readObjects(text).flatMap(entitiesOf);
  if (entities.length === 0)
    throw new DataError("the input has no Wikidata entity", ["give the JSON of Special:EntityData, or of one entity"]);
  const statements = readStatements(entities);
  const { rows, reported, count, julian } = statements;
  const remarks = [
    `${count} statements have ${rows.length} sources: what several references say is a claim of each`,
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

/** Wikidata shows a Julian day as it is, so that a reader who compares finds another day. */
function describeJulian(days: readonly string[]): readonly string[] {
  if (days.length === 0) return [];
  const are =
    days.length === 1 ? "1 date of the Julian calendar is" : `${days.length} dates of the Julian calendar are`;
  return [
    `${are} moved to the Gregorian, which is another day (${at(days, 0)}); the note of each claim has the day that Wikidata gives`,
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

/** Names in every language that the entities have: of events, and of what else they name. */
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
