// The order in which findings are shown everywhere.

import { compareText } from "../model/text-order.ts";
import { LEVELS, strengthOf } from "../model/verdict.ts";
import { IMPORTANCE } from "./level.ts";
import type { Finding } from "./types.ts";

/**
 * Major first. Within a level: what some source states before what is only inferred, more sources before fewer (by origins, then by
 * sources), key attributes before others, what is stated outright before what is hedged or partly inferred, then the stronger verdict. Findings without a level come last, by verdict. Ties are broken by id.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    rank(a) - rank(b) ||
    (a.level === null ? strengthOf(a.verdict) - strengthOf(b.verdict) : 0) ||
    inferred(a) - inferred(b) ||
    reach(b, b.sources.independent) - reach(a, a.sources.independent) ||
    reach(b, b.sources.raw) - reach(a, a.sources.raw) ||
    IMPORTANCE[b.importance] - IMPORTANCE[a.importance] ||
    a.doubt - b.doubt ||
    strengthOf(a.verdict) - strengthOf(b.verdict) ||
    compareText(a.id, b.id)
  );
}

const rank = ({ level }: Finding): number => (level === null ? LEVELS.length : LEVELS.indexOf(level));

const inferred = ({ doubt }: Finding): number => (doubt === 2 ? 1 : 0);

/** How many sources give a value; where events may be one, also those that give it of the other event. */
const reach = ({ verdict, positions }: Finding, sources: number): number =>
  verdict === "identity" ? Math.max(sources, new Set(positions.flatMap((position) => position.sources)).size) : sources;
