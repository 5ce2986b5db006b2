// The rule of levels: what the verdict weighs, how much the attribute matters, whether the values are in doubt.

import { describe, expect, test } from "vitest";

import { parseValue, type Value } from "../../src/model/values/index.ts";
import { closenessOf, importanceOf, levelOf } from "../../src/verdicts/level.ts";
import { VERDICTS } from "../../src/model/verdict.ts";
import { claim, type Declared, makeDataset, type Told } from "../support/dataset.ts";
import { findingAt } from "./support.ts";

test("every verdict on key, ordinary and minor attributes", () => {
  const table = VERDICTS.map((verdict) => [
    verdict,
    ...(["key", "ordinary", "minor"] as const).map((importance) =>
      levelOf(verdict, importance, { doubt: 0, isDate: false, close: 0 }),
    ),
  ]);
  expect(table).toEqual([
    ["conflict", "major", "major", "moderate"],
    ["self-conflict", "major", "major", "moderate"],
    ["identity", "major", "moderate", "minor"],
    ["scope", "major", "moderate", "minor"],
    ["framing", "moderate", "minor", "minor"],
    ["partial", "moderate", "minor", "minor"],
    ["precision", "minor", "minor", "minor"],
    ["rounding", "minor", "minor", "minor"],
    ["overlap", "minor", "minor", "minor"],
    ["spelling", null, null, null],
    ["agreement", null, null, null],
    ["series", null, null, null],
    ["undetermined", null, null, null],
    ["single", null, null, null],
    ["passed", null, null, null],
  ]);
});

describe("figures within 5% of each other lower the level of a conflict by one, within a hundredth by two", () => {
  const level = (...figures: readonly (string | number)[]): unknown =>
    findingAt(
      "fire/deaths",
      figures.map((value, index) => claim(`source-${index}: fire/deaths = 0`, { value })),
      { attributes: { deaths: { kind: "count", importance: "ordinary" } } },
    ).level;

  test.each([
    [101, 106, "moderate"],
    [101, 107, "major"],
    [2001, 2101, "moderate"],
    [2001, 2102, "major"],
    [-101, -106, "moderate"],
    [-101, -107, "major"],
    [101, 102, "minor"],
    [1010, 1021, "moderate"],
    [-101, -102, "minor"],
    [5, -5, "major"],
    ["27.178", "27.177", "minor"],
    ["27.178", "27.121", "moderate"],
    ["-30.983", "-30.981", "minor"],
    [0, 1, "major"],
    ["200.25", "201", "moderate"],
    ["100.5", "100.6", "minor"],
    ["100.5", "100.65", "moderate"],
  ])("%d and %d: %s", (a, b, expected) => {
    expect(level(a, b)).toBe(expected);
    expect(level(b, a)).toBe(expected);
  });

  test("so do lengths of time", () => {
    const flight = (a: string, b: string): unknown =>
      findingAt("flight/lasted", [`log: flight/lasted = ${a}`, `letter: flight/lasted = ${b}`], {
        attributes: { lasted: { kind: "duration", importance: "ordinary" } },
      }).level;
    expect(flight("PT73S", "PT74S")).toBe("moderate");
    expect(flight("P444D", "P440D")).toBe("minor");
    expect(flight("PT73S", "PT80S")).toBe("major");
  });

  test("are not major even on a key attribute", () => {
    const wounded = (a: number, b: number): unknown =>
      findingAt("fire/wounded", [`pepys: fire/wounded = ${a}`, `evelyn: fire/wounded = ${b}`], {
        attributes: { wounded: { kind: "count", importance: "key" } },
      }).level;
    expect(wounded(1005, 982)).toBe("moderate");
    expect(wounded(1005, 996)).toBe("minor");
    expect(wounded(1005, 950)).toBe("major");
  });

  test("ranges by their nearest ends", () => {
    expect(level(1002, 1018, "800..1000")).toBe("moderate");
    expect(level(1002, 1018, "800..900")).toBe("major");
    expect(level(1002, 1018, "1030..1200")).toBe("moderate");
  });

  test("all figures must be close, not only the first two", () => {
    expect(level(101, 106, 111)).toBe("major");
  });

  test("a difference of exactly 5% is close, a greater one is not", () => {
    const close = (...figures: readonly number[]): number =>
      closenessOf(figures.map((raw) => ({ value: parseValue("count", raw) as Value })));
    expect([close(100, 101), close(100, 102), close(100, 105), close(100, 106)]).toEqual([2, 1, 1, 0]);
  });

  test("values that are not figures are never close", () => {
    const told = ["pepys: fire/start = 1666-09-02", "evelyn: fire/start = 1666-09-03"];
    expect(
      findingAt("fire/start", told, { attributes: { start: { kind: "date", importance: "ordinary" } } }).level,
    ).toBe("major");
  });
});

