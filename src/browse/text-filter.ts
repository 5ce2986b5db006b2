// Filters a list by typed words, from the first letter on: a thing stays as long as its texts contain every word. Typing more
// never brings a thing back. Only a word that is in none of them may have a wrong letter. Pure.

import { valueOf } from "../model/at.ts";
import type { Claim, EventRecord, Labelled, Source } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { getOrAdd } from "../model/groups.ts";
import { allNames } from "../model/lexicon.ts";
import { isNearStart } from "../model/nearest.ts";
import { isDisagreement, strongest } from "../model/verdict.ts";
import { attributeTitle, verdictTone } from "../present/discrepancy-text.ts";
import { positionText } from "../present/held-value.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Session } from "../present/session.ts";
import type { Lookups } from "./lookups.ts";
import { dateOf, SIGNS } from "./rows.ts";
import type { Mode } from "./state.ts";

/** The texts by which a thing is found, folded. */
export interface FilterText {
  /** Its title: things whose title begins with the words come first. */
  readonly title: string;
  /** The level, the verdict and the sign of each of its discrepancies: such a word, typed whole, comes before titles. */
  readonly marks: readonly string[];
  /** Its other names, its sources and attributes. */
  readonly names: string;
  /** What sources say about it. */
  readonly rest: string;
}

type TextOf = (id: string) => FilterText;

/** Ids whose texts contain every word: first those whose title begins with the words, else in the given order. */
export const narrow = (ids: readonly string[], query: string, textOf: TextOf): readonly string[] =>
  narrowBy(ids, wordsOf(query).map(contain), textOf);

/** The same, but a word that no thing contains may have a wrong letter. */
export function narrowNearly(ids: readonly string[], query: string, textOf: TextOf): readonly string[] {
  const tests = wordsOf(query).map((word) => {
    const test = contain(word);
    return ids.some((id) => textsOf(textOf(id)).some(test.isIn)) ? test : beNear(word);
  });
  return narrowBy(ids, tests, textOf);
}

const wordsOf = (query: string): readonly string[] =>
  fold(query)
    .split(" ")
    .filter((word) => word !== "");

/** How a typed word is looked for. */
interface WordTest {
  readonly word: string;
  readonly isIn: (text: string) => boolean;
}

const contain = (word: string): WordTest => ({ word, isIn: (text) => text.includes(word) });

const beNear = (word: string): WordTest => ({
  word,
  isIn: (text) => text.split(" ").some((known) => isNearStart(word, known)),
});

