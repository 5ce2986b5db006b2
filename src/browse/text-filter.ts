// Filters a list by typed words, from the first letter on: a thing stays as long as its texts contain every word. Typing more
// never brings a thing back. Pure.

import type { Claim, EventRecord } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { isDisagreement } from "../model/verdict.ts";
import { attributeTitle } from "../present/discrepancy-text.ts";
import { positionText } from "../present/held-value.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Session } from "../present/session.ts";
import type { Lookups } from "./lookups.ts";
import type { Mode } from "./state.ts";

/** The texts by which a thing is found, folded. */
export interface FilterText {
  /** Its title: things whose title begins with the words come first. */
  readonly title: string;
  /** Its other names, its verdicts and its levels. */
  readonly names: string;
  /** What sources say about it. */
  readonly rest: string;
}

/** Ids whose texts contain every word: first those whose title begins with the words, else in the given order. */
export function narrow(ids: readonly string[], query: string, textOf: (id: string) => FilterText): readonly string[] {
  const words = fold(query)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return ids;
  const ranked = ids.flatMap((id) => {
    const rank = rankOf(textOf(id), words);
    return rank === null ? [] : [{ id, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
}

function rankOf({ title, names, rest }: FilterText, words: readonly string[]): number | null {
  const isIn = (text: string): boolean => words.every((word) => text.includes(word));
  if (title.startsWith(words.join(" "))) return 0;
  if (words.every((word) => ` ${title}`.includes(` ${word}`))) return 1;
  if (isIn(title)) return 2;
  if (isIn(`${title} ${names}`)) return 3;
  return isIn(`${title} ${names} ${rest}`) ? 4 : null;
}

export function filterTexts(mode: Mode, lookups: Lookups): ReadonlyMap<string, FilterText> {
  switch (mode) {
    case "events":
      return byId(lookups.events(), (event) => eventText(event, lookups));
    case "discrepancies":
      return byId(lookups.findings(), (finding) => findingText(finding, lookups));
    case "claims":
      return byId(lookups.dataset.claims, (claim) => claimText(claim, lookups));
    case "sources":
      return byId([...lookups.dataset.sources.values()], (source) => ({
        title: fold(lookups.labels.source(source.id)),
        names: fold([source.id, source.publisher ?? "", ...Object.values(source.label)].join(" ")),
        rest: "",
      }));
  }
}

const byId = <T extends { readonly id: string }>(
  things: readonly T[],
  write: (thing: T) => FilterText,
): ReadonlyMap<string, FilterText> => new Map(things.map((thing) => [thing.id, write(thing)]));

function eventText(event: EventRecord, lookups: Lookups): FilterText {
  const findings = lookups.judge.ofEvent(event.id).filter(({ verdict }) => isDisagreement(verdict));
  return {
    title: fold(lookups.labels.event(event.id)),
    names: fold([event.id, ...allNames(event), ...findings.map((finding) => verdictWords(finding, lookups))].join(" ")),
    rest: lookups
      .claimsOf(event.id)
      .map((claim) => saidIn(claim, lookups))
      .join(" "),
  };
}

function findingText(finding: Finding, session: Session): FilterText {
  const { labels } = session;
  return {
    title: fold(`${labels.event(finding.event)} ${attributeTitle(finding, labels)}`),
    names: fold(`${finding.id} ${verdictWords(finding, session)}`),
    rest: fold(finding.positions.map((position) => positionText(position, finding, labels)).join(" ")),
  };
}

/** A verdict and a level by id and by name: "conflict major". */
function verdictWords({ verdict, level }: Finding, { labels }: Session): string {
  const { verdicts, levels } = labels.phrases;
  return [verdict, verdicts[verdict], ...(level === null ? [] : [level, levels[level]])].join(" ");
}

const claimText = (claim: Claim, session: Session): FilterText => ({
  title: fold(session.labels.statement(claim)),
  names: fold([claim.id, claim.source, session.labels.source(claim.source)].join(" ")),
  rest: fold([session.labels.event(claim.event), attributeTitle(claim, session.labels), claim.stated ?? ""].join(" ")),
});

const saidIn = (claim: Claim, session: Session): string =>
  fold(`${session.labels.statement(claim)} ${claim.stated ?? ""}`);
