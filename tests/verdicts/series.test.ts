// Values that held at other times are a series, not a conflict.

import { expect, test } from "vitest";

import { findingAt, verdictAt } from "./support.ts";

const besieged = (...told: readonly string[]) => findingAt("siege/garrison", told);

test("two sources with values at two times are a series", () => {
  const finding = besieged("sphrantzes: siege/garrison@1453-04 = 7000", "barbaro: siege/garrison@1453-05 = 4000");
  expect(finding).toMatchObject({ verdict: "series", level: null });
  expect(finding.positions).toHaveLength(2);
});

test.each([
  ["1453-04", "1453-04", "conflict"],
  ["1453-04-06", "1453-04", "conflict"],
  ["1453", "1453-05-29", "conflict"],
  ["1453-04", "1453-05", "series"],
  ["1452/1453", "1453-05", "conflict"],
])("7000 as of %s, 4000 as of %s: %s", (a, b, verdict) => {
  expect(besieged(`sphrantzes: siege/garrison@${a} = 7000`, `barbaro: siege/garrison@${b} = 4000`).verdict).toBe(
    verdict,
  );
});

test("each time is compared by itself: agreement at one hides no conflict at another", () => {
  const later = ["sphrantzes: siege/garrison@1453-05 = 4000", "barbaro: siege/garrison@1453-05 = 4000"];
  expect(
    besieged("sphrantzes: siege/garrison@1453-04 = 7000", "barbaro: siege/garrison@1453-04 = 9000", ...later).verdict,
  ).toBe("conflict");
  expect(
    besieged("sphrantzes: siege/garrison@1453-04 = 7000", "barbaro: siege/garrison@1453-03 = 9000", ...later).verdict,
  ).toBe("agreement");
});

test("of many values, those whose times share a day are compared", () => {
  const decades = Array.from({ length: 9 }, (_, n) => `barbaro: siege/garrison@14${n}0/14${n}8 = 7000`);
  const verdictOn = (asOf: string) => besieged(...decades, `sphrantzes: siege/garrison@${asOf} = 4000`).verdict;
  expect(["1400-01-01", "1448-12-31", "1449", "1499"].map(verdictOn)).toEqual([
    "conflict",
    "conflict",
    "series",
    "series",
  ]);
});

test("a value without a time is compared at the time whose values it fits", () => {
  const told = ["barbaro: siege/garrison@1453-04 = 7000", "barbaro: siege/garrison@1453-05 = 4000"];
  expect(besieged("sphrantzes: siege/garrison = 4000", ...told).verdict).toBe("agreement");
  expect(besieged("sphrantzes: siege/garrison = 9000", ...told).verdict).toBe("conflict");
});

test("a value without a time, beside a dated one, is compared with values that have no time either", () => {
  const told = [
    "sphrantzes: siege/garrison@1453-04 = 7000",
    "sphrantzes: siege/garrison = 5000",
    "barbaro: siege/garrison@1453-04 = 7000",
    "barbaro: siege/garrison = 4000",
  ];
  expect(besieged(...told).verdict).toBe("conflict");
});

test("one source that gives values at several times does not contradict itself", () => {
  expect(
    verdictAt("siege/garrison", ["barbaro: siege/garrison@1453-04 = 7000", "barbaro: siege/garrison@1453-05 = 4000"]),
  ).toBe("single");
});

test("a conflict within a series names its date, and is not as wide as the series", () => {
  const finding = findingAt("town/people", [
    "census: town/people@1850 = 0",
    "census: town/people@1910 = 1200",
    "atlas: town/people@1850 = 400",
    "atlas: town/people@1910 = 1500",
  ]);
  expect(finding.verdict).toBe("conflict");
  expect(finding.evidence.map(({ verdict, asOf }) => [verdict, asOf])).toEqual([
    ["conflict", "1850"],
    ["conflict", "1910"],
  ]);
  expect(finding.spread).toMatchObject({ min: 0, max: 400, asOf: "1850" });
  expect(finding.positions.map(({ asOf }) => asOf)).toEqual(["1850", "1850", "1910", "1910"]);
});
