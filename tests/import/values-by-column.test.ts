// What the values of a column say together: years, codes for "not known", decimal commas, lists, and figures in powers of ten.

import { describe, expect, test } from "vitest";
import { importFile, verdictsOf } from "./support.ts";

/** A records table of one attribute, a row for each value, by two sources in turn. */
const column = (name: string, values: readonly string[]): string =>
  `source,event,${name}\n${values.map((value, n) => `${n % 2 === 0 ? "A" : "B"},q${Math.floor(n / 2)},"${value}"`).join("\n")}\n`;

const valuesOf = ({ claims }: { readonly claims: readonly string[] }): readonly string[] =>
  claims.map((claim) => claim.split(" ").slice(3).join(" "));

describe("years", () => {
  test.each([
    ["beside a year before Christ", ["27 BC", "31 BC", "14", "37"], ["-0026", "-0030", "0014", "0037"]],
    ["beside one of the common era", ["AD 9", "14", "68", "9 June 68"], ["0009", "0014", "0068", "0068-06-09"]],
    ["beside years of three figures", ["98", "117", "138", "161"], ["0098", "0117", "0138", "0161"]],
    [
      "an era before its year, and underscores",
      ["BC_2100", "BC 2000", "AD_100", "BCE 44"],
      ["-2099", "-1999", "0100", "-0043"],
    ],
    ["ranges", ["14-37", "54–68", "98-117", "AD 14"], ["0014/0037", "0054/0068", "0098/0117", "0014"]],
  ])("of one and two figures are read in full: %s", async (_, written, read) => {
    const found = await importFile(column("reign start", written));
    expect(found.reported).toEqual([]);
    expect(valuesOf(found)).toEqual(read);
  });

  test.each([
    "beginyear",
    "styear",
    "yrborn",
    "dob",
    "accession",
    "reign_from",
    "buried",
    "Jahr",
    "année",
    "año",
    "anno",
    "coronation",
    "from",
    "enthroned",
  ])("under %s are dates", async (name) => {
    const { kinds, out } = await importFile(column(name, ["1720", "1723", "1760", "1763", "850", "850"]));
    expect(kinds).toEqual({ [name]: "date" });
    expect((await verdictsOf(out)).filter((verdict) => verdict.startsWith("conflict"))).toHaveLength(2);
  });

  test("are reported if only the figures suggest years; figures that fit the name, or are round, are counts", async () => {
    const { kinds, assumptions } = await importFile(column("enthroned", ["1720", "1723", "1761", "1763"]));
    expect(kinds).toEqual({ enthroned: "date" });
    expect(assumptions).toContain(
      "enthroned: figures such as “1720” are read as years; if they are counts, use --kind enthroned=count",
    );
    expect((await importFile(column("inhabitants", ["1720", "1723"]))).kinds).toEqual({ inhabitants: "count" });
    expect((await importFile(column("seats", ["1500", "1200", "1850", "2000"]))).kinds).toEqual({ seats: "count" });
    expect((await importFile(column("death", ["5", "12", "120", "7"]))).kinds).toEqual({ death: "count" });
  });

  test("a month with a two-digit year needs the century, and accepts it", async () => {
    const table = column("date", ["Apr-80", "May-80", "Jun '79", "80-Jul"]);
    expect((await importFile(table)).reported.every((row) => row.includes("--century 1900"))).toBe(true);
    expect(valuesOf(await importFile(table, ["--century", "1900"]))).toEqual([
      "1980-04",
      "1980-05",
      "1979-06",
      "1980-07",
    ]);
    expect((await importFile(column("date", ["Apr-24", "1980-04"]))).reported).toEqual([
      expect.stringContaining("24 Apr or a month of the year “24”"),
    ]);
    expect(valuesOf(await importFile(column("date", ["Apr-24", "May-80"]), ["--century", "1900"]))).toEqual([
      "1924-04",
      "1980-05",
    ]);
  });
});

