// Tables as different people really keep them: what they become, what is reported, and that no row is lost.

import { expect, test } from "vitest";
import { IN_ENGLISH, importFile, refusalOf, verdictsOf } from "./support.ts";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

test("dates of all sorts: eras, guesses, split years; missing and ambiguous dates are reported", async () => {
  const dates = [
    "4/11/79",
    "4 Nov. 1979",
    "c. 1850",
    "1914-18",
    "1850/51",
    "fl. 1380",
    "15 March 44 BC",
    "45-44 BCE",
    "AD 250",
    "n.d.",
    "unknown",
    "ca. 200-300",
    "[1850?]",
  ];
  const rows = dates.map((date, index) => `A,e${index},date,${date}\n`).join("");
  const { claims, kinds, reported } = await importFile(`source,event,attribute,value\n${rows}`);
  expect(kinds).toEqual({ date: "date" });
  expect(claims).toEqual([
    "A e1 date 1979-11-04",
    "A e2 date 1850~",
    "A e3 date 1914/1918",
    "A e4 date 1850/1851",
    "A e6 date -0043-03-15",
    "A e7 date -0044/-0043",
    "A e8 date 0250",
    "A e11 date 0200~/0300~",
    "A e12 date 1850?",
  ]);
  expect(reported).toEqual([
    "2 4/11/79: it may be 4 November or 11 April; decide with --dates day-first or month-first",
    "7 fl. 1380: “fl” marks a lifetime, not one date; write the date alone if it is meant",
    "11 n.d.: “n.d.” means that there is no value",
    "12 unknown: “unknown” means that there is no value",
  ]);
});

/** A table of one date a row, each of an event of its own: what each became, and why another did not. */
async function importDates(dates: readonly string[], flags: readonly string[] = ["--kind", "date=date"]) {
  const rows = dates.map((date, index) => `A,e${index + 1},date,"${date}"\n`).join("");
  const { claims, reported, assumptions, out } = await importFile(`source,event,attribute,value\n${rows}`, flags);
  const values = claims.map((claim) => claim.replace(/^A e(\d+) date /, (_, n) => `${dates[Number(n) - 1] ?? ""} → `));
  const refused = reported.map((line) => line.replace(/^\d+ /, ""));
  return { values, refused, assumptions: assumptions.filter((text) => text !== IN_ENGLISH), out };
}

const MINUS =
  "date: a year with a minus is read as a year BC: -44 is 44 BC (EDTF and astronomers, who count a year 0, would mean 45 BC)";

test("a year with a minus is a year BC, and reported; if the column also writes BC, it is refused", async () => {
  const plain = await importDates(["-44", "-753", "c. -490", "-490/-479", "-1184", "15 March -44", "1980"]);
  expect(plain.values).toEqual([
    "-44 → -0043",
    "-753 → -0752",
    "c. -490 → -0489~",
    "-490/-479 → -0489/-0478",
    "-1184 → -1183",
    "15 March -44 → -0043-03-15",
    "1980 → 1980",
  ]);
  expect(plain.assumptions).toEqual([`${MINUS} (line 2, 3, 4, 5, 6 and 1 more)`]);
  const mixed = await importDates(["-44", "44 BC", "-1184"]);
  expect(mixed.values).toEqual(["44 BC → -0043"]);
  expect(mixed.refused).toEqual([
    "-44: it may be 44 BC or, with a year 0 as in EDTF, 45 BC; write the year with BC",
    "-1184: it may be 1184 BC or, with a year 0 as in EDTF, 1185 BC; write the year with BC",
  ]);
});

test("EDTF stays EDTF: where a column pads its years, and where the table says that its values are coded", async () => {
  const padded = await importDates(["-0043", "-1184", "-0043-03-15", "-44"]);
  expect(padded.values).toEqual(["-0043 → -0043", "-1184 → -1184", "-0043-03-15 → -0043-03-15"]);
  expect(padded.refused).toEqual([expect.stringMatching(/^-44: it may be 44 BC or/)]);
  expect(padded.assumptions).toEqual([]);
  const coded = await importFile("source,event,attribute,kind,value,asOf\nA,fall,date,date,-1184,-1100\n");
  expect(coded.claims).toEqual(["A fall date -1184"]);
  expect(parseNdjson(readFolder(coded.out)["claims.ndjson"] ?? "")[0]).toMatchObject({ asOf: "-1100" });
});

test("a year with too few digits is reported, and never read as a decade or a century", async () => {
  const { values, refused } = await importDates(["198?", "98?", "14", "198X", "AD 14", "0198?", "787?", "AD 198?"]);
  expect(values).toEqual([
    "14 → 0014",
    "198X → 198X",
    "AD 14 → 0014",
    "0198? → 0198?",
    "787? → 0787?",
    "AD 198? → 0198?",
  ]);
  expect(refused).toEqual([
    "198?: it may be an uncertain year 198, or one of the 1980s; write “0198?” or “198X”",
    "98?: it may be an uncertain year 98, or a year without its century; write “0098?” or all four digits",
  ]);
});

