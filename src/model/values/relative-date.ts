// Dates told against another event: "four months after the seizure". They stay as told; `resolve` places them
// once the same source's date of the anchor event is known.

import { isId } from "../id.ts";
import { addMonths, toCivilDate, toDayNumber, daysInMonth, formatDay } from "./calendar.ts";
import type { Bounds, Related, ValueKind } from "./contract.ts";
import type { DateValue } from "./date.ts";

export interface RelativeDateValue {
  readonly kind: "relative-date";
  readonly direction: "after" | "before";
  /** Id of the event that it counts from. */
  readonly anchor: string;
  /** How far, in the unit of the words; null where the source only says after or before. */
  readonly amount: { readonly count: number; readonly unit: "day" | "week" | "month" | "year" } | null;
}

const SAME: Related = { relation: "same", rule: "both count the same time from the same event" };
const OTHER_COUNT: Related = { relation: "excluding", rule: "they count different times from the same event" };
const UNDATED: Related = { relation: "unknown", rule: "a relative date can only be compared once its event is dated" };

const SYNTAX = /^(?:P(\d{1,5})([DWMY])\s+)?(after|before)\s+(\S+)$/;
const UNITS = { D: "day", W: "week", M: "month", Y: "year" } as const;

export const relativeDate: ValueKind<RelativeDateValue> = {
  parse(raw) {
    const match = typeof raw === "string" ? SYNTAX.exec(raw.trim()) : null;
    if (!match || !isId(match[4] ?? ""))
      return { problem: 'is not a relative date; write "P4M after EVENT", "P1D before EVENT" or "after EVENT"' };
    const [, amount, unit, direction, anchor = ""] = match;
    return {
      kind: "relative-date",
      direction: direction === "before" ? "before" : "after",
      anchor,
      amount: amount === undefined ? null : { count: Number(amount), unit: UNITS[unit as keyof typeof UNITS] },
    };
  },
  canonical: ({ amount, direction, anchor }) =>
    amount === null
      ? `${direction} ${anchor}`
      : `P${amount.count}${amount.unit[0]?.toUpperCase() ?? ""} ${direction} ${anchor}`,
  bounds: () => null,
  relate(a, b) {
    if (relativeDate.canonical(a) === relativeDate.canonical(b)) return SAME;
    const alike = a.anchor === b.anchor && a.direction === b.direction && a.amount?.unit === b.amount?.unit;
    return alike && a.amount !== null && b.amount !== null ? OTHER_COUNT : UNDATED;
  },
  display: ({ amount, direction, anchor }, { phrases, labelOf }) =>
    phrases.relative(amount, direction, labelOf("event", anchor)),
  isHedged: (value) => value.amount === null,
};

/**
 * Places a relative date by the bounds of its anchor, at the precision that its words carry: days give days, weeks the
 * seven days around, months the calendar month, years the calendar year ("four months after 4 November 1979" is March 1980). Without an amount
 * it gives an open range. Null where the anchor's own date is open.
 */
export function resolveRelativeDate(value: RelativeDateValue, anchor: Bounds): DateValue | null {
  const sign = value.direction === "after" ? 1 : -1;
  if (value.amount === null) return openEnded(value.direction, anchor);
  if (!Number.isFinite(anchor.min) || !Number.isFinite(anchor.max)) return null;
  const { count, unit } = value.amount;
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

function openEnded(direction: "after" | "before", anchor: Bounds): DateValue | null {
  if (!Number.isFinite(direction === "after" ? anchor.min : anchor.max)) return null;
  return direction === "after" ? toDate(anchor.min, Infinity, "range") : toDate(-Infinity, anchor.max, "range");
}

function toDate(min: number, max: number, precision: DateValue["precision"]): DateValue {
  const from = Number.isFinite(min) ? formatDay(min) : "";
  const to = Number.isFinite(max) ? formatDay(max) : "";
  const edtf = writeBounds(from, to, precision);
  return {
    kind: "date",
    edtf,
    min,
    max,
    approximate: false,
    uncertain: false,
    precision: from === to ? "day" : edtf.startsWith("[") ? "range" : precision,
  };
}

function writeBounds(from: string, to: string, precision: DateValue["precision"]): string {
  if (from === to) return from;
  const [year, month] = [from.slice(0, -"-MM-DD".length), from.slice(0, -"-DD".length)];
  if (precision === "year" && to === `${year}-12-31`) return year;
  if (precision === "month" && to.startsWith(`${month}-`)) return month;
  return `[${from}..${to}]`;
}
