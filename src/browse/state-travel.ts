// Going to another thing and back: links, Enter, Esc, the next discrepancy, another side of the event.

import { at } from "../model/at.ts";
import { divide, pageRows } from "./geometry.ts";
import type { Library } from "./library.ts";
import { ask, choose, open, pageOf, showLink } from "./state-move.ts";
import {
  type Place,
  type State,
  ALL_SOURCES,
  type Facet,
  FRESH,
  type Filter,
  isSameFacet,
  isSameFilter,
  type Link,
  type Mode,
  NO_FILTER,
  PAGE_TOP,
  type Question,
  type Subject,
  TIMELINE,
} from "./state.ts";

const MOST_KEPT = 100;

/** Follows a link: to a page, or to the claims that name an entity. */
export function follow(state: State, link: Link, library: Library): State {
  if (link.type === "subject") return jumpTo(state, link.subject, link.facet, library);
  return jumpToList(state, "claims", { ...NO_FILTER, entity: link.id }, library);
}

/** Applies a filter, and starts at the beginning of the list. */
function jumpToList(state: State, mode: Mode, filter: Filter, library: Library): State {
  const there = enter(leave(state), { mode, query: "", filter }, 0, library);
  return { ...there, jump: { query: "", filter, id: null } };
}

/** Opens the list that contains a thing, with the thing chosen and its page open. */
function jumpTo(state: State, subject: Subject, facet: Facet, library: Library): State {
  const { mode, id } = subject;
  const isListed = state.mode === mode && state.ids.includes(id);
  const question = isListed ? state : { mode, query: "", filter: filterFor(subject, library) };
  const at = Math.max(0, library.ids(question).indexOf(id));
  const there = enter(leave(state), question, at, library);
  return open({ ...there, focus: "detail", facet }, library);
}

/** Findings that are not discrepancies are listed only with their filter. */
function filterFor({ mode, id }: Subject, library: Library): Filter {
  if (mode !== "discrepancies" || library.ids({ mode, query: "", filter: NO_FILTER }).includes(id)) return NO_FILTER;
  return { ...NO_FILTER, verdict: library.lookups.finding(id).verdict };
}

function enter(state: State, { mode, query, filter }: Question, at: number, library: Library): State {
  const ids = library.ids({ mode, query, filter });
  const jump = { query, filter, id: ids[at] ?? null };
  return { ...state, mode, query, filter, ids, at, focus: "list", ...PAGE_TOP, anchor: null, jump };
}

/** Stores the current place for Esc. */
function leave(state: State): State {
  const { mode, query, filter, ids, at, top, focus, facet, scroll, link, jump, anchor } = state;
  const place: Place = { mode, query, filter, ids, at, top, focus, facet, scroll, link, jump, anchor };
  return { ...state, past: [...state.past.slice(-MOST_KEPT), place] };
}

/** Shows another side of an event; any other thing first leads to its event. */
export function showFacet(state: State, facet: Facet, library: Library): State {
  const id = state.ids[state.at];
  const event = id === undefined ? null : library.eventOf({ mode: state.mode, id });
  if (event === null) return { ...state, note: library.words.noteNoEvent };
  if (state.mode !== "events") return jumpTo(state, { mode: "events", id: event }, facet, library);
  return open({ ...state, focus: "detail", ...PAGE_TOP, facet }, library);
}

/** The sides in a circle: all sources, each source, the place in time. */
export function turnFacet(state: State, step: 1 | -1, library: Library): State {
  if (state.mode !== "events") return state;
  const facets = facetsOf(library);
  const at = facets.findIndex((facet) => isSameFacet(facet, state.facet));
  return showFacet(state, facets[(at + step + facets.length) % facets.length] ?? ALL_SOURCES, library);
}

export const facetsOf = ({ session }: Library): readonly Facet[] => [
  ALL_SOURCES,
  ...[...session.dataset.sources.keys()].map((source): Facet => ({ type: "source", source })),
  TIMELINE,
];

/** Opens the page, or follows its chosen link. */
export function goInto(state: State, library: Library): State {
  const page = pageOf(state, library);
  if (page === null) return { ...state, note: library.words.noteNothing };
  if (state.focus === "list") return open({ ...state, focus: "detail" }, library);
  const chosen = page.links[state.link];
  return chosen ? follow(state, chosen.link, library) : { ...state, note: library.words.noteChooseLink };
}

/** What Esc does: it clears the typed words, then the filters, whether chosen here or at the start, goes back, and at the top quits. */
export function goBack(state: State, library: Library): State {
  const past = state.past.at(-1);
  const { query, filter } = beginningOf(state);
  switch (backOf(state)) {
    case "list":
      return { ...state, focus: "list", ...PAGE_TOP };
    case "clear":
      return ask(state, { ...state, ...(state.query === query ? { filter } : { query }) }, library);
    default:
      return past ? { ...state, ...past, past: state.past.slice(0, -1) } : { ...state, end: { type: "quit" } };
  }
}

const beginningOf = ({ jump }: State): Pick<Question, "query" | "filter"> => jump ?? FRESH;

/** Where Esc leads: from the page to its list, to the list with fewer words or filters, to the place before, or out. */
export function backOf(state: State): "list" | "clear" | "back" | "quit" {
  const isOpenedByJump = state.past.length > 0 && state.jump !== null && state.jump.id === state.ids[state.at];
  if (state.focus === "detail" && !isOpenedByJump) return "list";
  const { query, filter } = beginningOf(state);
  if (state.focus === "list" && (state.query !== query || !isSameFilter(state.filter, filter))) return "clear";
  return state.past.length > 0 ? "back" : "quit";
}

/** The next discrepancy on the page, or else the next thing in the list that has one; wraps around. */
export function goToDiscrepancy(state: State, library: Library): State {
  const page = state.focus === "detail" ? pageOf(state, library) : null;
  const next = page?.links.findIndex(({ differs }, index) => differs && index > state.link) ?? -1;
  if (page && next !== -1) return showLink(state, next, page);
  const source = state.mode === "sources" ? state.ids[state.at] : undefined;
  if (source !== undefined) return jumpToList(state, "discrepancies", { ...NO_FILTER, source }, library);
  const at = nextInList(state, library);
  if (at === -1) return { ...state, note: library.words.noteNoOther };
  const there: State = { ...choose(state, at), note: at <= state.at ? library.words.noteAgain : null };
  return state.focus === "list" ? there : openDiscrepancy({ ...there, facet: ALL_SOURCES }, library);
}

function nextInList(state: State, library: Library): number {
  const { mode, ids, at: place } = state;
  const order = [...ids.keys()].map((step) => (place + 1 + step) % ids.length).filter((index) => index !== place);
  return order.find((index) => library.hasDiscrepancy({ mode, id: at(ids, index) })) ?? -1;
}

/** Opens the page at its first discrepancy, from the top if that begins on the first screen. */
function openDiscrepancy(state: State, library: Library): State {
  const page = pageOf(state, library);
  const first = page?.links.findIndex(({ differs }) => differs) ?? -1;
  const link = page?.links[first];
  if (!page || !link) return open(state, library);
  return link.first < pageRows(divide(state)) ? { ...state, link: first, scroll: 0 } : showLink(state, first, page);
}
