// What the values of one attribute have in common: a shared unit, codes for "no value", whole figures, and how dates are written.

import { mostFrequent, tally } from "../model/groups.ts";
import type { ValueKindName } from "../model/values/index.ts";
import { readCount, readExact } from "./human-values/count.ts";
import { decimalEvidence } from "./human-values/number.ts";
import {
  type DateHabits,
  type DecimalMark,
  isTrouble,
  LONGEST_VALUE,
  tidy,
  UNKNOWN_STYLE,
} from "./human-values/reading.ts";
import { readEra } from "./human-values/years.ts";
import { distinctTexts, hintOf, mayBeBelowZero, type Profile, profileOf } from "./profile.ts";
import type { ImportSettings } from "./settings.ts";
import type { Fact } from "./table-cells.ts";
import { isMissing } from "./table.ts";

export interface AttributeTraits {
  /** The unit of its figures; null if they have none or several. */
  readonly unit: string | null;
  /** What its figures have in common; null for other kinds. */
  readonly wholes: Wholes | null;
  /** How its dates are written; undefined if they were not looked at. */
  readonly habits?: DateHabits;
  /** Texts of a date attribute that are usual codes for no value. */
  readonly codes: ReadonlySet<string>;
}

/** For an attribute whose values were not looked at, or show nothing. */
export const NO_TRAITS: AttributeTraits = { unit: null, wholes: null, codes: new Set() };

/** Texts of an attribute whose meaning the user gives, or that the user says have no value. */
export const settledTexts = (attribute: string, { missing, attributes }: ImportSettings): ReadonlySet<string> =>
  new Set([...missing, ...Object.keys(attributes.get(attribute)?.values ?? {})]);

/** `isCoded`: the table declares the kinds of its values, which are then written as in a dataset. */
export function findTraits(
  { attribute, kind }: { readonly attribute: string; readonly kind: ValueKindName },
  facts: readonly Fact[],
  settled: ReadonlySet<string>,
  isCoded: boolean,
): AttributeTraits {
  if (kind === "date" && isCoded) return { ...NO_TRAITS, habits: CODED };
  if (kind === "date") {
    const texts = distinctTexts(facts);
    return { ...NO_TRAITS, habits: findDateHabits(texts), codes: findDateCodes(texts, settled) };
  }
  if (kind !== "count") return NO_TRAITS;
  const profile = profileOf(attribute, facts);
  return { ...NO_TRAITS, unit: findUnit(profile), wholes: findWholes(profile, settled) };
}

export interface Wholes {
  /** Whether nearly all figures with only one reading are whole. */
  readonly areWhole: boolean;
  /** Figures below 0 that the others do not explain: a single one, or several that are all usual codes for no value. */
  readonly negatives: ReadonlySet<string>;
  /** Whether they are usual codes for no value, or below 0 in an attribute that counts. */
  readonly isNoFigure: boolean;
  /** A figure that must have a decimal comma, "5,5", if no figure must have a decimal point. */
  readonly commaExample: string | null;
}

const MOST = 0.75;
/** Codes that statistics use for "not known": -9, -99, -999, and the like. */
const CODE = /^[-−](?:9+|8{2,}|7{2,})(?:\.0+)?$/;

/** `settled` are texts whose meaning the user gives, or that the user says have no value. */
function findWholes({ attribute, values }: Profile, settled: ReadonlySet<string>): Wholes {
  const figures = new Map<string, number>();
  const marks = new Map<DecimalMark, string>();
  for (const text of values.keys()) {
    if (isMissing(text, true, settled) || settled.has(text)) continue;
    const figure = readExact(text);
    if (figure !== null) figures.set(text, figure);
    const mark = /\d[.,]\d/.test(text) && text.length <= LONGEST_VALUE ? decimalEvidence(text) : null;
    if (mark !== null && !marks.has(mark)) marks.set(mark, text);
  }
  const whole = [...figures.values()].filter(Number.isInteger).length;
  const below = [...figures].filter(([, value]) => value < 0).map(([text]) => text);
  const areCodes = below.length > 0 && below.every((text) => CODE.test(text));
  const isAlone = whole === figures.size && figures.size > below.length && (below.length === 1 || areCodes);
  return {
    areWhole: whole > 0 && whole >= figures.size * MOST,
    negatives: new Set(isAlone ? below : []),
    isNoFigure: isAlone && (areCodes || (hintOf(attribute) === "count" && !mayBeBelowZero(attribute))),
    commaExample: marks.has("point") ? null : (marks.get("comma") ?? null),
  };
}

