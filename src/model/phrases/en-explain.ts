// The sentences of an explanation, in English.

import { counted } from "./en-count.ts";
import { named, type ReasonPhrases } from "../reason.ts";
import { writeSentences } from "../reason-sentences.ts";
import sentences from "../../../data/languages/reasons/en.json" with { type: "json" };
import type { Rule } from "../rules.ts";

const agree = (holds: boolean): string => (holds ? "They agree." : "They do not agree.");

const reasons: ReasonPhrases = {
  ...writeSentences(sentences),
  tooMany: ({ count }) => `its ${count} different values are too many to be compared pair by pair`,
  otherEvents: ({ groups }, labels) => {
    const parts = groups.map(({ sources, events }) => {
      const has = sources.length === 1 ? "has" : "have";
      const number = events.length === 1 ? "one" : events.length;
      return `${named(sources, labels)} ${has} ${number}: ${events.map(labels.event).join(" and ")}`;
    });
    return `the sources do not have the same events (${parts.join("; ")})`;
  },
  moreScopes: ({ more }, labels) =>
    more
      .map(({ sources, scopes }) => {
        const who = sources.length > 2 ? `${sources.length} sources` : named(sources, labels);
        const what = scopes.map((scope) => (scope === null ? "the whole" : labels.scope(scope))).sort();
        return `only ${who} also ${sources.length > 1 ? "count" : "counts"} ${what.join(", ")}`;
      })
      .join("; "),
  minutes: ({ value, minutes, holds }, labels) =>
    `${labels.value(value)}: the source's own times give ${minutes} minutes. ${agree(holds)}`,
  days: ({ value, hedge, min, max, holds }, labels) => {
    const range = min === max ? `${min} days, or ${max + 1} with the last day counted` : `${min} to ${max + 1} days`;
    const how = hedge === null ? "" : `${labels.hedge(hedge)} `;
    return `${how}${labels.value(value)}: the source's own dates give ${range}. ${agree(holds)}`;
  },
};

export const englishSteps = {
  rule: (rule: Rule): string => rule,
  reasons,
  /** The separator between details. */
  semicolon: "; ",
  place: (paragraph: number, sentence: number) => `paragraph ${paragraph} sentence ${sentence}`,
  quoted: (words: string) => `quoted: “${words}”`,
  notAFact: (mood: string) => `${mood}, not stated as a fact, so not compared`,
  hedged: (hedge: string) => `hedged: ${hedge}`,
  inferred: (reason: string) => `inferred: ${reason}`,
  sameValue: (count: number, value: string) =>
    `${count} more ${count === 1 ? "claim says" : "claims say"} the same: ${value}.`,
  means: (value: string, from: string, to: string) => `${value} means ${from} to ${to}.`,
  anyNumber: "any number",
  /** A number of days that is not followed by a counted noun. */
  days: (figure: string) => `${figure} days`,
  tolerance: (figure: string) => `Differences of up to ${figure} count as the same value for this attribute.`,
  allSources: "all sources",
  moreSources: (names: string, count: number) => `${names} and ${count} more sources`,
  against: (values: readonly string[]) => values.join(" against "),
  compared: (sources: string, verdict: string, reason: string) =>
    `${sources}: ${verdict}, because ${lowerFirst(reason)}`,
  unlisted: (count: number) => `At least ${count} further comparisons are not listed.`,
  onlyOne: "Only one source states this, so there is nothing to compare: single-source.",
  onlyOneAsFact:
    "Only one source states this as a fact about this event; what the others say is shown but not compared: single-source.",
  fits: "The figures or dates of this source are consistent with each other: consistent.",
  /** A few agree, and most cannot be compared. */
  mostUnknown: (verdict: string) =>
    `Most pairs of sources cannot be compared, so the few that agree do not make an agreement: ${verdict}.`,
  strongest: (verdict: string) => `Strongest relation: ${verdict}.`,
  ruledOut: (verdicts: string) => `Ruled out: ${verdicts}.`,
  origins: (sources: number, origins: number) =>
    `${counted(sources, "source")}, ${counted(origins, "origin")}: sources with a common origin count once.`,
  silent: (source: string) => `${source} covers the event but says nothing about this.`,
  implying: (source: string) => `${source} does not say so outright, but states other facts about the event.`,
  silentMany: (count: number, names: string, more: number) =>
    `${count} sources cover the event but say nothing about this: ${names} and ${more} more.`,
  notCovering: (count: number) => `${count} ${count === 1 ? "source does" : "sources do"} not cover the event.`,
  derived: (source: string, attribute: string, value: string, parts: string, rule: string) =>
    `${source}, ${attribute}: ${value} (${parts}, our ${rule}; no source states this total).`,
  omission: "Omission: another source covers this event and had reason to mention it.",
  level: (level: string, sum: string) => `Level ${level}: ${sum}.`,
  alwaysMinor: (verdict: string) => `${verdict} is always minor`,
  importance: { key: "key", ordinary: "ordinary", minor: "minor" },
  /** 2 if all of it is inferred. */
  doubt: (doubt: 1 | 2) => `rests on ${doubt === 1 ? "hedged or inferred" : "inferred"} claims`,
  close: "the figures are close",
  /** For beginnings or ends that differ by a few days. */
  sharedDays: "the sources' spans share days",
  threshold: "3 or more is major, 2 moderate",
};

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}` : text;
