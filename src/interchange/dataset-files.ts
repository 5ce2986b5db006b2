// A draft → the texts of its files, laid out for people: one record a line.

import type { Draft, JsonObject } from "./import/draft.ts";

/** Texts by file name, in the order in which they are best written: the head last, since it makes the folder a dataset. */
export function toDatasetFiles(draft: Draft): ReadonlyMap<string, string> {
  const files = new Map<string, string>([["claims.ndjson", draft.claims.map((claim) => `${JSON.stringify(claim)}\n`).join("")]]);
  const lists = { "sources.json": draft.sources, "entities.json": draft.entities, "events.json": draft.events, "checks.json": draft.checks, "notes.json": draft.notes };
  for (const [name, records] of Object.entries(lists)) if (records.length > 0) files.set(name, listText(records, ""));
  return files.set("dataset.json", headText(draft.head));
}

/** The single-file form: the head with every part as a member, one record a line. */
export function toSingleFile({ head, ...parts }: Draft): string {
  return headText({ ...head, ...Object.fromEntries(Object.entries(parts).filter(([, records]) => records.length > 0)) });
}

const listText = (records: readonly unknown[], indent: string): string =>
  records.length === 0 ? "[]\n" : `[\n${records.map((record) => `${indent}  ${JSON.stringify(record)}`).join(",\n")}\n${indent}]\n`;

function headText(head: JsonObject): string {
  const members = Object.entries(head).map(([key, value]) => {
    const isList = Array.isArray(value) && value.some((item) => typeof item === "object");
    return `  ${JSON.stringify(key)}: ${isList ? listText(value, "  ").trimEnd() : JSON.stringify(value)}`;
  });
  return `{\n${members.join(",\n")}\n}\n`;
}
