// The words of views: lists, the matrix of discrepancies, the pages of `browse`, and what the next command shows.

import type { ValueKindName } from "../values/index.ts";
import type { Verdict } from "../verdict.ts";

/** What the command for the next step shows. */

export interface NextPhrases {
  readonly why: string;
  /** Under an answer, which the sources may agree on. */
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

/** Discrepancies side by side: what stands in the cell of a source that says nothing, what stands over the rows and under them. */
export interface MatrixPhrases {
  /** What rows stand under that are no discrepancies. */
  readonly agreeing: string;
  readonly single: string;
  readonly notCompared: string;
  /** Head of the column of values, each with the sources that hold it. */
  readonly values: string;
  readonly silent: string;
  readonly notCovering: string;
  /** In the cell of a source that does not say it, but takes it for granted. */
  readonly implied: string;
  /** The verdict on a row in which one source alone states a fact, and others say something else. */
  readonly oneFact: string;
  /** Of values that fit, but which no two independent sources state. */
  readonly unconfirmed: string;
  readonly fits: string;
  /** A figure that no source states. */
  ourSum(figure: string): string;
  /** What a source's figures come to; the total says that it is our sum. */
  totalOf(source: string, total: string): string;
  /** What is left out of a screen: "… and 6 moderate · 40 minor; --all shows them". */
  more(parts: readonly string[]): string;
  sources(count: number): string;
  /** A value that held on at several dates: the first, the last and how many. */
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

export interface PagePhrases {
  /** The verdicts in plain words, short enough to stand beside the values. */
  readonly glosses: Readonly<Record<Verdict, string>>;
  readonly coveredByNone: string;
  coveredBy(names: readonly string[]): string;
  /** Follows the sources that cover it. */
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
  untold(names: readonly string[]): string;
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
  readonly doesNotTell: string;
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
