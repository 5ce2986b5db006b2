// What the mouse does: the wheel moves in the pane under the pointer; a click chooses a line, and a second one opens it.

import { paneAt } from "./geometry.ts";
import type { Cell, KeyName } from "./keys.ts";
import type { Library } from "./library.ts";
import { choose, moveInList, pageOf, scrollPage, showLink } from "./state-move.ts";
import { goInto } from "./state-travel.ts";
import type { State } from "./state.ts";

/** Lines of a page that one turn of the wheel moves. */
const WHEEL_LINES = 3;

export function pressMouse(state: State, name: KeyName, cell: Cell, library: Library): State {
  const place = paneAt(state, cell);
  if (place === null) return state;
  if (name === "click")
    return place.pane === "list" ? clickList(state, place.row, library) : clickPage(state, place.row - 1, library);
  if (place.pane === "list") return moveInList(state, name);
  return scrollPage(state, name === "up" ? -WHEEL_LINES : WHEEL_LINES, library);
}

function clickList(state: State, row: number, library: Library): State {
  const at = state.top + row;
  if (at >= state.ids.length) return { ...state, focus: "list" };
  return at === state.at && state.focus === "list" ? goInto(state, library) : { ...choose(state, at), focus: "list" };
}

function clickPage(state: State, row: number, library: Library): State {
  const link = pageOf(state, library)?.lines[state.scroll + row]?.link ?? null;
  const isOpen = state.focus === "detail";
  if (link === null || row < 0) return { ...state, focus: "detail" };
  if (isOpen) return link === state.link ? goInto(state, library) : { ...state, link };
  // The page gets more room when it is opened, so its lines move.
  const opened: State = { ...state, focus: "detail" };
  const page = pageOf(opened, library);
  return page === null ? state : showLink(opened, link, page);
}
