// A source against itself: two values, a relative date, a duration, a sum, an order, a flag.

import { describe, expect, test } from "vitest";

import { at } from "../../src/model/at.ts";
import { claim, type Declared, type Told } from "../support/dataset.ts";
import { findingAt, judge, sentenceOf, verdictAt, verdicts } from "./support.ts";

/** Franklin's lost expedition, 1845. */
const FRANKLIN: Declared = {
  attributes: {
    date: { kind: "date", dates: "whole" },
    start: { kind: "date", dates: "start" },
    end: { kind: "date", dates: "end" },
    announced: { kind: "date" },
    lasted: { kind: "duration" },
    men: { kind: "count" },
    dead: { kind: "count" },
    order: { kind: "order", cardinality: "many" },
    found: { kind: "flag" },
    leader: { kind: "name", cardinality: "exclusive" },
    graves: { kind: "date", cardinality: "many" },
    cause: { kind: "term" },
  },
  scopes: { officers: { partOf: "crew" }, crew: {} },
  terms: {
    lead: { vocabulary: "cause", excludes: ["scurvy"] },
    scurvy: { vocabulary: "cause" },
    cold: { vocabulary: "cause" },
  },
};

/** Every check that was made, and its outcome. */
function checks(told: readonly Told[], declared = FRANKLIN): readonly string[] {
  const made = judge(told, declared)
    .all()
    .flatMap((finding) => finding.checks);
  return [...new Set(made.map(({ id, outcome }) => `${id} ${outcome}`))];
}

describe("two values for the same item", () => {
  test.each([
    ["self-conflict", "rae: loss/men = 129", "rae: loss/men = 134"],
    ["self-conflict", "rae: loss/date = 1848-04-22", "rae: loss/date = 1848-05"],
    ["self-conflict", "rae: loss/found = yes", "rae: loss/found = no"],
    ["self-conflict", "rae: loss/leader = Franklin", "rae: loss/leader = Crozier"],
    ["single", "rae: loss/date = 1848-04-22", "rae: loss/date = 1848-04"],
    ["single", "rae: loss/men = 129", "rae: loss/men = ~130"],
    ["single", "rae: loss/men@1845 = 134", "rae: loss/men@1848 = 105"],
  ])("%s: %s, %s", (verdict, a, b) => {
    expect(verdictAt(/: (\S+?)(?:@\S+)? =/.exec(a)?.[1] ?? "", [a, b], FRANKLIN)).toBe(verdict);
  });

  test("attributed to two speakers are no contradiction of the source that quotes both", () => {
    const told = [
      { source: "rae", event: "loss", attribute: "men", value: 129, attributedTo: "admiralty" },
      { source: "rae", event: "loss", attribute: "men", value: 40, attributedTo: "inuit" },
    ];
    expect(verdictAt("loss/men", told, FRANKLIN)).toBe("single");
  });

  test("beside another source: both verdicts are reported, and the milder value is compared", () => {
    const finding = findingAt(
      "loss/men",
      ["rae: loss/men = 129", "rae: loss/men = 134", "gore: loss/men = 129"],
      FRANKLIN,
    );
    expect(finding.verdict).toBe("self-conflict");
    expect(finding.evidence.map(({ verdict }) => verdict)).toEqual(["self-conflict", "agreement"]);
  });

  test("in a list are two entries, dates and figures too", () => {
    expect(verdictAt("loss/graves", ["rae: loss/graves = 1846-01-01", "rae: loss/graves = 1846-04-03"], FRANKLIN)).toBe(
      "single",
    );
    expect(
      verdictAt(
        "loss/graves",
        ["rae: loss/graves = 1846-01-01", "rae: loss/graves = 1846-04-03", "gore: loss/graves = 1846-01-01"],
        FRANKLIN,
      ),
    ).toBe("partial");
  });

  test("in a list contradict each other where the vocabulary says so", () => {
    expect(verdictAt("loss/cause", ["rae: loss/cause = lead", "rae: loss/cause = scurvy"], FRANKLIN)).toBe(
      "self-conflict",
    );
    expect(verdictAt("loss/cause", ["rae: loss/cause = lead", "rae: loss/cause = cold"], FRANKLIN)).toBe("single");
  });
});

/** What the only check of some claims says, and the claims that it rests on. */
function checkOf(told: readonly Told[], name: string): readonly [string, string] {
  const found = judge(told, FRANKLIN)
    .all()
    .flatMap((finding) => finding.checks)
    .find(({ id }) => id.includes(`/check/${name}-`));
  return [sentenceOf(found?.reason, told, FRANKLIN), (found?.claims ?? []).map(({ id }) => id).join(" ")];
}

