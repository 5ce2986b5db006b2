import { expect, test } from "vitest";

import { isId } from "../../src/model/id.ts";

test.each(["embassy-seizure", "AL001", "v1.2_b", "落城", "άλωση", "अकबर", "a".repeat(80)])("%s is an id", (text) => {
  expect(isId(text)).toBe(true);
});

test.each([
  "",
  "-rf",
  "--json",
  ".hidden",
  "../etc/passwd",
  "a/b",
  "a b",
  "a\u0000b",
  "_a",
  "\u202eabc",
  "a".repeat(81),
  "a\n",
])("%j is none", (text) => {
  expect(isId(text)).toBe(false);
});
