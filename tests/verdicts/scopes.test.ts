// Figures of different scopes are shown side by side, never compared as the same; parts do not exceed their wholes.

import { describe, expect, test } from "vitest";

import { claim, type Declared, type Told } from "../support/dataset.ts";
import { findingAt, judge, positionsOf, sentenceOf, verdictAt, verdicts } from "./support.ts";

const TITANIC: Declared = {
  attributes: { dead: { kind: "count" }, seen: { kind: "duration" }, place: { kind: "entity" } },
  scopes: {
    aboard: {},
    crew: { partOf: "aboard" },
    stokers: { partOf: "crew" },
    passengers: { partOf: "aboard" },
  },
};

test("different figures of different scopes are no conflict", () => {
  const told = ["senate: sinking/dead/crew = 686", "board-of-trade: sinking/dead/passengers = 817"];
  expect(verdicts(told, TITANIC)).toEqual([
    "sinking/dead scope",
    "sinking/dead/crew single",
    "sinking/dead/passengers single",
  ]);
});

test("equal figures of different scopes are no agreement", () => {
  const told = ["senate: sinking/dead/crew = 700", "board-of-trade: sinking/dead/passengers = 700"];
  expect(verdicts(told, TITANIC)).not.toContainEqual(expect.stringContaining("agreement"));
});

test("the same scope is compared, whatever else one of them counts", () => {
  const told = [
    "senate: sinking/dead/crew = 686",
    "board-of-trade: sinking/dead/crew = 673",
    "board-of-trade: sinking/dead/passengers = 817",
  ];
  expect(verdictAt("sinking/dead/crew", told, TITANIC)).toBe("conflict");
});

test("the finding across scopes shows every figure with its scope", () => {
  const told = ["senate: sinking/dead/crew = 686", "board-of-trade: sinking/dead/passengers = 817"];
  const finding = findingAt("sinking/dead", told, TITANIC);
  expect(finding.positions.map(({ scope, value }) => [scope, "text" in value && value.text])).toEqual([
    ["crew", "686"],
    ["passengers", "817"],
  ]);
});

test("each pair of sets of scopes is compared once, for the sources that give them", () => {
  const told = [
    "herald: sinking/dead/crew = 686",
    "times: sinking/dead/crew = 686",
    "board-of-trade: sinking/dead/passengers = 817",
    "board-of-trade: sinking/dead/passengers = 820",
  ];
  const { evidence } = findingAt("sinking/dead", told, TITANIC);
  expect(evidence.map(({ between }) => between)).toEqual([[["board-of-trade"], ["herald", "times"]]]);
  expect(evidence[0]?.claims.map(({ id }) => id)).toEqual(["board-of-trade-3", "herald-1"]);
});

test("the explanation names what only one side counts", () => {
  const whyOf = (...told: readonly string[]): string =>
    sentenceOf(findingAt("sinking/dead", told, TITANIC).evidence[0]?.rule, told, TITANIC);
  expect(whyOf("senate: sinking/dead/stokers = 300", "herald: sinking/dead/passengers = 817")).toMatch(
    /count different things/,
  );
  const further = ["herald: sinking/dead/aboard = 1503", "herald: sinking/dead/passengers = 817"];
  expect(whyOf("senate: sinking/dead/stokers = 300", "herald: sinking/dead/stokers = 300", ...further)).toBe(
    "only herald also counts aboard, passengers",
  );
  expect(
    whyOf("senate: sinking/dead/crew = 686", "herald: sinking/dead/crew = 686", "herald: sinking/dead = 1503"),
  ).toBe("only herald also counts the whole");
});

test("a single source that counts several things disagrees with no other", () => {
  const told = ["senate: sinking/dead/crew = 686", "senate: sinking/dead/passengers = 817"];
  expect(verdicts(told, TITANIC)).not.toContainEqual(expect.stringMatching(/ (scope|conflict|self-conflict)$/));
});

