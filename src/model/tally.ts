// Counting by key.

/** Adds to the number that is kept under a key; the first one adds to nothing. */
export function tally<K>(counts: Map<K, number>, key: K, by = 1): Map<K, number> {
  return counts.set(key, (counts.get(key) ?? 0) + by);
}
