// The order in which findings are shown everywhere.

import type { Attribute } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import { LEVELS, strengthOf } from "../model/verdict.ts";
import type { Finding } from "./types.ts";

const IMPORTANCE: Readonly<Record<Attribute["importance"], number>> = { key: 0, ordinary: 1, minor: 2 };

/**
 * Major first; within a level key attributes before others, what is stated outright before what is hedged or inferred, more
 * sources before fewer (origins, then raw), then the stronger verdict. What has no level is last, by its verdict. Then by id.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    rank(a) - rank(b) ||
    (a.level === null ? strengthOf(a.verdict) - strengthOf(b.verdict) : 0) ||
    IMPORTANCE[a.importance] - IMPORTANCE[b.importance] ||
    a.doubt - b.doubt ||
    b.sources.independent - a.sources.independent ||
    b.sources.raw - a.sources.raw ||
    strengthOf(a.verdict) - strengthOf(b.verdict) ||
    compareText(a.id, b.id)
  );
}

const rank = ({ level }: Finding): number => (level === null ? LEVELS.length : LEVELS.indexOf(level));
