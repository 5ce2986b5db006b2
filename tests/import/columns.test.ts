// A column is taken for what its values are; its name only tips the scale.

import fc from "fast-check";
import { expect, test } from "vitest";
import { run } from "../support/run.ts";
import { importFile, refusalOf, verdictsOf } from "./support.ts";

test.each([
  ["population", "65000", "60000"],
  ["group", "12", "14"],
  ["certainty", "0.8", "80%"],
  ["units", "12", "14"],
  ["speaker", "3", "4"],
  ["measure", "5.5", "5.6"],
  ["sentence", "life", "ten years"],
  ["high", "unknown to us", "a hill"],
])("%s with such values is an attribute of its own", async (name, first, second) => {
  const { items, rows } = await importFile(
    `source,event,${name},cost\nAtlas,Arvel,${first},1\nGuide,Arvel,${second},1\n`,
  );
  expect(items.map(({ label }) => label)).toContain(name);
  expect(rows.read).toBe(4);
});

test.each([
  ["scope", "settlers", "sailors"],
  ["population", "settlers", "sailors"],
  ["hedge", "likely", "about"],
])("%s with words is that part of a claim", async (name, first, second) => {
  const { columns } = await importFile(
    `source,event,${name},dead\nAtlas,q1,${first},5\nGuide,q1,${second},6\nGuide,q2,${second},7\n`,
  );
  expect(columns).toContainEqual({ column: name, role: name === "hedge" ? "hedge" : "scope" });
});

test("figures that would not become claims are an error", async () => {
  const refusal = await refusalOf("source,event,note\nAtlas,q1,9\nGuide,q1,8\n", ["--layout", "records"]);
  expect(refusal).toContain(
    "no column is left for the values; the parts are: source (source), event (event), note (note)",
  );
});

test("an event in two columns: asked about if rows differ in one, and joined if both are named", async () => {
  const table = "county,state,founded\nUnion,North,1850\nUnion,South,1871\nLake,North,1860\n";
  const flags = ["--set", "source=Gazetteer"];
  const apart = await importFile(table, [...flags, "--column", "event=county"]);
  expect(apart.assumptions[0]).toContain('use --column event="county,state"');
  const joined = await importFile(table, [...flags, "--column", "event=county,state"]);
  expect(joined.claims).toEqual([
    "gazetteer union-north founded 1850",
    "gazetteer union-south founded 1871",
    "gazetteer lake-north founded 1860",
  ]);
  expect((await verdictsOf(joined.out)).filter((verdict) => verdict.startsWith("self"))).toEqual([]);
});

test("an event in three columns, one of them empty, is read again by its mapping", async () => {
  const table = "ship,port,leg,source,crew\nOrca,Hull,1,Log,9\nOrca,,2,Log,8\n";
  expect((await importFile(table, ["--column", "event=ship,port,leg"])).claims).toEqual([
    "log orca-hull-1 crew 9",
    "log orca-2 crew 8",
  ]);
});

test.each([
  ["year,month,day", "1906,4,18", "1906,4,19", "1906-04-18", "1906-04-19"],
  ["Jahr,Monat,Tag", "1906,April,18", "1906,April,", "1906-04-18", "1906-04"],
  ["year of death,month of death,day of death", "850,3,1", "850,0,0", "0850-03-01", "0850"],
  ["Jahr,Monat,Tag", "1632,XI,6", "1632,11,16", "1632-11-06", "1632-11-16"],
  ["iyear,imonth,iday", "1979,11,4", "1979,11,0", "1979-11-04", "1979-11"],
  ["year,month", "1906,4", "1906,", "1906-04", "1906"],
  ["start_day,start_month,start_year", "18,4,-44", "18,4,44 BC", "-0043-04-18", "-0043-04-18"],
])("a date in columns: %s", async (header, first, second, a, b) => {
  const { claims, reported } = await importFile(`source,quake,${header}\nA,q1,${first}\nB,q1,${second}\n`, [
    "--column",
    "event=quake",
  ]);
  expect(reported).toEqual([]);
  expect(claims.map((claim) => claim.split(" ").at(-1))).toEqual([a, b]);
});

test("a day without its month is reported; columns with other values are no dates; what the user says of a column stays", async () => {
  const { reported } = await importFile("source,event,year,month,day\nA,q1,1906,,18\nB,q1,1906,4,18\n");
  expect(reported).toEqual([expect.stringContaining("2 1906-?-18")]);
  expect(
    (await importFile("source,event,year,month\nA,q1,1906,wet\nB,q1,1907,wet and cold\n")).kinds,
  ).not.toHaveProperty("date");
  expect(
    (await importFile("source,event,year,month\nA,q1,1906,4\nB,q1,1906,5\n", ["--kind", "year=date"])).kinds,
  ).toHaveProperty("year");
});

