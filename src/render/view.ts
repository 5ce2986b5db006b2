// What people see, before it becomes text: blocks of toned spans. A tone is the meaning of a span; the theme decides its colour.
// Renderers know nothing about claims, and nothing here knows about terminals.

import type { SourceTone } from "./source-tones.ts";

/** The meaning of a span. Its colour follows from it, and is never the only mark. */
export type Tone =
  | "strong"
  | "dim"
  | "title"
  | "agreement"
  | "conflict"
  | "caution"
  | "silence"
  | "accent"
  | "match"
  | "command"
  | SourceTone;

/** Right-to-left text has its own span, so that what follows it is kept in place. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  /** The target as given in a dataset, a web address or anything else, for terminals that open links. */
  readonly link?: string;
  /** Whether wrapped lines begin below the text after this span: for a sign before a text. */
  readonly hangs?: boolean;
}

/** One logical line; renderers wrap it at words. */
export type Line = readonly Span[];

export interface Column {
  readonly head: string;
  /** The tone of the head. Default strong. */
  readonly tone?: Tone;
  readonly align?: "left" | "right";
  /** Never narrower than this many terminal columns, unless the terminal itself is. Default 6. */
  readonly min?: number;
  /** Share of the remaining width; 0 keeps the column at the width of its content. Default 1. */
  readonly grow?: number;
}

export const numberColumn = (head: string): Column => ({ head, align: "right", grow: 0, min: 6 });

/** A cell has one or more lines, each wrapped separately. */
export type Cell = readonly Line[];

export const plainCell = (content: string | number): Cell => [line(String(content))];

/** Shows only the rows that fit on a screen with the rest of the view, and says what is left out. */
export interface Fit {
  /** Lines of the screen. */
  readonly height: number;
  /** Which rows to show, in order, if not all fit: `heights` are the lines of each row, `room` is for all of them. */
  readonly choose: (heights: readonly number[], room: number) => readonly number[];
  /** The note below the table on the rows that are not shown. */
  readonly rest: (shown: ReadonlySet<number>) => readonly Line[];
}

/** A label and its value: `deaths   8 US military`. */
export interface Fact {
  readonly label: Line;
  readonly value: Cell;
}

export type Block =
  | { readonly type: "heading"; readonly level: 1 | 2; readonly line: Line }
  | { readonly type: "paragraph"; readonly lines: readonly Line[]; readonly indent?: number }
  /** Lines that must not be wrapped, such as a timeline: they are cut at the width; in Markdown they are a code block. */
  | { readonly type: "drawing"; readonly lines: readonly Line[] }
  /** Degrades by width: table, flipped (one row after another as label and value), list. */
  | {
      readonly type: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
      /** Rows of the view's other tables, if all should have the same column widths. */
      readonly beside?: readonly (readonly Cell[])[];
      /** Default: a box. Without a frame, columns are side by side, and in a list the first head is above its rows. */
      readonly frame?: "box" | "none";
      /** Columns of space between cells without a frame. Default 2. */
      readonly gap?: number;
      readonly fit?: Fit;
    }
  | { readonly type: "facts"; readonly rows: readonly Fact[] }
  /** A lead line with blocks indented under it: one event, one discrepancy. */
  | { readonly type: "item"; readonly lead: Line; readonly body: readonly Block[] }
  /** A suggested command, and what it does. */
  | { readonly type: "hint"; readonly command: string; readonly text: string };

export interface View {
  readonly blocks: readonly Block[];
}

export const span = (text: string, tone?: Tone): Span => (tone === undefined ? { text } : { text, tone });
export const withText = (given: Span, text: string): Span => (given.text === text ? given : { ...given, text });

export const line = (...spans: readonly (Span | string)[]): Line =>
  spans.map((s) => (typeof s === "string" ? { text: s } : s));

export const heading = (level: 1 | 2, ...spans: readonly (Span | string)[]): Block => ({
  type: "heading",
  level,
  line: line(...spans),
});

export const paragraph = (...lines: readonly Line[]): Block => ({ type: "paragraph", lines });

export const indented = (...lines: readonly Line[]): Block => ({ type: "paragraph", lines, indent: 2 });

export const facts = (rows: readonly Fact[]): Block => ({ type: "facts", rows });

export const fact = (label: string, ...value: Cell): Fact => ({ label: line(label), value });

export const item = (lead: Line, ...body: readonly Block[]): Block => ({ type: "item", lead, body });

export const table = (columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block & { type: "table" } => ({
  type: "table",
  columns,
  rows,
});

export const hint = (command: string, text: string): Block => ({ type: "hint", command, text });
