// What the values of one attribute, or of one source, have in common: a unit, codes for "no value", whole figures, and how
// dates and figures are written.

import values from "../../data/tables/values.json" with { type: "json" };
import { getOrAdd, mostFrequent, tally } from "../model/groups.ts";
import type { ValueKindName } from "../model/values/index.ts";
import { asWritten, readCount, readExact } from "./human-values/count.ts";
import { decimalEvidence } from "./human-values/number.ts";
import {
  type ColumnStyle,
  type DateHabits,
  type DateOrder,
  type DecimalMark,
  isTrouble,
  LONGEST_VALUE,
  tidy,
  UNKNOWN_STYLE,
  type WritingStyle,
} from "./human-values/reading.ts";
import { readEra } from "./human-values/years.ts";
import { distinctTexts, hintOf, mayBeBelowZero, type Profile, profileOf } from "./profile.ts";
import type { AttributeSetting, ImportSettings } from "./settings.ts";
import type { Fact } from "./table-cells.ts";
import { cellText, isMissing } from "./table.ts";
import { CODED, findDateHabits } from "./infer-measured.ts";
import { dateOrderEvidence } from "./human-values/date-parts.ts";

export interface AttributeTraits {
  /** The unit of its figures without its plural, and as most of them have it; null if they have none or several. */
  readonly unit: string | null;
  readonly unitName: string | null;
  /** What its figures have in common; null for other kinds. */
  readonly wholes: Wholes | null;
  /** How its dates are written; undefined if they were not looked at. */
  readonly habits?: DateHabits;
  /** Texts of a date attribute that are usual codes for no value. */
  readonly codes: ReadonlySet<string>;
}

/** An attribute, by its name in the table, with its kind. */
type Named = Readonly<{ attribute: string; kind: ValueKindName }>;

/** For an attribute whose values were not looked at, or show nothing. */
export const NO_TRAITS: AttributeTraits = { unit: null, unitName: null, wholes: null, codes: new Set() };

/** Texts of an attribute whose meaning the user gives, or that the user says have no value. */
export const settledTexts = (attribute: string, { missing, attributes }: ImportSettings): ReadonlySet<string> =>
  new Set([...missing, ...Object.keys(attributes.get(attribute)?.values ?? {})]);

/** `isCoded`: the table declares the kinds of its values, which are then written as in a dataset. */
export function findTraits(
  { attribute, kind }: Named,
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
  return { ...NO_TRAITS, ...findUnit(profile), wholes: findWholes(profile, settled) };
}

