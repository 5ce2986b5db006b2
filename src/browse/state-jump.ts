// Going to another thing by a link, with the way back kept.

import type { Library } from "./library.ts";
import { open, PAGE_TOP } from "./state-page.ts";
import type { Place, State } from "./state.ts";
import { type Facet, type Filter, type Link, type Mode, NO_FILTER, type Subject } from "./subject.ts";

const MOST_KEPT = 100;

/** Follows a link: to a page, or to the claims that name an entity. */
export function follow(state: State, link: Link, library: Library): State {
  if (link.type === "subject") return jumpTo(state, link.subject, link.facet, library);
  return jumpToList(state, "claims", { ...NO_FILTER, entity: link.id }, library);
}

/** What a filter lets through, from the beginning. */
export function jumpToList(state: State, mode: Mode, filter: Filter, library: Library): State {
  const there = enter(leave(state), { mode, query: "", filter }, 0, library);
  return { ...there, jump: { query: "", filter, id: null } };
}

/** The list that holds the thing, with the thing chosen and its page open. */
function jumpTo(state: State, subject: Subject, facet: Facet, library: Library): State {
  const { mode, id } = subject;
  const isListed = state.mode === mode && state.ids.includes(id);
  const question = isListed ? state : { mode, query: "", filter: filterFor(subject, library) };
  const at = Math.max(0, library.ids(question).indexOf(id));
  const there = enter(leave(state), question, at, library);
  return open({ ...there, focus: "detail", facet }, library);
}

/** Findings that are no disagreements are listed by their own verdict only. */
function filterFor({ mode, id }: Subject, library: Library): Filter {
  if (mode !== "discrepancies" || library.ids({ mode, query: "", filter: NO_FILTER }).includes(id)) return NO_FILTER;
  return { ...NO_FILTER, verdict: library.shelf.finding(id)?.verdict ?? null };
}

function enter(
  state: State,
  { mode, query, filter }: Pick<Place, "mode" | "query" | "filter">,
  at: number,
  library: Library,
): State {
  const ids = library.ids({ mode, query, filter });
  return {
    ...state,
    mode,
    query,
    filter,
    ids,
    at,
    focus: "list",
    ...PAGE_TOP,
    anchor: null,
    jump: { query, filter, id: ids[at] ?? null },
  };
}

/** The state with the place where it is kept for Esc. */
function leave(state: State): State {
  const { mode, query, filter, ids, at, top, focus, facet, scroll, link, jump, anchor } = state;
  const place: Place = { mode, query, filter, ids, at, top, focus, facet, scroll, link, jump, anchor };
  return { ...state, past: [...state.past.slice(-MOST_KEPT), place] };
}

/** An event from another side; any other thing first leads to its event. */
export function showFacet(state: State, facet: Facet, library: Library): State {
  const id = state.ids[state.at];
  const event = id === undefined ? null : library.eventOf({ mode: state.mode, id });
  if (event === null) return { ...state, note: "Choose an event first: this belongs to none." };
  if (state.mode !== "events") return jumpTo(state, { mode: "events", id: event }, facet, library);
  return open({ ...state, facet, focus: "detail", scroll: 0, link: -1 }, library);
}
