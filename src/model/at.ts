// Access to what must exist: a broken invariant throws instead of becoming an empty text or a zero.

/** Asserts that a value exists although its type allows null or undefined. */
export function must<T>(found: T | null | undefined): T {
  if (found === undefined || found === null) throw new RangeError("a required value is missing");
  return found;
}

/** The element at an index. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return found;
}

/** The own entry of a table under a key; inherited members such as "constructor" do not count. */
export const ownOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The entry of a map under a key. */
export function valueOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const found = map.get(key);
  if (found === undefined) throw new RangeError(`no entry ${String(key)}`);
  return found;
}

/** The code point at an index of a text. */
export function codeAt(text: string, index: number): number {
  const found = text.codePointAt(index);
  if (found === undefined) throw new RangeError(`no character ${index} of ${text.length}`);
  return found;
}
