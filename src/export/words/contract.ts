// The words of the page and the report, which every language must provide. Verdicts, levels and marks come from the program's phrases.

export interface ReportWords {
  /** Above the title: what the page is about. */
  readonly kicker: string;
  counts(sources: number, events: number, claims: number): string;
  readonly skip: string;
  readonly contents: string;
  readonly discrepancies: string;
  /** Says how to read the table, and that the page takes no side. */
  readonly howToRead: string;
  readonly noSide: string;
  readonly key: {
    readonly title: string;
    readonly contradict: string;
    readonly differ: string;
    readonly agree: string;
    readonly single: string;
    readonly inferred: string;
    readonly hedged: string;
    readonly mood: string;
    readonly sum: string;
    readonly quoted: string;
    readonly silent: string;
    readonly notCovering: string;
  };
  readonly filter: {
    readonly title: string;
    readonly search: string;
    readonly verdict: string;
    readonly level: string;
    readonly source: string;
    /** How a value is given: inferred, hedged, wished … */
    readonly held: string;
    readonly inferred: string;
    readonly hedged: string;
    readonly mood: string;
    readonly sum: string;
    readonly from: string;
    readonly to: string;
    readonly year: string;
    readonly any: string;
    readonly clear: string;
    /** With `{n}` and `{all}`. */
    readonly shown: string;
    /** With `{words}`. */
    readonly near: string;
  };
  readonly others: string;
  readonly omissions: string;
  readonly claims: string;
  readonly why: string;
  readonly question: string;
  readonly sourcesSay: string;
  readonly note: string;
  readonly timeline: string;
  readonly timelineHint: string;
  readonly undated: string;
  readonly events: string;
  readonly sources: string;
  readonly language: string;
  readonly publisher: string;
  readonly published: string;
  readonly address: string;
  readonly derivedFrom: string;
  readonly none: string;
  readonly onlyOne: string;
  readonly onlyThis: string;
  onlyCount(claims: number): string;
  /** Events that others cover and this source does not. */
  readonly missing: string;
  readonly method: string;
  /** How verdicts are reached, in ten lines. */
  readonly methodLines: readonly string[];
  readonly about: string;
  readonly version: string;
  readonly licence: string;
  readonly checksum: string;
  readonly cite: string;
  madeWith(version: string): string;
}
