// The datasets that come with the program, as their folders hold them and as the build compiles them.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { restoreJudge } from "../../src/verdicts/findings-file.ts";
import type { Judge } from "../../src/verdicts/judge.ts";
import { loadDataset, readCompiled } from "../../src/dataset/load.ts";
import type { Dataset } from "../../src/model/dataset.ts";

const ROOT = join(import.meta.dirname, "../..");

export const BUNDLED: readonly string[] = readdirSync(join(ROOT, "data")).filter((name) =>
  existsSync(join(ROOT, "data", name, "dataset.json")),
);

/** From `data/<id>/`, decoded and checked as a user's own dataset is. */
export const loadFolder = (id: string): Promise<Dataset> =>
  loadDataset({ path: join(ROOT, "data", id), bundled: false });

const compiledFolder = (id: string): string => join(ROOT, "dist/data", id);

/** From `dist/data/<id>/`, as a run reads it. */
export const loadCompiled = (id: string): Promise<Dataset> => loadDataset({ path: compiledFolder(id), bundled: true });

/** What the build has judged of a dataset, as a run reads it. */
export function loadJudged(id: string, dataset: Dataset): Judge {
  const read = (name: "findings.ndjson" | "datings.json") => (): Buffer => readCompiled(compiledFolder(id), name);
  return restoreJudge(dataset, { findings: read("findings.ndjson"), datings: read("datings.json") });
}
