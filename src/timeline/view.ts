// A timeline as a view: a summary, the legend, the drawing, and the events without a place on it.

import type { EventRecord } from "../model/dataset.ts";
import type { Mark } from "./marks.ts";
import { type Block, hint, line, type Line, paragraph, span, type Span, type View } from "../render/view.ts";
import { createCanvas, drawTimeline, drawLanes, type LaneNote } from "./drawing.ts";
import type { Sheet } from "./timeline-model.ts";
import { flow } from "../render/spans.ts";
import { ASCII_SIGNS, SHARED_TONE, SIGN_MEANINGS, type Signs, toAscii } from "./signs.ts";

/** Events without a place on the axis, under a title. */
export interface Apart {
  readonly title: string;
  readonly events: readonly EventRecord[];
}

export interface TimelineWords {
  /** One sentence on what is drawn and what is not. */
  readonly summary: string;
  /** Events without a place in the drawing, in groups with headings; empty groups are left out. */
  readonly apart: readonly Apart[];
  /** One for each lane; null if there are no lanes. */
  readonly lanes: readonly LaneNote[] | null;
  /** The command that lists every event. */
  readonly whole: string;
}

export function viewTimeline(
  sheet: Sheet,
  words: TimelineWords,
  { titleWidth, width }: { readonly titleWidth: number; readonly width: number },
  signs: Signs,
): View {
  const { timeline, labels } = sheet;
  const { scale } = timeline;
  const lines: (readonly Line[])[] = [];
  if (scale !== null) {
    const canvas = createCanvas(scale, labels, signs);
    const { lanes } = words;
    const drawing = lanes === null ? drawTimeline(sheet, canvas, titleWidth) : drawLanes(sheet, canvas, lanes);
    lines.push(legendOf(sheet, signs, width), drawing);
  }
  const write = (part: Line): Line =>
    signs === ASCII_SIGNS ? part.map(({ text, tone }) => span(toAscii(text), tone)) : part;
  const target = timeline.rows.find((row) => row.disputed) ?? timeline.rows[0];
  return {
    blocks: [
      paragraph(line(span(words.summary, "strong"))),
      ...lines.map((part): Block => ({ type: "drawing", lines: part.map(write) })),
      ...words.apart
        .filter(({ events }) => events.length > 0)
        .map((apart): Block => paragraph(write(apartLine(apart, words.whole, sheet, signs)))),
      ...(target === undefined ? [] : [hint(`rashomon show ${target.event.id}`, labels.phrases.next.event)]),
    ],
  };
}

/** One line of names is enough; a command lists them all. */
const MOST_APART = 8;

function apartLine({ title, events }: Apart, whole: string, { labels, story }: Sheet, signs: Signs): Line {
  const most = story === null ? MOST_APART : Infinity;
  const shown = events.length > most + 1 ? events.slice(0, most) : events;
  const more = events.length - shown.length;
  const names = [
    ...shown.map(({ id }) => labels.event(id)),
    ...(more > 0 ? [`${signs.ellipsis} ${labels.phrases.list.more(more, whole)}`] : []),
  ];
  return line(span(`${title} (${events.length}): `, "strong"), span(names.join(` ${signs.dot} `), "dim"));
}

/** The letters of the sources, then the signs in this drawing with their meanings. */
function legendOf(sheet: Sheet, signs: Signs, width: number): readonly Line[] {
  const used = usedSigns(sheet);
  const words = sheet.labels.phrases.timeline;
  const shown = {
    loose: signs.loose.repeat(2),
    approximate: signs.about.repeat(2),
    span: `${signs.firm}${signs.end}`,
    open: signs.openRight,
    cut: signs.cutRight,
    gap: signs.gap,
    break: signs.break,
    disputed: signs.disputed,
  };
  const meanings = (Object.keys(shown) as (keyof typeof shown)[])
    .filter((name) => used[name])
    .map((name) => span(`${shown[name]} ${words[SIGN_MEANINGS[name]]}`, "dim"));
  return [...flow(sourceLegend(sheet, signs, used.shared), width), ...flow(meanings, width)];
}

function sourceLegend({ marks, labels }: Sheet, signs: Signs, hasShared: boolean): readonly Span[] {
  if (marks.size <= 1) return [];
  const names = [...marks].map(([source, { letter, tone }]): Span => span(`${letter} ${labels.source(source)}`, tone));
  return hasShared ? [...names, span(`${signs.point} ${labels.phrases.timeline.several}`, SHARED_TONE)] : names;
}

const isPartlyLoose = ({ shape, from, to, firm }: Mark): boolean =>
  shape === "loose" || (shape === "span" && (firm === null || firm.from > from || firm.to < to));

/** The signs in a timeline, so that its legend explains only these. */
export function usedSigns({
  timeline: { rows, scale },
  story,
  isLanes,
}: Pick<Sheet, "timeline" | "story" | "isLanes">) {
  const marks = rows.flatMap((row) => row.dates.map(({ mark }) => mark));
  const sides = marks.flatMap(({ left, right }) => [left, right]);
  return {
    loose: marks.some((mark) => !mark.approximate && isPartlyLoose(mark)),
    approximate: marks.some(({ approximate }) => approximate),
    span: marks.some(({ shape, left, right }) => shape === "span" && left !== "open" && right !== "open"),
    open: sides.includes("open"),
    cut: sides.includes("cut"),
    gap: story !== null && rows.some(({ status }) => status !== "dated"),
    break: (scale?.breaks.length ?? 0) > 0,
    disputed: rows.some(({ disputed }) => disputed),
    shared:
      !isLanes &&
      rows.some(({ status, dates }) => status === "dated" && dates.some(({ sources }) => sources.length > 1)),
  };
}
