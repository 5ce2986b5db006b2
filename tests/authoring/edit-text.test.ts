// A record more leaves every other byte of a file as it was.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendElement, appendLines } from "../../src/authoring/edit-text.ts";

const NEW = { id: "b", tags: ["x", "y"], place: { paragraph: 1 } };

describe("a list in a JSON file", () => {
  test.each<[string, string, string]>([
    [
      "of one line a record",
      '[\n  { "id": "a" }\n]\n',
      '[\n  { "id": "a" },\n  { "id": "b", "tags": ["x", "y"], "place": { "paragraph": 1 } }\n]\n',
    ],
    [
      "without spaces in its braces",
      '[\n{"id":"a"}\n]',
      '[\n{"id":"a"},\n{"id":"b","tags":["x","y"],"place":{"paragraph":1}}\n]',
    ],
    [
      "on one line",
      '[{ "id": "a" }]',
      '[{ "id": "a" }, { "id": "b", "tags": ["x", "y"], "place": { "paragraph": 1 } }]',
    ],
    [
      "of records on lines of their own, with tabs",
      '[\n\t{\n\t\t"id": "a"\n\t}\n]\n',
      '[\n\t{\n\t\t"id": "a"\n\t},\n\t{\n\t\t"id": "b",\n\t\t"tags": [\n\t\t\t"x",\n\t\t\t"y"\n\t\t],\n\t\t"place": {\n\t\t\t"paragraph": 1\n\t\t}\n\t}\n]\n',
    ],
    [
      "with line ends of Windows",
      '[\r\n  { "id": "a" }\r\n]\r\n',
      '[\r\n  { "id": "a" },\r\n  { "id": "b", "tags": ["x", "y"], "place": { "paragraph": 1 } }\r\n]\r\n',
    ],
    ["that is empty", "[]", '[\n  { "id": "b", "tags": ["x", "y"], "place": { "paragraph": 1 } }\n]'],
    ["that is not there yet", "", '[\n  {"id":"b","tags":["x","y"],"place":{"paragraph":1}}\n]\n'],
  ])("%s", (_, before, after) => {
    expect(appendElement(before, null, NEW)).toBe(after);
  });

  test("can be a member of an object", () => {
    expect(appendElement('{ "id": "d", "events": [{ "id": "a" }] }', "events", { id: "b" })).toBe(
      '{ "id": "d", "events": [{ "id": "a" }, { "id": "b" }] }',
    );
  });

  test("can be missing from its object", () => {
    const made = appendElement('{\n  "id": "d"\n}\n', "events", { id: "b" });
    expect(made).toBe('{\n  "id": "d",\n  "events": [\n    {"id":"b"}\n  ]\n}\n');
    expect(JSON.parse(appendElement("{}", "events", { id: "b" }) ?? "")).toEqual({ events: [{ id: "b" }] });
  });

  test.each(['{"events": 1}', "[1", "7", ""])("%s has no such list", (text) => {
    expect(appendElement(text, "events", { id: "b" })).toBeNull();
  });
});

describe("an NDJSON file", () => {
  test.each([
    ["", '{"id":"b"}\n'],
    ['{"id":"a"}\n', '{"id":"a"}\n{"id":"b"}\n'],
    ['{"id":"a"}', '{"id":"a"}\n{"id":"b"}'],
    ['{"id":"a"}\r\n', '{"id":"a"}\r\n{"id":"b"}\r\n'],
  ])("%j", (before, after) => {
    expect(appendLines(before, [{ id: "b" }])).toBe(after);
  });
});

const json = fc.jsonValue({ maxDepth: 2 });
const records = fc.array(fc.dictionary(fc.string(), json), { maxLength: 4 });
const space = fc.constantFrom("", " ", "\n", "\n  ", "\r\n\t", "\n\n    ");

test("an added record is the last of the list, and removing it restores the text", () => {
  fc.assert(
    fc.property(
      records,
      fc.dictionary(fc.string(), json),
      space,
      space,
      fc.nat(4),
      (list, record, lead, gap, indent) => {
        const body = list.map((item) => JSON.stringify(item, null, indent)).join(`,${gap}`);
        const text = `${lead}[${gap}${body}${lead}]${gap}`;
        const edited = appendElement(text, null, record) ?? "";
        expect(JSON.parse(edited)).toEqual(
          [...list, record].map((item) => JSON.parse(JSON.stringify(item)) as unknown),
        );
        if (list.length === 0) return;
        const kept = text.slice(0, text.lastIndexOf("]") - lead.length);
        expect(edited.startsWith(kept)).toBe(true);
        expect(edited.endsWith(text.slice(kept.length))).toBe(true);
      },
    ),
  );
});
