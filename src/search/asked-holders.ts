// "Who was Cyrus Vance" asks what office somebody held, "who was president when they were freed" who held one on a day. An office is
// the scope of a claim whose value is somebody.

import { at } from "../model/at.ts";
import type { Attribute, Claim, EventRecord } from "../model/dataset.ts";
import { eventsOf, isNamed, type AskedAttributes } from "./asked-attributes.ts";
import { countScopeWords, findGiven, isWordOf } from "./named-owners.ts";
import { type Admission, rankEvents } from "./rank.ts";
import { type Scores, scoreConcepts } from "./score.ts";
import { claimsOf, type SearchIndex } from "./search-index.ts";
import type { Concept, Understood } from "./types.ts";
import { SCOPED } from "./weights.ts";

/** Claims on offices, and when they were held, if the question says so: at an event, the likeliest first, or in a year. */
export interface AskedHolders {
  readonly claims: readonly Claim[];
  readonly when: AskedTime | null;
  /** Whether the question names somebody, not an office. */
  readonly isOfPerson: boolean;
}

/** A year; or events, the likeliest first, and whether only their start or end is meant. */
export type AskedTime = string | { readonly events: readonly EventRecord[]; readonly part: Attribute["dates"] };

interface Question {
  readonly understood: Understood;
  readonly scores: Scores;
  readonly asked: AskedAttributes;
  readonly admission: Admission;
}

/** The claims on offices that answer a question for a person or for the holder of an office; null if it is another question. */
export function findHolders(index: SearchIndex, question: Question): AskedHolders | null {
  const { asksWho, asksVoice, concepts } = question.understood;
  if (concepts.length === 0 || asksVoice) return null;
  const offices = findOfficesOf(index, question);
  if (offices.length > 0) return { claims: offices, when: null, isOfPerson: true };
  return asksWho ? findHoldersAt(index, question) : null;
}

/** The offices of the person who is named, if the question says nothing else. */
function findOfficesOf(
  index: SearchIndex,
  { understood, scores: { texts }, asked, admission }: Question,
): readonly Claim[] {
  return [...findGiven(index, texts)].flatMap((person) =>
    claimsUnder(index, person, "value", admission).filter((claim) => {
      const attribute = at(ownersOf(index, claim), 0);
      const owners = new Set([person, attribute]);
      const isAsked = understood.asksWho || isNamed(asked.get(attribute - index.owners.attribute) ?? 0);
      return isAsked && understood.concepts.every((_, concept) => isWordOf(index, texts, concept, owners, "keyword"));
    }),
  );
}

/** The holders of the one office that is named, if the rest of the question, behind it, names an event or a year, or there is none. */
function findHoldersAt(
  index: SearchIndex,
  { understood, scores: { texts }, asked, admission }: Question,
): AskedHolders | null {
  const named = [...asked].flatMap(([attribute, words]) =>
    isNamed(words) ? [index.owners.attribute + attribute] : [],
  );
  const isFirst = (claim: Claim): boolean => isWordOf(index, texts, 0, new Set(ownersOf(index, claim).slice(1)));
  const all = named.flatMap((owner) => claimsUnder(index, owner, "attribute", admission)).filter(isFirst);
  const counts = countScopeWords(index, texts);
  const most = Math.max(0, ...all.map(({ scope }) => counts.get(scope ?? "") ?? 0));
  const claims = all.filter(({ scope }) => counts.get(scope ?? "") === most);
  const [first] = claims;
  if (first === undefined || claims.some(({ scope }) => scope !== first.scope)) return null;
  const owners = new Set(ownersOf(index, first));
  const isOffice = understood.concepts.map((_, concept) => isWordOf(index, texts, concept, owners));
  const start = isOffice.lastIndexOf(true) + 1;
  const rest = understood.concepts.slice(start);
  if (isOffice.slice(0, start).includes(false)) return null;
  if (rest.length === 0) return { claims, when: null, isOfPerson: false };
  const given = [...findGiven(index, texts)];
  const people = given.flatMap((person) => claimsUnder(index, person, "value", admission));
  if (people.some((claim) => claims.includes(claim))) return null;
  // "President of Iran" names a country, and no event.
  if (rest.length === 1 && given.some((owner) => isWordOf(index, texts, start, new Set([owner])))) return null;
  const dating = index.attributes.map(({ kind, dates }, attribute) => ({
    dates,
    isIn: (place: number) =>
      kind === "date" && isWordOf(index, texts, start + place, new Set([index.owners.attribute + attribute])),
  }));
  const naming = rest.filter((_, place) => !dating.some(({ isIn }) => isIn(place)));
  const end = dating.find(({ dates, isIn }) => dates !== "whole" && rest.some((_, place) => isIn(place)));
  const part = end?.dates ?? null;
  const when = findTime(index, rest, admission, part) ?? findTime(index, naming, admission, part);
  return when === null ? null : { claims, when, isOfPerson: false };
}

/** The claims that name an owner in a role, on what somebody held. */
function claimsUnder(
  index: SearchIndex,
  owner: number,
  role: "value" | "attribute",
  admission: Admission,
): readonly Claim[] {
  return claimsOf(index, owner, role)
    .filter(admission.claim)
    .map((claim) => at(index.dataset.claims, claim))
    .filter(({ scope, value }) => scope !== null && value.kind === "entity");
}

/** A claim's attribute and scope among the owners of texts. */
const ownersOf = ({ attributes, scopes, owners }: SearchIndex, { attribute, scope }: Claim): readonly number[] => [
  owners.attribute + attributes.findIndex(({ id }) => id === attribute),
  owners.scope + scopes.findIndex(({ id }) => id === scope),
];

const YEAR = /^\d{4}$/;

/** The year that words name, or the events that have all of them; those with a date, if any. */
function findTime(
  index: SearchIndex,
  words: readonly Concept[],
  admission: Admission,
  part: Attribute["dates"],
): AskedTime | null {
  const [year, ...more] = words;
  if (year !== undefined && more.length === 0 && YEAR.test(year.word)) return year.word;
  const scores = scoreConcepts(index, words);
  const dates = index.attributes.flatMap(({ dates }, number) => (dates === null ? [] : [[number, SCOPED] as const]));
  const dated = eventsOf(index, new Map(dates), scores.claims);
  const whole = rankEvents(index, words, scores, admission, new Map()).events.filter(
    ({ isWholeApart }) => isWholeApart,
  );
  const certain = whole.filter(({ event }) => dated.has(event));
  const events = (certain.length > 0 ? certain : whole).map(({ event }) => at(index.events, event));
  return events.length === 0 ? null : { events, part };
}
