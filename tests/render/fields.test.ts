import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createProjection, findUnknownField, listFields, parseFields, valueAt } from "../../src/render/fields.ts";
import type { Json } from "../../src/render/report.ts";
import { items } from "./support.ts";
import type { JsonRecord } from "../../src/render/report.ts";

const claims = [
  { id: "c1", locator: { paragraph: 2, sentence: 1 }, matches: [{ lang: "en", text: "eagle" }], hedge: null },
  { id: "c2", locator: null, matches: [], hedge: "about" },
];

test("parseFields takes each name once", () => {
  expect(parseFields([" id", "locator.paragraph ", "", "id"])).toEqual(["id", "locator.paragraph"]);
});

test("listFields finds every path, through lists and nulls, and the columns", () => {
  expect([...listFields({ items: claims, columns: ["id", "event.id"] })]).toEqual(
    "id locator locator.paragraph locator.sentence matches matches.lang matches.text hedge event.id".split(" "),
  );
});

describe("findUnknownField", () => {
  const given = { items: claims, columns: ["id"] };

  test.each([
    [["id", "matches.lang"], null],
    [["id", "hedgee"], { field: "hedgee", suggestions: ["hedge"] }],
    [["sentence"], { field: "sentence", suggestions: ["locator.sentence"] }],
    [["__proto__"], { field: "__proto__", suggestions: [] }],
    [["constructor.name"], { field: "constructor.name", suggestions: [] }],
  ])("%j: %j", (fields, expected) => {
    expect(findUnknownField(fields, given)).toEqual(expected);
  });

  test("cannot be checked where there are no items", () => {
    expect(findUnknownField(["anything"], { items: [], columns: ["id"] })).toBeNull();
  });
});

describe("valueAt", () => {
  test.each<[string, Json]>([
    ["id", "c1"],
    ["locator.sentence", 1],
    ["matches.lang", ["en"]],
    ["matches.lang.x", [null]],
    ["hedge.x", null],
    ["missing", null],
    ["__proto__", null],
    ["constructor", null],
    ["id.length", null],
    ["", null],
  ])("%s: %j", (path, expected) => {
    expect(valueAt(claims[0] ?? {}, path)).toEqual(expected);
  });
});

const projectItems = (items: readonly JsonRecord[], fields: readonly string[]): readonly JsonRecord[] =>
  items.map(createProjection(fields));

describe("a projection", () => {
  test("keeps nesting, maps through lists, fills with null", () => {
    expect(projectItems(claims, ["matches.lang", "id", "locator.sentence", "missing"])).toEqual([
      { matches: [{ lang: "en" }], id: "c1", locator: { sentence: 1 }, missing: null },
      { matches: [], id: "c2", locator: null, missing: null },
    ]);
  });

  test("a whole member wins over its parts, in either order", () => {
    const whole = [{ locator: { paragraph: 2, sentence: 1 } }];
    expect(projectItems(whole, ["locator", "locator.sentence"])).toEqual(whole);
    expect(projectItems(whole, ["locator.sentence", "locator"])).toEqual(whole);
  });

  test("a member called __proto__ is data", () => {
    const hostile = [JSON.parse('{"__proto__": {"polluted": true}, "id": "x"}')];
    const [projected = {}] = projectItems(hostile, ["__proto__.polluted", "constructor"]);
    expect(JSON.stringify(projected)).toBe('{"__proto__":{"polluted":true},"constructor":null}');
    expect(Object.hasOwn({}, "polluted")).toBe(false);
  });

  test("is a subset: known values stay, all fields change nothing, and twice is the same as once", () => {
    fc.assert(
      fc.property(items, (given) => {
        const keys = [...new Set(given.flatMap((item) => Object.keys(item)))].filter((key) => !key.includes("."));
        for (const [index, projected] of projectItems(given, keys).entries()) {
          const item = given[index] ?? {};
          for (const [key, value] of Object.entries(projected)) {
            expect(value).toEqual(Object.hasOwn(item, key) ? item[key] : null);
          }
        }
        const fields = [...listFields({ items: given, columns: [] })];
        const once = projectItems(given, fields);
        expect(projectItems(once, fields)).toEqual(once);
      }),
    );
  });
});