describe("beginnings and ends of spans that share a day", () => {
  const SPAN = {
    attributes: { begun: { kind: "date", dates: "start" }, over: { kind: "date", dates: "end" } },
  } as const;
  const told = (...spans: readonly (readonly [string, string])[]): readonly string[] =>
    spans.flatMap(([from, to], index) => [
      `source-${index}: siege/begun = ${from}`,
      `source-${index}: siege/over = ${to}`,
    ]);
  const level = (attribute: string, ...spans: readonly (readonly [string, string])[]): unknown =>
    findingAt(`siege/${attribute}`, told(...spans), SPAN).level;

  test("are a conflict, but not a major one, if they are at most three days apart", () => {
    expect(level("begun", ["1629-04-06", "1629-04-09"], ["1629-04-09", "1629-04-09"])).toBe("moderate");
    expect(level("begun", ["1629-04-05", "1629-04-09"], ["1629-04-09", "1629-04-09"])).toBe("major");
    expect(level("over", ["1629-04-06", "1629-04-09"], ["1629-04-06", "1629-04-08"])).toBe("moderate");
    expect(level("over", ["1629-04-06", "1629-04-13"], ["1629-04-06", "1629-04-09"])).toBe("major");
  });

  test("count for all sources, in any order", () => {
    const three = [
      ["1629-04-06", "1629-04-08"],
      ["1629-04-07", "1629-04-08"],
      ["1629-04-08", "1629-04-08"],
    ] as const;
    expect(level("begun", ...three)).toBe("moderate");
    expect(level("begun", ...three.toReversed())).toBe("moderate");
    expect(level("begun", ...three, ["1629-04-05", "1629-04-05"])).toBe("major");
  });

  test("are major if they are dates of the whole event", () => {
    const whole = { attributes: { date: { kind: "date", dates: "whole" } } };
    const alone = ["annals: siege/date = 1629-04-06", "diary: siege/date = 1629-04-07"];
    expect(findingAt("siege/date", alone, whole).level).toBe("major");
    const spans = told(["1629-04-05", "1629-04-09"], ["1629-04-05", "1629-04-09"]);
    const days = ["source-0: siege/date = 1629-04-06", "source-1: siege/date = 1629-04-07"];
    const all = { attributes: { ...SPAN.attributes, ...whole.attributes } };
    expect(findingAt("siege/date", [...spans, ...days], all).level).toBe("major");
  });

  test("are major if one cannot be placed", () => {
    const more = ["letter: siege/begun = P1M after landing", "letter: siege/over = 1629-04-09"];
    const spans = told(["1629-04-06", "1629-04-09"], ["1629-04-09", "1629-04-09"]);
    expect(findingAt("siege/begun", [...spans, ...more], SPAN).level).toBe("major");
  });

  test("are major if the span of a source does not reach the other", () => {
    expect(
      findingAt("siege/begun", ["annals: siege/begun = 1629-04-06", "diary: siege/begun = 1629-04-07"], SPAN).level,
    ).toBe("major");
  });
});

test("dates inferred on both sides lower the level twice: neither source gives a date", () => {
  const level = (...bases: readonly object[]): unknown =>
    findingAt(
      "fire/date",
      bases.map((more, index) => claim(`source-${index}: fire/date = 1666-09-0${index + 2}`, { ...more })),
    ).level;
  const inferred = { basis: { inferred: "from the sermon" } };
  expect(level({}, {})).toBe("major");
  expect(level({}, inferred)).toBe("major");
  expect(level(inferred, inferred)).toBe("moderate");
});

describe("a doubt lowers the level by one", () => {
  const level = (...fields: readonly object[]): unknown =>
    findingAt(
      "fire/deaths",
      fields.map((more, index) => claim(`source-${index}: fire/deaths = ${index + 6}`, { ...more })),
      { attributes: { deaths: { kind: "count", importance: "ordinary" } } },
    ).level;

  test.each([
    [{}, "major"],
    [{ hedge: "heard" }, "moderate"],
    [{ basis: { inferred: "from the graves" } }, "moderate"],
    [{ value: "2..5" }, "moderate"],
    [{ attributedTo: "mayor" }, "major"],
    [{ asOf: "1666" }, "major"],
  ])("6, and 7 with %j: %s", (more, expected) => {
    expect(level({}, more)).toBe(expected);
  });

  test("only if every pair that conflicts has one", () => {
    expect(level({}, { hedge: "heard" }, {})).toBe("major");
    expect(level({ hedge: "heard" }, { hedge: "heard" }, {})).toBe("moderate");
  });

  test("and by no more if both are inferred: if one side needs an inference, so may the other", () => {
    const inferred = { basis: { inferred: "from the graves" } };
    expect(level(inferred, inferred)).toBe("moderate");
    expect(level(inferred, { ...inferred, hedge: "heard" })).toBe("moderate");
    expect(level(inferred, { hedge: "heard" })).toBe("moderate");
  });
});

