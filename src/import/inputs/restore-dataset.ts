// What `export` wrote → the original dataset, from one JSON file or from a data package.

import { JSON_COLUMNS } from "../../dataset/json-columns.ts";
import { parseDataset } from "../../dataset/read.ts";
import { PARTS, type Part } from "../../model/format.ts";
import { memberOf, objectsOf, parseJsonText, textOf } from "./read-json.ts";
import type { Draft, Imported, ImportedAttribute, JsonObject, Reported } from "../../authoring/draft.ts";
import { isProblem, problemText } from "../../model/values/contract.ts";
import { type ValueKindName, canonicalValue, isValueKindName, parseValue } from "../../model/values/index.ts";
import { readExtrasOf } from "../optional-fields.ts";
import type { PackageTable } from "./read-package.ts";
import type { ImportSettings } from "../settings.ts";
import { type Table, cellText } from "../table.ts";

const PART_NAMES: ReadonlySet<string> = new Set(PARTS);

/** Splits a single-file dataset into its parts. Throws `DataError` if it is not a dataset. */
export function restoreNative(text: string, name: string): Imported {
  const { head, parts } = parseDataset(text, name);
  const members = Object.entries(head.data).filter(([key]) => key !== "sha256" && !PART_NAMES.has(key));
  const dataOf = (part: Part): readonly JsonObject[] => parts[part].map(({ data }) => data);
  const draft: Draft = {
    head: Object.fromEntries(members),
    sources: dataOf("sources"),
    entities: dataOf("entities"),
    events: dataOf("events"),
    claims: dataOf("claims"),
    checks: dataOf("checks"),
    notes: dataOf("notes"),
  };
  return {
    ...restored(draft, "the dataset says so"),
    account: { unit: "claim", read: draft.claims.length, gave: draft.claims.length, empty: 0 },
    reported: [],
    layout: "dataset",
  };
}

/** The report for a dataset that needed no guessing. */
function restored(draft: Draft, why: string): Omit<Imported, "account" | "reported" | "layout"> {
  const attributes = objectsOf(draft.head["attributes"]);
  return {
    draft,
    version: textOf(draft.head["version"]) ?? "0",
    attributes: attributes.map((attribute) => describe(attribute, draft.claims, why)),
    columns: [],
    unused: [],
    assumptions: [],
    mapping: {},
  };
}

function describe(attribute: JsonObject, claims: readonly JsonObject[], why: string): ImportedAttribute {
  const id = textOf(attribute["id"]) ?? "";
  const own = claims.filter((claim) => claim["attribute"] === id);
  return {
    id,
    label: id,
    kind: textOf(attribute["kind"]) ?? "text",
    cardinality: textOf(attribute["cardinality"]) ?? "",
    nature: textOf(attribute["nature"]) ?? "fact",
    dates: textOf(attribute["dates"]),
    unit: null,
    separator: null,
    why,
    claims: own.length,
    reported: 0,
    examples: own.slice(0, 3).map(({ value }) => String(value)),
  };
}

// A data package that `export` wrote → the original dataset.

/** Restores the parts from their tables. A claim whose value cannot be read is reported. */
export function restorePackage(
  descriptor: JsonObject,
  own: JsonObject,
  tables: readonly PackageTable[],
  settings: ImportSettings,
): Imported {
  const tableOf = (name: string): Table => tables.find((table) => table.name === name)?.table() ?? EMPTY;
  const recordsOf = (name: string, label: "label" | "title"): readonly JsonObject[] => toRecords(tableOf(name), label);
  const attributes = recordsOf("attributes", "label");
  const { claims, reported } = toClaims(tableOf("claims"), attributes);
  const licence = textOf(memberOf(objectsOf(descriptor["licenses"])[0], "name"));
  const { checks, notes, ...head } = own;
  const draft: Draft = {
    head: withoutNulls({
      ...head,
      version: descriptor["version"],
      licence,
      attributes,
      scopes: recordsOf("scopes", "label"),
      terms: recordsOf("terms", "label"),
    }),
    sources: recordsOf("sources", "label"),
    entities: recordsOf("entities", "label"),
    events: recordsOf("events", "title"),
    claims,
    checks: objectsOf(checks),
    notes: objectsOf(notes),
  };
  return {
    ...restored(draft, "the package says so"),
    reported,
    layout: "package",
    account: { unit: "row", read: claims.length + reported.length, gave: claims.length, empty: 0 },
    assumptions: settings.attributes.size > 0 ? [UNHEARD] : [],
  };
}

const UNHEARD = "the package itself declares everything, so settings for attributes are ignored";
const EMPTY: Table = { columns: [], rows: [], reported: [], remarks: [] };

const withoutNulls = (record: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));

function toRecords({ columns, rows }: Table, label: string): readonly JsonObject[] {
  return rows.map(({ cells }) => {
    const members = columns.flatMap((column, index): readonly (readonly [string, unknown])[] => {
      const text = cellText(cells[index]);
      return text === "" ? [] : [[column === "labels" ? label : column, valueOf(column, text)]];
    });
    return Object.fromEntries(members); // The labels come after the label, and count.
  });
}

function valueOf(column: string, text: string): unknown {
  if (column === "tolerance") return Number(text);
  return JSON_COLUMNS.has(column) ? (parseJsonText(text) ?? text) : text;
}

interface RestoredClaims {
  readonly claims: readonly JsonObject[];
  readonly reported: readonly Reported[];
}

function toClaims(table: Table, attributes: readonly JsonObject[]): RestoredClaims {
  const kinds = new Map(attributes.map(({ id, kind }) => [id, isValueKindName(kind) ? kind : "text"]));
  const extrasOf = readExtrasOf(table.columns);
  const claims: JsonObject[] = [];
  const reported: Reported[] = [...table.reported];
  for (const row of table.rows) {
    const cell = (name: string): string => cellText(row.cells[table.columns.indexOf(name)]);
    const value = readValue(row.cells[table.columns.indexOf("value")], kinds.get(cell("attribute")) ?? "text");
    const fields = { ...Object.fromEntries(CORE.map((name) => [name, cell(name)])), ...extrasOf(row) };
    if (isProblem(value))
      reported.push({ line: row.line, column: "value", value: cell("value"), reason: problemText(value) });
    else claims.push({ ...withoutEmpty(fields), value });
  }
  return { claims, reported };
}

const CORE = ["id", "source", "event", "attribute", "scope"];

function readValue(raw: unknown, kind: ValueKindName): ReturnType<typeof canonicalValue> | { problem: string } {
  const value = parseValue(kind, raw ?? "");
  return isProblem(value) ? value : canonicalValue(value);
}

const withoutEmpty = (record: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
