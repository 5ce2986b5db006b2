// Wikidata's properties that describe events, with names of attributes; any other property keeps its number.

import { must, ownOf } from "../../model/at.ts";
import { isRecord } from "../../model/is-record.ts";
import type { Dates, Nature } from "../../model/dataset.ts";
import type { ValueKindName } from "../../model/values/index.ts";
import type { JsonObject, Reported } from "../../authoring/draft.ts";
import { memberOf, objectsOf, textOf } from "./read-json.ts";
import type { Row } from "../table.ts";
import { type NoSnakValue, entityIdOf, readSnak } from "./wikidata-values.ts";

export interface PropertyName {
  readonly attribute: string;
  readonly dates?: Dates;
  readonly nature?: Nature;
}

const PROPERTIES: Readonly<Record<string, PropertyName>> = {
  P585: { attribute: "date", dates: "whole" },
  P580: { attribute: "start-date", dates: "start" },
  P582: { attribute: "end-date", dates: "end" },
  P571: { attribute: "founded" },
  P577: { attribute: "published" },
  P1120: { attribute: "deaths" },
  P1339: { attribute: "injured" },
  P1446: { attribute: "missing" },
  P1561: { attribute: "survivors" },
  P1590: { attribute: "casualties" },
  P1132: { attribute: "participants" },
  P1174: { attribute: "visitors" },
  P2047: { attribute: "duration" },
  P276: { attribute: "place" },
  P131: { attribute: "district" },
  P17: { attribute: "country" },
  P31: { attribute: "type" },
  P361: { attribute: "part-of" },
  P710: { attribute: "participant" },
  P664: { attribute: "organiser" },
  P8031: { attribute: "agent" },
  P533: { attribute: "target" },
  P520: { attribute: "weapon" },
  P1346: { attribute: "winner" },
  P828: { attribute: "cause", nature: "framing" },
  P1478: { attribute: "immediate-cause", nature: "framing" },
  P1479: { attribute: "contributing-factor", nature: "framing" },
  P1542: { attribute: "effect", nature: "framing" },
  P138: { attribute: "named-after" },
  P1448: { attribute: "name" },
  P1476: { attribute: "title" },
};

/** The attribute for a property. */
export const propertyName = (property: string): PropertyName => ownOf(PROPERTIES, property) ?? { attribute: property };

/** Items of "sourcing circumstances" and "nature of statement", as hedges. */
const HEDGES: Readonly<Record<string, string>> = {
  Q5727902: "about",
  Q18122778: "likely",
  Q56644435: "likely",
  Q30230067: "perhaps",
  Q18912752: "disputed",
  Q32188232: "alleged",
  Q47035128: "at-most",
};

const hedgeOf = (item: string): string | null => ownOf(HEDGES, item) ?? null;

// Statements of Wikidata entities → rows: one for each reference of a statement, since the references are the sources.

/** Columns of the rows, by the names that `assignRoles` knows. */
export const WIKIDATA_COLUMNS = [
  "id",
  "event",
  "attribute",
  "value",
  "source",
  "url",
  "scope",
  "hedge",
  "asOf",
  "note",
];

export interface Statements {
  readonly rows: readonly Row[];
  readonly reported: readonly Reported[];
  /** Kind of each attribute, by the values of its property. */
  readonly kinds: ReadonlyMap<string, ValueKindName>;
  /** Converted Julian days: "29 May 1453 is 7 June 1453". */
  readonly julian: readonly string[];
  /** Number of statements read. */
  readonly count: number;
}

