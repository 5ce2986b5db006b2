// `import`: tables as people keep them → datasets, and the account of every row.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const LONG = `Newspaper,Incident,Field,Side,Answer
Gazette,Bridge collapse,Deaths,soldiers,"1,200"
Herald,bridge  collapse,deaths,soldiers,c. 1100
Courier,Bridge collapse,Deaths,soldiers,several hundred
Gazette,Bridge collapse,Start date,,24/12/1999
Herald,Bridge collapse,Start date,,"December 24th, 1999"
Gazette,Bridge collapse,Cause,,flood; poor steel
Herald,Bridge collapse,Cause,,poor steel
`;

interface Envelope {
  readonly rows: {
    readonly read: number;
    readonly imported: number;
    readonly reported: number;
    readonly empty: number;
    readonly claims: number;
  };
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly cardinality: string;
    readonly dates: string | null;
  }[];
  readonly reported: readonly { readonly line: number; readonly column: string | null; readonly reason: string }[];
  readonly assumptions: readonly string[];
  readonly mapping: Readonly<Record<string, unknown>>;
}

async function dryRun(stdin: string, flags = ""): Promise<Envelope> {
  const { stdout, stderr, exitCode } = await run(`import - --dry-run --json ${flags}`, { stdin });
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  return JSON.parse(stdout) as Envelope;
}

/** Imports a text to a folder and gives the claims and the declarations. */
async function importText(stdin: string, flags = "") {
  const out = join(makeFolder(), "made");
  const { stderr, stdout, exitCode } = await run(
    ["import", "-", "--out", out, ...flags.split(" ").filter((word) => word !== "")],
    { stdin },
  );
  expect({ stdout, exitCode, stderr }).toMatchObject({ stdout: "", exitCode: 0 });
  const files = readFolder(out);
  return {
    out,
    stderr,
    files,
    claims: parseNdjson(files["claims.ndjson"] ?? ""),
    head: JSON.parse(files["dataset.json"] ?? "") as Readonly<Record<string, never>>,
  };
}

const kindsOf = ({ items }: Envelope): Readonly<Record<string, string>> =>
  Object.fromEntries(items.map(({ id, kind, cardinality }) => [id, `${kind}, ${cardinality}`]));

describe("a long table", () => {
  test("columns are found by name, kinds by value, and the dataset can be used at once", async () => {
    const { out, claims, head } = await importText(LONG);
    expect(
      claims.map(({ source, event, attribute, scope, value }) => [source, event, attribute, scope ?? null, value]),
    ).toEqual([
      ["gazette", "bridge-collapse", "deaths", "soldiers", 1200],
      ["herald", "bridge-collapse", "deaths", "soldiers", "~1100"],
      ["courier", "bridge-collapse", "deaths", "soldiers", "several hundred"],
      ["gazette", "bridge-collapse", "start-date", null, "1999-12-24"],
      ["herald", "bridge-collapse", "start-date", null, "1999-12-24"],
      ["gazette", "bridge-collapse", "cause", null, "flood"],
      ["gazette", "bridge-collapse", "cause", null, "poor-steel"],
      ["herald", "bridge-collapse", "cause", null, "poor-steel"],
    ]);
    expect(head).toMatchObject({
      attributes: [
        { id: "deaths", kind: "count", cardinality: "exclusive" },
        { id: "start-date", kind: "date", dates: "start" },
        { id: "cause", kind: "term", cardinality: "many", nature: "framing" },
      ],
    });
    const { stdout } = await run(["claims", "--dataset", out, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ total: 8 });
  });

  test("the original spelling of a value is in the note of the claim", async () => {
    const { claims } = await importText(LONG);
    expect(claims.map(({ id, note }) => [id ?? null, note ?? null])).toEqual([
      [null, null],
      [null, "in the table: c. 1100"],
      [null, null],
      [null, "in the table: 24/12/1999"],
      [null, "in the table: December 24th, 1999"],
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test("the report goes to stderr and names spellings that were merged", async () => {
    const { stderr } = await importText(LONG);
    expect(stderr).toContain("7 rows = 7 that gave claims + 0 reported");
    expect(stderr).toContain("“Bridge collapse” and “bridge  collapse” are read as one event");
  });

  test("semicolons, tabs, a byte-order mark, CRLF and quoted line breaks are read", async () => {
    const rows = await dryRun(
      '\uFEFFsource;event;attribute;value\r\ngazette;fire;name;"Old\r\nMill"\r\nherald;fire;name;Old Mill\r\n\r\ncourier;fire;name\r\n',
    );
    expect(rows.rows).toMatchObject({ read: 3, imported: 2, reported: 1 });
    expect(rows.reported).toEqual([{ line: 6, column: "name", value: "", reason: "there is no value" }]);
    expect((await dryRun("source\tevent\tattribute\tvalue\ngazette\tfire\tdeaths\t8\n")).rows.claims).toBe(1);
  });

  test("columns are mapped by flags, and what is the same everywhere is set", async () => {
    const { items } = await dryRun(
      "a,b,c\nx,gazette,8\nx,herald,9\n",
      "--column source=b --column value=c --column event=a --set attribute=deaths",
    );
    expect(items).toMatchObject([{ id: "deaths", kind: "count" }]);
  });

  test("a range may have a column for each end", async () => {
    const { claims } = await importText(
      "source,event,attribute,low,high\ngazette,fire,deaths,8,12\nherald,fire,deaths,9,9\ncourier,fire,deaths,10,\n",
    );
    expect(claims.map(({ value }) => value)).toEqual(["8..12", 9, ">=10"]);
  });
});

describe("nothing is dropped without being reported", () => {
  test("every row gives claims or is reported, with its line and reason", async () => {
    const table =
      "source,event,attribute,value\ngazette,fire,deaths,8\n,fire,deaths,9\ngazette,,deaths,9\nherald,fire,deaths,\ncourier,fire,deaths,none\ntribune,fire,deaths,heavy\ntimes,fire,deaths,1,200\n";
    const { rows, reported } = await dryRun(table);
    expect(rows).toEqual({ unit: "row", read: 7, imported: 1, reported: 6, empty: 0, claims: 1 });
    expect(reported.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      "3 the row has no source; --fill-down takes it from the row above",
      "4 the row has no event; --fill-down takes it from the row above",
      "5 there is no value",
      "6 “none” means that there is no value; write 0 if it means none",
      expect.stringContaining("7 is not a count"),
      "8 the row has 5 cells, the header 4; put quotes around cells that contain a separator",
    ]);
  });

  test("the rows that were reported are written beside the dataset", async () => {
    const { files } = await importText(
      "source,event,attribute,value\ngazette,fire,deaths,8\nherald,fire,deaths,=2+3\n",
      "--kind deaths=count",
    );
    expect(files["reported.csv"]).toBe(
      `line,column,value,why\r\n3,deaths,'=2+3,"is not a count; write 8, ""2..5"", ""several"", "">=3"", ""<=100"" or ""~50"""\r\n`,
    );
  });

  test("a quote that is never closed ends the import before anything is lost", async () => {
    const { stderr, exitCode } = await run("import - --dry-run", {
      stdin: 'source,event,attribute,value\ngazette,fire,deaths,8\nherald,fire,name,"The mill\ncourier,fire,deaths,9\n',
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("line 3: a quote is never closed");
  });
});

