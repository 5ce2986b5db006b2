// What a question itself says is not what it asks for: "which country invaded Iran" already has Iran.

import { SURE } from "./find-words.ts";
import { kindOfOwner, linkedNumber, linkedRole, slotOf, type SearchIndex } from "./search-index.ts";
import { listAt, numberAt } from "./string-table.ts";
import { valueAt, type Grid } from "./types.ts";

/** The entities and terms whose whole name is in the query. */
export function findGiven(index: SearchIndex, texts: Grid): ReadonlySet<number> {
  const given = new Set<number>();
  for (const text of texts.rows) {
    const owner = numberAt(index.textOwners, text);
    const kind = kindOfOwner(index.owners, owner);
    if ((kind !== "entity" && kind !== "term") || slotOf(index, text) === "keyword") continue;
    if (countSure(texts, text) >= numberAt(index.textLengths, text)) given.add(owner);
  }
  return given;
}

/** How many concepts a text certainly contains. */
export function countSure(texts: Grid, text: number): number {
  let count = 0;
  for (let concept = 0; concept < texts.width; concept += 1) if (valueAt(texts, text, concept) >= SURE) count += 1;
  return count;
}

/** Whether the value of a claim is one of those. */
export const isGiven = (index: SearchIndex, given: ReadonlySet<number>, claim: number): boolean =>
  listAt(index.claimLinks, claim).some((link) => linkedRole(link) === "value" && given.has(linkedNumber(link)));
