import { describe, expect, test } from "vitest";

import { createChronology } from "../../src/verdicts/chronology.ts";
import { at } from "../../src/model/at.ts";
import { date } from "../../src/model/values/date.ts";
import { claim, makeDataset, type Told } from "../support/dataset.ts";

const DATING = {
  attributes: {
    date: { kind: "date", dates: "whole" },
    start: { kind: "date", dates: "start" },
    end: { kind: "date", dates: "end" },
    decreed: { kind: "date" },
  },
};

/** The dates that a source gives an event, as "EDTF basis". */
function datesOf(event: string, told: readonly Told[], source = "bede"): readonly string[] {
  return createChronology(makeDataset(told, DATING))
    .datesOf(source, event)
    .map(({ value, basis }) => `${value.edtf} ${basis}`);
}

test("dates are those of one source", () => {
  const told = ["bede: synod/date = 0664", "eddius: synod/date = 0663"];
  expect(datesOf("synod", told)).toEqual(["0664 stated"]);
  expect(datesOf("synod", told, "eddius")).toEqual(["0663 stated"]);
  expect(datesOf("synod", told, "gildas")).toEqual([]);
  expect(datesOf("plague", told)).toEqual([]);
});

test("a vague date is vague", () => {
  const about = (edtf: string) => claim(`bede: synod/date = ${edtf}`, { hedge: "about" });
  expect(datesOf("synod", [about("0664")])).toEqual(["0664~ stated"]);
  expect(datesOf("synod", [about("0664-09/0665")])).toEqual(["0664-09~/0665~ stated"]);
  expect(datesOf("synod", [about("[0664-09-01,0664-09-08]")])).toEqual(["[0664-09-01~,0664-09-08~] stated"]);
  expect(datesOf("synod", [about("0664?")])).toEqual(["0664? stated"]);
  expect(datesOf("synod", [about("P4M after eclipse"), "bede: eclipse/date = 0664-05-01"])).toEqual([
    "0664-09~ relative",
  ]);
});

test("what is wished or planned is no date", () => {
  expect(datesOf("synod", [claim("bede: synod/date = 0664", { mood: "planned" })])).toEqual([]);
});

test("only attributes that date the event give it a date", () => {
  expect(datesOf("synod", ["bede: synod/decreed = 0664"])).toEqual([]);
});

test("an inferred date is marked as inferred", () => {
  expect(
    datesOf("synod", [claim("bede: synod/date = 0664", { basis: { inferred: "in the year of the eclipse" } })]),
  ).toEqual(["0664 inferred"]);
});

describe("a start and an end", () => {
  test("make one span", () => {
    expect(datesOf("plague", ["bede: plague/start = 0664-05", "bede: plague/end = 0666"])).toEqual([
      "0664-05/0666 stated",
    ]);
  });

  test("of one day are that day", () => {
    expect(datesOf("synod", ["bede: synod/start = 0664-09-01", "bede: synod/end = 0664-09-01"])).toEqual([
      "0664-09-01 stated",
    ]);
  });

  test("in the wrong order stay two dates", () => {
    expect(datesOf("plague", ["bede: plague/start = 0666", "bede: plague/end = 0664"])).toEqual([
      "0666 stated",
      "0664 stated",
    ]);
  });

  test.each([
    ["[0664-05-01..0664-05-09]", "0666", "0664-05/0666"],
    ["0664-05-01/0664-05-09", "0666", "0664-05/0666"],
    ["0664-05-20", "[0666-03..0666-04]", "0664-05-20/0666"],
    ["[0664-12-30..0665-01-02]", "0666", "0664~/0666"],
    ["[..0664-05]", "0666", "../0666"],
    ["0664", "[0666..]", "0664/.."],
    ["0664-05-01/0664-05-31", "0666", "0664-05/0666"],
    ["-0044-03-15/-0044-03-20", "-0043", "-0044-03/-0043"],
  ])("from %s to %s: a span whose bounds are those of its EDTF", (start, end, span) => {
    const told = [`bede: plague/start = ${start}`, `bede: plague/end = ${end}`];
    const [found, ...others] = createChronology(makeDataset(told, DATING)).datesOf("bede", "plague");
    expect(others).toEqual([]);
    expect(found?.value).toEqual(date.parse(span));
  });

  test("stay two dates if one is anywhere within several years, or open towards the other", () => {
    for (const start of ["[0660..0664]", "0664/.."])
      expect(datesOf("plague", [`bede: plague/start = ${start}`, "bede: plague/end = 0666"])).toHaveLength(2);
    expect(datesOf("plague", ["bede: plague/start = 0664", "bede: plague/end = [..0666]"])).toHaveLength(2);
  });

  test("stand beside a date of the whole, and rest on both claims", () => {
    const told = ["bede: plague/date = 0664", "bede: plague/start = 0663", "bede: plague/end = 0665"];
    expect(datesOf("plague", told.slice(0, 2))).toEqual(["0664 stated", "0663 stated"]);
    const found = createChronology(makeDataset(told, DATING)).datesOf("bede", "plague");
    expect(found.map(({ claims }) => claims.map(({ id }) => id))).toEqual([["bede-1"], ["bede-2", "bede-3"]]);
  });

  test("have the weaker basis of the two", () => {
    const guess = (terse: string) => claim(`bede: plague/${terse}`, { basis: { inferred: "from a letter" } });
    expect(datesOf("plague", ["bede: plague/start = 0664", guess("end = 0666")])).toEqual(["0664/0666 inferred"]);
    expect(datesOf("plague", [guess("start = 0664"), "bede: plague/end = 0666"])).toEqual(["0664/0666 inferred"]);
  });

  test("that are stated take precedence over inferred ones", () => {
    const guess = claim("bede: plague/start = 0663", { basis: { inferred: "from a letter" } });
    expect(datesOf("plague", [guess, "bede: plague/start = 0664", "bede: plague/end = 0666"])).toEqual([
      "0664/0666 stated",
      "0663 inferred",
    ]);
  });

  test("that are given twice: the second is a date by itself", () => {
    const told = ["start = 0664", "start = 0665", "end = 0666", "end = 0667"].map((date) => `bede: plague/${date}`);
    expect(datesOf("plague", told)).toEqual(["0664/0666 stated", "0665 stated", "0667 stated"]);
  });

  test("by themselves are dates", () => {
    expect(datesOf("plague", ["bede: plague/end = 0666"])).toEqual(["0666 stated"]);
  });
});

