// The event without which the best one is half an answer, shown right behind it: a part of it that answers for sources which
// are silent on the whole, or one that may be the same.

import { at } from "../model/at.ts";
import type { Attribute, EventRecord } from "../model/dataset.ts";
import { groupBy } from "../model/groups.ts";
import { isNamed, type AskedAttributes } from "./asked-attributes.ts";
import type { Cut } from "./cut-weak.ts";
import type { Admission } from "./rank.ts";
import { claimsOf, type SearchIndex } from "./search-index.ts";
import { numberAt } from "./string-table.ts";

/** An attribute counts as asked for only if at least this many words name it, and not just "why". */
const NAMED_WELL = 2;

/**
 * The events, with the companion of the best one, if any. If the list that is asked for belongs to the whole, the whole
 * comes first; if to a part, the part comes second, and the two are the whole answer.
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
  const lists = named.filter((attribute) => at(index.attributes, attribute).kind === "term");
  const isListed = createTest(index, lists, admission);
  const records = index.events;
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
      .flatMap((attribute) => claimsOf(index, index.owners.attribute + attribute))
      .filter(admission.claim)
      .map((claim) => numberAt(index.claimEvents, claim)),
  );
  return (event) => events.has(event) && admission.event(event);
}

const COUNTED: ReadonlySet<Attribute["kind"]> = new Set(["count", "measure", "duration", "date"]);

/**
 * The part of an event for which most sources give the amount or date that the question names, if one of these sources gives none for the
 * whole. Null if there is no such part, or if no source gives it for the whole.
 */
function findAnsweringPart(index: SearchIndex, asked: AskedAttributes, whole: number): number | null {
  const kindOf = (number: number): Attribute["kind"] => at(index.attributes, number).kind;
  const kinds = new Set([...asked].flatMap(([number, words]) => (isNamed(words) ? [kindOf(number)] : [])));
  const amounts = [...asked].filter(
    ([number, words]) =>
      COUNTED.has(kindOf(number)) && (isNamed(words) || (kindOf(number) === "date" && kinds.has("date"))),
  );
  const claims = groupBy(
    amounts.flatMap(([attribute]) => claimsOf(index, index.owners.attribute + attribute)),
    (claim) => numberAt(index.claimEvents, claim),
  );
  const sourcesOf = (event: number): ReadonlySet<string> =>
    new Set(claims.get(event)?.map((claim) => at(index.dataset.claims, claim).source));
  const known = sourcesOf(whole);
  if (known.size === 0) return null;
  const { id } = at(index.events, whole);
  const parts = [...claims.keys()]
    .filter((event) => at(index.events, event).partOf === id)
    .map((event) => ({ event, sources: sourcesOf(event) }))
    .filter(({ sources }) => [...sources].some((source) => !known.has(source)));
  const [best] = parts.toSorted((a, b) => b.sources.size - a.sources.size || a.event - b.event);
  return best?.event ?? null;
}
