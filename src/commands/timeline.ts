// `timeline`: draws the events that `list` lists; one lane for each source, or one source with its gaps.

import type { View } from "../render/view.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { listedParts, SELECTION_FLAGS, selectionQuery } from "../cli/select-events.ts";
import { bySection, WHOLE_LIST } from "./list.ts";
import { asText, listFlag, switchFlag, valueFlag, type OptionsOf } from "../cli/parameter.ts";
import { listedShape, undatedShape } from "../present/json-shapes.ts";
import { frameOf } from "../timeline/drawing.ts";
import {
  laneNotes,
  listApart,
  type Selected,
  selectTimeline,
  summarize,
  createSheet,
  drawPicture,
  widestTitle,
} from "../cli/select-timeline.ts";
import { ASCII_SIGNS, UNICODE_SIGNS } from "../timeline/signs.ts";
import { viewTimeline } from "../timeline/view.ts";
import { type Session, isRightToLeft } from "../present/session.ts";
import { reporting } from "../cli/open-session.ts";

const PARAMETERS = {
  ...SELECTION_FLAGS,
  coveredBy: {
    ...listFlag(
      "--covered-by <id>",
      "One source: the events as it dates them, with its gaps; several: events that all of them cover",
      asText,
    ),
    aliases: ["--told-by"],
  },
  lanes: switchFlag("--lanes", "One lane for each source"),
  disputed: switchFlag("--disputed", "Only events whose dates contradict each other"),
  title: valueFlag("--title <text>", "Title above the picture (--format svg)", asText),
  slide: switchFlag("--slide", "Use the 16:9 format of a slide (--format svg)"),
  ascii: switchFlag("--ascii", "Draw with ASCII characters only"),
};

export type TimelineOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description:
    "Draws events on a time axis, from days to decades. Each distinct date of an event has its own line, marked with the letter of the source that gives it. Long stretches without events are cut, with a break in the axis. --covered-by with one source draws the events as that source dates them, with its gaps.",
  examples: [
    ["rashomon timeline", "All dated events"],
    ["rashomon timeline --lanes", "One lane for each source"],
    ["rashomon timeline --covered-by <source>", "As one source dates the events"],
    ["rashomon timeline --format svg > timeline.svg", "As a picture for an article"],
  ],
  parameters: PARAMETERS,
  run: reporting(async (options, session, context) => {
    const { lanes, disputed } = options;
    const everything = await selectTimeline(options, session);
    const selected = disputed ? onlyDisputed(everything) : everything;
    const { labels } = session;
    const { listing, gaps, story } = selected;
    return {
      kind: "timeline",
      query: { ...selectionQuery(options), lanes, disputed, story },
      ...listedParts(bySection(listing.dated), labels),
      extra: {
        undated: listing.undated.map((event) => undatedShape(event, labels)),
        gaps: gaps.map(({ listed, status }) => ({ ...listedShape(listed, labels), status })),
      },
      view: (limit) => view(options, cut(selected, limit), session, context),
      picture: (limit) => drawPicture(options, cut(selected, limit), session),
    };
  }),
});

const onlyDisputed = (selected: Selected): Selected => ({
  ...selected,
  gaps: [],
  listing: { dated: selected.listing.dated.filter(({ disputed }) => disputed), undated: [] },
});

const cut = (selected: Selected, limit: number): Selected => ({
  ...selected,
  listing: { ...selected.listing, dated: selected.listing.dated.slice(0, limit) },
});

/** In fewer columns than this, nothing can be read. */
const LEAST_WIDTH = 24;
const WIDEST = 200;
const BREAK_WIDTH = 3;

function view(options: TimelineOptions, selected: Selected, session: Session, context: Context): View {
  const width = Math.min(WIDEST, Math.max(LEAST_WIDTH, context.terminal.columns));
  const widest = widestTitle(selected, session);
  const frame = options.lanes ? { titleWidth: 0, chartWidth: width } : frameOf(width, widest, isRightToLeft(session));
  const metrics = { width: frame.chartWidth, letter: 1, breakWidth: BREAK_WIDTH };
  const sheet = createSheet(options.lanes, selected, session, metrics);
  const words = {
    summary: summarize(selected, session),
    apart: listApart(selected, sheet.timeline.unplaced, session),
    lanes: options.lanes ? laneNotes(selected, session) : null,
    whole: session.again(WHOLE_LIST),
  };
  const signs = options.ascii || !canShowUnicode(context) ? ASCII_SIGNS : UNICODE_SIGNS;
  return viewTimeline(sheet, words, { titleWidth: frame.titleWidth, width }, signs);
}

/** A dumb terminal, and a locale with a character set other than UTF-8, get ASCII. */
function canShowUnicode({ env }: Context): boolean {
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find((value) => value !== undefined && value !== "");
  return env["TERM"] !== "dumb" && (locale === undefined || /utf-?8/i.test(locale));
}
