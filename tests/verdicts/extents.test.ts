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
  decreed: { kind: "date" },
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
    .map(({ start, end, basis, shape, value, part, claims }) => ({
      days: `${write(start)} – ${write(end)}`,
      basis,
      shape,
      part,
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

  test("dates that exclude each other are extents of their own", () => {
    expect(extentsOf("siege", ["annals: siege/date = 1980-04", "annals: siege/date = 1980-06"])).toHaveLength(2);
  });

  test("stated dates come before inferred ones, and those before dates counted from another event", () => {
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

/** Each extent in a line: "days basis shape part shown: claims". */
const linesOf = (told: readonly Told[], event = "siege", events?: Declared["events"]): readonly string[] =>
  extentsOf(event, told, events).map(
    ({ days, basis, shape, part, shown, claims }) =>
      `${days} ${basis} ${shape} ${part} ${shown}: ${claims.map((id) => id.split("-")[1]).join(" ")}`,
  );

const ofSiege = (each: string | Told): Told => (typeof each === "string" ? `annals: siege/${each}` : each);
const guessed = (terse: string): Told => claim(`annals: ${terse}`, { basis: { inferred: "from the season" } });

test.each<[string, readonly Told[], readonly string[]]>([
  // One date, or several.
  ["a day", ["date = 1980-04-24"], ["1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated day whole 1980-04-24: 1"]],
  ["a month", ["date = 1980-04"], ["1980-04-01..1980-04-30 – 1980-04-01..1980-04-30 stated loose whole 1980-04: 1"]],
  [
    "a day or so",
    ["date = 1980-04-24~"],
    ["1980-04-23..1980-04-25 – 1980-04-23..1980-04-25 stated loose whole 1980-04-24~: 1"],
  ],
  [
    "the first day of a month, and the month",
    ["date = 1980-04", "date = 1980-04-01"],
    ["1980-04-01..1980-04-01 – 1980-04-01..1980-04-01 stated day whole 1980-04-01: 2"],
  ],
  [
    "the last day of a month, and the month",
    ["date = 1980-04", "date = 1980-04-30"],
    ["1980-04-30..1980-04-30 – 1980-04-30..1980-04-30 stated day whole 1980-04-30: 2"],
  ],
  [
    "a time of a day, and the day",
    ["date = 1980-04-24", "date = 1980-04-24T09:04"],
    ["1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated day whole 1980-04-24T09:04: 2"],
  ],
  [
    "a day, and perhaps that day",
    ["date = 1980-04-24", "date = 1980-04-24?"],
    [
      "1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated day whole 1980-04-24: 1",
      "1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated day whole 1980-04-24?: 2",
    ],
  ],
  [
    "a day twice",
    ["date = 1980-04-24", "date = 1980-04-24"],
    ["1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated day whole 1980-04-24: 1 2"],
  ],
  [
    "a date of a part, and one of the whole",
    ["date/wall = 1980-01-05", "date = 1981"],
    ["1981-01-01..1981-12-31 – 1981-01-01..1981-12-31 stated loose whole 1981: 2"],
  ],
  [
    "a time of day, and its day",
    ["date = 1980-04-24", "clock = 09:04"],
    ["1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated day whole 1980-04-24T09:04: 1 2"],
  ],
  [
    "a time of day, and a month",
    ["date = 1980-04", "clock = 09:04"],
    ["1980-04-01..1980-04-30 – 1980-04-01..1980-04-30 stated loose whole 1980-04: 1"],
  ],
  [
    "a part of the day, and a month",
    ["date = 1980-04", "clock = morning"],
    ["1980-04-01..1980-04-30 – 1980-04-01..1980-04-30 stated loose whole 1980-04: 1"],
  ],
  [
    "a part of the day, and another",
    ["date = 1980-04-24T10:00", "clock = morning"],
    ["1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated day whole 1980-04-24T10:00: 1"],
  ],
  [
    "a time of day, and another",
    ["date = 1980-04-24T10:00", "clock = 09:04"],
    ["1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated day whole 1980-04-24T10:00: 1"],
  ],
  // A start and an end.
  ["a start", ["start = 1980-04"], ["1980-04-01..1980-04-30 – 1980-04-01..? stated span start 1980-04: 1"]],
  ["an end", ["end = 1980-04"], ["?..1980-04-30 – 1980-04-01..1980-04-30 stated span end 1980-04: 1"]],
  [
    "a start and an end",
    ["start = 1980-01-01", "end = 1980-01-09"],
    ["1980-01-01..1980-01-01 – 1980-01-09..1980-01-09 stated span whole 1980-01-01/1980-01-09: 1 2"],
  ],
  [
    "two starts, and an end",
    ["start = 1980-01-01", "start = 1980-01-05", "end = 1980-01-09"],
    [
      "1980-01-01..1980-01-01 – 1980-01-09..1980-01-09 stated span whole 1980-01-01/1980-01-09: 1 3",
      "1980-01-05..1980-01-05 – 1980-01-05..? stated span start 1980-01-05: 2",
    ],
  ],
  [
    "a start, and two ends",
    ["start = 1980-01-01", "end = 1980-01-09", "end = 1980-01-12"],
    [
      "1980-01-01..1980-01-01 – 1980-01-09..1980-01-09 stated span whole 1980-01-01/1980-01-09: 1 2",
      "?..1980-01-12 – 1980-01-12..1980-01-12 stated span end 1980-01-12: 3",
    ],
  ],
  [
    "a start and an end in one month",
    ["start = 1980-04", "end = 1980-04"],
    ["1980-04-01..1980-04-30 – 1980-04-01..1980-04-30 stated span whole 1980-04/1980-04: 1 2"],
  ],
  [
    "a start in several years, and an end",
    ["start = [1960..1964]", "end = 1966"],
    ["1960-01-01..1964-12-31 – 1966-01-01..1966-12-31 stated span whole [1960..1966]: 1 2"],
  ],
  [
    "a start that is stated, and an end that is not",
    ["start = 1980-01-01", guessed("siege/end = 1980-01-09")],
    ["1980-01-01..1980-01-01 – 1980-01-09..1980-01-09 inferred span whole 1980-01-01/1980-01-09: 1 2"],
  ],
  [
    "an end that is stated, and a start that is not",
    ["end = 1980-01-09", guessed("siege/start = 1980-01-01")],
    ["1980-01-01..1980-01-01 – 1980-01-09..1980-01-09 inferred span whole 1980-01-01/1980-01-09: 2 1"],
  ],
  // The whole, and a side.
  [
    "a whole and a start",
    ["date = 1980-03/1980-05", "start = 1980-03-04"],
    ["1980-03-04..1980-03-04 – 1980-05-01..1980-05-31 stated span whole 1980-03-04/1980-05: 1 2"],
  ],
  [
    "a whole and an end",
    ["date = 1980-03/1980-05", "end = 1980-05-04"],
    ["1980-03-01..1980-03-31 – 1980-05-04..1980-05-04 stated span whole 1980-03/1980-05-04: 1 2"],
  ],
  [
    "a whole that begins on the last day on which it may",
    ["date = 1980-03-04/1980-03-09", "start = 1980-03-01/1980-03-04"],
    ["1980-03-04..1980-03-04 – 1980-03-09..1980-03-09 stated span whole 1980-03-04/1980-03-09: 1 2"],
  ],
  [
    "a day and its start",
    ["date = 1980-03-04", "start = 1980-03-04"],
    ["1980-03-04..1980-03-04 – 1980-03-04..1980-03-04 stated day whole 1980-03-04: 1 2"],
  ],
  [
    "a whole, and a start after it",
    ["date = 1980", "start = 1981-03"],
    [
      "1980-01-01..1980-12-31 – 1980-01-01..1980-12-31 stated loose whole 1980: 1",
      "1981-03-01..1981-03-31 – 1981-03-01..? stated span start 1981-03: 2",
    ],
  ],
  // A length.
  [
    "a start and a length",
    ["start = 1980-01-01", "lasted = P10D"],
    ["1980-01-01..1980-01-01 – 1980-01-10..1980-01-10 duration span whole 1980-01-01/1980-01-10: 1 2"],
  ],
  [
    "a length of one day",
    ["start = 1980-01-01", "lasted = P1D"],
    ["1980-01-01..1980-01-01 – 1980-01-01..1980-01-01 duration day whole 1980-01-01: 1 2"],
  ],
  [
    "a length of a part",
    ["start = 1980-01-01", "lasted/wall = P10D"],
    ["1980-01-01..1980-01-01 – 1980-01-01..? stated span start 1980-01-01: 1"],
  ],
  [
    "a length that is stated, and one that is not",
    ["start = 1980-01-01", guessed("siege/lasted = P9D"), "lasted = P10D"],
    ["1980-01-01..1980-01-01 – 1980-01-10..1980-01-10 duration span whole 1980-01-01/1980-01-10: 1 3"],
  ],
  [
    "a start by some day, and a length",
    ["start = [..1980-01-05]", "lasted = P10D"],
    ["?..1980-01-05 – ?..? stated span start [..1980-01-05]: 1"],
  ],
  [
    "an end from some day, and a length",
    ["end = [1980-01-05..]", "lasted = P10D"],
    ["?..? – 1980-01-05..? stated span end [1980-01-05..]: 1"],
  ],
  [
    "an end by some day, and a length",
    ["end = [..1980-01-05]", "lasted = P10D"],
    ["?..1980-01-05 – ?..1980-01-05 stated span end [..1980-01-05]: 1"],
  ],
  [
    "a time of an end, and a length",
    ["end = 1980-04-24T09:04", "lasted = PT20M"],
    ["1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 duration day whole 1980-04-24: 1 2"],
  ],
  [
    "a time of a day, and a length",
    ["date = 1980-04-24T09:04", "lasted = P2D"],
    ["1980-04-24..1980-04-24 – 1980-04-26..1980-04-26 duration span whole 1980-04-24T09:04/1980-04-26T09:04: 1 2"],
  ],
  [
    "a time of a day, and a longer length",
    ["date = 1980-04-24T09:04", "lasted = P3D"],
    ["1980-04-24..1980-04-24 – 1980-04-26..1980-04-26 duration span whole 1980-04-24/1980-04-26: 1 2"],
  ],
  [
    "a time of a day, and a vague length",
    ["date = 1980-04-24T09:04", "lasted = PT20M..PT40M"],
    ["1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated day whole 1980-04-24T09:04: 1"],
  ],
  [
    "a time of a span, and a length",
    ["date = 1980-04-24T09:04/1980-04-24T10:04", "lasted = PT20M"],
    ["1980-04-24..1980-04-24 – 1980-04-24..1980-04-24 stated span whole 1980-04-24T09:04/1980-04-24T10:04: 1"],
  ],
])("%s", (_, told, expected) => {
  expect(linesOf(told.map(ofSiege))).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    "a point has no open side",
    ["raid/date = 1980-03/.."],
    ["1980-03-01..? – 1980-03-01..? stated loose whole 1980-03/..: 3"],
  ],
  ["on either end", ["raid/date = ../1980-03"], ["?..1980-03-31 – ?..1980-03-31 stated loose whole ../1980-03: 3"]],
  [
    "but may have lasted",
    ["raid/date = 1980-03-01/1980-03-03"],
    ["1980-03-01..1980-03-01 – 1980-03-03..1980-03-03 stated span whole 1980-03-01/1980-03-03: 3"],
  ],
  [
    "a point that begins before something ends before it",
    ["raid/start = before c"],
    ["?..1980-04-24 – ?..1980-04-24 order loose whole [..1980-04-24]: 3 2"],
  ],
  ["a span need not", ["talks/start = before c"], []],
  ["a span that ends after something may begin before", ["talks/end = after b"], []],
  [
    "a span that begins and ends so",
    ["talks/start = after b", "talks/end = before c"],
    ["1980-04-07..1980-04-24 – 1980-04-07..1980-04-24 order loose whole [1980-04-07..1980-04-24]: 3 1 4 2"],
  ],
  [
    "what begins throughout something is there all the time",
    ["talks/start = throughout b"],
    ["1980-04-07..1980-04-07 – 1980-04-07..1980-04-07 order day whole 1980-04-07: 3 1"],
  ],
  ["a date of something else orders nothing", ["raid/decreed = after b"], []],
  ["nor does a distance from what has no date", ["x/order = after b", "raid/date = P3D after x"], []],
  [
    "something during a day is on that day",
    ["raid/order = during b"],
    ["1980-04-07..1980-04-07 – 1980-04-07..1980-04-07 order day whole 1980-04-07: 3 1"],
  ],
  [
    "an open beginning is filled in",
    ["raid/date = ../1980-12", "raid/order = after b"],
    ["1980-04-07..1980-12-31 – 1980-04-07..1980-12-31 stated loose whole [1980-04-07..1980-12-31]: 3 4 1"],
  ],
  [
    "an open end is filled in",
    ["raid/date = 1980-01/..", "raid/order = before c"],
    ["1980-01-01..1980-04-24 – 1980-01-01..1980-04-24 stated loose whole [1980-01-01..1980-04-24]: 3 4 2"],
  ],
  [
    "of a span, too",
    ["talks/start = 1980-01", "talks/order = before c"],
    ["1980-01-01..1980-01-31 – 1980-01-01..1980-04-24 stated span start 1980-01: 3 4 2"],
  ],
  [
    "a date that the order excludes stays, and the other is filled in",
    ["talks/start = 1980-01", "talks/start = 1981-01", "talks/order = before c"],
    [
      "1980-01-01..1980-01-31 – 1980-01-01..1980-04-24 stated span start 1980-01: 3 4 5 2",
      "1981-01-01..1981-01-31 – 1981-01-01..? stated span start 1981-01: 4",
    ],
  ],
  [
    "of two ways to a day, the earlier name counts",
    ["y/order = after b", "x/order = after b", "raid/order = after y", "raid/order = after x"],
    ["1980-04-07..? – 1980-04-07..? order loose whole [1980-04-07..]: 6 4 1"],
  ],
  [
    "a day that ends as it begins",
    ["raid/order = after b", "raid/order = before b"],
    ["1980-04-07..1980-04-07 – 1980-04-07..1980-04-07 order day whole 1980-04-07: 3 1 4"],
  ],
])("by order: %s", (_, told, expected) => {
  const all = ["b/date = 1980-04-07", "c/date = 1980-04-24", ...told].map((each) => `annals: ${each}`);
  const [event] = told.at(-1)?.split("/") ?? [];
  expect(linesOf(all, event)).toEqual(expected);
});

test("at most eight claims are shown as the basis of a day", () => {
  const chain = Array.from({ length: 12 }, (_, n) => `annals: e${n + 1}/order = after e${n}`);
  expect(extentsOf("e12", ["annals: e0/date = 1980-04", ...chain])[0]?.claims).toHaveLength(8);
});

test("an event after a longer one comes after its beginning", () => {
  const told = ["annals: b/date = 1980-04-07", "annals: talks/start = after b", "annals: x/order = after talks"];
  expect(extentsOf("x", told)).toMatchObject([{ days: "1980-04-07..? – 1980-04-07..?" }]);
});

test("parts at several depths give the days, in whatever order the claims stand", () => {
  const told = ["annals: sortie/date = 1980-05", "annals: raid/date = 1980-04-10"];
  const events = { raid: { partOf: "siege" }, sortie: { partOf: "night" }, night: { partOf: "siege" } };
  for (const each of [told, told.toReversed()])
    expect(extentsOf("siege", each, events)).toMatchObject([
      { days: "1980-04-10..1980-04-10 – 1980-05-01..1980-05-31" },
    ]);
  expect(extentsOf("siege", ["annals: raid/order = after sortie"], events)).toEqual([]);
});