test("a year in two styles is the later one until 24 March; the note keeps the original", async () => {
  const { values, refused, out } = await importDates([
    "5 Feb 1610/11",
    "2 Jan 1648/9",
    "10 Jan. 1665/66",
    "March 1610/11",
    "5.ii.1610/11",
    "5 Nov. 1610 – 5 Feb. 1610/11",
    "between 5 Feb 1610/11 and 3 March 1610/11",
    "Feb.-Mar. 1648/9",
    "5 May 1610/11",
    "28 March 1610/11",
    "5 Feb 1610/12",
    "5 Feb 1910/11",
    "5 Feb 1610-11",
    "1648/9",
  ]);
  expect(values).toEqual([
    "5 Feb 1610/11 → 1611-02-05",
    "2 Jan 1648/9 → 1649-01-02",
    "10 Jan. 1665/66 → 1666-01-10",
    "March 1610/11 → 1611-03",
    "5.ii.1610/11 → 1611-02-05",
    "5 Nov. 1610 – 5 Feb. 1610/11 → 1610-11-05/1611-02-05",
    "between 5 Feb 1610/11 and 3 March 1610/11 → [1611-02-05..1611-03-03]",
    "Feb.-Mar. 1648/9 → 1649-02/1649-03",
    "1648/9 → 1648/1649",
  ]);
  expect(refused.map((line) => line.split(", as ")[0])).toEqual([
    "5 May 1610/11: the year is given in two styles",
    "28 March 1610/11: the year is given in two styles",
    "5 Feb 1610/12: the year is given in two styles",
    "5 Feb 1910/11: the year is given in two styles",
    "5 Feb 1610-11: “11” after a whole date may be a day or a year; write both dates in full",
  ]);
  expect(parseNdjson(readFolder(out)["claims.ndjson"] ?? "")[0]).toMatchObject({ note: "in the table: 5 Feb 1610/11" });
});

test("two days as far apart as the two calendars may be one day, and a mark of the old calendar converts the day", async () => {
  const { values, refused } = await importDates([
    "7/17 June 1576",
    "13/25 April 1880",
    "25 October/7 November 1917",
    "28 Feb./10 Mar. 1648",
    "4/6 April 1980",
    "7–17 June 1576",
    "7 June 1576 (O.S.)",
    "5 Feb 1610 O.S.",
    "17 June 1576 (N.S.)",
    "29 Feb 1700",
  ]);
  expect(values).toEqual([
    "4/6 April 1980 → 1980-04-04/1980-04-06",
    "7–17 June 1576 → 1576-06-07/1576-06-17",
    "17 June 1576 (N.S.) → 1576-06-17",
  ]);
  const double =
    "it may be one day in both the Julian and the Gregorian calendar, or the time from one day to the other";
  expect(refused).toEqual([
    `7/17 June 1576: ${double}; write 1576-06-17, or the two days with a dash`,
    `13/25 April 1880: ${double}; write 1880-04-25, or the two days with a dash`,
    `25 October/7 November 1917: ${double}; write 1917-11-07, or the two days with a dash`,
    `28 Feb./10 Mar. 1648: ${double}; write 1648-03-10, or the two days with a dash`,
    "7 June 1576 (O.S.): it is marked as Old Style (Julian calendar), and dates are stored in the Gregorian; write that date, 1576-06-17, or leave out the mark",
    "5 Feb 1610 O.S.: it is marked as Old Style (Julian calendar), and dates are stored in the Gregorian; write that date, 1610-02-15 or 1611-02-15 by when the year began, or leave out the mark",
    "29 Feb 1700: 29 February 1700 exists only in the Julian calendar, and dates are stored in the Gregorian; write 1700-03-11 if that day is meant",
  ]);
});

test("words after a year are not weekdays: other calendars and eras are reported", async () => {
  const { values, refused } = await importDates([
    "1300 H",
    "12 Mei 1300 H",
    "AH 1300",
    "12 Muharram 1300",
    "252 Ma",
    "500 v.",
    "1300 CS",
    "1300 SA",
    "5508 AM",
    "AM 5508",
    "am 24. April 1980",
    "Mon 24 – Wed 26 April 1980",
    "Do 24 April 1980",
    "24 April 1980, Thursday",
  ]);
  expect(values).toEqual([
    "am 24. April 1980 → 1980-04-24",
    "Mon 24 – Wed 26 April 1980 → 1980-04-24/1980-04-26",
    "Do 24 April 1980 → 1980-04-24",
    "24 April 1980, Thursday → 1980-04-24",
  ]);
  const other = "it is in another calendar; write the Gregorian date";
  const unknown = (end: string) =>
    `“${end}” after a date is not understood; leave it out, or write the date in the Gregorian calendar`;
  expect(refused).toEqual([
    `1300 H: ${other}`,
    `12 Mei 1300 H: ${other}`,
    `AH 1300: ${other}`,
    `12 Muharram 1300: ${other}`,
    `252 Ma: ${unknown("Ma")}`,
    `500 v.: ${unknown("v")}`,
    `1300 CS: ${unknown("CS")}`,
    `1300 SA: ${unknown("SA")}`,
    `5508 AM: ${other}`,
    `AM 5508: ${other}`,
  ]);
});

test("“1904-05” is a month, but not beside “1898-99”; “1980-1” is two years, but not beside “1979-11”", async () => {
  expect((await importDates(["1904-05", "1911-12", "1979-11"])).values).toEqual([
    "1904-05 → 1904-05",
    "1911-12 → 1911-12",
    "1979-11 → 1979-11",
  ]);
  const pairs = await importDates(["1898-99", "1904-05", "1911-12", "1904-03", "1999-00"]);
  expect(pairs.values).toEqual(["1898-99 → 1898/1899", "1904-03 → 1904-03", "1999-00 → 1999/2000"]);
  expect(pairs.refused).toEqual([
    "1904-05: it may be a month or, as others here, the years 1904 to 1905; write “1904/1905” or the month’s name",
    "1911-12: it may be a month or, as others here, the years 1911 to 1912; write “1911/1912” or the month’s name",
  ]);
  expect((await importDates(["1941-2", "1898-9", "1980–1", "1999/00"])).values).toEqual([
    "1941-2 → 1941/1942",
    "1898-9 → 1898/1899",
    "1980–1 → 1980/1981",
    "1999/00 → 1999/2000",
  ]);
  const months = await importDates(["1979-11", "1980-1", "1985-3", "1980-5"]);
  expect(months.values).toEqual(["1979-11 → 1979-11", "1985-3 → 1985-03"]);
  expect(months.refused).toEqual([
    "1980-1: it may be the years 1980 to 1981 or a month; write “1980–1981” or “1980-01”",
    "1980-5: it may be the years 1980 to 1985 or a month; write “1980–1985” or “1980-05”",
  ]);
});

