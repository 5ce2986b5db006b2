import { describe, expect, test } from "vitest";

import { createLabels } from "../../src/model/labels.ts";
import { createExplainer } from "../../src/questions/explanation.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { claim, makeDataset, type Declared, type Told } from "../support/dataset.ts";

/** The steps by which a finding was reached, as "step: text". */
function explain(id: string, told: readonly Told[], declared: Declared = {}): readonly string[] {
  const dataset = makeDataset(told, declared);
  const finding = createJudge(dataset).byId(id);
  if (finding === null) throw new Error(`Nothing is found at ${id}`);
  return createExplainer(dataset, createLabels(dataset, "en"))(finding).map(({ step, text }) => `${step}: ${text}`);
}

const DEATHS: Declared = {
  attributes: { deaths: { kind: "count", label: "dead", importance: "key" } },
  entities: { mayor: { label: "the Lord Mayor" } },
};

test("a conflict, from the values as given to the level", () => {
  const told = [
    claim("pepys: fire/deaths = 6", { locator: { paragraph: 2, sentence: 3 }, stated: "six" }),
    "evelyn: fire/deaths = ~20",
    "gazette: plague/start = 1665",
  ];
  expect(explain("fire/deaths", told, DEATHS)).toEqual([
    "value: evelyn: about 20.",
    "value: pepys, paragraph 2 sentence 3: 6 (quoted: “six”).",
    "normalised: evelyn: about 20 means 18 to 22.",
    "compared: evelyn and pepys: conflict, because the figures differ and neither range touches the other.",
    "rule: Strongest relation: conflict.",
    "level: Level major: conflict 3 + key 1 − 1 (rests on hedged or inferred claims) = 3; 3 or more is major, 2 moderate.",
  ]);
});

test("every qualification of a claim is named", () => {
  const full = claim("pepys: fire/deaths/bakers@1666 = 6", {
    hedge: "heard",
    attributedTo: "mayor",
    basis: { inferred: "from the graves" },
    stated: "six dead",
  });
  expect(explain("fire/deaths/bakers", [full], DEATHS)[0]).toBe(
    "value: pepys: 6 (bakers) (quoted: “six dead”; hedged: heard; according to the Lord Mayor; as of 1666; inferred: from the graves).",
  );
});

test("the stronger verdicts that are ruled out are named", () => {
  const steps = explain("fire/deaths", ["pepys: fire/deaths = 298", "evelyn: fire/deaths = 300"], DEATHS);
  expect(steps).toContain(
    "not-fired: Ruled out: conflict, self-conflict, identity, scope, framing, partial, precision.",
  );
});

test("tolerance, common origins and derived sums are named where they apply", () => {
  const declared: Declared = {
    attributes: { deaths: { kind: "count", tolerance: 2 } },
    sources: { evelyn: { derivedFrom: ["pepys"] } },
    scopes: { a: { partOf: "all" }, b: { partOf: "all" }, all: {} },
  };
  expect(explain("fire/deaths", ["pepys: fire/deaths = 6", "evelyn: fire/deaths = 7"], declared)).toEqual(
    expect.arrayContaining([
      "tolerance: Differences of up to 2 count as the same value for this attribute.",
      "origins: 2 sources, 1 origin: sources with a common origin count once.",
    ]),
  );
  expect(
    explain(
      "fire/deaths",
      ["pepys: fire/deaths/a = 6", "pepys: fire/deaths/b = 7", "wren: fire/deaths/all = 20"],
      declared,
    ),
  ).toContain("derived: pepys, deaths: 13 (6 + 7, our sum of the parts that it states; no source states this total).");
});

describe("what only one source says", () => {
  test("has nothing to compare, and says who is silent", () => {
    expect(explain("fire/deaths", ["pepys: fire/deaths = 6", "evelyn: fire/start = 1666"], DEATHS)).toEqual([
      "value: pepys: 6.",
      "rule: Only one source states this, so there is nothing to compare: single-source.",
      "not-fired: Ruled out: conflict, self-conflict, identity, scope, framing, partial, precision, rounding, overlap.",
      "silence: evelyn covers the event but says nothing about this.",
      "level: Omission: another source covers this event and had reason to mention it.",
    ]);
  });

  test("against itself is shown with the check that failed", () => {
    const told = [
      "pepys: fire/date = 1666-09-02",
      "pepys: alarm/date = 1666-09-09",
      "pepys: alarm/date = P1D after fire",
    ];
    const steps = explain("alarm/date", told, { attributes: { date: { kind: "date", dates: "whole" } } });
    expect(steps).toContain(
      "compared: pepys: self-conflict, because 1 day after “fire” is 3 September 1666, counted from 2 September 1666; the source's own date is 9 September 1666. No overlap.",
    );
  });
});

test("open ranges are shown as open", () => {
  expect(explain("fire/deaths", ["pepys: fire/deaths = >=6"], DEATHS)).toContain(
    "normalised: pepys: at least 6 means 6 to any number.",
  );
});

test("the number of events is a key attribute", () => {
  const steps = explain("cape/identity", ["a: cape/sunk = 8", "b: cape/sunk = 8", "b: bay/sunk = 3"], {
    events: { cape: { possiblySameAs: ["bay"] } },
  });
  expect(steps.at(-1)).toBe("level: Level major: identity 2 + key 1 = 3; 3 or more is major, 2 moderate.");
});

test("a sum of many figures shows the first ones and the last", () => {
  const figures = Array.from({ length: 1000 }, (_, n) => n);
  const { reason } = createLabels(makeDataset(["a: e/deaths = 1"]), "en");
  const text = reason({ say: "totals", totals: [{ source: "a", figures, total: 499_500 }] });
  expect(text).toContain("0 + 1 + 2 + 3 + 4");
  expect(text).toContain("18 + … + 999 = 499,500 (our sum)");
});
