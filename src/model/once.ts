// Values that are costly, computed when first asked for and then kept.

/** A function that calls `make` once and returns the same result every time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A list of which each element is made when it is first asked for: most runs need few of many. */
export const lazyList = <T extends object>(length: number, make: (index: number) => T): readonly T[] =>
  new Proxy(
    Array.from({ length }, () => undefined as T | undefined),
    {
      get(list, key) {
        const found: unknown = Reflect.get(list, key);
        return found === undefined && Object.hasOwn(list, key) ? (list[Number(key)] = make(Number(key))) : found;
      },
    },
  ) as readonly T[];
