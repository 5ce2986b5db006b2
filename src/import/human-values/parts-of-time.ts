// EDTF dates counted on: the one before or after, and the thirds of a longer time.

import { addMonths, daysInMonth, formatDay, toDayNumber } from "../../model/values/calendar.ts";
import { formatYear } from "./eras.ts";

const two = (n: number): string => String(n).padStart(2, "0");
const PLAIN = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** The next day, month or year, by how exact the date is, or the one before. */
export function neighbourOf(edtf: string, step: 1 | -1): string {
  const [, y, month, day] = PLAIN.exec(edtf) ?? [];
  const year = Number(y);
  if (y === undefined) return edtf;
  if (day !== undefined) return formatDay(toDayNumber({ year, month: Number(month), day: Number(day) }) + step);
  if (month === undefined) return formatYear(year + step);
  const next = addMonths({ year, month: Number(month), day: 1 }, step);
  return `${formatYear(next.year)}-${two(next.month)}`;
}

/** The first, second or last third of a year, a month, or of years in EDTF ("[1980..1989]"), as EDTF; null of anything else. */
export function thirdOf(edtf: string, third: 0 | 1 | 2): string | null {
  const [, from, to] = /^\[(-?\d{4})\.\.(-?\d{4})\]$/.exec(edtf) ?? [];
  if (from !== undefined) return within(Number(from), Number(to), third, formatYear);
  const [, year, month, day] = PLAIN.exec(edtf) ?? [];
  if (year === undefined || day !== undefined || Number(month) > 12) return null;
  if (month === undefined) return within(1, 12, third, (n) => `${year}-${two(n)}`);
  return within(1, daysInMonth(Number(year), Number(month)), third, (n) => `${year}-${month}-${two(n)}`);
}

function within(first: number, last: number, third: 0 | 1 | 2, write: (n: number) => string): string {
  const cut = (part: number): number => first + Math.round(((last - first + 1) * part) / 3);
  return `[${write(cut(third))}..${write(cut(third + 1) - 1)}]`;
}
