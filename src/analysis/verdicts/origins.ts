// Sources with a common origin count once.

import type { Dataset } from "../../model/dataset.ts";
import type { SourceCount } from "./types.ts";

export interface Origins {
  /** The origin that stands for a source: the least id among all that are connected by `derivedFrom`. */
  originOf(source: string): string;
  count(sources: Iterable<string>): SourceCount;
}

/** Joins sources that `derivedFrom` connects, at any depth and in any direction. */
export function createOrigins(dataset: Pick<Dataset, "sources">): Origins {
  const parent = new Map<string, string>([...dataset.sources.keys()].map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    while ((parent.get(at) ?? at) !== at) at = parent.get(at) ?? at;
    return at;
  };
  for (const source of dataset.sources.values()) {
    for (const other of source.derivedFrom) {
      const [a, b] = [find(source.id), find(other)];
      if (a !== b) parent.set(a < b ? b : a, a < b ? a : b);
    }
  }
  return {
    originOf: find,
    count(sources) {
      const ids = new Set(sources);
      return { raw: ids.size, independent: new Set([...ids].map(find)).size };
    },
  };
}
