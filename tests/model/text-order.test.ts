import * as fc from "fast-check";
import { expect, test } from "vitest";

import { byText, compareText } from "../../src/model/text-order.ts";

const byCodePoint = (a: string, b: string): number => {
  const [left, right] = [Array.from(a, (c) => c.codePointAt(0) ?? 0), Array.from(b, (c) => c.codePointAt(0) ?? 0)];
  const at = left.findIndex((code, index) => code !== right[index]);
  return at === -1 ? Math.sign(left.length - right.length) : Math.sign((left[at] ?? 0) - (right[at] ?? -1));
};

test("is the order of code points, whatever the locale", () => {
  expect(["é", "z", "Z", "a", "𝔞", "\uffff"].sort(compareText)).toEqual(["Z", "a", "z", "é", "\uffff", "𝔞"]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      expect(compareText(a, b)).toBe(byCodePoint(a, b));
      expect(compareText(b, a) + compareText(a, b)).toBe(0);
    }),
  );
});

test("orders records by a key", () => {
  expect([{ id: "b" }, { id: "a" }].sort(byText((record) => record.id))).toEqual([{ id: "a" }, { id: "b" }]);
});
