// The words of the page and the report in English.

import { counted } from "../../model/phrases/en-count.ts";

export const englishReport = {
  /** Above the title: what the page is about. */
  kicker: "Who says what",
  counts: (sources: number, events: number, claims: number) =>
    `${counted(sources, "source")} · ${counted(events, "event")} · ${counted(claims, "claim")}`,
  skip: "Skip to the discrepancies",
  contents: "On this page",
  discrepancies: "Where the sources differ",
  /** Says how to read the table, and that the page takes no side. */
  howToRead:
    "Each row is one question about one event, each column one source. Open a row to see why it counts as a difference, and where each source says what it says. Nothing here says who is right.",
  noSide: "Nothing here says who is right.",
  key: {
    title: "What the signs mean",
    contradict: "contradict: both cannot be true",
    differ: "differ, and both can be true",
    agree: "agree",
    single: "one source only",
    inferred: "inferred: the source does not say it outright",
    hedged: "hedged: about, likely, it seems",
    mood: "wished, planned, demanded or alleged: not stated as a fact",
    sum: "our sum: no source states this total",
    quoted: "the source's own word, at paragraph 3, sentence 4",
    silent: "covers the event, but does not say this",
    notCovering: "does not cover the event",
  },
  filter: {
    title: "Search and filter",
    search: "Search the page",
    verdict: "Verdict",
    level: "Level",
    source: "Source",
    /** How a value is given: inferred, hedged, wished … */
    held: "Based on",
    inferred: "an inference",
    hedged: "a hedged value",
    mood: "a wish, plan, demand or allegation",
    sum: "our own sum",
    from: "From year",
    to: "to year",
    year: "yyyy",
    any: "any",
    clear: "Clear",
    /** With `{n}` and `{all}`. */
    shown: "{n} of {all} rows",
    /** With `{words}`. */
    near: "Nothing contains all of these words. Searched for: {words}",
  },
  others: "Other discrepancies",
  omissions: "Left out by other sources that had reason to mention it",
  claims: "Claims",
  why: "Why",
  question: "Event and question",
  sourcesSay: "What the sources say",
  note: "Curator's note, not from the sources",
  timeline: "When it happened",
  timelineHint: "Choose an event to read what each source says about it.",
  undated: "No date",
  events: "Event by event",
  sources: "The sources",
  language: "Language",
  publisher: "Publisher",
  published: "Published",
  address: "Address",
  derivedFrom: "Derived from",
  none: "not known",
  onlyOne: "What only one source reports",
  onlyThis: "What only this source reports",
  onlyCount: (claims: number) => counted(claims, "item"),
  /** Events that others cover and this source does not. */
  missing: "Does not cover",
  method: "How verdicts are reached",
  /** How verdicts are reached, in ten lines. */
  methodLines: [
    "Every statement of a source is a claim: one value of one attribute of one event, with its place in the text.",
    "Claims on the same attribute of the same event are compared. Figures that count different things are never compared as if they were the same.",
    "If two values cannot both be true, the verdict is conflict; if one source contradicts itself, self-conflict.",
    "If the sources do not agree on which or how many events there were, the verdict is identity.",
    "Scope: the numbers count different things. Framing: causes, motives or names differ without excluding each other.",
    "Partial: the lists share only some entries. Precision: one value contains the other. Rounding and overlap: rounded or hedged values that are compatible.",
    "The same thing in another spelling, language or script is agreement, not a difference.",
    "Silence is neither agreement nor conflict; it is shown for each source. What is wished, planned or alleged is not compared with facts.",
    "A source that is derived from another is not a second witness: each count also says how many independent origins there are.",
    "The level (major, moderate, minor) follows from the verdict and from the importance of the attribute; it is lower if the difference rests only on hedged or inferred claims.",
  ],
  about: "About this page",
  version: "Version of the dataset",
  licence: "Licence",
  checksum: "Checksum (SHA-256)",
  cite: "How to cite",
  madeWith: (version: string) =>
    `Made with rashomon ${version}. This page is a single file, works offline, and contacts no server.`,
};

/** What every language must provide: a missing word does not compile. */
export type ReportWords = typeof englishReport;
