import { describe, expect, test } from "vitest";

import { ANYTHING, findDiscrepancies, fingerprint, type FindingFilter } from "../../src/questions/discrepancies.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { makeDataset, type Told } from "../support/dataset.ts";

const TOLD = [
  "pepys: fire/deaths = 6",
  "evelyn: fire/deaths = 8",
  "gazette: fire/deaths = 6",
  "pepys: fire/start = 1666-09-02",
  "evelyn: fire/start = 1666-09",
  "gazette: fire/place = thames",
  "pepys: plague/start = 1665",
  "gazette: plague/start = 1665",
];
const DECLARED = {
  attributes: {
    start: { kind: "date", dates: "start", importance: "key" },
    deaths: { kind: "count", importance: "minor" },
    place: { kind: "entity", importance: "key" },
  },
};
const judgeOf = (told: readonly Told[]) => createJudge(makeDataset(told, DECLARED));
const find = (filter: Partial<FindingFilter>): readonly string[] =>
  findDiscrepancies(judgeOf(TOLD), { ...ANYTHING, ...filter }).map(({ id }) => id);

describe("which findings", () => {
  test.each<[string, Partial<FindingFilter>, readonly string[]]>([
    ["unasked, from conflict to overlap", {}, ["fire/deaths", "fire/start"]],
    ["all", { allVerdicts: true }, ["fire/deaths", "fire/start", "fire/place", "plague/start"]],
    ["of a verdict", { verdicts: ["agreement"] }, ["plague/start"]],
    ["of an event", { events: ["plague"], allVerdicts: true }, ["plague/start"]],
    ["of an event that is none", { events: ["flood"] }, []],
    ["of a level", { levels: ["minor"] }, ["fire/start"]],
    ["omissions", { levels: ["omission"] }, ["fire/place"]],
    ["of an attribute", { attributes: ["start"] }, ["fire/start"]],
    ["in which a source speaks", { sources: ["gazette"] }, ["fire/deaths"]],
    ["in which both speak", { sources: ["gazette", "evelyn"] }, ["fire/deaths"]],
    ["to whose verdict two contribute", { between: ["pepys", "evelyn"] }, ["fire/deaths", "fire/start"]],
    ["not those in which they agree while others conflict", { between: ["pepys", "gazette"] }, []],
    ["on which a source that covers the event is silent", { silence: true }, ["fire/start", "fire/place"]],
  ])("%s", (_name, filter, ids) => {
    expect(find(filter)).toEqual(ids);
  });
});

describe("a baseline stores", () => {
  const printOf = (told: readonly Told[]): string => judgeOf(told).all().map(fingerprint).join("\n");

  test("the same text for the same findings, whatever their order", () => {
    expect(printOf(TOLD.toReversed())).toBe(printOf(TOLD));
  });

  test.each([
    ["a value", TOLD.map((told) => told.replace("= 8", "= 9"))],
    ["a source that joins in", [...TOLD, "wren: fire/deaths = 8"]],
    ["a verdict", TOLD.map((told) => told.replace("= 8", "= 6"))],
  ])("%s makes it new", (_name, told) => {
    expect(printOf(told)).not.toBe(printOf(TOLD));
  });
});
