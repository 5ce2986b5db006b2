// "Name of the operation" asks for the name of an event; "name of the group that stormed it" for somebody in an event.

import type { Attribute } from "../model/dataset.ts";
import { isNamed, SOME, type AskedAttributes } from "./asked-attributes.ts";
import { SURE } from "./find-words.ts";
import type { Scores } from "./score.ts";
import { linkedNumber, type SearchIndex } from "./search-index.ts";
import { listAt, numberAt } from "./string-table.ts";
import { valueAt, type Concept, type Grid } from "./types.ts";

/** An event can have many names; a name with one true value is somebody's. */
const isEventName = (attribute: Attribute | undefined): boolean =>
  attribute?.kind === "name" && attribute.cardinality === "many";

/** Whether the question names attributes, and all of them are names of events. */
export function asksForName({ dataset }: SearchIndex, asked: AskedAttributes): boolean {
  const attributes = [...dataset.attributes.values()];
  const named = [...asked].filter(([, words]) => isNamed(words));
  return named.length > 0 && named.every(([attribute]) => isEventName(attributes[attribute]));
}

/**
 * If the words do not name the best event, or the event has no name, they ask for somebody in it: returns the attributes that hold
 * people, places and things, and the words without those for "name". Null if the name of the event is asked for.
 */
export function askForWhom(
  index: SearchIndex,
  concepts: readonly Concept[],
  { events, texts }: Scores,
  asked: AskedAttributes,
  best: number,
): { readonly asked: AskedAttributes; readonly concepts: readonly Concept[] } | null {
  const owners = new Set(Array.from(asked.keys(), (attribute) => index.owners.attribute + attribute));
  const rest = concepts.filter((_, at) => !isWordOf(index, texts, at, owners));
  const isEventNamed = concepts.some((concept, at) => rest.includes(concept) && valueAt(events, best, at) > 0);
  const hasName = [...owners].some((owner) =>
    Array.from(listAt(index.ownerClaims, owner)).some((link) => index.claimEvents[linkedNumber(link)] === best),
  );
  if (rest.length === 0 || (isEventNamed && hasName)) return null;
  const attributes = [...index.dataset.attributes.values()];
  const whom = attributes.flatMap(({ kind }, attribute) => (kind === "entity" ? [[attribute, SOME] as const] : []));
  return { asked: new Map(whom), concepts: rest };
}

/** Whether a concept occurs in the names of some owners. */
export const isWordOf = (
  { textOwners }: SearchIndex,
  texts: Grid,
  concept: number,
  owners: ReadonlySet<number>,
): boolean =>
  texts.rows.some((text) => valueAt(texts, text, concept) >= SURE && owners.has(numberAt(textOwners, text)));
