import * as fc from "fast-check";
import { expect, test } from "vitest";

import { writeJson, writeNdjson } from "../../src/render/json.ts";

const renderJson = (...given: Parameters<typeof writeJson>): string => [...writeJson(...given)].join("");
const renderNdjson = (...given: Parameters<typeof writeNdjson>): string => [...writeNdjson(...given)].join("");

import { items, pipe, report, terminal } from "./support.ts";

const landings = [
  { id: "touchdown", title: "هبوط", dates: [{ source: "almanac", edtf: "1969-07-20" }] },
  { id: "ascent", title: null, dates: [] },
];

test("the envelope, compact in a pipe", () => {
  const given = report({ items: landings, extra: { undated: [] }, warnings: ["old"] });
  expect(renderJson(given, pipe)).toBe(
    '{"schemaVersion":"1.0","kind":"list","dataset":{"id":"moon","version":"1.0","sha256":"abc"},"query":{"from":null},' +
      '"total":2,"returned":2,"truncated":false,"items":[' +
      '{"id":"touchdown","title":"هبوط","dates":[{"source":"almanac","edtf":"1969-07-20"}]},' +
      '{"id":"ascent","title":null,"dates":[]}],"undated":[],"warnings":["old"]}\n',
  );
});

test("indented on a terminal", () => {
  const text = renderJson(report(), terminal);
  expect(text.split("\n").slice(0, 4)).toEqual([
    "{",
    '  "schemaVersion": "1.0",',
    '  "kind": "list",',
    '  "dataset": {',
  ]);
  expect(text.endsWith("}\n")).toBe(true);
});

test("nothing found is an empty list", () => {
  expect(JSON.parse(renderJson(report(), pipe))).toMatchObject({ total: 0, returned: 0, truncated: false, items: [] });
  expect(renderNdjson(report(), pipe)).toBe("");
});

test("a limit shortens the list and says so", () => {
  const given = report({ items: landings });
  expect(JSON.parse(renderJson(given, { ...pipe, limit: 1 }))).toMatchObject({
    total: 2,
    returned: 1,
    truncated: true,
  });
  expect(renderNdjson(given, { ...pipe, limit: 1 }).split("\n")).toHaveLength(2);
});

test("fields keep their nesting", () => {
  const given = report({ items: landings });
  expect(renderNdjson(given, { ...pipe, fields: ["dates.edtf", "id"] })).toBe(
    '{"dates":[{"edtf":"1969-07-20"}],"id":"touchdown"}\n{"dates":[],"id":"ascent"}\n',
  );
});

test("what would act on a terminal is escaped, readable text is not", () => {
  const given = report({ items: [{ id: "\u009b31m \u202e \u2066 \u200e \u001b é ع 日 👩‍👧" }] });
  expect(renderNdjson(given, pipe)).toBe('{"id":"\\u009b31m \\u202e \\u2066 \\u200e \\u001b é ع 日 👩‍👧"}\n');
});

test("parses back to what it was", () => {
  fc.assert(
    fc.property(items, fc.boolean(), (given, isTerminal) => {
      const text = renderJson(report({ items: given }), { ...pipe, terminal: isTerminal });
      expect(JSON.parse(text).items).toEqual(given);
      // oxlint-disable-next-line no-control-regex -- what must not come out
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      const lines = renderNdjson(report({ items: given }), pipe)
        .split("\n")
        .slice(0, -1);
      expect(lines.map((each) => JSON.parse(each))).toEqual(given);
    }),
  );
});
