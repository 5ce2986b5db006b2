// Wikidata's entity JSON → a draft: an item is an event, and the references of its statements are the sources.

import { type Draft, type Imported, type Reported, slim } from "../../authoring/draft.ts";
import { at, must } from "../../model/at.ts";
import { counted } from "../../model/phrases/en-count.ts";
import { groupBy } from "../../model/groups.ts";
import { type Data, isRecord } from "../../model/is-record.ts";
import type { AttributeKindName } from "../../model/values/index.ts";
import { DataError } from "../../platform/errors.ts";
import { importTable } from "../import-table.ts";
import type { ImportSettings } from "../settings.ts";
import type { Row } from "../table.ts";
import { memberOf, objectsOf, readObjects, textOf } from "./read-json.ts";
import { attributeOf, PROPERTIES, readQualifiers, readReference, readSnak, UNREFERENCED } from "./wikidata-values.ts";
import { isTrouble, trouble, type Trouble } from "../human-values/reading.ts";

/** Imports an entity, a list of them, or the answer of Special:EntityData. Throws `DataError`. */
export function importWikidata(text: string, settings: ImportSettings): Imported {
  const entities = readObjects(text).flatMap(entitiesOf);
  if (entities.length === 0)
    throw new DataError("the input has no Wikidata entity", ["give the JSON of Special:EntityData, or of one entity"]);
  const { rows, reported, kinds, count, julian } = readStatements(entities);
  const remarks = [
    `${count} statements have ${rows.length} sources: a statement with several references becomes a claim of each`,
    ...describeJulian(julian),
  ];
  const table = { columns: COLUMNS, rows, reported, remarks, isCoded: true };
  const imported = importTable(table, { ...withKinds(settings, kinds), layout: "long" });
  return {
    ...imported,
    layout: "entities",
    draft: withLabels(imported.draft, entities),
    account: { ...imported.account, unit: "reference" },
  };
}

/** Wikidata displays a Julian day as it is, so a reader who compares finds a different day. */
const describeJulian = (days: readonly string[]): readonly string[] =>
  days.length === 0
    ? []
    : [
        `${counted(days.length, "date")} of the Julian calendar ${days.length === 1 ? "is" : "are"} converted to the Gregorian one, which gives another day (${at(days, 0)}); the note of each claim has the day that Wikidata gives`,
      ];

/** Whether a parsed text holds entities. */
export const isWikidata = (value: unknown): boolean => entitiesOf(value).length > 0;

