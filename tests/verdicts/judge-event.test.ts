// What a finding makes of its evidence: the verdict, its doubt and level, and who is silent.

import { expect, test } from "vitest";

import { claim, type Declared, type Told } from "../support/dataset.ts";
import { evidenceAt, findingAt, judge, positionsOf } from "./support.ts";

const FIRE: Declared = {
  attributes: { dead: { kind: "count", importance: "ordinary" }, name: { kind: "name" } },
  scopes: { crew: {}, officers: { partOf: "crew" } },
};
const likely = (told: string): Told => claim(told, { hedge: "likely" });

test.each<readonly [string, readonly Told[], string, number]>([
  [
    "is as certain as the most certain evidence for it",
    ["a: fire/dead = 60", likely("a: fire/dead = 90"), "a: fire/dead/crew = 200"],
    "self-conflict",
    0,
  ],
  [
    "is as certain as that, where what follows is in doubt",
    ["a: fire/dead = 60", "a: fire/dead = 90", likely("a: fire/dead/crew = 200")],
    "self-conflict",
    0,
  ],
  [
    "is in doubt where all of it is",
    [likely("a: fire/dead = 60"), "a: fire/dead = 90", "a: fire/dead/crew = 200"],
    "self-conflict",
    1,
  ],
  [
    "is no more certain for what is certain of something weaker",
    [likely("a: fire/dead = 6"), likely("b: fire/dead = 90"), "b: fire/dead/crew = 200"],
    "conflict",
    1,
  ],
  [
    "is no more certain for sources that count something else",
    [likely("a: fire/dead = 6"), likely("b: fire/dead = 90"), "c: fire/dead/crew = 2", "d: fire/dead/cooks = 3"],
    "conflict",
    1,
  ],
])("a verdict %s", (_, told, verdict, doubt) => {
  expect(findingAt("fire/dead", told, FIRE)).toMatchObject({ verdict, doubt });
});

test("evidence across scopes is shown with the figures of each, and does not weigh less if they are close", () => {
  const told = ["a: fire/dead/crew = 100", "b: fire/dead = 101"];
  expect(findingAt("fire/dead", told, FIRE)).toMatchObject({ verdict: "scope", level: "moderate", close: 0 });
});

test("a conflict between figures of the whole is shown without those of its parts", () => {
  const told = ["a: fire/dead = 6", "b: fire/dead = 90", "c: fire/dead/officers = 1", "c: fire/dead/crew = 2"];
  const parts = { ...FIRE, scopes: { crew: {}, officers: { partOf: "crew" }, cooks: { partOf: "crew" } } };
  const found = findingAt("fire/dead", [...told, "d: fire/dead/officers = 1", "d: fire/dead/cooks = 2"], parts);
  expect(found).toMatchObject({ verdict: "conflict", speakers: ["a", "b"], derived: [] });
  expect(positionsOf(found)).toEqual(["6: a", "90: b"]);
});

test("returns only the requested verdicts", () => {
  const declared: Declared = { events: { fire: { possiblySameAs: ["blaze"] }, blaze: {} } };
  const told = ["a: fire/name = Fire", "b: blaze/name = Blaze", "b: fire/dead = 6", "a: fire/dead = 7"];
  const ids = (...wanted: readonly string[]) =>
    judge(told, declared)
      .all((verdict) => wanted.includes(verdict))
      .map(({ id }) => id);
  expect(ids("conflict")).toEqual(["fire/dead"]);
  expect(ids("identity")).toEqual(["fire/identity"]);
});

test("a figure of one scope is omitted only by a source that gives another scope", () => {
  const levelOf = (...more: readonly string[]) =>
    findingAt("fire/dead/crew", ["a: fire/dead/crew = 6", "a: fire/dead = 9", "b: fire/name = Fire", ...more], FIRE)
      .level;
  expect([levelOf(), levelOf("b: fire/dead = 9")]).toEqual([null, "omission"]);
});

test("speakers are ordered by id, and the evidence of a series by time", () => {
  const found = findingAt(
    "fire/dead",
    ["z: fire/dead/crew = 9", "b: fire/dead/men = 8", "a: fire/dead/cooks = 7"],
    FIRE,
  );
  expect(found.speakers).toEqual(["a", "b", "z"]);
  const series = ["b: fire/dead@1667 = 9", "b: fire/dead@1666 = 8", "a: fire/dead@1667 = 9", "a: fire/dead@1666 = 8"];
  expect(evidenceAt("fire/dead", series, FIRE)).toEqual([
    "agreement: the figures are equal (a-4 b-2)",
    "agreement: the figures are equal (a-3 b-1)",
  ]);
});

test("what was planned is distinguished from what happened", () => {
  const planned = claim("a: fire/dead = 6", { mood: "planned" });
  expect(evidenceAt("fire/dead", [planned, "b: fire/name = Fire"], FIRE)).toEqual([
    "undetermined: no source states it as a fact, and only facts are compared (a-1)",
  ]);
});
