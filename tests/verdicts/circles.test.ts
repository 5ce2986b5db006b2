// Which nodes of a graph lead to each other.

import { expect, test } from "vitest";

import { groupBy } from "../../src/model/groups.ts";
import { numberCircles } from "../../src/verdicts/circles.ts";

test.each([
  ["a>b", "b a"],
  ["a>a", "a"],
  ["a>b b>a", "ab"],
  ["a>b b>c c>a", "abc"],
  ["a>b b>c c>b", "bc a"],
  ["a>b b>a b>c c>d d>c", "cd ab"],
  ["a>b a>c b>d c>d", "d b c a"],
  ["a>b b>c c>a a>d d>e e>d", "de abc"],
  ["a>b b>c c>d d>b d>a", "abcd"],
  ["a>b b>c c>b a>d d>b", "bc d a"],
  ["a>b b>c c>d d>c b>a c>e e>d", "cde ab"],
  ["b>a c>b a>c", "abc"],
  ["a>b b>c c>d d>e e>c d>b", "bcde a"],
])("%s has the circles %s, each after those that it leads to", (links, circles) => {
  const pairs = links.split(" ").map((link) => link.split(">"));
  const found = numberCircles(new Set(pairs.flat()), (node) =>
    pairs.filter(([from]) => from === node).map(([, to = ""]) => to),
  );
  const groups = groupBy(found.keys(), (node) => found.get(node));
  expect([...groups.values()].map((group) => group.sort().join("")).join(" ")).toBe(circles);
});