test.each<[string, readonly Told[], string, string]>([
  [
    "relative-date",
    ["rae: loss/date = P1Y after sailing"],
    "1 year after “sailing” cannot be placed: the source does not date “sailing”.",
    "rae-1",
  ],
  [
    "relative-date",
    ["rae: sailing/date = 1845-05-19", "rae: loss/date = P1Y after sailing"],
    "1 year after “sailing” is 1846, counted from 19 May 1845; the source gives no other date to check it against.",
    "rae-2",
  ],
  [
    "relative-date",
    ["rae: sailing/date = 1845-05-19", "rae: loss/date = P1Y after sailing", "rae: loss/date = 1846"],
    "1 year after “sailing” is 1846, counted from 19 May 1845; the source's own date is 1846. They agree.",
    "rae-2 rae-1 rae-3",
  ],
  [
    "relative-date",
    ["rae: sailing/date = 1845-05-19", "rae: loss/date = P4M after sailing", "rae: loss/date = 1845-10-24"],
    "4 months after “sailing” is September 1845, counted from 19 May 1845; the source's own date is 24 October 1845. They differ by less than the unit.",
    "rae-2 rae-1 rae-3",
  ],
  [
    "relative-date",
    ["rae: sailing/date = 1845-05-19", "rae: loss/date = P4M after sailing", "rae: loss/date = 1846"],
    "4 months after “sailing” is September 1845, counted from 19 May 1845; the source's own date is 1846. No overlap.",
    "rae-2 rae-1 rae-3",
  ],
  [
    "duration",
    ["rae: loss/date = 1845-05-19T08:45/1845-05-19T09:05", "rae: loss/lasted = PT20M"],
    "20 minutes: the source's own times give 20 minutes. They agree.",
    "rae-2 rae-1",
  ],
  [
    "duration",
    ["rae: loss/start = 1845-05-19", "rae: loss/end = 1845-08-27", "rae: loss/lasted = P100D"],
    "100 days: the source's own dates give 100 days, or 101 with the last day counted. They agree.",
    "rae-3 rae-1 rae-2",
  ],
  [
    "end",
    ["rae: loss/start = 1848-03", "rae: loss/end = 1848-01"],
    "Its end is January 1848, its start March 1848. The end is before the start.",
    "rae-2 rae-1",
  ],
  [
    "order",
    ["rae: loss/order = after sailing", "rae: sailing/date = 1845"],
    "after “sailing” cannot be checked: the source does not date both events.",
    "rae-1",
  ],
  [
    "order",
    ["rae: loss/order = after sailing", "rae: sailing/date = 1845", "rae: loss/date = 1848"],
    "after “sailing”: the source dates it 1848, and “sailing” 1845. That is possible.",
    "rae-1 rae-3 rae-2",
  ],
])("%s of %j: it says %s", (name, told, sentence, claims) => {
  expect(checkOf(told, name)).toEqual([sentence, claims]);
});

