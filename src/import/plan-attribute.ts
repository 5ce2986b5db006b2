// The plan of each attribute: its kind, read off its values and its name, and what parts its cells.

import type { Cardinality, Dates, Nature } from "../model/dataset.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { Fact } from "./table-cells.ts";
import { type KindHint, datesOf, hintOf, mayDateEvent, natureOf } from "./attribute-names.ts";
import { type Profile, type ValueUse, isGivenAsList, isMissing, profileOf, sumOf } from "./profile.ts";
import { UNKNOWN_STYLE, isTrouble } from "./human-values/reading.ts";
import { READERS, type ReadKind } from "./human-values/index.ts";

export interface AttributePlan {
  /** As the table names it. */
  readonly attribute: string;
  readonly kind: ValueKindName;
  readonly cardinality: Cardinality;
  readonly nature: Nature;
  readonly dates: Dates | null;
  /** What parts the values of one cell; null where a cell holds one. */
  readonly separator: string | null;
  /** Why it is taken for that, for people. */
  readonly why: string;
  /** Whether it is taken for the date of the event only since there is no other. */
  readonly isSoleDate?: boolean;
  /** What so many of its values are that it may be meant for it, though it is taken for words. */
  readonly almost?: Almost;
}

/** Plans the import of an attribute; what `given` says is not guessed. */
export function planAttribute(attribute: string, facts: readonly Fact[], given: Partial<AttributePlan>): AttributePlan {
  const profile = profileOf(attribute, facts);
  const found = given.kind === undefined ? inferMeasured(profile) : null;
  const measured = given.kind === undefined ? (found?.measured ?? null) : { kind: given.kind, why: "as it is said" };
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
    cardinality: given.cardinality ?? inferCardinality(kind, nature, separator, facts),
    ...(measured === null && found?.almost ? { almost: found.almost } : {}),
  };
}

/** Where nothing is called the date of the event and one attribute alone has dates, it is that. */
export function dateEvents(plans: readonly AttributePlan[]): readonly AttributePlan[] {
  const dated = plans.filter(({ kind }) => kind === "date");
  const [sole] = dated.length === 1 ? dated : [];
  if (sole === undefined || sole.dates !== null || !mayDateEvent(sole.attribute)) return plans;
  return plans.map((plan) => (plan === sole ? { ...plan, dates: "whole" as const, isSoleDate: true } : plan));
}

/** Kinds whose cells may hold several values. A count or a date that is told twice is not a list. */
const isSplit = (kind: ValueKindName | undefined): boolean =>
  kind === undefined || kind === "name" || kind === "term" || kind === "entity";

const SEPARATORS = [";", "|"];
const LONGEST_PIECE = 6;

/**
 * A sign that parts short pieces in some cell. Commas stand inside names, so those are only taken when said; long names are wrapped,
 * so line breaks part a cell where one of its lines is a value elsewhere too.
 */
function findSeparator({ values }: Profile): string | null {
  const texts = [...values.keys()];
  return (
    [...SEPARATORS, LINE_BREAK].find(
      (sign) => isParted(texts, sign) && (sign !== LINE_BREAK || comesAgain(texts, sign)),
    ) ?? null
  );
}

export const LINE_BREAK = "\n";

