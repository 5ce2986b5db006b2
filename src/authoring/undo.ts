// Undoes the last change.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../platform/errors.ts";
import { fileError } from "../platform/system-errors.ts";
import { recover, type Store, storeOf, undoOf } from "../dataset/store.ts";
import { takeLock } from "./lock.ts";
import { isUnderGit, type Manifest, readManifest, sha256Of } from "./undo-copy.ts";
import { commit } from "./write-files.ts";

export interface Undone extends Pick<Manifest, "command" | "at"> {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** Undoes the last change to the dataset at a path; a second call restores it. Throws `DataError`. */
export async function undoChange(path: string, command: string, isDry: boolean): Promise<Undone> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new DataError(`no dataset at "${path}"`, ["check the path"]);
  const store = storeOf(path);
  recover(store);
  if (isUnderGit(store))
    throw new DataError(`the dataset at "${path}" is in a git repository, so rashomon keeps no undo copy`, [
      `git -C ${path} diff shows what changed since the last commit, and git -C ${path} restore . undoes it`,
    ]);
  const manifest = readManifest(store);
  if (manifest === null)
    throw new DataError(`nothing to undo in "${path}"`, ["rashomon undoes only its own last change"]);
  refuseNewer(store, path, manifest);
  const { before, after, remove } = versionsOf(store, manifest);
  if (!isDry) {
    const lock = await takeLock(store, path);
    try {
      refuseNewer(store, path, manifest);
      commit(store, path, { put: after, remove }, lock, command);
    } finally {
      lock.release();
    }
  }
  const texts = (files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> =>
    new Map([...files].map(([name, bytes]) => [name, bytes.toString()]));
  return { command: manifest.command, at: manifest.at, before: texts(before), after: texts(after) };
}

/** The current files, those to restore, and those to remove. */
function versionsOf(store: Store, { files }: Manifest) {
  const names = Object.entries(files);
  const readAll = (folder: string, wanted: (file: Manifest["files"][string]) => boolean): ReadonlyMap<string, Buffer> =>
    new Map(names.filter(([, file]) => wanted(file)).map(([name]) => [name, readFileSync(join(folder, name))]));
  return {
    before: readAll(store.base, ({ sha256 }) => sha256 !== null),
    after: readAll(undoOf(store), ({ wasThere }) => wasThere),
    remove: names.filter(([, { wasThere }]) => !wasThere).map(([name]) => name),
  };
}

/** Refuses to overwrite what has been changed by hand since. */
function refuseNewer({ base }: Store, path: string, { files, command }: Manifest): void {
  for (const [name, { sha256 }] of Object.entries(files)) {
    const file = join(base, name);
    try {
      const now = existsSync(file) ? sha256Of(readFileSync(file)) : null;
      if (now === sha256) continue;
    } catch (error) {
      throw fileError("read", file, error);
    }
    throw new DataError(`"${name}" was changed after "${command}"; undo would lose that change`, [
      `keep a copy of ${path} and change it by hand`,
    ]);
  }
}