describe("a source that gives further figures", () => {
  const forces: Declared = { ...TITANIC, scopes: { ...TITANIC.scopes, attackers: {}, defenders: {} } };
  const scopeOf = (...more: readonly string[]): boolean =>
    verdicts(["senate: sinking/dead/crew = 686", "herald: sinking/dead/crew = 686", ...more], forces).includes(
      "sinking/dead scope",
    );

  test("counts more if both parts belong to one whole, or if it gives the whole", () => {
    expect(scopeOf("herald: sinking/dead/passengers = 817")).toBe(true);
    expect(scopeOf("herald: sinking/dead/aboard = 1503")).toBe(true);
    expect(scopeOf("herald: sinking/dead = 1503")).toBe(true);
  });

  test("does not count something else if the scopes are unconnected", () => {
    expect(scopeOf("herald: sinking/dead/attackers = 40")).toBe(false);
  });

  test("shows that two scopes are not rival counts of one thing if it gives both", () => {
    const told = ["senate: sinking/dead/attackers = 30", "board-of-trade: sinking/dead/defenders = 90"];
    const both = ["herald: sinking/dead/attackers = 31", "herald: sinking/dead/defenders = 90"];
    expect(verdicts(told, forces)).toContain("sinking/dead scope");
    expect(verdicts([...told, ...both], forces)).not.toContain("sinking/dead scope");
    const related = ["senate: sinking/dead/crew = 30", "board-of-trade: sinking/dead/passengers = 90"];
    const whole = ["herald: sinking/dead/crew = 30", "herald: sinking/dead/passengers = 90"];
    expect(verdicts([...related, ...whole], forces)).toContain("sinking/dead scope");
  });

  test("shows it too if it gives both for another attribute of the event", () => {
    const told = ["senate: sinking/dead/attackers = 30", "board-of-trade: sinking/dead/defenders = 90"];
    const both = ["herald: sinking/hurt/attackers = 60", "herald: sinking/hurt/defenders = 70"];
    const elsewhere = ["herald: raid/hurt/attackers = 60", "herald: raid/hurt/defenders = 70"];
    const wished = both.map((terse) => claim(terse, { mood: "wished" }));
    const declared: Declared = { ...forces, attributes: { ...forces.attributes, hurt: { kind: "count" } } };
    expect(verdicts([...told, ...both], declared)).not.toContain("sinking/dead scope");
    expect(verdicts([...told, ...both], declared)).toContain("sinking/dead/attackers single");
    expect(verdicts([...told, ...elsewhere], declared)).toContain("sinking/dead scope");
    expect(verdicts([...told, ...wished], declared)).toContain("sinking/dead scope");
  });

  test.each([
    ["the whole", "senate: sinking/dead = 300", "herald: sinking/hurt = 301"],
    ["one of the same whole", "senate: sinking/dead/crew = 30", "herald: sinking/hurt/crew = 31"],
  ])("does not show it where it gives %s of both", (_, theirs, own) => {
    const declared: Declared = { ...forces, attributes: { ...forces.attributes, hurt: { kind: "count" } } };
    const told = [theirs, "senate: sinking/dead/attackers = 30", "board-of-trade: sinking/dead/passengers = 90"];
    const both = [own, "herald: sinking/hurt/attackers = 31", "herald: sinking/hurt/passengers = 90"];
    expect(verdicts([...told, ...both], declared)).toContain("sinking/dead scope");
  });

  test("does not count something else if it only divides a figure that both give", () => {
    expect(scopeOf("herald: sinking/dead/stokers = 200")).toBe(false);
    const both = ["senate: sinking/dead = 1503", "herald: sinking/dead = 1503", "herald: sinking/dead/crew = 686"];
    expect(verdictAt("sinking/dead", both, TITANIC)).toBe("agreement");
    const more = ["senate: sinking/dead/passengers = 817", "herald: sinking/dead/passengers = 817"];
    expect(verdictAt("sinking/dead", [...both, ...more], TITANIC)).toBe("agreement");
  });
});

test("values that are not measured are not compared across scopes", () => {
  const told = ["senate: sinking/place/crew = deck", "board-of-trade: sinking/place/passengers = saloon"];
  expect(verdicts(told, TITANIC)).toEqual(["sinking/place/crew single", "sinking/place/passengers single"]);
});

