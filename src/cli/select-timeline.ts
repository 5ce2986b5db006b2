// Which events a timeline draws: those that `list` lists and, for a single source, also those that it leaves out; and their drawing as a
// picture.

import { valueOf } from "../model/at.ts";
import { compareListed, listEvents, type Listing } from "../questions/listing.ts";
import { type TimelineEntry, layoutTimeline } from "../timeline/layout.ts";
import type { Apart } from "../timeline/view.ts";
import type { EventRecord, Claim } from "../model/dataset.ts";
import type { Bounds } from "../model/values/contract.ts";
import { selectEvents, type SelectionOptions } from "./select-events.ts";
import type { LaneNote } from "../timeline/drawing.ts";
import { byPlace } from "../model/place.ts";
import { placeOf } from "../present/discrepancy-text.ts";
import { type Session, titleOf, isRightToLeft } from "../present/session.ts";
import type { Picture } from "../render/picture.ts";
import { displayWidth } from "../render/text.ts";
import { fitSlide, pictureFrame, pictureOf } from "../timeline/picture.ts";
import { BREAK, LETTER } from "../timeline/picture-shapes.ts";
import type { Metrics } from "../timeline/scale.ts";
import { sourceMarks } from "../present/source-marks.ts";
import { describeRow, type Sheet } from "../timeline/timeline-model.ts";

export interface Selected {
  readonly listing: Listing;
  readonly range: Bounds | null;
  /** The one source whose dates are drawn; null for several. */
  readonly story: string | null;
  /** Events that the one source does not cover or does not date, with the dates of the others. */
  readonly gaps: readonly TimelineEntry[];
  /** The sources whose dates are drawn, in the order of the dataset. */
  readonly sources: readonly string[];
}

/** `--covered-by` with one source, and no lanes, draws the dates of that source. Throws `UsageError`. */
export async function selectTimeline(
  options: SelectionOptions & { readonly lanes: boolean },
  session: Session,
): Promise<Selected> {
  const [source = null, ...more] = options.coveredBy;
  const story = more.length === 0 && !options.lanes ? source : null;
  const { listing, range } = await selectEvents(story === null ? options : { ...options, source: [story] }, session);
  const wanted = [...session.dataset.sources.keys()].filter(
    (id) => options.source.length === 0 || options.source.includes(id) || id === story,
  );
  return {
    listing,
    range,
    story,
    gaps: story === null ? [] : findGaps(story, wanted, listing, range, session),
    sources: wanted,
  };
}

/** Events in the range that other sources date and this one does not. */
function findGaps(
  story: string,
  sources: readonly string[],
  { dated }: Listing,
  range: Bounds | null,
  { dataset, judge }: Session,
): readonly TimelineEntry[] {
  const others = sources.filter((id) => id !== story);
  const isDated = (event: string): boolean =>
    dated.some((listed) => listed.event.id === event) || judge.extentsOf(event).some(({ source }) => source === story);
  return listEvents(dataset, judge, { range, sources: others, coveredBy: [] })
    .dated.filter(({ event }) => !isDated(event.id))
    .map((listed) => ({ listed, status: judge.coverage.covers(story, listed.event.id) ? "undated" : "not-covered" }));
}

/** Dated events and gaps by date. */
function entriesOf({ listing, gaps }: Selected): readonly TimelineEntry[] {
  const dated = listing.dated.map((listed): TimelineEntry => ({ listed, status: "dated" }));
  return gaps.length === 0 ? dated : [...dated, ...gaps].sort((a, b) => compareListed(a.listed, b.listed));
}

/** One sentence on what is drawn and what is not. */
export function summarize({ listing, range, story, gaps }: Selected, { labels }: Session): string {
  const words = labels.phrases.timeline;
  const summary = words.summary(listing.dated.length, listing.undated.length, range !== null);
  const notCovered = gaps.filter(({ status }) => status === "not-covered").length;
  return story === null ? summary : words.story(story, summary, notCovered);
}

