// The list: moving in it, narrowing it down by words, and turning to another list.

import { clusterAt, stripControls } from "../render/text.ts";
import { divide } from "./geometry.ts";
import type { KeyName } from "./keys.ts";
import type { Library } from "./library.ts";
import type { State } from "./state.ts";
import { PAGE_TOP } from "./state-page.ts";
import { type Mode, MODES, type Question } from "./subject.ts";

const LONGEST_QUERY = 200;

export function moveInList(state: State, key: KeyName): State {
  const { rows } = divide(state.size);
  const last = state.ids.length - 1;
  const steps: Readonly<Partial<Record<KeyName, number>>> = {
    up: -1,
    "ctrl-p": -1,
    down: 1,
    "ctrl-n": 1,
    "page-up": -rows,
    "page-down": rows,
    home: -last,
    end: last,
  };
  const step = steps[key];
  return step === undefined ? state : choose(state, Math.max(0, Math.min(last, state.at + step)));
}

/** Another one is chosen, by hand: that is where one stays. */
export const choose = (state: State, at: number): State =>
  at === state.at ? state : { ...state, at, ...PAGE_TOP, anchor: null };

/** Words that are typed narrow the list down, wherever one is. */
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

/** Lists what a question finds: the best first while there are words, else what was chosen before. */
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

/** The list of the kind beside it. */
export function switchMode(state: State, step: 1 | -1, library: Library): State {
  return enterMode(
    state,
    MODES[(MODES.indexOf(state.mode) + step + MODES.length) % MODES.length] ?? state.mode,
    library,
  );
}

/** The list of another kind, where it was left. */
export function enterMode(state: State, mode: Mode, library: Library): State {
  const { query, filter } = state;
  const chosen = state.ids[state.at];
  const left = chosen === undefined ? state.left : { ...state.left, [state.mode]: chosen };
  const ids = library.ids({ mode, query, filter });
  const at = Math.max(0, ids.indexOf(left[mode] ?? ""));
  return { ...state, mode, ids, at, top: 0, left, ...PAGE_TOP, anchor: null };
}
