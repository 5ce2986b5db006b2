// A folder, one JSON file, or a bundled dataset → raw records.

import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename } from "node:path";
import { DataError } from "../platform/errors.ts";
import { readTextFile, readTextIn } from "./files.ts";
import { parseJson, parseLines } from "./parse.ts";
import { isRecord, PARTS, type Part, type RawDataset, type RawRecord } from "./raw.ts";

/** The file of each part in a folder. */
export const PART_FILES: Readonly<Record<Part, string>> = {
  sources: "sources.json",
  entities: "entities.json",
  events: "events.json",
  claims: "claims.ndjson",
  checks: "checks.json",
  notes: "notes.json",
};

export const DATASET_FILES: readonly string[] = ["dataset.json", ...Object.values(PART_FILES)];

/** The texts of a dataset by file name; one text where it is of the single-file form. */
export interface DatasetTexts {
  readonly isFolder: boolean;
  readonly texts: ReadonlyMap<string, string>;
}

/** The files that declare what claims are about, without the claims and what refers to them. */
export const REGISTRY_FILES: readonly string[] = ["dataset.json", "sources.json", "entities.json", "events.json"];

/** Reads a dataset at a path, or some files of its folder. Throws `DataError` where it is not there or is not JSON. */
export function readDataset(path: string, files: readonly string[] = DATASET_FILES): RawDataset {
  const { isFolder, texts } = readTexts(path, files);
  return isFolder ? parseFolder(path, texts) : parseDataset(texts.get(path) ?? "", path);
}

/** Reads the files of a dataset. Throws `DataError` where it is not there, or a file cannot be read. */
export function readTexts(path: string, files: readonly string[] = DATASET_FILES): DatasetTexts {
  if (!isFolder(path)) return { isFolder: false, texts: new Map([[path, readTextFile(path) ?? ""]]) };
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = readTextIn(path, file);
    if (text !== null) texts.set(file, text);
  }
  return { isFolder: true, texts };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new DataError(`There is no dataset at "${path}"`, ["check the path, or run: rashomon datasets"]);
  }
}

function parseFolder(folder: string, texts: ReadonlyMap<string, string>): RawDataset {
  const head = texts.get("dataset.json");
  if (head === undefined)
    throw new DataError(`"${folder}" is not a dataset: it has no dataset.json`, ["see: rashomon help dataset"]);
  const parsed = parseJson(head, "dataset.json");
  if (!isRecord(parsed)) throw new DataError("dataset.json must hold one object", ["see: rashomon help dataset"]);
  const part = (name: Part): readonly RawRecord[] => {
    const text = texts.get(PART_FILES[name]);
    if (text === undefined) return [];
    return PART_FILES[name].endsWith(".ndjson")
      ? parseLines(text, PART_FILES[name])
      : toRecords(parseJson(text, PART_FILES[name]), PART_FILES[name]);
  };
  return {
    head: { file: "dataset.json", line: null, data: parsed },
    parts: eachPart(part),
    sha256: hashFiles(new Map([...texts].map(([name, text]) => [name, [text]]))),
  };
}

/** Reads the text of the single-file form. Throws `DataError`. */
export function parseDataset(text: string, file: string): RawDataset {
  const data = parseJson(text, file);
  if (!isRecord(data))
    throw new DataError(`${file} must hold one object with the parts of a dataset`, ["see: rashomon help dataset"]);
  const part = (name: Part): readonly RawRecord[] => (Object.hasOwn(data, name) ? toRecords(data[name], name) : []);
  const own = Object.hasOwn(data, "sha256") ? data["sha256"] : null;
  return {
    head: { file, line: null, data },
    parts: eachPart(part),
    sha256: typeof own === "string" ? own : hashFiles(new Map([[basename(file), [text]]])),
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
