// The page: moving from link to link and through the lines between them, and turning to another side of the event.

import { divide, pageRows } from "./geometry.ts";
import type { KeyName } from "./keys.ts";
import type { Library } from "./library.ts";
import type { Page, PageLink } from "./page.ts";
import type { State } from "./state.ts";
import { showFacet } from "./state-jump.ts";
import { pageOf, pick } from "./state-page.ts";
import { ACCOUNTS, type Facet, isSameFacet, TIMELINE } from "./subject.ts";

export function moveInDetail(state: State, key: KeyName, library: Library): State {
  const page = pageOf(state, library);
  if (page === null) return state;
  const rows = pageRows(divide(state.size));
  switch (key) {
    case "down":
    case "ctrl-n":
      return goDown(state, page, rows);
    case "up":
    case "ctrl-p":
      return goUp(state, page, rows);
    case "page-down":
      return turnPage(state, page, rows, rows - 1);
    case "page-up":
      return turnPage(state, page, rows, 1 - rows);
    case "home":
      return turnPage(state, page, rows, -page.lines.length);
    case "end":
      return { ...turnPage(state, page, rows, page.lines.length), link: page.links.length - 1 };
    default:
      return state;
  }
}

/** To the next link where it is on the screen, else a line further. */
function goDown(state: State, { links, lines }: Page, rows: number): State {
  const next = links.findIndex(({ first }, index) => index > state.link && first >= state.scroll);
  const found = links[next];
  const last = Math.max(0, lines.length - rows);
  if (found && (found.first < state.scroll + rows || state.scroll >= last)) return pick(state, next, found, rows);
  return { ...state, scroll: Math.min(last, state.scroll + 1) };
}

function goUp(state: State, { links }: Page, rows: number): State {
  const next = links.findLastIndex(
    ({ first }, index) => first < state.scroll + rows && (index < state.link || state.link === -1),
  );
  const found = links[next];
  if (found && state.link !== -1 && (found.first >= state.scroll || state.scroll === 0))
    return pick(state, next, found, rows);
  return { ...state, scroll: Math.max(0, state.scroll - 1) };
}

function turnPage(state: State, { links, lines }: Page, rows: number, step: number): State {
  const scroll = Math.max(0, Math.min(lines.length - rows, state.scroll + step));
  const isShown = ({ first }: PageLink): boolean => first >= scroll && first < scroll + rows;
  const kept = links[state.link];
  return { ...state, scroll, link: kept && isShown(kept) ? state.link : links.findIndex(isShown) };
}

/** All accounts side by side, each account's telling, the place in time: round and round. */
export function turnFacet(state: State, step: 1 | -1, library: Library): State {
  if (state.mode !== "events") return state;
  const facets = facetsOf(library);
  const at = facets.findIndex((facet) => isSameFacet(facet, state.facet));
  return showFacet(state, facets[(at + step + facets.length) % facets.length] ?? ACCOUNTS, library);
}

export const facetsOf = ({ bench }: Library): readonly Facet[] => [
  ACCOUNTS,
  ...[...bench.dataset.sources.keys()].map((source): Facet => ({ type: "telling", source })),
  TIMELINE,
];
