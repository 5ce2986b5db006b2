// (state, key) → state. Pure; what it needs to know of the dataset it asks the library.

import { helpLines, helpRows } from "./help.ts";
import type { Key, KeyName } from "./keys.ts";
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
  return settle(
    quiet.menu === null ? press(quiet, input, library) : pressInMenu(quiet, quiet.menu, input, library),
    library,
  );
}

function pressInHelp(state: State, top: number, { name }: Key): State {
  const rows = helpRows(state.size);
  const last = Math.max(0, helpLines(state.size.columns).length - rows);
  const steps: Readonly<Record<string, number>> = {
    up: -1,
    "ctrl-p": -1,
    down: 1,
    "ctrl-n": 1,
    "page-up": -rows,
    "page-down": rows,
    home: -Infinity,
    end: Infinity,
  };
  const step = steps[name];
  return { ...state, help: step === undefined ? null : Math.max(0, Math.min(top + step, last)) };
}

function press(state: State, key: Key, library: Library): State {
  if (key.name !== "text") return (ACTIONS[key.name] ?? MOVES[state.focus](key.name))(state, library);
  return key.text === "?" && state.query === "" ? { ...state, help: 0 } : extendQuery(state, key.text, library);
}

type Action = (state: State, library: Library) => State;

/** What is left are the keys that move. */
const MOVES: Readonly<Record<State["focus"], (key: KeyName) => Action>> = {
  list: (key) => (state) => moveInList(state, key),
  detail: (key) => (state, library) => moveInDetail(state, key, library),
};

const turn =
  (step: 1 | -1): Action =>
  (state, library) =>
    state.focus === "list" ? switchMode(state, step, library) : turnFacet(state, step, library);

const leave: Action = (state) => ({ ...state, end: { type: "chosen", subject: subjectOf(state) } });

/** Tab comes to the other side without an end; Esc then leads to the list. */
const turnFocus: Action = (state) => ({ ...state, focus: state.focus === "list" ? "detail" : "list" });

const ACTIONS: Readonly<Partial<Record<KeyName, Action>>> = {
  help: (state) => ({ ...state, help: 0 }),
  tab: turnFocus,
  "shift-tab": turnFocus,
  enter: goInto,
  escape: goBack,
  left: turn(-1),
  right: turn(1),
  backspace: (state, library) => eraseQuery(state, "character", library),
  "ctrl-w": (state, library) => eraseQuery(state, "word", library),
  "ctrl-u": (state, library) => eraseQuery(state, "all", library),
  "ctrl-d": goToDisagreement,
  "ctrl-s": openTellingMenu,
  "ctrl-e": openEntityMenu,
  "ctrl-f": openFilterMenu,
  "ctrl-t": (state, library) => showFacet(state, state.facet.type === "timeline" ? ACCOUNTS : TIMELINE, library),
  "ctrl-x": leave,
  "ctrl-q": leave,
};
