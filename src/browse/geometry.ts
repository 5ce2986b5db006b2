// How the screen is divided: needed by the state to scroll, and by the screen to draw.

import type { Cell } from "./keys.ts";
import type { State } from "./state.ts";

export interface Geometry {
  /** Fewer rows than this can only show a message. */
  readonly isTooSmall: boolean;
  readonly hasTwoPanes: boolean;
  /** Columns of each pane; the same if there is only one. */
  readonly list: number;
  readonly detail: number;
  /** Rows of the list, and of the detail pane under its own heading. */
  readonly rows: number;
  readonly hasRules: boolean;
  readonly footerRows: number;
}

const FEWEST_ROWS = 8;
const FEWEST_COLUMNS = 16;
const TWO_PANES = 60;
/** The width of the page while it is focused, so that three sources fit side by side, if the list keeps its minimum. */
const READING = 53;
const LEAST_LIST = 24;
const RULES = 16;
const TALL = 20;
const WIDEST_LIST = 72;

/** The tabs and the input line. */
const HEADER = 2;
/** Between the panes: a space, a bar, a space. */
export const BAR = 3;
/** Before every line of a pane, for the pointer. */
export const GUTTER = 2;

export function divide({ size: { columns, rows }, focus }: Pick<State, "size" | "focus">): Geometry {
  const hasTwoPanes = columns >= TWO_PANES;
  const share = Math.min(WIDEST_LIST, Math.floor((columns - BAR) * 0.45));
  const narrow = focus === "detail" ? Math.max(LEAST_LIST, columns - BAR - READING) : share;
  const list = hasTwoPanes ? Math.min(share, narrow) : columns;
  const hasRules = rows >= RULES;
  const footerRows = rows >= TALL ? 2 : 1;
  return {
    isTooSmall: rows < FEWEST_ROWS || columns < FEWEST_COLUMNS,
    hasTwoPanes,
    list,
    detail: hasTwoPanes ? columns - BAR - list : columns,
    rows: Math.max(1, rows - HEADER - footerRows - (hasRules ? 2 : 0)),
    hasRules,
    footerRows,
  };
}

/** The pane at a place of the screen, and the row in it; null above and below the panes. */
export function paneAt(state: Pick<State, "size" | "focus">, { column, row }: Cell) {
  const { hasTwoPanes, hasRules, list, rows } = divide(state);
  const inPane = row - HEADER - (hasRules ? 1 : 0);
  if (inPane < 0 || inPane >= rows) return null;
  const pane: State["focus"] = hasTwoPanes ? (column < list + 2 ? "list" : "detail") : state.focus;
  return { pane, row: inPane };
}

/** Rows of the detail pane below its heading. */
export const pageRows = ({ rows }: Geometry): number => Math.max(1, rows - 1);
export const pageWidth = ({ detail }: Geometry): number => Math.max(2, detail - GUTTER);

/** The first line to show so that `at` is on the screen, as near to `top` as can be. */
export function scrollTo(at: number, top: number, rows: number, total: number): number {
  const least = Math.max(0, at - rows + 1);
  const most = Math.max(0, Math.min(at, total - rows));
  return Math.min(Math.max(top, least), Math.max(least, most));
}