describe("a doubt about figures of several scopes lowers the level, too", () => {
  const found = (told: readonly Told[]): unknown => {
    const { verdict, level, doubt } = findingAt("sinking/dead", told, {
      attributes: { dead: { kind: "count", importance: "ordinary" } },
      scopes: { aboard: {}, crew: { partOf: "aboard" }, passengers: { partOf: "aboard" } },
    });
    return `${verdict} ${String(level)} ${doubt}`;
  };
  const inferred = { basis: { inferred: "from the muster roll" } };
  const ranged = { value: "690..700" };
  const [crew, passengers] = ["senate: sinking/dead/crew = 686", "herald: sinking/dead/passengers = 817"];

  test.each([
    [{}, {}, "scope moderate 0"],
    [{ hedge: "heard" }, {}, "scope minor 1"],
    [{}, { hedge: "heard" }, "scope minor 1"],
    [inferred, {}, "scope minor 1"],
    [ranged, {}, "scope minor 1"],
    [inferred, inferred, "scope minor 2"],
  ])("%j, %j: %s", (ofCrew, ofPassengers, expected) => {
    expect(found([claim(crew, ofCrew), claim(passengers, ofPassengers)])).toBe(expected);
  });

  test("of a part that exceeds its whole, but not if a pair without doubt shows it too", () => {
    const [part, whole] = ["senate: sinking/dead/crew = 900", "herald: sinking/dead/aboard = 800"];
    expect(found([part, whole])).toBe("conflict major 0");
    expect(found([claim(part, { hedge: "heard" }), whole])).toBe("conflict moderate 1");
    expect(found([claim(part, { hedge: "heard" }), whole, "senate: sinking/dead/passengers = 850"])).toBe(
      "conflict major 0",
    );
  });
});

test("the number of events is a key question, and the details that show it are ordinary ones", () => {
  const [deaths] = [...makeDataset(["pepys: fire/deaths = 6"]).attributes.values()];
  if (deaths === undefined) throw new Error("No attribute");
  expect(importanceOf("identity", null)).toBe("key");
  expect(importanceOf("identity", { ...deaths, importance: "minor" })).toBe("ordinary");
  expect(importanceOf("conflict", { ...deaths, importance: "minor" })).toBe("minor");
});

test.each([
  ["deaths", "key"],
  ["Date", "key"],
  ["korban-tewas", "key"],
  ["القتلى", "key"],
  ["blessés", "key"],
  ["colour", "ordinary"],
])("%s, which nothing declares, is %s by its name", (id, importance) => {
  expect(
    makeDataset([{ source: "pepys", event: "fire", attribute: id, value: "6" }]).attributes.get(id)?.importance,
  ).toBe(importance);
});

describe("an omission", () => {
  const level = (importance: string, told: readonly string[], kind = "point"): unknown =>
    findingAt("fire/deaths", ["pepys: fire/deaths = 6", ...told], {
      attributes: { deaths: { kind: "count", importance }, tale: { kind: "text" } },
      events: { fire: { kind }, plague: {} },
    }).level;

  test.each([
    ["key", "omission"],
    ["ordinary", null],
    ["minor", null],
  ])("of a %s attribute, on which another that covers the event is silent: %s", (importance, expected) => {
    expect(level(importance, ["evelyn: fire/tale = It burnt."])).toBe(expected);
    expect(level(importance, ["evelyn: plague/tale = They died."])).toBeNull();
  });

  const others = (told: readonly string[]): unknown => level("key", ["evelyn: fire/tale = It burnt.", ...told]);

  test("is possible for a source that usually gives the attribute, or for which nothing shows whether it does", () => {
    const usual = ["pepys: plague/deaths = 9", "evelyn: plague/deaths = 8"];
    const never = ["pepys: flood/deaths = 3", "evelyn: flood/tale = It rained."];
    expect(others(usual)).toBe("omission");
    expect(others(never)).toBeNull();
    expect(others([...usual, ...never])).toBe("omission");
    expect(others([...usual, ...never, "pepys: frost/deaths = 1", "evelyn: frost/tale = It froze."])).toBeNull();
  });

  test("depends only on events for which others give the attribute", () => {
    expect(others(["evelyn: flood/tale = It rained."])).toBe("omission");
    expect(others(["pepys: flood/deaths = 3"])).toBe("omission");
  });

  test("counts the event itself among those without the attribute only if the source covers it, not just a part of it", () => {
    const declared: Declared = {
      attributes: { deaths: { kind: "count", importance: "key" }, tale: { kind: "text" } },
      events: { fire: {}, chapel: { partOf: "fire" }, flood: {} },
    };
    const found = (...told: readonly string[]): unknown =>
      findingAt(
        "fire/deaths",
        ["pepys: fire/deaths = 6", "pepys: flood/deaths = 3", "evelyn: flood/tale = It rained.", ...told],
        declared,
      ).level;
    expect(found("evelyn: chapel/tale = It fell.")).toBeNull();
    expect(found("evelyn: flood/deaths = 3", "evelyn: chapel/tale = It fell.")).toBe("omission");
  });

  test("does not exist for a topic, since no source has to cover all of it", () => {
    expect(level("key", ["evelyn: fire/tale = It burnt."], "topic")).toBeNull();
  });

  test("does not exist where no source is silent", () => {
    expect(level("key", [])).toBeNull();
  });
});
