import { expect, test } from "vitest";

import { measureCoverage } from "../../src/questions/coverage.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { makeDataset } from "../support/dataset.ts";

const FIRE = makeDataset(
  [
    "pepys: fire/deaths = 6",
    "pepys: fire/start = 1666",
    "evelyn: fire/start = 1666",
    "pepys: theatre/seen = yes",
    "mercure: alarm/start = 1666",
  ],
  { sources: { pepys: {}, evelyn: {}, wren: {}, mercure: { derivedFrom: ["evelyn"] } }, events: { flood: {} } },
);
const coverage = measureCoverage(FIRE, createJudge(FIRE));
const of = (id: string) => coverage.find(({ source }) => source.id === id);

test("how much each source covers, in the order of the dataset", () => {
  expect(coverage.map(({ source, claims }) => [source.id, claims])).toEqual([
    ["pepys", 3],
    ["evelyn", 1],
    ["wren", 0],
    ["mercure", 1],
  ]);
});

test("the events that only it covers, and those that it does not cover", () => {
  expect(of("pepys")).toMatchObject({ events: ["fire", "theatre"], onlyHere: ["theatre"], missing: ["alarm"] });
  expect(of("evelyn")).toMatchObject({ events: ["fire"], onlyHere: [], missing: ["theatre", "alarm"] });
});

test("an event that no source covers is not listed as missing", () => {
  expect(coverage.every(({ missing }) => !missing.includes("flood"))).toBe(true);
});

test("the values that it alone gives for events that others cover too", () => {
  expect(of("pepys")?.soleItems).toEqual(["fire/deaths"]);
});

test("the origin of each source", () => {
  expect([of("mercure")?.origin, of("evelyn")?.origin]).toEqual(["evelyn", "evelyn"]);
});
