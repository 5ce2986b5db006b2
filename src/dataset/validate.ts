// A dataset's files → every problem in them, in one pass, with file, line, column and how to fix it.

import { at } from "../model/at.ts";
import { DataError } from "../platform/errors.ts";
import { HEAD_LISTS, PART_RECORDS, PARTS } from "../model/format.ts";
import { getOrAdd } from "../model/groups.ts";
import type { Data } from "../model/is-record.ts";
import type { Dataset } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import { loadEdtf } from "../model/values/date.ts";
import { checkDataset } from "./check.ts";
import { decodeDataset } from "./decode.ts";
import type { DatasetProblem, FoundProblem, Report } from "./problem.ts";
import type { RawDataset } from "./raw.ts";
import { DATASET_FILES, type DatasetTexts, hashTexts, PART_FILES, readTexts } from "./read.ts";
import { checkFields } from "./validate-fields.ts";
import { type PlacedDataset, readPlacedFile, readPlacedFolder } from "./validate-read.ts";
import { listOf } from "./validate-claims.ts";
import { warnOfMistakes } from "./validate-warnings.ts";

/** A problem with its place. */
export interface PlacedProblem extends DatasetProblem {
  readonly column: number | null;
  readonly field: string | null;
}

export interface Validation {
  /** By file, line and column; errors and warnings mixed. */
  readonly problems: readonly PlacedProblem[];
  /** How much could be read. */
  readonly dataset: Dataset;
}

/** Validates the dataset at a path. Throws `DataError` if there is none, or if its files cannot be read. */
export async function validateDataset(path: string): Promise<Validation> {
  return validateTexts(readTexts(path));
}

/** Validates the texts of a dataset, before or after they are written. */
export async function validateTexts({ isFolder, texts }: DatasetTexts): Promise<Validation> {
  await loadEdtf();
  const found: FoundProblem[] = [];
  const report: Report = (problem) => found.push(problem);
  if (isFolder && !texts.has("dataset.json"))
    throw new DataError("dataset.json is missing", ["rashomon init makes one; see also: rashomon help dataset"]);
  const [file, text] = at([...texts], 0);
  const placed = isFolder ? readPlacedFolder(texts, report) : readPlacedFile(text, file, report);
  const raw: RawDataset = { ...placed.raw, sha256: hashTexts(texts) };
  const dataset = decodeDataset(raw, report);
  checkDataset(dataset, raw, report);
  checkFields(raw, report);
  const fileOf = (part: "sources" | "events"): string => (isFolder ? PART_FILES[part] : file);
  warnOfMistakes(dataset, raw, (part) => !placed.broken.has(fileOf(part)), report);
  const names = indexNames(raw);
  const problems = found
    .filter((problem) => !isAftermath(problem, placed))
    .map((problem) => place(problem, placed, names, isFolder ? null : file));
  return { problems: withoutRepeats(problems).toSorted(compareProblems), dataset };
}

/** If a file is broken, a missing record may be after the break. */
const isAftermath = ({ file, code, at }: FoundProblem, { broken }: PlacedDataset): boolean =>
  at !== undefined && broken.has(file) && code === "missing";

type Names = ReadonlyMap<string, Data>;

/** Raw records by the names that problems use: `event "fire"`. An undeclared record has the place where a claim first names it. */
function indexNames({ head, parts }: RawDataset): Names {
  const names = new Map<string, Data>([["dataset", head.data]]);
  const add = (kind: string, id: unknown, data: Data): void => {
    if (typeof id === "string") getOrAdd(names, `${kind} "${id}"`, () => data);
  };
  for (const part of PARTS)
    if (part !== "claims") for (const { data } of parts[part]) add(PART_RECORDS[part], data["id"], data);
  for (const [key, kind] of Object.entries(HEAD_LISTS))
    for (const { data } of listOf(head.data, key)) add(kind, data["id"], data);
  for (const { data } of parts.claims)
    for (const kind of ["source", "event", "attribute", "scope"]) add(kind, data[kind], data);
  return names;
}

function place(problem: FoundProblem, { placeOf }: PlacedDataset, names: Names, single: string | null): PlacedProblem {
  const { severity = "error", file, line, column, record, code, message, hint, field = null } = problem;
  const at = problem.at ?? (record === null ? undefined : names.get(record));
  const found = at === undefined ? null : placeOf(at, fieldIn(at, field, record));
  const known = { severity, record, field, code, message, hint };
  if (found !== null && column === undefined) return { ...known, ...found };
  return { ...known, file: single ?? file, line, column: column ?? null };
}

/** A claim holds the id of an undeclared record in the member named after its kind. */
function fieldIn(at: Data, field: string | null, record: string | null): string | null {
  const kind = record?.split(" ")[0] ?? "";
  return field === "id" && !Object.hasOwn(at, "id") && Object.hasOwn(at, kind) ? kind : field;
}

function withoutRepeats(problems: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const seen = new Map(
    problems.map((problem) => [
      JSON.stringify([problem.file, problem.line, problem.column, problem.record, problem.message]),
      problem,
    ]),
  );
  return [...seen.values()];
}

function compareProblems(a: PlacedProblem, b: PlacedProblem): number {
  const rank = ({ file }: PlacedProblem): number => (DATASET_FILES.includes(file) ? DATASET_FILES.indexOf(file) : -1);
  return (
    rank(a) - rank(b) ||
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.message, b.message)
  );
}
