import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { editDistance, nearest } from "../../src/model/nearest.ts";

describe("editDistance", () => {
  test.each([
    ["deaths", "deaths", 0],
    ["deaths", "deatsh", 1],
    ["deaths", "death", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["ca", "abc", 3],
  ])("%s → %s: %i", (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected);
  });

  test("is symmetric, and zero for equal words only", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test("a limit only hides what is above it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), fc.nat(8), (a, b, limit) => {
        const exact = editDistance(a, b);
        expect(editDistance(a, b, limit)).toBe(exact <= limit ? exact : Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe("nearest", () => {
  const commands = ["search", "list", "show", "discrepancies", "sources", "claims"];

  test.each([
    ["serach", ["search"]],
    ["discrepencies", ["discrepancies"]],
    ["disc", ["discrepancies"]],
    ["LIST", ["list"]],
    ["xyzzy", []],
    ["", []],
  ])("%s: %j", (word, expected) => {
    expect(nearest(word, commands)).toEqual(expected);
  });

  test("finds a path by its last part", () => {
    expect(nearest("sentence", ["locator.paragraph", "locator.sentence"])).toEqual(["locator.sentence"]);
  });

  test("nearest first, equals in code-point order, at most max, each once", () => {
    const candidates = ["cast", "cat", "cart", "bat", "cat"];
    expect(nearest("cat", candidates)).toEqual(["cat", "bat", "cart"]);
    expect(nearest("cat", candidates, { max: 1 })).toEqual(["cat"]);
    expect(nearest("cat", candidates.toReversed())).toEqual(["cat", "bat", "cart"]);
  });
});
