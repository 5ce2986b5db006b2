// A folder, one JSON file, or a bundled dataset → raw records.

import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../errors.ts";
import { readTextFile } from "./files.ts";
import { parseJson, parseLines } from "./parse.ts";
import { isRecord, PARTS, type Part, type RawDataset, type RawRecord } from "./raw.ts";

const FILES: Readonly<Record<Part, string>> = {
  sources: "sources.json",
  entities: "entities.json",
  events: "events.json",
  claims: "claims.ndjson",
  checks: "checks.json",
  notes: "notes.json",
};

export const DATASET_FILES: readonly string[] = ["dataset.json", ...Object.values(FILES)];

/** Reads a dataset at a path. Throws `DataError` where it is not there or is not JSON. */
export function readDataset(path: string): RawDataset {
  return isFolder(path) ? readFolder(path) : readSingleFile(path);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new DataError(`There is no dataset at "${path}"`, ["check the path, or run: rashomon datasets"]);
  }
}

function readFolder(folder: string): RawDataset {
  const texts = new Map<string, string>();
  for (const file of DATASET_FILES) {
    const text = readTextFile(join(folder, file));
    if (text !== null) texts.set(file, text);
  }
  const head = texts.get("dataset.json");
  if (head === undefined)
    throw new DataError(`"${folder}" is not a dataset: it has no dataset.json`, ["see: rashomon help dataset"]);
  const parsed = parseJson(head, "dataset.json");
  if (!isRecord(parsed)) throw new DataError("dataset.json must hold one object", ["see: rashomon help dataset"]);
  const part = (name: Part): readonly RawRecord[] => {
    const text = texts.get(FILES[name]);
    if (text === undefined) return [];
    return FILES[name].endsWith(".ndjson")
      ? parseLines(text, FILES[name])
      : toRecords(parseJson(text, FILES[name]), FILES[name]);
  };
  return {
    head: { file: "dataset.json", line: null, data: parsed },
    parts: eachPart(part),
    sha256: hashFiles(new Map([...texts].map(([name, text]) => [name, [text]]))),
  };
}

function readSingleFile(file: string): RawDataset {
  const text = readTextFile(file) ?? "";
  const data = parseJson(text, file);
  if (!isRecord(data))
    throw new DataError(`${file} must hold one object with the parts of a dataset`, ["see: rashomon help dataset"]);
  const part = (name: Part): readonly RawRecord[] => (Object.hasOwn(data, name) ? toRecords(data[name], name) : []);
  const own = Object.hasOwn(data, "sha256") ? data["sha256"] : null;
  return {
    head: { file, line: null, data },
    parts: eachPart(part),
    sha256: typeof own === "string" ? own : hashFiles(new Map([[file, [text]]])),
  };
}

function eachPart(part: (name: Part) => readonly RawRecord[]): Record<Part, readonly RawRecord[]> {
  return Object.fromEntries(PARTS.map((name) => [name, part(name)])) as Record<Part, readonly RawRecord[]>;
}

function toRecords(list: unknown, file: string): readonly RawRecord[] {
  if (!Array.isArray(list) || !list.every(isRecord))
    throw new DataError(`${file} must hold a list of objects`, ["see: rashomon help dataset"]);
  return list.map((data) => ({ file, line: null, data }));
}

/** SHA-256 over names and contents, in the order of DATASET_FILES; other names come after them, as they are given. */
export function hashFiles(files: ReadonlyMap<string, Iterable<string>>): string {
  const sum = createHash("sha256");
  const others = [...files.keys()].filter((name) => !DATASET_FILES.includes(name));
  for (const name of [...DATASET_FILES.filter((known) => files.has(known)), ...others]) {
    sum.update(`${name}\0`);
    for (const chunk of files.get(name) ?? []) sum.update(chunk);
    sum.update("\0");
  }
  return sum.digest("hex");
}