test("the report says why a cell is not a date, if the reason is known", async () => {
  const { values, refused } = await importDates([
    "787 [789]",
    "1610 [1611]",
    "787 [1]",
    "1503[a]",
    "1980.5",
    "b. 1503",
    "died c. 1503",
    "14–37",
    "1980; 1981",
    "24 and 27 April 1980",
    "someday",
  ]);
  expect(values).toEqual(["787 [1] → 0787", "1503[a] → 1503", "14–37 → 0014/0037"]);
  expect(refused).toEqual([
    "787 [789]: the figure in brackets may be a correction or a remark; write only the one that is meant",
    "1610 [1611]: the figure in brackets may be a correction or a remark; write only the one that is meant",
    "1980.5: a fraction of a year is not a date; write the month or the day",
    "b. 1503: “b” marks a lifetime, not one date; write the date alone if it is meant",
    "died c. 1503: “died” marks a lifetime, not one date; write the date alone if it is meant",
    "1980; 1981: it contains several dates; give each its own row",
    "24 and 27 April 1980: it names two dates that do not follow each other; give each its own row",
    expect.stringMatching(/^someday: it cannot be read as a date; write it as 24 April 1980/),
  ]);
});

test("a season has the days of its months, and is shown by its name", async () => {
  const { claims, assumptions, out } = await importFile(
    "source,event,attribute,value\nA,peace,date,8 May 1945\nB,peace,date,Spring 1945\nA,frost,date,20 January 1945\nB,frost,date,Winter 1944/45\nC,frost,date,winter 1944\nD,frost,date,winter 1945\n",
  );
  expect(claims.slice(1, 2)).toEqual(["B peace date 1945-21"]);
  expect(await verdictsOf(out)).toEqual(["precision frost/date", "precision peace/date"]);
  expect(assumptions).toContain(
    "date: seasons are read as northern ones: spring is March to June, winter December to March (line 3, 5, 6, 7)",
  );
  const { stdout } = await run(["discrepancies", "peace", "--verdict", "all", "--dataset", out]);
  expect(stdout).toContain("spring 1945");
});

test("figures of all sorts: an empty one is not zero, one with its own unit is kept apart, 1.200 is not guessed", async () => {
  const figures = [
    '"1,2 million"',
    "over 40",
    "8 (incl. 1 officer)",
    "none",
    "-",
    "50+",
    "<10",
    "1.200",
    "12*",
    "12[3]",
    "٥٣",
    "5 dead",
    "20-25 000",
    "8 (7)",
    "1O",
  ];
  const rows = figures.map((figure, index) => `s${index},fire,deaths,${figure}\n`).join("");
  const { claims, reported } = await importFile(`source,event,attribute,value\n${rows}`);
  expect(claims).toEqual([
    "s0 fire deaths 1200000",
    "s1 fire deaths >40",
    "s2 fire deaths 8",
    "s5 fire deaths >=50",
    "s6 fire deaths <10",
    "s8 fire deaths 12",
    "s9 fire deaths 12",
    "s10 fire deaths 53",
  ]);
  expect(reported).toEqual([
    "5 none: “none” means that there is no value; write 0 if it means none",
    "6 -: “-” means that there is no value; write 0 if it means none",
    "9 1.200: “1.200” may have thousands or decimals; decide with --decimal point or comma",
    "13 5 dead: its unit is “dead”, but most others have none or another one; if it is the same unit, write only the figure; if it is a multiplier, write the figure in full",
    "14 20-25 000: the thousands of the upper end may apply to both; write both ends in full",
    expect.stringMatching(/^15 8 \(7\): is not a count/),
    expect.stringMatching(/^16 1O: is not a count/),
  ]);
});

test("figures in several currencies are measures, each with its own currency", async () => {
  const { claims, reported } = await importFile(
    'source,event,attribute,value\nTimes,fire,damage,"£10,000"\nPost,fire,damage,£1.2m\nEcho,fire,damage,£ 3k\nGlobe,fire,damage,$50000\n',
  );
  expect(claims.slice(0, 3)).toEqual([
    "times fire damage 10000 GBP",
    "post fire damage 1200000 GBP",
    "echo fire damage 3000 GBP",
  ]);
  expect(claims[3]).toBe("globe fire damage 50000 USD");
  expect(reported).toEqual([]);
});

test("a sheet with sources as columns, a byte order mark, and commas in the names", async () => {
  const sheet =
    '\uFEFFEvent,Attribute,"Smith, J. (1999)","Doe, A. & Roe, B."\nSiege,deaths,"1,200",c. 1000\nSiege,date,12 July 1191,1191-07-12\nTOTAL,deaths,1200,1000\n';
  const { claims, reported, out } = await importFile(sheet);
  expect(claims).toEqual([
    "smith-j-1999 siege deaths 1200",
    "doe-a-roe-b siege deaths ~1000",
    "smith-j-1999 siege date 1191-07-12",
    "doe-a-roe-b siege date 1191-07-12",
  ]);
  expect(reported).toEqual([
    "4 1200: it seems to be a row of totals; if it is not, rename it",
    "4 1000: it seems to be a row of totals; if it is not, rename it",
  ]);
  expect(await verdictsOf(out)).toEqual(["conflict siege/deaths", "agreement siege/date"]);
  expect((await importFile(sheet, ["--ignore", "Smith, J. (1999)"])).claims).toHaveLength(2);
});