describe("a part that exceeds its whole", () => {
  test("at any depth, between two sources: a conflict that shows both figures", () => {
    const finding = findingAt(
      "sinking/dead",
      ["senate: sinking/dead/stokers = 900", "board-of-trade: sinking/dead/aboard = 800"],
      TITANIC,
    );
    expect(finding.verdict).toBe("conflict");
    expect(positionsOf(finding)).toEqual(["800: board-of-trade", "900: senate"]);
  });

  test("is shown with the part if the whole has no scope", () => {
    const finding = findingAt(
      "sinking/dead",
      ["senate: sinking/dead/crew = 900", "board-of-trade: sinking/dead = 800"],
      TITANIC,
    );
    expect(finding.verdict).toBe("scope");
    expect(positionsOf(finding)).toEqual(["800: board-of-trade", "900: senate"]);
  });

  test("within one source: it contradicts itself", () => {
    const told = ["senate: sinking/dead/crew = 900", "senate: sinking/dead/aboard = 800"];
    expect(verdictAt("sinking/dead", told, TITANIC)).toBe("self-conflict");
  });

  test("it is compared with the smallest of several wholes that it exceeds", () => {
    const told = [
      "senate: sinking/dead/stokers = 900",
      "senate: sinking/dead/crew = 850",
      "senate: sinking/dead/aboard = 800",
    ];
    const rules = findingAt("sinking/dead", told, TITANIC).evidence.filter(
      ({ verdict }) => verdict === "self-conflict",
    );
    expect(rules.map(({ claims }) => claims.map(({ scope }) => scope))).toContainEqual(["stokers", "aboard"]);
  });

  test("the nearest of several wholes of one size is shown", () => {
    const whole = ["senate: sinking/dead/crew = 800", "senate: sinking/dead/aboard = 800"];
    const { evidence } = findingAt("sinking/dead", ["senate: sinking/dead/stokers = 900", ...whole], TITANIC);
    expect(evidence[0]?.claims.map(({ scope }) => scope)).toEqual(["stokers", "crew"]);
  });

  test.each([
    ["the greatest figure of the part", ["senate/crew = 600", "senate/crew = 900", "times/aboard = 800"], [2, 3]],
    ["the first of equal parts", ["herald/crew = 900", "senate/crew = 900", "times/aboard = 800"], [1, 3]],
    ["the smallest figure of the whole", ["senate/crew = 900", "times/aboard = 950", "times/aboard = 800"], [1, 3]],
    ["the first of equal wholes", ["senate/crew = 900", "herald/aboard = 800", "times/aboard = 800"], [1, 2]],
  ])("%s decides", (_, terse, decisive) => {
    const told = terse.map(
      (each) => `${each.slice(0, each.indexOf("/"))}: sinking/dead${each.slice(each.indexOf("/"))}`,
    );
    const found = findingAt("sinking/dead", told, TITANIC).evidence.filter(({ verdict }) => verdict === "conflict");
    expect(found.map(({ claims }) => claims.map(({ id }) => Number(id.split("-")[1])))).toEqual([decisive]);
    expect(found[0]?.between).toEqual(found[0]?.claims.map(({ source }) => [source]));
  });

  test("is not one if it equals the whole", () => {
    const told = ["senate: sinking/dead/crew = 800", "board-of-trade: sinking/dead/aboard = 800"];
    expect(verdictAt("sinking/dead", told, TITANIC)).toBe("scope");
  });

  test("attributed to two people whom one source quotes: not a contradiction within the source", () => {
    const told = [
      { source: "senate", event: "sinking", attribute: "dead", scope: "crew", value: 900, attributedTo: "lightoller" },
      { source: "senate", event: "sinking", attribute: "dead", scope: "aboard", value: 800, attributedTo: "ismay" },
    ];
    expect(verdicts(told, TITANIC)).not.toContainEqual(expect.stringContaining("conflict"));
  });

  test("is not one if a hedge leaves room", () => {
    const told = ["senate: sinking/dead/crew = >=700", "board-of-trade: sinking/dead/aboard = ~800"];
    expect(verdictAt("sinking/dead", told, TITANIC)).toBe("scope");
  });

  test("is not one if a hedge beside a figure leaves room", () => {
    const about = claim("senate: sinking/dead/aboard = 800", { hedge: "about" });
    expect(verdictAt("sinking/dead", [about, "board-of-trade: sinking/dead/crew = 850"], TITANIC)).toBe("scope");
    expect(verdictAt("sinking/dead", [about, "board-of-trade: sinking/dead/crew = 900"], TITANIC)).toBe("conflict");
    expect(verdicts([about, "senate: sinking/dead/crew = 850"], TITANIC)).not.toContainEqual(
      expect.stringContaining("conflict"),
    );
  });

  test("is not one if they held at different times", () => {
    const told = ["senate: sinking/dead/crew@1912-05 = 900", "senate: sinking/dead/aboard@1912-04 = 800"];
    expect(verdicts(told, TITANIC)).not.toContainEqual(expect.stringContaining("conflict"));
  });

  test("is not one if it is only inferred, beside a stated figure of the part", () => {
    const told = [
      "senate: sinking/dead/crew = 686",
      claim("senate: sinking/dead/crew = 900", { basis: { inferred: "from the muster roll" } }),
      "senate: sinking/dead/aboard = 800",
    ];
    expect(verdicts(told, TITANIC)).not.toContainEqual(expect.stringContaining("conflict"));
    expect(verdictAt("sinking/dead", told.slice(1), TITANIC)).toBe("self-conflict");
  });

  test("scopes side by side and unrelated scopes do not contain each other", () => {
    const told = ["senate: sinking/dead/crew = 900", "board-of-trade: sinking/dead/passengers = 800"];
    expect(verdictAt("sinking/dead", told, TITANIC)).toBe("scope");
  });
});

