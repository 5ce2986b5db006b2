// The program's words in English, which are those of every language that has no catalogue of its own: the phrases that count things or join
// names; data/languages/phrases/ has the others.

import browse from "../../../data/languages/browse/en.json" with { type: "json" };
import words from "../../../data/languages/phrases/en.json" with { type: "json" };
import { capitalize, counted, join, oneOrMore } from "./en-count.ts";
import { englishSteps } from "./en-explain.ts";
import { englishValues } from "./en-values.ts";
import { fillBrowse } from "./browse-words.ts";
import { fillPhrases } from "./fill-phrases.ts";

const said = fillPhrases(words);

export const inEnglish = {
  ...said,
  ...englishValues,
  browse: fillBrowse(browse),
  steps: englishSteps,
  /** "3 sources, 2 origins" */
  origins: (sources: number, origins: number) => `${counted(sources, "source")}, ${counted(origins, "origin")}`,
  next: {
    ...said.next,
    otherMatches: (count: number) => (count === 1 ? "the other match" : `${count} other matches`),
  },
  matrix: {
    ...said.matrix,
    /** A value that held at several dates: the first, the last and their number. */
    asOfRun: (first: string, last: string, count: number) => `as of ${first} to ${last}, ${count} dates`,
    sources: (count: number) => counted(count, "source"),
    contradict: (count: number) => `${count} ${count === 1 ? "contradicts" : "contradict"}`,
    differ: (count: number) => `${count} ${count === 1 ? "differs" : "differ"}`,
    agree: (count: number) => `${count} ${count === 1 ? "agrees" : "agree"}`,
  },
  today: {
    ...said.today,
    yearsAgo: (years: number) => `${counted(years, "year")} ago`,
    /** From another day than today. */
    daysLater: (days: number) => `${counted(days, "day")} later`,
    inDays: (days: number) => (days === 1 ? "tomorrow" : `in ${days} days`),
  },
  pages: {
    ...said.pages,
    coveredBy: (names: readonly string[]) => `Covered by ${join(names, "and")}`,
    /** Comes after the sources that cover it. */
    notCoveredBy: (names: readonly string[]) => `; not by ${join(names, "or")}`,
    notCovered: (names: readonly string[]) => `not covered by ${join(names, "or")}`,
    disagreements: (count: number) => oneOrMore(count, "discrepancy"),
    agreements: (count: number) => oneOrMore(count, "agreement"),
    claims: (count: number) => oneOrMore(count, "claim"),
    claimsOnEvents: (claims: number, events: number) =>
      `${oneOrMore(claims, "claim")} on ${oneOrMore(events, "event")}`,
    inOrder: (claims: number) => `${oneOrMore(claims, "claim")}, in the order of its text`,
  },
  list: { ...said.list, notDatedBy: (names: readonly string[]) => `Not dated by ${join(names, "or")}` },
  sources: {
    ...said.sources,
    claimsOnEvents: (claims: number, events: number) => `${claims}, covering ${counted(events, "event")}`,
  },
  search: {
    ...said.search,
    weaker: (count: number) => `${count} weaker ${count === 1 ? "match" : "matches"}; --all shows them`,
  },
  timeline: {
    ...said.timeline,
    /** What is drawn and what is not: "12 events with a date, 3 without a date". */
    summary: (drawn: number, undated: number, isRange: boolean) =>
      capitalize(
        `${oneOrMore(drawn, "event")} ${isRange ? "in the range" : "with a date"}${undated > 0 ? `, ${undated} without a date` : ""}`,
      ),
    story: (source: string, summary: string, notCovered: number) =>
      `The story according to ${source}: ${summary.toLowerCase()}; ${notCovered} that only other sources cover`,
  },
};

/** What every language must provide: a missing word does not compile. */
export type Phrases = typeof inEnglish;