describe("codes that mean no value", () => {
  test("-9, -99 and -999 among dates, unless there are years BC too", async () => {
    const { reported, claims } = await importFile(
      column("signed", ["-9", "1805-03-02", "-99", "1807", "-999", "1808"]),
    );
    expect(claims).toHaveLength(3);
    expect(reported.map((row) => row.replace(/.*use (--missing=-9+).*/, "$1"))).toEqual([
      "--missing=-9",
      "--missing=-99",
      "--missing=-999",
    ]);
    expect((await importFile(column("signed", ["-9", "1805", "-44", "1807"]))).claims).toHaveLength(4);
    expect((await importFile(column("signed", ["-9", "1805-03-02"]), ["--missing=-9"])).reported).toEqual([
      expect.stringContaining("there is no value"),
    ]);
  });

  test.each(["0000-00-00", "0000", "9999-12-31", "0001-01-01", "00/00/0000", "1900-01-00", "9999", "0"])(
    "%s among dates",
    async (zero) => {
      const { reported } = await importFile(column("date", ["1980-04-24", zero, "1980-04-25"]));
      expect(reported).toEqual([expect.stringContaining(`--missing ${zero}`)]);
    },
  );

  test("several codes among figures, and 9999 far beyond the others", async () => {
    const { reported } = await importFile(column("crew", ["12", "-9", "14", "-99", "15"]));
    expect(reported).toHaveLength(2);
    expect((await importFile(column("temperature", ["12", "-16", "3"]))).claims).toHaveLength(3);
    expect((await importFile(column("crew", ["12", "9999", "14", "13", "15"]))).assumptions[0]).toContain(
      "--missing 9999",
    );
    expect((await importFile(column("crew", ["99", "98", "97", "99"]))).assumptions).toHaveLength(1);
  });

  test("0 where the other source has hundreds is reported, and decided by --missing 0", async () => {
    const table = column("inhabitants", ["0", "703", "0", "706", "904", "712", "0", "715"]);
    expect((await importFile(table)).assumptions[0]).toMatch(
      /“0” occurs 3 times .* such as “703” for q0; .* use --missing 0/,
    );
    const { assumptions, reported } = await importFile(table, ["--missing", "0"]);
    expect([assumptions.length, reported.length]).toEqual([1, 3]);
    expect((await importFile(column("dead", ["0", "3", "0", "2", "0", "0"]))).assumptions).toHaveLength(1);
  });
});

describe("figures", () => {
  test("in powers of ten", async () => {
    const found = await importFile(
      column("mass", ["5.6E+12", "5,6 × 10¹²", "1.2E-05", "1.2e-5 kg", "1e+05", "100000", "3 x 10^8 m"]),
    );
    expect(valuesOf(found).slice(0, 3)).toEqual(["5600000000000", "5600000000000", "0.000012"]);
    expect(valuesOf(await importFile(column("mass", ["1e+05", "100000", "2 × 10⁻³", "0.002"])))).toEqual([
      "100000",
      "100000",
      "0.002",
      "0.002",
    ]);
  });

  test("a thousandth among decimal commas is read if semicolons separate the cells, and asked about elsewhere", async () => {
    const rows = ["A;q1;5,5", "B;q1;5,51", "C;q1;5,582", "A;q2;6,25", "C;q2;6,251"];
    expect(valuesOf(await importFile(`source;event;depth\n${rows.join("\n")}\n`))).toEqual([
      "5.5",
      "5.51",
      "5.582",
      "6.25",
      "6.251",
    ]);
    expect(valuesOf(await importFile(`source;event;depth\n${rows.join("\n")}\n`, ["--decimal", "point"]))).toEqual([
      "5582",
      "6251",
    ]);
    const quoted = `source,event,depth\n${rows
      .map((row) =>
        row
          .split(";")
          .map((cell) => `"${cell}"`)
          .join(","),
      )
      .join("\n")}\n`;
    const { reported } = await importFile(quoted);
    expect(reported).toEqual([
      expect.stringContaining("it may be 5582 or 5.582"),
      expect.stringContaining("it may be 6251 or 6.251"),
    ]);
    expect(valuesOf(await importFile(quoted, ["--decimal", "comma"]))).toContain("5.582");
  });

  test("times of day are times, and units of one kind are compared", async () => {
    const times = await importFile(column("departure", ["14:05", "2:05 PM", "09:10", "9:12 am"]));
    expect(times.kinds).toEqual({ departure: "clock-time" });
    expect(await verdictsOf(times.out)).toEqual(["conflict q1/departure", "agreement q0/departure"]);
    expect((await importFile(column("length", ["100 ft", "30.5 m", "60 ft", "60 ft"]))).kinds).toEqual({
      length: "measure",
    });
  });

  test("a column read as words although it is mostly figures is reported", async () => {
    const { assumptions } = await importFile(column("position", ["51°30′N 0°7′W", "51°31′N 0°8′W", "48°51′N 2°21′E"]));
    expect(assumptions[0]).toContain(
      "position: read as names, though 3 of 3 values are mostly figures, such as “51°30′N 0°7′W”",
    );
  });

  test("a cell longer than any value that a person writes is reported before anything reads it", async () => {
    const long = "1".repeat(50_000);
    const { reported } = await importFile(
      `source,event,deaths,date,place\nA,q1,${long},${"1–".repeat(25_000)},${"[1]".repeat(20_000)}\nB,q1,5,1980-04-24,Arvel\nC,q1,5,1980-04-24,Arvel\n`,
    );
    expect(reported.map((row) => row.replace(/^.*: it has/, "it has"))).toEqual([
      "it has 50,000 characters, and a count can have at most 300; shorten it, or declare the attribute as text with --kind",
      "it has 50,000 characters, and a date can have at most 300; shorten it, or declare the attribute as text with --kind",
      "it has 60,000 characters, and a name can have at most 300; shorten it, or declare the attribute as text with --kind",
    ]);
  });
});