test("semicolons and decimal commas: one figure with a decimal comma settles the others", async () => {
  const { claims, assumptions } = await importFile(
    "Quelle;Ereignis;Merkmal;Wert\nMeyer;Brand;Tote;1.200\nMeyer;Brand;Schaden;12,75\nHuber;Brand;Datum;5.5.1842\n",
  );
  expect(claims).toEqual(["meyer brand tote 1200", "meyer brand schaden 12.75", "huber brand datum 1842-05-05"]);
  expect(assumptions).toContain(
    "figures are read with a decimal comma, as in “12,75”; if that is wrong, use --decimal point",
  );
});

test.each([
  ["sep=;", "sep=;\r\nsource;event;attribute;value\r\nA;x;killed;12\r\nB;x;killed;oops\r\n"],
  ["quoted", '"sep=,"\nsource,event,attribute,value\nA,x,killed,12\nB,x,killed,oops\n'],
])("Excel's first line says what parts the cells, and lines count on: %s", async (_, text) => {
  const { claims, reported } = await importFile(text, ["--kind", "killed=count"]);
  expect(claims).toEqual(["A x killed 12"]);
  expect(reported).toEqual([expect.stringMatching(/^4 oops/)]);
});

test("what a spreadsheet adds is not read: nameless columns, empty rows, row numbers, errors", async () => {
  const { claims, reported, unused } = await importFile(
    "No.,source,event,killed,wounded,,\n1,Fox,Shiloh,1754,8408,,\n,,,,,,\n2,Livermore,Shiloh,1754,#REF!,,\n,,,,,,\n",
  );
  expect(claims).toEqual(["fox shiloh killed 1754", "fox shiloh wounded 8408", "livermore shiloh killed 1754"]);
  expect(unused).toEqual(["No.", "6", "7"]);
  expect(reported).toEqual(["4 #REF!: “#REF!” means that there is no value; write 0 if it means none"]);
});

test("the row numbers that a program adds are not an attribute; a column that does not count rows is", async () => {
  const table = (first: string) => `,source,event,killed\n0,Fox,Shiloh,8\n${first},Livermore,Shiloh,9\n`;
  expect((await importFile(table("1"))).kinds).toEqual({ killed: "count" });
  expect((await importFile(table("5"))).kinds).toEqual({ "1": "count", killed: "count" });
});

test("a header repeated on every page is reported, and names that occur twice are kept apart", async () => {
  const again = await importFile(
    "source,event,attribute,value\nA,b1,killed,12\nSource,Event,Attribute,Value,\nA,b2,killed,7\n",
  );
  expect(again.claims).toEqual(["A b1 killed 12", "A b2 killed 7"]);
  expect(again.reported).toEqual(["3 : it repeats the header"]);
  const twice = await importFile("Source,Battle,Killed 4,Killed,Killed\nFox,Antietam,1,2,3\n");
  expect(twice.claims).toEqual(["fox antietam killed-4 1", "fox antietam killed 2", "fox antietam killed-5 3"]);
  expect(twice.assumptions).toEqual([
    "column 5 has the same name as another, “Killed”, and is read as “Killed 5”",
    IN_ENGLISH,
  ]);
});

test("a ditto mark among the values is reported, and filled from above with --fill-down; an empty value stays empty", async () => {
  const sheet =
    "source,event,attribute,value\nA,x,commander,Lee\nB,x,commander,ditto\nC,x,commander,\nD,x,commander,〃\n";
  const plain = await importFile(sheet);
  expect(plain.claims).toEqual(["A x commander Lee"]);
  expect(plain.reported).toEqual([
    "3 ditto: “ditto” means the cell above; --fill-down fills it in",
    "4 : there is no value",
    "5 〃: “〃” means the cell above; --fill-down fills it in",
  ]);
  const filled = await importFile(sheet, ["--fill-down"]);
  expect(filled.claims).toEqual(["A x commander Lee", "B x commander Lee"]);
  expect(filled.reported).toEqual(["4 : there is no value", "5 : there is no value"]);
});

test("lists: semicolons separate, slashes may, and the suggested setting splits them", async () => {
  const sheet =
    "source,event,present,looted\nA,raid,Ali/Omar,yes\nB,raid,Ali / Omar / Hasan,NO\nC,raid,Ali,not clear\n";
  const plain = await importFile(sheet);
  expect(plain.kinds).toEqual({ present: "name", looted: "flag" });
  const setting = /put (\{.*\}) into a --mapping file/.exec(plain.assumptions[0] ?? "")?.[1] ?? "";
  const mapping = join(makeFolder(), "mapping.json");
  writeFileSync(mapping, setting);
  const parted = await importFile(sheet, ["--mapping", mapping]);
  expect(parted.claims.filter((claim) => claim.includes("present"))).toHaveLength(6);
  expect(parted.assumptions).toEqual([IN_ENGLISH]);
});

test("spreadsheet day numbers are reported, since they are not dates", async () => {
  const { kinds, assumptions } = await importFile("source,event,attribute,value\nA,x,date,29163\nB,x,date,29164\n");
  expect(kinds).toEqual({ date: "count" });
  expect(assumptions).toEqual([
    expect.stringContaining("“29163” are read as counts; if they are a spreadsheet's day numbers"),
    IN_ENGLISH,
  ]);
});

test("figures with a unit are not day numbers of a spreadsheet, whatever they are called", async () => {
  const { assumptions } = await importFile("source,event,attribute,value\nA,x,fine,5000 GBP\nB,x,fine,8000 GBP\n");
  expect(assumptions).toEqual([IN_ENGLISH]);
});

test("a column for each end of a range: an end that is not known is open", async () => {
  const { claims, reported } = await importFile(
    "source,event,attribute,low,high\nA,x,killed,10,20\nB,x,killed,?,30\nC,x,killed,20,10\nD,x,killed,n.d.,n.d.\n",
  );
  expect(claims).toEqual(["A x killed 10..20", "B x killed <=30"]);
  expect(reported).toEqual([
    "4 20..10: the range runs from 20 down to 10",
    "5 n.d.: “n.d.” means that there is no value; write 0 if it means none",
  ]);
});

