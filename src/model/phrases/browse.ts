// The program's own words on the screen of `browse`, around its list and pages, which every language must provide.

export interface KeyRow {
  /** The keys to press; names of keys are not translated. */
  readonly keys: string;
  readonly text: string;
}

export interface BrowseWords {
  /** The lists. */
  readonly modes: Readonly<Record<"events" | "discrepancies" | "claims" | "sources", string>>;
  readonly otherLists: string;
  readonly typeToFilter: string;
  /** "12 of 60" */
  counter(shown: number, total: number): string;
  only(what: string): string;
  readonly noDate: string;
  /** The sides of an event. */
  readonly allSources: string;
  readonly inTime: string;
  /** Beside the keys of the footer. */
  readonly keys: Readonly<
    Record<
      | "help"
      | "move"
      | "choose"
      | "back"
      | "clear"
      | "open"
      | "follow"
      | "lists"
      | "sides"
      | "next"
      | "filter"
      | "who"
      | "search"
      | "timeline"
      | "take"
      | "quit",
      string
    >
  >;
  readonly signs: Readonly<Record<"contradict" | "differ" | "agree" | "single", string>>;
  readonly nothingHere: string;
  readonly noMatches: string;
  /** "3 in claims" */
  elsewhere(count: number, mode: string): string;
  readonly noteNoEvent: string;
  readonly noteNoEntity: string;
  readonly noteNothing: string;
  readonly noteChooseLink: string;
  readonly noteNoOther: string;
  readonly noteAgain: string;
  readonly menuSource: string;
  readonly menuEntity: string;
  readonly menuFilter: string;
  readonly everything: string;
  readonly tooSmall: readonly string[];
  readonly helpMore: string;
  readonly helpBack: string;
  /** For the line-by-line dialogue. Its commands are typed in English in every language. */
  readonly dialogue: {
    readonly prompt: string;
    readonly help: string;
    found(query: string): string;
    more(count: number): string;
    onlySoMany(count: number): string;
    readonly numberFirst: string;
    onlySource(source: string): string;
    readonly noDiscrepancy: string;
  };
  /** The help: titles with their rows, in the order in which people need them. */
  readonly help: readonly { readonly title: string; readonly rows: readonly KeyRow[] }[];
}
