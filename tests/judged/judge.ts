// Judged look-ups: what people type, and which event they must find first. A part of an expected event counts for it,
// because the look-ups were written before the dataset was divided.

import type { Dataset } from "../../src/model/dataset.ts";
import { createHierarchy } from "../../src/model/hierarchy.ts";

export interface Lookup {
  readonly query: string;
  readonly lang: string;
  readonly type: string;
  /** Events that may come first; none where nothing must be found. */
  readonly expect: readonly string[];
  readonly why: string;
}

export interface Verdict {
  readonly lookup: Lookup;
  readonly found: readonly string[];
  readonly isFirst: boolean;
  readonly isAmongThree: boolean;
}

/** Whether a finder's events, best first, are what a look-up expects. */
export function judge(lookup: Lookup, found: readonly string[], dataset: Pick<Dataset, "events">): Verdict {
  const { isUnder } = createHierarchy(dataset.events, ({ partOf }) => partOf);
  const isRight = (id: string): boolean =>
    lookup.expect.includes(id) || lookup.expect.some((whole) => isUnder(id, whole));
  if (lookup.expect.length === 0)
    return { lookup, found, isFirst: found.length === 0, isAmongThree: found.length === 0 };
  return { lookup, found, isFirst: found.slice(0, 1).some(isRight), isAmongThree: found.slice(0, 3).some(isRight) };
}

/** One line for a miss. */
export const describeMiss = ({ lookup, found }: Verdict): string =>
  `${lookup.query} → ${lookup.expect.join(" or ") || "nothing"}, but found ${found.slice(0, 3).join(", ") || "nothing"}`;
