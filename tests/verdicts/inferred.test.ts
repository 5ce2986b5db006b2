// What is only read from a source makes no agreement, and gives way to what the source states.

import { expect, test } from "vitest";

import { claim, type Declared } from "../support/dataset.ts";
import { findingAt, verdictAt } from "./support.ts";

const CROSSING: Declared = {
  attributes: { crew: { kind: "count" }, date: { kind: "date" }, cargo: { kind: "term", cardinality: "many" } },
};
const inferred = { basis: { inferred: "from the muster roll" } };

test("one states it, for the other it is inferred: no agreement, and the reason is given", () => {
  const finding = findingAt(
    "crossing/crew",
    ["log: crossing/crew = 31", claim("letter: crossing/crew = 31", inferred)],
    CROSSING,
  );
  expect(finding.verdict).toBe("undetermined");
  expect(finding.evidence[0]?.rule).toContain("an inferred value makes no agreement");
});

test("two state it, for a third it is inferred: an agreement", () => {
  const told = ["log: crossing/crew = 31", "report: crossing/crew = 31", claim("letter: crossing/crew = 31", inferred)];
  expect(verdictAt("crossing/crew", told, CROSSING)).toBe("agreement");
});

test("a source's stated value takes precedence over one inferred from it, and is not contradicted by it", () => {
  const told = ["log: crossing/crew = 31", claim("log: crossing/crew = 40", inferred), "report: crossing/crew = 31"];
  expect(verdictAt("crossing/crew", told, CROSSING)).toBe("agreement");
});

test("lists that share an entry which both state agree, whatever else is inferred", () => {
  const told = [
    "log: crossing/cargo = salt",
    "report: crossing/cargo = salt",
    claim("log: crossing/cargo = hides", inferred),
    "report: crossing/cargo = hides",
  ];
  expect(verdictAt("crossing/cargo", told, CROSSING)).toBe("agreement");
  expect(verdictAt("crossing/cargo", told.slice(2), CROSSING)).toBe("undetermined");
});
