// Pictures for an article or a slide: the matrix that `discrepancies` and `show` print, and one bar for each pair of sources, divided by
// how their values relate. Pure.

import type { Labels } from "../model/labels.ts";
import { lineShape, type Picture, type Shape, mirrorShapes } from "../render/picture.ts";
import { displayWidth, wrapText } from "../render/text.ts";
import type { Tone } from "../render/view.ts";
import { AGREEMENT_PARTS, countKinds, levelTone, shareText } from "./discrepancy-text.ts";
import { cellText, heldText, type Matrix, type MatrixRow, createMatrix } from "./matrix.ts";
import { isRightToLeft, type Session, titleOf } from "./session.ts";
import type { Finding } from "../verdicts/types.ts";
import { at } from "../model/at.ts";
import type { PairAgreement, Tally } from "../questions/agreement.ts";

const WIDTH = 1040;
const MARGIN = 24;
const LINE = 18;
const GAP = 12;
/** Width of a letter, a little more than most letters take. */
const LETTER = 7.2;
const TITLE_WIDTH = 270;
const SIGN_WIDTH = 22;
/** With more sources than this, they are listed beside their values. */
const MOST_COLUMNS = 5;

interface Column {
  readonly head: string;
  readonly tone: Tone;
  readonly text: (row: MatrixRow) => string;
  readonly isPale: (row: MatrixRow) => boolean;
}

/** The matrix of some findings. `event`: the event that they are all about, whose name is the title; null if rows name their own. */
export function drawFindings(findings: readonly Finding[], event: string | null, session: Session): Picture {
  const { dataset, labels } = session;
  const matrix = createMatrix(dataset, labels);
  const rows = findings.map((finding) => matrix.row(finding));
  return drawRows(rows, event === null ? titleOf(session) : labels.event(event), event === null, matrix, session);
}

function drawRows(
  rows: readonly MatrixRow[],
  title: string,
  withEvent: boolean,
  matrix: Matrix,
  session: Session,
): Picture {
  const { labels } = session;
  const summary = summaryOf(rows, labels);
  const columns = columnsOf(rows, matrix, labels);
  const width = (WIDTH - 2 * MARGIN - TITLE_WIDTH) / columns.length;
  const shapes: Shape[] = [...headShapes(title, summary)];
  let y = MARGIN + 74;
  shapes.push(...columns.map(({ head, tone }, index) => strongText(head, columnAt(index, width), y, tone)));
  y += 10;
  shapes.push(rule(y));
  let level: string | null = null;
  for (const row of rows) {
    if (row.levelLabel !== null && row.levelLabel !== level) {
      level = row.levelLabel;
      shapes.push(strongText(level, MARGIN, y + LINE + 8, levelTone(row.level)));
      y += LINE + 10;
    }
    const drawn = drawRow(row, columns, width, y + GAP, withEvent);
    shapes.push({ type: "group", title: `${row.title}: ${row.gloss}`, shapes: drawn.shapes });
    y += drawn.height + GAP + 4;
    shapes.push({ ...rule(y), isFaint: true });
  }
  const description = [summary, ...rows.map((row) => describe(row, matrix, labels))];
  return pictureOf(title, description, shapes, y, session);
}

/** `bottom`: where the last shape ends. */
function pictureOf(
  title: string,
  description: readonly string[],
  shapes: readonly Shape[],
  bottom: number,
  session: Session,
): Picture {
  return {
    width: WIDTH,
    height: Math.ceil(bottom + MARGIN),
    title,
    description: description.join("\n"),
    lang: session.labels.lang,
    shapes: isRightToLeft(session) ? mirrorShapes(shapes, WIDTH) : shapes,
  };
}

const headShapes = (title: string, below: string): readonly Shape[] => [
  { type: "text", x: MARGIN, y: MARGIN + 14, text: title, tone: "title", big: true },
  { type: "text", x: MARGIN, y: MARGIN + 38, text: below, tone: "dim" },
];

const columnAt = (index: number, width: number): number => MARGIN + TITLE_WIDTH + index * width;

const strongText = (text: string, x: number, y: number, tone: Tone): Shape => ({
  type: "text",
  x,
  y,
  text,
  tone,
  bold: true,
});

const rule = (y: number) => lineShape(MARGIN, y, WIDTH - MARGIN, y);

