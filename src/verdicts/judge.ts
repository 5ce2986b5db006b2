// The one engine for verdicts. Every command uses it, so that no two can differ.

import { at, valueOf } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { isContradiction } from "../model/verdict.ts";
import { createChronology, type SourceDate } from "./chronology.ts";
import { createEventCoverage, type EventCoverage } from "./event-coverage.ts";
import { compareFindings } from "./finding-order.ts";
import { createExtents, type Extent } from "./extents.ts";
import { prepareJudging } from "./judge-context.ts";
import { type Accepts, judgeEvent } from "./judge-event.ts";
import { createOrigins, type Origins } from "./origins.ts";
import type { Finding } from "./types.ts";

export interface Judge {
  /** Findings of one event, in the order of the attribute registry; only those with certain verdicts, if given. */
  readonly ofEvent: (event: string, accepts?: Accepts) => readonly Finding[];
  /** The events that have findings. */
  readonly events: () => readonly string[];
  /** Findings of every event, major first; passed and undetermined checks last. */
  readonly all: (accepts?: Accepts) => readonly Finding[];
  readonly byId: (id: string) => Finding | null;
  /** The order in which findings are shown everywhere. */
  readonly compare: (a: Finding, b: Finding) => number;
  readonly origins: Origins;
  /** Which sources cover an event. */
  readonly coverage: EventCoverage;
  /** The extents of an event according to each source, in the order of the dataset's sources; several if a source contradicts itself. */
  readonly extentsOf: (event: string) => readonly Extent[];
  /** The dates that each source gives, before start, end and length are combined. */
  readonly datesOf: (event: string) => readonly SourceDate[];
  /** Whether sources contradict each other, or one contradicts itself, on when it was. */
  readonly isDisputed: (event: string) => boolean;
}

/** The judge of a dataset. Events are judged when first asked for. */
export function createJudge(dataset: Dataset, origins: Origins = createOrigins(dataset)): Judge {
  const chronology = createChronology(dataset);
  const coverage = createEventCoverage(dataset);
  const extents = once(() => createExtents(dataset, chronology));
  const rank = new Map([...dataset.sources.keys()].map((id, place) => [id, place]));
  const sourcesOf = (event: string): readonly string[] =>
    [...coverage.sourcesOf(event)].sort((a, b) => valueOf(rank, a) - valueOf(rank, b));
  const context = once(() => prepareJudging(dataset, chronology, origins, coverage));
  const judged = new Map<string, readonly Finding[]>();
  const ofEvent: Judge["ofEvent"] = (event, accepts) => {
    const known = judged.get(event);
    if (known !== undefined) return accepts === undefined ? known : known.filter(({ verdict }) => accepts(verdict));
    const found = judgeEvent(event, context(), accepts);
    if (accepts === undefined) judged.set(event, found);
    return found;
  };
  const events = once((): readonly string[] => [...new Set(dataset.claims.map((claim) => claim.event))].sort());
  return {
    ofEvent,
    events,
    all: (accepts) =>
      events()
        .flatMap((event) => ofEvent(event, accepts))
        .sort(compareFindings),
    byId: (id) => ofEvent(at(id.split("/"), 0)).find((finding) => finding.id === id) ?? null,
    compare: compareFindings,
    origins,
    coverage,
    extentsOf: (event) => sourcesOf(event).flatMap((source) => extents()(source, event)),
    datesOf: (event) => sourcesOf(event).flatMap((source) => chronology.datesOf(source, event)),
    isDisputed: (event) => ofEvent(event, isContradiction).some(isOfDates),
  };
}

const isOfDates = ({ positions }: Finding): boolean =>
  positions.some(({ value }) => value.kind === "date" || value.kind === "relative-date");
