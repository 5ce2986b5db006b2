// Moving through the list and the page, and typing. `settle` keeps everything within bounds.

import { at, ownOf } from "../model/at.ts";
import { clusterAt, stripControls } from "../render/text.ts";
import type { Size } from "../platform/streams.ts";
import { divide, pageRows, pageWidth, scrollTo } from "./geometry.ts";
import type { KeyName } from "./keys.ts";
import type { Library } from "./library.ts";
import type { Page, PageLink } from "./page.ts";
import { type State, subjectOf, PAGE_TOP, type Mode, MODES, type Question } from "./state.ts";

/** Keeps everything within bounds: called after every key, so that no key handler needs to. */
export function settle(state: State, library: Library): State {
  const { rows } = divide(state);
  const at = Math.max(0, Math.min(state.at, state.ids.length - 1));
  const placed = { ...state, at, top: scrollTo(at, state.top, rows, state.ids.length) };
  const page = pageOf(placed, library);
  if (page === null) return { ...placed, focus: "list", ...PAGE_TOP };
  const link = Math.min(placed.link, page.links.length - 1);
  return {
    ...placed,
    link,
    scroll: Math.max(0, Math.min(placed.scroll, page.lines.length - pageRows(divide(state)))),
  };
}

/** The page of the chosen thing, laid out for the current size. */
export function pageOf(state: State, library: Library): Page | null {
  const subject = subjectOf(state);
  return subject && library.page(subject, state.facet, state.query, pageWidth(divide(state)));
}

/** Scrolls to a link, showing as much of it as fits. */
function pick(state: State, link: number, { first, last }: PageLink, rows: number): State {
  const end = Math.min(last, first + rows - 1);
  const scroll = Math.min(Math.max(state.scroll, end - rows + 1), first);
  return { ...state, link, scroll };
}

/** After a change of size, the chosen link stays on the screen. */
export function resize(state: State, size: Size, library: Library): State {
  const sized = settle({ ...state, size }, library);
  const page = sized.focus === "detail" && sized.link >= 0 ? pageOf(sized, library) : null;
  return page === null ? sized : settle(showLink(sized, sized.link, page), library);
}

/** Scrolls a link to a little below the top. */
export function showLink(state: State, index: number, page: Page): State {
  const link = page.links[index];
  if (!link) return { ...state, link: -1, scroll: 0 };
  const rows = pageRows(divide(state));
  return pick({ ...state, scroll: Math.max(0, link.first - Math.floor(rows / 3)) }, index, link, rows);
}

/** The page from where reading begins: its marked link, or the first link on the screen. */
export function open(state: State, library: Library): State {
  const page = pageOf(state, library);
  if (page === null) return state;
  if (page.start !== null) return showLink(state, page.start, page);
  const isShown = (page.links[0]?.first ?? Infinity) < pageRows(divide(state));
  return { ...state, link: isShown ? 0 : -1, scroll: 0 };
}

const LONGEST_QUERY = 200;

/** How many lines a key moves: `rows` for a page, `all` to an end; undefined for any other key. */
export const stepOf = (key: string, rows: number, all: number): number | undefined =>
  ownOf<number>(
    { up: -1, "ctrl-p": -1, down: 1, "ctrl-n": 1, "page-up": -rows, "page-down": rows, home: -all, end: all },
    key,
  );

export function moveInList(state: State, key: KeyName): State {
  const { rows } = divide(state);
  const last = state.ids.length - 1;
  const step = stepOf(key, rows, last);
  return step === undefined ? state : choose(state, Math.max(0, Math.min(last, state.at + step)));
}

/** Chooses another thing by hand. */
export const choose = (state: State, at: number): State =>
  at === state.at ? state : { ...state, at, ...PAGE_TOP, anchor: null };

/** Typed words filter the list, wherever the focus is. */
export function extendQuery(state: State, text: string, library: Library): State {
  const query = stripControls(state.query + text)
    .trimStart()
    .slice(0, LONGEST_QUERY);
  return ask(state, { ...state, query }, library);
}

