// Draws a selection of events: in characters for a terminal, or as a picture.

import type { Picture } from "../render/picture.ts";
import { displayWidth } from "../render/text.ts";
import { layoutTimeline } from "../timeline/layout.ts";
import { fitSlide, pictureFrame, pictureOf } from "../timeline/picture.ts";
import { BREAK, LETTER } from "../timeline/picture-shapes.ts";
import type { Metrics } from "../timeline/scale.ts";
import { assignLetters } from "../timeline/source-letters.ts";
import { describeRow, type Sheet } from "../timeline/timeline-model.ts";
import type { Session } from "../present/session.ts";
import { isRightToLeft, titleOf } from "./open-session.ts";
import { entriesOf, laneNotes, placeIn, type Selected, summarize } from "./select-timeline.ts";

export interface PictureOptions {
  readonly lanes: boolean;
  /** The title; null for the name of the dataset and the number of events drawn. */
  readonly title: string | null;
  /** Whether to use the 16:9 format of a slide. */
  readonly slide: boolean;
}

export function drawPicture({ lanes, title, slide }: PictureOptions, selected: Selected, session: Session): Picture {
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
  return {
    timeline,
    labels: session.labels,
    story: selected.story,
    isLanes: lanes,
    isRightToLeft: isRightToLeft(session),
    letters: assignLetters(selected.sources),
    placeOf: placeIn(selected.story, session),
  };
}

/** Width in columns of the longest title with its signs. */
export const widestTitle = (selected: Selected, { labels }: Session): number =>
  Math.max(0, ...entriesOf(selected).map(({ listed }) => displayWidth(labels.event(listed.event.id)) + 2));
