// The words of lists in English.

import { counted } from "./en-count.ts";
import type { ListPhrases } from "./lists.ts";

export const englishLists: ListPhrases = {
  matchFields: {
    title: "title",
    synonym: "synonym",
    keyword: "keyword",
    statement: "statement",
    stated: "stated",
    date: "date",
    value: "value",
    attribute: "attribute",
    scope: "scope",
    term: "term",
    entity: "entity",
    source: "source",
  },
  today: {
    none: "No source puts an event on this day.",
    next: "Next: ",
    began: "began",
    ended: "ended",
    yearsAgo: (years) => `${counted(years, "year")} ago`,
    inDays: (days) => (days === 1 ? "tomorrow" : `in ${days} days`),
  },
  datasets: {
    dataset: "Dataset",
    title: "Title",
    from: "From",
    inUse: "in use",
    sources: "Sources",
    events: "Events",
    claims: "Claims",
    origins: { bundled: "bundled", flag: "flag", environment: "environment", folder: "folder" },
  },
  citation: { in: "In", dataset: "dataset", version: "version" },
  noClaims: "The dataset has no claims.",
};
