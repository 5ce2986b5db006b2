// The last change, taken back.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../platform/errors.ts";
import { fileError } from "../platform/system-errors.ts";
import { recover, type Store, storeOf, undoOf } from "../dataset/store.ts";
import { takeLock } from "./lock.ts";
import { isUnderGit, type Manifest, readManifest, sha256Of } from "./undo-copy.ts";
import { commit } from "./write-files.ts";

export interface Undone {
  readonly command: string;
  readonly at: string;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** Takes the last change of the dataset at a path back. Doing it again brings the change back. Throws `DataError`. */
export async function undoChange(path: string, command: string, isDry: boolean): Promise<Undone> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new DataError(`There is no dataset at "${path}"`, ["check the path"]);
  const store = storeOf(path);
  recover(store);
  if (isUnderGit(store))
    throw new DataError(`The dataset at "${path}" is kept by git, so rashomon keeps no copy of its own`, [
      `git -C ${path} diff shows what changed since the last commit, and git -C ${path} restore . takes it back`,
    ]);
  const manifest = readManifest(store);
  if (manifest === null)
    throw new DataError(`There is no change of "${path}" to take back`, ["the last change by rashomon can be undone"]);
  refuseNewer(store, path, manifest);
  const names = Object.entries(manifest.files);
  const old = names.filter(([, { wasThere }]) => wasThere).map(([name]) => [name, readFileSync(join(undoOf(store), name))] as const);
  const remove = names.filter(([, { wasThere }]) => !wasThere).map(([name]) => name);
  const before = new Map(names.filter(([, { sha256 }]) => sha256 !== null).map(([name]) => [name, readFileSync(join(store.base, name), "utf8")]));
  if (!isDry) {
    const lock = await takeLock(store, path);
    try {
      refuseNewer(store, path, manifest);
      commit(store, path, { put: new Map(old.map(([name, bytes]) => [name, { chunks: () => [bytes] }])), remove }, lock, command);
    } finally {
      lock.release();
    }
  }
  return { command: manifest.command, at: manifest.at, before, after: new Map(old.map(([name, bytes]) => [name, bytes.toString()])) };
}

/** What somebody changed by hand since would be lost. */
function refuseNewer({ base }: Store, path: string, { files, command }: Manifest): void {
  for (const [name, { sha256 }] of Object.entries(files)) {
    const file = join(base, name);
    try {
      const now = existsSync(file) ? sha256Of(readFileSync(file)) : null;
      if (now === sha256) continue;
    } catch (error) {
      throw fileError("read", file, error);
    }
    throw new DataError(`"${name}" was changed after "${command}", and undo would lose that`, [
      `keep a copy of ${path} and change it by hand`,
    ]);
  }
}
