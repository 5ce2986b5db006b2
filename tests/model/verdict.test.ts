import { expect, test } from "vitest";

import {
  isContradiction,
  isDisagreement,
  isLevel,
  isVerdict,
  strengthOf,
  strongest,
  VERDICTS,
} from "../../src/model/verdict.ts";

test("the ladder is that of the design, with series, undetermined and passed beside it", () => {
  const ladder = VERDICTS.filter((verdict) => !["series", "undetermined", "passed"].includes(verdict));
  expect(ladder).toEqual([
    "conflict",
    "self-conflict",
    "identity",
    "scope",
    "framing",
    "partial",
    "precision",
    "rounding",
    "overlap",
    "spelling",
    "agreement",
    "single",
  ]);
});

test("sources disagree from conflict to overlap, and contradict each other from conflict to identity", () => {
  expect(VERDICTS.filter(isDisagreement).at(-1)).toBe("overlap");
  expect(VERDICTS.filter(isContradiction)).toEqual(["conflict", "self-conflict", "identity"]);
});

test("the strongest of several", () => {
  expect(strongest(["agreement", "precision", "partial"])).toBe("partial");
  expect(strongest([])).toBeNull();
  expect(strengthOf("conflict")).toBe(0);
});

test("names of built-in properties are neither verdict nor level", () => {
  expect(["__proto__", "constructor", ""].some((word) => isVerdict(word) || isLevel(word))).toBe(false);
});
