// The one engine of verdicts. Every command asks it, so that no two can differ.

import type { Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { createChronology, type Chronology } from "./chronology.ts";
import { createEventCoverage, type EventCoverage } from "./event-coverage.ts";
import { compareFindings } from "./finding-order.ts";
import { createExtents, type Extents } from "./extents.ts";
import { restoreFindings, type StoredFindings } from "./findings-file.ts";
import { prepareJudging } from "./judge-context.ts";
import { type Accepts, judgeEvent } from "./judge-event.ts";
import { createOrigins, type Origins } from "./origins.ts";
import type { Finding } from "./types.ts";

export interface Judge {
  /** Findings of one event, in the order of the attribute registry; only those with certain verdicts where that is said. */
  readonly ofEvent: (event: string, accepts?: Accepts) => readonly Finding[];
  /** Findings of every event, major first; passed and undetermined checks last. */
  readonly all: (accepts?: Accepts) => readonly Finding[];
  readonly byId: (id: string) => Finding | null;
  /** The order in which findings are shown everywhere. */
  readonly compare: (a: Finding, b: Finding) => number;
  readonly chronology: Chronology;
  readonly origins: Origins;
  /** Which sources cover an event; made when first asked for. */
  readonly coverage: EventCoverage;
  /** When each source puts each event; made when first asked for. */
  readonly extents: Extents;
}

/** The verdicts of a dataset. Events are judged when first asked for, or restored where the build has judged them. */
export function createJudge(
  dataset: Dataset,
  stored: (() => StoredFindings) | null = null,
  origins: Origins = createOrigins(dataset),
): Judge {
  const chronology = createChronology(dataset);
  const coverage = once(() => createEventCoverage(dataset));
  const extents = once(() => createExtents(dataset, chronology, coverage()));
  const context = once(() => prepareJudging(dataset, chronology, origins, coverage()));
  const judged = new Map<string, readonly Finding[]>();
  const judge = (event: string, accepts: Accepts | undefined): readonly Finding[] => {
    const known = judged.get(event);
    if (known !== undefined) return accepts === undefined ? known : known.filter(({ verdict }) => accepts(verdict));
    const found = judgeEvent(event, context(), accepts);
    if (accepts === undefined) judged.set(event, found);
    return found;
  };
  const ofEvent: Judge["ofEvent"] = (event, accepts) =>
    stored === null ? judge(event, accepts) : restoreFindings(stored(), event, accepts ?? (() => true), dataset);
  const events = once((): readonly string[] => [...new Set(dataset.claims.map((claim) => claim.event))].sort());
  const all: Judge["all"] = (accepts) =>
    events()
      .flatMap((event) => ofEvent(event, accepts))
      .sort(compareFindings);
  return {
    ofEvent,
    all,
    byId: (id) => ofEvent(id.split("/")[0] ?? "").find((finding) => finding.id === id) ?? null,
    compare: compareFindings,
    chronology,
    origins,
    get coverage() {
      return coverage();
    },
    get extents() {
      return extents();
    },
  };
}
