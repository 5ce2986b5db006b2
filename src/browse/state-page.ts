// The page of the chosen thing: how it lies on the screen, and the state kept inside the bounds of list and page.

import type { Size } from "../platform/streams.ts";
import { divide, pageRows, pageWidth, scrollTo } from "./geometry.ts";
import type { Library } from "./library.ts";
import type { Page, PageLink } from "./page.ts";
import { type State, subjectOf } from "./state.ts";
import { ACCOUNTS } from "./subject.ts";

/** What a new subject brings: its page from the top. */
export const PAGE_TOP = { facet: ACCOUNTS, scroll: 0, link: -1 } as const;

/** Everything inside its bounds: called after every key, so that no key need think of it. */
export function settle(state: State, library: Library): State {
  const { rows } = divide(state.size);
  const at = Math.max(0, Math.min(state.at, state.ids.length - 1));
  const placed = { ...state, at, top: scrollTo(at, state.top, rows, state.ids.length) };
  const page = pageOf(placed, library);
  if (page === null) return { ...placed, scroll: 0, link: -1, focus: "list", facet: ACCOUNTS };
  const link = Math.min(placed.link, page.links.length - 1);
  return {
    ...placed,
    link,
    scroll: Math.max(0, Math.min(placed.scroll, page.lines.length - pageRows(divide(state.size)))),
  };
}

/** The page of the chosen thing as it is laid out now. */
export function pageOf(state: State, library: Library): Page | null {
  const subject = subjectOf(state);
  return subject && library.page(subject, state.facet, state.query, pageWidth(divide(state.size)));
}

/** The link, with as much of it on the screen as fits. */
export function pick(state: State, link: number, { first, last }: PageLink, rows: number): State {
  const end = Math.min(last, first + rows - 1);
  const scroll = Math.min(Math.max(state.scroll, end - rows + 1), first);
  return { ...state, link, scroll };
}

/** Another size lays the page out anew: the chosen link stays on the screen. */
export function resize(state: State, size: Size, library: Library): State {
  const sized = settle({ ...state, size }, library);
  const page = sized.focus === "detail" && sized.link >= 0 ? pageOf(sized, library) : null;
  return page === null ? sized : settle(showLink(sized, sized.link, page), library);
}

/** Brings a link to the screen, a little below the top. */
export function showLink(state: State, index: number, page: Page): State {
  const link = page.links[index];
  if (!link) return { ...state, link: -1, scroll: 0 };
  const rows = pageRows(divide(state.size));
  return pick({ ...state, scroll: Math.max(0, link.first - Math.floor(rows / 3)) }, index, link, rows);
}

/** The page from where reading begins: its own mark, or the first link on the screen. */
export function open(state: State, library: Library): State {
  const page = pageOf(state, library);
  if (page === null) return state;
  if (page.start !== null) return showLink(state, page.start, page);
  const isShown = (page.links[0]?.first ?? Infinity) < pageRows(divide(state.size));
  return { ...state, link: isShown ? 0 : -1, scroll: 0 };
}
