// The hidden folder beside a dataset, in which every write is first drafted. Once it holds a journal, the write has happened:
// the next command moves the drafts into place, so that a kill leaves either the old dataset or the new one.
//
//   .rashomon/lock         held while a process writes
//   .rashomon/<id>/        drafts of one write, and under undo/ the files that it replaces
//   .rashomon/commit.json  the journal of the current write
//   .rashomon/undo/        the files that the last write replaced
//   .rashomon/search-index the index of a large dataset, rebuilt when it is stale

import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hasEnded } from "../platform/process-id.ts";
import { isInside } from "./files.ts";
import { isRecord } from "../model/is-record.ts";

export interface Store {
  /** Folder that holds the files of the dataset. */
  readonly base: string;
  /** Name of the file that is the dataset; empty if the folder is the dataset. */
  readonly file: string;
  /** The hidden folder; it need not exist. */
  readonly dir: string;
}

/** A write that has happened, though its files may not all be in place yet. Names are those of files in `base`. */
export interface Journal {
  readonly id: string;
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

export const STORE = ".rashomon";

/** The store of a folder or a single file, which need not exist. */
export function storeOf(path: string): Store {
  const real = realpathIfThere(path);
  const stat = real === null ? undefined : lstatSync(real, { throwIfNoEntry: false });
  // The name of a pipe made by the shell leads nowhere.
  if (real === null || stat === undefined) return { base: path, file: "", dir: join(path, STORE) };
  if (stat.isDirectory()) return { base: real, file: "", dir: join(real, STORE) };
  const file = basename(real);
  return { base: dirname(real), file, dir: join(dirname(real), `.${file}${STORE}`) };
}

function realpathIfThere(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

export const lockOf = ({ dir }: Store): string => join(dir, "lock");
export const journalOf = ({ dir }: Store): string => join(dir, "commit.json");
export const draftsOf = ({ dir }: Store, id: string): string => join(dir, id);
export const undoOf = ({ dir }: Store): string => join(dir, "undo");

/** Drafts to read instead of the files in place, by name; null for a removed file. */
export type Pending = ReadonlyMap<string, string | null>;

/**
 * Completes an interrupted write and removes leftovers; then nothing is pending. If another process is writing, or the folder
 * cannot be written to, it changes nothing and says which drafts to read instead.
 */
export function recover(store: Store): Pending {
  if (!isRealFolder(store.dir)) return new Map();
  const journal = readJournal(store);
  try {
    if (!isBusy(store)) {
      if (journal !== null) complete(store, journal);
      return (tidy(store), new Map());
    }
  } catch {
    // The folder cannot be written to, so the drafts are read where they are.
  }
  return journal === null ? new Map() : pendingOf(store, journal);
}

/** A link is refused, since it could lead anywhere. */
export const isRealFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function pendingOf(store: Store, { id, put, remove }: Journal): Pending {
  const drafts = put.map((name) => [name, join(draftsOf(store, id), name)] as const);
  return new Map<string, string | null>([
    ...remove.map((name) => [name, null] as const),
    ...drafts.filter(([, draft]) => existsSync(draft)),
  ]);
}

/** The current write; null if there is none, or if rashomon did not make it. */
function readJournal(store: Store): Journal | null {
  try {
    const journal: unknown = JSON.parse(readFileSync(journalOf(store), "utf8"));
    return isJournal(journal) ? journal : null;
  } catch {
    return null;
  }
}

const isJournal = (value: unknown): value is Journal =>
  isRecord(value) &&
  typeof value["id"] === "string" &&
  ID.test(value["id"]) &&
  [value["put"], value["remove"]].every((names) => Array.isArray(names) && names.every(isPlainName));

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** A visible file directly in the folder: a journal that came with a dataset can reach nothing else. */
export const isPlainName = (name: unknown): boolean => typeof name === "string" && /^[^./\\\0][^/\\\0]*$/.test(name);

/** Moves every draft into place, except those that another process has already moved. Throws errors of the file system. */
export function complete(store: Store, { id, put, remove }: Journal): void {
  const drafts = draftsOf(store, id);
  for (const name of remove) rmSync(join(store.base, name), { force: true });
  for (const name of put) if (existsSync(join(drafts, name))) renameSync(join(drafts, name), placeOf(store, name));
  if (existsSync(join(drafts, "undo"))) {
    rmSync(undoOf(store), { recursive: true, force: true });
    renameSync(join(drafts, "undo"), undoOf(store));
  }
  rmSync(journalOf(store), { force: true });
  rmSync(drafts, { recursive: true, force: true });
}

/** A link within the folder keeps its target; one that leads out of it is replaced. */
function placeOf({ base }: Store, name: string): string {
  const path = join(base, name);
  const real = realpathIfThere(path);
  return real !== null && isInside(base, real) ? real : path;
}

/** Removes drafts that no longer belong to a write, the lock of an ended process, and the store if it is empty. */
function tidy(store: Store): void {
  const left = readdirSync(store.dir).filter((name) => ID.test(name) || /^(?:lock|commit)/.test(name));
  for (const name of left) {
    if (isBusy(store)) return; // A process that started since then has files with other names, and a lock.
    rmSync(join(store.dir, name), { recursive: true, force: true });
  }
  removeIfEmpty(store);
}

/** Removes the store if it is empty. */
export function removeIfEmpty({ dir }: Store): void {
  try {
    rmdirSync(dir);
  } catch {
    // It holds the files for undo, or another process is writing.
  }
}

/** A lock whose owner cannot be checked is stale after this time. */
const STALE_MS = 30_000;

/** Whether another process holds the lock, as far as can be known. */
export function isBusy(store: Store): boolean {
  const lock = lstatSync(lockOf(store), { throwIfNoEntry: false });
  if (lock === undefined || !lock.isFile()) return false;
  const ended = hasEnded(makerOf(store));
  return ended === null ? Date.now() - lock.mtimeMs <= STALE_MS : !ended;
}

function makerOf(store: Store): { readonly host: string; readonly pid: number } {
  try {
    const maker: unknown = JSON.parse(readFileSync(lockOf(store), "utf8"));
    if (isRecord(maker)) return { host: String(maker["host"]), pid: Number(maker["pid"]) };
  } catch {
    // Handled below.
  }
  return { host: "", pid: 0 };
}
