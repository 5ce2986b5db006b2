// Writes several files as one: all of them are first drafted in the store, then a journal makes the drafts valid, then they are
// moved into place. Whenever a run is killed, the next command finds either the old files or the new ones.

import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { DataError, UsageError } from "../platform/errors.ts";
import { fileError } from "../platform/system-errors.ts";
import { writeDurably } from "../dataset/files.ts";
import { complete, draftsOf, type Journal, journalOf, recover, type Store, STORE, storeOf } from "../dataset/store.ts";
import { type Lock, takeLock } from "./lock.ts";
import { isUnderGit, keepOld } from "./undo-copy.ts";

/** The content of a file, whole or in pieces. */
export type FileText = string | Uint8Array | (() => Iterable<string>);

export interface FileChanges {
  /** By name, in the order in which they are moved into place. */
  readonly put: ReadonlyMap<string, FileText>;
  readonly remove: readonly string[];
}

/** A file that marks a folder that may be replaced. */
const HEADS = ["dataset.json", "datapackage.json"];

/** Throws `UsageError` if a folder may not be written to; `force` allows one that holds a dataset. */
export function requireWritable(folder: string, force: boolean): void {
  const stat = statOf(folder);
  if (stat === null) return;
  if (!stat.isDirectory()) throw new UsageError(`"${folder}" is a file`, ["choose another place"]);
  recover(storeOf(folder));
  const names = listNames(folder).filter((name) => name !== STORE);
  if (names.length === 0) return;
  if (!names.some((name) => HEADS.includes(name)))
    throw new UsageError(`"${folder}" is not empty and not a dataset`, ["choose another folder, or an empty one"]);
  if (!force)
    throw new UsageError(`"${folder}" already holds a dataset`, ["--force replaces it", "or choose another folder"]);
}

/** Throws `UsageError` if a file already exists; `force` allows it. */
export function requireFree(file: string, force: boolean): void {
  const stat = statOf(file);
  if (stat?.isDirectory() === true)
    throw new UsageError(`"${file}" is a folder`, ["give the name of a file: --out FILE"]);
  if (stat?.isFile() === true && !force)
    throw new UsageError(`the file "${file}" already exists`, ["--force replaces it"]);
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw fileError("write to", path, error);
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw fileError("read", folder, error);
  }
}

/**
 * Writes all files into a folder, or none; the folder is created if necessary. `command` is the command that `undo` will name if
 * something is replaced; null if the folder is not a dataset. Throws `DataError`.
 */
export async function writeFolder(folder: string, changes: FileChanges, command: string | null): Promise<void> {
  const isNew = statOf(folder) === null;
  const store = storeOf(folder);
  try {
    const lock = await takeLock(store, folder);
    try {
      recover(store);
      commit(store, folder, changes, lock, command);
    } finally {
      lock.release();
    }
  } finally {
    if (isNew) removeIfEmpty(folder);
  }
}

/** Removes what a failed run has made. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // The folder holds what was written.
  }
}

/**
 * Writes files while the lock is held. `path` is the dataset's path for messages; `command` is the command that `undo` will name,
 * null if nothing is kept for it. If it throws `DataError`, nothing has changed.
 */
export function commit(
  store: Store,
  path: string,
  { put, remove }: FileChanges,
  lock: Lock,
  command: string | null,
): void {
  const journal: Journal = { id: randomUUID(), put: [...put.keys()], remove };
  const drafts = draftsOf(store, journal.id);
  try {
    mkdirSync(drafts);
    const sums = new Map<string, string | null>(remove.map((name) => [name, null]));
    for (const [name, text] of put) sums.set(name, writeDraft(join(store.base, name), join(drafts, name), text));
    const replaces = [...sums.keys()].some((name) => existsSync(join(store.base, name)));
    if (command !== null && replaces && !isUnderGit(store)) {
      const manifest = keepOld(store, drafts, command, sums);
      writeDurably(manifest.path, [manifest.text]);
    }
    writeDurably(join(drafts, "commit.json"), [JSON.stringify(journal)]);
    if (!lock.isHeld()) throw new DataError(`another process wrote to "${path}"`, ["try again"]);
    renameSync(join(drafts, "commit.json"), journalOf(store));
  } catch (error) {
    rmSync(drafts, { recursive: true, force: true });
    throw fileError("write to", path, error);
  }
  finish(store, path, journal);
}

function finish(store: Store, path: string, journal: Journal): void {
  try {
    syncFolder(store.dir);
    complete(store, journal);
  } catch (error) {
    const { message, suggestions } = fileError("write to", path, error);
    throw new DataError(`${message}; the next command completes it`, suggestions);
  }
}

/** Writes a file with the permissions of the old one. Returns its SHA-256. */
function writeDraft(place: string, draft: string, text: FileText): string {
  const old = statSync(place, { throwIfNoEntry: false });
  if (old?.isDirectory() === true) throw new DataError(`"${place}" is a folder`, ["move it away"]);
  const sum = createHash("sha256");
  function* summed(): Generator<string | Uint8Array> {
    for (const chunk of typeof text === "function" ? text() : [text]) {
      sum.update(chunk);
      yield chunk;
    }
  }
  writeDurably(draft, summed(), old?.mode);
  return sum.digest("hex");
}

/** Makes a rename survive a power cut, if the system supports it. */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, "r");
    fsyncSync(fd);
    closeSync(fd);
  } catch {
    // Windows cannot open folders.
  }
}
