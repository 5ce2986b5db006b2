import { describe, expect, test } from "vitest";

import { matchExtent } from "../../src/questions/extent.ts";
import { listEvents, type Selection } from "../../src/questions/listing.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { isProblem } from "../../src/model/values/contract.ts";
import { date, type DateValue } from "../../src/model/values/date.ts";
import { claim, makeDataset } from "../support/dataset.ts";

const on = (edtf: string): DateValue => {
  const value = date.parse(edtf);
  if (isProblem(value)) throw new Error(value.problem);
  return value;
};

const ANNALS = makeDataset(
  [
    "bede: plague/start = 0664-05",
    "bede: plague/end = 0666",
    "bede: synod/date = 0664-09-01",
    "eddius: synod/date = 0664",
    "bede: battle/date = 0655-11-15",
    "eddius: battle/date = 0656",
    "bede: exile/date = after battle",
    "bede: vision/place = north",
    "eddius: mission/date = ../0597",
    "bede: eclipse/order = before synod",
  ],
  {
    attributes: {
      date: { kind: "date", dates: "whole" },
      start: { kind: "date", dates: "start" },
      end: { kind: "date", dates: "end" },
      order: { kind: "order" },
    },
    events: { vision: {} },
  },
);

function list(
  selection: {
    readonly range?: string;
    readonly sources?: readonly string[];
    readonly coveredBy?: readonly string[];
  } = {},
) {
  const range: Selection["range"] = selection.range === undefined ? null : on(selection.range);
  return listEvents(ANNALS, createJudge(ANNALS), {
    range,
    sources: selection.sources ?? null,
    coveredBy: selection.coveredBy ?? [],
  });
}

const matches = (range: string, sources?: readonly string[]): readonly string[] =>
  list({ range, ...(sources ? { sources } : {}) }).dated.map(({ event, match }) => `${event.id} ${match}`);

test("a date relative to another event is a check where its source dates the event itself", () => {
  const dataset = makeDataset(
    [
      "bede: synod/date = 0664-09-01",
      "bede: vision/date = P1M after synod",
      "bede: vision/date = 0664-12",
      "eddius: vision/date = 0664-12-10",
    ],
    { attributes: { date: { kind: "date", dates: "whole" } } },
  );
  const judge = createJudge(dataset);
  const listIn = (range: string) =>
    listEvents(dataset, judge, { range: on(range), sources: null, coveredBy: [] }).dated;
  expect(listIn("0664-12")).toMatchObject([{ event: { id: "vision" }, match: "certain", disputed: true }]);
  expect(listIn("0664-11")).toEqual([]);
  const [vision] = listIn("0664-12");
  expect(vision?.dates).toHaveLength(3);
  expect(vision?.bounds).toEqual({ min: on("0664-12").min, max: on("0664-12").max });
});

test("a vague date is certain only if all of its range is inside", () => {
  const dataset = makeDataset([claim("bede: synod/date = 0664-09-01", { hedge: "about" })], {
    attributes: { date: { kind: "date", dates: "whole" } },
  });
  const listIn = (range: string) =>
    listEvents(dataset, createJudge(dataset), { range: on(range), sources: null, coveredBy: [] }).dated;
  expect(listIn("0664-09")).toMatchObject([{ match: "possible" }]);
  expect(listIn("0664")).toMatchObject([{ match: "certain", dates: [{ value: { edtf: "0664-09-01~" } }] }]);
});

test("events are in the order of their dates; undated ones are apart", () => {
  const { dated, undated } = list();
  expect(dated.map(({ event }) => event.id)).toEqual(["mission", "battle", "exile", "plague", "eclipse", "synod"]);
  expect(undated.map(({ id }) => id)).toEqual(["vision"]);
});

describe("inside a range", () => {
  test.each([
    ["0664", ["synod certain", "exile possible", "eclipse possible", "plague ongoing"]],
    ["0664-09", ["exile possible", "eclipse possible", "synod possible", "plague ongoing"]],
    ["0665", ["exile possible", "plague ongoing"]],
    ["0666", ["exile possible", "plague ongoing"]],
    ["0666-06", ["exile possible", "plague possible"]],
    ["0664/0666", ["synod certain", "plague certain", "exile possible", "eclipse possible"]],
    ["0655", ["battle possible", "exile possible", "eclipse possible"]],
    ["0655/0656", ["battle certain", "exile possible", "eclipse possible"]],
    ["0500", ["mission possible", "eclipse possible"]],
    ["0800", ["exile possible"]],
  ])("%s", (range, expected) => {
    expect([...matches(range)].sort()).toEqual([...expected].sort());
  });

  test("only the dates of the sources asked for count", () => {
    expect(matches("0655", ["bede"])).toContain("battle certain");
    expect(matches("0655", ["eddius"])).toEqual([]);
  });
});

