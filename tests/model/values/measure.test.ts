import { describe, expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { measure } from "../../../src/model/values/measure.ts";
import { isKnownUnit, isMeasured, unitOf, writeUnit } from "../../../src/model/values/units.ts";
import { HOSTILE, knowing, KNOWS_NOTHING, read, relationOf, show } from "./support.ts";

describe("parse", () => {
  test.each<[unknown, string]>([
    ["100 ft", "100 ft"],
    ["100ft", "100 ft"],
    ["  100 ft  ", "100 ft"],
    [`100 ft${" ".repeat(94)}`, "100 ft"],
    ["100 feet", "100 ft"],
    ["100 Feet.", "100 ft"],
    ["1,200 sq km", "1200 km²"],
    ["5..6 kg", "5..6 kg"],
    ["~60 km", "~60 km"],
    ["~<60 kilometres", "~<60 km"],
    [">= 3 t", ">=3 t"],
    ["-40 °F", "-40 °F"],
    ["$5000", "5000 USD"],
    ["~US$5,000", "~5000 USD"],
    ["£20..30", "20..30 GBP"],
    ["~ $ 5,000", "~5000 USD"],
    ["20 KM", "20 km"],
    ["3 nautical  miles", "3 nmi"],
    ["30 st. barrels.", "30 st. barrels"],
    ["12 Mt", "12 Mt"],
    ["300 barrels", "300 barrels"],
    ["100 قدم", "100 ft"],
    ["12.0 m", "12.0 m"],
    ["1,200  SQ  KM", "1200 km²"],
    ["1,200 sq. mi.", "1200 mi²"],
    ["30 cu. ft", "30 ft³"],
    ["300  Dutch  barrels.", "300 Dutch barrels"],
  ])("%s is kept as %s", (raw, text) => {
    expect(measure.canonical(read(measure, raw))).toBe(text);
  });

  test.each([
    "100",
    "feet",
    "ft 100",
    "five feet",
    "1 2",
    "",
    "6..5 kg",
    "5 kg 3 g 2",
    "over $5000",
    "$5000 or so",
    `100 ft${" ".repeat(95)}`,
  ])("%s is not a measure", (raw) => {
    expect(isProblem(measure.parse(raw))).toBe(true);
  });

  test("hostile values are refused, never thrown at", () => {
    for (const raw of HOSTILE) expect(isProblem(measure.parse(raw))).toBe(true);
  });
});

test.each([
  ["100 ft", 30.48, 30.48],
  ["1 km", 1000, 1000],
  ["2..3 km", 2000, 3000],
  ["1 lb", 0.453_592_37, 0.453_592_37],
  ["1 ton", 907.184_74, 1016.046_908_8],
  ["-1 ton", -1016.046_908_8, -907.184_74],
  ["-40 °F", -40, -40],
  ["0 K", -273.15, -273.15],
  [">=1 mi", 1609.344, Infinity],
  ["5 MG", 5e-6, 5e-6],
  ["5 Mg", 5e-6, 5e-6],
])("%s lies from %d to %d in the base unit", (raw, min, max) => {
  expect(measure.bounds(read(measure, raw))).toEqual({ min, max });
});

test("a unit is known by its names in any letter case, unless the case tells it from another", () => {
  for (const name of ["km", " KM ", "Kilometres", "sq. mi.", "kw"]) expect(isKnownUnit(name)).toBe(true);
  for (const name of ["", "barrels"]) expect(isKnownUnit(name)).toBe(false);
  const ids = ["mt", "Mt", "MT", "Tonne", "tonne", "TONNE"].map((name) => unitOf(name).id);
  expect(ids.join(" ")).toBe("t Mt t ton t t");
});

describe("relate", () => {
  test.each([
    ["100 ft", "100 feet", "same"],
    ["100 ft", "120 ft", "excluding"],
    ["1 km", "1000 m", "same"],
    ["68 °F", "20 °C", "same"],
    ["100 °F", "38 °C", "rounding"],
    ["60 ft", "18 m", "rounding"],
    ["18 m", "60 ft", "rounding"],
    ["60 ft", "18.3 m", "rounding"],
    ["61 ft", "18.4 m", "excluding"],
    ["60 ft", "20 m", "excluding"],
    ["60 ft", "60 m", "excluding"],
    ["100 ft", "30.5 m", "rounding"],
    ["~60 ft", "19 m", "contains"],
    ["1 mi", "1 km", "excluding"],
    ["10 nmi", "18.5 km", "rounding"],
    ["100 tons", "95 t", "contains"],
    ["100 tons", "70 t", "excluding"],
    ["100 tons", "102 t", "rounding"],
    // A ton of either size, rounded from the other unit or into it.
    ["100 tons", "101.7 t", "rounding"],
    ["3.000 tons", "3.05 t", "rounding"],
    ["50 °F", "9.8 °C", "rounding"],
    ["9.8 °C", "50 °F", "rounding"],
    ["18..18.2 m", "60 ft", "excluding"],
    ["60 ft", "18..18.2 m", "excluding"],
    ["60..61 ft", "18 m", "excluding"],
    ["18 m", "60..61 ft", "excluding"],
    ["1 ha", "2.47 acres", "rounding"],
    ["1 km²", "100 ha", "same"],
    ["50 mph", "80 km/h", "rounding"],
    ["5 ft", "5 kg", "unknown"],
    ["5 USD", "5 EUR", "unknown"],
    ["5 USD", "6 USD", "excluding"],
    ["5 barrels", "5 boxes", "unknown"],
    ["5 barrels", "6 barrels", "excluding"],
    ["5 kg", "5 barrels", "unknown"],
    ["5..7 kg", "6..8 kg", "overlap"],
    ["11..15 lb", "6..8 kg", "overlap"],
  ] as const)("%s, %s: %s", (a, b, relation) => {
    expect(relationOf(measure, a, b)).toBe(relation);
  });

  test("equal measures are said to be equal as measures", () => {
    const rule = "the measures are equal, in one unit";
    const [own, converted] = [read(measure, "1 km"), read(measure, "1000 m")];
    expect(measure.relate(own, own, KNOWS_NOTHING).rule).toBe(rule);
    expect(measure.relate(own, converted, KNOWS_NOTHING).rule).toBe(rule);
  });

  test("measures within the tolerance, in the base unit, are the same", () => {
    expect(relationOf(measure, "100 ft", "31 m", knowing({ tolerance: 1 }))).toBe("same");
    expect(relationOf(measure, "101 ft", "32 m", knowing({ tolerance: 1 }))).toBe("excluding");
  });

  test("the reason why measures are not compared is given, the same from both sides", () => {
    const [dollars, euros, feet] = ["5 USD", "5 EUR", "5 ft"].map((raw) => read(measure, raw));
    if (!dollars || !euros || !feet) throw new Error("not read");
    expect(measure.relate(euros, dollars, KNOWS_NOTHING).rule).toEqual({ say: "moneyApart", units: ["EUR", "USD"] });
    expect(measure.relate(feet, dollars, KNOWS_NOTHING).rule).toEqual({ say: "unitsApart", units: ["USD", "ft"] });
  });
});

test("is shown with its unit and its hedge", () => {
  expect(show(measure, "~5000 feet")).toBe("about 5,000 ft");
  expect(show(measure, "~<60 km")).toBe("nearly 60 km");
  expect(show(measure, "$1200000")).toBe("1,200,000 USD");
});

test.each([
  ["17", "knots", false, "17 knots"],
  ["1", "knots", true, "1 knot"],
  ["1", "miles", true, "1 mile"],
  ["1", "inches", true, "1 inch"],
  ["1", "Meilen", true, "1 Meile"],
  ["1", "Knoten", true, "1 Knoten"],
  ["1", "mile", true, "1 mile"],
  ["1", "ms", true, "1 ms"],
  ["5", "MW", false, "5 MW"],
  ["45", "%", false, "45%"],
  ["500", "$", false, "500 USD"],
])("%s in the unit %s is written with it", (figure, unit, isOne, expected) => {
  expect(writeUnit(figure, unit, isOne)).toBe(expected);
});

test("a unit in the singular becomes a plural only in English, and only if the table has that", () => {
  expect(writeUnit("17", "knot", false, true)).toBe("17 knots");
  expect(writeUnit("17", "inch", false, true)).toBe("17 inches");
  expect(writeUnit("17", "m", false, true)).toBe("17 m");
  expect(writeUnit("17", "meter", false)).toBe("17 meter");
});

test.each([
  [{ en: "knots" }, true],
  [{ de: "Meilen" }, true],
  [{ en: "sq. km" }, true],
  [{ en: "%" }, true],
  [{ en: "people", id: "orang" }, false],
  [{ en: "helicopters" }, false],
  [{ en: "8" }, false],
  [{}, false],
])("%j: a unit of measure, or what is counted", (unit, expected) => {
  expect(isMeasured(unit)).toBe(expected);
});