test("a figure beside its range is kept with the range, and reported where it lies outside", async () => {
  const { claims, reported, assumptions, out } = await importFile(
    "source,event,attribute,value,low,high,unit\nA,x,killed,50,40,60,\nB,x,killed,55,,,\nC,x,killed,unknown,40,60,\nD,x,killed,50,45,,\nE,x,killed,70,40,60,\nF,x,killed,40,40,40,\nA,x,length,5,4,6,km\nB,x,length,,4,6,km\n",
  );
  expect(claims).toEqual([
    "A x killed 40..60",
    "B x killed 55",
    "C x killed 40..60",
    "D x killed >=45",
    "F x killed 40",
    "A x length 4..6",
    "B x length 4..6",
  ]);
  const notes = parseNdjson(readFolder(out)["claims.ndjson"] ?? "").map(({ note }) => note);
  expect(notes.slice(0, 5)).toEqual([
    "in the table: 50",
    undefined,
    "in the table: unknown",
    "in the table: 50",
    undefined,
  ]);
  expect(assumptions).toContain("the range is the value; the figure beside it is kept as a note (line 2, 4, 5, 8)");
  expect(reported).toEqual(["6 : the value 70 is outside its range, 40 to 60"]);
});

test("a column of units without figures beside it is not used as a unit", async () => {
  const { assumptions } = await importFile("source,event,place,unit\nA,x,a hill,km\nB,y,a field,km\n");
  expect(assumptions.filter((text) => text.includes("may be the unit of"))).toEqual([]);
});

test("figures without a unit among figures with one are reported and counted", async () => {
  const { claims, assumptions } = await importFile(
    "source,event,attribute,value\nA,x,length,5 km\nB,x,length,5000\nC,x,length,6 km\nD,x,length,5 km\nE,x,length,7\nA,x,share,50%\nB,x,share,0.5\nC,x,share,49 %\nA,x,killed,8\n",
  );
  expect(claims).toContain("B x length 5000");
  expect(assumptions).toEqual([
    IN_ENGLISH,
    "length: a figure without a unit is assumed to be in “km” like the others (line 3, 6)",
    "share: a figure without a unit is assumed to be in “%” like the others (line 8)",
  ]);
});

test("an as-of date keeps its doubt: in itself, or as a note if it is a bound", async () => {
  const { assumptions, out } = await importFile(
    "source,event,attribute,value,as of\nA,x,killed,8,1980?\nB,x,killed,9,perhaps before 1980\n",
  );
  const said = parseNdjson(readFolder(out)["claims.ndjson"] ?? "").map(({ asOf, note }) => [asOf, note]);
  expect(said).toEqual([
    ["1980?", undefined],
    [undefined, "as of: perhaps before 1980"],
  ]);
  expect(assumptions).toContain("an as-of date cannot be read completely and is kept as a note (line 3)");
});

test("a column that adds up the sources is not a source; an attribute may be a total", async () => {
  const wide = await importFile(
    "event,attribute,Herald,Times,Total\nfire,deaths,8,9,17\nfire,start,5 May 1666,1666,\nflood,deaths,,3,3\n",
  );
  expect(wide.claims).toEqual([
    "herald fire deaths 8",
    "times fire deaths 9",
    "herald fire start 1666-05-05",
    "times fire start 1666",
    "times flood deaths 3",
  ]);
  const reason = "it seems to be a column of totals, not a source; if it is a source, rename it";
  expect(wide.reported).toEqual([`2 17: ${reason}`, `4 3: ${reason}`]);
  expect(wide.rows).toMatchObject({ read: 7, imported: 5, reported: 2, empty: 1 });
  expect(wide.columns.map(({ column }) => column)).toEqual(["event", "attribute", "Herald", "Times"]);
  expect((await importFile("source,event,Total\nHerald,fire,17\n")).claims).toEqual(["herald fire total 17"]);
});

test("the report says that sources are assumed to be English, until a language is given", async () => {
  const sheet = "source,event,attribute,value\nA,x,killed,8\nB,x,killed,9\n";
  const guessed = await importFile(sheet);
  expect(guessed.assumptions).toEqual([IN_ENGLISH]);
  expect((await importFile(sheet, ["--lang", "id"])).assumptions).toEqual([]);
  expect((await importFile(sheet, ["--mapping", join(guessed.out, "import.json")])).assumptions).toEqual([]);
  const own = "source,language,event,attribute,value\nA,en,x,killed,8\nB,id,x,killed,9\n";
  expect((await importFile(own)).assumptions).toEqual([]);
});

test("other scripts: Japanese columns, Greek and Arabic names, dates in their own words", async () => {
  const { claims } = await importFile(
    "出典,事件,項目,値\n吾妻鏡,壇ノ浦の戦い,日付,1185年4月25日\nΘουκυδίδης,Μάχη,日付,422 π.Χ.\nالطبري,صفين,日付,٦٥٧\n",
    ["--column", "source=出典", "--column", "event=事件", "--column", "attribute=項目", "--column", "value=値"],
  );
  expect(claims).toEqual([
    "吾妻鏡 壇ノ浦の戦い 日付 1185-04-25",
    "θουκυδιδησ μαχη 日付 -0421",
    expect.stringMatching(/ 日付 0657$/),
  ]);
});

test("two values of one source are two claims", async () => {
  const { claims, out } = await importFile(
    'source,event,attribute,value\nTabari,Siffin,killed,70000\nTabari,Siffin,killed,"45,000"\nMasudi,Siffin,killed,"70,000"\n',
  );
  expect(claims).toHaveLength(3);
  expect(await verdictsOf(out)).toEqual([expect.stringMatching(/conflict siffin\/killed/)]);
});

