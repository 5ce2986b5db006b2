// A folder, one JSON file, or a bundled dataset → raw records.

import { valueOf } from "../model/at.ts";
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DataError } from "../platform/errors.ts";
import { fileError } from "../platform/system-errors.ts";
import { readTextFile, readTextIn, removeStrays } from "./files.ts";
import { parseJson, parseLines } from "./parse.ts";
import { isRecord } from "../model/is-record.ts";
import { PARTS, type Part } from "../model/format.ts";
import type { RawDataset, RawRecord } from "./raw.ts";
import { type Pending, recover, type Store, storeOf } from "./store.ts";

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

/** The texts of a dataset by file name; a single text for the single-file form. */
export interface DatasetTexts {
  readonly isFolder: boolean;
  readonly texts: ReadonlyMap<string, string>;
}

/** The files that declare what claims are about, without the claims and whatever refers to claims. */
export const REGISTRY_FILES: readonly string[] = ["dataset.json", "sources.json", "entities.json", "events.json"];

/** Reads a dataset at a path, or some files of its folder. Throws `DataError` if it does not exist or is not JSON. */
export function readDataset(path: string, files: readonly string[] = DATASET_FILES): RawDataset {
  const { isFolder, texts } = readTexts(path, files);
  return isFolder ? parseFolder(path, texts) : parseDataset(valueOf(texts, path), path);
}

/**
 * Reads the files of a dataset, all from the same write, and completes an interrupted write. Throws `DataError` if there is no
 * dataset or a file cannot be read.
 */
export function readTexts(path: string, files: readonly string[] = DATASET_FILES): DatasetTexts {
  const isDirectory = isFolder(path);
  // A pipe can be read only once, and nobody replaces it.
  if (!isDirectory && !statSync(path).isFile()) return { isFolder: false, texts: new Map([[path, readWhole(path)]]) };
  const store = storeOf(path);
  removeStrays(store.base, isDirectory ? null : basename(path));
  for (let tries = 1; ; tries++) {
    const pending = recover(store);
    const before = stateOf(path, store, files);
    const texts = isDirectory ? readFolder(path, files, pending) : new Map([[path, readFile(path, pending)]]);
    if (before === stateOf(path, store, files) || tries === MOST_TRIES) return { isFolder: isDirectory, texts };
  }
}

/** If a folder keeps changing, it is read as it is after this many attempts. */
const MOST_TRIES = 20;

/** Changes whenever a file of the dataset is written or replaced. */
function stateOf(path: string, { dir }: Store, files: readonly string[]): string {
  const paths = [path, join(dir, "commit.json"), ...files.map((name) => join(path, name))];
  return paths
    .map((file) => {
      const stat = statIn(file);
      return stat === null ? "" : [stat.ino, stat.mtimeMs, stat.size].join(":");
    })
    .join(" ");
}

function statIn(file: string): { readonly ino: number; readonly mtimeMs: number; readonly size: number } | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function readFolder(path: string, files: readonly string[], pending: Pending): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of files) {
    const draft = pending.get(file);
    const text = draft === null ? null : draft === undefined ? readTextIn(path, file) : readDraft(draft);
    if (text !== null) texts.set(file, text);
  }
  return texts;
}

const readDraft = (draft: string): string | null => readTextIn(dirname(draft), basename(draft));

function readFile(path: string, pending: Pending): string {
  const [draft = null] = pending.values();
  return (draft === null ? null : readDraft(draft)) ?? readWhole(path);
}

function readWhole(path: string): string {
  const text = readTextFile(path);
  if (text === null) throw noDatasetAt(path);
  return text;
}

const noDatasetAt = (path: string): DataError =>
  new DataError(`no dataset at "${path}"`, ["check the path, or run: rashomon datasets"]);

function isFolder(path: string): boolean {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw noDatasetAt(path);
    return stat.isDirectory();
  } catch (error) {
    throw fileError("read", path, error);
  }
}

/** Parses the texts of the files of a folder. Throws `DataError`. */
export function parseFolder(folder: string, texts: DatasetTexts["texts"]): RawDataset {
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
    sha256: hashTexts(texts),
  };
}

/** The hash of a dataset, from the texts of its files. */
export const hashTexts = (texts: DatasetTexts["texts"]): string =>
  hashFiles(new Map([...texts].map(([name, text]) => [name, [text]])));

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

export const eachPart = (part: (name: Part) => readonly RawRecord[]): RawDataset["parts"] =>
  Object.fromEntries(PARTS.map((name) => [name, part(name)])) as RawDataset["parts"];

function toRecords(list: unknown, file: string): readonly RawRecord[] {
  if (!Array.isArray(list) || !list.every(isRecord))
    throw new DataError(`${file} must hold a list of objects`, ["see: rashomon help dataset"]);
  return list.map((data) => ({ file, line: null, data }));
}

/** SHA-256 over names and contents, in the order of DATASET_FILES; other names come after them, as they are given. */
export function hashFiles(files: ReadonlyMap<string, Iterable<string | Uint8Array>>): string {
  const sum = createHash("sha256");
  const others = [...files.keys()].filter((name) => !DATASET_FILES.includes(name));
  for (const name of [...DATASET_FILES.filter((known) => files.has(known)), ...others]) {
    sum.update(`${name}\0`);
    for (const chunk of valueOf(files, name)) sum.update(chunk);
    sum.update("\0");
  }
  return sum.digest("hex");
}
