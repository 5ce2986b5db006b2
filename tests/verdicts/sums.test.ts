// Parts that one source states, added up and held against its own total, without being declared.

import { describe, expect, test } from "vitest";

import { claim, type Declared, type Told } from "../support/dataset.ts";
import { findingAt, judge, sentenceOf, verdictAt } from "./support.ts";

const CARGO: Declared = {
  attributes: { cargo: { kind: "measure" }, aboard: { kind: "count" } },
  scopes: { grain: {}, wheat: { partOf: "grain" }, rye: { partOf: "grain" }, salt: {}, hides: {}, men: {}, boys: {} },
};

/** How the sum against the whole comes out, and why. */
function sumOf(told: readonly Told[], whole: string): readonly [string, string] {
  const found = judge(told, CARGO).all();
  const check = found.flatMap(({ checks }) => checks).find(({ id }) => id.includes(`/sum-${whole}`));
  return [check?.outcome ?? "none", sentenceOf(check?.reason, told, CARGO)];
}

const loaded = (total: string, ...parts: readonly string[]): readonly Told[] => [
  `log: ship/cargo${total}`,
  ...parts.map((part) => `log: ship/cargo/${part}`),
];

describe("amounts in units of one kind", () => {
  test.each([
    [" = 6 t", "wheat = 3 tonnes", "rye = 2 t", "undetermined"],
    [" = 5 t", "wheat = 3 tonnes", "rye = 2 t", "passed"],
    [" = 5 t", "wheat = 3 tonnes", "rye = 4 t", "failed"],
    ["/grain = 5 t", "wheat = 3 tonnes", "rye = 4 t", "failed"],
    ["/grain = 5 t", "wheat = 3 tonnes", "rye = 2000 kg", "passed"],
    [" = 5 t", "salt = 3 t", "hides = 4 t", "failed"],
    [" = 1.0 t", "salt = 0.3 t", "hides = 0.8 t", "passed"],
    [" = 60 ft", "salt = 10 m", "hides = 8.3 m", "passed"],
    [" = 1000 t", "salt = 612 t", "hides = 401 t", "undetermined"],
    [" = 100 t", "salt = 60 t", "hides = 38 t", "undetermined"],
    [" = 5 t", "salt = 3 t", "hides = 40 barrels", "none"],
    [" = 5 USD", "salt = 3 EUR", "hides = 4 EUR", "none"],
    [" = 5 USD", "salt = 3 USD", "hides = 4 USD", "failed"],
    [" = 5 t", "salt = 3 t", "hides = ~4 t", "none"],
    [" = ~6 t", "salt = 3 t", "hides = 4 t", "failed"],
    [" = ~7 t", "salt = 3 t", "hides = 4 t", "passed"],
  ])("total%s, %s, %s: %s", (total, a, b, outcome) => {
    expect(sumOf(loaded(total, a, b), "log-1")[0]).toBe(outcome);
  });

  test("more than the total is a contradiction of the source, at its total, and called our sum", () => {
    const told = loaded(" = 5 t", "wheat = 3 tonnes", "rye = 4 t");
    expect(verdictAt("ship/cargo", told, CARGO)).toBe("self-conflict");
    expect(sumOf(told, "log-1")[1]).toBe(
      "3 t + 4 t = 7 t (our sum); the source's own total is 5 t. The parts add up to more than the whole.",
    );
  });

  test("less than the total is no contradiction: other parts may not be given", () => {
    const told = loaded(" = 6 t", "wheat = 3 tonnes", "rye = 2 t");
    expect(verdictAt("ship/cargo", told, CARGO)).toBe("single");
    expect(sumOf(told, "log-1")[1]).toContain("= 5 t (our sum)");
  });

  test("of different speakers, times or moods are not added", () => {
    const total = "log: ship/cargo = 5 t";
    const salt = "log: ship/cargo/salt = 3 t";
    for (const more of [{ attributedTo: "mate" }, { asOf: "1801" }, { mood: "planned" }])
      expect(sumOf([total, salt, claim("log: ship/cargo/hides = 4 t", more)], "log-1")[0]).toBe("none");
  });

  test("of different scopes stand side by side, with our sum in their unit", () => {
    const finding = findingAt(
      "ship/cargo",
      ["log: ship/cargo/wheat = 3 t", "log: ship/cargo/rye = 500 kg", "letter: ship/cargo/grain = 6 t"],
      CARGO,
    );
    expect(finding.verdict).toBe("scope");
    expect(finding.derived).toMatchObject([{ source: "log", value: { text: "3500 kg" } }]);
  });

  test("a part that exceeds the whole in another unit is found", () => {
    const told = ["log: ship/cargo/wheat = 3000 kg", "letter: ship/cargo/grain = 2 t"];
    expect(verdictAt("ship/cargo", told, CARGO)).toBe("conflict");
    expect(verdictAt("ship/cargo", ["log: ship/cargo/wheat = 900 kg", "letter: ship/cargo/grain = 2 t"], CARGO)).toBe(
      "scope",
    );
    expect(verdictAt("ship/cargo", ["log: ship/cargo/wheat = 900 kg", "letter: ship/cargo/grain = 2 m"], CARGO)).toBe(
      "scope",
    );
  });
});

