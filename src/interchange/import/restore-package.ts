// A data package that `export` wrote → the dataset that it was made of.

import { isProblem } from "../../model/values/contract.ts";
import { canonicalValue, isValueKindName, parseValue, type ValueKindName } from "../../model/values/index.ts";
import type { Draft, Imported, ImportedAttribute, JsonObject } from "./draft.ts";
import { readExtrasOf } from "./extras.ts";
import type { Package } from "./read-package.ts";
import type { ImportSettings } from "./settings.ts";
import { cellText, type Reported, type Table } from "./table.ts";

/** Restores the parts from their tables. A claim whose value cannot be read is reported. */
export function restorePackage({ descriptor, tables }: Package, settings: ImportSettings): Imported {
  const own = descriptor["rashomon"] as JsonObject;
  const tableOf = (name: string): Table => tables.find((table) => table.name === name)?.table ?? EMPTY;
  const recordsOf = (name: string, label: "label" | "title"): readonly JsonObject[] => toRecords(tableOf(name), label);
  const attributes = recordsOf("attributes", "label");
  const kinds = new Map(attributes.map(({ id, kind }) => [id, isValueKindName(kind) ? kind : "text"]));
  const reported: Reported[] = [...tableOf("claims").reported];
  const claims = toClaims(tableOf("claims"), kinds as ReadonlyMap<unknown, ValueKindName>, reported);
  const { format, id, defaultLanguage, title, description, languages, checks = [], notes = [] } = own;
  const head = { format, id, title, description, version: descriptor["version"], licence: licenceOf(descriptor), defaultLanguage, languages, attributes, scopes: recordsOf("scopes", "label"), terms: recordsOf("terms", "label") };
  const draft: Draft = {
    head: Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined && value !== null)),
    sources: recordsOf("sources", "label"), entities: recordsOf("entities", "label"), events: recordsOf("events", "title"),
    claims, checks: checks as readonly JsonObject[], notes: notes as readonly JsonObject[],
  };
  return {
    draft, reported, version: String(draft.head["version"] ?? "0"), layout: "package", columns: [], unused: [], mapping: {},
    attributes: attributes.map((attribute) => describe(attribute, claims)),
    account: { unit: "row", read: claims.length + reported.length, gave: claims.length, empty: 0 },
    assumptions: settings.attributes.size > 0 ? ["the package says itself what everything is, so nothing else that you say is followed"] : [],
  };
}

const EMPTY: Table = { columns: [], rows: [], reported: [], remarks: [] };

function licenceOf({ licenses }: JsonObject): string | null {
  const [first] = Array.isArray(licenses) ? (licenses as readonly { readonly name?: unknown }[]) : [];
  return typeof first?.name === "string" ? first.name : null;
}

/** Columns whose cells are JSON. The text of the dataset's own language is in the labels too. */
const JSON_COLUMNS = new Set(["labels", "synonyms", "keywords", "derivedFrom", "description", "possiblySameAs", "excludes", "unit", "sentences", "furniture", "segments"]);

function toRecords({ columns, rows }: Table, label: string): readonly JsonObject[] {
  return rows.map(({ cells }) => {
    const record: Record<string, unknown> = {};
    columns.forEach((column, index) => {
      const text = cellText(cells[index]);
      if (text === "") return;
      const name = column === "labels" ? label : column;
      if (column !== label || !columns.includes("labels")) record[name] = JSON_COLUMNS.has(column) ? parse(text) : column === "tolerance" ? Number(text) : text;
    });
    return record;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function toClaims(table: Table, kinds: ReadonlyMap<unknown, ValueKindName>, reported: Reported[]): readonly JsonObject[] {
  const extrasOf = readExtrasOf(table.columns);
  const indexOf = (name: string): number => table.columns.indexOf(name);
  return table.rows.flatMap((row) => {
    const cell = (name: string): string => cellText(row.cells[indexOf(name)]);
    const raw = row.cells[indexOf("value")] ?? "";
    const value = parseValue(kinds.get(cell("attribute")) ?? "text", raw);
    if (isProblem(value)) {
      reported.push({ line: row.line, column: "value", value: cellText(raw), reason: value.problem });
      return [];
    }
    const { source, event, attribute, scope } = { source: cell("source"), event: cell("event"), attribute: cell("attribute"), scope: cell("scope") };
    const extras = Object.entries(extrasOf(row)).filter(([, said]) => said !== null && !(Array.isArray(said) && said.length === 0));
    return [{ id: cell("id"), source, event, attribute, ...(scope === "" ? {} : { scope }), value: canonicalValue(value), ...Object.fromEntries(extras) }];
  });
}

function describe({ id, kind, cardinality, nature, dates }: JsonObject, claims: readonly JsonObject[]): ImportedAttribute {
  const own = claims.filter(({ attribute }) => attribute === id);
  return {
    id: String(id), label: String(id), kind: String(kind), cardinality: String(cardinality), nature: String(nature), dates: typeof dates === "string" ? dates : null, unit: null, separator: null,
    why: "the package says so", claims: own.length, reported: 0, examples: own.slice(0, 3).map(({ value }) => String(value)),
  };
}
