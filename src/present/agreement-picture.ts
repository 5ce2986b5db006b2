// How far each pair of sources agrees, as a picture: one bar for each pair, divided by how their values relate. Pure.

import { at } from "../model/at.ts";
import type { Labels } from "../model/labels.ts";
import type { PairAgreement, Tally } from "../questions/agreement.ts";
import { type Picture, type Shape, mirrorShapes } from "../render/picture.ts";
import type { Tone } from "../render/view.ts";
import { widthInPicture } from "./matrix-picture.ts";
import { type Session, titleOf, isRightToLeft } from "./session.ts";

const WIDTH = 1040;
const MARGIN = 24;
const ROW = 44;
const MOST_NAMES = 300;

type Part = Exclude<keyof Tally, "compared">;

const PARTS: readonly { readonly part: Part; readonly tone: Tone; readonly sign: string }[] = [
  { part: "agree", tone: "agreement", sign: "=" },
  { part: "compatible", tone: "caution", sign: "~" },
  { part: "conflict", tone: "conflict", sign: "≠" },
];

export function drawPairs(pairs: readonly PairAgreement[], session: Session): Picture {
  const { labels } = session;
  const title = titleOf(session);
  const words = labels.phrases.agreement;
  const names = pairs.map(({ a, b }) => `${labels.source(a)} · ${labels.source(b)}`);
  const left = MARGIN + Math.min(MOST_NAMES, Math.max(0, ...names.map(widthInPicture))) + 16;
  const top = MARGIN + 60;
  const rows = pairs.map(({ all }, index) => drawPair(at(names, index), all, left, top + index * ROW, labels));
  const legend = PARTS.map(({ part, sign }) => `${sign} ${words[part]}`).join(" · ");
  const shapes: readonly Shape[] = [
    { type: "text", x: MARGIN, y: MARGIN + 14, text: title, tone: "title", big: true },
    { type: "text", x: MARGIN, y: MARGIN + 38, text: legend, tone: "dim" },
    ...rows,
  ];
  return {
    width: WIDTH,
    height: top + pairs.length * ROW + MARGIN,
    title,
    description: pairs.map(({ all }, index) => `${at(names, index)}: ${inWords(all, labels)}.`).join("\n"),
    lang: labels.lang,
    shapes: isRightToLeft(session) ? mirrorShapes(shapes, WIDTH) : shapes,
  };
}

/** A name, its bar, and under it the figures, so that nothing depends on colour. */
function drawPair(name: string, tally: Tally, left: number, y: number, labels: Labels): Shape {
  const room = WIDTH - MARGIN - left;
  const shapes: Shape[] = [{ type: "text", x: MARGIN, y: y + 13, text: name, bold: true }];
  let x = left;
  for (const { part, tone } of PARTS) {
    const width = tally.compared === 0 ? 0 : (tally[part] / tally.compared) * room;
    if (width > 0) shapes.push({ type: "bar", x, y: y + 8, width: Math.max(1, width - 2), tone, look: "share" });
    x += width;
  }
  const text = inWords(tally, labels);
  shapes.push({ type: "text", x: left, y: y + 31, text, tone: "dim", small: true });
  return { type: "group", title: `${name}: ${text}`, shapes };
}

/** "= 12 of 20 (60%) · ~ 6 of 20 (30%) · ≠ 2 of 20 (10%)" */
function inWords(tally: Tally, { phrases }: Labels): string {
  if (tally.compared === 0) return "—";
  return PARTS.map(({ part, sign }) => {
    const percent = Math.round((tally[part] / tally.compared) * 100);
    return `${sign} ${phrases.agreement.share(tally[part], tally.compared, percent)}`;
  }).join(" · ");
}
