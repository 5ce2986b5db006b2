// Dates relative to another event: "four months after the seizure". They are kept as stated; they are placed once the same
// source's date of the anchor event is known.

import { isId } from "../id.ts";
import { addMonths, toCivilDate, toDayNumber, daysInMonth, formatDay } from "./calendar.ts";
import type { Bounds, Related, ValueKind } from "./contract.ts";
import { type DateValue, makeDate } from "./date-value.ts";
import { isDirection } from "./order.ts";
import type { Direction } from "./value-words.ts";

export interface RelativeDateValue {
  readonly kind: "relative-date";
  readonly direction: Direction;
  /** Id of the anchor: the event from which it is counted. */
  readonly anchor: string;
  /** How far, in the unit of the words; null if the source only says after or before. */
  readonly amount: { readonly count: number; readonly unit: "day" | "week" | "month" | "year" } | null;
}

const SAME: Related = { relation: "same", rule: "both count the same time from the same event" };
const OTHER_COUNT: Related = { relation: "excluding", rule: "they count different times from the same event" };
const UNDATED: Related = { relation: "unknown", rule: "a relative date can only be compared once its event is dated" };

const PROBLEM = {
  problem: "is not a relative date",
  hint: 'write "P4M after EVENT", "P1D before EVENT", "after EVENT", "during EVENT" or "throughout EVENT"',
};
const SYNTAX = /^(?:(?:P(\d{1,5})([DWMY])\s+)?(after|before)|(during|throughout))\s+(\S+)$/;
const UNITS = { D: "day", W: "week", M: "month", Y: "year" } as const;

export const relativeDate: ValueKind<RelativeDateValue> = {
  parse(raw) {
    const match = typeof raw === "string" ? SYNTAX.exec(raw.trim()) : null;
    const [, amount, unit, side, within, anchor = ""] = match ?? [];
    const direction = side ?? within ?? "";
    if (!isDirection(direction) || !isId(anchor)) return PROBLEM;
    return {
      kind: "relative-date",
      direction,
      anchor,
      amount: amount === undefined ? null : { count: Number(amount), unit: UNITS[unit as keyof typeof UNITS] },
    };
  },
  canonical: ({ amount, direction, anchor }) =>
    amount === null
      ? `${direction} ${anchor}`
      : `P${amount.count}${amount.unit.charAt(0).toUpperCase()} ${direction} ${anchor}`,
  bounds: () => null,
  relate(a, b) {
    if (relativeDate.canonical(a) === relativeDate.canonical(b)) return SAME;
    const alike = a.anchor === b.anchor && a.direction === b.direction && a.amount?.unit === b.amount?.unit;
    return alike ? OTHER_COUNT : UNDATED;
  },
  display: ({ amount, direction, anchor }, { phrases, labelOf }) =>
    phrases.relative(amount, direction, labelOf("event", anchor)),
  isHedged: (value) => value.amount === null,
};

/**
 * Places a relative date by the bounds of its anchor, at the precision of its words: days give days, weeks the
 * seven days around, months the calendar month, years the calendar year ("four months after 4 November 1979" is March 1980). Without an amount
 * it gives an open range; "during" gives some of the anchor's days, "throughout" all of them. Null if the anchor's own date is open.
 */
export function resolveRelativeDate(value: RelativeDateValue, anchor: Bounds): DateValue | null {
  const sign = value.direction === "after" ? 1 : -1;
  if (value.direction === "throughout" || value.direction === "during") return ofAnchor(value.direction, anchor);
  if (value.amount === null) return openEnded(value.direction, anchor);
  if (!Number.isFinite(anchor.min) || !Number.isFinite(anchor.max)) return null;
  const { count, unit } = value.amount;
  const placed = placeAmount(count, unit, sign, anchor);
  return unit === "day" ? placed : { ...placed, slack: { week: 7, month: 31, year: 366 }[unit] };
}

type Unit = NonNullable<RelativeDateValue["amount"]>["unit"];

