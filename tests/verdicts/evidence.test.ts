// What a verdict rests on: the claims that are set side by side, whose they are, their time, and how much doubt they carry.

import { describe, expect, test } from "vitest";

import { claim, type Declared, type Told } from "../support/dataset.ts";
import { findingAt } from "./support.ts";

/** The sack of Rome, 1527. */
const ROME: Declared = {
  attributes: {
    dead: { kind: "count" },
    loot: { kind: "measure" },
    date: { kind: "date", dates: "whole" },
    motives: { kind: "term", cardinality: "many" },
  },
  terms: { pay: {}, faith: {}, plunder: {}, revenge: {} },
};

/** Each piece of evidence as "conflict: 1 3, cellini | guicciardini, 1527": the places of its claims, the sides, the time. */
function evidenceOf(id: string, told: readonly Told[]): readonly string[] {
  return findingAt(`sack/${id}`, told, ROME).evidence.map(({ verdict, claims, between, asOf }) =>
    [
      `${verdict}: ${claims.map((each) => each.id.split("-").at(-1)).join(" ")}`,
      between === null ? "within" : between.map((side) => side.join(" ")).join(" | "),
      ...(asOf === null ? [] : [asOf]),
    ].join(", "),
  );
}

const likely = (terse: string): Told => claim(terse, { hedge: "likely" });
const inferred = (terse: string): Told => claim(terse, { basis: { inferred: "from a letter" } });

describe("the claims and sides of", () => {
  test.each<[string, readonly Told[], readonly string[]]>([
    [
      "one value of three sources",
      ["a: sack/dead = 8", "b: sack/dead = 8", "c: sack/dead = 8"],
      ["agreement: 1 2, a b c | a b c"],
    ],
    [
      "two values of three sources",
      ["a: sack/dead = 8", "b: sack/dead = 9", "c: sack/dead = 9"],
      ["conflict: 1 2, a | b c", "agreement: 2 3, b c | b c"],
    ],
    ["two values of one source", ["a: sack/dead = 9", "a: sack/dead = 8"], ["self-conflict: 1 2, within"]],
    [
      "two values of each of two sources",
      ["a: sack/dead = 8", "a: sack/dead = 9", "b: sack/dead = 8", "b: sack/dead = 9"],
      ["self-conflict: 1 2, within", "self-conflict: 3 4, within", "agreement: 1 3, a b | a b"],
    ],
    [
      "a value of a time and one of any",
      ["a: sack/dead@1527 = 9", "a: sack/dead = 8"],
      ["self-conflict: 1 2, within, 1527"],
    ],
    [
      "values of several times",
      ["a: sack/dead@1527 = 9", "a: sack/dead@1528 = 9", "b: sack/dead@1530 = 8"],
      ["series: 1 2 3, a | b"],
    ],
    [
      "a time and any time, in the other order",
      ["a: sack/dead = 9", "a: sack/dead@1527 = 8"],
      ["self-conflict: 1 2, within, 1527"],
    ],
  ])("%s", (_, told, expected) => {
    expect(evidenceOf("dead", told)).toEqual(expected);
  });
});

