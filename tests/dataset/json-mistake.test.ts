import * as fc from "fast-check";
import { expect, test } from "vitest";

import { parseJson } from "../../src/dataset/parse.ts";

// The mistake stands where the mark ¶ does.
test.each([
  "[1, ¶x]",
  "[1 ¶2]",
  "[1, ¶]",
  "{¶,}",
  '{"a" ¶"b"}',
  '{"a": 1, ¶}',
  '{"a": 1 ¶"b": 2}',
  "{¶a: 1}",
  '{"a": ¶}',
  "[1¶}",
  "[¶'a']",
  "[0¶1]",
  "[¶.5]",
  '[¶"a\nb"]',
  '[¶"\\x"]',
  "1 ¶2",
  "¶",
  '{"a": [1, 2¶',
  "¶undefined",
  "{}¶}",
])("%j", (marked) => {
  const text = marked.replace("¶", "");
  const before = marked.slice(0, marked.indexOf("¶")).split("\n");
  const place = `${before.length}:${(before.at(-1) ?? "").length + 1}`;
  expect(() => parseJson(text, "f")).toThrow(new RegExp(`^f:${place}: not valid JSON: .`));
});

test("an inserted letter leaves valid JSON, or is reported as a mistake", () => {
  const inserted = fc.constantFrom(..."}],:x'\"\\/.-+0e \t\n\u0001\u00a0\u2028\ufeff");
  fc.assert(
    fc.property(fc.json(), fc.nat(), inserted, (json, place, letter) => {
      const at = place % json.length;
      const text = json.slice(0, at) + letter + json.slice(at);
      if (!isJson(text)) expect(() => parseJson(text, "f")).toThrow(/^f:\d+:\d+: not valid JSON: ./);
    }),
  );
});

test("a long text without its last quote takes no longer than reading it", () => {
  const text = `["${"a".repeat(500_000)}`;
  expect(() => parseJson(text, "f")).toThrow(/^f:1:2: not valid JSON: the quotes/);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