interface Wholes {
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

/** The setting of an attribute as a mapping file has it, for advice. */
export const settingFor = (attribute: string, said: AttributeSetting): string =>
  JSON.stringify({ attributes: { [attribute]: said } });

/** How to declare that a text below 0 is no value, or that it is meant. */
export function adviseNegative(attribute: string, text: string): string {
  const setting = settingFor(attribute, { values: { [text]: Number(text.replace("−", "-")) } });
  return `add --missing=${text} if it means “no value”; if it is a figure, put ${setting} into a --mapping file`;
}

// The unit after figures that an attribute's figures share.

const PEOPLE: ReadonlySet<string> = new Set(values.people);

/** A unit without its plural, so that "1 ship" and "8 ships" have one; null for none. */
export function unitKey(unit: string | null): string | null {
  if (unit === null) return null;
  const word = unit.trim().replace(/\.$/, "");
  if (PEOPLE.has(word)) return "people";
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** More than this share of the figures must have the unit. Figures with another unit are reported; if no unit is shared, those with a unit are. */
const HALF = 0.5;

/** The unit that the figures of an attribute share, and how most of them write it; nulls if they have none, or several. */
function findUnit({ values }: Profile): Pick<AttributeTraits, "unit" | "unitName"> {
  const [units, names] = [new Map<string, number>(), new Map<string, number>()];
  let total = 0;
  for (const { text, count } of values.values()) {
    if (isMissing(text, true)) continue;
    total += count;
    if (!/[\p{L}%$€£¥°]/u.test(text)) continue;
    const outcome = readCount(text, UNKNOWN_STYLE);
    const written = outcome === null || isTrouble(outcome) ? null : outcome.unit;
    const unit = unitKey(written);
    if (unit === null || written === null) continue;
    tally(units, unit, count);
    tally(names, asWritten(text, written).trim().replace(/\.$/, ""), count);
  }
  const [unit, most] = mostFrequent(units) ?? ["", 0];
  if (most <= total * HALF) return { unit: null, unitName: null };
  const own = [...names].filter(([name]) => unitKey(name.toLowerCase()) === unit);
  return { unit, unitName: PEOPLE.has(unit) ? unit : (mostFrequent(new Map(own))?.[0] ?? unit) };
}

// How each source writes dates and figures, inferred from values with only one reading.

export interface Styles {
  /**
   * How a source writes. Settings for the column take precedence over the source's habits. If the source's own figures do not show
   * its decimal mark, it is a point if the other figures of the attribute, or else of the table, show a point only. A comma in other
   * sources decides nothing: they may be in other languages.
   */
  readonly styleOf: (source: string, column: string | null, attribute?: string) => WritingStyle;
  /** Settings for a column, from the user or the input, which take precedence over evidence. */
  readonly givenOf: (column: string | null) => WritingStyle;
  /** What was concluded about each source, and from which value. */
  readonly evidence: readonly Readonly<{ source: string; trait: DateOrder | DecimalMark; example: string }>[];
}

type Planned = Iterable<readonly [Named, readonly Fact[]]>;
/** Traits by the first value that shows each. */
type Traits<T> = Map<T, string>;

/** The traits of each source, of each attribute, and of the whole table. */
interface Seen<T> {
  readonly sources: Map<string, Traits<T>>;
  readonly attributes: Map<string, Traits<T>>;
  readonly table: Traits<T>;
}

/** Styles by source. What the user says applies to all; a source that writes both ways decides nothing. */
export function findStyles(plans: Planned, given: WritingStyle, columns: ReadonlyMap<string, ColumnStyle>): Styles {
  const dates = collect(given.dateOrder === null ? plans : [], DATED, orderIn);
  const decimals = collect(given.decimal === null ? plans : [], FIGURED, markIn);
  const styles = new Map<string, WritingStyle>();
  const showsPoints = (traits?: Traits<DecimalMark>): boolean => onlyOne(traits?.keys()) === "point";
  const habitOf = (source: string, attribute = ""): WritingStyle =>
    getOrAdd(styles, `${source}\0${attribute}`, () => ({
      ...given,
      dateOrder: given.dateOrder ?? onlyOne(dates.sources.get(source)?.keys()),
      decimal:
        given.decimal ??
        onlyOne(decimals.sources.get(source)?.keys()) ??
        (showsPoints(decimals.attributes.get(attribute)) || showsPoints(decimals.table) ? "point" : null),
    }));
  const said = Object.fromEntries(Object.entries(given).filter(([, trait]) => trait !== null));
  const over = (style: WritingStyle, column: string | null): WritingStyle =>
    column !== null && columns.has(column) ? { ...style, ...columns.get(column), ...said } : style;
  return {
    styleOf: (source, column, attribute) => over(habitOf(source, attribute), column),
    givenOf: (column) => over(given, column),
    evidence: [...dates.sources, ...decimals.sources].flatMap(([source, traits]) =>
      traits.size === 1 ? [...traits].map(([trait, example]) => ({ source, trait, example })) : [],
    ),
  };
}

/** In a table with semicolons between cells, commas may be decimal commas: a figure that shows this, if none shows the opposite. */
export function findDecimalComma(plans: Planned, delimiter: string | undefined): string | null {
  const marks = collect(delimiter === ";" ? plans : [], FIGURED, markIn).table;
  return marks.has("point") ? null : (marks.get("comma") ?? null);
}

const DATED: readonly ValueKindName[] = ["date"];
const FIGURED: readonly ValueKindName[] = ["count", "duration", "measure"];

const orderIn = (text: string): DateOrder | null => (/^\d/.test(text) ? dateOrderEvidence(tidy(text)) : null);
const markIn = (text: string): DecimalMark | null => (/[.,]/.test(text) ? decimalEvidence(tidy(text)) : null);

/** The traits that values of some kinds show. */
function collect<T>(plans: Planned, kinds: readonly ValueKindName[], traitIn: (text: string) => T | null): Seen<T> {
  const seen: Seen<T> = { sources: new Map(), attributes: new Map(), table: new Map() };
  for (const [{ attribute, kind }, facts] of plans) {
    for (const { source, value } of kinds.includes(kind) ? facts : []) {
      const text = cellText(value);
      const trait = text.length > LONGEST_VALUE ? null : traitIn(text);
      if (trait === null) continue;
      const ofSource = getOrAdd(seen.sources, source, () => new Map<T, string>());
      const ofAttribute = getOrAdd(seen.attributes, attribute, () => new Map<T, string>());
      for (const traits of [ofSource, ofAttribute, seen.table]) if (!traits.has(trait)) traits.set(trait, text);
    }
  }
  return seen;
}

/** The trait, if there is only one. */
function onlyOne<T>(traits: Iterable<T> = []): T | null {
  const [only = null, ...others] = traits;
  return others.length === 0 ? only : null;
}
