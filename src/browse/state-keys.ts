// (state, key) → state. Pure; what it needs to know of the dataset it asks the library.

import { helpLines, helpRows } from "./help.ts";
import type { Key } from "./keys.ts";
import type { Library } from "./library.ts";
import { moveInDetail, turnFacet } from "./state-detail.ts";
import { showFacet } from "./state-jump.ts";
import { eraseQuery, extendQuery, moveInList, switchMode } from "./state-list.ts";
import { openEntityMenu, openFilterMenu, openTellingMenu, pressInMenu } from "./state-menu.ts";
import { resize, settle } from "./state-page.ts";
import { goBack, goInto, goToDisagreement } from "./state-travel.ts";
import { type Input, type State, subjectOf } from "./state.ts";
import { ACCOUNTS, TIMELINE } from "./subject.ts";

/** The next state. Words that the library has not looked up yet find nothing: see `Library.isKnown`. */
export function reduce(state: State, input: Input, library: Library): State {
  if (input.name === "resize") return resize(state, input.size, library);
  if (input.name === "ctrl-c") return { ...state, end: { type: "interrupted" } };
  const quiet = state.note === null ? state : { ...state, note: null };
  if (quiet.help !== null) return settle(pressInHelp(quiet, quiet.help, input), library);
  return settle(quiet.menu === null ? press(quiet, input, library) : pressInMenu(quiet, quiet.menu, input, library), library);
}

function pressInHelp(state: State, top: number, { name }: Key): State {
  const rows = helpRows(state.size);
  const last = Math.max(0, helpLines(state.size.columns).length - rows);
  const steps: Readonly<Record<string, number>> = { up: -1, "ctrl-p": -1, down: 1, "ctrl-n": 1, "page-up": -rows, "page-down": rows, home: -Infinity, end: Infinity };
  const step = steps[name];
  return { ...state, help: step === undefined ? null : Math.max(0, Math.min(top + step, last)) };
}

function press(state: State, key: Key, library: Library): State {
  if (key.name === "text") return key.text === "?" && state.query === "" ? { ...state, help: 0 } : extendQuery(state, key.text, library);
  const inList = state.focus === "list";
  switch (key.name) {
    case "help": return { ...state, help: 0 };
    case "tab":
    case "shift-tab": return turnFocus(state);
    case "enter": return goInto(state, library);
    case "escape": return goBack(state, library);
    case "left": return inList ? switchMode(state, -1, library) : turnFacet(state, -1, library);
    case "right": return inList ? switchMode(state, 1, library) : turnFacet(state, 1, library);
    case "backspace": return eraseQuery(state, "character", library);
    case "ctrl-w": return eraseQuery(state, "word", library);
    case "ctrl-u": return eraseQuery(state, "all", library);
    case "ctrl-d": return goToDisagreement(state, library);
    case "ctrl-s": return openTellingMenu(state, library);
    case "ctrl-e": return openEntityMenu(state, library);
    case "ctrl-t": return showFacet(state, state.facet.type === "timeline" ? ACCOUNTS : TIMELINE, library);
    case "ctrl-f": return openFilterMenu(state, library);
    case "ctrl-x":
    case "ctrl-q": return { ...state, end: { type: "chosen", subject: subjectOf(state) } };
    default: return inList ? moveInList(state, key.name) : moveInDetail(state, key.name, library);
  }
}

/** Tab comes to the other side without an end; Esc then leads to the list. */
const turnFocus = (state: State): State => ({ ...state, focus: state.focus === "list" ? "detail" : "list" });
