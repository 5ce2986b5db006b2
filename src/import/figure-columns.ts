// What the figures of one attribute have in common: codes for "no value" among whole figures, and the unit that they share.

import { readCount, readExact } from "./human-values/count.ts";
import { hintOf } from "./attribute-names.ts";
import { type Profile, isMissing } from "./profile.ts";
import { UNKNOWN_STYLE, isTrouble } from "./human-values/reading.ts";

export interface Wholes {
  /** Whether nearly all figures that can be read one way only are whole. */
  readonly areWhole: boolean;
  /** The text below 0 among figures of which no other is; null where there is none. */
  readonly negative: string | null;
  /** Whether that is a usual sign for no value, or below 0 where the name asks how many. */
  readonly isNoFigure: boolean;
}

const MOST = 0.75;
/** What statistics write for "not known": -9, -99, -999, and the like. */
const CODE = /^[-−](?:9+|8{2,}|7{2,})$/;

/** `settled` are texts that the user says the meaning of, or that they have none. */
export function findWholes({ attribute, values }: Profile, settled: ReadonlySet<string>): Wholes {
  const figures = new Map<string, number>();
  for (const text of values.keys()) {
    if (isMissing(text, true, settled) || settled.has(text)) continue;
    const figure = readExact(text);
    if (figure !== null) figures.set(text, figure);
  }
  const whole = [...figures.values()].filter(Number.isInteger).length;
  const below = [...figures].filter(([, value]) => value < 0).map(([text]) => text);
  const isAlone = below.length === 1 && figures.size > 1 && whole === figures.size;
  const negative = isAlone ? (below[0] ?? null) : null;
  return {
    areWhole: whole > 0 && whole >= figures.size * MOST,
    negative,
    isNoFigure: negative !== null && (CODE.test(negative) || hintOf(attribute) === "count"),
  };
}

/** How to say that a text below 0 is no value, and how that it is meant. */
export function adviseNegative(attribute: string, text: string): string {
  const setting = JSON.stringify({
    attributes: { [attribute]: { values: { [text]: Number(text.replace("−", "-")) } } },
  });
  return `say --missing=${text} if it stands for no value, or have ${setting} in a --mapping file if it is meant`;
}

// Units that stand after figures: the one that an attribute's figures share.

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
