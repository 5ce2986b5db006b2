// Values as people write them: what each form comes to, and what is never guessed.

import { beforeAll, describe, expect, test } from "vitest";
import { readClockTime } from "../../src/import/human-values/time.ts";
import { readCount, readMeasure } from "../../src/import/human-values/count.ts";
import { readDate } from "../../src/import/human-values/date.ts";
import { readDuration } from "../../src/import/human-values/time.ts";
import { isTrouble, type Outcome, UNKNOWN_STYLE } from "../../src/import/human-values/reading.ts";
import { loadEdtf } from "../../src/model/values/date.ts";

beforeAll(loadEdtf);

const valueOf = (outcome: Outcome): unknown =>
  outcome === null ? null : isTrouble(outcome) ? "trouble" : outcome.value;

describe("times of day", () => {
  test.each([
    ["09:12", "09:12"],
    ["9:12", "09:12"],
    ["9:04 am", "09:04"],
    ["9:04 p.m.", "21:04"],
    ["12:04 am", "00:04"],
    ["12:04 pm", "12:04"],
    ["9 am", "09:00"],
    ["8 h 45", "08:45"],
    ["21h15", "21:15"],
    ["8h", "08:00"],
    ["0912 hours", "09:12"],
    ["09.12 Uhr", "09:12"],
    ["pukul 09.12", "09:12"],
    ["9:04:35", "09:04:35"],
    ["9:04:00", "09:04"],
    ["9 o’clock", "09:00"],
    ["09:12 UTC", "09:12Z"],
    ["09:12+0100", "09:12+01:00"],
    ["noon", "12:00"],
    ["midnight", "00:00"],
    ["morning", "morning"],
    ["in the early morning", "morning"],
    ["at night", "night"],
    ["just after 9:04 am", "~>09:04"],
    ["shortly before noon", "~<12:00"],
    ["about 9:00", "~09:00"],
    ["c. 9:05", "~09:05"],
    ["after 9:04", ">09:04"],
    ["by 9:04", "<09:04"],
    ["8:45–9:04", "08:45/09:04"],
    ["8:45-9:04", "08:45/09:04"],
    ["from 8:45 to 9:04 pm", "20:45/21:04"],
    ["between 8:45 and 9:04", "08:45..09:04"],
    ["25:00", "trouble"],
    ["13:04 am", "trouble"],
    ["9", null],
    ["9.30", null],
    ["912", null],
    ["3 h 45 min", null],
    ["London", null],
    ["9 ships", null],
    ["", null],
  ])("%s is %s", (text, value) => {
    expect(valueOf(readClockTime(text))).toBe(value);
  });

  test.each([
    ["24 April 1980, just after 9:04 am", "[1980-04-24T09:04..1980-04-24T09:06]"],
    ["the morning of 24 April 1980", "[1980-04-24T04:00..1980-04-24T11:59]"],
    ["24 April 1980, in the evening", "[1980-04-24T17:00..1980-04-24T23:59]"],
    ["24 April 1980 8 h 45", "1980-04-24T08:45"],
    ["24 April 1980, 8:45–9:04", "1980-04-24T08:45/1980-04-24T09:04"],
    ["noon on 24 April 1980", "1980-04-24T12:00"],
    ["April 1980, 9:04", "trouble"],
  ])("%s is %s", (text, value) => {
    expect(valueOf(readDate(text, UNKNOWN_STYLE))).toBe(value);
  });
});

describe("measures", () => {
  test.each([
    ["100 ft", "100 ft"],
    ["about 60 feet", "~60 ft"],
    ["nearly 60 feet", "~<60 ft"],
    ["1,200 sq km", "1200 km²"],
    ["1.5 million tonnes", "1500000 t"],
    ["12 Mt", "12 Mt"],
    ["$5 million", "5000000 USD"],
    ["6 ft 2 in", "74 in"],
    ["5′11″", "71 in"],
    ["10–12 km", "10..12 km"],
    ["8 men", null],
    ["100", null],
  ])("%s is %s", (text, value) => {
    expect(valueOf(readMeasure(text, UNKNOWN_STYLE))).toBe(value);
  });
});