describe("people not divided by a tree of scopes", () => {
  const aboard = (total: number, men: number, boys: number): readonly [string, string] =>
    sumOf([`log: ship/aboard = ${total}`, `log: ship/aboard/men = ${men}`, `log: ship/aboard/boys = ${boys}`], "log-1");

  test.each([
    [101, 80, 41, "undetermined"],
    [100, 80, 30, "undetermined"],
    [2224, 1317, 908, "failed"],
    [97, 79, 20, "undetermined"],
    [98, 79, 20, "failed"],
    [98, 39, 60, "failed"],
    [1001, 980, 30, "undetermined"],
    [12, 10, 3, "undetermined"],
    [2225, 1317, 908, "passed"],
    [2300, 1317, 908, "undetermined"],
  ])("%i aboard, %i and %i: %s", (total, men, boys, outcome) => {
    expect(aboard(total, men, boys)[0]).toBe(outcome);
  });

  test("are not assumed if the attribute has a unit", () => {
    const told = ["log: ship/coal = 6", "log: ship/coal/men = 3", "log: ship/coal/boys = 4"];
    const coal = { ...CARGO, attributes: { coal: { kind: "count", unit: { en: "t" } } } };
    expect(verdictAt("ship/coal", told, coal)).toBe("self-conflict");
  });

  test("may be counted twice, and the check says so", () => {
    expect(aboard(101, 80, 41)[1]).toBe(
      "80 + 41 = 121 (our sum); the source's own total is 101. They add up to more than the whole, unless some are counted twice.",
    );
    expect(aboard(100, 80, 30)[1]).toContain("The total may be rounded.");
  });
});

describe("people divided by a tree of scopes", () => {
  const crew: Declared = {
    attributes: { aboard: { kind: "count" }, berth: { kind: "name" } },
    scopes: { all: {}, crew: { partOf: "all" }, men: { partOf: "crew" }, boys: { partOf: "crew" }, guests: {} },
  };
  const madeOf = (...told: readonly string[]) =>
    judge(told, crew)
      .all()
      .flatMap(({ checks }) => checks);

  test("are not counted twice", () => {
    const told = ["log: ship/aboard/crew = 101", "log: ship/aboard/men = 80", "log: ship/aboard/boys = 30"];
    expect(madeOf(...told)).toContainEqual(
      expect.objectContaining({ id: "ship/check/sum-log-1", outcome: "failed", item: "ship/aboard/crew" }),
    );
  });

  test("are added under their whole, and the name of the check says so", () => {
    const told = [
      "log: ship/aboard = 100",
      "log: ship/aboard/men = 8",
      "log: ship/aboard/boys = 3",
      "log: ship/aboard/guests = 7",
    ];
    const sums = madeOf(...told, "log: ship/aboard/all = 90").filter(({ id }) => id.includes("/sum-"));
    expect(new Map(sums.map(({ id, claims }) => [id, claims.map((each) => each.id).join(" ")]))).toEqual(
      new Map([
        ["ship/check/sum-log-1", "log-1 log-4 log-5"],
        ["ship/check/sum-log-5-crew", "log-5 log-2 log-3"],
      ]),
    );
  });

  test("each equal to the whole are not a contradiction one by one", () => {
    const told = ["log: ship/aboard/crew = 80", "log: ship/aboard/men = 80"];
    const [check] = madeOf(...told);
    expect([check?.outcome, sentenceOf(check?.reason, told, crew)]).toEqual([
      "passed",
      "The part is 80, the whole 80. The part fits.",
    ]);
  });

  test("values that are not figures are not added", () => {
    expect(madeOf("log: ship/berth = Deck", "log: ship/berth/men = Hold", "log: ship/berth/boys = Orlop")).toEqual([]);
  });
});
