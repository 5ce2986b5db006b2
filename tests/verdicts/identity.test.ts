// One event or two? Sources that split what others tell as one, and details that wander between events.

import { describe, expect, test } from "vitest";

import { claim, type Declared, type Told } from "../support/dataset.ts";
import { findingAt, judge, positionsOf, verdictAt, verdicts, sentenceOf } from "./support.ts";

/** A sea fight that one chronicle tells once and another twice. */
const SEA_FIGHT: Declared = {
  attributes: {
    name: { kind: "name" },
    date: { kind: "date", dates: "whole" },
    sunk: { kind: "count" },
    victor: { kind: "entity" },
    fought: { kind: "flag" },
    order: { kind: "order" },
  },
  events: {
    cape: { title: "Fight off the cape", possiblySameAs: ["bay"] },
    bay: { title: "Fight in the bay" },
    landing: {},
  },
  scopes: { galleys: {} },
};
const ONE_AND_TWO = [
  "annals: cape/name = Fight off the Cape",
  "annals: cape/sunk = 8",
  "chronicle: cape/name = Fight off the Cape",
  "chronicle: cape/sunk = 8",
  "chronicle: bay/name = Fight in the Bay",
  "chronicle: bay/sunk = 3",
];

describe("one source has two events where another has one", () => {
  const finding = findingAt("cape/identity", ONE_AND_TWO, SEA_FIGHT);

  test("is one finding, at the event that most sources cover, with who has which", () => {
    expect(finding).toMatchObject({ verdict: "identity", level: "major", sources: { raw: 2, independent: 2 } });
    expect(positionsOf(finding)).toEqual(["cape: annals", "bay, cape: chronicle"]);
    expect(verdicts(ONE_AND_TWO, SEA_FIGHT).filter((found) => found.endsWith("identity identity"))).toEqual([
      "cape/identity identity",
    ]);
  });

  test("says which in a sentence", () => {
    expect(sentenceOf(finding.evidence[0]?.rule, ONE_AND_TWO, SEA_FIGHT)).toBe(
      "the sources do not have the same events (annals has one: Fight off the cape; chronicle has 2: Fight in the bay and Fight off the cape)",
    );
  });

  test("has a derived total that no source states", () => {
    expect(finding.derived).toMatchObject([
      { source: "chronicle", value: { min: 11 }, rule: "sum over the events, if they are different events" },
    ]);
    const stated = judge(ONE_AND_TWO, SEA_FIGHT).all().flatMap(positionsOf);
    expect(stated.some((position) => position.startsWith("11"))).toBe(false);
  });

  test("has no total where a figure is hedged, of another speaker, given twice for one event, of other scopes, or of other times", () => {
    const derivedOf = (...sunk: readonly Told[]) =>
      findingAt("cape/identity", ["annals: cape/name = Cape", ...sunk], SEA_FIGHT).derived;
    expect(derivedOf("chronicle: cape/sunk = ~8", "chronicle: bay/sunk = 3")).toEqual([]);
    const hedged = claim("chronicle: cape/sunk = 8", { hedge: "at-least" });
    expect(derivedOf(hedged, "chronicle: bay/sunk = 3")).toEqual([]);
    const quoted = claim("chronicle: cape/sunk = 8", { attributedTo: "admiral" });
    expect(derivedOf(quoted, "chronicle: bay/sunk = 3")).toEqual([]);
    expect(derivedOf("chronicle: cape/sunk = 8", "chronicle: cape/sunk = 9", "chronicle: bay/sunk = 3")).toEqual([]);
    expect(derivedOf("chronicle: cape/sunk = 8", "chronicle: bay/sunk/galleys = 3")).toEqual([]);
    expect(derivedOf("chronicle: cape/sunk@1453-04 = 8", "chronicle: bay/sunk@1453-05 = 3")).toEqual([]);
  });

  test("the link counts both ways and through others", () => {
    const chain = {
      ...SEA_FIGHT,
      events: { cape: {}, bay: { possiblySameAs: ["cape"] }, gulf: { possiblySameAs: ["bay"] } },
    };
    const told = ["annals: cape/sunk = 8", "chronicle: cape/sunk = 8", "chronicle: gulf/sunk = 3"];
    expect(verdictAt("cape/identity", told, chain)).toBe("identity");
  });
});

