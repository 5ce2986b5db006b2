// The search index of the run's dataset: from the build, from a file beside the dataset, or built now and kept there.

import { readCompiled } from "../dataset/index.ts";
import type { Dataset } from "../model/dataset.ts";
import { loadIndex, openTables, readTables, serializeIndex } from "../search/index-file.ts";
import { knownClaims } from "../search/search-index.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { isAnnotated, type KnownTexts, NOTHING_KNOWN } from "../search/texts.ts";
import type { Context } from "./context.ts";

/** Opens the index. Without `usesCache` nothing beside the dataset is read or written. */
export async function openIndex(context: Context, dataset: Dataset, usesCache = true): Promise<SearchIndex> {
  const known = await knownTexts(dataset);
  const { path, bundled } = await context.location();
  const cache = usesCache && !bundled ? await openCache() : null;
  const bytes = bundled ? readCompiled(path, "search.bin") : (cache?.readIndexCache(path) ?? null);
  const kept = bytes && loadIndex(bytes, dataset, known, bundled);
  if (kept) return kept;
  const made = (await import("../search/build-index.ts")).createSearchIndex(dataset);
  if (cache?.isWorthKeeping(dataset.claims.length) === true) cache.writeIndexCache(path, serializeIndex(made));
  return made;
}

/** A dataset with its index, if one is kept beside it; then only a few claims are read. */
export async function openKept(
  context: Context,
): Promise<{ readonly dataset: Dataset; readonly index: SearchIndex } | null> {
  const { path, bundled } = await context.location();
  if (bundled) return null;
  const kept = readTables((await openCache()).readIndexCache(path) ?? new Uint8Array());
  if (kept === null) return null;
  const { loadKnownDataset } = await import("../dataset/load-known.ts");
  const dataset = await loadKnownDataset(path, kept.sha256, (registry) => knownClaims(kept, registry));
  const index = dataset && openTables(kept, dataset, await knownTexts(dataset));
  return index ? { dataset, index } : null;
}

const openCache = () => import("../dataset/index-cache.ts");

/** The languages' words for attributes are loaded only if the dataset needs them. */
async function knownTexts(dataset: Dataset): Promise<KnownTexts> {
  if ([...dataset.attributes.values()].every(isAnnotated)) return NOTHING_KNOWN;
  return (await import("../search/attribute-words.ts")).knownFor(dataset);
}
