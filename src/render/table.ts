// Tables as wide as the terminal. The only importer of cli-table3, which draws the frame, and wraps, aligns and fills the cells. It uses
// our measure of text (docs/decisions/0055-tables.md), and gets long tables in pieces, since its time grows with the square of the rows.

import { at } from "../model/at.ts";
import { greatest } from "../model/extremes.ts";
import Table from "cli-table3";
import utils from "cli-table3/src/utils.js";
import { NARROW, OPEN_GAP, widthsIn } from "./columns.ts";
import { type DrawnTable, type TableBlock, type TableDrawer, layoutView } from "./layout.ts";
import { inkOf, paintLines } from "./paint.ts";
import type { RenderOptions } from "./report.ts";
import { flipRows, listRows } from "./list.ts";
import { lineWidth, wrapCell, cleanLine } from "./spans.ts";
import { displayWidth, pad } from "./text.ts";
import type { Theme } from "./theme.ts";
import { type Cell, type Line, type View, line, span, type Span, withText } from "./view.ts";

/** How many rows cli-table3 gets at once. */
const pieceRows = 60;

type Chars = NonNullable<NonNullable<ConstructorParameters<typeof Table>[0]>["chars"]>;

interface Frame {
  readonly chars: Chars;
  /** The rule between rows if some have more than one line. */
  readonly between: Chars;
  /** The same at the top of a later piece of a long table. */
  readonly again: Chars;
  readonly padding: readonly [left: number, right: number];
}

const light: Frame = {
  chars: { "top-left": "╭", "top-right": "╮", "bottom-left": "╰", "bottom-right": "╯" },
  between: { mid: "╌" },
  again: { top: "╌", "top-left": "├", "top-mid": "┼", "top-right": "┤" },
  padding: [1, 1],
};
// Outside a terminal: a grid table as in reStructuredText, in characters that any program can show.
const ascii: Frame = {
  chars: {
    top: "-",
    "top-mid": "+",
    "top-left": "+",
    "top-right": "+",
    bottom: "-",
    "bottom-mid": "+",
    "bottom-left": "+",
    "bottom-right": "+",
    left: "|",
    "left-mid": "+",
    mid: "=",
    "mid-mid": "+",
    right: "|",
    "right-mid": "+",
    middle: "|",
  },
  between: { mid: "-" },
  again: {},
  padding: [1, 1],
};
const without = (...names: readonly (keyof Chars)[]): Chars => Object.fromEntries(names.map((name) => [name, ""]));
const NO_TOP = without("top", "top-mid", "top-left", "top-right");
const NO_RULE = without("mid", "left-mid", "mid-mid", "right-mid");
const NO_BOTTOM = without("bottom", "bottom-mid", "bottom-left", "bottom-right");
const openFrame = (gap: number): Frame => ({
  chars: { ...NO_TOP, ...NO_RULE, ...NO_BOTTOM, ...without("left", "middle", "right") },
  between: NO_RULE,
  again: NO_TOP,
  padding: [0, gap],
});

/** The functions that cli-table3 needs for text, using our measure and ignoring the codes of the spans. */
const measureAs = (palette: Palette): Partial<typeof utils> => ({
  strlen: (text) => greatest(plainText(text).split("\n").map(displayWidth)),
  pad: (text, width, _fill, side) => {
    const fill = pad("", width - displayWidth(plainText(text)));
    return side === "right" ? fill + text : text + fill;
  },
  // Long text has already been wrapped.
  truncate: (text) => text,
  wordWrap: (width, text) => {
    const cell = text.split("\n").map((part) => decodeLine(part, palette));
    return encodeCell(wrapCell(cell, width), palette).split("\n");
  },
});

/** The look of a table: its frame, and whether any row has more than one line. */
interface Look {
  readonly frame: Frame;
  readonly widths: readonly number[];
  readonly isTall: boolean;
}

