// Enter, Esc, and the way from one disagreement to the next.

import type { Library } from "./library.ts";
import { follow, jumpToList } from "./state-jump.ts";
import { ask, choose } from "./state-list.ts";
import { open, pageOf, PAGE_TOP, showLink } from "./state-page.ts";
import { type State, subjectOf } from "./state.ts";
import { ACCOUNTS, isSameFilter, NO_FILTER } from "./subject.ts";

/** Into the page, or where its chosen link leads. */
export function goInto(state: State, library: Library): State {
  const page = pageOf(state, library);
  if (page === null) return { ...state, note: "There is nothing here to open. Esc clears the words." };
  if (state.focus === "list") return open({ ...state, focus: "detail" }, library);
  const chosen = page.links[state.link];
  return chosen
    ? follow(state, chosen.link, library)
    : { ...state, note: "Choose a line with ↑ ↓ first, then Enter follows it." };
}

/** One step back: from the page to the list, then the words, the filters, and to where one came from. */
export function goBack(state: State, library: Library): State {
  const past = state.past.at(-1);
  const isOpenedByJump = past !== undefined && state.jump !== null && state.jump.id === state.ids[state.at];
  if (state.focus === "detail" && !isOpenedByJump) return { ...state, focus: "list", ...PAGE_TOP };
  if (state.focus === "list" && state.query !== (state.jump?.query ?? ""))
    return ask(state, { ...state, query: state.jump?.query ?? "" }, library);
  const filter = state.jump?.filter ?? NO_FILTER;
  if (state.focus === "list" && !isSameFilter(state.filter, filter)) return ask(state, { ...state, filter }, library);
  if (past) return { ...state, ...past, past: state.past.slice(0, -1) };
  return { ...state, note: "This is the beginning. Ctrl-X or Ctrl-C leaves." };
}

/** The next disagreement of the page, or else the next thing in the list that has one; from the end to the beginning. */
export function goToDisagreement(state: State, library: Library): State {
  const page = state.focus === "detail" ? pageOf(state, library) : null;
  const next = page?.links.findIndex(({ differs }, index) => differs && index > state.link) ?? -1;
  if (page && next !== -1) return showLink(state, next, page);
  const source = state.mode === "sources" ? state.ids[state.at] : undefined;
  if (source !== undefined) return jumpToList(state, "discrepancies", { ...NO_FILTER, source }, library);
  const at = nextInList(state, library);
  if (at === -1) return { ...state, note: "There is no other disagreement in this list." };
  const there: State = { ...choose(state, at), note: at <= state.at ? "From the beginning again." : null };
  return state.focus === "list" ? there : openDisagreement({ ...there, facet: ACCOUNTS }, library);
}

function nextInList(state: State, library: Library): number {
  const { mode, ids, at } = state;
  const order = [...ids.keys()].map((step) => (at + 1 + step) % ids.length).filter((index) => index !== at);
  return order.find((index) => library.hasDisagreement({ mode, id: ids[index] ?? "" })) ?? -1;
}

function openDisagreement(state: State, library: Library): State {
  const page = pageOf(state, library);
  const first = page?.links.findIndex(({ differs }) => differs) ?? -1;
  return page && first !== -1 && subjectOf(state) ? showLink(state, first, page) : open(state, library);
}
