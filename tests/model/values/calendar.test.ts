import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addMonths, daysInMonth, formatDay, toCivilDate, toDayNumber } from "../../../src/model/values/calendar.ts";

/** The runtime's own calendar; `Date.UTC` reads years below 100 as of the 20th century, so the year is set apart. */
function dayByRuntime(year: number, month: number, day: number): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return moment.getTime() / 86_400_000;
}

describe("day numbers", () => {
  test.each([
    [{ year: 1970, month: 1, day: 1 }, 0],
    [{ year: 1969, month: 12, day: 31 }, -1],
    [{ year: 2000, month: 2, day: 29 }, 11_016],
    [{ year: 0, month: 3, day: 1 }, -719_468],
  ])("%j is day %i", (date, day) => {
    expect(toDayNumber(date)).toBe(day);
    expect(toCivilDate(day)).toEqual(date);
  });

  test("agree with the runtime's calendar from 200,000 years before to 200,000 after", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200_000, max: 200_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          expect(toDayNumber({ year, month, day })).toBe(dayByRuntime(year, month, day));
        },
      ),
    );
  });

  test("agree with it around the ends of February in the last years and the first of every century", () => {
    for (let century = -400; century <= 2400; century += 100)
      for (const year of [century - 1, century, century + 1])
        for (const [month, day] of [
          [2, 28],
          [3, 1],
          [12, 31],
        ] as const) {
          expect(toDayNumber({ year, month, day })).toBe(dayByRuntime(year, month, day));
          expect(toCivilDate(dayByRuntime(year, month, day))).toEqual({ year, month, day });
        }
    for (let year = -400; year <= 2400; year += 400)
      expect(toCivilDate(dayByRuntime(year, 2, 29))).toEqual({ year, month: 2, day: 29 });
  });

  test("turn into a date and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -80_000_000, max: 80_000_000 }), (day) => {
        const date = toCivilDate(day);
        expect(toDayNumber(date)).toBe(day);
        expect(date.day).toBeLessThanOrEqual(daysInMonth(date.year, date.month));
      }),
    );
  });
});

test.each([
  [1900, 28],
  [2000, 29],
  [1980, 29],
  [1981, 28],
  [0, 29],
  [-4, 29],
  [-100, 28],
])("February of %i has %i days", (year, days) => {
  expect(daysInMonth(year, 2)).toBe(days);
});

test("a month is as long as the runtime says", () => {
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const next = month === 12 ? dayByRuntime(year + 1, 1, 1) : dayByRuntime(year, month + 1, 1);
      expect(daysInMonth(year, month)).toBe(next - dayByRuntime(year, month, 1));
    }),
  );
});

test.each([
  [{ year: 1979, month: 11, day: 4 }, 4, { year: 1980, month: 3, day: 4 }],
  [{ year: 1980, month: 1, day: 31 }, 1, { year: 1980, month: 2, day: 29 }],
  [{ year: 1980, month: 3, day: 31 }, -1, { year: 1980, month: 2, day: 29 }],
  [{ year: 1980, month: 1, day: 15 }, -1, { year: 1979, month: 12, day: 15 }],
  [{ year: 1, month: 1, day: 1 }, -1, { year: 0, month: 12, day: 1 }],
])("%j and %i months is %j", (date, months, expected) => {
  expect(addMonths(date, months)).toEqual(expected);
});

test.each([
  [3766, "1980-04-24"],
  [-719_528, "0000-01-01"],
  [-719_529, "-0001-12-31"],
])("day %i is written %s", (day, written) => {
  expect(formatDay(day)).toBe(written);
});
