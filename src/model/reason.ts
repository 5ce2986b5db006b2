// The sentences of an explanation, which every language must provide. The parts of a sentence are kept as data (values, ids,
// figures) and turned into text when it is shown.

import type { Labels } from "./labels.ts";
import type { Value } from "./values/index.ts";
import type { Rule } from "./rules.ts";

/** How our sum compares with the source's total. */
export type SumOutcome = "agree" | "rounded" | "less" | "overlap" | "more";
/** How a date counted from an event agrees with the source's own date. */
export type DateOutcome = "agree" | "one-of-these" | "less-than-unit" | "apart";
/** How a declared sum compares with its total. */
type SumSign = "equal" | "possible" | "unequal" | "vague";

/** The data in each sentence. */
interface ReasonParts {
  readonly tooMany: { readonly count: number };
  readonly moneyApart: { readonly units: readonly string[] };
  readonly unitsApart: { readonly units: readonly string[] };
  readonly broader: { readonly pairs: readonly { readonly broad: Value; readonly narrow: Value }[] };
  readonly otherEvents: {
    readonly groups: readonly { readonly sources: readonly string[]; readonly events: readonly string[] }[];
  };
  /** A null scope is the whole. */
  readonly moreScopes: {
    readonly more: readonly { readonly sources: readonly string[]; readonly scopes: readonly (string | null)[] }[];
  };
  readonly totals: {
    readonly totals: readonly {
      readonly source: string;
      readonly figures: readonly number[];
      readonly total: number;
    }[];
  };
  readonly unplaced: { readonly value: Value; readonly event: string };
  readonly placedOnly: { readonly value: Value; readonly places: readonly Value[]; readonly from: readonly Value[] };
  readonly placed: {
    readonly value: Value;
    readonly places: readonly Value[];
    readonly from: readonly Value[];
    readonly own: readonly Value[];
    readonly outcome: DateOutcome;
  };
  readonly endFirst: { readonly end: Value; readonly starts: readonly Value[] };
  readonly minutes: { readonly value: Value; readonly minutes: number; readonly holds: boolean };
  readonly days: {
    readonly value: Value;
    readonly hedge: string | null;
    readonly min: number;
    readonly max: number;
    readonly holds: boolean;
  };
  readonly orderUndated: { readonly value: Value };
  readonly order: {
    readonly value: Value;
    readonly own: readonly Value[];
    readonly event: string;
    readonly theirs: readonly Value[];
    readonly holds: boolean;
  };
  readonly part: { readonly part: Value; readonly whole: Value; readonly holds: boolean };
  readonly ownSum: {
    readonly parts: readonly Value[];
    readonly sum: Value;
    readonly total: Value;
    readonly outcome: SumOutcome;
  };
  readonly noFigures: { readonly title: Readonly<Record<string, string>> };
  readonly declaredSum: {
    readonly title: Readonly<Record<string, string>>;
    readonly parts: readonly Value[];
    readonly sign: SumSign;
    readonly total: Value;
  };
  readonly endsUndated: { readonly value: Value };
  readonly inferredFigure: { readonly of: Reason };
}

/** The reason: a rule, or a sentence with its data. */
export type Reason =
  | Rule
  | { readonly [Name in keyof ReasonParts]: { readonly say: Name } & ReasonParts[Name] }[keyof ReasonParts];

export type ReasonPhrases = {
  readonly [Name in keyof ReasonParts]: (parts: ReasonParts[Name], labels: Labels) => string;
};

/** Steps of an explanation; their arguments are already text. */
export interface StepPhrases {
  rule(rule: Rule): string;
  readonly reasons: ReasonPhrases;
  /** The separator between details. */
  readonly semicolon: string;
  place(paragraph: number, sentence: number): string;
  quoted(words: string): string;
  notAFact(mood: string): string;
  hedged(hedge: string): string;
  inferred(reason: string): string;
  sameValue(count: number, value: string): string;
  means(value: string, from: string, to: string): string;
  readonly anyNumber: string;
  /** A number of days that is not followed by a counted noun. */
  days(figure: string): string;
  tolerance(figure: string): string;
  readonly allSources: string;
  moreSources(names: string, count: number): string;
  against(values: readonly string[]): string;
  compared(sources: string, verdict: string, reason: string): string;
  unlisted(count: number): string;
  readonly onlyOne: string;
  /** Others state it, but not as a fact about this event. */
  readonly onlyOneAsFact: string;
  readonly fits: string;
  /** A few agree, and most cannot be compared. */
  mostUnknown(verdict: string): string;
  strongest(verdict: string): string;
  ruledOut(verdicts: string): string;
  origins(sources: number, origins: number): string;
  readonly silent: (source: string) => string;
  implying(source: string): string;
  silentMany(count: number, names: string, more: number): string;
  notCovering(count: number): string;
  derived(source: string, attribute: string, value: string, parts: string, rule: string): string;
  readonly omission: string;
  level(level: string, sum: string): string;
  alwaysMinor(verdict: string): string;
  readonly importance: Readonly<Record<"key" | "ordinary" | "minor", string>>;
  /** 2 if all of it is inferred. */
  doubt(doubt: 1 | 2): string;
  readonly close: string;
  /** For beginnings or ends that differ by a few days. */
  readonly sharedDays: string;
  readonly threshold: string;
}
