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

/** The events, with the companion of the best one, if any; a part with it is the whole answer. */
export function withCompanion(
  index: SearchIndex,
  asked: AskedAttributes,
  admission: Admission,
  { relevant, strong }: Cut,
): Cut {
  const [best, ...others] = strong;
  if (best === undefined) return { relevant, strong };
  const part = findAnsweringPart(index, asked, best.event);
  const companion = part ?? findTwin(index, asked, admission, best.event);
  if (companion === null || (part === null && strong.some(({ event }) => event === companion)))
    return { relevant, strong };
  const known = { ...(relevant.find(({ event }) => event === companion) ?? best), event: companion };
  return {
    strong: part === null ? [best, known, ...others] : [best, known],
    relevant: [best, known, ...relevant.filter(({ event }) => event !== best.event && event !== companion)],
  };
}

/** An event that may be the same, for which some source gives what the question names. */
function findTwin(index: SearchIndex, asked: AskedAttributes, admission: Admission, best: number): number | null {
  const records = [...index.dataset.events.values()];
  const { id, possiblySameAs } = at(records, best);
  const isTwin = (other: EventRecord): boolean =>
    possiblySameAs.includes(other.id) || other.possiblySameAs.includes(id);
  const twins = new Set(records.flatMap((record, event) => (isTwin(record) ? [event] : [])));
  if (twins.size === 0) return null;
  const named = [...asked].flatMap(([attribute, words]) => (words >= NAMED_WELL ? [attribute] : []));
  for (const attribute of named)
    for (const link of listAt(index.ownerClaims, index.owners.attribute + attribute)) {
      const claim = linkedNumber(link);
      const event = numberAt(index.claimEvents, claim);
      if (twins.has(event) && admission.event(event) && admission.claim(claim)) return event;
    }
  return null;
}
