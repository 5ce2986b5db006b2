// The search index of a user's dataset, kept in the hidden folder beside it. It is checked by the hash of the dataset and by
// a hash of itself. A missing, stale or damaged index is rebuilt; if the folder cannot be written to, none is kept.

import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isRealFolder, storeOf } from "./store.ts";

const FILE = "search-index";
const HASH_BYTES = 32;

/** A link is not followed, and a pipe is not waited for. */
const NO_TRICKS = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** No real index is larger; a larger file is not read. */
const MOST_BYTES = 2 ** 30;

/** Smaller datasets are indexed anew each time, which is cheap enough. */
const LEAST_CLAIMS = 2000;

export const isWorthKeeping = (claims: number): boolean => claims >= LEAST_CLAIMS;

const hashOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** The bytes kept beside the dataset at a path; null if there are none, or if they are damaged. */
export function readIndexCache(path: string): Uint8Array | null {
  let file: number | null = null;
  try {
    const { dir } = storeOf(path);
    if (!isRealFolder(dir)) return null;
    file = openSync(join(dir, FILE), constants.O_RDONLY | NO_TRICKS);
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size <= HASH_BYTES || stat.size > MOST_BYTES) return null;
    const bytes = readFileSync(file);
    const kept = bytes.subarray(HASH_BYTES);
    return hashOf(kept).equals(bytes.subarray(0, HASH_BYTES)) ? kept : null;
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Keeps bytes beside the dataset at a path, whole or not at all. */
export function writeIndexCache(path: string, bytes: Uint8Array): void {
  const { dir } = storeOf(path);
  const draft = join(dir, randomUUID()); // Named like the drafts of a write, so that one left by a killed run is removed.
  try {
    if (!isRealFolder(dir)) mkdirSync(dir);
    writeFileSync(draft, Buffer.concat([hashOf(bytes), bytes]), { flag: "wx" });
    renameSync(draft, join(dir, FILE));
  } catch {
    rmSync(draft, { force: true });
  }
}
