// The HTML page of a dataset as text: the selected content, with its timeline.

import { must } from "../model/at.ts";
import { version } from "../../package.json";
import { PAGE_PARTS } from "../bundled-data.ts";
import { readTextFile } from "../dataset/files.ts";
import { viewPage } from "../export/html/page-view.ts";
import { type PageParts, writePage } from "../export/html/write-page.ts";
import type { Content } from "../export/select-content.ts";
import { UsageError } from "../platform/errors.ts";
import { embedSvg } from "../render/svg.ts";
import type { Session } from "../present/session.ts";
import { selectTimeline } from "./select-timeline.ts";
import { drawPicture } from "./timeline-picture.ts";

/** Throws `UsageError` for a page that is too large for browsers. */
export async function exportPage(content: Content, session: Session): Promise<string> {
  requireFewEnough(content);
  const parts = JSON.parse(must(readTextFile(PAGE_PARTS))) as PageParts;
  return writePage(viewPage(content, await drawTimeline(content, session), version), parts);
}

/** The limit for events, their items and sources on one page: together about 30 megabytes. */
const MOST_PARTS = 60_000;

function requireFewEnough({ dataset, events }: Content): void {
  const parts = events.reduce((sum, { findings }) => sum + 1 + findings.length, dataset.sources.size);
  if (parts <= MOST_PARTS) return;
  throw new UsageError(`${events.length} events and ${dataset.sources.size} sources are too many for one page`, [
    "choose with --event, --source or --level",
    "--to markdown",
  ]);
}

/** With more events than this, the drawing would be longer than the list below it. */
const MOST_DRAWN = 200;

async function drawTimeline(content: Content, session: Session): Promise<string | null> {
  const shown = new Set(content.events.filter(({ listed }) => listed !== null).map(({ event }) => event.id));
  if (shown.size === 0 || shown.size > MOST_DRAWN) return null;
  const own: Session = { ...session, dataset: content.dataset, judge: content.judge };
  const selected = await selectTimeline(
    { from: null, to: null, on: null, source: [], coveredBy: [], lanes: false },
    own,
  );
  const dated = selected.listing.dated.filter(({ event }) => shown.has(event.id));
  return embedSvg(
    drawPicture({ lanes: false, title: null, slide: false }, { ...selected, listing: { dated, undated: [] } }, own),
  );
}
