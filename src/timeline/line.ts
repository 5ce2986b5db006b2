// One line of a drawing: texts at their columns over a background. Columns are terminal columns.

import { displayWidth } from "../render/text.ts";
import { truncateLine } from "../render/spans.ts";
import { type Line, type Span, span } from "../render/view.ts";

/** Text that begins at a column. Pieces of one line do not overlap. */
export interface Piece {
  readonly column: number;
  readonly spans: Line;
}

export const widthOf = (spans: Line): number => spans.reduce((sum, { text }) => sum + displayWidth(text), 0);

/** The pieces at their columns, with the background between them; `width` columns, without trailing spaces. */
export function composeLine(pieces: readonly Piece[], background: ReadonlyMap<number, Span>, width: number): Line {
  const spans: Span[] = [];
  let at = 0;
  for (const piece of [...pieces].sort((a, b) => a.column - b.column)) {
    spans.push(...fill(at, piece.column, background), ...piece.spans);
    at = Math.max(at, piece.column) + widthOf(piece.spans);
  }
  return [...spans, ...fill(at, width, background)];
}

function fill(from: number, to: number, background: ReadonlyMap<number, Span>): readonly Span[] {
  const spans: Span[] = [];
  let blanks = "";
  for (let column = from; column < to; column += 1) {
    const sign = background.get(column);
    if (sign === undefined) blanks += " ";
    else {
      if (blanks !== "") spans.push(span(blanks));
      blanks = "";
      spans.push(sign);
    }
  }
  return blanks === "" ? spans : [...spans, span(blanks)];
}

/** At most `width` columns of a line, with an ellipsis if it is cut. */
export function shortenLine(given: Line, width: number, ellipsis: string): Line {
  if (widthOf(given) <= width) return given;
  const cut = truncateLine(given, width - displayWidth(ellipsis) + 1);
  return [...cut.slice(0, -1), span(ellipsis)];
}