describe("a relative date against the source's own dates", () => {
  const sailed = "rae: sailing/date = 1845-05-19";

  test.each([
    ["P35M after sailing", "1848-04-22", "passed"],
    ["P36M after sailing", "1848-04-22", "failed"],
    ["P3Y after sailing", "1848-04-22", "passed"],
    ["P1D after sailing", "1845-05-20", "passed"],
    ["P1D after sailing", "1845-05-21", "failed"],
    ["P2W after sailing", "1845-06-03", "passed"],
    ["P2W after sailing", "1845-06-20", "failed"],
    ["P4M after sailing", "1845", "passed"],
    ["after sailing", "1848", "passed"],
    ["after sailing", "1844", "failed"],
  ])("%s, dated %s: %s", (told, own, outcome) => {
    expect(checks([sailed, `rae: loss/date = ${own}`, `rae: loss/date = ${told}`])).toContain(
      `loss/check/relative-date-rae-3 ${outcome}`,
    );
  });

  test.each<[string, string, readonly string[], readonly string[]]>([
    ["a date of the same part", "loss/start", ["loss/start = 1848-05", "loss/date = 1846"], ["passed"]],
    ["one of several dates", "loss/date", ["loss/date = 1848-05", "loss/date = 1850"], ["passed"]],
    ["else a date of the event", "loss/start", ["loss/date = 1848-05"], ["passed"]],
    ["which it may contradict", "loss/start", ["loss/date = 1846"], ["failed"]],
    ["no date of a part of it", "loss/start", ["loss/date/officers = 1846"], ["undetermined"]],
    ["nor, for a part, of the whole", "loss/date/officers", ["loss/date = 1846"], ["undetermined"]],
  ])("is held against %s", (_, place, dates, outcomes) => {
    const told = [sailed, ...dates.map((each) => `rae: ${each}`), `rae: ${place} = P3Y after sailing`];
    const made = checks(told).filter((each) => each.includes("/relative-date-"));
    expect(made.map((each) => each.split(" ")[1])).toEqual(outcomes);
  });

  test("fails against an inferred date if there is no stated one", () => {
    const guess = claim("rae: loss/date = 1850", { basis: { inferred: "from a grave" } });
    expect(checks([sailed, guess, "rae: loss/date = P1Y after sailing"])).toEqual([
      "loss/check/relative-date-rae-3 failed",
    ]);
  });

  test("that contradicts them is a self-conflict, reported at the date", () => {
    const told = [sailed, "rae: loss/date = 1848-04-22", "rae: loss/date = P1Y after sailing"];
    const finding = findingAt("loss/date", told, FRANKLIN);
    expect(finding.verdict).toBe("self-conflict");
    expect(sentenceOf(finding.evidence[0]?.rule, told, FRANKLIN)).toMatch(
      /^1 year after .sailing. is 1846, counted from 19 May 1845; the source's own date is 22 April 1848\./,
    );
  });

  test("stays within the source: its stated date is compared with the others", () => {
    const told = [
      sailed,
      "rae: loss/date = 1848-04-22",
      "rae: loss/date = P1Y after sailing",
      "gore: loss/date = 1846-05",
    ];
    const { evidence } = findingAt("loss/date", told, FRANKLIN);
    expect(evidence.map(({ verdict }) => verdict)).toEqual(["conflict", "self-conflict"]);
  });

  test("is never checked against another source's dates", () => {
    expect(
      checks(["gore: sailing/date = 1845-05-19", "rae: loss/date = 1848-04-22", "rae: loss/date = P1Y after sailing"]),
    ).toEqual(["loss/check/relative-date-rae-3 undetermined"]);
  });

  test("that does not date the event is not checked against the event's date", () => {
    const told = [sailed, "rae: loss/date = 1848-04-22", "rae: loss/announced = P9Y after sailing"];
    expect(checks(told)).toEqual(["loss/check/relative-date-rae-3 undetermined"]);
    expect(checks([...told, "rae: loss/announced = 1854"])).toContain("loss/check/relative-date-rae-3 passed");
    expect(verdictAt("loss/announced", [...told, "rae: loss/announced = 1859"], FRANKLIN)).toBe("self-conflict");
  });

  test("of the start is checked against the start, not against the whole span", () => {
    const told = [
      sailed,
      "rae: loss/start = 1846-09",
      "rae: loss/end = 1848-04",
      "rae: loss/start = P3Y after sailing",
    ];
    expect(verdictAt("loss/start", told, FRANKLIN)).toBe("self-conflict");
  });

  test.each([
    ["P4M", "1845-10-24", "rounding", "minor"],
    ["P4M", "1845-08-02", "rounding", "minor"],
    ["P4M", "1845-11-02", "self-conflict", "major"],
    ["P4M", "1845-07-31", "self-conflict", "major"],
    ["P2W", "1845-06-08", "rounding", "minor"],
    ["P2W", "1845-06-12", "self-conflict", "major"],
    ["P2Y", "1848-12-30", "rounding", "minor"],
    ["P3D", "1845-05-23", "self-conflict", "major"],
  ])(
    "%s after 19 May 1845 against %s: %s, since it misses by less than its unit or not",
    (length, own, verdict, level) => {
      const found = findingAt(
        "loss/date",
        [sailed, `rae: loss/date = ${own}`, `rae: loss/date = ${length} after sailing`],
        FRANKLIN,
      );
      expect([found.verdict, found.level]).toEqual([verdict, level]);
    },
  );

  test("another source's date that it misses by less than its unit is a rounding, too", () => {
    const told = [sailed, "rae: loss/date = P4M after sailing", "gazette: loss/date = 1845-10-24"];
    expect(verdictAt("loss/date", told, FRANKLIN)).toBe("rounding");
    expect(verdictAt("loss/date", [...told.slice(0, 2), "gazette: loss/date = 1845-11-24"], FRANKLIN)).toBe("conflict");
  });

  describe("is checked with each date that the source gives the other event", () => {
    const sailings = ["rae: sailing/date = 1845-05-19", "rae: sailing/date = 1845-07-19"];
    const after = (own: string, told: readonly string[] = sailings) =>
      findingAt("loss/date", [...told, `rae: loss/date = ${own}`, "rae: loss/date = P1M after sailing"], FRANKLIN)
        .checks;

    test("it is undecided if one date supports it and another does not, in either order", () => {
      for (const told of [sailings, sailings.toReversed()]) {
        const made = [...told, "rae: loss/date = 1845-08-10", "rae: loss/date = P1M after sailing"];
        expect(checks(made)).toEqual(["loss/check/relative-date-rae-4 undetermined"]);
      }
      const made = [...sailings, "rae: loss/date = 1845-08-10", "rae: loss/date = P1M after sailing"];
      const [check] = findingAt("loss/check/relative-date-rae-4", made, FRANKLIN).checks;
      expect(sentenceOf(check?.reason, made, FRANKLIN)).toMatch(
        /is June 1845 or August 1845, counted from 19 May 1845 or 19 July 1845; .* They agree with one of these, but not with another\.$/,
      );
    });

    test("it fails where no date supports it", () => {
      expect(after("1845-12-01")).toMatchObject([{ outcome: "failed" }]);
    });

    test("it holds if all dates support it", () => {
      const told = [...sailings, "rae: loss/date = 1845", "rae: loss/date = P1M after sailing"];
      expect(checks(told)).toEqual(["loss/check/relative-date-rae-4 passed"]);
    });
  });

  test("with a hedge, reaches as far as the hedge allows", () => {
    const told = (hedge: string | null) =>
      checks([sailed, "rae: loss/date = 1845-10-04", claim("rae: loss/date = P4M after sailing", { hedge })]);
    expect(told(null)).toEqual(["loss/check/relative-date-rae-3 failed"]);
    expect(told("about")).toEqual(["loss/check/relative-date-rae-3 passed"]);
  });

  test("counts from the end of a span, and back from its start", () => {
    const span = ["rae: winter/start = 1846-09-12", "rae: winter/end = 1848-04-22"];
    expect(checks([...span, "rae: loss/date = 1848-04-25", "rae: loss/date = P3D after winter"])).toContain(
      "loss/check/relative-date-rae-4 passed",
    );
    expect(checks([...span, "rae: loss/date = 1846-09-10", "rae: loss/date = P2D before winter"])).toContain(
      "loss/check/relative-date-rae-4 passed",
    );
  });
});

