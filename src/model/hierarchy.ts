// Hierarchies: parts under wholes, narrower terms under broader ones. A look-up costs the same however deep the nesting.

import { valueOf } from "./at.ts";

export interface Hierarchy {
  /** Whether one id is under another, at any depth. Ids in a circle are under nothing. */
  readonly isUnder: (id: string, above: string) => boolean;
  /** A number that orders wholes before their parts, and parts in the order of the records. */
  readonly placeOf: (id: string) => number;
}

export function createHierarchy<T>(records: ReadonlyMap<string, T>, parentOf: (record: T) => string | null): Hierarchy {
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  for (const [id, record] of records) {
    const parent = parentOf(record);
    if (parent === null || !records.has(parent)) roots.push(id);
    else if (children.get(parent)?.push(id) === undefined) children.set(parent, [id]);
  }
  const first = new Map<string, number>();
  /** The highest number under an id. */
  const last = new Map<string, number>();
  const open = roots.toReversed();
  for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
    if (first.has(id)) {
      last.set(id, first.size - 1);
      open.pop();
      continue;
    }
    first.set(id, first.size);
    for (const child of children.get(id)?.toReversed() ?? []) open.push(child);
  }
  const placeOf = (id: string): number => first.get(id) ?? first.size;
  return {
    isUnder: (id, above) => placeOf(above) < placeOf(id) && placeOf(id) <= valueOf(last, above),
    placeOf,
  };
}

/** The ids that are under themselves. */
export function findCircles<T>(
  records: ReadonlyMap<string, T>,
  parentOf: (record: T) => string | null,
): ReadonlySet<string> {
  const walkOf = new Map<string, string>();
  const circles = new Set<string>();
  for (const start of records.keys()) {
    const path: string[] = [];
    let at: string | null = start;
    while (at !== null && !walkOf.has(at)) {
      walkOf.set(at, start);
      path.push(at);
      const record = records.get(at);
      at = record === undefined ? null : parentOf(record);
    }
    if (at !== null && walkOf.get(at) === start) for (const id of path.slice(path.indexOf(at))) circles.add(id);
  }
  return circles;
}
