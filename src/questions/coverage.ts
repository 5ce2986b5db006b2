// What each source covers: how much, what only it covers, what it leaves out.

import type { Dataset, Source } from "../model/dataset.ts";
import type { Judge } from "../verdicts/judge.ts";

export interface Coverage {
  readonly source: Source;
  readonly origin: string;
  readonly claims: number;
  /** Ids of events, in the order of the dataset. */
  readonly events: readonly string[];
  readonly onlyHere: readonly string[];
  /** Covered by some other source, not by this one. */
  readonly missing: readonly string[];
  /** Ids of items that this source alone gives of events which others cover too. */
  readonly soleItems: readonly string[];
}

export function measureCoverage(dataset: Dataset, judge: Judge): readonly Coverage[] {
  const { sourcesOf, covers } = judge.coverage;
  const covered = [...dataset.events.keys()].filter((event) => sourcesOf(event).size > 0);
  const single = judge.all((verdict) => verdict === "single");
  return [...dataset.sources.values()].map((source) => ({
    source,
    origin: judge.origins.originOf(source.id),
    claims: dataset.claims.filter((claim) => claim.source === source.id).length,
    events: covered.filter((event) => covers(source.id, event)),
    onlyHere: covered.filter((event) => sourcesOf(event).size === 1 && covers(source.id, event)),
    missing: covered.filter((event) => !covers(source.id, event)),
    soleItems: single
      .filter(
        (finding) =>
          finding.positions.some((position) => position.sources.includes(source.id)) &&
          sourcesOf(finding.event).size > 1,
      )
      .map((finding) => finding.id),
  }));
}
