import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { inArabic } from "../../../src/model/phrases/ar.ts";
import { inIndonesian } from "../../../src/model/phrases/id.ts";
import { toDayNumber } from "../../../src/model/values/calendar.ts";
import { isProblem } from "../../../src/model/values/contract.ts";
import { date, isPlainDate, loadEdtf, needsEdtf } from "../../../src/model/values/date.ts";
import { readEdtf } from "../../../src/model/values/edtf.ts";
import { HOSTILE, IN_ENGLISH, knowing, KNOWS_NOTHING, read, relationOf, show } from "./support.ts";

const day = (text: string): number => {
  const [year = 0, month = 0, of = 0] = text.split("-").map(Number);
  return toDayNumber({ year, month, day: of });
};

describe("plain forms, without the edtf package", () => {
  test.each([
    ["1980-04-24", "1980-04-24", "1980-04-24", "day"],
    ["1980-02", "1980-02-01", "1980-02-29", "month"],
    ["1980", "1980-01-01", "1980-12-31", "year"],
    ["1980-04-24?", "1980-04-24", "1980-04-24", "day"],
    ["1980-04-24~", "1980-04-23", "1980-04-25", "day"],
    ["1980-04-24%", "1980-04-23", "1980-04-25", "day"],
    ["1887-03-15T16:30~", "1887-03-15", "1887-03-15", "day"],
    ["1980-01~", "1979-12-01", "1980-03-02", "month"],
    ["1979-11-04/1981-01-20", "1979-11-04", "1981-01-20", "span"],
    ["1979-11/1981", "1979-11-01", "1981-12-31", "span"],
    ["[1979-10..1979-12]", "1979-10-01", "1979-12-31", "range"],
    ["[1979-10, 1980-02-03]", "1979-10-01", "1980-02-03", "range"],
  ])("%s is %s to %s", (raw, min, max, precision) => {
    expect(read(date, raw)).toMatchObject({ min: day(min), max: day(max), precision });
    expect(needsEdtf(raw)).toBe(false);
  });

  test.each([
    ["../1953", -Infinity, day("1953-12-31")],
    ["/1953", -Infinity, day("1953-12-31")],
    ["1980-04/..", day("1980-04-01"), Infinity],
    ["[..1953]", -Infinity, day("1953-12-31")],
    ["[1980-04..]", day("1980-04-01"), Infinity],
  ])("%s is open", (raw, min, max) => {
    expect(read(date, raw)).toMatchObject({ min, max });
  });
});

test("other forms need the package, once", async () => {
  for (const raw of ["198X", "{1980,1982}", "Y17000", "~1980-04", "soon"]) expect(isPlainDate(raw)).toBe(false);
  await loadEdtf();
  expect(needsEdtf("198X")).toBe(false);
});

describe("seasons, to which EDTF gives no months, are those of the northern hemisphere, widely taken", () => {
  test.each([
    ["1945-21", "1945-03-01", "1945-06-30"],
    ["1945-22", "1945-06-01", "1945-09-30"],
    ["1945-23", "1945-09-01", "1945-12-31"],
    ["1945-24", "1944-12-01", "1946-03-31"],
    ["1945-21~", "1945-02-01", "1945-07-31"],
    ["1945-21%", "1945-02-01", "1945-07-31"],
    ["1945-21?", "1945-03-01", "1945-06-30"],
    ["-0043-21", "-0043-03-01", "-0043-06-30"],
  ])("%s is %s to %s", (raw, min, max) => {
    const [first, last] = [min, max].map((text) => read(date, text));
    expect(read(date, raw)).toMatchObject({ min: first?.min, max: last?.max, precision: "range" });
    expect(needsEdtf(raw)).toBe(false);
  });

  test.each([
    ["1945-21", "1945-05-08", "contains"],
    ["1945-02-24", "1945-24", "within"],
    ["1944-12-16", "1945-24", "within"],
    ["1945-22", "1945-05-31", "excluding"],
  ] as const)("%s %s: %s", (a, b, relation) => {
    expect(relationOf(date, a, b)).toBe(relation);
  });
});

