// A source covers an event when it has a claim on it or on any of its parts.

import { expect, test } from "vitest";

import { createEventCoverage } from "../../src/verdicts/event-coverage.ts";
import { makeDataset } from "../support/dataset.ts";
import { findingAt } from "./support.ts";

const EVENTS = {
  war: {},
  siege: { partOf: "war" },
  breach: { partOf: "siege" },
  truce: { partOf: "war" },
};
const TOLD = ["herald: breach/dead = 12", "diary: truce/date = 1643-05", "ledger: war/dead = 900"];

test("what covers a part covers the whole, at any depth, and not its other parts", () => {
  const { sourcesOf, covers } = createEventCoverage(makeDataset(TOLD, { events: EVENTS }));
  expect([...sourcesOf("war")].sort()).toEqual(["diary", "herald", "ledger"]);
  expect([...sourcesOf("siege")]).toEqual(["herald"]);
  expect(covers("ledger", "siege")).toBe(false);
  expect([...sourcesOf("nothing")]).toEqual([]);
});

test("a source that covers only a part covers the whole and is silent on it", () => {
  const finding = findingAt("war/dead", TOLD, { events: EVENTS });
  expect(finding.silent).toEqual(["diary", "herald"]);
});

test("a chain of 20,000 nested parts is climbed without recursion", () => {
  const events = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, i) => [`e${i}`, { partOf: i === 0 ? null : `e${i - 1}` }]),
  );
  const { sourcesOf } = createEventCoverage(makeDataset(["herald: e19999/dead = 1"], { events }));
  expect(sourcesOf("e0").size).toBe(1);
});

test("events that are said to be parts of each other are covered alike", () => {
  const events = { war: { partOf: "siege" }, siege: { partOf: "war" } };
  const { sourcesOf } = createEventCoverage(makeDataset(["herald: siege/dead = 12"], { events }));
  expect([...sourcesOf("war"), ...sourcesOf("siege")]).toEqual(["herald", "herald"]);
});
