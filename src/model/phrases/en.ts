// The program's words in English: those of every language that has no catalogue of its own.
import { LEVELS, VERDICTS } from "../verdict.ts";
import { MOODS } from "../mood.ts";
import { asWritten, capitalize, counted, join, oneOrMore } from "./en-count.ts";
import { englishViews } from "./en-views.ts";
import { englishBrowse } from "./en-browse.ts";
import { englishSteps } from "./en-explain.ts";
import { englishValues } from "./en-values.ts";

export const inEnglish = {
  ...englishValues,
  ...englishViews,
  browse: englishBrowse,
  verdicts: {
    ...asWritten(VERDICTS),
    series: "over time",
    undetermined: "not comparable",
    single: "single-source",
    passed: "consistent",
  },
  levels: asWritten(LEVELS),
  /** Attributes that the engine itself reports. */
  attributes: { identity: "one event or two?", check: "check" },
  /** Common hedges; any other hedge is shown as in the dataset. */
  hedges: {
    about: "about",
    "at-least": "at least",
    "at-most": "at most",
    nearly: "nearly",
    "just-over": "just over",
    "more-than": "more than",
    "fewer-than": "fewer than",
    "up-to": "up to",
    likely: "likely",
    perceived: "perceived",
    apparently: "apparently",
  },
  /** How a source states something that it does not state as a fact. */
  moods: { ...asWritten(MOODS), fact: "stated as a fact" },
  /** The basis of a date that no source states. `duration`: one end follows from the length; `order`: from the source's order of events. */
  basis: {
    inferred: "inferred",
    relative: "relative",
    duration: "from its length",
    parts: "from its parts",
    order: "by order of events",
  },
  places: "§3.4 is paragraph 3, sentence 4 of the source's text",
  silent: "silent: ",
  accordingTo: (name: string) => `according to ${name}`,
  asOf: (date: string) => `as of ${date}`,
  ofEvent: (title: string) => `[of ${title}]`,
  /** A figure with what it counts: "8 US military". */
  scoped: (figure: string, scope: string) => `${figure} ${scope}`,
  /** "3 sources, 2 origins" */
  origins: (sources: number, origins: number) => `${counted(sources, "source")}, ${counted(origins, "origin")}`,
  /** Kinds of value, as headings. */
  steps: englishSteps,
  show: {
    coveredBy: "Covered by ",
    notCoveredBy: "; not by ",
    coveredByNone: "No source covers it",
    /** How much only one source states, in total and for each source. */
    folded: (count: number, sources: readonly string[]) =>
      `${count} more that only one source states (${sources.join(", ")}); --all shows them`,
    checked: "checked",
    partOf: "part of",
    parts: "parts",
    possiblySameAs: "possibly the same as",
    before: "before it",
    during: "during it",
    after: "after it",
  },
  list: {
    when: "Date (source)",
    event: "Event",
    certain: "In range",
    /** Heading for events that some sources, but not all, put in the range. */
    bySome: "In range according to some sources",
    ongoing: "Ongoing",
    possible: "Possibly in range (open, vague or disputed dates)",
    none: "No event falls in this range.",
    disputed: "disputed",
    outside: "outside",
    datedByNone: "Undated",
    notDatedBy: (names: readonly string[]) => `Not dated by ${join(names, "or")}`,
    /** How many more there are, and the command that lists them. */
    more: (count: number, command: string) => `+${count}: ${command}`,
    /** A section that is only counted; the command that shows it follows. */
    folded: (title: string, count: number) => `${title}: ${count}; all with`,
  },
  discrepancies: {
    none: "No such discrepancy.",
    noLevel: "no discrepancy",
    note: "curator's note, not from the sources: ",
    checkedWithin: "checked within one source",
    contradictsItself: (source: string, values: string) => `${source} contradicts itself: ${values}`,
  },
  claims: {
    none: "No such claim.",
    source: "Source",
    eventAndAttribute: "Event, attribute",
    claim: "Claim",
    inItsWords: "Quoted",
  },
  sources: {
    source: "Source",
    language: "Language",
    claims: "Claims",
    events: "Events",
    onlyHere: "Unique",
    leftOut: "Missing",
    textAt: "text",
    derivedFrom: "derived from",
    onlyItTells: "only source of",
    itLeavesOut: "does not cover",
    onlyItSays: "only it states",
    nothing: "nothing",
    claimsOnEvents: (claims: number, events: number) => `${claims} on ${counted(events, "event")}`,
    /** How many sentences of a text are cited by claims. */
    cited: (sentences: number, total: number) => `${sentences} of ${total} sentences cited`,
    /** What a list leaves out: "+12 more". */
    more: (count: number) => `+${count} more`,
    oneSource: "what only this one covers",
    allClaims: "everything it states",
    wholePage: "the full lists",
  },
  agreement: {
    none: "No two sources state the same attribute of an event.",
    sources: "Sources",
    agree: "agree",
    compatible: "compatible",
    conflict: "conflict",
    oneOrigin: "one origin",
    /** A share with its denominator: "12 of 20 (60%)". */
    share: (part: number, whole: number, percent: number) => `${part} of ${whole} (${percent}%)`,
    /** What the cells of the grid show. */
    legend: "of the items that both state",
    kind: "Kind of value",
    commonOrigin: "Possible common origin: ",
    /** "they share a unique value in 8 of 20 three-way comparisons" */
    shared: (odd: number, chances: number) => `they share a unique value in ${odd} of ${chances} three-way comparisons`,
    between: "where these two differ",
    byKind: "the same by kind of value",
  },
  search: {
    /** Before a match that is not visible in the result. */
    matched: "via",
    none: (words: string) => `No matches for “${words}”.`,
    near: "Did you mean: ",
    /** Before what the other words find. */
    unknown: (words: string) => `No source has “${words}”; without it:`,
    /** The same if the words left out are known, but never occur together with the others. */
    apart: (words: string) => `Nothing matches all of these words; without “${words}”:`,
    /** Before figures that count something other than the question asks for. */
    uncounted: (word: string) => `No source gives this figure for “${word}”; the closest:`,
    silent: (sources: string) => `silent: ${sources}`,
    notCovering: (sources: string) => `not covered by: ${sources}`,
    /** Sources that do not say it about the whole, but about a part that is also shown. */
    byPart: (sources: string) => `for a part of it, shown here: ${sources}`,
    weaker: (count: number) => `${count} weaker ${count === 1 ? "match" : "matches"}; --all shows them`,
  },
  timeline: {
    some: "within this period",
    about: "about then",
    lasted: "lasted",
    open: "end not given",
    cut: "continues outside",
    gap: "a gap, placed by other sources",
    break: "axis break",
    disputed: "dates contradict",
    several: "several",
    /** Before a date that says only when something began or ended. */
    began: "began ",
    ended: "ended ",
    "not-covered": "not covered",
    undated: "no date given",
    possibly: "possibly",
    unplaced: "Dated, but not precisely enough to draw",
    notDated: "Not dated by any source, in the order of its text",
    /** What is drawn and what is not: "12 events with a date, 3 without a date". */
    summary: (drawn: number, undated: number, isRange: boolean) =>
      capitalize(
        `${oneOrMore(drawn, "event")} ${isRange ? "in the range" : "with a date"}${undated > 0 ? `, ${undated} without a date` : ""}`,
      ),
    story: (source: string, summary: string, notCovered: number) =>
      `The story according to ${source}: ${summary.toLowerCase()}; ${notCovered} that only other sources cover`,
    lane: (dated: number, undated: number, notCovered: number) =>
      `${dated} with a date, ${undated} without, ${notCovered} not covered`,
  },
};

/** What every language must provide: a missing word does not compile. */
export type Phrases = typeof inEnglish;
