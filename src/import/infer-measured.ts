// Decides whether the values of an attribute are figures, dates, times, lengths of time, or yes and no; and how its dates are written.

import { isMissing } from "./table.ts";
import { at, must } from "../model/at.ts";
import {
  type DateHabits,
  isTrouble,
  LONGEST_VALUE,
  type Outcome,
  readFlag,
  tidy,
  UNKNOWN_STYLE,
  type WritingStyle,
} from "./human-values/reading.ts";
import { unitOf } from "../model/values/units.ts";
import { hintOf, type KindHint, type Profile, sumOf, type ValueUse } from "./profile.ts";
import { readEra } from "./human-values/years.ts";
import { readCount, readMeasure } from "./human-values/count.ts";
import { readClockTime, readDuration } from "./human-values/time.ts";
import { readDate } from "./human-values/date.ts";
import type { ValueKindName } from "../model/values/index.ts";

interface Kind {
  readonly read: (text: string, style: WritingStyle) => Outcome;
  readonly noun: string;
  /** What every value of it contains: a quick check, since each value is tried as each kind. */
  readonly mayBe?: RegExp;
}

export type ReadKind = "count" | "measure" | "clock-time" | "date" | "duration" | "flag";

/** The kinds whose values are read, in order of preference. */
export const READ_KINDS: Readonly<Record<ReadKind, Kind>> = {
  count: { read: readCount, noun: "a figure" },
  measure: { read: readMeasure, noun: "a figure with a unit", mayBe: /[^\d\s.,-]/u },
  "clock-time": { read: readClockTime, noun: "a time of day", mayBe: /:|\p{L}/u },
  date: { read: readDate, noun: "a date", mayBe: /\p{N}/u },
  duration: { read: readDuration, noun: "a length of time", mayBe: /\p{L}/u },
  flag: { read: readFlag, noun: "yes or no" },
};
export const isReadKind = (kind: ValueKindName): kind is ReadKind => Object.hasOwn(READ_KINDS, kind);
const MEASURES = Object.keys(READ_KINDS) as readonly ReadKind[];

/** The kind of many of the values, but too few to read all of them that way. */
export interface Almost {
  /** Null for values that are mostly figures of a kind that is not read here. */
  readonly kind: ReadKind | null;
  readonly count: number;
  readonly total: number;
  readonly example: string;
}

export interface Measured {
  readonly measured: { readonly kind: ReadKind; readonly why: string } | null;
  readonly almost: Almost | null;
}

/** How many distinct values are looked at; the others are assumed to be similar. */
const SAMPLE = 4000;
const MOST = 0.75;
/** This share is enough if the name of the attribute agrees, or says nothing and the values are clear; the others are reported. */
const HALF = 0.5;
/** This share is enough if the name agrees and nothing speaks against it; otherwise it is reported. */
const THIRD = 1 / 3;

/** How many values can be read as one kind. */
interface Share {
  readonly kind: ReadKind;
  /** If the name asks for figures, a figure with an unreadable remark counts too: it is reported, not turned into a name. */
  readonly like: number;
  /** Read with certainty, and the first of them; a figure followed by words may be an address. */
  readonly firm: number;
  readonly example: string;
}

/** A column named like a date whose values can be dates is not a count, although years are figures and "422 BC" has a unit. */
export function inferMeasured(profile: Profile): Measured {
  if (profile.values.size === 0) return { measured: null, almost: null };
  if (profile.areBooleans) return { measured: { kind: "flag", why: "every value is true or false" }, almost: null };
  const hint = hintOf(profile.attribute);
  const uses = [...profile.values.values()].slice(0, SAMPLE).filter(({ text }) => !isMissing(text, true));
  const total = sumOf(uses);
  const style: WritingStyle = { ...UNKNOWN_STYLE, habits: findDateHabits(uses.map(({ text }) => text)) };
  const shares = MEASURES.map((kind) => shareOf(kind, uses, hint, style));
  const firmest = shares.toSorted((a, b) => b.firm - a.firm);
  const best = bestOf(shares, total, hint);
  const found = best?.kind ?? firmestOf(firmest, total, hint)?.kind;
  if (found === undefined) return { measured: null, almost: findAlmost(at(firmest, 0), uses, total) };
  const count = best === null ? at(firmest, 0).firm : best.like;
  const kind = found === "count" ? refineCount(uses, total, hint, shares) : found;
  const share =
    count === total ? "every value is" : `${Math.floor((count / total) * 100)}% of the values can be read as`;
  const why =
    kind === "date" && found === "count"
      ? LIKE_YEARS
      : `${share} ${READ_KINDS[kind].noun}${kind === hint ? ", as the name says" : ""}`;
  return { measured: { kind, why }, almost: null };
}

