// What must be there: a broken invariant throws instead of becoming an empty text or a zero.

/** What is there, though its type says that it may not be. */
export function must<T>(found: T | null | undefined): T {
  if (found === undefined || found === null) throw new RangeError("What must be there is not");
  return found;
}

/** The element at an index. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`There is no element ${index} of ${list.length}`);
  return found;
}

/** What a table holds under a key; what every object has, such as "constructor", is not in it. */
export const ownOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** What a map holds under a key. */
export function valueOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const found = map.get(key);
  if (found === undefined) throw new RangeError(`Nothing is kept under ${String(key)}`);
  return found;
}

/** The code point at an index of a text. */
export function codeAt(text: string, index: number): number {
  const found = text.codePointAt(index);
  if (found === undefined) throw new RangeError(`There is no character ${index} of ${text.length}`);
  return found;
}
