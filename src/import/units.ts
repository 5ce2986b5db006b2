// Units that stand after figures: the one that an attribute's figures share.

import { readCount } from "./human-values/count.ts";
import { isTrouble, UNKNOWN_STYLE } from "./human-values/reading.ts";
import { isMissing, type Profile } from "./profile.ts";

const PEOPLE = new Set(["people", "person", "persons", "individuals", "orang", "personen", "personnes"]);

/** A unit without its plural, so that "1 ship" and "8 ships" have one; null for none. */
export function unitKey(unit: string | null): string | null {
  if (unit === null) return null;
  const word = unit.trim().replace(/\.$/, "");
  if (PEOPLE.has(word)) return "people";
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** More than this share of the figures must have the unit; the figures with another are reported, as those with one are where none is shared. */
const HALF = 0.5;

/** The unit that the figures of an attribute share; null where they have none, or several. */
export function findUnit({ values }: Profile): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text, count } of values.values()) {
    if (isMissing(text, true)) continue;
    total += count;
    if (!/[\p{L}%$€£¥°]/u.test(text)) continue;
    const outcome = readCount(text, UNKNOWN_STYLE);
    const unit = outcome === null || isTrouble(outcome) ? null : unitKey(outcome.unit);
    if (unit === null) continue;
    counts.set(unit, (counts.get(unit) ?? 0) + count);
  }
  const [best] = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best && best[1] > total * HALF ? best[0] : null;
}
