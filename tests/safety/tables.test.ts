// Tables that are no plain text, that say a thing twice, or that hold more than a double does: nothing of them is taken in
// silence for something else.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run, type Outcome } from "../support/run.ts";

interface Reported {
  readonly line: number;
  readonly reason: string;
}

const ROW = '{"source":"gazette","event":"fire","attribute":"deaths","value":8}';
const HEADER = "source,event,attribute,value\n";

/** Imports a file of these bytes; what was made, by file name. */
async function importFile(
  name: string,
  bytes: string | Uint8Array,
  ...flags: readonly string[]
): Promise<{ readonly outcome: Outcome; readonly files: Readonly<Record<string, string>> }> {
  const folder = makeFolder();
  const out = join(folder, "out");
  writeFileSync(join(folder, name), bytes);
  const outcome = await run(["import", join(folder, name), "--out", out, "--json", ...flags]);
  return { outcome, files: outcome.exitCode === 0 ? readFolder(out) : readFolder(folder) };
}

const reportedIn = ({ stdout }: Outcome): readonly Reported[] =>
  (JSON.parse(stdout) as { readonly reported: readonly Reported[] }).reported;

/** The import ends with this, and leaves nothing behind but the input. */
async function expectRefused(name: string, bytes: string | Uint8Array, message: string): Promise<void> {
  const { outcome, files } = await importFile(name, bytes);
  expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
  expect((JSON.parse(outcome.stderr) as { error: { message: string } }).error.message).toContain(message);
  expect(Object.keys(files)).toEqual([name]);
}

describe("what is not plain text is refused", () => {
  test.each<[string, string]>([
    ["fires.csv", `${HEADER}gazette,caf\xe9,deaths,8\n`],
    ["fires.tsv", `${HEADER.replaceAll(",", "\t")}gazette\tcaf\xe9\tdeaths\t8\n`],
    ["fires.ndjson", ROW.replace("fire", "caf\xe9")],
    ["fires.json", `[${ROW.replace("fire", "caf\xe9")}]`],
  ])("%s in Latin-1", async (name, text) => {
    await expectRefused(name, Buffer.from(text, "latin1"), "is not UTF-8");
  });

  test.each<[string, string, string]>([
    ["a NUL in a cell", `${HEADER}gazette,fi\0re,deaths,8\n`, "line 2: NUL character"],
    ["a NUL after CR LF", `${HEADER.replace("\n", "\r\n")}gazette,fire,deaths,8\r\nx\0`, "line 3: NUL"],
  ])("%s", async (_, text, message) => {
    await expectRefused("fires.csv", text, message);
  });

  test("Latin-1 in a pipe, unless the encoding is named", async () => {
    const stdin = Buffer.from(`${HEADER}gazette,fire,place,caf\xe9\n`, "latin1");
    const words = ["import", "-", "--dry-run", "--json"];
    expect(await run(words, { stdin })).toMatchObject({ exitCode: 2, stdout: "" });
    const { stdout } = await run([...words, "--encoding", "windows-1252"], { stdin });
    expect(stdout).toContain('"examples":["café"]');
  });

  test("UTF-16 without a mark, unless the encoding is named", async () => {
    const bytes = Buffer.from(`${HEADER}gazette,fire,deaths,8\n`, "utf16le");
    await expectRefused("fires.csv", bytes, "line 1: NUL character");
    const { files } = await importFile("fires.csv", bytes, "--encoding", "utf-16le");
    expect(parseNdjson(files["claims.ndjson"] ?? "")).toMatchObject([{ source: "gazette", value: 8 }]);
  });
});

describe("JSON that would not be read as it is written", () => {
  test.each<[string, string, string]>([
    ["a member twice", `${ROW.slice(0, -1)},"value":9}`, '"value" occurs twice'],
    ["a member twice further down", `${ROW.slice(0, -1)},"basis":{"a":1,"a":2}}`, '"a" occurs twice'],
    ["a figure that no double holds", ROW.replace("8", "9007199254740993"), "9007199254740993 is too large"],
    ["an event that no double holds", ROW.replace('"fire"', "1234567890123456789"), "1234567890123456789 is too large"],
    ["more than the largest double", ROW.replace("8", "1e999"), "1e999 is too large"],
    ["nesting without end", ROW.replace("8", `${"[".repeat(50_000)}${"]".repeat(50_000)}`), "100 levels deep"],
  ])("%s is reported with its line, and the others are read", async (_, line, reason) => {
    const { outcome, files } = await importFile(
      "fires.ndjson",
      `${ROW}\n${line}\n${ROW.replace("gazette", "herald")}\n`,
    );
    expect(reportedIn(outcome)).toEqual([
      expect.objectContaining({ line: 2, reason: expect.stringContaining(reason) }),
    ]);
    expect(parseNdjson(files["claims.ndjson"] ?? "").map(({ source }) => source)).toEqual(["gazette", "herald"]);
  });

  const deep = (text: string): string => text.replace("DEEP", `${"[".repeat(50_000)}${"]".repeat(50_000)}`);

  test.each<[string, string]>([
    ["a list of records", `[\n${ROW},\n${deep(ROW.replace("8", "DEEP"))}]`],
    ["a data package", deep('{\n"resources":\n[{ "name": "a", "data": DEEP }]}')],
    ["an entity of Wikidata", deep('{\n"entities":\n{ "Q1": { "id": "Q1", "claims": {}, "labels": DEEP } } }')],
    ["a dataset in one file", deep(`{"format":"rashomon/1","id":"x",\n"claims":[\n${ROW.replace("8", "DEEP")}]}`)],
  ])("%s that is nested without end is refused", async (_, text) => {
    await expectRefused("fires.json", text, "fires.json:3: it is nested more than 100 levels deep");
  });

  test("a dataset in one file with a repeated member is refused", async () => {
    const text = `{"format":"rashomon/1","id":"x",\n"claims":[${ROW}],"claims":[]}`;
    await expectRefused("fires.json", text, 'fires.json:2: "claims" occurs twice');
  });
});