describe("counts", () => {
  test.each([
    ["8", 8],
    ["1,200", 1200],
    ["1 200", 1200],
    ["1 200", 1200],
    ["1'200", 1200],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["1,00,000", 100_000],
    ["1.5", 1.5],
    ["1,5", 1.5],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["-3", -3],
    ["−3", -3],
    ["+5", 5],
    ["~50", "~50"],
    ["c. 50", "~50"],
    ["c.50", "~50"],
    ["ca. 50", "~50"],
    ["about 1,200", "~1200"],
    ["nearly 500", "~<500"],
    ["almost 500", "~<500"],
    ["hampir 500", "~<500"],
    ["just over 500", "~>500"],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["50 (est.)", "~50"],
    ["approx. 50", "~50"],
    ["an estimated 50", "~50"],
    ["3–5", "3..5"],
    ["3–5 constructor", "3..5"],
    ["3-5", "3..5"],
    ["3 - 5", "3..5"],
    ["3 to 5", "3..5"],
    ["between 3 and 5", "3..5"],
    ["3..5", "3..5"],
    ["3 or 4", "3..4"],
    ["50 ± 5", "45..55"],
    ["1,000–1,500", "1000..1500"],
    ["10–12 thousand", "10000..12000"],
    ["at least 50", ">=50"],
    ["50+", ">=50"],
    [">50", ">51"],
    ["more than 50", ">51"],
    ["over 1,000", ">1001"],
    ["up to 50", "<=50"],
    ["fewer than 50", "<49"],
    ["50 or more", ">=50"],
    ["several", "several"],
    ["Several hundred", "several hundred"],
    ["dozens", "dozens"],
    ["eight", 8],
    ["twenty-three", 23],
    ["two hundred and fifty", 250],
    ["a dozen", 12],
    ["three thousand", 3000],
    ["twenty to thirty", "20..30"],
    ["nineteen hundred eighty", 1980],
    ["two thousand and five", 2005],
    ["three score and ten", 70],
    ["five million two hundred thousand and one", 5_200_001],
    ["ten to twelve thousand", "10000..12000"],
    ["10–12 Million", "10000000..12000000"],
    ["€5–12M", "5000000..12000000"],
    ["500–12000 Mark", "500..12000"],
    ["5 to 12 km", "5..12"],
    ["1.2 million", 1_200_000],
    ["3k", 3000],
    ["2 thousand", 2000],
    ["8 people", 8],
    ["$500", 500],
    ["50%", 50],
    ["53[1]", 53],
    ["53[note 2]", 53],
    ["53*", 53],
    ["٥٣", 53],
    ["１２", 12],
    ["8 (soldiers)", 8],
    ["8 (incl. 1 officer)", 8],
    ["c. 100 (of whom 20 women)", "~100"],
    ["53 [sic]", 53],
    ["ca.50", "~50"],
    ["50 approx.", "~50"],
    ["50ish", "~50"],
    ["100-odd", "~100"],
    ["50 plus", ">=50"],
    ["minimum 50", ">=50"],
    ["50 minimum", ">=50"],
    ["maximum 50", "<=50"],
    ["as many as 50", "<=50"],
    ["2-3 dozen", "24..36"],
    ["500-1,200", "500..1200"],
    ["£1.2m", 1_200_000],
  ])("%s is %s", (text, value) => {
    const outcome = valueOf(readCount(text, UNKNOWN_STYLE));
    expect(
      typeof value === "string" && /^[<>]\d/.test(value)
        ? String(outcome).replace(/\d+/, (n) => String(Number(n) + (value.startsWith(">") ? 1 : -1)))
        : outcome,
    ).toBe(value);
  });

  test.each([
    "",
    "abc",
    "8 dead and 5 wounded",
    "1980-04-24",
    "8 (or 9)",
    "1.2.3",
    "3rd",
    "1,2,3",
    "heavy",
    "8; 9",
    "1O",
    "50 -",
    "12 (3)",
    "twenty twenty",
    "thirty five six",
    "nineteen eighty",
    "nineteen eighty-four",
    "five and six",
    "twenty zero",
    "two hundred five hundred",
    "two thousand three million",
    "two thousand million",
  ])("%s is no count", (text) => {
    expect(valueOf(readCount(text, UNKNOWN_STYLE))).toBe(null);
  });

  test.each(["1.200", "5-3", "20-25,000", "20–25 000", "99999999999999999999", "perhaps c. 3–5"])(
    "%s is never guessed",
    (text) => {
      expect(valueOf(readCount(text, UNKNOWN_STYLE))).toBe("trouble");
    },
  );

  // A multiplier, a bound, a doubt or a unit in brackets says what it says outside them.
  test.each([
    ["12 (thousand)", 12_000],
    ["12 (in thousands)", 12_000],
    ["3 (million)", 3_000_000],
    ["12 (hundred)", 1200],
    ["2 (dozen)", 24],
    ["12 (k)", 12_000],
    ["3 (M)", 3_000_000],
    ["50 (max)", "<=50"],
    ["50 (minimum)", ">=50"],
    ["50 (at least)", ">=50"],
    ["50 (or more)", ">=50"],
    ["50 (up to)", "<=50"],
    ["50 (+)", ">=50"],
    ["50 (c.)", "~50"],
    ["50 (≈)", "~50"],
    ["50 (approximate)", "~50"],
    ["50 (lower bound)", ">=50"],
    ["8 (incl. 1 officer)", 8],
    ["50 (min.)", "trouble"],
    ["50 (nil)", "trouble"],
    ["12 (later 14)", null],
  ])("%s is %j", (text, value) => {
    expect(valueOf(readCount(text, UNKNOWN_STYLE))).toBe(value);
  });

  test.each([
    ["50 (>)", { value: ">50", hedge: null, unit: null }],
    ["50 (probably)", { value: 50, hedge: "uncertain", unit: null }],
    ["50 (not confirmed)", { value: 50, hedge: "uncertain", unit: null }],
    ["50 (disputed)", { value: 50, hedge: "disputed", unit: null }],
    ["50 (%)", { value: 50, hedge: null, unit: "%" }],
    ["50 (wounded)", { value: 50, hedge: null, unit: "wounded" }],
    ["50 (per day)", { value: 50, hedge: null, unit: "per day" }],
    ["50 (Smith)", { value: 50, hedge: null, unit: null, taken: expect.stringContaining("remark in brackets") }],
    ["perhaps 50 (disputed)", { trouble: "it is hedged in two ways; keep one" }],
  ])("%s is %j", (text, outcome) => {
    expect(readCount(text, UNKNOWN_STYLE)).toEqual(outcome);
  });

  test.each([
    ["approximately 15", "~15"],
    ["29.0", "29.0"],
    ["1,234.00", "1234.00"],
    ["12,50", 12.5],
    ["half a dozen", 6],
    ["half a million", 500_000],
    ["several thousands", "several thousand"],
    ["12 *", 12],
    ["12 †", 12],
    ["½", 0.5],
    ["2½ million", 2_500_000],
    ["1,2 Mio.", 1_200_000],
    ["2,5–3 Mio.", "2500000..3000000"],
    ["1,2 millions", 1_200_000],
    ["US$1.5m", 1_500_000],
  ])("%s, as people also write, is %j", (text, value) => {
    expect(valueOf(readCount(text, UNKNOWN_STYLE))).toBe(value);
  });

  test.each([
    ["3-400", "hundreds"],
    ["2-3000", "thousands"],
    ["12-1500", "hundreds"],
    ["75-87000", "thousands"],
    ["20-30000", "thousands"],
    ["300-400,000", "thousands"],
  ])("the lower end of %s may have left out its %s", (text, zeros) => {
    expect(readCount(text, UNKNOWN_STYLE)).toEqual({
      trouble: `the ${zeros} of the upper end may apply to both; write both ends in full`,
    });
  });

  test.each(["5-10", "8-12", "90-110", "1-100", "10-500", "100-2000", "5-1000", "3..400"])("%s is whole", (text) => {
    expect(valueOf(readCount(text, UNKNOWN_STYLE))).toBe(text.replace("-", ".."));
  });

  test("a known decimal mark settles what may be a thousand", () => {
    expect(valueOf(readCount("1.200", { ...UNKNOWN_STYLE, decimal: "comma" }))).toBe(1200);
    expect(valueOf(readCount("1.200", { ...UNKNOWN_STYLE, decimal: "point" }))).toBe(1.2);
    expect(valueOf(readCount("1,200", { ...UNKNOWN_STYLE, decimal: "comma" }))).toBe(1.2);
  });

  test("units and doubts are kept beside the value", () => {
    expect(readCount("8 Men", UNKNOWN_STYLE)).toEqual({ value: 8, hedge: null, unit: "men" });
    expect(readCount("8?", UNKNOWN_STYLE)).toEqual({ value: 8, hedge: "uncertain", unit: null });
    expect(readCount("perhaps 50–60", UNKNOWN_STYLE)).toEqual({ value: "50..60", hedge: "uncertain", unit: null });
    expect(readCount("perhaps c. 50", UNKNOWN_STYLE)).toEqual({ value: "~50", hedge: "uncertain", unit: null });
    expect(readCount("c. 50–60 km", UNKNOWN_STYLE)).toEqual({ value: "50..60", hedge: "about", unit: "km" });
  });
});

