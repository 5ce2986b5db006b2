// What each source covers: how much it tells, what only it tells, what it leaves out.

import type { Dataset, Source } from "../model/dataset.ts";
import type { Judge } from "../verdicts/judge.ts";

export interface Coverage {
  readonly source: Source;
  readonly origin: string;
  readonly claims: number;
  /** Ids of events, in the order of the dataset. */
  readonly events: readonly string[];
  readonly onlyHere: readonly string[];
  /** Told by some other source, not by this one. */
  readonly missing: readonly string[];
  /** Ids of items that this source alone tells of events which others tell too. */
  readonly soleItems: readonly string[];
}

export function measureCoverage(dataset: Dataset, judge: Judge): readonly Coverage[] {
  const tellers = new Map<string, Set<string>>();
  for (const { event, source } of dataset.claims) tellers.set(event, (tellers.get(event) ?? new Set()).add(source));
  const told = [...dataset.events.keys()].filter((event) => tellers.has(event));
  const single = judge.all((verdict) => verdict === "single");
  return [...dataset.sources.values()].map((source) => ({
    source,
    origin: judge.origins.originOf(source.id),
    claims: dataset.claims.filter((claim) => claim.source === source.id).length,
    events: told.filter((event) => tellers.get(event)?.has(source.id)),
    onlyHere: told.filter((event) => tellers.get(event)?.size === 1 && tellers.get(event)?.has(source.id)),
    missing: told.filter((event) => !tellers.get(event)?.has(source.id)),
    soleItems: single
      .filter(
        (finding) =>
          finding.positions.some((position) => position.sources.includes(source.id)) &&
          (tellers.get(finding.event)?.size ?? 0) > 1,
      )
      .map((finding) => finding.id),
  }));
}
