// Browsing without a drawn screen, for screen readers and plain terminals: it lists numbered lines, and asks. It uses the same
// state and the same pages as the screen.

import { fold } from "../model/fold.ts";
import { LEVELS, VERDICTS } from "../model/verdict.ts";
import { believableSize } from "../platform/terminal-abilities.ts";
import type { Screen } from "../platform/streams.ts";
import { BATCH, helpText, type Talk, tell } from "./dialogue-text.ts";
import type { Library } from "./library.ts";
import { verdictWord } from "./screen.ts";
import { openEntityMenu, pickOption } from "./state-keys.ts";
import { ask, choose, enterMode } from "./state-move.ts";
import { goBack, goInto, goToDiscrepancy, showFacet } from "./state-travel.ts";
import {
  type Facet,
  createState,
  type End,
  type Question,
  type State,
  subjectOf,
  ALL_SOURCES,
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
    const said = await readOrder(words, library)({ ...talk, state: { ...talk.state, note: null } }, library);
    if (said === "help") screen.write(helpText(library));
    else {
      talk = said;
      if (talk.state.end !== null) return talk.state.end;
      screen.write(tell(talk, library, size.columns, marks));
    }
  }
}

/** What a typed line does. */
type Order = (talk: Talk, library: Library) => Talk | "help" | Promise<Talk>;

/** The order that leads to another list or page, from its top. */
const to =
  (action: (state: State, library: Library) => State): Order =>
  ({ state }, library) => ({ state: action(state, library), from: 0 });

const toMode = (mode: Mode): Order => to((state, library) => enterMode({ ...state, focus: "list" }, mode, library));

const toFacet = (facet: Facet): Order => to((state, library) => showFacet(state, facet, library));

/** Another filter; null removes all. */
const only = (filter: Partial<Filter> | null): Order =>
  to((state, library) =>
    ask(state, { ...state, filter: filter === null ? NO_FILTER : { ...state.filter, ...filter } }, library),
  );

const find =
  (query: string): Order =>
  async ({ state }, library) => {
    if (!library.isKnown({ ...state, query })) await library.lookUp(query);
    return { state: ask({ ...state, menu: null }, { ...state, query }, library), from: 0 };
  };

/** Takes the open page; in a list, nothing is chosen yet. */
const take: Order = ({ state, from }, library) =>
  state.focus === "list"
    ? { state: { ...state, note: library.words.dialogue.numberFirst }, from }
    : { state: { ...state, end: { type: "chosen", subject: subjectOf(state) } }, from };

/** The thing with that number in the last list. */
const pick =
  (number: number): Order =>
  ({ state, from }, library) => {
    const at = number - 1;
    if (state.menu !== null) return { state: pickOption(state, state.menu, at), from: 0 };
    if (state.focus === "detail") return { state: goInto({ ...state, link: at }, library), from: 0 };
    if (at >= state.ids.length)
      return { state: { ...state, note: library.words.dialogue.onlySoMany(state.ids.length) }, from };
    return { state: goInto(choose(state, at), library), from };
  };

const ORDERS: readonly (readonly [words: readonly string[], order: Order])[] = [
  [["", "more", "m"], ({ state, from }) => ({ state, from: from + BATCH < state.ids.length ? from + BATCH : 0 })],
  [["back", "b"], to((state, library) => (state.menu === null ? goBack(state, library) : { ...state, menu: null }))],
  [["events", "e"], toMode("events")],
  [["discrepancies", "disagreements", "d"], toMode("discrepancies")],
  [["claims", "c"], toMode("claims")],
  [["sources", "s"], toMode("sources")],
  [["all"], toFacet(ALL_SOURCES)],
  [["time", "t"], toFacet(TIMELINE)],
  [["who", "w"], to(openEntityMenu)],
  [["next", "n"], to((state, library) => goToDiscrepancy({ ...state, focus: "detail" }, library))],
  [["only"], only(null)],
  [["take", "x"], take],
  [["quit", "q"], ({ state, from }) => ({ state: { ...state, end: { type: "quit" } }, from })],
  [["help", "?"], () => "help"],
];

/** Words after a slash are always searched for: `/back`. */
function readOrder(typed: string, { session: { dataset, labels } }: Library): Order {
  const text = typed.trim();
  const word = text.toLowerCase();
  if (/^\d{1,9}$/.test(text)) return pick(Number(text));
  const order = ORDERS.find(([words]) => words.includes(word));
  if (order !== undefined) return order[1];
  const [, verb = "", rest = ""] = /^(only|by) (.+)$/.exec(word) ?? [];
  const isCalled = (id: string, label: string): boolean => [id, label].some((name) => fold(name) === fold(rest));
  const source = [...dataset.sources.keys()].find((id) => isCalled(id, labels.source(id)));
  if (verb === "by" && source !== undefined) return toFacet({ type: "source", source });
  if (verb === "only" && source !== undefined) return only({ source });
  const verdict = [...VERDICTS, ...LEVELS].find((name) => isCalled(name, verdictWord(name, labels)));
  if (verb === "only" && verdict !== undefined) return only({ verdict });
  return find(text.startsWith("/") ? text.slice(1) : text);
}
