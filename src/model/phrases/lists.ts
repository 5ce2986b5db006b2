// The words of lists: what matched, what day it is, which datasets there are, and how a citation names one.

/** What kind of text a match stands in. */
type MatchField =
  | "title"
  | "synonym"
  | "keyword"
  | "statement"
  | "stated"
  | "date"
  | "value"
  | "attribute"
  | "scope"
  | "term"
  | "entity"
  | "source";

export interface ListPhrases {
  readonly matchFields: Readonly<Record<MatchField, string>>;
  readonly today: {
    readonly none: string;
    readonly next: string;
    /** After the title of an event, where the day is its first or its last. */
    readonly began: string;
    readonly ended: string;
    yearsAgo(years: number): string;
    inDays(days: number): string;
  };
  readonly datasets: {
    readonly dataset: string;
    readonly title: string;
    readonly from: string;
    readonly inUse: string;
    readonly sources: string;
    readonly events: string;
    readonly claims: string;
    readonly origins: Readonly<Record<"bundled" | "flag" | "environment" | "folder", string>>;
  };
  readonly citation: { readonly in: string; readonly dataset: string; readonly version: string };
  readonly noClaims: string;
}