test("UTF-16 with its mark is read, and Latin-1 when it is named", async () => {
  const table = "source;event;attribute;value\nMüller;Straße;Tote;12\n";
  const claims = ["muller strasse tote 12"];
  expect((await importFile(Buffer.from(`\uFEFF${table}`, "utf16le"))).claims).toEqual(claims);
  const latin = Buffer.from(table, "latin1");
  expect(await refusalOf(latin)).toContain("or name the encoding, such as --encoding windows-1252");
  expect((await importFile(latin, ["--encoding", "windows-1252"])).claims).toEqual(claims);
});

test.each([
  ["a header alone", "source,event,attribute,value\n", "the table has no rows under its header"],
  ["a title above", "Table 3. Losses\n\nsource,event,attribute,value\nA,x,killed,12\n", "line 1 is not a header"],
  [
    "a title in its own cell",
    "Losses,,,\n,,,\nsource,event,attribute,value\nA,x,killed,12\n",
    "line 1 is not a header",
  ],
  [
    "a quote left open",
    'source,event,attribute,value\nA,x,killed,"12\nB,x,killed,9\n',
    "line 2: a quote is never closed",
  ],
])("%s is refused, with what to do", async (_, table, message) => {
  const stderr = await refusalOf(table);
  expect(stderr).toContain(`error: ${message}`);
  expect(stderr).toContain("\nhint: ");
});

test("the mapping that an import writes still leaves out the ignored columns", async () => {
  const sheet = "source,event,killed,remarks by us\nA,x,12,why?\nB,x,13,\n";
  const mapping = join(makeFolder(), "mapping.json");
  writeFileSync(mapping, JSON.stringify({ attributes: { "remarks by us": { ignore: true } } }));
  const first = await importFile(sheet, ["--mapping", mapping]);
  expect(first.reported).toEqual(["2 why?: the mapping leaves out this attribute"]);
  const again = await importFile(sheet, ["--mapping", join(first.out, "import.json")]);
  expect({ claims: again.claims, reported: again.reported }).toEqual({
    claims: first.claims,
    reported: first.reported,
  });
});

test("the dashes and quotes of Windows-1252 are kept, under any of its names; bytes that are no character are reported", async () => {
  const head = Buffer.from("source,event,attribute,value\n");
  const row = (text: string): Buffer => Buffer.concat([head, Buffer.from(text, "latin1")]);
  const war = row("A,war,dates,1914\x9618\nA,war,called,\x93The War\x94\n");
  for (const name of ["windows-1252", "cp1252", "latin1", "iso-8859-1"])
    expect((await importFile(war, ["--encoding", name])).claims).toEqual([
      "A war dates 1914/1918",
      "A war called “The War”",
    ]);
  const reason = (code: string): string =>
    `the row has the character U+${code}, which is not text; is the file in another encoding, such as --encoding windows-1252?`;
  const latin9 = await importFile(war, ["--encoding", "iso-8859-15"]);
  expect(latin9.claims).toEqual([]);
  expect(latin9.reported).toEqual([`2 1914\x9618: ${reason("0096")}`, `3 \x93The War\x94: ${reason("0093")}`]);
  const header = await importFile("source,event,Ca\u0096mp\nA,war,8\n");
  expect(header.assumptions[0]).toContain("the header has the character U+0096");
  const undefinedByte = await importFile(row("A,war,dead,8\x81\nB,war,dead,8\n"), ["--encoding", "windows-1252"]);
  expect(undefinedByte.reported).toEqual([`2 8\x81: ${reason("0081")}`]);
  expect(undefinedByte.claims).toEqual(["B war dead 8"]);
});

test("a remark in brackets is kept as a note and reported once for each attribute, with its lines", async () => {
  const { claims, assumptions, out } = await importFile(
    "source,event,attribute,value\nA,x,killed,12 (thousand)\nB,x,killed,12000\nC,x,killed,50 (Smith)\nD,x,killed,60 (Hume)\nE,x,killed,50 (wounded)\n",
  );
  expect(claims).toEqual(["A x killed 12000", "B x killed 12000", "C x killed 50", "D x killed 60"]);
  expect(assumptions).toEqual([
    IN_ENGLISH,
    "killed: a figure is read without the remark in brackets, which is kept as a note (line 4, 5)",
  ]);
  const notes = parseNdjson(readFolder(out)["claims.ndjson"] ?? "").map(({ note }) => note);
  expect(notes[2]).toBe("in the table: 50 (Smith)");
});

test("figures with thousands in two columns of a range are read as they would be alone", async () => {
  const { claims, reported } = await importFile(
    'source,event,attribute,low,high\nUCDP,Syria,deaths,"10,000","15,000"\nUCDP,Syria,wounded,3,400\n',
  );
  expect(claims).toEqual(["UCDP syria deaths 10000..15000", "UCDP syria wounded 3..400"]);
  expect(reported).toEqual([]);
});

test("among whole figures, one that may be thousands or a fraction is reported, and a negative one may mean no value", async () => {
  const sheet =
    'source,event,attribute,value\nA,x,deaths,1.500\nA,x,toll,"1,234.5"\nB,x,deaths,"1,517"\nC,x,deaths,-99\nD,x,deaths,1499\nA,x,ebb,-3\nB,x,ebb,4\n';
  const plain = await importFile(sheet);
  const setting = '{"attributes":{"deaths":{"values":{"-99":-99}}}}';
  expect(plain.reported).toEqual([
    "2 1.500: it may be 1500 or 1.5, and the others are whole; decide with --decimal point or comma",
    `5 -99: it is below 0, and no other figure is; add --missing=-99 if it means “no value”; if it is a figure, put ${setting} into a --mapping file`,
  ]);
  expect(plain.assumptions.at(-1)).toMatch(/^ebb: “-3” is below 0, and no other figure is; add --missing=-3 if/);
  const said = await importFile(sheet, ["--missing=-99", "--decimal=point"]);
  expect(said.claims[0]).toBe("A x deaths 1.5");
  expect(said.reported).toEqual(["5 -99: “-99” means that there is no value; write 0 if it means none"]);
  const mapping = join(makeFolder(), "mapping.json");
  writeFileSync(mapping, setting);
  expect((await importFile(sheet, ["--mapping", mapping])).claims).toContain("C x deaths -99");
});

