// What a scope inherits from those above it, computed once for each scope, since climbing from each to the top would take time
// that grows with the square of the depth.

/** The key may be null (no scope), which is never in the map. */
type Scopes = ReadonlyMap<string | null, { readonly partOf: string | null }>;

/** The scope that a scope is part of; null if there is none, or if a stream does not declare it. */
export const parentOf = (scopes: Scopes, scope: string | null): string | null => scopes.get(scope)?.partOf ?? null;

/** `top` for a scope that is part of no other, else `next` of the scope above it and of its result. A circle ends the climb. */
export function inherit<T>(
  scopes: Scopes,
  top: T,
  next: (above: string, inherited: T) => T,
): (scope: string | null) => T {
  const known = new Map<string | null, T>();
  return (scope) => {
    const path = new Set<string | null>();
    for (let at = scope; !path.has(at) && !known.has(at); at = parentOf(scopes, at)) path.add(at);
    for (const id of [...path].toReversed()) {
      const above = parentOf(scopes, id);
      known.set(id, above !== null && known.has(above) ? next(above, known.get(above) as T) : top);
    }
    return known.get(scope) as T;
  };
}

/** Returns the topmost scope above a scope; the scope itself if it is in no tree. */
export function createRootOf(scopes: Scopes): <Scope extends string | null>(scope: Scope) => Scope | string {
  const root = inherit<string | null>(scopes, null, (above, found) => found ?? above);
  return (scope) => root(scope) ?? scope;
}
