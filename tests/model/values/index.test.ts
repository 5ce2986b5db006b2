import { describe, expect, test } from "vitest";

import { isProblem, problemText } from "../../../src/model/values/contract.ts";
import {
  boundsOf,
  canonicalValue,
  isHedgedValue,
  isValueKindName,
  parseValue,
  rangeOf,
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

test("the name of a built-in property is not a kind", () => {
  for (const word of ["__proto__", "constructor", "toString", 1, null, ["count"]])
    expect(isValueKindName(word)).toBe(false);
  expect(isValueKindName("count")).toBe(true);
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
  expect(isProblem(parseValue("count", "P4M after storm"))).toBe(true);
});

test("values of different kinds cannot be compared", () => {
  expect(relateValues(value("count", 1666), value("date", "1666"), KNOWS_NOTHING).relation).toBe("unknown");
});

test("only measures have bounds", () => {
  expect(boundsOf(value("count", "2..5"))).toMatchObject({ min: 2, max: 5 });
  expect(boundsOf(value("name", "2..5"))).toBeNull();
  expect(rangeOf(value("measure", "2 km"))).toEqual({ min: 2000, max: 2000 });
  expect(() => rangeOf(value("name", "2..5"))).toThrow("a name has no bounds");
});

test.each([
  ["count", "8", false],
  ["measure", "100 ft", false],
  ["measure", "~100 ft", true],
  ["clock-time", "09:12", false],
  ["clock-time", "08:45/09:04", false],
  ["clock-time", "~09:12", true],
  ["clock-time", "~>09:12", true],
  ["clock-time", ">09:12", true],
  ["clock-time", "08:45..09:04", true],
  ["clock-time", "morning", true],
  ["date", "1980-04", false],
  ["date", "1980?", true],
  ["date", "P4M after storm", false],
  ["date", "after storm", true],
  ["duration", "P90D", false],
  ["duration", "~P90D", true],
  ["name", "perhaps Tom", false],
  ["entity", "tehran", false],
  ["term", "arson", false],
  ["flag", true, false],
  ["order", "before storm", false],
  ["text", "perhaps it burnt", false],
] as const)("%s %s is hedged: %s", (kind, raw, isHedged) => {
  expect(isHedgedValue(value(kind, raw))).toBe(isHedged);
});

test.each([
  ["count", 'is not a count; write 8, "2..5", "several", ">=3", "<=100" or "~50"'],
  ["measure", 'is not a measure; write a figure and its unit: "100 ft", "~60 km", "5..6 kg" or "$5000"'],
  ["clock-time", 'is not a time of day; write "09:12", "09:04:35", "~09:00", ">09:04", "08:45..09:04" or "morning"'],
  ["date", 'is not a date; write "1980-04-24", "1980-04", "1980", "1979-11-04/1981-01-20" or "1980-01~"'],
  [
    "relative-date",
    'is not a relative date; write "P4M after EVENT", "P1D before EVENT", "after EVENT", "during EVENT" or "throughout EVENT"',
  ],
  ["duration", 'is not a duration; write "P444D", "P2M", "P1Y", "PT2H", "PT32S", "~P5M", ">=P5M" or "P1D..P3D"'],
  ["name", "is not a name; write some text"],
  ["entity", "is not an entity; write its id"],
  ["term", "is not a term; write its id"],
  ["flag", "is not a flag; write true or false"],
  ["order", 'is not an order; write "before EVENT", "after EVENT", "during EVENT" or "throughout EVENT"'],
  ["text", "is not text"],
] as const)("what is no %s is answered with how to write one", (kind, answer) => {
  const found = parseValue(kind, null);
  expect(isProblem(found) && problemText(found)).toBe(answer);
});

test.each([
  ["count", 50, "over", ">50"],
  ["measure", "60 ft", "nearly", "~<60 ft"],
  ["duration", "P5M", "up-to", "<=P5M"],
  ["clock-time", "09:04", "about", "~09:04"],
  ["clock-time", "09:04", "at-least", "09:04"],
  ["clock-time", "08:45..09:04", "about", "08:45..09:04"],
  ["date", "1187-07-04/1188", "about", "1187-07-04~/1188~"],
  ["date", "1187-07", "under", "1187-07"],
  ["count", "~50", "at-least", "~50"],
  ["name", "Tom", "about", "Tom"],
  ["text", "it burnt", "about", "it burnt"],
] as const)("%s %s, hedged with %s, is %s", (kind, raw, hedge, widened) => {
  expect(canonicalValue(widenByHedge(value(kind, raw), hedge))).toBe(widened);
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