function narrowBy(ids: readonly string[], tests: readonly WordTest[], textOf: TextOf): readonly string[] {
  if (tests.length === 0) return ids;
  const ranked = ids.flatMap((id) => {
    const rank = rankOf(textOf(id), tests);
    return rank === null ? [] : [{ id, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
}

const textsOf = ({ title, marks, names, rest }: FilterText): readonly string[] => [title, ...marks, names, rest];

function rankOf(text: FilterText, tests: readonly WordTest[]): number | null {
  const { title, marks, names } = text;
  const areIn = (...texts: readonly string[]): boolean => tests.every(({ isIn }) => texts.some(isIn));
  if (!areIn(...textsOf(text))) return null;
  const words = tests.map(({ word }) => word);
  if (marks.some((mark) => words.every((word) => ` ${mark} `.includes(` ${word} `)))) return 0;
  if (title.startsWith(words.join(" "))) return 1;
  if (words.every((word) => ` ${title}`.includes(` ${word}`))) return 2;
  if (areIn(title)) return 3;
  return areIn(title, ...marks, names) ? 4 : 5;
}

/** Writes the texts of a thing. */
type Write<T> = (thing: T) => FilterText;

export function filterTexts(mode: Mode, lookups: Lookups): ReadonlyMap<string, FilterText> {
  switch (mode) {
    case "events":
      return byId(lookups.events(), writeEvents(lookups));
    case "discrepancies":
      return byId(lookups.findings(), writeFindings(lookups));
    case "claims":
      return byId(lookups.dataset.claims, writeClaims(lookups));
    case "sources":
      return byId([...lookups.dataset.sources.values()], (source) => ({
        title: fold(lookups.labels.source(source.id)),
        marks: [],
        names: fold([...allNames(source), source.publisher ?? ""].join(" ")),
        rest: "",
      }));
  }
}

const byId = <T extends { readonly id: string }>(
  things: readonly T[],
  write: Write<T>,
): ReadonlyMap<string, FilterText> => new Map(things.map((thing) => [thing.id, write(thing)]));

function writeEvents(lookups: Lookups): Write<EventRecord> {
  const namesOf = createNames();
  return (event) => {
    const claims = lookups.claimsOf(event.id);
    return {
      title: fold(lookups.labels.event(event.id)),
      marks: marksOfEvent(lookups.judge.ofEvent(event.id), lookups),
      names: [
        ...namesOf([event, ...sourcesOf(claims, lookups)]),
        fold(dateOf(lookups.listed(event.id), lookups.labels)),
      ].join(" "),
      rest: claims.map((claim) => saidIn(claim, lookups)).join(" "),
    };
  };
}

function writeFindings(session: Session): Write<Finding> {
  const { labels, dataset } = session;
  const namesOf = createNames();
  return (finding) => {
    const claims = finding.positions.flatMap((position) => position.claims);
    const attributes = [...new Set(claims.map(({ attribute }) => attribute))].map((id) => dataset.attributes.get(id));
    return {
      title: fold(`${labels.event(finding.event)} ${attributeTitle(finding, labels)}`),
      marks: [fold(markOf(finding, session))],
      names: [fold(finding.id), ...namesOf([...attributes, ...sourcesOf(claims, session)])].join(" "),
      rest: fold(finding.positions.map((position) => positionText(position, finding, labels)).join(" ")),
    };
  };
}

function writeClaims(session: Session): Write<Claim> {
  const { labels } = session;
  const namesOf = createNames();
  return (claim) => ({
    title: fold(labels.statement(claim)),
    marks: [],
    names: [fold(claim.id), ...namesOf(sourcesOf([claim], session))].join(" "),
    rest: fold([labels.event(claim.event), attributeTitle(claim, labels), claim.stated ?? ""].join(" ")),
  });
}

const sourcesOf = (claims: readonly Claim[], { dataset: { sources } }: Session): readonly Source[] =>
  [...new Set(claims.map(({ source }) => source))].map((id) => valueOf(sources, id));

/** The ids and names of things in every language, folded once for each. */
function createNames(): (things: readonly (Labelled | undefined)[]) => readonly string[] {
  const known = new Map<Labelled, string>();
  const write = (thing: Labelled): string => fold([thing.id, ...allNames(thing)].join(" "));
  return (things) => things.flatMap((thing) => (thing ? [getOrAdd(known, thing, () => write(thing))] : []));
}

/** A level, a verdict and a sign, by id and by name: "major conflict contradict". */
function markOf({ verdict, level }: Pick<Finding, "verdict" | "level">, { labels: { phrases } }: Session): string {
  const sign = SIGNS.filter(({ tone }) => tone === verdictTone(verdict)).map(({ name }) => phrases.browse.signs[name]);
  const weight = level === null ? [] : [level, phrases.levels[level]];
  return [verdict, phrases.verdicts[verdict], ...sign, ...weight].join(" ");
}

/** The discrepancies of an event; if it has none, what its sign in the list says. */
function marksOfEvent(findings: readonly Finding[], session: Session): readonly string[] {
  const differing = findings.filter(({ verdict }) => isDisagreement(verdict));
  const verdict = strongest(findings.map((finding) => finding.verdict));
  const shown = differing.length > 0 || verdict === null ? differing : [{ verdict, level: null }];
  return [...new Set(shown.map((finding) => fold(markOf(finding, session))))];
}

const saidIn = (claim: Claim, { labels }: Session): string => fold(`${labels.statement(claim)} ${claim.stated ?? ""}`);
