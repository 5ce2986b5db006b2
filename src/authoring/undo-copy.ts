// The files that the last change replaced, kept beside the dataset for `undo`. Under git nothing is kept, since git does.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRecord } from "../model/is-record.ts";
import { isPlainName, type Store, undoOf } from "../dataset/store.ts";

export interface Manifest {
  /** The command that is taken back. */
  readonly command: string;
  readonly at: string;
  /** By name: whether the file was there before, and the SHA-256 that it has after; null where it is not there any more. */
  readonly files: Readonly<Record<string, { readonly wasThere: boolean; readonly sha256: string | null }>>;
}

const MANIFEST = "undo.json";

export const sha256Of = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Keeps what a write will replace under its drafts. Gives the manifest to be written beside them. */
export function keepOld(
  { base }: Store,
  drafts: string,
  command: string,
  after: ReadonlyMap<string, string | null>,
): { readonly path: string; readonly text: string } {
  const folder = join(drafts, "undo");
  mkdirSync(folder);
  const files = [...after].map(([name, sha256]) => {
    const wasThere = existsSync(join(base, name));
    if (wasThere) linkOrCopy(join(base, name), join(folder, name));
    return [name, { wasThere, sha256 }] as const;
  });
  const manifest: Manifest = { command, at: new Date().toISOString(), files: Object.fromEntries(files) };
  return { path: join(folder, MANIFEST), text: `${JSON.stringify(manifest)}\n` };
}

/** A link costs nothing: the old file stays what it is when another takes its place. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Whether the files of a dataset are kept by git. */
export function isUnderGit({ base, file }: Store): boolean {
  if (!isInRepository(base)) return false;
  const words = ["-C", base, "ls-files", "--error-unmatch", "--", file === "" ? "dataset.json" : file];
  return spawnSync("git", words, { stdio: "ignore" }).status === 0;
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  return dirname(folder) !== folder && isInRepository(dirname(folder));
}

/** What the last change was; null where there is nothing to take back. */
export function readManifest(store: Store): Manifest | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(undoOf(store), MANIFEST), "utf8"));
    const isSound =
      isRecord(manifest) && isRecord(manifest["files"]) && Object.keys(manifest["files"]).every(isPlainName);
    return isSound ? (manifest as unknown as Manifest) : null;
  } catch {
    return null;
  }
}
