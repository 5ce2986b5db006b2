// The single-file form of a dataset → its parts, as they are: from one file to a folder.

import { parseDataset } from "../dataset/read.ts";
import { type Part, PARTS } from "../dataset/raw.ts";
import { objectsOf, textOf } from "./json-values.ts";
import type { Draft, Imported, ImportedAttribute, JsonObject } from "../authoring/draft.ts";

const PART_NAMES: ReadonlySet<string> = new Set(PARTS);

/** Takes a dataset in one file apart. Throws `DataError` where it is none. */
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

/** What the report says of a dataset that was not guessed at. */
export function restored(draft: Draft, why: string): Omit<Imported, "account" | "reported" | "layout"> {
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
