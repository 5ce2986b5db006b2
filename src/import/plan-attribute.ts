// The plan for each attribute: its kind, inferred from its values and its name, and the separator in its cells.

import type { Cardinality, Dates, Nature } from "../model/dataset.ts";
import { cardinalityByKind } from "../dataset/attribute-defaults.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { Fact } from "./table-cells.ts";
import { datesOf, hintOf, isGivenAsList, mayDateEvent, natureOf, type Profile, profileOf, sumOf } from "./profile.ts";
import { LONGEST_VALUE } from "./human-values/reading.ts";
import { cellText } from "./table.ts";
import { type Almost, inferMeasured } from "./infer-measured.ts";

export interface AttributePlan {
  /** Its name in the table. */
  readonly attribute: string;
  readonly kind: ValueKindName;
  readonly cardinality: Cardinality;
  readonly nature: Nature;
  readonly dates: Dates | null;
  /** The separator of the values in one cell; null if cells hold one value each. */
  readonly separator: string | null;
  /** Why it has this kind, for the report. */
  readonly why: string;
  /** Whether it is read as the date of the event only because no other attribute has dates. */
  readonly isSoleDate?: boolean;
  /** Whether its values are codes of a few letters, so that "NA" is a value like the others. */
  readonly hasCodes?: boolean;
  /** A more exact kind that many of its values have, although the attribute is read as words. */
  readonly almost?: Almost;
}

/** Plans the import of an attribute; what `given` says is used instead of guesses. */
export function planAttribute(attribute: string, facts: readonly Fact[], given: Partial<AttributePlan>): AttributePlan {
  const profile = profileOf(attribute, facts);
  const found = given.kind === undefined ? inferMeasured(profile) : null;
  const measured = given.kind === undefined ? (found?.measured ?? null) : { kind: given.kind, why: "as given" };
  const separator =
    given.separator === undefined ? (isSplit(measured?.kind) ? findSeparator(profile) : null) : given.separator;
  const words = separator === null ? profile : profileOf(attribute, facts, (text) => splitCell(text, separator));
  const { kind, why } = measured ?? inferWords(words);
  const nature = given.nature ?? natureOf(attribute);
  return {
    attribute,
    kind,
    nature,
    separator,
    why,
    dates: given.dates === undefined ? (kind === "date" ? datesOf(attribute) : null) : given.dates,
    cardinality: given.cardinality ?? inferCardinality(attribute, kind, nature, separator, facts),
    ...(measured === null && found?.almost ? { almost: found.almost } : {}),
    ...(measured === null && areCodes(facts) ? { hasCodes: true } : {}),
  };
}

/** Symbols and country codes: a few letters each, and no source gives one twice. With fewer values, they may be words. */
function areCodes(facts: readonly Fact[]): boolean {
  const codes = facts.map(({ source, value }) => ({ source, code: cellText(value) })).filter(({ code }) => code !== "");
  if (codes.length < FEWEST_CODES || !codes.every(({ code }) => /^\p{L}{1,3}$/u.test(code))) return false;
  return new Set(codes.map(({ source, code }) => `${source}\0${code}`)).size === codes.length;
}

const FEWEST_CODES = 10;

/** If nothing is named as the date of the event, and only one attribute has dates, it is that one. */
export function dateEvents(plans: readonly AttributePlan[]): readonly AttributePlan[] {
  const dated = plans.filter(({ kind }) => kind === "date");
  const [sole] = dated.length === 1 ? dated : [];
  if (sole === undefined || sole.dates !== null || !mayDateEvent(sole.attribute)) return plans;
  return plans.map((plan) => (plan === sole ? { ...plan, dates: "whole" as const, isSoleDate: true } : plan));
}

/** Kinds whose cells may hold several values. Two counts or dates are not a list. */
const isSplit = (kind: ValueKindName | undefined): boolean =>
  kind === undefined || kind === "name" || kind === "term" || kind === "entity";

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

const wordCount = (text: string): number => text.split(/\s+/).length;

/** Whether the values are a small set that is repeated from event to event. */
const MOST_TERMS = 40;
const TERM_EVENTS = 3;
const LONG_TEXT = 9;

function inferWords(profile: Profile): { readonly kind: "text" | "term" | "name"; readonly why: string } {
  const uses = [...profile.values.values()];
  const hint = hintOf(profile.attribute);
  const short = uses.filter(({ text }) => text.length <= LONGEST_VALUE);
  // A single cell with a whole article does not turn names into texts.
  const looked = short.length * 2 >= uses.length ? short : uses;
  const words = looked.reduce((total, { text }) => total + wordCount(text), 0) / Math.max(1, looked.length);
  if (words > LONG_TEXT || hint === "text")
    return { kind: "text", why: hint === "text" ? "the name says so" : "the values are sentences" };
  const perTerm = uses.reduce((total, { events }) => total + events.size, 0) / Math.max(1, uses.length);
  const isClosed = uses.length <= MOST_TERMS && perTerm >= TERM_EVENTS && sumOf(uses) >= uses.length * 2;
  if (hint !== "name" && isClosed)
    return { kind: "term", why: `${uses.length} words are repeated from event to event` };
  if (hint === "term" && uses.length <= MOST_TERMS) return { kind: "term", why: "the name says so" };
  return { kind: "name", why: hint === "name" ? "the name says so" : "short texts that differ from event to event" };
}

/** One true value, unless the table gives lists, or the attribute is the name of the event, which can have several. */
function inferCardinality(
  attribute: string,
  kind: ValueKindName,
  nature: Nature,
  separator: string | null,
  facts: readonly Fact[],
): Cardinality {
  if (separator !== null || cardinalityByKind(kind, nature, [attribute]) === "many") return "many";
  if (kind === "term" || kind === "entity" || kind === "name") return isGivenAsList(facts) ? "many" : "exclusive";
  return "exclusive";
}
