// The two panes: the list, or a menu over it, and the page of the chosen thing.

import { lineWidth, wrapLine } from "../render/spans.ts";
import { type Line, line, span } from "../render/view.ts";
import { choose, fit, type FrameLine, spread } from "./frame.ts";
import { divide, GUTTER, pageRows } from "./geometry.ts";
import type { Library } from "./library.ts";
import type { Page } from "./page.ts";
import { facetsOf } from "./state-travel.ts";
import { pageOf } from "./state-move.ts";
import { type Menu, type State, subjectOf, type Facet, isSameFacet, MODES, type Subject } from "./state.ts";

const POINTER = span("▸ ", "accent");
const NO_POINTER = span(" ".repeat(GUTTER));

/** Rows of the list pane: a menu, the list, or a message that it is empty. */
export function listLines(state: State, library: Library, write: Library["row"] = library.row): readonly FrameLine[] {
  const { rows, list } = divide(state);
  const lines = state.menu !== null ? menuRows(state.menu, rows, list) : itemRows(state, rows, list, write);
  return fill(state.menu === null && lines.length === 0 ? nothingRows(state, list, library) : lines, rows, list);
}

const menuRows = ({ options, top, at }: Menu, rows: number, width: number): readonly FrameLine[] =>
  options.slice(top, top + rows).map(({ label }, index) => row(label, width, top + index === at, true));

const itemRows = (
  { mode, ids, top, at, focus }: State,
  rows: number,
  width: number,
  write: Library["row"],
): readonly FrameLine[] =>
  ids
    .slice(top, top + rows)
    .map((id, index) => row(write({ mode, id }, width - GUTTER), width, top + index === at, focus === "list"));

const nothingRows = (state: State, width: number, library: Library): readonly FrameLine[] =>
  sayNothing(state, library)
    .flatMap((part) => wrapLine(part, width - GUTTER))
    .map((part) => row(part, width, false, false));

/** A row in its pane; the chosen one has a pointer, and is highlighted if the pane has the focus. */
function row(content: Line, width: number, isChosen: boolean, hasKeys: boolean): FrameLine {
  const whole = fit([isChosen ? POINTER : NO_POINTER, ...content], width);
  return isChosen && hasKeys ? choose(whole) : whole;
}

const fill = (lines: readonly FrameLine[], rows: number, width: number): readonly FrameLine[] =>
  Array.from({ length: rows }, (_, index) => lines[index] ?? [span(" ".repeat(width))]);

function sayNothing({ query, mode, filter }: State, library: Library): readonly Line[] {
  const { words } = library;
  const escape = line(span(`Esc ${words.keys.clear}`, "dim"));
  if (query === "") return [line(words.nothingHere), escape];
  const hint = library.hint({ mode, query, filter });
  const elsewhere = MODES.filter((other) => other !== mode)
    .map((other) => ({ other, count: library.ids({ mode: other, query, filter }).length }))
    .filter(({ count }) => count > 0)
    .map(({ other, count }) => words.elsewhere(count, words.modes[other]))
    .join(library.session.labels.phrases.comma);
  return [
    line(words.noMatches),
    ...(hint === null ? [] : [line(hint)]),
    ...(elsewhere === "" ? [] : [line(`← → ${elsewhere}`)]),
    escape,
  ];
}

/** The heading of the page and as much of the page as fits. */
export function detailLines(state: State, library: Library): readonly FrameLine[] {
  const geometry = divide(state);
  const width = geometry.detail;
  const subject = subjectOf(state);
  const page = pageOf(state, library);
  if (subject === null || page === null) return fill([], geometry.rows, width);
  const rows = pageRows(geometry);
  const chosen = state.focus === "detail" ? page.links[state.link]?.first : undefined;
  const shown = page.lines
    .slice(state.scroll, state.scroll + rows)
    .map(({ line: part }, index) => row(part, width, state.scroll + index === chosen, true));
  return fill([headingLine(state, subject, page, library), ...shown], geometry.rows, width);
}

/** The current side, and whether there is more above or below. */
function headingLine(state: State, { mode, id }: Subject, { lines }: Page, library: Library): Line {
  const geometry = divide(state);
  const isMoreBelow = state.scroll + pageRows(geometry) < lines.length;
  const more = line(span(`${state.scroll > 0 ? "↑" : " "}${isMoreBelow ? "↓" : " "}`, "dim"));
  const left =
    mode === "events"
      ? facetTabs(state, library, geometry.detail - lineWidth(more) - GUTTER - 1)
      : line(span(id, "dim"));
  return spread([NO_POINTER, ...left], more, geometry.detail);
}

/** `[all sources]  Indonesian  Arabic  English  in time`; if they do not fit, only the current one. */
function facetTabs({ facet, focus }: State, library: Library, width: number): Line {
  const tabs = facetsOf(library).flatMap((other) =>
    isSameFacet(other, facet)
      ? [span(`[${nameOf(other, library)}]`, "strong")]
      : [span(` ${nameOf(other, library)} `, "dim")],
  );
  return lineWidth(tabs) <= width
    ? tabs
    : line(
        span(`[${nameOf(facet, library)}]`, "strong"),
        span(focus === "detail" ? ` ← → ${library.words.keys.sides}` : "", "dim"),
      );
}

function nameOf(facet: Facet, { session, words }: Library): string {
  if (facet.type === "source") return session.labels.source(facet.source);
  return facet.type === "timeline" ? words.inTime : words.allSources;
}
