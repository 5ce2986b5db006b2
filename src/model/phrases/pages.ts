// The program's own words on the pages of `browse`, as every language must have them. The keys are described in English.

import type { Verdict } from "../verdict.ts";

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
