// The page of every kind of thing, from every side.

import { line } from "../../render/view.ts";
import type { Bench } from "../browse-data.ts";
import type { Claim } from "../../model/dataset.ts";
import { type Entry, plain } from "../page.ts";
import type { Shelf } from "../lookups.ts";
import type { Facet, Subject } from "../subject.ts";
import { describeClaim } from "./claim.ts";
import { describeEvent } from "./event.ts";
import { describeFinding } from "./discrepancy.ts";
import { describeSource } from "./source.ts";
import { describeSourceClaims } from "./source-claims.ts";
import { describeTimeline } from "./timeline.ts";

export function describe(
  subject: Subject,
  facet: Facet,
  found: readonly Claim[],
  shelf: Shelf,
  bench: Bench,
): readonly Entry[] {
  const { mode, id } = subject;
  switch (mode) {
    case "events":
      return describeFacet(id, facet, found, shelf, bench);
    case "discrepancies":
      return orNothing(shelf.finding(id), (finding) => describeFinding(finding, bench));
    case "claims":
      return orNothing(shelf.claim(id), (claim) => describeClaim(claim, bench));
    case "sources":
      return orNothing(shelf.coverage(id), (coverage) => describeSource(coverage, bench));
  }
}

function describeFacet(
  id: string,
  facet: Facet,
  found: readonly Claim[],
  shelf: Shelf,
  bench: Bench,
): readonly Entry[] {
  const event = bench.dataset.events.get(id);
  if (!event) return NOTHING;
  if (facet.type === "timeline") return describeTimeline(event, shelf.timeline(), bench);
  if (facet.type === "source") return describeSourceClaims(event, facet.source, bench);
  return describeEvent(event, found, bench);
}

const NOTHING: readonly Entry[] = [plain(line("This is not in the dataset."))];

const orNothing = <T>(record: T | null, describe: (record: T) => readonly Entry[]): readonly Entry[] =>
  record === null ? NOTHING : describe(record);