describe("of several values, the mildest pair counts:", () => {
  test.each<[string, readonly Told[], readonly string[]]>([
    [
      "the first of two",
      ["a: sack/dead = 8", "a: sack/dead = 9", "b: sack/dead = 20"],
      ["conflict: 1 3, a | b", "self-conflict: 1 2, within"],
    ],
    [
      "what is plainly stated",
      [likely("a: sack/dead = 8"), "a: sack/dead = 9", "b: sack/dead = 20"],
      ["conflict: 2 3, a | b", "self-conflict: 1 2, within"],
    ],
    [
      "on either side",
      ["a: sack/dead = 20", likely("b: sack/dead = 8"), "b: sack/dead = 9"],
      ["conflict: 1 3, a | b", "self-conflict: 2 3, within"],
    ],
    [
      "what is plainly stated, wherever it stands",
      ["a: sack/dead = 20", "b: sack/dead = 9", likely("b: sack/dead = 8")],
      ["conflict: 1 2, a | b", "self-conflict: 2 3, within"],
    ],
    [
      "the last of three, if it agrees",
      ["a: sack/dead = 8", "a: sack/dead = 9", "a: sack/dead = 20", "b: sack/dead = 20"],
      [
        "self-conflict: 1 2, within",
        "self-conflict: 1 3, within",
        "self-conflict: 2 3, within",
        "agreement: 3 4, a | b",
      ],
    ],
    [
      "what agrees, though in doubt",
      [likely("a: sack/dead = 8"), "a: sack/dead = 9", "b: sack/dead = 8"],
      ["self-conflict: 1 2, within", "agreement: 1 3, a | b"],
    ],
    [
      "of one time, exactly",
      ["a: sack/dead@1527 = 8", "b: sack/dead@1527 = 8", "b: sack/dead = 9"],
      ["self-conflict: 2 3, within, 1527", "agreement: 1 2, a | b, 1527"],
    ],
    [
      "of one time, exactly, on the right",
      ["a: sack/dead@1527 = 8", "a: sack/dead = 9", "b: sack/dead@1527 = 8"],
      ["self-conflict: 1 2, within, 1527", "agreement: 1 3, a | b, 1527"],
    ],
  ])("%s", (_, told, expected) => {
    expect(evidenceOf("dead", told)).toEqual(expected);
  });
});

test("pairs that can be compared count before those that cannot", () => {
  const told = ["a: sack/loot = 3 m", "a: sack/loot = 5 t", "b: sack/loot = 6 t"];
  expect(evidenceOf("loot", told)).toEqual(["conflict: 2 3, a | b"]);
});

describe("a verdict", () => {
  const PLAIN = ["a: sack/motives = pay,faith", "b: sack/motives = pay,plunder"];

  test.each<[string, number, readonly Told[]]>([
    ["plain", 0, PLAIN],
    ["plain, if other evidence is hedged", 0, [...PLAIN, likely("c: sack/motives = pay,revenge")]],
    ["plain, if the first evidence is hedged", 0, [likely("0: sack/motives = pay,revenge"), ...PLAIN]],
    [
      "in doubt, whatever agrees plainly",
      1,
      ["a: sack/motives = pay,faith", likely("0: sack/motives = pay"), "c: sack/motives = pay,faith"],
    ],
    ["inferred", 2, [inferred("a: sack/motives = pay,faith"), inferred("b: sack/motives = pay,plunder")]],
  ])("is %s: %i", (_, doubt, told) => {
    expect(findingAt("sack/motives", told, ROME).doubt).toBe(doubt);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "agreement",
      "if few pairs of sources cannot be compared",
      ["a = 1527", "b = 1527", "c = 1527", "d = P2M after election"],
    ],
    ["undetermined", "if more pairs cannot", ["a = 1527", "b = 1527", "d = P2M after election"]],
    [
      "undetermined",
      "if more pairs of camps cannot",
      ["a = 1527", "b = 1527", "c = 1527", "d = P2M after election", "e = P2M after election"],
    ],
    [
      "agreement",
      "if most pairs are of different times",
      ["a@1527 = 1527", "b@1527 = 1527", "c@1530 = 1527", "d@1531 = 1527"],
    ],
    [
      "conflict",
      "if most pairs cannot be compared",
      ["a = 1527", "b = 1529", "c = P2M after election", "d = P3M after election"],
    ],
  ])("is %s %s", (verdict, _, told) => {
    const claims = told.map((each) => each.replace(/^(\w)(\S*)/, "$1: sack/date$2"));
    expect(findingAt("sack/date", claims, ROME).verdict).toBe(verdict);
  });
});

test("too many values to compare are reported as such", () => {
  const told = Array.from({ length: 3500 }, (_, n) => ({
    source: n < 1750 ? "a" : "b",
    event: "sack",
    attribute: "dead",
    value: n,
    attributedTo: `v${n}`,
  }));
  const { verdict, evidence, positions } = findingAt("sack/dead", told, ROME);
  expect([verdict, positions.length]).toEqual(["undetermined", 3500]);
  expect(evidence).toMatchObject([
    { verdict, rule: { say: "tooMany", count: 3500 }, claims: [{ id: "a-1" }], between: null, asOf: null },
  ]);
});
