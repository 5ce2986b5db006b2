import { expect, test } from "vitest";

import { createKindGuess } from "../../src/dataset/attribute-defaults.ts";

test.each([
  [["8", 9, "several", "2..5"], "count"],
  [["1666", "1667"], "count"],
  [[true, "no"], "flag"],
  [["1666-09-02", "1666-09", "P1D after fire"], "date"],
  [["P4D", "~P5M"], "duration"],
  [["8", "Thomas Farriner"], "name"],
  [["8", null], "count"],
  [["about 8", 9, 10], "count"],
  [["__proto__"], "name"],
  [[], "text"],
])("%j: %s", (values, kind) => {
  const guess = createKindGuess();
  for (const value of values) guess.add(value);
  expect(guess.kind()).toBe(kind);
});