describe("an ambiguous value is not guessed", () => {
  const dates = (...values: readonly string[]): string =>
    `source,event,attribute,value\n${values.map((value, index) => `gazette,e${index},date,${value}\n`).join("")}`;

  test("a day and a month that can be exchanged are reported", async () => {
    const { rows, reported } = await dryRun(dates("04/05/1980", "1980-05-06"));
    expect(rows).toMatchObject({ imported: 1, reported: 1 });
    expect(reported[0]?.reason).toBe("it may be 4 May or 5 April; decide with --dates day-first or month-first");
  });

  test("they are read as in the source's other dates, and the report says so", async () => {
    const { rows, assumptions } = await dryRun(dates("04/05/1980", "24/05/1980"));
    expect(rows).toMatchObject({ imported: 2, reported: 0 });
    expect(assumptions).toEqual([
      "date: 1 value could be read in two ways and is read as others of the same source, column or table are written: “04/05/1980” as 1980-05-04",
      "gazette writes the day before the month (“24/05/1980”)",
      "the sources are assumed to be in English; use --lang if they are not",
    ]);
  });

  test("a source that writes both ways decides nothing", async () => {
    expect((await dryRun(dates("04/05/1980", "24/05/1980", "05/24/1980"))).reported).toHaveLength(1);
  });

  test("the style of one source decides nothing for another", async () => {
    const { reported } = await dryRun(`${dates("24/05/1980")}herald,e0,date,04/05/1980\n`);
    expect(reported).toMatchObject([{ line: 3 }]);
  });

  test("a flag settles it", async () => {
    expect((await dryRun(dates("04/05/1980"), "--dates month-first")).rows).toMatchObject({ imported: 1, reported: 0 });
  });
});