function shareOf(kind: ReadKind, uses: readonly ValueUse[], hint: KindHint | null, style: WritingStyle): Share {
  const { read, mayBe } = READ_KINDS[kind];
  const asks = kind === "count" && hint === "count";
  let [like, firm, example] = [0, 0, ""];
  for (const { text, count } of uses) {
    const outcome = mayBe?.test(text) === false ? null : read(text, style);
    if (outcome !== null || (asks && /^[^\p{L}\p{N}]*\p{Nd}/u.test(text) && !ORDINAL.test(text))) like += count;
    if (outcome === null || isTrouble(outcome) || outcome.unit !== null || kind === "flag") continue;
    firm += count;
    example ||= text;
  }
  return { kind, like, firm, example };
}

const ORDINAL = /^\d+(?:st|nd|rd|th|\.|º|ª)(?:\s|$)/i;

/** Why figures are read as years although no name says so; the report says how to change that. */
export const LIKE_YEARS = "all its figures look like years";

/** Figures that all look like years are years, unless the name means a count; figures with several known units are measures. */
function refineCount(
  uses: readonly ValueUse[],
  total: number,
  hint: KindHint | null,
  shares: readonly Share[],
): ReadKind {
  const texts = uses.map(({ text }) => text);
  const round = texts.filter((text) => Number(text) % 50 === 0);
  if (hint === null && areLikeYears(texts) && texts.length > 1 && round.length < texts.length * HALF) return "date";
  const measures = must(shares.find(({ kind }) => kind === "measure")).like;
  return measures >= total * MOST && unitsIn(uses).size > 1 ? "measure" : "count";
}

/** "1720", "1731", "850": none beyond 2100, and nearly all from 1000. */
export function areLikeYears(texts: readonly string[]): boolean {
  const late = texts.filter((text) => Number(text) >= 1000);
  return texts.every((text) => /^(?:[1-9]\d\d|1\d{3}|20\d\d|2100)$/.test(text)) && late.length >= texts.length * 0.8;
}

/** The known units that follow figures. */
function unitsIn(uses: readonly ValueUse[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of uses) {
    const outcome = readMeasure(text, UNKNOWN_STYLE);
    const unit =
      outcome === null || isTrouble(outcome) ? undefined : String(outcome.value).split(" ").slice(1).join(" ");
    if (unit !== undefined) found.add(unitOf(unit).id);
  }
  return found;
}

function bestOf(shares: readonly Share[], total: number, hint: KindHint | null): Share | null {
  const isEnough = ({ kind, like }: Share): boolean =>
    like > 0 && like / total >= (kind === hint ? HALF : kind === "flag" ? 1 : MOST);
  const rank = (kind: ReadKind): number =>
    kind === "clock-time" && hint === kind ? -1 : kind === "duration" ? 0 : kind === hint ? 1 : 2;
  const enough = shares.filter(isEnough).toSorted((a, b) => b.like - a.like || rank(a.kind) - rank(b.kind));
  return enough.find(({ kind }) => kind === "date" && kind === hint) ?? enough[0] ?? null;
}

/** If too many values do not fit: the kind of those that do, unless the name means words. */
const firmestOf = (firmest: readonly Share[], total: number, hint: KindHint | null): Share | undefined =>
  firmest.find(
    ({ kind, firm }) => firm > 0 && firm / total >= (kind === hint ? THIRD : hint === null ? HALF : Infinity),
  );

/** The kind that many of the words could be, or that they contain figures that no reader understands. */
function findAlmost({ kind, firm, example }: Share, uses: readonly ValueUse[], total: number): Almost | null {
  if (firm > 0 && firm / total >= THIRD) return { kind, count: firm, total, example };
  const figures = uses.filter(({ text }) => isMostlyFigures(text));
  const count = sumOf(figures);
  return count / total >= MOST ? { kind: null, count, total, example: at(figures, 0).text } : null;
}

/** "51°30′N", "1–0", "12/7": more figures than letters. */
const isMostlyFigures = (text: string): boolean =>
  text.length <= 40 && (text.match(/\p{Nd}/gu)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0);

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