test("every value that could mean two things is shown with its reading", async () => {
  const { assumptions } = await importFile(
    'source,event,attribute,value\nA,x,deaths,1.500\nA,x,killed,2.750\nA,y,deaths,3.000\nA,z,deaths,"12,5"\n',
  );
  expect(assumptions).toContain(
    "deaths: 2 values could be read in two ways and are read as others of the same source, column or table are written: “1.500” as 1500, “3.000” as 3000",
  );
});

test("lengths of time in several units have one kind, and so do lengths", async () => {
  const { claims, kinds } = await importFile(
    "source,event,attribute,value\nA,x,lasted,2 hours\nB,x,lasted,120 min\nC,x,lasted,3 days\nD,x,lasted,a fortnight\nA,x,length,5 km\nB,x,length,3 miles\n",
  );
  expect(kinds).toEqual({ lasted: "duration", length: "measure" });
  expect(claims).toEqual([
    "A x lasted PT2H",
    "B x lasted PT120M",
    "C x lasted P3D",
    "D x lasted P2W",
    "A x length 5 km",
    "B x length 3 mi",
  ]);
});

const WIDE_HEAD = "Event,Attribute,Herald,Times";

test("columns of row numbers and the like are not sources; those computed from the sources are reported", async () => {
  const { claims, reported, unused, columns, out } = await importFile(
    `${WIDE_HEAD},Page,Ref,Difference,Median,Updated,Rank,#,URL\nfire,deaths,8,9,12,a,1,8.5,2020-01-02,3,1,http://x.y\n`,
  );
  expect(claims).toEqual(["herald fire deaths 8", "times fire deaths 9"]);
  expect(unused).toEqual(["Page", "Ref", "Rank", "#", "URL"]);
  expect(reported).toEqual([
    "2 1: it seems to be a column of differences, not a source; if it is a source, rename it",
    "2 8.5: it seems to be a column of averages, not a source; if it is a source, rename it",
  ]);
  expect(columns).toContainEqual({ column: "Updated", role: "asOf" });
  expect(readFolder(out)["sources.json"]).not.toContain("http://x.y");
});

test("a column named like an as-of date is one if its cells are dates", async () => {
  const { claims, columns } = await importFile(
    "source,event,killed,updated\nHerald,fire,8,yes\nTimes,fire,9,no\nEcho,fire,9,yes\n",
  );
  expect(columns).toContainEqual({ column: "updated", role: "attribute of its own" });
  expect(claims).toContain("times fire updated false");
});

test("a column of a wide table that may not be a source is reported: different values, ranks, no name", async () => {
  const { assumptions } = await importFile(
    `${WIDE_HEAD},Seite,Place,\nfire,deaths,8,9,S. iv,1,8\nfire,injured,80,90,S. ix,2,85\nfire,date,5 May 1666,6 May 1666,S. x,3,5 May 1666\n`,
  );
  const end = (name: string): string => `, and is read as a source; if it is not, add --ignore "${name}"`;
  expect(assumptions).toEqual([
    `column “Seite” has values such as “S. iv” where the other columns have values of another kind${end("Seite")}`,
    `column “Place” has small numbers that are all different (1, 2, 3 …)${end("Place")}`,
    `column “7” has no name${end("7")}`,
    IN_ENGLISH,
  ]);
});

test("a row of averages is reported, like one of totals", async () => {
  const { claims, reported } = await importFile(
    "source,event,attribute,value\nHerald,fire,deaths,8\nMedian,fire,deaths,9\nAverage,fire,deaths,9\n",
  );
  expect(claims).toEqual(["herald fire deaths 8"]);
  const reason = "it seems to be a row of averages; if it is not, rename it";
  expect(reported).toEqual([`3 : ${reason}`, `4 : ${reason}`]);
});

test("attributes that are merged are reported, as sources and events are", async () => {
  const { assumptions } = await importFile("source,event,attribute,value\nA,x,Killed,8\nB,x,killed,8\n");
  expect(assumptions).toEqual(["“Killed” and “killed” are read as one attribute, killed", IN_ENGLISH]);
});

test.each(["Treaty", "Ship", "Work", "Disaster", "Conflict", "Battle", "Incident"])(
  "a column called %s holds the events where no other does",
  async (name) => {
    const sheet = `Source,${name},deaths\nHume,One,8\n`;
    expect((await importFile(sheet)).claims).toEqual(["hume one deaths 8"]);
  },
);

test("a column named ship is an attribute if the event has a column or is given", async () => {
  expect((await importFile("source,event,ship\nHume,x,Argo\n")).claims).toEqual(["hume x ship Argo"]);
  const said = await importFile("source,ship\nHume,Argo\n", ["--set", "event=x"]);
  expect(said.claims).toEqual(["hume x ship Argo"]);
});

test("the report says how to import columns that may be sources", async () => {
  const sheet = "Event,Chronicle A,Chronicle B\nfire,8,9\n";
  expect(await refusalOf(sheet)).toContain("rashomon import table.csv --dry-run --layout wide --set attribute=value");
  const { claims } = await importFile(sheet, ["--layout", "wide", "--set", "attribute=deaths"]);
  expect(claims).toEqual(["chronicle-a fire deaths 8", "chronicle-b fire deaths 9"]);
});