/** Whether some cell has the sign, and every one that has it is made of short pieces. */
export function isParted(texts: readonly string[], sign: string): boolean {
  const parted = texts.filter((text) => splitCell(text, sign).length > 1);
  return (
    parted.length > 0 &&
    parted.every((text) => splitCell(text, sign).every((piece) => wordCount(piece) <= LONGEST_PIECE))
  );
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

/** A small closed set that comes back from event to event. */
const MOST_TERMS = 40;
const TERM_EVENTS = 3;
const LONG_TEXT = 9;

function inferWords(profile: Profile): { readonly kind: "text" | "term" | "name"; readonly why: string } {
  const uses = [...profile.values.values()];
  const hint = hintOf(profile.attribute);
  const words = uses.reduce((total, { text }) => total + wordCount(text), 0) / Math.max(1, uses.length);
  if (words > LONG_TEXT || hint === "text")
    return { kind: "text", why: hint === "text" ? "the name says so" : "the values are sentences" };
  const perTerm = uses.reduce((total, { events }) => total + events.size, 0) / Math.max(1, uses.length);
  const isClosed = uses.length <= MOST_TERMS && perTerm >= TERM_EVENTS && sumOf(uses) >= uses.length * 2;
  if (hint !== "name" && isClosed) return { kind: "term", why: `${uses.length} words come back from event to event` };
  if (hint === "term" && uses.length <= MOST_TERMS) return { kind: "term", why: "the name says so" };
  return { kind: "name", why: hint === "name" ? "the name says so" : "short texts, most of them of one event only" };
}

function inferCardinality(
  kind: ValueKindName,
  nature: Nature,
  separator: string | null,
  facts: readonly Fact[],
): Cardinality {
  if (kind === "name" || kind === "text" || separator !== null || nature === "framing") return "many";
  if (kind === "term" || kind === "entity") return isGivenAsList(facts) ? "many" : "exclusive";
  return "exclusive";
}

// Whether the values of an attribute are figures, dates, lengths of time, or yes and no.

/** What a good part of the values are, but too few for all to be read so. */
interface Almost {
  readonly kind: ReadKind;
  readonly count: number;
  readonly total: number;
  readonly example: string;
}

interface Measured {
  readonly measured: { readonly kind: ReadKind; readonly why: string } | null;
  readonly almost: Almost | null;
}

/** In the order in which they are preferred; "3 days" is a count with a unit too, and a length of time before that. */
const MEASURES: readonly ReadKind[] = ["count", "date", "duration", "flag"];

/** Distinct values that are looked at; the rest is taken to be alike. */
const SAMPLE = 4000;
const MOST = 0.75;
/** Enough where the name of the attribute says the same, or is silent and the values leave little doubt; the others are reported. */
const HALF = 0.5;
/** Enough where nothing else is, and the name says the same; else a person is told. */
const THIRD = 1 / 3;

interface Share {
  readonly kind: ReadKind;
  readonly count: number;
}

/** What is called a date and can be read as one is no count, though any year is, and "422 BC" looks like one with a unit. */
function inferMeasured(profile: Profile): Measured {
  if (profile.values.size === 0) return { measured: null, almost: null };
  if (profile.areBooleans) return { measured: { kind: "flag", why: "every value is true or false" }, almost: null };
  const hint = hintOf(profile.attribute);
  const uses = [...profile.values.values()].slice(0, SAMPLE).filter(({ text }) => !isMissing(text, true));
  const total = sumOf(uses);
  const shares = MEASURES.map((kind): Share => ({
    kind,
    count: sumOf(uses.filter(({ text }) => isLike(kind, text, hint))),
  }));
  const best = bestOf(shares, total, hint) ?? firmestOf(uses, total, hint);
  if (best === null) return { measured: null, almost: findAlmost(uses, total) };
  const share = best.count === total ? "every value" : `${Math.floor((best.count / total) * 100)} % of the values`;
  const why = `${share} can be read as one${best.kind === hint ? ", and the name says so" : ""}`;
  return { measured: { kind: best.kind, why }, almost: null };
}

function bestOf(shares: readonly Share[], total: number, hint: KindHint | null): Share | null {
  const isEnough = ({ kind, count }: Share): boolean =>
    count > 0 && count / total >= (kind === hint ? HALF : kind === "flag" ? 1 : MOST);
  const rank = (kind: ReadKind): number => (kind === "duration" ? 0 : kind === hint ? 1 : 2);
  const enough = shares.filter(isEnough).toSorted((a, b) => b.count - a.count || rank(a.kind) - rank(b.kind));
  return enough.find(({ kind }) => kind === "date" && kind === hint) ?? enough[0] ?? null;
}

/** Where too many values are odd: what those are that leave no doubt, if the name does not speak of words. */
function firmestOf(uses: readonly ValueUse[], total: number, hint: KindHint | null): Share | null {
  const isEnough = ({ kind, count }: Share): boolean =>
    count > 0 && count / total >= (kind === hint ? THIRD : hint === null ? HALF : Infinity);
  return firmShares(uses).find(isEnough) ?? null;
}

function firmShares(uses: readonly ValueUse[]): readonly Share[] {
  return MEASURES.filter((kind) => kind !== "flag")
    .map((kind): Share => ({ kind, count: sumOf(uses.filter(({ text }) => isFirmly(kind, text))) }))
    .toSorted((a, b) => b.count - a.count);
}

function findAlmost(uses: readonly ValueUse[], total: number): Almost | null {
  const [firmest] = firmShares(uses);
  if (firmest === undefined || firmest.count === 0 || firmest.count / total < THIRD) return null;
  const example = uses.find(({ text }) => isFirmly(firmest.kind, text))?.text ?? "";
  return { ...firmest, total, example };
}

/** A figure with a remark that cannot be read is still one where the name asks for figures: it is reported, not made a name. */
const isLike = (kind: ReadKind, text: string, hint: KindHint | null): boolean =>
  READERS[kind](text, UNKNOWN_STYLE) !== null || (kind === "count" && hint === "count" && /\p{Nd}/u.test(text));

/** Read for certain; a figure with words behind it may be an address. */
function isFirmly(kind: ReadKind, text: string): boolean {
  const outcome = READERS[kind](text, UNKNOWN_STYLE);
  return outcome !== null && !isTrouble(outcome) && outcome.unit === null;
}