describe("a duration against the source's own dates", () => {
  test.each([
    ["P100D", "1845-05-19", "1845-08-27", "passed"],
    ["P101D", "1845-05-19", "1845-08-27", "passed"],
    ["P102D", "1845-05-19", "1845-08-27", "failed"],
    ["P95D", "1845-05-19", "1845-08-27", "failed"],
    ["P3M", "1845-05-19", "1845-08-19", "passed"],
    ["P100D", "1845-05", "1845-08", "passed"],
    ["P100D", "1845-05~", "1845-08-27", "passed"],
    ["P444D", "1979-11", "1981-01", "passed"],
    ["P10D", "1979-11", "1981-01", "failed"],
    ["P31D", "1845-05", "1845-05-31", "passed"],
    ["P32D", "1845-05", "1845-05-31", "failed"],
    ["P13D", "1845-05-19", "1845-06", "passed"],
    ["P12D", "1845-05-19", "1845-06", "failed"],
  ])("%s from %s to %s: %s", (length, start, end, outcome) => {
    expect(
      checks([`rae: sailing/start = ${start}`, `rae: sailing/end = ${end}`, `rae: sailing/lasted = ${length}`]),
    ).toContain(`sailing/check/duration-rae-3 ${outcome}`);
  });

  test.each([
    ["P95D", "about", "passed"],
    ["P60D", "about", "failed"],
    ["P90D", "at-least", "passed"],
    ["P102D", "at-least", "failed"],
    ["P110D", "at-most", "passed"],
    ["P90D", "at-most", "failed"],
  ])("%s, hedged %s, against a hundred days: %s", (length, hedge, outcome) => {
    const dated = ["rae: sailing/start = 1845-05-19", "rae: sailing/end = 1845-08-27"];
    expect(checks([...dated, claim(`rae: sailing/lasted = ${length}`, { hedge })])).toEqual([
      `sailing/check/duration-rae-3 ${outcome}`,
    ]);
  });

  test("is written with its hedge", () => {
    const told = ["rae: sailing/date = 1845-05-19/1845-08-27", claim("rae: sailing/lasted = P95D", { hedge: "about" })];
    const [evidence] = findingAt("sailing/check/duration-rae-2", told, FRANKLIN).evidence;
    expect(sentenceOf(evidence?.rule, told, FRANKLIN)).toBe(
      "about 95 days: the source's own dates give 100 days, or 101 with the last day counted. They agree.",
    );
  });

  test.each([
    ["P1D", "passed"],
    ["PT5H", "passed"],
    ["P3D", "failed"],
  ])("%s where start and end are one day: %s", (length, outcome) => {
    const told = [
      "rae: sailing/start = 1845-05-19",
      "rae: sailing/end = 1845-05-19",
      `rae: sailing/lasted = ${length}`,
    ];
    expect(checks(told)).toEqual([`sailing/check/duration-rae-3 ${outcome}`]);
  });

  test("of a part is not checked against the dates of the whole", () => {
    expect(checks(["rae: sailing/date = 1845-05-19/1845-08-27", "rae: sailing/lasted/officers = P10D"])).toEqual([]);
    const mixed = ["rae: sailing/start = 1845-05-19", "rae: sailing/end/officers = 1845-08-27"];
    expect(checks([...mixed, "rae: sailing/lasted = P3D"])).toEqual([]);
  });

  test("is not checked against one date, nor if it is only planned", () => {
    expect(checks(["rae: sailing/date = 1845-05", "rae: sailing/lasted = P100D"])).toEqual([]);
    const planned = claim("rae: sailing/lasted = P3D", { mood: "planned" });
    expect(checks(["rae: sailing/date = 1845-05-19/1845-08-27", planned])).toEqual([]);
  });

  test.each([
    ["PT20M", "passed"],
    ["PT22M", "passed"],
    ["PT17M", "passed"],
    ["PT16M", "failed"],
    ["PT24M", "failed"],
    ["PT2H", "failed"],
    ["~PT25M", "passed"],
    ["P1D", "failed"],
  ])("%s from 8:45 to 9:05: %s", (length, outcome) => {
    const told = ["rae: sailing/date = 1845-05-19T08:45/1845-05-19T09:05", `rae: sailing/lasted = ${length}`];
    expect(checks(told)).toEqual([`sailing/check/duration-rae-2 ${outcome}`]);
  });

  test("is not checked against an open end", () => {
    expect(checks(["rae: sailing/date = 1845-05-19/..", "rae: sailing/lasted = P10D"])).toEqual([]);
  });
});

