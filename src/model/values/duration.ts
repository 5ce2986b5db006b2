// Lengths of time: ISO 8601 durations, hedged or ranged, compared in days.

import { must } from "../at.ts";
import { showSign, splitSign, type ValueSign } from "./signs.ts";
import type { Length, LengthUnit } from "./value-words.ts";
import { relateBounds, type RangeRules } from "./bounds.ts";
import type { Bounds, Related, ValueKind } from "./contract.ts";

export interface DurationValue {
  readonly kind: "duration";
  /** Shortest and longest length, in days: a month is 28 to 31, a year 365 to 366. */
  readonly min: number;
  readonly max: number;
  readonly approximate: boolean;
  /** As written in a dataset: "P444D", "~P5M", "P1D..P3D". */
  readonly text: string;
}

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const PROBLEM = {
  problem: "is not a duration",
  hint: 'write "P444D", "P2M", "P1Y", "PT2H", "PT32S", "~P5M", ">=P5M" or "P1D..P3D"',
};

export const duration: ValueKind<DurationValue> = {
  parse(raw) {
    if (typeof raw !== "string") return PROBLEM;
    const text = raw.trim();
    const [sign, bare] = splitSign(text);
    const ends = bare.split("..").map(toDays);
    const [from, to = from] = ends;
    if (ends.length > 2 || !from || !to || from.min > to.max || to.max > Number.MAX_SAFE_INTEGER) return PROBLEM;
    return { kind: "duration", ...bySign(sign, { min: from.min, max: to.max }), approximate: sign !== "", text };
  },
  canonical: (value) => value.text,
  bounds: (value) => value,
  relate(a, b, context) {
    const related = relateBounds(a, b, context.tolerance, RULES);
    if (related.relation !== "excluding") return related;
    if ([a, b].every(({ text }) => IN_DAYS.test(text)) && countsTheSameDays(a, b)) return INCLUSIVE;
    return isRounded(a, b) || isRounded(b, a) ? ROUNDED : related;
  },
  display({ text }, { phrases }) {
    const [sign, bare] = splitSign(text);
    const [from = [], to] = bare.split("..").map(partsOf);
    const isAbout = sign === "~";
    const length = to === undefined ? phrases.length(from, isAbout) : phrases.lengths(from, to, isAbout);
    return isAbout ? length : showSign(sign, length, phrases);
  },
  isHedged: (value) => value.approximate,
};

/** A tenth either way, or only on the side of the sign, without the length itself. */
function bySign(sign: ValueSign, { min, max }: Bounds): Bounds {
  const [less, more] = [min > 1 ? min - 1 : min, max >= 1 ? max + 1 : max];
  switch (sign) {
    case "~":
      return { min: min * 0.9, max: max * 1.1 };
    case "~<":
      return { min: min * 0.9, max: Math.max(min * 0.9, less) };
    case "~>":
      return { min: Math.min(max * 1.1, more), max: max * 1.1 };
    case ">=":
      return { min, max: Infinity };
    case ">":
      return { min: more, max: Infinity };
    case "<=":
      return { min: 0, max };
    case "<":
      return { min: 0, max: less };
    default:
      return { min, max };
  }
}

const RULES: RangeRules = {
  same: { relation: "same", rule: "the lengths are equal" },
  near: { relation: "same", rule: "the lengths differ by no more than the attribute's tolerance" },
  contains: { relation: "contains", rule: "one length lies inside the range of the other" },
  within: { relation: "within", rule: "one length lies inside the range of the other" },
  overlap: { relation: "overlap", rule: "the lengths overlap" },
  excluding: { relation: "excluding", rule: "the lengths differ" },
};

/** A length in days may count the last day; one in hours does not. */
const IN_DAYS = /^P(?:\d+W)?(?:\d+D)?$/;

const INCLUSIVE: Related = {
  relation: "same",
  rule: "the lengths differ by one day, depending on whether the last day is counted",
};

/** Whether two lengths, exact to the day, differ only by whether the last day is counted. */
export function countsTheSameDays(a: Bounds, b: Bounds): boolean {
  const areDays = [a.min, b.min].every(Number.isInteger);
  return areDays && a.min === a.max && b.min === b.max && Math.abs(a.min - b.min) <= 1;
}

const ROUNDED: Related = { relation: "rounding", rule: "one length is the other in whole units, rounded or truncated" };

/** Mean length in days of the units to which a length is rounded, by their ISO 8601 letters. */
const UNIT_DAYS = { Y: 365.25, M: 30.44, W: 7, D: 1, H: 1 / 24 } as const;

/** A length is not rounded if it differs by more than this share: "a year" is not 14 months. */
const MOST_ROUNDED = 0.1;

/** Whether `rounded`, in whole years, months, weeks, days or hours, is a more exact length in that unit. */
function isRounded(rounded: DurationValue, exact: DurationValue): boolean {
  const [, count, unit] = /^P(?:T(?=\d+H))?(\d+)([YMWDH])$/.exec(rounded.text) ?? [];
  if (unit === undefined || finestUnit(exact.text) <= UNIT_ORDER.indexOf(unit)) return false;
  const days = UNIT_DAYS[unit as keyof typeof UNIT_DAYS];
  return [exact.min / days, exact.max / days].some(
    (length) =>
      [Math.floor(length), Math.round(length)].includes(Number(count)) &&
      Math.abs(length - Number(count)) <= length * MOST_ROUNDED,
  );
}

/** From coarse to fine; anything finer than an hour is a minute or a second. */
const UNIT_ORDER = "YMWDH";

/** Place of the smallest unit that a length is written in; -1 for a range of lengths and for a hedged one. */
function finestUnit(text: string): number {
  if (!ISO.test(text)) return -1;
  return /T.*[MS]$/.test(text) ? UNIT_ORDER.length : UNIT_ORDER.indexOf(text.slice(-1));
}

function toDays(text: string): Bounds | null {
  const match = ISO.exec(text);
  if (!match || /[PT]$/.test(text)) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? 0 : Number(part)));
  const exact = weeks * 7 + days + (hours * 60 + minutes + seconds / 60) / 1440;
  const ofMonths = (count: number, short: number): number =>
    count === 0 ? 0 : count === 1 ? short : Math.round(count * 30.44) + (short === 28 ? -2 : 2);
  return { min: years * 365 + ofMonths(months, 28) + exact, max: years * 366 + ofMonths(months, 31) + exact };
}

const UNITS: readonly LengthUnit[] = ["year", "month", "week", "day", "hour", "minute", "second"];

function partsOf(text: string): readonly Length[] {
  const parts = must(ISO.exec(text));
  return UNITS.flatMap((unit, index) => {
    const part = parts[index + 1];
    return part === undefined ? [] : [{ count: Number(part), unit }];
  });
}
