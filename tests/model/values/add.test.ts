// Sums of figures: what can be added up, and how the sum stands to a total.

import { expect, test } from "vitest";

import { at } from "../../../src/model/at.ts";
import { addValues, compareSum } from "../../../src/model/values/add.ts";
import { addBounds } from "../../../src/model/values/bounds.ts";
import { canonicalValue, parseValue, type Value } from "../../../src/model/values/index.ts";
import { isProblem } from "../../../src/model/values/contract.ts";

function value(text: string): Value {
  const parsed = parseValue(/[a-z°]/i.test(text) ? "measure" : "count", text);
  if (isProblem(parsed)) throw new Error(`${text} ${parsed.problem}`);
  return parsed;
}

test.each<readonly [readonly string[], string, string | number | null]>([
  [["6", "8"], "1", 14],
  [["6 km", "4 km"], "1 km", "10 km"],
  [["6 km", "4000 m"], "1 km", "10 km"],
  [["6 km", "4000 m"], "1 m", "10000 m"],
  [["5 USD", "7 USD"], "1 USD", "12 USD"],
  [["5 barrels", "7 barrels"], "1 barrels", "12 barrels"],
  [["5 USD", "7 EUR"], "1 USD", null],
  [["5 km", "7 kg"], "1 km", null],
  [["5 km", "7"], "1 km", null],
  [["5", "7"], "1 km", null],
  [["5 barrels", "7 boxes"], "1 barrels", null],
  [["5..6", "7"], "1", null],
  [["5..6 km", "7 km"], "1 km", null],
  [["10 °C", "50 °F"], "1 °F", null],
  [["5 t", "5 kg"], "1 ton", null],
  [["2 tons", "3 tons"], "1 ton", "5 ton"],
  // More than can be counted exactly.
  [["9007199254740991 km", "2 km"], "1 km", null],
])("%j, as %s is, add up to %s", (parts, like, sum) => {
  const added = addValues(parts.map(value), value(like));
  expect(added && canonicalValue(added)).toBe(sum);
});

test.each<readonly [readonly string[], string, string | null]>([
  [["6", "8"], "14", "agree"],
  [["6", "8"], "15", "less"],
  [["6", "8"], "13", "more"],
  [["6", "8"], "10..20", "agree"],
  [["6", "8"], ">=15", "less"],
  [["1600", "29"], "1600", "rounded"],
  [["1500", "71"], "1600", "less"],
  // Each figure may be off by half of its last decimal.
  [["1.5 km", "2.25 km"], "3.8 km", "agree"],
  [["1.5 km", "2.25 km"], "3.6 km", "more"],
  [["1.5 km", "2.25 km"], "3.9 km", "less"],
  [["1.5", "2.5"], "4.1", "agree"],
  [["1.5", "2.5"], "4.2", "less"],
  // Of other units, converted and rounded.
  [["100 ft", "50 ft"], "46 m", "agree"],
  [["100 ft", "50 ft"], "50 m", "less"],
  [["100 ft", "50 ft"], "40 m", "more"],
  [["6 km", "4000 m"], "10 km", "agree"],
  [["100 ft", "15 m"], "45 m", "agree"],
  // At the very limit of what the decimals leave open, above and below.
  [["1.1", "1.1", "1.1"], "3.5", "agree"],
  [["1.1", "1.1", "1.1"], "3.6", "less"],
  [["1.1", "1.1", "1.1"], "3.1", "agree"],
  [["1.1", "1.1", "1.1"], "3.0", "more"],
  [["5 USD", "7 EUR"], "12 USD", null],
])("%j against a total of %s: %s", (parts, total, outcome) => {
  expect(compareSum(parts.map(value), value(total))?.outcome ?? null).toBe(outcome);
});

test("values that are not figures have no sum", () => {
  const names = ["Tom", "Ann"].map((name) => parseValue("name", name) as Value);
  expect(addValues(names, value("1"))).toBeNull();
  expect(compareSum(names, value("1"))).toBeNull();
  const days = ["1980-04-24", "1980-04-25"].map((day) => parseValue("date", day) as Value);
  expect(addValues(days, at(days, 0))).toBeNull();
});

test("ranges are added end by end, without the errors of binary fractions", () => {
  const [small, large] = [
    { min: 0.1, max: 1 },
    { min: 0.2, max: Infinity },
  ];
  expect(addBounds([small, large])).toEqual({ min: 0.3, max: Infinity });
  expect(addBounds([small, small, small])).toEqual({ min: 0.3, max: 3 });
});
