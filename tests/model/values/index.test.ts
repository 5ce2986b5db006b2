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
  widenByHedge,
} from "../../../src/model/values/index.ts";
import { HOSTILE, KNOWS_NOTHING } from "./support.ts";

test("the kinds are those of the design", () => {
  expect([...valueKindNames].sort()).toEqual([
    "clock-time",
    "count",
    "date",
    "duration",
    "entity",
    "flag",
    "measure",
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

test("a date may be relative to another event", () => {
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

test.each([
  ["count", "50"],
  ["count", 0.3],
  ["count", "-4"],
  ["date", "1187-07-04"],
  ["date", "-0044"],
  ["date", "1187-07/1188"],
  ["date", "[1187-07-04,1187-07-06]"],
  ["date", "../1188"],
  ["duration", "P100D"],
  ["duration", "PT2H"],
  ["duration", "P1D..P3D"],
] as const)("a hedge takes nothing from %s %s, and other words change nothing", (kind, raw) => {
  const value = parseValue(kind, raw);
  if (isProblem(value)) throw new Error(value.problem);
  const { min, max } = boundsOf(value) ?? { min: NaN, max: NaN };
  const widened = boundsOf(widenByHedge(value, "about"));
  expect(widened?.min).toBeLessThanOrEqual(min);
  expect(widened?.max).toBeGreaterThanOrEqual(max);
  expect(widened).not.toMatchObject({ min, max });
  for (const hedge of ["at-least", "at-most"]) {
    const open = boundsOf(widenByHedge(value, hedge));
    expect(open?.min).toBeLessThanOrEqual(min);
    expect(open?.max).toBeGreaterThanOrEqual(max);
  }
  for (const hedge of [null, "likely", "__proto__"]) expect(widenByHedge(value, hedge)).toBe(value);
});
