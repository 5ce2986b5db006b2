// Where the axis of a timeline is marked: at days, months or years, depending on the room for labels.

import type { Bounds } from "../model/values/contract.ts";
import { addMonths, toCivilDate, toDayNumber } from "../model/values/calendar.ts";

export const DAY_MINUTES = 1440;

/** Ticks are at each multiple of `step` minutes, days of the month, months of the year, or years. */
interface TickUnit {
  readonly of: "minute" | "day" | "month" | "year";
  readonly step: number;
}

/** Days, from the first to the last, with the unit of their ticks; minutes in a drawing of hours. */
export interface Fitted {
  readonly from: number;
  readonly to: number;
  readonly unit: TickUnit;
}

export interface Tick {
  /** Days since 1970-01-01, or minutes if those are the unit. */
  readonly day: number;
  /** `minor`: the unit itself. `major`: the larger unit: a day for minutes, a month for days, a year for months. */
  readonly level: "minor" | "major";
}

/** Units from fine to coarse, with the width of a label in letters, and the usual length in days. */
const UNITS: readonly (TickUnit & { readonly letters: number; readonly days: number })[] = [
  { of: "day", step: 1, letters: 3, days: 1 },
  { of: "day", step: 5, letters: 4, days: 5 },
  { of: "day", step: 10, letters: 4, days: 9 },
  { of: "month", step: 1, letters: 2.3, days: 30.4 },
  { of: "month", step: 3, letters: 4, days: 91 },
  { of: "month", step: 6, letters: 4, days: 182 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((step) => ({
    of: "year" as const,
    step,
    letters: 6,
    days: 365.25 * step,
  })),
];

/** Minutes and hours of a clock, and the width of "09:15" in letters. */
const CLOCK_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720];
const CLOCK_LETTERS = 7;

const COARSEST = { of: "year", step: 10_000 } as const;

/** The finest unit whose labels fit, and the days extended to whole months or years. `letters`: room for labels. */
export function fitToUnit({ min, max }: Bounds, letters: number, isClock: boolean): Fitted {
  if (isClock) return fitToClock({ min, max }, letters);
  for (const { of, step, letters: needed, days } of UNITS) {
    const { from, to } = widen(min, max, of);
    if ((days * letters) / (to - from + 1) >= needed) return { from, to, unit: { of, step } };
  }
  return { ...widen(min, max, "year"), unit: COARSEST };
}

function fitToClock({ min, max }: Bounds, letters: number): Fitted {
  const fit = (step: number): Fitted => ({
    from: Math.floor(min / step) * step,
    to: Math.ceil((max + 1) / step) * step - 1,
    unit: { of: "minute", step },
  });
  const fits = ({ from, to, unit }: Fitted): boolean => (unit.step * letters) / (to - from + 1) >= CLOCK_LETTERS;
  return CLOCK_STEPS.map(fit).find(fits) ?? fit(DAY_MINUTES);
}

function widen(min: number, max: number, of: TickUnit["of"]): Omit<Fitted, "unit"> {
  if (of === "day") return { from: min, to: max };
  const first = toCivilDate(min);
  const last = toCivilDate(max);
  const after = addMonths({ ...last, month: of === "month" ? last.month : 12, day: 1 }, 1);
  return {
    from: toDayNumber({ ...first, month: of === "month" ? first.month : 1, day: 1 }),
    to: toDayNumber(after) - 1,
  };
}

/** The ticks of a stretch in order; there is a major one where the stretch begins, so that its first unit has a name. */
export function listTicks({ from, to, unit }: Fitted): readonly Tick[] {
  const minors = startsWithin(from, to, unit).map((day): Tick => ({ day, level: "minor" }));
  if (unit.of === "year") return minors;
  const larger = LARGER[unit.of];
  const majors = new Set([from, ...startsWithin(from, to, larger)]);
  return [...[...majors].map((day): Tick => ({ day, level: "major" })), ...minors];
}

const LARGER: Readonly<Record<"minute" | "day" | "month", TickUnit>> = {
  minute: { of: "minute", step: DAY_MINUTES },
  day: { of: "month", step: 1 },
  month: { of: "year", step: 1 },
};

/** First days of the units that begin in a range. */
function startsWithin(from: number, to: number, { of, step }: TickUnit): readonly number[] {
  const starts: number[] = [];
  if (of === "minute") {
    for (let minute = Math.ceil(from / step) * step; minute <= to; minute += step) starts.push(minute);
    return starts;
  }
  const first = toCivilDate(from);
  if (of === "day") {
    for (let day = from; day <= to; day += 1) if (isDayTick(toCivilDate(day).day, step)) starts.push(day);
    return starts;
  }
  const months = of === "month" ? step : 12;
  const index = Math.ceil((first.year * 12 + first.month - 1) / months) * months;
  for (let month = index; ; month += months) {
    const year = Math.floor(month / 12);
    const day = toDayNumber({ year, month: (((month % 12) + 12) % 12) + 1, day: 1 });
    if (day > to) return starts;
    if (day >= from && (of === "month" || isYearTick(year, step))) starts.push(day);
  }
}

/** Years BC are counted backwards, from 1. */
const isYearTick = (year: number, step: number): boolean => (year > 0 ? year : 1 - year) % step === 0;

/** Days of the month to mark: every day, or 1, 5, 10, 15 … but not one just before the next first. */
const isDayTick = (day: number, step: number): boolean =>
  step === 1 || day === 1 || (day % step === 0 && day <= 30 - step / 3);
