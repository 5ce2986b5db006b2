import * as fc from "fast-check";
import { expect, test } from "vitest";

import { findJsonMistake } from "../../src/dataset/json-mistake.ts";

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
  expect(findJsonMistake(text)).toBe(marked.indexOf("¶"));
});

test("what is JSON is read to its end", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findJsonMistake(text)).toBe(text.length);
    }),
  );
});

test("what is not JSON has its mistake before the end, or ends too early", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom(",", "}", "]", '"', "x", ":", " "), (json, at, letter) => {
      const text = json.slice(0, at % json.length) + letter + json.slice(at % json.length);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const mistake = findJsonMistake(text);
      expect(mistake).toBeLessThanOrEqual(text.length);
      if (isJson) expect(mistake).toBe(text.length);
      else expect(() => JSON.parse(text.slice(0, mistake).trimEnd())).not.toThrow(RangeError);
    }),
  );
});
