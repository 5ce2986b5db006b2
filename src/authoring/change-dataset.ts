// A change to the user's own dataset: the changed dataset is checked as a whole before anything is written, its files are
// replaced in one step, and two processes that change it at the same time wait for each other.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../platform/errors.ts";
import type { Dataset } from "../model/dataset.ts";
import { type DatasetTexts, readTexts } from "../dataset/read.ts";
import { recover, type Store, storeOf } from "../dataset/store.ts";
import { type PlacedProblem, validateTexts } from "../dataset/validate.ts";
import { type Lock, takeLock } from "./lock.ts";
import { commit, type FileText } from "./write-files.ts";
import { listProblems } from "../dataset/problem.ts";

/** The result of a change to the texts of a dataset. */
export interface Change {
  readonly texts: DatasetTexts;
  /** Further files beside the dataset that belong to the change. */
  readonly beside?: ReadonlyMap<string, FileText>;
}

export interface ChangeOptions {
  /** The command line, as `undo` names it. */
  readonly command: string;
  /** What to say if it fails: "Nothing was added". */
  readonly nothing: string;
  readonly isDry: boolean;
  /** Whether a dataset with mistakes may be changed, so that it can be corrected; the change must add none. */
  readonly allowsMistakes?: boolean;
}

export interface Changed<Made extends Change> {
  readonly before: DatasetTexts;
  /** What `make` returned; its texts are the dataset now. */
  readonly made: Made;
  /** Likely mistakes in the new records. */
  readonly warnings: readonly PlacedProblem[];
  readonly dataset: Dataset;
}

/** Makes the change to the current dataset. It is called again if another process changed the dataset first. */
export type MakeChange<Made extends Change> = (dataset: Dataset, texts: DatasetTexts) => Made;

/**
 * Changes the dataset at a path. Throws `DataError` if the dataset has mistakes, would have some, or cannot be written; then
 * nothing is changed.
 */
export async function changeDataset<Made extends Change>(
  path: string,
  make: MakeChange<Made>,
  options: ChangeOptions,
): Promise<Changed<Made>> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new DataError(`no dataset at "${path}"`, ["check the path, or start one: rashomon init"]);
  if (options.isDry) return prepare(path, make, options);
  const store = storeOf(path);
  for (;;) {
    const lock = await takeLock(store, path);
    try {
      recover(store);
      const changed = await prepare(path, make, options);
      if (lock.isHeld() && isSame(changed.before, readTexts(path))) {
        write(store, path, changed, lock, options.command);
        return changed;
      }
    } finally {
      lock.release();
    }
  }
}

function write(store: Store, path: string, { before, made }: Changed<Change>, lock: Lock, command: string): void {
  const put = new Map<string, FileText>(made.beside ?? []);
  for (const [name, text] of made.texts.texts) {
    if (before.texts.get(name) === text) continue;
    const file = before.isFolder ? name : store.file;
    put.set(file, hasMark(join(store.base, file)) ? `\uFEFF${text}` : text);
  }
  if (put.size > 0) commit(store, path, { put, remove: [] }, lock, command);
}

/** Editors take no lock, and a slow process may lose its own, so the files must still be the ones that were read. */
const isSame = (a: DatasetTexts, b: DatasetTexts): boolean =>
  a.texts.size === b.texts.size && [...a.texts].every(([name, text]) => b.texts.get(name) === text);

async function prepare<Made extends Change>(
  path: string,
  make: MakeChange<Made>,
  { nothing, allowsMistakes = false }: ChangeOptions,
): Promise<Changed<Made>> {
  const texts = readTexts(path);
  const before = await validateTexts(texts);
  const errors = before.problems.filter(({ severity }) => severity === "error");
  if (!allowsMistakes)
    refuse(
      errors,
      `the dataset at "${path}" already has mistakes, so ${nothing.charAt(0).toLowerCase()}${nothing.slice(1)}`,
      "rashomon validate lists them",
    );
  const made = make(before.dataset, texts);
  const after = await validateTexts(made.texts);
  const isNew = newProblems(before.problems, after.problems);
  refuse(
    isNew.filter(({ severity }) => severity === "error"),
    nothing,
    "correct it and try again",
  );
  // Only warnings about fields: it is no mistake that no claim uses the record yet.
  const warnings = isNew.filter(({ field }) => field !== null && field !== "id");
  return { before: texts, made, warnings, dataset: after.dataset };
}

function refuse(errors: readonly PlacedProblem[], message: string, hint: string): void {
  if (errors.length > 0) throw new DataError(`${message}:\n${listProblems(errors)}`, [hint]);
}

function newProblems(before: readonly PlacedProblem[], after: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const keyOf = ({ record, message }: PlacedProblem): string => JSON.stringify([record, message]);
  const known = new Set(before.map(keyOf));
  return after.filter((problem) => !known.has(keyOf(problem)));
}

/** Whether a file begins with a byte-order mark, which it keeps. */
function hasMark(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  const bytes = readFileSync(file);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
