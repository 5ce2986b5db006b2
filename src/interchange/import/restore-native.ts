// The single-file form of a dataset → its parts, as they are: from one file to a folder.

import { parseDataset } from "../../dataset/read.ts";
import { PARTS } from "../../dataset/raw.ts";
import type { Draft, Imported, ImportedAttribute, JsonObject } from "./draft.ts";

/** Takes a dataset in one file apart. Throws `DataError` where it is none. */
export function restoreNative(text: string, name: string): Imported {
  const { head, parts } = parseDataset(text, name);
  const { sha256: _, ...rest } = head.data;
  const withoutParts = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !(PARTS as readonly string[]).includes(key)),
  );
  const lists = Object.fromEntries(PARTS.map((part) => [part, parts[part].map(({ data }) => data)])) as Omit<
    Draft,
    "head"
  >;
  const draft: Draft = { head: withoutParts, ...lists };
  return {
    ...restored(draft, "the dataset says so"),
    account: { unit: "claim", read: draft.claims.length, gave: draft.claims.length, empty: 0 },
    reported: [],
    layout: "dataset",
  };
}

/** What the report says of a dataset that was not guessed at. */
export function restored(draft: Draft, why: string): Omit<Imported, "account" | "reported" | "layout"> {
  const attributes = (draft.head["attributes"] ?? []) as readonly JsonObject[];
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

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

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
