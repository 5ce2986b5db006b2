import { expect, test } from "vitest";
import { writeGap } from "../../src/browse/dates.ts";
import { makeDataset } from "../support/dataset.ts";
import { libraryOf } from "./support.ts";

/** The time that the page of a timeline shows between two dates. */
function gapOf(from: string, to: string): string | null {
  const claims = [`pepys: first/date = ${from}`, `pepys: second/date = ${to}`];
  const { lookups, session } = libraryOf(
    makeDataset(claims, { attributes: { date: { kind: "date", dates: "whole" } } }),
  );
  const [first, second] = lookups.timeline();
  if (!first || !second) throw new Error("Two events have a date");
  return writeGap(first, second, session.labels);
}

test.each([
  ["1666-09-02", "1666-09-05", "3 days"],
  ["1666-09-02", "1666-09-03", "1 day"],
  ["1666-09-02", "1666-10-02", "4 weeks"],
  ["1666-02", "1666-09", "7 months"],
  ["1660-05-29", "1666-09-02", "6 years"],
  ["1666-09", "1666-09-04", null],
  ["1666-08", "1666-09", null],
  ["1666", "1666-02", null],
  ["1666", "1667-12-31", null],
  ["1660", "1666-09-02", "6 years"],
  ["1666-09-01/1666-09-04", "1666-09-11", "10 days"],
  ["1666-09-02", "1666-09-02", null],
])("from %s to %s: %s", (from, to, expected) => {
  expect(gapOf(from, to)).toBe(expected);
});