describe("other layouts", () => {
  test("one column for each source: an empty cell is silence", async () => {
    const { claims, stderr } = await importText(
      "event,attribute,scope,Gazette,Herald,notes\nfire,deaths,soldiers,8,,counted twice\nfire,date,,24 April 1980,1980-04-25,\n",
    );
    expect(claims.map(({ source, attribute, value, note }) => [source, attribute, value, note])).toEqual([
      ["gazette", "deaths", 8, "counted twice"],
      ["gazette", "date", "1980-04-24", "in the table: 24 April 1980"],
      ["herald", "date", "1980-04-25", undefined],
    ]);
    expect(stderr).toContain("3 cells = 3 that gave claims + 0 reported; 1 more are empty: silences");
  });

  test("one column for each attribute", async () => {
    const { claims, files } = await importText(
      "source,event,event title,date,deaths\ngazette,f1,The fire,24.12.1999,8\nherald,f1,The fire,1999-12-25,9 (est.)\n",
    );
    expect(claims.map(({ source, attribute, value }) => [source, attribute, value])).toEqual([
      ["gazette", "date", "1999-12-24"],
      ["gazette", "deaths", 8],
      ["herald", "date", "1999-12-25"],
      ["herald", "deaths", "~9"],
    ]);
    expect(JSON.parse(files["events.json"] ?? "")).toEqual([{ id: "f1", title: "The fire" }]);
  });

  test("NDJSON keeps places, statements, lists and typed values", async () => {
    const lines = [
      {
        source: "gazette",
        event: "fire",
        attribute: "deaths",
        value: 8,
        locator: { paragraph: 1, sentence: 2 },
        statement: { en: "Eight died." },
        basis: { inferred: "by sum" },
        mentions: ["mayor"],
      },
      { source: "herald", event: "fire", attribute: "names", value: ["Old Mill", "The Mill"] },
      { source: "herald", event: "fire", attribute: "put-out", value: true },
    ];
    const { claims } = await importText(`${lines.map((line) => JSON.stringify(line)).join("\n")}\nnot json\n`);
    expect(claims).toEqual([
      { ...lines[0] },
      { source: "herald", event: "fire", attribute: "names", value: "Old Mill" },
      { source: "herald", event: "fire", attribute: "names", value: "The Mill" },
      { source: "herald", event: "fire", attribute: "put-out", value: true },
    ]);
  });

  test("an error for a table of no known layout says what is missing and how to give it", async () => {
    const { stderr, exitCode } = await run("import - --dry-run", { stdin: "a,b,c\n1,2,3\n" });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      "it is not clear which column is the source, which the event, which the attribute, which the value",
    );
    expect(stderr).toContain("the columns are: a, b, c");
  });
});

