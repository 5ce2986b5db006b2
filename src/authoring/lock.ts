// One writer at a time: a lock beside the dataset. A lock is removed if its process has ended, or cannot be checked and is old.

import { randomUUID } from "node:crypto";
import { linkSync, lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { DataError } from "../platform/errors.ts";
import { thisProcess } from "../platform/process-id.ts";
import { fileError, systemCode } from "../platform/system-errors.ts";
import { makeFolder } from "../dataset/files.ts";
import { isBusy, lockOf, removeIfEmpty, type Store } from "../dataset/store.ts";

export interface Lock {
  /** Whether no other process has removed it as stale. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

const WAIT_MS = 50;
const PATIENCE_MS = 10_000;

/** Waits until no other process writes to the dataset at `path`, whose store is given. Throws `DataError`. */
export async function takeLock(store: Store, path: string): Promise<Lock> {
  const file = lockOf(store);
  const owner = JSON.stringify({ ...thisProcess(), id: randomUUID() });
  for (let waited = 0; !tryLock(store, file, owner, path); waited += WAIT_MS) {
    if (!isBusy(store)) rmSync(file, { force: true, recursive: true });
    else if (waited >= PATIENCE_MS)
      throw new DataError(`another process is writing to "${path}"`, [
        `try again; if no other process is running, remove ${file}`,
      ]);
    else await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  const isHeld = (): boolean => readOwner(file) === owner;
  return {
    isHeld,
    release() {
      if (isHeld()) rmSync(file, { force: true });
      removeIfEmpty(store);
    },
  };
}

function readOwner(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** False if another process holds the lock. */
function tryLock(store: Store, file: string, owner: string, path: string): boolean {
  const { dir } = store;
  try {
    if (lstatSync(dir, { throwIfNoEntry: false }) === undefined) makeFolder(dir);
    if (!lstatSync(dir).isDirectory()) throw new DataError(`"${dir}" is not a folder`, ["remove it and try again"]);
  } catch (error) {
    throw fileError("write to", path, error);
  }
  try {
    writeOwner(file, owner);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST" || code === "ENOENT") return false; // Another holds it, or has removed the empty store.
    removeIfEmpty(store);
    throw fileError("write to", path, error);
  }
}

/** The lock appears with its owner's name already in it: one without a name, left by a killed run, would belong to nobody. */
function writeOwner(file: string, owner: string): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, owner, { flag: "wx" });
    linkSync(draft, file);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(systemCode(error) ?? "")) throw error;
    writeFileSync(file, owner, { flag: "wx" }); // A disk without links.
  } finally {
    rmSync(draft, { force: true });
  }
}
