// (state, key) → state. Pure; it asks the library about the dataset. In the list, letters filter; on a page they are commands, as in
// `less` and `vi`; pasted text is never a command.

import { divide, pageRows } from "./geometry.ts";
import { helpLines, helpRows } from "./screen.ts";
import type { Key, KeyName } from "./keys.ts";
import type { Library } from "./library.ts";
import { openEntityMenu, openFilterMenu, openSourceMenu, pressInMenu } from "./state-menu.ts";
import {
  eraseQuery,
  extendQuery,
  moveInList,
  moveInPage,
  resize,
  scrollPage,
  settle,
  switchMode,
  stepOf,
} from "./state-move.ts";
import { goBack, goInto, goToDiscrepancy, showFacet, turnFacet } from "./state-travel.ts";
import { type Input, type State, subjectOf, ALL_SOURCES, TIMELINE } from "./state.ts";

/** The next state. Words that the library has not looked up yet find nothing; see `Library.isKnown`. */
export function reduce(state: State, input: Input, library: Library): State {
  if (input.name === "resize") return resize(state, input.size, library);
  if (input.name === "ctrl-c") return { ...state, end: { type: "interrupted" } };
  const quiet = state.note === null ? state : { ...state, note: null };
  if (quiet.help !== null) return settle(pressInHelp(quiet, quiet.help, input, library), library);
  return settle(
    quiet.menu === null ? press(quiet, input, library) : pressInMenu(quiet, quiet.menu, input, library),
    library,
  );
}

function pressInHelp(state: State, top: number, key: Key, library: Library): State {
  const rows = helpRows(state.size);
  const last = Math.max(0, helpLines(state.size.columns, library.session.labels).length - rows);
  const letter = key.name === "text" && ({ k: "up", j: "down" } as const)[key.text];
  const step = stepOf(letter || key.name, rows, Infinity);
  return { ...state, help: step === undefined ? null : Math.max(0, Math.min(top + step, last)) };
}

type Action = (state: State, library: Library) => State;

function press(state: State, key: Key, library: Library): State {
  if (key.name === "paste") return extendQuery(state, key.text, library);
  if (key.name !== "text") {
    const action = (state.focus === "detail" ? PAGE_KEYS[key.name] : undefined) ?? KEYS[key.name];
    if (action !== undefined) return action(state, library);
    return state.focus === "list" ? moveInList(state, key.name) : moveInPage(state, key.name, library);
  }
  if (state.focus === "list")
    return key.text === "?" && state.query === "" ? openHelp(state) : extendQuery(state, key.text, library);
  return [...key.text].reduce((next, letter) => (LETTERS[letter] ?? stay)(next, library), state);
}

const stay: Action = (state) => state;

const openHelp = (state: State): State => ({ ...state, help: 0 });

const turn =
  (step: 1 | -1): Action =>
  (state, library) =>
    state.focus === "list" ? switchMode(state, step, library) : turnFacet(state, step, library);

const take: Action = (state) => ({ ...state, end: { type: "chosen", subject: subjectOf(state) } });

const quit: Action = (state) => ({ ...state, end: { type: "quit" } });

/** Tab always switches to the other pane; Esc then leads to the list. */
const turnFocus: Action = (state) => ({ ...state, focus: state.focus === "list" ? "detail" : "list" });

const move =
  (key: KeyName): Action =>
  (state, library) =>
    moveInPage(state, key, library);

const halfPage =
  (direction: 1 | -1): Action =>
  (state, library) =>
    scrollPage(state, direction * Math.max(1, Math.floor(pageRows(divide(state)) / 2)), library);

const KEYS: Readonly<Partial<Record<KeyName, Action>>> = {
  help: openHelp,
  tab: turnFocus,
  "shift-tab": turnFocus,
  enter: goInto,
  escape: goBack,
  left: turn(-1),
  right: turn(1),
  backspace: (state, library) => eraseQuery(state, "character", library),
  "ctrl-w": (state, library) => eraseQuery(state, "word", library),
  "ctrl-u": (state, library) => eraseQuery(state, "all", library),
  "ctrl-d": goToDiscrepancy,
  "ctrl-s": openSourceMenu,
  "ctrl-e": openEntityMenu,
  "ctrl-f": openFilterMenu,
  "ctrl-t": (state, library) => showFacet(state, state.facet.type === "timeline" ? ALL_SOURCES : TIMELINE, library),
  "ctrl-x": take,
  "ctrl-q": quit,
};

/** Keys with another meaning on a page. */
const PAGE_KEYS: Readonly<Partial<Record<KeyName, Action>>> = {
  backspace: goBack,
  "ctrl-d": halfPage(1),
  "ctrl-u": halfPage(-1),
  "ctrl-f": move("page-down"),
  "ctrl-b": move("page-up"),
};

const LETTERS: Readonly<Record<string, Action>> = {
  j: move("down"),
  k: move("up"),
  g: move("home"),
  G: move("end"),
  " ": move("page-down"),
  h: (state, library) => turnFacet(state, -1, library),
  l: (state, library) => turnFacet(state, 1, library),
  n: goToDiscrepancy,
  "/": (state) => ({ ...state, focus: "list" }),
  "?": openHelp,
  q: quit,
};
