// State → frame. Pure: the same state gives the same lines, none wider than the terminal, no more than its rows.

import { type Line, line, span } from "../render/view.ts";
import type { Size } from "../platform/streams.ts";
import { fit, type Frame, type FrameLine } from "./frame.ts";
import { BAR, divide, type Geometry } from "./geometry.ts";
import { helpLines, helpRows } from "./help.ts";
import type { Library } from "./library.ts";
import { footerLines } from "./screen-footer.ts";
import { queryColumn, queryLine, tabsLine } from "./screen-header.ts";
import { detailLines, listLines } from "./screen-panes.ts";
import type { State } from "./state.ts";

export function drawFrame(state: State, library: Library): Frame {
  const geometry = divide(state);
  if (geometry.isTooSmall) return tooSmall(state.size, library);
  if (state.help !== null) return helpFrame(state.size, state.help, library);
  return joinLines(bodyLines(state, geometry, library), state, library);
}

/** The first frame, with what is known at once: the list without marks, and no page yet. */
export function drawDraft(state: State, library: Library): Frame {
  const geometry = divide(state);
  if (geometry.isTooSmall) return tooSmall(state.size, library);
  const list = listLines(state, library, library.draft);
  return joinLines(geometry.hasTwoPanes ? list.map((left) => [...left, BAR_SPAN]) : list, state, library);
}

const BAR_SPAN = span(" │ ", "dim");

function joinLines(body: readonly FrameLine[], state: State, library: Library): Frame {
  const geometry = divide(state);
  const rule = (joint: string): readonly Line[] => (geometry.hasRules ? [ruleLine(state.size, geometry, joint)] : []);
  const header = [tabsLine(state, library), queryLine(state, library)];
  const lines = [...header, ...rule("┬"), ...body, ...rule("┴"), ...footerLines(state, library.words)];
  const isTyping = state.focus === "list" && state.menu === null;
  return { lines, cursor: isTyping ? { row: 1, column: queryColumn(state, library) } : null };
}

function bodyLines(state: State, { hasTwoPanes }: Geometry, library: Library): readonly FrameLine[] {
  if (!hasTwoPanes)
    return state.focus === "list" || state.menu !== null ? listLines(state, library) : detailLines(state, library);
  const detail = detailLines(state, library);
  return listLines(state, library).map((left, index) => [...left, BAR_SPAN, ...(detail[index] ?? [])]);
}

function ruleLine({ columns }: Size, { hasTwoPanes, list, detail }: Geometry, joint: string): Line {
  const before = "─".repeat(list + 1);
  return line(span(hasTwoPanes ? `${before}${joint}${"─".repeat(detail + BAR - 2)}` : "─".repeat(columns), "dim"));
}

function helpFrame(size: Size, top: number, { bench, words }: Library): Frame {
  const rows = helpRows(size);
  const all = helpLines(size.columns, bench.labels);
  const shown = Array.from({ length: rows }, (_, index) => fit(all[top + index] ?? [], size.columns));
  const more = top + rows < all.length ? `${words.helpMore}, ` : "";
  return { lines: [...shown, fit(line(span(` ${more}${words.helpBack}`, "dim")), size.columns)], cursor: null };
}

function tooSmall({ columns, rows }: Size, { words }: Library): Frame {
  return { lines: words.tooSmall.slice(0, rows).map((text) => fit(line(text), columns)), cursor: null };
}
