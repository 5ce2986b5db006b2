import { describe, expect, test } from "vitest";

import { measureAgreement, withoutSource } from "../../src/questions/agreement.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { makeDataset, type Declared, type Told } from "../support/dataset.ts";

function agreement(told: readonly Told[], declared: Declared = {}) {
  const dataset = makeDataset(told, declared);
  return measureAgreement(dataset, createJudge(dataset)).pairs;
}

describe("the rate at which two sources agree", () => {
  const [pair] = agreement([
    "evelyn: fire/deaths = 6",
    "pepys: fire/deaths = 6",
    "evelyn: fire/start = 1666-09",
    "pepys: fire/start = 1666-09-02",
    "evelyn: plague/deaths = 60",
    "pepys: plague/deaths = 90",
    "evelyn: comet/name = Comet",
    "pepys: omen/name = Omen",
  ]);

  test("counts only items for which both give a value", () => {
    expect(pair).toMatchObject({ a: "evelyn", b: "pepys", all: { compared: 3, agree: 1, compatible: 1, conflict: 1 } });
  });

  test("is also given by kind of value", () => {
    expect([...(pair?.byKind ?? [])]).toEqual([
      ["count", { compared: 2, agree: 1, compatible: 0, conflict: 1 }],
      ["date", { compared: 1, agree: 0, compatible: 1, conflict: 0 }],
    ]);
  });
});

test("a source whose only figure is of an event that may be the same is compared, too", () => {
  const sources = ["a", "b", "c", "d", "e"];
  const claims = sources.flatMap((source, at): readonly Told[] => [
    `${source}: fire/deaths${at % 3 === 0 ? `/p${at}` : ""} = ${at}`,
    `${source}: blaze/deaths${at % 3 === 0 ? `/p${at}` : ""} = ${at + 1}`,
  ]);
  const pairs = agreement(claims, { events: { fire: {}, blaze: { possiblySameAs: ["fire"] } } });
  expect(pairs.length).toBeGreaterThan(0);
});

test("sources without a common item are not a pair", () => {
  expect(agreement(["evelyn: fire/deaths = 6", "pepys: fire/start = 1666"])).toEqual([]);
});

test("values of other times, and those that cannot be compared, are not counted", () => {
  const [pair] = agreement(
    [
      "evelyn: fire/deaths@1666 = 6",
      "pepys: fire/deaths@1667 = 8",
      "evelyn: fire/tale = smoke",
      "pepys: fire/tale = flames",
    ],
    { attributes: { tale: {} } },
  );
  expect(pair?.all.compared).toBe(0);
});

test("a declared origin is named for copies and for copies of one original, not for two originals of a third", () => {
  const told = ["a", "b", "c", "d"].map((source) => `${source}: fire/deaths = 6`);
  const pairs = agreement(told, { sources: { c: { derivedFrom: ["a", "b"] }, d: { derivedFrom: ["a"] } } });
  expect(pairs.filter(({ sameOrigin }) => sameOrigin).map(({ a, b }) => a + b)).toEqual(["ac", "ad", "bc", "cd"]);
});

describe("a common origin is hinted at", () => {
  /** Thirty figures, of which evelyn and mercure share odd ones, and wren and pepys the others. */
  const copied = (times: number): readonly string[] =>
    Array.from({ length: times }, (_, n) => [
      `evelyn: e${n}/deaths = ${n + 500}`,
      `mercure: e${n}/deaths = ${n + 500}`,
      `pepys: e${n}/deaths = 6`,
      `wren: e${n}/deaths = 7`,
      `aubrey: e${n}/deaths = 8`,
    ]).flat();

  test("where two share values that no other source has, often enough", () => {
    const hinted = agreement(copied(30)).filter(({ hint }) => hint !== null);
    expect(hinted).toMatchObject([{ a: "evelyn", b: "mercure", hint: { chances: 30, odd: 30, share: 1 } }]);
  });

  test("not with fewer than five sources", () => {
    const four = copied(30).filter((claim) => !claim.startsWith("aubrey"));
    expect(agreement(four).every(({ hint }) => hint === null)).toBe(true);
  });

  test("not for a few cases", () => {
    expect(agreement(copied(5)).every(({ hint }) => hint === null)).toBe(true);
  });

  test("not where it is declared", () => {
    expect(
      agreement(copied(30), { sources: { mercure: { derivedFrom: ["evelyn"] } } }).every(({ hint }) => hint === null),
    ).toBe(true);
  });

  test("not where all agree", () => {
    const same = copied(30).map((claim) => claim.replace(/= .*/, "= 6"));
    expect(agreement(same).every(({ hint }) => hint === null)).toBe(true);
  });
});

test("--without treats a source as if it did not exist", () => {
  const without = withoutSource(makeDataset(["evelyn: fire/deaths = 6", "pepys: fire/deaths = 8"]), "evelyn");
  expect([...without.sources.keys()]).toEqual(["pepys"]);
  expect(
    createJudge(without)
      .all()
      .map(({ id, verdict, silent }) => [id, verdict, silent.length]),
  ).toEqual([["fire/deaths", "single", 0]]);
});

test("if there are too many sources, those with the most claims are compared and the others counted", () => {
  const told = Array.from({ length: 160 }, (_, n) => `s${String(n).padStart(3, "0")}: fire/deaths = ${n % 3}`);
  const dataset = makeDataset([...told, "s159: plague/deaths = 60"]);
  const { pairs, leftOut } = measureAgreement(dataset, createJudge(dataset));
  expect(pairs).toHaveLength((150 * 149) / 2);
  expect(leftOut).toBe(10);
  expect(pairs.some(({ b }) => b === "s159")).toBe(true);
});
