// One engine: whatever is asked of it, about one event, one id or all, it says the same.

import { describe, expect, test } from "vitest";

import { createJudge } from "../../src/verdicts/judge.ts";
import { restoreJudge, wholeFinding, writeJudged } from "../../src/verdicts/findings-file.ts";
import { isDisagreement } from "../../src/model/verdict.ts";
import { claim, makeDataset } from "../support/dataset.ts";
import type { Finding } from "../../src/verdicts/types.ts";
import { findingAt, positionsOf, verdicts } from "./support.ts";

const FIRE = makeDataset(
  [
    "pepys: fire/deaths = 6",
    "evelyn: fire/deaths = 8",
    "gazette: fire/deaths/bakers = 1",
    "pepys: fire/date = 1666-09-02",
    "gazette: fire/date = 1666-09",
    "pepys: alarm/date = P1D after fire",
    "evelyn: alarm/date = 1666-09-03",
    "pepys: fire/order = before alarm",
    "pepys: blaze/deaths = 2",
    claim("evelyn: alarm/cause = arson", { attributedTo: "crowd" }),
    "pepys: alarm/cause = accident",
  ],
  {
    attributes: {
      date: { kind: "date", dates: "whole", importance: "key" },
      cause: { kind: "term", nature: "framing" },
    },
    events: { fire: { possiblySameAs: ["blaze"] } },
  },
);
const judgeOf = () => createJudge(FIRE);

test("all findings are those of every event, major ones first", () => {
  const judge = judgeOf();
  const perEvent = ["alarm", "blaze", "fire"].flatMap((event) => judge.ofEvent(event));
  expect(judge.all()).toEqual(perEvent.toSorted(judge.compare));
  expect(judge.all().map(({ level }) => level)).toEqual(
    judge
      .all()
      .map(({ level }) => level)
      .toSorted((a, b) => rank(a) - rank(b)),
  );
});

const rank = (level: string | null): number => ["major", "moderate", "minor", "omission", null].indexOf(level);

test("ids are unique, and lead back to their findings", () => {
  const judge = judgeOf();
  const ids = judge.all().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const finding of judge.all()) expect(judge.byId(finding.id)).toEqual(finding);
});

test.each(["nowhere", "fire/nothing", "", "/", "__proto__/x"])("%j leads nowhere", (id) => {
  const judge = judgeOf();
  expect(judge.byId(id)).toBeNull();
  expect(judge.ofEvent(id.split("/")[1] ?? "")).toEqual([]);
});

test("only findings of the wanted verdicts are made, and they are the same", () => {
  const judge = judgeOf();
  const disagreements = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ verdict }) => isDisagreement(verdict)).map(wholeFinding);
  expect(judge.all(isDisagreement).map(wholeFinding)).toEqual(disagreements(judge.all()));
  expect(judge.ofEvent("fire", isDisagreement).map(wholeFinding)).toEqual(disagreements(judge.ofEvent("fire")));
});

test("findings that are stored are restored as the engine made them", () => {
  const judge = judgeOf();
  const { findings, datings } = writeJudged(FIRE, judge);
  const reread = restoreJudge(FIRE, { findings: () => Buffer.from(findings), datings: () => Buffer.from(datings) });
  expect(reread.all()).toEqual(judge.all().map(wholeFinding));
  expect(reread.all(isDisagreement)).toEqual(judge.all(isDisagreement).map(wholeFinding));
  for (const finding of judge.all()) expect(reread.byId(finding.id)).toEqual(wholeFinding(finding));
  for (const event of FIRE.events.keys()) {
    expect(reread.extentsOf(event)).toEqual(judge.extentsOf(event));
    expect(reread.datesOf(event)).toEqual(judge.datesOf(event));
    expect(reread.isDisputed(event)).toBe(judge.isDisputed(event));
  }
  expect(reread.events()).toEqual([...FIRE.events.keys()]);
  expect(reread.byId("flood/deaths")).toBeNull();
  expect([reread.ofEvent("flood"), reread.extentsOf("flood"), reread.datesOf("flood")]).toEqual([[], [], []]);
  expect(reread.isDisputed("flood")).toBe(false);
  expect(judge.isDisputed("fire")).toBe(false);
  expect(judge.extentsOf("fire").map(({ source }) => source)).toEqual(["pepys", "gazette"]);
});

test("all findings of an event are found, whatever was asked for before", () => {
  const asked = createJudge(FIRE);
  const wanted = asked.ofEvent("fire", isDisagreement);
  expect(asked.ofEvent("fire").length).toBeGreaterThan(wanted.length);
  expect(asked.events()).toEqual(["alarm", "blaze", "fire"]);
});

test("dates and extents come in the order of the dataset's sources", () => {
  const told = ["pepys: fire/date = 1666-09-02", "evelyn: fire/date = 1666-09-03", "gazette: fire/date = 1666"];
  const declared = {
    sources: { gazette: {}, evelyn: {}, pepys: {} },
    attributes: { date: { kind: "date", dates: "whole" } },
  };
  const asked = createJudge(makeDataset(told, declared));
  const order = ["gazette", "evelyn", "pepys"];
  expect(asked.datesOf("fire").map(({ source }) => source)).toEqual(order);
  expect(asked.extentsOf("fire").map(({ source }) => source)).toEqual(order);
});

