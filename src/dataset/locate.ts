// Which dataset a run is about: `--dataset`, else RASHOMON_DATASET, else the bundled one.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { NotFoundError } from "../platform/errors.ts";
import { inAnyCase } from "../model/any-case.ts";
import { nearest } from "../model/nearest.ts";

export interface Location {
  readonly path: string;
  /** Compiled when the package was built. */
  readonly bundled: boolean;
}

/** Ids of the compiled datasets in a folder, sorted. */
export function bundledIds(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).toSorted();
}

/**
 * Finds a dataset by id or path. A word with a slash or a dot, or that names something in the working folder, is a path.
 * Throws `NotFoundError` with near ids.
 */
export function locateDataset(wanted: string | null, folder: string): Location {
  const ids = bundledIds(folder);
  const id = wanted ?? ids[0];
  if (id !== undefined && ids.includes(id)) return { path: join(folder, id), bundled: true };
  if (id !== undefined && (/[/\\.]/.test(id) || existsSync(id))) return { path: id, bundled: false };
  const meant = inAnyCase(ids, id ?? "");
  if (meant !== null) return { path: join(folder, meant), bundled: true };
  throw new NotFoundError(`no dataset "${id ?? ""}"`, [
    ...nearest(id ?? "", ids),
    "or give the path of a folder: --dataset ./my-dataset",
  ]);
}
