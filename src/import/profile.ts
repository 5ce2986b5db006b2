// What an attribute shows: its values, counted once, and its name, from which its kind and the part of an event that it
// dates follow.

import { conceptsNamed } from "../dataset/languages.ts";
import type { Dates, Nature } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { Fact } from "./table-cells.ts";
import { cellText, folded, isDitto, TABLE_WORDS, wordsOf, isMissing } from "./table.ts";

export interface ValueUse {
  readonly text: string;
  /** How many facts have it. */
  count: number;
  /** Events for which it is given, at most `ENOUGH`. */
  readonly events: Set<string>;
}

/** How many facts have one of these values. */
export const sumOf = (uses: readonly ValueUse[]): number => uses.reduce((total, { count }) => total + count, 0);

export interface Profile {
  readonly attribute: string;
  readonly facts: number;
  /** Distinct values that are not empty, by text. */
  readonly values: ReadonlyMap<string, ValueUse>;
  /** Whether they are JSON booleans in the input. */
  readonly areBooleans: boolean;
}

/** The different texts of values, in the order of the table. */
export const distinctTexts = (facts: readonly Fact[]): readonly string[] => [
  ...new Set(facts.map(({ value }) => cellText(value))),
];

/** Beyond this many events, a value does not count as rarer. */
const ENOUGH = 8;

/** Characters that make it another attribute: "killed (%)" is not "killed". */
const UNITS = /[%‰°#\p{Sc}]/gu;

/** Facts by attribute, in order of appearance. Names that differ only in case, spaces, hyphens and brackets are one attribute. */
export function groupByAttribute(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const keys = new Map<string, string>();
  const groups = groupBy(facts, ({ attribute }) => getOrAdd(keys, attribute, () => keyOf(attribute)));
  return new Map([...groups.values()].map((group) => [group[0].attribute, group]));
}

const keyOf = (attribute: string): string => `${fold(attribute) || attribute}${attribute.match(UNITS)?.join("") ?? ""}`;

/** Counts the values of one attribute. `split` returns the texts of a cell. */
export function profileOf(
  attribute: string,
  facts: readonly Fact[],
  split: (text: string) => readonly string[] = (text) => [text],
): Profile {
  const values = new Map<string, ValueUse>();
  for (const { event, value } of facts) {
    for (const text of split(cellText(value))) {
      if (isMissing(text, false) || isDitto(text)) continue;
      const use = getOrAdd(values, text, () => ({ text, count: 0, events: new Set<string>() }));
      use.count += 1;
      if (use.events.size < ENOUGH) use.events.add(event);
    }
  }
  return {
    attribute,
    facts: facts.length,
    values,
    areBooleans: facts.every(({ value }) => typeof value === "boolean" || value === null),
  };
}

/** Whether sources give several values for one event and scope too often for it to be a mistake. */
export function isGivenAsList(facts: readonly Fact[]): boolean {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const { source, event, scope, value } of facts) {
    const key = scope === null ? `${source}\0${event}` : `${source}\0${event}\0${scope}`;
    const text = cellText(value);
    const known = first.get(key);
    if (known === undefined) first.set(key, text);
    else if (known !== text) several.add(key);
  }
  return several.size > first.size * 0.02;
}

export type KindHint = Extract<ValueKindName, "date" | "clock-time" | "count" | "duration" | "name" | "text" | "term">;

const { attributes, concepts, dating } = TABLE_WORDS;

/** Words for each kind, in the order in which they are looked for: "ships built" means how many rather than when. */
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

/** The kind that a name suggests, or null. It decides if the values could be of two kinds. */
export const hintOf = (attribute: string): KindHint | null => getOrAdd(known, attribute, () => findHint(attribute));

function findHint(attribute: string): KindHint | null {
  const words = wordsOf(attribute);
  if (WHOLE_NAMES.has(words.join(" "))) return null;
  if (words.some((word) => OF_YEARS.test(word))) return "date";
  const asked = [attribute, ...words].flatMap(conceptsNamed);
  const kind = KINDS.find(
    ([, own, topics]) => words.some((word) => own.has(word)) || asked.some((concept) => topics.has(concept)),
  );
  return kind?.[0] ?? null;
}

/** Names such as "death" that may mean when or how many, so that only the values decide. */
const WHOLE_NAMES = folded(attributes.dateAlone);
/** "beginyear", "styear", "yrborn", "enddate". */
const OF_YEARS =
  /^ye?a?r(?=born|died|of|start|end|built)|ye?ars?$|jahr$|^(?:begin|start|end|birth|death|open|close)date$/;

const BELOW_ZERO: ReadonlySet<string> = new Set(TABLE_WORDS.belowZero);

/** Whether figures of this name may be below zero, as a temperature or a price may, but not a count of people. */
export const mayBeBelowZero = (attribute: string): boolean =>
  [attribute, ...wordsOf(attribute)].flatMap(conceptsNamed).some((concept) => BELOW_ZERO.has(concept));

const FRAMING = folded(attributes.framing);

/** Whether a name is about how something is explained rather than what happened. */
export const natureOf = (attribute: string): Nature =>
  wordsOf(attribute).some((word) => FRAMING.has(word)) ? "framing" : "fact";

const START = folded(dating.start);
const END = folded(dating.end);
const WHOLE = folded(dating.whole);
const OF_THE_SOURCE = folded(dating.ofTheSource);

/** Whether a date may be that of the event, and not that of a source about it. */
export const mayDateEvent = (attribute: string): boolean => !wordsOf(attribute).some((word) => OF_THE_SOURCE.has(word));

/** Which part of its event a date attribute dates; null if it dates something else, such as a publication. */
export function datesOf(attribute: string): Dates | null {
  const words = wordsOf(attribute);
  if (words.some((word) => START.has(word))) return "start";
  if (words.some((word) => END.has(word))) return "end";
  return words.every((word) => WHOLE.has(word)) ? "whole" : null;
}