describe("dates", () => {
  test.each([
    ["1980-04-24", "1980-04-24"],
    ["1980-04", "1980-04"],
    ["1980", "1980"],
    ["1980-4-5", "1980-04-05"],
    ["1980/04/24", "1980-04-24"],
    ["1980.04.24", "1980-04-24"],
    ["19800424", "1980-04-24"],
    ["1980-04-24T10:00:00Z", "1980-04-24T10:00Z"],
    ["1980-04-24 10:30", "1980-04-24T10:30"],
    ["24 April 1980, 5:54 pm", "1980-04-24T17:54"],
    ["1980-04-24 00:00:00", "1980-04-24"],
    ["24 April 1980", "1980-04-24"],
    ["24 Apr. 1980", "1980-04-24"],
    ["April 24, 1980", "1980-04-24"],
    ["Apr 24th, 1980", "1980-04-24"],
    ["24-Apr-1980", "1980-04-24"],
    ["Thursday, 24 April 1980", "1980-04-24"],
    ["24th of April 1980", "1980-04-24"],
    ["April 1980", "1980-04"],
    ["Sept. 1980", "1980-09"],
    ["04/1980", "1980-04"],
    ["24 avril 1980", "1980-04-24"],
    ["24. März 1980", "1980-03-24"],
    ["24 апреля 1980", "1980-04-24"],
    ["24 Mei 1980", "1980-05-24"],
    ["1980年4月24日", "1980-04-24"],
    ["٢٤ أبريل ١٩٨٠", "1980-04-24"],
    ["24/04/1980", "1980-04-24"],
    ["04/24/1980", "1980-04-24"],
    ["24.04.1980", "1980-04-24"],
    ["5/5/1980", "1980-05-05"],
    ["c. 1980", "1980~"],
    ["circa April 1980", "1980-04~"],
    ["1980?", "1980?"],
    ["about 24 April 1980?", "1980-04-24%"],
    ["before 1980", "[..1979]"],
    ["by 1980", "[..1980]"],
    ["before 1 May 1980", "[..1980-04-30]"],
    ["after April 1980", "[1980-05..]"],
    ["since April 1980", "[1980-04..]"],
    ["between 1979 and 1981", "[1979..1981]"],
    ["1979 or 1980", "[1979,1980]"],
    ["4–6 April 1980", "1980-04-04/1980-04-06"],
    ["4-6 April 1980", "1980-04-04/1980-04-06"],
    ["April 4–6, 1980", "1980-04-04/1980-04-06"],
    ["30 April – 2 May 1980", "1980-04-30/1980-05-02"],
    ["1979–81", "1979/1981"],
    ["1979-1981", "1979/1981"],
    ["1979 to 1981", "1979/1981"],
    ["1979-11-04/1981-01-20", "1979-11-04/1981-01-20"],
    ["from 4 November 1979 to 20 January 1981", "1979-11-04/1981-01-20"],
    ["c. 1979–1981", "1979~/1981~"],
    ["1914-18", "1914/1918"],
    ["1980s", "[1980..1989]"],
    ["the 1980s", "[1980..1989]"],
    ["19th century", "[1801..1900]"],
    ["early 1980", "[1980-01..1980-04]"],
    ["mid-1980", "[1980-05..1980-08]"],
    ["late May 1964", "[1964-05-22..1964-05-31]"],
    ["early 19th century", "[1801..1833]"],
    ["late 1980s", "[1987..1989]"],
    ["spring 1980", "1980-21"],
    ["in the fall of 1980", "1980-23"],
    ["spring 44 BC", "-0043-21"],
    ["winter 1944", "1944-24"],
    ["winter 1944/45", "[1944-12..1945-03]"],
    ["winter of 1899–1900", "[1899-12..1900-03]"],
    ["44 BC", "-0043"],
    ["15 March 44 B.C.", "-0043-03-15"],
    ["c. 300 BCE", "-0299~"],
    ["500–490 BC", "-0499/-0489"],
    ["27 BC – AD 14", "-0026/0014"],
    ["5th century BC", "[-0499..-0400]"],
    ["AD 79", "0079"],
    ["24 August 79 CE", "0079-08-24"],
    ["12 Mar. 1415", "1415-03-12"],
    ["Mar 1415", "1415-03"],
    ["14.x.1066", "1066-10-14"],
    ["end of 1915", "[1915-09..1915-12]"],
    ["3-5 March 44 BC", "-0043-03-03/-0043-03-05"],
    ["45-44 BCE", "-0044/-0043"],
    ["c. 500–450 BC", "-0499~/-0449~"],
    ["AD 14–16", "0014/0016"],
    ["24 August AD 79", "0079-08-24"],
    ["79 CE", "0079"],
    ["1 BC", "0000"],
    ["422 π.Χ.", "-0421"],
    ["44 v. Chr.", "-0043"],
    ["3rd century BC", "[-0299..-0200]"],
    ["3rd century AD", "[0201..0300]"],
    ["July 657", "0657-07"],
    ["25.3.657", "0657-03-25"],
    ["200-300", "0200/0300"],
    ["1850/51", "1850/1851"],
    ["1849/50", "1849/1850"],
    ["[1850]", "1850"],
    ["[c. 1850]", "1850~"],
    ["[1850?]", "1850?"],
    ["[1850..1860]", "[1850..1860]"],
    ["ca.1850", "1850~"],
    ["1850 ca.", "1850~"],
    ["ante 1850", "[..1849]"],
    ["post 1850", "[1851..]"],
    ["../1681", "../1681"],
    ["1681/..", "1681/.."],
    ["[..1681]", "[..1681]"],
    ["1979-11-04~/..", "1979-11-04~/.."],
    ["c. -0043", "-0043~"],
    ["16th c.", "[1501..1600]"],
    ["c. 1503 - c. 1506", "1503~/1506~"],
    ["1503 – c. 1506", "1503/1506~"],
    ["1503 [?]", "1503?"],
    ["24 and 25 April 1980", "1980-04-24/1980-04-25"],
    ["24 & 25 April 1980", "1980-04-24/1980-04-25"],
    ["24 or 26 April 1980", "[1980-04-24,1980-04-26]"],
    ["not later than 24 April 1980", "[..1980-04-24]"],
    ["not earlier than 24 April 1980", "[1980-04-24..]"],
    ["on or before 24 April 1980", "[..1980-04-24]"],
    ["on or about 24 April 1980", "1980-04-24~"],
    ["until 1565", "../1565"],
    ["from 1565", "1565/.."],
    ["from 1979–1981", "1979/1981"],
    ["by 1565", "[..1565]"],
    ["1999/00", "1999/2000"],
    ["28 Dec 1979 - 3 Jan 1980", "1979-12-28/1980-01-03"],
    ["28 Dec 1979 - 3 Jan", "1979-12-28/1980-01-03"],
    ["28 Dec – 3 Jan 1980", "1979-12-28/1980-01-03"],
    ["1565±2", "[1563..1567]"],
    ["1200 ± 50 BC", "[-1249..-1149]"],
    ["1850-1", "1850/1851"],
    ["1980/01", "1980-01"],
    ["1980 or so", "1980~"],
    ["1690 or 94", "[1690,1694]"],
    ["between 1914 and 18", "[1914..1918]"],
    ["1914 and 15", "1914/1915"],
    ["17 March 1564/1797", "1564-03-17/1797"],
    ["about 1530? - 1540", "1530%/1540~"],
    ["787?", "0787?"],
    ["until c. 1565", "../1565~"],
    ["from c. 1565", "1565~/.."],
    ["after c. 1565", "[1566~..]"],
    ["between c. 1503 and c. 1506", "[1503~..1506~]"],
  ])("%s is %s", (text, value) => {
    expect(valueOf(readDate(text, UNKNOWN_STYLE))).toBe(value);
  });

  test.each([
    "04/05/1980",
    "4.5.1980",
    "24/04/80",
    "1980-02-31",
    "31 February 1980",
    "31/04/1980",
    "1939-40",
    "1500s",
    "1981–1979",
    "44–45 BC",
    "0 BC",
    "1850/5",
    "-44",
    "198?",
    "1980-5",
    "c. 1904-05",
    "March 913–5",
    "9 December 1876 or 2 January",
    "17 August 1225 – 27 May",
    "late winter 1945",
    "13/13/1980",
  ])("%s is never guessed", (text) => {
    expect(valueOf(readDate(text, UNKNOWN_STYLE))).toBe("trouble");
  });

  test.each([
    "",
    "soon",
    "8",
    "1,200",
    "Union",
    "3–5",
    "May Day parade",
    "12 High Street",
    "#1681",
    "(1681",
    "-1681.5",
    "1979–",
    "1980.5",
    "1300 H",
    "500 v.",
    "-44 BC",
    "Thursday Feb 1610/11",
    "1,681",
    "1681!",
  ])("%s is no date", (text) => {
    expect(valueOf(readDate(text, UNKNOWN_STYLE))).toBe(null);
  });

  test.each([
    ["before 1980?", "[..1979]", "uncertain"],
    ["perhaps April or May 1980", "[1980-04,1980-05]", "uncertain"],
    ["possibly spring 1980", "1980-21", "uncertain"],
    ["probably early 1980", "[1980-01..1980-04]", "uncertain"],
    ["perhaps from 1979 to 1981", "1979/1981", "uncertain"],
    ["about the 1980s", "[1980..1989]", "about"],
    ["c. 1850s", "[1850..1859]", "about"],
    ["c. late 1980", "[1980-09..1980-12]", "about"],
    ["c. before 1980", "[..1979]", "about"],
    ["perhaps 1980", "1980?", null],
    ["c. 1979–1981", "1979~/1981~", null],
  ])("what %s cannot hold of its doubt is the claim's hedge", (text, value, hedge) => {
    expect(readDate(text, UNKNOWN_STYLE)).toMatchObject({ value, hedge, unit: null });
  });

  test.each(["c. 1850s?", "perhaps about the 1980s", "probably c. before 1980"])("%s has two hedges", (text) => {
    expect(valueOf(readDate(text, UNKNOWN_STYLE))).toBe("trouble");
  });

  test("what is ambiguous is read once the order or the century is known", () => {
    expect(valueOf(readDate("04/05/1980", { ...UNKNOWN_STYLE, dateOrder: "day-first" }))).toBe("1980-05-04");
    expect(valueOf(readDate("04/05/1980", { ...UNKNOWN_STYLE, dateOrder: "month-first" }))).toBe("1980-04-05");
    expect(valueOf(readDate("24-Apr-80", { ...UNKNOWN_STYLE, century: 1900 }))).toBe("1980-04-24");
    expect(readDate("04/05/1980", UNKNOWN_STYLE)).toEqual({
      trouble: "it may be 4 May or 5 April; decide with --dates day-first or month-first",
    });
  });
});

