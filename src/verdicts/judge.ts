// The one engine of verdicts. Every command asks it, so that no two can differ.

import type { Dataset } from "../model/dataset.ts";
import type { Verdict } from "../model/verdict.ts";
import { prepareBench, type Bench } from "./judge-context.ts";
import { createChronology, type Chronology } from "./chronology.ts";
import { getOrAdd } from "./items.ts";
import { judgeEvent } from "./judge-event.ts";
import { createEventCoverage, type EventCoverage } from "./event-coverage.ts";
import { once } from "../model/once.ts";
import { createFindingOrder } from "./finding-order.ts";
import { createExtents, type Extents } from "./extents.ts";
import { createOrigins, type Origins } from "./origins.ts";
import { restoreFindings, type StoredFindings } from "./findings-file.ts";
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

/** Which verdicts are wanted. Asked before a stored finding is restored, so that a run pays for what it shows. */
export type Accepts = (verdict: Verdict) => boolean;

/** The verdicts of a dataset. Events are judged when first asked for, or restored where the build has judged them. */
export function createJudge(dataset: Dataset, stored: (() => StoredFindings) | null = null): Judge {
  const chronology = createChronology(dataset);
  const origins = createOrigins(dataset);
  const coverage = once(() => createEventCoverage(dataset));
  const compare = createFindingOrder(dataset.attributes);
  const extents = once(() => createExtents(dataset, chronology, coverage()));
  let bench: Bench | null = null;
  const judge = (event: string): readonly Finding[] =>
    judgeEvent(event, (bench ??= prepareBench(dataset, chronology, origins, coverage())));
  const judged = new Map<string, readonly Finding[]>();
  const judgeOnce = (event: string): readonly Finding[] => getOrAdd(judged, event, () => judge(event));
  const ofEvent: Judge["ofEvent"] = (event, accepts = () => true) =>
    stored === null
      ? judgeOnce(event).filter((finding) => accepts(finding.verdict))
      : restoreFindings(stored(), event, accepts, dataset);
  const events = (): readonly string[] => [...new Set(dataset.claims.map((claim) => claim.event))].sort();
  const all: Judge["all"] = (accepts) =>
    events()
      .flatMap((event) => ofEvent(event, accepts))
      .sort(compare);
  return {
    ofEvent,
    all,
    byId: (id) => ofEvent(id.split("/")[0] ?? "").find((finding) => finding.id === id) ?? null,
    compare,
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