describe("kinds", () => {
  test.each([
    ["date", ["1980-04-24", "c. 1980", "May 1980"], "date, exclusive"],
    ["founded", ["1980", "1981", "1979"], "date, exclusive"],
    ["ships", ["1980", "1981", "1979"], "count, exclusive"],
    ["how long", ["3 days", "two weeks", "about 4 months"], "duration, exclusive"],
    ["signed", ["yes", "no", "yes"], "flag, exclusive"],
    ["leader", ["R. Lee", "Robert Lee", "U. S. Grant"], "name, exclusive"],
    ["summary", ["It burned.", "It burned down.", "It stood."], "text, many"],
    ["losses", ["8", "~50", "3–5", "several", "unknown"], "count, exclusive"],
    ["outcome", ["won", "lost", "won"], "term, exclusive"],
    ["cause", ["arson", "lightning", "arson"], "term, many"],
  ])("%s is found out", async (attribute, values, kind) => {
    const rows = values.map((value, index) => `s${index},fire,${attribute},${value}\n`).join("");
    expect(Object.values(kindsOf(await dryRun(`source,event,attribute,value\n${rows}`)))).toEqual([kind]);
  });

  test("a closed set of values used for many events is a vocabulary, whatever its name", async () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `s${index % 2},e${Math.floor(index / 2)},victory of,${index % 3 === 0 ? "Union" : "Confederate"}\n`,
    ).join("");
    expect(Object.values(kindsOf(await dryRun(`source,event,attribute,value\n${rows}`)))).toEqual(["term, exclusive"]);
  });

  test("a term in brackets is narrower than the term before them", async () => {
    const { head } = await importText(
      "source,event,attribute,value\na,e1,result,Union\nb,e1,result,Union (tactical)\na,e2,result,Union\n",
    );
    expect(head).toMatchObject({
      terms: [
        { id: "union", label: "Union" },
        { id: "union-tactical", broader: "union" },
      ],
    });
  });

  test("figures in several units are kept apart", async () => {
    const rows = ["8 men", "9 men", "7 men", "10 men", "3 ships"]
      .map((value, index) => `s${index},fire,losses,${value}\n`)
      .join("");
    const { reported } = await dryRun(`source,event,attribute,value\n${rows}`);
    expect(reported).toMatchObject([{ line: 6, reason: "its unit is “ship”, but that of the others is “men”" }]);
  });
});

describe("a mapping", () => {
  test("the one that an import writes gives the same dataset again, and changes to it are followed", async () => {
    const first = await importText(LONG);
    const mapping = JSON.parse(first.files["import.json"] ?? "") as {
      attributes: Record<string, Record<string, unknown>>;
    };
    const folder = makeFolder();
    const file = join(folder, "mapping.json");
    writeFileSync(file, JSON.stringify(mapping));
    const again = await importText(LONG, `--mapping ${file}`);
    expect(again.files["claims.ndjson"]).toBe(first.files["claims.ndjson"]);
    mapping.attributes["Deaths"] = {
      kind: "count",
      unit: "people",
      values: { "several hundred": "200..900" },
      importance: "key",
    };
    mapping.attributes["Cause"] = { ignore: true };
    writeFileSync(
      file,
      JSON.stringify({ ...mapping, sources: { Herald: { derivedFrom: ["Gazette"], language: "id" } } }),
    );
    const changed = await importText(LONG, `--mapping ${file}`);
    expect(changed.head).toMatchObject({
      attributes: [{ id: "deaths", unit: "people", importance: "key" }, { id: "start-date" }],
    });
    expect(changed.claims).toHaveLength(5);
    expect(changed.files["reported.csv"]).toContain("the mapping leaves out this attribute");
    expect(JSON.parse(changed.files["sources.json"] ?? "")).toContainEqual({
      id: "herald",
      label: "Herald",
      language: "id",
      derivedFrom: ["gazette"],
    });
  });

  test("every mistake in it is named", async () => {
    const file = join(makeFolder(), "mapping.json");
    writeFileSync(
      file,
      JSON.stringify({
        layuot: "long",
        columns: { sorce: "a" },
        attributes: { deaths: { kind: "number", tolerance: "x" } },
      }),
    );
    const { stderr, exitCode } = await run(["import", "-", "--dry-run", "--mapping", file], { stdin: LONG });
    expect(exitCode).toBe(2);
    for (const text of [
      "layuot: there is no such setting; did you mean layout?",
      "columns.sorce: there is no such setting; did you mean source?",
      "attributes.deaths.kind: must be one of",
      "attributes.deaths.tolerance: must be a number",
    ])
      expect(stderr).toContain(text);
  });

  test("names that the table does not have are reported", async () => {
    const { assumptions } = await dryRun(LONG, "--kind Deeths=count --derived-from Herold=Gazette");
    expect(assumptions).toContain("the table has no attribute “Deeths”; did you mean “Deaths”?");
    expect(assumptions).toContain("the table has no source “Herold”; did you mean “Herald”?");
  });
});

