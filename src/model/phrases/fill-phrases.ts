// Phrases that are plain templates, each with the names of its arguments in order. The templates are in data/languages/phrases/, with these
// names in braces, beside the fixed words; a language that lacks one does not compile. Phrases that count things or join names are in the
// file of each language.

import type words from "../../../data/languages/phrases/en.json";
import { fill, withSentences } from "../fill.ts";
import type { Season } from "../values/value-words.ts";

type Words = typeof words;

export const fillPhrases = (said: Words) => ({
  ...withSentences(said, {
    accordingTo: ["name"],
    asOf: ["date"],
    ofEvent: ["title"],
    scoped: ["figure", "scope"],
    justBefore: ["time"],
    justAfter: ["time"],
    nearly: ["text"],
    justOver: ["text"],
    atLeast: ["figure"],
    atMost: ["figure"],
    moreThan: ["figure"],
    lessThan: ["figure"],
    by: ["date"],
    from: ["date"],
    between: ["from", "to"],
  }),
  relativeTime: (direction: "after" | "before", time: string) => fill(said.times[direction], { time }),
  season: (name: Season, year: string) => fill(said.season, { season: said.seasons[name], year }),
  year(year: number) {
    if (year > 99) return String(year);
    return year > 0 ? fill(said.eras.after, { year }) : fill(said.eras.before, { year: 1 - year });
  },
  ...fillViews(said),
  agreement: withSentences(said.agreement, { share: ["part", "whole", "percent"], shared: ["odd", "chances"] }),
  discrepancies: withSentences(said.discrepancies, { contradictsItself: ["source", "values"] }),
  list: withSentences(said.list, { more: ["count", "command"], folded: ["title", "count"] }),
  next: withSentences(said.next, { more: ["count"], hint: ["text"], meantCommand: ["command"] }),
  sources: withSentences(said.sources, { cited: ["sentences", "total"], more: ["count"] }),
  timeline: withSentences(said.timeline, {
    began: ["date"],
    ended: ["date"],
    lane: ["dated", "undated", "notCovered"],
  }),
});

const fillViews = (said: Words) => ({
  matrix: {
    ...withSentences(said.matrix, { ourSum: ["figure"], totalOf: ["source", "total"] }),
    more: (parts: readonly string[]) => fill(said.matrix.more, { parts: parts.join(" · ") }),
  },
  pages: {
    ...withSentences(said.pages, {
      firstOf: ["shown", "total"],
      alone: ["source"],
      only: ["source"],
      more: ["count"],
      saidBy: ["source"],
      place: ["paragraph", "sentence"],
      asTold: ["source"],
      leavesOut: ["count"],
    }),
    drawsOn: (names: readonly string[]) => fill(said.pages.drawsOn, { names: names.join(said.comma) }),
  },
  search: withSentences(said.search, {
    none: ["words"],
    unknown: ["words"],
    apart: ["words"],
    uncounted: ["word"],
    silent: ["sources"],
    silentOn: ["word", "sources"],
    seeBelow: ["sources"],
    notCovering: ["sources"],
    byPart: ["sources"],
  }),
  show: {
    ...said.show,
    folded: (count: number, sources: readonly string[]) =>
      fill(said.show.folded, { count, sources: sources.join(said.comma) }),
  },
});

/** The sentences of an explanation. */
export const fillSteps = ({ steps }: Words) =>
  withSentences(steps, {
    place: ["paragraph", "sentence"],
    quoted: ["words"],
    notAFact: ["mood"],
    hedged: ["hedge"],
    inferred: ["reason"],
    means: ["value", "from", "to"],
    days: ["figure"],
    tolerance: ["figure"],
    unlisted: ["count"],
    mostUnknown: ["verdict"],
    strongest: ["verdict"],
    ruledOut: ["verdicts"],
    silent: ["source"],
    implying: ["source"],
    derived: ["source", "attribute", "value", "parts", "rule"],
    alwaysMinor: ["verdict"],
  });
