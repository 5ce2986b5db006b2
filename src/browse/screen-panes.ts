// The two sides: the list, or a menu over it, and the page of what is chosen.

import { lineWidth, wrapLine } from "../render/spans.ts";
import { type Line, line, span } from "../render/view.ts";
import { choose, fit, type FrameLine, spread } from "./frame.ts";
import { divide, GUTTER, pageRows } from "./geometry.ts";
import type { Library } from "./library.ts";
import type { Page } from "./page.ts";
import { facetsOf } from "./state-detail.ts";
import { pageOf } from "./state-page.ts";
import { type State, subjectOf } from "./state.ts";
import { type Facet, isSameFacet, type Subject } from "./subject.ts";

const POINTER = span("▸ ", "accent");
const NO_POINTER = span(" ".repeat(GUTTER));

/** Rows of a list as wide as its pane, the chosen one pointed at. */
export function listLines(state: State, library: Library, write: Library["row"] = library.row): readonly FrameLine[] {
  const { rows, list } = divide(state.size);
  const { menu } = state;
  if (menu !== null)
    return fill(
      menu.options
        .slice(menu.top, menu.top + rows)
        .map(({ label }, index) => row(label, list, menu.top + index === menu.at, true)),
      rows,
      list,
    );
  if (state.ids.length === 0)
    return fill(
      nothing(state, library)
        .flatMap((part) => wrapLine(part, list - GUTTER))
        .map((part) => row(part, list, false, false)),
      rows,
      list,
    );
  const { mode, ids, top, at, focus } = state;
  return fill(
    ids
      .slice(top, top + rows)
      .map((id, index) => row(write({ mode, id }, list - GUTTER), list, top + index === at, focus === "list")),
    rows,
    list,
  );
}

/** A row in its pane; the chosen one is pointed at, and stands out where the keys go. */
function row(content: Line, width: number, isChosen: boolean, hasKeys: boolean): FrameLine {
  const whole = fit([isChosen ? POINTER : NO_POINTER, ...content], width);
  return isChosen && hasKeys ? choose(whole) : whole;
}

const fill = (lines: readonly FrameLine[], rows: number, width: number): readonly FrameLine[] =>
  Array.from({ length: rows }, (_, index) => lines[index] ?? [span(" ".repeat(width))]);

function nothing({ query }: State, library: Library): readonly Line[] {
  if (query === "") return [line("Nothing is like that."), line(span("Esc shows everything again.", "dim"))];
  const hint = library.hint(query);
  return [
    line("Nothing is found by these words."),
    ...(hint === null ? [] : [line(hint)]),
    line(span("Esc clears them; ← → looks in another list.", "dim")),
  ];
}

/** The heading of the page and as much of the page as fits. */
export function detailLines(state: State, library: Library): readonly FrameLine[] {
  const geometry = divide(state.size);
  const width = geometry.detail;
  const subject = subjectOf(state);
  const page = pageOf(state, library);
  if (subject === null || page === null) return fill([], geometry.rows, width);
  const rows = pageRows(geometry);
  const shown = page.lines.slice(state.scroll, state.scroll + rows).map(({ line: part, link }, index): FrameLine => {
    const isChosen = state.focus === "detail" && link !== null && link === state.link;
    return markLink(part, width, isChosen, isChosen && page.links[link]?.first === state.scroll + index);
  });
  return fill([headingLine(state, subject, page, library), ...shown], geometry.rows, width);
}

function markLink(part: Line, width: number, isChosen: boolean, isFirst: boolean): FrameLine {
  const whole = fit([isChosen && isFirst ? POINTER : NO_POINTER, ...part], width);
  return isChosen ? choose(whole) : whole;
}

/** From which side one looks, and whether there is more above or below. */
function headingLine(state: State, { mode, id }: Subject, { lines }: Page, library: Library): Line {
  const geometry = divide(state.size);
  const isMoreBelow = state.scroll + pageRows(geometry) < lines.length;
  const more = line(span(`${state.scroll > 0 ? "↑" : " "}${isMoreBelow ? "↓" : " "}`, "dim"));
  const left =
    mode === "events"
      ? facetTabs(state, library, geometry.detail - lineWidth(more) - GUTTER - 1)
      : line(span(id, "dim"));
  return spread([NO_POINTER, ...left], more, geometry.detail);
}

/** `[all accounts]  indonesian  arabic  english  in time`; where they do not fit, the one that is shown. */
function facetTabs({ facet, focus }: State, library: Library, width: number): Line {
  const tabs = facetsOf(library).flatMap((other) =>
    isSameFacet(other, facet) ? [span(`[${nameOf(other)}]`, "strong")] : [span(` ${nameOf(other)} `, "dim")],
  );
  return lineWidth(tabs) <= width
    ? tabs
    : line(span(`[${nameOf(facet)}]`, "strong"), span(focus === "detail" ? " ← → others" : "", "dim"));
}

function nameOf(facet: Facet): string {
  if (facet.type === "telling") return facet.source;
  return facet.type === "timeline" ? "in time" : "all accounts";
}
