// Finds the events that have what a question asks for.

import { once } from "../model/once.ts";
import { isNamed, type AskedAttributes } from "./asked-attributes.ts";
import { findGiven } from "./given-values.ts";
import type { Scores } from "./score.ts";
import { linkedNumber, linkedRole, type SearchIndex } from "./search-index.ts";
import { listAt, numberAt } from "./string-table.ts";

/** The claims attributed to somebody whom the query names. */
export function findVoiced(index: SearchIndex, texts: Scores["texts"]): ReadonlySet<number> {
  const said = [...findGiven(index, texts)].flatMap((owner) => Array.from(listAt(index.ownerClaims, owner)));
  return new Set(said.filter((link) => linkedRole(link) === "voice").map(linkedNumber));
}

/** "It happened" answers only the question whether it did, so it excludes no event. */
export const withoutFlags = ({ dataset }: SearchIndex, asked: AskedAttributes): AskedAttributes => {
  const kinds = [...dataset.attributes.values()].map(({ kind }) => kind);
  return new Map([...asked].filter(([attribute]) => kinds[attribute] !== "flag"));
};

/**
 * Events that have a claim of one of the attributes, with the longest name by which the query names it. Of those that it only may
 * ask for, a claim that the rest of the query leads to.
 */
export function eventsOf(
  index: SearchIndex,
  attributes: AskedAttributes,
  { claims: { rows, width } }: Scores,
): ReadonlyMap<number, number> {
  const touched = once(() => new Set(rows));
  const events = new Map<number, number>();
  for (const [attribute, words] of attributes) {
    for (const link of listAt(index.ownerClaims, index.owners.attribute + attribute)) {
      const claim = linkedNumber(link);
      if (width > 0 && !isNamed(words) && !touched().has(claim)) continue;
      const event = numberAt(index.claimEvents, claim);
      events.set(event, Math.max(words, events.get(event) ?? 0));
    }
  }
  return events;
}
