// One event or two? Sources that split what others tell as one, and details that wander between events.

import { describe, expect, test } from "vitest";

import type { Finding } from "../../src/verdicts/types.ts";
import { claim, type Declared, type Told } from "../support/dataset.ts";
import { evidenceAt, findingAt, judge, positionsOf, verdictAt, verdicts } from "./support.ts";

/** A sea fight that one chronicle tells once and another twice. */
const SEA_FIGHT: Declared = {
  attributes: {
    name: { kind: "name" },
    date: { kind: "date", dates: "whole" },
    sunk: { kind: "count" },
    victor: { kind: "name", cardinality: "exclusive" },
    prizes: { kind: "count", cardinality: "many" },
    told: { kind: "text" },
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
  test("is one finding, at the event that most sources cover, and says which source has which events", () => {
    const finding = findingAt("cape/identity", ONE_AND_TWO, SEA_FIGHT);
    expect(finding).toMatchObject({ verdict: "identity", level: "major", sources: { raw: 2, independent: 2 } });
    expect(positionsOf(finding)).toEqual(["cape: annals", "bay, cape: chronicle"]);
    expect(verdicts(ONE_AND_TWO, SEA_FIGHT)).toContain("cape/name agreement");
    expect(verdicts(ONE_AND_TWO, SEA_FIGHT).filter((found) => found.endsWith("identity identity"))).toEqual([
      "cape/identity identity",
    ]);
  });

  test("says in a sentence which source has which", () => {
    expect(evidenceAt("cape/identity", ONE_AND_TWO, SEA_FIGHT)).toEqual([
      "identity: the sources do not have the same events (annals has one: Fight off the cape; chronicle has 2: Fight in the bay and Fight off the cape) (chronicle-5 annals-1 chronicle-3)",
      "identity: the sources' totals over the events that may be one are annals 8, chronicle 8 + 3 = 11 (our sum) (annals-2 chronicle-6 chronicle-4)",
    ]);
  });

  test("has a derived total that no source states", () => {
    expect(findingAt("cape/identity", ONE_AND_TWO, SEA_FIGHT).derived).toMatchObject([
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

  test("counts each name once, and groups sources by the events that they have, ordered by id", () => {
    const told = [
      "zeno: bay/sunk = 1",
      "zeno: bay/name = Bay",
      "annals: cape/sunk = 2",
      "letters: cape/sunk = 2",
      "abbot: cape/name = Cape",
      "abbot: bay/name = Bay",
      "abbot: cape/name = Cape",
    ];
    const found = findingAt("cape/identity", told, SEA_FIGHT);
    expect(positionsOf(found)).toEqual(["bay, cape: abbot", "cape: annals, letters", "bay: zeno"]);
    expect(found.positions.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ["abbot-6", "abbot-5"],
      [],
      ["zeno-2"],
    ]);
    expect(found).toMatchObject({
      speakers: ["abbot", "annals", "letters", "zeno"],
      positions: [{ mood: "fact" }, {}, {}],
    });
    expect(found.evidence[0]?.claims.map(({ id }) => id)).toEqual(["abbot-6", "zeno-2", "abbot-5"]);
  });

  test.each<readonly [string, readonly Told[]]>([
    ["is what it gives without a scope", ["chronicle: cape/sunk/galleys = 5", "chronicle: bay/sunk = 3"]],
    [
      "leaves out what it only planned",
      [claim("chronicle: bay/sunk = 90", { mood: "planned" }), "chronicle: bay/sunk = 3"],
    ],
  ])("the total of a source %s", (_, told) => {
    const all = ["annals: cape/sunk = 8", "chronicle: cape/sunk = 8", ...told];
    expect(evidenceAt("cape/identity", all, SEA_FIGHT)[1]).toContain("annals 8, chronicle 8 + 3 = 11 (our sum)");
  });

  test("the total of a source is over the outermost parts of one whole", () => {
    const declared = { ...SEA_FIGHT, scopes: { ships: {}, galleys: { partOf: "ships" }, boats: { partOf: "ships" } } };
    const told = [
      "annals: cape/sunk/ships = 8",
      "chronicle: cape/sunk/ships = 8",
      "chronicle: cape/sunk/galleys = 5",
      "chronicle: bay/sunk/galleys = 2",
      "chronicle: bay/sunk/boats = 1",
    ];
    expect(evidenceAt("cape/identity", told, declared)[1]).toContain("annals 8, chronicle 8 + 2 + 1 = 11 (our sum)");
  });

  test("totals that are equal, or that each source has over one event, are no evidence", () => {
    const evidence = (...told: readonly Told[]): number => evidenceAt("cape/identity", told, SEA_FIGHT).length;
    const named = ["annals: cape/name = Cape", "chronicle: cape/name = Cape"];
    expect(evidence(...named, "annals: cape/sunk = 11", "chronicle: cape/sunk = 8", "chronicle: bay/sunk = 3")).toBe(1);
    expect(evidence(...named, "annals: cape/sunk = 8", "chronicle: bay/sunk = 3")).toBe(1);
    expect(evidence(...named, "annals: cape/sunk = 8", "chronicle: cape/sunk = 7", "chronicle: bay/sunk = 3")).toBe(2);
  });

  test("totals that differ are one item with the figures themselves, with the same weight", () => {
    const told = [
      "annals: cape/sunk = 8",
      "chronicle: cape/sunk = 8",
      "chronicle: bay/sunk = 3",
      "letter: cape/date = 1453",
    ];
    const levelOf = (importance: string): unknown =>
      findingAt("cape/sunk", told, {
        ...SEA_FIGHT,
        attributes: { ...SEA_FIGHT.attributes, sunk: { kind: "count", importance } },
        events: { cape: { possiblySameAs: ["bay"] }, bay: { possiblySameAs: [] } },
      }).level;
    expect([levelOf("key"), levelOf("minor")]).toEqual(["major", "minor"]);
  });

  test("different totals are shown with the figure of each event; a conflict is shown with its own figures only", () => {
    const told = ["annals: cape/sunk = 8", "chronicle: cape/sunk = 8", "chronicle: bay/sunk = 3"];
    const eventsOf = (found: Finding): readonly string[] =>
      found.positions.map(({ event, sources }) => [event, ...sources].join(" "));
    const found = findingAt("cape/sunk", told, SEA_FIGHT);
    expect(found).toMatchObject({ verdict: "identity", derived: [{ source: "chronicle" }] });
    expect(eventsOf(found)).toEqual(["cape annals chronicle", "bay chronicle"]);
    const other = findingAt("cape/sunk", ["letter: cape/sunk = 40", ...told], SEA_FIGHT);
    expect(other).toMatchObject({ verdict: "conflict", derived: [] });
    expect(eventsOf(other)).toEqual(["cape annals chronicle", "cape letter"]);
  });

  test("the link works both ways and through other events", () => {
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
  expect(positionsOf(findingAt("cape/sunk", both, SEA_FIGHT))).toEqual(["8: annals, chronicle"]);
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

  test("gives identity at both events, and is one piece of evidence for the number of events", () => {
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

  test("is an ordinary question, even of a key attribute, since it is about one detail", () => {
    const key = { ...SEA_FIGHT, attributes: { ...SEA_FIGHT.attributes, sunk: { kind: "count", importance: "key" } } };
    expect(findingAt("cape/sunk", told, key)).toMatchObject({ verdict: "identity", level: "moderate" });
  });

  test("must be a fact", () => {
    const planned = [...told.slice(0, 2), claim("chronicle: bay/sunk = 8", { mood: "planned" })];
    expect(verdictAt("cape/sunk", planned, SEA_FIGHT)).toBe("single");
  });

  test("must fit: other figures stay single", () => {
    const other = told.map((claim) => claim.replace("bay/sunk = 8", "bay/sunk = 3"));
    expect(verdictAt("cape/sunk", other, SEA_FIGHT)).toBe("single");
  });

  test("must be of the same scope", () => {
    const other = told.map((claim) => claim.replace("bay/sunk", "bay/sunk/galleys"));
    expect(verdictAt("cape/sunk", other, SEA_FIGHT)).toBe("single");
  });

  test("in another scope is shown beside the figures of all scopes, and does not count as silence", () => {
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

  test.each([
    ["that both were fought", "fought = yes"],
    ["that both came after another", "order = after landing"],
    ["what both are told in", "told = It was lost"],
  ])("%s is no such detail, and not shown beside it", (_, told) => {
    const [attribute] = told.split(" ");
    const found = findingAt(`cape/${attribute}`, [`annals: cape/${told}`, `chronicle: bay/${told}`], SEA_FIGHT);
    expect(found).toMatchObject({ verdict: "single", positions: [{ event: "cape" }], silent: ["chronicle"] });
  });

  test.each([
    ["victor", "Doria", "DORIA", "identity"],
    ["name", "Doria", "Doria", "identity"],
    ["prizes", "8", "8", "single"],
  ])("%s %s and %s: %s", (attribute, here, there, verdict) => {
    const found = findingAt(
      `cape/${attribute}`,
      [`annals: cape/${attribute} = ${here}`, `chronicle: bay/${attribute} = ${there}`],
      SEA_FIGHT,
    );
    expect(found).toMatchObject({ verdict, positions: [{ event: "cape" }, { event: "bay" }] });
  });

  test("is between the two that give it", () => {
    expect(findingAt("cape/sunk", told, SEA_FIGHT).evidence).toMatchObject([
      { claims: [{ id: "annals-2" }, { id: "chronicle-3" }], between: [["annals"], ["chronicle"]] },
    ]);
  });

  test("is not matched if two sources give it here, or if more than 64 events may be one", () => {
    const both = [...told, "letter: cape/sunk = 8", "letter: bay/sunk = 8"];
    expect(findingAt("cape/sunk", both, SEA_FIGHT).evidence.map(({ verdict }) => verdict)).toEqual(["agreement"]);
    const linked = (size: number): Declared => ({
      ...SEA_FIGHT,
      events: Object.fromEntries(
        ["cape", "bay", ...Array.from({ length: size - 2 }, (_, place) => `raid-${place}`)].map((id) => [
          id,
          { possiblySameAs: ["cape"] },
        ]),
      ),
    });
    expect([64, 65].map((size) => verdictAt("cape/sunk", told, linked(size)))).toEqual(["identity", "single"]);
  });

  test("is omitted by a source that covers only the other event, unless it says that the event happened", () => {
    const declared = {
      ...SEA_FIGHT,
      attributes: { ...SEA_FIGHT.attributes, sunk: { kind: "count", importance: "key" } },
    };
    expect(findingAt("cape/sunk", ["annals: cape/sunk = 8", "chronicle: bay/name = Bay"], declared).level).toBe(
      "omission",
    );
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

  test("names that share only an ordinal are different names", () => {
    const told = ["annals: battle/name = Second Manassas", "chronicle: battle/name = Second Kernstown"];
    expect(verdictAt("battle/name", told, SEA_FIGHT)).toBe("framing");
  });
});

test("a link to the event itself, or to an unknown id, links nothing", () => {
  const odd = { ...SEA_FIGHT, events: { cape: { possiblySameAs: ["cape", "nowhere"] } } };
  expect(verdicts(["annals: cape/sunk = 8", "chronicle: cape/sunk = 8"], odd)).toEqual(["cape/sunk agreement"]);
});