test("a suggested command repeats every flag that was given", async () => {
  const sheet = "Event,Chronicle A,Chronicle B\nfire,8,9\n";
  const flags = [
    "--title",
    "Two chronicles",
    "--derived-from",
    "chronicle-a=chronicle-b",
    "--encoding=utf-8",
    "--no-quotes",
  ];
  expect(await refusalOf(sheet, flags)).toContain(
    "rashomon import table.csv --dry-run --derived-from 'chronicle-a=chronicle-b' --title 'Two chronicles' --encoding utf-8 --no-quotes --layout wide",
  );
});

const HEAD = "source,event,attribute,value";

test("a few odd values do not turn figures, lengths and dates into names: they are reported", async () => {
  const { claims, kinds, reported } = await importFile(
    `${HEAD}\nA,x,crew,341\nB,x,crew,316\nC,x,crew,12 (later 14)\nA,x,duration,2 hours\nB,x,duration,a while\nC,x,duration,so so\nA,x,投票日,1990年5月1日\nB,x,投票日,1990-05-02\nC,x,投票日,来月\n`,
  );
  expect(kinds).toEqual({ crew: "count", duration: "duration", 投票日: "date" });
  expect(claims).toHaveLength(5);
  expect(reported.map((line) => line.split(":")[0])).toEqual(["4 12 (later 14)", "6 a while", "7 so so", "10 来月"]);
});

test("names are reported if a third of them are figures, but addresses are not", async () => {
  const { kinds, assumptions } = await importFile(
    `${HEAD}\nA,x,tug,1914\nB,x,tug,Argo\nC,x,tug,Nao\nA,x,place,3 Main St\nB,x,place,5 Elm\nC,x,place,Oak\n`,
  );
  expect(kinds).toEqual({ tug: "name", place: "name" });
  expect(assumptions).toEqual([
    "tug: read as a name, though 1 of 3 values can be read as a count, such as “1914”; if they are, use --kind tug=count; the others are then reported",
    IN_ENGLISH,
  ]);
});

test("years are dates if the column's name means a time, and are reported if it says nothing", async () => {
  const { kinds, assumptions, out } = await importFile(
    `${HEAD}\nA,x,built,1870\nB,x,built,1872\nA,x,ships built,1500\nA,x,sail mark,1870\nA,x,killed,1870\n`,
  );
  expect(kinds).toEqual({ built: "date", "ships built": "count", "sail mark": "count", killed: "count" });
  expect(assumptions).toEqual([
    'sail mark: figures such as “1870” are read as counts; if they are years, use --kind "sail mark=date"',
    "built is read as the date of the event, since it is the only date",
    IN_ENGLISH,
  ]);
  expect(await verdictsOf(out)).toContain("conflict x/built");
});

test("a single date column dates its event, whatever its name; with several, the report says so", async () => {
  const alone = await importFile("source,event,Année\nA,x,9 Oct 1963\nB,x,1963\n");
  expect(alone.assumptions).toContain("Année is read as the date of the event, since it is the only date");
  expect(await verdictsOf(alone.out)).toContain("precision x/annee");
  const several = await importFile("source,event,laid,broken\nA,x,9 Oct 1963,1 May 1970\n");
  expect(several.assumptions[0]).toContain("no event has a date; it could be any of these: laid, broken");
  const told = await importFile("source,event,published,deaths\nA,x,9 Oct 1963,3\n");
  expect(told.assumptions[0]).toContain("no event has a date");
});

test("a share of a figure is not the figure", async () => {
  const { kinds } = await importFile("source,event,killed,killed (%)\nA,x,12,50\nB,x,13,55\n");
  expect(kinds).toEqual({ killed: "count", "killed (%)": "count" });
});

test("lines of a cell are a list if one of them occurs again; otherwise they are reported", async () => {
  const { claims, assumptions } = await importFile(
    `${HEAD}\nA,x,members,"Canada\nJapan\nNorway"\nB,x,members,Japan\nA,x,allies,"Canada\nJapan"\n`,
  );
  expect(claims).toEqual([
    "A x members Canada",
    "A x members Japan",
    "A x members Norway",
    "B x members Japan",
    "A x allies Canada Japan",
  ]);
  expect(assumptions).toEqual([
    'allies: “Canada ⏎ Japan” may be a list: it has several lines; if so, put {"attributes":{"allies":{"separator":"\\n"}}} into a --mapping file',
    IN_ENGLISH,
  ]);
});

test("an attribute may have lists of two kinds, and both are reported", async () => {
  const { assumptions } = await importFile(`${HEAD}\nA,x,name,"Fort\nHill"\nA,y,name,Mill/Ford\nB,y,name,Mill\n`);
  expect(assumptions.slice(0, 2)).toEqual([
    expect.stringContaining("name: “Fort ⏎ Hill” may be a list: it has several lines"),
    expect.stringContaining("name: “Mill/Ford” may be a list: “Mill” is also a value by itself"),
  ]);
});

test("percentages with fewer decimals are rounded; one with zeros is not", async () => {
  const { out } = await importFile(
    `${HEAD}\nA,x,turnout,55.93%\nB,x,turnout,55.9%\nC,x,turnout,56%\nA,x,height,29.04\nB,x,height,29.0\nA,y,height,29.3\nB,y,height,29.0\n`,
  );
  expect((await verdictsOf(out)).toSorted()).toEqual(["conflict y/height", "rounding x/height", "rounding x/turnout"]);
});

test("a scope called total is the whole, which has no scope, and it says so", async () => {
  const rows = ["A,fire,dead,men,4", "A,fire,dead,Total,9", "B,fire,dead,,9"];
  const { out, assumptions } = await importFile(`source,event,attribute,scope,value\n${rows.join("\n")}\n`);
  expect(await verdictsOf(out)).toContain("agreement fire/dead");
  expect(assumptions).toContain("the scope “Total” is read as the whole, which has no scope");
});
