// A selection of events as a drawing: in characters for a terminal, or as a picture.

import { localize } from "../model/lexicon.ts";
import type { Picture } from "../render/picture.ts";
import { displayWidth } from "../render/text.ts";
import { layoutTimeline } from "../timeline/layout.ts";
import { pictureFrame, pictureOf } from "../timeline/picture.ts";
import { BREAK, LETTER } from "../timeline/picture-sizes.ts";
import type { Metrics } from "../timeline/scale.ts";
import { assignLetters } from "../timeline/source-letters.ts";
import { describeRow, type Sheet } from "../timeline/timeline-model.ts";
import type { Workbench } from "./open-session.ts";
import { entriesOf, laneNotes, placeIn, type Selected, summarize } from "./select-timeline.ts";

export function drawPicture(lanes: boolean, selected: Selected, bench: Workbench): Picture {
  const frame = pictureFrame(widestTitle(selected, bench), lanes);
  const sheet = createSheet(lanes, selected, bench, { width: frame.chartWidth, letter: LETTER, breakWidth: BREAK });
  const { labels, dataset } = bench;
  const lines = [`${summarize(selected, bench)}.`, ...sheet.timeline.rows.map((row) => `${describeRow(row, sheet)}.`)];
  const title = `${localize(dataset.title, labels.lang, dataset.defaultLanguage)}: ${summarize(selected, bench)}`;
  return pictureOf(sheet, frame, {
    title,
    description: lines.join("\n"),
    lanes: lanes ? laneNotes(selected, bench) : null,
  });
}

export function createSheet(lanes: boolean, selected: Selected, bench: Workbench, metrics: Metrics): Sheet {
  const timeline = layoutTimeline(entriesOf(selected), selected.range, metrics);
  return {
    timeline,
    labels: bench.labels,
    story: selected.story,
    isLanes: lanes,
    isRightToLeft: isRightToLeft(bench),
    letters: assignLetters(selected.sources),
    placeOf: placeIn(selected.story, bench),
  };
}

export const isRightToLeft = ({ dataset, labels }: Workbench): boolean =>
  dataset.languages.some(({ code, direction }) => code === labels.lang && direction === "rtl");

/** Columns of the longest title with its signs. */
export const widestTitle = (selected: Selected, { labels }: Workbench): number =>
  Math.max(0, ...entriesOf(selected).map(({ listed }) => displayWidth(labels.event(listed.event.id)) + 2));
