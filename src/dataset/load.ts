// Location → Dataset. A bundled dataset is restored; a user's dataset is read, decoded and checked, by code that is loaded
// only then.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "../model/dataset.ts";
import { loadEdtf } from "../model/values/date.ts";
import { restoreDataset } from "./compile-dataset.ts";
import type { Location } from "./locate.ts";

/** Loads a dataset. If one that is not bundled has mistakes, throws a `DataError` that lists them. */
export async function loadDataset({ path, bundled }: Location): Promise<Dataset> {
  if (bundled) return restore(path);
  const { loadOwnDataset } = await import("./load-own.ts");
  return loadOwnDataset(path);
}

/** A dataset without its claims, for claims that come from elsewhere. Throws `DataError`. */
export async function loadRegistry(location: Location): Promise<Dataset> {
  if (location.bundled) return { ...(await loadDataset(location)), claims: [], checks: [], notes: [] };
  const { loadOwnRegistry } = await import("./load-own.ts");
  return loadOwnRegistry(location.path);
}

async function restore(folder: string): Promise<Dataset> {
  const { dataset, needsEdtf } = restoreDataset(readCompiled(folder, "records.ndjson"));
  if (needsEdtf) await loadEdtf();
  return dataset;
}

/** The files that the build writes for each bundled dataset: its records, its findings, the dates of its events, its search index. */
export type CompiledFile = "records.ndjson" | "findings.ndjson" | "datings.json" | "search.bin";

export const readCompiled = (folder: string, file: CompiledFile): Buffer => readFileSync(join(folder, file));
