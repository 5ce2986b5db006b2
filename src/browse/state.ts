// The state of the screen: what is listed, what is chosen, what is open, and the way back. What keys do to it: `state-keys`.

import type { Size } from "../platform/streams.ts";
import type { Key } from "./keys.ts";
import type { Library } from "./library.ts";
import type { Line } from "../render/view.ts";
import { ALL_SOURCES, type Facet, type Filter, type Link, type Mode, NO_FILTER, type Subject } from "./subject.ts";

/** What Esc comes back to. */
export interface Place {
  readonly mode: Mode;
  readonly query: string;
  readonly filter: Filter;
  /** What is listed; `at` is the chosen one, or 0 where there is none, `top` the first on the screen. */
  readonly ids: readonly string[];
  readonly at: number;
  readonly top: number;
  readonly focus: "list" | "detail";
  readonly facet: Facet;
  /** First line of the page on the screen. */
  readonly scroll: number;
  /** The chosen link of the page; -1 for none. */
  readonly link: number;
  /** How it was come to, where by a link: Esc leads back there, and the words and filters of then stay. */
  readonly jump: Jump | null;
  /** What was chosen before the first word was typed: clearing the words comes back to it, unless another was chosen. */
  readonly anchor: Anchor | null;
}

export interface State extends Place {
  readonly size: Size;
  readonly past: readonly Place[];
  /** Where each list was left. */
  readonly left: Readonly<Partial<Record<Mode, string>>>;
  readonly menu: Menu | null;
  /** First line of the help on the screen; null where it is not shown. */
  readonly help: number | null;
  /** Said once, until the next key. */
  readonly note: string | null;
  readonly end: End | null;
}

interface Anchor {
  readonly id: string;
  readonly top: number;
}

/** To what one came, null for a list, and with what words and filters. */
interface Jump {
  readonly id: string | null;
  readonly query: string;
  readonly filter: Filter;
}

export interface Menu {
  readonly title: string;
  readonly options: readonly Option[];
  readonly at: number;
  readonly top: number;
}

export interface Option {
  readonly label: Line;
  readonly action: Action;
}

type Action =
  | { readonly type: "facet"; readonly facet: Facet }
  | { readonly type: "filter"; readonly filter: Filter }
  | { readonly type: "follow"; readonly link: Link };

/** How it ended: by taking a thing along, by quitting, or by Ctrl-C. */
export type End =
  | { readonly type: "chosen"; readonly subject: Subject | null }
  | { readonly type: "quit" }
  | { readonly type: "interrupted" };

export type Input = Key | { readonly name: "resize"; readonly size: Size };

export interface Start {
  readonly mode: Mode;
  readonly query: string;
  readonly filter: Filter;
}

export const FRESH: Start = { mode: "events", query: "", filter: NO_FILTER };

export function createState({ mode, query, filter }: Start, size: Size, library: Library): State {
  const ids = library.ids({ mode, query, filter });
  return {
    mode,
    query,
    filter,
    ids,
    size,
    at: 0,
    top: 0,
    focus: "list",
    facet: ALL_SOURCES,
    scroll: 0,
    link: -1,
    jump: null,
    anchor: null,
    past: [],
    left: {},
    menu: null,
    help: null,
    note: null,
    end: null,
  };
}

/** The thing that is chosen in the list; null where the list is empty. */
export function subjectOf({ mode, ids, at }: Pick<Place, "mode" | "ids" | "at">): Subject | null {
  const id = ids[at];
  return id === undefined ? null : { mode, id };
}
