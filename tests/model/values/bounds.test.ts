import { expect, test } from "vitest";

import { relateBounds, type RangeRules } from "../../../src/model/values/bounds.ts";
import type { Related } from "../../../src/model/values/contract.ts";

const rule = (relation: Related["relation"]): Related => ({ relation, rule: "the figures are equal" });
const NEAR = rule("same");
const RULES: RangeRules = {
  same: rule("same"),
  near: NEAR,
  contains: rule("contains"),
  within: rule("within"),
  overlap: rule("overlap"),
  excluding: rule("excluding"),
};

test.each([
  [[1, 5], [1, 5], 0, "same"],
  [[1, 5], [2, 3], 0, "contains"],
  [[1, 5], [1, 3], 0, "contains"],
  [[2, 3], [1, 5], 0, "within"],
  [[1, 5], [3, 8], 0, "overlap"],
  [[1, 5], [5, 8], 0, "overlap"],
  [[1, 5], [6, 8], 0, "excluding"],
  [[1, 5], [6, 8], 1, "near"],
  [[6, 8], [1, 5], 1, "near"],
  [[1, 5], [7, 8], 1, "excluding"],
  [[-Infinity, 5], [-Infinity, 9], 0, "within"],
  [[-Infinity, 5], [6, Infinity], 0, "excluding"],
  [[-Infinity, Infinity], [3, 3], 0, "contains"],
] as const)("%j and %j with a tolerance of %i: %s", ([a, b], [c, d], tolerance, expected) => {
  expect(relateBounds({ min: a, max: b }, { min: c, max: d }, tolerance, RULES)).toBe(RULES[expected]);
});
