// A dataset as a Frictionless Data Package: a descriptor and tables that any tool can read. What tables cannot hold (languages, checks,
// notes) is in the descriptor, under our own name, so that nothing is lost on the way back.

import type { Data } from "../model/is-record.ts";
import { isReference, JSON_COLUMNS, membersOf } from "../dataset/record-tables.ts";
import type { Dataset, Labelled, LocalizedText } from "../model/dataset.ts";
import { LIST_OF, type Referred } from "../model/member.ts";
import { localize } from "../model/lexicon.ts";
import { encodeDataset } from "../authoring/encode.ts";
import { type Cell, claimColumns } from "./claims-table.ts";
import { csvLine } from "../render/csv.ts";

interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "object" | "array";
  readonly description?: string;
}

interface Resource {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly Cell[])[];
  /** Column → the table of its ids. */
  readonly references: Readonly<Record<string, string>>;
}

/** Files of the package by name; the descriptor last. */
export function toFrictionless(dataset: Dataset): ReadonlyMap<string, string> {
  const resources = [...recordTables(dataset), claimsTable(dataset)].filter(({ rows }) => rows.length > 0);
  const files = resources.map(
    ({ name, fields, rows }) =>
      [`${name}.csv`, [fields.map((field) => field.name), ...rows].map(csvLine).join("")] as const,
  );
  return new Map([...files, ["datapackage.json", `${JSON.stringify(describe(dataset, resources), null, 2)}\n`]]);
}

function describe(dataset: Dataset, resources: readonly Resource[]): Data {
  const { id, title, description, version, licence, defaultLanguage } = dataset;
  const names = new Set(resources.map(({ name }) => name));
  const { head, checks, notes } = encodeDataset(dataset);
  const text = (localized: LocalizedText): string => localize(localized, defaultLanguage, defaultLanguage);
  return {
    profile: "tabular-data-package",
    name: /^[a-z0-9._-]+$/.test(id.toLowerCase()) ? id.toLowerCase() : "dataset",
    title: text(title),
    ...(description && { description: text(description) }),
    version,
    ...(licence !== null && { licenses: [{ name: licence }] }),
    resources: resources.map((resource) => describeResource(resource, names)),
    rashomon: {
      format: head["format"],
      id,
      defaultLanguage,
      title: head["title"],
      description: head["description"],
      languages: head["languages"],
      checks,
      notes,
    },
  };
}

function describeResource({ name, fields, references }: Resource, names: ReadonlySet<string>): Data {
  const foreignKeys = Object.entries(references)
    .filter(([, table]) => names.has(table))
    .map(([field, table]) => ({ fields: field, reference: { resource: table, fields: "id" } }));
  return {
    name,
    path: `${name}.csv`,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields, primaryKey: "id", missingValues: [""], ...(foreignKeys.length > 0 && { foreignKeys }) },
  };
}

function claimsTable(dataset: Dataset): Resource {
  const columns = claimColumns(dataset);
  return {
    name: "claims",
    fields: columns.map(({ name, type, description }) => ({ name, type, description })),
    rows: dataset.claims.map((claim) => columns.map(({ cell }) => cell(claim))),
    references: {
      source: "sources",
      event: "events",
      attribute: "attributes",
      scope: "scopes",
      attributedTo: "entities",
    },
  };
}

function recordTables(dataset: Dataset): readonly Resource[] {
  const { head, sources, entities, events } = encodeDataset({ ...dataset, claims: [] });
  const lists: Readonly<Record<string, unknown>> = {
    sources,
    events,
    entities,
    attributes: head["attributes"],
    scopes: head["scopes"],
    terms: head["terms"],
  };
  return Object.entries(LIST_OF).map(([kind, name]) => {
    const members = membersOf(kind as Referred);
    const label = kind === "event" ? "title" : "label";
    const columns = ["id", label, "labels", ...members.map(([column]) => column)];
    const records = (lists[name] ?? []) as readonly (Data & Partial<Labelled>)[];
    const references = members.flatMap(([column, member]) =>
      isReference(member) ? [[column, LIST_OF[member.refersTo as Referred]] as const] : [],
    );
    return {
      name,
      references: Object.fromEntries(references),
      fields: columns.map((column): Field => ({ name: column, type: typeOf(column) })),
      rows: records.map((record) => columns.map((column) => cellOf(record, column, label, dataset.defaultLanguage))),
    };
  });
}

const typeOf = (column: string): Field["type"] =>
  column === "tolerance"
    ? "number"
    : ["labels", "synonyms", "keywords", "unit", "description"].includes(column)
      ? "object"
      : JSON_COLUMNS.has(column)
        ? "array"
        : "string";

/** The label in the dataset's own language has its own column; all labels are in `labels`. */
function cellOf(record: Data, column: string, label: string, own: string): Cell {
  const value = record[column === "labels" ? label : column];
  if (value === undefined || value === null) return null;
  if (column === label) return (value as LocalizedText)[own] ?? null;
  return JSON_COLUMNS.has(column) ? JSON.stringify(value) : (value as Cell);
}
