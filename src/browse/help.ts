// What `?` shows: the keys, the signs, and what leaving does. In the order in which one needs them.

import { wrapHanging } from "../render/spans.ts";
import { pad } from "../render/text.ts";
import { type Line, line, span } from "../render/view.ts";
import type { Size } from "../platform/streams.ts";

type Row = readonly [term: string, text: string];

const PARTS: readonly { readonly title: string; readonly rows: readonly Row[] }[] = [
  {
    title: "Find",
    rows: [
      ["any letters", "narrow the list down; misspelt words and words of other languages are found too"],
      ["Backspace", "takes a letter back; Ctrl-W a word, Ctrl-U all; Esc clears"],
      ["← →", "another list: events, disagreements, claims, sources"],
      ["Ctrl-F", "show only one account, or one kind of agreement or disagreement"],
    ],
  },
  {
    title: "Read",
    rows: [
      ["↑ ↓", "move; also Ctrl-P and Ctrl-N, PgUp, PgDn, Home, End"],
      ["Enter", "open; on a line of a page, go where it leads"],
      ["Tab", "from the list to the page and back"],
      ["Esc", "back, step by step"],
      ["← →", "on the page of an event: all accounts, one account's telling, the time around it"],
    ],
  },
  {
    title: "Wander",
    rows: [
      ["Ctrl-D", "the next disagreement"],
      ["Ctrl-S", "the event as one source tells it"],
      ["Ctrl-E", "who and what is named here, and all that is said of it"],
      ["Ctrl-T", "the event in time"],
    ],
  },
  {
    title: "Leave",
    rows: [
      ["Ctrl-X", 'leave; the id of what is chosen is printed, for: rashomon show "$(rashomon browse)"'],
      ["Ctrl-C", "leave without"],
      ["Ctrl-Z", "to the shell for a while; fg comes back"],
    ],
  },
  {
    title: "Signs",
    rows: [
      ["≠", "accounts contradict each other, or one contradicts itself"],
      ["~", "they differ in another way: in what they count, in wording, in how exact they are"],
      ["=", "they agree"],
      ["·", "one account alone says it, or it cannot be compared"],
      ["§2.1", "paragraph 2, sentence 1 of the account"],
      ["≠3", "before an event: three disagreements, the strongest of them a contradiction"],
    ],
  },
];

const TERM = 12;
const LEAST_TEXT = 24;

/** The help in lines of at most `columns`. */
export function helpLines(columns: number): readonly Line[] {
  const width = Math.max(2, columns - 2);
  return PARTS.flatMap(({ title, rows }, index) => [
    ...(index === 0 ? [] : [[]]),
    line(span(` ${title}`, "title")),
    ...rows.flatMap((row) => rowLines(row, width)).map((part): Line => [span("  "), ...part]),
  ]);
}

function rowLines([term, text]: Row, width: number): readonly Line[] {
  const hang = width - TERM < LEAST_TEXT ? 2 : TERM;
  return wrapHanging(
    line(span(hang === 2 ? `${term}  ` : pad(term, TERM), "command"), text),
    width,
    Math.min(hang, width - 2),
  );
}

/** All but the line that says how to go back. */
export const helpRows = ({ rows }: Size): number => Math.max(1, rows - 1);
