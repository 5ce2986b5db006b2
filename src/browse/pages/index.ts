// The pages, by kind of thing and side.

import { valueOf } from "../../model/at.ts";
import type { Session } from "../../present/session.ts";
import type { Claim } from "../../model/dataset.ts";
import type { Entry } from "../page.ts";
import type { Lookups } from "../lookups.ts";
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
  lookups: Lookups,
  session: Session,
): readonly Entry[] {
  const { mode, id } = subject;
  switch (mode) {
    case "events":
      return describeFacet(id, facet, found, lookups, session);
    case "discrepancies":
      return describeFinding(lookups.finding(id), session);
    case "claims":
      return describeClaim(lookups.claim(id), session);
    case "sources":
      return describeSource(lookups.coverage(id), session);
  }
}

function describeFacet(
  id: string,
  facet: Facet,
  found: readonly Claim[],
  lookups: Lookups,
  session: Session,
): readonly Entry[] {
  const event = valueOf(session.dataset.events, id);
  if (facet.type === "timeline") return describeTimeline(event, lookups.timeline(), session);
  if (facet.type === "source") return describeSourceClaims(event, facet.source, session);
  return describeEvent(event, found, session);
}
