// The sentences of an explanation, in English.

import { counted } from "./en-count.ts";
import { either, named, type ReasonPhrases, writeSum } from "../reason.ts";
import type { Rule } from "../rules.ts";

const agree = (holds: boolean): string => (holds ? "They agree." : "They do not agree.");

const reasons: ReasonPhrases = {
  tooMany: ({ count }) => `its ${count} different values are too many to be compared pair by pair`,
  moneyApart: ({ units }) =>
    `amounts in “${units.join("” and “")}” are not compared: nothing says what one was worth in the other`,
  unitsApart: ({ units }) =>
    `measures in “${units.join("” and “")}” are not compared: neither unit can be converted into the other`,
  broader: ({ pairs }, { value }) => {
    const texts = pairs.map(({ broad, narrow }) => `“${value(broad)}” includes “${value(narrow)}”`);
    return `no value is in both lists, though ${[...new Set(texts)].join(", ")}`;
  },
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
  totals: ({ totals }, labels) => {
    const written = totals.map(({ source, figures, total }) =>
      figures.length === 1
        ? `${labels.source(source)} ${labels.count(total)}`
        : `${labels.source(source)} ${writeSum(figures, labels.count)} = ${labels.count(total)} (our sum)`,
    );
    return `the sources' totals over the events that may be one are ${written.join(", ")}`;
  },
  unplaced: ({ value, event }, labels) =>
    `${labels.value(value)} cannot be placed: the source does not date “${labels.event(event)}”.`,
  placedOnly: ({ value, places, from }, labels) =>
    `${labels.value(value)} is ${either(places, labels)}, counted from ${either(from, labels)}; the source gives no other date to check it against.`,
  placed: ({ value, places, from, own, outcome }, labels) =>
    `${labels.value(value)} is ${either(places, labels)}, counted from ${either(from, labels)}; the source's own date is ${either(own, labels)}. ${
      {
        agree: "They agree.",
        "one-of-these": "They agree with one of these, but not with another.",
        "less-than-unit": "They differ by less than the unit.",
        apart: "No overlap.",
      }[outcome]
    }`,
  endFirst: ({ end, starts }, labels) =>
    `Its end is ${labels.value(end)}, its start ${either(starts, labels)}. The end is before the start.`,
  minutes: ({ value, minutes, holds }, labels) =>
    `${labels.value(value)}: the source's own times give ${minutes} minutes. ${agree(holds)}`,
  days: ({ value, hedge, min, max, holds }, labels) => {
    const range = min === max ? `${min} days, or ${max + 1} with the last day counted` : `${min} to ${max + 1} days`;
    const how = hedge === null ? "" : `${labels.hedge(hedge)} `;
    return `${how}${labels.value(value)}: the source's own dates give ${range}. ${agree(holds)}`;
  },
  orderUndated: ({ value }, labels) =>
    `${labels.value(value)} cannot be checked: the source does not date both events.`,
  order: ({ value, own, event, theirs, holds }, labels) =>
    `${labels.value(value)}: the source dates it ${either(own, labels)}, and “${labels.event(event)}” ${either(theirs, labels)}. ${holds ? "That is possible." : "The dates run the other way."}`,
  part: ({ part, whole, holds }, labels) =>
    `The part is ${labels.value(part)}, the whole ${labels.value(whole)}. ${holds ? "The part fits." : "The part is greater than the whole."}`,
  ownSum: ({ parts, sum, total, outcome }, labels) =>
    `${writeSum(parts, labels.value)} = ${labels.value(sum)} (our sum); the source's own total is ${labels.value(total)}. ${
      {
        agree: "They agree.",
        more: "The parts add up to more than the whole.",
        rounded: "The total may be rounded.",
        less: "Other parts may not be given.",
        overlap: "They add up to more than the whole, unless some are counted twice.",
      }[outcome]
    }`,
  noFigures: ({ title }, labels) => `${labels.text(title)}: not all of these are figures.`,
  declaredSum: ({ title, parts, sign, total }, labels) => {
    const is = { equal: "=", possible: "can be", unequal: "is not", vague: "cannot be checked against" }[sign];
    return `${labels.text(title)}: ${writeSum(parts, labels.value)} ${is} ${labels.value(total)}.`;
  },
  endsUndated: ({ value }, labels) => `${labels.value(value)} cannot be checked: the source does not date both ends.`,
  inferredFigure: ({ of }, labels) => `${labels.reason(of)} One of these values is inferred, so this confirms nothing.`,
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