describe("an end before its start", () => {
  test("on one day, by the clock", () => {
    const end = (time: string) =>
      findingAt("loss/end", ["rae: loss/start = 1848-03-01T09:00", `rae: loss/end = 1848-03-01T${time}`], FRANKLIN)
        .verdict;
    expect(end("08:59")).toBe("self-conflict");
    expect(end("09:00")).toBe("single");
  });

  test("is a contradiction, reported at the end", () => {
    const finding = findingAt("loss/end", ["rae: loss/start = 1848-03-01", "rae: loss/end = 1848-01-01"], FRANKLIN);
    expect(finding.verdict).toBe("self-conflict");
    expect(finding.checks).toMatchObject([
      {
        id: "loss/check/end-rae-2",
        outcome: "failed",
        reason: { say: "endFirst", end: { edtf: "1848-01-01" }, starts: [{ edtf: "1848-03-01" }] },
      },
    ]);
  });

  test.each([
    ["on a day that the start may be, too", ["rae: loss/start = 1848-03", "rae: loss/end = 1848-03-01"]],
    [
      "of which another start is earlier",
      ["rae: loss/start = 1848-03", "rae: loss/start = 1847", "rae: loss/end = 1848-01"],
    ],
    ["that another source gives", ["rae: loss/start = 1848-03-01", "gore: loss/end = 1848-01-01"]],
    ["of a part", ["rae: loss/start = 1848-03-01", "rae: loss/end/officers = 1848-01-01"]],
    [
      "that a hedge leaves room for",
      [claim("rae: loss/start = 1848-03", { hedge: "about" }), "rae: loss/end = 1848-02-10"],
    ],
    ["by a clock in another zone", ["rae: loss/start = 1848-03-01T11:00Z", "rae: loss/end = 1848-03-01T09:00"]],
    [
      "that another voice gives",
      ["rae: loss/start = 1848-03-01", claim("rae: loss/end = 1848-01-01", { attributedTo: "inuit" })],
    ],
  ])("%s is none", (_what, told) => {
    expect(checks(told)).toEqual([]);
  });

  test("is found where only one has a time of day", () => {
    expect(checks(["rae: loss/start = 1848-03-01T09:00", "rae: loss/end = 1848-02-01"])).toEqual([
      "loss/check/end-rae-2 failed",
    ]);
  });

  test("is not found if the start cannot be placed, or if it is not an end", () => {
    expect(checks(["rae: loss/start = P1D after storm", "rae: loss/end = 1848-01-01"])).not.toContainEqual(
      expect.stringContaining("/end-"),
    );
    const told = ["rae: sailing/date = 1845-05-19", "rae: loss/start = 1848-03", "rae: loss/date = P1Y after sailing"];
    expect(checks(told)).not.toContainEqual(expect.stringContaining("/end-"));
  });

  test("is found where the end is relative to another event", () => {
    const told = ["rae: sailing/date = 1845-05-19", "rae: loss/start = 1848-03", "rae: loss/end = P1Y after sailing"];
    expect(checks(told)).toContain("loss/check/end-rae-3 failed");
  });
});

