// The order in which findings are shown everywhere.

import { compareText } from "../model/text-order.ts";
import { LEVELS, strengthOf } from "../model/verdict.ts";
import { IMPORTANCE } from "./level.ts";
import type { Finding } from "./types.ts";

/**
 * Major first. Within a level: key attributes before others, stated outright before hedged or inferred, more sources before fewer
 * (by origins, then by sources), then the stronger verdict. Findings without a level come last, by verdict. Ties are broken by id.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    rank(a) - rank(b) ||
    (a.level === null ? strengthOf(a.verdict) - strengthOf(b.verdict) : 0) ||
    IMPORTANCE[b.importance] - IMPORTANCE[a.importance] ||
    a.doubt - b.doubt ||
    b.sources.independent - a.sources.independent ||
    b.sources.raw - a.sources.raw ||
    strengthOf(a.verdict) - strengthOf(b.verdict) ||
    compareText(a.id, b.id)
  );
}

const rank = ({ level }: Finding): number => (level === null ? LEVELS.length : LEVELS.indexOf(level));
