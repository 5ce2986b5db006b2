// The index that look-ups by words go through.

import type { Dataset } from "../model/dataset.ts";
import { loadIndex } from "../search/index-file.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Context } from "./context.ts";

/** The index that the build made for a bundled dataset, or one made now. */
export async function openIndex(context: Context, dataset: Dataset): Promise<SearchIndex> {
  const compiled = await context.compiled();
  const ready = compiled && loadIndex(compiled.searchIndex(), dataset);
  return ready ?? (await import("../search/build-index.ts")).createSearchIndex(dataset);
}
