// Sources with a common origin count once.

import { describe, expect, test } from "vitest";

import { createOrigins } from "../../src/verdicts/origins.ts";
import { isAllUnconfirmed } from "../../src/verdicts/unconfirmed.ts";
import { claim, makeDataset } from "../support/dataset.ts";
import { findingAt } from "./support.ts";

/** Origins of sources that copy as told: `{ livy: ["polybius"] }`. */
const copying = (copies: Readonly<Record<string, readonly string[]>>) =>
  createOrigins(
    makeDataset([], {
      sources: Object.fromEntries(Object.entries(copies).map(([id, derivedFrom]) => [id, { derivedFrom }])),
    }),
  );

describe("how many origins have a claim", () => {
  test.each([
    [{ polybius: [], appian: [] }, ["polybius", "appian"], 2],
    [{ polybius: [], livy: ["polybius"] }, ["polybius", "livy"], 1],
    [{ polybius: [], livy: ["polybius"], florus: ["livy"] }, ["polybius", "florus"], 1],
    [{ polybius: [], livy: ["polybius"], zonaras: ["polybius"] }, ["livy", "zonaras"], 1],
    [{ polybius: [], livy: ["polybius"], appian: [] }, ["appian", "livy", "polybius"], 2],
    [{ a: ["b"], b: ["c"], c: ["a"], d: [] }, ["a", "b", "c", "d"], 2],
    [{ a: ["a"], b: [] }, ["a", "b"], 2],
    [{ livy: ["lost-annals"], florus: ["lost-annals"] }, ["livy", "florus"], 1],
  ])("%j: %j have %i", (copies, speaking, independent) => {
    expect(copying(copies).count(speaking)).toEqual({ raw: speaking.length, independent });
  });
});

describe("a compilation of two sources", () => {
  const origins = copying({ polybius: [], fabius: [], livy: ["polybius", "fabius"] });

  test("does not make them one origin", () => {
    expect(origins.count(["polybius", "fabius"])).toEqual({ raw: 2, independent: 2 });
    expect(origins.count(["polybius", "fabius", "livy"])).toEqual({ raw: 3, independent: 2 });
  });

  test("adds no origin", () => {
    expect(origins.count(["livy", "polybius"])).toEqual({ raw: 2, independent: 1 });
    expect(origins.count(["livy"])).toEqual({ raw: 1, independent: 1 });
  });
});

test("the order in which sources are counted makes no difference", () => {
  const chain = copying({ a: [], b: [], c: [], d: [], ab: ["a", "b"], bc: ["b", "c"], cd: ["c", "d"] });
  for (const order of [
    ["ab", "bc", "cd"],
    ["bc", "ab", "cd"],
    ["cd", "bc", "ab"],
    ["bc", "cd", "ab"],
  ])
    expect(chain.count(order)).toEqual({ raw: 3, independent: 2 });
  for (const order of [
    ["ab", "a", "b"],
    ["a", "b", "ab"],
    ["b", "ab", "a"],
  ])
    expect(chain.count(order)).toEqual({ raw: 3, independent: 2 });
  const star = copying({ a: [], b: [], c: [], d: [], ab: ["a", "b"], ad: ["a", "d"], bc: ["b", "c"] });
  for (const order of [
    ["ab", "ad", "bc"],
    ["ad", "ab", "bc"],
    ["bc", "ad", "ab"],
  ])
    expect(star.count(order)).toEqual({ raw: 3, independent: 1 });
});

test("an origin is the source at which copying ends, or of a circle the one with the lowest id", () => {
  const origins = copying({ polybius: [], livy: ["polybius"], florus: ["livy"], b: ["c"], c: ["b"], a: ["c"] });
  expect(["polybius", "livy", "florus", "b", "c", "a"].map((id) => origins.originOf(id))).toEqual([
    "polybius",
    "polybius",
    "polybius",
    "b",
    "b",
    "b",
  ]);
});

test("a source that is named twice counts once", () => {
  expect(copying({ livy: [] }).count(["livy", "livy"])).toEqual({ raw: 1, independent: 1 });
});

test("every count of a finding is raw and independent", () => {
  const told = ["polybius: cannae/dead = 70000", "livy: cannae/dead = 70000", "appian: cannae/dead = 50000"];
  const finding = findingAt("cannae/dead", told, { sources: { livy: { derivedFrom: ["polybius"] } } });
  expect(finding).toMatchObject({ verdict: "conflict", sources: { raw: 3, independent: 2 } });
});

describe("a value that only sources of one origin share is unconfirmed", () => {
  const livy = { sources: { livy: { derivedFrom: ["polybius"] } } };
  const copied = ["polybius: cannae/dead = 70000", "livy: cannae/dead = 70000"];

  test("it is neither an agreement nor a contradiction", () => {
    const finding = findingAt("cannae/dead", copied, livy);
    expect(finding).toMatchObject({ verdict: "undetermined", level: null, sources: { raw: 2, independent: 1 } });
    expect(isAllUnconfirmed(finding)).toBe(true);
    expect(finding.evidence.map(({ rule }) => rule)).toEqual([
      "they are the same, but the sources have one origin, which counts once",
    ]);
  });

  test("another spelling of it is unconfirmed too", () => {
    const names = ["polybius: cannae/leader = Varro", "livy: cannae/leader = VARRO"];
    expect(findingAt("cannae/leader", names, livy).verdict).toBe("undetermined");
    expect(findingAt("cannae/leader", names).verdict).toBe("spelling");
  });

  test("it is an agreement as soon as a source of another origin gives it", () => {
    const confirmed = findingAt("cannae/dead", [...copied, "appian: cannae/dead = 70000"], livy);
    expect(confirmed.verdict).toBe("agreement");
    expect(isAllUnconfirmed(confirmed)).toBe(false);
  });

  test("sources of one origin contradict each other like any others", () => {
    const other = ["polybius: cannae/dead = 70000", "livy: cannae/dead = 45500"];
    expect(findingAt("cannae/dead", other, livy).verdict).toBe("conflict");
  });

  test("a value of one source, values that nobody states and values that cannot be compared are something else", () => {
    const told = [
      "polybius: cannae/cause = Rashness of the consul",
      "livy: cannae/cause = Rashness of the consul",
      "appian: cannae/cause = Wind and dust",
    ];
    const texts = { ...livy, attributes: { cause: { kind: "text" } } };
    expect(findingAt("cannae/cause", told, texts).verdict).toBe("undetermined");
    expect(isAllUnconfirmed(findingAt("cannae/cause", told, texts))).toBe(false);
    expect(isAllUnconfirmed(findingAt("cannae/dead", copied.slice(1), livy))).toBe(false);
    const planned = claim("livy: cannae/dead = 5", { mood: "planned" });
    expect(isAllUnconfirmed(findingAt("cannae/dead", [planned], livy))).toBe(false);
  });
});
