// The hidden folder beside a dataset, in which whatever is written is drafted first. Once a journal stands in it, the write
// has happened: whoever comes next puts the drafts in their places, so that a kill leaves the old dataset or the new one.
//
//   .rashomon/lock         held while somebody writes
//   .rashomon/<id>/        drafts of one write, and under undo/ the files that it replaces
//   .rashomon/commit.json  the journal: the write that is under way
//   .rashomon/undo/        the files that the last write replaced
//   .rashomon/search-index the index of a large dataset, made anew when it is stale

import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hasEnded } from "../platform/process-id.ts";
import { isInside } from "./files.ts";
import { isRecord } from "../model/is-record.ts";

export interface Store {
  /** Folder that holds the files of the dataset. */
  readonly base: string;
  /** Name of the file that is the dataset; empty where the folder is. */
  readonly file: string;
  /** The hidden folder; it need not exist. */
  readonly dir: string;
}

/** A write that has happened, though its files may not all be in their places. Names are those of files in `base`. */
export interface Journal {
  readonly id: string;
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

export const STORE = ".rashomon";

/** The store of a folder or a single file, which need not be there. */
export function storeOf(path: string): Store {
  const real = realpathIfThere(path);
  const stat = real === null ? undefined : lstatSync(real, { throwIfNoEntry: false });
  // A pipe that the shell has made has a name that leads nowhere.
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

/** Files to read instead of those in their places, by name; null for one that is removed. */
export type Pending = ReadonlyMap<string, string | null>;

/**
 * Completes a write that was cut short, and takes away what others left; then nothing is pending. Where somebody is writing,
 * or the folder may not be written to, it changes nothing and says which files count instead.
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
    // Nobody may write here: what the journal says is read where it lies.
  }
  return journal === null ? new Map() : pendingOf(store, journal);
}

/** A link could lead anywhere. */
export const isRealFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function pendingOf(store: Store, { id, put, remove }: Journal): Pending {
  const drafts = put.map((name) => [name, join(draftsOf(store, id), name)] as const);
  return new Map<string, string | null>([
    ...remove.map((name) => [name, null] as const),
    ...drafts.filter(([, draft]) => existsSync(draft)),
  ]);
}

/** The write that is under way; null where there is none, or no write of ours. */
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

/** A visible file right in the folder: a journal that came with a dataset reaches nothing else. */
export const isPlainName = (name: unknown): boolean => typeof name === "string" && /^[^./\\\0][^/\\\0]*$/.test(name);

/** Puts every draft in its place; what another has placed already is left. Throws errors of the file system. */
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

/** A link inside the folder goes on pointing; one that leads out of it is replaced. */
function placeOf({ base }: Store, name: string): string {
  const path = join(base, name);
  const real = realpathIfThere(path);
  return real !== null && isInside(base, real) ? real : path;
}

/** Removes drafts that belong to no write any more, the lock of a process that has ended, and the store when it is empty. */
function tidy(store: Store): void {
  const left = readdirSync(store.dir).filter((name) => ID.test(name) || /^(?:lock|commit)/.test(name));
  for (const name of left) {
    if (isBusy(store)) return; // Whoever began since then has files of other names, and a lock.
    rmSync(join(store.dir, name), { recursive: true, force: true });
  }
  removeIfEmpty(store);
}

/** Removes the store where it holds nothing. */
export function removeIfEmpty({ dir }: Store): void {
  try {
    rmdirSync(dir);
  } catch {
    // It holds the files to undo with, or somebody writes.
  }
}

/** A lock whose maker nobody can ask is stale after this time. */
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
    // Said below.
  }
  return { host: "", pid: 0 };
}
