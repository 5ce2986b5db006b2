import { describe, expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import {
  boundsOf,
  canonicalValue,
  isHedgedValue,
  isValueKindName,
  parseValue,
  relateValues,
  valueKindNames,
  type Value,
} from "../../../src/model/values/index.ts";
import { HOSTILE, KNOWS_NOTHING } from "./support.ts";

test("the kinds are those of the design", () => {
  expect([...valueKindNames].sort()).toEqual([
    "count",
    "date",
    "duration",
    "entity",
    "flag",
    "name",
    "order",
    "relative-date",
    "term",
    "text",
  ]);
});

test("a name that objects have by birth is not a kind", () => {
  for (const word of ["__proto__", "constructor", "toString", 1, null]) expect(isValueKindName(word)).toBe(false);
});

describe("every kind", () => {
  test.each(valueKindNames.map((kind) => [kind]))("%s survives hostile values", (kind) => {
    for (const raw of HOSTILE) {
      const value = parseValue(kind, raw);
      if (isProblem(value)) expect(value.problem).toMatch(/^is not /);
      else expect(parseValue(kind, canonicalValue(value))).toEqual(value);
    }
  });
});

const value = (kind: (typeof valueKindNames)[number], raw: unknown): Value => {
  const parsed = parseValue(kind, raw);
  if (isProblem(parsed)) throw new Error(parsed.problem);
  return parsed;
};

test("a date may be told by another event", () => {
  expect(value("date", "P4M after storm").kind).toBe("relative-date");
  expect(value("date", "1980-04").kind).toBe("date");
});

test("values of different kinds cannot be compared", () => {
  expect(relateValues(value("count", 1666), value("date", "1666"), KNOWS_NOTHING).relation).toBe("unknown");
});

test("only measures have bounds", () => {
  expect(boundsOf(value("count", "2..5"))).toMatchObject({ min: 2, max: 5 });
  expect(boundsOf(value("name", "2..5"))).toBeNull();
});

test("a doubted date is hedged, a month is not", () => {
  expect(isHedgedValue(value("date", "1980?"))).toBe(true);
  expect(isHedgedValue(value("date", "1980-04"))).toBe(false);
});
