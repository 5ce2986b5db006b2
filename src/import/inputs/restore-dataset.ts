// What `export` wrote → the original dataset, from one JSON file or from a data package.

import type { Data } from "../../model/is-record.ts";
import { JSON_COLUMNS } from "../../dataset/record-tables.ts";
import { parseDataset } from "../../dataset/read.ts";
import { memberOf, objectsOf, parseJsonText, textOf } from "./read-json.ts";
import { type Draft, type Imported, type ImportedAttribute, type Reported, slim } from "../../authoring/draft.ts";
import { isProblem, problemText } from "../../model/values/contract.ts";
import { canonicalValue, isValueKindName, parseValue } from "../../model/values/index.ts";
import { readExtrasOf } from "../make-claims.ts";
import { cellText, type Row, type Table } from "../table.ts";

/** Splits a single-file dataset into its parts. Throws `DataError` if it is not a dataset. */
export function restoreNative(text: string, name: string): Imported {
  const { head, parts } = parseDataset(text, name);
  const members = Object.entries(head.data).filter(([key]) => key !== "sha256" && !Object.hasOwn(parts, key));
  const lists = Object.entries(parts).map(([part, records]) => [part, records.map(({ data }) => data)]);
  const draft = { head: Object.fromEntries(members), ...Object.fromEntries(lists) } as Draft;
  return restored(draft, "dataset", "claim", []);
}

/** The report of an import that needed no guessing. */
function restored(draft: Draft, layout: "dataset" | "package", unit: string, reported: readonly Reported[]): Imported {
  const { head, claims } = draft;
  return {
    draft,
    version: textOf(head["version"]) ?? "0",
    attributes: objectsOf(head["attributes"]).map((each) => describe(each, claims, `the ${layout} says so`)),
    reported,
    account: { unit, read: claims.length + reported.length, gave: claims.length, empty: 0 },
    layout,
    columns: [],
    unused: [],
    assumptions: [],
    mapping: {},
  };
}

function describe(attribute: Data, claims: readonly Data[], why: string): ImportedAttribute {
  const member = (name: string, otherwise: string): string => textOf(attribute[name]) ?? otherwise;
  const id = member("id", "");
  const own = claims.filter((claim) => claim["attribute"] === id);
  return {
    id,
    label: id,
    kind: member("kind", "text"),
    cardinality: member("cardinality", ""),
    nature: member("nature", "fact"),
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
  descriptor: Data,
  own: Data,
  tableOf: (name: string) => Table | undefined,
  hasSettings: boolean,
): Imported {
  const recordsOf = (name: string, label: "label" | "title"): readonly Data[] => {
    const { columns = [], rows = [] } = tableOf(name) ?? {};
    return rows.map((row) => toRecord(columns, row, label));
  };
  const attributes = recordsOf("attributes", "label");
  const { claims, reported } = toClaims(tableOf("claims") ?? EMPTY, attributes);
  const { checks, notes, ...head } = own;
  const licence = textOf(memberOf(objectsOf(descriptor["licenses"])[0], "name"));
  const lists = { attributes, scopes: recordsOf("scopes", "label"), terms: recordsOf("terms", "label") };
  const draft: Draft = {
    head: { ...slim({ ...head, version: descriptor["version"], licence }), ...lists },
    sources: recordsOf("sources", "label"),
    entities: recordsOf("entities", "label"),
    events: recordsOf("events", "title"),
    claims,
    checks: objectsOf(checks),
    notes: objectsOf(notes),
  };
  return { ...restored(draft, "package", "row", reported), assumptions: hasSettings ? [UNHEARD] : [] };
}

const UNHEARD = "the package itself declares everything, so settings for attributes are ignored";
const EMPTY: Table = { columns: [], rows: [], reported: [], remarks: [] };

function toRecord(columns: readonly string[], { cells }: Row, label: string): Data {
  const members = columns.flatMap((column, index): readonly (readonly [string, unknown])[] => {
    const text = cellText(cells[index]);
    return text === "" ? [] : [[column === "labels" ? label : column, valueOf(column, text)]];
  });
  return Object.fromEntries(members); // The labels come after the label, and count.
}

function valueOf(column: string, text: string): unknown {
  if (column === "tolerance") return Number(text);
  return JSON_COLUMNS.has(column) ? (parseJsonText(text) ?? text) : text;
}

function toClaims(
  { columns, rows, reported }: Table,
  attributes: readonly Data[],
): Readonly<{ claims: readonly Data[]; reported: readonly Reported[] }> {
  const kinds = new Map(attributes.map(({ id, kind }) => [id, kind]));
  const extrasOf = readExtrasOf(columns);
  const claims: Data[] = [];
  const faults: Reported[] = [];
  for (const row of rows) {
    const cell = (name: string): unknown => row.cells[columns.indexOf(name)];
    const core = CORE.map((name) => [name, cellText(cell(name))] as const).filter(([, text]) => text !== "");
    const kind = kinds.get(cellText(cell("attribute")));
    const value = parseValue(isValueKindName(kind) ? kind : "text", cell("value") ?? "");
    if (isProblem(value))
      faults.push({ line: row.line, column: "value", value: cellText(cell("value")), reason: problemText(value) });
    else claims.push({ ...Object.fromEntries(core), ...extrasOf(row), value: canonicalValue(value) });
  }
  return { claims, reported: [...reported, ...faults] };
}

const CORE = ["id", "source", "event", "attribute", "scope"];
