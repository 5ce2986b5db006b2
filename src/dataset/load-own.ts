// The user's own dataset → Dataset: read, decode, check. Throws one `DataError` that lists what is wrong.

import { DataError } from "../platform/errors.ts";
import type { Dataset } from "../model/dataset.ts";
import { loadEdtf, needsEdtf } from "../model/values/date.ts";
import { checkDataset } from "./check.ts";
import { decodeDataset } from "./decode.ts";
import { type DatasetProblem, type Report, listProblems } from "./problem.ts";
import type { RawDataset } from "./raw.ts";
import { readDataset, REGISTRY_FILES } from "./read.ts";

/** Reads, decodes and checks the dataset at a path: a folder or a single file. Throws `DataError`. */
export const loadOwnDataset = (path: string): Promise<Dataset> => load(path, readDataset(path));

/** A dataset without its claims. Throws `DataError`. */
export const loadOwnRegistry = (path: string): Promise<Dataset> => load(path, readDataset(path, REGISTRY_FILES));

async function load(path: string, raw: RawDataset): Promise<Dataset> {
  if (hasHardDates(raw)) await loadEdtf();
  const problems: DatasetProblem[] = [];
  const report: Report = (problem) => problems.push({ severity: "error", ...problem });
  const dataset = decodeDataset(raw, report);
  checkDataset(dataset, raw, report);
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length === 0) return dataset;
  const summary = `the dataset at "${path}" has ${errors.length} ${errors.length === 1 ? "mistake" : "mistakes"}`;
  throw new DataError(`${summary}:\n${listProblems(errors)}`, ["rashomon validate lists them all"], summary);
}

/** Whether any claim has a date or an as-of date that needs the `edtf` package to be read. */
function hasHardDates(raw: RawDataset): boolean {
  const isHard = (text: unknown): boolean => typeof text === "string" && needsEdtf(text);
  return raw.parts.claims.some(({ data }) => isHard(data["value"]) || isHard(data["asOf"]));
}
