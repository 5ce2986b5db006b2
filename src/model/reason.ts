// The sentences of an explanation, which every language must provide. The parts of a sentence are kept as data (values, ids,
// figures) and turned into text when it is shown.

import type { Value } from "./values/index.ts";
import type { UnitsApart } from "./values/contract.ts";
import type { ValueWords } from "./values/value-words.ts";
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
  readonly moneyApart: Pick<UnitsApart, "units">;
  readonly unitsApart: Pick<UnitsApart, "units">;
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

/** What writes the data of a sentence: ids, values and figures, as text in one language. */
export interface ReasonLabels {
  readonly phrases: ValueWords;
  readonly source: (id: string) => string;
  readonly event: (id: string) => string;
  readonly scope: (id: string) => string;
  /** A hedge in words: the program's own, or those of the dataset's term with that id. */
  readonly hedge: (id: string) => string;
  readonly value: (value: Value) => string;
  /** A figure in the notation of the language. */
  readonly count: (figure: number) => string;
  /** A text of the dataset in the language asked for. */
  readonly text: (of: Readonly<Record<string, string>>) => string;
  /** The reason for a comparison's result, as a sentence. */
  readonly reason: (of: Reason) => string;
}

export type ReasonPhrases = {
  readonly [Name in keyof ReasonParts]: (parts: ReasonParts[Name], labels: ReasonLabels) => string;
};

/** Different values as alternatives. */
export const either = (values: readonly Value[], { phrases, value }: ReasonLabels): string =>
  phrases.or([...new Set(values.map(value))]);

export const named = (sources: readonly string[], { phrases, source }: ReasonLabels): string =>
  phrases.and(sources.map(source));

const MOST = 20;

/** A sum as text: "8 + 1"; for many figures, only the first ones and the last. */
export function writeSum<T>(figures: readonly T[], write: (figure: T) => string, plus = " + "): string {
  const last = figures.at(-1);
  if (figures.length <= MOST || last === undefined) return figures.map(write).join(plus);
  return [...figures.slice(0, MOST - 1).map(write), "…", write(last)].join(plus);
}
