// Filters a list by typed words: a thing stays as long as its texts contain every word. Only a word that is in none of them may have a
// wrong letter, or is left out. Pure.

import { valueOf } from "../model/at.ts";
import type { Claim, EventRecord, Labelled, Source } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { getOrAdd } from "../model/groups.ts";
import { allNames } from "../model/lexicon.ts";
import { isNearStart } from "../model/nearest.ts";
import { attributeTitle, verdictTone } from "../present/discrepancy-text.ts";
import { positionText } from "../present/held-value.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Session } from "../present/session.ts";
import type { Lookups } from "./lookups.ts";
import { dateOf } from "./rows.ts";
import { namesOfLevel, namesOfVerdict } from "./typed-words.ts";
import type { Mode } from "./state.ts";

/** The texts by which a thing is found, folded. */
export interface FilterText {
  /** Its title: things whose title begins with the words come first. */
  readonly title: string;
  /** Its other names, its sources and attributes, and the levels and verdicts of its discrepancies. */
  readonly names: string;
  /** What sources say about it. */
  readonly rest: string;
}

type TextOf = (id: string) => FilterText;

/** Ids whose texts contain every word: first those whose title begins with the words, else in the given order. */
export const narrow = (ids: readonly string[], words: readonly string[], textOf: TextOf): readonly string[] =>
  narrowBy(ids, words.map(contain), textOf);

/** The same, but a word that no thing contains may have a wrong letter; one that is like no word is left out. */
export function narrowNearly(ids: readonly string[], words: readonly string[], textOf: TextOf) {
  const isSomewhere = ({ isIn }: WordTest): boolean => ids.some((id) => textsOf(textOf(id)).some(isIn));
  const found = words.map((word) => [contain(word), beNear(word)].find(isSomewhere) ?? null);
  const tests = found.filter((test) => test !== null);
  const isNothing = tests.length === 0 && words.length > 0;
  return {
    ids: isNothing ? [] : narrowBy(ids, tests, textOf),
    left: words.filter((_, place) => found[place] === null),
  };
}

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

const textsOf = ({ title, names, rest }: FilterText): readonly string[] => [title, names, rest];

function rankOf(text: FilterText, tests: readonly WordTest[]): number | null {
  const { title, names } = text;
  const areIn = (...texts: readonly string[]): boolean => tests.every(({ isIn }) => texts.some(isIn));
  if (!areIn(...textsOf(text))) return null;
  const words = tests.map(({ word }) => word);
  if (words.every((word) => FIGURE.test(word)))
    return words.every((word) => textsOf(text).some((each) => ` ${each} `.includes(` ${word} `))) ? 0 : 1;
  if (title.startsWith(words.join(" "))) return 1;
  if (words.every((word) => ` ${title}`.includes(` ${word}`))) return 2;
  if (areIn(title)) return 3;
  return areIn(title, names) ? 4 : 5;
}

/** A figure is found whole before it is found in longer ones: 8 in "8 soldiers" before 1980. */
const FIGURE = /^\d+$/;

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
    const findings = lookups.judge.ofEvent(event.id);
    return {
      title: fold(lookups.labels.event(event.id)),
      names: [
        ...namesOf([event, ...sourcesOf(claims, lookups)]),
        ...new Set(findings.map((finding) => verdictNames(finding, lookups))),
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
      names: [
        fold(finding.id),
        verdictNames(finding, session),
        ...namesOf([...attributes, ...sourcesOf(claims, session)]),
      ].join(" "),
      rest: fold(finding.positions.map((position) => positionText(position, finding, labels)).join(" ")),
    };
  };
}

function writeClaims(lookups: Lookups): Write<Claim> {
  const { labels } = lookups;
  const namesOf = createNames();
  const verdicts = new Map<string, string>();
  for (const finding of lookups.findings())
    for (const { id } of finding.positions.flatMap(({ claims }) => claims))
      verdicts.set(id, `${verdicts.get(id) ?? ""} ${verdictNames(finding, lookups)}`);
  return (claim) => ({
    title: fold(labels.statement(claim)),
    names: [fold(claim.id), verdicts.get(claim.id), ...namesOf(sourcesOf([claim], lookups))].join(" "),
    rest: `${fold(`${labels.event(claim.event)} ${attributeTitle(claim, labels)}`)} ${givenIn(claim, lookups)}`,
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

/** What a claim gives, beside its sentence: the value as it is shown, and in the words of the source. */
const givenIn = ({ value, stated }: Claim, { labels }: Session): string =>
  fold(`${labels.value(value)} ${stated ?? ""}`);

const saidIn = (claim: Claim, session: Session): string =>
  `${fold(session.labels.statement(claim))} ${givenIn(claim, session)}`;

/** The names of its level and its verdict, so that they narrow the list while they are typed; those of what is not compared say little. */
const verdictNames = ({ verdict, level }: Finding, { labels }: Session): string =>
  verdictTone(verdict) === "silence"
    ? ""
    : fold([...namesOfVerdict(verdict, labels), ...(level === null ? [] : namesOfLevel(level, labels))].join(" "));