function placeAmount(count: number, unit: Unit, sign: 1 | -1, anchor: Bounds): DateValue {
  if (unit === "day") return toDate(anchor.min + sign * count, anchor.max + sign * count, "day");
  if (unit === "week") return toDate(anchor.min + sign * count * 7 - 3, anchor.max + sign * count * 7 + 3, "range");
  const months = sign * count * (unit === "year" ? 12 : 1);
  const from = addMonths(toCivilDate(anchor.min), months);
  const to = addMonths(toCivilDate(anchor.max), months);
  if (unit === "year")
    return toDate(
      toDayNumber({ year: from.year, month: 1, day: 1 }),
      toDayNumber({ year: to.year, month: 12, day: 31 }),
      "year",
    );
  return toDate(toDayNumber({ ...from, day: 1 }), toDayNumber({ ...to, day: daysInMonth(to.year, to.month) }), "month");
}

/** The days of the anchor: from the first to the last, or some of them. */
function ofAnchor(direction: "throughout" | "during", { min, max }: Bounds): DateValue | null {
  if (!Number.isFinite(min) && !Number.isFinite(max)) return null;
  return direction === "during" || min === max ? dateBetween(min, max) : spanBetween(min, max);
}

/** "A/B", open if a bound is infinite. */
const spanBetween = (min: number, max: number): DateValue =>
  makeDate(`${writeEnd(min) || ".."}/${writeEnd(max) || ".."}`, { min, max }, "span");

/** Some time from one day to another, as months or years if the days begin and end them; the day itself if both are the same. */
export function dateBetween(min: number, max: number): DateValue {
  if (min === max) return toDate(min, max, "range");
  const year = endsOf(min, max, ["-01-01", "-12-31"], isNewYear);
  const [from, to] = year ?? endsOf(min, max, ["-DD", "-DD"], isNewMonth) ?? [writeEnd(min), writeEnd(max)];
  const isOne = from === to;
  const precision = isOne ? (from.length === MONTH_LENGTH ? "month" : "year") : "range";
  return makeDate(isOne ? from : `[${from}..${to}]`, { min, max }, precision);
}

const MONTH_LENGTH = "1980-04".length;
const isNewYear = (day: number): boolean => toCivilDate(day).month === 1 && isNewMonth(day);
const isNewMonth = (day: number): boolean => toCivilDate(day).day === 1;
const writeEnd = (day: number): string => (Number.isFinite(day) ? formatDay(day) : "");

/** Both ends shortened to months or years, if the first day begins one and the last day ends one; an open end is empty. */
function endsOf(
  min: number,
  max: number,
  [head, tail]: readonly [string, string],
  begins: (day: number) => boolean,
): readonly [string, string] | null {
  if ((Number.isFinite(min) && !begins(min)) || (Number.isFinite(max) && !begins(max + 1))) return null;
  return [writeEnd(min).slice(0, -head.length), writeEnd(max).slice(0, -tail.length)];
}

function openEnded(direction: "after" | "before", anchor: Bounds): DateValue | null {
  if (!Number.isFinite(direction === "after" ? anchor.min : anchor.max)) return null;
  return direction === "after" ? toDate(anchor.min, Infinity, "range") : toDate(-Infinity, anchor.max, "range");
}

function toDate(min: number, max: number, precision: DateValue["precision"]): DateValue {
  const [from, to] = [writeEnd(min), writeEnd(max)];
  const edtf = writeBounds(from, to, precision);
  return makeDate(edtf, { min, max }, from === to ? "day" : edtf.startsWith("[") ? "range" : precision);
}

function writeBounds(from: string, to: string, precision: DateValue["precision"]): string {
  if (from === to) return from;
  const [year, month] = [from.slice(0, -"-MM-DD".length), from.slice(0, -"-DD".length)];
  if (precision === "year" && to === `${year}-12-31`) return year;
  if (precision === "month" && to.startsWith(`${month}-`)) return month;
  return `[${from}..${to}]`;
}
