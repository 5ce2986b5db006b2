import { describe, expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { countsTheSameDays, duration } from "../../../src/model/values/duration.ts";
import { HOSTILE, knowing, read, relationOf, show } from "./support.ts";

test.each([
  ["P444D", 444, 444],
  ["P2W", 14, 14],
  ["P1M", 28, 31],
  ["P1Y", 365, 366],
  ["P1Y2M3D", 365 + 59 + 3, 366 + 63 + 3],
  ["P1D..P3D", 1, 3],
  ["P0D", 0, 0],
  ["PT12H", 0.5, 0.5],
  ["PT43200S", 0.5, 0.5],
  ["P1DT6H", 1.25, 1.25],
])("%s is %i to %i days", (raw, min, max) => {
  expect(duration.bounds(read(duration, raw))).toMatchObject({ min, max });
});

test("two to twelve months of any calendar year lie within the days that they stand for", () => {
  for (let months = 1; months <= 12; months++) {
    const { min, max } = read(duration, `P${months}M`);
    for (let start = 0; start < 48; start++) {
      const days = (Date.UTC(1979, start + months, 1) - Date.UTC(1979, start, 1)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(min);
      expect(days).toBeLessThanOrEqual(max);
    }
  }
});

test("about a length covers a tenth either way", () => {
  const { min, max, approximate } = read(duration, "~P100D");
  expect(approximate).toBe(true);
  expect(min).toBeCloseTo(90);
  expect(max).toBeCloseTo(110);
});

test.each([
  ["~<P100D", 90, 99],
  ["~>P100D", 101, 110],
  ["~<P5D", 4.5, 4.5],
  ["~>P5D", 5.5, 5.5],
  [">=P100D", 100, Infinity],
  [">P100D", 101, Infinity],
  ["<=P100D", 0, 100],
  ["<P100D", 0, 99],
  // A length is known to the day; a day or less has no day less than it.
  ["<P2D", 0, 1],
  ["<P1D", 0, 1],
  [">P1D", 2, Infinity],
  [">PT12H", 0.5, Infinity],
  ["<PT12H", 0, 0.5],
  [" >=P1D ", 1, Infinity],
])("%s is bounded on its side: %d to %d days", (raw, min, max) => {
  const bounds = read(duration, raw);
  expect(bounds.min).toBeCloseTo(min);
  if (max === Infinity) expect(bounds.max).toBe(Infinity);
  else expect(bounds.max).toBeCloseTo(max);
});

test.each([
  ["~<P5M", "nearly 5 months"],
  ["PT1M30S", "1 minute, 30 seconds"],
  [">=P100D", "at least 100 days"],
  ["<P100D", "less than 100 days"],
  ["~>P2W", "just over 2 weeks"],
  [">P1Y", "more than 1 year"],
  ["<=PT2H", "at most 2 hours"],
  ["~P1D..P3D", "about 1 day to 3 days"],
])("%s is shown as %s", (raw, shown) => {
  expect(show(duration, raw)).toBe(shown);
});

describe("what is not a duration", () => {
  test.each([
    "P",
    "444",
    "444 days",
    "P1H",
    "PT",
    "P1DT",
    "PT1M2H",
    "P-1D",
    "P3D..P1D",
    "P1D..",
    "P1D..P2D..P3D",
    "~",
    "p1d",
    "around P1D",
    "P1D of rain",
    `P${"9".repeat(400)}D`,
  ])("%s", (raw) => {
    expect(isProblem(duration.parse(raw))).toBe(true);
  });

  test("hostile values", () => {
    for (const raw of HOSTILE) expect(isProblem(duration.parse(raw))).toBe(true);
  });
});

test.each(["P444D", "~P5M", "P1D..P3D", "P1Y2M"])("%s reads back as itself", (raw) => {
  const value = read(duration, raw);
  expect(duration.parse(duration.canonical(value))).toEqual(value);
});

test.each([
  ["P444D", "P444D", "same"],
  ["P2W", "P14D", "same"],
  ["P444D", "P443D", "same"],
  ["P444D", "P442D", "excluding"],
  ["P1M", "P30D", "contains"],
  ["P30D", "P1M", "within"],
  ["P1D..P3D", "P2D..P5D", "overlap"],
  ["P2M", "P3M", "excluding"],
  ["~P15M", "P444D", "contains"],
  ["P14M", "P444D", "rounding"],
  ["P444D", "P15M", "rounding"],
  ["P444D", "P13M", "excluding"],
  ["P16M", "P444D", "excluding"],
  ["P1Y", "P444D", "excluding"],
  ["P1Y", "P405D", "rounding"],
  ["P100M", "P2990D", "excluding"],
  ["P50Y", "P17900D", "excluding"],
  ["P50Y", "P18700D", "excluding"],
  ["P1Y", "P406D", "excluding"],
  ["P2Y", "P444D", "excluding"],
  ["P2Y", "P25M", "rounding"],
  ["P63W", "P444D", "rounding"],
  ["P14M", "P2Y", "excluding"],
  ["P0M", "P10D", "excluding"],
  ["P1M", "P10D", "excluding"],
  ["PT2H", "PT120M", "same"],
  ["PT2H", "PT4H", "excluding"],
  ["PT24H", "P1D", "same"],
  ["PT24H", "PT48H", "excluding"],
  ["PT0H", "PT24H", "excluding"],
  ["PT26H", "P1D", "rounding"],
  ["PT2H", "PT125M", "rounding"],
  ["PT5M", "P5M", "excluding"],
  ["P444D", "PT10680H", "excluding"],
  ["PT12H", "PT725M", "rounding"],
  ["PT12H", "PT685M", "excluding"],
  ["P1Y2M", "P390D", "excluding"],
  ["<P2Y", "P25M", "excluding"],
] as const)("%s %s: %s", (a, b, relation) => {
  expect(relationOf(duration, a, b)).toBe(relation);
});

test("counting the last day or not says so", () => {
  const { rule } = duration.relate(read(duration, "P444D"), read(duration, "P443D"), knowing({}));
  expect(rule).toContain("last day");
});

test("only lengths known to the day can differ by the last day", () => {
  expect(countsTheSameDays({ min: 443, max: 443 }, { min: 444, max: 444 })).toBe(true);
  expect(countsTheSameDays({ min: 28, max: 31 }, { min: 32, max: 32 })).toBe(false);
  expect(countsTheSameDays({ min: 32, max: 32 }, { min: 31, max: 33 })).toBe(false);
  expect(countsTheSameDays({ min: 31, max: 33 }, { min: 32, max: 32 })).toBe(false);
  expect(countsTheSameDays({ min: 443.5, max: 443.5 }, { min: 444, max: 444 })).toBe(false);
  expect(countsTheSameDays({ min: 443, max: 443 }, { min: 445, max: 445 })).toBe(false);
});

test.each([
  ["P444D", "444 days"],
  ["P1D", "1 day"],
  ["P1Y2M", "1 year, 2 months"],
  ["P1DT2H1M", "1 day, 2 hours, 1 minute"],
  ["~P2W", "about 2 weeks"],
  ["P1D..P3D", "1 day to 3 days"],
])("%s is shown as %s", (raw, shown) => {
  expect(show(duration, raw)).toBe(shown);
});
