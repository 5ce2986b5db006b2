import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask, askIds, askJson } from "../contract/ask.ts";
import { run } from "../support/run.ts";
import { describeTranscripts } from "../support/transcript.ts";

const TERMINAL = { tty: true, env: { NO_COLOR: "1" } };

describe("filters", () => {
  test.each([
    ["one source", "--source almanac", ["almanac-1", "almanac-2", "almanac-3", "almanac-4", "almanac-5"]],
    ["one attribute", "--attribute deaths", ["report-4", "gazette-4", "almanac-2"]],
    ["two of them, by a comma", "--attribute ships,column", ["report-12", "report-13", "gazette-9"]],
    ["two of them, by repeating", "--attribute ships --attribute column", ["report-12", "report-13", "gazette-9"]],
    ["one event by its id", "--event rumblings", ["report-2", "gazette-2"]],
    ["one event by its title in another language", '--event "gemuruh pertama"', ["report-2", "gazette-2"]],
    ["one scope", "--scope boats", ["gazette-9"]],
    ["an entity that is the value", "--entity rodrigues", ["report-5"]],
    ["an entity that the source lets speak", "--entity captain", ["log-1", "gazette-6"]],
    ["several at once", "--event great-eruption --attribute destroyed --source report", ["report-9", "report-10"]],
    ["nothing that fits", "--source log --attribute cause", []],
  ])("of %s", async (_, flags, ids) => {
    expect(await askIds(`claims ${flags}`)).toEqual(ids);
  });

  test("all together remove every claim once", async () => {
    const bySource = await Promise.all(
      ["report", "log", "gazette", "almanac"].map((source) => askIds(`claims --source ${source}`)),
    );
    expect(bySource.flat().toSorted()).toEqual((await askIds("claims")).toSorted());
  });
});

describe("unknown ids", () => {
  test.each([
    ["--source reprot", 'no source "reprot"', "report"],
    ["--attribute killed", 'no attribute "killed"', "deaths"],
    ["--attribute depth", 'no attribute "depth"', "deaths"],
    ["--scope boat", 'no scope "boat"', "boats"],
    ["--entity krakatau", 'no entity "krakatau"', "krakatoa"],
    ["--event eruption", 'no event "eruption"', "great-eruption"],
    ["--source pliny", 'no source "pliny"', "one of report, log, gazette, almanac"],
    ["--attribute colour", 'no attribute "colour"', "… and 5 more"],
  ])("%s is refused, with what may be meant", async (flags, message, hint) => {
    const { stdout, stderr, exitCode } = await ask(`claims ${flags}`);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
    expect(stderr).toContain(`error: ${message}\n`);
    expect(stderr.split("hint: ")[1]).toContain(hint);
  });
});

test("an id of which the dataset has none at all is refused, with that", async () => {
  const { stderr, exitCode } = await ask("claims --scope nosuch", {
    dataset: join(import.meta.dirname, "../fixtures/halifax-1917"),
  });
  expect({ stderr, exitCode }).toEqual({
    stderr: 'error: no scope "nosuch"\nhint: the dataset has none\n',
    exitCode: 1,
  });
});

test("a claim without a statement of its own gets one from its parts", async () => {
  const { items } = await askJson("claims --event great-eruption --attribute date --lang id");
  expect(items.map((item) => item["statement"])).toEqual([
    "Letusan besar terjadi pada 27 Agustus 1883.",
    "Letusan besar, tanggal: 28 Agustus 1883",
    "Letusan besar, tanggal: 27 Agustus 1883",
    "Letusan besar, tanggal: 27 Agustus 1883",
  ]);
});

test("values keep the form in which the dataset has them", async () => {
  const { items } = await askJson("claims --attribute distance,duration,order,start");
  expect(items.map((item) => item["value"])).toEqual([
    "4700..4900",
    ">=4800",
    "1883-09-01",
    "P9D",
    "P5D after great-eruption",
    "after great-eruption",
  ]);
});

describe("how many are shown", () => {
  test("all of them in a pipe, and a screenful on a terminal, which says so", async () => {
    const { total } = await askJson("claims");
    expect((await ask("claims --format ndjson")).stdout.trimEnd().split("\n")).toHaveLength(total);
    const { stdout } = await ask("claims --no-pager", { ...TERMINAL, rows: 24 });
    expect(stdout).toContain(`… and ${total - 18} more; --limit 0 shows all`);
  });

  test("the bundled claims can be counted by their lines", async () => {
    const [lines, { total }] = [
      (await run("claims --format ndjson")).stdout.trimEnd().split("\n").length,
      JSON.parse((await run("claims --json")).stdout) as { readonly total: number },
    ];
    expect(lines).toBe(total);
    expect(total).toBeGreaterThan(300);
  });
});

describeTranscripts("claims", "claims: who says what, in which words, and where", [
  { title: "Every death count, on a terminal", command: "claims --attribute deaths --no-pager", options: TERMINAL },
  {
    title: "The same on a narrow terminal, in Indonesian",
    command: "claims --attribute deaths --source arabic --lang id --no-pager",
    options: { ...TERMINAL, width: 50 },
  },
  {
    title: "For a spreadsheet: only some fields",
    command:
      "claims --attribute deaths --format csv --fields source,event,scope,value,stated,locator.paragraph,locator.sentence",
  },
  { title: "A misspelt attribute gets suggestions", command: "claims --attribute kiled" },
]);
