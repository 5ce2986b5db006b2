// Which of several ids is meant, however its letters are written.

/** The exact one, else the only one that is equal in any case; null if there is none or there are several. */
export function inAnyCase<Id extends string>(ids: Iterable<Id>, wanted: string): Id | null {
  const lower = wanted.toLowerCase();
  const equal = new Set<Id>();
  for (const id of ids) {
    if (id === wanted) return id;
    if (id.length === wanted.length && id.toLowerCase() === lower) equal.add(id);
  }
  const [only, ...others] = equal;
  return only === undefined || others.length > 0 ? null : only;
}
