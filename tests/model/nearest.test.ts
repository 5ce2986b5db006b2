import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { countErrors, nearest } from "../../src/model/nearest.ts";

describe("countErrors", () => {
  test.each([
    ["deaths", "deaths", 0],
    ["deaths", "deatsh", 1],
    ["botson", "boston", 1],
    ["deaths", "death", 1],
    ["eaths", "deaths", 1],
    ["hostiges", "hostages", 1],
    ["kitten", "sitting", 3],
    ["الغزو", "الغز", 1],
    ["", "abc", Number.POSITIVE_INFINITY],
    ["abc", "xyz", Number.POSITIVE_INFINITY],
  ])("%s → %s: %d", (a, b, expected) => {
    expect(countErrors(a, b, 3)).toBe(expected);
    expect(countErrors(b, a, 3)).toBe(expected);
  });

  test("one letter omitted, inserted or replaced is one error, wherever it is", () => {
    const words = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom("out", "in", "replaced"), (word, place, how) => {
        const at = place % word.length;
        const wrong = word.slice(0, at) + (how === "out" ? "" : "ß") + word.slice(how === "in" ? at : at + 1);
        expect(countErrors(wrong, word, 2)).toBe(1);
      }),
    );
  });

  test("a number of errors above the limit is not counted", () => {
    expect(countErrors("hostiges", "hostages", 0)).toBe(Number.POSITIVE_INFINITY);
    expect(countErrors("ab", "abcdefg", 2)).toBe(Number.POSITIVE_INFINITY);
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

  test("nearest first, then by code point; each once, and at most three", () => {
    const candidates = ["cast", "cat", "cart", "bat", "cat"];
    expect(nearest("cat", candidates)).toEqual(["cat", "bat", "cart"]);
    expect(nearest("cat", candidates.toReversed())).toEqual(["cat", "bat", "cart"]);
  });
});
