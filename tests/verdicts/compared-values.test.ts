// What is compared with what: values of events that may be one, lists, dates that count from an event, figures at a time.

import { expect, test } from "vitest";

import { claim, type Declared, type Told } from "../support/dataset.ts";
import { findingAt, sentenceOf } from "./support.ts";

const SIEGE: Declared = {
  attributes: {
    cause: { kind: "name", cardinality: "exclusive" },
    leader: { kind: "name", cardinality: "many" },
    called: { kind: "name", nature: "framing", cardinality: "many" },
    place: { kind: "entity", cardinality: "exclusive" },
    date: { kind: "date", dates: "whole" },
    dead: { kind: "count", importance: "ordinary" },
    fed: { kind: "count", tolerance: 2 },
    end: { kind: "term", cardinality: "exclusive" },
  },
  events: {
    cape: { title: "Fight off the cape", possiblySameAs: ["bay"] },
    bay: { title: "Fight in the bay" },
    siege: { title: "Siege of the town" },
    landing: {},
    storm: {},
  },
  entities: {
    "the-cape": { label: "Fight off the cape" },
    "the-bay": { label: "Fight in the bay" },
    town: { label: "Town" },
  },
};

test.each<readonly [readonly string[], string, string]>([
  // Names of events that may be one are one question, of others they exclude each other.
  [
    ["annals: landing/cause = Fight off the cape", "chronicle: landing/cause = Fight in the bay"],
    "identity",
    "they name events that may be one",
  ],
  [
    ["annals: landing/cause = Fight off the cape", "chronicle: landing/cause = Siege of the town"],
    "conflict",
    "the dataset lists them as names of different things",
  ],
  [
    ["annals: landing/cause = Famine", "chronicle: landing/cause = Fight in the bay"],
    "conflict",
    "the names have different words, and nothing says that they name the same thing",
  ],
  [
    ["annals: landing/cause = Famine", "chronicle: landing/cause = Plague"],
    "conflict",
    "the names have different words, and nothing says that they name the same thing",
  ],
  [
    ["annals: landing/place = the-cape", "chronicle: landing/place = the-bay"],
    "identity",
    "they name events that may be one",
  ],
  [["annals: landing/place = the-cape", "chronicle: landing/place = town"], "conflict", "they name different entities"],
  [
    ["annals: landing/place = the-cape", "chronicle: landing/place = the-isle"],
    "conflict",
    "they name different entities",
  ],
  [["annals: cape/end = truce", "chronicle: cape/end = rout"], "conflict", "the terms differ"],
  // A tolerance is what the dataset allows for.
  [
    ["annals: siege/fed = 101", "chronicle: siege/fed = 103"],
    "agreement",
    "the figures differ by no more than the attribute's tolerance",
  ],
  [
    ["annals: siege/fed = 101", "chronicle: siege/fed = 104"],
    "conflict",
    "the figures differ and neither range touches the other",
  ],
  // Lists: each value by the counterpart that fits it best.
  [
    ["annals: siege/leader = Leonidas", "chronicle: siege/leader = Pausanias"],
    "framing",
    "the names have different words, and nothing says that they name the same thing",
  ],
  [
    ["annals: siege/called = Leonidas", "chronicle: siege/called = Pausanias"],
    "framing",
    "the sources describe it differently, without excluding each other",
  ],
  [
    [
      "annals: siege/leader = Leonidas",
      "annals: siege/leader = King Leonidas",
      "chronicle: siege/leader = Leonidás",
      "chronicle: siege/leader = King Leonidás",
    ],
    "spelling",
    "the names differ only in case, accents, spacing or punctuation",
  ],
  [
    [
      "annals: siege/leader = Leonidas",
      "annals: siege/leader = Demaratus",
      "chronicle: siege/leader = Leonidás",
      "chronicle: siege/leader = King Demaratus",
    ],
    "precision",
    "one name is part of the other",
  ],
  // Dates that count from an event: by their days where both have some, else as they are given.
  [
    [
      "annals: storm/date = P1M after landing",
      "annals: landing/date = 1480-01-10",
      "chronicle: storm/date = P2M after landing",
      "chronicle: landing/date = 1479-12-10",
    ],
    "agreement",
    "the dates are equal",
  ],
  [
    [
      "annals: storm/date = P1M after landing",
      "annals: landing/date = 1480-01-10",
      "chronicle: storm/date = P2M after landing",
    ],
    "conflict",
    "they count different times from the same event",
  ],
  [
    [
      "annals: storm/date = P1M after landing",
      "chronicle: storm/date = P2M after landing",
      "chronicle: landing/date = 1480-01-10",
    ],
    "conflict",
    "they count different times from the same event",
  ],
  // The same figure at two times is no agreement; at one time, or at no time that is said, it is.
  [
    ["annals: siege/dead@1480-01 = 6", "chronicle: siege/dead@1480-03 = 6"],
    "series",
    "the values held at different times",
  ],
  [["annals: siege/dead@1480-01 = 6", "chronicle: siege/dead@1480-01 = 6"], "agreement", "the figures are equal"],
  [["annals: siege/dead@1480-01 = 6", "chronicle: siege/dead = 6"], "agreement", "the figures are equal"],
])("%j: %s, since %s", (told, verdict, why) => {
  const id = /: (\S+?)(?:@\S+)? = /.exec(told[0] ?? "")?.[1] ?? "";
  const found = findingAt(id, told, SIEGE);
  expect([found.verdict, sentenceOf(found.evidence[0]?.rule, told, SIEGE)]).toEqual([verdict, why]);
});

test("a doubtful contradiction stays doubtful beside an agreement without doubt", () => {
  const doubted = claim("letters: siege/dead = 900", { hedge: "likely" });
  const told = ["annals: siege/dead = 600", "chronicle: siege/dead = 600", doubted];
  expect(findingAt("siege/dead", told, SIEGE)).toMatchObject({ verdict: "conflict", level: "moderate" });
  expect(findingAt("siege/dead", [...told, "songs: siege/dead = 900"], SIEGE).level).toBe("major");
});

test("a value that another source gives only as a plan, for an event that may be the same, is not matched", () => {
  const told = (mood: string): readonly Told[] => ["annals: cape/dead = 8", claim("chronicle: bay/dead = 8", { mood })];
  expect(findingAt("cape/dead", told("fact"), SIEGE).verdict).toBe("identity");
  expect(findingAt("cape/dead", told("planned"), SIEGE).verdict).toBe("single");
});
