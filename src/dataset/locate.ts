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

/** The bundled dataset that a word names, in any case; null for a path. What is in the working folder comes before another case. */
export function bundledNamed(wanted: string, ids: readonly string[]): string | null {
  if (ids.includes(wanted)) return wanted;
  return isPath(wanted) ? null : inAnyCase(ids, wanted);
}

const isPath = (wanted: string): boolean => /[/\\.]/.test(wanted) || existsSync(wanted);

/**
 * Finds a dataset by id or path. A word with a slash or a dot, or that names something in the working folder, is a path.
 * Throws `NotFoundError` with near ids.
 */
export function locateDataset(wanted: string | null, folder: string): Location {
  const ids = bundledIds(folder);
  const name = wanted ?? ids[0] ?? "";
  const id = bundledNamed(name, ids);
  if (id !== null) return { path: join(folder, id), bundled: true };
  if (isPath(name)) return { path: name, bundled: false };
  const near = nearest(name, ids);
  throw new NotFoundError(`no dataset "${name}"`, [
    ...(near.length > 0 ? near : ids),
    "a folder, such as ./my-dataset",
  ]);
}
