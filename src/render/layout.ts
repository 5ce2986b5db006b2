// Blocks → lines of toned spans, wrapped to a width: shared by the table and list formats and the interactive screen. The function
// that draws tables is passed in.

import {
  cleanLine,
  indentLine,
  lineWidth,
  padLine,
  truncateLine,
  withTone,
  wrapHanging,
  wrapLine,
  wrapCell,
} from "./spans.ts";
import { type Block, type Fact, type Fit, type Line, type View, line, span } from "./view.ts";

export type TableBlock = Extract<Block, { readonly type: "table" }>;
type HintBlock = Extract<Block, { readonly type: "hint" }>;

/** Lines of a table: those of its head, those of each row, and those below the last. */
export interface DrawnTable {
  readonly head: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
  readonly foot: readonly Line[];
}

/** Draws a table in at most `width` columns. */
export type TableDrawer = (table: TableBlock, width: number) => DrawnTable;

export interface Layout {
  /** Terminal columns; no line is wider. At least 12. */
  readonly width: number;
  /** Whether to show suggested commands. */
  readonly hints: boolean;
  readonly drawTable: TableDrawer;
}

const step = 2;
const leastWidth = 12;

/** The indentation in columns, smaller if the rest would be too narrow to read. */
const indentWithin = (columns: number, width: number): number => Math.max(0, Math.min(columns, width - leastWidth));

function drawIndented(columns: number, width: number, draw: (width: number) => readonly Line[]): readonly Line[] {
  const indent = indentWithin(columns, width);
  return draw(width - indent).map((part) => indentLine(part, indent));
}

/** A command with its text beside it if both fit, else above it: a command is for pasting, so it is not wrapped. */
function drawHint(hint: HintBlock, { width }: Layout, commandWidth: number): readonly Line[] {
  const arrow = span("→ ", "dim");
  const command = cleanLine(line(span(hint.command, "command")));
  const text = cleanLine(line(span(hint.text, "dim")));
  const padded = padLine(command, Math.min(commandWidth, Math.floor(width / 2)));
  const beside = hint.text === "" ? [arrow, ...command] : [arrow, ...padded, span("  "), ...text];
  if (lineWidth(beside) <= width) return [beside];
  const pieces = drawCommand(command, width - step).map((piece, index) =>
    index === 0 ? [arrow, ...piece] : indentLine(piece, step),
  );
  return [...pieces, ...drawIndented(step, width, (inner) => wrapLine(text, inner))];
}

/** Lines of a long command: a shell continues after a backslash. */
function drawCommand(command: Line, width: number): readonly Line[] {
  if (lineWidth(command) <= width) return [command];
  const pieces = wrapLine(command, width - CONTINUED.length);
  return pieces.map((piece, index) => (index < pieces.length - 1 ? [...piece, span(CONTINUED, "command")] : piece));
}

const CONTINUED = " \\";

function drawBlock(block: Block, layout: Layout, commandWidth: number): readonly Line[] {
  const { width } = layout;
  switch (block.type) {
    case "heading":
      return wrapLine(withTone(block.line, block.level === 1 ? "title" : "strong"), width);
    case "paragraph":
      return drawIndented(block.indent ?? 0, width, (inner) => block.lines.flatMap((part) => wrapLine(part, inner)));
    case "drawing":
      return block.lines.map((part) => truncateLine(part, width));
    case "table": {
      const { head, rows, foot } = layout.drawTable(block, width);
      return [...head, ...rows.flat(), ...foot];
    }
    case "facts":
      return layoutFacts(block.rows, width);
    case "item":
      return [
        ...wrapHanging(block.lead, width, indentWithin(step, width)),
        ...drawIndented(step, width, (inner) =>
          block.body.flatMap((part) => drawBlock(part, { ...layout, width: inner }, commandWidth)),
        ),
      ];
    default:
      return layout.hints ? drawHint(block, layout, commandWidth) : [];
  }
}

/** Whether there is a blank line between two blocks. */
function isApart(before: Block, after: Block): boolean {
  if (before.type === "heading") return after.type === "heading";
  if (before.type === "hint") return after.type !== "hint";
  if (before.type === "item" && after.type === "item") return before.body.length > 0 || after.body.length > 0;
  return true;
}

/** The rows of a table that fit beside `others` lines; then a note on what is left out. */
function fitTable(block: TableBlock & { readonly fit: Fit }, layout: Layout, others: number): readonly Line[] {
  const { head, rows, foot } = layout.drawTable(block, layout.width);
  const restOf = (shown: readonly number[]): readonly Line[] =>
    block.fit.rest(new Set(shown)).flatMap((part) => wrapLine(part, layout.width));
  const all = [...head, ...rows.flat(), ...foot];
  if (all.length + others <= block.fit.height) return all;
  const room = block.fit.height - others - head.length - foot.length - restOf([]).length;
  const heights = rows.map((row) => row.length);
  const shown = block.fit.choose(heights, room);
  return [...head, ...shown.flatMap((index) => rows[index] ?? []), ...foot, ...restOf(shown)];
}

const isFitted = (block: Block): block is TableBlock & { readonly fit: Fit } =>
  block.type === "table" && block.fit !== undefined;

/** The view as lines, none wider than `layout.width`. */
export function layoutView(view: View, layout: Layout): readonly Line[] {
  const commands = view.blocks.map((block) => (block.type === "hint" ? lineWidth([span(block.command)]) : 0));
  const commandWidth = Math.max(0, ...commands);
  const draw = (block: Block): readonly Line[] => drawBlock(block, layout, commandWidth);
  const fixed = view.blocks.map((block) => (isFitted(block) ? null : draw(block)));
  const others = fixed.reduce((sum, lines) => sum + (lines === null ? 0 : lines.length), blankLines(view.blocks));
  const lines: Line[] = [];
  let before: Block | undefined;
  for (const [index, block] of view.blocks.entries()) {
    const drawn = fixed[index] ?? (isFitted(block) ? fitTable(block, layout, others) : []);
    if (drawn.length === 0) continue;
    if (before !== undefined && isApart(before, block)) lines.push([]);
    for (const part of drawn) lines.push(part);
    before = block;
  }
  return lines;
}

const blankLines = (blocks: readonly Block[]): number =>
  blocks.filter((block, index) => index > 0 && isApart(blocks[index - 1] as Block, block)).length;

const gap = 2;
const narrow = 40;
const hang = 2;

function alignFact(fact: Fact, labelWidth: number, width: number): readonly Line[] {
  const labels = wrapLine(withTone(fact.label, "dim"), labelWidth);
  const values = wrapCell(fact.value, width - labelWidth - gap);
  return Array.from({ length: Math.max(labels.length, values.length) }, (_, index) => [
    ...padLine(labels[index] ?? [], labelWidth + gap),
    ...(values[index] ?? []),
  ]);
}

function stackFact(fact: Fact, width: number): readonly Line[] {
  const [first = [], ...others] = fact.value;
  const label = [...withTone(fact.label, "dim"), span(": ", "dim")];
  return [[...label, ...first], ...others.map((line) => [span(" ".repeat(hang)), ...line])].flatMap((line) =>
    wrapHanging(line, width, hang),
  );
}

/** Rows of label and value, at most `width` columns wide. */
export function layoutFacts(facts: readonly Fact[], width: number): readonly Line[] {
  if (width < narrow) return facts.flatMap((fact) => stackFact(fact, width));
  const widest = Math.max(0, ...facts.map((fact) => lineWidth(fact.label)));
  const labelWidth = Math.min(widest, Math.floor(width * 0.4));
  return facts.flatMap((fact) => alignFact(fact, labelWidth, width));
}