test("an event is placed by the dates on which all agree, not by the loosest one", () => {
  const listed = list().dated.find(({ event }) => event.id === "synod");
  expect(listed?.first.min).toBeGreaterThan(listed?.bounds.min ?? Infinity);
});

test("what began before a range lasts into it by the length that its own source gives, and no longer", () => {
  const dataset = makeDataset(
    ["bede: famine/start = 0680-01-10", "bede: famine/lasted = P90D", "eddius: flood/start = 0680-01-10"],
    { attributes: { start: { kind: "date", dates: "start" }, lasted: { kind: "duration" } } },
  );
  const within = (range: string): readonly string[] =>
    listEvents(dataset, createJudge(dataset), { range: on(range), sources: null, coveredBy: [] }).dated.map(
      ({ event, match }) => `${event.id} ${match}`,
    );
  expect(within("0680-01")).toEqual(["famine ongoing", "flood ongoing"]);
  expect(within("0680-03")).toEqual(["famine ongoing", "flood possible"]);
  // 90 days from 10 January, both counted: 8 April, 680 being a leap year.
  expect(within("0680-04-08")).toEqual(["famine ongoing", "flood possible"]);
  expect(within("0680-04-09")).toEqual(["flood possible"]);
  expect(within("0680-01-10/0680-04-08")).toContain("famine certain");
  expect(within("0680-01-11/0680-04-08")).toContain("famine ongoing");
});

test("covered by each of the sources", () => {
  const { dated, undated } = list({ coveredBy: ["bede", "eddius"] });
  expect(dated.map(({ event }) => event.id)).toEqual(["battle", "synod"]);
  expect(undated).toEqual([]);
});

test("disputed where sources contradict each other on when, not where one is more precise", () => {
  expect(list().dated.map(({ event, disputed }) => [event.id, disputed])).toEqual(
    expect.arrayContaining([
      ["battle", true],
      ["synod", false],
      ["plague", false],
    ]),
  );
});

test("each date has its source, its basis and the claims it rests on", () => {
  const exile = list().dated.find(({ event }) => event.id === "exile");
  expect(exile?.dates).toMatchObject([
    { source: "bede", basis: "relative", match: "certain", claims: [{ id: "bede-7" }] },
  ]);
});

test("an order that leaves the dated days open puts an event nowhere else", () => {
  const dataset = makeDataset(
    ["bede: synod/date = 0664-09-01", "eddius: synod/order = after battle", "eddius: battle/date = 0655"],
    { attributes: { date: { kind: "date", dates: "whole" }, order: { kind: "order" } } },
  );
  const judge = createJudge(dataset);
  const listIn = (range: string, sources: readonly string[] | null = null) =>
    listEvents(dataset, judge, { range: on(range), sources, coveredBy: [] }).dated.map(
      ({ event, match }) => `${event.id} ${match}`,
    );
  expect(listIn("0700")).toEqual([]);
  expect(listIn("0664-09")).toEqual(["synod certain"]);
  expect(listIn("0700", ["eddius"])).toEqual(["synod possible"]);
});

test.each([
  ["1980-04-24", "1980-04", "certain"],
  ["1980-04", "1980-04", "certain"],
  ["1980", "1980-04", "possible"],
  ["1980-03", "1980-04", "outside"],
  ["../1980-04-01", "1980-04", "possible"],
  ["1980-04-30/..", "1980-04", "possible"],
])("some time in %s is %s in %s", (given, range, match) => {
  const days = on(given);
  expect(matchExtent({ start: days, end: days }, on(range))).toBe(match);
  expect(matchExtent({ start: days, end: days }, null)).toBe("certain");
});

test.each([
  ["1980-04-10", "1980-04-20", "1980-04", "certain"],
  ["1980-03-10", "1980-04-20", "1980-04", "ongoing"],
  ["1980-03-10", "1980-05-20", "1980-04", "ongoing"],
  ["1980-04-20", "1980-05-20", "1980-04", "ongoing"],
  ["1980-03", "1980-05", "1980-04", "ongoing"],
  ["1980-03", "1980-04", "1980-04-15", "possible"],
  ["1980-04", "1980-05", "1980-04-15", "possible"],
  ["1980-04", "[1980-04-20..]", "1980-04", "ongoing"],
  ["1980-03-10", "[1980-03-10..]", "1980-04", "possible"],
  ["1980-03", "1980-03-31", "1980-04", "outside"],
  ["-0048-01", "-0043-03-15", "-0044", "ongoing"],
  ["-0048-01", "-0043-03-15", "-0043-04", "outside"],
])("from %s to %s is, in %s, %s", (start, end, range, match) => {
  expect(matchExtent({ start: on(start), end: on(end) }, on(range))).toBe(match);
});
