// Subjects of pages: a thing of one of four kinds, and the side from which it is shown.

import type { Verdict } from "../model/verdict.ts";

export const MODES = ["events", "discrepancies", "claims", "sources"] as const;

/** The lists. */
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
  readonly verdict: Verdict | null;
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
