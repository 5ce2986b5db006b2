// What the name of an attribute gives away: of its kind, and of which part of its event a date dates.

import type { Dates, Nature } from "../model/dataset.ts";
import type { ValueKindName } from "../model/values/index.ts";
import { conceptsNamed } from "../dataset/languages.ts";
import { folded, TABLE_WORDS, wordsOf } from "./table-words.ts";

export type KindHint = Extract<ValueKindName, "date" | "clock-time" | "count" | "duration" | "name" | "text" | "term">;

const { attributes, concepts, dating } = TABLE_WORDS;

/** Kinds by their words, in the order in which they are looked for: "ships built" asks how many before it asks when. */
const KINDS: readonly (readonly [KindHint, ReadonlySet<string>, ReadonlySet<string>])[] = [
  ["date", folded(attributes.date), new Set()],
  ["clock-time", new Set(), new Set(concepts.time)],
  ["duration", folded(attributes.duration), new Set(concepts.duration)],
  ["count", folded(attributes.count), new Set(concepts.count)],
  ["date", folded(attributes.time), new Set(concepts.date)],
  ["text", folded(attributes.text), new Set()],
  ["term", folded([...attributes.framing, ...attributes.term]), new Set()],
  ["name", folded(attributes.name), new Set()],
];

const known = new Map<string, KindHint | null>();

/** The kind that a name speaks of; null where it speaks of none. It tips the scale where values may be of two kinds. */
export function hintOf(attribute: string): KindHint | null {
  const found = known.get(attribute);
  if (found !== undefined) return found;
  const words = wordsOf(attribute);
  if (WHOLE_NAMES.has(words.join(" "))) return remember(attribute, null);
  if (words.some((word) => OF_YEARS.test(word))) return remember(attribute, "date");
  const asked = [attribute, ...words].flatMap(conceptsNamed);
  const kind = KINDS.find(
    ([, own, topics]) => words.some((word) => own.has(word)) || asked.some((concept) => topics.has(concept)),
  );
  return remember(attribute, kind?.[0] ?? null);
}

function remember(attribute: string, kind: KindHint | null): KindHint | null {
  known.set(attribute, kind);
  return kind;
}

/** Names that may ask when or how many, "death", so that the values alone decide. */
const WHOLE_NAMES = folded(attributes.dateAlone);
/** "beginyear", "styear", "yrborn", "enddate". */
const OF_YEARS =
  /^ye?a?r(?=born|died|of|start|end|built)|ye?ars?$|jahr$|^(?:begin|start|end|birth|death|open|close)date$/;

const BELOW_ZERO: ReadonlySet<string> = new Set(TABLE_WORDS.belowZero);

/** Whether what is asked for may be less than nothing, as a temperature or a price may, and a count of people may not. */
export const mayBeBelowZero = (attribute: string): boolean =>
  [attribute, ...wordsOf(attribute)].flatMap(conceptsNamed).some((concept) => BELOW_ZERO.has(concept));

const FRAMING = folded(attributes.framing);

/** Whether a name asks how something is explained rather than what happened. */
export const natureOf = (attribute: string): Nature =>
  wordsOf(attribute).some((word) => FRAMING.has(word)) ? "framing" : "fact";

const [START, END, WHOLE, OF_THE_SOURCE] = [dating.start, dating.end, dating.whole, dating.ofTheSource].map(folded) as [
  ReadonlySet<string>,
  ReadonlySet<string>,
  ReadonlySet<string>,
  ReadonlySet<string>,
];

/** Whether a date may be that of the event at all, and not that of a source on it. */
export const mayDateEvent = (attribute: string): boolean => !wordsOf(attribute).some((word) => OF_THE_SOURCE.has(word));

/** Which part of its event a date attribute dates; null where it dates something else, such as a publication. */
export function datesOf(attribute: string): Dates | null {
  const words = wordsOf(attribute);
  if (words.some((word) => START.has(word))) return "start";
  if (words.some((word) => END.has(word))) return "end";
  return words.every((word) => WHOLE.has(word)) ? "whole" : null;
}
