// A set of files written into a folder so that nothing is lost when the disk is full or the process is killed: all of them
// are drafted beside their places first, and only then renamed. Files of other names are left alone.

import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { DataError, UsageError } from "../platform/errors.ts";

/** What a file will hold, in pieces. */
export interface FileText {
  readonly chunks: () => Iterable<string>;
}

export interface FolderFiles {
  /** By file name, in the order in which they take their places. */
  readonly files: ReadonlyMap<string, FileText>;
  /** Names that must not be there afterwards, where an earlier run left them. */
  readonly stale: readonly string[];
}

/** What makes a folder a dataset; set aside, where a run was killed while it replaced one. */
const HEADS: ReadonlySet<string> = new Set(["dataset.json", "datapackage.json"]);

const DRAFT = /\.[0-9a-f]{8}-[0-9a-f-]{27}\.(?:tmp|old)$/;

/** Throws `UsageError` where a folder may not be written into; `force` allows one that holds a dataset. */
export function requireWritable(folder: string, force: boolean): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new UsageError(`"${folder}" is a file`, ["choose another place"]);
  const names = listNames(folder);
  if (names.every((name) => DRAFT.test(name) && name.endsWith(".tmp"))) return;
  if (!names.some((name) => HEADS.has(name.replace(DRAFT, ""))))
    throw new UsageError(`"${folder}" holds something else than a dataset`, ["choose another folder, or an empty one"]);
  if (!force)
    throw new UsageError(`There is a dataset in "${folder}" already`, [
      "--force replaces it",
      "or choose another folder",
    ]);
}

/** Throws `UsageError` where a file is there already; `force` allows it. */
export function requireFree(file: string, force: boolean): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true)
    throw new UsageError(`"${file}" is a folder`, ["give the name of a file: --out FILE"]);
  if (stat?.isFile() === true && !force)
    throw new UsageError(`There is a file "${file}" already`, ["--force replaces it"]);
}

/** Writes the files, all or none. Throws `DataError`. */
export function writeFolder(folder: string, { files, stale }: FolderFiles): void {
  const made: string[] = [];
  const isNew = statSync(folder, { throwIfNoEntry: false }) === undefined;
  const suffix = `.${randomUUID()}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) {
      made.push(join(folder, `${name}${suffix}`));
      writeDurably(join(folder, `${name}${suffix}`), text);
    }
    swap(folder, [...files.keys()], suffix);
    for (const name of [...stale, ...listNames(folder).filter((left) => DRAFT.test(left))])
      rmSync(join(folder, name), { force: true });
  } catch (error) {
    discard(made, isNew ? folder : null);
    const code = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new DataError(`Cannot write to "${folder}": ${code}`, [
      "check the folder, its permissions and the space left; nothing was changed",
    ]);
  }
}

/**
 * Puts drafts in the places of the files. The last of them, which makes the folder a dataset, goes first and comes last:
 * nobody who reads meanwhile, or after a run that was killed, takes old files and new ones for one dataset.
 */
function swap(folder: string, names: readonly string[], suffix: string): void {
  const old = `.${randomUUID()}.old`;
  const [aside, placed]: [string[], string[]] = [[], []];
  try {
    for (const name of names.toReversed()) {
      if (!existsSync(join(folder, name))) continue;
      if (statSync(join(folder, name)).isDirectory()) throw new Error(`"${name}" is a folder`);
      renameSync(join(folder, name), join(folder, `${name}${old}`));
      aside.push(name);
    }
    for (const name of names) {
      renameSync(join(folder, `${name}${suffix}`), join(folder, name));
      placed.push(name);
    }
  } catch (error) {
    for (const name of placed) rmSync(join(folder, name), { force: true });
    for (const name of aside.toReversed()) renameSync(join(folder, `${name}${old}`), join(folder, name));
    throw error;
  }
}

function writeDurably(path: string, { chunks }: FileText): void {
  const file = openSync(path, "wx");
  try {
    for (const chunk of chunks()) {
      const bytes = Buffer.from(chunk);
      for (let offset = 0; offset < bytes.length;) offset += writeSync(file, bytes, offset);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function discard(drafts: readonly string[], folder: string | null): void {
  try {
    for (const draft of drafts) rmSync(draft, { force: true });
    if (folder !== null) rmdirSync(folder);
  } catch {
    // What cannot be removed cannot be mended either; the drafts are told by their names.
  }
}

const listNames = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new DataError(`Cannot read "${folder}": ${(error as NodeJS.ErrnoException).code ?? String(error)}`, [
      "check that you may read it",
    ]);
  }
};
