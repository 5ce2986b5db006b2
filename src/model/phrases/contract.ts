// The program's own words inside values and views, which every language must provide: a missing word does not compile. Help,
// errors and suggested commands are in English in every language. The words of a dataset (titles, labels, statements) are in
// the dataset.

import type { Mood } from "../mood.ts";
import type { Level, Verdict } from "../verdict.ts";
import type { ExplainPhrases, KindPhrases, ListPhrases, MatrixPhrases, NextPhrases, PagePhrases } from "./views.ts";
import type { StepPhrases } from "../reason.ts";
import type { BrowseWords } from "./browse.ts";
import type { ValuePhrases } from "../values/value-words.ts";

export type { Length, LengthUnit } from "../values/value-words.ts";

/** The words of each view. Labels come before what they label; counts are part of the words. */
interface ViewPhrases {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  /** Attributes that the engine itself reports. */
  readonly attributes: { readonly identity: string; readonly check: string };
  /** Common hedges; any other hedge is shown as in the dataset. */
  readonly hedges: Readonly<
    Record<
      | "about"
      | "nearly"
      | "just-over"
      | "at-least"
      | "at-most"
      | "more-than"
      | "fewer-than"
      | "up-to"
      | "likely"
      | "perceived"
      | "apparently",
      string
    >
  >;
  /** How a source states something that it does not state as a fact. */
  readonly moods: Readonly<Record<Mood, string>>;
  /** The basis of a date that no source states. `duration`: one end follows from the length; `order`: from the source's order of events. */
  readonly basis: Readonly<Record<"inferred" | "relative" | "duration" | "parts" | "order", string>>;
  readonly places: string;
  readonly silent: string;
  accordingTo(name: string): string;
  asOf(date: string): string;
  ofEvent(title: string): string;
  /** A figure with what it counts: "8 US military". */
  scoped(figure: string, scope: string): string;
  /** "3 sources, 2 origins" */
  origins(sources: number, origins: number): string;
  readonly next: NextPhrases;
  readonly matrix: MatrixPhrases;
  /** Kinds of value, as headings. */
  readonly kinds: KindPhrases;
  readonly explain: ExplainPhrases;
  readonly steps: StepPhrases;
  readonly show: {
    readonly coveredBy: string;
    readonly notCoveredBy: string;
    readonly coveredByNone: string;
    /** How much only one source states, in total and for each source. */
    folded(count: number, sources: readonly string[]): string;
    readonly checked: string;
    readonly partOf: string;
    readonly parts: string;
    readonly possiblySameAs: string;
    readonly before: string;
    readonly during: string;
    readonly after: string;
  };
  readonly list: {
    readonly when: string;
    readonly event: string;
    readonly certain: string;
    /** Heading for events that some sources, but not all, put in the range. */
    readonly bySome: string;
    readonly ongoing: string;
    readonly possible: string;
    readonly none: string;
    readonly disputed: string;
    readonly outside: string;
    readonly datedByNone: string;
    notDatedBy(names: readonly string[]): string;
    /** How many more there are, and the command that lists them. */
    more(count: number, command: string): string;
    /** A section that is only counted; the command that shows it follows. */
    folded(title: string, count: number): string;
  };
  readonly discrepancies: {
    readonly none: string;
    readonly noLevel: string;
    readonly note: string;
    readonly checkedWithin: string;
    contradictsItself(source: string, values: string): string;
  };
  readonly claims: {
    readonly none: string;
    readonly source: string;
    readonly eventAndAttribute: string;
    readonly claim: string;
    readonly inItsWords: string;
  };
  readonly sources: {
    readonly source: string;
    readonly language: string;
    readonly claims: string;
    readonly events: string;
    readonly onlyHere: string;
    readonly leftOut: string;
    readonly textAt: string;
    readonly derivedFrom: string;
    readonly onlyItTells: string;
    readonly itLeavesOut: string;
    readonly onlyItSays: string;
    readonly nothing: string;
    readonly ofSharedEvents: string;
    /** What a list leaves out: "+12 more". */
    more(count: number): string;
    readonly oneSource: string;
    readonly allClaims: string;
    readonly wholePage: string;
    claimsOnEvents(claims: number, events: number): string;
    /** How many sentences of a text are cited by claims. */
    cited(sentences: number, total: number): string;
  };
  readonly agreement: {
    readonly none: string;
    readonly sources: string;
    readonly agree: string;
    readonly compatible: string;
    readonly conflict: string;
    readonly oneOrigin: string;
    /** A share with its denominator: "12 of 20 (60%)". */
    share(part: number, whole: number, percent: number): string;
    /** What the cells of the grid show. */
    readonly legend: string;
    readonly kind: string;
    readonly commonOrigin: string;
    /** "they share a unique value in 8 of 20 three-way comparisons" */
    shared(odd: number, chances: number): string;
    readonly between: string;
    readonly byKind: string;
  };
  readonly search: {
    /** Before a match that is not visible in the result. */
    readonly matched: string;
    none(words: string): string;
    readonly near: string;
    /** Before what the other words find. */
    unknown(words: string): string;
    /** The same if the words left out are known, but never occur together with the others. */
    apart(words: string): string;
    /** Before figures that count something other than the question asks for. */
    uncounted(word: string): string;
    silent(sources: string): string;
    notCovering(sources: string): string;
    weaker(count: number): string;
  };
  readonly timeline: {
    readonly some: string;
    readonly about: string;
    readonly lasted: string;
    readonly open: string;
    readonly cut: string;
    readonly gap: string;
    readonly break: string;
    readonly disputed: string;
    readonly several: string;
    /** Before a date that says only when something began or ended. */
    readonly began: string;
    readonly ended: string;
    readonly "not-covered": string;
    readonly undated: string;
    readonly possibly: string;
    readonly unplaced: string;
    readonly datedByNone: string;
    readonly notDated: string;
    /** What is drawn and what is not: "12 events with a date, 3 without a date". */
    summary(drawn: number, undated: number, isRange: boolean): string;
    story(source: string, summary: string, notCovered: number): string;
    lane(dated: number, undated: number, notCovered: number): string;
  };
}

export interface Phrases extends ValuePhrases, ViewPhrases, ListPhrases {
  readonly pages: PagePhrases;
  readonly browse: BrowseWords;
}