describe("the folder", () => {
  test("a dataset is replaced only with --force, and files of other names stay", async () => {
    const { out } = await importText(LONG);
    writeFileSync(join(out, "notes.json"), "[]\n");
    const refused = await run(["import", "-", "--out", out], { stdin: LONG });
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--force replaces it") });
    const { exitCode } = await run(["import", "-", "--out", out, "--force"], {
      stdin: "source,event,attribute,value\na,b,c,1\n",
    });
    expect(exitCode).toBe(0);
    expect(readFolder(out)).toMatchObject({
      "notes.json": "[]\n",
      "claims.ndjson": '{"source":"a","event":"b","attribute":"c","value":1}\n',
    });
  });

  test("a folder with something else in it is left alone, even with --force", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "thesis.txt"), "…");
    const { exitCode, stderr } = await run(["import", "-", "--out", folder, "--force"], { stdin: LONG });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("is not empty and not a dataset"),
    });
    expect(readFolder(folder)).toEqual({ "thesis.txt": "…" });
  });

  test("one file where the name ends in .json", async () => {
    const file = join(makeFolder(), "made.json");
    expect((await run(["import", "-", "--out", file], { stdin: LONG })).exitCode).toBe(0);
    const { stdout } = await run(["claims", "--dataset", file, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ total: 8 });
  });

  test("without a place to write to, it says so before reading", async () => {
    expect(await run("import -", { stdin: LONG })).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining("--out DIR"),
    });
  });
});

const CIVIL_WAR = join(import.meta.dirname, "../../../shared/real-data/civil-war-battles/claims.csv");

test.skipIf(!existsSync(CIVIL_WAR))(
  "15,886 claims of twelve sources on the American Civil War are accounted for, with the right kinds",
  async () => {
    const envelope = await dryRun(
      readFileSync(CIVIL_WAR, "utf8"),
      "--derived-from cws2=cwsac --derived-from cwss=cwsac",
    );
    expect(envelope.rows).toEqual({
      unit: "row",
      read: 15_886,
      imported: 15_885,
      reported: 1,
      empty: 0,
      claims: 15_885,
    });
    expect(envelope.reported).toEqual([
      { line: 11_538, column: "casualties", value: "1500-1000", reason: "the range runs from 1500 down to 1000" },
    ]);
    expect(kindsOf(envelope)).toEqual({
      start_date: "date, exclusive",
      end_date: "date, exclusive",
      result: "term, exclusive",
      name: "name, many",
      killed: "count, exclusive",
      wounded: "count, exclusive",
      missing: "count, exclusive",
      casualties: "count, exclusive",
      strength: "count, exclusive",
      captured: "count, exclusive",
    });
    expect(envelope.items.map(({ dates }) => dates).slice(0, 2)).toEqual(["start", "end"]);
  },
);

test("the hash that import reports is that of the dataset", async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "table.csv"), LONG);
  const out = join(folder, "incidents");
  const hashOf = async (command: string): Promise<unknown> =>
    (JSON.parse((await run(command)).stdout) as { readonly dataset: { readonly sha256: string } }).dataset.sha256;
  const told = await hashOf(`import ${join(folder, "table.csv")} --out ${out} --json`);
  expect(told).toBe(await hashOf(`sources --dataset ${out} --json`));
});
