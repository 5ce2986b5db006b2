// If a question asks for an amount or a date of a whole, other sources may give it for its main part: a crisis, and how long people
// were held, or the day on which it began.

import { at } from "../model/at.ts";
import type { Attribute } from "../model/dataset.ts";
import { getOrAdd } from "../model/groups.ts";
import { isNamed, type AskedAttributes } from "./asked-attributes.ts";
import { linkedNumber, type SearchIndex } from "./search-index.ts";
import { listAt, numberAt } from "./string-table.ts";

const COUNTED: ReadonlySet<Attribute["kind"]> = new Set(["count", "measure", "duration", "date"]);

/**
 * The part of an event for which most sources give the amount or date that the question names, if one of these sources gives none for the
 * whole. Null if there is no such part, or if no source gives it for the whole.
 */
export function findAnsweringPart(index: SearchIndex, asked: AskedAttributes, whole: number): number | null {
  const attributes = [...index.dataset.attributes.values()];
  const kindOf = (number: number): Attribute["kind"] => at(attributes, number).kind;
  const kinds = new Set([...asked].flatMap(([number, words]) => (isNamed(words) ? [kindOf(number)] : [])));
  const amounts = [...asked].filter(
    ([number, words]) =>
      COUNTED.has(kindOf(number)) && (isNamed(words) || (kindOf(number) === "date" && kinds.has("date"))),
  );
  const speakers = speakersByEvent(
    index,
    amounts.map(([attribute]) => attribute),
  );
  const known = speakers.get(whole);
  if (known === undefined) return null;
  const events = [...index.dataset.events.values()];
  const { id } = at(events, whole);
  const parts = [...speakers].filter(
    ([event, sources]) => at(events, event).partOf === id && [...sources].some((source) => !known.has(source)),
  );
  const [best] = parts.toSorted(([a, some], [b, others]) => others.size - some.size || a - b);
  return best?.[0] ?? null;
}

function speakersByEvent(
  { dataset, owners, ownerClaims, claimEvents }: SearchIndex,
  attributes: readonly number[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const speakers = new Map<number, Set<string>>();
  for (const attribute of attributes)
    for (const link of listAt(ownerClaims, owners.attribute + attribute)) {
      const claim = linkedNumber(link);
      const event = numberAt(claimEvents, claim);
      getOrAdd(speakers, event, () => new Set()).add(at(dataset.claims, claim).source);
    }
  return speakers;
}
