// The event without which the best one is half an answer, shown right behind it: a part of it that answers for sources which
// are silent on the whole, or one that may be the same.

import { at } from "../model/at.ts";
import type { EventRecord } from "../model/dataset.ts";
import type { AskedAttributes } from "./asked-attributes.ts";
import { findAnsweringPart } from "./answering-part.ts";
import type { Cut } from "./cut-weak.ts";
import type { Admission } from "./rank.ts";
import { linkedNumber, type SearchIndex } from "./search-index.ts";
import { listAt, numberAt } from "./string-table.ts";

/** An attribute is really asked for by at least this many words, not just by "why". */
const NAMED_WELL = 2;

/**
 * The events, with the companion of the best one, if any. The whole that has the list that is asked for comes first; a part that has it, right
 * behind, and then the two are the whole answer.
 */
export function withCompanion(
  index: SearchIndex,
  asked: AskedAttributes,
  admission: Admission,
  { relevant, strong }: Cut,
): Cut {
  const [best, ...others] = strong;
  if (best === undefined) return { relevant, strong };
  const named = [...asked].flatMap(([attribute, words]) => (words >= NAMED_WELL ? [attribute] : []));
  const isNamedOf = createTest(index, named, admission);
  const kinds = [...index.dataset.attributes.values()].map(({ kind }) => kind);
  const isListed = createTest(
    index,
    named.filter((attribute) => kinds[attribute] === "term"),
    admission,
  );
  const records = [...index.dataset.events.values()];
  const { id, partOf, possiblySameAs } = at(records, best.event);
  const whole = isListed(best.event) ? -1 : records.findIndex((other, event) => other.id === partOf && isListed(event));
  const part = whole === -1 ? (findAnsweringPart(index, asked, best.event) ?? -1) : -1;
  const isTwin = (other: EventRecord): boolean =>
    possiblySameAs.includes(other.id) || other.possiblySameAs.includes(id);
  const twin = records.findIndex((other, event) => isTwin(other) && isNamedOf(event));
  const companion = [whole, part, twin].find((event) => event !== -1) ?? -1;
  const isKnown = strong.some(({ event }) => event === companion);
  if (companion === -1 || (isKnown && companion === twin)) return { relevant, strong };
  const known = { ...(relevant.find(({ event }) => event === companion) ?? best), event: companion };
  const pair = companion === whole ? [known, best] : [best, known];
  const isPaired = ({ event }: { readonly event: number }): boolean => event === best.event || event === companion;
  const rest = (events: Cut["strong"]): Cut["strong"] => events.filter((each) => !isPaired(each));
  return {
    strong: companion === part ? pair : [...pair, ...rest(others)],
    relevant: [...pair, ...rest(relevant)],
  };
}

/** Whether an event has a claim of one of the attributes. */
function createTest(
  index: SearchIndex,
  attributes: readonly number[],
  admission: Admission,
): (event: number) => boolean {
  const events = new Set(
    attributes
      .flatMap((attribute) => Array.from(listAt(index.ownerClaims, index.owners.attribute + attribute), linkedNumber))
      .filter(admission.claim)
      .map((claim) => numberAt(index.claimEvents, claim)),
  );
  return (event) => events.has(event) && admission.event(event);
}
