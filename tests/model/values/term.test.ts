import { expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { term } from "../../../src/model/values/term.ts";
import { IN_ENGLISH, knowing, read, relationOf, show } from "./support.ts";

const causes = knowing({
  isNarrower: (narrow, than) => narrow === "sandstorm" && than === "weather",
  excludes: (a, b) => [a, b].sort().join() === "accident,arson",
});

test.each([
  ["weather", "weather", "same"],
  ["weather", "sandstorm", "contains"],
  ["sandstorm", "weather", "within"],
  ["arson", "accident", "excluding"],
  ["accident", "arson", "excluding"],
  ["weather", "arson", "different"],
] as const)("%s %s: %s", (a, b, relation) => {
  expect(relationOf(term, a, b, causes)).toBe(relation);
});

test("is an id of the vocabulary", () => {
  expect(term.canonical(read(term, " arson "))).toBe("arson");
  for (const raw of ["", 1, null, ["arson"]]) expect(isProblem(term.parse(raw))).toBe(true);
});

test("is shown by its label", () => {
  expect(show(term, "arson", { ...IN_ENGLISH, labelOf: (type, id) => `${type} ${id}` })).toBe("term arson");
});

test("words that a language knows for one thing are one term", () => {
  const isSameWord = (a: string, b: string): boolean => [a, b].sort().join() === "inconclusive,indecisive";
  expect(relationOf(term, "Inconclusive", "indecisive", knowing({ isSameWord }))).toBe("spelling");
  expect(relationOf(term, "Inconclusive", "victory", knowing({ isSameWord }))).toBe("different");
});