test.each([
  ["444 days", "P444D"],
  ["32 seconds", "PT32S"],
  ["1 minute 30 sec", "PT1M30S"],
  ["two weeks", "P2W"],
  ["1 year, 2 months", "P1Y2M"],
  ["1 year 2 months and 3 days", "P1Y2M3D"],
  ["about 5 months", "~P5M"],
  ["3–4 weeks", "P3W..P4W"],
  ["P444D", "P444D"],
  ["14 hours", "PT14H"],
  ["2 hours 30 minutes", "PT2H30M"],
  ["1 day, 4 hours", "P1DT4H"],
  ["3–4 hrs", "PT3H..PT4H"],
  ["4 hours, 1 day", null],
  ["444", null],
  ["3 months 2 years", null],
])("the length %s is %s", (text, value) => {
  expect(valueOf(readDuration(text, UNKNOWN_STYLE))).toBe(value);
});

test.each([
  ["1981-04-12 25:61", /not a time of day/],
  ["2001-01-01 13:30 pm", /not a time of day/],
  ["1986-01-28 11:38 EST", /“EST” may be one of several time zones/],
  ["2001-01-01 10:00-11:00", /a range of hours/],
  ["2001-01-01 10:00 ca.", /doubt about the time of day/],
  ["1969-07/08", /end with a month or with a day/],
])("the date %s is not read as less than it says", (text, trouble) => {
  expect(readDate(text, UNKNOWN_STYLE)).toMatchObject({ trouble: expect.stringMatching(trouble) as string });
});
