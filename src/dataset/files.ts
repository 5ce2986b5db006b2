// Reading and writing of single files. Nothing else touches the file system but the listing of bundled datasets.

import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { DataError } from "../platform/errors.ts";

/** Text of a file without its byte-order mark; null where there is none. Malformed UTF-8 is an error, never replaced. */
export function readTextFile(path: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return null;
    throw new DataError(`Cannot read "${path}": ${code}`, ["check that it is a file and that you may read it"]);
  }
  const text = decode(bytes, path);
  if (text.includes("\uFFFD") && !isUtf8(bytes))
    throw new DataError(`"${path}" is not UTF-8`, ["save it as UTF-8 and try again"]);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/**
 * Text of a file right in a folder; null where there is none. A link that leads out of the folder, and what is no plain
 * file (a pipe would be waited for), are errors: a dataset that one is handed must not open anything else.
 */
export function readTextIn(folder: string, name: string): string | null {
  const path = join(folder, name);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
  try {
    const real = realpathSync(path);
    if (!isInside(realpathSync(folder), real))
      throw new DataError(`"${path}" is a link out of its folder`, ["put the file itself there"]);
    const stat = statSync(real);
    if (!stat.isFile() && !stat.isDirectory()) throw new DataError(`"${path}" is no plain file`, ["put a file there"]);
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(`Cannot read "${path}": ${codeOf(error)}`, [
      "is it a link to nothing? put the file itself there",
    ]);
  }
  return readTextFile(path);
}

/** Bytes of a dataset: of its file, or of all files right in its folder; 0 where it cannot be told. */
export function sizeOfDataset(path: string): number {
  try {
    const names = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
    return names.reduce((total, name) => total + (statSync(name, { throwIfNoEntry: false })?.size ?? 0), 0);
  } catch {
    return 0;
  }
}

/** Whether a path lies in a folder; both real paths. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function decode(bytes: Buffer, path: string): string {
  try {
    return bytes.toString("utf8");
  } catch {
    throw new DataError(`"${path}" is too large to be read at once`, [
      "512 MB is the limit: rashomon discrepancies --stream reads claims without one",
    ]);
  }
}

/**
 * Writes a file as a whole or not at all: to a neighbour first, then renamed over it. It keeps its permissions, a link its
 * aim. What is no plain file (a pipe, a device) is written to as it is. Throws `DataError`.
 */
export function writeTextFile(path: string, text: string | Uint8Array): void {
  let draft: string | null = null;
  try {
    const old = statIfThere(path);
    if (old !== null && !old.isFile()) return writeFileSync(path, text);
    const target = old === null ? path : realpathSync(path);
    mkdirSync(dirname(target), { recursive: true });
    draft = draftOf(target);
    writeDurably(draft, text, old?.mode);
    renameSync(draft, target);
  } catch (error) {
    if (draft !== null) discard(draft);
    throw new DataError(`Cannot write "${path}": ${codeOf(error)}`, [
      "check the folder, its permissions and the space left",
    ]);
  }
}

const statIfThere = (path: string): Stats | null => statSync(path, { throwIfNoEntry: false }) ?? null;

/** On disk when it returns, so that a rename after it never shows a half-written file. */
function writeDurably(path: string, text: string | Uint8Array, mode?: number): void {
  const file = openSync(path, "wx");
  try {
    if (mode !== undefined) fchmodSync(file, mode & 0o777);
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Its folder is no folder: nothing was written.
  }
}

/** A neighbour that nothing else is called. (A random UUID would cost a run the loading of node:crypto.) */
const draftOf = (path: string): string =>
  `${path}.${Date.now().toString(36)}${Math.random().toString(36).slice(2)}.tmp`;

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
