// Whether one figure is another, rounded: each boundary of the rule, on both of its sides.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { decimalsOf, isRounded, isRounding } from "../../../src/model/values/rounding.ts";

const written = (text: string) => ({ figure: Number(text), text });
const rounds = (rounded: string, exact: string): boolean => isRounded(written(rounded), written(exact));

describe("one figure is another, rounded", () => {
  test.each([
    // Half a unit of the last digit, and no more.
    ["1600", "1649", true],
    ["1600", "1651", false],
    ["1630", "1634", true],
    ["1630", "1636", false],
    ["55.9", "55.94", true],
    ["55.9", "55.954", false],
    // Half-way goes to the greater one, of negative figures to the one that is farther from nought.
    ["1700", "1650", true],
    ["1600", "1650", false],
    ["-1700", "-1650", true],
    ["-1600", "-1650", false],
    // A fraction is half-way to both whole figures.
    ["56", "55.5", true],
    ["55", "55.5", true],
    ["55", "55.51", false],
    // Of tens, less than a twentieth of the exact figure; of others, less than three twentieths.
    ["100", "104", true],
    ["40", "42", true],
    ["60", "63", true],
    ["40", "38", false],
    ["80", "76", false],
    ["70", "66", false],
    ["70", "67", true],
    ["300", "261", true],
    ["200", "174", true],
    ["2000", "1740", true],
    ["2000", "1739", false],
    ["300", "255", false],
    ["3", "2.6", false],
    ["3", "2.7", true],
    // A figure that is told to its decimals is rounded to these.
    ["29.0", "29.04", true],
    ["29.0", "29", false],
    ["29", "29", false],
    ["29.0", "29.3", false],
    ["29", "29.3", true],
    ["7.10", "7.104", true],
    ["7.10", "7.14", false],
    // To nought nothing is rounded, nor to a figure without a nought at its end by one that has no more decimals.
    ["0", "0.4", false],
    ["0", "0", false],
    ["1629", "1630", false],
    ["7.2", "7.1", false],
  ])("%s for %s: %s", (rounded, exact, expected) => {
    expect(rounds(rounded, exact)).toBe(expected);
  });

  test("either of the two may be the rounded one", () => {
    expect(isRounding(written("1600"), written("1629"))).toBe(true);
    expect(isRounding(written("1629"), written("1600"))).toBe(true);
    expect(isRounding(written("1629"), written("1631"))).toBe(false);
  });

  test("a figure rounded to at least two digits is a rounding, as far as tens may differ", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999_999 }), fc.integer({ min: 1, max: 3 }), (exact, digits) => {
        const unit = 10 ** digits;
        const rounded = Math.round(exact / unit) * unit;
        if (rounded !== exact) expect(rounds(String(rounded), String(exact))).toBe(true);
      }),
    );
  });

  test("a fraction equals its shorter forms", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1001, max: 9_999_999 }), fc.integer({ min: 1, max: 2 }), (thousandths, digits) => {
        const exact = (thousandths / 1000).toFixed(3);
        expect(rounds(Number(exact).toFixed(digits), exact)).toBe(true);
      }),
    );
  });
});

test.each([
  ["29", 0],
  ["1600", 0],
  ["29.0", 1],
  ["0.125", 3],
  ["1e-7", 7],
  ["1.5e-7", 8],
  ["1e+21", 0],
  ["1.25e+1", 1],
])("%s has %d decimals", (text, decimals) => {
  expect(decimalsOf(text)).toBe(decimals);
});