test("sources that have the same events, one or both, agree on how many there are", () => {
  const both = ["annals: cape/sunk = 8", "annals: bay/sunk = 3", "chronicle: cape/sunk = 8", "chronicle: bay/sunk = 3"];
  expect(verdicts(both, SEA_FIGHT)).toEqual(["bay/sunk agreement", "cape/sunk agreement"]);
});

test("a source that covers neither is not included", () => {
  const finding = findingAt("cape/identity", [...ONE_AND_TWO, "logbook: landing/sunk = 1"], SEA_FIGHT);
  expect(finding.silent).toEqual([]);
  expect(positionsOf(finding)).toHaveLength(2);
});

describe("a detail that another source gives for the other event", () => {
  const told = [
    "annals: cape/date = 1453-04-20",
    "annals: cape/sunk = 8",
    "chronicle: bay/sunk = 8",
    "chronicle: bay/date = 1453-05",
  ];

  test("gives identity at either event, and is one piece of evidence of how many there are", () => {
    const found = judge(told, SEA_FIGHT)
      .all()
      .filter(({ verdict, attribute }) => verdict === "identity" && attribute === "sunk");
    expect(found.map(({ event }) => event).sort()).toEqual(["bay", "cape"]);
    for (const { positions } of found)
      expect(positions.map(({ event, sources }) => [event, ...sources].join()).sort()).toEqual([
        "bay,chronicle",
        "cape,annals",
      ]);
    const pairs = findingAt("bay/identity", told, SEA_FIGHT).evidence.filter(({ rule }) => typeof rule === "string");
    expect(pairs).toHaveLength(1);
  });

  test("must fit: other figures stay single", () => {
    const other = told.map((claim) => claim.replace("bay/sunk = 8", "bay/sunk = 3"));
    expect(verdictAt("cape/sunk", other, SEA_FIGHT)).toBe("single");
  });

  test("must be of the same scope", () => {
    const other = told.map((claim) => claim.replace("bay/sunk", "bay/sunk/galleys"));
    expect(verdictAt("cape/sunk", other, SEA_FIGHT)).toBe("single");
  });

  test("in another scope is shown beside the figures of all scopes, and is no silence", () => {
    const finding = findingAt(
      "cape/sunk",
      ["annals: cape/sunk/galleys = 8", "letter: cape/sunk/ships = 5", "chronicle: bay/sunk/boats = 3"],
      SEA_FIGHT,
    );
    expect(finding).toMatchObject({ verdict: "scope", silent: [] });
    expect(finding.positions.map(({ event, scope, sources }) => [event, scope, ...sources])).toContainEqual([
      "bay",
      "boats",
      "chronicle",
    ]);
  });

  test("that both were fought is no such detail", () => {
    const fought = ["annals: cape/fought = yes", "chronicle: bay/fought = yes"];
    expect(verdictAt("cape/fought", fought, SEA_FIGHT)).toBe("single");
  });
});

describe("events that nothing links", () => {
  test("are never matched, whatever their figures, dates and names share", () => {
    const told = [
      "annals: first-manassas/name = First Manassas",
      "annals: first-manassas/sunk = 8",
      "chronicle: first-kernstown/name = First Kernstown",
      "chronicle: first-kernstown/sunk = 8",
    ];
    expect(verdicts(told, SEA_FIGHT).some((found) => found.includes("identity"))).toBe(false);
  });

  test("names of one event that share only an ordinal are other names", () => {
    const told = ["annals: battle/name = Second Manassas", "chronicle: battle/name = Second Kernstown"];
    expect(verdictAt("battle/name", told, SEA_FIGHT)).toBe("framing");
  });
});

test("a link to itself, or to unknown ids, links nothing", () => {
  const odd = { ...SEA_FIGHT, events: { cape: { possiblySameAs: ["cape", "nowhere"] } } };
  expect(verdicts(["annals: cape/sunk = 8", "chronicle: cape/sunk = 8"], odd)).toEqual(["cape/sunk agreement"]);
});