describe("what is not a date", () => {
  const WRONG = [
    "1980-02-31",
    "1981-02-29",
    "1980-13",
    "1980-00",
    "1980-04-24/1981-02-29",
    "24 April 1980",
    "../..",
    "[..]",
    "[]",
    "[1982..1980]",
    "1981/1979",
    "80-04-24",
    "1850/51",
    "1887-03-15T12:00/1887-03-15T10:00",
    "1887-03-15T10:00Z/1887-03-15T12:00",
    "51",
    "-44",
    "-753",
    "98?",
    "198?",
    "-44/-43",
    "{-44, -43}",
    "1980-4-24",
    "19800424",
    "Y99999999999",
    "1980,1981",
    "[1980",
    "1980]",
    "[19801",
    "11980]",
    "1887-03-15T10:00+01:99",
    "{1980-02-31,1980-03-01}",
    "{..1980,1981..}",
    "[1980, soon]",
    "[soon, 1980]",
    "soon/1980",
    "1980/soon",
    "[1887-03-15T12:00..1887-03-15T10:00]",
    `{${Array.from({ length: 200 }, () => "1980").join(",")}}`,
  ];

  test.each(WRONG)("%s, whether the package is loaded or not", async (raw) => {
    expect(isProblem(date.parse(raw))).toBe(true);
    await loadEdtf();
    expect(isProblem(date.parse(raw))).toBe(true);
  });

  test("text longer than any date", () => {
    expect(read(date, "1980".padEnd(1000)).edtf).toBe("1980");
    expect(isProblem(date.parse("1980".padEnd(1001)))).toBe(true);
  });

  test("hostile values", () => {
    for (const raw of HOSTILE) expect(isProblem(date.parse(raw))).toBe(true);
  });
});

describe("beside the edtf package", () => {
  // From the year 100: the package takes 28 February 0000 for two days. The calendar's own test goes further back.
  const plain = fc
    .record({
      year: fc.integer({ min: 100, max: 9999 }),
      month: fc.integer({ min: 0, max: 12 }),
      of: fc.integer({ min: 0, max: 28 }),
    })
    .map(({ year, month, of }) => [
      String(year).padStart(4, "0"),
      ...[month, of].map((n) => String(n).padStart(2, "0")),
    ])
    .map(([year = "", month, of]) =>
      month === "00" ? year : of === "00" ? `${year}-${month}` : `${year}-${month}-${of}`,
    );

  test("every day, month and year has the bounds that the package gives", () => {
    fc.assert(
      fc.property(plain, (text) => {
        const { min, max } = read(date, text);
        const theirs = readEdtf(text);
        expect({ text, min, max }).toEqual({ text, min: theirs.min, max: theirs.max });
      }),
      { numRuns: 500 },
    );
  });

  test("every interval between two of them that the package accepts has its bounds too", () => {
    fc.assert(
      fc.property(plain, plain, (from, to) => {
        fc.pre(from < to && !to.startsWith(from));
        const { min, max } = read(date, `${from}/${to}`);
        const theirs = readEdtf(`${from}/${to}`);
        expect({ min, max }).toEqual({ min: theirs.min, max: theirs.max });
      }),
      { numRuns: 300 },
    );
  });

  test("every date reads back as itself", () => {
    fc.assert(
      fc.property(plain, fc.constantFrom("", "~", "?", "%"), (text, qualifier) => {
        const value = read(date, text + qualifier);
        expect(date.parse(date.canonical(value))).toEqual(value);
        expect(value.min).toBeLessThanOrEqual(value.max);
      }),
    );
  });
});

