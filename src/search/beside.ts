// "What was the plan with the stadium": an item that answers may leave words of the question unanswered, so each source's claim
// about them is shown beside it.

import { at } from "../model/at.ts";
import { groupBy } from "../model/groups.ts";
import type { Claim } from "../model/dataset.ts";
import { byPlace } from "../model/place.ts";
import { bestQuality, SURE } from "./find-words.ts";
import { isWordOf } from "./named-owners.ts";
import { type Answering, type ClaimOrder, weighClaims } from "./rank-claims.ts";
import { wordAt } from "./string-table.ts";
import { type Understood, valueAt } from "./types.ts";

/** The best claim of each source for the words that are in no name of the event and not among the words shown. */
export function findBeside(
  order: ClaimOrder,
  event: number,
  { attributes, only }: Answering,
  shown: ReadonlySet<string>,
): readonly Claim[] {
  const { index, scores, understood, weights } = order;
  const asked = attributes.map((id) => index.owners.attribute + index.attributes.findIndex((each) => each.id === id));
  const owners = new Set([event, ...asked]);
  const isOpen = understood.concepts.map(
    ({ matches }, concept) =>
      bestQuality(matches) >= SURE &&
      !isWordOf(index, scores.texts, concept, owners, "keyword") &&
      ![...matches].some(([word, quality]) => quality >= SURE && shown.has(wordAt(index.words, word))),
  );
  const open = weights.map((weight, concept) => (isOpen[concept] === true ? weight : 0));
  if (only !== null || sum(open) < leastOpen(understood) * sum(weights)) return [];
  const worthOf = (claim: number): number =>
    sum(open.map((weight, concept) => weight * valueAt(scores.claims, claim, concept)));
  const worths = weighClaims(order, event).map(({ claim }) => ({
    claim: at(index.dataset.claims, claim),
    worth: worthOf(claim),
  }));
  const least = LEAST_OF_BEST * Math.max(0, ...worths.map(({ worth }) => worth));
  const about = worths.filter(({ worth }) => worth > 0 && worth >= least).toSorted((a, b) => b.worth - a.worth);
  const bySource = groupBy(about, ({ claim }) => claim.source);
  return [...bySource.values()].map((own) => at(own, 0).claim).toSorted(byPlace);
}

/** A source's claim that says less than this share of what another says is not about the words. */
const LEAST_OF_BEST = 0.5;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The share of the question that must be unanswered: little if it asks for yes or no, all of it if it asks for a date or for somebody. */
const leastOpen = ({ asksWhether, asking }: Understood): number =>
  asksWhether ? 0.15 : asking.attributes.size === 0 ? 0.5 : 1;