function entitiesOf(value: unknown): readonly Data[] {
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

/** Settings for the attributes of statements, unless the user says otherwise. */
function withKinds(settings: ImportSettings, kinds: ReadonlyMap<string, AttributeKindName>): ImportSettings {
  const attributes = new Map(settings.attributes);
  const known = new Map(Object.values(PROPERTIES).map((property) => [property.attribute, property]));
  for (const [attribute, kind] of kinds) {
    const { attribute: _, ...said } = known.get(attribute) ?? { attribute };
    const cardinality = kind === "entity" || kind === "name" || kind === "text" ? "many" : "exclusive";
    if (!attributes.has(attribute)) attributes.set(attribute, { kind, cardinality, ...said, isHint: true });
  }
  return { ...settings, attributes };
}

/** Names in every language of the entities, for events and for everything else that they name. */
function withLabels(draft: Draft, entities: readonly Data[]): Draft {
  const known = new Map(entities.map((entity) => [textOf(entity["id"]), entity]));
  const withNames = (record: Data, key: "label" | "title"): Data => {
    const entity = known.get(textOf(record["id"]));
    const synonyms = key === "title" ? byLanguage(entity?.["aliases"], textsIn) : null;
    return { ...record, ...slim({ [key]: byLanguage(entity?.["labels"], textIn), synonyms }) };
  };
  return {
    ...draft,
    events: draft.events.map((event) => withNames(event, "title")),
    entities: draft.entities.map((entity) => withNames(entity, "label")),
    sources: draft.sources.map((source) =>
      source["id"] === "wikidata" ? { ...source, label: "Wikidata, without a reference" } : withNames(source, "label"),
    ),
  };
}

/** The texts of a member, by language; null if it has none. */
function byLanguage(member: unknown, take: (value: unknown) => unknown): Data | null {
  const entries = Object.entries(isRecord(member) ? member : {}).map(([tag, value]) => [tag, take(value)]);
  const texts = slim(Object.fromEntries(entries) as Data);
  return Object.keys(texts).length === 0 ? null : texts;
}

const textIn = (value: unknown): string | null => textOf(memberOf(value, "value"));
const textsIn = (list: unknown): readonly string[] => objectsOf(list).flatMap((each) => textIn(each) ?? []);

// Statements → rows: one for each reference of a statement, since the references are the sources.

/** Columns of the rows, by the names that `assignRoles` knows. */
const COLUMNS = "id event attribute value source url scope hedge asOf note".split(" ");

/**
 * The statements of some entities, each with its number as the line of its rows; the kind of each attribute, by the values of its
 * property; and converted Julian days: "29 May 1453 is 7 June 1453".
 */
function readStatements(entities: readonly Data[]) {
  const rows: Row[] = [];
  const reported: Reported[] = [];
  const kinds = new Map<string, AttributeKindName>();
  const julian: string[] = [];
  let count = 0;
  for (const entity of entities) {
    for (const { property, statement } of statementsOf(entity)) {
      count += 1;
      const value = statement["rank"] === "deprecated" ? DEPRECATED : readSnak(memberOf(statement, "mainsnak"));
      const attribute = attributeOf(property);
      const report = (told: string | null, reason: string): void =>
        void reported.push({ line: count, column: property, value: told, reason });
      if (isTrouble(value)) report(textOf(statement["id"]), value.trouble);
      else if ((kinds.get(attribute) ?? value.kind) !== value.kind && !areWords(kinds.get(attribute), value.kind))
        report(value.value, "its value is of another kind than the values before it");
      else {
        if (kinds.get(attribute) !== "text") kinds.set(attribute, value.kind);
        if (value.julian !== undefined) julian.push(value.julian);
        rows.push(...toRows(count, must(textOf(entity["id"])), attribute, value, statement));
      }
    }
  }
  return { rows, reported, kinds, julian, count };
}

/** The rank for outdated or wrong statements: https://www.wikidata.org/wiki/Help:Ranking */
const DEPRECATED: Trouble = trouble("Wikidata ranks it as deprecated");

const areWords = (a: AttributeKindName | undefined, b: AttributeKindName): boolean =>
  (a === "name" || a === "text") && (b === "name" || b === "text");

function statementsOf({
  claims,
  statements,
}: Data): readonly { readonly property: string; readonly statement: Data }[] {
  const groups = isRecord(claims) ? claims : isRecord(statements) ? statements : {};
  return Object.entries(groups).flatMap(([property, list]) =>
    objectsOf(list).map((statement) => ({ property, statement })),
  );
}

function toRows(
  line: number,
  event: string,
  attribute: string,
  { value, note }: { readonly value: string; readonly note: string | null },
  statement: Data,
): readonly Row[] {
  const { scope, hedge, asOf, notes } = readQualifiers(memberOf(statement, "qualifiers"), attribute);
  const rank = memberOf(statement, "rank");
  const remarks = [note, ...notes, rank === "preferred" ? "Wikidata ranks it preferred" : null].filter(
    (text) => text !== null,
  );
  const references = objectsOf(statement["references"]);
  const sources = references.length === 0 ? [UNREFERENCED] : references.map(readReference);
  const own = (textOf(statement["id"]) ?? "").replaceAll(/[^A-Za-z0-9-]+/g, "-");
  // Two references of one statement to one source are one claim.
  const different = [...groupBy(sources, ({ source }) => source).values()].map(([first]) => first);
  return different.map(({ source, url, date }, index): Row => ({
    line,
    cells: [
      own === "" ? "" : index === 0 ? own : `${own}-${index + 1}`,
      event,
      attribute,
      value,
      source,
      url,
      scope,
      hedge,
      asOf,
      [...remarks, ...date].join("; "),
    ],
  }));
}
