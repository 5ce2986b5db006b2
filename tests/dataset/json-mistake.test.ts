import * as fc from "fast-check";
import { expect, test } from "vitest";

import { findJsonMistake } from "../../src/dataset/parse.ts";

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
  expect(() => JSON.parse(text)).toThrow();
  expect(findJsonMistake(text).at).toBe(marked.indexOf("¶"));
});

test("what is JSON is read to its end", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findJsonMistake(text)).toEqual({ at: text.length, message: "it ends too early" });
    }),
  );
});

test("an inserted letter is found at its place or after it, or leaves valid JSON", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom(",", "}", "]", '"', "x", ":", " "), (json, place, letter) => {
      const at = place % json.length;
      const text = json.slice(0, at) + letter + json.slice(at);
      const mistake = findJsonMistake(text).at;
      if (isJson(text)) expect(mistake).toBe(text.length);
      else expect(isJson(text.slice(0, mistake)) && mistake === text.length).toBe(false);
    }),
  );
});

test("a long text without its last quote takes no longer than reading it", () => {
  const text = `["${"a".repeat(500_000)}`;
  expect(findJsonMistake(text).at).toBe(1);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