export function eraseQuery(state: State, what: "character" | "word" | "all", library: Library): State {
  if (state.query === "") return state;
  return ask(state, { ...state, query: erase(state.query, what) }, library);
}

function erase(query: string, what: "character" | "word" | "all"): string {
  if (what === "all") return "";
  if (what === "word") return query.replace(/\S*\s*$/, "");
  let start = 0;
  for (let at = 0; at < query.length; at = clusterAt(query, at).end) start = at;
  return query.slice(0, start);
}

/** Lists what a query finds: chooses the best result while there are words, else what was chosen before. */
export function ask(state: State, question: Question, library: Library): State {
  const { mode, query, filter } = question;
  const chosen = state.ids[state.at];
  const here = chosen === undefined ? null : { id: chosen, top: state.top };
  const anchor = state.query === "" && query !== "" ? here : state.anchor;
  const ids = library.ids({ mode, query, filter });
  const wanted = query === "" ? (anchor ?? here) : null;
  const at = wanted === null ? 0 : Math.max(0, ids.indexOf(wanted.id));
  const there = { mode, query, filter, ids, at, top: wanted?.top ?? 0, focus: "list", ...PAGE_TOP } as const;
  return { ...state, ...there, anchor: query === "" ? null : anchor };
}

export function switchMode(state: State, step: 1 | -1, library: Library): State {
  const next = (MODES.indexOf(state.mode) + step + MODES.length) % MODES.length;
  return enterMode(state, at(MODES, next), library);
}

/** Another list, at the position where it was left. */
export function enterMode(state: State, mode: Mode, library: Library): State {
  const { query, filter } = state;
  const chosen = state.ids[state.at];
  const left = chosen === undefined ? state.left : { ...state.left, [state.mode]: chosen };
  const ids = library.ids({ mode, query, filter });
  const at = Math.max(0, ids.indexOf(left[mode] ?? ""));
  return { ...state, mode, ids, at, top: 0, left, ...PAGE_TOP, anchor: null };
}

export function moveInPage(state: State, key: KeyName, library: Library): State {
  const page = pageOf(state, library);
  if (page === null) return state;
  const rows = pageRows(divide(state));
  switch (key) {
    case "down":
    case "ctrl-n":
      return goDown(state, page, rows);
    case "up":
    case "ctrl-p":
      return goUp(state, page, rows);
    case "page-down":
      return turnPage(state, page, rows, rows - 1);
    case "page-up":
      return turnPage(state, page, rows, 1 - rows);
    case "home":
      return turnPage(state, page, rows, -page.lines.length);
    case "end":
      return { ...turnPage(state, page, rows, page.lines.length), link: page.links.length - 1 };
    default:
      return state;
  }
}

/** Moves to the next link if it is on the screen, else one line further. */
function goDown(state: State, { links, lines }: Page, rows: number): State {
  const next = links.findIndex(({ first }, index) => index > state.link && first >= state.scroll);
  const found = links[next];
  const last = Math.max(0, lines.length - rows);
  if (found && (found.first < state.scroll + rows || state.scroll >= last)) return pick(state, next, found, rows);
  return { ...state, scroll: Math.min(last, state.scroll + 1) };
}

function goUp(state: State, { links }: Page, rows: number): State {
  const next = links.findLastIndex(
    ({ first }, index) => first < state.scroll + rows && (index < state.link || state.link === -1),
  );
  const found = links[next];
  if (found && state.link !== -1 && (found.first >= state.scroll || state.scroll === 0))
    return pick(state, next, found, rows);
  return { ...state, scroll: Math.max(0, state.scroll - 1) };
}

export function scrollPage(state: State, step: number, library: Library): State {
  const page = pageOf(state, library);
  return page === null ? state : turnPage(state, page, pageRows(divide(state)), step);
}

function turnPage(state: State, { links, lines }: Page, rows: number, step: number): State {
  const scroll = Math.max(0, Math.min(lines.length - rows, state.scroll + step));
  const isShown = ({ first }: PageLink): boolean => first >= scroll && first < scroll + rows;
  const kept = links[state.link];
  return { ...state, scroll, link: kept && isShown(kept) ? state.link : links.findIndex(isShown) };
}
