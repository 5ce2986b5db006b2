import * as fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth, stripControls, wrapRanges, wrapText } from "../../src/render/text.ts";
import { growsTooFast } from "../support/growth.ts";
import { hostileText } from "./support.ts";

test("breaks at spaces and drops them", () => {
  expect(wrapText("the embassy was seized in November", 12)).toEqual(["the embassy", "was seized", "in November"]);
});

test("keeps spaces inside a line and before its first word", () => {
  expect(wrapText("  a   b cc", 8)).toEqual(["  a   b", "cc"]);
});

test("breaks a long word after a hyphen or the like, else anywhere", () => {
  expect(wrapText("see embassy-seizure/date/us-military", 16)).toEqual(["see", "embassy-seizure/", "date/us-military"]);
  expect(wrapText("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
});

test("does not break at a no-break space or inside a character", () => {
  expect(wrapText("a 24\u00a0April", 8)).toEqual(["a", "24\u00a0April"]);
  expect(wrapText("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4)).toEqual(["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]);
  expect(wrapText("مِخْلَب", 2)).toEqual(["مِخْ", "لَب"]);
});

test("an empty text is one empty line", () => {
  expect(wrapText("", 5)).toEqual([""]);
  expect(wrapText("        ", 5)).toEqual([""]);
});

test("later lines can be narrower", () => {
  expect(wrapRanges("aaa bbb ccc", 7, 3)).toEqual([
    { start: 0, end: 7 },
    { start: 8, end: 11 },
  ]);
});

test("no line is wider than asked for, and nothing but spaces is lost", () => {
  fc.assert(
    fc.property(hostileText.map(stripControls), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrapText(text, width);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});

test("a very long word is cut, in time proportional to its length", async () => {
  expect(wrapText("م".repeat(1000), 20)).toHaveLength(50);
  expect(await growsTooFast((size) => wrapText("م".repeat(size), 20), 100_000)).toBe(false);
});
