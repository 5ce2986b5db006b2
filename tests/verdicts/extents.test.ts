// The extent of an event by a source: from its dates, its start and end, its length, its parts, else from its own order.

import { describe, expect, test } from "vitest";

import { formatDay } from "../../src/model/values/calendar.ts";
import type { Bounds } from "../../src/model/values/contract.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { claim, type Declared, makeDataset, type Told } from "../support/dataset.ts";

const TIMED: NonNullable<Declared["attributes"]> = {
  date: { kind: "date", dates: "whole" },
  start: { kind: "date", dates: "start" },
  end: { kind: "date", dates: "end" },
  lasted: { kind: "duration" },
  order: { kind: "order" },
  clock: { kind: "clock-time", dates: "whole" },
};

const SPANS: NonNullable<Declared["events"]> = {
  siege: { kind: "span" },
  war: { kind: "span" },
  talks: { kind: "span" },
};

const write = ({ min, max }: Bounds): string =>
  [min, max].map((day) => (Number.isFinite(day) ? formatDay(day) : "?")).join("..");

/** "start – end basis" of each extent that a source gives an event; one day is written once. */
function extentsOf(event: string, told: readonly Told[], events: Declared["events"] = SPANS, source = "annals") {
  const dataset = makeDataset(told, { attributes: TIMED, events: { ...SPANS, ...events } });
  return createJudge(dataset)
    .extentsOf(event)
    .filter((extent) => extent.source === source)
    .map(({ start, end, basis, shape, value, claims }) => ({
      days: `${write(start)} – ${write(end)}`,
      basis,
      shape,
      shown: value.edtf,
      claims: claims.map(({ id }) => id),
    }));
}

const HELD: readonly Told[] = ["annals: siege/start = 1979-11-04", "annals: siege/lasted = P444D"];

describe("by dates, start, end and length", () => {
  test("held 444 days from 4 November 1979: until 20 January 1981, both days counted", () => {
    expect(extentsOf("siege", HELD)).toMatchObject([
      {
        days: "1979-11-04..1979-11-04 – 1981-01-20..1981-01-20",
        basis: "duration",
        shape: "span",
        shown: "1979-11-04/1981-01-20",
        claims: ["annals-1", "annals-2"],
      },
    ]);
  });

  test.each<[string, readonly string[], string]>([
    [
      "an end and a length give the start",
      ["end = 1981-01-20", "lasted = P444D"],
      "1979-11-04..1979-11-04 – 1981-01-20..1981-01-20",
    ],
    [
      "a loose length gives a loose end",
      ["start = 1980-01-01", "lasted = P5M"],
      "1980-01-01..1980-01-01 – 1980-05-29..1980-06-02",
    ],
    [
      "a month gives a loose start and end",
      ["start = 1980-01", "lasted = P10D"],
      "1980-01-01..1980-01-31 – 1980-01-10..1980-02-09",
    ],
    [
      "a day that is shorter than the length is the first",
      ["date = 1980-01-01", "lasted = P10D"],
      "1980-01-01..1980-01-01 – 1980-01-10..1980-01-10",
    ],
    [
      "a year that the length fits into stays a year",
      ["date = 1980", "lasted = P10D"],
      "1980-01-01..1980-12-31 – 1980-01-01..1980-12-31",
    ],
    [
      "a month of as many days as the length stays the month",
      ["date = 1980-02", "lasted = P29D"],
      "1980-02-01..1980-02-29 – 1980-02-01..1980-02-29",
    ],
    [
      "a month that is a day shorter than the length is that of the beginning",
      ["date = 1980-02", "lasted = P30D"],
      "1980-02-01..1980-02-29 – 1980-03-01..1980-03-29",
    ],
    [
      "a start and an end need no length",
      ["start = 1980-01-01", "end = 1980-01-09", "lasted = P99D"],
      "1980-01-01..1980-01-01 – 1980-01-09..1980-01-09",
    ],
    ["a start alone leaves the end open", ["start = 1980-01"], "1980-01-01..1980-01-31 – 1980-01-01..?"],
    ["an end alone leaves the start open", ["end = 1980-01"], "?..1980-01-31 – 1980-01-01..1980-01-31"],
    ["a span with an open end, too", ["date = 1980-01-05/.."], "1980-01-05..1980-01-05 – 1980-01-05..?"],
    [
      "a date of the whole bounds an open side",
      ["start = 1980-03", "date = 1980"],
      "1980-03-01..1980-03-31 – 1980-03-01..1980-12-31",
    ],
    ["years before Christ", ["start = -0048-01", "end = -0043"], "-0048-01-01..-0048-01-31 – -0043-01-01..-0043-12-31"],
    [
      "a length over the turn of the era",
      ["start = -0001-12-31", "lasted = P367D"],
      "-0001-12-31..-0001-12-31 – 0000-12-31..0000-12-31",
    ],
    [
      "the narrower of two dates that go together",
      ["date = 1980-04", "date = 1980-04-24"],
      "1980-04-24..1980-04-24 – 1980-04-24..1980-04-24",
    ],
    [
      "a length in minutes ends on the day",
      ["start = 1980-04-24", "lasted = PT20M"],
      "1980-04-24..1980-04-24 – 1980-04-24..1980-04-24",
    ],
  ])("%s", (_, told, days) => {
    const [extent, ...more] = extentsOf(
      "siege",
      told.map((each) => `annals: siege/${each}`),
    );
    expect(more).toEqual([]);
    expect(extent?.days).toBe(days);
  });

  test("dates that exclude each other are as many extents", () => {
    expect(extentsOf("siege", ["annals: siege/date = 1980-04", "annals: siege/date = 1980-06"])).toHaveLength(2);
  });

  test("what is stated counts before what is inferred, and that before a date counted from another event", () => {
    const stated = "annals: storm/date = 1980-04-24";
    const inferred = claim("annals: storm/date = 1980-05", { basis: { inferred: "the season" } });
    const relative = "annals: storm/date = P1M after raid";
    const raid = "annals: raid/date = 1980-05-20";
    expect(extentsOf("storm", [inferred, relative, raid, stated])).toMatchObject([
      { basis: "stated", shown: "1980-04-24" },
    ]);
    expect(extentsOf("storm", [relative, raid, inferred])).toMatchObject([{ basis: "inferred", shown: "1980-05" }]);
    expect(extentsOf("storm", [relative, raid])).toMatchObject([{ basis: "relative", shown: "1980-06" }]);
  });

  test("a wish gives no day", () => {
    expect(extentsOf("storm", [claim("annals: storm/date = 1980", { mood: "wished" })])).toEqual([]);
  });

  test("a time of day belongs to the day that its source gives", () => {
    expect(extentsOf("raid", ["annals: raid/date = 1980-04-24", "annals: raid/clock = 09:04"])).toMatchObject([
      { shown: "1980-04-24T09:04", shape: "day" },
    ]);
    expect(extentsOf("raid", ["annals: raid/start = 1980-04-24T09:04", "annals: raid/lasted = PT20M"])).toMatchObject([
      { shown: "1980-04-24T09:04/1980-04-24T09:24", shape: "span" },
    ]);
    expect(extentsOf("raid", ["annals: raid/date = 1980-04-24T23:50", "annals: raid/lasted = PT20M"])).toMatchObject([
      { shown: "1980-04-24T23:50/1980-04-25T00:10", days: "1980-04-24..1980-04-24 – 1980-04-25..1980-04-25" },
    ]);
  });
});