test.each([
  [true, "days that exclude each other", ["pepys: fire/date = 1666-09-02", "evelyn: fire/date = 1666-09-03"]],
  [
    true,
    "also beside other conflicts",
    ["pepys: fire/date = 1666", "evelyn: fire/date = 1667", "pepys: fire/deaths = 6", "evelyn: fire/deaths = 8"],
  ],
  [
    true,
    "what is counted from another event",
    ["pepys: fire/date = P1D after alarm", "evelyn: fire/date = P9D after alarm"],
  ],
  [true, "a source that contradicts itself", ["pepys: fire/date = 1666", "pepys: fire/date = 1667"]],
  [false, "figures", ["pepys: fire/deaths = 6", "evelyn: fire/deaths = 8"]],
  [false, "days that fit", ["pepys: fire/date = 1666-09-02", "evelyn: fire/date = 1666-09"]],
])("when it was is disputed: %s, by %s", (expected, _, told) => {
  expect(createJudge(makeDataset(told)).isDisputed("fire")).toBe(expected);
});

test.each([
  [
    "what is a key before what is not, whatever the verdict",
    ["a: fire/deaths = 6", "b: fire/deaths = 5..7", "a: fire/cause = x", "b: fire/cause = y"],
    ["fire/deaths precision", "fire/cause framing"],
  ],
  [
    "what more sources give, whether it is a key or not",
    ["a: fire/deaths = 6", "b: fire/deaths = 5..7", "a: fire/cause = x", "b: fire/cause = y", "c: fire/cause = y"],
    ["fire/cause framing", "fire/deaths precision"],
  ],
  [
    "what a source states before what is only inferred, however many sources that is inferred from",
    [
      claim("a: siege/deaths = 6", { basis: { inferred: "counted" } }),
      claim("b: siege/deaths = 9", { basis: { inferred: "counted" } }),
      claim("c: siege/deaths = 9", { basis: { inferred: "counted" } }),
      "a: fire/deaths = 6",
      "b: fire/deaths = 9",
    ],
    ["fire/deaths conflict", "siege/deaths conflict"],
  ],
  [
    "the stronger of verdicts without a level, whatever its importance",
    ["a: fire/cause = x", "b: fire/cause = x", "a: siege/deaths = 6"],
    ["fire/cause agreement", "siege/deaths single"],
  ],
  [
    "what is stated outright before what is in doubt",
    ["a: fire/date = 1666-09-02", "b: fire/date = 1666-09?", "a: siege/date = 1666-09-02", "b: siege/date = 1666-09"],
    ["siege/date precision", "fire/date precision"],
  ],
])("first comes %s", (_, told, expected) => {
  const attributes = {
    cause: { kind: "term", nature: "framing", importance: "minor" },
    deaths: { kind: "count", importance: "key" },
  };
  expect(verdicts(told, { attributes })).toEqual(expected);
});

describe("positions", () => {
  test("are the distinct values with their sources, those with the most sources first", () => {
    const finding = findingAt("fire/deaths", [
      "pepys: fire/deaths = 6",
      "evelyn: fire/deaths = 8",
      "gazette: fire/deaths = 6",
    ]);
    expect(positionsOf(finding)).toEqual(["6: gazette, pepys", "8: evelyn"]);
    expect(finding).toMatchObject({ spread: { difference: 2 }, sources: { raw: 3, independent: 3 } });
  });

  test("are one for one value, however each source gives it, unless a hedge changes the value", () => {
    const likely = claim("gore: fire/deaths = 6", { hedge: "likely" });
    const about = claim("wren: fire/deaths = 6", { hedge: "about" });
    expect(positionsOf(findingAt("fire/deaths", ["pepys: fire/deaths = 6", likely, about]))).toEqual([
      "6: gore, pepys",
      "6: wren",
    ]);
  });

  test("are what sources say: a relative date stays relative", () => {
    const finding = findingAt(
      "alarm/date",
      ["pepys: fire/date = 1666-09-02", "pepys: alarm/date = P1D after fire", "evelyn: alarm/date = 1666-09-03"],
      {
        attributes: { date: { kind: "date", dates: "whole" } },
      },
    );
    expect(finding.verdict).toBe("agreement");
    expect(finding.positions.map(({ value }) => value.kind)).toEqual(["date", "relative-date"]);
  });
});

test("relative dates in the same words agree, though no source dates their anchor", () => {
  const told = [
    "pepys: alarm/date = P1D after fire",
    "evelyn: alarm/date = P1D after fire",
    "evelyn: fire/date = 1666-09-02",
  ];
  expect(findingAt("alarm/date", told, { attributes: { date: { kind: "date", dates: "whole" } } }).verdict).toBe(
    "agreement",
  );
});

test("evidence is ranked, and the verdict is the strongest of it", () => {
  const { evidence, verdict } = findingAt("fire/deaths", [
    "a: fire/deaths = 6",
    "b: fire/deaths = 8",
    "c: fire/deaths = 6",
    "d: fire/deaths = 5..7",
  ]);
  expect(evidence.map((entry) => entry.verdict)).toEqual(["conflict", "conflict", "precision", "agreement"]);
  expect(verdict).toBe("conflict");
});
