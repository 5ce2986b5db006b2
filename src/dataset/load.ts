// Location → Dataset. What the package ships is restored; what a user brings is read, decoded and checked, by code that is
// loaded only then.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "../model/dataset.ts";
import type { Location } from "./locate.ts";
import { loadEdtf } from "../model/values/date.ts";
import type { Core } from "./compile-dataset.ts";
import { restoreDataset } from "./load-compiled.ts";

/** Loads a dataset. Throws `DataError` that lists every mistake of one that is not bundled. */
export async function loadDataset({ path, bundled }: Location): Promise<Dataset> {
  if (bundled) return restore(path);
  const { loadOwnDataset } = await import("./load-own.ts");
  return loadOwnDataset(path);
}

async function restore(folder: string): Promise<Dataset> {
  const core = readPrepared(folder, "core") as Core;
  if (core.hasHardDates) await loadEdtf();
  return restoreDataset((part) => (part === "core" ? core : readPrepared(folder, part)));
}

/** What a dataset declares, without its claims, for claims that come from elsewhere. Throws `DataError`. */
export async function loadRegistry(location: Location): Promise<Dataset> {
  if (location.bundled) return { ...(await loadDataset(location)), claims: [], checks: [], notes: [] };
  const { loadOwnRegistry } = await import("./load-own.ts");
  return loadOwnRegistry(location.path);
}

/** Parts that were written as ASCII, so that they can be read as one byte a character. */
const ASCII: ReadonlySet<string> = new Set(["core", "details", "disagreements", "other-findings"]);

/** A part of a bundled dataset as the build wrote it, parsed. */
export function readPrepared(folder: string, part: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${part}.json`), ASCII.has(part) ? "latin1" : "utf8"));
}

/** A part of a bundled dataset that is not JSON. */
export const readPreparedBytes = (folder: string, part: string): Uint8Array =>
  readFileSync(join(folder, `${part}.bin`));