/** Events without a date; for a single source, in the order of its text. */
export function listApart(
  { listing, story, gaps }: Selected,
  unplaced: readonly EventRecord[],
  { dataset, labels }: Session,
): readonly Apart[] {
  const words = labels.phrases.timeline;
  const open = { title: words.unplaced, events: unplaced };
  if (story === null) return [open, { title: labels.phrases.list.datedByNone, events: listing.undated }];
  const drawn = new Set(gaps.map(({ listed }) => listed.event.id));
  const order = dataset.claims
    .filter((claim) => claim.source === story)
    .sort(byPlace)
    .map((claim) => claim.event);
  const rank = new Map([...new Set(order)].map((event, index) => [event, index]));
  const left = listing.undated
    .filter(({ id }) => !drawn.has(id))
    .sort((a, b) => valueOf(rank, a.id) - valueOf(rank, b.id));
  return [open, { title: words.notDated, events: left }];
}

/** Where the single source dates an event, or else first mentions it: "§3.4"; empty for several sources. */
function placeIn(story: string | null, { dataset, judge }: Session): (event: string) => string {
  if (story === null) return () => "";
  const first = new Map<string, Claim>();
  for (const claim of dataset.claims.filter(({ source }) => source === story).toSorted(byPlace))
    if (!first.has(claim.event)) first.set(claim.event, claim);
  return (event) => {
    const dating = judge.extentsOf(event).flatMap(({ source, claims }) => (source === story ? claims : []));
    const claim = dating.filter((each) => each.event === event).toSorted(byPlace)[0] ?? first.get(event);
    return claim === undefined ? "" : placeOf(claim.locator);
  };
}

/** For each lane: how many of the events its source dates, covers without a date, and does not cover. */
export function laneNotes({ listing, sources }: Selected, { judge, labels }: Session): readonly LaneNote[] {
  const all = [...listing.dated.map(({ event }) => event.id), ...listing.undated.map(({ id }) => id)];
  return sources.map((source) => {
    const dated = listing.dated.filter(({ extents }) => extents.some((found) => found.source === source)).length;
    const undated = all.filter((event) => judge.coverage.covers(source, event)).length - dated;
    const notCovered = all.length - dated - undated;
    return { source, text: labels.phrases.timeline.lane(dated, undated, notCovered) };
  });
}

/** Without a title, the name of the dataset and the number of events drawn; a slide has the format 16:9. */
export function drawPicture(
  { lanes, title, slide }: { readonly lanes: boolean; readonly title: string | null; readonly slide: boolean },
  selected: Selected,
  session: Session,
): Picture {
  const summary = summarize(selected, session);
  const widest = widestTitle(selected, session);
  const draw = (width?: number): Picture => {
    const frame = pictureFrame(widest, lanes, width);
    const sheet = createSheet(lanes, selected, session, { width: frame.chartWidth, letter: LETTER, breakWidth: BREAK });
    const lines = [`${summary}.`, ...sheet.timeline.rows.map((row) => `${describeRow(row, sheet)}.`)];
    return pictureOf(sheet, frame, {
      title: title ?? `${titleOf(session)}: ${summary}`,
      description: lines.join("\n"),
      lanes: lanes ? laneNotes(selected, session) : null,
    });
  };
  return slide ? fitSlide(draw) : draw();
}

export function createSheet(lanes: boolean, selected: Selected, session: Session, metrics: Metrics): Sheet {
  const timeline = layoutTimeline(entriesOf(selected), selected.range, metrics);
  const drawn = new Set(selected.sources);
  return {
    timeline,
    labels: session.labels,
    story: selected.story,
    isLanes: lanes,
    isRightToLeft: isRightToLeft(session),
    marks: new Map([...sourceMarks(session.dataset, session.labels.source)].filter(([id]) => drawn.has(id))),
    placeOf: placeIn(selected.story, session),
  };
}

/** Width in columns of the longest title with its signs. */
export const widestTitle = (selected: Selected, { labels }: Session): number =>
  Math.max(0, ...entriesOf(selected).map(({ listed }) => displayWidth(labels.event(listed.event.id)) + 2));
