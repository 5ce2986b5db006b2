// Reads and writes single files.

import { isUtf8 } from "node:buffer";
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { DataError } from "../platform/errors.ts";
import { hasEnded, thisProcess } from "../platform/process-id.ts";
import { readBytes } from "../platform/read-bytes.ts";
import { fileError, systemCode } from "../platform/system-errors.ts";

/** Text of a file without its byte-order mark; null if there is no file. Malformed UTF-8 is an error, never replaced. */
export function readTextFile(path: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readBytes(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw fileError("read", path, error);
  }
  const text = decode(bytes, path);
  if (text.includes("\uFFFD") && !isUtf8(bytes))
    throw new DataError(`"${path}" is not UTF-8`, ["save it as UTF-8 and try again"]);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/**
 * Text of a file directly in a folder; null if there is none. A link that leads out of the folder, and anything but a plain file
 * (a pipe would make us wait), are errors: a dataset from somebody else must not make us open other files.
 */
export function readTextIn(folder: string, name: string): string | null {
  const path = join(folder, name);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
  try {
    const real = realpathSync(path);
    if (!isInside(realpathSync(folder), real))
      throw new DataError(`"${path}" links to a file outside its folder`, ["replace the link with the file"]);
    const stat = statSync(real);
    if (!stat.isFile() && !stat.isDirectory())
      throw new DataError(`"${path}" is not a regular file`, ["replace it with a file"]);
  } catch (error) {
    if (systemCode(error) === "ENOENT")
      throw new DataError(`"${path}" is a broken link`, ["replace the link with the file"]);
    throw fileError("read", path, error);
  }
  return readTextFile(path);
}

/** Size of a dataset in bytes: of its file, or of all files directly in its folder; 0 if unknown. */
export function sizeOfDataset(path: string): number {
  try {
    const names = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
    return names.reduce((total, name) => total + (statSync(name, { throwIfNoEntry: false })?.size ?? 0), 0);
  } catch {
    return 0;
  }
}

/** Whether a path is in a folder; both must be real paths. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function decode(bytes: Buffer, path: string): string {
  try {
    return bytes.toString("utf8");
  } catch {
    throw new DataError(`"${path}" is too large to read at once`, [
      "the limit is 512 MB; rashomon discrepancies --stream reads claims of any size",
    ]);
  }
}

/**
 * Writes a file as a whole or not at all: first to a file beside it, which is then renamed over it. Permissions stay, and so does
 * the target of a link. Anything but a plain file (a pipe, a device) is written to directly. Throws `DataError`.
 */
export function writeTextFile(path: string, text: string | Uint8Array): void {
  let draft: string | null = null;
  try {
    const old = statIfThere(path);
    if (old !== null && !old.isFile()) return writeFileSync(path, text);
    const target = old === null ? path : realpathSync(path);
    makeFolder(dirname(target));
    removeStrays(dirname(target), basename(target));
    draft = draftOf(target);
    writeDurably(draft, [text], old?.mode);
    renameSync(draft, target);
  } catch (error) {
    if (draft !== null) discard(draft);
    throw fileError("write", path, error);
  }
}

/** Makes a folder and those above it. (Node's own function reports a read-only disk as a missing folder.) */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (systemCode(error) !== "EEXIST" || !statSync(path).isDirectory()) throw error;
  }
}

const statIfThere = (path: string): Stats | null => statSync(path, { throwIfNoEntry: false }) ?? null;

/** Writes a file in pieces; it is on the disk when this returns, so that a later rename never shows a half-written file. */
export function writeDurably(path: string, chunks: Iterable<string | Uint8Array>, mode?: number): void {
  const file = openSync(path, "wx");
  try {
    if (mode !== undefined) fchmodSync(file, mode & 0o777);
    for (const chunk of chunks) writeFileSync(file, chunk);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The path leads through a file: nothing was written.
  }
}

/** A temporary name that includes the process, so that what a killed run left can be recognised and removed. */
function draftOf(path: string): string {
  const { host, pid } = thisProcess();
  return join(dirname(path), `.${basename(path).slice(0, LONGEST_NAME)}.${host}.${pid}.tmp`);
}

/** Leaves room for the other parts of a name within the limit of file systems. */
const LONGEST_NAME = 100;

/** Removes drafts that ended processes left of a file, or of all files of a folder, if that is allowed. */
export function removeStrays(folder: string, file: string | null): void {
  const { host, pid: own } = thisProcess();
  const start = file === null ? "." : `.${file.slice(0, LONGEST_NAME)}.`;
  const isStray = (name: string): boolean => {
    const pid = Number(/\.(\d+)\.tmp$/.exec(name)?.[1]);
    if (!name.startsWith(start) || !name.endsWith(`.${host}.${pid}.tmp`)) return false;
    return pid === own || hasEnded({ host, pid }) === true; // The draft is of an older process with the same number.
  };
  try {
    for (const name of readdirSync(folder).filter(isStray)) rmSync(join(folder, name), { force: true });
  } catch {
    // They do no harm.
  }
}
