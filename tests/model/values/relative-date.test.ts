import { inEnglish } from "../../../src/model/phrases/en.ts";
import { describe, expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { date } from "../../../src/model/values/date.ts";
import { relativeDate, resolveRelativeDate } from "../../../src/model/values/relative-date.ts";
import { HOSTILE, IN_ENGLISH, knowing, KNOWS_NOTHING, read, relationOf, show } from "./support.ts";

/** The EDTF and the precision of a relative date, given the date of its anchor. Checks that the EDTF reads back as the same days. */
function place(told: string, anchor: string): string | null {
  const resolved = resolveRelativeDate(read(relativeDate, told), read(date, anchor));
  if (resolved !== null) expect(read(date, resolved.edtf)).toMatchObject({ min: resolved.min, max: resolved.max });
  return resolved && `${resolved.edtf} ${resolved.precision}`;
}

describe("is placed at the precision of its words", () => {
  test.each([
    ["P1D after x", "1981-01-19", "1981-01-20 day"],
    ["P1D before x", "1981-01-01", "1980-12-31 day"],
    ["P0D after x", "1981-01-20", "1981-01-20 day"],
    ["P3W after x", "1979-11-04", "[1979-11-22..1979-11-28] range"],
    ["P4M after x", "1979-11-04", "1980-03 month"],
    ["P9M before x", "1979-11-04", "1979-02 month"],
    ["P1M after x", "1980-01-31", "1980-02 month"],
    ["P2M after x", "1979-11", "1980-01 month"],
    ["P26Y after x", "1953", "1979 year"],
    ["P26Y after x", "1953-08-19", "1979 year"],
    ["during x", "1979-11-04/1981-01-20", "[1979-11-04..1981-01-20] range"],
    ["throughout x", "1979-11-04/1981-01-20", "1979-11-04/1981-01-20 span"],
    ["throughout x", "1979-11-04", "1979-11-04 day"],
    ["throughout x", "1980-04", "1980-04-01/1980-04-30 span"],
    ["throughout x", "1980/..", "1980-01-01/.. span"],
    ["throughout x", "../1953", "../1953-12-31 span"],
    ["during x", "1979-11-04", "1979-11-04 day"],
    ["during x", "1980-04", "1980-04 month"],
    ["during x", "1953", "1953 year"],
    ["during x", "1980-04/1980-06", "[1980-04..1980-06] range"],
    ["during x", "1979/1981", "[1979..1981] range"],
    ["during x", "1979-12/1981", "[1979-12..1981-12] range"],
    ["during x", "1980-04-10/1980-06", "[1980-04-10..1980-06-30] range"],
    ["during x", "1980-04/1980-06-10", "[1980-04-01..1980-06-10] range"],
    ["during x", "../1953", "[..1953] range"],
    ["during x", "1980-04/..", "[1980-04..] range"],
    ["during x", "../1953-05-04", "[..1953-05-04] range"],
    ["P3W after x", "1979-11", "[1979-11-19..1979-12-24] range"],
    ["P1M after x", "1980-01/1980-02", "[1980-02-01..1980-03-31] range"],
  ])("%s, where x is %s: %s", (told, anchor, expected) => {
    expect(place(told, anchor)).toBe(expected);
  });

  test.each([
    ["P1M after x", "-0044-03-15", "-0044-04 month"],
    ["P1Y after x", "-0044-03-15", "-0043 year"],
    ["P1D before x", "-0044-01-01", "-0045-12-31 day"],
    ["P1Y before x", "0000-05-01", "-0001 year"],
    ["P1M after x", "[-0044-03..-0044-05]", "[-0044-04-01..-0044-06-30] range"],
    ["P44Y after x", "-0044-03-15", "0000 year"],
  ])("before Christ, too: %s, where x is %s: %s", (told, anchor, expected) => {
    expect(place(told, anchor)).toBe(expected);
    expect(date.parse(expected.split(" ")[0])).not.toHaveProperty("problem");
  });

  test("is a range if the event is dated more loosely than the words count", () => {
    expect(place("P1D after x", "1980-04")).toBe("[1980-04-02..1980-05-01] range");
    expect(place("P1M after x", "1980")).toBe("[1980-02-01..1981-01-31] range");
    expect(place("P1Y after x", "[1952..1953]")).toBe("[1953-01-01..1954-12-31] range");
  });

  test("is open on one side where no length is given", () => {
    expect(place("after x", "1980-04-24")).toBe("[1980-04-24..] range");
    expect(place("before x", "1980-04-24")).toBe("[..1980-04-24] range");
  });

  test("cannot be placed by an event whose own date is open", () => {
    expect(place("P1D after x", "1980/..")).toBeNull();
    expect(place("P1M before x", "../1980")).toBeNull();
    expect(place("after x", "../1980")).toBeNull();
    expect(place("before x", "1980/..")).toBeNull();
    for (const told of ["during x", "throughout x"])
      expect(resolveRelativeDate(read(relativeDate, told), { min: -Infinity, max: Infinity })).toBeNull();
  });

  test("its result can be shown", () => {
    const placed = resolveRelativeDate(read(relativeDate, "P1M after x"), read(date, "1980"));
    expect(placed && date.display(placed, { lang: "en", phrases: inEnglish, labelOf: (_type, id) => id })).toBe(
      "between 1 February 1980 and 31 January 1981",
    );
  });
});

describe("counted in whole units, it is a rounding of a date that it misses by less than one unit", () => {
  test.each([
    ["P4M after x", "1979-11-04", "1980-03-31", "contains"],
    ["P4M after x", "1979-11-04", "1980-04-30", "rounding"],
    ["P4M after x", "1979-11-04", "1980-05-01", "excluding"],
    ["P4M after x", "1979-11-04", "1980-01-31", "rounding"],
    ["P4M after x", "1979-11-04", "1980-01-30", "excluding"],
    ["P2W after x", "1980-01-01", "1980-01-24", "rounding"],
    ["P2W after x", "1980-01-01", "1980-01-25", "excluding"],
    ["P1Y after x", "1980-01-01", "1982-12-31", "rounding"],
    ["P1Y after x", "1980-01-01", "1983-01-01", "excluding"],
    ["P3D after x", "1980-01-01", "1980-01-05", "excluding"],
  ] as const)("%s, where x is %s, and %s: %s", (told, anchor, other, relation) => {
    const placed = resolveRelativeDate(read(relativeDate, told), read(date, anchor));
    if (placed === null) throw new Error("not placed");
    expect(date.relate(placed, read(date, other), KNOWS_NOTHING).relation).toBe(relation);
    const mirrored = relation === "contains" ? "within" : relation;
    expect(date.relate(read(date, other), placed, KNOWS_NOTHING).relation).toBe(mirrored);
  });

  test("but the same date within the tolerance", () => {
    const placed = resolveRelativeDate(read(relativeDate, "P4M after x"), read(date, "1979-11-04"));
    if (placed === null) throw new Error("not placed");
    expect(date.relate(placed, read(date, "1980-04-01"), knowing({ tolerance: 1 })).relation).toBe("same");
    expect(date.relate(placed, read(date, "1980-04-02"), knowing({ tolerance: 1 })).relation).toBe("rounding");
  });

  test("is not in doubt: only the count is round", () => {
    for (const [told, anchor] of [
      ["P4M after x", "1979-11-04"],
      ["during x", "1980-04/1980-06"],
      ["throughout x", "1980-04"],
    ]) {
      const placed = resolveRelativeDate(read(relativeDate, told), read(date, anchor));
      expect(placed).toMatchObject({ kind: "date", approximate: false, uncertain: false });
    }
  });
});

describe("parse", () => {
  test.each(["P4M after embassy-seizure", "P1D before release", "after AL001", "before 落城", "P0D after storm"])(
    "%s reads back as itself",
    (raw) => {
      const value = read(relativeDate, raw);
      expect(relativeDate.canonical(value)).toBe(raw);
      expect(relativeDate.parse(relativeDate.canonical(value))).toEqual(value);
    },
  );

  test.each([
    "4 months after x",
    "P4M",
    "P4M since x",
    "after",
    "after x y",
    "after ../etc",
    "P999999Y after x",
    "PD after x",
  ])("%s is not one", (raw) => {
    expect(isProblem(relativeDate.parse(raw))).toBe(true);
  });

  test("hostile values are refused", () => {
    for (const raw of HOSTILE) expect(isProblem(relativeDate.parse(raw))).toBe(true);
  });
});

test("the same words agree; other words cannot be compared until the event is dated", () => {
  expect(relationOf(relativeDate, "P4M after x", "P4M  after x")).toBe("same");
  expect(relationOf(relativeDate, "P4M after x", "P5M after x")).toBe("excluding");
  expect(relationOf(relativeDate, "P4M after x", "P120D after x")).toBe("unknown");
  expect(relationOf(relativeDate, "P4M after x", "P5M after y")).toBe("unknown");
  expect(relationOf(relativeDate, "P4M after x", "P5M before x")).toBe("unknown");
  expect(relationOf(relativeDate, "after x", "P5M after x")).toBe("unknown");
});

test.each([
  ["P4M after storm", "4 months after “storm”"],
  ["P1D before storm", "1 day before “storm”"],
  ["P0D after storm", "the same day as “storm”"],
  ["after storm", "after “storm”"],
])("%s is shown as %s", (raw, shown) => {
  expect(show(relativeDate, raw)).toBe(shown);
});

test("is shown with the event's name", () => {
  const labelOf = (type: string, id: string): string => `${type} ${id}`;
  expect(show(relativeDate, " during storm ", { ...IN_ENGLISH, labelOf })).toBe("during “event storm”");
});