describe("a relative date", () => {
  test("is placed by the same source's date of the other event", () => {
    const told = [
      "bede: eclipse/date = 0664-05-01",
      "bede: synod/date = P4M after eclipse",
      "eddius: synod/date = P4M after eclipse",
    ];
    expect(datesOf("synod", told)).toEqual(["0664-09 relative"]);
    expect(datesOf("synod", told, "eddius")).toEqual([]);
  });

  test("may depend on another one", () => {
    const told = [
      "bede: eclipse/date = 0664-05-01",
      "bede: plague/date = P1D after eclipse",
      "bede: synod/date = P1M after plague",
    ];
    expect(datesOf("synod", told)).toEqual(["0664-06 relative"]);
  });

  test("counts from a stated date rather than from one that is itself relative", () => {
    const told = [
      "bede: eclipse/date = P9Y before synod",
      "bede: eclipse/date = 0664-05-01",
      "bede: synod/date = P1D after eclipse",
    ];
    expect(datesOf("synod", told)).toEqual(["0664-05-02 relative"]);
  });

  test.each([
    [["bede: synod/date = P1D after synod"]],
    [["bede: synod/date = P1D after plague", "bede: plague/date = P1D before synod"]],
  ])("that leads back to itself is nowhere: %j", (told) => {
    expect(datesOf("synod", told)).toEqual([]);
  });

  test.each([
    ["P1D after plague", ["0664-05-21"]],
    ["P1D before plague", ["0664-04-30"]],
    ["during plague", ["[0664-05-01..0664-05-20]"]],
    ["throughout plague", ["0664-05-01/0664-05-20"]],
    ["P1D after spring", []],
    ["P1D after march", ["[0664-03-02..0664-04-01]"]],
  ])("%s, which lasted, is %j", (value, dates) => {
    const told = ["plague/date = 0664-05-01/0664-05-20", "spring/date = 0664-03/..", "march/date = 0664-03"];
    expect(
      datesOf(
        "synod",
        [...told, `synod/date = ${value}`].map((each) => `bede: ${each}`),
      ),
    ).toEqual(dates.map((each) => `${each} relative`));
  });

  test("is not placed after an event that has begun but has no end", () => {
    const told = ["bede: spring/date = 0664-03/..", "bede: synod/date = P1D after spring"];
    const dataset = makeDataset(told, DATING);
    expect(createChronology(dataset).placementsOf(at(dataset.claims, 1))).toEqual([]);
  });

  test("counts from a stated date, and not also from one that is counted from a third event", () => {
    const told = ["eclipse/date = P9Y after comet", "eclipse/date = 0664-05-01", "comet/date = 0655-05-01"];
    const dataset = makeDataset(
      [...told, "synod/date = P1D after eclipse"].map((each) => `bede: ${each}`),
      DATING,
    );
    const placed = createChronology(dataset).placementsOf(at(dataset.claims, 3));
    expect(placed.map(({ value, from }) => [value.edtf, from.value.edtf])).toEqual([["0664-05-02", "0664-05-01"]]);
  });

  test.each([[{}], [{ attribute: "date", mood: "planned" }]])(
    "of what dates no event may count from it: %j",
    (more) => {
      const told = ["synod/date = 0664-05-02", "synod/date = P1D after eclipse", "eclipse/date = P1D before synod"];
      const counted = claim("bede: synod/decreed = P2D after eclipse", more);
      const dataset = makeDataset([...told.map((each) => `bede: ${each}`), counted], DATING);
      expect(createChronology(dataset).resolve(at(dataset.claims, 3))?.edtf).toBe("0664-05-03");
    },
  );

  test("keeps the room for rounding of its unit, with a hedge too", () => {
    const told = ["bede: eclipse/date = 0664-05-01", claim("bede: synod/date = P4M after eclipse", { hedge: "about" })];
    const dataset = makeDataset(told, DATING);
    expect(createChronology(dataset).resolve(at(dataset.claims, 1))).toMatchObject({ edtf: "0664-09~", slack: 31 });
  });

  test("long chains of events with two dates each take little time", () => {
    const chain = Array.from({ length: 60 }, (_, n) => [
      `bede: e${n + 1}/date = P1D after e${n}`,
      `bede: e${n + 1}/date = P1M after e${n}`,
    ]).flat();
    expect(datesOf("e60", ["bede: e0/date = 0600-01-01", ...chain])).toHaveLength(2);
  });
});

test("the order of claims in the file makes no difference", () => {
  const told = [
    claim("bede: eclipse/date = 0664-05-01", { id: "a" }),
    claim("bede: eclipse/date = 0664-05-03", { id: "b" }),
    claim("bede: synod/date = P1D after eclipse", { id: "c" }),
  ];
  expect(datesOf("synod", told)).toEqual(datesOf("synod", told.toReversed()));
});
