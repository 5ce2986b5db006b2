// What a person sees, before it is text: blocks of toned spans. Tones say what a thing means; the
// theme decides its colour. Renderers know nothing of claims, and nothing here knows of terminals.

/** What a span means. Colour follows from it and is never its only sign. */
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
  | "command";

/** Right-to-left text has a span of its own: what follows that span is then kept in its place. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  /** Where it leads, as a dataset has it: an address of the web, or anything else. For terminals that open links. */
  readonly link?: string;
  /** Whether further lines of its line begin under what follows it: a sign that stands before a text. */
  readonly hangs?: boolean;
}

/** One logical line; renderers wrap it at words. */
export type Line = readonly Span[];

export interface Column {
  readonly head: string;
  /** Of the head. Default strong. */
  readonly tone?: Tone;
  readonly align?: "left" | "right";
  /** Never narrower than this many terminal columns, unless the terminal itself is. Default 6. */
  readonly min?: number;
  /** Share of the width that is left over; 0 keeps the column at its content. Default 1. */
  readonly grow?: number;
}

/** A cell holds one or more lines, each wrapped on its own. */
export type Cell = readonly Line[];

/** Shows only the rows that fit a screen together with the rest of the view, and says what is left out. */
export interface Fit {
  /** Lines of the screen. */
  readonly height: number;
  /** What stands under the table where only its first rows are shown. */
  readonly rest: (shown: number) => readonly Line[];
}

export type Block =
  | { readonly type: "heading"; readonly level: 1 | 2; readonly line: Line }
  | { readonly type: "paragraph"; readonly lines: readonly Line[]; readonly indent?: number }
  /** Lines that must not be wrapped, such as a timeline: cut at the width, a code block in Markdown. */
  | { readonly type: "drawing"; readonly lines: readonly Line[] }
  /** Degrades by width: table, flipped (one row after another as label and value), list. */
  | {
      readonly type: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
      /** Rows of the view's other tables, where all have columns of one width. */
      readonly beside?: readonly (readonly Cell[])[];
      /** Default a box. Without a frame columns stand side by side, and in a list the first head stands over its rows. */
      readonly frame?: "box" | "none";
      readonly fit?: Fit;
    }
  /** Labels and values: `deaths   8 US military`. */
  | { readonly type: "facts"; readonly rows: readonly { readonly label: Line; readonly value: Cell }[] }
  /** A lead line with blocks indented under it: one event, one discrepancy. */
  | { readonly type: "item"; readonly lead: Line; readonly body: readonly Block[] }
  /** The command for the next step, and what it does. */
  | { readonly type: "hint"; readonly command: string; readonly text: string };

export interface View {
  readonly blocks: readonly Block[];
}

export const span = (text: string, tone?: Tone): Span => (tone === undefined ? { text } : { text, tone });
/** The span with another text. */
export const withText = (given: Span, text: string): Span => (given.text === text ? given : { ...given, text });

export const line = (...spans: readonly (Span | string)[]): Line =>
  spans.map((s) => (typeof s === "string" ? { text: s } : s));

export const heading = (level: 1 | 2, ...spans: readonly (Span | string)[]): Block => ({
  type: "heading",
  level,
  line: line(...spans),
});

export const paragraph = (...lines: readonly Line[]): Block => ({ type: "paragraph", lines });

export const hint = (command: string, text: string): Block => ({ type: "hint", command, text });