describe("the sum of parts", () => {
  const told = [
    "senate: sinking/dead/crew = 686",
    "senate: sinking/dead/passengers = 817",
    "board-of-trade: sinking/dead/aboard = 1490",
  ];

  test("that no source states is derived, and marked as such", () => {
    const { derived } = findingAt("sinking/dead", told, TITANIC);
    expect(derived).toMatchObject([
      { source: "senate", value: { min: 1503 }, rule: "sum of the parts that it states" },
    ]);
    expect(derived[0]?.claims.map(({ id }) => id)).toEqual(["senate-1", "senate-2"]);
  });

  test("is not a position", () => {
    const values = judge(told, TITANIC).all().flatMap(positionsOf);
    expect(values.some((position) => position.startsWith("1503"))).toBe(false);
  });

  const findingOf = (...parts: readonly Told[]) =>
    findingAt(
      "sinking/dead",
      [...parts, "herald: sinking/dead/aboard = 1490", "times: sinking/dead/lost = 1490"],
      TITANIC,
    );
  const CREW = "senate: sinking/dead/crew = 686";
  const PASSENGERS = "senate: sinking/dead/passengers = 817";

  test.each<[string, ...Told[]]>([
    ["where the source states the whole", CREW, PASSENGERS, "senate: sinking/dead/aboard = 1503"],
    ["of one part", CREW],
    ["of figures of one part", CREW, "senate: sinking/dead/crew = 817"],
    ["of figures of no whole", "senate: sinking/dead/saved = 711", "senate: sinking/dead/lost = 1503"],
    ["of figures of two times", CREW, "senate: sinking/dead/passengers@1912-05 = 817"],
    ["of figures of two speakers", claim(CREW, { attributedTo: "ismay" }), PASSENGERS],
    ["of figures that are not both facts", CREW, claim(PASSENGERS, { mood: "alleged" })],
    ["of figures of two sources", CREW, "times: sinking/dead/passengers = 817"],
    ["of vague figures", "senate: sinking/dead/crew = ~686", PASSENGERS],
    ["of hedged figures", claim(CREW, { hedge: "about" }), PASSENGERS],
    ["of ranges", "senate: sinking/dead/crew = 600..700", PASSENGERS],
  ])("is not derived %s", (_, ...parts) => {
    expect(findingOf(...parts)).toMatchObject({ verdict: "scope", derived: [] });
  });

  test("is derived whatever other sources state", () => {
    expect(findingOf(CREW, PASSENGERS).derived).toMatchObject([{ source: "senate", value: { min: 1503 } }]);
  });

  test("is not derived for lengths of time", () => {
    const lengths = ["senate: sinking/seen/crew = PT2H", "senate: sinking/seen/passengers = PT3H"];
    expect(findingAt("sinking/seen", [...lengths, "herald: sinking/seen/aboard = PT6H"], TITANIC).derived).toEqual([]);
  });

  test("is added exactly in decimals", () => {
    const { derived } = findingAt(
      "sinking/dead",
      [
        "senate: sinking/dead/crew = 0.1",
        "senate: sinking/dead/passengers = 0.2",
        "board-of-trade: sinking/dead/aboard = 0.4",
      ],
      TITANIC,
    );
    expect(derived[0]?.value).toMatchObject({ min: 0.3, max: 0.3 });
  });
});
