// The datasets that a person can name here: the bundled ones, the one asked for, and those in the folder.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { DataError, NotFoundError } from "../platform/errors.ts";
import type { Dataset } from "../model/dataset.ts";
import { loadDataset } from "./load.ts";
import { recover, storeOf } from "./store.ts";
import { bundledIds, bundledNamed, locateDataset, type Location } from "./locate.ts";

export interface KnownDataset {
  /** The word to give as `--dataset`. */
  readonly name: string;
  readonly origin: "bundled" | "flag" | "environment" | "folder";
  /** Whether a command without `--dataset` uses it. */
  readonly isDefault: boolean;
  /** Null if it has mistakes. */
  readonly dataset: Dataset | null;
  /** What is wrong with it, in one line. */
  readonly problem: string | null;
}

/** Lists datasets, each once; in the folder it looks at the folder itself and its subfolders one level down. */
export async function listDatasets(
  folder: string,
  bundled: string,
  wanted: readonly [name: string, origin: "flag" | "environment"] | null,
): Promise<readonly KnownDataset[]> {
  const ids = bundledIds(bundled);
  const known = wanted === null ? null : bundledNamed(wanted[0], ids);
  const named: readonly (readonly [string, KnownDataset["origin"]])[] = [
    ...ids.map((id) => [id, "bundled"] as const),
    ...(wanted === null || known !== null ? [] : [wanted]),
    ...findFolders(folder)
      .filter((path) => path !== wanted?.[0])
      .map((path) => [path, "folder"] as const),
  ];
  const chosen = known ?? wanted?.[0] ?? ids[0];
  return Promise.all(
    named.map(async ([name, origin]) => ({ name, origin, isDefault: name === chosen, ...(await load(name, bundled)) })),
  );
}

async function load(name: string, bundled: string): Promise<Pick<KnownDataset, "dataset" | "problem">> {
  try {
    const location: Location = locateDataset(name, bundled);
    return { dataset: await loadDataset(location), problem: null };
  } catch (error) {
    if (!(error instanceof DataError || error instanceof NotFoundError)) throw error;
    return { dataset: null, problem: error instanceof DataError ? error.summary : error.message };
  }
}

function findFolders(folder: string): readonly string[] {
  const isDataset = (path: string): boolean => {
    try {
      recover(storeOf(path));
      return statSync(join(path, "dataset.json"), { throwIfNoEntry: false })?.isFile() ?? false;
    } catch {
      // A folder that cannot be read, or a link that leads to itself, hides no other dataset.
      return false;
    }
  };
  const own = isDataset(folder) ? ["."] : [];
  return [
    ...own,
    ...subfolders(folder)
      .filter((name) => isDataset(join(folder, name)))
      .map((name) => `./${name}`),
  ];
}

function subfolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .toSorted();
  } catch {
    return [];
  }
}
