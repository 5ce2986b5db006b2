// Menus of sources, entities and filters. A menu takes all keys until an option is chosen or the menu is closed.

import { VERDICTS } from "../model/verdict.ts";
import { type Line, line, span } from "../render/view.ts";
import { verdictSpan } from "../present/discrepancy-text.ts";
import { divide, scrollTo } from "./geometry.ts";
import type { Key } from "./keys.ts";
import type { Library } from "./library.ts";
import { ask, moveInList } from "./state-move.ts";
import { follow, showFacet } from "./state-travel.ts";
import { type Menu, type Option, type State, subjectOf, ALL_SOURCES, type Filter, NO_FILTER } from "./state.ts";
import { valueOf, at } from "../model/at.ts";
import { textOf } from "../render/spans.ts";

const openMenu = (state: State, title: string, options: readonly Option[], at = 0): State => ({
  ...state,
  menu: { title, options, at: Math.max(0, at), top: 0 },
});

export function pressInMenu(state: State, menu: Menu, key: Key, library: Library): State {
  const closed: State = { ...state, menu: null };
  if (key.name === "escape" || key.name === "backspace") return closed;
  if (key.name === "enter") return pickOption(state, menu, menu.at, library);
  if (key.name === "text" || key.name === "paste")
    return { ...state, menu: keepInside({ ...menu, at: startingWith(menu, key.text) }, state) };
  const moved = moveInList({ ...state, ids: menu.options.map((_, index) => String(index)), at: menu.at }, key.name);
  return { ...state, menu: keepInside({ ...menu, at: moved.at }, state) };
}

const keepInside = (menu: Menu, state: State): Menu => ({
  ...menu,
  top: scrollTo(menu.at, menu.top, divide(state).rows, menu.options.length),
});

/** The next option whose label begins with a letter. */
function startingWith({ options, at: chosen }: Menu, letter: string): number {
  const order = options.map((_, index) => (chosen + 1 + index) % options.length);
  const begins = (index: number): boolean =>
    textOf(at(options, index).label).trimStart().toLowerCase().startsWith(letter.toLowerCase());
  return order.find(begins) ?? chosen;
}

/** Carries out an option and closes the menu. */
export function pickOption(given: State, { options }: Menu, at: number, library: Library): State {
  const state: State = { ...given, menu: null };
  const action = options[at]?.action;
  switch (action?.type) {
    case "facet":
      return showFacet(state, action.facet, library);
    case "follow":
      return follow(state, action.link, library);
    case "filter":
      return ask(state, { ...state, filter: action.filter }, library);
    default:
      return state;
  }
}

/** The menu of sources for an event. */
export function openSourceMenu(state: State, library: Library): State {
  const subject = subjectOf(state);
  const event = subject && library.eventOf(subject);
  if (event === null) return { ...state, note: library.words.noteNoEvent };
  const claims = library.lookups.claimsOf(event);
  const { matrix, pages } = library.session.labels.phrases;
  const sources = [...library.session.dataset.sources.keys()].map((source): Option => {
    const count = claims.filter((claim) => claim.source === source).length;
    const remark = count === 0 ? span(`  ${matrix.notCovering}`, "silence") : span(`  ${pages.claims(count)}`, "dim");
    return {
      label: line(span(library.session.labels.source(source), "accent"), remark),
      action: { type: "facet", facet: { type: "source", source } },
    };
  });
  return openMenu(state, library.words.menuSource, [
    { label: line(library.words.allSources), action: { type: "facet", facet: ALL_SOURCES } },
    ...sources,
  ]);
}

/** The menu of people, places and things named here. */
export function openEntityMenu(state: State, library: Library): State {
  const subject = subjectOf(state);
  const { labels, dataset } = library.session;
  const ids = subject === null ? [] : library.entitiesOf(subject);
  if (ids.length === 0) return { ...state, note: library.words.noteNoEntity };
  const options = ids.map((id): Option => ({
    label: line(labels.entity(id), span(`  ${valueOf(dataset.entities, id).type ?? ""}`, "dim")),
    action: { type: "follow", link: { type: "entity", id } },
  }));
  return openMenu(state, library.words.menuEntity, options);
}

/** The menu of filters: one verdict, one source, or none. */
export function openFilterMenu(state: State, library: Library): State {
  const { filter } = state;
  const { dataset, labels } = library.session;
  const option = (label: Line, to: Filter): Option => ({ label, action: { type: "filter", filter: to } });
  const sources = [...dataset.sources.keys()].map((source) =>
    option(line(span(labels.source(source), "accent")), { ...filter, source }),
  );
  const options = [option(line(library.words.everything), NO_FILTER), ...sources, ...verdictOptions(filter, library)];
  return openMenu(state, library.words.menuFilter, options);
}

function verdictOptions(filter: Filter, { lookups, session }: Library): readonly Option[] {
  const { labels } = session;
  return VERDICTS.flatMap((verdict): readonly Option[] => {
    const found = lookups.findings().filter((finding) => finding.verdict === verdict).length;
    const label = line(
      verdictSpan(verdict, labels),
      span(` (${found}): ${labels.phrases.pages.glosses[verdict]}`, "dim"),
    );
    return found === 0 ? [] : [{ label, action: { type: "filter", filter: { ...filter, verdict } } }];
  });
}