test("a year in each row is the as-of date of the figures; two dates of one event are not", async () => {
  const rows = ["Arvel", "Brone"].flatMap((town) =>
    [1850, 1860, 1870].flatMap((year) => ["A", "B"].map((source) => `${source},${town},${year},${year - 800}`)),
  );
  const { columns, out } = await importFile(`source,town,year,inhabitants\n${rows.join("\n")}\n`, [
    "--column",
    "event=town",
  ]);
  expect(columns).toContainEqual({ column: "year", role: "asOf" });
  expect((await verdictsOf(out)).filter((verdict) => verdict.includes("conflict"))).toEqual([]);
  const { kinds } = await importFile(
    "source,event,date\nA,q1,1980-04-24\nA,q1,1980-04-25\nB,q1,1980-04-24\nB,q2,1980-04-24\n",
  );
  expect(kinds).toEqual({ date: "date" });
});

test("unreadable as-of dates are reported, whoever named the column", async () => {
  const table = "source,town,as of,inhabitants\nA,Arvel,second survey,100\nA,Arvel,third survey,65\n";
  const { assumptions, claims } = await importFile(table, ["--column", "event=town"]);
  expect(assumptions[0]).toContain("column “as of”: most of its dates cannot be read, such as “second survey”");
  expect(claims).toHaveLength(2);
});

test("years in column names are the dates of their figures", async () => {
  const sheet = "Country,Indicator,1990,2000,2010\nChad,population,5963,8343,n.d.\n";
  const flags = ["--column", "event=Country", "--set", "source=Bank"];
  const { claims, reported, out, columns, assumptions } = await importFile(sheet, flags);
  expect(claims).toEqual(["bank chad population 5963", "bank chad population 8343"]);
  expect(assumptions.join()).not.toContain("years");
  expect(reported).toEqual([expect.stringContaining("n.d.")]);
  expect(columns).toContainEqual({ column: "Indicator", role: "attribute" });
  expect((await verdictsOf(out)).filter((verdict) => verdict.includes("self-conflict"))).toEqual([]);
  const named = await importFile("source,town,area,pop 1850,pop 1860\nA,Arvel,12,100,110\nB,Arvel,12,100,120\n", [
    "--column",
    "event=town",
  ]);
  expect(named.claims.filter((claim) => claim.includes("pop"))).toHaveLength(4);
  expect(await verdictsOf(named.out)).toContain("conflict arvel/pop");
  expect(await refusalOf("source,town,1850,1860\nA,Arvel,100,110\n", ["--column", "event=town"])).toContain(
    "--set attribute=population",
  );
});

test("a column of units is part of the figures beside it", async () => {
  const { reported, claims } = await importFile(
    "source,ship,length,length unit,crew\nA,Petrel,100,ft,9\nB,Petrel,30.5,m,9\n",
    ["--column", "event=ship"],
  );
  expect([...claims, ...reported].join("\n")).toContain("100 ft");
  expect(claims).toContain("A petrel crew 9");
  const asked = await importFile("source,ship,length,beam,unit\nA,Petrel,100,20,ft\nB,Petrel,101,20,ft\n", [
    "--column",
    "event=ship",
  ]);
  expect(asked.assumptions[0]).toContain("column “unit” may be the unit of “length”, “beam”");
});

test("repeated ids are those of the event, or are ignored", async () => {
  expect((await importFile("id,source,deaths\n7,A,5\n7,B,6\n8,A,1\n8,B,1\n")).claims).toEqual([
    "A 7 deaths 5",
    "B 7 deaths 6",
    "A 8 deaths 1",
    "B 8 deaths 1",
  ]);
  expect((await importFile("id,source,event,deaths\n7,A,q1,5\n7,B,q1,6\n")).unused).toEqual(["id"]);
});

test("a language that differs from row to row is a value; one that belongs to the source is the source's", async () => {
  expect(
    (await importFile("source,event,language\nA,stone 1,Latin\nA,stone 2,Greek\nB,stone 1,Latin\nB,stone 2,Punic\n"))
      .kinds,
  ).toHaveProperty("language");
  expect((await importFile("source,event,language,dead\nA,q1,de,5\nB,q1,fr,6\n")).columns).toContainEqual({
    column: "language",
    role: "language",
  });
});

