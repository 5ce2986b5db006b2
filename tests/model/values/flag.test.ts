import { expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { flag } from "../../../src/model/values/flag.ts";
import { HOSTILE, read, relationOf, show } from "./support.ts";

test.each([
  [true, true],
  [false, false],
  ["true", true],
  [" Yes ", true],
  ["NO", false],
])("%j means %j", (raw, yes) => {
  const value = read(flag, raw);
  expect(value.yes).toBe(yes);
  expect(flag.parse(flag.canonical(value))).toEqual(value);
});

test("nothing else is a flag: neither 1 nor a list that prints as true", () => {
  for (const raw of [1, 0, "1", "maybe", ["true"], ...HOSTILE]) expect(isProblem(flag.parse(raw))).toBe(true);
});

test("yes and no exclude each other", () => {
  expect(relationOf(flag, true, "yes")).toBe("same");
  expect(relationOf(flag, true, false)).toBe("excluding");
});

test("is shown as a word", () => {
  expect([show(flag, true), show(flag, false)]).toEqual(["yes", "no"]);
});