describe("an order against the source's own dates", () => {
  test.each([
    ["after sailing", "1845-05-19", "1848", "passed"],
    ["before sailing", "1845-05-19", "1848", "failed"],
    ["after sailing", "1845", "1845-07", "passed"],
    ["after sailing", "1845-07-01", "1845-07-01", "passed"],
    ["before sailing", "1848", "1845", "passed"],
    ["during sailing", "1845", "1845-07", "passed"],
    ["during sailing", "1845", "1846", "failed"],
  ])("%s, dated %s and %s: %s", (order, sailing, loss, outcome) => {
    expect(
      checks([`rae: sailing/date = ${sailing}`, `rae: loss/date = ${loss}`, `rae: loss/order = ${order}`]),
    ).toContain(`loss/check/order-rae-3 ${outcome}`);
  });

  test("holds if any of several dates allows it", () => {
    const order = "rae: loss/order = after sailing";
    expect(checks([order, "rae: sailing/date = 1845", "rae: loss/date = 1844", "rae: loss/date = 1848"])).toContain(
      "loss/check/order-rae-1 passed",
    );
    expect(checks([order, "rae: sailing/date = 1845", "rae: sailing/date = 1850", "rae: loss/date = 1848"])).toContain(
      "loss/check/order-rae-1 passed",
    );
  });

  test("is reported once: as a contradiction, or as a check that holds, and then with what it rests on", () => {
    const told = ["rae: sailing/date = 1845", "rae: loss/date = 1848"];
    expect(verdicts([...told, "rae: loss/order = before sailing"], FRANKLIN)).toEqual([
      "loss/order self-conflict",
      "loss/date single",
      "sailing/date single",
    ]);
    const held = [...told, "rae: loss/order = after sailing"];
    const found = findingAt("loss/check/order-rae-3", held, FRANKLIN);
    expect(found).toMatchObject({
      verdict: "passed",
      level: null,
      importance: "ordinary",
      silent: [],
      implying: [],
      derived: [],
      speakers: ["rae"],
    });
    expect(found.positions.map(({ event }) => event)).toEqual(["loss", "loss", "sailing"]);
    expect(
      judge(held, FRANKLIN)
        .all((verdict) => verdict !== "passed")
        .map(({ id }) => id),
    ).not.toContain(found.id);
  });

  test("confirms nothing where one of the dates is inferred", () => {
    const dated = claim("rae: loss/date = 1848", { basis: { inferred: "from the ice" } });
    const told = ["rae: sailing/date = 1845", dated, "rae: loss/order = after sailing"];
    const { verdict, evidence } = findingAt("loss/check/order-rae-3", told, FRANKLIN);
    expect(verdict).toBe("undetermined");
    expect(sentenceOf(evidence[0]?.rule, told, FRANKLIN)).toContain(
      "One of these values is inferred, so this confirms nothing.",
    );
  });

  test("the checks of an event are in the order of their ids", () => {
    const told = [
      "rae: sailing/date = 1845",
      "rae: loss/date = 1848",
      "rae: loss/order = after sailing",
      "hall: loss/order = after arrival",
    ];
    expect(
      judge(told, FRANKLIN)
        .ofEvent("loss")
        .map(({ id }) => id),
    ).toEqual(["loss/date", "loss/order", "loss/check/order-hall-4", "loss/check/order-rae-3"]);
  });

  test("cannot be checked where one is not dated", () => {
    expect(checks(["rae: sailing/date = 1845", "rae: loss/order = after sailing"])).toEqual([
      "loss/check/order-rae-2 undetermined",
    ]);
    expect(verdicts(["rae: loss/date = 1848", "rae: loss/order = after sailing"], FRANKLIN)).toContain(
      "loss/check/order-rae-2 undetermined",
    );
  });
});