test("languages are those of the sources, by tag or by name; one without words for search is reported", async () => {
  const { assumptions, out } = await importFile(
    "source,event,language,dead\nA,q1,German,5\nB,q1,français,6\nC,q1,fi,6\nD,q1,pt_BR,7\n",
  );
  expect(assumptions).toEqual([expect.stringContaining("search has no word list for Finnish (fi)")]);
  const { stdout } = await run(["sources", "--dataset", out, "--json"]);
  const { items } = JSON.parse(stdout) as { readonly items: readonly { readonly language: string }[] };
  expect(items.map(({ language }) => language).toSorted()).toEqual(["de", "fi", "fr", "pt-BR"]);
});

test.each([
  ["a table of events and their attributes", "town,inhabitants\nArvel,5\n"],
  ["a table that names its sources only", "source,place,inhabitants\nA,Arvel,5\n"],
  ["columns of years", "source,event,1850,1860\nA,Arvel,5,6\n"],
])("each command in a message works when it is pasted: %s", async (_, text) => {
  const commands = (await refusalOf(text)).split(/hint: |; /).filter((part) => part.startsWith("rashomon import"));
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    let words = command.trim().replaceAll(/["']/g, "").split(" ").slice(3);
    // A command may ask for one thing more, and says which.
    for (let more = 0; more < 2; more++) {
      const refusal = await refusalOf(text, words.slice(1)).catch(() => null);
      if (refusal === null) break;
      words = /hint: (rashomon import [^;\n]+)/.exec(refusal)?.[1]?.replaceAll(/["']/g, "").split(" ").slice(3) ?? [];
    }
    await importFile(
      text,
      words.filter((word) => word !== "--dry-run"),
    );
  }
});

test("every filled cell gives claims or is reported, whatever the columns are called", async () => {
  const names = fc.constantFrom(
    "population",
    "scope",
    "year",
    "month",
    "unit",
    "as of",
    "deaths",
    "id",
    "title",
    "1990",
    "2000",
    "hedge",
    "value",
    "low",
    "note",
  );
  const cells = fc.constantFrom("", "5", "1850", "April", "ft", "likely", "a hill", "n/a", "0", "-9", "12 km");
  const table = fc.uniqueArray(names, { minLength: 1, maxLength: 5 }).chain((header) =>
    fc.tuple(
      fc.constant(header),
      fc.array(fc.array(cells, { minLength: header.length, maxLength: header.length }), {
        minLength: 1,
        maxLength: 5,
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(table, async ([header, rows]) => {
      const lines = rows.map((row, n) => ["A", `q${n % 2}`, ...row].join(","));
      const text = `${["source", "event", ...header].join(",")}\n${lines.join("\n")}\n`;
      // Refused in a sentence, or imported with all rows accounted for, which importFile itself demands.
      await importFile(text).catch(async () => expect(await refusalOf(text)).toMatch(/^error: .+\nhint: /));
    }),
    { numRuns: 60 },
  );
});

test("a table that names no sources is one itself, where each row is another event, or another date of it", async () => {
  const said = expect.stringContaining(
    "all rows are assumed to be from one source, “table”; to change that, use --set source=NAME",
  );
  const rows = await importFile("event,place,dead\nfire,Ipswich,8\nflood,Hull,9\n");
  expect(rows.claims).toEqual([
    "table fire place Ipswich",
    "table fire dead 8",
    "table flood place Hull",
    "table flood dead 9",
  ]);
  expect(rows.assumptions).toContainEqual(said);
  const years =
    "river,year,floods\nOrwell,1900,2\nOrwell,1901,3\nOrwell,1902,1\nDeben,1900,4\nDeben,1901,4\nDeben,1902,5\n";
  const dated = await importFile(years, ["--column", "event=river"]);
  expect(dated.claims.slice(0, 2)).toEqual(["table orwell floods 2", "table orwell floods 3"]);
  expect(dated.assumptions).toContainEqual(said);
  const again = "event,place,dead\nfire,Ipswich,8\nfire,Hull,9\n";
  expect(await refusalOf(again)).toContain("needs the source");
});

test("titles name the events where nothing else does", async () => {
  const { claims } = await importFile("title,source,year\nJaws,Guide,1975\nAlien,Guide,1979\n");
  expect(claims).toEqual(["guide jaws year 1975", "guide alien year 1979"]);
});

test.each([
  ["the column that names each row", "no,kind,name,dead\n7,fire,Ipswich,8\n9,fire,Hull,9\n", "--column event=name"],
  ["two that do so together", "first,last,age\nAnn,Lee,8\nAnn,Roe,9\nBob,Lee,8\n", "--column event=first,last"],
])("where no column is called an event, the command names %s", async (_, table, flag) => {
  expect(await refusalOf(table)).toContain(`--dry-run ${flag};`);
});

test("NA is a code among codes, and a gap among words", async () => {
  const codes = "US,GB,FR,DE,IT,ES,NA,NO,SE,DK".split(",");
  const table = (cells: readonly string[]): string =>
    `source,event,code\n${cells.map((code, at) => `A,e${at},${code}`).join("\n")}\n`;
  const { claims, reported } = await importFile(table(codes));
  expect({ last: claims[6], reported }).toEqual({ last: "A e6 code NA", reported: [] });
  expect((await importFile(table([...codes, "US"]))).reported).toEqual(["8 NA: “NA” means that there is no value"]);
  expect((await importFile(table(codes), ["--missing", "NA"])).reported).toHaveLength(1);
});

test("numbers of JSON have a point before decimals", async () => {
  const records = [1.008, 12.011, 4.0026].map((mass, at) => ({ source: "A", event: `e${at}`, mass }));
  const { claims, assumptions } = await importFile(JSON.stringify(records), [], "table.json");
  expect(claims).toEqual(["A e0 mass 1.008", "A e1 mass 12.011", "A e2 mass 4.0026"]);
  expect(assumptions.filter((text) => text.includes("two ways"))).toEqual([]);
});

test("codes with commas between them are lists; names of people with a comma are not", async () => {
  const table = (cells: readonly string[]): string =>
    `source,event,borders\n${cells.map((cell, at) => `A,e${at},"${cell}"`).join("\n")}\n`;
  const { claims } = await importFile(table(["IRN,PAK,CHN", "IRN", "OMN"]));
  expect(claims.slice(0, 3)).toEqual(["A e0 borders IRN", "A e0 borders PAK", "A e0 borders CHN"]);
  for (const cells of [
    ["Lee,Ann", "Roe,Bob", "Lee"],
    ["Lee, Ann, Roe", "Lee"],
    ["33,65,1", "33"],
  ])
    expect((await importFile(table(cells), ["--kind", "borders=name"])).claims).toHaveLength(cells.length);
});

test("a column of times joins the day beside it, whatever it is called; the day of the month is no month", async () => {
  const { claims, assumptions, rows } = await importFile(
    [
      "source,event,year,month,date_of_month,observed,day_of_week",
      "Log,sinking,1912,4,14,11.40 pm,7",
      "Diary,sinking,1912,4,14,just before 9:00,7",
      "Diary,fire,1912,5,2,,4",
    ].join("\n"),
  );
  expect(assumptions).toContain("columns “year”, “month”, “date_of_month” are read as one date, “date”");
  expect(assumptions).toContain("column “observed” is read as the time of day in “date”");
  expect(claims.filter((claim) => claim.includes(" date "))).toEqual([
    "log sinking date 1912-04-14T23:40",
    "diary sinking date [1912-04-14T08:30..1912-04-14T09:00]",
    "diary fire date 1912-05-02",
  ]);
  expect(rows.read).toBe(6);
});

test("of two columns of times each joins the day of its name, and without such names both stay", async () => {
  const named = await importFile(
    "source,event,start date,start time,end date,end time\nLog,raid,1980-04-24,19:05,1980-04-25,02:40\n",
  );
  expect(named.claims).toEqual(["log raid start-date 1980-04-24T19:05", "log raid end-date 1980-04-25T02:40"]);
  const apart = await importFile("source,event,date,departure,arrival\nLog,f1,1980-04-24,19:05,21:40\n");
  expect(apart.claims).toEqual(["log f1 date 1980-04-24", "log f1 departure 19:05", "log f1 arrival 21:40"]);
});

test("times of which some have no day stay a column of their own", async () => {
  const { claims } = await importFile("source,event,date,time\nLog,raid,1980-04-24,19:05\nDiary,raid,,19:10\n");
  expect(claims).toEqual(["log raid date 1980-04-24", "log raid time 19:05", "diary raid time 19:10"]);
});

test("rows that share an event are reported, with the column that tells them apart", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `Town ${at},North ${at % 7},${1000 + at}`);
  const { assumptions } = await importFile(["town,county,people", ...rows, "Town 3,South,77"].join("\n"), [
    "--column",
    "event=town",
    "--set",
    "source=Atlas",
  ]);
  expect(assumptions).toContain(
    '1 of 61 rows of one source and event differ in “county”; if each is a separate event, use --column event="town,county"',
  );
});

test("the unit of a column is declared as most cells write it", async () => {
  const { items } = await importFile(
    "Question,Post,Star,Herald\nSpeed,17 knots,18 knots,1 knot\nSnow,3 inches,4 inches,1 inch\nPower,5 MW,6 MW,6 MW\nStrikers,40 men,50 people,60 men\nRun,1 knot,20 knots,30 knots.\n",
  );
  expect(items.map(({ unit }) => unit)).toEqual(["knots", "inches", "MW", "men", "knots"]);
});