/** The statements of some entities. `line` of a row is the number of its statement, from 1. */
export function readStatements(entities: readonly JsonObject[]): Statements {
  const rows: Row[] = [];
  const reported: Reported[] = [];
  const kinds = new Map<string, ValueKindName>();
  const julian: string[] = [];
  let count = 0;
  for (const entity of entities) {
    for (const { property, statement } of statementsOf(entity)) {
      count += 1;
      const value = statement["rank"] === "deprecated" ? DEPRECATED : readSnak(memberOf(statement, "mainsnak"));
      const { attribute } = propertyName(property);
      if ("reason" in value)
        reported.push({ line: count, column: property, value: textOf(statement["id"]), reason: value.reason });
      else if ((kinds.get(attribute) ?? value.kind) !== value.kind && !areWords(kinds.get(attribute), value.kind))
        reported.push({
          line: count,
          column: property,
          value: value.value,
          reason: "its value is of another kind than the values before it",
        });
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
const DEPRECATED: NoSnakValue = { reason: "Wikidata ranks it as deprecated" };

const areWords = (a: ValueKindName | undefined, b: ValueKindName): boolean =>
  (a === "name" || a === "text") && (b === "name" || b === "text");

function statementsOf({
  claims,
  statements,
}: JsonObject): readonly { readonly property: string; readonly statement: JsonObject }[] {
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
  statement: JsonObject,
): readonly Row[] {
  const { scope, hedge, asOf, notes } = readQualifiers(memberOf(statement, "qualifiers"), attribute);
  const rank = memberOf(statement, "rank");
  const remarks = [note, ...notes, rank === "preferred" ? "Wikidata ranks it preferred" : null].filter(
    (text) => text !== null,
  );
  const references = objectsOf(statement["references"]);
  const sources = references.length === 0 ? [UNREFERENCED] : references.map(readReference);
  const own = (textOf(statement["id"]) ?? "").replaceAll(/[^A-Za-z0-9-]+/g, "-");
  return withoutRepeats(sources).map(({ source, url, date }, index): Row => ({
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

interface Reference {
  readonly source: string;
  readonly url: string;
  /** The date on which the reference was retrieved, as a remark. */
  readonly date: readonly string[];
}

const UNREFERENCED: Reference = { source: "wikidata", url: "", date: [] };

/** The source: the work under "stated in", else the site of the address, else the project that it was imported from. */
function readReference(reference: JsonObject): Reference {
  const first = (property: string): unknown =>
    memberOf(memberOf(objectsOf(memberOf(memberOf(reference, "snaks"), property))[0], "datavalue"), "value");
  const url = textOf(first("P854")) ?? textOf(first("P4656")) ?? "";
  const source = entityIdOf(first("P248")) ?? hostOf(url) ?? entityIdOf(first("P143"));
  const retrieved = /^\+(\d{4}-\d{2}-\d{2})/.exec(textOf(memberOf(first("P813"), "time")) ?? "")?.[1];
  return { source: source ?? "wikidata", url, date: retrieved === undefined ? [] : [`retrieved ${retrieved}`] };
}

function hostOf(url: string): string | null {
  try {
    const { hostname } = new URL(url);
    return hostname === "" ? null : hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
}

/** Two references of one statement to one source are one claim. */
function withoutRepeats(references: readonly Reference[]): readonly Reference[] {
  const seen = new Map<string, Reference>();
  for (const reference of references) if (!seen.has(reference.source)) seen.set(reference.source, reference);
  return [...seen.values()];
}

interface Qualifiers {
  readonly scope: string;
  readonly hedge: string;
  readonly asOf: string;
  readonly notes: readonly string[];
}

/** "Applies to part" is a scope, "point in time" an as-of date, circumstances a hedge; any other is kept as a note. */
function readQualifiers(qualifiers: unknown, attribute: string): Qualifiers {
  const found = { scope: "", hedge: "", asOf: "" };
  const notes: string[] = [];
  for (const [property, snaks] of Object.entries(isRecord(qualifiers) ? qualifiers : {})) {
    for (const snak of objectsOf(snaks)) {
      const read = readSnak(snak);
      const value = "reason" in read ? "" : read.value;
      const hedge = hedgeOf(value);
      if (property === "P518" && found.scope === "" && value !== "") found.scope = value;
      else if (property === "P585" && attribute !== "date" && found.asOf === "" && value !== "") found.asOf = value;
      else if ((property === "P1480" || property === "P5102") && hedge !== null && found.hedge === "")
        found.hedge = hedge;
      else notes.push(`${propertyName(property).attribute}: ${value === "" ? "not given" : value}`);
    }
  }
  return { ...found, notes };
}
