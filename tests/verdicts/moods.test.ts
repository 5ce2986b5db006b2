// Facts are compared with facts: what a source wishes, plans or denies stands beside them.

import { expect, test } from "vitest";

import { MOODS } from "../../src/model/mood.ts";
import { claim, type Declared } from "../support/dataset.ts";
import { findingAt, verdictAt } from "./support.ts";

const SIEGE: Declared = {
  attributes: { agent: { kind: "entity" }, date: { kind: "date" }, terms: { kind: "term", cardinality: "many" } },
};
const NO_FACT = MOODS.filter((mood) => mood !== "fact");

test.each(NO_FACT)("the same value, %s in another source: no agreement", (mood) => {
  const told = ["herald: siege/agent = crown", claim("diary: siege/agent = crown", { mood })];
  expect(verdictAt("siege/agent", told, SIEGE)).toBe("single");
});

test.each(NO_FACT)("another value, %s in another source: no conflict, and it comes last", (mood) => {
  const finding = findingAt(
    "siege/agent",
    [claim("diary: siege/agent = parliament", { mood }), "herald: siege/agent = crown"],
    SIEGE,
  );
  expect(finding.verdict).toBe("single");
  expect(finding.positions.map((position) => [position.mood, ...position.sources])).toEqual([
    ["fact", "herald"],
    [mood, "diary"],
  ]);
  expect(finding.silent).toEqual([]);
});

test("facts are compared even if there is a plan beside them", () => {
  const told = [
    "herald: siege/date = 1643-05-02",
    "ledger: siege/date = 1643-05-09",
    claim("diary: siege/date = 1643-04-01", { mood: "planned" }),
  ];
  expect(findingAt("siege/date", told, SIEGE)).toMatchObject({ verdict: "conflict", spread: { difference: 7 } });
});

test("values that no source states as facts are not compared", () => {
  const told = [
    claim("herald: siege/agent = crown", { mood: "feared" }),
    claim("diary: siege/agent = crown", { mood: "feared" }),
  ];
  const finding = findingAt("siege/agent", told, SIEGE);
  expect(finding).toMatchObject({ verdict: "undetermined", level: null });
  expect(finding.evidence[0]?.rule).toBe("no source states it as a fact, and only facts are compared");
});

test("a wish does not make a source contradict itself", () => {
  const told = ["herald: siege/agent = crown", claim("herald: siege/agent = parliament", { mood: "wished" })];
  expect(verdictAt("siege/agent", told, SIEGE)).toBe("single");
});