describe("figures", () => {
  test("are exact up to 2⁵³, and reported beyond", async () => {
    const figures = [
      "9007199254740991",
      "9007199254740993",
      "1234567890123456",
      "12345678901234567 thousand",
      "1.1 thousand",
    ];
    const rows = figures.map((figure, index) => `s${index},fire,deaths,${figure}\n`).join("");
    const { outcome, files } = await importFile("fires.csv", HEADER + rows);
    expect(parseNdjson(files["claims.ndjson"] ?? "").map(({ source, value }) => [source, value])).toEqual([
      ["s0", 9_007_199_254_740_991],
      ["s2", 1_234_567_890_123_456],
      ["s4", 1100],
    ]);
    expect(reportedIn(outcome).map(({ line, reason }) => [line, reason])).toEqual([
      [3, "the figure is too large to be stored exactly; give it in a larger unit"],
      [5, "the figure is too large to be stored exactly; give it in a larger unit"],
    ]);
  });

  test("days that do not exist are reported", async () => {
    const rows = ["1980-02-31", "31 February 1980", "1979-02-29", "30/02/1980", "1980-13-01"];
    const table = HEADER + ["1980-02-29", ...rows].map((day, index) => `s${index},fire,date,${day}\n`).join("");
    const { outcome, files } = await importFile("fires.csv", table, "--kind", "date=date");
    expect(parseNdjson(files["claims.ndjson"] ?? "").map(({ value }) => value)).toEqual(["1980-02-29"]);
    expect(reportedIn(outcome).map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
  });
});

describe("names that every object has", () => {
  const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

  test.each(["records", "wide"])("are columns like any other: %s", async (layout) => {
    const header = layout === "records" ? ["source", "event"] : ["event", "attribute"];
    const table = `${[...header, ...NAMES].join(",")}\na,b,${NAMES.map((_, index) => index + 1).join(",")}\n`;
    const { outcome, files } = await importFile("fires.csv", table, "--layout", layout);
    expect(outcome.exitCode).toBe(0);
    const claims = parseNdjson(files["claims.ndjson"] ?? "");
    expect(claims.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(claims.map((claim) => claim[layout === "records" ? "attribute" : "source"])).toEqual([
      "proto",
      ...NAMES.slice(1),
    ]);
  });

  test("are ids, and members that are ignored", async () => {
    const line = `{"__proto__":{"polluted":1},"constructor":"x","source":"__proto__","event":"constructor","attribute":"toString","value":"valueOf"}`;
    const { files } = await importFile("fires.ndjson", line);
    expect(parseNdjson(files["claims.ndjson"] ?? "")).toMatchObject([
      { source: "proto", event: "constructor", attribute: "toString", value: "valueOf" },
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("are settings like any other, and the mapping that was written gives the same again", async () => {
    const table = `source,event,${NAMES.join(",")}\na,b,1,2,3,4,5\n`;
    const first = await importFile("fires.csv", table);
    const mapping = join(makeFolder(), "import.json");
    writeFileSync(mapping, first.files["import.json"] ?? "");
    const again = await importFile("fires.csv", table, "--mapping", mapping);
    expect(again.files["claims.ndjson"]).toBe(first.files["claims.ndjson"]);
  });
});

test("names that look like options or paths become ids that do not", async () => {
  const rows = ["--help", "../x", "/etc/passwd", "-", "con", "a b", ".."]
    .map((id) => `${id},${id},deaths,8\n`)
    .join("");
  const { outcome, files } = await importFile("fires.csv", HEADER + rows);
  const ids = parseNdjson(files["claims.ndjson"] ?? "").flatMap(({ source, event }) => [String(source), String(event)]);
  expect(reportedIn(outcome)).toEqual([]);
  expect(ids).toHaveLength(14);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
  expect(new Set(ids.filter((_, index) => index % 2 === 0)).size).toBe(7);
});

test("a table of fifty thousand columns is read in one go", async () => {
  const columns = Array.from({ length: 50_000 }, (_, index) => `c${index}`);
  const { outcome, files } = await importFile(
    "fires.csv",
    `${HEADER.trim()},${columns.join(",")}\ngazette,fire,deaths,8${",x".repeat(50_000)}\n`,
  );
  expect(outcome.exitCode).toBe(0);
  expect((JSON.parse(outcome.stdout) as { unused: readonly string[] }).unused).toHaveLength(50_000);
  expect(parseNdjson(files["claims.ndjson"] ?? "")).toHaveLength(1);
});