describe("sums that the dataset declares", () => {
  const declared = (more: object = {}): Declared => ({
    ...FRANKLIN,
    checks: [
      { id: "all-lost", event: "loss", type: "sum", total: "sailing/men", parts: ["loss/dead", "rescue/men"], ...more },
    ],
  });
  const told = (sailed: string, dead: string, rescued: string) => [
    `rae: sailing/men = ${sailed}`,
    `rae: loss/dead = ${dead}`,
    `rae: rescue/men = ${rescued}`,
  ];

  test("that hold are passed checks, reported at the event that the dataset names", () => {
    expect(verdicts(told("129", "129", "0"), declared())).toContain("loss/check/all-lost-rae passed");
  });

  test("that do not are contradictions, reported at the total", () => {
    expect(verdictAt("sailing/men", told("134", "129", "0"), declared())).toBe("self-conflict");
  });

  test("with a hedge fail only if the hedge leaves no room", () => {
    expect(verdicts(told("134", "~129", "0"), declared())).toContain("loss/check/all-lost-rae passed");
    expect(verdicts(told("134", "105..129", "0"), declared())).not.toContain("loss/check/all-lost-rae passed");
  });

  test("are made for each source that gives all the figures, and for no other", () => {
    const both = [...told("129", "129", "0"), "gore: sailing/men = 129", "gore: loss/dead = 105"];
    expect(checks(both, declared())).toEqual(["loss/check/all-lost-rae passed"]);
  });

  test("of an event that no source covers are made too", () => {
    const found = judge(told("129", "129", "0"), declared({ event: "inquiry" }));
    const passed = found.all().filter(({ verdict }) => verdict === "passed");
    expect(passed).toHaveLength(1);
    expect(passed.map(({ id }) => found.byId(id)?.id)).toEqual(passed.map(({ id }) => id));
  });

  test("use the figure at the date that they name", () => {
    const check = {
      checks: [{ id: "left", event: "loss", type: "sum", total: "loss/men@1848", parts: ["rescue/men"] }],
    };
    expect(
      checks(["rae: loss/men@1845 = 129", "rae: loss/men@1848 = 105", "rae: rescue/men = 105"], {
        ...FRANKLIN,
        ...check,
      }),
    ).toEqual(["loss/check/left-rae passed"]);
  });

  const outcome = (...claims: readonly Told[]) => checks(claims, declared()).map((made) => made.split(" ").at(-1));
  const textOf = (...claims: readonly Told[]) =>
    judge(claims, declared())
      .all()
      .flatMap((finding) => finding.checks.map((check) => sentenceOf(check.reason, claims, declared())))[0];

  test("are added as decimals, not as binary fractions", () => {
    expect(outcome(...told("0.3", "0.1", "0.2"))).toEqual(["passed"]);
    expect(outcome(...told("0.31", "0.1", "0.2"))).toEqual(["failed"]);
    expect(outcome(...told("9007199254740990", "9007199254740989", "0"))).toEqual(["failed"]);
  });

  test("add figures of overlapping times only", () => {
    const dated = ["rae: sailing/men@1845 = 134", "rae: loss/dead@1848 = 105", "rae: rescue/men@1848 = 0"];
    expect(outcome(...dated)).toEqual([]);
    expect(outcome(...dated, "rae: sailing/men@1848-04 = 105")).toEqual(["passed"]);
    expect(outcome(...dated, "rae: sailing/men@1848-04 = 106")).toEqual(["failed"]);
    expect(
      outcome("rae: sailing/men@1848 = 105", "rae: loss/dead@1848-01 = 105", "rae: rescue/men@1848-02 = 3"),
    ).toEqual([]);
    expect(outcome("rae: sailing/men = 105", "rae: loss/dead@1848 = 105", "rae: rescue/men = 0")).toEqual(["passed"]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "passed",
      "where some figures make it hold",
      ["sailing/men = 134", "loss/dead@1848 = 105", "loss/dead@1850 = 134"],
    ],
    ["passed", "where the first figures do", ["sailing/men = 134", "loss/dead@1848 = 134", "loss/dead@1850 = 105"]],
    [
      "failed",
      "where one total of two does not",
      ["sailing/men@1848 = 134", "sailing/men@1850 = 129", "loss/dead = 134"],
    ],
    [
      "failed",
      "where the last of two does not",
      ["sailing/men@1848 = 129", "sailing/men@1850 = 134", "loss/dead = 134"],
    ],
    [
      "passed",
      "with the figure of the time itself",
      ["sailing/men@1848 = 134", "loss/dead = 105", "loss/dead@1848 = 134"],
    ],
    ["passed", "of one day", ["sailing/men@1848-04-25 = 9", "loss/dead@1848-04-25 = 9"]],
    ["failed", "that come to more", ["sailing/men = 105", "loss/dead = 134"]],
  ])("are %s %s", (expected, _, figures) => {
    expect(outcome(...figures.map((figure) => `rae: ${figure}`), "rae: rescue/men = 0")).toEqual([expected]);
  });

  test("say by how much they differ", () => {
    expect(textOf(...told("102", "60", "40"))).toBe("all-lost: 60 + 40 is not 102.");
  });

  test("add figures of one speaker only", () => {
    const [sailed, dead, rescued] = told("134", "105", "0");
    const quoted = claim("rae: loss/dead = 134", { attributedTo: "inuit" });
    expect(outcome(sailed ?? "", quoted, rescued ?? "")).toEqual([]);
    expect(outcome(sailed ?? "", quoted, dead ?? "", rescued ?? "")).toEqual(["failed"]);
  });

  test("with a hedge beside a figure are as wide as with one in it", () => {
    const hedged = (sailed: number) => [
      claim(`rae: sailing/men = ${sailed}`, { hedge: "about" }),
      ...told("", "60", "42").slice(1),
    ];
    expect(textOf(...hedged(100))).toBe("all-lost: 60 + 42 can be about 100.");
    expect(outcome(...hedged(100))).toEqual(["passed"]);
    expect(outcome(...hedged(120))).toEqual(["failed"]);
    expect(textOf(...told("102", "60", "42"))).toBe("all-lost: 60 + 42 = 102.");
  });

  test("with a vague word cannot be checked", () => {
    expect(outcome(...told("100", "60", "several"))).toEqual(["undetermined"]);
    expect(textOf(...told("100", "60", "several"))).toBe("all-lost: 60 + several cannot be checked against 100.");
  });

  test("of values that are not figures are undetermined", () => {
    const check = { checks: [{ id: "odd", event: "loss", type: "sum", total: "loss/men", parts: ["loss/found"] }] };
    expect(checks(["rae: loss/men = 105", "rae: loss/found = yes"], { ...FRANKLIN, ...check })).toEqual([
      "loss/check/odd-rae undetermined",
    ]);
    const claims = ["rae: loss/men = 105", "rae: loss/found = yes"];
    const { reason } = at(findingAt("loss/check/odd-rae", claims, { ...FRANKLIN, ...check }).checks, 0);
    expect(sentenceOf(reason, claims, { ...FRANKLIN, ...check })).toBe("odd: not all of these are figures.");
  });
});

