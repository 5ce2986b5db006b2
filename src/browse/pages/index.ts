// The pages, by kind of thing and side.

import { valueOf } from "../../model/at.ts";
import type { Bench } from "../browse-data.ts";
import type { Claim } from "../../model/dataset.ts";
import type { Entry } from "../page.ts";
import type { Shelf } from "../lookups.ts";
import type { Facet, Subject } from "../subject.ts";
import { describeClaim } from "./claim.ts";
import { describeEvent } from "./event.ts";
import { describeFinding } from "./discrepancy.ts";
import { describeSource, describeSourceClaims } from "./source.ts";
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
      return describeFinding(shelf.finding(id), bench);
    case "claims":
      return describeClaim(shelf.claim(id), bench);
    case "sources":
      return describeSource(shelf.coverage(id), bench);
  }
}

function describeFacet(
  id: string,
  facet: Facet,
  found: readonly Claim[],
  shelf: Shelf,
  bench: Bench,
): readonly Entry[] {
  const event = valueOf(bench.dataset.events, id);
  if (facet.type === "timeline") return describeTimeline(event, shelf.timeline(), bench);
  if (facet.type === "source") return describeSourceClaims(event, facet.source, bench);
  return describeEvent(event, found, bench);
}
