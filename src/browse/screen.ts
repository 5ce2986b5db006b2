// State → frame. Pure: the same state gives the same lines, none wider than the terminal, no more than its rows.

import { type Line, line, span } from "../render/view.ts";
import type { Size } from "../streams.ts";
import { fit, type Frame, type FrameLine } from "./frame.ts";
import { BAR, divide, type Geometry } from "./geometry.ts";
import { helpLines, helpRows } from "./help.ts";
import type { Library } from "./library.ts";
import { footerLines } from "./screen-footer.ts";
import { queryColumn, queryLine, tabsLine } from "./screen-header.ts";
import { detailLines, listLines } from "./screen-panes.ts";
import type { State } from "./state.ts";

export function drawFrame(state: State, library: Library): Frame {
  const geometry = divide(state.size);
  if (geometry.isTooSmall) return tooSmall(state.size);
  if (state.help !== null) return helpFrame(state.size, state.help);
  const rule = (joint: string): readonly Line[] => (geometry.hasRules ? [ruleLine(state.size, geometry, joint)] : []);
  const lines = [
    tabsLine(state, library),
    queryLine(state, library),
    ...rule("┬"),
    ...bodyLines(state, geometry, library),
    ...rule("┴"),
    ...footerLines(state),
  ];
  const isTyping = state.focus === "list" && state.menu === null;
  return { lines, cursor: isTyping ? { row: 1, column: queryColumn(state, library) } : null };
}

function bodyLines(state: State, { hasTwoPanes }: Geometry, library: Library): readonly FrameLine[] {
  if (!hasTwoPanes) return state.focus === "list" || state.menu !== null ? listLines(state, library) : detailLines(state, library);
  const detail = detailLines(state, library);
  return listLines(state, library).map((left, index) => [...left, span(" │ ", "dim"), ...(detail[index] ?? [])]);
}

function ruleLine({ columns }: Size, { hasTwoPanes, list, detail }: Geometry, joint: string): Line {
  const before = "─".repeat(list + 1);
  return line(span(hasTwoPanes ? `${before}${joint}${"─".repeat(detail + BAR - 2)}` : "─".repeat(columns), "dim"));
}

function helpFrame(size: Size, top: number): Frame {
  const rows = helpRows(size);
  const all = helpLines(size.columns);
  const shown = all.slice(top, top + rows).map((part) => fit(part, size.columns));
  const more = top + rows < all.length ? "↓ more, " : "";
  return { lines: [...shown, fit(line(span(` ${more}any other key goes back`, "dim")), size.columns)], cursor: null };
}

function tooSmall({ columns, rows }: Size): Frame {
  const words = ["Too small to browse:", "make the window larger,", "or press Ctrl-C."];
  return { lines: words.slice(0, rows).map((text) => fit(line(text), columns)), cursor: null };
}
