// The page of an event in time: all dated events in order, with the gaps between them and differing dates.

import { groupBy } from "../../model/groups.ts";
import { notableOf } from "../../questions/extent.ts";
import type { ListedEvent } from "../../questions/listing.ts";
import type { EventRecord } from "../../model/dataset.ts";
import { pad } from "../../render/text.ts";
import { type Line, line, span } from "../../render/view.ts";
import type { Labels } from "../../model/labels.ts";
import type { Session } from "../../present/session.ts";
import { dateWidth, writeGap, writeShortDate } from "../dates.ts";
import { type Entry, type EntryLine, linked, plain } from "../page.ts";
import { linkTo, TIMELINE } from "../state.ts";

export function describeTimeline(
  event: EventRecord,
  dated: readonly ListedEvent[],
  { labels }: Session,
): readonly Entry[] {
  const isDated = dated.some((listed) => listed.event.id === event.id);
  const undated = line(span(labels.event(event.id), "title"), span(` ${labels.phrases.pages.undated}`, "silence"));
  return [
    ...(isDated ? [] : [plain(undated, [])]),
    ...dated.flatMap((listed, index) => eventEntries(listed, dated[index - 1] ?? null, event.id, labels)),
  ];
}

function eventEntries(
  listed: ListedEvent,
  before: ListedEvent | null,
  current: string,
  labels: Labels,
): readonly Entry[] {
  const { event, disputed } = listed;
  const gap = before && writeGap(before, listed, labels);
  const isHere = event.id === current;
  const width = dateWidth(labels, "wide");
  const title = line(
    `${pad(writeShortDate(listed, labels, width), width)} `,
    span(isHere ? "● " : "○ ", isHere ? "accent" : "dim"),
    span(labels.event(event.id), isHere ? "strong" : undefined),
    ...(disputed ? [span(`  ≠ ${labels.phrases.pages.datedDifferently}`, "conflict")] : []),
  );
  return [
    ...(gap === null ? [] : [plain(axis(width, span(gap, "dim")))]),
    linked(linkTo("events", event.id, TIMELINE), { line: title, hang: width + 3 }, ...datings(listed, labels)),
  ];
}

const axis = (dates: number, ...spans: Line): EntryLine => ({
  line: line(span("┊ ", "dim"), ...spans),
  indent: dates + 1,
  hang: 2,
});

/** The dates with their sources, if they differ. */
function datings({ extents }: ListedEvent, labels: Labels): readonly EntryLine[] {
  const groups = groupBy(notableOf(extents), ({ value }) => value.edtf);
  if (groups.size < 2) return [];
  return Array.from(groups.values(), (group) => {
    const sources = labels.phrases.and([...new Set(group.map(({ source }) => labels.source(source)))]);
    return axis(dateWidth(labels, "wide"), span(`${sources}: `, "accent"), span(labels.value(group[0].value)));
  });
}
