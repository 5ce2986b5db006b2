// (state, key) → state. Pure; it asks the library about the dataset. In the list, letters filter; on a page they are commands, as in
// `less` and `vi`; pasted text is never a command. A menu takes all keys until an option is chosen or the menu is closed.

import { divide, pageRows, scrollTo } from "./geometry.ts";
import { helpLines, helpRows } from "./screen.ts";
import type { Key, KeyName } from "./keys.ts";
import type { Library } from "./library.ts";
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
  ask,
} from "./state-move.ts";
import { entitiesOf } from "./pages/finding.ts";
import { pressMouse } from "./state-mouse.ts";
import { goBack, goInto, goToDiscrepancy, showFacet, turnFacet, follow } from "./state-travel.ts";
import {
  type Input,
  type State,
  subjectOf,
  ALL_SOURCES,
  TIMELINE,
  type Menu,
  type Option,
  type Filter,
  NO_FILTER,
} from "./state.ts";
import { LEVELS, VERDICTS } from "../model/verdict.ts";
import { type Line, line, span } from "../render/view.ts";
import { sourceSpan, verdictSpan } from "../present/discrepancy-text.ts";
import { at } from "../model/at.ts";
import { textOf } from "../render/spans.ts";

/** The next state. Words that the library has not looked up yet find nothing; see `Library.isKnown`. */
export function reduce(state: State, input: Input, library: Library): State {
  if (input.name === "resize") return resize(state, input.size, library);
  if (input.name === "ctrl-c") return { ...state, end: { type: "interrupted" } };
  const quiet = state.note === null ? state : { ...state, note: null };
  if (quiet.help !== null) return settle(pressInHelp(quiet, quiet.help, input, library), library);
  return settle(quiet.menu === null ? press(quiet, input, library) : pressInMenu(quiet, quiet.menu, input), library);
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
  if ("at" in key && key.at !== undefined) return pressMouse(state, key.name, key.at, library);
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

const openMenu = (state: State, title: string, options: readonly Option[]): State => ({
  ...state,
  menu: { title, options, at: 0, top: 0 },
});

function pressInMenu(state: State, menu: Menu, key: Key): State {
  const closed: State = { ...state, menu: null };
  if (key.name === "escape" || key.name === "backspace") return closed;
  if (key.name === "enter") return pickOption(state, menu, menu.at);
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
export function pickOption(given: State, { options }: Menu, at: number): State {
  const state: State = { ...given, menu: null };
  return options[at]?.action(state) ?? state;
}

function openSourceMenu(state: State, library: Library): State {
  const subject = subjectOf(state);
  const event = subject && library.eventOf(subject);
  if (event === null) return { ...state, note: library.words.noteNoEvent };
  const claims = library.lookups.claimsOf(event);
  const { dataset, labels } = library.session;
  const { matrix, pages } = labels.phrases;
  const sources = [...dataset.sources.keys()].map((source): Option => {
    const count = claims.filter((claim) => claim.source === source).length;
    const remark = count === 0 ? span(`  ${matrix.notCovering}`, "silence") : span(`  ${pages.claims(count)}`, "dim");
    return {
      label: line(sourceSpan(source, dataset, labels.source(source)), remark),
      action: (from) => showFacet(from, { type: "source", source }, library),
    };
  });
  return openMenu(state, library.words.menuSource, [
    { label: line(library.words.allSources), action: (from) => showFacet(from, ALL_SOURCES, library) },
    ...sources,
  ]);
}

/** The menu of people, places and things named here, with the number of claims that name each. */
export function openEntityMenu(state: State, library: Library): State {
  const subject = subjectOf(state);
  const { labels, dataset } = library.session;
  const ids = subject === null ? [] : library.entitiesOf(subject);
  if (ids.length === 0) return { ...state, note: library.words.noteNoEntity };
  const named = dataset.claims.flatMap((claim) => entitiesOf(claim, library.session));
  const options = ids.map((id): Option => {
    const count = named.filter((other) => other === id).length;
    return {
      label: line(labels.entity(id), span(`  ${labels.phrases.pages.claims(count)}`, "dim")),
      action: (from) => follow(from, { type: "entity", id }, library),
    };
  });
  return openMenu(state, library.words.menuEntity, options);
}

/** The menu of filters: one source, level or verdict, or none. */
function openFilterMenu(state: State, library: Library): State {
  const { filter } = state;
  const { dataset, labels } = library.session;
  const option = (label: Line, to: Filter): Option => ({
    label,
    action: (from) => ask(from, { ...from, filter: to }, library),
  });
  const sources = [...dataset.sources.keys()].map((source) =>
    option(line(sourceSpan(source, dataset, labels.source(source))), { ...filter, source }),
  );
  const levels = LEVELS.flatMap((level): readonly Option[] => {
    const found = library.lookups.findings().filter((finding) => finding.level === level).length;
    const label = line(labels.phrases.levels[level], span(` (${found})`, "dim"));
    return found === 0 ? [] : [option(label, { ...filter, verdict: level })];
  });
  const verdicts = VERDICTS.flatMap((verdict): readonly Option[] => {
    const found = library.lookups.findings().filter((finding) => finding.verdict === verdict).length;
    const gloss = span(` (${found}): ${labels.phrases.pages.glosses[verdict]}`, "dim");
    return found === 0 ? [] : [option(line(verdictSpan(verdict, labels), gloss), { ...filter, verdict })];
  });
  const everything = option(line(library.words.everything), NO_FILTER);
  return openMenu(state, library.words.menuFilter, [everything, ...sources, ...levels, ...verdicts]);
}
