import { describe, expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { count } from "../../../src/model/values/count.ts";
import { HOSTILE, IN_ENGLISH, knowing, read, relationOf, show } from "./support.ts";

describe("parse", () => {
  test.each<[unknown, number, number]>([
    [8, 8, 8],
    [9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991],
    ["8", 8, 8],
    [" 8 ", 8, 8],
    [0, 0, 0],
    ["1,629", 1629, 1629],
    ["2.5", 2.5, 2.5],
    ["2..5", 2, 5],
    ["1600-1700", 1600, 1700],
    ["1,600 – 1,700", 1600, 1700],
    ["8..8", 8, 8],
    [">=3", 3, Infinity],
    ["≥ 3", 3, Infinity],
    [">3", 4, Infinity],
    [">2.5", 2.5, Infinity],
    ["<=100", -Infinity, 100],
    ["<100", -Infinity, 99],
    ["~50", 45, 55],
    ["~<50", 45, 49],
    ["~>50", 51, 55],
    ["~<2.5", 2.25, 2.5],
    ["several", 2, 99],
    ["Several Hundred", 200, 999],
  ])("%j stands for %d to %d", (raw, min, max) => {
    expect(count.bounds(read(count, raw))).toMatchObject({ min, max });
  });

  test.each([
    "5..2",
    "3 (plural)",
    "8 men",
    "1,62",
    "..5",
    "five",
    "~",
    ">",
    "1e3",
    "99999999999999999999",
    "1..99999999999999999999",
    "-99999999999999999999..1",
    "~99999999999999999999",
    ">=99999999999999999999",
    ">9007199254740991",
    "٨",
  ])("%s is not a count", (raw) => {
    expect(isProblem(count.parse(raw))).toBe(true);
  });

  test("hostile values are refused, never thrown at", () => {
    for (const raw of HOSTILE) expect(isProblem(count.parse(raw))).toBe(true);
  });
});

test.each([
  ["tens", 10, 100],
  ["dozens", 12, 100],
  ["hundreds", 100, 1000],
  ["thousands", 1000, 10_000],
  ["tens of thousands", 10_000, 100_000],
  ["hundreds of thousands", 100_000, 1_000_000],
  ["millions", 1_000_000, Infinity],
])("%s are at least two times %d and fewer than %d", (words, unit, next) => {
  const { min, max } = read(count, words);
  expect({ min, max }).toEqual({ min: 2 * unit, max: next - 1 });
});

test.each([
  ["several hundred", "hundreds"],
  ["a few hundred", "hundreds"],
  ["several thousand", "thousands"],
  ["a few", "few"],
  ["many", "numerous"],
])("%s are %s", (a, b) => {
  expect(relationOf(count, a, b)).toBe("same");
});

test.each<[unknown, number | string]>([
  ["8", 8],
  ["1,629", 1629],
  ["2 – 5", "2..5"],
  ["8..8", 8],
  ["+1,000.50", "1000.50"],
  ["1,000.05", 1000.05],
  [">7", ">7"],
  ["<8", "<8"],
  ["~50", "~50"],
  ["A few", "a few"],
])("%j is written %j, and reads back as itself", (raw, written) => {
  const value = read(count, raw);
  expect(count.canonical(value)).toBe(written);
  expect(count.parse(count.canonical(value))).toEqual(value);
});

describe("relate", () => {
  test.each([
    [">3.5", "3.7", "contains"],
    [">50", ">=51", "same"],
    ["8", "8", "same"],
    ["1,629", "1629", "same"],
    ["~50", "45..55", "same"],
    ["several", "8", "contains"],
    ["8", "several", "within"],
    ["~50", "52", "contains"],
    [">=3", "3", "contains"],
    ["2..5", "5..9", "overlap"],
    ["8", "9", "excluding"],
    ["0", "8", "excluding"],
    ["2..5", "6..9", "excluding"],
    ["0", "several", "excluding"],
    ["1600..1610", "1629", "excluding"],
    ["1629", "1600..1610", "excluding"],
    ["1600..1610", "1629..1640", "excluding"],
  ] as const)("%s %s: %s", (a, b, relation) => {
    expect(relationOf(count, a, b)).toBe(relation);
  });

  test("a difference within the tolerance is no difference", () => {
    expect(relationOf(count, "66", "67", knowing({ tolerance: 1 }))).toBe("same");
    expect(relationOf(count, "66", "68", knowing({ tolerance: 1 }))).toBe("excluding");
  });

  // Thermopylae and the American Civil War: writers round to tens, hundreds, thousands, and further.
  test.each([
    ["1629", "1600", "rounding"],
    ["1629", "1,630", "rounding"],
    ["52", "50", "rounding"],
    ["298", "300", "rounding"],
    ["5,283,220", "5,300,000", "rounding"],
    ["65000", "60000", "excluding"],
    ["65000", "70000", "rounding"],
    ["350", "300", "excluding"],
    ["9", "10", "excluding"],
    ["1400", "1000", "excluding"],
    ["1600", "1700", "excluding"],
    ["4", "0", "excluding"],
    ["66", "60", "excluding"],
    ["55.93", "55.9", "rounding"],
    ["55.93", "56", "rounding"],
    ["55.9", "56", "rounding"],
    ["7.12", "7.1", "rounding"],
    ["127.8", "128", "rounding"],
    ["29.04", "29.0", "rounding"],
    ["55.95", "55.9", "rounding"],
    ["9.6", "10", "rounding"],
    ["102.4", "100", "rounding"],
    ["55.93", "55.8", "excluding"],
    ["55.93", "55", "excluding"],
    ["7.12", "7.2", "excluding"],
    ["1.4", "1", "excluding"],
    ["0.4", "0", "excluding"],
    ["29.3", "29", "rounding"],
    ["29.3", "29.0", "excluding"],
    ["29.04", "29.00", "excluding"],
    ["100.4", "100.0", "excluding"],
    ["29.0", "29", "same"],
    ["7.1", "7.2", "excluding"],
  ] as const)("%s told as %s: %s", (a, b, relation) => {
    expect(relationOf(count, a, b)).toBe(relation);
    expect(relationOf(count, b, a)).toBe(relation);
  });
});

test.each([
  ["8", "8"],
  ["1629", "1,629"],
  ["2..5", "2–5"],
  ["~1600", "about 1,600"],
  [">=3", "at least 3"],
  ["<=100", "at most 100"],
  ["dozens", "dozens"],
  [">500", "more than 500"],
  ["<10", "less than 10"],
  ["~<50", "nearly 50"],
  ["~>1600", "just over 1,600"],
  [999, "999"],
  [1000, "1,000"],
  [-1629, "-1,629"],
  [0.001, "0.001"],
  [0.123_45, "0.12345"],
  ["29.0", "29.0"],
  ["1,629.50", "1,629.50"],
])("%s is shown as %s", (raw, shown) => {
  expect(show(count, raw)).toBe(shown);
});

test("digits are grouped as the language groups them, in figures that every reader knows", () => {
  expect(show(count, 1629, { ...IN_ENGLISH, lang: "id" })).toBe("1.629");
  expect(show(count, 1629, { ...IN_ENGLISH, lang: "ar" })).toMatch(/^1[,.]629$/);
});

test("a figure is hedged unless it is one number", () => {
  expect(["8", "8..8"].map((raw) => count.isHedged(read(count, raw)))).toEqual([false, false]);
  expect(["~8", "~0", ">=8", "several", "7..9"].every((raw) => count.isHedged(read(count, raw)))).toBe(true);
});