test("by the days of its parts, at any depth, where it has no date of its own", () => {
  const told = ["annals: raid/date = 1980-04-10", "annals: sortie/start = 1980-05", "annals: sortie/end = 1980-06"];
  const events = { raid: { partOf: "siege" }, sortie: { partOf: "night" }, night: { partOf: "siege" } };
  expect(extentsOf("siege", told, events)).toMatchObject([
    { basis: "parts", days: "1980-04-10..1980-04-10 – 1980-06-01..1980-06-30", shape: "span" },
  ]);
  expect(extentsOf("siege", [...told, "annals: siege/date = 1980"], events)).toMatchObject([{ basis: "stated" }]);
});

describe("by its source's own order", () => {
  test.each<[string, readonly string[], string]>([
    [
      "after one event and before another",
      ["a/order = after b", "a/order = before c"],
      "1980-04-07..1980-04-24 – 1980-04-07..1980-04-24",
    ],
    [
      "as the other events say it",
      ["b/order = before a", "c/order = after a"],
      "1980-04-07..1980-04-24 – 1980-04-07..1980-04-24",
    ],
    ["over events in between", ["a/order = after x", "x/order = after b"], "1980-04-07..? – 1980-04-07..?"],
    ["by a date that only says after", ["a/date = after b"], "1980-04-07..? – 1980-04-07..?"],
    ["during what lasted", ["a/order = during siege"], "1980-01-01..1980-03-31 – 1980-01-01..1980-03-31"],
    ["as a part of what lasted", ["part/order = before zero"], "1980-01-01..1980-03-31 – 1980-01-01..1980-03-31"],
  ])("%s", (_, orders, days) => {
    const [first] = orders[0]?.split("/") ?? [];
    const told = ["b/date = 1980-04-07", "c/date = 1980-04-24", "siege/date = 1980-01/1980-03", ...orders];
    const events = { part: { partOf: "siege" } };
    const found = extentsOf(
      first === "part" ? "part" : "a",
      told.map((each) => `annals: ${each}`),
      events,
    );
    // What only stands in orders of others has no claim of its own, and is not covered.
    if (first === "b") expect(found).toEqual([]);
    else expect(found).toMatchObject([{ basis: "order", days }]);
  });

  test("something throughout an event begins and ends with it", () => {
    const told = [...HELD, "annals: talks/order = throughout siege"];
    expect(extentsOf("talks", told)).toMatchObject([
      { basis: "order", shown: "1979-11-04/1981-01-20", claims: ["annals-3", "annals-1", "annals-2"] },
    ]);
  });

  test("an order fills in the side that a date leaves open, and moves no date", () => {
    const told = [
      "annals: death/date = ../1980-12",
      "annals: stay/date = [1979-09..1979-12]",
      "annals: death/order = after stay",
    ];
    expect(extentsOf("death", told)).toMatchObject([
      { basis: "stated", days: "1979-09-01..1980-12-31 – 1979-09-01..1980-12-31" },
    ]);
    expect(extentsOf("stay", told)).toMatchObject([{ days: "1979-09-01..1979-12-31 – 1979-09-01..1979-12-31" }]);
  });

  test("another source's dates and orders place nothing", () => {
    expect(extentsOf("a", ["annals: a/order = after b", "bede: b/date = 1980"])).toEqual([]);
  });

  test("orders that run in a circle, or against the dates, place nothing and never hang", () => {
    expect(extentsOf("a", ["annals: a/order = after b", "annals: b/order = after a"])).toEqual([]);
    const told = [
      "annals: b/date = 1980",
      "annals: c/date = 1981",
      "annals: a/order = after c",
      "annals: a/order = before b",
    ];
    expect(extentsOf("a", told)).toEqual([]);
    expect(extentsOf("b", told)).toMatchObject([{ basis: "stated" }]);
  });
});
