// The smallest and the largest of any number of figures.

import { expect, test } from "vitest";
import { greatest, least } from "../../src/model/extremes.ts";

test("of more figures than one call takes", () => {
  const figures = Array.from({ length: 500_000 }, (_, index) => index);
  expect([least(figures), greatest(figures)]).toEqual([0, 499_999]);
  expect([least([]), greatest([])]).toEqual([Infinity, -Infinity]);
});