describe("spans that the dataset declares", () => {
  const across: Declared = {
    ...FRANKLIN,
    checks: [
      { id: "away", event: "loss", type: "duration", duration: "loss/lasted", from: "sailing/date", to: "loss/date" },
    ],
  };
  const own: Declared = {
    ...FRANKLIN,
    checks: [
      { id: "own", event: "loss", type: "duration", duration: "rescue/lasted", from: "loss/start", to: "loss/end" },
    ],
  };

  test.each([
    ["P1069D", "passed"],
    ["P1070D", "passed"],
    ["P900D", "failed"],
  ])("from one event to another: %s %s", (length, outcome) => {
    expect(
      checks(["rae: sailing/date = 1845-05-19", "rae: loss/date = 1848-04-22", `rae: loss/lasted = ${length}`], across),
    ).toContain(outcome === "failed" ? "loss/check/away-rae failed" : "loss/check/away-rae passed");
  });

  test.each([
    ["P100D", "passed"],
    ["P5D", "failed"],
  ])("from the start to the end of one: %s %s", (length, outcome) => {
    const told = ["rae: loss/start = 1845-05-19", "rae: loss/end = 1845-08-27", `rae: rescue/lasted = ${length}`];
    expect(
      judge(told, own)
        .all()
        .flatMap((finding) => finding.checks)
        .map((check) => check.outcome),
    ).toContain(outcome);
  });

  test("are counted from stated dates, even if an inferred one has a lower id", () => {
    const dated = [
      claim("rae: sailing/date = 1845-05-20", { id: "a", basis: { inferred: "the year is that of the chapter" } }),
      claim("rae: sailing/date = 1845-05-19", { id: "b" }),
      claim("rae: loss/date = 1845-05-22", { id: "c" }),
      claim("rae: loss/lasted = P3D", { id: "d" }),
    ];
    expect(checks(dated, across)).toContain("loss/check/away-rae passed");
  });

  test("whose ends are not both dated are undetermined", () => {
    const told = ["rae: sailing/date = 1845-05-19", "rae: loss/lasted = P3Y"];
    expect(checks(told, across)).toEqual(["loss/check/away-rae undetermined"]);
    const [check] = findingAt("loss/check/away-rae", told, across).checks;
    expect(check?.claims.map(({ id }) => id)).toEqual(["rae-2"]);
    expect(sentenceOf(check?.reason, told, across)).toBe(
      "3 years cannot be checked: the source does not date both ends.",
    );
  });

  test("use the length with the lowest id, wherever it stands in the file", () => {
    const dated = ["rae: sailing/date = 1845-05-19", "rae: loss/date = 1845-05-22"];
    const [b, a] = [claim("rae: loss/lasted = P900D", { id: "b" }), claim("rae: loss/lasted = P3D", { id: "a" })];
    for (const told of [
      [...dated, a, b],
      [...dated, b, a],
    ])
      expect(checks(told, across)).toContain("loss/check/away-rae passed");
  });

  test("with an open end are not checked", () => {
    const told = ["rae: sailing/date = 1845-05-19", "rae: loss/date = 1848/..", "rae: loss/lasted = P1D"];
    expect(checks(told, across)).not.toContainEqual(expect.stringContaining("/away-"));
  });

  test("may begin with a date that dates no event", () => {
    const since: Declared = {
      ...FRANKLIN,
      checks: [
        {
          id: "since",
          event: "loss",
          type: "duration",
          duration: "rescue/lasted",
          from: "loss/announced",
          to: "loss/date",
        },
      ],
    };
    const told = ["rae: loss/announced = 1848-04-22", "rae: loss/date = 1848-04-25", "rae: rescue/lasted = P3D"];
    const [check] = findingAt("loss/check/since-rae", told, since).checks;
    expect([check?.outcome, check?.claims.map(({ id }) => id)]).toEqual(["passed", ["rae-3", "rae-1", "rae-2"]]);
  });
});

test("parts that fit into their whole are a passed check", () => {
  expect(verdicts(["rae: loss/dead/officers = 21", "rae: loss/dead/crew = 105"], FRANKLIN)).toContain(
    "loss/check/part-rae-1-rae-2 passed",
  );
});

test("an inferred figure confirms no sum, but can make one fail", () => {
  const officers = { source: "rae", event: "loss", attribute: "dead", scope: "officers", value: 9, id: "few" };
  const crew = { source: "rae", event: "loss", attribute: "dead", scope: "crew", id: "all" };
  const inferred = { basis: { inferred: "nine officers and 120 men" } };
  expect(checks([officers, { ...crew, value: 129 }])).toEqual(["loss/check/part-few-all passed"]);
  expect(checks([officers, { ...crew, value: 129, ...inferred }])).toEqual(["loss/check/part-few-all undetermined"]);
  expect(checks([officers, { ...crew, value: 8, ...inferred }])).toEqual(["loss/check/part-few-all failed"]);
});

test("an inferred date confirms no relative date, length or order, but a stated one beside it does", () => {
  const inferred = { basis: { inferred: "the year is that of the chapter" } };
  const sailed = (more: object) => claim("rae: sailing/date = 1845-05-19", { id: "sailed", ...more });
  const told = ["rae: loss/date = 1845-05-22", "rae: loss/date = P3D after sailing", "rae: loss/order = after sailing"];
  const outcomes = (...claims: readonly Told[]) => checks(claims).map((made) => made.split(" ").at(-1));
  expect(outcomes(sailed({}), ...told)).toEqual(["passed", "passed"]);
  expect(outcomes(sailed(inferred), ...told)).toEqual(["undetermined", "undetermined"]);
  expect(outcomes(sailed(inferred), claim("rae: sailing/date = 1845-05-19", { id: "again" }), ...told)).toEqual([
    "passed",
    "passed",
  ]);
});
