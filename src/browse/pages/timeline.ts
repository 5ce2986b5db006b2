// The page of an event in time: all dated events in order, with the gaps between them and differing dates.

import { groupBy } from "../../model/groups.ts";
import { notableOf } from "../../questions/extent.ts";
import type { ListedEvent } from "../../questions/listing.ts";
import type { EventRecord } from "../../model/dataset.ts";
import { pad } from "../../render/text.ts";
import { type Line, line, span } from "../../render/view.ts";
import type { Bench } from "../browse-data.ts";
import { dateWidth, writeGap, writeShortDate } from "../dates.ts";
import { type Entry, type EntryLine, linked, plain } from "../page.ts";
import { linkTo, TIMELINE } from "../subject.ts";

export function describeTimeline(event: EventRecord, dated: readonly ListedEvent[], bench: Bench): readonly Entry[] {
  const isDated = dated.some((listed) => listed.event.id === event.id);
  const undated = line(
    span(bench.labels.event(event.id), "title"),
    span(` ${bench.labels.phrases.pages.undated}`, "silence"),
  );
  return [
    ...(isDated ? [] : [plain(undated, [])]),
    ...dated.flatMap((listed, index) => eventEntries(listed, dated[index - 1] ?? null, event.id, bench)),
  ];
}

function eventEntries(
  listed: ListedEvent,
  before: ListedEvent | null,
  current: string,
  bench: Bench,
): readonly Entry[] {
  const { event, disputed } = listed;
  const gap = before && writeGap(before, listed, bench.labels);
  const isHere = event.id === current;
  const width = dateWidth(bench.labels);
  const title = line(
    `${pad(writeShortDate(listed, bench.labels), width)} `,
    span(isHere ? "● " : "○ ", isHere ? "accent" : "dim"),
    span(bench.labels.event(event.id), isHere ? "strong" : undefined),
    ...(disputed ? [span(`  ≠ ${bench.labels.phrases.pages.datedDifferently}`, "conflict")] : []),
  );
  return [
    ...(gap === null ? [] : [plain(axis(width, span(gap, "dim")))]),
    linked(linkTo("events", event.id, TIMELINE), { line: title, hang: width + 3 }, ...datings(listed, bench)),
  ];
}

const axis = (dates: number, ...spans: Line): EntryLine => ({
  line: line(span("┊ ", "dim"), ...spans),
  indent: dates + 1,
  hang: 2,
});

/** The dates with their sources, if they differ. */
function datings({ extents }: ListedEvent, { labels }: Bench): readonly EntryLine[] {
  const groups = groupBy(notableOf(extents), ({ value }) => value.edtf);
  if (groups.size < 2) return [];
  return Array.from(groups.values(), (group) => {
    const sources = labels.phrases.and([...new Set(group.map(({ source }) => labels.source(source)))]);
    return axis(dateWidth(labels), span(`${sources}: `, "accent"), span(labels.value(group[0].value)));
  });
}