interface Piece {
  readonly rows: readonly (readonly Cell[])[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function drawPiece({ rows, isFirst, isLast }: Piece, { columns, frame: border }: TableBlock, look: Look): DrawnTable {
  const palette: Palette = [];
  const isOpen = border === "none";
  const { frame, widths, isTall } = look;
  const [left, right] = frame.padding;
  const between = isTall ? frame.between : NO_RULE;
  const table = new Table({
    ...(isFirst
      ? { head: columns.map(({ head, tone = "strong" }) => encodeCell([line(span(head, tone))], palette)) }
      : {}),
    colWidths: widths.map((width) => width + left + right),
    colAligns: columns.map(({ align }) => align ?? "left"),
    chars: {
      ...frame.chars,
      ...(isFirst ? {} : isTall ? frame.again : NO_TOP),
      ...(isLast ? {} : NO_BOTTOM),
    },
    style: { "padding-left": left, "padding-right": right, head: [], border: [] },
    wordWrap: true,
  });
  for (const [index, row] of rows.entries()) {
    const chars = isFirst && index === 0 ? {} : { chars: between };
    table.push(widths.map((_, column) => ({ content: encodeCell(row[column] ?? [], palette), ...chars })));
  }
  Object.assign(utils, measureAs(palette));
  const lines = table.toString().split("\n");
  return cutIntoRows(
    lines.map((text) => decodeLine(text, palette)),
    table.options.rowHeights.map(Number).slice(-rows.length),
    { rule: isTall && !isOpen ? 1 : 0, foot: isLast && !isOpen ? 1 : 0, isFirst },
  );
}

/** The lines of a piece by row, each with the rule above it; the rule below the head belongs to the head. */
function cutIntoRows(
  lines: readonly Line[],
  heights: readonly number[],
  { rule, foot, isFirst }: { readonly rule: number; readonly foot: number; readonly isFirst: boolean },
): DrawnTable {
  let end = lines.length - foot;
  const rows: (readonly Line[])[] = [];
  for (const [index, height] of [...heights.entries()].toReversed()) {
    const start = end - height - (index === 0 && isFirst ? 0 : rule);
    rows.unshift(lines.slice(start, end));
    end = start;
  }
  return { head: lines.slice(0, end), rows, foot: lines.slice(lines.length - foot) };
}

function drawInFrame(block: TableBlock, widths: readonly number[], frame: Frame): DrawnTable {
  const isTall = block.rows.some((row) => row.some((cell, index) => cell.length > 1 || overflows(cell, widths[index])));
  const look: Look = { frame, widths, isTall };
  const starts = Array.from({ length: Math.ceil(block.rows.length / pieceRows) }, (_, index) => index * pieceRows);
  const pieces = starts.map((start) => {
    const rows = block.rows.slice(start, start + pieceRows);
    return drawPiece({ rows, isFirst: start === 0, isLast: start + pieceRows >= block.rows.length }, block, look);
  });
  return {
    head: at(pieces, 0).head,
    rows: pieces.flatMap(({ rows }) => rows),
    foot: at(pieces, pieces.length - 1).foot,
  };
}

const overflows = (cell: Cell, width = 0): boolean => cell.some((part) => lineWidth(part) > width);

/** In a frame if the columns are readable in the width, else as labels and values, else as a list. */
const drawTable =
  (terminal: boolean): TableDrawer =>
  (table, width) => {
    if (table.rows.length === 0 || table.columns.length === 0) return { head: [], rows: [], foot: [] };
    if (width < NARROW) return listRows(table, width);
    const { gap = OPEN_GAP } = table;
    const { length } = table.columns;
    const isOpen = table.frame === "none";
    const frame = isOpen ? openFrame(gap) : terminal ? light : ascii;
    // In an open frame, nothing follows the last column.
    const widths = widthsIn(table, width - (isOpen ? gap * (length - 1) : 3 * length + 1));
    return widths === null ? flipRows(table, width) : drawInFrame(table, widths, frame);
  };

export function renderTable(view: View, options: RenderOptions, theme: Theme): string {
  const drawn = layoutView(view, {
    width: options.width,
    hints: options.terminal,
    drawTable: drawTable(options.terminal),
  });
  return paintLines(drawn, inkOf(options, theme));
}

/**
 * The spans of a table, by their code. cli-table3 gets text, in which each span is marked by a code that looks like a colour code and
 * holds its number, so that tones and links survive the layout. Data cannot contain codes: they are removed when a line is cleaned.
 */
type Palette = Span[];

// oxlint-disable-next-line no-control-regex -- codes are what is matched
const code = /\u001b\[(\d*)m/;
// oxlint-disable-next-line no-control-regex -- as above
const codes = /\u001b\[\d*m/g;

/** A cell as text, with one line for each of its lines. */
const encodeCell = (cell: Cell, palette: Palette): string =>
  cell
    .map((line) =>
      cleanLine(line)
        .map((part) => encodeSpan(part, palette))
        .join(""),
    )
    .join("\n");

function encodeSpan(part: Span, palette: Palette): string {
  palette.push(part);
  return `\u001b[${palette.length - 1}m${part.text}\u001b[m`;
}

/** A line of text as spans; text outside the codes belongs to the frame. */
function decodeLine(text: string, palette: Palette): Line {
  // The pieces alternate between text and the number in the following code.
  const parts = text.split(code);
  return parts.flatMap((content, index): Line => {
    if (index % 2 === 1 || content === "") return [];
    const open = index === 0 ? "" : parts[index - 1];
    const own = open === "" ? undefined : palette[Number(open)];
    return [own === undefined ? span(content, "dim") : withText(own, content)];
  });
}

const plainText = (text: string): string => text.replaceAll(codes, "");
