// The words of the matrix of discrepancies, and of what the next command shows, as every language must have them.

/** What the command for the next step shows. */
import type { ValueKindName } from "../values/index.ts";

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
