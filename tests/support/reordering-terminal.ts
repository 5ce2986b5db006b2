// A terminal that reorders right-to-left text line by line (Unicode Standard Annex 9), as Konsole, mlterm and GNOME
// Terminal do: where on the screen each character of a line ends up.

import createBidi from "bidi-js";
import { clusterAt } from "../../src/render/text.ts";

const bidi = createBidi();

/** How the terminal decides the direction of a line: always from the left, or by the line's first letter. */
export type Direction = "ltr" | "auto";

export const DIRECTIONS: readonly Direction[] = ["ltr", "auto"];

export interface Placed {
  readonly text: string;
  /** From 0, as the line is written and as the terminal shows it. */
  readonly logical: number;
  readonly visual: number;
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly width: number;
}

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < line.length;) {
    const { end, width } = clusterAt(line, at);
    pieces.push({ start: at, text: line.slice(at, end), width });
    at = end;
  }
  return pieces;
}

function columnsOf(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let column = 0;
  for (const { start, width } of pieces) {
    columns.set(start, column);
    column += width;
  }
  return columns;
}

/** The characters of a line, marks of direction left out, in the order in which they are written. */
export function reorder(line: string, direction: Direction): readonly Placed[] {
  const pieces = piecesOf(line);
  const byStart = new Map(pieces.map((piece) => [piece.start, piece]));
  const order = bidi.getReorderedIndices(line, bidi.getEmbeddingLevels(line, direction));
  const shown = order.map((index) => byStart.get(index)).filter((piece) => piece !== undefined);
  const [logical, visual] = [columnsOf(pieces), columnsOf(shown)];
  return pieces.map(({ start, text }) => ({
    text: text.replaceAll(/[\u200e\u200f]/g, ""),
    logical: logical.get(start) ?? -1,
    visual: visual.get(start) ?? -1,
  }));
}

/** The line as the terminal shows it, for a message that a person reads. */
export function showReordered(line: string, direction: Direction): string {
  return [...reorder(line, direction)]
    .sort((a, b) => a.visual - b.visual)
    .map(({ text }) => text)
    .join("");
}

/** Lines, edges and drawn signs: what parts one cell from the next, as do two blanks or more. */
const EDGE = /^[│┃┆╎|+─━╌┄┬┴┼├┤╭╮╰╯\u2500-\u25ff]$/;

/**
 * The cells of a line that do not stay in their columns. A cell is what stands between edges or between two blanks and
 * more; within it right-to-left text may go its own way.
 */
export function strayCells(line: string, direction: Direction): readonly string[] {
  const placed = reorder(line, direction).filter(({ text }) => text !== "");
  const isBlank = (index: number): boolean => placed[index]?.text === " ";
  const cells: Placed[][] = [[]];
  placed.forEach((character, index) => {
    const isGap = isBlank(index) && (isBlank(index - 1) || isBlank(index + 1));
    const isEdge = isGap || EDGE.test(character.text);
    if (isEdge) cells.push([character], []);
    else cells.at(-1)?.push(character);
  });
  return cells.filter((cell) => !isAtHome(cell)).map((cell) => cell.map(({ text }) => text).join(""));
}

function isAtHome(cell: readonly Placed[]): boolean {
  const from = Math.min(...cell.map(({ logical }) => logical));
  const to = Math.max(...cell.map(({ logical }) => logical));
  return cell.every(({ visual }) => visual >= from && visual <= to);
}