test("lists are split at the separator that most cells use; a cell with long pieces stays whole, and both are reported", async () => {
  const authors = [
    "Harper, Ann; Moreau, Jean",
    "Moreau, Jean; Harper, Ann",
    "Oduya, Ada; of the Royal Institute of Applied Harbour Works",
    "Oduya, Ada",
    "Ann Harper|Jean Moreau",
    "Harper, Ann; Moreau, Jean",
  ];
  const { assumptions, out, claims } = await importFile(column("authors", authors));
  expect(claims).toHaveLength(9);
  expect(assumptions).toEqual(
    expect.arrayContaining([
      "authors: “Ann Harper|Jean Moreau” may be a list too; it has “|” where others have “;”, so it is read as one value",
      "authors: a cell has “;” between long pieces, and is kept whole (line 4)",
    ]),
  );
  expect(await verdictsOf(out)).toContain("agreement q0/authors");
});

test("GEDCOM dates", async () => {
  const found = await importFile(
    column("birth", [
      "ABT 1745",
      "BEF 1801",
      "AFT 1819",
      "BET 1795 AND 1800",
      "CAL 1830",
      "EST 1831",
      "INT 1850 (census)",
      "FROM 1840 TO 1845",
      "@#DJULIAN@ 5 JAN 1701",
      "JULIAN 5 MAY 1701",
      "@#DHEBREW@ 2 TVT 5758",
    ]),
  );
  expect(valuesOf(found)).toEqual([
    "1745~",
    "[..1800]",
    "[1820..]",
    "[1795..1800]",
    "1830~",
    "1831~",
    "1850",
    "1840/1845",
  ]);
  expect(found.reported.map((row) => /Julian|another calendar/.exec(row)?.[0])).toEqual([
    "Julian",
    "Julian",
    "another calendar",
  ]);
});

test("a point that may be decimal is read as in the column's other figures, or else as in the table's", async () => {
  const column = await importFile("source,event,depth\nAtlas,Lake,20.271\nGuide,Lake,20.28\nSurvey,Lake,19.5\n");
  expect(column.claims).toEqual(["atlas lake depth 20.271", "guide lake depth 20.28", "survey lake depth 19.5"]);
  expect(column.assumptions).toContain(
    "depth: 1 value could be read in two ways and is read as others of the same source, column or table are written: “20.271” as 20.271",
  );
  const table = await importFile("source,event,depth,width\nAtlas,Lake,20.271,\nGuide,Lake,19.318,2.5\n");
  expect(table.claims).toContain("atlas lake depth 20.271");
});

test("it is asked about if the column and the table have both marks, or if the others are whole", async () => {
  const both = await importFile('source,event,depth\nAtlas,Lake,20.271\nGuide,Lake,20.28\nFührer,Lake,"19,55"\n');
  expect(both.reported).toEqual([expect.stringContaining("2 20.271: “20.271” may have thousands or decimals")]);
  const whole = await importFile(
    "source,event,people,width\nAtlas,Town,20.271,2.5\nGuide,Town,20271,2.5\nSurvey,Town,20300,2.6\nList,Town,20100,2.6\n",
  );
  expect(whole.reported).toEqual([
    expect.stringContaining("20.271: it may be 20271 or 20.271, and the others are whole"),
  ]);
});
