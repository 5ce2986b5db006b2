// The words of views: lists, the matrix of discrepancies, the pages of `browse`, and what the next command shows.

import type { ValueKindName } from "../values/index.ts";
import type { Verdict } from "../verdict.ts";

/** What the suggested command shows. */

export interface NextPhrases {
  readonly why: string;
  /** Under an answer, on which the sources may agree. */
  readonly whyOrNot: string;
  readonly event: string;
  readonly found: string;
  readonly thatDay: string;
  readonly another: string;
  readonly ownDataset: string;
  /** What a list leaves out, with the flag that shows it. */
  more(count: number): string;
  otherMatches(count: number): string;
  readonly differences: string;
  readonly claims: string;
}

/** Discrepancies side by side: the words in empty cells, and those above and below the rows. */
export interface MatrixPhrases {
  /** Headings of rows that are not discrepancies. */
  readonly agreeing: string;
  readonly single: string;
  readonly notCompared: string;
  /** Head of the column of values with their sources. */
  readonly values: string;
  readonly silent: string;
  readonly notCovering: string;
  /** In the cell of a source that does not say it, but takes it for granted. */
  readonly implied: string;
  /** The verdict on a row in which only one source states a fact, and others say something else. */
  readonly oneFact: string;
  /** For values that fit, but that no two independent sources state. */
  readonly unconfirmed: string;
  readonly fits: string;
  /** A figure that no source states. */
  ourSum(figure: string): string;
  /** The total of a source's figures, marked as our sum. */
  totalOf(source: string, total: string): string;
  /** What is left out of a screen: "… and 6 moderate · 40 minor; --all shows them". */
  more(parts: readonly string[]): string;
  sources(count: number): string;
  /** A value that held at several dates: the first, the last and their number. */
  asOfRun(first: string, last: string, count: number): string;
  contradict(count: number): string;
  differ(count: number): string;
  agree(count: number): string;
}

export type KindPhrases = Readonly<Record<ValueKindName, string>>;

/** Headings of an explanation. */
export interface ExplainPhrases {
  readonly values: string;
  readonly meaning: string;
  readonly compared: string;
  readonly verdict: string;
  readonly silence: string;
}

/** The kind of text in which a match occurs. */
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
    /** After the title of an event, if the day is its first or last. */
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

export interface PagePhrases {
  /** The verdicts in plain words, short enough to be shown beside the values. */
  readonly glosses: Readonly<Record<Verdict, string>>;
  readonly coveredByNone: string;
  coveredBy(names: readonly string[]): string;
  /** Comes after the sources that cover it. */
  notCoveredBy(names: readonly string[]): string;
  disagreements(count: number): string;
  agreements(count: number): string;
  claims(count: number): string;
  claimsOnEvents(claims: number, events: number): string;
  readonly saidByOne: string;
  readonly found: string;
  firstOf(shown: number, total: number): string;
  readonly disagree: string;
  readonly agree: string;
  alone(source: string): string;
  only(source: string): string;
  readonly notCompared: string;
  readonly checked: string;
  readonly around: string;
  readonly perhapsSame: string;
  readonly before: string;
  readonly during: string;
  readonly after: string;
  readonly partOf: string;
  readonly parts: string;
  readonly saysNothing: string;
  readonly nothingOfIt: string;
  more(count: number): string;
  readonly accountsSay: string;
  readonly why: string;
  readonly notes: string;
  readonly claimsBehind: string;
  readonly event: string;
  notCovered(names: readonly string[]): string;
  derived(value: string, source: string): string;
  saidBy(source: string): string;
  readonly accountsSayOfIt: string;
  readonly named: string;
  readonly inItsWords: string;
  readonly where: string;
  place(paragraph: number, sentence: number): string;
  readonly mood: string;
  readonly howSurely: string;
  readonly accordingTo: string;
  readonly asOf: string;
  readonly readFrom: string;
  readonly remark: string;
  asTold(source: string): string;
  readonly uncovered: string;
  inOrder(claims: number): string;
  readonly says: string;
  readonly doesNotSay: string;
  readonly undated: string;
  readonly datedDifferently: string;
  leavesOut(count: number): string;
  drawsOn(names: readonly string[]): string;
  readonly onlyItTells: string;
  readonly onlyItSays: string;
  readonly leftOut: string;
}