/** Among dates, the codes for "not known", if no other year is BC. */
function findDateCodes(texts: readonly string[], settled: ReadonlySet<string>): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const text of texts) {
    if (CODE.test(text) && !settled.has(text)) codes.add(text);
    else if (/^[-−]\d/.test(text) || (text.length < 40 && readEra(text)?.isBefore === true)) return new Set();
  }
  return codes;
}

/** How to declare that a text below 0 is no value, or that it is meant. */
export function adviseNegative(attribute: string, text: string): string {
  const setting = JSON.stringify({
    attributes: { [attribute]: { values: { [text]: Number(text.replace("−", "-")) } } },
  });
  return `add --missing=${text} if it means “no value”; if it is a figure, put ${setting} into a --mapping file`;
}

// The unit after figures that an attribute's figures share.

const PEOPLE = new Set(["people", "person", "persons", "individuals", "orang", "personen", "personnes"]);

/** A unit without its plural, so that "1 ship" and "8 ships" have one; null for none. */
export function unitKey(unit: string | null): string | null {
  if (unit === null) return null;
  const word = unit.trim().replace(/\.$/, "");
  if (PEOPLE.has(word)) return "people";
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** More than this share of the figures must have the unit. Figures with another unit are reported; if no unit is shared, those with a unit are. */
const HALF = 0.5;

/** The unit that the figures of an attribute share; null if they have none, or several. */
function findUnit({ values }: Profile): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text, count } of values.values()) {
    if (isMissing(text, true)) continue;
    total += count;
    if (!/[\p{L}%$€£¥°]/u.test(text)) continue;
    const outcome = readCount(text, UNKNOWN_STYLE);
    const unit = outcome === null || isTrouble(outcome) ? null : unitKey(outcome.unit);
    if (unit === null) continue;
    tally(counts, unit, count);
  }
  const best = mostFrequent(counts);
  return best && best[1] > total * HALF ? best[0] : null;
}

// How the dates of an attribute are written, inferred from those with only one reading.

/** The habits of a table that declares the kinds of its values: its dates are EDTF. */
export const CODED: DateHabits = {
  minus: "astronomical",
  pairs: false,
  months: false,
  fullYears: false,
  monthYears: false,
};

/** The habits of a column, from its texts. */
export function findDateHabits(written: readonly string[]): DateHabits {
  const texts = [...new Set(written)].filter((text) => text.length <= LONGEST_VALUE).map(tidy);
  return {
    minus: findMinus(texts),
    pairs: texts.some(isYearPair),
    months: texts.some(isMonth),
    fullYears: areFullYears(texts),
    monthYears: texts.some((text) => isShortYear(/^(?:\p{L}+\.?[-\s'’]+(\d\d)|(\d\d)-\p{L}+)$/u.exec(text))),
  };
}

/** Years of one or two digits are complete if others name their era, or have three digits. */
function areFullYears(texts: readonly string[]): boolean {
  return (
    texts.some((text) => /^\d{1,2}(?:\s*[–-]\s*\d{1,3})?$/.test(text)) &&
    texts.some((text) => /^\d{3}$/.test(text) || readEra(text) !== null)
  );
}

/** "Apr-80": no month has 80 days. */
const isShortYear = (match: RegExpExecArray | null): boolean => {
  const digits = match?.[1] ?? match?.[2];
  return digits !== undefined && (Number(digits) > 31 || digits === "00");
};

/** Years padded to four digits, or followed by a month, are EDTF; in a column that also writes BC, a minus is unclear. */
function findMinus(texts: readonly string[]): DateHabits["minus"] {
  const isEdtf = texts.some((text) => /(?<!\d)-(?:0\d{3}(?!\d)|\d{4}-\d\d(?!\d))/.test(text));
  const hasEra = texts.some((text) => readEra(text)?.isBefore === true);
  return hasEra ? "unclear" : isEdtf ? "astronomical" : "historical";
}

/** "1898-99", which is not a month. */
function isYearPair(text: string): boolean {
  const [, year, second] = /^\d\d(\d\d)-(\d\d)[~?%]?$/.exec(text) ?? [];
  return Number(second) > 12 && Number(second) > Number(year);
}

/** "1979-11" and "1985-3", which do not end in a later year, and "1980-4-5". */
function isMonth(text: string): boolean {
  if (/^\d{4}[-/]\d[-/]\d\d?$/.test(text)) return true;
  const [, year = "", second = ""] = /^(\d{4})[-/](\d\d?)[~?%]?$/.exec(text) ?? [];
  return Number(second) >= 1 && Number(second) <= 12 && Number(second) <= Number(year.slice(-second.length));
}
