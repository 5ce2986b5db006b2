// Values that are costly, computed when first asked for and then kept.

/** A function that calls `make` once and returns the same result every time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
