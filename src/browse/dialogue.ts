// Browsing without a drawn screen, for screen readers and plain terminals: it says what there is, numbered, and asks.
// The same state and the same pages as the screen.

import { believableSize } from "../platform/believable-size.ts";
import type { Screen } from "../platform/streams.ts";
import { readOrder } from "./dialogue-orders.ts";
import { BATCH, helpText, type Talk, tell } from "./dialogue-text.ts";
import type { Library } from "./library.ts";
import { openEntityMenu, pickOption } from "./state-menu.ts";
import { ask, choose, enterMode } from "./state-move.ts";
import { goBack, goInto, goToDiscrepancy, showFacet } from "./state-travel.ts";
import { createState, type End, type Start, type State, subjectOf } from "./state.ts";
import { NO_FILTER } from "./subject.ts";

/** Asks and answers until the person leaves or no more is typed. */
export async function runDialogue(start: Start, screen: Screen, library: Library, marks: boolean): Promise<End> {
  if (!library.isKnown(start)) await library.lookUp(start.query);
  const size = believableSize(screen.size());
  let talk: Talk = { state: createState(start, size, library), from: 0 };
  screen.write(tell(talk, library, size.columns, marks));
  for (;;) {
    const words = screen.readLine();
    if (words === null) {
      screen.write("\n"); // What comes next does not stand behind the question.
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

/** What one line that was typed leads to. */
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

/** What is open is taken; of a list nothing is chosen yet. */
function leave(state: State, withChoice: boolean, library: Library): State {
  if (!withChoice) return { ...state, end: { type: "quit" } };
  if (state.focus === "list") return { ...state, note: library.words.dialogue.numberFirst };
  return { ...state, end: { type: "chosen", subject: subjectOf(state) } };
}

/** The thing of that number among those that were listed last. */
function pick({ state, from }: Talk, number: number, library: Library): Talk {
  const at = number - 1;
  if (state.menu !== null) return { state: pickOption(state, state.menu, at, library), from: 0 };
  if (state.focus === "detail") return { state: goInto({ ...state, link: at }, library), from: 0 };
  if (at >= state.ids.length)
    return { state: { ...state, note: library.words.dialogue.onlySoMany(state.ids.length) }, from };
  return { state: goInto(choose(state, at), library), from };
}