describe("forms that only the package reads", () => {
  beforeAll(loadEdtf);

  test("a far year may be written with an exponent", () => {
    expect(read(date, "Y17E3")).toMatchObject({ min: read(date, "Y17000").min, max: read(date, "Y17000").max });
  });

  test.each([
    ["198X", "1980-01-01", "1989-12-31"],
    ["1980-~04", "1980-04-01", "1980-04-30"],
    ["1979-23/1981-01", "1979-09-01", "1981-01-31"],
    ["1980-33", "1980-01-01", "1980-03-31"],
    ["[198X, 1991]", "1980-01-01", "1991-12-31"],
    ["{1980, 1982}", "1980-01-01", "1982-12-31"],
    [" 198X ", "1980-01-01", "1989-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["1950S2", "1950-01-01", "1950-12-31"],
    ["1980-04-~24", "1980-04-24", "1980-04-24"],
    ["{1980-02-28,1980-03-01}", "1980-02-28", "1980-03-01"],
  ])("%s is %s to %s", (raw, min, max) => {
    expect(read(date, raw)).toMatchObject({ min: day(min), max: day(max) });
  });

  test.each([
    ["198X", "between 1980 and 1989"],
    ["1980-33", "between 1 January 1980 and 31 March 1980"],
    ["[198X, 1991]", "between 1980 and 1991"],
    ["1979-23/1980-33", "autumn 1979 – 1980-33"],
    ["1980-~04", "about April 1980"],
    ["1980?-04", "April 1980 (?)"],
    ["1980-~04/1981", "about April 1980 – 1981"],
    ["Y12000", "12000"],
  ])("%s is shown as %s", (raw, shown) => {
    expect(show(date, raw)).toBe(shown);
  });

  test("a set may be open", () => {
    expect(read(date, "{..1980}")).toMatchObject({ min: -Infinity, max: day("1980-12-31") });
    expect(read(date, "{1980..}")).toMatchObject({ min: day("1980-01-01"), max: Infinity });
  });

  test("a one-of set has the bounds of all its members, which the package does not give", () => {
    const { min, max } = read(date, "[1667, 1666-09-02, 1665]");
    expect([min, max]).toEqual([day("1665-01-01"), day("1667-12-31")]);
    expect(readEdtf("[1667,1666-09-02,1665]").max).not.toBe(max);
  });
});

describe("relate", () => {
  test.each([
    ["1980-04-24", "1980-04-24", "same"],
    ["1980-04-24", "1980-04-24?", "same"],
    ["1980-04", "1980-04-24", "contains"],
    ["1980-04-24", "1980", "within"],
    ["1980-04-24", "1980-04-25", "excluding"],
    ["1980-04-24", "1980-04-25~", "within"],
    ["1980-03", "1980-04", "excluding"],
    ["1979-11-04/1980-01", "1980-01/1981", "overlap"],
    ["../1980-12", "1980-07-27", "contains"],
    ["../1980", "1980-12-31/..", "overlap"],
    ["1980/1981", "1980-06/1980-09", "overlap"],
    ["1980/1981", "1980/1981-06", "contains"],
    ["1980-01/1980-03", "1982/1983", "excluding"],
    ["1982/1983", "1980-01/1980-03", "excluding"],
    ["[1980,1982]", "1980/1982", "same"],
    ["1980-04-24/1980-04-24", "1980-04-24", "same"],
    ["1980/..", "1980-04/..", "contains"],
  ] as const)("%s %s: %s", (a, b, relation) => {
    expect(relationOf(date, a, b)).toBe(relation);
  });

  test.each([
    ["1887-03-15T00:20", "1887-03-15T00:20", "same"],
    ["1887-03-15T00:20", "1887-03-15T01:10", "excluding"],
    ["1887-03-15", "1887-03-15T01:10", "contains"],
    ["1887-03-15T01:10", "1887-03-15", "within"],
    ["1887-03-15T08:45/1887-03-16T09:04", "1887-03-15", "contains"],
    ["1887-03-14T08:45/1887-03-15T09:04", "1887-03-15", "contains"],
    ["1887-03-15T09:04:35/1887-03-15T09:04:35", "1887-03-15T09:04:35", "same"],
    ["1887-03", "1887-03-15T01:10", "contains"],
    ["1887-03-15T23:50", "1887-03-16T00:10", "excluding"],
    ["1887-03-15T00:20Z", "1887-03-15T00:20", "unknown"],
    ["1887-03-15T00:20Z", "1887-03-15T01:20+01:00", "same"],
    ["1887-03-15T23:30Z", "1887-03-16T00:30+01:00", "same"],
    ["1887-03-15T17:54", "1887-03-15T17:54:00", "same"],
    ["1887-03-15T16:30~", "1887-03-15T16:40", "contains"],
    ["1887-03-15T16:30~", "1887-03-15T16:46", "excluding"],
    ["1887-03-15T16:00~", "1887-03-15T16:30", "contains"],
    ["1887-03-15T16:03~", "1887-03-15T16:05", "contains"],
    ["1887-03-15T16:03~", "1887-03-15T16:06", "excluding"],
    ["1887-03-15T16:03:20~", "1887-03-15T16:04:21", "excluding"],
    ["1887-03-15T09:04", "1887-03-15T09:04:35", "contains"],
    ["1887-03-15T09:04", "1887-03-15T09:05:00", "excluding"],
    ["1887-03-15T09:04:35", "1887-03-15T09:04:36", "excluding"],
    ["1887-03-15T08:45/1887-03-15T09:04", "1887-03-15T10:00/1887-03-15T11:00", "excluding"],
    ["1887-03-15T08:45/1887-03-15T09:04", "1887-03-15T08:45/1887-03-15T09:04:35", "contains"],
    ["1887-03-15T08:45/1887-03-15T09:04", "1887-03-15T08:50/1887-03-15T09:30", "overlap"],
    ["1887-03-15T08:45/1887-03-15T09:04", "1887-03-15T08:45/1887-03-15T08:55", "overlap"],
    ["1887-03-15T08:45/1887-03-15T09:04", "1887-03-15", "within"],
    ["1887-03-15T08:45/1887-03-16T09:04", "1887-03-15/1887-03-16", "within"],
    ["1887-03-15T23:50/1887-03-16T00:10", "1887-03-16T00:05", "contains"],
    ["[1887-03-15T09:00..1887-03-15T09:10]", "1887-03-15T09:04", "contains"],
    ["[1887-03-15T09:00..1887-03-15T09:10]", "1887-03-15T10:00", "excluding"],
    ["[1887-03-15T09:00,1887-03-16]", "1887-03-16T23:59", "contains"],
    ["[1887-03-15T09:00,1887-03-16]", "1887-03-15T08:00", "excluding"],
    ["[1887-03-15T09:00,1887-03-16]", "1887-03-17T00:00", "excluding"],
    ["[1887-03-15T09:00Z,1887-03-15T11:00]", "1887-03-15T23:00", "contains"],
    ["[1887-03-14,1887-03-15T09:00]", "1887-03-14T00:00", "contains"],
    ["[1887-03-14,1887-03-15T09:00]", "1887-03-15T09:01", "excluding"],
    ["[1887-03-15T09:00..]", "1888", "contains"],
    ["[1887-03-15T09:00Z,1887-03-15T11:00Z]", "1887-03-15T10:00+01:00", "contains"],
    ["1887-03-15T01:10", "1887-03-16", "excluding"],
    ["1887-03-16", "1887-03-15T01:10", "excluding"],
    ["1887-03-15T09:12Z", "1887-03-15T15:00", "unknown"],
    ["1887-03-15T09:12Z", "1887-03-16T09:12:59", "unknown"],
    ["1887-03-16T09:12:59", "1887-03-15T09:12Z", "unknown"],
    ["1887-03-15T09:12Z", "1887-03-16T09:13:00", "excluding"],
    ["1887-03-15T09:12Z", "1887-03-17T15:00", "excluding"],
    ["1887-03-17T15:00", "1887-03-15T09:12Z", "excluding"],
    ["1887-03-15T08:45/1887-03-15T10:00", "1887-03-15T08:45/..", "within"],
    ["1887-03-15T08:45/..", "1887-03-15T08:44", "excluding"],
    ["../1887-03-15T08:45", "1887-03-15T08:46", "excluding"],
    ["../1887-03-15T08:45", "1880-01-01T23:59", "contains"],
    ["1887-03-15/1887-03-15T09:04", "1887-03-15T00:00", "contains"],
    ["1887-03-15T08:45/1887-03-16", "1887-03-16T23:59", "contains"],
    ["1887-03-15T08:45/1887-03-16", "1887-03-17T00:00", "excluding"],
    ["1887-03-15T08:45Z/1887-03-16", "1887-03-15T09:45+01:00", "contains"],
    ["1887-03-15/1887-03-16T08:45Z", "1887-03-15T09:45+01:00", "contains"],
  ] as const)("times of day: %s %s: %s", (a, b, relation) => {
    expect(relationOf(date, a, b)).toBe(relation);
  });

  test.each([
    ["1850~", "1855", "contains"],
    ["1850~", "1856", "overlap"],
    ["1850~", "1857", "excluding"],
    ["1853~", "1855", "overlap"],
    ["1853~", "1856", "excluding"],
    ["1800~", "1850", "contains"],
    ["1800~", "1852", "excluding"],
    ["-0499~", "-0460", "contains"],
    ["-0500~", "-0460", "excluding"],
    ["0000~", "0001", "contains"],
    ["0000~", "0003", "excluding"],
    ["0001~", "0004", "excluding"],
  ] as const)("about a year, as wide as it is round: %s %s: %s", (a, b, relation) => {
    expect(relationOf(date, a, b)).toBe(relation);
  });

  test("days within the tolerance are the same day", () => {
    expect(relationOf(date, "1980-04-24", "1980-04-25", knowing({ tolerance: 1 }))).toBe("same");
    expect(relationOf(date, "1980-04-24", "1980-04-26", knowing({ tolerance: 1 }))).toBe("excluding");
  });

  test.each([
    ["1980-04-01/1980-04-10", "1980-04-02/1980-04-09", "contains"],
    ["1980-04-01/1980-04-10", "1980-04-02/1980-04-11", "overlap"],
    ["1980-04-01/1980-04-10", "1980-04-01/1980-04-20", "overlap"],
    // The end of one is close to the beginning of the other, but they share no day.
    ["1980-04-01/1980-04-10", "1980-04-11/1980-04-20", "excluding"],
    ["1980-04-11/1980-04-20", "1980-04-01/1980-04-10", "excluding"],
  ] as const)("of spans, it holds at both ends: %s %s: %s", (a, b, relation) => {
    expect(relationOf(date, a, b, knowing({ tolerance: 1 }))).toBe(relation);
  });

  test("equal dates are said to be equal as dates, with a time of day or without", () => {
    for (const raw of ["1980-04", "1887-03-15T09:04", "1979/1980"])
      expect(date.relate(read(date, raw), read(date, raw), KNOWS_NOTHING).rule).toBe("the dates are equal");
  });
});

describe("is shown", () => {
  test.each([
    ["1980-04-24", "24 April 1980"],
    ["1980-04", "April 1980"],
    ["0044", "AD 44"],
    ["[1850?]", "1850 (?)"],
    ["[1850,1852]", "1850 or 1852"],
    ["[1979-10, 1980-02-03]", "October 1979 or 3 February 1980"],
    ["[1944-24, 1945-21]", "winter 1944 or spring 1945"],
    ["[1980-04-24,1980-05-03..]", "from 24 April 1980"],
    ["[..1979,1981]", "by 31 December 1981"],
    ["[1667,1670..1672]", "between 1667 and 1672"],
    ["[1850~,1852]", "about 1850 or 1852"],
    ["[1850,1852?]", "1850 or 1852 (?)"],
    ["1887-03-15T08:45/1887-03-15T09:04", "15 March 1887, 08:45–09:04"],
    ["[1887-03-15T09:00..1887-03-15T09:10]", "15 March 1887, 09:00–09:10"],
    ["1887-03-15T23:50/1887-03-16T00:10", "15 March 1887, 23:50 – 16 March 1887, 00:10"],
    ["1887-03-15T08:45/1887-03-15", "15 March 1887, 08:45 – 15 March 1887"],
    ["1887-03-15/1887-03-15T09:04", "15 March 1887 – 15 March 1887, 09:04"],
    ["1887-03-15T08:45/..", "from 15 March 1887, 08:45"],
    ["1979-11-04~/1981-01-20", "about 4 November 1979 – 20 January 1981"],
    ["1979-11-04/1981-01-20~", "about 4 November 1979 – 20 January 1981"],
    ["1979-11-04?/1981-01", "4 November 1979 – January 1981 (?)"],
    ["1979-11-04/1981-01?", "4 November 1979 – January 1981 (?)"],
    ["1979-11-04%", "about 4 November 1979 (?)"],
    ["1945-21%", "about spring 1945 (?)"],
    ["1887-03-15T00:20%", "about 15 March 1887, 00:20 (?)"],
    [" 1980-04 ", "April 1980"],
    ["1887-03-15T00:20", "15 March 1887, 00:20"],
    ["1980-01~", "about January 1980"],
    ["1980?", "1980 (?)"],
    ["1979-11-04/1981-01-20", "4 November 1979 – 20 January 1981"],
    ["[1979-10..1979-12]", "between October 1979 and December 1979"],
    ["../1953", "by 1953"],
    ["[..1953]", "by 1953"],
    ["1980-04/..", "from April 1980"],
    ["1945-21", "spring 1945"],
    ["1944-24?", "winter 1944 (?)"],
    ["-0043-23", "autumn 44 BC"],
    ["1944-24/1945-05", "winter 1944 – May 1945"],
  ])("%s as %s", (raw, shown) => {
    expect(show(date, raw)).toBe(shown);
  });

  test("with the months of the language", () => {
    expect(show(date, "1980-08-24", { ...IN_ENGLISH, lang: "id" })).toBe("24 Agustus 1980");
    expect(show(date, "1980-08-24", { ...IN_ENGLISH, lang: "ar" })).toContain("1980");
    expect(show(date, "1945-22", { ...IN_ENGLISH, phrases: inIndonesian })).toBe("musim panas 1945");
    expect(show(date, "1945-22", { ...IN_ENGLISH, phrases: inArabic })).toBe("صيف 1945");
  });
});
