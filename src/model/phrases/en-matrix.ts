// The words of the matrix of discrepancies, and of what the next command shows, in English.

import { counted } from "./en-count.ts";
import type { ExplainPhrases, KindPhrases, MatrixPhrases, NextPhrases } from "./matrix.ts";

export const englishNext: NextPhrases = {
  otherMatches: (count) => (count === 1 ? "the other match" : `${count} other matches`),
  why: "why the verdict is what it is",
  whyOrNot: "why they agree or differ",
  event: "the event, source by source",
  found: "everything those words find",
  thatDay: "that day",
  another: "another one",
  ownDataset: "start your own",
  more: (count) => `… and ${count} more; --limit 0 shows all`,
  differences: "where they differ, with places in the texts",
  claims: "every claim, with its place in the text",
};

export const englishMatrix: MatrixPhrases = {
  agreeing: "agreement",
  single: "one source only",
  notCompared: "not compared",
  values: "Values (sources)",
  silent: "silent",
  notCovering: "not covered",
  implied: "not said outright",
  oneFact: "only one source states it as a fact of this event",
  unconfirmed: "unconfirmed",
  fits: "the values fit, but no two independent sources state them",
  ourSum: (figure) => `${figure} (our sum)`,
  totalOf: (source, total) => `${source} total: ${total}`,
  more: (parts) => `… and ${parts.join(" · ")}; --all shows them`,
  asOfRun: (first, last, count) => `as of ${first} to ${last}, ${count} dates`,
  sources: (count) => counted(count, "source"),
  contradict: (count) => `${count} ${count === 1 ? "contradicts" : "contradict"}`,
  differ: (count) => `${count} ${count === 1 ? "differs" : "differ"}`,
  agree: (count) => `${count} ${count === 1 ? "agrees" : "agree"}`,
};

export const englishKinds: KindPhrases = {
  count: "counts",
  date: "dates",
  "relative-date": "relative dates",
  duration: "durations",
  "clock-time": "times of day",
  measure: "measures",
  name: "names",
  entity: "people, places and things",
  term: "terms",
  flag: "yes or no",
  order: "order of events",
  text: "text",
};

export const englishExplain: ExplainPhrases = {
  values: "Sources say",
  meaning: "Values as compared",
  compared: "Comparisons",
  verdict: "Verdict",
  silence: "Silence",
};
