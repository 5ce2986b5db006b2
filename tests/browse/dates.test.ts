import { expect, test } from "vitest";
import { writeGap, writeShortDate } from "../../src/browse/dates.ts";
import { makeDataset } from "../support/dataset.ts";
import { libraryOf } from "./support.ts";

const DATED = { attributes: { date: { kind: "date", dates: "whole" } } } as const;

/** The date of an event in a list. */
function shortDateOf(claims: readonly string[], width?: number): string {
  const { lookups, session } = libraryOf(makeDataset(claims, DATED));
  const listed = lookups.listed("fire");
  if (!listed) throw new Error("The event has a date");
  return writeShortDate(listed, session.labels, width);
}

test.each([
  ["1666-09-02", "2 Sep 1666", "Sep 1666"],
  ["1666-09", "Sep 1666", "Sep 1666"],
  ["1666-09-02/1666-09-05", "2 Sep 1666", "Sep 1666"],
  ["[1666-09-02..1666-09-05]", "from 2 Sep 1666", "Sep 1666"],
  ["[1666-09..1666-11]", "from Sep 1666", "1666"],
  ["[1666-09-02..1667-01-20]", "from 2 Sep 1666", "from 1666"],
  ["[1666-09-02..]", "from 2 Sep 1666", "from 1666"],
  ["[..1666-09-02]", "by 2 Sep 1666", "by 1666"],
  ["[..1666]", "by 1666", "by 1666"],
  ["1666~", "~1666", "~1666"],
])("%s is %s in a list, and %s where space is short", (written, wide, narrow) => {
  expect(shortDateOf([`pepys: fire/date = ${written}`])).toBe(wide);
  expect(shortDateOf([`pepys: fire/date = ${written}`], 9)).toBe(narrow);
});

test("the most exact of the sources that agree gives the date", () => {
  const dates = ["[1666-09-02..1667-01-20]", "1666-09-02"];
  expect(shortDateOf(dates.map((date, index) => `source-${index}: fire/date = ${date}`))).toBe("2 Sep 1666");
});

/** The time that the page of a timeline shows between two dates. */
function gapOf(from: string, to: string): string | null {
  const claims = [`pepys: first/date = ${from}`, `pepys: second/date = ${to}`];
  const { lookups, session } = libraryOf(makeDataset(claims, DATED));
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
