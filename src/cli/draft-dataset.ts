// The dataset that `draft` fills: it starts with the sources and the attributes that their texts need, and gets the sources of
// texts that are added later.

import { tally, getOrAdd } from "../model/groups.ts";
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { changeDataset } from "../authoring/change-dataset.ts";
import { toDatasetFiles } from "../authoring/dataset-files.ts";
import { appendRecords } from "../authoring/edit-dataset.ts";
import type { JsonRecord } from "../authoring/edit-text.ts";
import { requireWritable, writeFolder } from "../authoring/write-files.ts";
import { FORMAT } from "../model/format.ts";
import { loadDataset } from "../dataset/load.ts";
import type { CandidateRecord } from "../drafting/candidate-record.ts";
import { toSlug } from "../import/ids.ts";
import type { Dataset } from "../model/dataset.ts";
import type { DraftSources } from "./draft-sources.ts";

/** The dataset in a folder; null if there is none yet. Throws `DataError` if it has mistakes. */
export async function openDraftDataset(path: string | null): Promise<Dataset | null> {
  if (path === null) return null;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (stat.isDirectory() && statSync(`${path}/dataset.json`, { throwIfNoEntry: false }) === undefined) {
    requireWritable(path, false);
    return null;
  }
  return loadDataset({ path, bundled: false });
}

type Proposed = Pick<CandidateRecord, "attribute" | "kind">;

/** Starts the dataset, or adds the sources that it lacks. Returns the dataset, and how many sources are new. */
export async function saveDraftSources(
  path: string,
  dataset: Dataset | null,
  sources: DraftSources,
  proposed: readonly Proposed[],
): Promise<{ readonly dataset: Dataset; readonly added: number }> {
  const records = sources.files.flatMap((_, index) => sources.read(index)?.record ?? []) as readonly JsonRecord[];
  if (dataset === null) await startDataset(path, records, proposed);
  else if (records.length > 0)
    await changeDataset(path, (_, texts) => ({ texts: appendRecords(texts, "sources", records) }), {
      command: "draft",
      nothing: "No source was added",
      isDry: false,
    });
  return { dataset: await loadDataset({ path, bundled: false }), added: records.length };
}

async function startDataset(
  path: string,
  records: readonly JsonRecord[],
  proposed: readonly Proposed[],
): Promise<void> {
  requireWritable(path, false);
  const id = toSlug(basename(resolve(path)).toLowerCase(), "draft");
  const languages = new Set(records.map(({ language }) => String(language)));
  const head = {
    format: FORMAT,
    id,
    title: id,
    version: "0.1.0",
    defaultLanguage: languages.has("en") ? "en" : ([...languages][0] ?? "en"),
    attributes: attributesOf(proposed),
  };
  const files = toDatasetFiles({ head, sources: records, entities: [], events: [], claims: [], checks: [], notes: [] });
  await writeFolder(path, { put: files, remove: [] }, "draft");
}

const DATES: Readonly<Record<string, string>> = { date: "whole", start: "start", end: "end" };

/** The proposed attributes, each with the kind that most of its candidates have. */
function attributesOf(proposed: readonly Proposed[]): readonly JsonRecord[] {
  const kinds = new Map<string, Map<string, number>>();
  for (const { attribute, kind } of proposed)
    tally(
      getOrAdd(kinds, attribute, () => new Map()),
      kind,
    );
  return [...kinds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([attribute, counts]) => {
      const [kind = "name"] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
      return {
        id: attribute,
        kind,
        ...(Object.hasOwn(DATES, attribute) && kind === "date" ? { dates: DATES[attribute] } : {}),
        ...(kind === "name" ? { cardinality: "many" } : {}),
      };
    });
}
