// Turns the cells of a table into text for cli-table3, and reads its lines back. Each span is marked by a code that looks like a colour
// code and holds its number, so that tones and links survive the layout. Data cannot contain codes: they are removed when a line is
// cleaned.

import { cleanLine } from "./spans.ts";
import type { Cell, Line, Span } from "./view.ts";
import { span, withText } from "./view.ts";

/** The spans of a table, by their code. */
export type Palette = Span[];

// oxlint-disable-next-line no-control-regex -- codes are what is matched
const code = /\u001b\[(\d*)m/;
// oxlint-disable-next-line no-control-regex -- as above
const codes = /\u001b\[\d*m/g;

/** A cell as text, with one line for each of its lines. */
export const encodeCell = (cell: Cell, palette: Palette): string =>
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
export function decodeLine(text: string, palette: Palette): Line {
  // The pieces alternate between text and the number in the following code.
  const parts = text.split(code);
  return parts.flatMap((content, index): Line => {
    if (index % 2 === 1 || content === "") return [];
    const open = index === 0 ? "" : parts[index - 1];
    const own = open === "" ? undefined : palette[Number(open)];
    return [own === undefined ? span(content, "dim") : withText(own, content)];
  });
}

/** The text without its codes. */
export const plainText = (text: string): string => text.replaceAll(codes, "");
