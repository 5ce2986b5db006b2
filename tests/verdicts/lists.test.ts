// Attributes that take several values: which lists agree, share some values, or exclude each other.

import { expect, test } from "vitest";

import { claim, type Declared, type Told } from "../support/dataset.ts";
import { evidenceAt, findingAt } from "./support.ts";

const SIEGE: Declared = {
  attributes: {
    cause: { kind: "term", cardinality: "many" },
    leader: { kind: "name", cardinality: "many" },
    called: { kind: "name", nature: "framing", cardinality: "many" },
    site: { kind: "entity", cardinality: "many" },
    day: { kind: "date", cardinality: "many" },
    toll: { kind: "count", cardinality: "many" },
  },
  terms: {
    lead: { vocabulary: "cause", excludes: ["scurvy"] },
    scurvy: { vocabulary: "cause" },
    cold: { vocabulary: "cause" },
  },
  entities: { realm: {}, town: { partOf: "realm" }, gate: { partOf: "town" }, isle: {} },
};
const inferred = { basis: { inferred: "from the muster roll" } };
const calls = (source: string, party: string): Told =>
  claim(`${source}: siege/called = Leonidas`, { attributedTo: party });

const EXCLUDE = "the vocabulary says that the terms exclude each other";
const SHARE = "the lists share some values, and one has further ones";
const OTHERWISE = "the sources describe it differently, without excluding each other";
const PARTIES = "different parties say the same";

test.each<readonly [string, readonly Told[], readonly string[]]>([
  [
    "toll",
    ["annals: siege/toll@1480-01 = 6", "chronicle: siege/toll@1482 = 9"],
    ["series: the values held at different times (annals-1 chronicle-2)"],
  ],
  [
    "toll",
    ["annals: siege/toll = 6", "chronicle: siege/toll = 6", "chronicle: siege/toll@1480 = 9"],
    ["agreement: the figures are equal (annals-1 chronicle-2)"],
  ],
  [
    "toll",
    [
      "annals: siege/toll@1481 = 6",
      "annals: siege/toll = 6",
      "chronicle: siege/toll = 6",
      "chronicle: siege/toll@1480 = 9",
    ],
    [`partial: ${SHARE} (annals-1 annals-2 chronicle-3 chronicle-4)`],
  ],
  [
    "cause",
    ["annals: siege/cause = lead", "annals: siege/cause = cold", "chronicle: siege/cause = cold"],
    [`partial: ${SHARE} (annals-1 annals-2 chronicle-3)`],
  ],
  [
    "site",
    ["annals: siege/site = realm", "chronicle: siege/site = gate", "chronicle: siege/site = isle"],
    ["partial: no value is in both lists, though “realm” includes “gate” (annals-1 chronicle-2 chronicle-3)"],
  ],
  [
    "site",
    ["annals: siege/site = gate", "annals: siege/site = isle", "chronicle: siege/site = realm"],
    ["partial: no value is in both lists, though “realm” includes “gate” (annals-1 annals-2 chronicle-3)"],
  ],
  [
    "site",
    ["annals: siege/site = realm", "chronicle: siege/site = gate", "chronicle: siege/site = town"],
    ["precision: one entity is part of the other (annals-1 chronicle-2)"],
  ],
  [
    "site",
    [
      "annals: siege/site = realm",
      "annals: siege/site = town",
      "chronicle: siege/site = realm",
      "chronicle: siege/site = gate",
      "chronicle: siege/site = isle",
    ],
    [`partial: ${SHARE} (annals-1 annals-2 chronicle-3 chronicle-4 chronicle-5)`],
  ],
  [
    "leader",
    [
      "annals: siege/leader = Leonidas",
      "chronicle: siege/leader = King Leonidas",
      "chronicle: siege/leader = Demaratus",
    ],
    [
      "framing: no value is in both lists, though “King Leonidas” includes “Leonidas” (annals-1 chronicle-2 chronicle-3)",
    ],
  ],
  // Terms that exclude each other: not where both sources have both.
  [
    "cause",
    ["annals: siege/cause = lead", "chronicle: siege/cause = scurvy"],
    [`conflict: ${EXCLUDE} (annals-1 chronicle-2)`],
  ],
  [
    "cause",
    ["annals: siege/cause = lead", "chronicle: siege/cause = lead", "chronicle: siege/cause = scurvy"],
    [`conflict: ${EXCLUDE} (annals-1 chronicle-2 chronicle-3)`, `self-conflict: ${EXCLUDE} (chronicle-2 chronicle-3)`],
  ],
  [
    "cause",
    [
      "annals: siege/cause = lead",
      "annals: siege/cause = scurvy",
      "chronicle: siege/cause = scurvy",
      "chronicle: siege/cause = lead",
    ],
    [
      `self-conflict: ${EXCLUDE} (annals-1 annals-2)`,
      `self-conflict: ${EXCLUDE} (chronicle-4 chronicle-3)`,
      "agreement: both use the same term (annals-1 chronicle-4)",
    ],
  ],
  // Days that count from an event that nobody dates.
  [
    "day",
    ["annals: siege/day = P1D after landing", "chronicle: siege/day = P2D after landing"],
    [`framing: ${OTHERWISE} (annals-1 chronicle-2)`],
  ],
  [
    "day",
    ["annals: siege/day = P1D after landing", "chronicle: siege/day = 1480-01-11"],
    ["undetermined: values of different kinds cannot be compared (annals-1 chronicle-2)"],
  ],
  [
    "day",
    ["annals: siege/day = P1D after landing", "annals: siege/day = 1480-01-11", "chronicle: siege/day = 1480-01-11"],
    [`partial: ${SHARE} (annals-1 annals-2 chronicle-3)`],
  ],
  // Whose words they are counts for how something is put, not for what was.
  ["called", [calls("annals", "town"), calls("chronicle", "isle")], [`framing: ${PARTIES} (annals-1 chronicle-2)`]],
  [
    "called",
    [calls("annals", "town"), calls("chronicle", "isle"), calls("chronicle", "town")],
    [`framing: ${PARTIES} (annals-1 chronicle-3 chronicle-2)`],
  ],
  [
    "called",
    [calls("annals", "town"), calls("chronicle", "town")],
    ["agreement: the names are equal (annals-1 chronicle-2)"],
  ],
  [
    "leader",
    [
      claim("annals: siege/leader = Leonidas", { attributedTo: "town" }),
      claim("chronicle: siege/leader = Leonidas", { attributedTo: "isle" }),
    ],
    ["agreement: the names are equal (annals-1 chronicle-2)"],
  ],
  // Among counterparts that fit equally well, the one that both state.
  [
    "leader",
    [
      "annals: siege/leader = LEONIDAS",
      "annals: siege/leader = Leonidas",
      claim("chronicle: siege/leader = leonidas", inferred),
      "chronicle: siege/leader = Leonidas",
    ],
    ["spelling: the names differ only in case, accents, spacing or punctuation (annals-1 annals-2 chronicle-4)"],
  ],
])("%s of %j: %j", (attribute, told, evidence) => {
  expect(evidenceAt(`siege/${attribute}`, told, SIEGE)).toEqual(evidence);
});

test("lists with a doubtful entry differ with a doubt, and none contradicts itself", () => {
  const told = [
    "annals: siege/cause = lead",
    claim("annals: siege/cause = cold", { hedge: "likely" }),
    "chronicle: siege/cause = cold",
  ];
  const { doubt, evidence } = findingAt("siege/cause", told, SIEGE);
  expect([doubt, evidence.map(({ between }) => between)]).toEqual([1, [[["annals"], ["chronicle"]]]]);
});
