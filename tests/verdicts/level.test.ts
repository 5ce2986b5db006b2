// The rule of levels: what the verdict weighs, how much the attribute matters, whether the values are told with a doubt.

import { describe, expect, test } from "vitest";

import { isOmission, isSoft, levelOf } from "../../src/verdicts/level.ts";
import type { Attribute } from "../../src/model/dataset.ts";
import { VERDICTS } from "../../src/model/verdict.ts";
import { claim, makeDataset } from "../support/dataset.ts";
import { findingAt } from "./support.ts";

test("every verdict on key, ordinary and minor attributes", () => {
  const table = VERDICTS.map((verdict) => [
    verdict,
    ...(["key", "ordinary", "minor"] as const).map((importance) =>
      levelOf(verdict, importance, { doubt: 0, close: false }),
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

describe("a doubt lowers the level by one", () => {
  const level = (...fields: readonly object[]): unknown =>
    findingAt(
      "fire/deaths",
      fields.map((more, index) => claim(`source-${index}: fire/deaths = ${index + 6}`, { ...more })),
      { attributes: { deaths: { kind: "count" } } },
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

  test("only where every pair that conflicts has one", () => {
    expect(level({}, { hedge: "heard" }, {})).toBe("major");
    expect(level({ hedge: "heard" }, { hedge: "heard" }, {})).toBe("moderate");
  });

  test("and by two where all of it is inferred", () => {
    const inferred = { basis: { inferred: "from the graves" } };
    expect(level(inferred, inferred)).toBe("minor");
    expect(level(inferred, { ...inferred, hedge: "heard" })).toBe("minor");
    expect(level(inferred, { hedge: "heard" })).toBe("moderate");
  });
});

test("a range is soft, a plain figure is not", () => {
  const [range, figure] = makeDataset(["pepys: fire/deaths = 2..5", "pepys: fire/deaths = 6"]).claims;
  expect([range && isSoft(range), figure && isSoft(figure)]).toEqual([true, false]);
});

describe("an omission", () => {
  const silent = { source: "evelyn", coversEvent: true };
  const attribute = (importance: Attribute["importance"]): Attribute => {
    const made = makeDataset([], { attributes: { deaths: { kind: "count", importance } } }).attributes.get("deaths");
    if (!made) throw new Error("not made");
    return made;
  };

  test.each([
    ["key", false, true],
    ["key", true, true],
    ["ordinary", false, false],
    ["ordinary", true, true],
    ["minor", true, false],
  ] as const)("of a %s attribute, spoken of in another scope %s: %s", (importance, elsewhere, omitted) => {
    expect(isOmission(attribute(importance), [silent], () => elsewhere)).toBe(omitted);
    expect(isOmission(attribute(importance), [{ ...silent, coversEvent: false }], () => elsewhere)).toBe(false);
  });

  test("is none of a subject, of which nobody has to say everything", () => {
    const told = ["pepys: fire/deaths = 6", "evelyn: fire/tale = It burnt."];
    const level = (kind: string): unknown =>
      findingAt("fire/deaths", told, {
        attributes: { deaths: { kind: "count", importance: "key" } },
        events: { fire: { kind } },
      }).level;
    expect([level("point"), level("topic")]).toEqual(["omission", null]);
  });

  test("is none where nobody is silent", () => {
    expect(isOmission(attribute("key"), [], () => true)).toBe(false);
  });
});
