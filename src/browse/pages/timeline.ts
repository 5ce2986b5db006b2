// The page of an event in time: all dated events in order, with the gaps between them and differing dates.

import { groupBy } from "../../model/groups.ts";
import { notableOf } from "../../questions/extent.ts";
import type { ListedEvent } from "../../questions/listing.ts";
import type { EventRecord } from "../../model/dataset.ts";
import { pad } from "../../render/text.ts";
import { type Line, line, span } from "../../render/view.ts";
import type { Session } from "../../present/session.ts";
import { dateWidth, writeGap, writeShortDate } from "../dates.ts";
import { type Entry, type EntryLine, linked, plain } from "../page.ts";
import { linkTo, TIMELINE } from "../state.ts";

export function describeTimeline(
  event: EventRecord,
  dated: readonly ListedEvent[],
  session: Session,
): readonly Entry[] {
  const isDated = dated.some((listed) => listed.event.id === event.id);
  const undated = line(
    span(session.labels.event(event.id), "title"),
    span(` ${session.labels.phrases.pages.undated}`, "silence"),
  );
  return [
    ...(isDated ? [] : [plain(undated, [])]),
    ...dated.flatMap((listed, index) => eventEntries(listed, dated[index - 1] ?? null, event.id, session)),
  ];
}

function eventEntries(
  listed: ListedEvent,
  before: ListedEvent | null,
  current: string,
  session: Session,
): readonly Entry[] {
  const { event, disputed } = listed;
  const gap = before && writeGap(before, listed, session.labels);
  const isHere = event.id === current;
  const width = dateWidth(session.labels);
  const title = line(
    `${pad(writeShortDate(listed, session.labels), width)} `,
    span(isHere ? "● " : "○ ", isHere ? "accent" : "dim"),
    span(session.labels.event(event.id), isHere ? "strong" : undefined),
    ...(disputed ? [span(`  ≠ ${session.labels.phrases.pages.datedDifferently}`, "conflict")] : []),
  );
  return [
    ...(gap === null ? [] : [plain(axis(width, span(gap, "dim")))]),
    linked(linkTo("events", event.id, TIMELINE), { line: title, hang: width + 3 }, ...datings(listed, session)),
  ];
}

const axis = (dates: number, ...spans: Line): EntryLine => ({
  line: line(span("┊ ", "dim"), ...spans),
  indent: dates + 1,
  hang: 2,
});

/** The dates with their sources, if they differ. */
function datings({ extents }: ListedEvent, { labels }: Session): readonly EntryLine[] {
  const groups = groupBy(notableOf(extents), ({ value }) => value.edtf);
  if (groups.size < 2) return [];
  return Array.from(groups.values(), (group) => {
    const sources = labels.phrases.and([...new Set(group.map(({ source }) => labels.source(source)))]);
    return axis(dateWidth(labels), span(`${sources}: `, "accent"), span(labels.value(group[0].value)));
  });
}
