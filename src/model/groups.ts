// Maps that are filled step by step: groups of items by key, and counts.

/** The entry of a map under a key, created if it does not exist. */
export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** Items by their key, in the order in which the keys first occur; no group is empty. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  let last: K | undefined;
  let group: [T, ...T[]] | undefined;
  for (const item of items) {
    const key = keyOf(item);
    // Items of one group mostly stand together: a group is looked up only where the key changes.
    if (key !== last || group === undefined) group = groups.get((last = key));
    if (group) group.push(item);
    else groups.set(key, (group = [item]));
  }
  return groups;
}

/** Adds to the number under a key, which starts at 0. */
export function tally<K>(counts: Map<K, number>, key: K, by = 1): Map<K, number> {
  return counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The key that was counted most often, on a tie the first in code-point order, with its count; undefined if there is none. */
export const mostFrequent = (counts: ReadonlyMap<string, number>): readonly [string, number] | undefined =>
  [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
