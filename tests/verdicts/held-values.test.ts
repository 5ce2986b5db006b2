// Which claims hold one value: of one time, speaker, hedge and basis. What is stated goes before what is only inferred.

import { expect, test } from "vitest";

import { claim, type Declared, type Told } from "../support/dataset.ts";
import { evidenceAt, findingAt } from "./support.ts";

const FIRE: Declared = {
  attributes: {
    dead: { kind: "count" },
    date: { kind: "date", dates: "whole" },
    cargo: { kind: "term", cardinality: "many" },
  },
};
const inferred = { basis: { inferred: "from the muster roll" } };

const DIFFER = "the figures differ and neither range touches the other";
const EQUAL = "the figures are equal";
const INSIDE = "one figure lies inside the range of the other";
const DOUBTED = "they fit, but one of them is only inferred, and an inferred value makes no agreement";

test.each<readonly [string, readonly Told[], readonly string[]]>([
  [
    "at one time or at any",
    ["a: fire/dead = 6", "b: fire/dead@1850 = 8", "c: fire/dead@1850 = 6"],
    [`conflict: ${DIFFER} (a-1 b-2)`, `conflict: ${DIFFER} (b-2 c-3)`, `agreement: ${EQUAL} (a-1 c-3)`],
  ],
  [
    "from another speaker, with a hedge, or inferred",
    [
      claim("a: fire/dead = 6", { attributedTo: "mayor" }),
      "b: fire/dead = 6",
      claim("c: fire/dead = 6", { hedge: "about" }),
      claim("d: fire/dead = 6", inferred),
    ],
    [
      `precision: ${INSIDE} (a-1 c-3)`,
      `precision: ${INSIDE} (b-2 c-3)`,
      `precision: ${INSIDE} (c-3 d-4)`,
      `agreement: ${EQUAL} (a-1 b-2)`,
      `undetermined: ${DOUBTED} (a-1 d-4)`,
      `undetermined: ${DOUBTED} (b-2 d-4)`,
    ],
  ],
  [
    "inferred from either source",
    ["b: fire/dead = 6", claim("a: fire/dead = 6", inferred)],
    [`undetermined: ${DOUBTED} (a-2 b-1)`],
  ],
  [
    "inferred beside a stated one of another time",
    ["a: fire/dead@1850 = 6", claim("a: fire/dead@1851 = 9", inferred), "b: fire/dead@1851 = 6"],
    [`conflict: ${DIFFER} (a-2 b-3)`],
  ],
  [
    "inferred beside a stated one of the same time",
    ["a: fire/dead@1850 = 6", claim("a: fire/dead@1850 = 9", inferred), "b: fire/dead@1850 = 6"],
    [`agreement: ${EQUAL} (a-1 b-3)`],
  ],
  [
    "inferred beside a stated one of another speaker",
    ["a: fire/dead = 6", claim("a: fire/dead = 9", { ...inferred, attributedTo: "mayor" }), "b: fire/dead = 6"],
    [`agreement: ${EQUAL} (a-1 b-3)`],
  ],
  [
    "only inferred, twice",
    [claim("a: fire/dead = 9", inferred), claim("a: fire/dead = 10", inferred), "b: fire/dead = 9"],
    [`self-conflict: ${DIFFER} (a-1 a-2)`, `undetermined: ${DOUBTED} (a-1 b-3)`],
  ],
  [
    "in a list, stated and inferred",
    ["a: fire/cargo = salt", claim("a: fire/cargo = salt", inferred), "b: fire/cargo = salt"],
    ["agreement: both use the same term (a-1 b-3)"],
  ],
  [
    "given by two sources twice, in either order",
    ["a: fire/dead = 6", "a: fire/dead = 9", "b: fire/dead = 9", "b: fire/dead = 6"],
    [`self-conflict: ${DIFFER} (a-1 a-2)`, `self-conflict: ${DIFFER} (b-4 b-3)`, `agreement: ${EQUAL} (a-1 b-4)`],
  ],
])("a value %s: %j", (_, told, evidence) => {
  const attribute = JSON.stringify(told).includes("cargo") ? "cargo" : "dead";
  expect(evidenceAt(`fire/${attribute}`, told, FIRE)).toEqual(evidence);
});

test.each([
  [["a: fire/dead = 6", "b: fire/dead@1850 = 8"], "1850"],
  [["a: fire/dead@1850 = 6", "b: fire/dead = 8"], "1850"],
  [["a: fire/dead = 6", "b: fire/dead = 8"], null],
])("the time of two values is that of the one that has one: %j", (told, asOf) => {
  expect(findingAt("fire/dead", told, FIRE).evidence.map((each) => each.asOf)).toEqual([asOf]);
});

test("days counted in the same words agree, and the finding shows how far apart they are", () => {
  const told = [
    "a: storm/date = P1D after fire",
    "a: fire/date = 1666-09-02",
    "b: storm/date = P1D after fire",
    "b: fire/date = 1666-09-05",
  ];
  expect(findingAt("storm/date", told, FIRE)).toMatchObject({
    verdict: "agreement",
    spread: { min: "1666-09-03", max: "1666-09-06", difference: 3 },
  });
});

test("days counted in other words are compared by the date they give, and not with those of the same source", () => {
  const placed = [
    "a: storm/date = P1M after fire",
    "a: storm/date = 1666-10-02",
    "a: fire/date = 1666-09-02",
    "b: storm/date = 1666-10-02",
  ];
  expect(evidenceAt("storm/date", placed, FIRE)).toEqual(["agreement: the dates are equal (a-2 b-4)"]);
  const counted = [
    "a: storm/date = P1M after fire",
    "a: storm/date = P2M after fire",
    "b: storm/date = P1M after fire",
  ];
  expect(evidenceAt("storm/date", counted, FIRE)).toEqual([
    "self-conflict: they count different times from the same event (a-1 a-2)",
    "agreement: both count the same time from the same event (a-1 b-3)",
  ]);
});

test("of many times, each figure is compared with those of a time that it shares a day with", () => {
  const years = Array.from({ length: 10 }, (_, n) => 1850 + n);
  const told = [
    ...years.map((year) => `a: town/dead@${year} = ${year}`),
    ...years.map((year) => `b: town/dead@${year === 1853 ? "1853-06" : year} = ${year === 1857 ? 2001 : year}`),
    "b: town/dead@1840/1849 = 5",
    "c: town/dead@1858/1859 = 1858",
    "d: town/dead = 1850",
  ];
  const { evidence } = findingAt("town/dead", told, FIRE);
  const between = (a: string, b: string): readonly string[] =>
    evidence
      .filter(({ claims }) => claims.some(({ source }) => source === a) && claims.some(({ source }) => source === b))
      .map(({ verdict, claims }) => `${verdict} ${claims.map(({ asOf }) => asOf).join(" ")}`)
      .sort();
  expect(between("a", "b")).toEqual([
    ...years.filter((year) => year !== 1857).map((year) => `agreement ${year} ${year === 1853 ? "1853-06" : year}`),
    "conflict 1857 1857",
  ]);
  expect(between("a", "c")).toEqual(["agreement 1858 1858/1859"]);
  expect(between("b", "d")).toEqual(["agreement 1850 "]);
});

test("a time that cannot be read may be any", () => {
  const told = Array.from({ length: 9 }, (_, n) => `a: town/dead@${1850 + n} = ${n}`);
  const found = findingAt("town/dead", [...told, "b: town/dead@soon = 3"], FIRE);
  expect(found.evidence.map(({ verdict }) => verdict)).toEqual(["agreement"]);
});
