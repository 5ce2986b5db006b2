// The state of the screen: the list, the choice, the open page, and the way back. `state-keys` says what keys do to it.

import type { Size } from "../platform/streams.ts";
import type { Key } from "./keys.ts";
import type { Line } from "../render/view.ts";
import type { Level, Verdict } from "../model/verdict.ts";

export const MODES = ["events", "discrepancies", "claims", "sources"] as const;

export type Mode = (typeof MODES)[number];

export interface Subject {
  readonly mode: Mode;
  readonly id: string;
}

/** The sides of an event: all sources, one source, its place in time. */
export type Facet =
  | { readonly type: "all" }
  | { readonly type: "source"; readonly source: string }
  | { readonly type: "timeline" };

export const ALL_SOURCES: Facet = { type: "all" };
export const TIMELINE: Facet = { type: "timeline" };

export const isSameFacet = (a: Facet, b: Facet): boolean =>
  a.type === b.type && (a.type !== "source" || b.type !== "source" || a.source === b.source);

/** The filters of the list besides the typed words; null for none. */
export interface Filter {
  readonly verdict: Verdict | Level | null;
  readonly source: string | null;
  readonly entity: string | null;
}

export const NO_FILTER: Filter = { verdict: null, source: null, entity: null };

export const isSameFilter = (a: Filter, b: Filter): boolean =>
  a.verdict === b.verdict && a.source === b.source && a.entity === b.entity;

export interface Question {
  readonly mode: Mode;
  readonly query: string;
  readonly filter: Filter;
}

/** The target of a line on a page. */
export type Link =
  | { readonly type: "subject"; readonly subject: Subject; readonly facet: Facet }
  | { readonly type: "entity"; readonly id: string };

export const linkTo = (mode: Mode, id: string, facet: Facet = ALL_SOURCES): Link => ({
  type: "subject",
  subject: { mode, id },
  facet,
});

/** A place to which Esc returns. */
export interface Place extends Question {
  /** The list; `at` is the chosen item, or 0 if there is none, `top` the first on the screen. */
  readonly ids: readonly string[];
  readonly at: number;
  readonly top: number;
  readonly focus: "list" | "detail";
  readonly facet: Facet;
  /** First line of the page on the screen. */
  readonly scroll: number;
  /** The chosen link of the page; -1 for none. */
  readonly link: number;
  /** The target of the link that led here, null for a list: Esc leads back, with the words and filters that were set. */
  readonly jump: { readonly id: string | null; readonly query: string; readonly filter: Filter } | null;
  /** What was chosen before the first word was typed: clearing the words returns to it, unless another was chosen. */
  readonly anchor: { readonly id: string; readonly top: number } | null;
}

export interface State extends Place {
  readonly size: Size;
  readonly past: readonly Place[];
  /** The position in each list. */
  readonly left: Readonly<Partial<Record<Mode, string>>>;
  readonly menu: Menu | null;
  /** First line of the help on the screen; null if it is not shown. */
  readonly help: number | null;
  /** A message that stays until the next key. */
  readonly note: string | null;
  readonly end: End | null;
}

export interface Menu {
  readonly title: string;
  readonly options: readonly Option[];
  readonly at: number;
  readonly top: number;
}

export interface Option {
  readonly label: Line;
  readonly action: (state: State) => State;
}

/** How it ended: with a choice, by quitting, or by Ctrl-C. */
export type End =
  | { readonly type: "chosen"; readonly subject: Subject | null }
  | { readonly type: "quit" }
  | { readonly type: "interrupted" };

export type Input = Key | { readonly name: "resize"; readonly size: Size };

/** The page of another thing, from the top. */
export const PAGE_TOP = { facet: ALL_SOURCES, scroll: 0, link: -1 } as const;

export const FRESH: Question = { mode: "events", query: "", filter: NO_FILTER };

export function createState(
  { mode, query, filter }: Question,
  size: Size,
  library: { readonly ids: (question: Question) => readonly string[] },
): State {
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
    ...PAGE_TOP,
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

/** The chosen thing in the list; null if the list is empty. */
export function subjectOf({ mode, ids, at }: Pick<Place, "mode" | "ids" | "at">): Subject | null {
  const id = ids[at];
  return id === undefined ? null : { mode, id };
}
