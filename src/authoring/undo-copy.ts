// The files that the last change replaced, kept beside the dataset for `undo`. In a git repository nothing is kept.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRecord } from "../model/is-record.ts";
import { isPlainName, type Store, undoOf } from "../dataset/store.ts";

export interface Manifest {
  /** The command that `undo` would undo. */
  readonly command: string;
  readonly at: string;
  /** By name: whether the file existed before, and its SHA-256 afterwards; null if it no longer exists. */
  readonly files: Readonly<Record<string, { readonly wasThere: boolean; readonly sha256: string | null }>>;
}

const MANIFEST = "undo.json";

export const sha256Of = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Keeps the files that a write will replace. Returns the manifest to write beside them. */
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

/** A hard link costs nothing: the old file stays when another takes its place. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

export function isUnderGit({ base, file }: Store): boolean {
  if (!isInRepository(base)) return false;
  const words = ["-C", base, "ls-files", "--error-unmatch", "--", file === "" ? "dataset.json" : file];
  return spawnSync("git", words, { stdio: "ignore" }).status === 0;
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  return dirname(folder) !== folder && isInRepository(dirname(folder));
}

/** The last change; null if there is nothing to undo. */
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
