// Browsing without a drawn screen, for screen readers and plain terminals: it lists numbered lines, and asks. It uses the same
// state and the same pages as the screen.

import { isVerdict } from "../model/verdict.ts";
import { believableSize } from "../platform/terminal-abilities.ts";
import type { Screen } from "../platform/streams.ts";
import { BATCH, helpText, type Talk, tell } from "./dialogue-text.ts";
import type { Library } from "./library.ts";
import { openEntityMenu, pickOption } from "./state-keys.ts";
import { ask, choose, enterMode } from "./state-move.ts";
import { goBack, goInto, goToDiscrepancy, showFacet } from "./state-travel.ts";
import {
  createState,
  type End,
  type Question,
  type State,
  subjectOf,
  ALL_SOURCES,
  type Facet,
  type Filter,
  type Mode,
  NO_FILTER,
  TIMELINE,
} from "./state.ts";

/** Asks and answers until the user quits or input ends. */
export async function runDialogue(start: Question, screen: Screen, library: Library, marks: boolean): Promise<End> {
  if (!library.isKnown(start)) await library.lookUp(start.query);
  const size = believableSize(screen.size());
  let talk: Talk = { state: createState(start, size, library), from: 0 };
  screen.write(tell(talk, library, size.columns, marks));
  for (;;) {
    const words = screen.readLine();
    if (words === null) {
      screen.write("\n"); // The next output begins on a new line.
      return { type: "quit" };
    }
    const said = await answer(talk, words, library);
    if (said === "help") screen.write(helpText(library));
    else {
      talk = said;
      if (talk.state.end !== null) return talk.state.end;
      screen.write(tell(talk, library, size.columns, marks));
    }
  }
}

/** The result of one typed line. */
async function answer({ state: before, from }: Talk, words: string, library: Library): Promise<Talk | "help"> {
  const state: State = { ...before, note: null };
  const order = readOrder(words, library);
  const fresh = (next: State): Talk => ({ state: next, from: 0 });
  switch (order.type) {
    case "help":
      return "help";
    case "number":
      return pick({ state, from }, order.number, library);
    case "more":
      return { state, from: from + BATCH < state.ids.length ? from + BATCH : 0 };
    case "back":
      return fresh(state.menu === null ? goBack(state, library) : { ...state, menu: null });
    case "mode":
      return fresh(enterMode({ ...state, focus: "list" }, order.mode, library));
    case "facet":
      return fresh(showFacet(state, order.facet, library));
    case "who":
      return fresh(openEntityMenu(state, library));
    case "next":
      return fresh(goToDiscrepancy({ ...state, focus: "detail" }, library));
    case "only":
      return fresh(
        ask(
          state,
          { ...state, filter: order.filter === null ? NO_FILTER : { ...state.filter, ...order.filter } },
          library,
        ),
      );
    case "leave":
      return { state: leave(state, order.withChoice, library), from };
    case "find": {
      if (!library.isKnown({ ...state, query: order.query })) await library.lookUp(order.query);
      return fresh(ask({ ...state, menu: null }, { ...state, query: order.query }, library));
    }
  }
}

/** Takes the open page; in a list, nothing is chosen yet. */
function leave(state: State, withChoice: boolean, library: Library): State {
  if (!withChoice) return { ...state, end: { type: "quit" } };
  if (state.focus === "list") return { ...state, note: library.words.dialogue.numberFirst };
  return { ...state, end: { type: "chosen", subject: subjectOf(state) } };
}

/** The thing with that number in the last list. */
function pick({ state, from }: Talk, number: number, library: Library): Talk {
  const at = number - 1;
  if (state.menu !== null) return { state: pickOption(state, state.menu, at, library), from: 0 };
  if (state.focus === "detail") return { state: goInto({ ...state, link: at }, library), from: 0 };
  if (at >= state.ids.length)
    return { state: { ...state, note: library.words.dialogue.onlySoMany(state.ids.length) }, from };
  return { state: goInto(choose(state, at), library), from };
}

type Order =
  | { readonly type: "number"; readonly number: number }
  | { readonly type: "mode"; readonly mode: Mode }
  | { readonly type: "facet"; readonly facet: Facet }
  /** Null to remove the filter. */
  | { readonly type: "only"; readonly filter: Partial<Filter> | null }
  | { readonly type: "find"; readonly query: string }
  | { readonly type: "leave"; readonly withChoice: boolean }
  | { readonly type: "more" | "back" | "who" | "next" | "help" };

const ORDERS: readonly (readonly [words: readonly string[], order: Order])[] = [
  [["", "more", "m"], { type: "more" }],
  [["back", "b"], { type: "back" }],
  [["events", "e"], { type: "mode", mode: "events" }],
  [["discrepancies", "disagreements", "d"], { type: "mode", mode: "discrepancies" }],
  [["claims", "c"], { type: "mode", mode: "claims" }],
  [["sources", "s"], { type: "mode", mode: "sources" }],
  [["all"], { type: "facet", facet: ALL_SOURCES }],
  [["time", "t"], { type: "facet", facet: TIMELINE }],
  [["who", "w"], { type: "who" }],
  [["next", "n"], { type: "next" }],
  [["only"], { type: "only", filter: null }],
  [["take", "x"], { type: "leave", withChoice: true }],
  [["quit", "q"], { type: "leave", withChoice: false }],
  [["help", "?"], { type: "help" }],
];

/** Words after a slash are always searched for: `/back`. */
function readOrder(typed: string, { session }: Library): Order {
  const text = typed.trim();
  const word = text.toLowerCase();
  if (/^\d{1,9}$/.test(text)) return { type: "number", number: Number(text) };
  const order = ORDERS.find(([words]) => words.includes(word));
  if (order !== undefined) return order[1];
  const [, verb = "", rest = ""] = /^(only|by) (.+)$/.exec(word) ?? [];
  const source = session.dataset.sources.has(rest) ? rest : null;
  if (verb === "by" && source !== null) return { type: "facet", facet: { type: "source", source } };
  if (verb === "only" && source !== null) return { type: "only", filter: { source } };
  if (verb === "only" && isVerdict(rest)) return { type: "only", filter: { verdict: rest } };
  return { type: "find", query: text.startsWith("/") ? text.slice(1) : text };
}
