// Sources with a common origin count once.

import type { Dataset } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import type { SourceCount } from "./types.ts";

export interface Origins {
  /** The origin of a source: the smallest id among the sources that it goes back to; its own if it copies none. */
  originOf(source: string): string;
  /** The number of origins: a source that shares an origin with a counted one is not counted again; two sources that a third copied stay two. */
  count(sources: Iterable<string>): SourceCount;
  /** Whether sources have at least two origins. */
  readonly areIndependent: (...groups: readonly (readonly string[])[]) => boolean;
}

/** Follows `derivedFrom` to its end, at any depth. A circle has one origin: its smallest id. */
export function createOrigins(dataset: Pick<Dataset, "sources">): Origins {
  const known = new Map<string, ReadonlySet<string>>();
  const isCopied = [...dataset.sources.values()].some((source) => source.derivedFrom.length > 0);
  const parentsOf = (id: string): readonly string[] => dataset.sources.get(id)?.derivedFrom ?? [];
  const originsOf = (source: string): ReadonlySet<string> => {
    const found = known.get(source) ?? findOrigins(source, parentsOf);
    known.set(source, found);
    return found;
  };
  return {
    originOf: (source) => least(originsOf(source)),
    count(sources) {
      const ids = new Set(sources);
      return { raw: ids.size, independent: isCopied ? countIndependent([...ids].map(originsOf)) : ids.size };
    },
    areIndependent: (...groups) => !isCopied || countIndependent([...new Set(groups.flat())].map(originsOf)) > 1,
  };
}

/** Sources with the fewest origins come first, so that a compilation never replaces what it compiles. */
function countIndependent(origins: readonly ReadonlySet<string>[]): number {
  const taken = new Set<string>();
  let independent = 0;
  for (const own of origins.toSorted((a, b) => a.size - b.size || compareText(nameOf(a), nameOf(b)))) {
    if ([...own].some((id) => taken.has(id))) continue;
    independent++;
    for (const id of own) taken.add(id);
  }
  return independent;
}

const nameOf = (origins: ReadonlySet<string>): string => [...origins].sort().join();

function findOrigins(source: string, parentsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const lineage = reach(source, parentsOf);
  const ends = [...lineage].filter((id) => parentsOf(id).length === 0);
  if (ends.length > 0) return new Set(ends);
  return new Set([
    least([...lineage].filter((id) => [...reach(id, parentsOf)].every((above) => reach(above, parentsOf).has(id)))),
  ]);
}

function reach(source: string, parentsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const lineage = new Set([source]);
  for (const id of lineage) for (const parent of parentsOf(id)) lineage.add(parent);
  return lineage;
}

const least = (ids: Iterable<string>): string => [...ids].reduce((a, b) => (a < b ? a : b));
