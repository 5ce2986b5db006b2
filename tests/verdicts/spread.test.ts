import { expect, test } from "vitest";

import { spreadOf } from "../../src/verdicts/spread.ts";
import { makeDataset } from "../support/dataset.ts";

const spread = (...values: readonly string[]) =>
  spreadOf(
    makeDataset(values.map((value) => `source: event/attribute = ${value}`)).claims.map(({ value, asOf }) => ({
      value,
      asOf,
    })),
  );

test.each([
  [["8", "10"], { unit: "count", min: 8, max: 10, difference: 2, ratio: 1.25 }],
  [["1", "8"], { unit: "count", min: 1, max: 8, difference: 7, ratio: 8 }],
  [["0", "8"], { unit: "count", min: 0, max: 8, difference: 8, ratio: null }],
  [["8", "8"], { unit: "count", min: 8, max: 8, difference: 0, ratio: 1 }],
  [["2..5", "8"], { unit: "count", min: 2, max: 8, difference: 6, ratio: 4 }],
  [["1970-01-02", "1970-01-05"], { unit: "days", min: "1970-01-02", max: "1970-01-05", difference: 3, ratio: null }],
  [["P4D", "P5D"], { unit: "days", min: 4, max: 5, difference: 1, ratio: null }],
])("%j", (values, expected) => {
  expect(spread(...values)).toEqual({ ...expected, asOf: null });
});

test.each([[["8"]], [[">=3", "8"]], [["Pepys", "Evelyn"]], [[]], [["../1666", "1666"]]])("%j have none", (values) => {
  expect(spread(...values)).toBeNull();
});

test("measures have a spread in the unit that they share", () => {
  const of = (kind: string, ...values: readonly string[]) =>
    spreadOf(
      makeDataset(
        values.map((value) => `source: event/attribute = ${value}`),
        { attributes: { attribute: { kind } } },
      ).claims,
    );
  expect(of("measure", "100 ft", "120 ft")).toMatchObject({
    unit: "ft",
    min: 100,
    max: 120,
    difference: 20,
    ratio: 1.2,
  });
  expect(of("measure", "100 ft", "30 m")).toBeNull();
  expect(of("clock-time", "09:10", "09:12")).toBeNull();
});

test("of values at several times: the spread at the time at which they lie farthest apart", () => {
  const values = [
    "a: town/people@1850 = 0",
    "b: town/people@1850 = 400",
    "a: town/people@1910 = 1200",
    "b: town/people@1910 = 1500",
  ];
  expect(spreadOf(makeDataset(values).claims)).toMatchObject({ min: 0, max: 400, difference: 400, asOf: "1850" });
  expect(spreadOf(makeDataset(values.toReversed()).claims)).toMatchObject({ difference: 400, asOf: "1850" });
  expect(spreadOf(makeDataset([values[0] ?? "", values[3] ?? ""]).claims)).toBeNull();
  expect(spreadOf(makeDataset([...values.slice(0, 2), "c: town/people = 900"]).claims)).toMatchObject({
    max: 900,
    asOf: "1850",
  });
  expect(spreadOf(makeDataset(values.slice(0, 2)).claims)).toMatchObject({ difference: 400, asOf: "1850" });
  expect(
    spreadOf(makeDataset([...values.slice(2), "c: town/people@1850 = 900", "d: town/people@1850 = 1200"]).claims),
  ).toMatchObject({ difference: 300, asOf: "1910" });
});
