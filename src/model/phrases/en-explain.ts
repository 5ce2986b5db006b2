// The sentences of an explanation, in English.

import { counted } from "./en-count.ts";
import { fillSteps } from "./fill-phrases.ts";
import { named, type ReasonPhrases } from "../reason.ts";
import { writeSentences } from "../reason-sentences.ts";
import sentences from "../../../data/languages/reasons/en.json" with { type: "json" };
import words from "../../../data/languages/phrases/en.json" with { type: "json" };
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
  ...fillSteps(words),
  rule: (rule: Rule): string => rule,
  reasons,
  sameValue: (count: number, value: string) =>
    `${count} more ${count === 1 ? "claim says" : "claims say"} the same: ${value}.`,
  moreSources: (names: string, count: number) => `${names} and ${count} more sources`,
  against: (values: readonly string[]) => values.join(" against "),
  compared: (sources: string, verdict: string, reason: string) =>
    `${sources}: ${verdict}, because ${lowerFirst(reason)}`,
  origins: (sources: number, origins: number) =>
    `${counted(sources, "source")}, ${counted(origins, "origin")}: sources with a common origin count once.`,
  silentMany: (count: number, names: string, more: number) =>
    `${count} sources cover the event but say nothing about this: ${names} and ${more} more.`,
  notCovering: (count: number) => `${count} ${count === 1 ? "source does" : "sources do"} not cover the event.`,
  level: (level: string, sum: string) => `Level ${level}: ${sum}.`,
  /** 2 if all of it is inferred. */
  doubt: (doubt: 1 | 2) => `rests on ${doubt === 1 ? "hedged or inferred" : "inferred"} claims`,
};

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
