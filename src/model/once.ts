// Values that cost something, made when they are first asked for and then kept.

/** A function that gives what `make` made at its first call. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
