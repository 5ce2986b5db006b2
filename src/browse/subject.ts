// What one can look at: a thing of one of four kinds, and from which side.

import type { Verdict } from "../model/verdict.ts";

export const MODES = ["events", "discrepancies", "claims", "sources"] as const;

/** What the list holds. */
export type Mode = (typeof MODES)[number];

export interface Subject {
  readonly mode: Mode;
  readonly id: string;
}

/** From which side an event is looked at: all sources, one source, its place in time. */
export type Facet =
  | { readonly type: "all" }
  | { readonly type: "source"; readonly source: string }
  | { readonly type: "timeline" };

export const ALL_SOURCES: Facet = { type: "all" };
export const TIMELINE: Facet = { type: "timeline" };

export const isSameFacet = (a: Facet, b: Facet): boolean =>
  a.type === b.type && (a.type !== "source" || b.type !== "source" || a.source === b.source);

/** What the list is narrowed to, beside the words that were typed; null for no limit. */
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

/** Where a line of a page leads. */
export type Link =
  | { readonly type: "subject"; readonly subject: Subject; readonly facet: Facet }
  | { readonly type: "entity"; readonly id: string };

export const linkTo = (mode: Mode, id: string, facet: Facet = ALL_SOURCES): Link => ({
  type: "subject",
  subject: { mode, id },
  facet,
});