/** A column for each source, or one for all of them. */
function columnsOf(rows: readonly MatrixRow[], matrix: Matrix, labels: Labels): readonly Column[] {
  const speaking = new Set(rows.flatMap(({ finding }) => finding.positions.flatMap(({ sources }) => sources)));
  const sources = matrix.sources.filter(({ id }) => speaking.has(id));
  if (sources.length <= MOST_COLUMNS)
    return sources.map(({ id, label, tone }) => ({
      head: label,
      tone,
      text: (row) => cellText(row.cellOf(id), labels),
      isPale: (row) => row.cellOf(id).state !== "speaks",
    }));
  const names = (ids: readonly string[]): string => ids.map((id) => labels.source(id)).join(labels.phrases.comma);
  return [
    {
      head: labels.phrases.matrix.values,
      tone: "strong",
      text: ({ groups }) => groups.map((group) => `${heldText(group, labels)}: ${names(group.sources)}`).join(" · "),
      isPale: () => false,
    },
  ];
}

function drawRow(
  row: MatrixRow,
  columns: readonly Column[],
  width: number,
  top: number,
  withEvent: boolean,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const lettersIn = (room: number): number => Math.max(4, Math.floor(room / LETTER));
  const titleLetters = lettersIn(TITLE_WIDTH - SIGN_WIDTH - GAP);
  const event = withEvent ? wrapText(row.eventTitle, titleLetters) : [];
  const attribute = wrapText(row.attributeTitle, titleLetters);
  const cells = columns.map((column) => ({ column, lines: wrapText(column.text(row), lettersIn(width - 2 * GAP)) }));
  const base = (line: number): number => top + 13 + line * LINE;
  const shapes: readonly Shape[] = [
    { type: "text", x: MARGIN, y: base(0), text: row.sign, tone: row.tone, bold: true },
    ...event.map((text, line): Shape => ({ type: "text", x: MARGIN + SIGN_WIDTH, y: base(line), text, tone: "dim" })),
    ...attribute.map((text, line) => strongText(text, MARGIN + SIGN_WIDTH, base(event.length + line), "strong")),
    ...cells.flatMap(({ column, lines }, index) =>
      lines.map((text, line): Shape => ({
        type: "text",
        x: columnAt(index, width),
        y: base(line),
        text,
        ...(column.isPale(row) ? { tone: "silence" as const } : {}),
      })),
    ),
  ];
  const lines = Math.max(event.length + attribute.length, ...cells.map((cell) => cell.lines.length));
  return { shapes, height: lines * LINE };
}

function describe(row: MatrixRow, matrix: Matrix, labels: Labels): string {
  const cells = matrix.sources.map(({ id, label }) => `${label} ${cellText(row.cellOf(id), labels)}`);
  return `${row.title} (${row.verdictLabel}): ${cells.join(labels.phrases.steps.semicolon)}.`;
}

/** "≠ 13 contradict · ~ 40 differ · = 55 agree" of the rows that are drawn. */
const summaryOf = (rows: readonly MatrixRow[], { phrases }: Labels): string =>
  countKinds(rows, phrases)
    .filter(({ count }) => count > 0)
    .map(({ sign, text }) => `${sign} ${text}`)
    .join(" · ");

/** Columns of a text in a picture, in pixels. */
export const widthInPicture = (text: string): number => displayWidth(text) * LETTER;

const PAIR_HEIGHT = 44;
const MOST_NAMES = 300;

export function drawPairs(pairs: readonly PairAgreement[], session: Session): Picture {
  const { labels } = session;
  const title = titleOf(session);
  const words = labels.phrases.agreement;
  const names = pairs.map(({ a, b }) => `${labels.source(a)} · ${labels.source(b)}`);
  const left = MARGIN + Math.min(MOST_NAMES, Math.max(0, ...names.map(widthInPicture))) + 16;
  const top = MARGIN + 60;
  const rows = pairs.map(({ all }, index) => drawPair(at(names, index), all, left, top + index * PAIR_HEIGHT, labels));
  const legend = AGREEMENT_PARTS.map(({ part, sign }) => `${sign} ${words[part]}`).join(" · ");
  const description = pairs.map(({ all }, index) => `${at(names, index)}: ${inWords(all, labels)}.`);
  const shapes = [...headShapes(title, legend), ...rows];
  return pictureOf(title, description, shapes, top + pairs.length * PAIR_HEIGHT, session);
}

/** A name, its bar, and under it the figures, so that nothing depends on colour. */
function drawPair(name: string, tally: Tally, left: number, y: number, labels: Labels): Shape {
  const room = WIDTH - MARGIN - left;
  const shapes: Shape[] = [{ type: "text", x: MARGIN, y: y + 13, text: name, bold: true }];
  let x = left;
  for (const { part, tone } of AGREEMENT_PARTS) {
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
  return AGREEMENT_PARTS.map(({ part, sign }) => `${sign} ${shareText(tally[part], tally.compared, phrases)}`).join(
    " · ",
  );
}
