// The phrases that need no more than what they are given. data/languages/phrases/ has them, with names in braces, beside the fixed words; a
// word that a language lacks does not compile. Phrases that count things or join names stand in the file of each language.

import type words from "../../../data/languages/phrases/en.json";
import { fill } from "../fill.ts";
import type { Season } from "../values/value-words.ts";

export type Words = typeof words;

export const fillPhrases = (said: Words) => ({
  ...said,
  ...fillValues(said),
  ...fillPages(said),
  ...fillLists(said),
  ...fillAnswers(said),
  accordingTo: (name: string) => fill(said.accordingTo, { name }),
  asOf: (date: string) => fill(said.asOf, { date }),
  ofEvent: (title: string) => fill(said.ofEvent, { title }),
  /** A figure with what it counts: "8 US military". */
  scoped: (figure: string, scope: string) => fill(said.scoped, { figure, scope }),
});

const fillLists = (said: Words) => ({
  next: {
    ...said.next,
    /** What a list leaves out, with the flag that shows it. */
    more: (count: number) => fill(said.next.more, { count }),
  },
  show: {
    ...said.show,
    /** How much only one source states, in total and for each source. */
    folded: (count: number, sources: readonly string[]) =>
      fill(said.show.folded, { count, sources: sources.join(said.comma) }),
  },
  list: {
    ...said.list,
    /** How many more there are, and the command that lists them. */
    more: (count: number, command: string) => fill(said.list.more, { count, command }),
    /** A section that is only counted; the command that shows it follows. */
    folded: (title: string, count: number) => fill(said.list.folded, { title, count }),
  },
  discrepancies: {
    ...said.discrepancies,
    contradictsItself: (source: string, values: string) =>
      fill(said.discrepancies.contradictsItself, { source, values }),
  },
  sources: {
    ...said.sources,
    /** How many sentences of a text are cited by claims. */
    cited: (sentences: number, total: number) => fill(said.sources.cited, { sentences, total }),
    more: (count: number) => fill(said.sources.more, { count }),
  },
});

const fillAnswers = (said: Words) => ({
  agreement: {
    ...said.agreement,
    /** A share with its denominator: "12 of 20 (60%)". */
    share: (part: number, whole: number, percent: number) => fill(said.agreement.share, { part, whole, percent }),
    shared: (odd: number, chances: number) => fill(said.agreement.shared, { odd, chances }),
  },
  search: {
    ...said.search,
    none: (words: string) => fill(said.search.none, { words }),
    /** Before what the other words find. */
    unknown: (words: string) => fill(said.search.unknown, { words }),
    /** The same if the words left out are known, but never occur together with the others. */
    apart: (words: string) => fill(said.search.apart, { words }),
    /** Before figures that count something other than the question asks for. */
    uncounted: (word: string) => fill(said.search.uncounted, { word }),
    silent: (sources: string) => fill(said.search.silent, { sources }),
    /** The sources that say nothing of what a word of the question names. */
    silentOn: (word: string, sources: string) => fill(said.search.silentOn, { word, sources }),
    /** The sources that say something similar in an item that follows. */
    seeBelow: (sources: string) => fill(said.search.seeBelow, { sources }),
    notCovering: (sources: string) => fill(said.search.notCovering, { sources }),
    /** Sources that do not say it about the whole, but about a part that is also shown. */
    byPart: (sources: string) => fill(said.search.byPart, { sources }),
  },
  timeline: {
    ...said.timeline,
    lane: (dated: number, undated: number, notCovered: number) =>
      fill(said.timeline.lane, { dated, undated, notCovered }),
  },
});

const fillPages = (said: Words) => ({
  matrix: {
    ...said.matrix,
    /** A figure that no source states. */
    ourSum: (figure: string) => fill(said.matrix.ourSum, { figure }),
    /** The total of a source's figures, marked as our sum. */
    totalOf: (source: string, total: string) => fill(said.matrix.totalOf, { source, total }),
    /** What is left out of a screen: "… and 6 moderate · 40 minor; --all shows them". */
    more: (parts: readonly string[]) => fill(said.matrix.more, { parts: parts.join(" · ") }),
  },
  pages: {
    ...said.pages,
    firstOf: (shown: number, total: number) => fill(said.pages.firstOf, { shown, total }),
    alone: (source: string) => fill(said.pages.alone, { source }),
    only: (source: string) => fill(said.pages.only, { source }),
    more: (count: number) => fill(said.pages.more, { count }),
    saidBy: (source: string) => fill(said.pages.saidBy, { source }),
    place: (paragraph: number, sentence: number) => fill(said.pages.place, { paragraph, sentence }),
    asTold: (source: string) => fill(said.pages.asTold, { source }),
    leavesOut: (count: number) => fill(said.pages.leavesOut, { count }),
    drawsOn: (names: readonly string[]) => fill(said.pages.drawsOn, { names: names.join(said.comma) }),
  },
});

/** See `ValueWords`. */
const fillValues = (said: Words) => ({
  justBefore: (time: string) => fill(said.justBefore, { time }),
  justAfter: (time: string) => fill(said.justAfter, { time }),
  relativeTime: (direction: "after" | "before", time: string) => fill(said.times[direction], { time }),
  nearly: (text: string) => fill(said.nearly, { text }),
  justOver: (text: string) => fill(said.justOver, { text }),
  atLeast: (figure: string) => fill(said.atLeast, { figure }),
  atMost: (figure: string) => fill(said.atMost, { figure }),
  moreThan: (figure: string) => fill(said.moreThan, { figure }),
  lessThan: (figure: string) => fill(said.lessThan, { figure }),
  by: (date: string) => fill(said.by, { date }),
  from: (date: string) => fill(said.from, { date }),
  between: (from: string, to: string) => fill(said.between, { from, to }),
  season: (name: Season, year: string) => fill(said.season, { season: said.seasons[name], year }),
  year(year: number) {
    if (year > 99) return String(year);
    return year > 0 ? fill(said.eras.after, { year }) : fill(said.eras.before, { year: 1 - year });
  },
});
