// Selects the content of a page or a report: events, sources, levels. With fewer sources, everything is judged again, so that no
// verdict rests on a source that is left out. Pure.

import type { Dataset, EventRecord } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { createHierarchy } from "../model/hierarchy.ts";
import { isAgreement, type Level } from "../model/verdict.ts";
import { countKinds } from "../present/discrepancy-text.ts";
import { ANYTHING, findDiscrepancies } from "../questions/discrepancies.ts";
import { EVERYTHING, listEvents, type ListedEvent } from "../questions/listing.ts";
import { groupBy } from "../model/groups.ts";
import { isAlone } from "../verdicts/is-alone.ts";
import type { Finding } from "../verdicts/types.ts";
import { createJudge, type Judge } from "../verdicts/judge.ts";

/** Known ids; an empty list selects everything. */
export interface ContentSelection {
  readonly events: readonly string[];
  readonly sources: readonly string[];
  readonly levels: readonly Level[];
}

export interface ContentEvent {
  readonly event: EventRecord;
  /** Null if no source dates it. */
  readonly listed: ListedEvent | null;
  /** Every item of the event, and the failed checks. */
  readonly findings: readonly Finding[];
}

export interface Content {
  readonly dataset: Dataset;
  readonly judge: Judge;
  readonly labels: Labels;
  readonly selection: ContentSelection;
  /** Major first, then moderate and minor; omissions only on request. */
  readonly discrepancies: readonly Finding[];
  /** Items on which at least two sources agree. */
  readonly agreements: readonly Finding[];
  /** By date; undated ones last. */
  readonly events: readonly ContentEvent[];
}

/** An event includes its parts; a level excludes events without a discrepancy of that level. */
export function selectContent(
  whole: Pick<Content, "dataset" | "judge" | "labels">,
  selection: ContentSelection,
): Content {
  const { dataset, judge } = ofSources(whole, selection.sources);
  const { levels } = selection;
  const { isUnder } = createHierarchy(dataset.events, ({ partOf }) => partOf);
  const isWanted = (event: string): boolean =>
    selection.events.length === 0 || selection.events.some((id) => id === event || isUnder(event, id));
  const filter = { ...ANYTHING, levels: levels.length > 0 ? levels : USUAL_LEVELS };
  const discrepancies = findDiscrepancies(judge, filter).filter(({ event }) => isWanted(event));
  const all = judge.all().filter(({ event }) => isWanted(event));
  const disputed = new Set(discrepancies.map(({ event }) => event));
  const isShown = (event: string): boolean => isWanted(event) && (levels.length === 0 || disputed.has(event));
  return {
    dataset,
    judge,
    labels: whole.labels,
    selection,
    discrepancies,
    agreements: levels.length > 0 ? [] : all.filter(({ verdict }) => isAgreement(verdict)),
    events: listContent(dataset, judge, all, isShown),
  };
}

/** How many of the discrepancies contradict and differ, and how many items sources agree on, if any. */
export const tallyOf = ({ discrepancies, agreements, labels }: Content) =>
  countKinds([...discrepancies, ...agreements], labels.phrases).filter(
    ({ kind, count }) => kind !== "agree" || count > 0,
  );

/** Whether only one source says it, as a fact or not. */
export const isOnlyReport = (finding: Finding): boolean =>
  finding.verdict === "single" || (finding.verdict === "undetermined" && isAlone(finding));

/** Whether it is a check that holds or cannot be decided; its claims are in their own items. */
const isQuietCheck = ({ id, event, verdict }: Finding): boolean =>
  verdict === "passed" || (verdict === "undetermined" && id.startsWith(`${event}/check/`));

/** An omission is shown with what only its source says, unless it is asked for. */
const USUAL_LEVELS: readonly Level[] = ["major", "moderate", "minor"];

function ofSources(
  { dataset, judge }: Pick<Content, "dataset" | "judge">,
  sources: readonly string[],
): Pick<Content, "dataset" | "judge"> {
  if (sources.length === 0) return { dataset, judge };
  const kept: Dataset = {
    ...dataset,
    sources: new Map([...dataset.sources].filter(([id]) => sources.includes(id))),
    claims: dataset.claims.filter(({ source }) => sources.includes(source)),
  };
  return { dataset: kept, judge: createJudge(kept) };
}

function listContent(
  dataset: Dataset,
  judge: Judge,
  findings: readonly Finding[],
  isShown: (event: string) => boolean,
): readonly ContentEvent[] {
  const byEvent = groupBy(findings, ({ event }) => event);
  const { dated, undated } = listEvents(dataset, judge, EVERYTHING);
  const listed = [
    ...dated.map((found) => ({ event: found.event, listed: found })),
    ...undated.map((event) => ({ event, listed: null })),
  ];
  return listed
    .filter(({ event }) => isShown(event.id))
    .map((found) => ({
      ...found,
      findings: (byEvent.get(found.event.id) ?? []).filter((finding) => !isQuietCheck(finding)),
    }))
    .filter((found) => found.listed !== null || found.findings.length > 0);
}
