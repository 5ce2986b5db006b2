// What an attribute shows: its values, counted once, with the separator in their cells; and its name, from which its kind and
// the part of an event that it dates follow.

import { conceptsNamed } from "../dataset/languages.ts";
import type { Dates, Nature } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { Fact } from "./table-cells.ts";
import { cellText, folded, isDitto, isMissing, TABLE_WORDS, wordsOf } from "./table.ts";
import { LONGEST_VALUE } from "./human-values/reading.ts";

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
  facts: readonly Pick<Fact, "event" | "value">[],
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

/** Symbols and country codes: a few letters each, and no source gives one twice. With fewer values, they may be words. */
export function areCodes(facts: readonly Fact[]): boolean {
  const codes = facts.map(({ source, value }) => ({ source, code: cellText(value) })).filter(({ code }) => code !== "");
  if (codes.length < FEWEST_CODES || !codes.every(({ code }) => /^\p{L}{1,3}$/u.test(code))) return false;
  return new Set(codes.map(({ source, code }) => `${source}\0${code}`)).size === codes.length;
}

const FEWEST_CODES = 10;

// Several values in one cell.

const SEPARATORS = [";", "|"];
const LONGEST_PIECE = 6;
/** This share of the cells with the separator must consist of short pieces; the others are kept whole and reported. */
const MOST_PARTED = 0.6;

/**
 * The separator that splits most of the cells that contain it into short pieces; of several, the one in more cells. Names contain
 * commas, so a comma counts only if nothing but a list is written that way, or if the user says so. Long names are wrapped, so line
 * breaks count only if one of the lines is a value elsewhere.
 */
export function findSeparator({ values }: Profile): string | null {
  const texts = [...values.keys()];
  const counts = SEPARATORS.map((sign) => ({ sign, ...countParted(texts, sign) }));
  const [best] = counts
    .filter(({ parted, having }) => parted > 0 && parted >= having * MOST_PARTED)
    .toSorted((a, b) => b.parted - a.parted);
  if (best !== undefined) return best.sign;
  if (areCommaLists(texts)) return ",";
  return isParted(texts, LINE_BREAK) && comesAgain(texts, LINE_BREAK) ? LINE_BREAK : null;
}

/**
 * "IRN,PAK,CHN": commas without a space, three or more pieces in some cells, and pieces that are cells of their own elsewhere.
 * "Smith,John" and "1,5" are not lists.
 */
function areCommaLists(texts: readonly string[]): boolean {
  const lists = texts.filter((text) => text.length <= LONGEST_VALUE && text.includes(","));
  if (lists.some((text) => /,\s|,$|\d,\d/.test(text)) || !lists.some((text) => text.split(",").length > 2))
    return false;
  const cells = new Set(texts);
  return lists.some((text) => text.split(",").some((piece) => cells.has(piece)));
}

/** How many cells have a separator, and how many of them consist of short pieces. */
function countParted(texts: readonly string[], sign: string): { readonly having: number; readonly parted: number } {
  const having = texts.filter((text) => text.length <= LONGEST_VALUE && splitCell(text, sign).length > 1);
  return { having: having.length, parted: having.filter((text) => isOfPieces(text, sign)).length };
}

/** Whether a cell consists of short pieces. */
export const isOfPieces = (text: string, sign: string): boolean =>
  splitCell(text, sign).every((piece) => wordCount(piece) <= LONGEST_PIECE);

export const LINE_BREAK = "\n";

/** Whether any cell has the separator, and all that have it consist of short pieces. */
export function isParted(texts: readonly string[], sign: string): boolean {
  const { having, parted } = countParted(texts, sign);
  return having > 0 && parted === having;
}

/** Whether a piece of one cell is a piece, or the whole, of another. */
function comesAgain(texts: readonly string[], sign: string): boolean {
  const seen = new Set<string>();
  return texts.some((text) => {
    const pieces = new Set(splitCell(text, sign));
    const isKnown = [...pieces].some((piece) => seen.has(piece));
    for (const piece of pieces) seen.add(piece);
    return isKnown;
  });
}

export const splitCell = (text: string, separator: string): readonly string[] =>
  text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

export const wordCount = (text: string): number => text.split(/\s+/).length;
